"""Somebody's words that stand in front of the verb (`"…"، هكذا قال الوزير`, `"…"، قال الوزير في بيان`)."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import BEFORE, Content
from kg.extract.statements.ending import before, trimmed
from kg.extract.statements.lexicon import CLAUSE, SPEECH
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import Span

_BETWEEN: Final = re.compile(r"[،,.…]{0,3}\s*(هكذا|بهذه الكلمات|بهذه العبارة|بهاتين الكلمتين|بهذه الجملة)?\s*")
_SHORTEST: Final = 4
_LONG: Final = 8
_STOPS: Final = frozenset({".", "!", "؟", "…"})


def said_before(reader: Reader, site: Site) -> Content | None:
    """What a quotation at the head of the paragraph or sentence right before the verb holds, `None` where there is none
    or where it may be a mere name."""
    slots = site.reading.frame.slot(CLAUSE), site.reading.frame.slot(SPEECH)
    if site.reading.before or site.reading.after or not site.reading.is_verbal or None in slots:
        return None
    begin = site.at + 1 + (site.at + 2 < len(reader.keys) and reader.key(site.at + 1) in noun_class("quantifier"))
    behind = reader.party_at(begin) if begin < len(reader.keys) else None
    subject = behind if behind is not None and behind.first in (site.at + 1, begin) else None
    quoted = _quoted(reader, site.span.start)
    if quoted is None:
        return _told(reader, site, subject)
    unknown = subject is None and reader.is_nominal(site.at + 1)
    return Content(quoted, True, subject, BEFORE, site.at, unknown)


def _told(reader: Reader, site: Site, subject: Phrase | None) -> Content | None:
    """The sentence before a comma and a verb that ends it with its subject (`…، يقول الوزير.`, `…، يضيف البيان.`)."""
    at, first, last = site.at, reader.first[site.at], reader.last[site.at]
    writing = subject is None and at + 1 < last and reader.word(at + 1).definite
    writing = writing and reader.word(at + 1).key in noun_class("document")
    if not (reader.is_comma(at - 1) and (subject is not None or writing)):
        return None
    end = subject.last if subject is not None else at + 2
    ends = end >= last or (end == last - 1 and reader.key(end) in _STOPS)
    clause = any(map(reader.is_verb, range(first, at))) or at - first >= _LONG
    ended = before(reader, at, 0) if ends and clause else None
    return None if ended is None else Content(ended.span, ended.quoted, subject, BEFORE, at)


def _quoted(reader: Reader, at: int) -> Span | None:
    """The words of the quotation that ends before offset `at` and begins its paragraph or sentence."""
    text, near = reader.text, reader.quotes.before(at)
    if near is None:
        return None
    words, outer = near
    between = _BETWEEN.fullmatch(text[outer.end : at])
    head = text[: outer.start].rstrip(" \t")
    if between is None or (head and head[-1] not in ".!؟\n"):
        return None
    stopped = "." in between.group() and not between.group(1)
    told = any(map(reader.is_verb, range(reader.token_at(words.start), reader.token_at(words.end))))
    long = told or len(words.of(text).split()) >= _SHORTEST or bool(between.group(1))
    ended = trimmed(reader, words.start, words.end, True) if long and not stopped else None
    return ended.span if ended is not None else None
