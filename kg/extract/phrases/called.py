"""A body or place whose name stands behind the common noun for it.

[عملاق التقنية] مايكروسوفت      [مدينة] جدة      [حركة المقاومة] "حماس"      [صحيفة] "الوطن" المحلية
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.phrase import Phrase, ProperName
from kg.extract.words import Word
from kg.model import EntityType, MentionKind, Span, Token

_OPENING = frozenset({'"', "«", "“", "”", "("})
_CLOSING = frozenset({'"', "»", "“", "”", ")"})


def name_inside(phrase: Phrase) -> Phrase | None:
    """The name of the phrase's type that ends it right behind its head (`شركة آبل`); `None` else, and for people."""
    last = phrase.nested[-1] if phrase.nested else None
    inner = last is not None and last.name is not None and last.first == phrase.head + 1
    return last if last is not None and inner and last.type is phrase.type is not EntityType.PER else None


def name_quoted(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The name of the phrase's type in quotation marks right behind its head, before what describes it (`صحيفة "الوطن"
    المحلية`); `None` else, and for people."""
    first = phrase.nested[0] if phrase.nested else None
    if first is None or first.name is None or first.type is not phrase.type or first.type is EntityType.PER:
        return None
    quoted = first.first == phrase.head + 1 and words[first.first].text in _OPENING
    return first if quoted and words[first.last - 1].text in _CLOSING and first.last < phrase.last else None


def name_behind(words: Sequence[Word], names: Mapping[int, ProperName], phrase: Phrase) -> ProperName | None:
    """The name of the phrase's type right behind it, also in quotation marks, that is its own; `None` without one."""
    at = phrase.last
    name = names.get(at)
    if name is None and at < len(words) and words[at].text in _OPENING:
        name = _quoted(words, names, at + 1)
    return name if name is not None and name.type is phrase.type and _apposes(words, phrase, name) else None


def _quoted(words: Sequence[Word], names: Mapping[int, ProperName], at: int) -> ProperName | None:
    """The name at the token, where its quotation mark or bracket closes right behind it."""
    name = names.get(at)
    closed = name is not None and (
        words[name.last - 1].text in _CLOSING or (name.last < len(words) and words[name.last].text in _CLOSING)
    )
    return name if closed else None


def _apposes(words: Sequence[Word], phrase: Phrase, name: ProperName) -> bool:
    """Whether a name behind a common noun names it; not one of another body (`غرمت اللجنة شركة …`), nor a country
    behind an indefinite adjective (`دول خليجية إيران`)."""
    word, head = words[name.first], words[phrase.head]
    if phrase.type is EntityType.LOC and not head.definite and phrase.last > phrase.head + 1:
        return False
    heads = word.head is not None and "organisation" in word.head.kinds and name.last > name.first + 1
    return not word.is_attached and not (heads and head.definite)


def called(words: Sequence[Word], tokens: Sequence[Token], phrase: Phrase, name: Phrase) -> Phrase:
    """The phrase as a mention of the name that ends it."""
    quoted = words[name.first - 1].text in _OPENING and name.last < len(words)
    end = name.last + 1 if quoted and words[name.last].text in _CLOSING else name.last
    return replace(
        phrase,
        span=Span(phrase.span.start, tokens[end - 1].span.end),
        last=end,
        head=name.head,
        kind=MentionKind.NAME,
        number="s",
        name=name.name,
        nested=tuple(inner for inner in phrase.nested if inner != name),
    )
