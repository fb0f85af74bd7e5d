"""The days on which an event may have been, from what one article says of it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.model import Status, Time

_VALUE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_REPORTED_WITHIN: Final = 3
_PLANNED_WITHIN: Final = 14


@dataclass(frozen=True, slots=True)
class Days:
    """A closed range of days as proleptic ordinals; `exact` where the article names one day."""

    first: int
    last: int
    exact: bool

    def overlaps(self, other: Days) -> bool:
        """Whether some day is in both."""
        return self.first <= other.last and other.first <= self.last


def days(time: Time | None, status: Status, published: str | None) -> Days | None:
    """The days of an event: those of its time where that is resolved, else near the day of publication.

    News reports what happened in the last three days and announces what is due in the next two weeks. None where
    neither time nor publication is known.
    """
    if time and time.value:
        stated = span(time.value)
        if stated:
            return stated
    day = span(published[:10]) if published else None
    if day is None:
        return None
    if status is Status.HELD:
        return Days(day.first - _REPORTED_WITHIN, day.last, exact=False)
    return Days(day.first - _REPORTED_WITHIN, day.last + _PLANNED_WITHIN, exact=False)


def span(value: str) -> Days | None:
    """The days of an ISO 8601 day, month, year or `start/end`; None for anything else."""
    parts = [_part(part) for part in value.split("/")]
    first, last = parts[0], parts[-1]
    if first is None or last is None or len(parts) > 2 or first[0] > last[1]:
        return None
    return Days(first[0], last[1], exact=first[0] == last[1])


def _part(value: str) -> tuple[int, int] | None:
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    year, month, day = (int(number) if number else None for number in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        end = calendar.monthrange(first.year, month or 12)[1]
        return first.toordinal(), date(first.year, month or 12, day or end).toordinal()
    except ValueError:
        return None
