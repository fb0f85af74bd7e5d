"""Visits: a person or a delegation goes to, arrives in or leaves for a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.arabic.normal import fold
from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.participation.cue import Event
from kg.extract.participation.model import models
from kg.extract.visits.called_again import called_again
from kg.extract.visits.joined_behind import Told, joined_behind
from kg.extract.visits.joining_later import joining_later
from kg.extract.visits.judging import Going, Reading, judged
from kg.extract.visits.lexicon import words_of_visiting
from kg.extract.visits.reading import pairs
from kg.extract.visits.site import Site
from kg.extract.visits.status import status_of
from kg.model import EntityType, Evidence, Span, Status, Visit

__all__ = ["visits"]

_IN = "في"


@lru_cache(maxsize=1)
def visits(document: Document) -> tuple[Visit, ...]:
    """The visits an article tells, one for each visitor and place, in the order of their first trigger."""
    told: dict[tuple[str, str], list[Visit]] = {}
    found: list[Told] = []
    further: list[Told] = []
    statuses: dict[int, Status] = {}
    for site, gone in judged(document, list(readings(document))):
        statuses.update((site.token, one.status) for one in gone)
        for one in gone:
            accounts = told.setdefault((one.visitor, one.place), [])
            accounts.append(_as_before(site, accounts, _visit(site, one)))
        found += [Told(site, one.visitor, one.place) for one in gone]
        along = [] if gone else list(joining_later(site, found))
        found += along
        further += along
    sure = models().events[Event.VISIT].certainty.mean
    for site, visitor, place in (*further, *joined_behind(found)):
        going = Going(visitor, place, sure, statuses.get(site.token) or status_of(site), learnt=False)
        told.setdefault((visitor, place), []).append(_visit(site, going))
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
    """Whether the visitor is a group or guest that has no name."""
    entity = document.entity(visitor)
    guest = fold(entity.name).split()[0].removeprefix("ال") in event_words("guest")
    return not entity.names and (guest or entity.type is not EntityType.PER)


def _sites(document: Document) -> Iterator[Site]:
    for token, reading in words_of_visiting(document).items():
        sentence = document.sentence(token)
        yield Site(document, token, reading, sentence, times_of(document, sentence))


def _told_by(site: Site, status: Status) -> Status:
    """The status given, but of a verb with the particle of the future that the rules read as planned that one."""
    return Status.PLANNED if site.reading.future and status_of(site) is Status.PLANNED else status


def _visit(site: Site, going: Going) -> Visit:
    first, last = site.sentence.first, site.sentence.last
    start = site.document.analysis.tokens[site.token].span.start
    evidence = Evidence(
        site.document.analysis.article.id,
        site.sentence.span,
        (Span(start + site.reading.start, start + site.reading.end),),
        "visit-learnt" if going.learnt else f"visit-{site.frame.kind}",
        going.certainty,
    )
    status = _told_by(site, going.status)
    time = site.times.nearest(site.token, first, last, status)
    return Visit(going.visitor, going.place, time, status, (evidence,))


def _as_before(site: Site, accounts: Sequence[Visit], visit: Visit) -> Visit:
    """The account, with the status of the one before it in the sentence where it only tells by `في` what kind of visit
    that is (`من المقرر أن يزور X Y في زيارة رسمية`)."""
    manner = site.frame.kind == "noun" and not (site.word.definite or site.reading.pronoun)
    manner = manner and site.token > site.sentence.first and site.document.words[site.token - 1].key == _IN
    again = manner and accounts and accounts[-1].evidence[0].span == site.sentence.span
    return replace(visit, status=accounts[-1].status) if again else visit


def _merged(accounts: list[Visit]) -> Visit:
    """One visit of all its accounts: held where one says so, else denied where one does."""
    statuses = [account.status for account in accounts]
    status = next((sure for sure in (Status.HELD, Status.DENIED) if sure in statuses), statuses[0])
    time = next((account.time for account in accounts if account.time), None)
    evidence = tuple(reason for account in accounts for reason in account.evidence)
    return Visit(accounts[0].visitor, accounts[0].place, time, status, evidence)
