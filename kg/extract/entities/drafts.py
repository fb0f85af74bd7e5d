"""An entity of an article while its mentions are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.arabic.countries import names as country_names
from kg.arabic.normal import fold
from kg.extract.names.teams import is_by_name
from kg.model import ArticleEntity, EntityType, Mention


def _place(mention: Mention) -> tuple[int, int, str]:
    """Where a mention stands, and of what kind it is."""
    return mention.span.start, mention.span.end, mention.kind


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered."""

    id: str
    type: EntityType
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    description: str = ""
    country: str | None = None
    family: str | None = None
    nation: str | None = None

    def finished(self) -> ArticleEntity:
        """The entity with its best name first: the longest, the earlier of equals, the by-name of a team last."""
        body = self.type is EntityType.ORG
        ranked = list(dict.fromkeys(self.names))
        if len(ranked) > 1:
            ranked.sort(key=lambda name: (body and is_by_name(name), -len(name.split())))
        names = tuple(ranked)
        name = names[0] if names else self.description
        if self.type is EntityType.LOC and self.country:
            name = next((given for given in names if fold(given) in country_names()), self.country)
        mentions = tuple(sorted(self.mentions, key=_place))
        family = self.family if self.family and all(len(given.split()) == 1 for given in names) else None
        return ArticleEntity(self.id, self.type, name, names, mentions, self.country, family, self.nation)

    def surname(self) -> str:
        """The last word of a person's longest name."""
        return max(self.names, key=lambda name: len(name.split())).split()[-1]
