"""A stream of JSON is cut where its objects end, wherever the chunks of the stream end."""

import io
import json
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.read.pieces import lines, narrow, objects


class Trickle(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        super().__init__(data)
        self.few = size

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self.few if size is None or size < 0 else min(size, self.few))


def cut(data: bytes, limit: int = 10_000, size: int = 7) -> list[tuple[int, bytes | None]]:
    return [tuple(piece) for piece in objects(Trickle(data, size), limit)]


@pytest.mark.parametrize(
    ("data", "pieces"),
    [
        (b"", []),
        (b" [ ] ", []),
        (b'{"a": 1}', [(1, b'{"a": 1}')]),
        (b'[{"a": 1}, {"b": {"c": {}}}]\n', [(1, b'{"a": 1}'), (1, b'{"b": {"c": {}}}')]),
        (b'\xef\xbb\xbf[\n {"a": 1},\n\n {"b": 2}\n]', [(2, b'{"a": 1}'), (4, b'{"b": 2}')]),
        (b'{"a": "}"}{"b": "\\"}{"}', [(1, b'{"a": "}"}'), (1, b'{"b": "\\"}{"}')]),
        (b'{"a": "\\\\"}\n{"b": 2}', [(1, b'{"a": "\\\\"}'), (2, b'{"b": 2}')]),
        (b'{"a": 1', [(1, b'{"a": 1')]),
        (b'{"a": 1}\n}}\n{"b": 2}', [(1, b'{"a": 1}'), (2, b"}}\n"), (3, b'{"b": 2}')]),
        (b'null\n{"a": 1} 7', [(1, b"null\n"), (2, b'{"a": 1}'), (2, b"7")]),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_objects_are_cut_out_with_the_line_they_begin_on(
    data: bytes, pieces: list[tuple[int, bytes]], size: int
) -> None:
    assert cut(data, size=size) == pieces


def test_an_object_above_the_limit_is_not_held() -> None:
    assert cut(b'{"a": "' + b"x" * 500 + b'"}\n{"b": 2}', limit=100) == [(1, None), (2, b'{"b": 2}')]


def test_a_line_above_the_limit_is_not_held() -> None:
    stream = io.BytesIO(b"one\n\n" + b"x" * 500 + b"\nlast")
    assert [tuple(piece) for piece in lines(stream, 100)] == [(1, b"one\n"), (3, None), (4, b"last")]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None)
@given(
    st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=3), max_size=5),
    st.integers(1, 40),
    st.sampled_from([None, 1]),
    st.booleans(),
)
def test_every_array_comes_back(values: list[object], size: int, indent: int | None, escape: bool) -> None:
    data = json.dumps(values, indent=indent, ensure_ascii=escape).encode("utf-8", "surrogatepass")
    assert [json.loads(piece or b"") for _, piece in cut(data, size=size)] == values


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")), st.integers(1, 9))
def test_utf_16_comes_out_as_utf_8(text: str, size: int) -> None:
    data = ("{" + text).encode("utf-16")
    stream: BinaryIO = narrow(io.BytesIO(data))
    parts = iter(lambda: stream.read(size), b"")
    assert b"".join(parts).decode() == "{" + text
