"""What day, month, year or stretch of days a time expression means.

Weeks run from Monday to Sunday as in ISO 8601; the beginning, middle and end of a stretch of days are its thirds.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from kg.arabic import calendar
from kg.arabic.date_patterns import DUALS, HALVES, MODIFIERS, PERIODS, RELATIVE_DAYS, SEASONS, UNITS, index
from kg.arabic.normal import fold
from kg.arabic.numerals import number, ordinal
from kg.model import Precision

Parts = Mapping[str, str]
Value = tuple[str, Precision]

_MODIFIERS, _PERIODS, _DAYS, _UNITS = index(MODIFIERS), index(PERIODS), index(RELATIVE_DAYS), index(UNITS)
_SEASONS = {fold(name): month for name, month in SEASONS.items()}
_HALVES = {fold(name): months for name, months in HALVES.items()}
_HOURS = 24
_DUALS = frozenset(map(fold, DUALS))
_SINGULARS = frozenset(fold(words[0]) for words in UNITS.values()) | {fold("سنة")}


def value_of(shape: str, parts: Parts, published: date | None, tense: int) -> Value | None:
    """An ISO 8601 value and its precision, or `None` where the parts tell none or need an anchor that is not known."""
    if shape in _ANCHORED:
        return _ANCHORED[shape](parts, published, tense) if published else None
    return _FREE[shape](parts, published, tense) if shape in _FREE else None


def _day(value: date | None) -> Value | None:
    return (value.isoformat(), Precision.DAY) if value else None


def _interval(stretch: tuple[date, date] | None, parts: Parts) -> Value | None:
    """A stretch of days, or the third of it that the parts name."""
    if stretch is None:
        return None
    if "part" in parts:
        stretch = calendar.part_of(*stretch, str(_PERIODS[_spaced(parts["part"])]))
    return f"{stretch[0]}/{stretch[1]}", Precision.INTERVAL


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _step(parts: Parts) -> int | None:
    """-1, 0 or 1 for `الماضي`, `الجاري`, `المقبل`, -2 and 2 for the one before or behind (`قبل الماضي`); `None` where
    there is no such word."""
    if "mod" not in parts:
        return None
    word = _spaced(parts["mod"]).removeprefix("ال")
    key = _MODIFIERS.get(word, _MODIFIERS.get(word.removesuffix("ه").removesuffix("ين"), 0))
    return int(key)


def _month_number(parts: Parts, kind: str = "gregorian") -> int:
    return calendar.months(kind)[_spaced(parts["month"])]


def _day_number(parts: Parts) -> int:
    text = parts["day"]
    return int(text) if text.isdigit() else ordinal(text) or 0


def _year(parts: Parts, published: date | None, tense: int, month: int, day: int | None) -> int | None:
    """The year told, or the one that the modifier or the tense of the event points to."""
    if "year" in parts:
        return int(parts["year"])
    if published is None:
        return None
    step = _step(parts)
    return calendar.nearest_year(published, month, day, tense if step is None else step)


def _numeric(parts: Parts, published: date | None, tense: int) -> Value | None:
    return _day(calendar.valid(int(parts["year"]), int(parts["month"]), int(parts["day"])))


def _day_of_year(parts: Parts, published: date | None, tense: int) -> Value | None:
    month, day = _month_number(parts), _day_number(parts)
    year = _year(parts, published, tense, month, day)
    return _day(calendar.valid(year, month, day)) if year else None


def _days(parts: Parts, published: date | None, tense: int) -> Value | None:
    month, first, last = _month_number(parts), int(parts["day"]), int(parts["last"])
    year = _year(parts, published, tense, month, first)
    begin, end = (calendar.valid(year, month, day) for day in (first, last)) if year else (None, None)
    return _interval((begin, end), {}) if begin and end and begin < end else None


def _month(parts: Parts, published: date | None, tense: int) -> Value | None:
    month = _month_number(parts)
    year = _year(parts, published, tense, month, None)
    return _whole_month(year, month, parts) if year else None


def _whole_month(year: int, month: int, parts: Parts) -> Value | None:
    if "part" not in parts:
        return f"{year}-{month:02}", Precision.MONTH
    return _interval((date(year, month, 1), date(year, month, monthrange(year, month)[1])), parts)


def _whole_year(year: int, parts: Parts) -> Value | None:
    return _interval((date(year, 1, 1), date(year, 12, 31)), parts) if "part" in parts else (str(year), Precision.YEAR)


def _plain_year(parts: Parts, published: date | None, tense: int) -> Value | None:
    return _whole_year(int(parts["year"]), parts)


def _hijri(parts: Parts, published: date | None, tense: int) -> Value | None:
    year, month = int(parts["year"]), _month_number(parts, "hijri") if "month" in parts else None
    if month and "day" in parts:
        return _day(calendar.hijri(year, month, _day_number(parts)))
    return _interval(calendar.hijri_span(year, month), parts)


def _today(parts: Parts, published: date, tense: int) -> Value | None:
    return _day(published + timedelta(days=int(_DAYS[_spaced(parts["today"])])))


def _weekday(parts: Parts, published: date, tense: int) -> Value | None:
    return _day(_weekday_meant(parts, published, tense))


def _weekday_meant(parts: Parts, published: date, tense: int) -> date:
    number_of_day, step = calendar.weekdays()[parts["weekday"]], _step(parts)
    if not step:
        return calendar.nearest_weekday(published, number_of_day, tense)
    way = 1 if step > 0 else -1
    return calendar.nearest_weekday(published + timedelta(days=way), number_of_day, way) + timedelta(weeks=step - way)


def _weekdays(parts: Parts, published: date, tense: int) -> Value | None:
    """`يومي الأحد والاثنين`: the stretch from one to the next of the other."""
    first = _weekday_meant(parts, published, tense)
    return _interval((first, calendar.nearest_weekday(first, calendar.weekdays()[parts["last"]], 1)), {})


def _day_of_this_month(parts: Parts, published: date, tense: int) -> Value | None:
    month = calendar.add_months(published, _step(parts) or 0)
    return _day(calendar.valid(month.year, month.month, _day_number(parts)))


def _this_month(parts: Parts, published: date, tense: int) -> Value | None:
    month = calendar.add_months(published, _step(parts) or 0)
    return _whole_month(month.year, month.month, parts)


def _this_week(parts: Parts, published: date, tense: int) -> Value | None:
    step = _step(parts)
    found = _interval(calendar.week(published, step or 0), parts)
    ahead = found is not None and found[0] > published.isoformat()
    return _interval(calendar.week(published, -1), parts) if ahead and step is None and tense < 0 else found


def _this_year(parts: Parts, published: date, tense: int) -> Value | None:
    return _whole_year(published.year + (_step(parts) or 0), parts)


def _distance(parts: Parts, published: date, tense: int) -> Value | None:
    """`قبل يومين` is a day, `بعد شهرين` a month, `قبل سنة` a year; `خلال أسبوع` the stretch from today on."""
    count = _count(parts)
    if count is None:
        return None
    unit, back = _UNITS[parts["unit"]], parts["way"] in {"قبل", "منذ"}
    signed = -count if back else count
    if parts["way"] not in {"قبل", "منذ", "بعد"}:
        return _interval((published, _shifted(published, str(unit), signed)), {})
    there = _shifted(published, str(unit), signed)
    if unit == "year":
        return _whole_year(there.year, {})
    return _whole_month(there.year, there.month, {}) if unit == "month" else _day(there)


def _count(parts: Parts) -> int | None:
    """How many units: told before them, two in the dual, one in the singular; `None` for a bare plural."""
    if "count" in parts:
        return number(parts["count"])
    return 2 if parts["unit"] in _DUALS else 1 if parts["unit"] in _SINGULARS else None


def _shifted(anchor: date, unit: str, count: int) -> date:
    if unit == "hour":
        return anchor + timedelta(days=(abs(count) // _HOURS) * (1 if count > 0 else -1))
    if unit in {"day", "week"}:
        return anchor + timedelta(days=count * (7 if unit == "week" else 1))
    return calendar.add_months(anchor, max(-1200, min(1200, count * (12 if unit == "year" else 1))))


def _stretch(parts: Parts, published: date, tense: int) -> Value | None:
    """`الأيام الثلاثة الماضية`: the days up to today, or from today on."""
    count, step = number(parts["count"]), _step(parts)
    if count is None or not step:
        return None
    there = _shifted(published, str(_UNITS[parts["unit"]]), count * step)
    return _interval((min(there, published), max(there, published)), {})


def _so_far(parts: Parts, published: date, tense: int) -> Value | None:
    """`منذ بداية العام`: from the year's or month's first day up to today."""
    year, month = int(parts.get("year", published.year)), published.month if "شهر" in parts["whole"] else 1
    return _interval((date(year, month, 1), published), {}) if year <= published.year else None


def _year_meant(parts: Parts, published: date | None) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    return published.year + (_step(parts) or 0) if published else None


def _fraction(parts: Parts, published: date | None, tense: int) -> Value | None:
    """`الربع الأول من العام الجاري`, `النصف الثاني من 2018`."""
    year, months = _year_meant(parts, published), _HALVES[parts["fraction"]]
    rank = 12 // months if parts["rank"] == "الاخير" else ordinal(parts["rank"])
    if year is None or rank is None or rank * months > 12:
        return None
    return _interval(calendar.months_of(year, (rank - 1) * months + 1, months), {})


def _season(parts: Parts, published: date | None, tense: int) -> Value | None:
    """`صيف 2017`, `الشتاء المقبل`: the winter of a year begins in its December."""
    month = _SEASONS[parts["season"]]
    if "year" in parts:
        return _interval(calendar.months_of(int(parts["year"]), month, 3), {})
    if published is None:
        return None
    year = calendar.nearest_year(published, month, None, _step(parts) or 0)
    return _interval(calendar.months_of(year, month, 3), {})


def _hijri_day(parts: Parts, published: date, tense: int) -> Value | None:
    """`الخامس عشر من رمضان`: a day of the month that is nearest."""
    step, day = _step(parts), _day_number(parts)
    month = _month_number(parts, "hijri")
    stretch = calendar.nearest_hijri_month(published, month, tense if step is None else step)
    there = stretch[0] + timedelta(days=day - 1) if stretch and day else None
    return _day(there if stretch and there and there <= stretch[1] else None)


def _hijri_month(parts: Parts, published: date, tense: int) -> Value | None:
    step = _step(parts)
    month = _month_number(parts, "hijri")
    return _interval(calendar.nearest_hijri_month(published, month, tense if step is None else step), {})


_FREE: dict[str, Callable[[Parts, date | None, int], Value | None]] = {
    "iso": _numeric,
    "numeric": _numeric,
    "days": _days,
    "hijri": _hijri,
    "hijri_year": _hijri,
    "day": _day_of_year,
    "month": _month,
    "year": _plain_year,
    "fraction": _fraction,
    "season": _season,
}
_ANCHORED: dict[str, Callable[[Parts, date, int], Value | None]] = {
    "day_of_month": _day_of_this_month,
    "this_month": _this_month,
    "this_week": _this_week,
    "part_of_week": _this_week,
    "this_year": _this_year,
    "today": _today,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "ago": _distance,
    "stretch": _stretch,
    "so_far": _so_far,
    "hijri_day": _hijri_day,
    "hijri_month": _hijri_month,
    "hijri_month_told": _hijri_month,
}
