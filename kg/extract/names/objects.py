"""Where a body's name ends before the object of the verb whose subject it is, which the analyzer took for part of it.

أقرت [اللجنة المالية] مشروع القانون      حذرت [وزارة الصحة] المواطنين من …      اتهمت [هيئة الأسرى] سلطات السجون ب…
انتخبت [نقابة المعلمين] مجلسها
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.countries import by_name
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.provinces import state_of_town
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_PARTIES = frozenset({"organisation", "place", "group", "office", "person"})
_NISBAS = ("ي", "يه")
_SADDLES = "رحال"
_TABLE = frozenset({"مع", "الي"})
_PLURAL = frozenset({"p", "d"})
_ACCUSATIVE = ("ا", "ه")
_TITLES = frozenset({"office", "spokes", "member"})
_QUALIFYING = frozenset({"عرب", "افارقه", "شباب", "احرار", "قدامي", "حرام"})  # اتحاد الصحفيين العرب
_FULL, _TITLE = 2, 9  # words of a full name, of a title before it
_WITHIN, _IN_NAME = frozenset({"في", "لدي"}), "باسم"


def object_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a body's name, or of a person's before a meal, at which the verb's object begins; the name's last
    where there is none."""
    if name.type is EntityType.PER:
        return name.last - (_is_meal(name, words) or _is_handed(name, words))
    if name.type is not EntityType.ORG:
        return name.last
    inner = range(name.first + 2, name.last)
    bare = next((at for at in inner if _is_bare(words[at - 1], words[at])), name.last)
    led = _is_led(name, words)
    behind = (at for at in inner if _is_definite(name, at, words) or (led and _is_party(words[at - 1], words[at])))
    beyond = next(behind, name.last) if led or follows_title(name, words) else name.last
    owned = next((at for at in inner if _is_its_own(words[at - 1], words[at])), name.last)
    held = name.first + 1 if led and _holds(name, words) else name.last
    return min(bare, beyond, owned, held, _organ_end(name, words))


def _holds(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the definite noun of a body is followed by the occasion that it holds or ends (`أنهت [الحكومة]
    المفاوضات`)."""
    body, occasion = words[name.first], words[name.first + 1 : name.last][:1]
    return body.definite and any(one.definite and one.key in event_words("held_occasion") for one in occasion)


def _is_meal(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a person's name ends in the meal that he takes with others (`تناول [كريم ناصر] العشاء مع الوزير`), or in
    the saddles (`شد [كريم ناصر] الرحال إلى`)."""
    last, behind = words[name.last - 1], words[name.last].key if name.last < len(words) else ""
    taken = last.definite and not last.is_attached and behind in _TABLE and name.last > name.first + 1
    return taken and (last.key in event_words("feast") or last.key == _SADDLES)


def _is_handed(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a person's name ends in what he hands over or receives by the verb before his title (`تلقى الوزير [كريم
    ناصر] برقية من …`, `رفع [كريم ناصر] التهاني إلى …`)."""
    last = words[name.last - 1]
    if name.last - name.first <= _FULL or last.is_attached or last.key not in event_words("handed"):
        return False
    for at in range(name.first - 1, max(-1, name.first - _TITLE), -1):
        if words[at].lemma in event_words("handing_over") or words[at].is_verb or words[at].is_mark:
            return words[at].lemma in event_words("handing_over")
    return False


def _is_led(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a verb, or a participle that tells how somebody acts (`محملا`), stands right before the name."""
    before = words[name.first - 1] if name.first else None
    if before is None or words[name.first].is_attached:
        return False
    participle = before.form == "participle" and not before.definite and before.folded.endswith(_ACCUSATIVE)
    return before.is_verb or (participle and before.tag == "ADJ")


def follows_title(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a title or its preposition stands right before a body's name (`غادر مدير [الشركة] البلاد`, `المتحدث باسم
    …`, `الخبير في …`, `المدير العام ل…`)."""
    at = name.first - 1
    if at > 0 and (words[at].key in _WITHIN or words[at].folded == _IN_NAME):
        at -= 1
    while at > 0 and words[at].tag == "ADJ" and words[at].definite and words[at - 1].definite:
        at -= 1
    title = words[at].head if at >= 0 else None
    return title is not None and bool(title.kinds & _TITLES)


def _is_bare(before: Word, word: Word) -> bool:
    """Whether a bare noun follows a body's definite adjective (`اللجنة المالية مشروع القانون`), no number of a unit
    (`اللواء الثالث مشاة`)."""
    bare = word.tag == "NOUN" and not (word.definite or word.is_attached or word.pronoun or word.rare)
    closed = before.tag == "ADJ" and before.definite and before.nisba is None and before.key not in event_words("nth")
    return bare and closed and by_name(word.text) is None


def _is_its_own(before: Word, word: Word) -> bool:
    """Whether a noun that belongs to the body follows what is definite (`نقابة المعلمين مجلسها`)."""
    return bool(word.pronoun) and word.tag == "NOUN" and before.definite and not (word.is_attached or word.rare)


def _is_definite(name: ProperName, at: int, words: Sequence[Word]) -> bool:
    """Whether a definite noun follows what is definite already, so that it is no genitive and, unless it is like an
    adjective, goes with nothing before it (`وزارة الصحة المواطنين`)."""
    before, word = words[at - 1], words[at]
    if not word.definite or word.is_attached or word.tag != "NOUN" or word.nisba is not None or word.key in _QUALIFYING:
        return False
    if not (before.definite or state_of_town(before.base) is not None):  # جامعة بغداد البلاد
        return False
    if word.form != "participle":
        return not (word.rare or word.key.endswith(_NISBAS))
    inner = words[name.first : at]
    several = word.number in _PLURAL and all(one.number == "s" for one in inner)
    return several or (word.gender == "f" and all(one.gender == "m" for one in inner))  # المكتب السياسي المبادرة


def _is_party(before: Word, word: Word) -> bool:
    """Whether the noun of another party follows a genitive (`هيئة الأسرى سلطات السجون`)."""
    head = word.head is not None and bool(word.head.kinds & _PARTIES)
    bare = word.tag == "NOUN" and not (word.definite or word.is_attached or word.pronoun)
    return head and bare and before.definite and by_name(word.text) is None


def _organ_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after a state's organ and its nationality, where nothing but a noun follows in the name (`الاستخبارات
    الكورية الجنوبية القرار`); else the name's last."""
    nations = [at for at in range(name.first + 1, name.last) if words[at].nisba is not None]
    organ = name.type is EntityType.ORG and words[name.first].key in keys("state_organs")
    if not organ or not nations or nations[0] != name.first + 1:
        return name.last
    end = nations[0] + 1
    end += end < name.last and words[nations[0]].compound_nisba(words[end]) is not None
    over = name.last == end + 1 and words[end].tag == "NOUN" and words[end].definite and words[end].form != "participle"
    return end if over else name.last


def is_behind_occasion(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name begins with an occasion behind a verb, which has no other definite noun in its genitive."""
    led = name.type is EntityType.ORG and name.first > 0 and words[name.first - 1].is_verb
    occasion, body = words[name.first], words[name.first + 1]
    told = led and occasion.definite and not occasion.is_attached and occasion.key in event_words("event_place")
    return told and body.definite and body.tag == "NOUN" and body.nisba is None and not body.is_attached
