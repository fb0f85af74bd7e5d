"""Where a name begins in its first word: which of the letters `و ف ب ل ك` in front are not its own.

A log-linear choice among all ways to cut: how often the news has the rest and the whole, whether a lexicon has them
for names, and whether the article itself has them as words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from math import log
from typing import Final

from kg.arabic.normal import fold
from kg.tables import rows

PROCLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_NAME_CLASSES: Final = ("human arabic", "human foreign", "thing foreign", "thing arabic", "city", "country", "capital")
_SHORTEST_NAME: Final = 2
_PREPOSITIONS: Final = ("لدي", "علي", "الي", "عن", "في", "مع", "ل", "ب")
_PRONOUNS: Final = ("ه", "ها", "هم", "هن", "هما", "نا")


def cuts(word: str) -> Iterator[tuple[int, str, str]]:
    """The ways to cut a key: how many letters go, the proclitics, and the rest.

    Of `لل` both letters go where the second is an article, whose alef the rest gets back.
    """
    yield 0, "", word
    for proclitic in PROCLITICS:
        rest = word[len(proclitic) :]
        if word.startswith(proclitic) and len(rest) >= _SHORTEST_NAME:
            yield len(proclitic), proclitic, rest
            if proclitic[-1] == rest[0] == "ل":
                yield len(proclitic) + 1, proclitic, f"ا{rest}"


def properties(
    proclitic: str,
    rest: str,
    counts: Mapping[str, int],
    classes: Mapping[str, tuple[str, ...]],
    article: Mapping[str, int],
) -> dict[str, float]:
    """What speaks for or against a cut; `article` has how often each key stands in the article."""
    own = article.get(rest, 0) - (not proclitic)
    kin = sum(article.get(other + rest, 0) for other in ("و", "ل", "ب") if other != proclitic)
    unknown = float(rest not in counts)
    return {
        f"proclitic {proclitic}": 1.0,
        "count": log(counts.get(rest, 0) + 0.5),
        "unknown": unknown,
        f"unknown {proclitic}": unknown,
        "name": float(any(name in _NAME_CLASSES for name in classes.get(rest, ()))),
        "article": log(1 + own + 0.5 * kin),
        "definite": float(rest.startswith("ال")),
        "short": float(len(rest) <= _SHORTEST_NAME),
    }


def best_cut(
    word: str,
    weights: Mapping[str, float],
    counts: Mapping[str, int],
    classes: Mapping[str, tuple[str, ...]],
    article: Mapping[str, int],
) -> int:
    """How many letters of the key of a name's first word do not belong to the name; no name begins with a particle,
    so that `بان كي مون` keeps its first letter."""
    scored = [
        (sum(weights.get(k, 0.0) * v for k, v in properties(proclitic, rest, counts, classes, article).items()), -cut)
        for cut, proclitic, rest in cuts(word)
        if not cut or rest not in _particles()
    ]
    return -max(scored)[1]


@cache
def _particles() -> frozenset[str]:
    """Particles, and prepositions with a pronoun, both folded."""
    particles = (fold(stem) for stem, tags in rows("kg.analyze", "data/function_words.tsv") if tags == "PART")
    return frozenset(particles) | {stem + pronoun for stem in _PREPOSITIONS for pronoun in _PRONOUNS}
