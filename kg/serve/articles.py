"""The texts of a build's articles, read from `extractions.jsonl` where the page of an article needs one."""

from __future__ import annotations

import mmap
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg.contract import Record
from kg.serve.views import Reader


class Run(msgspec.Struct, frozen=True):
    """A stretch of text under the same mentions: the innermost entity (nothing where there is none) and its class."""

    text: str
    entity: str
    type: str


class _Id(msgspec.Struct, frozen=True):
    id: str


class Articles(NamedTuple):
    """Where each article's record stands in the file, which stays open; `lines` is empty where there is no file."""

    records: mmap.mmap | None
    lines: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, folder: Path) -> Articles:
        """The articles of the build in `folder`."""
        file = folder / "extractions.jsonl"
        if not file.is_file() or not file.stat().st_size:
            return cls(None, {})
        with file.open("rb") as opened:
            records = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        lines, start = {}, 0
        while (end := records.find(b"\n", start)) >= 0:
            lines[msgspec.json.decode(records[start:end], type=_Id).id] = (start, end)
            start = end + 1
        return cls(records, lines)

    def marked(self, reader: Reader, iri: str) -> list[Run] | None:
        """The text of an article cut where a mention of an entity begins or ends; None where the build has no texts."""
        place = self.lines.get(reader.identifier(iri))
        if self.records is None or place is None:
            return None
        return _runs(msgspec.json.decode(self.records[slice(*place)], type=Record))


def _runs(record: Record) -> list[Run]:
    marks = [
        (mention.start, mention.end, entity.id, entity.type)
        for entity in record.entities
        for mention in entity.mentions
    ]
    cuts = sorted({0, len(record.text), *(place for start, end, _, _ in marks for place in (start, end))})
    runs = []
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        _, _, entity, kind = min(over, key=lambda mark: mark[1] - mark[0], default=(0, 0, "", ""))
        runs.append(Run(record.text[start:end], entity, str(kind)))
    return runs
