"""`kg top`, `kg path`, `kg timeline`: the graph of a build, analysed in the terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from kg.cli.options import OUTPUT, Graph
from kg.cli.rows import Format, FormatOption, Row, print_rows
from kg.graph import Hop, Measure, between, communities, shortest_path, timeline, top
from kg.model import EntityType

Name = Annotated[str, typer.Argument(help="An entity: a name in any spelling, a part of one, or an id.")]


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    for name, command in (("top", _top), ("path", _path), ("timeline", _timeline)):
        app.command(name)(command)


def _top(
    measure: Annotated[
        Measure, typer.Option("--by", help="degree: events with others; betweenness: bridges; pagerank: prominence.")
    ] = Measure.DEGREE,
    count: Annotated[int, typer.Option("--count", "-n", min=1, help="How many to list.")] = 10,
    type: Annotated[EntityType | None, typer.Option("--type", "-t", help="Only entities of this type.")] = None,
    since: Annotated[str | None, typer.Option(help="From this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(help="Up to this day, month or year.")] = None,
    graph: Graph = OUTPUT,
    format: FormatOption = Format.TABLE,
) -> None:
    """List who matters most in the graph, each with the community it belongs to.

    Examples:

        kg top

        kg top --by betweenness --type PER -n 5

        kg top --since 2016-07 --until 2016-08 --format tsv
    """
    from kg.api import KnowledgeBase

    network = KnowledgeBase.open(graph).to_networkx()
    if since or until:
        network = between(network, since, until)
    label = {node: community.label for community in communities(network) for node in community.members}
    ranked = top(network, measure, len(network))
    chosen = [(node, value) for node, value in ranked if type is None or network.nodes[node]["type"] == type]
    rows = [
        {"rank": rank, "name": network.nodes[node]["label"], "latin": network.nodes[node]["latin"]}
        | {"type": network.nodes[node]["type"], measure.value: value, "community": label[node], "id": node}
        for rank, (node, value) in enumerate(chosen[:count], 1)
    ]
    print_rows(rows, format, columns=("rank", "name", "latin", "type", measure.value, "community"))


def _path(
    source: Name,
    target: Name,
    graph: Graph = OUTPUT,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show how two entities are linked: the fewest steps, each with the sentence it stands on.

    An arrow tells which way a relation holds.

    Examples:

        kg path لافروف كيري

        kg path 'Sergey Lavrov' ألفانو --format json
    """
    from kg.api import KnowledgeBase

    base = KnowledgeBase.open(graph)
    hops = shortest_path(base.to_networkx(), base.find(source).id, base.find(target).id)
    rows: list[Row] = [
        {
            "from": base.entity(hop.source).name,
            "relation": _arrow(hop),
            "to": base.entity(hop.target).name,
            "date": hop.date,
            "sentence": hop.sentence,
            "article": hop.article,
        }
        for hop in hops
    ]
    print_rows(rows, format, columns=("from", "relation", "to", "date", "sentence"))


def _arrow(hop: Hop) -> str:
    if hop.relation == "met":
        return "met"
    return f"← {hop.relation}" if hop.backward else f"{hop.relation} →"


def _timeline(name: Name, graph: Graph = OUTPUT, format: FormatOption = Format.TABLE) -> None:
    """Show what happened around an entity in the order of time, each event with a sentence that tells it.

    Examples:

        kg timeline لافروف

        kg timeline 'Staffan de Mistura' --format tsv
    """
    from kg.api import KnowledgeBase

    base = KnowledgeBase.open(graph)
    entity = base.find(name)
    rows = [
        asdict(entry)
        | {
            "source": base.entity(entry.source).name,
            "targets": [base.entity(target).name for target in entry.targets],
        }
        for entry in timeline(base.to_networkx(), entity.id)
    ]
    columns = ("date", "relation", "source", "targets", "status", "sentence")
    print_rows(rows, format, title=f"{entity.name} ({entity.latin})", columns=columns)
