import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.words import words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("قال الوزير.", "قال|الوزير|."),
        ("دفع 106,78 مليون", "دفع|106,78|مليون"),
        ("في 15/3/2018، الساعة 10:30", "في|15/3/2018|،|الساعة|10:30"),
        ("بنسبة ٣٫٥٪", "بنسبة|٣٫٥|٪"),
        ("عام 1990م. انتهت", "عام|1990|م|.|انتهت"),
        ("د. سمير و أ.د. هالة", "د.|سمير|و|أ.د|.|هالة"),
        ("(ا.ف.ب)", "(|ا.ف.ب|)"),
        ("#كأس_العالم", "كأس|العالم"),
        ("لـ#العراق و#مصر", "لـ|العراق|و|مصر"),
        ("البند #5", "البند|#|5"),
        ("ثقافية.وأضاف", "ثقافية|.|وأضاف"),
        ("«نعم»...", "«|نعم|»|..."),
        ("The Voice's على www.example.org/ar الآن", "The|Voice's|على|www.example.org/ar|الآن"),
        ("ماذا؟!", "ماذا|؟!"),
        ("الـوزير قَالَ", "الـوزير|قَالَ"),
        ("فوز 😀 كبير", "فوز|😀|كبير"),
    ],
)
def test_cuts(text, cut):
    assert [text[word.start : word.end] for word in words(text)] == cut.split("|")


@given(st.text(st.characters(codec="utf-8")))
def test_words_are_in_order_and_cover_all_that_is_seen(text):
    found = list(words(text))
    assert all(word.start < word.end for word in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(not text[word.start].isspace() for word in found)
