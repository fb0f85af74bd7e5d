"""Farasa's answers, read into an article's analysis."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analyze import embedded
from kg.analyze.farasa.lines import lines
from kg.analyze.farasa.reading import read
from kg.analyze.farasa.tasks import Task
from kg.model import Analysis, Article, NameType


def analysed(text: str) -> Analysis:
    found = next(embedded.load().analyze([Article("1", text)]))
    assert isinstance(found, Analysis)
    return found


def answered(text: str, **answers: str) -> Analysis:
    """An article of one line with Farasa's answers, given by the name of the task."""
    analysis = analysed(text)
    return read(
        analysis,
        lines(analysis),
        {Task[task]: [answer] for task, answer in answers.items()},
        embedded.load().morphology,
    )


def segments(analysis: Analysis, at: int) -> list[tuple[str, str, str]]:
    return [(part.form, part.tag, part.span.of(analysis.article.text)) for part in analysis.tokens[at].segments]


WORDS = [
    (
        "للصحفيين",
        "ل+ ال+ صحفي +ين/PREP+DET+NOUN+NSUFF-MP",
        [("ل", "PREP", "لل"), ("ال", "DET", ""), ("صحفي", "NOUN", "صحفي"), ("ين", "NSUFF", "ين")],
    ),
    (
        "وبــالمدينةِ",
        "و+ ب+ ال+ مدين +ة/CONJ+PREP+DET+NOUN+NSUFF-FS",
        [("و", "CONJ", "و"), ("ب", "PREP", "بــ"), ("ال", "DET", "ال"), ("مدين", "NOUN", "مدين"), ("ة", "NSUFF", "ةِ")],
    ),
    (
        "مدينتهم",
        "مدين +ة +هم/NOUN+NSUFF-FS+PRON",
        [("مدين", "NOUN", "مدين"), ("ة", "NSUFF", "ت"), ("هم", "PRON", "هم")],
    ),
    ("1,500", "1/NUM ,/PUNC 500/NUM", [("1,500", "NUM", "1,500")]),
    ("لـه", "ل+ ه/PREP+PRON", [("ل", "PREP", "لـ"), ("ه", "PRON", "ه")]),
]


@pytest.mark.parametrize(("word", "answer", "expected"), WORDS)
def test_a_word_with_its_segments_in_the_untouched_text(word, answer, expected):
    analysis = answered(f"قال {word} أمس", TAG=f"S/S قال/V {answer} أمس/ADV E/E")
    assert segments(analysis, 1) == expected


def test_the_stem_its_lemma_and_its_features():
    analysis = answered("التقى الوزيرتان", TAG="S/S التقى/V ال+ وزير +تان/DET+NOUN+NSUFF-FD E/E")
    verb, noun = analysis.tokens
    assert (verb.tag, verb.lemma, verb.features.aspect) == ("V", "التقى", "p")
    assert (noun.segments[noun.stem].form, noun.features.gender, noun.features.number) == ("وزير", "f", "d")
    assert noun.features.definite


def test_farasa_is_followed_where_it_differs():
    analysis = answered("وصل والد الوزير", TAG="S/S وصل/V و+ الد/CONJ+NOUN-MS ال+ وزير/DET+NOUN-MS E/E")
    assert segments(analysis, 1) == [("و", "CONJ", "و"), ("الد", "NOUN", "الد")]
    assert analysis.tokens[1].stem == 1


def test_the_segmenter_stands_in_for_a_word_that_the_tagger_lost():
    analysis = answered("وصل والد الوزير", TAG="S/S وصل/V ال+ وزير/DET+NOUN E/E", SEGMENT="وصل و+الد ال+وزير")
    assert [part[0] for part in segments(analysis, 1)] == ["و", "الد"]


def test_the_segmenter_alone():
    text = "وصل والد الوزير"
    analysis = answered(text, SEGMENT="وصل و+الد ال+وزير")
    stem = analysed(text).tokens[1].tag
    assert segments(analysis, 1) == [("و", "CONJ", "و"), ("الد", stem, "الد")]


def test_a_word_that_farasa_left_out_stays_as_the_embedded_engine_read_it():
    text = "وصل الوزير إلى موسكو"
    assert answered(text, TAG="S/S وصل/V إلى/PREP E/E").tokens[1] == analysed(text).tokens[1]


def test_an_unknown_tag_is_not_taken():
    text = "وصل الوزير"
    assert answered(text, TAG="S/S وصل/VERB_X ال+ وزير/DET+NOUN E/E").tokens[0].tag == analysed(text).tokens[0].tag


NAMES = [
    ("وصل سيرغي لافروف إلى موسكو", "وصل/O سيرغي/B-PERS لافروف/I-PERS إلى/O موسكو/B-LOC", "PER سيرغي لافروف|LOC موسكو"),
    ("قال لموسكو ولافروف", "قال/O لموسكو/B-LOC ولافروف/B-PERS", "LOC موسكو|PER لافروف"),
    ("زار للأردن وفد", "زار/O للأردن/B-LOC وفد/O", "LOC أردن"),
    ("في شهر رمضان", "في/O شهر/O رمضان/B-MISC", "MISC رمضان"),
    ("قال لافروف وكيري", "قال/O لافروف/I-PERS وكيري/B-PERS", "PER لافروف|PER كيري"),
    ("وصل الوزير", "وصل/O الوزير/O", ""),
]


@pytest.mark.parametrize(("text", "answer", "expected"), NAMES)
def test_names_without_their_proclitics(text, answer, expected):
    tags = {
        "لموسكو": "ل+ موسكو/PREP+NOUN",
        "ولافروف": "و+ لافروف/CONJ+NOUN",
        "وكيري": "و+ كيري/CONJ+NOUN",
        "للأردن": "ل+ ال+ أردن/PREP+DET+NOUN",
    }
    tagger = " ".join(tags.get(word, f"{word}/NOUN") for word in text.split())
    analysis = answered(text, TAG=f"S/S {tagger} E/E", NAME=answer)
    assert "|".join(f"{name.type} {name.span.of(text)}" for name in analysis.names) == expected


def test_names_are_the_embedded_engines_where_there_is_no_recogniser():
    text = "وصل لافروف إلى موسكو"
    assert answered(text, SEGMENT=text).names == analysed(text).names


def test_a_name_does_not_go_on_in_the_next_sentence():
    text = "وصل إلى موسكو\nموسكو بعيدة"
    analysis = analysed(text)
    answers = {Task.NAME: ["وصل/O إلى/O موسكو/B-LOC", "موسكو/I-LOC بعيدة/O"]}
    found = read(analysis, lines(analysis), answers, embedded.load().morphology)
    assert [(name.span.of(text), name.type) for name in found.names] == [("موسكو", NameType.LOC)] * 2


def test_long_sentences_are_cut_at_marks():
    text = " ".join(["كلمة وأخرى،"] * 150)
    analysis = analysed(text)
    cut = lines(analysis)
    assert len(analysis.sentences) == 1
    assert max(len(line.words) for line in cut) <= 150
    assert all(line.words[-1] == "،" for line in cut)
    assert [at for line in cut for at in line.tokens] == list(range(len(analysis.tokens)))


def test_a_long_sentence_without_marks_is_cut_too():
    analysis = analysed("كلمة " * 480)
    assert [len(line.words) for line in lines(analysis)] == [150] * 3 + [30]


def test_lines_hold_nothing_that_farasa_could_stumble_over():
    analysis = analysed("قَالَ الــوزير\x00 \ud800 \u064b\u2028ثم\u200f عاد\u0085إلى ا. ف. ب\r\n")
    found = [line.text for line in lines(analysis)]
    assert found[0] == "قال الوزير"
    assert all(line.encode().decode().splitlines() == [line] for line in found)


WORDS_OF_FARASA = st.sampled_from(
    ["وصل/V", "ال+", "وزير", "وزير/NOUN", "+ة", "+ين/NOUN+NSUFF-MP", "/", "//PUNC", "+", "E/E", "S/S", "ل+",
     "ه/PREP+PRON", "ال+وزير", "و+ال+", "موسكو/B-LOC", "موسكو/I-PERS", "1/NUM", "\u064b", "لل/O", "وصل/X"]
)  # fmt: skip
ANSWER = st.lists(WORDS_OF_FARASA, max_size=12).map(" ".join)
TEXT = st.lists(
    st.sampled_from(
        ["وصل", "الوزير", "للوزيرين", "وَزِير", "مـوسكو", "لموسكو", "1,5", "F16", ".", "\n", "«", "😀", "\u064b"]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=150)
@given(TEXT, st.data())
def test_whatever_farasa_answers_the_analysis_is_sound(text, data):
    analysis = analysed(text)
    document = lines(analysis)
    answers = {task: [data.draw(ANSWER) for _ in document] for task in data.draw(st.sets(st.sampled_from(list(Task))))}
    found = read(analysis, document, answers, embedded.load().morphology)
    assert [token.span for token in found.tokens] == [token.span for token in analysis.tokens]
    for token in found.tokens:
        bounds = [token.span.start, *(bound for part in token.segments for bound in (part.span.start, part.span.end))]
        assert bounds == sorted(bounds)
        assert bounds[-1] <= token.span.end
        assert token.segments[token.stem].form
    ends = [bound for name in found.names for bound in (name.span.start, name.span.end)]
    assert ends == sorted(ends)
    assert all(name.span.start < name.span.end for name in found.names)
