"""People behind a body or state in whose name the analyzer has them: behind its adjective, or as all the rest.

محافظ [البنك المركزي] [الصديق حداد]      رئيس [الجمعية الوطنية] [تران ثانه مان]      وزيرا الصين و[أمريكا] [دونغ جون]
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.arabic.countries import by_name
from kg.arabic.romanise import is_name
from kg.extract.lexicon import keys
from kg.extract.names.cutting import cut_name
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_ARTICLE, _FULL = "ال", 2
_TITLES = frozenset({"office", "spokes", "member"})


def named_behind_body(
    name: ProperName, analysis: Analysis, words: Sequence[Word], starts: Container[int]
) -> tuple[ProperName, ProperName] | None:
    """The body and the person in a body's name behind a title, where a given name with an article, or a rare word
    without one, stands behind the body's adjective and his surname behind it, in the name or right behind; `None` where
    none does. `starts` are the first tokens of all names."""
    title = words[name.first - 1].head if name.first else None
    if name.type is not EntityType.ORG or title is None or not title.kinds & _TITLES:
        return None
    inner = range(name.first + 2, name.last)
    at = next((at for at in inner if _is_given(words, at) or (at + 1 < name.last and _is_foreign(words, at))), None)
    last = max(name.last, at + 2) if at is not None else 0
    if at is None or last > len(words) or (last > name.last and not _is_surname(words[last - 1], last - 1 in starts)):
        return None
    tokens = analysis.tokens
    body = ProperName(Span(name.span.start, tokens[at - 1].span.end), EntityType.ORG, name.first, at)
    return body, ProperName(Span(tokens[at].span.start, tokens[last - 1].span.end), EntityType.PER, at, last)


def named_behind_state(
    name: ProperName, analysis: Analysis, words: Sequence[Word]
) -> tuple[ProperName, ProperName] | None:
    """The state and the person in the name of a place that begins with a state's name, where nothing but a full name
    stands behind that; `None` where there is none."""
    if name.type is not EntityType.LOC or name.last - name.first <= _FULL:
        return None
    ends = range(name.last - _FULL, name.first, -1)
    text, start = analysis.article.text, name.span.start
    at = next((at for at in ends if by_name(text[start : analysis.tokens[at - 1].span.end]) is not None), None)
    if at is None or any(word.definite or word.is_attached or word.head for word in words[at : name.last]):
        return None
    if not any(word.rare or is_name(word.folded) for word in words[at : name.last]):
        return None
    state, person = cut_name(name, at, analysis)
    return state, person


def _is_given(words: Sequence[Word], at: int) -> bool:
    """Whether a given name with an article stands at the token, behind a definite adjective."""
    word = words[at]
    given = word.folded.startswith(_ARTICLE) and word.folded in keys("arab_given_names") and not word.is_attached
    return given and _closes(words[at - 1])


def _is_foreign(words: Sequence[Word], at: int) -> bool:
    """Whether a rare word and another, both without an article, stand at the token, behind a definite adjective."""
    plain = not any(word.definite or word.is_attached or word.head for word in words[at : at + 2])
    return plain and words[at].rare and _closes(words[at - 1])


def _closes(word: Word) -> bool:
    """Whether no genitive goes with a word: a definite adjective."""
    return word.tag == "ADJ" and word.definite


def _is_surname(word: Word, begins: bool) -> bool:
    """Whether a word may end the name before it; `begins` tells that it begins another."""
    plain = word.head is None or word.tag == "ADJ"  # الكبير
    return word.is_nominal and plain and not (word.is_attached or begins)
