"""The time expressions of a sentence, and which of them tells when an event was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache

from kg.arabic.date_patterns import MODIFIERS
from kg.arabic.dates import DateExpression, find_dates, may_tell_time, time_of
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import Sentence, Status, Time

_TENSE = {Status.HELD: -1, Status.PLANNED: 1}
_THAT = event_words("that")
_PLANS = event_words("plan")
_PLAN_REACH = 4
_VAGUE = 12
_FROM, _UNTIL = "من", frozenset({"الي", "حتي"})
_TOMORROW = "غد"
"""What the words for the day that follows hold, alone or in a phrase (`يوم غد`, `بعد غد`)."""


@dataclass(frozen=True)
class Times:
    """The time expressions of one sentence with the tokens they cover."""

    document: Document
    sentence: Sentence

    @cached_property
    def expressions(self) -> tuple[tuple[int, DateExpression], ...]:
        """Each expression with the index of its first token."""
        tokens, span = self.document.analysis.tokens, self.sentence.span
        words = self.document.words[self.sentence.first : self.sentence.last]
        if not any(map(may_tell_time, [word.folded for word in words])):
            return ()
        found = find_dates(self.document.analysis.article.text, span.start, span.end)
        ends = [token.span.end for token in tokens[self.sentence.first : self.sentence.last]]
        return tuple((self.sentence.first + bisect_left(ends, one.span.start + 1), one) for one in found)

    @cached_property
    def tokens(self) -> frozenset[int]:
        """The tokens inside the expressions."""
        tokens, last = self.document.analysis.tokens, self.sentence.last
        covered: set[int] = set()
        for first, expression in self.expressions:
            at = first
            while at < last and tokens[at].span.start < expression.span.end:
                covered.add(at)
                at += 1
        return frozenset(covered | self._ranges(covered))

    def _ranges(self, covered: set[int]) -> set[int]:
        """The tokens that make one span of two expressions (`[من] 26 أبريل [إلى] 2 مايو`)."""
        words = self.document.words
        joints = (first - 1 for first, _ in self.expressions if words[first - 1].key in _UNTIL)
        spans = [at for at in joints if at - 1 in covered]
        starts = {at: next((here for here in range(at - 1, -1, -1) if here not in covered), -1) for at in spans}
        return {*spans, *(at for at in starts.values() if at >= self.sentence.first and words[at].key == _FROM)}

    def nearest(self, token: int, first: int, last: int, status: Status) -> Time | None:
        """The expression in the tokens `first:last` nearest to the token, those after it preferred; of what was held
        none that says to be ahead."""
        expression = self._nearest(token, first, last, status)
        if expression is None:
            return None
        article = self.document.analysis.article
        return time_of(article.text, expression, published(article.published), _TENSE.get(status, 0))

    def lies_ahead(self, token: int, first: int, last: int) -> bool:
        """Whether the nearest expression names a time after the publishing date, or says so (`المقبل`)."""
        expression = self._nearest(token, first, last)
        if expression is None:
            return False
        return _says_ahead(expression) or ("today" not in expression.parts and self._resolves_ahead(expression))

    def _nearest(self, token: int, first: int, last: int, status: Status | None = None) -> DateExpression | None:
        """The expression nearest to the token, none of a report that tells of the event (`قال الأحد إن`), nor one to
        come of what was held."""
        inside = [item for item in self.expressions if first <= item[0] < last]
        inside = [item for item in inside if status is not Status.HELD or not _says_ahead(item[1])]
        inside.sort(key=lambda item: _remoteness(item[0], item[1], token))
        return next((one for at, one in inside if not self._reports(at, token)), None)

    def _reports(self, at: int, token: int) -> bool:
        """Whether the particle behind a verb of reporting parts an expression from the token."""
        words = self.document.words
        between = range(at, token) if at < token else range(token + 1, at)
        that = [here for here in between if words[here].key in _THAT and here not in self.tokens]
        return any(not _is_cue(words, here, self.sentence.first) for here in that)

    def _resolves_ahead(self, expression: DateExpression) -> bool:
        """Whether the expression, taken at its nearest, begins after the publishing date."""
        article = self.document.analysis.article
        day = published(article.published)
        if day is None or expression.shape == "weekday":
            return False
        value = (time_of(article.text, expression, day).value or "")[:10]
        return value > day.isoformat()[: len(value)]


def times_of(document: Document, sentence: Sentence) -> Times:
    """The time expressions of a sentence, which are looked for once."""
    known = _known(document)
    if sentence.first not in known:
        known[sentence.first] = Times(document, sentence)
    return known[sentence.first]


@lru_cache(maxsize=1)
def _known(document: Document) -> dict[int, Times]:
    """The sentences of a document that were met so far, by first token."""
    return {}


def _says_ahead(expression: DateExpression) -> bool:
    """Whether an expression says itself that its time is to come (`غدا`, `المقبل`)."""
    parts = expression.parts
    if "today" in parts:
        return _TOMORROW in parts["today"]
    return "mod" in parts and says_ahead(parts["mod"])


def _remoteness(at: int, expression: DateExpression, token: int) -> int:
    """How far an expression stands from what it may date: one before it counts twice, a vague one as much farther."""
    distance = at - token if at > token else 2 * (token - at)
    return distance + (_VAGUE if expression.shape == "vague" else 0)


def _is_cue(words: Sequence[Word], that: int, first: int) -> bool:
    """Whether the particle follows a plan, whose time is that of what is planned (`من المقرر الاثنين أن`)."""
    return any(word.key in _PLANS for word in words[max(first, that - _PLAN_REACH) : that])


def says_ahead(modifier: str) -> bool:
    """Whether a modifier is one of those of a time to come."""
    return any(fold(word) in modifier for word in MODIFIERS[1])


def published(value: str | None) -> date | None:
    """The publishing date, `None` where it is not known or no ISO 8601 date."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
