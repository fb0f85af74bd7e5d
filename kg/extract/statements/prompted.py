"""Invitations and requests that brought something about: `زار الرياض بدعوة من X`, `بناء على طلب X`."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.statement import Found
from kg.extract.statements.triggers import Site
from kg.model import EntityType

_INVITING, _ASKING = "دعا", "طلب"
_BY: Final = ("بناء", "علي")
_IN_ANSWER: Final = frozenset({"تلبيه", "استجابه"})
_FROM: Final = "من"
_REACH: Final = 4
RULE: Final = "noun-genitive"


def prompted(reader: Reader, site: Site) -> Found | None:
    """The party that invited to a visit told before, or asked for what was done; `None` for other nouns of speech."""
    verb = fold(site.reading.frame.verb)
    invites = verb == _INVITING and _is_invitation(reader, site)
    asks = verb == _ASKING and reader.keys[max(0, site.at - 2) : site.at] == _BY
    party = _party(reader, site.at) if invites or asks else None
    if party is None:
        return None
    return Found(site.span, party.entity, Content(None, False, party, OBJECT, site.at), RULE)


def _is_invitation(reader: Reader, site: Site) -> bool:
    """Whether somebody goes somewhere by the invitation."""
    led = site.reading.before == "ب" or reader.key(site.at - 1) in _IN_ANSWER
    before = (reader.word(at) for at in range(reader.first[site.at], site.at))
    return led and any(word.key in noun_class("visiting") for word in before)


def _party(reader: Reader, at: int) -> Phrase | None:
    """The party behind the noun, as its genitive or behind من."""
    first = next((here + 1 for here in range(at + 1, at + _REACH) if reader.key(here) == _FROM), at + 1)
    phrase = reader.party_at(first) if first < reader.last[at] else None
    fits = phrase is not None and phrase.first == first and phrase.entity and not reader.word(first).is_attached
    country = phrase is not None and any(entity == phrase.entity for _, entity in reader.document.countries)
    return phrase if phrase is not None and fits and (phrase.type is not EntityType.LOC or country) else None
