"""What each named query answers about the bundled articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.rdf import Store, named, run

CARTER, STEINMEIER, ALFANO = "آشتون كارتر", "فرانك فالتر شتاينماير", "أنجلينو ألفانو"
KERRY, LAVROV, MISTURA = "جون كيري", "سيرغي لافروف", "ستيفان دي ميستورا"

ROWS = [
    # query, parameters in any spelling, what one row holds
    ("articles-about", {"entity": "اشتون كارتر"}, {"published": "2016-07-26", "outlet": "أخبار الشرق"}),
    ("articles-about", {"entity": "كارتر", "since": "2016-07-26", "until": "2016-07-26"}, {"entityName": CARTER}),
    ("common-contacts", {"first": "ألفانو", "second": "شويغو"}, {"contactName": MISTURA}),
    ("countries-that-met", {"country": "روسيا"}, {"withName": "الولايات المتحدة"}),
    ("disagreements", {"entity": "كيري"}, {"point": "time", "other": "2016-07-26"}),
    ("edges-of", {"entity": CARTER}, {"edge": "holds-post", "otherName": "وزير الدفاع"}),
    ("edges-of", {"entity": "ashton carter"}, {"edge": "said-about", "otherName": "روسيا"}),
    ("evidence-of", {"subject": KERRY, "object": "الصين"}, {"start": "1239", "end": "1309", "trigger": "دعا"}),
    ("expected", {"entity": "ألفانو"}, {"status": "planned", "firstDay": "2017-06-12", "time": "الأسبوع المقبل"}),
    ("holders-of", {"body": "المانيا"}, {"title": "وزير الخارجية", "holderName": STEINMEIER}),
    ("meetings-at", {"place": "الكرملين"}, {"status": "held", "published": "2016-07-22"}),
    ("most-active", {"country": "الولايات المتحدة"}, {"entityName": CARTER, "meetings": "0", "visits": "0"}),
    ("named-together", {"entity": "روسيا", "with": "سورية"}, {"withName": "سوريا"}),
    ("outlets-on", {"entity": CARTER}, {"outlet": "أخبار الشرق", "articles": "1", "statements": "0"}),
    ("posts-of", {"person": CARTER}, {"title": "وزير الدفاع", "ofName": "الولايات المتحدة", "first": "2016-07-26"}),
    ("quotations", {"speaker": "لافرينتييف"}, {"words": "نحتاج إلى أيام لا إلى شهور"}),
    ("said-about", {"subject": KERRY, "about": "الصين"}, {"act": "appeal"}),
    ("speakers-for", {"country": "ألمانيا"}, {"speakerName": STEINMEIER, "title": "وزير الخارجية"}),
    ("speech-acts", {"act": "condemn", "about": "السعوديه"}, {"actName": "أدان", "speakerName": LAVROV}),
    ("speech-acts", {"act": "ادان", "speaker": "لافروف"}, {"aboutName": "السعودية"}),
    ("spoken-about", {"about": "السعودية", "act": "condemn"}, {"statements": "1", "speakers": "1"}),
    ("statements-by", {"speaker": CARTER}, {"act": "warn", "content": "منح موسكو ثقة لم تكسبها بعد"}),
    ("tied-to", {"country": "ألمانيا"}, {"kind": "Person", "latinName": "Frank Walter Steinmeier"}),
    ("timeline", {"entity": CARTER, "since": "2016-07-01"}, {"day": "2016-07-26", "kind": "statement"}),
    ("topics-of", {"party": "ألفانو"}, {"otherName": "سيرغي لافروف", "topic": "الملف ذاته"}),
    ("visits", {"visitor": "كيرى", "place": "موسكو"}, {"status": "held", "time": "قبل عشرة أيام"}),
    ("weakest-evidence", {"entity": "ألفانو"}, {"kind": "meeting", "entityName": ALFANO}),
    ("who-met-whom", {"person": "ألفانو", "with": "دي ميستورا"}, {"status": "held", "placeName": "روما"}),
]

NOTHING = [
    ("articles-about", {"entity": CARTER, "until": "2016-07-25"}),
    ("timeline", {"entity": CARTER, "since": "2020-01-01"}),
    ("visits", {"visitor": CARTER}),
    ("speech-acts", {"act": "praise", "speaker": CARTER}),
    ("who-met-whom", {"person": CARTER}),
]

REFUSED = [
    ("timeline", {"since": "yesterday"}, "2018-03-01"),
    ("speech-acts", {"act": "condemm"}, "condemn"),
    ("posts-of", {"person": "شتاينماخر"}, "شتاينماير"),
]


@pytest.fixture(scope="module")
def store(sample_build: Path) -> Store:
    return Store.open(sample_build)


@pytest.mark.parametrize(("query", "given", "expected"), ROWS)
def test_a_row_is_there(store: Store, query: str, given: dict[str, str], expected: dict[str, str]) -> None:
    table = run(store, query, given)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table]
    assert any(expected.items() <= row.items() for row in rows), rows


@pytest.mark.parametrize(("query", "given"), NOTHING)
def test_what_is_not_there_is_not_answered(store: Store, query: str, given: dict[str, str]) -> None:
    assert not len(run(store, query, given))


@pytest.mark.parametrize(("query", "given", "told"), REFUSED)
def test_what_is_near_is_told(store: Store, query: str, given: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError, match=told):
        run(store, query, given)


def test_every_query_is_tried() -> None:
    assert {query for query, _, _ in ROWS} == set(named())


@pytest.mark.parametrize("name", named())
def test_parameters_narrow_and_never_add(store: Store, name: str) -> None:
    given = next(given for query, given, _ in ROWS if query == name)
    some, every = set(run(store, name, given)), set(run(store, name, {}))
    counted = {"spoken-about", "most-active"}  # fewer statements are counted, so that rows differ
    assert some <= every or name in counted
    assert len(some) < len(every)
