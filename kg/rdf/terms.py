"""Strings to RDF terms that no text can break out of."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode
from rdflib import XSD, URIRef

_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SAFE_IN_PATH: Final = "-._~!$'()*,;=:@"


@lru_cache(maxsize=512)
def term(iri: URIRef) -> NamedNode:
    """A term of a vocabulary as Oxigraph's node."""
    return NamedNode(str(iri))


def step(value: str) -> str:
    """Any string as one step of an IRI's path, percent-encoded where it must be; never `.` or `..` or empty."""
    quoted = quote(clean(value), safe=_SAFE_IN_PATH)
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E") or "%00"


def text(value: str) -> Literal:
    """Words as a literal, tagged `ar` where they hold an Arabic letter."""
    value = clean(value)
    return Literal(value, language="ar") if _ARABIC.search(value) else Literal(value)


def plain(value: str) -> Literal:
    """A string that is in no language."""
    return Literal(clean(value))


def number(value: int) -> Literal:
    """A whole number that is not negative."""
    return Literal(str(value), datatype=term(XSD.nonNegativeInteger))


def decimal(value: float) -> Literal:
    """A number of at most four decimals."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=term(XSD.decimal))


def boolean(value: bool) -> Literal:
    """`true` or `false`."""
    return Literal("true" if value else "false", datatype=term(XSD.boolean))


def day(value: date) -> Literal:
    """A calendar day."""
    return Literal(value.isoformat(), datatype=term(XSD.date))


def address(value: str) -> NamedNode | None:
    """A web address as a node, None where the string is none; one with a space of any script is none to rdflib."""
    if not value.startswith(("http://", "https://")) or value.split() != [value]:
        return None
    try:
        return NamedNode(value)
    except ValueError:
        return None


def clean(value: str) -> str:
    """`value` without lone surrogates, which no RDF syntax can carry; each becomes U+FFFD, so offsets hold."""
    return _SURROGATE.sub("\ufffd", value)
