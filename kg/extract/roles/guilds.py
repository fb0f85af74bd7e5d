"""Whose a syndic is: the guild of his trade.

[نقيب] الصحفيين كريم ناصر: of نقابة الصحفيين, or of the bare النقابة beside him
"""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.titles import specifics
from kg.model import EntityType

_SYNDIC: Final = "نقيب"
_GUILD: Final = "نقابه"


def is_syndic(post: Post) -> bool:
    """Whether a title is of the head of a guild, which it does not name."""
    return post.lemma == _SYNDIC and bool(specifics(post.title))


def guild(document: Document, post: Post) -> str | None:
    """The guild of a syndic, as an entity: the one of his trade, else the one that the article calls just so; `None`
    where it speaks of none."""
    trade = specifics(post.title)[0]
    guilds = [phrase for phrase in document.every if _is_guild(document, phrase)]
    named = (one for one in guilds if trade in (bare(word.folded) for word in document.words[one.first : one.last]))
    alone = (one for one in guilds if one.last == one.first + 1 and document.words[one.first].definite)
    found = next(named, None) or next(alone, None)
    return found.entity if found is not None else None


def _is_guild(document: Document, phrase: Phrase) -> bool:
    return phrase.type is EntityType.ORG and document.words[phrase.first].key == _GUILD
