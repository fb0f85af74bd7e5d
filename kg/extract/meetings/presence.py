"""Who is told to be there when a body meets: `اجتمعت اللجنة بمشاركة سفراء X وY`, `اجتمع المجلس برئاسة X وحضور Y`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, parties_of
from kg.extract.meetings.parties import ids_of
from kg.extract.meetings.rows import row_at
from kg.model import EntityType

_MEETING = frozenset({"اجتمع", "التام"})
_PRESENCE, _CHAIR = "حضور", frozenset({"رئاسه", "رءاسه"})
_SEVERAL = 2


def present(site: Site, so_far: Sequence[str]) -> Parties | None:
    """Two people or more by name, the chairman among them, of whom the clause on a body that meets tells that they take
    part or are there."""
    if site.trigger.frame.lemma not in _MEETING:
        return None
    found: list[str] = []
    for at in range(site.trigger.token + 1, site.sentence.last - 1):
        if site.document.words[at].is_verb:
            break
        if _is_presence(site, at):
            row = row_at(site.document, at + 1)
            named = tuple(one for one in row.phrases if one.type is EntityType.PER and one.name) if row else ()
            found += ids_of(site, replace(row, phrases=named), so_far) if row is not None and named else ()
    return parties_of(found, "noun-attended") if len(found) >= _SEVERAL else None


def _is_presence(site: Site, at: int) -> bool:
    """Whether `بحضور`, `بمشاركة`, `برئاسة` or one joined to these (`برئاسة X وحضور Y`) stands at the token."""
    word = site.document.words[at]
    told = word.key == _PRESENCE or word.key in _CHAIR or word.key in event_words("participation")
    return told and bool(word.preposition == "ب" or word.conjunction == "و" or site.document.words[at - 1].key == "في")
