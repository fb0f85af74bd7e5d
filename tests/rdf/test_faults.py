"""A malformed query is answered with what is wrong, and a mark under the place."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg.rdf.faults import fault
from kg.rdf.vocabulary import PREFIXES


def told(query: str) -> str:
    with pytest.raises(SyntaxError) as raised:
        Store().query(query, prefixes=PREFIXES)
    return fault(query, raised.value)


@pytest.mark.parametrize(
    ("query", "message", "marked"),
    [
        ("SELECT ?x WHER { ?x a ?y }", "expected one of DISTINCT, WHERE", "{"),
        ("ASK {\n  ?x kg:knows }", "something else is expected", "}"),
        ("SELECT ?x { ?x foo:bar ?y }", "the prefix foo: is declared nowhere", " ?y }"),
    ],
)
def test_the_place_is_marked(query: str, message: str, marked: str) -> None:
    first, line, mark = told(query).split("\n")
    assert message in first
    assert line in query.split("\n")
    assert line[mark.index("^") :].lstrip().startswith(marked.lstrip())


def test_letters_of_all_scripts_are_not_listed() -> None:
    assert "\\u" not in told("SELECT ?x { ?x kg:knows }")


def test_an_error_without_a_place_keeps_its_words() -> None:
    assert fault("ASK {}", ValueError("too many graphs")) == "this query cannot be run: too many graphs"
