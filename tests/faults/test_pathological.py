"""Inputs that nobody writes by hand: each is left out with a reason or read in bounded time, and costs no other."""

import json
import sys

import pytest
from faults import articles

from kg.analyze.embedded import load
from kg.analyze.spaces import missing_space
from kg.collection import collect
from kg.extract import extract
from kg.extract.names.persons import People
from kg.extract.statements.quotes import quotations
from kg.model import Article
from kg.settings import Settings

GOOD = [articles.report(number) for number in range(3)]
DEEP = "<div>" * 100_000


def rows(*items):
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (rows({"id": "long", "text": "كلمة " * 4_000_000}), "longer than 1,000,000 characters"),
        (rows({"id": "quotes", "text": "«»" * 499_000}), "holds no text"),
        ('{"id": "deep", "text": "خبر", "other": ' + "[" * 100_000 + "]" * 100_000 + "}\n", "no JSON"),
        ('{"id": "half", "text": "خبر', "no valid JSON"),
    ],
    ids=["20 MB line", "a million quotes", "deep JSON", "half a line"],
)
def test_a_bad_line_is_left_out_with_its_reason(tmp_path, bad, reason):
    source = tmp_path / "news.jsonl"
    source.write_text(rows(*GOOD[:2]) + bad + ("" if bad.endswith("\n") else "\n") + rows(GOOD[2]), encoding="utf-8")
    collection = collect([source], Settings())
    assert len(collection.state) == 3
    (problem,) = collection.problems
    assert reason in problem.message
    assert problem.source.endswith("news.jsonl:3")


@pytest.mark.parametrize(
    "text",
    ["ب" * 10_000, "\n" * 200_000 + "خبر", "1" * 200_000, "«" * 10_000 + "قال الوزير" + "»" * 10_000],
    ids=["one word", "empty lines", "one number", "quotes within quotes"],
)
def test_a_strange_text_is_read_or_left_out(tmp_path, text):
    source = tmp_path / "news.jsonl"
    source.write_text(rows(GOOD[0], {"id": "strange", "text": text}), encoding="utf-8")
    collection = collect([source], Settings())
    assert GOOD[0]["id"] in collection.state.ids()
    assert len(collection.state) + len(collection.problems) == 2


def test_a_deep_page_costs_no_other(tmp_path):
    (tmp_path / "deep.html").write_text(f"<html><body>{DEEP}<p>خبر", encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(rows(*GOOD), encoding="utf-8")
    collection = collect([tmp_path], Settings())
    assert {article.id for article, _ in collection.state.articles()} >= {row["id"] for row in GOOD}
    assert len(collection.state) + len(collection.problems) == 4


@pytest.mark.parametrize("count", [500, 2000])
def test_a_long_chain_of_titles_is_read_without_end_of_the_stack(count):
    text = "التقى " + "وزير " * count + "تونس."
    (analysis,) = load().analyze([Article("chain", text)])
    assert len(analysis.tokens) == count + 3
    assert extract(analysis).article_id == "chain"


class Counting:
    """A lexicon that counts how often it is asked."""

    def __init__(self):
        self.counts = self
        self.asked = 0

    def __contains__(self, key):
        return False

    def get(self, key, default=0):
        self.asked += 1
        return default


@pytest.mark.parametrize("length", [1000, 100_000])
def test_no_missing_space_is_looked_for_in_an_endless_word(length):
    lexicon = Counting()
    assert missing_space("ب" * length, lexicon) == 0
    assert lexicon.asked == 0


def test_a_missing_space_is_looked_for_in_any_real_word():
    lexicon = Counting()
    missing_space("ب" * 100, lexicon)
    assert lexicon.asked > 0


def lines_run(work):
    """How many lines of Python are run by some work, each round of a loop counted."""
    count = 0

    def trace(_frame, event, _arg):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "sentence",
    [
        "التقى وزير الخارجية الروسي سامر حداد نظيره التركي في موسكو أمس. ",
        "قال الوزير إنه سيلتقي الرئيس المصري غدا، وأضاف أنه يزور القاهرة. واجتمع سامر حداد مع وفد المعارضة في جنيف. ",
        "وقال المتحدث إن الأمر انتهى وأضاف أنه راض مشيرا إلى ذلك. ",
        "قمة روسية تركية إيرانية مصرية. ",
    ],
    ids=["meetings", "delegations", "statements", "summits"],
)
def test_twice_the_copies_of_a_sentence_are_about_twice_the_work(sentence):
    once, twice = load().analyze([Article("once", sentence * 50), Article("twice", sentence * 100)])
    extract(twice)  # so that every word is known
    assert lines_run(lambda: extract(twice)) < 2.2 * lines_run(lambda: extract(once))


@pytest.mark.parametrize(
    "words",
    [
        "أن وزير الخارجية التونسي سامر حداد قال خلال لقاء مع نظيره المصري إنه سيزور القاهرة غدا وأضاف أن الأمر انتهى ",
        "لم يلتق الرئيس نظيره التركي في أنقرة اليوم ",
        "الرجل الذي قال إنه زار تونس ",
        "بحسب مصادر في الوزارة وفق ما قال المتحدث ",
        'قال الوزير "كلام طويل عن الأزمة" وأضاف "إن الحكومة قررت" ',
        "موسكو، لندن، باريس، برلين، ",
    ],
    ids=["everything", "times", "relative clauses", "sources", "quotations", "capitals"],
)
def test_twice_as_long_a_sentence_is_about_twice_the_work(words):
    times = 1000 // len(words.split())
    once, twice = load().analyze([Article("once", words * times), Article("twice", words * times * 2)])
    extract(twice)  # so that every word is known
    assert lines_run(lambda: extract(twice)) < 2.3 * lines_run(lambda: extract(once))


class Weighed(str):
    """A text that counts how many characters are cut out of it."""

    __slots__ = ("cut",)

    def __getitem__(self, key):
        part = super().__getitem__(key)
        self.cut = getattr(self, "cut", 0) + len(part)
        return part


@pytest.mark.parametrize("words", ['كلام" ', '« " كلام" '], ids=["unpaired", "nested"])
def test_twice_the_marks_are_about_twice_the_text_to_look_at(words):
    once, twice = Weighed(words * 500), Weighed(words * 1000)
    quotations(once)
    quotations(twice)
    assert twice.cut < 2.2 * once.cut


def test_people_of_an_article_are_compared_with_those_who_share_a_word():
    def names(count):
        return [(f"سمر{number} حدد{number}", number) for number in range(count)]

    People(names(400))
    assert lines_run(lambda: People(names(400))) < 2.2 * lines_run(lambda: People(names(200)))


def test_a_name_that_never_ends_is_no_entity():
    (analysis,) = load().analyze([Article("endless", "التقى " + "سيرغي لافروف " * 5_000 + "جون كيري.")])
    assert all(len(entity.name) < 100 for entity in extract(analysis).entities)
