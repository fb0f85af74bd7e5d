"""What is wrong with a malformed SPARQL query, and where, told from Oxigraph's report."""

from __future__ import annotations

import re

from kg.rdf.vocabulary import PREFIXES

_REPORT = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<expected>.*)", re.DOTALL)
_NO_PREFIX = "Prefix not found"
_PREFIX_BEFORE = re.compile(r"([\w.-]*):[\w.-]*$")
_LONGEST = 60
"""Letters of what is expected, more of which help nobody: the classes of all letters a name may have."""


def fault(query: str, error: Exception) -> str:
    """What `error` says of `query`: in words, with the line at fault and a mark under the place; its own words where it
    tells no place."""
    report = _REPORT.search(str(error))
    if report is None:
        return f"this query cannot be run: {error}"
    number, column = int(report["line"]), int(report["column"])
    line = query.split("\n")[number - 1]
    mark = f"{line}\n{' ' * (column - 1)}^"
    return f"this is no SPARQL 1.1 query: {_reason(report['expected'], line, column)}\n{mark}"


def _reason(expected: str, line: str, column: int) -> str:
    if _NO_PREFIX in expected:
        found = _PREFIX_BEFORE.search(line[: column - 1])
        name, known = found[1] if found else "", ", ".join(sorted(PREFIXES))
        return f"the prefix {name}: is declared nowhere; write PREFIX for it, or use one of {known}"
    wanted = expected if len(expected) <= _LONGEST else "something else is expected"
    return f"{wanted} at the mark"
