"""Plug-ins: the example of the documentation, installed as a user would, and what goes wrong with others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import kg
from kg.analyze import engine_names, load
from kg.errors import EngineError
from kg.extract import rules

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "plugin-example"
NEWS = {
    "both": "وقعت مصر والأردن اتفاقية للتعاون التجاري في القاهرة.",
    "with": "وقّع الوزير سامر حداد على الاتفاق مع روسيا.",
    "none": "وقعت غارة على المدينة. وتوقع الوزير سامر حداد اتفاقا قريبا.",
}
BUILD = """
import json, sys, kg
base = kg.build(sys.argv[1], sys.argv[2])
print(json.dumps([(r.subject.name, r.object.name, r.sentences[0]) for r in base.relations]))
print(sorted({data["relation"] for *_, data in base.to_networkx().edges(data=True)}))
"""


def run(*arguments: str, plugins: Path) -> str:
    """The output of Python with `plugins` among its packages."""
    path = os.pathsep.join([str(plugins), str(Path(kg.__path__[0]).parent)])
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def plugins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example is installed as its `pyproject.toml` says."""
    target = tmp_path_factory.mktemp("plugins")
    source = EXAMPLE / "kg_agreements.py"
    (target / source.name).write_bytes(source.read_bytes())
    info = target / "kg_agreements-0.1.0.dist-info"
    info.mkdir()
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = [f"[{group}]\n" + "\n".join(f"{name} = {value}" for name, value in offers.items())
              for group, offers in project["entry-points"].items()]  # fmt: skip
    (info / "entry_points.txt").write_text("\n".join(groups) + "\n")
    return target


def test_the_example_adds_a_relation_to_a_build(plugins: Path, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for id, text in NEWS.items():
        (news / f"{id}.txt").write_text(text, encoding="utf-8")
    relations, kinds = run("-c", BUILD, str(news), str(tmp_path / "out"), plugins=plugins).splitlines()
    expected = [["مصر", "الأردن", NEWS["both"]], ["سامر حداد", "روسيا", NEWS["with"]]]
    assert sorted(json.loads(relations)) == sorted(expected)
    assert "signed an agreement with" in kinds


def test_a_build_notices_that_a_plugin_came(plugins: Path, tmp_path: Path) -> None:
    news, out = tmp_path / "news.txt", tmp_path / "out"
    news.write_text(NEWS["both"], encoding="utf-8")
    assert len(kg.build(news, out).relations) == 0
    assert "signed an agreement with" in run("-c", BUILD, str(news), str(out), plugins=plugins)
    assert len(kg.build(news, out).relations) == 0


def test_the_example_is_short() -> None:
    assert len((EXAMPLE / "kg_agreements.py").read_text(encoding="utf-8").splitlines()) < 60


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """Entry points as if they were installed."""
    offers: list[EntryPoint] = []
    for module in ("kg.extract.rules", "kg.analyze"):
        monkeypatch.setattr(
            sys.modules[module], "entry_points", lambda group: [one for one in offers if one.group == group]
        )
    rules.cache_clear()
    yield offers
    rules.cache_clear()


def test_a_rule_that_cannot_be_loaded_is_told(offered: list[EntryPoint]) -> None:
    offered.append(EntryPoint("mine", "no_such_module:rule", "kg.rules"))
    with pytest.raises(EngineError, match=r"the rule 'mine' \(no_such_module:rule\).*uninstall its package"):
        rules()


def test_an_engine_of_a_plugin_is_known_by_its_name(offered: list[EntryPoint]) -> None:
    offered.append(EntryPoint("mine", "kg.analyze.embedded:load", "kg.engines"))
    offered.append(EntryPoint("broken", "kg.analyze.embedded:nothing", "kg.engines"))
    assert engine_names() == ("embedded", "farasa", "broken", "mine")
    assert load("mine").name == "embedded"
    for name in ("broken", "other"):
        with pytest.raises(EngineError, match=f"no engine '{name}': choose one of embedded, farasa, broken, mine"):
            load(name)


def test_relations_are_in_the_records_and_events(plugins: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text(NEWS["with"], encoding="utf-8")
    run("-c", BUILD, str(news), str(tmp_path / "out"), plugins=plugins)
    record = json.loads((tmp_path / "out" / "extractions.jsonl").read_text(encoding="utf-8"))
    (relation,) = record["relations"]
    assert relation["kind"] == "signed an agreement with" and relation["status"] == "held"
    assert relation["evidence"]["text"] == NEWS["with"]
