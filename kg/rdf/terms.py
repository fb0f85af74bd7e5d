"""Strings to RDF terms in N-Triples' syntax, that no text can break out of.

Terms are written straight away: as objects of a library they would take several times as long.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from pyoxigraph import NamedNode
from rdflib import XSD, URIRef

_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SAFE_IN_PATH: Final = "-._~!$'()*,;=:@"


_TO_ESCAPE: Final = re.compile('[\x00-\x1f"\\\\\x7f]')
_WHOLE: Final = f'"^^<{XSD.nonNegativeInteger}>'
_SHORT_ESCAPES: Final = dict(zip('\b\t\n\f\r"\\', ("\\b", "\\t", "\\n", "\\f", "\\r", '\\"', "\\\\"), strict=True))


@lru_cache(maxsize=512)
def term(iri: URIRef) -> str:
    """A term of a vocabulary."""
    return f"<{iri}>"


@lru_cache(maxsize=65_536)
def step(value: str) -> str:
    """Any string as one step of an IRI's path, percent-encoded where it must be; never `.` or `..` or empty."""
    quoted = quote(clean(value), safe=_SAFE_IN_PATH)
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E") or "%00"


def text(value: str) -> str:
    """Words as a literal, tagged `ar` where they hold an Arabic letter."""
    return f"{plain(value)}@ar" if _ARABIC.search(value) else plain(value)


def plain(value: str) -> str:
    """A string that is in no language; control characters are escaped as in canonical N-Triples."""
    return f'"{_TO_ESCAPE.sub(_escape, clean(value))}"'


def number(value: int) -> str:
    """A whole number that is not negative."""
    return f'"{value}{_WHOLE}'


@lru_cache(maxsize=512)
def decimal(value: float) -> str:
    """A number of at most four decimals."""
    digits = f"{value:.4f}".rstrip("0").rstrip(".")
    return f'"{digits}"^^<{XSD.decimal}>'


def boolean(value: bool) -> str:
    """`true` or `false`."""
    return f'"{str(value).lower()}"^^<{XSD.boolean}>'


def day(value: date) -> str:
    """A calendar day."""
    return f'"{value.isoformat()}"^^<{XSD.date}>'


def address(value: str) -> str | None:
    """A web address as a node, None where the string is none; one with a space of any script is none to rdflib."""
    if not value.startswith(("http://", "https://")) or value.split() != [value]:
        return None
    try:
        return str(NamedNode(value))
    except ValueError:
        return None


def clean(value: str) -> str:
    """`value` without lone surrogates, which no RDF syntax can carry; each becomes U+FFFD, so offsets hold."""
    return _SURROGATE.sub("\ufffd", value)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04X}"
