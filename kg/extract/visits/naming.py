"""The entity of the place of a visit: its own, that of the name behind it, or somebody's country."""

from __future__ import annotations

from kg.arabic.countries import by_capital
from kg.arabic.normal import fold
from kg.extract.clauses.homeland import country_of_post, homeland, is_homeland
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.grounds import is_called_site
from kg.extract.visits.site import Site, is_on_visit
from kg.model import EntityType

_CAPITAL = "عاصمه"
_LAND = "بلاد"
_HOUSES = frozenset({EntityType.ORG, EntityType.LOC})


def may_be_called(site: Site, place: Phrase) -> bool:
    """Whether the place has a name, or one that the text tells elsewhere."""
    return (
        _is_named(site, place)
        or _is_capital(site, place)
        or is_homeland(site.document, place.first)
        or _apposed(site, place) is not None
        or (_is_bare_capital(site, place) and _only_capital(site) is not None)
    )


def called(site: Site, place: Phrase, visitor: str) -> str | None:
    """The entity of a place with a name: its own, that of the name behind it, or of somebody's country: the visitor's
    of a way home (`عاد إلى بلاده`), the host's of a visit (`الرئيس الذي يزور بلاده`)."""
    if _is_named(site, place):
        return _other_land(site, place, visitor) or place.entity
    if _is_capital(site, place):
        return _apposed(site, place) or _capital(site, place) or place.entity
    if not is_homeland(site.document, place.first):
        return _apposed(site, place) or (_only_capital(site) if _is_bare_capital(site, place) else None)
    if site.document.words[place.first - 1].key in event_words("mission_house"):
        return _mission_house(site, place.first - 1)
    if site.frame.group not in {"visit", "tour"}:
        return homeland(site.document, visitor)
    before = reversed(site.document.phrases_in(site.sentence.first, site.token))
    gender = "f" if site.document.words[place.first].pronoun == "ها" else "m"
    hosts = (one.entity for one in before if one.type is EntityType.PER and one.entity != visitor)
    owners = (homeland(site.document, host) for host in hosts if _gender(site, host) == gender)
    return next((owner for owner in owners if owner), None)


def _mission_house(site: Site, noun: int) -> str | None:
    """The embassy or consulate of somebody's country by the name that the article has for it (`قنصلية بلاده`)."""
    words = site.document.words
    named = (one for one in site.document.phrases if one.type in _HOUSES and one.name)
    return next((one.entity for one in named if words[one.first].key == words[noun].key), None)


def _other_land(site: Site, place: Phrase, visitor: str) -> str | None:
    """The country mentioned last before `البلاد` that is not the visitor's own, where he visits it, else the next one
    behind it."""
    word = site.document.words[place.first]
    own = homeland(site.document, visitor) or country_of_post(site.document, visitor)
    if word.key == _LAND and site.frame.group == "go":
        return own  # one returns to his own
    if word.key != _LAND or site.frame.group not in {"visit", "tour", "arrive"} or own is None or own != place.entity:
        return None
    before = (country for at, country in reversed(site.document.countries) if at < place.first)
    last = len(site.document.words) if is_on_visit(site) else site.sentence.last
    behind = (country for at, country in site.document.countries if place.first < at < last)
    return next((country for country in (*before, *behind) if country != own), None)


def _is_capital(site: Site, place: Phrase) -> bool:
    """Whether it is the capital of a country that a nisba tells (`العاصمة الإسبانية`)."""
    capital = site.document.words[place.first].key == _CAPITAL
    return capital and bool(place.entity) and any(site.document.words[one.first].nisba for one in place.nested)


def _is_bare_capital(site: Site, place: Phrase) -> bool:
    """Whether it is `العاصمة` alone."""
    word = site.document.words[place.first]
    return word.key == _CAPITAL and word.definite and place.last == place.first + 1


def _only_capital(site: Site) -> str | None:
    """The one capital of a country that the article names as a place; `None` where it names several or none."""
    document = site.document
    places = (one for one in document.phrases if one.type is EntityType.LOC and one.name and one.entity)
    named = {one.entity for one in places if not document.entity(one.entity).country and _is_seat(document, one)}
    return named.pop() if len(named) == 1 else None


def _is_seat(document: Document, place: Phrase) -> bool:
    """Whether the place has the name of a country's capital."""
    return by_capital(document.entity(place.entity).name) is not None


def _capital(site: Site, place: Phrase) -> str | None:
    """The capital by its name, where the article tells it elsewhere."""
    countries = [site.document.words[one.first].nisba for one in place.nested]
    names = {fold(name) for country in countries if country is not None for name in country.capitals}
    named = (
        one for one in site.document.phrases if one.type is EntityType.LOC and one.name and one.last == one.first + 1
    )
    return next((one.entity for one in named if site.document.words[one.first].key in names), None)


def _gender(site: Site, person: str) -> str:
    """The gender of a person by the phrases that call him."""
    return next((one.gender for one in site.document.phrases if one.entity == person and one.gender), "m")


def _apposed(site: Site, place: Phrase) -> str | None:
    """The name behind what a place is (`العاصمة الفنلندية، #هلسنكي`)."""
    words, at = site.document.words, place.last
    while at < site.sentence.last and words[at].is_mark and at < place.last + 3:
        at += 1
    name = site.document.phrase_at(at) if place.last < at < site.sentence.last else None
    if name is None or name.type is not EntityType.LOC or words[name.first].is_attached or not name.name:
        return None
    return name.entity if site.document.words[place.first].key in event_words("capital") else None


def _is_named(site: Site, place: Phrase) -> bool:
    """Whether the place is one with a name, not `المنطقة` or `الحدود`."""
    if not place.entity:
        return False
    entity = site.document.entity(place.entity)
    return bool(entity.names or entity.country) or is_called_site(site.document, place)
