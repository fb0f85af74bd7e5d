import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.normal import fold, normal, normalise


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("وَصَلَ", "وصل"),
        ("الـــوزير", "الوزير"),
        ("\u200fقال\u200e", "قال"),
        ("ﻻﻓﺮﻭﻑ", "لافروف"),
        ("ﷲ", "الله"),
        ("کیری", "كيري"),
        ("ا\u0654مير", "أمير"),
        ("إلى", "إلى"),
        ("مدرسة", "مدرسة"),
        ("BBC ٢٠١٧", "BBC ٢٠١٧"),
    ],
)
def test_normal_form_keeps_spelling_and_drops_marks(written, plain):
    assert normal(written) == plain
    assert normalise(written).text == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("آستانة", "استانه"),
        ("مصطفى", "مصطفي"),
        ("إيران", "ایران"),
        ("گوگل", "كوكل"),
        ("٢٠١٧", "2017"),
        ("CNN", "cnn"),
        ("مُحَمَّد", "محمـد"),
    ],
)
def test_spellings_of_one_word_fold_together(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("قلب", "كلب"), ("سورية", "سوري"), ("عراق", "عراقي")])
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@given(st.text(st.characters(codec="utf-8")))
def test_offsets_lead_back(text):
    form = normalise(text)
    assert form.text == normal(text)
    assert len(form.offsets) == len(form.text) + 1
    assert list(form.offsets) == sorted(form.offsets)
    assert form.offsets[-1] == len(text)
    assert form.source(0, len(form.text)) == ((0, len(text)) if form.text else (len(text), len(text)))


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("اوي\u0653\u0654\u0655ىکۃ٣"), max_size=50))
def test_a_text_folds_like_its_normal_form(text):
    assert fold(text) == fold(normal(text))


@given(st.text(st.characters(codec="utf-8")))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)
