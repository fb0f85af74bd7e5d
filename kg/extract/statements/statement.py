"""A statement made of a trigger, its speaker and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.phrase import Phrase
from kg.extract.statements.circumstances import addressee, occasion
from kg.extract.statements.confidence import confidence
from kg.extract.statements.content import Content
from kg.extract.statements.reader import Reader
from kg.frozen import dataclass
from kg.model import Act, Evidence, Span, Statement


@dataclass(frozen=True, slots=True)
class Found:
    """A statement found: the trigger's span without clitics, the speaker's entity, the content, the rule's name, and
    how likely the choice of the speaker is where the rule chose."""

    trigger: Span
    speaker: str
    content: Content
    rule: str
    certainty: float = 1.0


def make_statement(reader: Reader, found: Found, act: Act) -> Statement:
    """The statement with its evidence: the clause from trigger to content, in whichever order they stand."""
    content = found.content.span
    inside = [span for span in (found.trigger, found.content.subject_span, content) if span is not None]
    clause = Span(min(span.start for span in inside), max(span.end for span in inside))
    article = reader.document.analysis.article.id
    evidence = Evidence(article, clause, (found.trigger,), found.rule, confidence(found.rule, found.certainty))
    at = reader.token_at(found.trigger.start)
    to = addressee(reader, at, found.content, act)
    return Statement(
        found.speaker,
        act,
        found.content.quoted,
        content,
        tuple(about(reader, content)),
        evidence,
        to if to != found.speaker else None,
        occasion(reader, at, found.content),
    )


def about(reader: Reader, content: Span | None) -> Iterator[str]:
    """The entities mentioned in the content, once each, in text order."""
    if content is None:
        return
    seen: set[str] = set()
    first = reader.token_at(content.start)
    for phrase in reader.document.phrases_in(first, reader.token_at(content.end)):
        for entity in _entities((phrase,)):
            if entity not in seen:
                seen.add(entity)
                yield entity


def _entities(phrases: Iterable[Phrase]) -> Iterator[str]:
    for phrase in phrases:
        if phrase.entity:
            yield phrase.entity
        yield from _entities(phrase.nested)
