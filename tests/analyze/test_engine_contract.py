"""What every engine keeps to: the embedded one, the replay of recorded output, Farasa over its stand-in, and Farasa."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from contract_articles import ARTICLES, RECORDING

from kg.analyze import Engine, embedded, load
from kg.analyze.replay import Replay
from kg.analyze.tagset import TAGS
from kg.errors import EngineError
from kg.model import Analysis, NameType, Span, Token


def _own_jars() -> Engine:
    try:
        return load("farasa")
    except EngineError as error:
        pytest.skip(f"needs Farasa's own jars: {error}")


@pytest.fixture(params=["embedded", "replay", "stand-in", pytest.param("farasa", marks=pytest.mark.farasa)])
def engine(request: pytest.FixtureRequest) -> Engine:
    make: dict[str, Callable[[], Engine]] = {
        "embedded": lambda: load("embedded"),
        "replay": lambda: Replay.open(RECORDING),
        "farasa": _own_jars,
    }
    if request.param == "stand-in":
        made: Engine = request.getfixturevalue("stand_in")()
        return made
    return make[request.param]()


@pytest.fixture
def analyses(engine: Engine) -> list[Analysis]:
    found = list(engine.analyze(ARTICLES))
    assert all(isinstance(item, Analysis) for item in found), found
    return [item for item in found if isinstance(item, Analysis)]


def test_engines_keep_the_contract(engine: Engine, analyses: list[Analysis]) -> None:
    """One test for all rules, since an engine may take seconds to run."""
    assert engine.name
    assert engine.version
    assert engine.batch >= 1
    assert [analysis.article for analysis in analyses] == ARTICLES
    for analysis in analyses:
        _check_sentences(analysis)
        for token in analysis.tokens:
            _check_segments(token)
        _check_names(analysis)
    _check_news(analyses[0])
    assert list(engine.analyze([])) == []
    assert list(engine.analyze(ARTICLES[1:3])) == analyses[1:3], "an analysis depends on the articles beside it"


def _check_sentences(analysis: Analysis) -> None:
    text, tokens, sentences = analysis.article.text, analysis.tokens, analysis.sentences
    assert [bound for sentence in sentences for bound in (sentence.first, sentence.last)] == list(_bounds(analysis))
    for sentence in sentences:
        assert sentence.first < sentence.last
        assert sentence.span == Span(tokens[sentence.first].span.start, tokens[sentence.last - 1].span.end)
    assert all(before.span.end <= after.span.start for before, after in pairwise(tokens))
    assert all(token.span.of(text).strip() for token in tokens)
    covered = {at for token in tokens for at in range(token.span.start, token.span.end)}
    letters = {at for at, char in enumerate(text) if char.isalnum()}
    unread = {at for span in analysis.article.furniture for at in range(span.start, span.end)}
    assert letters - unread <= covered


def _bounds(analysis: Analysis) -> Iterator[int]:
    """Each sentence's range of tokens where they follow on each other: 0, a, a, b, b, …, the number of tokens."""
    at = 0
    for sentence in analysis.sentences:
        yield at
        at = sentence.last
        yield at
    assert at == len(analysis.tokens)


def _check_segments(token: Token) -> None:
    spans = [part.span for part in token.segments]
    assert spans
    assert token.span.start <= spans[0].start
    assert spans[-1].end <= token.span.end
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(part.form for part in token.segments)
    assert token.tag in TAGS
    assert {part.tag for part in token.segments} <= {*TAGS, "NSUFF", "CASE"}
    assert token.lemma
    assert token.features.gender in ("", "m", "f")
    assert token.features.number in ("", "s", "d", "p")


def _check_names(analysis: Analysis) -> None:
    assert all(before.span.end <= after.span.start for before, after in pairwise(analysis.names))
    for name in analysis.names:
        assert name.span.start < name.span.end
        assert isinstance(name.type, NameType)
        assert sum(sentence.span.covers(name.span) for sentence in analysis.sentences) == 1


def _check_news(analysis: Analysis) -> None:
    text = analysis.article.text
    words = {token.span.of(text): token for token in analysis.tokens}
    parts = [(part.form, part.tag, part.span.of(text)) for part in words["للصحفيين"].segments]
    assert parts == [("ل", "PREP", "لل"), ("ال", "DET", ""), ("صحفي", "NOUN", "صحفي"), ("ين", "NSUFF", "ين")]
    assert [part.form for part in words["العربية"].segments] == ["ال", "عربي", "ة"]
    assert (words["وقال"].tag, words["وقال"].lemma) == ("V", "قال")
    assert [(name.type, name.span.of(text)) for name in analysis.names] == [
        (NameType.PER, "سيرغي لافروف"),
        (NameType.LOC, "القاهرة"),
        (NameType.PER, "لافروف"),
    ]


def test_the_embedded_engine_and_farasa_are_registered() -> None:
    assert load("embedded") is embedded.load()
