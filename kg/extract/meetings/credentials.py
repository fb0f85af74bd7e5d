"""Who hands his credentials to whom: `تسلم X أوراق اعتماد السفير Y`, `قدم Y أوراق اعتماده إلى X`."""

from __future__ import annotations

from kg.extract.clauses.introductions import Stretch, behind_address
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger
from kg.extract.meetings.lexicon import Frame
from kg.extract.meetings.parties import ids_of
from kg.model import EntityType, Medium

CREDENTIALS = "credentials"
"""The class of the noun that tells a meeting only where an envoy hands over his credentials."""

_PAPERS = Frame("اوراق", CREDENTIALS, Medium.IN_PERSON, noun=True)
_OF = "اعتماد"
_REACH = 16
_THEY, _FROM = frozenset({"هم", "وهم"}), "من"
_TO = frozenset({"الي", "ل"})


def trigger_of_credentials(document: Document, token: int) -> Trigger | None:
    """The token as `أوراق` of `أوراق اعتماد`."""
    words = document.words
    if words[token].key != _PAPERS.lemma or token + 2 >= len(words) or words[token + 1].key != _OF:
        return None
    return Trigger(token, _PAPERS, words[token + 1].pronoun, document.analysis.tokens[token].span)


def handed_over(site: Site) -> Parties | None:
    """The one who receives credentials, with each of those whose they are."""
    words, token = site.document.words, site.trigger.token
    near = range(token - 1, max(site.sentence.first - 1, token - _REACH), -1)
    verb = next((at for at in near if words[at].key in event_words("receiving_papers", "handing_papers")), None)
    if verb is None:
        return None
    envoys = _named_envoys(site)
    if envoys:
        return _received_together(site, verb, envoys)
    within = Stretch(verb + 1, token, site.times.tokens, verb=True)
    behind = [slot for slot in slots(site.document, within) if not slot.prep and slot.type is EntityType.PER]
    before = subject_before(site.document, verb, site.times.tokens)
    subject = ids_of(site, behind[0], ()) if behind else tuple(one.entity for one in before)
    others = _others(site)
    if len(subject) != 1 or not others or subject[0] in others:
        return None
    pairs = tuple((subject[0], other) for other in others)
    return Parties(pairs[0], "noun-partner", pairs[0][1:], pairs[1:])


def _received_together(site: Site, verb: int, envoys: tuple[str, ...]) -> Parties | None:
    """The person who receives several envoys, told at the verb or behind `إلى`, with all of them."""
    before = site.document.phrases_in(verb + 1, site.trigger.token)
    people = [one.entity for one in before if one.type is EntityType.PER and one.name] or list(_others(site))
    host = next((id for id in people if id not in envoys), None)
    return Parties((host, *envoys), "noun-partner", envoys) if host is not None else None


def _named_envoys(site: Site) -> tuple[str, ...]:
    """The envoys who are named behind `هم` with the states they come from (`أربعة سفراء، هم X من A، وY من B`)."""
    document, last = site.document, site.sentence.last
    at = next((at + 1 for at in range(site.trigger.token, last) if document.words[at].folded in _THEY), last)
    found: list[str] = []
    while at < last:
        person = document.phrase_at(at)
        if person is None or person.first != at or person.type is not EntityType.PER or person.name is None:
            break
        found.append(person.entity)
        at = _behind_state(document, person.last)
    return tuple(found) if len(found) > 1 else ()


def _behind_state(document: Document, at: int) -> int:
    """The token behind `من` and a state at the token, and behind a comma there."""
    words = document.words
    state = document.phrase_at(at + 1) if at + 1 < len(words) and words[at].key == _FROM else None
    at = state.last if state is not None and state.type is EntityType.LOC else at
    return at + (at < len(words) and words[at].is_mark)


def _others(site: Site) -> tuple[str, ...]:
    """Whose papers they are, or to whom somebody hands his own."""
    start, last = site.trigger.token + 2, site.sentence.last
    if not site.trigger.pronoun:
        group = site.document.parties_from(behind_address(site.document, start))
        people = group and all(one.type is EntityType.PER for one in group)
        return ids_of(site, Slot("", group, start, group[-1].last), ()) if people else ()
    receiver = next(
        (one for one in slots(site.document, Stretch(start, last, site.times.tokens)) if one.prep in _TO), None
    )
    return ids_of(site, receiver, ()) if receiver is not None and receiver.type is EntityType.PER else ()
