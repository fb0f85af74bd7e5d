"""Ranks and words of address that stand alone for somebody who is named with them elsewhere in the article.

قال [العقيد كريم ناصر] إن الطريق مفتوح. وأضاف [العقيد] أنه سيعود.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from kg.extract.phrase import ProperName
from kg.extract.words import Word

_ADDRESS = frozenset({"rank", "honorific", "occupation"})
_BODIES = frozenset({"group", "organisation"})
_DEAD = frozenset({"شهيد", "شهيده", "مرحوم", "مرحومه", "راحل", "راحله"})
_BEFORE_NAME = 2  # words between a name and where its rank may begin: none, or a nationality


def ranks_of_named(words: Sequence[Word], people: Iterable[ProperName]) -> Iterator[str]:
    """The ranks and words of address, in the singular, with which people are named."""
    for name in people:
        for at in range(max(0, name.first - _BEFORE_NAME), name.first):
            word, before = words[at], words[at - 1] if at else None
            if word.head is None or not word.head.kinds & _ADDRESS or word.key in _DEAD:
                continue
            owned = before is not None and before.head is not None and not (before.definite or word.is_attached)
            if not (owned and word.head.kinds & _BODIES):  # قائد الفريق كريم ناصر
                yield word.head.singular


def stands_alone(words: Sequence[Word], names: Container[int], at: int, end: int, ranks: Container[str]) -> bool:
    """Whether one of the ranks stands at the token, with its article and nothing that goes on with it."""
    word = words[at]
    called = word.head is not None and bool(word.head.kinds & _ADDRESS) and word.head.singular in ranks
    if not (called and word.definite and word.number == "s") or at + 1 in names:
        return False
    behind = words[at + 1] if at + 1 < end else None
    return behind is None or behind.is_attached or not (behind.qualifies or behind.definite or behind.head is not None)
