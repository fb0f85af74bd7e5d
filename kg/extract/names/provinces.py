"""Provinces and towns of the Arab states: of which state one is, and names of theirs that the analyzer did not find.

محافظ [الغربية] كريم ناصر      أمير منطقة [مكة المكرمة]      ولاية [تيزي وزو]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.countries import by_capital, by_name, capital_names, countries
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words, travel_words
from kg.extract.lexicon import keys, rows
from kg.extract.names.services import is_local_service
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_GOVERNORS = frozenset({"محافظ", "والي", "امير", "قائممقام", "قائمقام", "معتمد", "متصرف", "عمده", "دوق"})
_BISHOPS, _HEAD, _ARCHBISHOP = frozenset({"مطران", "اسقف"}), "رئيس", "اساقفه"  # رئيس أساقفة ميلانو
_WHERE = frozenset({"في", "الي"})
_VISITED = frozenset({"زار", "زارت", "يزور", "تزور", "تفقد", "تفقدت", "يتفقد", "تتفقد", "دخل", "دخلت", "قصد", "قصدت"})
_REACHED = frozenset({"وصل", "وصلت", "يصل", "تصل"})
_TO_OR_FROM = frozenset({"غادر", "غادرت", "يغادر", "تغادر", "يزر", "تزر"}) | _VISITED | _REACHED
_WHITHER, _TIMES = frozenset({"الي", "نحو"}), frozenset({"امس", "غدا", "غد", "الان"})
_REGION = "جهه"
_AGENT = "عامل"  # of a prefecture or province in Morocco
_LONGEST = 3  # words of a name
_COMMAS, _ADDRESS = frozenset({"،", ","}), frozenset({"rank", "honorific"})
_DESCRIBING = frozenset({"participle", "verbal-noun"})
_FROM = "من"
_REACH = 10  # words between a verb and its object


def state_of_town(name: str) -> str | None:
    """The code of the only Arab state with a province or town of the name, without the noun before it; or of the state
    whose capital it is, where there are none or several (`طرابلس`)."""
    states = provinces().get(fold(name), ())
    if len(states) == 1:
        return states[0]
    capital = by_capital(name)
    return capital.code if capital is not None else None


def state_of_place(name: str) -> str | None:
    """The same of a name with or without the noun for a province or town before it (`ولاية سيدي بوزيد`)."""
    noun, _, rest = name.partition(" ")
    return state_of_town(name) or (state_of_town(rest) if fold(noun) in keys("place_heads") else None)


@cache
def provinces() -> dict[str, tuple[str, ...]]:
    """The codes of the states that have a province or town of a folded name."""
    return {fold(name): tuple(states.split("|")) for name, states in rows("provinces")}


def with_provinces(
    names: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[tuple[int, ProperName]]:
    """The names by their first token, those of provinces to their last word, with those that stand behind a
    governor's title."""
    taken = {at for name in names.values() for at in range(name.first, name.last)}
    for at, name in names.items():
        last = _last_word(name, taken, words) if name.type is EntityType.LOC else name.last
        longer = last > name.last
        whole = name.up_to(last, analysis) if longer else name
        if _is_half(whole, taken, words):
            start = analysis.tokens[at - 1].span.start + words[at - 1].skip
            yield at - 1, replace(whole, span=Span(start, whole.span.end), first=at - 1)
        else:
            yield at, whole
    for at, end in (*_governed(names, taken, words, where), *_regions(taken, words, where)):
        start = analysis.tokens[at].span.start + words[at].skip
        yield at, ProperName(_span(start, end, analysis), EntityType.LOC, at, end)
    for at in _spelled_with_in(taken, words, where):
        start = analysis.tokens[at].span.start + 1
        yield at, ProperName(_span(start, at + 1, analysis), EntityType.LOC, at, at + 1)
    for at in _states(taken, words, where):
        yield at, ProperName(_span(analysis.tokens[at].span.start, at + 2, analysis), EntityType.LOC, at, at + 2)
    for at in _towns(names, taken, words, where):
        start = analysis.tokens[at].span.start + words[at].skip
        yield at, ProperName(_span(start, at + 1, analysis), EntityType.LOC, at, at + 1)


def _governed(
    names: Mapping[int, ProperName], taken: set[int], words: Sequence[Word], where: Concordance
) -> Iterator[tuple[int, int]]:
    """The first and last token of the provinces behind a governor's title, and behind that of who directs a service in
    one (`مدير أمن الفيوم`)."""
    for title in where.heads:
        at, head = title + 1, words[title].head
        bare = head is not None and not words[title].definite and at < len(words)
        if head is None or not bare:
            continue
        serves = is_local_service(words[title], words[at])
        called = words[at].key in keys("place_heads") and not words[at].definite
        governs = head.singular in _GOVERNORS or (called and head.singular == _AGENT)
        region = words[at].key == _REGION and not words[at].definite and head.singular in _GOVERNORS | {_HEAD}
        called, governs = called or region, governs or region  # رئيس جهة سوس ماسة
        archbishop = head.singular == _HEAD and words[at].key == _ARCHBISHOP and not words[at].definite
        bishop = archbishop or head.singular in _BISHOPS
        at += serves or (governs and called) or archbishop
        governs = governs or (bishop and at < len(words) and not words[at].definite)
        if (serves or governs) and at < len(words) and at not in taken:
            end = _province_end(at, at, taken, words)
            end = end if end is not None or serves else _up_to_person(names, at, words)
            if end is not None:
                yield at, end


def _up_to_person(names: Mapping[int, ProperName], at: int, words: Sequence[Word]) -> int | None:
    """The token after the unknown words between a governor's title and his name, which name his place."""
    last = at
    while last < min(len(words), at + _LONGEST) and _may_be_place(words[last], last == at):
        last += 1
        if last in names:
            return last if names[last].type is EntityType.PER and not words[last].is_attached else None
    behind = last
    while last > at and behind < min(len(words), last + _LONGEST) and _is_address(words[behind]):
        behind += 1
    person = names.get(behind) if last > at else None
    return last if person is not None and person.type is EntityType.PER and not words[behind].is_attached else None


def _may_be_place(word: Word, first: bool) -> bool:
    """Whether a word may be of a place's name: a noun that heads no phrase and has nothing written onto it."""
    plain = word.tag == "NOUN" or (word.tag == "ADJ" and not first)
    bare = word.head is None and word.nisba is None and word.body is None and not word.is_attached
    return plain and bare and not (word.pronoun or word.adverbial or word.is_mark) and word.form not in _DESCRIBING


def _is_address(word: Word) -> bool:
    """Whether a word stands between a title and a name: a comma, or a rank with the article."""
    return word.text in _COMMAS or (word.definite and word.head is not None and bool(word.head.kinds & _ADDRESS))


def _regions(taken: set[int], words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, int]]:
    """The first and last token of the provinces of which the noun for one is a part (`المنطقة الشرقية`)."""
    for at in where.heads:
        head = words[at].head
        if words[at].definite and head is not None and "place" in head.kinds and at not in taken:
            end = _province_end(at, at, taken, words)
            if end is not None and end > at + 1:
                yield at, end


def _towns(
    names: Mapping[int, ProperName], taken: set[int], words: Sequence[Word], where: Concordance
) -> Iterator[int]:
    """The tokens of towns and capitals that are no common words and tell where, behind `في` or `ب`, or are joined to
    another place; a common word is one behind the place of a governor (`محافظ رام الله والبيرة`)."""
    ends = {name.last for name in names.values() if name.type is EntityType.LOC}
    ruled = {name.last for name in names.values() if name.type is EntityType.LOC and _is_ruled(name, words)}
    moved = where.has(_TO_OR_FROM)
    for at in where.of(_bare_towns()):
        word = words[at]
        if word.tag != "NOUN" or word.head is not None or word.pronoun or at in taken or at == 0:
            continue
        joined = word.conjunction == "و" and not word.preposition and at in ends
        if not (word.rare or (joined and at in ruled)):
            if (moved and is_left_or_reached(words, at)) or _is_gone_to(words, at):
                yield at
            continue
        led = word.preposition == "ب" or (not word.is_attached and words[at - 1].folded in _WHERE)
        if led or joined or is_left_or_reached(words, at):
            spelled = f"ال{word.key}" if word.definite else word.key
            if spelled in provinces() or by_capital(spelled) is not None:
                yield at


def _states(taken: set[int], words: Sequence[Word], where: Concordance) -> Iterator[int]:
    """The first tokens of states of two definite words (`الجماهيرية العظمى`)."""
    for at in where.spelled(_openings()):
        behind = words[at + 1] if at + 1 < len(words) and at + 1 not in taken and at not in taken else None
        free = behind is not None and not (words[at].is_attached or behind.is_attached or words[at].head)
        if behind is not None and free and by_name(f"{words[at].text} {behind.text}") is not None:
            yield at


@cache
def _openings() -> frozenset[str]:
    """The first words of states' names of two definite words."""
    pairs = (name.split() for state in countries() for name in state.names)
    return frozenset(fold(pair[0]) for pair in pairs if len(pair) == 2 and all(word.startswith("ال") for word in pair))


def _spelled_with_in(taken: set[int], words: Sequence[Word], where: Concordance) -> Iterator[int]:
    """The tokens of capitals behind `ب` that was not parted from them (`بأكرا`, which looks like `باكرا`)."""
    for at in where.spelled(_spelled_with_b()):
        if at not in taken and not words[at].is_attached and words[at].text[1:] in _spellings():
            yield at


@cache
def _spelled_with_b() -> frozenset[str]:
    """These capitals, folded, with a `ب` written onto them."""
    return frozenset(fold(f"ب{name}") for name in _spellings())


@cache
def _spellings() -> frozenset[str]:
    """The capitals as they are spelled that begin with an alif with hamza, before which `ب` is easily overlooked."""
    names = (name for state in countries() for name in state.capitals)
    return frozenset(name for name in names if name.startswith("أ"))


def _is_gone_to(words: Sequence[Word], at: int) -> bool:
    """Whether the token is a capital to which a word of motion leads, with nothing behind it that it would govern
    (`يتوجه إلى مسقط اليوم`, not `إلى مسقط رأسه`)."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if words[at - 1].folded not in _WHITHER or word.is_attached or by_capital(word.key) is None:
        return False
    moves = any(not travel_words().isdisjoint((one.lemma, one.key)) for one in words[max(0, at - 4) : at - 1])
    governs = behind is not None and behind.is_nominal and not (behind.adverbial or behind.is_attached)
    return moves and (not governs or (behind is not None and behind.head is not None) or _is_time(behind))


def _is_time(word: Word | None) -> bool:
    return word is not None and (word.key in event_words("time_unit") or word.key in _TIMES)


@cache
def _bare_towns() -> frozenset[str]:
    """The folded names of provinces, towns and capitals, and the same without their article."""
    names = frozenset(provinces().keys() | capital_names())
    return names | {name.removeprefix("ال") for name in names}


def _is_ruled(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the title of a governor stands right before a place."""
    noun = words[name.first - 1].head if name.first else None
    return noun is not None and noun.singular in _GOVERNORS


def is_left_or_reached(words: Sequence[Word], at: int) -> bool:
    """Whether the token is a capital, or a country behind which no goal follows, that is the object of a verb before it
    (`غادر وفد الحركة القاهرة`, `زار وفد من الوزارة مصر`)."""
    word = words[at]
    follows = at + 1 < len(words) and words[at + 1].folded in _WHITHER
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if words[here].key == _FROM and words[here - 1].key in event_words("delegation"):
            continue
        if words[here].is_verb or words[here].is_mark or words[here].tag == "PREP":
            led = words[here].key in _TO_OR_FROM and here < at - 1 and not word.is_attached
            land = not follows and word.nisba is None and by_name(word.text) is not None
            return led and (land or by_capital(f"ال{word.key}" if word.definite else word.key) is not None)
    return False


def reaches(words: Sequence[Word], at: int) -> bool:
    """Whether the verb of the clause before the token is one of reaching or leaving a place, with nothing but its
    subject between, before whose name a comma may stand (`يزور رئيس الوزراء، كريم ناصر X`)."""
    at -= at > 0 and words[at - 1].text in _COMMAS
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if words[here].is_verb or words[here].is_mark or words[here].tag == "PREP":
            return words[here].key in _TO_OR_FROM or _is_of_round(words, here)
    return False


def _is_of_round(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb has a round or journey for its subject, which comprises what follows (`تشمل جولة الوزير`)."""
    round = words[verb + 1]
    comprises = not event_words("comprising").isdisjoint((words[verb].key, words[verb].lemma))
    return comprises and not event_words("travel").isdisjoint((round.key, round.lemma))


def _last_word(name: ProperName, taken: set[int], words: Sequence[Word]) -> int:
    """The token after a place's name as the atlas has it, where that goes on behind what the analyzer took."""
    noun = words[name.first].head
    named = name.first + (noun is not None and "place" in noun.kinds and name.last > name.first + 1)
    return _province_end(named, name.last, taken, words) or name.last


def _is_half(name: ProperName, taken: set[int], words: Sequence[Word]) -> bool:
    """Whether a place is only the second half of the name of a province or state (`شمال [دارفور]`)."""
    at = name.first - 1
    free = at >= 0 and at not in taken and name.type is EntityType.LOC and not words[name.first].is_attached
    if not free or words[at].definite or words[at].key not in event_words("compass"):
        return False
    spelled = " ".join([words[at].base, *(word.text for word in words[name.first : name.last])])
    return fold(spelled) in provinces() or by_name(spelled) is not None


def _province_end(first: int, at: int, taken: set[int], words: Sequence[Word]) -> int | None:
    """The token after the longest province's name that begins at token `first` and has no name's token from `at` on."""
    free = at
    while free < min(first + _LONGEST, len(words)) and free not in taken:
        free += 1
    spelled = [words[first].key if not words[first].definite else f"ال{words[first].key}"]
    spelled += [word.folded for word in words[first + 1 : free]]
    for last in range(free, max(at, first), -1):
        if " ".join(spelled[: last - first]) in provinces():
            return last
    return None


def _span(start: int, last: int, analysis: Analysis) -> Span:
    return Span(start, analysis.tokens[last - 1].span.end)
