"""Time expressions of Arabic news: found in a text, and resolved against the day the article was published.

Found are the month names of all Arab regions (`مارس`, `آذار`, `غشت`, `جويلية`), double names (`نيسان/أبريل`), Hijri
dates, weekdays, days around today, weeks, months, years and parts of them, distances (`قبل يومين`), and vague
expressions (`في وقت سابق`), which have no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from kg.arabic.date_patterns import ANCHORS, SHAPES
from kg.arabic.date_values import value_of
from kg.arabic.normal import Normal, fold, keeps_places, normalise
from kg.arabic.numerals import ordinal
from kg.frozen import dataclass
from kg.model import Span, Time
from kg.remembered import remembered

_NUMBER, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_ANCHORS = frozenset().union(*ANCHORS.values())
_BEFORE_A_BARE_MONTH = re.compile(r"(?:^|[\s(])[وف]?(?:في|منذ|حتي|خلال|الي|بحلول)\s+$")
_BEFORE_A_TOWN = re.compile(r"مدينه\s+$")  # مدينة العاشر من رمضان
_BEFORE_ANOTHER_FRIDAY = re.compile(r"(?:صلاه|خطبه|خطيب|مسجد|جامع)\s+$")


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time expression: its span in the text, its shape (a key of `SHAPES`) and the folded words of its parts."""

    span: Span
    shape: str
    parts: Mapping[str, str]


@remembered
def may_tell_time(word: str) -> bool:
    """Whether a time expression can have a folded word in it without which it would be none: one with a figure, or one
    of those that a shape needs."""
    return _NUMBER.search(word) is not None or not _ANCHORS.isdisjoint(_WORD.findall(word))


def find_dates(text: str, start: int = 0, end: int | None = None) -> tuple[DateExpression, ...]:
    """The time expressions in `text[start:end]` in text order, the longest where several overlap.

    Spans count code points of `text` and leave attached particles out (`وأمس` has `أمس`).
    """
    source, folded = _folded(text[start:end])
    found: list[DateExpression] = []
    last = 0
    for begin, stop, shape, parts in sorted(_candidates(folded), key=lambda item: (item[0], -item[1])):
        if begin >= last:
            first, after = source.source(begin, stop)
            found.append(DateExpression(Span(start + first, start + after), shape, parts))
            last = stop
    return tuple(found)


def time_of(text: str, expression: DateExpression, published: date | None, tense: int = 0) -> Time:
    """The expression as a `Time`: an ISO 8601 value with its precision where one can be told, else its words alone.

    `tense` says whether the event lies before (-1) or after (+1) the publishing date, 0 where that is open.
    """
    value, precision = value_of(expression.shape, expression.parts, published, tense) or (None, None)
    return Time(expression.span.of(text), value, precision)


def _folded(text: str) -> tuple[Normal, str]:
    """The normal form with its map back, and its folded letters, one for each of its own."""
    source = Normal(text, range(len(text) + 1)) if keeps_places(text) else normalise(text)
    folded = fold(source.text)
    if len(folded) != len(source.text):
        folded = "".join(fold(char)[:1] or char for char in source.text)
    return source, folded


def _candidates(folded: str) -> Iterator[tuple[int, int, str, Mapping[str, str]]]:
    """Every match of every shape that stands its test: start, end, shape, parts."""
    numbered = _NUMBER.search(folded) is not None
    words = _ANCHORS.intersection(_WORD.findall(folded))
    for shape, pattern in SHAPES.items():
        anchors = ANCHORS[shape]
        if words.isdisjoint(anchors) if anchors else not numbered:
            continue
        for match in pattern.finditer(folded):
            parts = {name: part for name, part in match.groupdict().items() if part is not None and name != "core"}
            if _plausible(shape, parts, folded[max(0, match.start("core") - 12) : match.start("core")]):
                yield match.start("core"), match.end("core"), shape, parts


def _plausible(shape: str, parts: Mapping[str, str], before: str) -> bool:
    """Whether words that may mean something else (`مارس` practised, `الجمعة` of a prayer) mean a time here."""
    if shape == "month" and parts.keys() == {"month"}:
        return bool(_BEFORE_A_BARE_MONTH.search(before))
    if shape == "hijri_day" and _BEFORE_A_TOWN.search(before):
        return False
    if shape == "weekday" and "mod" not in parts:
        return not _BEFORE_ANOTHER_FRIDAY.search(before)
    if shape in {"ago", "stretch", "fraction"}:
        return value_of(shape, parts, date(2000, 1, 1), 0) is not None
    day = parts.get("day", "1")
    return day.isdigit() or ordinal(day) is not None
