"""`kg entities`, `kg merge`, `kg split`, `kg rename`, `kg forbid`: seeing and deciding who is who."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from kg.catalogue import Catalogue, articles
from kg.cli.console import say
from kg.cli.options import OUTPUT, Graph
from kg.errors import InputError
from kg.model import Entity
from kg.resolve.corrections import FILE_NAME, Rename, Split, add_correction, entry, pair
from kg.resolve.entities import id_of_name

_SHOWN = 10

File = Annotated[Path, typer.Option("--corrections", help="The file to write to.")]
Reference = Annotated[str, typer.Argument(help="An entity: its id, or a name that no other entity has.")]
CORRECTIONS = Path(FILE_NAME)


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    for name, command in (
        ("entities", _entities),
        ("merge", _merge),
        ("split", _split),
        ("rename", _rename),
        ("forbid", _forbid),
    ):
        app.command(name)(command)


def _entities(
    search: Annotated[str, typer.Argument(help="Words of a name in any spelling, or an id; without it all.")] = "",
    graph: Graph = OUTPUT,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="List at most this many.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print each entity as one JSON object a line.")] = False,
) -> None:
    """List and search the entities of a build; of a single one, show its names and the evidence about it.

    Columns: id, type, articles, facts, name, Latin name.

    Examples:

        kg entities

        kg entities لافروف

        kg entities per-sirgi-lafruf
    """
    catalogue = Catalogue.open(graph)
    found = catalogue.search(search)
    if as_json:
        sys.stdout.buffer.writelines(msgspec.json.encode(entity) + b"\n" for entity in found[:limit])
    elif search and len(found) == 1:
        _show(found[0], catalogue)
    else:
        _list(found[:limit], catalogue)
        say(f"{min(len(found), limit)} of {len(found)} entities")


def _list(found: list[Entity], catalogue: Catalogue) -> None:
    facts = catalogue.facts()
    for entity in found:
        counts = f"{len(articles(entity))}\t{facts[entity.id]}"
        typer.echo(f"{entity.id}\t{entity.type}\t{counts}\t{entity.name}\t{entity.latin}")


def _show(entity: Entity, catalogue: Catalogue) -> None:
    passages = list(catalogue.passages(entity))
    counted = catalogue.names(entity).most_common()
    rows = [
        ("id", entity.id),
        ("type", entity.type),
        ("name", entity.name),
        ("latin", entity.latin),
        ("names", ", ".join(f"{name} ({count})" for name, count in counted)),
        ("other", ", ".join(name for name in entity.names if name not in dict(counted)) or "-"),
        ("country", entity.country or "-"),
        ("same as", " ".join(entity.same_as) or "-"),
        ("former ids", " ".join(entity.aliases) or "-"),
        ("articles", str(len(articles(entity)))),
        ("facts", str(len(passages))),
    ]
    for name, value in rows:
        typer.echo(f"{name + ':':<12}{value}")
    for passage in islice(passages, _SHOWN):
        typer.echo(f"  {passage.article} {passage.kind}: {passage.text}")
    if len(passages) > _SHOWN:
        typer.echo(f"  … and {len(passages) - _SHOWN} more")


def _merge(one: Reference, other: Reference, graph: Graph = OUTPUT, corrections: File = CORRECTIONS) -> None:
    """Decide that two entities are one; the first gives its id and name.

    Examples:

        kg merge 'سيرغي لافروف' per-lafruf
    """
    _decide_on_two("merge", one, other, graph, corrections)


def _forbid(one: Reference, other: Reference, graph: Graph = OUTPUT, corrections: File = CORRECTIONS) -> None:
    """Decide that two entities are never one, whatever articles are added.

    Examples:

        kg forbid per-mhmd-ali per-mhmud-ali
    """
    _decide_on_two("forbid", one, other, graph, corrections)


def _decide_on_two(kind: str, one: str, other: str, graph: Path, corrections: Path) -> None:
    catalogue = Catalogue.open(graph)
    first, second = catalogue.find(one), catalogue.find(other)
    if first.id == second.id:
        raise InputError(f"{one!r} and {other!r} are one entity already: {first.id}; take it apart with kg split")
    sign = "=" if kind == "merge" else "≠"
    comment = f"{first.name} {sign} {second.name}"
    _write(corrections, kind, pair(first.id, second.id), comment)


def _rename(
    entity: Reference,
    name: Annotated[str | None, typer.Option("--name", help="The name to show.")] = None,
    latin: Annotated[str | None, typer.Option("--latin", help="The name in Latin letters.")] = None,
    graph: Graph = OUTPUT,
    corrections: File = CORRECTIONS,
) -> None:
    """Decide under which name an entity is shown; its id stays.

    Examples:

        kg rename per-sirgi-lafruf --latin 'Sergey Lavrov'
    """
    if not name and not latin:
        raise InputError("give --name, --latin or both")
    found = Catalogue.open(graph).find(entity)
    _write(corrections, "rename", entry(Rename(found.id, name, latin)), found.name)


def _split(
    entity: Reference,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="The articles that call it this first; may be repeated.")
    ] = None,
    article: Annotated[
        list[str] | None, typer.Option("--article", help="The part in this article; may be repeated.")
    ] = None,
    into: Annotated[str | None, typer.Option("--into", help="The id of the part.")] = None,
    graph: Graph = OUTPUT,
    corrections: File = CORRECTIONS,
) -> None:
    """Decide that a part of an entity, told by its names or articles, is another one.

    Examples:

        kg split per-mhmd-ali --article dev-001

        kg split per-mhmd-ali --name 'محمد علي باشا' --into per-muhammad-ali-pasha
    """
    if not name and not article:
        raise InputError("say which part to split off: give --name, --article or both")
    catalogue = Catalogue.open(graph)
    found = catalogue.find(entity)
    part = into or _free_id(found, (name or [found.name])[0], catalogue)
    try:
        correction = Split(found.id, part, tuple(name or ()), tuple(article or ()))
    except ValueError as error:
        raise InputError(str(error)) from error
    _write(corrections, "split", entry(correction), f"{found.name} → {part}")


def _free_id(entity: Entity, name: str, catalogue: Catalogue) -> str:
    """The id that the name gives, numbered where an entity has or had it."""
    stem = id_of_name(entity.type, name).strip("-")
    taken = {id for other in catalogue.search() for id in (other.id, *other.aliases)}
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return stem if stem not in taken else next(id for id in numbered if id not in taken)


def _write(corrections: Path, kind: str, line: str, comment: str) -> None:
    add_correction(corrections, kind, line, comment)
    typer.echo(f"{corrections}: {kind} {line}")
    say("The next build obeys it; delete the line to undo it.")
