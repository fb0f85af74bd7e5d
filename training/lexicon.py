"""Makes the lexicon: word counts of ANT, classes of stems of Camel Morph."""

from __future__ import annotations

from collections import Counter, defaultdict

from kg.analyze.lexicon import Lexicon, spelling_key
from training.camel import nominals, verbs

_CLASSES = {"adj": "a", "adj_comp": "e", "adj_num": "m", "noun_num": "m", "noun_prop": "n"}


def stem_classes() -> dict[str, str]:
    """Camel Morph's classes by stem; see `Lexicon`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for stem in verbs():
        found[spelling_key(stem.form)].add(stem.pos)
    for stem in nominals():
        found[spelling_key(stem.form)].add(_CLASSES.get(stem.pos, "f"))
    return {form: "".join(sorted(classes)) for form, classes in found.items() if form}


def make(counts: Counter[str], least: int = 2) -> Lexicon:
    """The lexicon with the counts of all words that occur at least `least` times."""
    merged: Counter[str] = Counter()
    for word, count in counts.items():
        merged[spelling_key(word)] += count
    return Lexicon({word: count for word, count in merged.items() if count >= least}, stem_classes())
