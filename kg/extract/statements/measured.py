"""Whose words what was told is to the measure of: `…، على حد قول X`, `…، على حد تعبيره`."""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.ending import before
from kg.extract.statements.lexicon import readings
from kg.extract.statements.ranking import Gap, Need
from kg.extract.statements.reader import Reader
from kg.extract.statements.speakers import SPEAKERS
from kg.extract.statements.statement import Found
from kg.model import Span, Statement

MEASURE: Final = "حد"
_TO: Final = "علي"
_PRONOUNS: Final = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هن": ("f", "p")}
_SHORTEST: Final = 2  # words of what was told


def measured(reader: Reader, at: int, discourse: Discourse, spoken: Statement | None) -> Found | None:
    """What was told before `على حد قول X`, whose `حد` stands at the token; `None` where nothing was, and where the same
    party has told it already: `spoken` is the last statement of the sentence."""
    noun = at + 1
    led = reader.keys[at] == MEASURE and reader.key(at - 1) == _TO and noun < reader.last[at]
    if not led or reader.word(noun).key not in noun_class("saying_noun"):
        return None
    source = _source(reader, noun, discourse)
    if source is None or (spoken is not None and spoken.speaker == source):
        return None
    told = before(reader, at - 1, _begin(reader, at))
    if told is None or len(told.span.of(reader.text).split()) < _SHORTEST or _speaks(reader, told.span.start):
        return None
    inside = reader.document.phrases_in(reader.token_at(told.span.start), at)
    if any(phrase.entity == source for phrase in inside):
        return None  # أعاد كريم نشر ما كتبه، على حد وصفه
    word, span = reader.word(noun), reader.span(noun)
    trigger = Span(span.start + word.before, span.end - word.after)
    return Found(trigger, source, Content(told.span, told.quoted, None, "", at), "source")


def _begin(reader: Reader, at: int) -> int:
    """The offset of what a definite `القول` tells in the sentence before the token, 0 where none stands there."""
    saying = noun_class("relayed_noun")
    nouns = (here for here in range(at - 2, reader.first[at], -1) if reader.complementiser(here) is not None)
    told = next((here for here in nouns if reader.word(here - 1).key in saying), None)
    return reader.span(told + 1).start if told is not None else 0


def _speaks(reader: Reader, start: int) -> bool:
    """Whether a verb of speech stands at the offset."""
    at = reader.token_at(start)
    return reader.is_verb(at) and any(one.is_verbal for one in readings(reader.word(at).text))


def _source(reader: Reader, noun: int, discourse: Discourse) -> str | None:
    """Whose words they are: the party behind the noun, or whom the discourse leaves where a pronoun stands on it."""
    pronoun = reader.word(noun).pronoun
    if pronoun:
        filled = discourse.fill(Gap(noun, Need.NOUN, *_PRONOUNS.get(pronoun, ("", ""))))
        return filled[0] if filled is not None else None
    phrase = reader.party_at(noun + 1) if noun + 1 < reader.last[noun] else None
    fits = phrase is not None and phrase.first == noun + 1 and phrase.type in SPEAKERS
    return phrase.entity or None if phrase is not None and fits else None
