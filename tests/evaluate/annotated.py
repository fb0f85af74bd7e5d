"""A small annotated article, its prediction without a fault, and entities to build others from."""

import msgspec

from kg.contract import Record
from kg.evaluate.gold import GoldArticle

TEXT = "التقى وزير الخارجية سامي عادل نظيره هاني كامل في الرياض. وقال عادل إن المحادثات مثمرة."
GOLD = msgspec.convert(
    {
        "id": "a",
        "text": TEXT,
        "entities": [
            {"id": "e1", "type": "PER", "name": "سامي عادل", "mentions": ["سامي عادل", "عادل"]},
            {"id": "e2", "type": "PER", "name": "هاني كامل", "mentions": ["هاني كامل"]},
            {"id": "e3", "type": "LOC", "name": "الرياض", "mentions": ["الرياض"]},
        ],
        "meetings": [
            {
                "participants": ["e1", "e2"],
                "place": "e3",
                "medium": "in-person",
                "status": "held",
                "trigger": ["التقى"],
                "evidence": ["التقى وزير الخارجية سامي عادل نظيره هاني كامل في الرياض"],
            }
        ],
        "statements": [
            {
                "speaker": "e1",
                "trigger": "قال",
                "act": "say",
                "content": "المحادثات مثمرة",
                "evidence": "وقال عادل إن المحادثات مثمرة",
            }
        ],
        "roles": [{"person": "e1", "title": "وزير الخارجية", "of": None}],
    },
    GoldArticle,
    strict=False,
)


def span(part):
    start = TEXT.index(part)
    return {"start": start, "end": start + len(part), "text": part}


def entity(id, type, name):
    return {"id": id, "type": type, "name": name, "mentions": [span(name) | {"kind": "name"}]}


def predict(**changes):
    record = {
        "id": "a",
        "text": TEXT,
        "title": None,
        "published": None,
        "entities": [
            entity("p1", "PER", "سامي عادل"),
            entity("p2", "PER", "هاني كامل"),
            entity("p3", "LOC", "الرياض"),
        ],
        "meetings": [
            {
                "participants": ["p1", "p2"],
                "place": "p3",
                "time": None,
                "medium": "in-person",
                "status": "held",
                "trigger": [span("التقى")],
                "evidence": [span(TEXT)],
            }
        ],
        "statements": [
            {
                "speaker": "p1",
                "act": "say",
                "quoted": False,
                "trigger": span("قال"),
                "content": span("المحادثات مثمرة"),
                "about": [],
                "evidence": span("وقال عادل إن المحادثات مثمرة"),
            }
        ],
        "roles": [{"person": "p1", "title": "وزير الخارجية", "of": None, "evidence": span("وزير الخارجية")}],
    }
    return msgspec.convert(record | changes, Record)
