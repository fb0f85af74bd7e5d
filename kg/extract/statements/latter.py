"""Who `الأخير` is: the one of two named last (`التقى X نظيره Y، وقال الأخير إن`)."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_AUXILIARIES = frozenset({"قد", "كان", "كانت"})
_OF_HIM = frozenset({"له", "لها", "فيه", "فيها", "خلاله", "خلالها", "به", "بها", "عليه", "عليها", "اليه", "اليها"})
_IN_NAME_OF = "باسم"
_NEAR = 8  # phrases before it
_BODIES = frozenset({EntityType.LOC, EntityType.ORG})


def latter(reader: Reader, at: int, verb: int) -> str | None:
    """The entity that `الأخير` or `الأخيرة` at the token, in the sentence of the verb at another, stands for.

    That is the last person before it, or for a feminine one without a woman the last state or body; `None` where
    another word or an adjective (`الأسبوع الأخير`) stands there.
    """
    if not reader.first[verb] <= at < reader.last[verb]:
        return None
    at += at > verb and reader.key(at) in _OF_HIM  # أكد له الأخير
    at += at > verb and reader.key(at) in noun_class("demonstrative")
    if at >= reader.last[verb]:
        return None
    word = reader.word(at)
    if word.key not in event_words("latter") or not word.definite or word.is_attached:
        return None
    before = at - 1 - (reader.key(at - 1) in noun_class("demonstrative"))
    governed = reader.word(before).tag == "PREP" and not reader.word(before).pronoun
    if before >= reader.first[at] and (reader.key(before) == _IN_NAME_OF or governed):
        return None
    if at > reader.first[at] and reader.word(at - 1).definite and reader.word(at - 1).is_nominal:
        return None
    return _last(reader, at, word.gender == "f")


def before_auxiliaries(reader: Reader, verb: int) -> int:
    """The token before the verb at a token and its `كان قد`."""
    at = verb - 1
    while reader.key(at) in _AUXILIARIES:
        at -= 1
    return at


def _last(reader: Reader, at: int, feminine: bool) -> str | None:
    parties = reader.parties_before(at, _NEAR)[::-1]
    people = (party for party in parties if party.type is EntityType.PER and (not feminine or party.gender == "f"))
    others = (party for party in parties if feminine and party.type in _BODIES)
    return next((party.entity for party in (*people, *others)), None)
