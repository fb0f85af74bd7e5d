"""From the phrases at a trigger to the parties: heads of delegations, duals that stand for two named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.phrases import Phrase
from kg.extract.slots import Slot
from kg.extract.subjects import subject_of
from kg.model import EntityType

_HEADED_BY = event_words("headed_by")
_COUNTRY_DUALS = event_words("country_dual")


def ids_of(site: Site, slot: Slot, so_far: Sequence[str]) -> tuple[str, ...]:
    """The entities a group stands for; `so_far` are the parties of the accounts before, the latest last."""
    found: list[str] = []
    for phrase in slot.phrases:
        found += _of_phrase(site, phrase, so_far)
    head = _head_of_delegation(site.document, slot)
    return _distinct(head or found)


def _of_phrase(site: Site, phrase: Phrase, so_far: Sequence[str]) -> Iterable[str]:
    word = site.document.words[phrase.head]
    if phrase.number == "d" and phrase.name is None and (word.definite or word.pronoun):
        pair = pair_before(site, phrase.first, so_far, countries=word.key in _COUNTRY_DUALS)
        if pair:
            return pair
    return [phrase.entity] if phrase.entity else []


def pair_before(site: Site, token: int, so_far: Sequence[str], *, countries: bool = False) -> tuple[str, ...]:
    """The two parties a dual (`الرئيسان`, `لقائهما`, `البلدين`) stands for: those of the account before, else the last
    two people, or countries, named before it."""
    if len(so_far) == 2 and not countries:
        return tuple(so_far)
    wanted = EntityType.LOC if countries else EntityType.PER
    seen: list[str] = []
    for phrase in reversed(site.document.phrases_in(0, token)):
        inner = [phrase, *phrase.nested] if countries else [phrase]
        for one in inner:
            if one.type is wanted and one.number == "s" and one.entity not in seen:
                seen.append(one.entity)
        if len(seen) >= 2:
            return (seen[1], seen[0])
    return ()


def _head_of_delegation(document: Document, slot: Slot) -> list[str]:
    """The named head of a delegation (`وفد برئاسة X`), who stands for it."""
    if len(slot.phrases) != 1 or slot.type is EntityType.PER or slot.last >= len(document.words):
        return []
    at = slot.last
    if document.words[at].text in {"،", ","}:
        at += 1
    if at + 1 < len(document.words) and document.words[at].text in {"وعلى", "من"}:
        at += 1
    if document.words[at].key not in _HEADED_BY and document.words[at].text not in _HEADED_BY:
        return []
    return [phrase.entity for phrase in document.parties_from(at + 1) if phrase.type is EntityType.PER]


def holder(site: Site, token: int, pronoun: str = "") -> tuple[str, ...]:
    """Who a pronoun or a dropped subject at the token is."""
    gender = {"ه": "m", "ها": "f"}.get(pronoun, "")
    number = "p" if pronoun in {"هم", "هن"} else "s" if pronoun else ""
    found = subject_of(site.document, token, site.times.tokens, gender=gender, number=number)
    return (found,) if found else ()


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
