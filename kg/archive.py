"""What a build's graph holds, on the disk: written once, read back whole.

`events.jsonl` has one event a line with its consolidated account and the account of every article, beside
`entities.jsonl` and the records of the articles, `extractions.jsonl`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from heapq import merge
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

import msgspec

from kg.contract import Record, encode
from kg.errors import InputError, reason
from kg.files import replacing
from kg.model import Article, Entity, Event, Knowledge, Meeting, Relation, Role, Statement, Visit
from kg.uncollected import uncollected

ENTITIES: Final = "entities.jsonl"
EVENTS: Final = "events.jsonl"
RECORDS: Final = "extractions.jsonl"

_KINDS: Final[dict[str, Any]] = {
    "meetings": Event[Meeting],
    "statements": Event[Statement],
    "roles": Event[Role],
    "visits": Event[Visit],
    "relations": Event[Relation],
}


_DECODERS: Final = {kind: msgspec.json.Decoder(type) for kind, type in _KINDS.items()}


class _Line(msgspec.Struct, frozen=True):
    """An event with its kind; the event is decoded once its kind is known."""

    kind: str
    event: msgspec.Raw


class _Id(msgspec.Struct, frozen=True):
    """The id of a record, all that is decoded to find its place in the file."""

    id: str


def write_events(knowledge: Knowledge, path: Path) -> None:
    """Write all events of `knowledge` to `path`, one a line; raises `OutputError`."""
    with replacing(path) as draft, draft.open("wb") as file:
        for kind in _KINDS:
            for event in getattr(knowledge, kind):
                file.write(msgspec.json.encode({"kind": kind, "event": event}) + b"\n")


def patch_records(folder: Path, records: Iterable[Record], ids: Set[str], path: Path) -> None:
    """Write to `path` the records of the build in `folder`, with `records`, which are in the order of ids, in place of
    all records of the articles `ids`. Raises `OutputError`, and `InputError` where the folder has no records."""
    with replacing(path) as draft, draft.open("wb") as file:
        file.writelines(line for _, line in merge(_kept(folder / RECORDS, ids), _lines(records), key=itemgetter(0)))


def _kept(file: Path, ids: Set[str]) -> Iterator[tuple[str, bytes]]:
    """The lines of the records of other articles, with their ids."""
    decoder = msgspec.json.Decoder(_Id)
    try:
        with file.open("rb") as lines:
            yield from ((id, line) for line in lines if (id := decoder.decode(line).id) not in ids)
    except (OSError, msgspec.DecodeError) as error:
        raise _unreadable(file, error) from error


def _lines(records: Iterable[Record]) -> Iterator[tuple[str, bytes]]:
    yield from ((record.id, encode(record) + b"\n") for record in records)


def read_knowledge(folder: Path) -> Knowledge:
    """What the graph of the build in `folder` holds; raises `InputError` where it holds none."""
    try:
        with uncollected(), (folder / EVENTS).open("rb") as lines:
            return _knowledge(tuple(_decoded(folder / ENTITIES, Entity)), lines)
    except (OSError, KeyError, msgspec.DecodeError) as error:
        raise _unreadable(folder / EVENTS, error) from error


def _knowledge(entities: tuple[Entity, ...], lines: Iterable[bytes]) -> Knowledge:
    local = {member: entity.id for entity in entities for member in entity.members}
    return Knowledge(entities, local=local, **read_events(lines))


def read_events(lines: Iterable[bytes]) -> dict[str, tuple[Any, ...]]:
    """The events of some lines of `events.jsonl` by kind, all kinds of `Knowledge` there; raises `KeyError` for an
    unknown kind and `msgspec.DecodeError` for what is no event."""
    events: dict[str, list[Any]] = {kind: [] for kind in _KINDS}
    decoder = msgspec.json.Decoder(_Line)
    for line in map(decoder.decode, lines):
        events[line.kind].append(_DECODERS[line.kind].decode(line.event))
    return {kind: tuple(found) for kind, found in events.items()}


class Records(Mapping[str, Record]):
    """The records of a build's articles by id, in the file's order, each read from the disk when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / RECORDS

    def __getitem__(self, id: str) -> Record:
        start = self._places[id]
        try:
            with self._file.open("rb") as lines:
                lines.seek(start)
                return msgspec.json.decode(lines.readline(), type=Record)
        except (OSError, msgspec.DecodeError) as error:
            raise _unreadable(self._file, error) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each record begins in the file, in bytes."""
        places: dict[str, int] = {}
        decoder, start = msgspec.json.Decoder(_Id), 0
        try:
            with self._file.open("rb") as lines:
                for line in lines:
                    places[decoder.decode(line).id] = start
                    start += len(line)
        except (OSError, msgspec.DecodeError) as error:
            raise _unreadable(self._file, error) from error
        return places


class Articles(Mapping[str, Article]):
    """The articles of some records, by id."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records = records

    def __getitem__(self, id: str) -> Article:
        return self._records[id].article

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)


def _decoded(file: Path, type: type[Any]) -> Iterator[Any]:
    decoder = msgspec.json.Decoder(type)
    try:
        with file.open("rb") as lines:
            for line in lines:
                yield decoder.decode(line)
    except (OSError, msgspec.DecodeError) as error:
        raise _unreadable(file, error) from error


def _unreadable(file: Path, error: Exception) -> InputError:
    return InputError(f"cannot read {file}: {reason(error)}; build it with kg build")
