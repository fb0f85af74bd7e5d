"""Keeps and adds to what the rules read of visits by how likely it is that each one takes part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from kg.extract.clauses.homeland import homeland, is_homeland
from kg.extract.clauses.outright import by_outright
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.participation.cue import NO_RULE, Cue, Event, Part
from kg.extract.participation.judge import Likely, judge
from kg.extract.participation.model import models
from kg.extract.visits.agreement import is_of_other_gender
from kg.extract.visits.guests import calling_on_others
from kg.extract.visits.homeward import leads_home
from kg.extract.visits.missions import stands_for
from kg.extract.visits.other_senses import is_address
from kg.extract.visits.reading import may_visit
from kg.extract.visits.site import Site
from kg.extract.visits.status import status_of
from kg.model import EntityType, Status

Reading = tuple[Site, tuple[tuple[str, str], ...]]
"""A trigger, and who visits what as the rules read it."""


class Going(NamedTuple):
    """Who visits what, how sure that is, its status, and whether no rule but the model alone tells of it."""

    visitor: str
    place: str
    certainty: float
    status: Status
    learnt: bool


_READ: Final = "read"
"""The rule of visits that the rules read."""

_LEAST: Final = 0.4
"""A visit the rules read is left out where its visitor or place is less likely than this; all bounds were
chosen by what they make of the F1 of held-out articles in all."""

_HARDLY: Final = 0.2
"""The same where the sentence does not name the visitor or the place."""

ENOUGH: Final = 0.65
"""Where the rules read nothing, a visitor and a place that are likelier than this make a visit."""

_ENOUGH_OF_UNNAMED: Final = 0.75
"""The same of those whom no name is known of, which often point back to others."""

_FROM: Final = "من"
_TO: Final = "الي"
_LAND: Final = "بلاد"
_WAYS: Final = frozenset({"go", "arrive", "move"})
_HOME_REACH: Final = 12


def cue(reading: Reading) -> Cue:
    """What is asked about a trigger."""
    site, pairs = reading
    frame = site.frame
    told = {
        Part.VISITOR: frozenset(visitor for visitor, _ in pairs),
        Part.PLACE: frozenset(place for _, place in pairs),
    }
    rule = _READ if pairs else NO_RULE
    form = frame.kind[0]
    return Cue(
        Event.VISIT,
        site.token,
        site.sentence,
        site.word.lemma + form,
        frame.group + form,
        rule,
        told,
        status_of(site),
    )


def judged(document: Document, readings: Sequence[Reading]) -> Iterator[tuple[Site, tuple[Going, ...]]]:
    """All triggers in text order, with who visits what by each."""
    certainty = models().events[Event.VISIT].certainty
    cues = [cue(reading) for reading in readings]
    for (site, pairs), asked, likely in zip(readings, cues, judge(document, cues), strict=True):
        told = _kept(site, pairs, likely) if pairs else _added(site, likely)
        status = by_outright(document, asked.token, site.sentence.first, asked.status, likely.status)
        yield (
            site,
            tuple(Going(visitor, place, certainty.of(chance), status, not pairs) for visitor, place, chance in told),
        )


def _chance(likely: Likely, visitor: str, place: str) -> float:
    """How likely the less likely one of a visitor and a place takes part; one that nobody judged does."""
    return min(likely.chances[Part.VISITOR].get(visitor, 1.0), likely.chances[Part.PLACE].get(place, 1.0))


def _kept(site: Site, pairs: Sequence[tuple[str, str]], likely: Likely) -> Iterator[tuple[str, str, float]]:
    """What the rules read, with how likely it is, but what is too unlikely, if it is not told outright that somebody is
    sent; the way home (`إلى أرض الوطن`) tells no place that could be judged."""
    home, least = leads_home(site, ()) or _leads_to_land(site), 0.0 if site.frame.group == "send" else _LEAST
    for visitor, place in pairs:
        parts = ((Part.VISITOR, visitor), *(() if home else ((Part.PLACE, place),)))
        named = all(likely.chances[part][one] >= least for part, one in parts if one in likely.named)
        if named and (home or not least or _chance(likely, visitor, place) >= _HARDLY):
            sure = likely.chances[Part.VISITOR].get(visitor, 1.0) if home else _chance(likely, visitor, place)
            yield visitor, place, sure


def _leads_to_land(site: Site) -> bool:
    """Whether `إلى` leads behind a word of motion to `بلاده` or `البلاد`, which tells no place by its name."""
    words = site.document.words
    reach = range(site.token + 1, min(site.token + _HOME_REACH, site.sentence.last - 1))
    to = next((at for at in reach if words[at].key == _TO), None) if site.frame.group in _WAYS else None
    return to is not None and words[to + 1].key == _LAND and bool(words[to + 1].pronoun or words[to + 1].definite)


def _added(site: Site, likely: Likely) -> Iterator[tuple[str, str, float]]:
    """What is likely where the rules read nothing, with how likely it is."""
    if is_address(site):
        return
    visitors, places = (
        [one for one, chance in likely.chances[part].items() if chance > _enough(site.document, one)]
        for part in (Part.VISITOR, Part.PLACE)
    )
    goals = [place for place in places if not _is_origin(site, place)] or places
    callers = calling_on_others(site) if visitors else ()
    for visitor, place in product((one for one in visitors if one not in callers), goals):
        for one in _whom(site, visitor):
            if one != place and may_visit(site, one, place) and not is_of_other_gender(site, one):
                yield one, _at_home(site, one, place), _chance(likely, visitor, place)


def _at_home(site: Site, visitor: str, place: str) -> str:
    """The place, or the visitor's country where it is called so by a pronoun (`بلاده`)."""
    called = (one for one in site.document.phrases_in(site.sentence.first, site.sentence.last) if one.entity == place)
    land = next((one for one in called if is_homeland(site.document, one.first)), None)
    return (homeland(site.document, visitor) or place) if land is not None else place


def _whom(site: Site, visitor: str) -> tuple[str, ...]:
    """Whom a visitor stands for: of a delegation its head and members, where they are told."""
    if site.document.entity(visitor).type is not EntityType.GRP:
        return (visitor,)
    called = [one for one in site.document.phrases_in(0, site.sentence.last) if one.entity == visitor]
    missions = [one for one in called if site.document.words[one.head].key in event_words("mission")]
    return stands_for(site, missions[-1]) if missions else (visitor,)


def _is_origin(site: Site, place: str) -> bool:
    """Whether a place of the sentence is only where the way begins (`يسافر إلى X من Y`)."""
    words = site.document.words
    called = [one.first for one in site.document.phrases_in(site.token, site.sentence.last) if one.entity == place]
    return bool(called) and all(words[at - 1].key == _FROM or words[at].preposition == _FROM for at in called)


def _enough(document: Document, id: str) -> float:
    entity = document.entity(id)
    return ENOUGH if entity.names or entity.country else _ENOUGH_OF_UNNAMED
