"""Where what somebody goes off for is held, where no place of his way is told.

سافر X [لحضور اجتماع] في Y      قبل سفره [للمشاركة في قمة] بY
"""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_FAR = 8
_IN = "في"


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
        elif at in site.times.tokens or words[at].adverbial or words[at].text in {"،", ","}:
            at += 1
        else:
            return ()
    return _inside(site, at + 1)


def _is_errand(site: Site, at: int) -> bool:
    """Whether the token tells by `ل` of taking part in something."""
    word = site.document.words[at]
    return word.preposition == "ل" and word.key in event_words("attendance")


def _inside(site: Site, start: int) -> tuple[Phrase, ...]:
    """The first place behind the token that `في` or `ب` leads to, in its clause."""
    words, document = site.document.words, site.document
    for at in range(start, min(start + _FAR, site.sentence.last - 1)):
        if words[at].is_verb or words[at].is_mark:
            return ()
        led = words[at].key == _IN or words[at].preposition == "ب"
        row = document.parties_from(at + (words[at].key == _IN)) if led else ()
        if row and row[0].type is EntityType.LOC:
            return tuple(one for one in row if one.type is EntityType.LOC)
    return ()
