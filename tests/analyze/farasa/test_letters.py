"""Farasa's words and segments, and the letters of the text they stand for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.farasa.alignment import align, places

PLACES = [
    ("والكتاب", "و ال كتاب", "و ال كتاب"),
    ("للصحفيين", "ل ال صحفي ين", "لل - صحفي ين"),
    ("وللصحفيين", "و ل ال صحفي ين", "و لل - صحفي ين"),
    ("للغة", "ل ال لغ ة", "ل - لغ ة"),
    ("للاعبين", "ل ال لاعب ين", "ل - لاعب ين"),
    ("لافروف", "لافروف", "لافروف"),
    ("مدينتهم", "مدين ة هم", "مدين ت هم"),
    ("علاقاته", "علاق ات ه", "علاق ات ه"),
    ("عليه", "على ه", "علي ه"),
    ("انهم", "إن هم", "ان هم"),
    ("لقاؤه", "لقاء ه", "لقاؤ ه"),
    ("ممن", "من من", "م من"),
    ("يلتقون", "يلتقي ون", "يلتق ون"),
]


@pytest.mark.parametrize(("word", "forms", "written"), PLACES)
def test_places_of_segments(word, forms, written):
    found = [word[start:end] or "-" for start, end in places(word, forms.split())]
    assert found == written.split()


ALIGNED = [
    ("وصل الوزير", "وصل الوزير", [(0,), (1,)]),
    ("للصحفيين قال", "لالصحفيين قال", [(0,), (1,)]),
    ("للغة قال", "لاللغة قال", [(0,), (1,)]),
    ("زار 1,500 شخص", "زار 1 , 500 شخص", [(0,), (1, 2, 3), (4,)]),
    ("في F16 و", "في F 16 و", [(0,), (1, 2), (3,)]),
    ("قال 😀 الوزير", "قال ? ? الوزير", [(0,), (), (3,)]),
    ("قال ؟ الوزير", "قال الوزير", [(0,), (), (1,)]),
    ("ان الى", "إن إلى", [(0,), (1,)]),
    ("وصل الوزير امس", "شيء آخر تماما", [(), (), ()]),
    ("وصل", "", [()]),
]


@pytest.mark.parametrize(("words", "spelled", "expected"), ALIGNED)
def test_words_that_stand_for_each_other(words, spelled, expected):
    assert align(words.split(), spelled.split()) == expected


LETTERS = st.text(alphabet="وفبلكسالتةيىهنمأإءقر", min_size=1, max_size=12)


@given(LETTERS, st.lists(LETTERS, min_size=1, max_size=5))
def test_segments_cover_the_word_side_by_side(word, forms):
    found = places(word, forms)
    assert len(found) == len(forms)
    assert (found[0][0], found[-1][1]) == (0, len(word))
    assert all(before[1] == after[0] for before, after in pairwise(found))


@given(st.lists(LETTERS, min_size=2, max_size=8), st.data())
def test_segments_that_spell_the_word_have_their_own_letters(forms, data):
    word = "".join(forms)
    if "لال" not in word:
        assert [word[start:end] for start, end in places(word, forms)] == forms


@given(st.lists(LETTERS, max_size=8), st.lists(LETTERS, max_size=8))
def test_no_word_of_farasa_stands_twice(words, spelled):
    found = [number for numbers in align(words, spelled) for number in numbers]
    assert found == sorted(set(found))
