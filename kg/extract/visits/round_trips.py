"""The further places of a visit: `جولة تشمل X وY`, `إلى X ومنها إلى Y`, `دول من بينها X وY`."""

from __future__ import annotations

from kg.extract.clauses.slots import ends_clause
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of, pronoun_on
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 16
_COMMAS = frozenset({"،", ","})
_WHITHER = frozenset({"الي", "نحو", "في"})


def embraced(site: Site) -> tuple[Phrase, ...]:
    """The places that a verb of embracing before or behind the word of a round, or `من بينها` behind it, lists."""
    if site.frame.group != "tour":
        return ()
    words = site.document.words
    if site.token > site.sentence.first and is_verb_of(site.document, site.token - 1, "embrace"):
        behind = site.document.phrases_in(site.token + 1, min(site.sentence.last, site.token + _REACH))
        place = next((one for one in behind if one.type is EntityType.LOC), None)
        return site.document.parties_from(place.first) if place is not None else ()
    for at in range(site.token + 1, min(site.sentence.last - 1, site.token + _REACH)):
        embraces = is_verb_of(site.document, at, "embrace")
        if embraces or words[at].folded in event_words("among_them"):
            listed = _places_from(site, at + 1)
            if listed:
                return listed
        elif ends_clause(site.document, at) and not _is_passed(site, at):
            return ()
    return ()


def _is_passed(site: Site, at: int) -> bool:
    """Whether a relative pronoun or an auxiliary leads to what is said of the round (`جولة كان يعتزم القيام بها`)."""
    word = site.document.words[at]
    known = event_words("relative") | event_words("auxiliary") | event_words("plan")
    return word.key in known or is_verb_of(site.document, at, "carrier")


def onward(site: Site, last: int) -> tuple[Phrase, ...]:
    """The places one goes on to behind the one whose phrase ends before the token (`ومنها إلى X ثم Y`), or those among
    the lands it calls (`دول الخليج، من بينها X`) or the visit leads to (`زيارة للمنطقة تقوده إلى X`)."""
    words = site.document.words
    found: list[Phrase] = []
    at = last
    while at < site.sentence.last - 1:
        while at < site.sentence.last - 1 and words[at].text in _COMMAS:
            at += 1
        if at >= site.sentence.last - 1:
            break
        leads = bool(pronoun_on(site.document, at, "lead")) and words[at + 1].key in _WHITHER
        among = words[at].key == "من" and words[at + 1].folded in event_words("among_them")
        if not (among or leads) and words[at].folded.removeprefix("و") not in event_words("onward"):
            break
        further = _places_from(site, at + 1 + among)
        if not further:
            break
        found += further
        at = further[-1].last
    return tuple(found)


def _places_from(site: Site, at: int) -> tuple[Phrase, ...]:
    """The places in a row at the token, a preposition and times before them passed over."""
    words, passed = site.document.words, _WHITHER | event_words("transparent")
    while at < site.sentence.last - 1 and (words[at].key in passed or at in site.times.tokens):
        at += 1
    return tuple(one for one in site.document.parties_from(at) if one.type is EntityType.LOC)
