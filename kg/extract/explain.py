"""Why an article was read as it was: its names, phrases, words of speech and edges, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kg.extract import extract
from kg.extract.document import Document, read
from kg.extract.phrase import Phrase, Post
from kg.extract.statements.reader import read as read_speech
from kg.extract.statements.triggers import candidates
from kg.model import Analysis, Article, Evidence, Extraction, Meeting, Role, Sentence, Span, Statement, Visit


class MarkKind(StrEnum):
    """What a mark tells of its span: a name the engine found, a phrase and its entity, a word that made an edge, or one
    of speech that made none."""

    NAME = "name"
    PHRASE = "phrase"
    TRIGGER = "trigger"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked part of the article: `span` in its text, `type` of the entity or name (empty for words), and what to say
    about it."""

    kind: MarkKind
    span: Span
    type: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge in words: its relation, what it says, the span of its evidence and why it stands."""

    relation: str
    says: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence with its marks, in text order, and the edges whose evidence begins in it."""

    span: Span
    marks: tuple[Mark, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article with its explained sentences."""

    article: Article
    sentences: tuple[Explained, ...] = field(repr=False)


def explain(analysis: Analysis) -> Explanation:
    """The explanation of what `extract` makes of an analysis."""
    document, extraction = read(analysis), extract(analysis)
    edges = list(_edges(document, extraction))
    marks = sorted(_marks(document, edges), key=lambda mark: (mark.span, mark.kind))
    sentences = (_sentence(one, marks, edges) for one in analysis.sentences)
    return Explanation(analysis.article, tuple(sentences))


def _sentence(sentence: Sentence, marks: Sequence[Mark], edges: Sequence[Edge]) -> Explained:
    inside = tuple(mark for mark in marks if sentence.span.covers(mark.span))
    begun = (edge for edge in edges if sentence.span.start <= _place(edge).start < sentence.span.end)
    return Explained(sentence.span, inside, tuple(begun))


def _place(edge: Edge) -> Span:
    """The first trigger of an edge, or its evidence."""
    return edge.evidence.triggers[0] if edge.evidence.triggers else edge.evidence.span


def _marks(document: Document, edges: Sequence[Edge]) -> Iterator[Mark]:
    for name in document.analysis.names:
        yield Mark(MarkKind.NAME, name.span, name.type, f"name {name.type}")
    for phrase in document.every:
        yield Mark(MarkKind.PHRASE, phrase.span, phrase.type, _described(document, phrase))
    made = {span for edge in edges for span in edge.evidence.triggers if edge.relation != "role"}
    for span in made:
        rules = {f"{edge.relation} {edge.evidence.rule}" for edge in edges if span in edge.evidence.triggers}
        yield Mark(MarkKind.TRIGGER, span, "", ", ".join(sorted(rules)))
    yield from _unused(document, made)


def _unused(document: Document, made: set[Span]) -> Iterator[Mark]:
    """Words with the form of a verb of speech that made no statement: a frame without content, or no speaker."""
    readings: dict[Span, list[str]] = {}
    for site in candidates(read_speech(document)):
        if site.span not in made:
            readings.setdefault(site.span, []).append(f"{site.reading.frame.verb} ({site.reading.shape})")
    for span, verbs in readings.items():
        yield Mark(MarkKind.UNUSED, span, "", f"no statement: {', '.join(dict.fromkeys(verbs))}")


def _described(document: Document, phrase: Phrase) -> str:
    """A phrase's type, entity and posts."""
    entity = document.entity(phrase.entity)
    parts = [f"{phrase.type} {phrase.entity} {entity.name}", *(_post(document, phrase, post) for post in phrase.posts)]
    members = [document.entity(id).name for id in phrase.members]
    return " · ".join(parts + (["stands for " + ", ".join(members)] if members else []))


def _post(document: Document, phrase: Phrase, post: Post) -> str:
    owner = phrase.nested[post.of] if post.of is not None else None
    return f"{post.title} → {document.entity(owner.entity).name}" if owner is not None else post.title


def _edges(document: Document, extraction: Extraction) -> Iterator[Edge]:
    """All edges, one for each piece of evidence, in text order."""
    names = {entity.id: entity.name for entity in document.entities}
    text = document.analysis.article.text
    found = [
        Edge(type(fact).__name__.lower(), _says(fact, names, text), evidence)
        for facts in (extraction.meetings, extraction.statements, extraction.roles, extraction.visits)
        for fact in facts
        for evidence in ((fact.evidence,) if isinstance(fact, Statement) else fact.evidence)
    ]
    yield from sorted(found, key=lambda edge: (_place(edge), edge.relation, edge.says))


def _says(fact: Meeting | Statement | Role | Visit, names: Mapping[str, str], text: str) -> str:
    """What an edge says, with the parties' names."""
    match fact:
        case Meeting(participants=parties, place=place, status=status, topics=topics):
            where = f" @ {names[place]}" if place else ""
            about = f": {'؛ '.join(topic.text for topic in topics)}" if topics else ""
            return f"{' + '.join(names[party] for party in parties)}{where} · {status}{about}"
        case Statement(speaker=speaker, act=act, content=content):
            said = " ".join(content.of(text).split()) if content is not None else "—"
            return f"{names[speaker]} · {act}: {said}"
        case Role(person=person, title=title, of=of):
            return f"{names[person]}: {title} → {names[of] if of else '—'}"
        case Visit(visitor=visitor, place=place, status=status):
            return f"{names[visitor]} → {names[place]} · {status}"
