"""The country a news outlet writes for: what it says of `الرئيس` and `البلاد` without more is about that country."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final
from urllib.parse import urlsplit

from kg.arabic.countries import Country, by_code, by_name
from kg.arabic.dotless import leaves_dots_out
from kg.arabic.normal import INVISIBLE, MARKS, TATWEEL, fold
from kg.extract.lexicon import rows
from kg.extract.names.provinces import state_of_town
from kg.model import Article
from kg.read.sources import names_file

_ARAB = frozenset(
    {
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    }
)
"""The states whose own domain tells that an Arabic outlet is theirs (`.uk` does not: the BBC writes for all)."""
_KINGDOM: Final = re.compile(r"\b[وف]?[بل]?(?:ا?لمملكه)\b(?! (?:المتحده|المغربيه|الاردنيه|العربيه|الهاشميه))")
_UNSEEN: Final = f"[{MARKS}{INVISIBLE}{TATWEEL}]*"
_MAY_BE_KINGDOM: Final = re.compile(_UNSEEN.join(f"[{letter}\ufb50-\ufefc]" for letter in ("م", "م", "ل", "كکڪگڭ")))
"""What a text without it need not be folded for: that takes longer than all else here."""
_KINGDOMS: Final = (("سعودي", "SA"), ("اردن", "JO"), ("البحرين", "BH"), ("المغرب", "MA"))
_ELSEWHERE: Final = re.compile(r"سعود|رياض|حرمين|مكه المكرمه|المملكه (?:لدي|في)")
"""What tells of Saudi Arabia, or of the kingdom's envoy to another."""
_EGYPT: Final = "EG"
_SEVERAL: Final = "?"
_OFTEN: Final = 2  # mentions of another kingdom
_CLOSINGS: Final = (("// انتهي //", "SA"), ("(النهايه)", "KW"))
_CLOSING: Final = 60  # characters of the words that close a report
_DATELINE: Final = 100  # characters a dateline may have
_TOWN: Final = re.compile(r"([^\W\d]+(?: [^\W\d]+){0,2}?) *(?:\d|في \d|فى \d|[-–—ـ:/،,(])")


def home(article: Article) -> Country | None:
    """The country of the article's outlet: by its host or name, else by the agency that its dateline or its last words
    name, else, where no host is known, by the Arab town it was written in, or by the spelling of Egypt's papers; `None`
    for a pan-Arab outlet."""
    places = [place for place in (article.outlet, article.source) if place]
    host = next(filter(None, map(_host, places)), "")
    code = _hosts().get(host) or host.rpartition(".")[2].upper()
    if host and (code in _ARAB or host in _hosts()):
        return by_code(code)
    line = article.text[:_DATELINE].partition("\n")[0]
    called = (_agencies().get(fold(place)) for place in places)
    state = next(filter(None, called), None) or _agency_state(line) or _closing_state(article.text)
    if state is None and not host:
        state = _town_state(line) or _kingdom(article.text) or (_EGYPT if leaves_dots_out(article.text) else None)
    return by_code(state) if state in _ARAB else None


def _agency_state(line: str) -> str | None:
    """The state of the agency in a dateline (`الدوحة في 22 نوفمبر /قنا/`), `-` for one that writes for all."""
    found = _agency().search(fold(line))
    return _agencies()[found[1]] if found else None


def _closing_state(text: str) -> str | None:
    """The state of the agency that closes a report (`--(بترا)`, `/قنا/`), or whose usage it is to close one so
    (`(النهاية)`), `-` for one that writes for all."""
    end = fold(text[-_CLOSING:])
    usage = next((state for mark, state in _CLOSINGS if mark in end), None)
    found = _closing_agency().search(end)
    return usage or (_agencies()[found[1]] if found else None)


def _town_state(line: str) -> str | None:
    """The state of the Arab town that opens a dateline (`الرياض: الوطن`)."""
    found = _TOWN.match(line)
    land = by_name(found[1]) if found else None
    return land.code if land is not None else state_of_town(found[1]) if found else None


@lru_cache(maxsize=1_000)
def _host(place: str) -> str:
    """The host of an address, or the place itself where it looks like one and not like a file's name."""
    named = "/" in place or " " in place or names_file(place)
    host = urlsplit(place).hostname or ("" if named else place)
    return host.lower().removeprefix("www.") if "." in host else ""


@cache
def _hosts() -> dict[str, str]:
    return dict(rows("outlets"))


def _kingdom(text: str) -> str | None:
    """The kingdom that papers of its own call `المملكة` without more: one that the article names often, or the only one
    in an article that tells nothing of Saudi Arabia, else that."""
    folded = fold(text) if _MAY_BE_KINGDOM.search(text) else ""
    if not _KINGDOM.search(folded):
        return None
    named = {state: count for word, state in _KINGDOMS if (count := folded.count(word))}
    often = next((state for state, count in named.items() if count >= _OFTEN), None)
    alone = next(iter(named), None) if len(named) == 1 and not _ELSEWHERE.search(folded) else None
    return often or alone or "SA"


@cache
def _agencies() -> dict[str, str]:
    return {fold(name): state for name, _, state in rows("outlet_names") if state != _SEVERAL}


@cache
def _closing_agency() -> re.Pattern[str]:
    """An agency between marks or in a line that it begins."""
    names = "|".join(map(re.escape, sorted(_agencies(), key=len, reverse=True)))
    return re.compile(rf"(?:[(/]|\n) *({names}) *(?:[)/]|\n|$)")


@cache
def _agency() -> re.Pattern[str]:
    """An agency between marks, at the beginning or behind a date, a mark behind it."""
    names = "|".join(map(re.escape, sorted(_agencies(), key=len, reverse=True)))
    return re.compile(rf"(?:^|[-–—/(:،,|]\s*|\d(?: ?م)? +)({names})\s*(?:[-–—/):|.،,]|$)")
