"""Whom the speaker meets, or what he visits, on the occasion told right behind the verb, who does not speak.

قال الوزير لدى لقائه [السفير]: … وقال لدى لقائه اليوم [السفير كريم ناصر] إن      وأكد خلال زيارته [المستشفى] أن
"""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.governed import after_governed
from kg.extract.statements.openers import PREPOSITIONS
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_NOMINATIVE: Final = ("ون", "ان")
_HIS: Final = frozenset({"ه", "ها", "هم", "هما"})
_SEATS: Final = {"ئ": "ء", "ت": "ه"}


def after_reception(reader: Reader, at: int, behind: int, limit: int) -> int:
    """The token behind the object of the verbal noun at the token, which has its subject's pronoun (`لقائه`), past
    adverbials; `behind`, where the noun phrase ends, if it is none of meeting or visiting or no object follows before
    token `limit`."""
    word = reader.word(at)
    key = word.key[:-1] + _SEATS.get(word.key[-1:], word.key[-1:])
    meets = key in noun_class("meeting_somebody")
    if word.pronoun not in _HIS or not (meets or key in noun_class("visiting_something")):
        return behind
    here = _past_adverbials(reader, behind, limit)
    if here >= limit or not _may_be_object(reader, here, meets=meets):
        return behind
    return after_governed(reader, here, limit)


def _past_adverbials(reader: Reader, at: int, limit: int) -> int:
    """The token behind adverbs and what prepositions govern."""
    while at < limit:
        key, word = reader.keys[at], reader.word(at)
        led = key in PREPOSITIONS or key in noun_class("time_head")
        if key in noun_class("adverb") or word.adverbial:
            at += 1
        elif led or (word.preposition and not word.conjunction):
            at = max(after_governed(reader, at + led, limit), at + 1)
        else:
            break
    return at


def _may_be_object(reader: Reader, at: int, *, meets: bool) -> bool:
    """Whether a bare noun that is no nominative begins at the token; a visit is paid to no person."""
    word, phrase = reader.word(at), reader.party_at(at)
    if not reader.is_nominal(at) or word.tag == "ADJ" or word.is_attached or word.key.endswith(_NOMINATIVE):
        return False
    return meets or phrase is None or phrase.type is not EntityType.PER
