"""Places that are called after people, where the analyzer found the person: behind the noun of a place, and in a row of
places.

متنزه الأمير [سعود]: a place      [مصيف صلاح الدين]: a place      إقليمي [سورين] و[سامي حداد]: places
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.lexicon import keys
from kg.extract.names.headed import heads_row, is_town
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_TITLES = frozenset({"rank", "honorific", "office"})
_AND = "و"


def with_sites(
    names: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word]
) -> Iterator[tuple[int, ProperName]]:
    """The names by their first token, those of people that are a place's as that."""
    rows: set[int] = set()
    for _, name in sorted(names.items()):
        if _is_behind_places(name, words):
            rows.add(name.last)
        found = name if name.type is not EntityType.PER else _site(name, analysis, words, rows, names)
        if found.first in rows or (found is not name and found.first - 1 in rows):
            rows.add(found.last)
        yield found.first, found


def _site(
    name: ProperName, analysis: Analysis, words: Sequence[Word], rows: set[int], names: Mapping[int, ProperName]
) -> ProperName:
    """What a person's name is: a place's where a noun of places begins it or stands right before it, a title between
    them, or it goes on a row of places that ends in `rows`."""
    first = name.first
    titled = first > 0 and _is_title(words[first - 1])
    first -= titled
    word = words[first]
    if first in rows and word.conjunction == _AND and not word.preposition and not _is_given(words, first, name.last):
        return _placed(name, first, analysis, words)
    if titled or name.last - name.first > 1:
        at = name.first if _is_site(words[name.first]) and not titled else first - 1
        free = at >= 0 and (at not in names or at == name.first)
        if free and _is_site(words[at]) and (at == name.first or not words[at + 1].is_attached):
            return _placed(name, at, analysis, words)
    return name


def _is_given(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name begins with a given name and is no town's that the atlas has (`صلاح الدين`, `الشيخ عثمان`)."""
    start = f"ال{words[first].key}" if words[first].definite else words[first].key
    whole = " ".join([start, *(word.folded for word in words[first + 1 : last])])
    return words[first].key in keys("arab_given_names") and not is_town(whole)


def _placed(name: ProperName, first: int, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A person's name as a place's that begins at the token."""
    start = analysis.tokens[first].span.start + words[first].skip
    start = name.span.start if first == name.first and not words[first].is_attached else start
    return replace(name, span=Span(start, name.span.end), type=EntityType.LOC, first=first)


def _is_site(word: Word) -> bool:
    """Whether a word is the noun of a place before its name."""
    return word.key in keys("sites") and not (word.definite or word.pronoun or word.is_verb)


def _is_title(word: Word) -> bool:
    """Whether a word is a title with the article."""
    return word.definite and word.head is not None and bool(word.head.kinds & _TITLES)


def _is_behind_places(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a place's name stands behind a dual or plural of places (`إقليمي سورين`)."""
    before = words[name.first - 1] if name.first and name.type is EntityType.LOC else None
    return before is not None and heads_row(before.key) and not (before.definite or before.pronoun)
