"""Calendar arithmetic for dates in news: named months and weekdays, and which year or week is meant.

`tense` is the direction in which an unanchored date is looked for: -1 the last one up to the anchor, +1 the first one
from it on, 0 the nearest.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from hijridate import Gregorian, Hijri

from kg.arabic.normal import fold
from kg.tables import rows


@cache
def months(calendar: str) -> dict[str, int]:
    """Folded month names with their number; `calendar` is `gregorian` or `hijri`."""
    table: dict[str, int] = {}
    for kind, number, names in rows("kg.arabic", "data/months.tsv"):
        if kind == calendar:
            table.update({fold(name.replace("_", " ")): int(number) for name in names.split()})
    return table


@cache
def weekdays() -> dict[str, int]:
    """Folded weekday names with their number, Monday 1."""
    table = rows("kg.arabic", "data/weekdays.tsv")
    return {fold(name): int(number) for number, names in table for name in names.split()}


def valid(year: int, month: int, day: int) -> date | None:
    """The date, or `None` where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of a Hijri one, or `None` outside the conversion tables."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def hijri_span(year: int, month: int | None = None) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri year or month, or `None` outside the conversion tables."""
    first = hijri(year, month or 1, 1)
    after = hijri(year + 1, 1, 1) if month in (None, 12) else hijri(year, (month or 0) + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def nearest_hijri_month(anchor: date, month: int, tense: int) -> tuple[date, date] | None:
    """First and last day of the Hijri month last begun up to, first beginning after, or nearest to the anchor, `None`
    outside the conversion tables."""
    try:
        year = Gregorian(anchor.year, anchor.month, anchor.day).to_hijri().year
    except (ValueError, OverflowError):
        return None
    found = [stretch for step in (-1, 0, 1) if (stretch := hijri_span(year + step, month)) is not None]
    fitting = [(first, last) for first, last in found if (first - anchor).days * tense >= 0] or found
    return min(fitting, key=lambda stretch: abs((stretch[0] - anchor).days)) if fitting else None


def months_of(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from a month on, which may reach into the next year."""
    first = date(year, month, 1)
    return first, add_months(first, count) - timedelta(days=1)


def nearest_weekday(anchor: date, number: int, tense: int) -> date:
    """The weekday `number` last up to, first from, or nearest to the anchor."""
    back = (anchor.isoweekday() - number) % 7
    if tense < 0 or (tense == 0 and back <= 3):
        return anchor - timedelta(days=back)
    return anchor + timedelta(days=(7 - back) % 7)


def nearest_year(anchor: date, month: int, day: int | None, tense: int) -> int:
    """The year in which a month, or a day of it, is meant."""
    years = [anchor.year + step for step in (-1, 0, 1)]
    if day is None:
        distance = {year: (year - anchor.year) * 12 + month - anchor.month for year in years}
    else:
        distance = {year: (date(year, month, min(day, 28)) - anchor).days for year in years}
    fitting = [year for year in years if distance[year] * tense >= 0] or years
    return min(fitting, key=lambda year: abs(distance[year]))


def add_months(anchor: date, count: int) -> date:
    """The same day `count` months later, or the last day of a shorter month."""
    index = anchor.year * 12 + anchor.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(anchor.day, monthrange(year, month)[1]))


def week(anchor: date, step: int) -> tuple[date, date]:
    """Monday and Sunday of the week `step` weeks after the anchor's (ISO 8601 weeks)."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=step)
    return monday, monday + timedelta(days=6)


def part_of(first: date, last: date, part: str) -> tuple[date, date]:
    """The first, middle or last third (`begin`, `middle`, `end`) of a stretch of days."""
    third = timedelta(days=((last - first).days + 1) // 3)
    one = timedelta(days=1)
    return {
        "begin": (first, first + third - one),
        "middle": (first + third, last - third),
        "end": (last - third + one, last),
    }[part]
