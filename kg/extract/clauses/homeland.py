"""The country of a person in an article: what `بلاده` is called where he is named."""

from __future__ import annotations

from functools import lru_cache

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_COUNTRY = "بلاد"


def is_homeland(document: Document, token: int) -> bool:
    """Whether the word calls somebody's country by a pronoun (`بلاده`)."""
    word = document.words[token]
    return word.key == _COUNTRY and bool(word.pronoun)


def homeland(document: Document, person: str) -> str | None:
    """The country of a person's post as the article tells it, else the one known officials serve, as an entity."""
    told = country_of_post(document, person)
    return told if told is not None or person in _envoys(document) else document.officials.get(person)


def country_of_post(document: Document, person: str) -> str | None:
    """The country of the first post of a person that the article tells with one, as an entity."""
    return _told(document).get(person)


@lru_cache(maxsize=1)
def _envoys(document: Document) -> frozenset[str]:
    """Those who are told as somebody's envoy, whose country may be the one they are sent to."""
    posts = ((phrase.entity, post.lemma) for phrase in document.phrases for post in phrase.posts)
    return frozenset(entity for entity, lemma in posts if lemma in event_words("envoy"))


@lru_cache(maxsize=1)
def _told(document: Document) -> dict[str, str]:
    """The country of the first post of each person that tells one."""
    told: dict[str, str] = {}
    for phrase in document.phrases:
        country = _country_of(document, phrase) if phrase.posts else _nation_of(document, phrase)
        if country:
            told.setdefault(phrase.entity, country)
    return told


def homeland_told(document: Document, token: int) -> str | None:
    """The country that `بلاده` at the token stands for: that of the person named last before it in its sentence."""
    before = reversed(document.phrases_in(document.sentence(token).first, token))
    owners = (homeland(document, one.entity) for one in before if one.type is EntityType.PER)
    return next((owner for owner in owners if owner), None)


def _nation_of(document: Document, phrase: Phrase) -> str | None:
    """The country of the nationality of somebody by name with a rank (`الجنرال الأميركي X`)."""
    inner = phrase.nested[0] if phrase.type is EntityType.PER and phrase.name and phrase.nested else None
    known = inner is not None and inner.type is EntityType.LOC and document.words[inner.first].nisba is not None
    return inner.entity if inner is not None and known and inner.entity else None


def _country_of(document: Document, phrase: Phrase) -> str | None:
    """The country that the first post of a phrase belongs to."""
    owned = (post for post in phrase.posts if post.of is not None and post.lemma not in event_words("envoy"))
    inner = next((phrase.nested[post.of] for post in owned if post.of is not None), None)
    if inner is not None and inner.type is EntityType.ORG:
        nation = document.words[inner.last - 1].nisba  # رئيس مجلس القضاء العراقي
        return _lands(document).get(nation.name) if nation is not None else None
    told = inner is not None and inner.type is EntityType.LOC and bool(inner.entity)
    return inner.entity if inner is not None and told and document.entity(inner.entity).country else None


@lru_cache(maxsize=1)
def _lands(document: Document) -> dict[str, str]:
    """The entities of the countries an article mentions, by their names."""
    return {country: id for _, id in document.countries if (country := document.entity(id).country)}
