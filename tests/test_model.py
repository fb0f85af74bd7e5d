"""The types: spans are checked on creation, and values go through msgspec unchanged."""

import msgspec
import pytest

from kg.model import Extraction, Mention, MentionKind, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_no_span_ends_before_it_starts(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        (Span(0, 5), Span(1, 3), True, True),
        (Span(0, 5), Span(4, 6), False, True),
        (Span(0, 5), Span(5, 6), False, False),
    ],
)
def test_spans_relate(one, other, covers, overlaps):
    assert (one.covers(other), one.overlaps(other)) == (covers, overlaps)


def test_values_survive_a_round_trip():
    value = Extraction("a", None, (), (), (), (), ())
    assert msgspec.json.decode(msgspec.json.encode(value), type=Extraction) == value
    mention = Mention(MentionKind.NAME, Span(1, 2))
    assert msgspec.json.decode(msgspec.json.encode(mention), type=Mention) == mention
