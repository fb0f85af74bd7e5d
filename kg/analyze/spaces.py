"""Missing spaces: finds where two words were run together (`الأممالمتحدة`), which newspapers' pages often do."""

from __future__ import annotations

from typing import Final

from kg.analyze.lexicon import Lexicon, spelling_key

_CLOSES_A_WORD: Final = frozenset("ةى")
_DOES_NOT_JOIN: Final = frozenset("اأإآدذرزوؤةىء")
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "ولل")
_SHORTEST: Final = 3
_LONGEST: Final = 100
"""Letters of the longest word that is looked at; the longest in 25,000 sentences of newspapers has 72."""
_SEEN_BESIDE_ARTICLE: Final = 30
_SEEN_ELSEWHERE: Final = 1000


def missing_space(word: str, lexicon: Lexicon) -> int:
    """Where a space is missing in a normalised word: the number of letters before it, 0 where none is.

    Only words that the lexicon has never seen are looked at. A space is missing after a letter that ends a word
    (`ة`, `ى`), before an article where both parts are known, and between two frequent words of which the first ends
    in a letter that does not join the next, so that the eye does not miss the space.
    """
    key = spelling_key(word)
    if not 2 * _SHORTEST <= len(word) <= _LONGEST or key in lexicon.counts:
        return 0
    found = [(seen, at) for at in range(2, len(word) - 1) if (seen := _seen_apart(word, key, at, lexicon))]
    return max(found)[1] if found else 0


def _seen_apart(word: str, key: str, at: int, lexicon: Lexicon) -> int:
    """How often the rarer of the two parts is seen, 0 where they should not be parted."""
    left, right = key[:at], key[at:]
    seen = min(lexicon.counts.get(left, 0), lexicon.counts.get(right, 0))
    if word[at - 1] in _CLOSES_A_WORD:
        return seen
    if len(left) < _SHORTEST or len(right) < _SHORTEST:
        return 0
    if right.startswith(_ARTICLES) and len(right) > _SHORTEST + 1:
        return seen if seen >= _SEEN_BESIDE_ARTICLE else 0
    joined = word[at - 1] in _DOES_NOT_JOIN and len(left) > _SHORTEST and len(right) > _SHORTEST
    return seen if joined and seen >= _SEEN_ELSEWHERE else 0
