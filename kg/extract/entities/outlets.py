"""The country a news outlet writes for: what it says of `الرئيس` and `البلاد` without more is about that country."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from kg.arabic.countries import Country, by_code
from kg.extract.lexicon import rows
from kg.model import Article

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


def home(article: Article) -> Country | None:
    """The country of the article's outlet by its host, `None` for a file, an unknown host, or a pan-Arab outlet."""
    for place in (article.outlet, article.source):
        host = _host(place or "")
        if host:
            code = _hosts().get(host) or host.rpartition(".")[2].upper()
            return by_code(code) if code in _ARAB or host in _hosts() else None
    return None


def _host(place: str) -> str:
    """The host of an address, or the place itself where it looks like one."""
    host = urlsplit(place).hostname or ("" if "/" in place or " " in place else place)
    return host.lower().removeprefix("www.") if "." in host else ""


@cache
def _hosts() -> dict[str, str]:
    return dict(rows("outlets"))
