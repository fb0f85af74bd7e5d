import itertools
import time
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.analyze import load
from kg.analyze.columns import analyze_pretokenized
from kg.errors import EngineError
from kg.model import Article


@pytest.fixture(scope="module")
def engine():
    return load("embedded")


def analyse(engine, text):
    return next(engine.analyze([Article("a", text)]))


def token(engine, sentence, word):
    analysis = analyse(engine, sentence)
    return next(token for token in analysis.tokens if token.span.of(sentence) == word)


def test_an_unknown_engine_is_refused_with_the_known_ones():
    with pytest.raises(EngineError, match="embedded"):
        load("stanza")


@pytest.mark.parametrize(
    ("word", "segments"),
    [
        ("للصحفيين", "ل+ال+صحفي+ين"),
        ("وبالمدينة", "و+ب+ال+مدين+ة"),
        ("سيلتقيان", "س+يلتقي+ان"),
        ("وقالت", "و+قال+ت"),
        ("وزارة", "وزار+ة"),
        ("بيان", "بيان"),
        ("لقاءاتهم", "لقاء+ات+هم"),
        ("زيارته", "زيار+ت+ه"),
        ("مما", "من+ما"),
        ("كذلك", "ك+ذلك"),
        ("واشنطن", "واشنطن"),
        ("فرنسا", "فرنسا"),
    ],
)
def test_clitics_are_cut(engine, word, segments):
    assert "+".join(segment.form for segment in analyse(engine, word).tokens[0].segments) == segments


@pytest.mark.parametrize(
    ("sentence", "word", "tags"),
    [
        ("التقى الرئيس وفدا من التجار.", "التقى", "V"),
        ("التقى الرئيس وفدا من التجار.", "وفدا", "NOUN+CASE"),
        ("أعلنت الوزارة الجديدة ذلك.", "أعلنت", "V+PRON"),
        ("أعلنت الوزارة الجديدة ذلك.", "الجديدة", "DET+ADJ+NSUFF"),
        ("أعلنت الوزارة الجديدة ذلك.", "ذلك", "PRON"),
        ("سيصل الوفد إلى بيروت غدا.", "سيصل", "FUT_PART+V"),
        ("سيصل الوفد إلى بيروت غدا.", "إلى", "PREP"),
        ("سيصل الوفد إلى بيروت غدا.", ".", "PUNC"),
        ("حضر 25 وزيرا.", "25", "NUM"),
    ],
)
def test_segments_are_tagged(engine, sentence, word, tags):
    assert "+".join(segment.tag for segment in token(engine, sentence, word).segments) == tags


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("التقى الوزير نظيره.", "التقى", "التقى"),
        ("يلتقي الوزير نظيره.", "يلتقي", "التقى"),
        ("سيلتقيان في القاهرة.", "سيلتقيان", "التقى"),
        ("التقت الوزيرة نظيرها.", "التقت", "التقى"),
        ("بعد لقاءات عديدة مع الوفد.", "لقاءات", "لقاء"),
        ("خلال لقائه مع الوفد.", "لقائه", "لقاء"),
        ("وأضافت الصحيفة ذلك.", "وأضافت", "أضاف"),
        ("يقولون إن الوفد وصل.", "يقولون", "قال"),
        ("وعاد الوزير مؤكدا موقفه.", "مؤكدا", "مؤكد"),
        ("وعادت الوزيرة مؤكدة موقفها.", "مؤكدة", "مؤكد"),
        ("اجتمع وزراء الدول.", "وزراء", "وزير"),
    ],
)
def test_inflected_forms_share_a_lemma(engine, sentence, word, lemma):
    assert token(engine, sentence, word).lemma == lemma


@pytest.mark.parametrize(
    ("sentence", "word", "features"),
    [
        ("وأضافت الصحيفة ذلك.", "وأضافت", {"gender": "f", "number": "s", "person": "3", "aspect": "p"}),
        ("يقولون إن الوفد وصل.", "يقولون", {"gender": "m", "number": "p", "person": "3", "aspect": "i"}),
        ("وعاد الوزير مؤكدا موقفه.", "مؤكدا", {"form": "participle", "definite": False}),
        ("وصلت الوزيرة إلى بيروت.", "الوزيرة", {"gender": "f", "number": "s", "definite": True}),
        ("خلال لقائه مع الوفد.", "لقائه", {"form": "verbal-noun"}),
    ],
)
def test_features(engine, sentence, word, features):
    found = token(engine, sentence, word).features
    assert {name: getattr(found, name) for name in features} == features


def test_segments_stand_where_they_are_written(engine):
    text = "قال للصحفيين إنّ الـوفد سيصل."
    spans = [[segment.span.of(text) for segment in token.segments] for token in analyse(engine, text).tokens]
    assert spans[1] == ["لل", "", "صحفي", "ين"]
    assert spans[2] == ["إنّ"]
    assert "".join(spans[3]) == "الـوفد"


def check_offsets(analysis, text):
    assert all(span.end <= len(text) for token in analysis.tokens for span in (token.span,))
    for token in analysis.tokens:
        places = [segment.span for segment in token.segments]
        assert all(token.span.covers(place) for place in places)
        assert all(one.end <= other.start for one, other in itertools.pairwise(places))
        assert 0 <= token.stem < len(token.segments)
    tokens = [at for sentence in analysis.sentences for at in range(sentence.first, sentence.last)]
    assert tokens == list(range(len(analysis.tokens)))
    for sentence in analysis.sentences:
        start = analysis.tokens[sentence.first].span.start
        apart = text[start].isspace()  # the `و` of `و قال` begins the sentence; its token begins at the space
        assert sentence.span.start == start - apart
        assert sentence.span.end == analysis.tokens[sentence.last - 1].span.end
    assert all(one.span.end <= other.span.start for one, other in zip(analysis.names, analysis.names[1:], strict=False))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_right_offsets(engine, text):
    check_offsets(analyse(engine, text), text)


@settings(max_examples=60, deadline=None)
@example("و ءء")
@given(st.text(st.sampled_from("ابتلوفكسيةىهنمأءئ \u064b\u0640\u200f.،0a_#"), max_size=60))
def test_any_arabic_text_has_right_offsets(engine, text):
    check_offsets(analyse(engine, text), text)


BLOCKS = ((0, 0x10FFFF), (0, 0x2FFF), (0x600, 0x6FF), (0x8A0, 0x8FF), (0xFB50, 0xFEFF), (0x1F300, 0x1FAFF))


@pytest.mark.parametrize("seed", range(4))
def test_strings_of_all_of_unicode(engine, seed):
    source = Random(seed)
    texts = [
        "".join(chr(source.randint(*source.choice(BLOCKS))) for _ in range(source.randrange(30))) for _ in range(2500)
    ]
    for text, analysis in zip(texts, engine.analyze([Article("a", text) for text in texts]), strict=True):
        check_offsets(analysis, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("مجلس الأمنالدولي", ["مجلس", "الأمن", "الدولي"]),
        ("روسياوالأمم المتحدة", ["روسيا", "والأمم", "المتحدة"]),
        ("الأممالمتحدة", ["الأمم", "المتحدة"]),
        ("عبدالله", ["عبدالله"]),
    ],
)
def test_words_run_together_are_parted(engine, text, words):
    assert [token.span.of(text) for token in analyse(engine, text).tokens] == words


@pytest.mark.parametrize(
    ("sentence", "segments"),
    [
        ("سافر للقاء الوزير.", "ل+لقاء"),
        ("سافر للقاء وزراء المجموعة.", "ل+لقاء"),
        ("موعد للقاء المقبل.", "ل+ال+لقاء"),
        ("مجمع للغة العربية.", "ل+ال+لغ+ة"),
        ("وصل للقائه.", "ل+لقائ+ه"),
    ],
)
def test_only_a_noun_without_article_stands_before_a_noun(engine, sentence, segments):
    analysis = analyse(engine, sentence)
    assert "+".join(segment.form for segment in analysis.tokens[1].segments) == segments
    check_offsets(analysis, sentence)


def test_given_words_are_kept(engine):
    lines = list(analyze_pretokenized("وصل لافروف، إلى موسكو .\n\nقال  ذلك\n", engine))
    assert [line.split("\t")[0] for line in lines] == ["وصل", "لافروف،", "إلى", "موسكو", ".", "", "قال", "ذلك", ""]
    assert all(line.count("\t") == 3 for line in lines if line)


def test_the_same_text_comes_out_the_same_whatever_came_before(engine):
    text = "أكد الوزير أن الاجتماع المقبل سيعقد في الرياض."
    alone = analyse(engine, text)
    after = list(engine.analyze([Article("b", "وصل الوفد."), Article("a", text)]))[1]
    assert alone == after


def test_a_huge_line_is_analysed_in_linear_time(engine):
    text = "قال الوزير إن الوفد وصل. " * 2000
    begin = time.process_time()
    assert len(analyse(engine, text).tokens) == 12_000
    assert time.process_time() - begin < 10


def test_a_conjunction_set_apart_is_one_word_with_what_it_joins(engine):
    text = "و أكد وزير الطاقة و المناجم ذلك."
    analysis = analyse(engine, text)
    joined = next(token for token in analysis.tokens if token.span.end == text.index("المناجم") + len("المناجم"))
    assert [segment.form for segment in joined.segments] == ["و", "ال", "مناجم"]
    assert joined.segments[1].span.of(text) + joined.segments[2].span.of(text) == "المناجم"
    assert analysis.sentences[0].span.of(text) == text
