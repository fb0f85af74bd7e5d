"""Pictures of the page of the bundled articles for the documentation.

KG_SCREENSHOTS=1 pytest tests/page/test_screenshots.py
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.build import build
from kg.settings import Settings
from tests.chromium import wait
from tests.page.conftest import Open

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif("KG_SCREENSHOTS" not in os.environ, reason="writes docs/images: set KG_SCREENSHOTS=1"),
]

NAMED = """const named = (words) => kg.model.entities.filter(({ name }) => name.includes(words))
    .reduce((a, b) => (b.weight > a.weight ? b : a)).index;"""
MEETING = """const met = (a, b) => kg.model.lines.find((line) => line.relation === "meeting"
    && [line.from, line.to].includes(named(a)) && [line.from, line.to].includes(named(b))).index;"""

SHOTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "page": ("", "", {}),
    "evidence": ("", "kg.store.set({ selection: { line: met('لافروف', 'ميستورا') } })", {}),
    "card": ("", "kg.store.set({ selection: { entity: named('لافروف') } })", {}),
    "timeline": ("#from=2017&to=2017", "", {}),
    "statements": ("#tab=statements", "", {}),
    "matrix": ("#tab=matrix", "", {}),
    "dark": ("", "kg.store.set({ selection: { line: met('لافروف', 'كيري') } })", {"color_scheme": "dark"}),
    "english": ("#lang=en", "kg.store.set({ selection: { entity: named('ميستورا') } })", {}),
    "phone": ("", "", PHONE),
    "phone-evidence": ("", "kg.store.set({ selection: { line: met('لافروف', 'ميستورا') } })", PHONE),
}


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("bundled")
    build([Path(kg.__file__).parent / "data" / "sample"], output, Settings())
    return output / "graph.html"


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_of_the_page(name: str, open_page: Open, bundled: Path) -> None:
    address, action, options = SHOTS[name]
    page = open_page(address, path=bundled, **options)
    page.evaluate(f"() => {{ {NAMED} {MEETING} {action} }}")
    wait(page, "document.documentElement.dataset.ready !== undefined")
    page.wait_for_timeout(800)
    page.screenshot(path=IMAGES / f"{name}.png")
