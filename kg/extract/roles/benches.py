"""Where a member of parliament sits: the party told right behind the name, or the only parliament of the article.

النائبة منى ناصر[، من حزب …]      النائب كريم ناصر [(حزب …)]      النائبان سمير حداد [عن حركة …] وكريم ناصر
"""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.lexicon import rows
from kg.extract.names.bodies import INNER, core, is_parliament
from kg.extract.phrase import Phrase
from kg.model import EntityType

_FROM: Final = frozenset({"من", "عن"})
_COMMAS: Final = frozenset({"،", ","})
_OPENING, _CLOSING = "(", ")"
_NOUN: Final = "برلمان"
OF_NATIONS: Final = frozenset({"اوروبي", "اوربي", "عربي", "افريقي", "دولي"})
"""What the parliaments of several states are called, whose members news call so."""

_PARTIES: Final = frozenset(
    {"حزب", "كتله", "تيار", "حركه", "تكتل", "اءتلاف", "ائتلاف", "جبهه", "تحالف", "قائمه", "تجمع", "اتحاد"}
)


def bench(document: Document, member: Phrase) -> str | None:
    """The party told right behind a member's phrase, as an entity; `None` where none is."""
    words, at = document.words, member.last
    at += at < len(words) and words[at].text in _COMMAS
    if at + 1 >= len(words) or not (words[at].key in _FROM or words[at].text == _OPENING):
        return None
    party = document.phrase_at(at + 1)
    if party is None or party.type is not EntityType.ORG or party.first != at + 1 or not _is_party(document, party):
        return None
    closed = words[at].text != _OPENING or (party.last < len(words) and words[party.last].text == _CLOSING)
    return party.entity if closed else None


def _is_party(document: Document, body: Phrase) -> bool:
    """Whether a body is a party by the noun in one of its names."""
    nouns = {fold(name.split()[0]) for name in document.entity(body.entity).names}
    return not _PARTIES.isdisjoint(nouns | {document.words[body.head].key})


def may_sit_in(document: Document, owner: str | None) -> bool:
    """Whether a member of parliament may be of an entity: no part of a body, as a committee or office."""
    if owner is None:
        return False
    entity = document.entity(owner)
    return entity.type is not EntityType.ORG or core(entity.name)[0] not in INNER


def sole_parliament(document: Document) -> str | None:
    """The only parliament of a state that the article names, as an entity; `None` where it names none or several."""
    bodies = [one for one in document.entities if one.type is EntityType.ORG]
    found = [one.id for one in bodies if any(map(_is_parliament, one.names))]
    return found[0] if len(found) == 1 else None


def _is_parliament(name: str) -> bool:
    parts = core(name)
    if not OF_NATIONS.isdisjoint(parts):
        return False
    return is_parliament(parts) or fold(name) in _parliaments() or parts[0] in _parliaments()


@cache
def _parliaments() -> frozenset[str]:
    """The folded names of parliaments whose name does not tell that, with and without the article."""
    named = [
        fold(name) for names, nouns in rows("body_sorts") if _NOUN in nouns.split("|") for name in names.split("|")
    ]
    return frozenset(named) | {name.removeprefix("ال") for name in named}
