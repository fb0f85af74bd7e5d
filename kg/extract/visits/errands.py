"""Where what somebody goes off for is held, where no place of his way is told.

سافر X [لحضور اجتماع] في Y      قبل سفره [للمشاركة في قمة] بY
"""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.elsewhere import held_in
from kg.extract.visits.site import Site
from kg.model import EntityType

_COMMAS = frozenset({"،", ","})


def place_of_errand(site: Site) -> tuple[Phrase, ...]:
    """The place in which the occasion is that is told by `ل` behind the word of going and who goes."""
    words = site.document.words
    if site.frame.group != "go" or site.frame.kind == "participle":
        return ()
    at = site.token + 1
    while at < site.sentence.last - 2 and not _is_errand(site, at):
        phrase = site.document.phrase_at(at)
        goer = phrase is not None and phrase.type is EntityType.PER and not words[at].preposition
        if phrase is not None and goer:
            at = phrase.last
        elif at in site.times.tokens or words[at].adverbial or words[at].text in _COMMAS:
            at += 1
        else:
            return ()
    return held_in(site, at)


def _is_errand(site: Site, at: int) -> bool:
    """Whether the token tells by `ل` of taking part in something."""
    word = site.document.words[at]
    return word.preposition == "ل" and word.key in event_words("attendance")
