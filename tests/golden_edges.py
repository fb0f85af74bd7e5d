"""The edges of the bundled articles as lines for people; run as a program, it writes the golden file anew."""

from collections.abc import Iterator
from pathlib import Path

from kg.collection import collect
from kg.contract import Record
from kg.resolve import resolve
from kg.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "kg" / "data" / "sample"
GOLDEN = ROOT / "tests" / "golden" / "edges.tsv"


def edges(record: Record) -> Iterator[str]:
    """One line an edge: article, relation, who, what, the words it stands on."""
    names = {entity.id: entity.name for entity in record.entities}

    def line(*cells: str) -> str:
        return "\t".join((record.id, *(" ".join(cell.split()) for cell in cells)))

    for meeting in record.meetings:
        parties = " + ".join(sorted(names[party] for party in meeting.participants))
        yield line("meeting", parties, f"{meeting.status} {meeting.medium}", meeting.evidence[0].text)
    for statement in record.statements:
        content = statement.content.text if statement.content else ""
        yield line("statement", names[statement.speaker], f"{statement.act} {statement.trigger.text}", content)
    for role in record.roles:
        yield line("role", names[role.person], f"{role.title} | {names[role.of] if role.of else '-'}", "")
    for visit in record.visits:
        yield line("visit", names[visit.visitor], f"{names[visit.place]} {visit.status}", "")


def main() -> None:
    collection = collect([SAMPLE], Settings())
    lines = [edge for record in collection.records(resolve(collection.extractions)) for edge in edges(record)]
    GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
