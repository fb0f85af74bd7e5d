"""The country a news outlet writes for: what it says of `الرئيس` and `البلاد` without more is about that country."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from kg.arabic.countries import Country, by_code
from kg.extract.lexicon import rows
from kg.model import Article


def home(article: Article) -> Country | None:
    """The country of the article's outlet by its host, `None` for a file, an unknown host, or a pan-Arab outlet."""
    for place in (article.outlet, article.source):
        host = _host(place or "")
        if host:
            return by_code(_hosts().get(host) or _domain(host))
    return None


def _host(place: str) -> str:
    """The host of an address, or the place itself where it looks like one."""
    host = urlsplit(place).hostname or ("" if "/" in place or " " in place else place)
    return host.lower().removeprefix("www.") if "." in host else ""


def _domain(host: str) -> str:
    """The country code that ends a host."""
    last = host.rpartition(".")[2].upper()
    return "GB" if last == "UK" else last


@cache
def _hosts() -> dict[str, str]:
    return {host: code for host, code in rows("outlets")}
