"""Outputs made from those of the build before are, byte for byte, those of a build from nothing."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest
from desk import GRP, LOC, ORG, PER, Draft
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import outputs, rdf
from kg.collection import Collection
from kg.files import replacing_together
from kg.former import Former
from kg.model import Act, Status, Time
from kg.outputs import Outputs
from kg.pipeline import Tally
from kg.resolve import Corrections
from kg.resolve.corrections import Rename, Split
from kg.settings import Settings
from kg.state import Maker, State
from kg.state.packing import pack, pack_article

FILES = ("entities.jsonl", "events.jsonl", "extractions.jsonl", "graph.nq", "graph.ttl", "graph.graphml")
IDS = ("a1", "a10", "a2", "b", "z/1", "ة", "مقال", "a&<1>\n", "a\x1b")
PEOPLE = ("سيرغي لافروف", "سيرجي لافروف", "لافروف", "جون كيري", "كيري", "محمد علي", "علي", "«علي»\n\t\\")
BODIES = ("وزارة الخارجية الروسية", "الخارجية", "قسد", "داعش", "البرلمان", "روسيا", "سوريا", "حلب", "مدينة حلب")
DAYS = (None, Time("أمس", "2016-07-26"), Time("غداً", "2016-07-28"), Time("هذا الشهر", "2016-07"))


NONE = Corrections()


def draft(id: str, seed: tuple[int, ...]) -> Draft:
    """An article of two people, a body and a place, made of the numbers of `seed`."""
    first, second, body, day, kind, title = seed
    made = Draft(id, f"{PEOPLE[first]} و{PEOPLE[second]} في {BODIES[body]}. خبر.", "2016-07-27", title="ع" * title)
    one, other = made.entity(PER, PEOPLE[first]), made.entity(PER, PEOPLE[second], country="روسيا" if kind else None)
    where = made.entity(LOC if body > 4 else ORG, BODIES[body])
    status = (Status.HELD, Status.PLANNED, Status.DENIED)[kind]
    made.meeting(one, other, place=where if body > 4 else None, time=DAYS[day], status=status)
    made.statement(one, where, content="خبر", act=Act.WARN if kind else Act.SAY, quoted=kind == 1)
    made.statement(made.entity(GRP, "مصادر", named=False), other)
    made.role(other, ("وزير", "وزير الخارجية", "الوزير")[kind], where)
    if body > 4:
        made.visit(one, where, time=DAYS[day], status=status)
    return made


def make(folder: Path, drafts: list[Draft], corrections: Corrections = NONE) -> dict[str, bytes]:
    """The outputs of a build of the articles into a folder, which may hold an earlier one."""
    with State.open(folder / ".kg") as state, replacing_together(folder, folder / ".kg") as work:
        for one in drafts:
            packed = pack_article(one.article)
            key = Maker("by hand", repr(one.extraction)).key(packed)
            if not state.recall(one.id, key):
                state.keep(one.id, key, packed, pack(one.extraction))
        former = Former(folder, Collection(state, Tally(), 0.0), Settings())
        made = Outputs(former.knowledge(corrections)[0], former, work)
        for _, write in itertools.islice(made.steps(), len(FILES)):
            write()
        made.finish()
        state.forget_others()
    return {name: (folder / name).read_bytes() for name in FILES}


numbers = st.tuples(
    *(st.integers(0, len(PEOPLE) - 1) for _ in "12"), st.integers(0, len(BODIES) - 1), st.integers(0, len(DAYS) - 1),
    st.integers(0, 2), st.integers(0, 2),
)  # fmt: skip
collections = st.dictionaries(st.sampled_from(IDS), numbers, min_size=1)


decisions = st.sampled_from(
    [
        *[NONE] * 5,
        Corrections(merge=(("per-sirgi-lafruf", "per-gun-kiri"),)),
        Corrections(forbid=(("per-sirgi-lafruf", "per-lafruf"),)),
        Corrections(rename=(Rename("per-mhmd-eali", latin="Mohamed Ali"),)),
        Corrections(split=(Split("per-sirgi-lafruf", "per-other", articles=("a1",)),)),
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(collections, decisions), min_size=2, max_size=4))
def test_articles_added_changed_and_removed_and_corrections_leave_the_bytes_of_a_build_from_nothing(
    states: list[tuple[dict[str, tuple[int, ...]], Corrections]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for articles, decided in states:
            drafts = [draft(id, seed) for id, seed in articles.items()]
            shutil.rmtree(Path(folder, "anew"), ignore_errors=True)
            assert make(Path(folder, "again"), drafts, decided) == make(Path(folder, "anew"), drafts, decided)


@pytest.fixture
def never_whole(monkeypatch: pytest.MonkeyPatch):
    """From the call on, writing graph files whole fails."""

    def fail(*_: object) -> None:
        raise AssertionError("written whole")

    def forbid() -> None:
        monkeypatch.setattr(rdf, "write_nquads", fail)
        monkeypatch.setattr(rdf, "write_turtle", fail)
        monkeypatch.setattr(outputs, "write_graphml", fail)

    return forbid


FEW = [draft(id, (number, number + 1, number, 1, 0, 1)) for number, id in enumerate(IDS[:4])]


def test_one_article_more_or_less_writes_no_graph_file_whole(tmp_path: Path, never_whole) -> None:
    first = make(tmp_path, FEW[:3])
    never_whole()
    assert make(tmp_path, FEW) != first
    assert make(tmp_path, FEW[:3]) == first


def test_identity_that_was_found_for_outputs_that_never_came_is_forgotten(tmp_path: Path) -> None:
    make(tmp_path / "again", FEW[:3])
    with State.open(tmp_path / "again" / ".kg") as state:
        for one in FEW:
            packed = pack_article(one.article)
            state.keep(one.id, Maker("by hand", repr(one.extraction)).key(packed), packed, pack(one.extraction))
        state.commit()
        assert Former(tmp_path / "again", Collection(state, Tally(), 0.0), Settings()).knowledge(NONE)
    for drafts in (FEW[1:], FEW):
        shutil.rmtree(tmp_path / "anew", ignore_errors=True)
        assert make(tmp_path / "again", drafts) == make(tmp_path / "anew", drafts)


@pytest.mark.parametrize("spoil", ["edit", "copy", "remove"])
def test_outputs_that_are_not_as_they_were_left_are_written_whole(tmp_path: Path, spoil: str) -> None:
    expected = make(tmp_path, FEW)
    file = tmp_path / "graph.nq"
    match spoil:
        case "edit":
            file.write_bytes(b"<a:a> <a:b> <a:c> <a:d> .\n" + file.read_bytes())
        case "copy":
            shutil.copy2(file, tmp_path / "copy")
            (tmp_path / "copy").replace(file)
        case "remove":
            file.unlink()
    assert make(tmp_path, FEW) == expected
