"""Who visits where his host, who is at home there, seems to: `التقى X نظيره Y خلال زيارته إلى بلاد X`."""

from __future__ import annotations

from kg.arabic.countries import by_capital, by_code
from kg.arabic.normal import fold
from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.subjects import is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.states import seats
from kg.extract.visits.ahead import OWN
from kg.extract.visits.site import Site
from kg.model import EntityType

_GROUPS, _NEAR = frozenset({"visit", "arrive", "tour"}), 4


def guest_of(site: Site, going: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The only other person of the sentence who is of another country, where the visit bears the pronoun of somebody
    who is met during it and who seems to go is at home in the place; of a visit told in a sentence that names nobody
    the only one of the sentence before; else those who seem to go."""
    told = site.frame.kind == "noun" and site.frame.group in _GROUPS and _is_owned(site)
    if len(going) != 1 or not told or not _is_at_home(site.document, going[0], place):
        return going
    led = site.document.words[site.token - 1].key in event_words("while", "on_occasion")
    here = _people(site, site.sentence.first)
    if not (led if here else _is_told_on(site)):
        return going
    people = here or _people(site, _before(site))
    guests = [one for one in people - set(going) if _is_of_another_country(site.document, one, place)]
    return tuple(guests) if len(guests) == 1 else going


def _people(site: Site, first: int) -> set[str]:
    """The people from the token to the trigger, as entities."""
    before = site.document.phrases_in(first, site.token)
    return {one.entity for one in before if one.type is EntityType.PER and is_identified(site.document, one)}


def _before(site: Site) -> int:
    """The first token of the sentence before."""
    index = site.document.sentence_index(site.token)
    return site.document.analysis.sentences[max(index - 1, 0)].first


def _is_told_on(site: Site) -> bool:
    """Whether the visit belongs to the main clause near the beginning of its sentence (`وهذه أول زيارة له`)."""
    return site.token - site.sentence.first <= _NEAR


def _is_owned(site: Site) -> bool:
    """Whether a pronoun on the noun, or `له` behind it and its adjectives, tells whose visit it is (`زيارة قصيرة
    له`)."""
    words, at = site.document.words, site.token + 1
    while at < site.sentence.last - 1 and words[at].tag == "ADJ":
        at += 1
    return bool(site.reading.pronoun) or (at < site.sentence.last and words[at].text in OWN)


def _is_at_home(document: Document, person: str, place: str) -> bool:
    """Whether the place is the country somebody serves or its capital; of somebody of whom no country is told, that of
    the outlet."""
    land = _land(document, place)
    own = land is not None and land == (homeland(document, person) or document.home)
    return own and document.entity(person).type is EntityType.PER


def _is_of_another_country(document: Document, person: str, place: str) -> bool:
    home = homeland(document, person)
    return home is not None and home != _land(document, place)


def _state_of_town(document: Document, place: str) -> str | None:
    called = ((document.phrase_at(at), state) for at, state in document.towns)
    return next((state for phrase, state in called if phrase is not None and phrase.entity == place), None)


def _land(document: Document, place: str) -> str | None:
    """The country that a place is, is the capital or a town of or is led from, as an entity."""
    entity = document.entity(place)
    seat = by_code(code) if (code := seats().get(fold(entity.name))) else None
    land = seat or (None if entity.country else by_capital(entity.name))
    if land is None:
        return place if entity.country else _state_of_town(document, place)
    return next((id for _, id in document.countries if document.entity(id).country == land.name), None)
