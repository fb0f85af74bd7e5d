"""The shapes of time expressions in Arabic news, as regular expressions over folded text.

`SHAPES` has a pattern for each shape with named groups for its parts; the groups are read by `kg.arabic.dates`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.arabic.calendar import months, weekdays
from kg.arabic.normal import fold

PERIODS = {
    "begin": ("بداية", "مطلع", "أوائل", "مستهل", "غرة"),
    "middle": ("منتصف", "أواسط", "وسط"),
    "end": ("نهاية", "أواخر", "ختام", "آخر"),
}
MODIFIERS = {
    -2: ("قبل الماضي", "قبل الفائت", "قبل المنصرم"),
    -1: ("ماضي", "منصرم", "فائت", "فارط", "سابق", "أخير"),
    0: ("جاري", "حالي"),
    1: ("مقبل", "قادم", "تالي"),
    2: ("بعد المقبل", "بعد القادم"),
}
RELATIVE_DAYS = {
    -2: ("أول أمس", "أول من أمس", "أمس الأول", "قبل أمس"),
    -1: ("أمس", "يوم أمس", "البارحة", "الليلة الماضية"),
    0: ("اليوم",),
    1: ("غدا", "الغد", "غد", "يوم غد", "يوم الغد"),
    2: ("بعد غد",),
}
UNITS = {
    "hour": ("ساعة", "ساعات", "ساعتين"),
    "day": ("يوم", "يوما", "أيام", "يومين"),
    "week": ("أسبوع", "أسبوعا", "أسابيع", "أسبوعين"),
    "month": ("شهر", "شهرا", "أشهر", "شهور", "شهرين"),
    "year": ("عام", "عاما", "أعوام", "عامين", "سنة", "سنوات", "سنين", "سنتين"),
}
SEASONS = {"ربيع": 3, "صيف": 6, "خريف": 9, "شتاء": 12}
"""The first month of each season, as meteorologists count them."""
HALVES = {"ربع": 3, "نصف": 6}
"""The months in a part of a year."""
DUALS = ("ساعتين", "يومين", "أسبوعين", "شهرين", "عامين", "سنتين")
DAY_PARTS = (
    "صباح",
    "مساء",
    "ظهر",
    "بعد ظهر",
    "قبل ظهر",
    "عصر",
    "فجر",
    "ليل",
    "ليلة",
    "عشية",
    "نهار",
    "منتصف ليل",
    "صبيحة",
    "ظهيرة",
    "ضحى",
    "أمسية",
)
_VAGUE = (
    "في وقت سابق", "في وقت لاحق", "مؤخرا", "لاحقا", "قريبا", "حاليا", "الآن", "قبل أيام", "منذ أيام", "بعد أيام",
    "خلال الأيام القليلة المقبلة", "الأيام القليلة المقبلة", "الأيام المقبلة", "الأيام القليلة الماضية",
    "الأيام الماضية", "الفترة الأخيرة", "الفترة المقبلة", "الفترة الماضية", "الأسابيع المقبلة", "الأسابيع الماضية",
    "الأشهر المقبلة", "الأشهر الماضية", "في أقرب وقت ممكن", "في أقرب وقت",
    "في نفس اليوم", "نفس اليوم", "في ذات اليوم", "في اليوم نفسه", "اليوم نفسه", "في اليوم ذاته", "اليوم ذاته",
)  # fmt: skip

_ABOUT = (
    "أكثر من", "أقل من", "نحو", "حوالي", "قرابة", "ما يقرب من", "ما يقارب", "ما يزيد عن", "ما يزيد على", "زهاء",
)  # fmt: skip
_LASTING = ("على مدى", "على مدار", "طوال", "طيلة", "لمدة", "مدة")
_PLURALS = ("أيام", "أسابيع", "أشهر", "شهور", "سنوات", "أعوام", "ساعات")


def index(table: dict[int, tuple[str, ...]] | dict[str, tuple[str, ...]]) -> dict[str, int | str]:
    """Folded words of one of the tables above to their key."""
    return {fold(word): key for key, words in table.items() for word in words}


def _any(words: Iterable[str]) -> str:
    """An alternation of folded words, the longest first."""
    return "|".join(sorted({re.escape(fold(word)).replace(r"\ ", r"\s+") for word in words}, key=len, reverse=True))


_MONTHS = _any(months("gregorian"))
_HIJRI = _any(months("hijri"))
PIECES = {
    "MONTH": rf"(?P<month>{_MONTHS})(?!\w)(?P<twin>\s*[/\-]\s*(?:{_MONTHS})(?!\w)|\s*\((?:{_MONTHS})\))?",
    "HMONTH": rf"(?P<month>{_HIJRI})(?!\w)",
    "MOD": rf"(?P<mod>(?:ال)?(?:{_any(word for words in MODIFIERS.values() for word in words)}|جار)(?:ه|ين)?)(?!\w)",
    "YEAR": r"(?P<year>(?:1[89]|20)\d\d)(?!\d|[.,]\d)",
    "HYEAR": r"(?P<year>1[345]\d\d)(?!\d)",
    "DAY": r"(?P<day>[0-3]?\d(?!\d)|ال\w+(?:\s+(?:وال\w+|عشره?))?(?=\s+من\s))",
    "TODAY": rf"(?P<today>{_any(word for words in RELATIVE_DAYS.values() for word in words)})(?!\w)",
    "WEEKDAY": rf"(?P<weekday>{_any(weekdays())})(?!\w)",
    "PERIOD": rf"(?P<part>{_any(word for words in PERIODS.values() for word in words)})(?!\w)",
    "DAYPART": rf"(?:(?:{_any(DAY_PARTS)})\s+)",
    "UNIT": rf"(?P<unit>{_any(word for words in UNITS.values() for word in words)})(?!\w)"
    rf"(?!\s+(?:\d+|{_MONTHS}|{_HIJRI}|{_any(weekdays())}|{_any(RELATIVE_DAYS[-1] + RELATIVE_DAYS[1])})(?!\w))",
    "VAGUE": _any(_VAGUE),
    "LASTING": rf"(?:{_any(_LASTING)})\s+(?:(?:{_any(_ABOUT)})\s+)?(?:(?:\d+|\w+)\s+)?"
    rf"(?:{_any(word for words in UNITS.values() for word in words)})(?!\w)",
    "ABOUT": rf"(?:(?:{_any(_ABOUT)})\s+)",
}
_OF_YEAR = r"(?:\s*[،,]?\s*(?:من\s+)?(?:عام\s+|سنه\s+|العام\s+)?(?:<YEAR>|<MOD>))?"
_TEMPLATES = {
    "iso": r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
    "numeric": r"(?P<day>[0-3]?\d)(?P<cut>[/\-.])(?P<month>[01]?\d)(?P=cut)(?P<year>\d{4})",
    "days": r"(?:يومي\s+|بين\s+|من\s+)?(?P<day>[0-3]?\d)\s*(?:-|و|الي|حتي)\s*(?P<last>[0-3]?\d)\s+(?:من\s+)?(?:شهر\s+)?"
    r"<MONTH>" + _OF_YEAR,
    "hijri": r"(?:يوم\s+)?(?:<WEEKDAY>\s+)?(?:الموافق\s+)?(?:<DAY>\s+(?:من\s+)?|<PERIOD>\s+)?(?:شهر\s+)?<HMONTH>"
    r"\s+(?:عام\s+)?<HYEAR>(?:\s*ه(?:جريه?)?)?",
    "hijri_year": r"(?:عام|سنه|العام)\s+<HYEAR>\s*ه(?:جريه?)?",
    "day": r"(?:<DAYPART>?(?:يوم\s+)?(?:<TODAY>\s+)?(?:<WEEKDAY>\s*[،,(]?\s*)?)(?:الموافق\s+)?<DAY>"
    r"\s+(?:من\s+)?(?:شهر\s+)?<MONTH>" + _OF_YEAR + r"\)?",
    "day_of_month": r"(?:يوم\s+)?(?:<WEEKDAY>\s+)?<DAY>\s+(?:من\s+)?(?:الشهر\s+<MOD>|هذا\s+الشهر)",
    "month": r"(?:<PERIOD>\s+)?(?P<shown>شهر\s+)?<MONTH>" + _OF_YEAR,
    "this_month": r"(?:<PERIOD>\s+)?(?:هذا\s+الشهر|الشهر\s+<MOD>)",
    "this_week": r"(?:<PERIOD>\s+)?(?:هذا\s+الاسبوع|الاسبوع\s+<MOD>)",
    "part_of_week": r"<PERIOD>\s+الاسبوع",
    "this_year": r"(?:<PERIOD>\s+)?(?:هذا\s+العام|هذه\s+السنه|(?:العام|السنه)\s+<MOD>)",
    "year": r"(?:<PERIOD>\s+)?(?:عام|سنه|العام)\s+<YEAR>",
    "today": r"<DAYPART>?<TODAY>(?:[\s(،]+(?:يوم\s+)?<WEEKDAY>\)?)?",
    "weekday": r"<DAYPART>?(?:يوم\s+)?<WEEKDAY>(?:\s+<MOD>)?",
    "weekdays": rf"يومي\s+<WEEKDAY>\s+و(?P<last>{_any(weekdays())})(?:\s+<MOD>)?",
    "ago": r"(?P<way>قبل|منذ|بعد|خلال|في\s+غضون)\s+<ABOUT>?(?:(?P<count>\d+|\w+(?:\s+\w+)?)\s+)?<UNIT>(?!\s+من\s)",
    "stretch": rf"ال(?P<unit>{_any(_PLURALS)})\s+ال(?P<count>\w+)\s+<MOD>",
    "so_far": r"منذ\s+(?:بدايه|مطلع)\s+(?P<whole>العام|السنه|هذا\s+العام|هذه\s+السنه|الشهر|هذا\s+الشهر)"
    r"(?:\s+(?:<YEAR>|(?:الجاري|الحالي)ه?))?",
    "fraction": rf"ال(?P<fraction>{_any(HALVES)})\s+(?P<rank>ال\w+)\s+من\s+(?:(?:عام|سنه|العام|السنه)\s+)?"
    r"(?:<YEAR>|<MOD>)",
    "season": rf"(?:فصل\s+)?(?:ال)?(?P<season>{_any(SEASONS)})\s+(?:عام\s+|العام\s+|سنه\s+)?(?:<YEAR>|<MOD>)",
    "hijri_day": r"(?:<WEEKDAY>\s+)?<DAY>\s+(?:من\s+)?(?:شهر\s+)?<HMONTH>(?:\s+<MOD>)?",
    "hijri_month": r"شهر\s+<HMONTH>(?:\s+<MOD>)?",
    "hijri_month_told": r"<HMONTH>\s+<MOD>",
    "vague": r"<DAYPART>?<VAGUE>|<LASTING>",
}


_PROCLITICS = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")


def _anchors(expressions: Iterable[str]) -> frozenset[str]:
    """The longest folded word of each expression, with every proclitic."""
    words = [max(fold(expression).split(), key=len) for expression in expressions]
    return frozenset(proclitic + word for proclitic in _PROCLITICS for word in words)


_MONTH_NAMES = _anchors(months("gregorian"))
ANCHORS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_TEMPLATES, frozenset()),
    **dict.fromkeys(("days", "day", "month"), _MONTH_NAMES),
    **dict.fromkeys(("hijri", "hijri_day", "hijri_month_told"), _anchors(months("hijri"))),
    **dict.fromkeys(("day_of_month", "this_month"), _anchors(["الشهر"])),
    **dict.fromkeys(("this_week", "part_of_week"), _anchors(["الاسبوع"])),
    "this_year": _anchors(["العام", "السنه"]),
    "today": _anchors(["أمس", "البارحة", "الليلة", "اليوم", "غد", "غدا", "الغد"]),
    **dict.fromkeys(("weekday", "weekdays"), _anchors(weekdays())),
    "ago": _anchors(["قبل", "منذ", "بعد", "خلال", "غضون"]),
    "stretch": _anchors(f"ال{fold(plural)}" for plural in _PLURALS),
    "so_far": _anchors(["منذ"]),
    "fraction": _anchors(f"ال{half}" for half in HALVES),
    "season": _anchors(article + season for article in ("", "ال") for season in SEASONS),
    "hijri_month": _anchors(["شهر"]),
    "vague": _anchors((*_VAGUE, *_LASTING)),
}
"""Words of which one stands in whatever matches the shape, so that most texts need no closer look; none for the shapes
that need a digit."""


def _compile(template: str) -> re.Pattern[str]:
    """A template with its pieces filled in; proclitics stay outside the group `core`."""
    body = re.sub("<([A-Z]+)>", lambda piece: PIECES[piece[1]], template)
    return re.compile(rf"(?<!\w)[وف]?[بل]?(?P<core>{body})(?!\w)")


SHAPES = {shape: _compile(template) for shape, template in _TEMPLATES.items()}
