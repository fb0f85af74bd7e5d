"""Files, folders and standard input become articles; what cannot be read becomes a problem beside them."""

import gzip
import io
import json
import os
import random
import re
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from kg.errors import InputError
from kg.model import Article, Problem
from kg.read import read
from kg.read.articles import clean

STORY = "استقبل الوزير ضيفه في المطار.\nوبحث معه أوضاع المنطقة."
OTHER = "غادر الوفد العاصمة صباح اليوم."


def write(path: Path, content: str | bytes | object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(content, str | bytes):
        content = json.dumps(content, ensure_ascii=False)
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data, 1) if path.suffix == ".gz" else data)
    return path


def articles(*paths: Path | str, max_chars: int = 10_000) -> list[Article]:
    return [item for item in read(paths, max_chars=max_chars) if isinstance(item, Article)]


def problems(*paths: Path | str, max_chars: int = 10_000) -> list[Problem]:
    return [item for item in read(paths, max_chars=max_chars) if isinstance(item, Problem)]


LINE = json.dumps({"id": "a", "text": STORY}) + "\n" + json.dumps({"id": "b", "text": OTHER}) + "\n"


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("story.txt", STORY, ["story"]),
        ("story.TXT", STORY, ["story"]),
        ("story.txt.gz", STORY, ["story"]),
        ("story.json", {"text": STORY}, ["story"]),
        ("story.json", {"id": "x", "text": STORY}, ["x"]),
        ("story.json", {"id": 12, "text": STORY}, ["12"]),
        ("story.json", {"id": "  ", "text": STORY}, ["story"]),
        ("story.json", [{"text": STORY}, {"text": OTHER}], ["story", "story-2"]),
        ("story.json", LINE, ["a", "b"]),
        ("story.json.gz", {"id": "x", "text": STORY}, ["x"]),
        ("story.jsonl", LINE, ["a", "b"]),
        ("story.jsonl", "\n" + LINE.replace("\n", "\r\n\r\n"), ["a", "b"]),
        ("story.jsonl", json.dumps({"text": STORY}) + "\n\n" + json.dumps({"text": OTHER}), ["story-1", "story-3"]),
        ("story.ndjson.gz", LINE, ["a", "b"]),
        ("story.jsonl", "\ufeff" + LINE, ["a", "b"]),
        ("story.jsonl", LINE.encode("utf-16"), ["a", "b"]),
        ("story.json", LINE.encode("utf-16-le"), ["a", "b"]),
        ("no_known_ending", LINE, ["a", "b"]),
        ("no_known_ending", STORY, ["no_known_ending"]),
    ],
)
def test_every_format_gives_its_articles(tmp_path: Path, name: str, content: object, ids: list[str]) -> None:
    path = write(tmp_path / name, content)
    assert [article.id for article in articles(path)] == ids
    assert articles(path)[0].text == STORY
    assert problems(path) == []


def test_a_json_article_has_what_its_keys_say(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.json",
        {
            "id": "x",
            "title": " عنوان ",
            "date": "2018-02-18T21:35:43+04:00",
            "source": "https://www.paper.example/1",
            "text": STORY,
            "entities": [{"text": "غير مقروء"}],
        },
    )
    assert articles(path) == [
        Article("x", STORY, "عنوان", "2018-02-18", "https://www.paper.example/1", "paper.example")
    ]


def test_keys_of_another_type_are_passed_over(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.json", {"id": ["x"], "title": 7, "date": None, "source": {}, "text": STORY, "outlet": ""}
    )
    assert articles(path) == [Article("a", STORY, None, None, "a.json", None)]


def test_the_outlet_that_is_given_stands_before_the_address(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", {"text": STORY, "source": "http://x.example/1", "outlet": "الجريدة"})
    assert articles(path)[0].outlet == "الجريدة"


def test_text_stays_as_it_was_to_the_last_blank(tmp_path: Path) -> None:
    text = " \r\n ت + ت -\r\n\r\nقال  الوزير\u00a0ذلك.\t\r\n\r\nتعليقات الفيسبوك\r\n"
    assert articles(write(tmp_path / "a.txt", text))[0].text == text
    assert articles(write(tmp_path / "a.json", {"text": text}))[0].text == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وزير الخارجية يزور القاهرة غدا\n\nيزور وزير الخارجية القاهرة.", "وزير الخارجية يزور القاهرة غدا"),
        ("هل تعود المفاوضات هذا العام؟\nتنتظر الأطراف ردا.", "هل تعود المفاوضات هذا العام؟"),
        ("قال الوزير إنه سيزور القاهرة.\nوأضاف أنه متفائل.", None),
        ("وكالات - القاهرة\nقال الوزير إنه متفائل.", None),
        ("وزير الخارجية يزور القاهرة غدا", None),
        ("كلمة " * 60 + "\nقال الوزير.", None),
    ],
)
def test_a_headline_is_a_first_line_that_reads_like_one(tmp_path: Path, text: str, title: str | None) -> None:
    assert articles(write(tmp_path / "a.txt", text))[0].title == title


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2017-06-08", "2017-06-08"),
        ("2017-06-08 18:05:12", "2017-06-08"),
        ("2017/6/8", "2017-06-08"),
        ("٢٠١٧-٠٦-٠٨", "2017-06-08"),
        ("Sun, 18 Feb 2018 21:35:43 GMT", "2018-02-18"),
        ("2017-02-30", None),
        ("2017-06-081", None),
        ("08/06/2017", None),
        ("أمس", None),
        ("", None),
    ],
)
def test_dates_are_days_or_nothing(tmp_path: Path, date: str, published: str | None) -> None:
    assert articles(write(tmp_path / "a.json", {"text": STORY, "date": date}))[0].published == published


def test_folders_are_read_recursively_and_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/x.txt", "README.md", "c.pdf", "a/c.jsonl"):
        write(tmp_path / name, LINE if name.endswith("l") else f"نص {name}")
    found = articles(tmp_path)
    assert [article.source for article in found] == ["a/c.jsonl", "a/c.jsonl", "a/z.txt", "b.txt"]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", STORY)
    assert len(list(read([tmp_path, path, str(path)]))) == 1


@pytest.mark.parametrize(
    "content",
    [STORY, LINE, json.dumps({"text": STORY}, indent=1), gzip.compress(STORY.encode())],
    ids=["text", "line", "indented", "gzip"],
)
def test_standard_input_is_recognised(monkeypatch: pytest.MonkeyPatch, content: str | bytes) -> None:
    data = content.encode() if isinstance(content, str) else content
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = articles("-")
    assert found[0].text == STORY
    assert found[0].id == ("a" if content == LINE else "stdin")


def test_a_pipe_is_read_although_it_can_be_read_but_once(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, LINE.encode())
    os.close(writing)
    assert [article.id for article in articles(f"/dev/fd/{reading}")] == ["a", "b"]
    os.close(reading)


@pytest.mark.parametrize("path", ["missing", "missing.txt", "missing/a.txt", "a\0b", "x" * 5000])
def test_a_missing_path_is_named(tmp_path: Path, path: str) -> None:
    with pytest.raises(InputError, match="check the path"):
        read([f"{tmp_path}/{path}"])


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    write(tmp_path / "README.md", STORY)
    with pytest.raises(InputError, match=f"{tmp_path}: the folder holds no article"):
        read([tmp_path])


def test_no_path_is_an_error() -> None:
    with pytest.raises(InputError, match="no path"):
        read([])


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", b"", "holds no text"),
        ("a.txt", b" \n\t\r\n ", "holds no text"),
        ("a.txt", "\u200f\ufeff\n…", "holds no text"),
        ("a.txt", PNG, "binary"),
        ("a.txt", random.Random(1).randbytes(5000), "binary"),
        ("a.txt", "كلمة " * 5000, "longer than 10,000 characters"),
        ("a.txt", b"\xff\xfe\x00\xd8\x00\xd8", "binary"),
        ("a.txt.gz", "كلمة " * 500_000, "longer than 10,000 characters"),
        ("a.html", b"", "no article"),
        ("a.html", "<html><body></body></html>", "no article"),
        ("a.html", "<div>" * 100_000, "no article|taken apart"),
        ("a.html", PNG, "binary"),
        ("a.json", b"", "no JSON object"),
        ("a.json", "[]", "no JSON object"),
        ("a.json", "[1, 2]", "no valid JSON"),
        ("a.json", "{}", 'no "text"'),
        ("a.json", '{"text": null}', 'no "text"'),
        ("a.json", '{"text": "نص', "no valid JSON .*line 1"),
        ("a.json", '{"id": "x",\n"text": نص}', "no valid JSON .*line 2"),
        ("a.json", PNG, "JSON|binary"),
        ("a.json", '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", "no JSON that can be read"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.jsonl", "[1]", 'no "text"'),
        ("a.jsonl", json.dumps({"text": "كلمة " * 5000}), "longer than 10,000 characters"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    path = write(tmp_path / name, content)
    write(tmp_path / "good.txt", STORY)
    found = problems(tmp_path)
    assert found
    assert found[0].source.startswith(str(path))
    assert found[0].stage == "read"
    assert re.search(message, found[0].message)
    assert [article.id for article in articles(tmp_path)] == ["good"]


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    first, second = LINE.splitlines()
    path = write(tmp_path / "a.jsonl", f'{first}\n{{"id": "broken", "text": "نص\n{second}\n')
    found = list(read([path]))
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b"]
    assert [(item.source, item.message) for item in found if isinstance(item, Problem)] == [
        (
            f"{path}:2",
            "is no valid JSON (Unterminated string starting at at line 2, column 26); the article is left out",
        )
    ]


def test_a_broken_object_of_an_array_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.json", f'[{{"id": "a", "text": "{OTHER}"}},\n {{"id" "b"}},\n {{"id": "c", "text": "نص"}}]'
    )
    assert [article.id for article in articles(path)] == ["a", "c"]
    assert [problem.source for problem in problems(path)] == [f"{path}:2"]


def test_a_line_of_20_mb_is_refused_and_the_lines_around_it_are_read(tmp_path: Path) -> None:
    first, second = LINE.splitlines()
    path = write(tmp_path / "a.jsonl", f'{first}\n{{"text": "{"x" * 20_000_000}"}}\n{second}')
    assert [article.id for article in articles(path)] == ["a", "b"]
    assert [problem.source for problem in problems(path)] == [f"{path}:2"]
    assert [article.id for article in articles(write(tmp_path / "b.json", path.read_bytes()))] == ["a", "b"]


def test_a_line_without_end_is_given_up(tmp_path: Path) -> None:
    path = write(tmp_path / "bomb.jsonl.gz", b"x" * 80_000_000)
    assert [problem.message for problem in problems(path)] == ["line 1 does not end; the rest of the file is not read"]


def test_a_file_of_broken_lines_is_given_up(tmp_path: Path) -> None:
    found = problems(write(tmp_path / "a.jsonl", "no json\n" * 5000))
    assert len(found) == 101
    assert "not read" in found[-1].message


def test_a_gzip_file_that_is_cut_off_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(OTHER.encode() * 100)[:-20])
    assert [problem.message[:14] for problem in problems(path)] == ["cannot be read"]
    path.write_bytes(b"\x1f\x8bno gzip at all")
    assert [problem.message[:14] for problem in problems(path)] == ["cannot be read"]


def test_a_link_to_nowhere_is_a_problem_and_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "good.txt", STORY)
    (tmp_path / "bad.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert [problem.message for problem in problems(tmp_path)] == [
        "cannot be read: No such file or directory; check the file and its permissions",
        "cannot be read: Too many levels of symbolic links; check the file and its permissions",
    ]
    assert [article.id for article in articles(tmp_path)] == ["good"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY).chmod(0)
    assert "Permission denied" in problems(tmp_path)[0].message


def test_characters_that_no_output_can_hold_are_replaced_one_by_one(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.json",
        '{"id": "\\ud800", "title": "\\u0000x", "text": "قال\\ud800 \\u0000\\u001b\\n😀 \\ud83d\\ude00"}',
    )
    (article,) = articles(path)
    assert article.text == "قال\ufffd \ufffd\ufffd\n😀 😀"
    assert (article.id, article.title) == ("\ufffd", "\ufffdx")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "وصل الوزير إلى \x1b[31m موسكو \x9b\n\nقال الوزير \x07\x7f إن اللقاء\x85 مفيد.\n"),
        (
            "a.csv",
            'title,outlet,text\n"وصل الوزير إلى \x1b[31m موسكو \x9b",\x9b2J,"قال الوزير \x07\x7f إن اللقاء\x85 مفيد."',
        ),
    ],
)
def test_no_field_of_an_article_commands_a_terminal(tmp_path: Path, name: str, content: str) -> None:
    (article,) = articles(write(tmp_path / name, content))
    assert article.title == "وصل الوزير إلى \ufffd[31m موسكو \ufffd"
    assert article.text.rstrip().endswith("قال الوزير \ufffd\ufffd إن اللقاء\x85 مفيد.")
    assert article.outlet in (None, "\ufffd2J")


def test_an_id_is_on_one_line(tmp_path: Path) -> None:
    write(tmp_path / "one\ntwo.txt", STORY)
    write(tmp_path / "one.json", json.dumps({"id": "one\r\ntwo", "text": STORY + "."}))
    first, second = articles(tmp_path)
    assert {first.id[:7], second.id[:7]} == {"one two"}
    assert first.id != second.id


def test_a_stray_nul_does_not_make_a_text_binary(tmp_path: Path) -> None:
    assert articles(write(tmp_path / "a.txt", STORY * 5 + "\0" + STORY))[0].text == STORY * 5 + "\ufffd" + STORY


def test_memory_is_bounded_by_one_article(tmp_path: Path) -> None:
    line = json.dumps({"text": "كلمة " * 10_000}, ensure_ascii=False)[1:]
    path = write(tmp_path / "a.jsonl", "".join(f'{{"id": {number}, {line}\n' for number in range(100)))
    tracemalloc.start()
    assert sum(1 for _ in read([path])) == 100
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < path.stat().st_size / 4


@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=6), st.data()
)
@settings(max_examples=50, deadline=None)
def test_every_text_comes_back_through_json(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], data: DataObject
) -> None:
    path = tmp_path_factory.mktemp("json") / data.draw(st.sampled_from(["a.json", "a.jsonl"]))
    texts = [f"نص {number} {text}" for number, text in enumerate(texts)]
    values = [{"id": str(number), "text": text} for number, text in enumerate(texts)]
    escape = data.draw(st.booleans())
    if path.suffix == ".json":
        write(path, json.dumps(values, ensure_ascii=escape, indent=data.draw(st.sampled_from([None, 1]))))
    else:
        write(path, "\n".join(json.dumps(value, ensure_ascii=escape) for value in values))
    found = articles(path)
    assert [len(article.text) for article in found] == [len(text) for text in texts]
    assert [article.text for article in found] == [clean(text) for text in texts]


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.html", "a.txt.gz", "a"]))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_reading_fail(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.mktemp("bytes") / name
    path.write_bytes(data)
    for item in read([path]):
        if isinstance(item, Article):
            item.text.encode()
            assert item.text.strip()


@given(st.sampled_from([at for at, byte in enumerate(LINE.encode()) if byte != ord("\n")]), st.integers(0, 255))
@settings(max_examples=50, deadline=None)
def test_a_damaged_byte_costs_no_more_than_its_line(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    data = bytearray(LINE.encode())
    data[at] = byte
    path = tmp_path_factory.mktemp("damage") / "a.jsonl"
    path.write_bytes(data)
    whole = [
        (id, text)
        for id, text, line in zip("ab", (STORY, OTHER), LINE.encode().splitlines(keepends=True), strict=True)
        if line in data
    ]
    found = [(article.id[0], article.text) for article in articles(path)]
    assert set(whole) <= set(found)


@pytest.mark.shared
def test_annotated_articles_are_read_with_their_text_untouched(shared: Path) -> None:
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((shared / "gold" / "dev").glob("*.json"))]
    found = articles(shared / "gold" / "dev", max_chars=100_000)
    assert [(article.id, article.text, article.title) for article in found] == [
        (value["id"], value["text"], value["title"]) for value in gold
    ]
