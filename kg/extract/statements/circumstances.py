"""To whom and on what occasion something was said: `قال لوكالة رويترز`, `في مؤتمر صحفي`, `خلال لقائه نظيره المصري`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.openers import PREPOSITIONS
from kg.extract.statements.reader import Reader
from kg.model import Act, EntityType, Span

_FOR: Final = "ل"
_TO: Final = frozenset({"ل", "لـ"})
_PARTIES: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_ADDRESSING: Final = frozenset({Act.APPEAL, Act.DEMAND, Act.WARN, Act.SAY})
_LONGEST: Final = 9
_BEHIND: Final = 3


def addressee(reader: Reader, at: int, content: Content, act: Act) -> str | None:
    """The entity spoken to: behind a ل between the trigger at token `at` and the content, or the object of a verb of
    asking and warning; `None` where nobody is told."""
    for here in range(at + 1, content.at):
        apart = reader.keys[here] in _TO
        if not apart and reader.words[here].preposition != _FOR:
            continue
        phrase = reader.party_at(here + apart + reader.is_mark(here + 1))
        if phrase is not None and phrase.first >= here and phrase.type in _PARTIES:
            return phrase.entity or None
    asked = reader.party_at(content.at) if content.slot == OBJECT and act in _ADDRESSING else None
    return asked.entity or None if asked is not None and asked.first == content.at else None


def occasion(reader: Reader, at: int, content: Content) -> Span | None:
    """The words that tell the occasion: between the trigger at token `at` and the content, right behind the content, or
    at the head of the sentence; `None` where none is told."""
    behind: Iterable[int] = ()
    if content.span is not None:
        after = reader.token_from(content.span.end, max(at, content.at))
        behind = range(after, min(after + _BEHIND, reader.last[min(after, len(reader.keys)) - 1]))
    first = reader.first[at]
    for here in (*range(at + 1, content.at), *behind, *range(first, min(first + _BEHIND, at))):
        if _is_led(reader, here):
            return _span(reader, here)
    return None


def _is_led(reader: Reader, at: int) -> bool:
    """Whether the token is a noun of an occasion behind a word like `في`, `خلال`, `عقب`."""
    occasions = noun_class("occasion")
    noun = reader.words[at].key in occasions or reader.keys[at] in occasions
    return noun and reader.is_nominal(at) and reader.key(at - 1).removeprefix("و") in noun_class("occasion_lead")


def _span(reader: Reader, at: int) -> Span:
    """The noun with what belongs to it: to the next mark, verb or أن, and of prepositions only `مع`, `ل` and `ب`."""
    last = at + 1
    while last < min(reader.last[at], at + _LONGEST) and not _ends(reader, last):
        last += 1
    return Span(reader.span(at).start + reader.word(at).skip, reader.span(last - 1).end)


def _ends(reader: Reader, at: int) -> bool:
    """Whether the noun phrase of the occasion ends before the token."""
    apart = reader.keys[at] in PREPOSITIONS and reader.keys[at] not in _TO
    joined = bool(reader.word(at).conjunction) or reader.keys[at] in noun_class("adverb", "time_head")
    with_whom = reader.keys[at] == "مع"
    stops = reader.is_mark(at) or reader.is_verb(at) or reader.complementiser(at) is not None
    return stops or apart or (joined and not with_whom) or reader.keys[at] in noun_class("relative")
