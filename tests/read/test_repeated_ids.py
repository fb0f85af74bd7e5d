"""Every article has an id of its own, the same whatever the order of the input."""

import json
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Problem
from kg.read import read


def lines(path: Path, *values: dict[str, str]) -> list[Article | Problem]:
    path.write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")
    return list(read([path]))


def ids(items: list[Article | Problem]) -> list[str]:
    return [item.id for item in items if isinstance(item, Article)]


def test_the_same_text_again_is_one_article_and_a_problem(tmp_path: Path) -> None:
    story = {"id": "x", "text": "وصل الوفد."}
    article, problem = lines(tmp_path / "a.jsonl", story, story)
    assert ids([article]) == ["x"]
    assert problem == Problem(f"{tmp_path}/a.jsonl:2", "read", "is a copy of another article with the id 'x'; left out")


def test_another_text_with_the_same_id_gets_a_digest_behind_it(tmp_path: Path) -> None:
    values = [{"id": "x", "text": text} for text in ("وصل الوفد.", "غادر الوفد.", "وصل الوفد.")]
    found = ids(lines(tmp_path / "a.jsonl", *values))
    assert len(set(found)) == 2
    assert all(id.startswith("x-") and len(id) == 12 for id in found)


def test_files_of_one_name_in_two_folders_are_two_articles(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"نص {folder}", encoding="utf-8")
    one, other = ids(list(read([tmp_path / "a", tmp_path / "b"])))
    assert one != other
    assert ids(list(read([tmp_path / "b", tmp_path / "a"]))) == [other, one]


def test_a_file_and_a_record_may_share_an_id(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("وصل الوفد.", encoding="utf-8")
    items = lines(tmp_path / "b.jsonl", {"id": "x", "text": "غادر الوفد."}, {"id": "y", "text": "نص"})
    assert ids(items) == ["x", "y"]
    assert len(set(ids(list(read([tmp_path]))))) == 3


def test_the_order_of_the_input_changes_no_article(tmp_path: Path) -> None:
    values = [
        {"id": "x", "text": "وصل الوفد.", "title": "ب", "source": "https://b.example/1"},
        {"id": "x", "text": "وصل الوفد.", "title": "أ", "source": "https://a.example/1"},
        {"id": "x", "text": "غادر الوفد."},
        {"id": "y", "text": "غادر الوفد."},
    ]
    outcomes = [lines(tmp_path / "a.jsonl", *order) for order in permutations(values)]
    articles = [sorted((item for item in items if isinstance(item, Article)), key=lambda a: a.id) for items in outcomes]
    assert all(found == articles[0] for found in articles)
    assert [article.title for article in articles[0] if article.title] == ["أ"]


@given(st.lists(st.tuples(st.sampled_from("xyz"), st.sampled_from(["نص", "خبر", "قول"])), min_size=1, max_size=9))
@settings(max_examples=50, deadline=None)
def test_ids_are_never_given_twice(tmp_path_factory: object, pairs: list[tuple[str, str]]) -> None:
    folder = tmp_path_factory.mktemp("ids")  # type: ignore[attr-defined]
    items = lines(folder / "a.jsonl", *({"id": id, "text": text} for id, text in pairs))
    found = ids(items)
    assert len(found) == len(set(found)) == len(set(pairs))
    assert len(items) == len(pairs)
