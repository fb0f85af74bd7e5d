"""Where a name of the analyzer begins: without particles, titles and other words it took in, and with its first letter
as the rest of the article has it.

A proclitic that was left on a name, or a first letter that was taken for one, is put right where the rest of the
article spells the name without it (`ودهقان` beside `حسين دهقان`, `يري` beside `جون كيري`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.event_words import event_words
from kg.extract.lexicon import head_noun, keys, rows
from kg.extract.names.bodies import INNER
from kg.extract.names.led import begins_name
from kg.extract.names.objects import is_behind_occasion
from kg.extract.names.presided import presided_type
from kg.extract.names.provinces import provinces
from kg.extract.names.quoted import is_quoted_whole
from kg.extract.phrase import ProperName
from kg.extract.words import Word, is_accusative, is_governed
from kg.model import Analysis, EntityType, Span

_CLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب", "فل", "فب", "وك", "لل", "ولل", "فلل"})
PARTICLES = frozenset(
    {"ان", "بان", "فان", "وان", "لان", "لكن", "ولكن", "مع", "عن", "من", "الي", "في", "بين", "حيث"}
    | {"ضد", "لدي", "عند", "حول", "عبر"}
)
"""Folded words with which no name begins."""
_TITLES, _GENERAL = frozenset({"office", "spokes"}), "عام"
STANDINGS = frozenset({"office", "spokes", "member", "occupation"})
ADDRESS = frozenset({"rank", "honorific"})
_NO_NAMES = frozenset({"رئيس", "وزير", "بابا", "سفير", "مدير", "متحدث", "ناطق", "مستشار", "محافظ", "دوق"})
_CALLINGS = frozenset(
    {"قيادي", "عضو", "مسؤول", "مسئول", "باحث", "محلل", "محاضر", "ناشط", "مراسل", "معلق", "محرر", "مذيع", "مفاوض"}
)
_STYLES = frozenset({"معالي", "سعادة", "فضيلة", "سماحة", "سمو", "فخامة", "جلالة", "صاحب"})
_SEES = frozenset({"دوق", "متروبوليت", "مطران", "بطريرك", "اسقف"})
ASSISTANTS, ASSISTANT = frozenset({"وكيل", "مساعد", "معاون"}), "مساعد"
_ABBREVIATED = "ABBREV"  # جامعة الملك خالد د. كريم ناصر
_ANY = "اي"  # `رفض X أي لقاء`
_KEPT = {"امين": frozenset({"عام", "سر", "صندوق", "مجلس"}), "حافظ": frozenset({"الاختام"})}
_NICKNAMED = frozenset({"ملقب", "مكني", "معروف"})
_VOCATIVE, _ADVERBIAL = "يا", ("يا", "ياً")
_FIRST_PERSON, _ALIKE = ("سأ", "سا", "سن"), ("نا", "ا", "ين", "ون")  # ساجيد, سيلينا, سيرين, ستون are names
_DOCTOR = frozenset({"د", "د."})
_COUNCIL, _BOARD = "مجلس", "اداره"
_IN, _HIM, _FOUNDER = "ب", "ه", "مؤسس"
_NO_CONJUNCTION = ("وأ", "وإ", "وآ")  # no name begins so
_NISBA = ("ي", "يه")
_VALLEY = frozenset({"وادي"})
_CLUBS = frozenset(
    {"وفاق", "وداد", "كوكب", "بيت", "بنك", "بلديه", "وكاله", "وزاره", "كتله", "كتائب", "كليه", "فرقه", "لجنه", "لواء"}
)
_UNFINISHED, _SEVERAL, _PLAIN_VERB = "i", "ون", 6  # letters; a shorter one may be a name (يوسون)
_GIVEN, _ATLAS = 10.0, 100.0
_FOR, _ADVERBS_FOR = "ل", frozenset({"وفقا", "طبقا", "خلافا"})
_STUCK = re.compile(r"(?<=[\u0621-\u064a])[A-Za-z]+$")


def without_deed(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A name without the verb before it: one in the future (`سينتخب السكان`), or before somebody with a preposition
    (`جمعه بكريم ناصر`); a place's without the rank of the visit to it (`زيارة دولة للصين`), a body's without the
    occasion that is the object of the same verb (`ترأست المؤتمر الأمم المتحدة`)."""
    verb, following = words[name.first], name.first + 1
    if name.last <= following:
        return name
    if is_behind_occasion(name, words):
        return _cut(name, following, name.last, analysis, words)
    ranked = name.type is EntityType.LOC and verb.key in event_words("of_state") and not verb.definite
    if ranked and words[following].preposition == "ل":
        return _cut(name, following, name.last, analysis, words)
    if not verb.is_verb:
        return name
    with_somebody = name.type is EntityType.PER and bool(words[following].preposition) and not _may_be_given(verb)
    named = verb.text.startswith(_FIRST_PERSON) or verb.text.endswith(_ALIKE) or is_name(verb.text)
    future = verb.future and (name.type is not EntityType.PER or not named)
    return _cut(name, following, name.last, analysis, words) if future or with_somebody else name


def _may_be_given(verb: Word) -> bool:
    """Whether what looks like a verb may be a given name (`نجيب`), none with an object (`جمعه`)."""
    return is_name(verb.text) and not verb.text.endswith(_HIM)


def is_deed(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether what is taken for a name is no more than a verb: in the future with the plural subject of what would be
    a body, or the plural imperfect that would be a person (`يندرجون`)."""
    first = words[name.first]
    alone = name.type is EntityType.PER and name.last == name.first + 1
    if alone and first.is_verb and first.aspect == _UNFINISHED and first.number == "p":
        return first.key.endswith(_SEVERAL) and len(first.key) >= _PLAIN_VERB
    two = name.type is EntityType.ORG and name.last == name.first + 2
    return two and words[name.first].future and words[name.first + 1].number == "p"


def unled(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A person's name without a particle, the noun of several officials, how he is addressed, how far he is known or,
    behind a title, the adjective of his movement before it (`إن محمود`, `مستشاري محمود`, `يا سيد محمود`, `المعترف به
    دوليا محمود`, `القيادي الحوثي محمود`)."""
    if name.type is not EntityType.PER or name.last - name.first < 2:
        return name
    word = words[name.first]
    officials = word.head is not None and word.head.number != "s" and bool(word.head.kinds & _TITLES)
    called = name.first > 0 and words[name.first - 1].text == _VOCATIVE
    addressed = called and word.head is not None and bool(word.head.kinds & ADDRESS)
    led = fold(word.text) in PARTICLES or officials or addressed or _tells_body(name, words) or _is_scope(name, words)
    if not led:
        return name
    following = name.first + 1
    start = analysis.tokens[following].span.start + words[following].skip
    return ProperName(Span(start, name.span.end), name.type, following, name.last)


def _is_scope(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name begins with the adverb of a preposition with its pronoun right before (`به دوليا`)."""
    word, before = words[name.first], words[name.first - 1] if name.first else None
    led = before is not None and before.tag == "PREP" and bool(before.pronoun)
    return led and word.tag == "ADJ" and word.text.endswith(_ADVERBIAL)


def _tells_body(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name begins with the adjective of a body behind a title with the article."""
    word, before = words[name.first], words[name.first - 1] if name.first else None
    titled = before is not None and before.head is not None and bool(before.head.kinds & STANDINGS)
    return titled and before is not None and before.definite and word.definite and word.body is not None


def untitled(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A name without the title that the analyzer took in: one before a body (`المديرة العامة لليونسكو`) or its end
    (`مدير [عام الصحة]`), or behind a person (`فرنسيس بابا الفاتيكان`), the board before its company (`مجلس إدارة شركة
    …`), or somebody's own seat before its town (`مكتبه بجدة`)."""
    inner = range(name.first + 1, name.last)
    head = words[name.first].head
    if name.type is EntityType.PER:
        last = next((at for at in inner if _is_title_only(words[at]) or is_keeper(words, at)), name.last)
        return _cut(name, _behind_rank(name, last, words), last, analysis, words)
    whole, presided = _whole_inside(name, words), presided_type(name, words)
    if whole is not None or presided is not None or _begins_general(name, words):
        own = _cut(name, whole if whole is not None else name.first + 1, name.last, analysis, words)
        return replace(own, type=presided or own.type)
    field = _field_of_deputy(name, words)
    if field is not None:
        return _cut(name, name.first, field, analysis, words)
    titled = head is not None and bool(head.kinds & _TITLES)
    held = head is not None and head.singular in _SEES and name.last == name.first + 2  # دوق إدنبرة
    stated = titled and name.last > name.first + 1 and (held or by_name(words[name.first + 1].text) is not None)
    if stated or is_own_seat(name, words):
        town = replace(_cut(name, name.first + 1, name.last, analysis, words), type=EntityType.LOC)
        whole_word = not stated and not words[town.first].preposition and words[town.first].text.startswith(_IN)
        return replace(town, span=Span(town.span.start + whole_word, town.span.end))
    board = _behind_board(name, words)
    if name.type is EntityType.ORG and (titled or board > name.first):
        first = board if not titled else next((at for at in inner if words[at].preposition), name.first)
        return _cut(name, first, name.last, analysis, words)
    return name


def _whole_inside(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the body behind a title's adjective, a founder's title or a committee; `None` for any other name."""
    return _behind_adjective(name, words) or _behind_founder(name, words) or _whole_of(name, words)


def _behind_founder(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the body in its name that begins with the title of who founded it (`مؤسسة [شركة النور]`)."""
    head = words[name.first].head
    founds = head is not None and head.singular == _FOUNDER and name.last > name.first + 1
    return name.first + 1 if founds else None


def _behind_board(name: ProperName, words: Sequence[Word]) -> int:
    """The token behind the board, or its second word, with which the name of its company begins; else the name's
    first."""
    at = name.first + (words[name.first].key == _COUNCIL)
    board = at > 0 and words[at].key == _BOARD and words[at - 1].key == _COUNCIL and name.last > at + 1
    return at + 1 if board else name.first


def _behind_adjective(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the body in its name that begins with the adjective of the title before it (`المدير [الجهوي
    للصحة]`); `None` for any other name."""
    before, word = words[name.first - 1] if name.first else None, words[name.first]
    titled = before is not None and before.head is not None and bool(before.head.kinds & _TITLES) and before.definite
    adjective = word.definite and word.head is None and word.nisba is None and word.key.endswith(_NISBA)
    if name.type is not EntityType.ORG or not (titled and adjective):
        return None
    return next((at for at in range(name.first + 1, name.last) if words[at].preposition == "ل"), None)


def is_own_seat(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name is somebody's own seat and its town."""
    own = words[name.first].head is not None and bool(words[name.first].pronoun)
    if not own or name.last < name.first + 2:
        return False
    town = " ".join(word.folded for word in words[name.first + 1 : name.last]).removeprefix(_IN)  # برام الله
    return bool(words[name.first + 1].preposition) or by_capital(town) is not None or town in provinces()


def _begins_general(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name begins with the `عام` of the title before it (`مدير [عام الصحة]`)."""
    title = words[name.first - 1].head if name.first and name.last > name.first + 1 else None
    general = words[name.first].key == _GENERAL and not words[name.first].definite
    return general and title is not None and bool(title.kinds & _TITLES)


def _behind_rank(name: ProperName, last: int, words: Sequence[Word]) -> int:
    """The token after the form of address, the title or rank with an article that begin a person's name, which ends
    before token `last`, and after the further words of that rank (`اللفتنانت كولونيل`); else the name's first."""
    abbreviated = next((at for at in range(name.first + 1, last - 1) if words[at].tag == _ABBREVIATED), None)
    middle = abbreviated == name.first + 1 == last - 2 and words[name.first].head is None  # ناثان أ. سيلس
    if abbreviated is not None and _is_rank(words[abbreviated]) and not middle:
        return abbreviated + 1
    initial = last - name.first == 2 and words[name.first].text not in _DOCTOR  # م. نبيل
    address = words[name.first].tag == _ABBREVIATED and _is_rank(words[name.first]) and not initial
    titled = words[name.first].definite and words[name.first].key in _NO_NAMES and last - name.first > 1  # البابا
    at = name.first + (address or titled or _begins_address(name, words))
    ranked = at > 0 and _is_rank(words[at - 1])
    while at < last - 1 and _is_rank(words[at]) and (ranked or words[at].definite):
        at, ranked = at + 1, True
    return at


def _begins_address(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name begins with a form of address before another that has the article (`فضيلة الشيخ كريم ناصر`)."""
    if name.last - name.first < 3 or words[name.first].definite or not words[name.first + 1].definite:
        return False
    heads = [words[at].head for at in (name.first, name.first + 1)]
    return all(head is not None and bool(head.kinds & ADDRESS) for head in heads)


def _is_rank(word: Word) -> bool:
    return word.head is not None and "rank" in word.head.kinds


def _whole_of(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token of the body whose committee a name tells behind a title (`عضو اللجنة المركزية لحركة …`), which
    is a part of the title; `None` for any other name."""
    before = words[name.first - 1].head if name.first else None
    part = name.type is EntityType.ORG and words[name.first].definite and words[name.first].key in INNER
    if not part or before is None or not before.kinds & STANDINGS or words[name.first - 1].definite:
        return None
    inner = range(name.first + 2, name.last - 1)
    return next((at for at in inner if words[at].preposition == "ل" and _heads_body(words[at])), None)


def _field_of_deputy(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token in a body's name behind a deputy's title that begins what his field is (`وكيل [وزارة التجارة]
    للسياسات`); `None` for any other name."""
    before = words[name.first - 1].head if name.first else None
    deputy = before is not None and before.singular in ASSISTANTS
    if name.type is not EntityType.ORG or not deputy or words[name.first].definite:
        return None
    inner = range(name.first + 1, name.last)
    field = next((at for at in inner if words[at].preposition == "ل" and words[at].definite), None)
    assists = field is not None and field - 1 > name.first and words[field - 1].key == ASSISTANT
    return field - assists if field is not None else None


def _heads_body(word: Word) -> bool:
    return word.head is not None and "organisation" in word.head.kinds and not word.definite


def is_keeper(words: Sequence[Word], at: int) -> bool:
    """Whether what may be a name is the title `أمين عام`, `أمين سر`, `أمين صندوق`, `حافظ الأختام`."""
    return at + 1 < len(words) and words[at + 1].folded in _KEPT.get(words[at].key, ())


def _is_title_only(word: Word) -> bool:
    """Whether a word inside a name is only ever a title, never a name (`رئيس`, not `أمير`), or a style before somebody
    else (`معالي`), or one in the accusative (`أمينا`), or leads to a nickname."""
    if word.folded == _ANY or (word.definite and word.key.removesuffix("ه") in _NICKNAMED):
        return True
    if word.head is None:
        return False
    if word.definite and word.head.singular in _CALLINGS:
        return True
    style = word.head.singular in _STYLES and not word.definite
    made = bool(word.head.kinds & _TITLES) and is_accusative(word)
    return style or made or (word.head.singular in _NO_NAMES and not word.is_attached)


def unstuck(name: ProperName, text: str) -> ProperName:
    """A name without Latin letters written onto its last Arabic one, as `K` where a comma was meant: on keyboards they
    share a key (`غسان سلامةK`)."""
    stuck = _STUCK.search(name.span.of(text))
    return name if stuck is None else replace(name, span=Span(name.span.start, name.span.start + stuck.start()))


def _cut(name: ProperName, first: int, last: int, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The part of a name from token `first` to `last`."""
    if (first, last) == (name.first, name.last):
        return name
    start = name.span.start if first == name.first else analysis.tokens[first].span.start + words[first].skip
    end = name.span.end if last == name.last else analysis.tokens[last - 1].span.end
    return ProperName(Span(start, end), name.type, first, last)


def trimmed(name: ProperName, analysis: Analysis, words: Sequence[Word], seen: dict[str, float]) -> ProperName:
    """The name with its first word cut as the article, the atlas or the analyzer's segments have it."""
    token = analysis.tokens[name.first].span
    end = min(token.end, name.span.end)
    text = analysis.article.text
    uncut = name.type is EntityType.PER and text.startswith(_NO_CONJUNCTION, token.start)
    if uncut or (name.span.start == token.start and _is_led(words, name.first)):
        return replace(name, span=Span(token.start + 1, name.span.end))
    word = words[name.first]
    cuts = [at for at in range(4) if at == 0 or text[token.start : token.start + at] in _CLITICS or at == word.skip]
    own = name.span.start - token.start
    if own and name.type is EntityType.LOC and name.last > name.first + 1 and word.folded in lettered():
        return replace(name, span=Span(token.start, name.span.end), type=EntityType.PER)  # `لبنى حداد`
    if cuts == [own]:
        return name
    if own <= 1 and is_governed(words, name.first):
        return replace(name, span=Span(token.start, name.span.end)) if own else name
    if is_quoted_whole(text, name, token):
        return replace(name, span=Span(token.start, name.span.end))
    now = fold(text[name.span.start : end])
    spelled = {at: fold(text[token.start + at : end]) for at in cuts if token.start + at < end}
    known = {at: _weight(first, name, text, seen, at <= own) for at, first in spelled.items()}
    known[own] = max(known.get(own, 0), seen[now] - 1)
    if name.type is EntityType.PER and own and is_name(spelled[0]) and not is_name(now):  # لاسلو
        known[0] += _GIVEN
    if name.type is EntityType.PER and not own and name.last > name.first + 1 and begins_name(word):  # بكارم ناصر
        known[1] = known.get(1, 0) + _GIVEN
    best = max(known, key=lambda at: (known[at], at == own))
    return name if best == own else replace(name, span=Span(token.start + best, name.span.end))


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether a word can only have its `ل` from the adverb before it (`وفقا لديليب كومار`)."""
    before = words[at - 1].folded if at else ""
    according = not {before, before.removeprefix("و")}.isdisjoint(_ADVERBS_FOR)
    return according and words[at].text.startswith(_FOR)


def _weight(first: str, name: ProperName, text: str, seen: dict[str, float], whole: bool) -> float:
    """How well a spelling of the first word is known: from the article's other names, as a given name that begins like
    a clitic or the last name of a known official where the analyzer cut it or it is `whole`, or as a country or
    capital."""
    rest = text[name.span.start : name.span.end].partition(" ")[2]
    full = (f"{first} {rest}" if rest else first).replace("_", " ")
    given = _GIVEN if whole and first in (_names() if name.type is EntityType.PER else _VALLEY) else 0.0
    given += given if first in lettered() else 0.0  # لاون rather than اون, a last name
    town = full in provinces() or full in keys("towns")
    known = by_name(full) or by_capital(full) or (name.type is EntityType.LOC and town)
    grounds = first in keys("sites") or first in keys("place_heads")
    known = known or (name.type is EntityType.LOC and bool(rest) and grounds)  # بحي الزهور, بولاية الزهور
    known = known or (name.type is not EntityType.PER and bool(rest) and first in _CLUBS)  # وفاق سطيف
    noun = head_noun(first) if rest and name.type is EntityType.ORG else None
    body = _GIVEN if noun is not None and "organisation" in noun.kinds else 0.0  # بجامعة النور
    return seen[first] + given + body + (_ATLAS if known else 0.0)


@cache
def _names() -> frozenset[str]:
    """The folded given names whose first letter may be taken for a clitic, and the last names of known officials."""
    return lettered() | {fold(name).rpartition(" ")[2] for name, _, _ in rows("known_officials")}


@cache
def lettered() -> frozenset[str]:
    """The folded given names whose first letter may be taken for a clitic."""
    return frozenset(fold(name) for name, kind in rows("given_names") if kind == "clitic")
