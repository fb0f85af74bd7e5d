"""How far the description of a group reaches: with the body, place or people it comes from or speaks for (`مسؤولين من
وزارة الدفاع`, `ممثلين عن النازحين`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType, Span, Token

_FOR = "عن"
_FROM = frozenset({"من", _FOR})
_MISSIONS = frozenset({"بعثه"})
_SENDERS = frozenset({EntityType.ORG, EntityType.LOC, EntityType.GRP})


class Senders:
    """The outermost phrases of an article by their first token, to tell what stands behind a group."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word], phrases: Iterable[Phrase]) -> None:
        self._tokens, self._words = tokens, words
        self._starting = {phrase.first: phrase for phrase in phrases}

    def described(self, phrase: Phrase) -> Span:
        """The span of a phrase; of a group or mission without article with what it comes from or speaks for."""
        at = phrase.last + 1
        sent = phrase.type is EntityType.GRP or self._words[phrase.head].key in _MISSIONS
        group = sent and not self._is_closed(phrase) and at < len(self._words)
        if not group or self._words[phrase.last].key not in _FROM or self._words[at].is_attached:
            return phrase.span
        felt = self._words[phrase.last].key == _FOR and bool(self._words[at].pronoun)  # عبر سكان عن غضبهم
        end = None if felt else self._end_of_sender(at)
        return Span(phrase.span.start, end) if end is not None else phrase.span

    def _end_of_sender(self, at: int) -> int | None:
        """Where the body, place or people at the token end in the text, `None` where there are none: a phrase, or a
        noun with article or pronoun and its adjectives."""
        sender, word = self._starting.get(at), self._words[at]
        if sender is not None:
            return sender.span.end if sender.type in _SENDERS else None
        if word.tag != "NOUN" or word.form == "participle" or not (word.definite or word.pronoun):
            return None
        while at + 1 < len(self._words) and self._words[at + 1].tag == "ADJ" and self._is_said_of(at + 1):
            at += 1
        return self._tokens[at].span.end

    def _is_said_of(self, at: int) -> bool:
        word = self._words[at]
        return word.definite and not word.is_attached and at not in self._starting

    def _is_closed(self, phrase: Phrase) -> bool:
        """Whether an article, a pronoun or a body inside tells already which group it is."""
        head = self._words[phrase.head]
        own = any(inner.type is EntityType.ORG for inner in phrase.nested)
        return head.definite or bool(head.pronoun) or own or phrase.name is not None
