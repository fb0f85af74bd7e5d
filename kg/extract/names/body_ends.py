"""Where a body's name ends before what only stands behind it: how the person named next is addressed, the body that it
is a part of, what an office in it is about, and what it says.

مدير [مستشفى الجهراء] د. كريم ناصر      رئيس [لجنة السياحة] في الغرفة      نائب رئيس [الاتحاد] لشؤون الحكام
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.arabic.countries import by_name
from kg.extract.lexicon import keys
from kg.extract.names.bodies import INNER
from kg.extract.names.errands import (
    AFFAIRS,
    DEPUTIES,
    OF_MANY,
    OF_REGIONS,
    before_affairs,
    before_errand,
    is_of,
    is_region,
)
from kg.extract.names.objects import follows_title
from kg.extract.names.provinces import state_of_town
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_ADDRESS: Final = frozenset({"rank", "honorific"})
_ABBREVIATED: Final = "ABBREV"
_SOVEREIGNTY: Final = "سياده"  # مجلس السيادة, but سيادة الرئيس
_IN, _AT, _FOR, _TO, _ON, _WITH = "في", "ب", "ل", "الي", "علي", "مع"
_CONCERNING: Final = frozenset({"شان", "خصوص", "صدد"})
_OUTLETS: Final = frozenset({"صحيفه", "جريده", "مجله", "قناه", "محطه", "وكاله", "موقع"})
_SINGULAR, _FEMININE, _NOUN, _ADJECTIVE = "s", "f", "NOUN", "ADJ"
_FEMININES: Final = ("ه", "ا", "ات")
_NISBAS: Final = ("ي", "يه")
_STAFFS: Final = frozenset({"اركان"})
_CONSERVATIVE: Final = "محافظه"
_YEAR, _NUMBER = "عام", "NUM"
_UNDER: Final = frozenset({"زعامه", "رئاسه", "رءاسه", "قياده"})
_THAT: Final = frozenset({"أن", "إن"})
_GOVERNING: Final = frozenset({"verbal-noun", "participle"})
_OFFICES: Final = frozenset({"office", "spokes"})
_HOLDERS: Final = frozenset({"office", "spokes", "member", "occupation"})
_WHEN: Final = frozenset({"مكلف", "سابق", "اسبق", "حالي", "جديد", "منتخب", "مؤقت", "مستقيل", "منتدب"})


def body_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after the last one of a body's name; any other name ends where it ends."""
    if name.type is not EntityType.ORG or name.last - name.first < 2:
        return name.last
    if words[name.last - 1].key in AFFAIRS and words[name.last - 1].preposition == _FOR:
        return name.last - 1
    return min(end(name, words) for end in _ENDS)


def _before_when(name: ProperName, words: Sequence[Word]) -> int:
    """The token of an adjective at the end that tells when or how somebody holds the office before the mere noun of a
    body, with which it does not agree (`مدير [الغرفة] المكلف`), else the last."""
    noun, last = words[name.first], words[name.last - 1]
    his = last.definite and last.key in _WHEN and noun.gender == "f" and last.gender != "f"
    return name.last - (his and name.last == name.first + 2)


def _before_his(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a masculine adjective that agrees with the office before the body and with no noun of its name
    (`رئيس [هيئة الأركان المشتركة] الأميركي`, `رئيس [البلدية] الديمقراطي`), else the last."""
    office = words[name.first - 1].head if name.first else None
    man = office is not None and bool(office.kinds & _OFFICES) and words[name.first - 1].gender != _FEMININE
    if not man or words[name.first].gender != _FEMININE:
        return name.last
    for at in range(name.first, name.last):
        word = words[at]
        described = word.tag == _ADJECTIVE or word.nisba is not None
        adjective = at > name.first and word.definite and described and not word.is_attached
        if adjective and not word.key.endswith(_FEMININES):
            return at if word.number == _SINGULAR else name.last
        if not adjective and word.number == _SINGULAR and word.gender != _FEMININE and word.key not in _STAFFS:
            return name.last
    return name.last


def _before_holders_nation(name: ProperName, words: Sequence[Word]) -> int:
    """The token of the nationality of who holds the office in a body of many nations and is named next (`رئيس [الاتحاد
    الدولي لكرة القدم] السويسري X`), else the last."""
    office = words[name.first - 1].head if name.first else None
    named = words[name.last] if name.last < len(words) else None
    last = words[name.last - 1]
    held = office is not None and bool(office.kinds & _HOLDERS) and last.definite and last.nisba is not None
    if not held or named is None or not named.is_nominal or named.definite or named.is_attached:
        return name.last
    inner = range(name.first + 1, name.last - 1)
    manifold = any(words[at].lemma in OF_MANY for at in inner)
    apart = any(words[at].lemma in OF_REGIONS for at in inner[:-1])  # الهلال الأحمر العربي السوري
    return name.last - (manifold or apart)


def _before_region(name: ProperName, words: Sequence[Word]) -> int:
    """The token of the ل behind the mere noun of a body that leads to the region an office is for (`المديرة الإقليمية
    [للمنظمة] لشرق المتوسط`), else the last."""
    noun, following = words[name.first], words[name.first + 1]
    mere = noun.definite and noun.head is not None and "organisation" in noun.head.kinds
    return name.first + 1 if mere and following.preposition == _FOR and is_region(following) else name.last


def _before_press(name: ProperName, words: Sequence[Word]) -> int:
    """The token of the ل behind what is definite that leads to the press to which somebody talks (`رئيس [النادي]
    لصحيفة …`, `مدير [مستشفى الشفاء] لرويترز`, `مدير [الهيئة العامة للاستثمار] للصحيفة`), else the last."""
    inner = (at for at in range(name.first + 1, name.last) if words[at - 1].definite and words[at].preposition == _FOR)
    press = keys("press") | keys("outlet_names")
    last = words[name.last - 1]
    told = last.definite and last.preposition == _FOR and last.key in _OUTLETS
    if told and any(words[at].preposition == _FOR for at in range(name.first + 1, name.last - 1)):
        return name.last - 1
    return next((at for at in inner if not words[at].definite and words[at].key in press), name.last)


def _before_deed(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a deed with ب behind what is definite, which is told of the body or whoever speaks to it (`أبلغ
    [مجلس الأمن] بتوغلات`, `وعد [الاتحاد] بالتمويل`), where nothing of the name leads to it (`الهيئة المعنية بالتمويل`),
    else the last."""
    for at in range(name.first + 1, name.last):
        word, before = words[at], words[at - 1]
        deed = word.form == "verbal-noun" or word.key in _CONCERNING
        if word.preposition == _AT and deed and before.definite and before.tag == _NOUN and word.head is None:
            return at
    return name.last


def is_mere_body(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is no more than the noun of a body with ل and its article, which the name lacks (`للمنظمة`)."""
    noun = words[name.first]
    mere = name.type is EntityType.ORG and name.last == name.first + 1 and noun.definite and noun.preposition == _FOR
    return mere and noun.head is not None and "organisation" in noun.head.kinds


def _before_purpose(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a deed at the end for which somebody comes there (`زار [مستشفى اليرموك] للاطمئنان على الجرحى`), or
    that is done with others (`كلف [البنك المركزي] بالتواصل مع المصارف`)."""
    last = words[name.last - 1]
    behind = words[name.last].key if last.definite and name.last < len(words) else ""
    return name.last - ((last.preposition, behind) in {(_FOR, _ON), (_AT, _WITH)})


def _before_object(name: ProperName, words: Sequence[Word]) -> int:
    """The token of what the verb right before the body's name, or before the title of somebody in it, takes with `ب`,
    which is no place nor body (`رحبت [وزارة الصحة] بالقرار`, `رحب مدير [المستشفى الأهلي] بالقرار`), unless a deed or
    people before it govern that (`جمعية الرفق بالحيوان`)."""
    verb = words[name.first - 1] if name.first else None
    led = verb is not None and verb.is_verb and not words[name.first].is_attached
    if not (led or follows_title(name, words)):
        return name.last
    for at in range(name.first + 2, name.last):
        word, before = words[at], words[at - 1]
        common = word.preposition == _AT and word.definite and not (word.rare or word.conjunction)
        governed = before.form in _GOVERNING or not before.definite
        if common and not governed and word.head is None and state_of_town(word.base) is None:
            return at if by_name(word.base) is None else name.last
    return name.last


def _before_direct_object(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a definite noun behind the definite noun of a body that is the subject of the verb right before it
    (`نفت [الحكومة] المعلومات`), or of which somebody has a title (`انتقد زعيم [الحزب] الميزانية`), and no other body,
    else the last; one that nobody knows may be an adjective (`الإدارة النصراوية`)."""
    verb = words[name.first - 1] if name.first else None
    body, noun = words[name.first], words[name.first + 1]
    mere = body.definite and body.head is not None
    subject = verb is not None and verb.is_verb and not body.is_attached
    titled = not subject and _is_no_adjective(body, noun) and follows_title(name, words)
    known = noun.tag == _NOUN and noun.definite and not (noun.is_attached or noun.nisba or noun.rare)
    other = noun.head is not None and "organisation" in noun.head.kinds
    return name.first + 1 if mere and (subject or titled) and known and not other else name.last


def _is_no_adjective(body: Word, noun: Word) -> bool:
    """Whether a word that is tagged as a noun is a deed or thing and agrees with no body before it, or has no
    adjective's form (`زعيم الحزب الميزانية`, not `شيخ الجامع الأزهر`)."""
    if noun.form != "verbal-noun" and noun.gender != _FEMININE:
        return False
    formed = noun.form == "participle" or noun.key.endswith(_NISBAS)
    return not formed or (noun.gender, noun.number) != (body.gender, body.number)


def _before_place(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a definite noun of places behind what no genitive can follow, to which the body goes or at which it
    is (`زار وفد [الحركة الإسلامية] العاصمة`)."""
    inner = range(name.first + 1, name.last)
    return next((at for at in inner if _is_closed(words[at - 1]) and is_of_place(words[at])), name.last)


def _is_closed(word: Word) -> bool:
    """Whether no genitive can follow the word: it is definite or an adjective."""
    return word.definite or word.tag == _ADJECTIVE


def is_of_place(word: Word) -> bool:
    """Whether a word is a definite noun of places and no adjective."""
    noun = word.tag == _NOUN and word.definite and not word.is_attached and word.key != _CONSERVATIVE
    return noun and word.head is not None and word.head.kinds == {"place"}


def is_year(words: Sequence[Word], at: int) -> bool:
    """Whether the token, which could be an adjective, is the year whose number stands behind it (`سفيرة لفرنسا [عام]
    1974`)."""
    return words[at].key == _YEAR and not words[at].definite and at + 1 < len(words) and words[at + 1].tag == _NUMBER


def _before_year(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a year at the end (`مجلس [قيادة الثورة] عام 1952`), else the last."""
    return name.last - is_year(words, name.last - 1)


def _before_leader(name: ProperName, words: Sequence[Word]) -> int:
    """The token that tells under whom the body stands (`[كتلة العدل] بزعامة كريم ناصر`), else the last."""
    inner = range(name.first + 1, name.last)
    return next((at for at in inner if words[at].preposition == _AT and words[at].key in _UNDER), name.last)


def _before_clause(name: ProperName, words: Sequence[Word]) -> int:
    """The token of an أن behind a definite word, which begins what the body says (`أعلنت [وزارة الصحة] أن الوباء`)."""
    inner = range(name.first + 2, name.last)
    return next((at for at in inner if words[at].text in _THAT and words[at - 1].definite), name.last)


def _unaddressed(name: ProperName, words: Sequence[Word]) -> int:
    """The token of a rank, an abbreviated one, an occupation or office at the end (`لجنة التحكيم الفنانة`), else the
    last."""
    last = words[name.last - 1]
    if last.is_attached or last.head is None:
        return name.last
    addressed = bool(last.head.kinds & _ADDRESS) and (last.definite or last.tag == _ABBREVIATED)
    addressed = addressed and last.key != _SOVEREIGNTY
    before = words[name.last - 2]
    closed = name.last - name.first > 2 and before.definite and last.definite and last.number == _SINGULAR
    return name.last - (addressed or (closed and (_is_occupation(last) or bool(last.head.kinds & _OFFICES))))


def _is_occupation(word: Word) -> bool:
    """Whether a word tells what somebody does (`الفنانة`), and is no adjective (`المسلحة`)."""
    kinds = word.head.kinds if word.head is not None else frozenset()
    return "occupation" in kinds or ("person" in kinds and word.tag == _NOUN and word.form != "participle")


def _before_whole(name: ProperName, words: Sequence[Word]) -> int:
    """The token at which the mere noun of the body begins that a committee or department is a part of."""
    last = words[name.last - 1]
    body = last.definite and last.head is not None and "organisation" in last.head.kinds
    if not body or words[name.first].key not in INNER:
        return name.last
    led = words[name.last - 2].key == _IN and not last.is_attached
    if not (led or last.preposition == _AT) or name.last - name.first < 3 + led:
        return name.last
    return name.last - 1 - led


def _before_field(name: ProperName, words: Sequence[Word]) -> int:
    """The token at which the field of an office, a deputy's by any noun, begins behind the mere noun of its body
    (`مبعوث [الاتحاد] إلى …`, `وكيل [الوزارة] للتخطيط`)."""
    before, noun, following = words[name.first - 1], words[name.first], words[name.first + 1]
    office = name.first > 0 and before.head is not None and bool(before.head.kinds & _OFFICES)
    if not office or before.definite or not noun.definite or noun.head is None or noun.is_attached:
        return name.last
    about = following.key in AFFAIRS or (following.definite and is_of(name, words, DEPUTIES))
    field = following.key == _TO or (following.preposition == _FOR and about)
    return name.first + 1 if field and "organisation" in noun.head.kinds else name.last


_ENDS: Final = (
    *(_unaddressed, _before_whole, _before_field, before_affairs, before_errand, _before_clause, _before_purpose),
    *(_before_press, _before_region, _before_when, _before_his, _before_holders_nation, _before_object, _before_place),
    *(_before_direct_object, _before_deed, _before_year, _before_leader),
)
"""What may stand behind a body's name, each with where the name ends before it."""
