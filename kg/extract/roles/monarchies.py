"""Which states a ruler's post may be of: those with a throne (`ولي العهد` is never that of a republic)."""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import rows
from kg.extract.phrase import Post
from kg.model import EntityType

_RULERS: Final = frozenset(map(fold, ("ملك", "ملكة", "عاهل", "سلطان", "إمبراطور")))
_HEIRS: Final = frozenset({"ولي العهد", "ولية العهد", "أمير", "أميرة", "أمير البلاد"})
_NOW: Final = "now"
_EMPEROR: Final = fold("إمبراطور")
_EMPIRES: Final = frozenset({"AT", "BR", "CN", "DE", "ET", "FR", "IR", "JP", "RU"})


def may_be_of(document: Document, post: Post, owner: str) -> bool:
    """Whether a post may be that of the entity `owner`: any but a ruler's, of a state that has or had a throne this,
    too; an emperor's of one that is or was an empire; an heir's and an emir's of one that has."""
    ruler, heir = fold(post.lemma) in _RULERS, post.title in _HEIRS
    entity = document.entity(owner)
    state = by_name(entity.name) if (ruler or heir) and entity.type is EntityType.LOC else None
    if state is None:
        return not (ruler and entity.type is EntityType.ORG)
    if fold(post.lemma) == _EMPEROR:
        return state.code in _EMPIRES
    when = _thrones().get(state.code)
    return when == _NOW if heir else when is not None


@cache
def _thrones() -> dict[str, str]:
    return dict(rows("monarchies"))
