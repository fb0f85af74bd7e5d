"""Articles to extractions: order, problems in their place, and workers that fail."""

import os

import pytest

from kg import pipeline
from kg.errors import EngineError
from kg.model import Article, Problem
from kg.pipeline import extractions
from kg.settings import Settings

TEXTS = [f"التقى الوزير رقم {number} نظيره في دمشق وقال إن المحادثات مفيدة." for number in range(40)]
ARTICLES = [Article(f"a{number:02}", text) for number, text in enumerate(TEXTS)]
BAD = Problem("bad.txt", "read", "empty")


def ids(outcomes):
    return [outcome.source if isinstance(outcome, Problem) else outcome[0].id for outcome in outcomes]


@pytest.mark.parametrize("workers", [1, 2])
def test_results_keep_the_order_of_the_articles(workers):
    items = [*ARTICLES[:20], BAD, *ARTICLES[20:]]
    outcomes = list(extractions(items, Settings(workers=workers)))
    assert ids(outcomes) == [*(a.id for a in ARTICLES[:20]), "bad.txt", *(a.id for a in ARTICLES[20:])]


def test_an_article_that_fails_is_a_problem_and_the_rest_goes_on(monkeypatch):
    def fail_once(analysis, real=pipeline.extract):
        if analysis.article.id == "a01":
            raise IndexError("no such word")
        return real(analysis)

    monkeypatch.setattr(pipeline, "extract", fail_once)
    outcomes = list(extractions(ARTICLES[:3], Settings()))
    assert ids(outcomes) == ["a00", "a01", "a02"]
    assert outcomes[1] == Problem("a01", "extract", "IndexError: no such word")


def test_a_dead_worker_is_one_clear_error(monkeypatch):
    def die(analysis):
        os._exit(9)

    monkeypatch.setattr(pipeline, "extract", die)
    with pytest.raises(EngineError, match="worker process died"):
        list(extractions(ARTICLES[:3], Settings(workers=2)))


def test_an_unknown_engine_is_named():
    with pytest.raises(EngineError, match="guess"):
        list(extractions(ARTICLES[:1], Settings(engine="guess", workers=2)))
