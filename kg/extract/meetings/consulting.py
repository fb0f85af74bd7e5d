"""What is done in consultation with somebody, which tells of talks: `أعدت X القرار بالتشاور مع Y`."""

from __future__ import annotations

from kg.extract.clauses.subjects import subject_in_sentence
from kg.extract.clauses.tense import aspect_of
from kg.extract.clauses.verb_status import verb_status
from kg.extract.meetings.account import Site
from kg.model import Status

_CONSULTATION, _IN = "تشاور", "ب"


def is_in_consultation(site: Site) -> bool:
    """Whether the trigger is the consultation in which a deed is done."""
    return site.trigger.frame.lemma == _CONSULTATION and site.trigger.preposition == _IN


def consulting(site: Site) -> tuple[str, ...]:
    """Who does something in consultation with others: the subject before."""
    told = (
        subject_in_sentence(site.document, site.trigger.token, site.times.tokens) if is_in_consultation(site) else None
    )
    return (told.entity,) if told is not None and told.entity else ()


def status_of_deed(site: Site) -> Status:
    """The status of the deed that the verb before the consultation tells."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.trigger.token - 1, first - 1, -1):
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return verb_status(site.document, at, first, aspect_of(words[at]))
    return Status.HELD
