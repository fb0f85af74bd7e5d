"""Words read as forms of a lexicon by their letters alone, clitics taken off, whatever the analyzer made of them.

A trigger must not be lost to a wrong cut (`لقائه` as `ل` + `قائه`) or a wrong tag of a verb that opens a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from kg.arabic.normal import fold
from kg.remembered import remembered

Entry = TypeVar("Entry")

BEGIN = 3
"""How many letters tell whether a word may be a form at all."""

_MOST_KNOWN = 100_000

_BEFORE_NOUN = tuple(c + p for c in ("", "و", "ف") for p in ("", "ال", "ب", "بال", "ل", "لل", "ك", "كال"))
_BEFORE_VERB = ("", "و", "ف", "س", "وس", "فس", "ل", "ول")
_AFTER = ("", "هما", "هم", "ها", "هن", "ه", "نا", "ني", "ك", "كم", "ي")


def by_first_letter(clitics: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """What may stand before a form by the first letter of the whole word, nothing included, in the same order; a word
    with another first letter has nothing before its form."""
    letters = {before[0] for before in clitics if before}
    return {letter: tuple(before for before in clitics if before[:1] in ("", letter)) for letter in letters}


def by_last_letter(endings: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """What may stand behind a form by the last letter of the whole word, nothing included, in the same order."""
    letters = {after[-1] for after in endings if after}
    return {letter: tuple(after for after in endings if after[-1:] in ("", letter)) for letter in letters}


def beginnings(forms: Iterable[str], endings: Iterable[str]) -> frozenset[str]:
    """How a word may begin, anything before its form taken off: the first letters of the forms, with those of what may
    follow where a form is shorter."""
    endings = tuple(endings)
    long = {form[:BEGIN] for form in forms if len(form) >= BEGIN}
    return frozenset(long | {(form + after)[:BEGIN] for form in forms if len(form) < BEGIN for after in endings})


NOTHING = ("",)
_ENDS = by_last_letter(_AFTER)
_STARTS_OF_NOUN, _STARTS_OF_VERB = by_first_letter(_BEFORE_NOUN), by_first_letter(_BEFORE_VERB)


def _openings(starts: Mapping[str, tuple[str, ...]]) -> Callable[[str], tuple[str, ...]]:
    """Tells how the form in a word begins, by each of the clitics that may stand before it."""

    @remembered
    def opens(text: str) -> tuple[str, ...]:
        folded = fold(text)
        before = starts.get(folded[:1], NOTHING)
        return tuple([folded[len(one) : len(one) + BEGIN] for one in before if folded.startswith(one)])

    return opens


_OPENINGS_OF_NOUN, _OPENINGS_OF_VERB = _openings(_STARTS_OF_NOUN), _openings(_STARTS_OF_VERB)


class Clitics(NamedTuple):
    """What is written onto a form: the folded letters before and after it."""

    before: str
    after: str

    @property
    def preposition(self) -> str:
        """`ب`, `ل`, `ك` or an empty string."""
        rest = self.before.lstrip("وف")
        return rest[0] if rest[:1] in {"ب", "ل", "ك"} else ""

    @property
    def definite(self) -> bool:
        """Whether an article stands before it (`ال`, `لل`)."""
        return self.before.endswith(("ال", "لل"))

    @property
    def future(self) -> bool:
        """Whether the particle of the future stands before it."""
        return self.before.endswith("س")


@dataclass(frozen=True)
class Reading(Generic[Entry]):
    """A word read as a form: its entry, its clitics, and where the form begins and ends within the word."""

    entry: Entry
    clitics: Clitics
    start: int
    end: int


@dataclass
class Forms(Generic[Entry]):
    """Folded forms with their entries; `verbal` tells whether a form takes the clitics of a verb or of a noun. What was
    read of the last words is `known`, of up to 100,000."""

    table: Mapping[str, Entry]
    verbal: bool
    known: dict[str, Reading[Entry] | None] = field(default_factory=dict, repr=False)
    begins: frozenset[str] = field(init=False, repr=False)
    openings: Callable[[str], tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.begins = beginnings(self.table, _AFTER)
        self.openings = _OPENINGS_OF_VERB if self.verbal else _OPENINGS_OF_NOUN

    def read(self, text: str) -> Reading[Entry] | None:
        """The reading of a word as it stands in the text, the one with the longest form."""
        if self.begins.isdisjoint(self.openings(text)):
            return None
        try:
            return self.known[text]
        except KeyError:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
            return self.known.setdefault(text, self._read(text))

    def _read(self, text: str) -> Reading[Entry] | None:
        if self.verbal and text.endswith("ة"):
            return None
        folded = fold(text)
        starts = _STARTS_OF_VERB if self.verbal else _STARTS_OF_NOUN
        found = [
            reading
            for before in starts.get(folded[:1], NOTHING)
            if folded[len(before) : len(before) + BEGIN] in self.begins and folded.startswith(before)
            for reading in self._readings(text, folded, before)
        ]
        return max(found, key=lambda reading: reading.end - reading.start, default=None)

    def _readings(self, text: str, folded: str, before: str) -> Iterator[Reading[Entry]]:
        for after in _ENDS.get(folded[-1:], NOTHING):
            form = folded[len(before) : len(folded) - len(after)]
            if not form or not folded.endswith(after) or form not in self.table:
                continue
            clitics = Clitics(before, after)
            if not (after and clitics.definite) and not (self.verbal and after == "ي"):
                yield Reading(self.table[form], clitics, *_bounds(text, folded, len(before), len(form)))


def _bounds(text: str, folded: str, before: int, length: int) -> tuple[int, int]:
    """Where the form stands in the word as written, marks and tatweel counted."""
    if len(text) == len(folded):
        return before, before + length
    places = [at for at, char in enumerate(text) if fold(char)]
    end = places[before + length] if before + length < len(places) else len(text)
    return places[before], end
