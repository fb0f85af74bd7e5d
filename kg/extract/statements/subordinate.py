"""Where the main clause begins behind a clause of time or contrast that opens its sentence and holds the words of
speech (`وبعد أن قال الوزير إن الطريق طويل، [غادر القاعة]`)."""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.ending import Ended, trimmed
from kg.extract.statements.lexicon import CLAUSE, SPEECH
from kg.extract.statements.reader import Reader

_SO: Final = "ف"
_BUT: Final = frozenset({"لكن", "ولكن"})
_WHILE: Final = frozenset({"بعدما", "بينما", "فيما", "عندما", "حينما", "حين", "لما", "ريثما"})
_LED: Final = {"بعد": "ان", "قبل": "ان", "منذ": "ان", "رغم": "ان", "مع": "ان", "في": "حين"}


def within_clause(reader: Reader, trigger: int, at: int, head: str, ended: Ended) -> Ended:
    """The content that begins at token `at` and fills the slot `head` of the trigger, up to the main clause where the
    trigger stands in a subordinate one that opens the sentence."""
    first = reader.first[trigger]
    first += reader.keys[first] in _BUT
    if not _subordinates(reader, first, trigger) or _main_verb(reader, first + 1, trigger, told=True) is not None:
        return ended
    told = head not in (CLAUSE, SPEECH)
    begin = _main_verb(reader, max(at, trigger + 1), reader.token_at(ended.span.end - 1) + 1, told=told)
    if begin is None:
        return ended
    return trimmed(reader, ended.span.start, reader.span(begin - 1).start, ended.quoted) or ended


def _subordinates(reader: Reader, first: int, end: int) -> bool:
    """Whether the word at the token opens a clause of time or contrast, before token `end`."""
    key = reader.keys[first]
    bare = key if key in _WHILE or key in _LED else key[1:] if key[:1] in ("و", "ف") else key
    return first < end and (bare in _WHILE or (bare in _LED and reader.key(first + 1).startswith(_LED[bare])))


def _main_verb(reader: Reader, first: int, end: int, *, told: bool) -> int | None:
    """The first token of `first:end` with a verb that nothing joins right behind a comma outside quotation marks, where
    a clause that must have a verb has had its own unless it is `told` already."""
    aside = False
    for at in range(first, end):
        if reader.quotes.around(reader.span(at).start) is not None:
            told = told or reader.is_verb(at)
            continue
        if reader.is_comma(at - 1):
            if told and not aside and _is_bare_verb(reader, at):
                return at
            aside = not aside and reader.keys[at] in noun_class("relative") | noun_class("supposed")
        told = told or (reader.is_verb(at) and not aside)
    return None


def _is_bare_verb(reader: Reader, at: int) -> bool:
    """Whether a verb that no conjunction joins and no name covers, no `يتوقع`, or a `فإن` stands at the token."""
    verb = reader.is_verb(at) and reader.keys[at] not in noun_class("supposed") and reader.party_at(at) is None
    return (verb and not reader.word(at).conjunction) or reader.complementiser(at) == _SO
