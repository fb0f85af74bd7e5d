"""What a user decides about identities: every build obeys it, a deleted line is undone, a stale one is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import LOC, PER, lone
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Entity, Knowledge
from kg.resolve import Corrections, load_corrections, resolve, resolve_corrected
from kg.resolve.corrections import Rename, Split, add_correction, entry, pair

ARTICLES = [
    lone("a", PER, "سامر الحلواني"),
    lone("b", PER, "سامر الحلواني"),
    lone("c", PER, "ماهر الخباز"),
    lone("d", PER, "الحلواني"),
    lone("e", LOC, "موسكو"),
]
SAMER, MAHER = "per-samr-hlwani", "per-mahr-khbaz"


def decided(**corrections: object) -> tuple[Knowledge, tuple[str, ...]]:
    knowledge, problems = resolve_corrected(ARTICLES, Corrections(**corrections))  # type: ignore[arg-type]
    return knowledge, tuple(problem.message for problem in problems)


def entity(knowledge: Knowledge, id: str) -> Entity:
    (found,) = (entity for entity in knowledge.entities if entity.id == id)
    return found


def articles(knowledge: Knowledge, id: str) -> str:
    return "".join(article for article, _ in entity(knowledge, id).members)


def test_nothing_decided_changes_nothing() -> None:
    assert decided() == (resolve(ARTICLES), ())
    assert articles(resolve(ARTICLES), SAMER) == "abd"


def test_merged_entities_are_one_under_the_name_of_the_first() -> None:
    knowledge, problems = decided(merge=((MAHER, SAMER),))
    merged = entity(knowledge, MAHER)
    assert problems == ()
    assert articles(knowledge, MAHER) == "abcd"
    assert merged.name == "ماهر الخباز"
    assert SAMER in merged.aliases
    assert {knowledge.local[member] for member in merged.members} == {MAHER}


def test_merges_follow_one_another_by_ids_that_were() -> None:
    knowledge, problems = decided(merge=((MAHER, SAMER), ("loc-moscow", SAMER)))
    assert problems == ()
    assert articles(knowledge, "loc-moscow") == "abcde"


def test_a_part_becomes_an_entity_of_its_own() -> None:
    knowledge, problems = decided(split=(Split(SAMER, "per-other", articles=("b",)),))
    assert problems == ()
    assert (articles(knowledge, SAMER), articles(knowledge, "per-other")) == ("ad", "b")
    knowledge, _ = decided(split=(Split(SAMER, "per-other", names=("الحَلواني",)),))
    assert (articles(knowledge, SAMER), articles(knowledge, "per-other")) == ("ab", "d")


def test_a_part_can_be_merged_elsewhere() -> None:
    knowledge, problems = decided(split=(Split(SAMER, "per-other", articles=("d",)),), merge=((MAHER, "per-other"),))
    assert problems == ()
    assert (articles(knowledge, SAMER), articles(knowledge, MAHER)) == ("ab", "cd")


def test_what_is_forbidden_to_be_one_stays_apart() -> None:
    knowledge, problems = decided(forbid=((SAMER, "per-hlwani"),))
    assert problems == ()
    assert (articles(knowledge, SAMER), articles(knowledge, "per-hlwani")) == ("ab", "d")
    knowledge, problems = decided(forbid=((SAMER, MAHER),))
    assert (knowledge, problems) == (resolve(ARTICLES), ())


def test_an_entity_is_renamed_and_keeps_its_id() -> None:
    knowledge, problems = decided(rename=(Rename(SAMER, name="الأستاذ سامر", latin="Samer"),))
    renamed = entity(knowledge, SAMER)
    assert problems == ()
    assert (renamed.name, renamed.latin, renamed.names[0]) == ("الأستاذ سامر", "Samer", "الأستاذ سامر")
    assert entity(decided(rename=(Rename("loc-moscow", latin="Moskva"),))[0], "loc-moscow").name == "موسكو"


STALE = [
    ({"merge": (("per-nobody", SAMER),)}, "no entity has or had the id per-nobody"),
    ({"rename": (Rename("per-nobody", name="لا أحد"),)}, "no entity has or had the id per-nobody"),
    ({"split": (Split(SAMER, MAHER, articles=("a",)),)}, "per-mahr-khbaz is already another entity"),
    ({"split": (Split(SAMER, "per-x", articles=("c",)),)}, "nothing of per-samr-hlwani would become per-x"),
    ({"split": (Split(SAMER, "per-x", articles=("a", "b", "d")),)}, "all of per-samr-hlwani would become per-x"),
    ({"forbid": ((SAMER, MAHER),), "merge": ((SAMER, MAHER),)}, "the two are forbidden to be one"),
    ({"forbid": ((SAMER, SAMER),)}, "names one entity twice"),
]


@pytest.mark.parametrize(("corrections", "reason"), STALE)
def test_a_correction_that_does_not_apply_is_told_and_changes_nothing(
    corrections: dict[str, object], reason: str
) -> None:
    knowledge, (problem,) = decided(**corrections)
    assert reason in problem and "delete its line" in problem
    assert knowledge == resolve(ARTICLES)


def test_lines_are_added_read_and_deleted(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    add_correction(file, "merge", pair("per-a", "per-b"), "أ = ب")
    before = file.read_text(encoding="utf-8")
    add_correction(file, "rename", entry(Rename("per-a", latin='A "quoted" name')), "أ")
    add_correction(file, "merge", pair("per-c", "per-d"), "ج\n= د")
    assert load_corrections(file) == Corrections(
        merge=(("per-a", "per-b"), ("per-c", "per-d")), rename=(Rename("per-a", latin='A "quoted" name'),)
    )
    kept = [
        line for line in file.read_text(encoding="utf-8").splitlines() if "per-d" not in line and "latin" not in line
    ]
    file.write_text("\n".join(kept), encoding="utf-8")
    assert load_corrections(file) == Corrections(merge=(("per-a", "per-b"),))
    assert before.count("# أ = ب") == 1


def test_a_line_goes_into_a_list_written_by_hand(tmp_path: Path) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text('# mine\nmerge = [ # who is who\n]\nforbid = [\n  ["x", "y"]\n]\n', encoding="utf-8")
    add_correction(file, "merge", pair("per-a", "per-b"), "أ = ب")
    assert load_corrections(file) == Corrections(merge=(("per-a", "per-b"),), forbid=(("x", "y"),))
    assert file.read_text(encoding="utf-8").startswith("# mine\nmerge = [ # who is who\n")
    with pytest.raises(InputError, match="no file of corrections"):
        add_correction(file, "forbid", pair("per-a", "per-b"), "the line above wants a comma")


@given(st.text(max_size=10), st.text(max_size=10))
def test_any_name_survives_the_file(name: str, latin: str) -> None:
    file = Path("corrections.toml")
    line = entry(Rename("per-a", name or None, latin or None))
    from kg.resolve.corrections import _parsed  # noqa: PLC0415 - the way back of `entry`

    assert _parsed(f"rename = [{line}]", file).rename == (Rename("per-a", name or None, latin or None),)


BAD = [
    "merge = 1",
    'merge = [["a"]]',
    'join = [["a", "b"]]',
    "= [",
    'split = [{entity = "a", into = "no id"}]',
    'rename = [{name = "a"}]',
]


@pytest.mark.parametrize("text", BAD)
def test_a_file_of_anything_else_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "corrections.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"corrections\.toml is no file of corrections"):
        load_corrections(file)


def test_a_file_that_is_named_must_be_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_corrections() == Corrections()
    with pytest.raises(InputError, match="cannot read"):
        load_corrections("other.toml")
