"""Pictures of the page for the documentation.

KG_SCREENSHOTS=1 pytest tests/page/test_screenshots.py
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.page.conftest import Open

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}

SHOTS: dict[str, tuple[str, dict[str, Any]]] = {
    "page": ("", {}),
    "evidence": ("#line=lavrov,mistura,meeting", {}),
    "card": ("#entity=lavrov", {}),
    "timeline": ("#from=2016-07&to=2016-10", {}),
    "statements": ("#tab=statements", {}),
    "matrix": ("#tab=matrix", {}),
    "dark": ("#line=kerry,lavrov,meeting", {"color_scheme": "dark"}),
    "english": ("#lang=en&entity=kerry", {}),
    "phone": ("", PHONE),
    "phone-evidence": ("#line=lavrov,mistura,meeting", PHONE),
}


pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif("KG_SCREENSHOTS" not in os.environ, reason="writes docs/images: set KG_SCREENSHOTS=1"),
]


@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_of_the_page(name: str, open_page: Open) -> None:
    address, options = SHOTS[name]
    page = open_page(address, **options)
    page.wait_for_timeout(600)
    page.screenshot(path=IMAGES / f"{name}.png")
