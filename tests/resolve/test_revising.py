"""Identity made from what it was before is what it would be from nothing, whatever became of the articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from desk import GRP, LOC, ORG, PER, Draft, lone
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import EntityType, Extraction, Knowledge, Status, Time
from kg.resolve import Change, Corrections, resolve, resolve_kept, revise
from kg.resolve.bearers import bearers
from kg.resolve.clustering import clusters, is_named
from kg.resolve.clusters import Cluster
from kg.resolve.linking import components
from kg.state import State
from kg.state.memory import Memory

IDS = tuple(f"a{number:02}" for number in range(12))
PEOPLE = (
    ("سيرغي لافروف", "لافروف"), ("سيرجي لافروف",), ("لافروف",), ("محمد علي", "علي"), ("محمد علي حسن",), ("علي",),
    ("جون كيري", "كيري", "ترامب"), ("دونالد ترامب", "ترامب"), ("ترامب",), ("محمد بن سلمان", "بن سلمان"),
    ("محمد بن سلمان بن عبد العزيز",), ("شي جين بينغ",), ("شي جينبينغ",), ("جوزيف بايدن", "جو بايدن"), ("جو بايدن",),
    ("كيم جونغ أون",), ("كيم يونغ أون",), ("حسين علي",), ("李",), ("王",),
    ("سلمان بن عبد العزيز",), ("سلمان",), ("إيفانكا",), ("إيفانكا ترامب",),
    ("نور حداد",), ("نور هداد",), ("نور هداد", "ترامب"),
)  # fmt: skip
PLACES = ("روسيا", "سوريا", "حلب", "مدينة حلب", "محافظة حلب", "أستانا", "نور سلطان", "عمان", "القنيطرة", "بيونغيانغ")
BODIES = (
    ("وزارة الخارجية الروسية", "الخارجية"), ("الخارجية",), ("قوات سوريا الديمقراطية", "قسد"), ("قسد",), ("داعش",),
    ("البرلمان",), ("الأهلي",), ("الأهلي المصري", "الأهلي"), ("تشيلسي", "تشلسي"), ("تشلسي",), ("اتحاد الشغل",),
    ("الاتحاد التونسي للشغل", "اتحاد الشغل"), ("الصحيفة البريطانية",),
)  # fmt: skip
COUNTRIES = (None, None, "روسيا", "مصر", "الولايات المتحدة")
DAYS = (None, Time("أمس", "2016-07-26"), Time("هذا الشهر", "2016-07"))
TITLES = (None, "وزير", "وزير الخارجية", "زعيم", "ملك")


@st.composite
def articles(draw: st.DrawFn) -> dict[str, Extraction]:
    """Some articles of people, places and bodies who meet, visit, speak and hold posts."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    return {id: _article(id, draw) for id in ids}


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Extraction]]:
    """Some articles, and what they become when one or two at a time are added, changed or removed."""
    states = [draw(articles())]
    for _ in range(draw(st.integers(1, 5))):
        after = dict(states[-1])
        for id in draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=2)):
            if after.pop(id, None) is None or draw(st.booleans()):
                after[id] = _article(id, draw)
        states.append(after)
    return states


def _article(id: str, draw: st.DrawFn) -> Extraction:
    made = Draft(id, "خبر. ونبأ.", draw(st.sampled_from(("2016-07-26", "2016-07-27", "2016-08-20", None))))
    people = [
        made.entity(
            PER,
            *draw(st.sampled_from(PEOPLE)),
            country=draw(st.sampled_from(COUNTRIES)),
            family=draw(st.sampled_from((None, None, "ترامب"))),
        )
        for _ in range(2)
    ]
    place = made.entity(LOC, draw(st.sampled_from(PLACES)), country=draw(st.sampled_from(COUNTRIES)))
    body = made.entity(ORG, *draw(st.sampled_from(BODIES)), country=draw(st.sampled_from(COUNTRIES)))
    if draw(st.booleans()):
        made.entity(PER, draw(st.sampled_from(("وزير", "مدير", "نائب"))), named=False)
    made.statement(made.entity(GRP, "مصادر", named=False), people[0])
    title = draw(st.sampled_from(TITLES))
    if title:
        made.role(people[0], title, draw(st.sampled_from((None, place, body))))
    for quote in draw(st.sampled_from(((), ("خبر.",), ("خبر.", "خبر."), ("خبر.", "ونبأ.")))):
        told = {"time": draw(st.sampled_from(DAYS)), "status": draw(st.sampled_from(Status)), "quote": quote}
        made.meeting(*people, place=draw(st.sampled_from((None, place))), **told)
        made.visit(people[1], place, **told)
    return made.extraction


def _ordered(said: Mapping[str, Extraction]) -> Callable[[], list[Extraction]]:
    return lambda: [said[id] for id in sorted(said)]


def _remembered(said: Mapping[str, Extraction]) -> tuple[Knowledge, Memory]:
    memory = State.temporary().memory
    return resolve_kept(_ordered(said), Corrections(), memory)[0].in_memory(), memory


def _tables(memory: Memory) -> dict[str, object]:
    """All that is in a memory, without the numbers of components."""
    rows = {table: sorted(memory.rows(table), key=repr) for table in ("claimed", "borrowed", "counted", "placed")}
    kept = dict(memory.rows("component"))
    linked = [(link, kept[number]) for link, number in memory.rows("linked")]
    return {**rows, "linked": sorted(linked), "component": sorted(kept.values())}


def _change(before: Mapping[str, Extraction], after: Mapping[str, Extraction]) -> Change:
    ids = sorted(id for id in before.keys() | after.keys() if before.get(id) != after.get(id))
    return Change([before[id] for id in ids if id in before], [after[id] for id in ids if id in after])


@settings(max_examples=60, deadline=None)
@given(histories())
def test_what_changes_leaves_what_a_resolution_from_nothing_finds(states: list[dict[str, Extraction]]) -> None:
    before = states[0]
    former, memory = _remembered(before)
    for after in states[1:]:
        former = revise(former, _change(before, after), memory, after.keys(), after.__getitem__)
        expected, from_nothing = _remembered(after)
        assert former == expected
        assert _tables(memory) == _tables(from_nothing)
        before = after


def _named(type: EntityType, *names: str) -> Callable[[str], Extraction]:
    return lambda id: lone(id, type, *names)


def _described(id: str) -> Extraction:
    made = Draft(id)
    made.entity(PER, "وزير", named=False)
    return made.extraction


@pytest.mark.parametrize(
    ("told", "more"),
    [
        pytest.param(
            [_named(PER, "نور حداد"), _named(PER, "نور هداد")], _named(PER, "نور هداد"), id="an id passes over"
        ),
        pytest.param([_named(PER, "نور هداد", "كيري"), _named(PER, "كيري")], _named(PER, "كيري"), id="a name is lost"),
        pytest.param([_described, _named(PER, "كيري")], _described, id="an alias has two claimants"),
        pytest.param([_described], _named(PER, "وزير"), id="an alias is an id"),
    ],
)
def test_what_is_not_linked_but_has_names_in_common_follows(
    told: list[Callable[[str], Extraction]], more: Callable[[str], Extraction]
) -> None:
    before = {f"a{number}": make(f"a{number}") for number, make in enumerate(told)}
    after = before | {"z": more("z")}
    former, memory = _remembered(before)
    made = revise(former, _change(before, after), memory, after.keys(), after.__getitem__)
    assert made == resolve(after.values())
    assert revise(made, _change(after, before), memory, before.keys(), before.__getitem__) == former


def _shown(found: list[Cluster]) -> list[str]:
    return sorted(repr((one.type, one.key, one.code, sorted(each.member for each in one.bearers))) for one in found)


@settings(max_examples=60, deadline=None)
@given(articles())
def test_what_has_no_link_is_decided_apart(said: dict[str, Extraction]) -> None:
    found = [each for each in bearers(_ordered(said)()) if is_named(each.entity)]
    apart = [cluster for group, _ in components(found) for cluster in clusters(group)]
    assert _shown(apart) == _shown(clusters(found))


def _one(id: str, name: str) -> Extraction:
    made = Draft(id, published="2016-07-26")
    made.statement(made.entity(PER, name))
    return made.extraction


def test_a_memory_that_lacks_something_is_seen() -> None:
    said = {"a": _one("a", "سامر حداد"), "b": _one("b", "سامر حداد")}
    former, memory = _remembered(said)
    memory.drop("component", [(1,)])
    change = Change([], [_one("c", "سامر حداد")])
    after = said | {"c": change.come[0]}
    assert revise(former, change, memory, after.keys(), after.__getitem__) is None


@pytest.mark.parametrize("others", [20, 200])
def test_one_article_more_looks_at_no_article_it_has_nothing_to_do_with(others: int) -> None:
    letters = "بتثجحخدرزسشصضطعغفقكل"
    names = [f"{one}ا{other}ي {other}و{one}ان" for one in letters for other in letters][:others]
    said = {f"a{number:03}": _one(f"a{number:03}", name) for number, name in enumerate(names)}
    former, memory = _remembered(said)
    more, read = _one("z", "سامر حداد"), []
    after = said | {"z": more}
    made = revise(former, Change([], [more]), memory, after.keys(), lambda id: read.append(id) or after[id])
    assert made == resolve(after.values())
    assert read == ["z"]
