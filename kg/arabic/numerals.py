"""Arabic numbers: Eastern digits and number words to integers.

`digits` only exchanges digits and keeps every offset; `number` and `ordinal` read a whole expression.
Number words are read additively (`خمسة وعشرون` is 5 + 20), `عشر` after a unit or an ordinal makes a teen, and a
scale word multiplies what stands before it (`ثلاثة آلاف`).
"""

from __future__ import annotations

import re
from functools import cache

from kg.arabic.normal import fold
from kg.tables import rows

_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
_INTEGER = re.compile(r"\d{1,3}(?:[,٬]\d{3})+|\d+")


def digits(text: str) -> str:
    """`text` with Eastern Arabic and Persian digits as `0-9`; the length does not change."""
    return text.translate(_WESTERN)


def number(text: str) -> int | None:
    """The integer that `text` spells in digits or cardinal words, `None` where it is no number.

    >>> number("ألفين وثمانية عشر"), number("٢٥"), number("3 آلاف")
    (2018, 25, 3000)
    """
    words = _words(text)
    return _sum(words) if words else None


def ordinal(text: str) -> int | None:
    """The rank that `text` spells (`الحادي والعشرين` is 21), `None` where it is no ordinal."""
    words = [word.removeprefix("ال") for word in _words(text)]
    table = _table()
    if not words or words[0] not in table["ordinal"].keys() | table["ten"].keys():
        return None
    total = 0
    for word in words:
        value = table["ordinal"].get(word) or table["ten"].get(word) or (10 if word in {"عشر", "عشره"} else 0)
        if not value:
            return None
        total += value
    return total


@cache
def _table() -> dict[str, dict[str, int]]:
    """The number words of `data/numerals.tsv`, by class."""
    table: dict[str, dict[str, int]] = {}
    for kind, value, words in rows("kg.arabic", "data/numerals.tsv"):
        table.setdefault(kind, {}).update(dict.fromkeys(map(fold, words.split()), int(value)))
    return table


def _words(text: str) -> list[str]:
    """The folded words of a number expression, without the `و` that joins them."""
    known = {word for kind in _table().values() for word in kind}
    words = digits(fold(text)).split()
    return [word if word in known else word.removeprefix("و") for word in words if word != "و"]


def _sum(words: list[str]) -> int | None:
    """Adds units, tens and hundreds; a scale multiplies the sum since the last scale."""
    table = _table()
    total = part = 0
    for position, word in enumerate(words):
        last = position == len(words) - 1
        if word in table["scale"] and (part or last or word not in table["total"]):
            total, part = total + (part or 1) * table["scale"][word], 0
        elif word in table["total"]:
            total += table["total"][word]
        elif (value := _small(word)) is not None:
            part += value
        else:
            return None
    return total + part


def _small(word: str) -> int | None:
    """The value of a word below the scales, or of digits."""
    if _INTEGER.fullmatch(word):
        return int(re.sub("[,٬]", "", word))
    table = _table()
    return table["unit"].get(word) or table["ten"].get(word) or table["hundred"].get(word)
