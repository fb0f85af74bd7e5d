"""Things as HTML for a notebook: Arabic from right to left, every text escaped, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

_COLOURS = {
    "PER": "background:#d5efd8",
    "ORG": "background:#d6e4fa",
    "LOC": "background:#f0dcf5",
    "GRP": "background:#fbf0c4",
    "trigger": "border-bottom:2px solid #a3001b",
}
_CELL = 'style="text-align:start;vertical-align:top;max-width:36em;white-space:normal"'


class Mark(NamedTuple):
    """A range of code points to be marked: `kind` is an entity's type or `trigger`, `title` the tooltip."""

    start: int
    end: int
    kind: str
    title: str


def table(rows: Sequence[dict[str, Any]], *, total: int | None = None) -> str:
    """A table of rows that have the same columns; `total` is how many there are, where more than these."""
    if not rows:
        return "<p>nothing</p>"
    head = "".join(f"<th {_CELL}>{escape(name)}</th>" for name in rows[0])
    body = "".join(f"<tr>{''.join(_cell(value) for value in row.values())}</tr>" for row in rows)
    more = f"<p>{len(rows)} of {total}</p>" if total is not None and total > len(rows) else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def card(title: str, fields: dict[str, Any], sentences: Iterable[str] = ()) -> str:
    """A thing with its title, its fields that have a value, and the marked sentences it stands on."""
    rows = "".join(f"<tr><th {_CELL}>{escape(name)}</th>{_cell(value)}</tr>" for name, value in fields.items() if value)
    quotes = "".join(f'<blockquote dir="rtl" lang="ar">{sentence}</blockquote>' for sentence in sentences)
    return f'<div><h4><bdi dir="auto">{escape(title)}</bdi></h4><table><tbody>{rows}</tbody></table>{quotes}</div>'


def text(words: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> str:
    """`words[start:end]` with the marked ranges in colour; offsets of marks count in the whole of `words`."""
    last = len(words) if end is None else end
    return "".join(_pieces(words, [mark for mark in marks if mark.start < last and mark.end > start], start, last))


def article(title: str, meta: Iterable[str | None], body: str) -> str:
    """An article with its marked body, from right to left."""
    line = " · ".join(escape(part) for part in meta if part)
    return (
        f'<article dir="rtl" lang="ar" style="max-width:50em;line-height:1.9"><h4>{escape(title)}</h4>'
        f'<p><small><bdi dir="auto">{line}</bdi></small></p><div style="white-space:pre-line">{body}</div></article>'
    )


def frame(page: str, height: int) -> str:
    """A whole page inside a notebook, with its scripts shut off from the notebook's; `height` is in pixels."""
    return (
        f'<iframe srcdoc="{escape(page)}" sandbox="allow-scripts" title="knowledge graph" loading="lazy" '
        f'style="width:100%;height:{height}px;border:1px solid #ccc"></iframe>'
    )


def _cell(value: Any) -> str:
    shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else "" if value is None else str(value)
    return f'<td {_CELL}><bdi dir="auto">{escape(shown)}</bdi></td>'


def _pieces(words: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[str]:
    """The text cut where a mark begins or ends."""
    ends = {place for mark in marks for place in (mark.start, mark.end) if start < place < end}
    for first, last in pairwise(sorted({start, end} | ends)):
        over = [mark for mark in marks if mark.start <= first and last <= mark.end]
        piece = escape(words[first:last])
        yield _marked(piece, over) if over else piece


def _marked(piece: str, over: Sequence[Mark]) -> str:
    """A piece under marks: the colour of the innermost entity, and the line below a trigger."""
    inner = sorted(over, key=lambda mark: mark.start - mark.end)
    style = ";".join(dict.fromkeys(_COLOURS[mark.kind] for mark in inner if mark.kind in _COLOURS))
    title = " / ".join(dict.fromkeys(mark.title for mark in reversed(inner)))
    return f'<span style="{style}" title="{escape(title)}">{piece}</span>'
