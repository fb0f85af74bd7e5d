"""From what the graph holds to the page on the disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.files import replacing
from kg.model import Article, Knowledge
from kg.page.core import core
from kg.page.html import render
from kg.page.lines import all_events
from kg.page.payload import counts, payload
from kg.page.picture import picture
from kg.page.pyvis_adapter import network_data


def write_page(knowledge: Knowledge, articles: Mapping[str, Article], path: Path) -> int:
    """Writes `knowledge` as one HTML file to `path`, and returns how many entities it has; `articles` holds every
    article that is its evidence.

    Of a graph that is larger than `kg.page.core` allows the page shows the core, and says so.
    The file appears whole or not at all, and the same input gives the same bytes. Raises `OutputError`
    where it cannot be written, `KeyError` for evidence of an article that is not in `articles`.
    """
    with replacing(path) as draft:
        held = core(knowledge).in_memory()
        draft.write_text(_page(held, counts(knowledge, articles), articles), encoding="utf-8", newline="\n")
    return len(held.entities)


def page(knowledge: Knowledge, articles: Mapping[str, Article]) -> str:
    """The HTML of the page."""
    return _page(core(knowledge).in_memory(), counts(knowledge, articles), articles)


def _page(held: Knowledge, counted: Mapping[str, int], articles: Mapping[str, Article]) -> str:
    nodes, curves = picture(held)
    numbers = {event.id: index for index, event in enumerate(all_events(held))}
    data, evidence = payload(held, articles)
    network = network_data(nodes, curves, numbers)
    return render({"counts": counted, **data, "network": network}, evidence)
