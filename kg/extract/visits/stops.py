"""Where somebody stops on his way: `توقف في طريقه إلى X في Y`."""

from __future__ import annotations

from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting
from kg.extract.visits.site import Site
from kg.model import EntityType

_IN, _WAY, _TO = "في", "طريق", frozenset({"الي", "نحو"})
_REACH = 8


def on_the_way(site: Site) -> tuple[Phrase, ...]:
    """The place behind the way on which a verb of stopping tells it (`توقف X في طريق عودته إلى Y في Z`)."""
    document, words, last = site.document, site.document.words, site.sentence.last - 1
    if site.frame.group != "move" or _IN not in site.frame.preps:
        return ()
    reach = range(site.token + 1, min(site.token + _REACH, last - 1))
    at = next((here + 2 for here in reach if words[here].key == _IN and words[here + 1].key == _WAY), last)
    if at < last and word_of_visiting(document, at) is not None:
        at += 1
    if at < last and words[at].key in _TO:
        goal = document.phrase_at(at + 1)
        at = goal.last if goal is not None and goal.type is EntityType.LOC else last
    if at >= last or not (words[at].key == _IN or words[at].preposition == "ب"):
        return ()
    return tuple(one for one in document.parties_from(at + (words[at].key == _IN)) if one.type is EntityType.LOC)
