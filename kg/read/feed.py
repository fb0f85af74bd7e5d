"""Readers of feeds: RSS and Atom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from lxml import etree

from kg.errors import InputError
from kg.model import Problem
from kg.read.articles import Draft, draft
from kg.read.markup import unmarked
from kg.read.sources import Source

_LARGEST: Final = 256_000_000
_ENTRIES: Final = frozenset({"item", "entry"})
_TEXTS: Final = ("encoded", "content", "description", "summary")
_DATES: Final = ("pubDate", "published", "date", "updated")


def read_feed(stream: BinaryIO, source: Source, max_chars: int) -> Iterator[Draft | Problem]:
    """The articles of a feed: the longest text of each entry without its markup, its title, date and address.

    The outlet is the feed's own title. Raises `InputError` for what is no feed and for a feed without entries.
    """
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise InputError(f"is larger than {_LARGEST // 1_000_000} MB; split it")
    root = _root(data)
    titled = (_value(one, ("title",)) for one in root.iter() if _name(one) in ("channel", "feed"))
    outlet = next(filter(None, titled), None)
    entries = [one for one in root.iter() if _name(one) in _ENTRIES]
    if not entries:
        raise InputError("holds no entry of RSS or Atom; check that it is a feed")
    for number, entry in enumerate(entries, 1):
        address = _address(entry)
        yield draft(
            f"{source.name}:{number}",
            max_chars,
            id=_value(entry, ("guid", "id")) or address or f"{source.stem}-{number}",
            text=max((unmarked(_raw(one)) for one in entry if _name(one) in _TEXTS), key=len, default=""),
            title=_value(entry, ("title",)),
            published=next(filter(None, (_value(entry, (name,)) for name in _DATES)), None),
            source=address or source.label,
            outlet=outlet,
        )


def _root(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"is no XML that can be read: {error}") from error


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _value(parent: etree._Element, names: tuple[str, ...]) -> str | None:
    texts = ("".join(map(str, one.itertext())).strip() for one in parent if _name(one) in names)
    return next(filter(None, texts), None)


def _address(entry: etree._Element) -> str | None:
    links = [one for one in entry if _name(one) == "link" and one.get("rel", "alternate") == "alternate"]
    return next((one.get("href") or (one.text or "").strip() or None for one in links), None)


def _raw(element: etree._Element) -> str:
    """The markup of an entry's text: escaped inside, or as elements of XHTML."""
    if len(element):
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return element.text or ""
