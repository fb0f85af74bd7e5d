"""What is told between commas before the goal of a verb.

يزور X[، الذي يقوم بجولة مغاربية،] Y      زار وفد من X[، في خطوة نادرة،] Y
"""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH, _MANNER = 40, 14
_COMMAS = frozenset({"،", ","})


def aside(site: Site) -> range:
    """The tokens from comma to comma of a relative clause or of how the visit was paid behind the verb's subject, right
    behind whose end a place stands; empty where there is none."""
    words, last = site.document.words, min(site.sentence.last - 1, site.token + _REACH)
    opens = (here for here in range(site.token + 1, last - 1) if words[here].text in _COMMAS)
    start = next((here for here in opens if _opens(site, here + 1)), None)
    end = next((here for here in range(start + 1, last) if words[here].is_mark), None) if start is not None else None
    if start is None or end is None or words[end].text not in _COMMAS:
        return range(0)
    place = site.document.phrase_at(end + 1 + (words[end + 1].key in site.frame.preps))
    goal = place is not None and place.type is EntityType.LOC and not words[place.first].conjunction
    return range(start, end + 1) if goal else range(0)


def _opens(site: Site, at: int) -> bool:
    """Whether the token begins a relative clause, or by a preposition words of manner without a verb or party."""
    words, document = site.document.words, site.document
    if words[at].key in event_words("relative"):
        return True
    if words[at].tag != "PREP" or words[at].key in site.frame.preps:
        return False
    for here in range(at + 1, min(at + _MANNER, site.sentence.last)):
        if words[here].text in _COMMAS:
            return True
        if words[here].is_mark or words[here].is_verb or document.phrase_at(here) is not None:
            return False
    return False
