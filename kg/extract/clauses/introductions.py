"""What introduces a party or place in a clause: the preposition before it, or the noun whose genitive it is."""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.wishes import behind_wish
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import EntityType

GENITIVE = "of"
"""The introduction of a group that stands in the genitive of the noun before it."""

_PREPOSITIONS = event_words("preposition")
_QUANTITIES = event_words("quantity")
_ADVERBS = event_words("adverb")
_COMMAS = frozenset({"،", ","})
_OPENING_MARKS = frozenset({'"', "«", "(", "“"})
_PREMISES = event_words("premises")
_REGIONS = event_words("region")
_MANNERS = event_words("manner")
_DIRECTIONS = event_words("direction")
_GOVERNING = _PREMISES | _REGIONS | _DIRECTIONS | event_words("site_part")
_QUANTIFIERS = event_words("quantifier")
_TIME_UNITS = event_words("time_unit")
_TO_FEASTS = frozenset({"علي", "الي"})
_APART, _EACH = frozenset({"حده", "انفراد"}), frozenset({"كل", "كلا"})
_BROTHERS = event_words("brother")
_NEIGHBOURS = event_words("neighbour")
_BEFORE_OR_AFTER, _LAPSE = frozenset({"قبل", "بعد", "قبيل", "بعيد"}), 4
_DUAL_UNITS = frozenset({"يومين", "ساعتين", "اسبوعين", "شهرين", "سنتين", "عامين"})
_WISHES = (2, 3)  # words of a wish
_CHANNEL, _TIME, _FACE = 3, "وقت", "وجه"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens `first:last` in which groups are looked for; `times` are the tokens of time expressions. `verb` tells
    that the word before the first is one, which governs no genitive. Without `topics` the groups end where the topic or
    purpose of an occasion begins (`حول`, `بشأن`, `لبحث`)."""

    first: int
    last: int
    times: frozenset[int]
    verb: bool = False
    topics: bool = True


def introduction(document: Document, at: int, within: Stretch) -> str:
    """The preposition on or before the token, `GENITIVE` after a noun of no phrase, else an empty string."""
    word = document.words[at]
    if word.preposition and not _is_of_name(document, at):
        return word.preposition
    before = _passed(document, at - 1, within)
    counted = document.words[before + 1 : at]
    aside = (one for one in counted if one.key in _QUANTIFIERS or _is_address(one))
    led = next((one.preposition for one in aside if one.preposition), "")
    if before < max(0, within.first - 1) or (within.verb and before == within.first - 1):
        return led
    return led or _introduced_by(document, before, within)


def _introduced_by(document: Document, before: int, within: Stretch) -> str:
    """What the word at the token introduces the group behind it by."""
    left = document.words[before]
    if left.preposition == "ب" and left.key in event_words("warmth"):
        return ""
    if left.key == "من" and before > within.first and _is_quantity(document.words[before - 1]):
        return introduction(document, before - 1, within)
    if left.definite and left.key in _NEIGHBOURS and before > within.first and not left.is_attached:
        return introduction(document, before, within)
    if left.key in _GOVERNING and before >= within.first and not left.definite and not left.pronoun:
        return _led_by(document, before, within)
    owner = document.phrase_at(before)
    named = owner is not None and owner.name is not None  # `محمد علي`, which is spelled like `على`
    if left.key in _PREPOSITIONS and not (left.is_verb or left.pronoun or named):
        return left.key
    bare = left.is_mark or left.tag in {"ADJ", "ADV", "V", "PART"} or owner is not None
    closed = left.definite or left.pronoun or left.base.endswith(("ا", "اً", "ً")) or _is_how_long(document, before)
    return "" if bare or closed or not left.is_nominal or _is_unread_name(document, before) else GENITIVE


def _is_how_long(document: Document, at: int) -> bool:
    """Whether the token ends what tells how long something lasts (`زيارته التي تستغرق [ثلاثة أيام]`)."""
    words = document.words
    start = at - (words[at - 1].tag == "NUM" or words[at - 1].key in _QUANTITIES)
    lasts = words[start - 1].is_verb and words[start - 1].key in event_words("lasting")
    return lasts and words[at].key in _TIME_UNITS


def _led_by(document: Document, before: int, within: Stretch) -> str:
    """What premises, a region or direction at the token bring to the place behind them (`باتجاه X`, `في شمال X`)."""
    left = document.words[before]
    if left.key in _DIRECTIONS:
        return "الي"
    led = introduction(document, before, within)
    return "في" if led == "ب" and left.key in _PREMISES else led


def _is_unread_name(document: Document, at: int) -> bool:
    """Whether the noun is a name that was not read, right behind a title of one person (`الملكة مارغريت الرئيس X`)."""
    title, word = document.phrase_at(at - 1) if at else None, document.words[at]
    told = title is not None and title.type is EntityType.PER and bool(title.posts) and title.name is None
    return told and word.tag == "NOUN" and word.head is None and not (word.is_attached or word.form)


def _passed(document: Document, before: int, within: Stretch) -> int:
    """The word that may introduce a group: the nearest before it that says more than when or how."""
    words = document.words
    while before >= within.first - 1:
        aside = _is_transparent(words[before]) or words[before].key in _QUANTIFIERS
        if before in within.times or aside or _leads_to_time(document, before, within):
            before -= 1
        elif rank := _rank_before(words, before):
            before -= rank
        elif feast := _feast_before(words, before, within.first):
            before -= feast
        elif words[before].key in _APART and before > within.first and words[before - 1].key == "علي":
            before -= 3 if words[before - 2].key in _EACH and before - 2 > within.first else 2
        elif lapse := _lapse_before(words, before, within.first):
            before -= lapse
        elif wish := _wish_before(words, before, within.first):
            before -= wish
        elif words[before].key == _FACE and words[before].preposition and before > within.first:
            before -= 2  # `وجها لوجه`
        elif words[before].key in _TIME_UNITS and before > within.first and words[before - 1].key in _PREPOSITIONS:
            before -= 2
        else:
            break
    return before


def _lapse_before(words: Sequence[Word], at: int, first: int) -> int:
    """How many words take what tells how long before or after (`قبل ذلك بيوم`, `بعد وصوله بساعات`) that ends at the
    token, 0 where none does."""
    if words[at].preposition != "ب" or words[at].key not in _TIME_UNITS | _DUAL_UNITS:
        return 0
    leads = (here for here in range(at - 1, max(first, at - _LAPSE) - 1, -1) if words[here].key in _BEFORE_OR_AFTER)
    return at + 1 - next(leads, at + 1)


def _wish_before(words: Sequence[Word], at: int, first: int) -> int:
    """How many words a wish takes that ends at the token (`حفظه الله ورعاه`), 0 where none does."""
    starts = (at + 1 - length for length in _WISHES if at + 1 - length >= first)
    return next((at + 1 - start for start in starts if behind_wish(words, start) == at + 1), 0)


def _feast_before(words: Sequence[Word], at: int, first: int) -> int:
    """How many words a feast with its preposition takes that ends at the token (`على مأدبة عشاء`), 0 for none."""
    start = at
    while start > first and words[start].key in event_words("feast") and not words[start].definite:
        start -= 1
    led = start < at and words[start].key in _TO_FEASTS
    return at - start + 1 if led else 0


def _rank_before(words: Sequence[Word], at: int) -> int:
    """How many words a rank with its adjective and a comma takes that end at the token (`الجنرال السابق،`), 0 where
    they are none."""
    start = at - (words[at].text in _COMMAS)
    former = start > 0 and words[start].tag == "ADJ" and words[start].definite and not words[start].is_attached
    rank = words[start - 1].head if former else None
    return at - start + 2 if rank is not None and "rank" in rank.kinds else 0


def _leads_to_time(document: Document, at: int, within: Stretch) -> bool:
    """Whether the token is the preposition of a time (`في نوفمبر`)."""
    dated = at + 1 in within.times and at not in within.times and at >= within.first
    return dated and document.words[at].key in _PREPOSITIONS


def _is_quantity(word: Word) -> bool:
    """Whether it is a word of quantity, also where the analyzer cut a conjunction off it (`وفود`)."""
    return word.key in _QUANTITIES or fold(word.text) in _QUANTITIES


def _is_of_name(document: Document, at: int) -> bool:
    """Whether what looks like a preposition is the first letter of a name (`باترسون`)."""
    phrase = document.phrase_at(at)
    return (
        phrase is not None and phrase.name is not None and phrase.name.start == document.analysis.tokens[at].span.start
    )


def _is_transparent(word: Word) -> bool:
    """Whether the word says nothing of what introduces the words behind it: a mark, an adverb, a word of
    address."""
    return word.text in _OPENING_MARKS or word.key in _ADVERBS or _is_address(word)


def _is_address(word: Word) -> bool:
    """Whether it is an honorific or a rank, or what a head of state calls another (`من أخيه جلالة الملك`)."""
    return (word.head is not None and bool(word.head.kinds & {"honorific", "rank"})) or _is_brotherly(word)


def _is_brotherly(word: Word) -> bool:
    """Whether it tells how somebody is related to whom the sentence speaks of (`أخيه`, `شقيقه`)."""
    return bool(word.pronoun) and word.key in _BROTHERS


def first_of_address(document: Document, at: int) -> int:
    """The first token of the words of address before the group at the token (`من أخيه جلالة الملك`)."""
    while at and _is_address(document.words[at - 1]):
        at -= 1
    return at


def behind_address(document: Document, at: int) -> int:
    """The token behind the words of address at the token (`[معالي] وزير الخارجية`) that no phrase begins with."""
    while at + 1 < len(document.words) and document.phrase_at(at) is None and _is_address(document.words[at]):
        at += 1
    return at


def noun_before(document: Document, at: int, within: Stretch) -> int:
    """The common noun before the preposition of the group at the token, with adjectives between, or -1."""
    words = document.words
    before = at - 1 if words[at].preposition else _lead(document, at, within) - 1
    while before >= within.first and (
        _is_of_channel(words, before, within.first)
        or _is_brotherly(words[before])
        or before in within.times
        or words[before].tag in {"ADJ", "NUM"}
        or words[before].adverbial
        or _is_manner(words, before)
        or _is_quality(words, before)
    ):
        before -= 1
    if before < within.first or document.phrase_at(before) is not None:
        return -1
    word = document.words[before]
    return before if word.is_nominal and not word.is_verb else -1


def _lead(document: Document, at: int, within: Stretch) -> int:
    """The token of the preposition before the group at the token, or that bears it."""
    passed = _passed(document, at - 1, within)
    return next((here for here in range(passed + 1, at) if document.words[here].preposition), passed)


def _is_of_channel(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether the token is of the phrase that tells through what or at which time people talk (`عبر الهاتف`, `عبر تقنية
    الفيديو`, `في الوقت الراهن`), its preposition included."""
    near = range(at, max(first, at - _CHANNEL) - 1, -1)
    led = next((here for here in near if words[here].key in event_words("through") | {"في"}), -1)
    if led < 0 or any(words[here].is_attached or words[here].is_mark for here in range(led + 1, at + 1)):
        return False
    through = words[led].key in event_words("through")
    return through or (words[led].key == "في" and led < at and words[led + 1].key == _TIME)


def _is_quality(words: Sequence[Word], at: int) -> bool:
    """Whether the token is the genitive of an adjective, which tells what something is like (`رفيعة [المستوى]`)."""
    word, before = words[at], words[at - 1]
    bare = not (before.definite or before.is_attached or before.pronoun)
    return word.definite and not word.is_attached and before.tag == "ADJ" and bare and before.head is None


def _is_manner(words: Sequence[Word], at: int) -> bool:
    """Whether the token is of a phrase that tells how (`على الإطلاق`, `للغاية`), not what."""
    following = words[at + 1].key if at + 1 < len(words) else ""
    return words[at].key in _MANNERS or (words[at].tag == "PREP" and following in _MANNERS)
