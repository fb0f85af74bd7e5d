"""Who meets by a verb in the passive, or by one that goes on: `استقبل Y من قبل X`, `التأم شمل X وY`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.slots import Slot
from kg.extract.meetings.account import Parties, Site, parties_of
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import row_at
from kg.extract.meetings.verb_groups import bare_groups, is_agent
from kg.extract.meetings.verb_pronouns import dropped, may_drop
from kg.extract.visits.lexicon import word_of_visiting

_ORDER = frozenset({"قبل", "بعد"})
_UNION = "شمل"


def received(site: Site, subject: Slot | None, around: list[Slot], so_far: Sequence[str]) -> Parties | None:
    """`استقبل Y من قبل X`, `X استقبل من طرف Y`, `وصل Y، وقد استقبل من قبل X`."""
    agent = next((ids_of(site, slot, so_far) for slot in around if is_agent(site, slot)), ()) or _agent_afar(site)
    if not agent or site.trigger.frame.kind not in {"direct", "host"}:
        return None
    met = subject or next(iter(bare_groups(around)), None)
    ids = ids_of(site, met, so_far) if met is not None else dropped(site, agent, so_far) if may_drop(site) else ()
    return parties_of((*agent, *ids), "verb-passive", ids) if ids else None


def _agent_afar(site: Site) -> tuple[str, ...]:
    """Who receives, told behind a clause on the guest (`استقبل وفد يقوم بجولة من قبل X`), where no other verb tells of
    receiving."""
    words, first = site.document.words, site.trigger.token + 2
    for phrase in site.document.phrases_in(first, site.sentence.last):
        slot = Slot("قبل", site.document.parties_from(phrase.first), phrase.first, phrase.last)
        if slot.phrases and is_agent(site, slot):
            journey = any(word_of_visiting(site.document, at) is not None for at in range(first, phrase.first))
            return ids_of(site, slot, ()) if journey and not words[phrase.first].is_attached else ()
    return ()


def united(site: Site, so_far: Sequence[str]) -> Parties | None:
    """`التأم في جدة شمل X وY`."""
    words, last = site.document.words, site.sentence.last - 1
    at = next((at for at in range(site.trigger.token + 1, last) if words[at].folded == _UNION), None)
    whose = row_at(site.document, at + 1) if at is not None else None
    return parties_of(ids_of(site, whose, so_far, among=True), "reciprocal") if whose is not None else None


def is_before_next(site: Site, so_far: Sequence[str]) -> bool:
    """Whether the verb tells what the host of the account before in the sentence did next (`التقى X Y، قبل أن يستقبل
    Z`)."""
    words, token = site.document.words, site.trigger.token
    if token < site.sentence.first + 2 or words[token - 1].key != "ان" or words[token - 2].key not in _ORDER:
        return False
    return any(one.entity in so_far[:1] for one in site.document.phrases_in(site.sentence.first, token))
