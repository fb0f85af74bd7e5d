"""The events that all articles tell of, from their reports, which are on the disk by what may be one event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final, TypedDict

from kg.model import Event, Extraction, Fact, Meeting, Relation, Role, Statement, Visit
from kg.resolve import events
from kg.resolve.report import Report
from kg.resolve.reports import Local, Reports
from kg.shelves import Pile, Shelf

_REPORTS: Final[dict[str, Any]] = {
    "meetings": Report[Meeting],
    "visits": Report[Visit],
    "roles": Role,
    "relations": Relation,
}


class Told(TypedDict):
    """All events, kind by kind, as `Knowledge` has them."""

    meetings: Collection[Event[Meeting]]
    statements: Collection[Event[Statement]]
    roles: Collection[Event[Role]]
    visits: Collection[Event[Visit]]
    relations: Collection[Event[Relation]]


def told(extractions: Iterable[Extraction], local: Local, within: Mapping[str, str]) -> Told:
    """The events of articles, read from the disk; `local` has the ids of the graph, `within` those of cities with those
    of their states."""
    piles: dict[str, Pile[Any]] = {kind: Pile(type) for kind, type in _REPORTS.items()}
    said = _by_id(Statement, _statements(extractions, local, piles))
    blocks = {kind: (block for _, block in pile.groups()) for kind, pile in piles.items()}
    return Told(
        meetings=_by_id(Meeting, events.meetings(blocks["meetings"], within)),
        statements=said,
        roles=_by_id(Role, events.roles(blocks["roles"])),
        visits=_by_id(Visit, events.visits(blocks["visits"])),
        relations=_by_id(Relation, events.relations(blocks["relations"])),
    )


def _statements(
    extractions: Iterable[Extraction], local: Local, piles: Mapping[str, Pile[Any]]
) -> Iterator[Event[Statement]]:
    """The statements; all else is put onto the piles as it comes."""
    for extraction in extractions:
        reports = Reports(local)
        reports.add(extraction)
        for kind, pile in piles.items():
            blocks = getattr(reports, kind)
            if blocks:
                pile.put(("\t".join(map(str, key)), report) for key, block in blocks.items() for report in block)
        yield from events.statements(reports.statements)


def _by_id(type: type[Fact], found: Iterable[Event[Fact]]) -> Collection[Event[Fact]]:
    return Shelf[Event[Fact]](Event[type], ((event.id, event) for event in found)).values()  # type: ignore[valid-type]
