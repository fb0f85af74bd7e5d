"""How soon the page can be used and how smoothly it drags, beside plain pyvis: `python -m benchmarks.page [NODES ...]`.

The same graph of invented people is written twice: as kg's page, and by pyvis with its defaults and its scripts inline.
A page is usable when its network stands still and answers (pyvis's when its first layout is over, or after `PATIENCE`);
kg's has all its evidence unpacked somewhat later, which is the second figure.
The frame time is the median between two pictures while the graph is dragged. Both run in headless Chromium without a
graphics card, one after the other; the ratio matters more than the milliseconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, TimeoutError
from pyvis.network import Network

from kg.model import Knowledge
from kg.page import write_page
from kg.page.lines import lines
from tests.chromium import launched
from tests.page.crowd import crowd

SIZES = (300, 1_000, 3_000, 10_000)
STATES = {"kg": ("shown", "ready"), "pyvis": ("shown",)}
"""What each page says of itself: it can be used, it has unpacked all its evidence."""
PATIENCE = 60.0
"""Seconds after which a page that is not yet usable is given up."""

_MADE = "network = new vis.Network(container, data, options);"
_SETTLED = """network.once('stabilizationIterationsDone', () => {
  document.documentElement.dataset.shown = performance.now();
});"""
_FRAMES = """() => new Promise(done => {
  const gaps = []; let last = performance.now(); const end = last + 4000;
  const tick = now => {
    gaps.push(now - last); last = now;
    now < end ? requestAnimationFrame(tick) : done(gaps.slice(1));
  };
  requestAnimationFrame(tick);
})"""


def plain_pyvis(knowledge: Knowledge, path: Path) -> None:
    """The graph as pyvis writes it when nothing is set but that its scripts be inline."""
    network = Network(directed=True, cdn_resources="in_line")
    for entity in knowledge.entities:
        network.add_node(entity.id, label=entity.name)
    for line in lines(knowledge):
        network.add_edge(line.source, line.target)
    path.write_text(network.generate_html().replace(_MADE, _MADE + _SETTLED), encoding="utf-8")


def seconds_until(page: Page, path: Path, *states: str) -> list[float]:
    """From the address to each of `states`, by the page's own clock; infinite where `PATIENCE` ran out."""
    page.goto(path.as_uri(), timeout=PATIENCE * 1000, wait_until="commit")
    try:
        for state in states:
            page.locator(f"html[data-{state}]").wait_for(state="attached", timeout=PATIENCE * 1000)
    except TimeoutError:
        return [float("inf") for _ in states]
    return [float(page.evaluate(f"document.documentElement.dataset.{state}")) / 1000 for state in states]


def frame_milliseconds(page: Page) -> float:
    """The median time between two pictures while the mouse drags the ground of the network."""
    box = page.locator("canvas").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.evaluate(f"window.frames_ = ({_FRAMES})()")
    page.mouse.move(x + 3, y + 3)
    page.mouse.down()
    end = time.monotonic() + 3.5
    step = 0
    while time.monotonic() < end:
        step += 1
        page.mouse.move(x + step % 120, y + step % 90)
    page.mouse.up()
    return float(median(page.evaluate("window.frames_")))


def measure(browser: Any, size: int, folder: Path) -> list[str]:
    """One row of the table: both pages of a graph of `size` entities."""
    knowledge, articles = crowd(size)
    writers: dict[str, Callable[[Path], object]] = {
        "kg": lambda path: write_page(knowledge, articles, path),
        "pyvis": lambda path: plain_pyvis(knowledge, path),
    }
    row = [f"{size:,}"]
    for name, write in writers.items():
        path = folder / f"{name}-{size}.html"
        write(path)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, offline=True)
        seconds = seconds_until(page, path, *STATES[name])
        frame = frame_milliseconds(page) if seconds[0] < PATIENCE else float("inf")
        row += [f"{path.stat().st_size / 1e6:.1f} MB", *(_shown(each, "s") for each in seconds), _shown(frame, "ms")]
        page.close()
    return row


def _shown(value: float, unit: str) -> str:
    return f"> {PATIENCE:.0f} s" if value == float("inf") else f"{value:.3g} {unit}"


def main() -> None:
    """Print the table for the sizes on the command line, or for `SIZES`."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    head = ["entities", "kg: file", "usable after", "evidence after", "frame", "pyvis: file", "usable after", "frame"]
    sys.stdout.write(f"| {' | '.join(head)} |\n|{'---:|' * len(head)}\n")
    with launched() as browser, tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            sys.stdout.write(f"| {' | '.join(measure(browser, size, Path(folder)))} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
