"""The texts of a build's articles, read from `extractions.jsonl` where the page of an article needs one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import msgspec

from kg.archive import RECORDS
from kg.contract import Record
from kg.model import Article
from kg.serve.jsonlines import JsonLines


class Run(msgspec.Struct, frozen=True):
    """A stretch of text under the same mentions: the innermost entity (nothing where there is none) and its class."""

    text: str
    entity: str
    type: str


class Articles(Mapping[str, Article]):
    """The articles of the build in `folder` by id; none where it keeps no texts."""

    def __init__(self, folder: Path) -> None:
        self._records = JsonLines(folder / RECORDS)
        self._places = self._records.by_id()

    def __getitem__(self, id: str) -> Article:
        return self._record(id).article

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def marked(self, id: str) -> list[Run] | None:
        """The text of an article cut where a mention of an entity begins or ends; None where the build has it not."""
        return _runs(self._record(id)) if id in self._places else None

    def _record(self, id: str) -> Record:
        return msgspec.json.decode(self._records[self._places[id]], type=Record)


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
