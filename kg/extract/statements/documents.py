"""Documents that say something without a verb of speech: `جاء في بيان X أن …`, `تضمن تقرير X أن …`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.authors import author_of
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.ending import close
from kg.extract.statements.lexicon import CLAUSE, SPEECH, Slot
from kg.extract.statements.openers import opens
from kg.extract.statements.reader import Reader
from kg.extract.statements.statement import Found
from kg.model import EntityType, Span

_REACH: Final = 30
_INSIDE: Final = frozenset({"فيه", "فيها"})
_INSIDE_HER: Final = "فيها"
_LONGEST_ADVERBIAL: Final = 14
_PARTIES: Final = 6
_WHAT: Final = "ما"
_FROM: Final = "عن"
_OPENERS: Final = (Slot(CLAUSE), Slot(SPEECH))


def stated(reader: Reader, at: int, discourse: Discourse) -> Found | None:
    """What is stated in the document named behind a verb like `جاء` at the token, `None` where nothing is."""
    end = reader.last[at]
    noun = _document_behind(reader, at)
    if noun is None or noun >= end:
        return _held(reader, at)
    author = author_of(reader, noun, discourse)
    if author is None:
        return None
    slots = _OPENERS if noun > at + 1 else _OPENERS[:1]
    return _told(reader, noun, range(noun + 1, min(end, noun + _REACH)), slots, author)


def _told(reader: Reader, noun: int, places: range, slots: Sequence[Slot], author: str) -> Found | None:
    """The author's words in the document at the token, which begin at one of the places."""
    for here in places:
        for slot in slots:
            start = opens(reader, slot, here)
            ended = close(reader, start, slot.head) if start is not None else None
            if ended is not None:
                content = Content(ended.span, ended.quoted, None, slot.head, here)
                return Found(_without_clitics(reader, noun), author, content, "document")
    return None


def _held(reader: Reader, at: int) -> Found | None:
    """What a verb like `جاء` with `فيه` at the token tells of the document before it (`أصدر X بيانا جاء فيه أن`)."""
    if reader.key(at + 1) not in _INSIDE or reader.keys[at] not in noun_class("stated_in"):
        return None
    noun = _document_before(reader, at)
    if noun is None:
        return None
    issuer = reader.party_at(noun + 2) if reader.key(noun + 1) in noun_class("issued") else None
    before = [one for one in reader.parties_before(noun, _PARTIES) if one.first >= reader.first[at]]
    author = next((one.entity for one in reversed(before) if _is_free(reader, one)), None)
    author = issuer.entity if issuer is not None and issuer.first == noun + 2 else author
    return _told(reader, noun, range(at + 2, min(at + 4, reader.last[at])), _OPENERS, author) if author else None


def _document_before(reader: Reader, at: int) -> int | None:
    """The document that a verb like `جاء` with its `فيه` at the token goes back to: the noun before it, past what tells
    how it was put about (`تغريدة عبر حسابه على تويتر جاء فيها`)."""
    document, last = noun_class("document", "message"), reader.first[at]
    feminine = reader.key(at + 1) == _INSIDE_HER
    for here in range(at - 1, max(last, at - _LONGEST_ADVERBIAL), -1):
        word = reader.word(here)
        named = reader.is_nominal(here) and word.key not in noun_class("site")
        if named and not document.isdisjoint(_forms(word.key)):
            return here if here >= at - 2 or (word.gender == "f") == feminine else None
        told = reader.is_verb(here) and reader.keys[here] not in noun_class("issued")
        if told or (reader.is_mark(here) and here < at - 1):
            return None
    return None


def _forms(key: str) -> set[str]:
    """A folded noun with and without the ending of the accusative."""
    return {key, key.removesuffix("ا")}


def _is_free(reader: Reader, phrase: Phrase) -> bool:
    """Whether a party is no place and nothing governs it."""
    return phrase.type is not EntityType.LOC and not reader.is_governed(phrase)


def _document_behind(reader: Reader, at: int) -> int | None:
    """The token of the document that a verb like `جاء` or `تضمن` at the token tells the words of; `None` for others."""
    if reader.keys[at] in noun_class("holding_words"):
        return at + 1
    stated_in = reader.keys[at] in noun_class("stated_in") and reader.key(at + 1) == "في"
    return at + 2 if stated_in and reader.key(at - 1) != _WHAT else None  # ما ورد في تقرير


def relayed_document(reader: Reader, at: int, content: Content, discourse: Discourse) -> Found | None:
    """What is passed on from a document (`نقلت الوكالة عن بيان للوزارة أن`) by the verb at the token: the document is
    the trigger; `None` where the words are somebody's own."""
    for noun in range(at + 2, content.at):
        written = reader.word(noun).key in noun_class("document") and reader.party_at(noun) is None
        if written and reader.keys[noun - 1] == _FROM:
            author = author_of(reader, noun, discourse)
            return Found(_without_clitics(reader, noun), author, content, "document") if author is not None else None
    return None


def _without_clitics(reader: Reader, at: int) -> Span:
    word, span = reader.word(at), reader.span(at)
    return Span(span.start + word.before, span.end - word.after)
