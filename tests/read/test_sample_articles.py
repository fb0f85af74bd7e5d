"""The bundled articles show the readers and hold what the first graph is built from."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from kg.model import Article
from kg.read import read

SAMPLE = Path(str(files("kg") / "data" / "sample"))
SHARED_RUN = 6


def sample() -> list[Article]:
    items = list(read([SAMPLE]))
    assert all(isinstance(item, Article) for item in items)
    return [item for item in items if isinstance(item, Article)]


def test_there_are_twelve_of_a_few_hundred_words_in_every_format() -> None:
    assert len(sample()) == 12
    assert all(150 <= len(article.text.split()) <= 400 for article in sample())
    assert all(article.title for article in sample())
    assert {path.suffix for path in SAMPLE.iterdir()} == {".txt", ".json", ".jsonl", ".html", ".md"}


@pytest.mark.parametrize(
    "spellings",
    [("سيرغي", "سيرجي"), ("أستانا", "آستانة"), ("ستيفان", "ستافان", "استيفان"), ("شويغو", "شويجو")],
)
def test_names_are_spelled_differently_across_articles(spellings: tuple[str, ...]) -> None:
    for spelling in spellings:
        assert any(re.search(rf"\b[ولب]?{spelling}\b", article.text) for article in sample()), spelling


def test_furniture_is_left_in_some_of_them() -> None:
    assert sum(bool(article.furniture) for article in sample()) >= 4


def test_their_outlets_do_not_exist() -> None:
    addresses = [article.source for article in sample() if "://" in (article.source or "")]
    assert len(addresses) >= 5
    assert all(re.match(r"https://[\w.-]+\.example/", address or "") for address in addresses)


@pytest.mark.shared
def test_no_sentence_of_theirs_is_anybody_elses(shared: Path) -> None:
    real = [path.read_text(encoding="utf-8") for path in (shared / "articles").glob("*.txt")]
    for path in (shared / "gold" / "dev").glob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        real += [article["text"], article["title"] or ""]
    taken = {run for text in real for run in runs(text)}
    assert len(taken) > 10_000
    assert {run for article in sample() for run in runs(article.text)} & taken == set()


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return {tuple(words[at : at + SHARED_RUN]) for at in range(len(words) - SHARED_RUN + 1)}
