"""BRAT standoff: entities, events and relations on the articles' own texts, to be looked at and corrected in brat.

Each article has `<id>.txt` and `<id>.ann`; offsets count code points, a span that runs over a line end is
discontinuous. Mentions are text-bound annotations (`T`), those of one entity one `*` line; meetings, statements and
visits are events (`E`) with the mention of each party that stands nearest to the trigger, posts and relations of
plug-ins are relations (`R`), status, medium and act are attributes (`A`), entity ids are notes (`#`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final
from urllib.parse import quote

from kg.contract import EntityRecord, MeetingRecord, Record, SpanRecord, StatementRecord, VisitRecord
from kg.export.folder import filling
from kg.export.source import Source

CONFIGURATION: Final = "annotation.conf"
_LINES: Final = re.compile(r"[^\r\n\u2028\u2029\x85\x0b\x0c]+")

Party = tuple[str, str | None]


def write_brat(source: Source, folder: Path) -> None:
    """Write all articles and brat's `annotation.conf` into `folder`; raises `OutputError`."""
    with filling(folder) as draft:
        for id, record in source.records.items():
            stem = quote(id, safe="")
            (draft / f"{stem}.txt").write_text(record.text, encoding="utf-8", newline="")
            (draft / f"{stem}.ann").write_text("".join(f"{line}\n" for line in standoff(record)), encoding="utf-8")
        configuration = files("kg.export").joinpath("data", CONFIGURATION).read_text(encoding="utf-8")
        (draft / CONFIGURATION).write_text(configuration, encoding="utf-8")


def standoff(record: Record) -> list[str]:
    """The lines of one article's annotation."""
    sheet = _Sheet(record)
    for entity in record.entities:
        sheet.entity(entity)
    for meeting in record.meetings:
        sheet.meeting(meeting)
    for statement in record.statements:
        sheet.statement(statement)
    for visit in record.visits:
        sheet.visit(visit)
    for role in record.roles:
        sheet.relation("HoldsPost", role.person, role.of, role.evidence)
    for relation in record.relations:
        sheet.relation(relation.kind.title().replace(" ", ""), relation.subject, relation.object, relation.evidence)
    return sheet.lines


class _Sheet:
    """The annotation in the making, with the ids of the mentions."""

    def __init__(self, record: Record) -> None:
        self.lines: list[str] = []
        self._text = record.text
        self._mentions: dict[str, list[tuple[str, int]]] = {}
        self._counts = dict.fromkeys("TERA#", 0)

    def entity(self, entity: EntityRecord) -> None:
        placed = [(self._span(entity.type.value, one.start, one.end), one.start) for one in entity.mentions]
        found = [(id, start) for id, start in placed if id]
        self._mentions[entity.id] = found
        if found:
            self._add("#", f"AnnotatorNotes {found[0][0]}", f"{entity.id} {entity.name}")
        if len(found) > 1:
            self.lines.append(f"*\tAlias {' '.join(id for id, _ in found)}")

    def meeting(self, meeting: MeetingRecord) -> None:
        numbered = [(f"Participant{number}" if number > 1 else "Participant", id)
                    for number, id in enumerate(meeting.participants, 1)]  # fmt: skip
        event = self._event("Meeting", (meeting.trigger or meeting.evidence)[0], [*numbered, ("Place", meeting.place)])
        self._attributes(event, Status=meeting.status.value, Medium=meeting.medium.value)

    def statement(self, statement: StatementRecord) -> None:
        about = [(f"About{number}" if number > 1 else "About", id) for number, id in enumerate(statement.about, 1)]
        event = self._event("Statement", statement.trigger, [("Speaker", statement.speaker), *about])
        self._attributes(event, Act=statement.act.value)

    def visit(self, visit: VisitRecord) -> None:
        event = self._event("Visit", visit.evidence, [("Visitor", visit.visitor), ("Destination", visit.place)])
        self._attributes(event, Status=visit.status.value)

    def relation(self, kind: str, subject: str, object: str | None, evidence: SpanRecord) -> None:
        one, other = self._nearest(subject, evidence.start), self._nearest(object, evidence.start)
        if one and other:
            self._add("R", f"{kind} Arg1:{one} Arg2:{other}")

    def _event(self, kind: str, trigger: SpanRecord, parties: list[Party]) -> str | None:
        span = self._span(kind, trigger.start, trigger.end)
        if not span:
            return None
        placed = ((role, self._nearest(id, trigger.start)) for role, id in parties)
        roles = "".join(f" {role}:{mention}" for role, mention in placed if mention)
        return self._add("E", f"{kind}:{span}{roles}")

    def _attributes(self, event: str | None, **values: str) -> None:
        for name, value in values.items():
            if event:
                self._add("A", f"{name} {event} {value}")

    def _nearest(self, entity: str | None, place: int) -> str | None:
        mentions = self._mentions.get(entity or "") or [("", 0)]
        return min(mentions, key=lambda mention: abs(mention[1] - place))[0] or None

    def _span(self, kind: str, start: int, end: int) -> str | None:
        """A text-bound annotation; None for an empty span, which brat has not."""
        pieces = list(_pieces(self._text, start, end))
        if not pieces:
            return None
        offsets = ";".join(f"{first} {last}" for first, last in pieces)
        return self._add("T", f"{kind} {offsets}", " ".join(self._text[first:last] for first, last in pieces))

    def _add(self, sort: str, *cells: str) -> str:
        self._counts[sort] += 1
        id = f"{sort}{self._counts[sort]}"
        self.lines.append("\t".join((id, *cells)))
        return id


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range cut at line ends."""
    return (match.span() for match in _LINES.finditer(text, start, end))
