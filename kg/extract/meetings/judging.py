"""Keeps, corrects and adds to what the rules read of meetings by how likely it is that each one takes part."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from kg.extract.clauses.outright import by_outright
from kg.extract.document import Document
from kg.extract.meetings.account import ADDED, LEARNT, OFFICES, Parties, Site, parties_of
from kg.extract.meetings.awaiting import AWAITED
from kg.extract.meetings.guests import GUEST
from kg.extract.meetings.setting import place_of
from kg.extract.meetings.status import status_of
from kg.extract.meetings.witness import is_meeting
from kg.extract.participation.cue import NO_RULE, Cue, Event, Part
from kg.extract.participation.judge import Likely, judge
from kg.extract.participation.model import models
from kg.extract.visits import visits
from kg.model import EntityType, Status

REJECTED: Final = "rejected"
"""The rule of what was read but did not look like a meeting."""

_LEAST: Final = 0.25
"""A party the rules read is left out where it is less likely than this; all bounds were chosen by what
they make of the F1 of held-out articles in all."""

_SEVERAL: Final = 2
"""So many likely parties in a row of more bear out the others in it."""

ENOUGH: Final = 0.7
"""Where the rules read nothing, two parties that are likelier than this make a meeting."""

FURTHER: Final = 0.85
"""How likely further parties of a meeting must be where the rules read nothing."""

_LEAST_OF_PLACE: Final = 0.4
"""A meeting was where it is likelier than this that it was."""

_KNOWN_AS: Final = {
    GUEST: ("استقبال", "host"),
    AWAITED: ("استقبال", "host"),
    "جالس": ("التقي", "direct"),
}
"""The lemma and class whose weights judge what the models were not trained on, by the class of a noun or a lemma."""

Reading = tuple[Site, Parties | None, bool]
"""A trigger, who meets as the rules read it, and whether that looks like a meeting."""


class Judged(NamedTuple):
    """The parties of a meeting, how sure they are, its status, and how likely places are its own, the likeliest
    first."""

    parties: Parties
    certainty: float
    status: Status
    places: Sequence[tuple[str, float]]

    def place_but(self, parties: Sequence[str]) -> str | None:
        """The likeliest place that is none of the parties, if it is likely enough."""
        likely = (id for id, chance in self.places if chance > _LEAST_OF_PLACE and id not in parties)
        return next(likely, None)


def cue(reading: Reading) -> Cue:
    """What is asked about a trigger."""
    site, parties, accepted = reading
    frame = site.trigger.frame
    form = "n" if frame.noun else "v"
    rule = NO_RULE if parties is None else parties.rule if accepted else REJECTED
    told = parties.ids if parties is not None and accepted else ()
    place = place_of(site, told)
    lemma, kind = _KNOWN_AS.get(frame.kind) or _KNOWN_AS.get(frame.lemma) or (frame.lemma, frame.kind)
    return Cue(
        Event.MEETING,
        site.trigger.token,
        site.sentence,
        lemma + form,
        kind + form,
        rule,
        {Part.PARTY: frozenset(told), Part.PLACE: frozenset((place,) if place else ())},
        status_of(site, parties),
    )


def travellers(document: Document) -> frozenset[str]:
    """Who visits a place."""
    return frozenset(visit.visitor for visit in visits(document) if visit.status is not Status.DENIED)


def judged(document: Document, readings: Sequence[Reading]) -> Iterator[tuple[Site, Judged]]:
    """The triggers that tell of a meeting."""
    certainty = models().events[Event.MEETING].certainty
    cues = [cue(reading) for reading in readings]
    found = judge(document, cues, travellers(document))
    for (site, parties, accepted), asked, likely in zip(readings, cues, found, strict=True):
        told = _kept(document, parties, likely) if accepted and parties is not None else _added(site, likely)
        if told is not None:
            chances = sorted(likely.chances[Part.PARTY].get(id, 0.0) for id in told.ids)
            sure = certainty.of(chances[-2:][0] if chances else None)
            status = by_outright(document, asked.token, site.sentence.first, asked.status, likely.status)
            yield site, Judged(told, sure, status, _places(document, likely))


def _places(document: Document, likely: Likely) -> Sequence[tuple[str, float]]:
    """The places that have a name, by how likely a meeting was there."""
    named = ((id, chance) for id, chance in likely.chances[Part.PLACE].items() if _is_named(document, id))
    return sorted(named, key=lambda place: -place[1])


def _is_named(document: Document, id: str) -> bool:
    entity = document.entity(id)
    return entity.type in {EntityType.LOC, EntityType.ORG} and bool(entity.names or entity.country)


def _kept(document: Document, parties: Parties, likely: Likely) -> Parties | None:
    """What the rules read, without the parties that are unlikely, but for those in a row of likely ones."""
    if parties.rule in ADDED | OFFICES or parties.further or not parties.ids:
        return parties
    out = {id for id in parties.ids if id in likely.named and likely.chances[Part.PARTY][id] < _LEAST}
    out = out and out - _in_row(document, set(parties.ids) - out)
    ids, met = (tuple(id for id in side if id not in out) for side in (parties.ids, parties.met))
    return replace(parties, ids=ids, met=met) if len(ids) > 1 else None


def _in_row(document: Document, kept: Collection[str]) -> set[str]:
    """Those who stand in a row of parties with several of those who are kept: such a list takes part as a whole."""
    rows = (document.parties_from(one.first) for one in document.phrases if one.entity in kept)
    listed = ({one.entity for one in row} for row in rows if len(row) > _SEVERAL)
    return {id for row in listed if len(row & set(kept)) >= _SEVERAL for id in row}


def _where_gone(site: Site) -> frozenset[str]:
    """The places that somebody visits as the sentence tells, which do not meet each other for it."""
    span = site.sentence.span
    told = (visit for visit in visits(site.document) if any(piece.span == span for piece in visit.evidence))
    return frozenset(visit.place for visit in told)


def _added(site: Site, likely: Likely) -> Parties | None:
    """Those who are likely to meet where the rules read nothing: the two likeliest, and who is most likely beside;
    nobody where a third is likely, but not that much, for then it is open which two meet."""
    known = _where_gone(site)
    chances = {id: chance for id, chance in likely.chances[Part.PARTY].items() if id not in known}
    _, second, third = (*sorted(chances.values(), reverse=True), 0.0, 0.0, 0.0)[:3]
    if second <= ENOUGH or ENOUGH < third < FURTHER:
        return None
    parties = parties_of((id for id, chance in chances.items() if chance >= min(second, FURTHER)), LEARNT)
    return parties if parties is not None and is_meeting(site, parties) else None
