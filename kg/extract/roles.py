"""The posts people hold, from the titles before and after their names."""

from __future__ import annotations

from kg.extract.document import Document
from kg.model import EntityType, Evidence, Role

_CONFIDENCE = {True: 0.95, False: 0.8}


def find_roles(document: Document) -> tuple[Role, ...]:
    """The roles an article tells of, one a person, title and organisation, in text order."""
    found: dict[tuple[str, str, str | None], list[Evidence]] = {}
    article = document.analysis.article.id
    for phrase in document.phrases:
        if phrase.type is not EntityType.PER:
            continue
        for post in phrase.posts:
            of = phrase.nested[post.of].entity if post.of is not None else None
            evidence = Evidence(article, phrase.span, (post.span,), "role.title", _CONFIDENCE[phrase.name is not None])
            found.setdefault((phrase.entity, post.title, of), []).append(evidence)
    return tuple(Role(person, title, of, tuple(evidence)) for (person, title, of), evidence in found.items())
