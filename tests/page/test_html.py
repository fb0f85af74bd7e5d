import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.page import pyvis_adapter, write_page
from kg.page.html import embedded
from kg.page.write import page
from tests.page.newsroom import Newsroom

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def test_the_page_is_arabic_right_to_left_and_utf8(page_file: Path) -> None:
    text = page_file.read_text(encoding="utf-8")
    assert text.startswith('<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">')
    assert "لافروف" in text


def test_nothing_is_loaded_from_outside(page_file: Path) -> None:
    markup = STYLE.sub("", re.sub(r"<script.*?</script>", "", page_file.read_text(encoding="utf-8"), flags=re.DOTALL))
    assert re.findall(r"""(?:src|href)\s*=\s*["']?([^"'>\s]+)""", markup) == ["data:,"]
    assert "bootstrap" not in page_file.read_text(encoding="utf-8").lower()
    assert "sourceMappingURL" not in page_file.read_text(encoding="utf-8")


def test_the_policy_allows_the_scripts_and_styles_of_the_page_and_nothing_else(page_file: Path) -> None:
    text = page_file.read_text(encoding="utf-8")
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert found
    rules = dict(rule.split(" ", 1) for rule in found[1].split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for rule, pattern in (("script-src", SCRIPT), ("style-src", STYLE)):
        digests = [hashlib.sha256(part.encode()).digest() for part in pattern.findall(text)]
        assert rules[rule] == " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u2028\u2029", '"\\', "&lt;"]
)
def test_embedded_json_holds_no_markup_and_reads_back(text: str) -> None:
    written = embedded({text: [text]})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {text: [text]}


def test_the_same_graph_gives_the_same_bytes(talks: Newsroom, page_file: Path, tmp_path: Path) -> None:
    write_page(talks.knowledge(), dict(reversed(talks.articles.items())), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == page_file.read_bytes()


def test_a_page_that_cannot_be_made_leaves_the_old_one(talks: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyError):
        write_page(talks.knowledge(), {}, path)
    assert [file.name for file in tmp_path.iterdir()] == ["graph.html"]
    assert path.read_text(encoding="utf-8") == "old"


def test_a_folder_that_cannot_be_is_an_output_error(talks: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"graph\.html"):
        write_page(talks.knowledge(), talks.articles, tmp_path / "file" / "graph.html")


def test_vis_network_comes_from_pyvis() -> None:
    assert "@version 9.1.2" in pyvis_adapter.script()
    assert "</script" not in pyvis_adapter.script()


def test_pyvis_makes_the_network(talks: Newsroom) -> None:
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', page(talks.knowledge(), talks.articles)
    )
    assert found
    data = json.loads(found[1])
    network = data["network"]
    assert [node["label"] for node in network["nodes"]] == [entity["name"] for entity in data["entities"]]
    assert network["options"]["physics"]["enabled"] is False
    for edge in network["edges"]:
        assert edge["arrows" if edge["relation"] != "meeting" else "from"] is not None
        assert {data["events"][event]["kind"] for event in edge["events"]} <= {edge["relation"], "meeting"}
