"""The page of a large graph holds its core; what else is told of anybody comes from the server."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from kg.archive import read_knowledge
from kg.page import core, write_page
from kg.page.lines import all_events
from kg.serve.around import Around
from kg.serve.articles import Articles
from tests.chromium import wait
from tests.serve.conftest import Server, Visit, serving, visiting

LAVROV = "per-sirgi-lafruf"


def around(folder: Path, entity: str) -> Any:
    return Around(folder, Articles(folder))(entity)


def test_an_entity_comes_with_its_events_their_evidence_and_all_who_take_part(sample_build: Path) -> None:
    found = around(sample_build, LAVROV)
    number = [entity["id"] for entity in found["entities"]].index(LAVROV)
    assert found["entity"] == LAVROV
    assert all(number in (*event["parties"], *event.get("about", [])) for event in found["events"])
    words = ["".join(text for text, _ in piece["runs"]) for piece in found["evidence"]]
    assert any("لافروف" in sentence for sentence in words)
    assert all(words[index] for event in found["events"] for index in event["evidence"])
    assert {end for line in found["lines"] for end in (line["from"], line["to"])} <= set(range(len(found["entities"])))


def test_weights_are_those_of_the_whole_graph(sample_build: Path) -> None:
    weight = {entity["id"]: entity["weight"] for entity in around(sample_build, LAVROV)["entities"]}
    knowledge = read_knowledge(sample_build)
    kerry = next(entity.id for entity in knowledge.entities if "كيري" in entity.name)
    assert weight[kerry] == sum(f"'{kerry}'" in str(event) for event in all_events(knowledge))


def test_nobody_is_known_by_a_wrong_id(sample_build: Path, tmp_path: Path) -> None:
    assert around(sample_build, "per-nobody") is None
    assert around(tmp_path, LAVROV) is None


def test_it_is_asked_for_by_id_or_iri(server: Server) -> None:
    by_id = server.get(f"/api/surroundings?entity={LAVROV}")
    assert json.loads(by_id.body)["entity"] == LAVROV
    assert server.get(f"/api/surroundings?entity={quote(f'https://kg.example/id/{LAVROV}')}").body == by_id.body
    missing = server.get("/api/surroundings?entity=per-nobody")
    assert missing.status == 404
    assert "/api/find" in missing.text


@pytest.fixture(scope="module")
def core_server(sample_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The bundled articles with a page that holds four entities of theirs."""
    folder = tmp_path_factory.mktemp("core") / "build"
    shutil.copytree(sample_build, folder)
    write_page(core(read_knowledge(folder), 4, 12), Articles(folder), folder / "graph.html")
    with serving(folder, folder.parent / "log") as running:
        yield running


@pytest.fixture
def visit(chromium: Any, core_server: Server) -> Iterator[Visit]:
    with visiting(chromium, core_server) as opened:
        yield opened


def held(page: Any) -> list[str]:
    return list(page.evaluate("kg.model.entities.map(({ id }) => id)"))


@pytest.fixture(scope="module")
def far(sample_build: Path, core_server: Server) -> Any:
    """Somebody in the graph that its page does not hold."""
    page = (core_server.folder / "graph.html").read_text(encoding="utf-8")
    entities = read_knowledge(sample_build).entities
    return next(each for each in entities if each.type == "PER" and f'"{each.id}"' not in page)


@pytest.mark.browser
def test_somebody_who_is_not_in_the_page_is_found_and_brought_with_neighbours(visit: Visit, far: Any) -> None:
    page = visit("/")
    wait(page, "document.documentElement.dataset.ready !== undefined")
    assert far.id not in held(page)
    page.locator("#search").fill(far.name)
    page.locator("#found [role=option]", has_text=far.name).first.click()
    page.locator(".panel h2", has_text=far.name).wait_for()
    assert far.id in held(page)
    drawn = page.evaluate("kg.network.state().nodes")
    assert drawn > 1
    assert page.locator(".panel blockquote").count() or page.locator(".panel details").count()


@pytest.mark.browser
def test_a_link_to_somebody_who_is_not_in_the_page_opens_there(visit: Visit, far: Any) -> None:
    page = visit(f"/#entity={far.id}")
    page.locator(".panel h2", has_text=far.name).wait_for()


@pytest.mark.browser
def test_all_that_is_told_of_somebody_is_a_click_away(visit: Visit) -> None:
    page = visit("/")
    wait(page, "document.documentElement.dataset.ready !== undefined")
    first = page.evaluate("kg.model.entities[0].id")
    page.evaluate("kg.store.set({ selection: { entity: 0 } })")
    before = len(held(page))
    page.locator("#all-told").click()
    wait(page, "before => kg.model.entities.length > before", before)
    assert page.evaluate("kg.model.eventsOf[0].length") == page.evaluate("kg.model.entities[0].weight")
    page.locator(".actions a").click()
    page.wait_for_url(f"**/id/{first}")


@pytest.mark.browser
def test_the_page_leads_to_the_endpoint(visit: Visit) -> None:
    page = visit("/")
    page.locator("#ask").click()
    page.wait_for_url("**/sparql")
