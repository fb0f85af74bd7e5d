"""Where the main clause begins or goes on behind a subordinate one that holds the words of speech.

That is one of time or contrast that opens the sentence (`وبعد أن قال الوزير إن الطريق طويل، [غادر القاعة]`), or a
relative one between commas (`قال كريم، الذي ينفي التهمة، [إن]`).
"""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.ending import Ended, trimmed
from kg.extract.statements.lexicon import CLAUSE, SPEECH
from kg.extract.statements.reader import Reader

_SO: Final = "ف"
_BEHOLD: Final = "ها"
_BUT: Final = frozenset({"لكن", "ولكن"})
_WHILE: Final = frozenset({"بعدما", "بينما", "فيما", "عندما", "حينما", "حين", "لما", "ريثما"})
_LED: Final = {"بعد": "ان", "قبل": "ان", "منذ": "ان", "رغم": "ان", "مع": "ان", "في": "حين"}


def within_clause(reader: Reader, trigger: int, at: int, head: str, ended: Ended) -> Ended:
    """The content that begins at token `at` and fills the slot `head` of the trigger, up to the main clause where the
    trigger stands in a subordinate one."""
    aside = reader.key(trigger - 1) in noun_class("relative") and reader.is_comma(trigger - 2)
    if not aside and not _is_within(reader, trigger):
        return ended
    first, last, told = max(at, trigger + 1), reader.token_at(ended.span.end - 1) + 1, head not in (CLAUSE, SPEECH)
    begin = _main_verb(reader, first, last, told=told, aside=aside)
    if begin is None and aside and told:
        begin = _behind_aside(reader, first, last)
    if begin is None:
        return ended
    if aside:
        begin = next(here + 1 for here in range(first, begin) if reader.is_comma(here) and not _is_quoted(reader, here))
    return trimmed(reader, ended.span.start, reader.span(begin - 1).start, ended.quoted) or ended


def _is_within(reader: Reader, trigger: int) -> bool:
    """Whether the trigger stands in a clause of time or contrast that opens its sentence."""
    first = reader.first[trigger]
    first += reader.keys[first] in _BUT
    return _subordinates(reader, first, trigger) and _main_verb(reader, first + 1, trigger, told=True) is None


def _subordinates(reader: Reader, first: int, end: int) -> bool:
    """Whether the word at the token opens a clause of time or contrast, before token `end`."""
    key = reader.keys[first]
    bare = key if key in _WHILE or key in _LED else key[1:] if key[:1] in ("و", "ف") else key
    return first < end and (bare in _WHILE or (bare in _LED and reader.key(first + 1).startswith(_LED[bare])))


def _main_verb(reader: Reader, first: int, end: int, *, told: bool, aside: bool = False) -> int | None:
    """The first token of `first:end` with a verb that nothing joins right behind a comma outside quotation marks, where
    a clause that must have a verb has had its own unless it is `told` already; behind an `aside` also an أن."""
    inner = False
    for at in range(first, end):
        if _is_quoted(reader, at):
            told = told or reader.is_verb(at)
            continue
        if reader.is_comma(at - 1):
            resumed = aside and reader.complementiser(at) == ""
            if told and not inner and (resumed or _is_bare_verb(reader, at)):
                return at
            inner = not inner and reader.keys[at] in noun_class("relative") | noun_class("supposed")
        told = told or (reader.is_verb(at) and not inner)
    return None


def _behind_aside(reader: Reader, first: int, end: int) -> int | None:
    """The first token of `first:end` behind a comma, where the main clause goes on with what a preposition governs
    (`وردت طهران، التي تنفي التهمة، [بطرد] السفير`)."""
    for at in range(first + 1, end):
        if reader.is_comma(at - 1) and not _is_quoted(reader, at):
            word = reader.word(at)
            governs = word.tag == "PREP" or (bool(word.preposition) and not word.conjunction)
            return at if governs else None
    return None


def _is_quoted(reader: Reader, at: int) -> bool:
    """Whether the token stands in quotation marks."""
    return reader.quotes.around(reader.span(at).start) is not None


def _is_bare_verb(reader: Reader, at: int) -> bool:
    """Whether a verb that no conjunction joins and no name covers, no `يتوقع`, or a `فإن` or `ها هو` stands at the
    token."""
    verb = reader.is_verb(at) and reader.keys[at] not in noun_class("supposed") and reader.party_at(at) is None
    return (verb and not reader.word(at).conjunction) or reader.complementiser(at) == _SO or reader.keys[at] == _BEHOLD
