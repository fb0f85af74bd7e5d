"""The query editor as people use it, in headless Chromium with everything but the server cut off."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serve.conftest import LAVROV, Server, Visit, visiting

pytestmark = pytest.mark.browser


@pytest.fixture
def visit(chromium: Any, server: Server) -> Iterator[Visit]:
    """Opens a page of the server, the query editor if no other is named."""
    with visiting(chromium, server) as opened:
        yield lambda path="/sparql", **options: opened(path, **options)


def rows(page: Any) -> Any:
    page.locator("#result tbody tr").first.wait_for()
    return page.locator("#result tbody tr")


def test_a_named_query_is_picked_filled_in_and_run(visit: Visit) -> None:
    page = visit()
    page.locator("details[data-query=who-met-whom] summary").click()
    page.locator("form[data-query=who-met-whom] input[name=person]").fill("لافروف")
    page.locator("form[data-query=who-met-whom] button").click()
    assert rows(page).count() > 3
    assert page.locator("#result td:first-child", has_text="سيرغي لافروف").count() == rows(page).count()
    assert "SELECT DISTINCT ?personName" in page.locator(".CodeMirror").inner_text()


def test_the_page_and_its_rows_read_from_right_to_left_and_the_query_from_left_to_right(visit: Visit) -> None:
    page = visit()
    page.locator("#run").click()
    cell = rows(page).first.locator("td span").first
    direction = "e => getComputedStyle(e).direction"
    assert page.locator("html").evaluate(direction) == "rtl"
    assert cell.evaluate(direction) == "rtl"
    assert page.locator(".CodeMirror-line").first.evaluate(direction) == "ltr"
    assert page.locator("aside").bounding_box()["x"] > page.locator(".CodeMirror").bounding_box()["x"]
    page.goto(page.url + "?lang=en")
    assert page.locator("html").evaluate(direction) == "ltr"
    page.locator("#run").click()
    assert rows(page).first.locator("td span").first.evaluate(direction) == "rtl"


def test_a_query_is_typed_and_run_by_keyboard(visit: Visit) -> None:
    page = visit()
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("ASK { ?s a kg:Person }")
    page.keyboard.press("Control+Enter")
    page.locator("#state", has_text="نعم").wait_for()


def write(page: Any, query: str) -> None:
    page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", query)
    page.locator("#run").click()


def test_entities_in_rows_lead_to_their_pages(visit: Visit) -> None:
    page = visit()
    write(page, "SELECT ?p { ?p skos:prefLabel 'سيرغي لافروف'@ar }")
    rows(page).first.locator("a").click()
    page.wait_for_url(f"**{LAVROV}")
    assert page.locator("h1").inner_text() == "سيرغي لافروف"


def test_what_construct_makes_is_shown_as_turtle(visit: Visit) -> None:
    page = visit()
    write(page, "CONSTRUCT { ?s kg:met ?o } WHERE { ?s kg:met ?o }")
    page.locator("#result pre").wait_for()
    assert "kg:met" in page.locator("#result pre").inner_text()


def test_rows_are_saved_as_csv(visit: Visit) -> None:
    page = visit()
    page.locator("#run").click()
    rows(page)
    with page.expect_download() as download:
        page.locator("button[data-name=csv]").click()
    saved = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"))))
    assert saved[0] == ["name", "articles"]
    assert len(saved) == rows(page).count() + 1


def test_the_search_in_the_head_leads_to_an_entity(visit: Visit) -> None:
    page = visit("/docs")
    page.locator("#search").fill("lavrov")
    page.locator("#found a").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{LAVROV}")


@pytest.mark.parametrize("width", [390, 768, 1300])
@pytest.mark.parametrize("path", ["/sparql", LAVROV, "/id/article/astana-fifth-round", "/docs"])
def test_nothing_sticks_out_at_any_width(visit: Visit, path: str, width: int) -> None:
    page = visit(path, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/sparql", LAVROV, "/id/article/astana-fifth-round", "/docs"])
def test_axe_finds_no_barrier(chromium: Any, server: Server, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    page = chromium.new_page(bypass_csp=True, color_scheme=scheme)
    page.goto(f"{server.url}{path}")
    found = axe.Axe().run(page).response["violations"]
    page.close()
    assert [(each["id"], [node["html"] for node in each["nodes"][:3]]) for each in found] == []
