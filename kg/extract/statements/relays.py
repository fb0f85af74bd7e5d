"""Whose words another passes on, as the subject of what follows: `نقلت الوكالة عن X قوله …، إلا أنه أضاف`."""

from __future__ import annotations

from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Voices


def relayed_before(reader: Reader, site: Site, voices: Voices) -> str | None:
    """Whose words were passed on last, by a noun like `قوله` in the sentence of a verb that agrees with him."""
    last = voices.last
    if last is None or last.at < reader.first[site.at] or site.reading.number in ("d", "p"):
        return None
    noun = reader.word(last.at)
    return last.entity if noun.pronoun and noun.key in noun_class("relayed_noun") else None
