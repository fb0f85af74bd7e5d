"""Whom the words for guests and delegations call once more in what they do next: `وزار الضيف X`, `ثم زار الوفد X`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.delegation_members import told_by_verb
from kg.extract.clauses.passed_over import before_auxiliaries
from kg.extract.event_words import event_words
from kg.extract.visits.joined_behind import Told, is_apart
from kg.extract.visits.site import Site
from kg.model import EntityType

_GUEST, _GUESTS = "ضيف", frozenset({"ضيوف", "زوار"})
_MISSIONS = event_words("mission") | {"بعثه"}
_DESCRIBED = event_words("accompanying") | {"ضيف", "زاير", "زائر", "مذكور"}


def called_again(site: Site, told: Sequence[Told]) -> tuple[str, ...]:
    """The visitors told before whom a bare word for a guest or a delegation beside the verb calls; empty for others."""
    if site.frame.kind != "verb" or site.frame.group == "ahead" or not told:
        return ()
    words = site.document.words
    behind, before = site.token + 1, before_auxiliaries(site.document, site.token - 1, site.sentence.first)
    before -= before > site.sentence.first and _describes(site, before)
    at = next(
        (
            here
            for here in (behind, before)
            if site.sentence.first <= here < site.sentence.last and _is_bare(site, here)
        ),
        None,
    )
    if at is None:
        return ()
    main = next((one for one in told if not is_apart(one.site)), told[0])
    if words[at].key == _GUEST:
        return (main.visitor,) if site.document.entity(main.visitor).type is EntityType.PER else ()
    along = (one.visitor for one in told if one.place == main.place and one.site.token == main.site.token)
    held = (
        [who for one in told_by_verb(site.document) for who in one.people]
        if len(told_by_verb(site.document)) == 1
        else []
    )
    return tuple(dict.fromkeys((*along, *held)))


def _is_bare(site: Site, at: int) -> bool:
    """Whether the token is a definite word for guests or a delegation that no country or body owns."""
    word, phrase = site.document.words[at], site.document.phrase_at(at)
    known = word.key == _GUEST or word.key in _GUESTS or word.key in _MISSIONS
    if not (known and word.definite) or word.preposition:
        return False
    return phrase is None or (phrase.first == at and phrase.name is None and not phrase.nested)


def _describes(site: Site, at: int) -> bool:
    """Whether the token is an adjective of the guest or delegation before it (`الوفد الضيف`, `الضيف الماليزي`)."""
    word = site.document.words[at]
    guest = site.document.words[at - 1].key == _GUEST and word.nisba is not None
    return word.definite and (word.key in _DESCRIBED or guest)
