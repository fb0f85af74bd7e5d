"""The article as the rules of reported speech read it: folded words, quotations, sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import may_speak
from kg.extract.statements.quotes import Quotations, quotations
from kg.extract.words import Word
from kg.model import EntityType, Span, Token

_MARKS: Final = frozenset(".,:;!?-–—_…،؛؟«»‹›“”„‟\"'’‘()[]{}/*#|•")
COMMAS: Final = frozenset("،,؛;")
_BUT: Final = frozenset({"لكن", "ولكن", "لان", "كان", "كانت", "وكان"})
_APART: Final = frozenset({"بـ", "لـ"})
_ACCUSATIVE: Final = ("ا", "اً", "ًا")
BRACKETS: Final = {"(": ")", "[": "]", "{": "}"}
_LONGEST_BRACKET: Final = 15
_THAT: Final = ("ان", "انه", "انها", "انهم", "انهما", "انهن", "انني", "اني", "اننا")
_COMPLEMENTISERS: Final = {before + that: before for before in ("", "ب", "ف", "ل") for that in _THAT}
_START: Final[Callable[[Token], int]] = attrgetter("span.start")
_END: Final[Callable[[Token], int]] = attrgetter("span.end")


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A document with what the rules of speech ask for at every step; tokens are given by index. Each is equal to
    itself alone, so that what has been found out of one can be remembered.

    `words` are the word types, `keys` the folded words, `last` the end (exclusive) of each token's sentence and
    `first` its beginning; `speaking` are the tokens that may be a form of a verb of speech. `openings` are the words of
    the quotations by the token of the mark that opens them, `speeches` these and the words behind a mark that nothing
    closes.
    """

    document: Document
    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    speaking: tuple[int, ...]
    quotes: Quotations
    openings: Mapping[int, Span]
    speeches: Mapping[int, Span]
    _parties: dict[int, bool] = field(default_factory=dict, repr=False)

    def word(self, at: int) -> Word:
        """The word type of a token."""
        return self.words[at]

    def key(self, at: int) -> str:
        """The folded word at a token, empty before the first and behind the last."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def span(self, at: int) -> Span:
        """The span of a token."""
        return self.document.analysis.tokens[at].span

    def is_mark(self, at: int) -> bool:
        """Whether the token is punctuation, however it is tagged."""
        return 0 <= at < len(self.keys) and self.keys[at][:1] in _MARKS

    def is_nominal(self, at: int) -> bool:
        """Whether the token is a noun, adjective, number or foreign word."""
        return 0 <= at < len(self.keys) and self.words[at].is_nominal and self.keys[at][:1] not in _MARKS

    def is_verb(self, at: int) -> bool:
        """Whether the token is tagged as a verb and is no mark."""
        return 0 <= at < len(self.keys) and self.words[at].is_verb and self.keys[at][:1] not in _MARKS

    def is_comma(self, at: int) -> bool:
        """Whether the token is a comma or semicolon."""
        return 0 <= at < len(self.keys) and self.keys[at] in COMMAS

    def complementiser(self, at: int) -> str | None:
        """What is written onto an `أن`, `إن` (`""`, `ب`, `ف`, `و` …), `None` for any other word."""
        return complementiser(self.key(at))

    def after_bracket(self, at: int, end: int) -> int:
        """The token after a short bracket that opens here, else the token itself."""
        closer = BRACKETS.get(self.keys[at])
        if closer is None:
            return at
        for inner in range(at + 1, min(end, at + _LONGEST_BRACKET)):
            if self.keys[inner] == closer:
                return inner + 1
        return at + 1

    def speaking_in(self, first: int, last: int) -> tuple[int, ...]:
        """The tokens of the range `first:last` that may be a form of a verb of speech."""
        return self.speaking[bisect_left(self.speaking, first) : bisect_left(self.speaking, last)]

    def party_at(self, at: int) -> Phrase | None:
        """The phrase of a party or place that covers the token."""
        phrase = self.document.phrase_at(at)
        return phrase if phrase is not None and self._is_party(phrase) else None

    def _is_party(self, phrase: Phrase) -> bool:
        """Whether an outermost phrase can speak; each is looked at once."""
        known = self._parties.get(phrase.first)
        if known is None:
            known = self._parties[phrase.first] = self._can_speak(phrase)
        return known

    def _can_speak(self, phrase: Phrase) -> bool:
        """Whether a phrase can speak: no `جانبه`, no platform that others write on."""
        first, before = self.key(phrase.first), self.key(phrase.first - 1)
        site = first in noun_class("site") and not self.is_verb(phrase.first - 1)
        written_on = site or before in noun_class("written_on")
        on_platform = written_on and not noun_class("platform").isdisjoint(self.keys[phrase.first : phrase.last])
        beside = first in noun_class("no_party") and (phrase.last == phrase.first + 1 or self.is_governed(phrase))
        return not on_platform and not beside and not self.is_circumstance(phrase)

    def is_circumstance(self, phrase: Phrase) -> bool:
        """Whether a phrase begins with an accusative participle without a name, which tells how somebody acts
        (`ومتحدثا إلى الصحفيين، قال X`)."""
        word, before = self.words[phrase.first], phrase.first - 1
        if word.form != "participle" or phrase.name is not None or phrase.type is not EntityType.PER:
            return False
        bare = not (word.definite or word.pronoun or word.preposition)
        accusative = bare and word.text.endswith(_ACCUSATIVE)
        led = accusative and (self.complementiser(before) is not None or self.key(before) in _BUT)
        return accusative and not led  # لكن متحدثا باسم الوزارة قال

    def parties_before(self, at: int, most: int) -> tuple[Phrase, ...]:
        """The last linked phrases that begin before the token, `most` at most, in text order."""
        phrases = self.document.phrases_in(0, at)
        return tuple(p for p in phrases[-most:] if p.entity and self._is_party(p))

    def is_governed(self, phrase: Phrase) -> bool:
        """Whether a preposition stands on or before the phrase."""
        if self.words[phrase.first].preposition:
            return True
        before = phrase.first - 1
        return before >= self.first[phrase.first] and (self.words[before].tag == "PREP" or self.key(before) in _APART)

    def is_subject(self, phrase: Phrase) -> bool:
        """Whether the phrase looks like a subject: behind a verb, or at the head of its sentence."""
        first = self.first[phrase.first]
        return phrase.first <= first + 1 or self.is_verb(phrase.first - 1)

    def begins_paragraph(self, at: int) -> bool:
        """Whether a line break stands before the token."""
        if at == 0:
            return True
        return "\n" in self.text[self.span(at - 1).end : self.span(at).start]

    def token_at(self, offset: int) -> int:
        """The first token that does not end before `offset`."""
        return bisect_right(self.document.analysis.tokens, offset, key=_END)

    def token_from(self, offset: int, at: int) -> int:
        """The first token from `at` on that does not end before `offset`."""
        tokens = self.document.analysis.tokens
        while at < len(tokens) and tokens[at].span.end <= offset:
            at += 1
        return at


def is_seat(name: str) -> bool:
    """Whether a place of that name stands for whoever resides there (`قصر الإليزيه`)."""
    return fold(name.partition(" ")[0]) in noun_class("seat")


def is_states(reader: Reader, phrase: Phrase) -> bool:
    """Whether a phrase of a place is one of states, which speak like a country (`دول غربية`, `بلاده`)."""
    return phrase.type is EntityType.LOC and reader.words[phrase.head].key in noun_class("state")


def complementiser(key: str) -> str | None:
    """What is written onto an أن that a folded word is (`""`, `ب`, `ف`, `ل`), `None` for any other word."""
    return _COMPLEMENTISERS.get(key)


def read(document: Document) -> Reader:
    """The reader of a document."""
    text = document.analysis.article.text
    first: list[int] = []
    last: list[int] = []
    for sentence in document.analysis.sentences:
        size = sentence.last - sentence.first
        first += [sentence.first] * size
        last += [sentence.last] * size
    keys = tuple([word.folded for word in document.words])
    speaking = tuple(document.where.answering(may_speak))
    quotes = quotations(text)
    openings = _by_token(document.analysis.tokens, quotes.opened)
    speeches = _by_token(document.analysis.tokens, quotes.unclosed) | openings
    return Reader(document, text, document.words, keys, tuple(first), tuple(last), speaking, quotes, openings, speeches)


def _by_token(tokens: Sequence[Token], opened: Mapping[int, Span]) -> dict[int, Span]:
    """What marks open, by the token of the mark in place of its offset."""
    places = {bisect_left(tokens, offset, key=_START): offset for offset in opened}
    return {at: opened[offset] for at, offset in places.items() if at < len(tokens) and tokens[at].span.start == offset}
