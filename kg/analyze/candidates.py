"""All the ways in which a word may be split into proclitics, stem and suffixes, from a closed list of affixes."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from kg.tables import rows


class Candidate(NamedTuple):
    """One way to split a word: `prefix` and `suffix` are Farasa's spellings with `+` between segments (or empty),
    `stem` is the rest; `start:end` are the stem's characters in the word."""

    prefix: str
    stem: str
    suffix: str
    start: int
    end: int

    @property
    def segments(self) -> tuple[str, ...]:
        """The segments from left to right, in Farasa's spelling."""
        return (*_parts(self.prefix), self.stem, *_parts(self.suffix))


@cache
def _parts(affix: str) -> tuple[str, ...]:
    return tuple(affix.split("+")) if affix else ()


_CONJUNCTIONS: Final = ("و", "ف")
_POSSESSIVES: Final = frozenset(["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ي"])


@cache
def _affixes(kind: str) -> dict[str, tuple[str, ...]]:
    """Written affix -> the segmentations it may have; the empty affix is one of them."""
    found: dict[str, tuple[str, ...]] = {"": ("",)}
    for row_kind, segments in rows("kg.analyze", "data/affixes.tsv"):
        if row_kind == kind:
            written = segments.replace("ل+ال", "لل").replace("+", "")
            found[written] = (*found.get(written, ()), segments)
    return found


@cache
def _closed_words() -> dict[str, str]:
    return dict(rows("kg.analyze", "data/closed_words.tsv"))


def closed(word: str) -> tuple[str, ...]:
    """The segments of a word of a closed class, with a conjunction or without; none for any other word."""
    known = _closed_words()
    if word in known:
        return tuple(known[word].split("+"))
    if word[:1] in _CONJUNCTIONS and word[1:] in known:
        return (word[0], *known[word[1:]].split("+"))
    return ()


@cache
def _longest(kind: str) -> int:
    return max(map(len, _affixes(kind)))


def candidates(word: str) -> list[Candidate]:
    """Every split of a normalised word, the unsplit word first; a stem has at least one letter."""
    found = []
    size = len(word)
    prefixes, suffixes = _affixes("prefix"), _affixes("suffix")
    for start in range(min(size, _longest("prefix") + 1)):
        for prefix in prefixes.get(word[:start], ()):
            for end in range(size, max(start, size - _longest("suffix") - 1), -1):
                for suffix in suffixes.get(word[end:], ()):
                    if _fits(prefix, word[start:end], suffix):
                        found.append(Candidate(prefix, word[start:end], suffix, start, end))
            if prefix.endswith("ل+ال"):
                found += _after_merged_article(word, prefix, start)
    found.sort(key=lambda split: split.prefix != "" or split.suffix != "")
    return found + _of_closed_class(word, found)


def _fits(prefix: str, stem: str, suffix: str) -> bool:
    """Whether the orthography allows the parts to meet: `ة` closes a word, one-letter stems are particles."""
    if stem[-1] == "ة" or (suffix and stem[-1] == "ى"):
        return False
    if len(stem) == 1:
        return stem in "بلك" and "ال" not in prefix and suffix != "ة"
    return True


def _after_merged_article(word: str, prefix: str, start: int) -> list[Candidate]:
    """Splits of `للغة` as `ل+ال+لغ+ة`: of three lams in a row only two are written."""
    stem_start = start - 1
    return [
        Candidate(prefix, word[stem_start:end], suffix, stem_start, end)
        for end in range(len(word), max(stem_start + 1, len(word) - _longest("suffix") - 1), -1)
        for suffix in _affixes("suffix").get(word[end:], ())
        if _fits(prefix, word[stem_start:end], suffix)
    ]


def _of_closed_class(word: str, found: list[Candidate]) -> list[Candidate]:
    """The split of a word of a closed class where it is not found by affixes: `مما` is `من+ما`, its last segment counts
    as suffix."""
    known = closed(word)
    if len(known) < 2 or any(split.segments == known for split in found):
        return []
    start = 1 if known[0] in _CONJUNCTIONS else 0
    *before, stem, suffix = known
    return [Candidate("+".join(before), stem, suffix, start, max(start, len(word) - len(suffix)))]


def in_construct(split: Candidate) -> tuple[Candidate, Candidate | None]:
    """Where `للقاء` may be `ل+ال+لقاء` or `ل+لقاء`, the one with the article and the one without, which stands before
    another noun (`للقاء الوزير`); any other split alone."""
    prefix, stem, suffix, start, end = split
    if not stem.startswith("ل") or start != len(prefix.replace("+", "").replace("ال", "")):
        return split, None
    bare = prefix.removesuffix("+ال")
    if bare.split("+")[-1] != "ل" or suffix.split("+")[-1] in _POSSESSIVES:
        return split, None
    return Candidate(f"{bare}+ال", stem, suffix, start, end), Candidate(bare, stem, suffix, start, end)
