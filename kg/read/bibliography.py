"""Dates, outlets and titles from a bibliography: CSL-JSON, as Zotero and its kin export it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.errors import InputError, reason
from kg.model import Article
from kg.read.articles import clean


@dataclass(frozen=True, slots=True)
class Reference:
    """What a bibliography says of an article; each value may be missing."""

    title: str | None
    published: str | None
    outlet: str | None
    address: str | None


class Bibliography:
    """References, found by citation key, address or title."""

    def __init__(self, references: dict[str, Reference]) -> None:
        self._references = references

    @classmethod
    def open(cls, path: str | Path) -> Bibliography:
        """The bibliography in a file; raises `InputError` where it cannot be read or is no CSL-JSON."""
        try:
            items = json.loads(Path(path).read_bytes())
        except (OSError, ValueError) as error:
            raise InputError(f"cannot read the bibliography {path}: {reason(error)}; export it as CSL-JSON") from error
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise InputError(f"{path} is no bibliography: CSL-JSON is a list of objects; export it as CSL-JSON")
        return cls({key: _reference(item) for item in reversed(items) for key in _keys(item)})

    def complete(self, article: Article) -> Article:
        """The article with what it lacks of title, date, outlet and address.

        Its reference has its id as citation key, its address, or its title.
        """
        keys = (article.id, _address(article.source or ""), article.title)
        found = next((self._references[key] for key in keys if key and key in self._references), None)
        if found is None:
            return article
        named = article.source is not None and "://" in article.source
        return replace(
            article,
            title=article.title or found.title,
            published=article.published or found.published,
            outlet=article.outlet or found.outlet,
            source=article.source if named else found.address or article.source,
        )


def _keys(item: dict[str, Any]) -> Iterator[str]:
    """What an item is found by."""
    values = (item.get("id"), item.get("citation-key"), _address(_text(item, "URL") or ""), _text(item, "title"))
    yield from (str(value) for value in values if value)


def _address(written: str) -> str | None:
    """An address without its scheme, `www.` and closing slash, so that its ways of writing are one."""
    if "://" not in written:
        return None
    return written.split("://", 1)[1].removeprefix("www.").rstrip("/")


def _reference(item: dict[str, Any]) -> Reference:
    outlet = _text(item, "container-title") or _text(item, "publisher") or _text(item, "source")
    return Reference(_text(item, "title"), _day(item.get("issued")), outlet, _text(item, "URL"))


def _day(issued: Any) -> str | None:
    """The day of CSL's `date-parts`; a month or year alone is no day of publication."""
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    match parts:
        case [[year, month, day, *_], *_]:
            try:
                return f"{int(year):04}-{int(month):02}-{int(day):02}"
            except (TypeError, ValueError):
                return None
    return None


def _text(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    return clean(value.strip()) or None if isinstance(value, str) else None
