"""The article in an HTML page, by trafilatura; all that knows trafilatura is here."""

from __future__ import annotations

import logging
from typing import Final, NamedTuple

import trafilatura
from trafilatura.settings import Document

from kg.errors import InputError

_DATES: Final = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}

_MOST_TAGS: Final = 100_000

for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # what they warn of becomes a Problem here


class Page(NamedTuple):
    """What a page holds; `date` as the page writes it, `site` its name."""

    text: str
    title: str | None
    date: str | None
    address: str | None
    site: str | None


def extract(html: str) -> Page:
    """The article in `html`, comments left out. Raises `InputError` where there is none, and for a page of so many tags
    that it would take minutes.

    Dates come from the page's metadata alone, and none is refused for lying ahead, so that no clock has a say.
    """
    if html.count("<") > _MOST_TAGS:
        raise InputError(f"the page has more than {_MOST_TAGS:,} tags; give its text as .txt or .json")
    try:
        found = trafilatura.bare_extraction(
            html, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
        )
    except Exception as error:  # whatever a hostile page makes the libraries below raise, it is this page's problem
        raise InputError(f"the page cannot be taken apart ({type(error).__name__}: {error})") from error
    if not isinstance(found, Document) or not found.text:
        raise InputError("no article was found in the page; if it has one, give its text as .txt or .json")
    return Page(found.text, found.title or None, found.date or None, found.url or None, found.sitename or None)
