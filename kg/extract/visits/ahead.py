"""Whom a phrase of visiting that opens the sentence leaves to the main clause behind it."""

from __future__ import annotations

from kg.extract.clauses.subject_ahead import all_ahead, subject_ahead
from kg.extract.event_words import event_words
from kg.extract.visits.site import Site, slots_start

OWN = {"له": "m", "لها": "f"}
"""The pronouns behind a noun of visiting that tell whose visit it is, with their gender."""

_OWNED = 3
_OPENERS = event_words("while") | {"في"}


def ahead(site: Site, gender: str) -> str | None:
    """`وفي ختام زيارته إلى موسكو، قال الوزير`: the subject of the main clause behind an opening phrase."""
    own = any(word.text in OWN for word in site.document.words[site.token + 1 : site.token + 1 + _OWNED])
    carried = slots_start(site) > site.token + 1  # الزيارة التي يقوم بها
    opening = site.frame.kind == "noun" and (bool(site.reading.pronoun) or _opens(site) or own or carried)
    return subject_ahead(site.document, site.token, gender) if opening else None


def several_ahead(site: Site) -> tuple[str, ...]:
    """All who are the subject of the main clause behind a bare noun of visiting that opens it (`وخلال زيارة إلى X، قال
    Y وZ`), where they are several."""
    bare = site.frame.kind == "noun" and not site.reading.pronoun and _opens(site)
    row = all_ahead(site.document, site.token) if bare else ()
    return row if len(row) > 1 else ()


def _opens(site: Site) -> bool:
    """Whether a word of time before the noun, also as one of several (`في أول زيارة`), opens the sentence."""
    words, first, at = site.document.words, site.sentence.first, site.token - 1
    at -= at > first and words[at].key in event_words("ordinal", "stage")
    return at == first and words[at].key in _OPENERS
