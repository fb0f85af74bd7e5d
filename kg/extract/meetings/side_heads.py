"""Who speaks for two sides that meet, told of both behind it: `محادثات بين X وY … ويرأس A وفد X ويقود B وفد Y`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, Parties, Site
from kg.extract.phrase import Phrase
from kg.model import EntityType

_SIDES = frozenset({EntityType.ORG, EntityType.LOC, EntityType.GRP})
_PAIR = 2
_COMMAS = frozenset({"،", ","})


def with_side_heads(site: Site, parties: Parties) -> Parties:
    """The two people told to head the delegations of two sides, in this sentence or the next, instead of these."""
    entities = [site.document.entity(id) for id in parties.ids]
    if len(parties.ids) != _PAIR or parties.rule in ADDED or not all(one.type in _SIDES for one in entities):
        return parties
    heads = _heads(site)
    return replace(parties, ids=heads, met=()) if heads else parties


def _heads(site: Site) -> tuple[str, ...]:
    """The two heads of two sides, empty where not just two are told."""
    sentences, index = site.document.analysis.sentences, site.document.sentence_index(site.trigger.token)
    for first, last in (
        (site.trigger.token + 1, site.sentence.last),
        *((one.first, one.last) for one in sentences[index + 1 : index + 2]),
    ):
        leads = [at for at in range(first, last) if _leads(site, at)]
        if not leads:
            continue
        found = (_head_at(site, at, last) for at in range(leads[0], last) if _is_side(site, at))
        heads = tuple(dict.fromkeys(one.entity for one in found if one is not None))
        return heads if len(heads) == _PAIR else ()
    return ()


def _leads(site: Site, at: int) -> bool:
    """Whether the token is a verb of heading."""
    word = site.document.words[at]
    return word.key in event_words("heading") and not word.preposition and site.document.phrase_at(at) is None


def _is_side(site: Site, at: int) -> bool:
    """Whether the token is the noun for one of the sides, of the delegation or the team."""
    return site.document.words[at].key in event_words("delegation_noun")


def _head_at(site: Site, at: int, last: int) -> Phrase | None:
    """The person by name right before the noun of a side, behind its verb, or right behind its words."""
    words, document = site.document.words, site.document
    before = document.phrase_at(at - 1)
    if before is not None and _is_head(before) and words[before.first - 1].key in event_words("heading"):
        return before
    behind = at + 1
    while behind < last:
        phrase = document.phrase_at(behind)
        if phrase is not None and phrase.type is EntityType.PER:
            return phrase if _is_head(phrase) and not words[phrase.first].is_attached else None
        owned = phrase is not None and phrase.type in _SIDES
        if not (owned or words[behind].tag == "ADJ" or words[behind].definite):
            return None
        behind = phrase.last if phrase is not None else behind + 1
        behind += behind < last and words[behind].text in _COMMAS
    return None


def _is_head(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None and bool(phrase.entity)
