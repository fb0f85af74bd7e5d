"""Articles to kept extractions: every article once, problems in their place, nothing analysed twice."""

import pytest

from kg import pipeline
from kg.errors import EngineError
from kg.model import Article, Problem
from kg.pipeline import Tally, confident, extract_all
from kg.settings import Settings
from kg.state import State

TEXTS = [f"التقى الوزير السوري رقم {number} نظيره في دمشق وقال إن المحادثات مفيدة." for number in range(40)]
ARTICLES = [Article(f"a{number:02}", text) for number, text in enumerate(TEXTS)]
BAD = Problem("bad.txt", "read", "empty")


def run(articles, state, **settings):
    seen = []
    tally = extract_all(articles, Settings(**settings), state, lambda tally: seen.append(tally.analysed))
    assert seen == sorted(seen)
    return tally


@pytest.fixture
def state():
    with State.temporary() as state:
        yield state


@pytest.mark.parametrize("workers", [1, 3])
def test_every_article_becomes_a_member_with_its_text(state, workers):
    tally = run([*reversed(ARTICLES), BAD], state, workers=workers)
    assert (tally.analysed, tally.recalled, tally.problems()) == (40, 0, [BAD])
    assert [article for article, _ in state.articles()] == ARTICLES
    assert all(extraction.roles for extraction in state.claims())


def test_problems_come_in_the_order_of_the_input(state):
    items = [Article("raises-1", "نص", source="one"), BAD, *ARTICLES[:20], Article("raises-2", "نص", source="two")]
    tally = run(items, state, engine="faults.engines", workers=2)
    stumbled = "IndexError: no such word"
    assert tally.problems() == [Problem("one", "analyze", stumbled), BAD, Problem("two", "analyze", stumbled)]
    assert tally.analysed == 20


def test_only_what_is_new_or_changed_is_analysed(state):
    run(ARTICLES, state)
    changed = [Article("a00", "وصل الوزير إلى بغداد."), *ARTICLES[1:], Article("a40", "وصل الوزير إلى عمان.")]
    tally = run(changed, state)
    assert (tally.analysed, tally.recalled) == (2, 39)
    assert state.article("a00") == changed[0]


def test_furniture_is_found_once_of_what_is_new(state, monkeypatch):
    plain = Article("a", "وصل الوزير إلى بغداد.\nتعليقات الفيسبوك\n")
    run([plain], state)
    assert [span.of(plain.text) for span in state.article("a").furniture] == ["تعليقات الفيسبوك"]
    monkeypatch.setattr(pipeline, "with_furniture", None)
    assert run([plain], state).recalled == 1
    assert state.article("a").furniture


def test_another_engine_analyses_all_again(state):
    run(ARTICLES[:4], state)
    assert run(ARTICLES[:4], state, engine="faults.engines").recalled == 0
    assert run(ARTICLES[:4], state, engine="faults.engines").recalled == 4


def test_an_unknown_engine_is_named(state):
    with pytest.raises(EngineError, match="guess"):
        run(ARTICLES[:1], state, engine="guess", workers=2)


def test_a_module_that_is_not_there_is_no_engine(state):
    with pytest.raises(EngineError, match=r"nowhere\.engine"):
        run(ARTICLES[:1], state, engine="nowhere.engine")


def test_edges_below_the_minimum_go(state):
    run(ARTICLES[:1], state)
    (claims,) = state.claims()
    assert claims.roles
    assert confident(claims, 0.0) == claims
    assert not confident(claims, 1.0).roles
    assert confident(claims, 1.0).entities == claims.entities


def test_a_tally_sorts_its_problems_by_place():
    tally = Tally(found=[(5, BAD), (2, Problem("first.txt", "read", "empty"))])
    assert [problem.source for problem in tally.problems()] == ["first.txt", "bad.txt"]
