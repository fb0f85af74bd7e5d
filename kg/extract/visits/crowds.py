"""Unnamed people who are nobody that visits: of a crowd, or any who holds an office."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site

_CROWD = 100
_ASIDE = 12
_ANY = frozenset({"اي", "ايه"})


def is_anybody(document: Document, phrase: Phrase) -> bool:
    """Whether it calls people without a name who are many or go in masses (`54 مقاتلا`, `20 ألف مهاجر`, `500 شخص`), or
    any of a kind (`أي مسؤول عربي`)."""
    if phrase.name is not None or phrase.first == 0:
        return False
    return is_counted_crowd(document, phrase) or document.words[phrase.first - 1].key in _ANY


def is_counted_crowd(document: Document, phrase: Phrase) -> bool:
    """Whether the number before the people makes them a crowd, or they are of those who go in masses."""
    number, head = document.words[phrase.first - 1], document.words[phrase.head]
    if number.key in event_words("crowd_number"):
        return True
    masses = not event_words("masses").isdisjoint((head.key, head.lemma))
    return number.tag == "NUM" and (masses or (number.text.isdecimal() and int(number.text) > _CROWD))


def is_rough_number(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether about how many go there is the subject behind a verb, its goal or what is said of that between commas
    (`يزور باريس نحو مليون سائح`, `وصل إلى X، البلد الأكبر، أكثر من مليون`)."""
    words, start = site.document.words, site.token + 1
    if site.frame.kind != "verb":
        return False
    goal = next((place.last for place in places[:1] if place.first <= start + 1), start)
    commas = [at + 1 for at in range(goal, min(goal + _ASIDE, site.sentence.last)) if words[at].text == "،"]
    return any(_is_rough(site, at) for at in (goal, *commas))


def _is_rough(site: Site, at: int) -> bool:
    """Whether about how many are told at the token (`نحو مليون`, `أكثر من 500`)."""
    words, last = site.document.words, site.sentence.last
    if at + 1 < last and words[at].key in event_words("more_or_less") and words[at + 1].key == "من":
        at += 1
    elif at + 1 < last and words[at].tag == "NUM" and words[at + 1].key in event_words("crowd_number"):
        return True  # 40 مليون سائح
    elif at >= last or words[at].key not in event_words("about"):
        return False
    return at + 1 < last and (words[at + 1].tag == "NUM" or words[at + 1].key in event_words("crowd_number"))
