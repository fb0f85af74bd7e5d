import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.candidates import candidates
from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.segmenter import Pattern, Segmenter

WORDS = st.text(st.sampled_from("ابتلوفكسيةىهنمأءئ"), min_size=2, max_size=12)


@given(WORDS)
def test_a_pattern_gives_the_split_that_it_was_made_of(word):
    for split in candidates(word):
        if split.stem == word[split.start : split.end]:
            assert Pattern.of(word, split).split(word) == split


@pytest.mark.parametrize(
    ("word", "segments"),
    [("للقائه", "ل+لقائ+ه"), ("وللغة", "و+ل+ال+لغ+ة"), ("أخبارهم", "أخبار+هم"), ("بيان", "ب+يان"), ("أمّ", "أمّ")],
)
def test_a_known_split_goes_before_the_ranking(word, segments):
    split = next(split for split in candidates(word) if "+".join(split.segments) == segments)
    known = {spelling_key(word): Pattern.of(word, split)}
    assert Segmenter(Lexicon({}, {}), {}, known).split(word) == split


def test_a_known_split_is_that_of_the_careless_spelling_too():
    known = {"اخبارهم": Pattern("", "هم", 0, 2)}
    segmenter = Segmenter(Lexicon({}, {}), {}, known)
    assert segmenter.split("أخبارهم").segments == ("أخبار", "هم")
    assert segmenter.split("اخبارهم").segments == ("اخبار", "هم")
