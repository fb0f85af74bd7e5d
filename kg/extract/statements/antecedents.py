"""The party a relative pronoun goes back to: the nearest one, or the one before it that the verb agrees with."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import EntityType

_NEAR: Final = 4  # parties
_FOR: Final = "عن"


def antecedent_at(reader: Reader, at: int, first: int, site: Site) -> Phrase | None:
    """The party that a relative clause with the verb goes back to, which ends at the token or before it in the
    sentence that begins at token `first`; `None` where none is known."""
    phrase = reader.party_at(at) or _described_by(reader, at, first)
    phrase = _speaking_for(reader, phrase) or phrase
    first_one = _joined_to(reader, phrase) if site.reading.number == "d" else None
    return first_one or _several(reader, at, phrase, site) or _governing(reader, phrase, site) or phrase


def _speaking_for(reader: Reader, phrase: Phrase | None) -> Phrase | None:
    """The people who stand for the party at the end of their description (`ممثلين عن السكان الذين طالبوا`)."""
    at = phrase.first - 1 if phrase is not None else 0
    before = reader.party_at(at - 1) if at > 0 and reader.keys[at] == _FOR else None
    several = before is not None and before.type is EntityType.GRP and before.last == at and before.number == "p"
    return before if several else None


def _joined_to(reader: Reader, phrase: Phrase | None) -> Phrase | None:
    """The party that a phrase is joined to with و, the first of two (`النائبان كريم ناصر وليلى حداد اللذان طالبا`)."""
    if phrase is None or reader.word(phrase.first).conjunction != "و":
        return None
    before = reader.party_at(phrase.first - 1)
    return before if before is not None and before.last == phrase.first else None


def _several(reader: Reader, at: int, phrase: Phrase | None, site: Site) -> Phrase | None:
    """The people before a single body or place at the token that a plural verb goes back to (`المرضى بالمستشفى، الذين
    طالبوا`)."""
    single = phrase is not None and phrase.type in (EntityType.ORG, EntityType.LOC) and phrase.number == "s"
    if site.reading.number != "p" or site.reading.gender == "f" or not (single or phrase is None):
        return None
    earlier = reader.parties_before(at + 1, _NEAR)
    return next(
        (one for one in reversed(earlier) if one.type is EntityType.GRP and one.first >= reader.first[at]), None
    )


def _governing(reader: Reader, phrase: Phrase | None, site: Site) -> Phrase | None:
    """The party that a preposition ties a masculine phrase to, which a feminine verb goes back to (`مصادر من ديوان
    الوزير، التي أكدت`)."""
    clashes = phrase is not None and (phrase.gender, phrase.number, site.reading.gender) == ("m", "s", "f")
    if phrase is None or not clashes or not reader.is_governed(phrase):
        return None
    before = reader.party_at(phrase.first - 1 - (not reader.word(phrase.first).preposition))
    return before if before is not None and (before.gender == "f" or before.number != "s") else None


def _described_by(reader: Reader, at: int, first: int) -> Phrase | None:
    """The party right before a definite adjective of it (`حزب العمال [المعارض] الذي`)."""
    word = reader.word(at)
    adjective = word.definite and (word.tag == "ADJ" or word.form == "participle") and not word.is_attached
    return reader.party_at(at - 1) if adjective and at > first else None
