"""Each export is read back by the library or the format of the tool it is for, and counted."""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import conllu
import networkx as nx
import pandas
import pyarrow.parquet
import pytest

import kg
from kg.cli import main
from kg.errors import InputError, OutputError
from kg.export import FORMATS, export

Export = Callable[[str], Path]


@pytest.fixture(scope="module")
def base(sample_build: Path) -> kg.KnowledgeBase:
    return kg.open(sample_build)


@pytest.fixture
def written(sample_build: Path, tmp_path: Path) -> Export:
    return lambda format: export(sample_build, format, tmp_path / FORMATS[format].target)


def counts(base: kg.KnowledgeBase) -> dict[str, int]:
    return {
        kind: len(getattr(base.knowledge, kind)) for kind in ("meetings", "statements", "roles", "visits", "relations")
    }


def test_graphml_holds_the_graph(written: Export, base: kg.KnowledgeBase) -> None:
    graph = nx.read_graphml(written("graphml"), force_multigraph=True)
    expected = base.to_networkx()
    assert (len(graph), len(graph.edges)) == (len(expected), len(expected.edges))


def test_gexf_holds_labels_types_weights_and_days(written: Export, base: kg.KnowledgeBase) -> None:
    path = written("gexf")
    graph, expected = nx.read_gexf(path), base.to_networkx()
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == dict(expected.nodes(data="label"))
    assert {data["type"] for _, data in graph.nodes(data=True)} == {"PER", "ORG", "LOC", "GRP"}
    edges = [data for *_, data in graph.edges(data=True)]
    assert Counter(data["relation"] for data in edges) == Counter(dict(enumerate_relations(expected)))
    assert {data["weight"] for data in edges} == {1.0}
    dated = [data for data in edges if "start" in data]
    assert len(dated) > 100 and all(re.fullmatch(r"\d{4}-\d\d-\d\d", data["start"]) for data in dated)
    assert 'timeformat="date"' in path.read_text(encoding="utf-8")


def enumerate_relations(graph: nx.MultiDiGraph) -> list[tuple[str, int]]:
    return list(Counter(data["relation"] for *_, data in graph.edges(data=True)).items())


def test_csv_and_parquet_hold_the_same_tables(written: Export, base: kg.KnowledgeBase) -> None:
    texts, columns = written("csv"), written("parquet")
    expected = counts(base) | {"entities": len(base.entities), "articles": len(base.articles)}
    for name, count in expected.items():
        frame = pandas.read_parquet(columns / f"{name}.parquet")
        assert len(frame) == len(pandas.read_csv(texts / f"{name}.csv")) == count
        assert list(frame) == list(pandas.read_csv(texts / f"{name}.csv"))
    evidence = pandas.read_parquet(columns / "evidence.parquet")
    assert len(evidence) == sum(len(event.evidence) for event in base.events)
    for row in evidence.itertuples():
        assert base.article(row.article).text[row.start : row.end] == row.sentence


def test_parquet_has_types(written: Export) -> None:
    folder = written("parquet")
    types = {field.name: str(field.type) for field in pyarrow.parquet.read_schema(folder / "evidence.parquet")}
    assert (types["start"], types["confidence"], types["sentence"]) == ("int64", "double", "string")
    empty = pyarrow.parquet.read_schema(folder / "relations.parquet")
    assert {str(field.type) for field in empty} == {"string"}


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


HEADER = re.compile(r"\w*:(ID|START_ID|END_ID)\(\w+\)|:LABEL|:TYPE|\w+(:(int|float|string\[\]))?")


def test_neo4j_has_headers_of_its_importer_and_no_loose_ends(written: Export, base: kg.KnowledgeBase) -> None:
    folder = written("neo4j")
    tables = {path.stem: read_csv(path) for path in folder.glob("*.csv")}
    assert all(HEADER.fullmatch(name) for rows in tables.values() for name in rows[0])
    ids = {
        space: {row[f"id:ID({space})"] for row in tables[name]}
        for space, name in (("Entity", "entities"), ("Event", "events"), ("Article", "articles"))
    }
    assert [len(ids[space]) for space in ids] == [len(base.entities), sum(counts(base).values()), len(base.articles)]
    for name in ("parties", "reports", "mentions"):
        ends = [(key, re.findall(r"\((\w+)\)", key)[0]) for key in tables[name][0] if "_ID" in key]
        assert all(row[key] in ids[space] for row in tables[name] for key, space in ends)
    assert len(tables["reports"]) == sum(len(event.evidence) for event in base.events)
    kinds = Counter(row[":LABEL"] for row in tables["events"])
    assert kinds["Event;Meeting"] == len(base.meetings) and kinds["Event;Statement"] == len(base.statements)


def test_the_cypher_script_reads_the_columns_that_are_there(written: Export) -> None:
    folder = written("neo4j")
    script = (folder / "import.cypher").read_text(encoding="utf-8")
    parts = re.findall(r"LOAD CSV WITH HEADERS FROM 'file:///(\w+\.csv)' AS row(.*?);\n", script, re.DOTALL)
    assert {file for file, _ in parts} == {path.name for path in folder.glob("*.csv")}
    for file, part in parts:
        used = {quoted or plain for quoted, plain in re.findall(r"row\.(?:`([^`]+)`|(\w+))", part)}
        assert used <= set(read_csv(folder / file)[0])
    types = {row[":TYPE"] for row in read_csv(folder / "parties.csv")}
    assert types <= set(re.findall(r"WHEN '(\w+)'", script))


def test_conllu_is_read_by_its_library(written: Export, base: kg.KnowledgeBase) -> None:
    sentences = conllu.parse(written("conllu").read_text(encoding="utf-8"))
    documents = [sentence.metadata["newdoc id"] for sentence in sentences if "newdoc id" in sentence.metadata]
    assert documents == list(base.records)
    article = ""
    for sentence in sentences:
        article = (
            base.article(sentence.metadata.get("newdoc id", "")).text if "newdoc id" in sentence.metadata else article
        )
        words = [token["id"] for token in sentence if isinstance(token["id"], int)]
        assert words == list(range(1, len(words) + 1))
        placed = [token for token in sentence if token["misc"]]
        for token in placed:
            assert article[int(token["misc"]["start"]) : int(token["misc"]["end"])] == token["form"]
        gaps = ["" if token["misc"].get("SpaceAfter") == "No" else " " for token in placed]
        spelt = "".join(token["form"] + gap for token, gap in zip(placed, gaps, strict=True)).rstrip()
        assert spelt == sentence.metadata["text"]


def test_conllu_splits_clitics_and_names_names() -> None:
    from kg.export.conllu import document  # noqa: PLC0415

    (sentence,) = conllu.parse("\n".join(document(kg.analyze("وقال الوزير سامر حداد للصحفيين إن اللقاء مفيد."))))
    forms = [(token["form"], token["upos"]) for token in sentence if isinstance(token["id"], int)]
    assert forms[:3] == [("و", "CCONJ"), ("قال", "VERB"), ("الوزير", "NOUN")]
    assert ("ل", "ADP") in forms and ("الصحفيين", "NOUN") in forms
    named = [(token["form"], token["misc"]["NER"]) for token in sentence if "NER" in (token["misc"] or {})]
    assert named == [("سامر", "B-PER"), ("حداد", "I-PER")]


class Standoff:
    """A reader of brat's standoff: https://brat.nlplab.org/standoff.html"""

    def __init__(self, text: str, annotation: str) -> None:
        self.texts: dict[str, tuple[str, str]] = {}
        self.lines: dict[str, list[str]] = {sort: [] for sort in "TERA#*"}
        for line in annotation.splitlines():
            id, body, *rest = line.split("\t")
            self.lines[id[0]].append(body)
            if id[0] == "T":
                kind, offsets = body.split(" ", 1)
                pieces = [tuple(map(int, piece.split())) for piece in offsets.split(";")]
                assert rest == [" ".join(text[start:end] for start, end in pieces)]
                self.texts[id] = (kind, rest[0])

    def events(self, kind: str) -> list[str]:
        return [body for body in self.lines["E"] if body.startswith(f"{kind}:")]


def test_brat_holds_the_annotation_on_its_own_text(written: Export, base: kg.KnowledgeBase) -> None:
    folder = written("brat")
    sheets = sorted(folder.glob("*.ann"))
    assert [unquote(sheet.stem) for sheet in sheets] == sorted(base.records)
    for sheet in sheets:
        text = sheet.with_suffix(".txt").read_bytes().decode()
        record = base.records[unquote(sheet.stem)]
        read = Standoff(text, sheet.read_text(encoding="utf-8"))
        assert text == record.text
        mentions = [kind for kind, _ in read.texts.values() if kind in {"PER", "ORG", "LOC", "GRP"}]
        assert len(mentions) == sum(len(entity.mentions) for entity in record.entities)
        found = [len(read.events(kind)) for kind in ("Meeting", "Statement", "Visit")]
        assert found == [len(record.meetings), len(record.statements), len(record.visits)]
        arguments = [
            part.split(":")[1] for body in read.lines["E"] + read.lines["R"] for part in body.split() if ":" in part
        ]
        assert arguments and set(arguments) <= set(read.texts)


def test_brat_cuts_a_span_at_its_line_end() -> None:
    from kg.contract import EntityRecord, MentionRecord, Record  # noqa: PLC0415
    from kg.export.brat import standoff  # noqa: PLC0415
    from kg.model import EntityType  # noqa: PLC0415

    text = "سامر\nحداد"
    entity = EntityRecord("per-x", EntityType.PER, text, (MentionRecord(0, len(text), text),))
    lines = standoff(Record("a", text, None, None, (entity,)))
    assert lines[0] == "T1\tPER 0 4;5 9\tسامر حداد"


def test_events_have_codes_dates_places_and_articles(written: Export, base: kg.KnowledgeBase) -> None:
    frame = pandas.read_csv(written("events"), sep="\t", dtype=str, keep_default_na=False)
    held = [meeting for meeting in base.meetings if meeting.status != "denied"]
    meetings = frame[frame["event"].str.startswith("meeting-")]
    assert len(meetings) == sum(len(one.participants) * (len(one.participants) - 1) for one in held)
    phoned = {meeting.id for meeting in held if meeting.medium == "phone" and meeting.status == "held"}
    assert set(frame[frame["cameo"] == "041"]["event"]) == phoned
    assert set(frame["cameo_root"]) <= {f"{root:02}" for root in range(1, 21)}
    assert (frame["cameo"].str[:2] == frame["cameo_root"]).all()
    assert set(frame[frame["plover"] == "ACCUSE"]["cameo"]) <= {"112", "111"}
    assert {statement.id for statement in base.statements} <= set(frame["event"])
    assert set(frame["article"]) <= set(base.records) and frame["sentence"].all()


def test_every_speech_act_has_a_code() -> None:
    from kg.export.events import _acts  # noqa: PLC0415
    from kg.model import Act  # noqa: PLC0415

    assert set(_acts()) == {act.value for act in Act}


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_build_gives_the_same_bytes(format: str, sample_build: Path, tmp_path: Path) -> None:
    one, other = (export(sample_build, format, tmp_path / name) for name in ("one", "other"))
    assert contents(one) == contents(other) != {}


def contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


def test_what_cannot_be_exported_is_told(sample_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match=r"no export is called 'gml'; choose one of graphml"):
        export(sample_build, "gml")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="give another folder"):
        export(sample_build, "csv", tmp_path / "file")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"pip install 'kg\[formats\]'"):
        export(sample_build, "parquet", tmp_path / "tables")
    assert not (tmp_path / "tables").exists() or not list((tmp_path / "tables").iterdir())


def test_the_command_writes_and_says_where(
    sample_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments: list[Any] = ["kg", "export", "csv", "-g", sample_build, "-o", tmp_path / "out"]
    monkeypatch.setattr(sys, "argv", list(map(str, arguments)))
    with pytest.raises(SystemExit) as end:
        main()
    assert (end.value.code or 0) == 0 and "wrote" in capsys.readouterr().err
    assert len(list((tmp_path / "out").glob("*.csv"))) == 8
