import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.sentences import sentences
from kg.arabic.words import words


def cut(text):
    found = list(words(text))
    return [text[found[first].start : found[last - 1].end] for first, last in sentences(text, found)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
        ("عنوان بلا نقطة\nوصل الوفد", ["عنوان بلا نقطة", "وصل الوفد"]),
        ("مهرجانات ثقافية.وأضاف الوزير", ["مهرجانات ثقافية.", "وأضاف الوزير"]),
        ("بلغ 3.5 مليون.", ["بلغ 3.5 مليون."]),
        ("حضر د. سمير مع م. هالة الحفل.", ["حضر د. سمير مع م. هالة الحفل."]),
        ("قال (ا.ف.ب) إنه عاد.", ["قال (ا.ف.ب) إنه عاد."]),
        ("قال سمير ف. ماركس نعم. وعاد.", ["قال سمير ف. ماركس نعم.", "وعاد."]),
        ("قال المستشار إتش. آر. ماركس نعم.", ["قال المستشار إتش. آر. ماركس نعم."]),
        ("قال إس.سامر نعم.", ["قال إس.سامر نعم."]),
        ("فاز في المجموعة ب. يلعب غدا.", ["فاز في المجموعة ب.", "يلعب غدا."]),
        ("فازت مجموعة ب. يلعب غدا.", ["فازت مجموعة ب.", "يلعب غدا."]),
        ("هذا خاص بي. وعاد.", ["هذا خاص بي.", "وعاد."]),
        ("قال: «لن نقبل. سنرد غدا.» وغادر.", ["قال: «لن نقبل. سنرد غدا.»", "وغادر."]),
        ('"نعم.", قال الوزير.', ['"نعم.", قال الوزير.']),
        ("هل عاد؟ نعم! عاد.", ["هل عاد؟", "نعم!", "عاد."]),
        ("انتظر... ثم عاد", ["انتظر...", "ثم عاد"]),
        ("الأول.\n- الثاني\n- الثالث", ["الأول.", "- الثاني", "- الثالث"]),
        ("", []),
    ],
)
def test_cuts(text, parts):
    assert cut(text) == parts


@given(st.text(st.sampled_from('كم .؟!"«»()[]،:-\n…1a'), max_size=60))
def test_sentences_cover_all_words_once(text):
    found = list(words(text))
    ranges = sentences(text, found)
    assert [at for first, last in ranges for at in range(first, last)] == list(range(len(found)))


def test_a_very_long_line_takes_linear_time():
    text = '(قال. "نعم. ' * 20_000
    found = list(words(text))
    assert sentences(text, found)[-1][1] == len(found)


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("كلمة " * 500, [500]),
        ("كلمة " * 1200, [500, 500, 200]),
        ("كلمة " * 398 + "، " + "كلمة " * 300, [399, 300]),
        ("كلمة " * 100 + "، " + "كلمة " * 600, [500, 201]),
    ],
    ids=["as long as may be", "without a comma", "at a comma", "not at a comma near its beginning"],
)
def test_an_endless_sentence_is_cut(text, lengths):
    assert [last - first for first, last in sentences(text, list(words(text)))] == lengths
