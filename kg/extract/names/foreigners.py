"""People behind a title whose foreign names the analyzer took for places or for the end of a body's name.

وزير خارجية بوتسوانا [ليموغانغ كوابي]      رئيس [غينيا] [ألفا كوندي]
الوزير الإندونيسي [سوريادارما علي]      المتحدث باسم الجبهة [غيتاتشو ردا]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.arabic.countries import by_capital, by_name
from kg.extract.names.cutting import cut_name
from kg.extract.names.headed import is_town
from kg.extract.names.introduced import given_names
from kg.extract.names.provinces import reaches
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_TITLES = frozenset({"office", "spokes"})
_TITLE, _LONGEST = 7, 4
_IN, _NAME = frozenset({"في", "لدي"}), "اسم"  # وزير الشؤون الدينية في إندونيسيا, المتحدث باسم
_CLAUSES = frozenset({"ان", "بان", "الي"})
_VISITED = frozenset({"زار", "زارت", "يزور", "تزور", "غادر", "غادرت"})
_EACH = "كل"
_PARTICLES, _BISHOPS = frozenset({"آن"}), "اساقفه"


def foreigners(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, with people's in place of the places behind a title, and behind the noun of the body that somebody
    speaks for."""
    starts = {name.first: name for name in names}
    states = {name.last: name for name in names if name.type is EntityType.LOC and _is_known(name, analysis)}
    sees = {words[name.first].folded for name in names if _begins_with_see(name, words)}
    until = 0
    for name in names:
        if name.first < until:
            continue
        if _begins_with_see(name, words):
            yield from cut_name(replace(name, type=EntityType.LOC), name.first + 1, analysis, kind=EntityType.PER)
            continue
        if name.last == name.first + 1 and words[name.first].folded in sees:
            yield replace(name, type=EntityType.LOC)
            continue
        land = _behind_land(name, analysis, words)
        until = max(name.last, _end(words, land, starts)) if land is not None else 0
        if land is not None and until > land + 1:
            yield name.up_to(land, analysis)
            span = Span(analysis.tokens[land].span.start, analysis.tokens[until - 1].span.end)
            yield ProperName(span, EntityType.PER, land, until)
            continue
        first = _spoken_for(name, words) or (name.first if _is_behind_title(name, analysis, words, states) else None)
        last = _end(words, first, starts) if first is not None else 0
        if first is None or last < first + 2:
            yield name
            continue
        until = last
        first -= first > 0 and words[first - 1].text in _PARTICLES
        span = Span(analysis.tokens[first].span.start, analysis.tokens[last - 1].span.end)
        yield ProperName(span, EntityType.PER, first, last)


def _is_known(name: ProperName, analysis: Analysis) -> bool:
    spelled = name.span.of(analysis.article.text)
    return by_name(spelled.removeprefix("جمهورية ")) is not None or by_capital(spelled) is not None


def _behind_land(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> int | None:
    """The token behind the state with which a place's name begins that took in the name of who has a post there."""
    if name.type is not EntityType.LOC or name.last == name.first + 1 or _is_known(name, analysis):
        return None
    if words[name.first].is_attached or not _is_title(words, name.first):
        return None
    states = (at for at in range(name.last - 1, name.first, -1) if _is_known(name.up_to(at, analysis), analysis))
    land = next(states, None)
    given = words[land] if land is not None else None
    if land is None or given is None or given.is_attached or given.nisba or given.head:
        return None
    adjective = given.definite and given.key not in given_names()  # كوريا الشمالية
    return land if not adjective else None


def _begins_with_see(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a person's name has the see of an archbishop in it (`رئيس أساقفة كانتربري جاستن ويلبي`)."""
    full = name.type is EntityType.PER and name.last > name.first + 2 and name.first > 0
    return full and words[name.first - 1].key == _BISHOPS and not words[name.first - 1].definite


def _spoken_for(name: ProperName, words: Sequence[Word]) -> int | None:
    """The token behind the definite noun of a body that somebody speaks for, at which his name begins that the
    analyzer took for the body's."""
    if name.type is not EntityType.ORG or name.last != name.first + 2 or name.first < 2:
        return None
    body, word = words[name.first], words[name.first + 1]
    spoken = words[name.first - 1].key == _NAME and body.definite and body.head is not None
    return name.first + 1 if spoken and word.rare and word.tag == "NOUN" and not word.definite else None


def _is_behind_title(
    name: ProperName, analysis: Analysis, words: Sequence[Word], states: Mapping[int, ProperName]
) -> bool:
    """Whether what was taken for a place that nobody knows stands right behind the nationality or state that ends the
    title of one person, who visits nothing."""
    word = words[name.first]
    if name.type is not EntityType.LOC or word.is_attached or word.definite or word.head is not None or not name.first:
        return False
    known = _is_known(name, analysis) or is_town(word.folded) or is_town(name.span.of(analysis.article.text))
    if known and not _is_given_name(words, name.last):
        return False
    at = name.first - (words[name.first - 1].text in _PARTICLES)
    state = states.get(at)
    nation = words[at - 1].nisba is not None and words[at - 1].definite
    first = state.first if state is not None else at - 1
    return (nation or state is not None) and _is_title(words, first)


def _is_given_name(words: Sequence[Word], at: int) -> bool:
    """Whether a place of which the name ends before the token is also somebody's given name: a word that nobody knows
    stands right behind it (`السفيرة الفرنسية [صوفيا لوران]`)."""
    at += at < len(words) and words[at].text in _PARTICLES
    word = words[at] if at < len(words) else None
    return word is not None and word.rare and word.is_nominal and not word.is_attached and word.head is None


def _is_title(words: Sequence[Word], end: int) -> bool:
    """Whether the title of one person leads to the token, or that of several of whom each has his own state (`سفراء كل
    من إيطاليا`)."""
    each = end > 1 and words[end - 2].key == _EACH
    for at in range(end - 1 - 2 * each, max(-1, end - _TITLE), -1):
        word = words[at]
        if word.is_verb or word.is_mark or (word.tag == "PREP" and word.key not in _IN):
            return False
        if word.head is not None and word.head.kinds & _TITLES:
            visits = any(before.key in _VISITED for before in words[max(0, at - 2) : at])
            return (each or word.head.number == "s") and not visits
    return False


def _end(words: Sequence[Word], first: int, starts: Mapping[int, ProperName]) -> int:
    """The token after the person's name that begins at the token, before the place he goes to (`وصل رئيس غينيا [ألفا
    كوندي] باريس`)."""
    last = first
    while last < min(len(words), first + _LONGEST):
        name = starts.get(last)
        goal = name is not None and name.type is EntityType.LOC and last > first + 1 and reaches(words, first)
        if goal or (name is not None and last > first and name.type is EntityType.ORG):
            break
        if name is not None and not words[last].is_attached:
            last = name.last
        elif last == first or words[last].text in _PARTICLES or _goes_on(words, last, last == first + 1):
            last += 1
        else:
            break
    return last


def _goes_on(words: Sequence[Word], at: int, second: bool) -> bool:
    """Whether a name goes on with the word at the token: one that nobody knows, a given name, or any bare noun before
    the clause that the person says."""
    word = words[at]
    bare = word.is_nominal and not (word.definite or word.is_attached or word.pronoun or word.adverbial)
    if not bare or word.head is not None or word.nisba is not None:
        return False
    clause = second and at + 1 < len(words) and words[at + 1].folded in _CLAUSES
    return word.rare or clause or word.folded in given_names()
