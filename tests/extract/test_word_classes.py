"""The files of word classes: a class that is named twice would silently lose the words of its first line."""

from collections import Counter

import pytest

from kg.tables import rows


@pytest.mark.parametrize("table", ["event_words", "statements_classes"])
def test_each_class_is_named_once(table: str) -> None:
    named = Counter(name for name, *_ in rows("kg.extract", f"frames/{table}.tsv"))
    assert [name for name, count in named.items() if count > 1] == []
