"""Changes the names in labelled text, so that the words around a name and its letters must tell what it is.

Names that the news and the lexicons know are found by that; a recogniser that has learnt nothing else misses the
speaker in `وقال` with an unheard-of foreign name behind it. In some documents words of names are replaced by other
names of the same kind, or all that is known of them is hidden at once, or both, wherever they stand.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.analyze.names.words import bases
from training.recogniser.corpora import Labelled
from training.recogniser.encode import UNSEEN, key

OTHERS = {
    "PER": ("romanised name", "faker first_names", "faker last_names", "human foreign", "human arabic"),
    "LOC": ("city", "town", "village", "known place"),
}
"""The lexicon classes of the words that replace others."""
NO_NAMES = frozenset({"particle", "title", "honorific", "kin", "org-head", "place-head", "nisba"})
"""Classes of words inside names that stay as they are."""
COMMON = 1500
"""Words other than of people that the news has as often stay as they are."""


@dataclass(frozen=True)
class Rates:
    """Shares: documents where something is changed; in these, words of people and places that are replaced by known
    ones, that are hidden and replaced, that are hidden; words of organisations, and words outside names, hidden."""

    documents: float = 0.4
    known: float = 0.2
    replaced: float = 0.3
    hidden: float = 0.15
    organisations: float = 0.2
    outside: float = 0.02


class Augmentation:
    """Changes names; `classes` and `counts` are what the lexicons and the news know of keys."""

    def __init__(self, classes: Mapping[str, Sequence[str]], counts: Mapping[str, int], rates: Rates = Rates()) -> None:
        self.classes = classes
        self.counts = counts
        self.rates = rates
        self.others = {
            kind: sorted(word for word, own in classes.items() if set(own) & set(names) and self._may_be_name(word))
            for kind, names in OTHERS.items()
        }

    def document(self, document: Sequence[Labelled], chance: random.Random) -> Sequence[Labelled]:
        """The document with changed words, or as it was; hidden words begin with `UNSEEN`."""
        if chance.random() >= self.rates.documents:
            return document
        chosen: dict[tuple[str, str], tuple[str, str]] = {}

        def word(old: str, label: str) -> str:
            kind = label[2:]
            proclitic, stem = self._parts(key(old)) if label[0] == "B" else ("", key(old))
            if (stem, kind) not in chosen:
                chosen[stem, kind] = self._choice(stem, kind, chance)
            mark, letters = chosen[stem, kind]
            return old if not mark and letters == stem else mark + proclitic + letters

        return [replace(sentence, words=tuple(map(word, sentence.words, sentence.labels))) for sentence in document]

    def _parts(self, word: str) -> tuple[str, str]:
        """Proclitic and rest of the first word of a name: the rest that the news has most often."""
        rests = [word, *(rest for cut, rest in bases(word) if rest == word[cut:])]
        best = max(rests, key=lambda rest: self.counts.get(rest, 0))
        return word[: len(word) - len(best)], best

    def _choice(self, stem: str, kind: str, chance: random.Random) -> tuple[str, str]:
        """What stands for a word all through a document: `UNSEEN` or nothing, and the letters."""
        draw, rates = chance.random(), self.rates
        common = kind != "PER" and self.counts.get(stem, 0) >= COMMON
        if common or not stem.isalpha() or (kind and not self._may_be_name(stem)):
            return "", stem
        if kind not in self.others:
            return UNSEEN if draw < (rates.organisations if kind else rates.outside) else "", stem
        mark = UNSEEN if rates.known <= draw < rates.known + rates.replaced + rates.hidden else ""
        return mark, chance.choice(self.others[kind]) if draw < rates.known + rates.replaced else stem

    def _may_be_name(self, word: str) -> bool:
        return NO_NAMES.isdisjoint(self.classes.get(word, ()))
