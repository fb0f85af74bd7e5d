"""The verb that carries a noun of visiting where it leaves its subject out: `وأضاف أنه سيقوم بجولة في X`."""

from __future__ import annotations

from kg.extract.clauses.continuation import announced, completed, continued, first_of_row, subject_of_row
from kg.extract.clauses.subjects import subject_before, subject_of
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.missions import stands_for
from kg.extract.visits.site import Site
from kg.model import EntityType


def carrier(site: Site) -> int | None:
    """The verb right before the noun of visiting that carries it, times between, without a subject before it (`يبدأ غدا
    زيارة إلى X الوزير Y`)."""
    at = site.token - 1
    while at > site.sentence.first and (at in site.times.tokens or site.document.words[at].adverbial):
        at -= 1
    if at < site.sentence.first or not is_verb_of(site.document, at, "carrier"):
        return None
    return None if subject_before(site.document, at, site.times.tokens) else at


def left_out(site: Site) -> tuple[str, ...]:
    """Whom the verb that carries the noun goes back to by its gender and number."""
    verb = carrier(site) if site.frame.kind == "noun" and not site.reading.pronoun else None
    if verb is None:
        return ()
    document, times, word = site.document, site.times.tokens, site.document.words[verb]
    told = {"gender": word.gender, "number": word.number}
    own = continued(document, verb, times, **told) or completed(document, verb, times, **told)
    own = own or subject_of_row(document, verb, **told) or announced(document, verb, **told)
    if own is not None:
        return stands_for(site, own) if own.type is not EntityType.LOC else ()
    found = subject_of(document, first_of_row(document, verb), times, gender=word.gender, number=word.number)
    return (found,) if found is not None and document.entity(found).type is EntityType.PER else ()
