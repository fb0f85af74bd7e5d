"""Who is told by another word of the journey to have gone along on it: `ورافقه في الزيارة X`, `ويرافق X في جولته Y`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.joined_behind import Told, is_apart
from kg.extract.visits.lexicon import is_verb_of, pronoun_on
from kg.extract.visits.site import Site
from kg.model import EntityType

_JOURNEYS = event_words("journey_noun")


def joining_later(site: Site, told: Sequence[Told]) -> Iterator[Told]:
    """Those who are told to have gone along on a journey told before, on all of its visits."""
    again = site.frame.kind == "noun" and (site.frame.group in {"visit", "tour"} or site.word.key in _JOURNEYS)
    if not (told and again and (site.word.definite or site.reading.pronoun)):
        return
    for at in range(site.sentence.first, site.token):
        if is_verb_of(site.document, at, "accompany"):
            people = _people_around(site, at)
            main = _accompanied(site, at, people, told)
            if main is not None:
                yield from _along(site, main, [one.entity for one in people if one.entity != main], told)


def _along(site: Site, main: str, people: Sequence[str], told: Sequence[Told]) -> Iterator[Told]:
    """The visits of the journey once more, of each of the people."""
    for one in _journey_of(site, main, told):
        yield from (one._replace(visitor=who) for who in people)


def _journey_of(site: Site, main: str, told: Sequence[Told]) -> Sequence[Told]:
    """The visits that the journey of the site is made of: of a round those told with the last round, else those of the
    last trigger; none of a return or stop but where nothing else is told."""
    own = [one for one in told if one.visitor == main]
    own = [one for one in own if not is_apart(one.site)] or own
    rounds = [one for one in own if one.site.frame.group == "tour"] if site.frame.group == "tour" else []
    if rounds:
        return [one for one in own if one.site.sentence == rounds[-1].site.sentence]
    return [one for one in own if one.site.token == own[-1].site.token]


def _people_around(site: Site, verb: int) -> list[Phrase]:
    """The people who are the subject or object of the verb of company."""
    within = Stretch(verb + 1, site.sentence.last, site.times.tokens, verb=True)
    bare = (slot.phrases for slot in slots(site.document, within) if not slot.prep)
    before = subject_before(site.document, verb, site.times.tokens)
    return [one for row in (before, *bare) for one in row if one.type is EntityType.PER]


def _accompanied(site: Site, verb: int, people: Sequence[Phrase], told: Sequence[Told]) -> str | None:
    """Whom the verb of accompanying has as its object: the visitor told last for a pronoun, else one of the people."""
    if pronoun_on(site.document, verb, "accompany"):
        return told[-1].visitor
    return next((one.visitor for one in reversed(told) for who in people if one.visitor == who.entity), None)
