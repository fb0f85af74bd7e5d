"""Visits: a person or a delegation goes to, arrives in or leaves for a place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.extract.clauses.continuation import verb_of_row
from kg.extract.clauses.status import aspect_of, noun_status, verb_status
from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.participation.cue import Event
from kg.extract.participation.model import models
from kg.extract.visits.called_again import called_again
from kg.extract.visits.control import set_off_by
from kg.extract.visits.joined_behind import Told, joined_behind
from kg.extract.visits.joining_later import joining_later
from kg.extract.visits.judging import Reading, judged
from kg.extract.visits.lexicon import words_of_visiting
from kg.extract.visits.reading import pairs
from kg.extract.visits.site import Site
from kg.model import EntityType, Evidence, Span, Status, Visit

__all__ = ["visits"]

_UNDER_WAY = frozenset({"visit", "tour", "inspect", "enter"})
_SAME = frozenset({"ذات", "ذاته", "ذاتها", "نفس", "نفسه", "نفسها"})


@lru_cache(maxsize=1)
def visits(document: Document) -> tuple[Visit, ...]:
    """The visits an article tells, one for each visitor and place, in the order of their first trigger."""
    told: dict[tuple[str, str], list[Visit]] = {}
    found: list[Told] = []
    further: list[Told] = []
    for site, gone in judged(document, list(readings(document))):
        for visitor, place, certainty, learnt in gone:
            rule = "visit-learnt" if learnt else f"visit-{site.frame.kind}"
            told.setdefault((visitor, place), []).append(_visit(site, visitor, place, rule, certainty))
        found += [Told(site, one.visitor, one.place) for one in gone]
        along = [] if gone else list(joining_later(site, found))
        found += along
        further += along
    sure = models()[Event.VISIT].certainty.mean
    for site, visitor, place in (*further, *joined_behind(found)):
        told.setdefault((visitor, place), []).append(_visit(site, visitor, place, f"visit-{site.frame.kind}", sure))
    return tuple(_merged(accounts) for accounts in told.values())


def readings(document: Document) -> Iterator[Reading]:
    """Every trigger with the visitors and places that the rules read there, in text order."""
    found: list[Told] = []
    for site in _sites(document):
        own = tuple(pairs(site))
        again = called_again(site, found) if all(_is_unnamed(document, visitor) for visitor, _ in own) else ()
        own = tuple(pairs(site, again)) if again else own
        found += [Told(site, *one) for one in own] or list(joining_later(site, found))
        yield site, own


def _is_unnamed(document: Document, visitor: str) -> bool:
    """Whether the visitor is a group that has no name."""
    return document.entity(visitor).type is EntityType.GRP


def _sites(document: Document) -> Iterator[Site]:
    for token, reading in words_of_visiting(document).items():
        sentence = document.sentence(token)
        yield Site(document, token, reading, sentence, times_of(document, sentence))


def _visit(site: Site, visitor: str, place: str, rule: str, certainty: float) -> Visit:
    first, last = site.sentence.first, site.sentence.last
    status = _status(site, first, last)
    start = site.document.analysis.tokens[site.token].span.start
    evidence = Evidence(
        site.document.analysis.article.id,
        site.sentence.span,
        (Span(start + site.reading.start, start + site.reading.end),),
        rule,
        certainty,
    )
    return Visit(visitor, place, site.times.nearest(site.token, first, last, status), status, (evidence,))


def _status(site: Site, first: int, last: int) -> Status:
    """The status its words tell; a present tense without a time to come is a visit that goes on, but a way that is only
    about to be taken (`يغادر اليوم إلى X`)."""
    if site.frame.group == "come":
        return Status.HELD
    future = site.times.lies_ahead(site.token, first, last)
    if future and _is_to_come(site, first):
        return Status.PLANNED
    if site.frame.kind == "noun":
        return noun_status(site.document, site.token, site.sentence, future=future, purpose=_is_purpose(site))
    if site.frame.kind == "participle":
        verb = None if future else set_off_by(site)
        if verb is not None:
            return verb_status(site.document, verb, first, aspect_of(site.document.words[verb]), present=Status.HELD)
        return Status.PLANNED if future else verb_status(site.document, site.token, first, "p")
    present = Status.HELD if site.frame.group in _UNDER_WAY and not future else Status.PLANNED
    row = verb_of_row(site.document, site.token)
    return verb_status(site.document, row, first, site.reading.aspect, present=present)


def _is_purpose(site: Site) -> bool:
    """Whether the noun bears the `ل` of a purpose, not one behind a time (`في اليوم نفسه لعودة X`)."""
    timed = site.token - 1 in site.times.tokens or site.document.words[site.token - 1].key in _SAME
    return site.reading.preposition == "ل" and not timed


def _is_to_come(site: Site, first: int) -> bool:
    """Whether the noun tells by `في` of what a verb in the present does (`يستضيف X Y غدا في زيارة`)."""
    words = site.document.words
    if site.frame.kind != "noun" or site.word.definite or site.token == first or words[site.token - 1].key != "في":
        return False
    verbs = (at for at in range(site.token - 1, first - 1, -1) if words[at].is_verb)
    verb = next((at for at in verbs if site.document.phrase_at(at) is None), None)
    return verb is not None and verb_status(site.document, verb, first, aspect_of(words[verb])) is Status.PLANNED


def _merged(accounts: list[Visit]) -> Visit:
    """One visit of all its accounts: held where one says so, else denied where one does."""
    statuses = [account.status for account in accounts]
    status = next((sure for sure in (Status.HELD, Status.DENIED) if sure in statuses), statuses[0])
    time = next((account.time for account in accounts if account.time), None)
    evidence = tuple(reason for account in accounts for reason in account.evidence)
    return Visit(accounts[0].visitor, accounts[0].place, time, status, evidence)
