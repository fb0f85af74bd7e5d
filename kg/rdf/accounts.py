"""Triples of what one article says of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatchmethod
from itertools import permutations

from rdflib import PROV, RDF, URIRef

from kg.model import Article, Event, Evidence, Medium, Meeting, Relation, Role, Span, Statement, Status, Time, Visit
from kg.rdf.names import Names
from kg.rdf.terms import boolean, decimal, number, plain, term, text
from kg.rdf.vocabulary import KG, OA
from kg.resolve.when import span as days_of

Triple = tuple[str, str, str]
Fact = Meeting | Statement | Role | Visit | Relation
AnyEvent = Event[Meeting] | Event[Statement] | Event[Role] | Event[Visit] | Event[Relation]

_MEDIA = {
    Medium.IN_PERSON: KG.inPerson,
    Medium.PHONE: KG.phone,
    Medium.VIDEO: KG.video,
    Medium.UNSPECIFIED: KG.unspecified,
}


@dataclass(frozen=True, slots=True)
class Account:
    """The account of events in one article."""

    article: Article
    names: Names

    @singledispatchmethod
    def triples(self, fact: Fact, id: str) -> Iterator[Triple]:
        """What the article says of the event `id`, evidence and direct edges included."""
        raise TypeError(f"no kind of event: {type(fact).__name__}")

    @triples.register
    def _(self, fact: Meeting, id: str) -> Iterator[Triple]:
        event = self.names.thing(id)
        parties = [self.names.thing(party) for party in fact.participants]
        yield from self._event(event, KG.Meeting, id, fact.evidence)
        for party in parties:
            yield event, term(KG.participant), party
        if fact.place:
            yield event, term(KG.place), self.names.thing(fact.place)
        yield event, term(KG.medium), term(_MEDIA[fact.medium])
        yield event, term(KG.status), term(KG[fact.status.value])
        yield from self._time(event, fact.time)
        for topic in fact.topics:
            yield event, term(KG.topic), self._passage(topic.span)
            yield from self._passage_triples(topic.span)
        if fact.status is Status.HELD:
            yield from ((one, term(KG.met), other) for one, other in permutations(parties, 2))

    @triples.register
    def _(self, fact: Statement, id: str) -> Iterator[Triple]:
        event, speaker = self.names.thing(id), self.names.thing(fact.speaker)
        yield from self._event(event, KG.Statement, id, (fact.evidence,))
        yield event, term(KG.speaker), speaker
        yield event, term(KG.act), term(KG[fact.act.value])
        yield event, term(KG.quoted), boolean(fact.quoted)
        if fact.content:
            yield event, term(KG.content), self._passage(fact.content)
            yield from self._passage_triples(fact.content)
        for entity in fact.about:
            yield event, term(KG.about), self.names.thing(entity)
            yield speaker, term(KG.saidAbout), self.names.thing(entity)
        if fact.addressee:
            yield event, term(KG.addressee), self.names.thing(fact.addressee)
        if fact.occasion:
            yield event, term(KG.occasion), self._passage(fact.occasion)
            yield from self._passage_triples(fact.occasion)

    @triples.register
    def _(self, fact: Role, id: str) -> Iterator[Triple]:
        event, person, post = self.names.thing(id), self.names.thing(fact.person), self.names.post(fact)
        yield from self._event(event, KG.Tenure, id, fact.evidence)
        yield event, term(KG.holder), person
        yield event, term(KG.post), post
        yield person, term(KG.holdsPost), post

    @triples.register
    def _(self, fact: Visit, id: str) -> Iterator[Triple]:
        event, visitor, place = self.names.thing(id), self.names.thing(fact.visitor), self.names.thing(fact.place)
        yield from self._event(event, KG.Visit, id, fact.evidence)
        yield event, term(KG.visitor), visitor
        yield event, term(KG.place), place
        yield event, term(KG.status), term(KG[fact.status.value])
        yield from self._time(event, fact.time)
        if fact.status is Status.HELD:
            yield visitor, term(KG.visited), place

    @triples.register
    def _(self, fact: Relation, id: str) -> Iterator[Triple]:
        event, subject, object = (self.names.thing(each) for each in (id, fact.subject, fact.object))
        yield from self._event(event, KG.Relation, id, fact.evidence)
        yield event, term(KG.kind), plain(fact.kind)
        yield event, term(KG.subject), subject
        yield event, term(KG.object), object
        yield event, term(KG.status), term(KG[fact.status.value])
        yield from self._time(event, fact.time)
        if fact.status is Status.HELD:
            yield subject, term(KG.relatedTo), object

    def _event(self, event: str, kind: URIRef, id: str, pieces: Iterable[Evidence]) -> Iterator[Triple]:
        yield event, term(RDF.type), term(kind)
        yield event, term(KG.reportedIn), self.names.article(self.article.id)
        for piece in pieces:
            yield from self._evidence(event, id, piece)

    def _evidence(self, event: str, id: str, piece: Evidence) -> Iterator[Triple]:
        evidence = self.names.evidence(id, piece)
        yield event, term(KG.evidence), evidence
        yield evidence, term(RDF.type), term(KG.Evidence)
        yield evidence, term(KG.article), self.names.article(self.article.id)
        yield evidence, term(PROV.wasAttributedTo), self.names.software()
        yield evidence, term(KG.rule), plain(piece.rule)
        yield evidence, term(KG.confidence), decimal(piece.confidence)
        yield evidence, term(KG.passage), self._passage(piece.span)
        yield from self._passage_triples(piece.span)
        for trigger in piece.triggers:
            yield evidence, term(KG.trigger), self._passage(trigger)
            yield from self._passage_triples(trigger)

    def _passage(self, span: Span) -> str:
        return self.names.passage(self.article.id, span)

    def _passage_triples(self, span: Span) -> Iterator[Triple]:
        passage = self._passage(span)
        yield passage, term(RDF.type), term(KG.Passage)
        yield passage, term(OA.start), number(span.start)
        yield passage, term(OA.end), number(span.end)
        yield passage, term(OA.exact), text(span.of(self.article.text))

    def _time(self, event: str, time: Time | None) -> Iterator[Triple]:
        if time is None:
            return
        yield event, term(KG.timeText), text(time.text)
        if time.value and days_of(time.value):
            yield event, term(KG.time), self.names.time(time.value)
