"""Who speaks for another, or whose words another passes on.

قالت الحكومة على لسان [كريم ناصر] إن      نقلت الوكالة عن [كريم ناصر] قوله …، إلا أنه أضاف
"""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Voices
from kg.model import EntityType

_ON: Final = "علي"
_TONGUE: Final = "لسان"
_REACH: Final = 8


def on_tongue(reader: Reader, at: int) -> str | None:
    """The person, told by name, through whom a body or country says what the verb at the token tells; `None` where
    there is none."""
    for here in range(at + 1, min(reader.last[at] - 1, at + _REACH)):
        if reader.complementiser(here) is not None or reader.is_comma(here):
            return None
        if reader.keys[here] == _TONGUE and reader.keys[here - 1] == _ON:
            phrase = reader.party_at(here + 1)
            named = phrase is not None and phrase.first == here + 1 and phrase.name is not None
            person = phrase is not None and phrase.type is EntityType.PER
            return phrase.entity or None if phrase is not None and named and person else None
    return None


def relayed_before(reader: Reader, site: Site, voices: Voices) -> str | None:
    """Whose words were passed on last, by a noun like `قوله` in the sentence of a verb that agrees with him."""
    last = voices.last
    if last is None or last.at < reader.first[site.at] or site.reading.number in ("d", "p"):
        return None
    noun = reader.word(last.at)
    return last.entity if noun.pronoun and noun.key in noun_class("relayed_noun") else None
