"""The evidence that articles give about the bearers of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import ArticleEntity, Extraction
from kg.resolve.keys import key, words
from kg.resolve.states import country_key, state_of


@dataclass(frozen=True, slots=True)
class Bearer:
    """One entity of one article: what identity across articles is decided on.

    `titles` are the keys of the posts the article gives it, `country` is a state's code or the key of another name.
    """

    article_id: str
    entity: ArticleEntity
    titles: frozenset[str]
    country: str | None

    @property
    def member(self) -> tuple[str, str]:
        """The pair that `Entity.members` and `Knowledge.local` hold."""
        return self.article_id, self.entity.id


def bearers(extractions: Iterable[Extraction]) -> Iterator[Bearer]:
    """All entities of all articles with the evidence about them."""
    for extraction in extractions:
        names = {entity.id: entity.name for entity in extraction.entities}
        titles: dict[str, set[str]] = {}
        employers: dict[str, str] = {}
        for role in extraction.roles:
            titles.setdefault(role.person, set()).add(key(role.title))
            if role.of and state_of(words(names[role.of])):
                employers.setdefault(role.person, names[role.of])
        for entity in extraction.entities:
            country = entity.country or employers.get(entity.id)
            held = frozenset(titles.get(entity.id, ())) - {""}
            yield Bearer(extraction.article_id, entity, held, (country_key(country) or None) if country else None)
