"""Who is brought together: `يأمل في جمع X وY`, `جهود لجمع X بY`, `جمعهما في جنيف`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import Stretch, behind_address
from kg.extract.clauses.slots import Slot, slots
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.duals import pair_before
from kg.extract.meetings.lexicon import Frame
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.wished import meant, willing
from kg.extract.phrase import Phrase
from kg.model import EntityType, Medium

BRINGING = "bring"
"""The class of the verbal noun that tells a meeting only where those are told who are brought together."""

_GATHERING = Frame("جمع", BRINGING, Medium.IN_PERSON, frozenset({"ب", "مع"}), noun=True)
_LED_BY = frozenset({"في", "الي", "علي"})
_BOTH = "هما"


def trigger_of_bringing(document: Document, token: int) -> Trigger | None:
    """The token as a verbal noun of gathering behind a preposition."""
    word = document.words[token]
    if word.folded not in event_words("bringing_together"):
        return None
    led = bool(word.preposition) or (token > 0 and document.words[token - 1].key in _LED_BY)
    if not led or document.phrase_at(token) is not None:
        return None
    span = document.analysis.tokens[token].span
    return Trigger(token, _GATHERING, word.pronoun, span, preposition=word.preposition)


def brought_together(site: Site, so_far: Sequence[str]) -> Parties | None:
    """Those brought together, one of them perhaps by a pronoun, the other behind `ب` or `مع`."""
    start, pronoun = site.trigger.token + 1, site.trigger.pronoun
    if pronoun == _BOTH:
        return parties_of(pair_before(site, start, so_far), "noun-gather")
    group = site.document.parties_from(behind_address(site.document, start)) if not pronoun else ()
    if not (pronoun or (group and all(_may_meet(site, one) for one in group))):
        return None
    first = group[-1].last if group else start
    own = ids_of(site, Slot("", group, start, first), so_far, among=True) if group else ()
    if len(own) < 2:
        own = own or meant(site, willing(site))
        own = (*own, *_other(site, first)) if _other(site, first) else ()
    return parties_of(own, "noun-gather")


def _other(site: Site, first: int) -> tuple[str, ...]:
    """Who stands right behind with `ب` or `مع`."""
    within = Stretch(first, site.sentence.last, site.times.tokens, verb=True)
    near = next(slots(site.document, within), None)
    told = near is not None and near.prep in site.trigger.frame.preps and near.first <= first + 1
    return (
        ids_of(site, near, ())
        if near is not None and told and all(_may_meet(site, one) for one in near.phrases)
        else ()
    )


def _may_meet(site: Site, party: Phrase) -> bool:
    """Whether somebody who is told apart may be brought to meet another: a person, a body by name, officials."""
    if party.type is EntityType.PER:
        return party.name is not None or (bool(party.posts) and site.document.words[party.head].definite)
    if party.type is EntityType.GRP:
        return bool(party.posts or party.members) or site.document.words[party.head].key in event_words("dual")
    return party.type is EntityType.ORG and party.name is not None
