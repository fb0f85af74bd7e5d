"""Who goes along with the subject of a verb of meeting and meets with him: `X يرافقه Y التقيا Z`."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.phrase import Phrase
from kg.model import EntityType

_COMMAS = frozenset({"،", ","})


def with_company(site: Site) -> tuple[Phrase, ...]:
    """The person before a verb in the dual and who goes along with him (`X يرافقه Y التقيا Z`)."""
    document, token = site.document, site.trigger.token
    inside = document.phrases_in(site.sentence.first, token) if site.trigger.number == "d" else ()
    companion = next((one for one in reversed(inside) if one.type is EntityType.PER), None)
    at = companion.first - 1 if companion is not None else site.sentence.first
    if (
        companion is None
        or at <= site.sentence.first + 1
        or document.words[at].folded not in event_words("going_along")
    ):
        return ()
    whom = document.phrase_at(at - 1 - (document.words[at - 1].text in _COMMAS))
    between = document.words[companion.last : token]
    near = all(word.text in _COMMAS for word in between)
    return (whom, companion) if whom is not None and whom.type is EntityType.PER and near else ()
