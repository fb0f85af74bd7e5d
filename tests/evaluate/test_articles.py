"""Figures on a small hand-made article, and agreement with the reference scorer on perturbed annotations."""

import json
import random
import subprocess
import sys

import msgspec
import pytest
from annotated import GOLD, entity, predict

from kg.contract import EntityRecord, MentionRecord, Record, decode_lines, encode
from kg.evaluate import evaluate, load_gold

STATEMENT = msgspec.to_builtins(predict())["statements"][0]


def test_a_perfect_prediction_has_all_figures_at_one():
    figures = evaluate([GOLD], {"a": predict()})
    right = {name: (tally.f1, tally.right) for name, tally in figures.tallies().items()}
    assert right == {
        "entities": (1.0, 3),
        "meetings": (1.0, 1),
        "triggers": (1.0, 1),
        "statements": (1.0, 1),
        "roles": (1.0, 1),
        "visits": (0.0, 0),
    }
    assert set(figures.accuracies().values()) == {1.0}
    assert figures.misses == []


def test_an_article_without_a_record_is_all_missed():
    figures = evaluate([GOLD], {})
    assert [tally.missed for tally in figures.tallies().values()] == [3, 1, 1, 1, 1, 0]
    assert {miss.what for miss in figures.misses} == {"missed"}


@pytest.mark.parametrize(
    ("changes", "family", "right", "spurious", "missed"),
    [
        ({"entities": [entity("p1", "PER", "سامي عادل")]}, "entities", 1, 0, 2),
        ({"entities": [entity("p1", "PER", "سامي عادل"), entity("p2", "PER", "مثمرة")]}, "entities", 1, 1, 2),
        ({"entities": [entity("p3", "ORG", "الرياض")]}, "entities", 0, 1, 3),
        ({"meetings": []}, "meetings", 0, 0, 1),
        ({"statements": []}, "triggers", 0, 0, 1),
        ({"roles": []}, "roles", 0, 0, 1),
        ({"statements": [STATEMENT, STATEMENT]}, "statements", 1, 1, 0),
        ({"statements": [STATEMENT, STATEMENT]}, "triggers", 1, 1, 0),
    ],
)
def test_faults_are_counted_where_they_lie(changes, family, right, spurious, missed):
    tally = evaluate([GOLD], {"a": predict(**changes)}).tallies()[family]
    assert (tally.right, tally.spurious, tally.missed) == (right, spurious, missed)


def test_a_wrong_speaker_keeps_the_trigger():
    figures = evaluate([GOLD], {"a": predict(statements=[STATEMENT | {"speaker": "p2"}])})
    assert (figures.triggers.f1, figures.statements.f1) == (1.0, 0.0)


def test_records_survive_a_round_trip():
    assert list(decode_lines([encode(predict()), b"\n"], "here")) == [predict()]


def _perturbed(gold, rng):
    """A record made from annotations, with items dropped, doubled, relabelled and renamed at random."""
    entities = [
        EntityRecord(
            e["id"],
            rng.choice([e["type"]] * 9 + ["ORG"]),
            e["name"],
            tuple(MentionRecord(0, 0, m) for m in e["mentions"] if rng.random() < 0.8)
            or (MentionRecord(0, 0, e["name"], "nominal"),),
        )
        for e in gold["entities"]
        if rng.random() < 0.9
    ]
    ids = [e.id for e in entities]

    def some(items):
        return [dict(item) for item in items for _ in range(rng.choice((0, 1, 1, 1, 2)))] if len(ids) > 1 else []

    def known(id):
        return id if id in ids and rng.random() < 0.9 else rng.choice(ids)

    def cut(part):
        start = gold["text"].find(part)
        return {"start": start, "end": start + len(part), "text": part}

    meetings = [
        m
        | {
            "participants": [known(p) for p in m["participants"]],
            "place": known(m["place"]) if m["place"] else None,
            "time": None,
            "status": rng.choice([m["status"], m["status"], "held"]),
            "trigger": [],
            "evidence": [],
        }
        for m in some(gold["meetings"])
    ]
    statements = []
    for s in some(gold["statements"]):
        evidence, content = cut(s["evidence"]), s.get("content") or ""
        start = evidence["start"] + s["evidence"].find(s["trigger"])
        trigger = {"start": start, "end": start + len(s["trigger"]), "text": s["trigger"]}
        statements.append(
            {
                "speaker": known(s["speaker"]),
                "act": rng.choice([s["act"], s["act"], "say"]),
                "quoted": False,
                "trigger": trigger,
                "content": cut(content[: rng.randint(0, len(content))]),
                "about": [],
                "evidence": evidence,
            }
        )
    roles = [{**r, "person": known(r["person"]), "evidence": cut(r["title"])} for r in some(gold["roles"])]
    visits = [{**v, "place": known(v["place"]), "visitor": known(v["visitor"]), "evidence": cut(v["evidence"])}
              for v in some(gold["visits"])]  # fmt: skip
    fields = {"meetings": meetings, "statements": statements, "roles": roles, "visits": visits}
    base = {"id": gold["id"], "text": gold["text"], "title": None, "published": None}
    return msgspec.convert({**base, "entities": [msgspec.to_builtins(e) for e in entities], **fields}, Record)


@pytest.mark.shared
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_are_those_of_the_reference_scorer(shared, tmp_path, seed):
    folder, rng = shared / "gold" / "dev", random.Random(seed)
    raw = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))]
    records = [_perturbed(gold, rng) for gold in raw]
    predicted = tmp_path / "p.jsonl"
    predicted.write_bytes(b"\n".join(map(encode, records)))
    scorer = [sys.executable, str(shared / "gold" / "score.py"), "--json", str(folder), str(predicted)]
    reference = json.loads(subprocess.run(scorer, capture_output=True, check=True).stdout)

    figures = evaluate(load_gold(folder), {record.id: record for record in records})

    ours = {name: round(tally.f1, 4) for name, tally in figures.tallies().items()}
    assert ours == {name: reference[name]["f1"] for name in ours}
    accuracies = {name: round(value, 4) for name, value in figures.accuracies().items()}
    assert accuracies == {name: reference[name] for name in accuracies}
