import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Span
from kg.page.excerpt import MAX_CHARS, excerpt

TEXT = "وقال الوزير سامر النجار إن الطريق مفتوحة. وأضاف النجار أن العمل مستمر."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def marked(runs: list[tuple[str, str]]) -> str:
    return "".join(f"[{kinds}:{text}]" if kinds else text for text, kinds in runs)


@pytest.mark.parametrize(
    ("sentence", "trigger", "content", "names", "expected"),
    [
        (
            "وقال الوزير سامر النجار إن الطريق مفتوحة",
            "قال",
            "الطريق مفتوحة",
            ["سامر النجار", "النجار"],
            "و[t:قال] الوزير [n:سامر النجار] إن [c:الطريق مفتوحة]",
        ),
        ("وأضاف النجار أن العمل مستمر", "أضاف", None, ["النجار"], "و[t:أضاف] [n:النجار] أن العمل مستمر"),
        (
            "وأضاف النجار أن العمل مستمر",
            "أضاف",
            "النجار أن العمل",
            ["النجار"],
            "و[t:أضاف] [cn:النجار][c: أن العمل] مستمر",
        ),
        (
            "وقال الوزير سامر النجار",
            "قال",
            "العمل مستمر",
            ["نجار"],
            "و[t:قال] الوزير سامر النجار إن الطريق مفتوحة. وأضاف النجار أن [c:العمل مستمر]",
        ),
    ],
)
def test_runs_tell_trigger_content_and_names(
    sentence: str, trigger: str, content: str | None, names: list[str], expected: str
) -> None:
    runs = excerpt(TEXT, span(sentence), [span(trigger)], span(content) if content else None, names)
    assert marked(runs) == expected


@pytest.mark.parametrize("before", ["و", "ل", "وب", ""])
def test_a_name_is_marked_behind_a_proclitic(before: str) -> None:
    text = f"جاء {before}سامر اليوم"
    assert ("سامر", "n") in excerpt(text, Span(0, len(text)), [], None, ["سامر"])


def test_a_name_inside_a_word_is_not_marked() -> None:
    text = "السامريون هنا"
    assert excerpt(text, Span(0, len(text)), [], None, ["سامر"]) == [(text, "")]


def test_an_endless_sentence_is_clipped_around_its_trigger() -> None:
    text = "كلام " * 5000 + "قال سامر " + "كلام " * 5000
    runs = excerpt(text, Span(0, len(text)), [span("قال", text)], None, ["سامر"])
    assert sum(len(run) for run, _ in runs) <= MAX_CHARS + 2
    assert ("قال", "t") in runs
    assert runs[0] == ("… ", "")


@given(st.text(alphabet="ابتث 🙂", max_size=80), st.data())
def test_runs_add_up_to_the_sentence(text: str, data: st.DataObject) -> None:
    def part(inside: Span) -> Span:
        start = data.draw(st.integers(inside.start, inside.end))
        return Span(start, data.draw(st.integers(start, inside.end)))

    text = " ".join(text.split())
    sentence = part(Span(0, len(text)))
    runs = excerpt(text, sentence, [part(sentence)], part(sentence), ["اب", "ت"])
    assert "".join(run for run, _ in runs) == sentence.of(text)
