"""Given names with an article behind the adjective that a body's name ends with.

محافظ [البنك المركزي] [الصديق حداد]
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_ARTICLE = "ال"
_TITLES = frozenset({"office", "spokes", "member"})


def named_behind_body(
    name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]
) -> tuple[ProperName, ProperName] | None:
    """The body and the person in a body's name behind a title, where a given name with an article stands behind the
    body's adjective and his surname behind it, in the name or right behind; `None` where none does. `starts` are the
    first tokens of all names."""
    title = words[name.first - 1].head if name.first else None
    if name.type is not EntityType.ORG or title is None or not title.kinds & _TITLES:
        return None
    at = next((at for at in range(name.first + 2, name.last) if _is_given(words, at)), None)
    last = max(name.last, at + 2) if at is not None else 0
    if at is None or last > len(words) or (last > name.last and not _is_surname(words[last - 1], last - 1 in starts)):
        return None
    tokens = analysis.tokens
    body = ProperName(Span(name.span.start, tokens[at - 1].span.end), EntityType.ORG, name.first, at)
    return body, ProperName(Span(tokens[at].span.start, tokens[last - 1].span.end), EntityType.PER, at, last)


def _is_given(words: Sequence[Word], at: int) -> bool:
    """Whether a given name with an article stands at the token, behind a definite adjective."""
    word, before = words[at], words[at - 1]
    given = word.folded.startswith(_ARTICLE) and word.folded in keys("arab_given_names") and not word.is_attached
    return given and before.tag == "ADJ" and before.definite


def _is_surname(word: Word, begins: bool) -> bool:
    """Whether a word may end the name before it; `begins` tells that it begins another."""
    plain = word.head is None or word.tag == "ADJ"  # الكبير
    return word.is_nominal and plain and not (word.is_attached or begins)
