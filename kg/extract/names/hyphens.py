"""People's names with a hyphen: whole where the analyzer took a part for another word, two where those it parts met.

[آن-ماري ديكوت]      [كيم أوي-كيوم]      [بيار لوجليز-كوستا]      لقاء [ناصر]-[حداد]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.event_words import event_words
from kg.extract.names.cutting import cut_name
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span, Token

HYPHENS = frozenset({"-", "–"})
_HYPHEN, _WITH = "-", "مع"
_TIED = re.compile(r"[^\W\d_]-[^\W\d_]")
_PART = frozenset({"NOUN", "FOREIGN", "ADJ"})


def hyphened(tokens: Sequence[Token], text: str) -> Iterator[int]:
    """The tokens that a hyphen without spaces ties to the word before them."""
    if _TIED.search(text) is None:
        return
    for at in range(2, len(tokens)):
        before, mark, token = tokens[at - 2].span.end, tokens[at - 1].span, tokens[at].span
        tight = before == mark.start and mark.end == token.start and mark.of(text) == _HYPHEN
        if tight and text[before - 1].isalpha() and text[token.start].isalpha():
            yield at


def are_met(words: Sequence[Word], first: int) -> bool:
    """Whether those who met stand at the token, right behind the noun of their meeting (`قمة ناصر-حداد`)."""
    noun = words[first - 1] if first else None
    return noun is not None and noun.key in event_words("occasion") and not (noun.definite or noun.pronoun)


def with_hyphened(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names in text order, people's with the words that a hyphen ties to them, where these are in no name and may
    be part of one; of those who met each has his own."""
    text, found = analysis.article.text, list(_with_tied(names, analysis, words))
    for name in found:
        inner = (at for at in range(name.first + 1, name.last - 1) if words[at].text in HYPHENS)
        marks = (at for at in inner if not (words[at - 1].is_mark or words[at + 1].is_mark))
        mark = next(marks, None) if name.type is EntityType.PER and are_met(words, name.first) else None
        if mark is not None and (_meets(words, name.last) or _is_told_in_full(name, found, text)):
            mark = None
        if mark is None:
            yield name
        else:
            yield next(cut_name(name, mark, analysis))
            yield list(cut_name(name, mark + 1, analysis))[1]


def _meets(words: Sequence[Word], at: int) -> bool:
    """Whether the one whom who stands before the token meets follows (`لقاء جونغ-أون مع …`)."""
    return at < len(words) and words[at].key == _WITH


def _is_told_in_full(name: ProperName, names: Sequence[ProperName], text: str) -> bool:
    """Whether a name is the end of a longer one (`جونغ-أون`)."""
    own = name.span.of(text)
    return any(
        other.last - other.first > name.last - name.first and other.span.of(text).endswith(own) for other in names
    )


def _with_tied(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    tied = set(hyphened(analysis.tokens, analysis.article.text))
    if not tied:
        yield from names
        return
    taken = {at for name in names for at in range(name.first, name.last)}

    def is_part(at: int) -> bool:
        word = words[at]
        return at not in taken and word.tag in _PART and not (word.definite or word.is_attached or word.nisba)

    for name in names:
        first, last = name.first, name.last
        if name.type is EntityType.PER:
            first -= 2 * (first in tied and is_part(first - 2))
            last -= words[last - 1].text == _HYPHEN and last - 1 > first
            last += 2 * (last + 1 in tied and is_part(last + 1))
        tokens = analysis.tokens
        start = name.span.start if first == name.first else tokens[first].span.start
        end = name.span.end if last == name.last else tokens[last - 1].span.end
        yield ProperName(Span(start, end), name.type, first, last)
