"""The engine over the stand-in's jars: real JVMs, well-behaved and not."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from kg.analyze import embedded, load
from kg.analyze.farasa import engine, toolkit
from kg.analyze.farasa.process import Bounds
from kg.analyze.farasa.tasks import Task
from kg.build import build
from kg.errors import EngineError
from kg.model import Analysis, Article, Problem
from kg.settings import Settings


def articles(count: int) -> list[Article]:
    return [Article(f"{number}", f"قال لافروف للصحفيين {number} مرات في موسكو") for number in range(count)]


def assert_all_read(found: list[Analysis | Problem], given: list[Article]) -> None:
    """Every article has its analysis, with the stand-in's segments and names."""
    assert [item.article.id for item in found if isinstance(item, Analysis)] == [article.id for article in given]
    for item in found:
        assert isinstance(item, Analysis)
        forms = ["+".join(part.form for part in token.segments) for token in item.tokens]
        assert "ل+ال+صحفي+ين" in forms
        assert [name.span.of(item.article.text) for name in item.names] == ["لافروف", "موسكو"]


def test_a_thousand_articles_go_through_one_run_of_each_task(stand_in, runs):
    given = articles(1000)
    found = list(stand_in().analyze(given))
    assert_all_read(found, given)
    assert runs() == [("segmenter", 1000), ("tagger", 1000), ("recogniser", 1000)]


@pytest.mark.skipif("not __import__('shutil').which('kill')", reason="needs the program kill")
def test_a_jvm_killed_in_the_middle_loses_no_article(stand_in, runs, tmp_path, caplog):
    given = articles(1000)
    with caplog.at_level(logging.WARNING):
        found = list(stand_in(fault=f"kill::{tmp_path / 'killed'}").analyze(given))
    assert_all_read(found, given)
    assert [lines for task, lines in runs() if task == "segmenter"] == [1000, 1, 500, 500]
    assert "Farasa's segmenter failed on 1000 articles: it ended with code -9" in caplog.text


FAULTS = {
    "crash": "IllegalStateException: stand-in crashed",
    "hang": "it wrote nothing for 5 seconds",
    "flood": "it printed errors without end",
    "memory": "it ran out of memory (48m)",
    "short": "it gave 1 lines for 2",
    "long": "it gave 3 lines for 2",
}
BAD = Article("bad", "وصل سطر مسموم.\nقال الوزير ذلك.", source="news/bad.txt")


def test_an_article_on_which_a_tool_fails_is_left_out_and_the_others_are_kept(stand_in):
    first, *others = articles(3)
    found = list(stand_in([Task.TAG], fault="crash:مسموم").analyze([first, BAD, *others]))
    assert [item.article.id if isinstance(item, Analysis) else item.source for item in found] == [
        "0", "news/bad.txt", "1", "2",
    ]  # fmt: skip


@pytest.mark.parametrize(("kind", "reason"), FAULTS.items(), ids=FAULTS)
def test_whatever_a_tool_does_to_an_article_is_reported(stand_in, kind, reason):
    bounds = Bounds(memory="48m", idle=5 if kind == "hang" else 30, errors=200_000)
    (problem,) = stand_in([Task.TAG], bounds, fault=f"{kind}:مسموم").analyze([BAD])
    assert isinstance(problem, Problem)
    assert (problem.source, problem.stage) == ("news/bad.txt", "analyze")
    assert problem.message.startswith("Farasa's tagger failed on article bad alone: ")
    assert reason in problem.message


def test_an_article_that_one_tool_lost_does_not_go_to_the_next(stand_in, runs):
    list(stand_in(fault="crash:الثالث").analyze([Article("1", "وصل الأول"), Article("3", "وصل الثالث")]))
    assert [entry for entry in runs() if entry[0] != "segmenter"] == [("tagger", 1), ("recogniser", 1)]


def test_slow_output_is_waited_for(stand_in):
    given = articles(2)
    engine = stand_in([Task.SEGMENT], Bounds(memory="48m", idle=30, line=2), fault="slow")
    assert all(isinstance(item, Analysis) for item in engine.analyze(given))


def test_shifted_lines_are_noticed(stand_in, tmp_path):
    given = [Article("1", "وصل الوزير إلى العاصمة."), Article("2", "فاز الفريق بالبطولة."), *articles(2)]
    engine = stand_in([Task.TAG], fault=f"shift::{tmp_path / 'shifted'}")
    assert list(engine.analyze(given)) == list(stand_in([Task.TAG]).analyze(given))


def test_a_tool_that_does_not_work_at_all_is_one_error(stand_in, runs):
    with pytest.raises(EngineError, match=r"tagger does not work at all: it ended with code 1.*kg farasa status"):
        list(stand_in([Task.TAG], fault="crash").analyze(articles(50)))
    assert runs() == [("tagger", 50), ("tagger", 1)]


def test_nothing_is_printed_fetched_or_left_behind(stand_in, capfd, monkeypatch, tmp_path):
    package = Path(pytest.importorskip("farasa").__file__).parent
    before = sorted(package.rglob("*"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("requests.get", lambda *_, **__: pytest.fail("farasapy reaches for the network"))
    assert_all_read(list(stand_in().analyze(articles(1))), articles(1))
    assert capfd.readouterr().out == ""
    assert sorted(package.rglob("*")) == before
    assert list(tmp_path.iterdir()) == []


def test_words_that_are_given_are_kept(stand_in):
    article = Article("1", "قال للصحفيين")
    words = [[token.span for token in next(embedded.load().analyze([article])).tokens]]  # type: ignore[union-attr]
    found = stand_in([Task.TAG]).with_words(article, words)
    assert [token.span for token in found.tokens] == words[0]
    assert [part.form for part in found.tokens[1].segments] == ["ل", "ال", "صحفي", "ين"]


@pytest.fixture
def install(jars, monkeypatch, tmp_path):
    """Installs the stand-in's jars, or some of them, as a user's toolkit."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def install(*left_out: str) -> toolkit.Toolkit:
        source = tmp_path / "source"
        for path in jars.rglob("*.jar"):
            if path.name not in left_out:
                (source / path.name).parent.mkdir(exist_ok=True)
                (source / path.name).write_bytes(path.read_bytes())
        return toolkit.install(source, toolkit.home())

    return install


def test_the_engine_of_an_installed_toolkit(install):
    done = install()
    found = load("farasa")
    assert (found.name, found.batch) == ("farasa", 1000)
    assert found.version.startswith(done.sha256[:12])
    assert_all_read(list(found.analyze(articles(2))), articles(2))


def test_what_is_missing_is_filled_and_told(install, caplog):
    install("FarasaNERJar.jar", "FarasaSegmenterJar.jar")
    with caplog.at_level(logging.WARNING):
        found = load("farasa")
    assert caplog.messages == [
        "Farasa's segmenter is not installed: segments come from the embedded engine",
        "Farasa's recogniser is not installed: names come from the embedded engine",
    ]
    given = articles(1)[0]
    analysis, own = next(found.analyze([given])), next(embedded.load().analyze([given]))
    assert isinstance(analysis, Analysis)
    assert isinstance(own, Analysis)
    assert analysis.names == own.names != ()


def test_a_build_with_an_installed_toolkit(install, tmp_path):
    install()
    (tmp_path / "article.txt").write_text("وصل سيرغي لافروف إلى موسكو أمس.\n", encoding="utf-8")
    report = build([tmp_path / "article.txt"], tmp_path / "output", Settings(engine="farasa"))
    assert report.counts["visits"] == 1
    assert report.problems == ()
    assert "farasa" in report.versions


def test_a_jar_that_was_changed_is_not_run(install):
    install().jars[Task.TAG].write_bytes(b"evil")
    with pytest.raises(EngineError, match="is not the file that was installed"):
        load("farasa")


def test_a_heap_that_is_no_size_is_told(install, monkeypatch):
    install()
    monkeypatch.setenv("KG_FARASA_MEMORY", "much")
    with pytest.raises(EngineError, match="KG_FARASA_MEMORY is 'much'; give a size such as 4g"):
        load("farasa")


def test_without_a_toolkit_there_is_one_clear_error(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with pytest.raises(EngineError, match=r"run `kg farasa install`\); or use --engine embedded"):
        load("farasa")
    assert list(tmp_path.iterdir()) == []


def test_without_java_and_farasapy_the_error_tells_all_that_is_missing(install, monkeypatch):
    install()
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(engine, "has_farasapy", lambda: False)
    with pytest.raises(EngineError, match=r"no Java 8 or newer .*; the package farasapy is not installed"):
        load("farasa")


@pytest.mark.farasa
def test_farasas_own_jars():
    """Runs where `kg farasa status` says ready."""
    try:
        farasa = load("farasa")
    except EngineError as error:
        pytest.skip(f"needs Farasa's own jars: {error}")
    found = next(farasa.analyze([Article("1", "وصل سيرغي لافروف إلى موسكو وقال للصحفيين إن اللغة العربية جميلة.")]))
    assert isinstance(found, Analysis)
    forms = ["+".join(part.form for part in token.segments) for token in found.tokens]
    assert {"ل+ال+صحفي+ين", "ال+لغ+ة", "ال+عربي+ة"} <= set(forms)
    assert "موسكو" in [name.span.of(found.article.text) for name in found.names]
