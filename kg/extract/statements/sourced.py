"""What a clause like `وفق ما قال X` or `كما أعلن X` is a source of: the words behind it, or those before it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.content import BEFORE, Content, find_content, next_party
from kg.extract.statements.ending import Ended, around, close
from kg.extract.statements.ending import before as words_before
from kg.extract.statements.lexicon import CLAUSE, SPEECH, Slot, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site

_AS_SAID: Final = (Slot(CLAUSE), Slot(CLAUSE, then="ف"), Slot(SPEECH))
_LONGEST_NAME: Final = 3
_SHORTEST_FREE: Final = 4
_OPENING_REACH: Final = 12
_LEADING: Final = 2  # the words before a verb that begins a sentence with `بحسب ما`


def find_said(reader: Reader, site: Site, start: int) -> Content | None:
    """The content of a verb in a clause like `وفق ما قال X`: behind it with أن or فإن, else the sentence before it
    from offset `start` on."""
    frame = replace(site.reading.frame, slots=_AS_SAID)
    behind = find_content(reader, replace(site, reading=site.reading._replace(frame=frame)))
    if behind is not None and not _is_name(reader, behind) and not _is_told_by_another(reader, site.at, behind.at):
        return behind
    ended = (
        around(reader, site.at)
        or words_before(reader, site.at, start)
        or _behind_comma(reader, site.at)
        or _sentence_before(reader, site.at)
    )
    if ended is None:
        return None
    party = next_party(reader, site.at)
    unknown = party is None and _has_noun_behind(reader, site.at)
    return Content(ended.span, ended.quoted, party, BEFORE, site.at, unknown)


def _is_told_by_another(reader: Reader, at: int, end: int) -> bool:
    """Whether a verb of speech behind a comma stands between the verb at the token and what begins at token `end`
    (`حسب ما أعلنت الشرطة، في حين أفادت صحيفة أن`)."""
    commas = (here for here in range(at + 1, end) if reader.is_comma(here))
    comma = next(commas, end)
    verbs = (here for here in range(comma, end) if reader.is_verb(here) and reader.party_at(here) is None)
    return any(one.is_verbal and one.frame.slot(CLAUSE) for here in verbs for one in readings(reader.word(here).text))


def _is_name(reader: Reader, content: Content) -> bool:
    """Whether a short quotation that no colon introduces names the source (`حسب ما أفادت صحيفة "النهضة"`)."""
    short = content.span is not None and len(content.span.of(reader.text).split()) <= _LONGEST_NAME
    return content.slot == SPEECH and short and reader.key(content.at - 1) != ":"


def _behind_comma(reader: Reader, at: int) -> Ended | None:
    """What is said behind the comma of a clause that begins the sentence (`وبحسب ما ذكرت الوكالة، …`)."""
    end = min(reader.last[at], at + _OPENING_REACH)
    comma = next((here for here in range(at + 1, end) if reader.is_comma(here)), None)
    return close(reader, comma + 1, CLAUSE) if comma is not None and comma + _SHORTEST_FREE < reader.last[at] else None


def _sentence_before(reader: Reader, at: int) -> Ended | None:
    """The sentence before a clause that is a sentence of its own (`بحسب ما أعلنت النقابة.`)."""
    first = reader.first[at]
    return close(reader, reader.first[first - 1], CLAUSE) if first and at - first <= _LEADING else None


def _has_noun_behind(reader: Reader, at: int) -> bool:
    """Whether a noun that is no adverb stands right behind the verb."""
    behind = at + 1
    adverb = behind < reader.last[at] and reader.keys[behind] in noun_class("adverb")
    return behind < reader.last[at] and reader.is_nominal(behind) and not reader.word(behind).is_attached and not adverb
