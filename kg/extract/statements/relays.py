"""Whose words another passes on, as the subject of what follows: `نقلت الوكالة عن X قوله …، إلا أنه أضاف`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kg.arabic.normal import fold
from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.voices import Voices
from kg.model import Statement

_AS_SAID: Final = "as-said"


def relayed_before(reader: Reader, site: Site, voices: Voices) -> str | None:
    """Whose words were passed on last, by a noun like `قوله` in the sentence of a verb that agrees with him."""
    last = voices.last
    if last is None or last.at < reader.first[site.at] or site.reading.number in ("d", "p"):
        return None
    noun = reader.word(last.at)
    return last.entity if noun.pronoun and noun.key in noun_class("relayed_noun") else None


def without_relays(reader: Reader, made: Iterable[Statement]) -> Iterator[Statement]:
    """The statements without those of a verb like `نقل` that passes on what the next one tells (`نقلت الصحيفة تصريحات
    للوزير قال فيها إن`)."""
    held: Statement | None = None
    for one in made:
        if held is not None and not (held.content == one.content and _passes_on(reader, held)):
            yield held
        held = one
    if held is not None:
        yield held


def _passes_on(reader: Reader, one: Statement) -> bool:
    """Whether a statement's trigger is a verb of passing on that is no source itself, and what it tells follows it."""
    trigger = one.evidence.triggers[0]
    follows = one.content is not None and trigger.start < one.content.start and one.evidence.rule != _AS_SAID
    return follows and fold(trigger.of(reader.text)) in noun_class("relaying")
