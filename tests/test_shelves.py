"""Things kept on the disk come back in order, and as they were put."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.model import Span
from kg.shelves import Counts, InOrder, Pile, Shelf

KEYS = st.text(st.one_of(st.characters(), st.sampled_from("\ud800\0")), max_size=3)
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9), st.integers(0, 9))
PAIRS = st.lists(st.tuples(KEYS, SPANS), max_size=30)


@given(PAIRS)
def test_a_pile_has_the_things_of_each_key_in_the_order_they_were_put(pairs: list[tuple[str, Span]]) -> None:
    pile: Pile[Span] = Pile(Span)
    expected: dict[str, list[Span]] = defaultdict(list)
    for key, span in pairs:
        pile.put([(key, span)])
        expected[key].append(span)
    assert list(pile.groups()) == sorted(expected.items())


@given(PAIRS)
def test_a_pile_puts_together_the_keys_that_are_one(pairs: list[tuple[str, Span]]) -> None:
    pile: Pile[Span] = Pile(Span)
    pile.put(pairs)
    expected: dict[str, list[Span]] = defaultdict(list)
    for key, span in sorted(pairs, key=lambda pair: pair[0][:1]):
        expected[key[:1]].append(span)
    assert list(pile.groups(lambda key: key[:1])) == sorted(expected.items())


@given(st.dictionaries(KEYS, st.integers()), st.lists(KEYS))
def test_what_is_asked_for_in_order_is_found(things: dict[str, int], keys: list[str]) -> None:
    found = InOrder(iter(sorted(things.items())))
    asked = sorted([*things, *keys])
    assert [found.get(key, -1) for key in asked] == [things.get(key, -1) for key in asked]


@given(st.lists(st.lists(KEYS, max_size=5), max_size=10), st.integers(0, 3))
def test_counts_are_the_same_on_the_disk_as_in_memory(counted: list[list[str]], held: int) -> None:
    counts, expected = Counts(held), Counter(key for keys in counted for key in keys)
    for keys in counted:
        counts.update(keys)
    found = counts.in_order()
    assert {key: found.get(key, 0) for key in sorted(expected)} == expected


@given(PAIRS, KEYS)
def test_a_shelf_is_a_mapping_in_the_order_of_keys(pairs: list[tuple[str, Span]], other: str) -> None:
    shelf: Shelf[Span] = Shelf(Span, pairs)
    expected = dict(sorted(dict(pairs).items()))
    assert ([*shelf], len(shelf)) == ([*expected], len(expected))
    assert [*shelf.items()] == [*expected.items()]
    assert [*shelf.values()] == [*expected.values()]
    assert shelf.get(other) == expected.get(other)
    assert (other in shelf) is (other in expected)


@given(PAIRS, KEYS, SPANS)
def test_a_shelf_can_be_changed(pairs: list[tuple[str, Span]], key: str, span: Span) -> None:
    shelf: Shelf[Span] = Shelf(Span, pairs)
    shelf[key] = span
    assert dict(shelf) == {**dict(pairs), key: span}
    del shelf[key]
    assert dict(shelf) == {other: each for other, each in dict(pairs).items() if other != key}
    with pytest.raises(KeyError):
        del shelf[key]


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(*given: object, **named: object) -> sqlite3.Connection:
        connection = connect(*given, **named)  # type: ignore[call-overload]
        connection.execute("PRAGMA max_page_count = 4")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(OutputError, match=r"full.*make room"):
        Shelf(str, ((str(number), "ا" * 1000) for number in range(100)))


@given(st.lists(st.tuples(KEYS, KEYS)))
def test_things_may_hold_any_text(pairs: list[tuple[str, str]]) -> None:
    assert dict(Shelf(str, pairs)) == dict(pairs)
