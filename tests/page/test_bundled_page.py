"""The page of the bundled articles, as `make graph` leaves it: Lavrov and de Mistura met, and Lavrov spoke."""

from pathlib import Path
from typing import Any

import pytest

import kg
from tests.page.conftest import Open

pytestmark = pytest.mark.browser


@pytest.fixture
def page(open_page: Open, sample_build: Path) -> Any:
    return open_page(path=sample_build / "graph.html")


def test_their_line_opens_the_sentences_of_their_meetings(page: Any) -> None:
    page.locator("#panel .row", has_text="سيرغي لافروف").filter(has_text="ستيفان دي ميستورا").first.click()
    sentences = page.locator("#panel blockquote").all_inner_texts()
    opening = "استقبل وزير الخارجية الروسي سيرغي لافروف في موسكو اليوم الخميس مبعوث الأمم المتحدة"
    assert any(sentence.startswith(opening) for sentence in sentences)
    assert "استقبل" in page.locator("#panel mark.trigger").all_inner_texts()


def test_search_leads_to_what_lavrov_said(page: Any) -> None:
    page.get_by_role("combobox").first.fill("لافروف")
    page.keyboard.press("Enter")
    said = page.locator("#panel details[data-part=speaker]")
    assert page.locator("#panel h2").inner_text() == "سيرغي لافروف"
    assert any("قال لافروف" in text for text in said.locator("blockquote").all_text_contents())


def test_in_a_notebook_it_stands_inline_without_a_network(chromium: Any, sample_build: Path, tmp_path: Path) -> None:
    shown = kg.open(sample_build).show()._repr_html_()
    (tmp_path / "cell.html").write_text(f"<!doctype html><meta charset=utf-8>{shown}", encoding="utf-8")
    with chromium.new_context(offline=True) as context:
        page = context.new_page()
        page.goto((tmp_path / "cell.html").as_uri())
        inner = page.frame_locator("iframe")
        inner.locator("html[data-ready]").wait_for(state="attached", timeout=60_000)
        assert "لقاء" in inner.locator(".brand p").inner_text()
        inner.locator("#panel .row").first.click()
        assert inner.locator("#panel blockquote").count() > 0
