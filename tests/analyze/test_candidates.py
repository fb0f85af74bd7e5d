import pytest

from kg.analyze.candidates import candidates, closed
from kg.tables import rows


@pytest.mark.parametrize(
    ("word", "segments"),
    [
        ("للصحفيين", "ل+ال+صحفي+ين"),
        ("للغة", "ل+ال+لغ+ة"),
        ("للجنة", "ل+لجن+ة"),
        ("وسيكتبونها", "و+س+يكتب+ون+ها"),
        ("مما", "من+ما"),
        ("وكنا", "و+كن+نا"),
        ("زيارته", "زيار+ت+ه"),
        ("معلمتين", "معلم+ت+ين"),
    ],
)
def test_the_right_split_is_among_the_candidates(word, segments):
    assert segments in {"+".join(split.segments) for split in candidates(word)}


@pytest.mark.parametrize("word", ["وزير", "للمدينة", "فبأعمالهم", "كاتبات"])
def test_stems_stand_where_they_say(word):
    for split in candidates(word):
        assert split.stem in (word[split.start : split.end], word[split.start - 1 : split.end])


def test_a_closed_word_is_known_with_a_conjunction_too():
    assert closed("كذلك") == ("ك", "ذلك")
    assert closed("وكذلك") == ("و", "ك", "ذلك")
    assert closed("كتاب") == ()


def test_every_closed_word_is_among_its_candidates():
    absent = [
        word
        for word, segments in rows("kg.analyze", "data/closed_words.tsv")
        if len(word) > 1 and closed(word) not in {s.segments for s in candidates(word)}
    ]
    assert absent == []
