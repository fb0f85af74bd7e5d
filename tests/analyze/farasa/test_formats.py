"""Farasa's output lines, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.farasa.formats import Label, Reading, labelled, segmented, tagged
from kg.model import NameType

SEGMENTED = [
    ("و+ال+كتاب", ("و", "ال", "كتاب"), 2),
    ("ل+ال+صحفي+ين", ("ل", "ال", "صحفي", "ين"), 2),
    ("لقاء+ات+هم", ("لقاء", "ات", "هم"), 0),
    ("ل+ه", ("ل", "ه"), 0),
    ("و+ب+ها", ("و", "ب", "ها"), 1),
    ("و+هم", ("و", "هم"), 1),
    ("موسكو", ("موسكو",), 0),
    ("+", ("+",), 0),
    ("C++", ("C++",), 0),
    ("https://example.org/a+b", ("https://example.org/a+b",), 0),
]


@pytest.mark.parametrize(("word", "forms", "stem"), SEGMENTED)
def test_segments(word, forms, stem):
    assert segmented(word) == [Reading(forms, stem)]


def test_a_line_of_the_segmenter():
    assert [reading.spelled for reading in segmented("وصل ال+وزير إلى موسكو . ")] == [
        "وصل", "الوزير", "إلى", "موسكو", ".",
    ]  # fmt: skip


TAGGED = [
    ("ال+ لغ +ة/DET+NOUN+NSUFF-FS", Reading(("ال", "لغ", "ة"), 1, ("DET", "NOUN", "NSUFF"), "f", "s")),
    ("وزير +ين/NOUN+NSUFF-MD", Reading(("وزير", "ين"), 0, ("NOUN", "NSUFF"), "m", "d")),
    ("كتاب/NOUN-MS", Reading(("كتاب",), 0, ("NOUN",), "m", "s")),
    ("كتاب +ه/NOUN-MS+PRON", Reading(("كتاب", "ه"), 0, ("NOUN", "PRON"), "m", "s")),
    ("وصل/V", Reading(("وصل",), 0, ("V",))),
    ("ل+ +ه/PREP+PRON", Reading(("ل", "ه"), 0, ("PREP", "PRON"))),
    ("ل+ ه/PREP+PRON", Reading(("ل", "ه"), 0, ("PREP", "PRON"))),
    ("ب+ هذا/PREP+PRON", Reading(("ب", "هذا"), 1, ("PREP", "PRON"))),
    ("و+ال+ كتاب/CONJ+DET+NOUN", Reading(("و", "ال", "كتاب"), 2, ("CONJ", "DET", "NOUN"))),
    ("ال+/DET لغ/NOUN +ة/NSUFF-FS", Reading(("ال", "لغ", "ة"), 1, ("DET", "NOUN", "NSUFF"), "f", "s")),
    ("ال+ لغ +ة/DET+NOUN", Reading(("ال", "لغ", "ة"), 1)),
    ("19/5/1955/NUM", Reading(("19/5/1955",), 0, ("NUM",))),
    ("//PUNC", Reading(("/",), 0, ("PUNC",))),
    ("+/PUNC", Reading(("+",), 0, ("PUNC",))),
    ("س+ يزور/FUT_PART+V", Reading(("س", "يزور"), 1, ("FUT_PART", "V"))),
]


@pytest.mark.parametrize(("words", "reading"), TAGGED)
def test_tags(words, reading):
    assert tagged(f"S/S {words} E/E ") == [reading]


def test_the_letters_s_and_e_are_words_too():
    assert [reading.spelled for reading in tagged("S/S S/FOREIGN E/FOREIGN E/E")] == ["S", "E"]


def test_a_line_without_words():
    assert tagged("S/S E/E") == tagged("") == segmented("") == labelled(" ") == []


def test_pieces_whose_slash_is_missing_are_one_word_without_tags():
    assert tagged("S/S وصل/V ال+ وزير") == [Reading(("وصل",), 0, ("V",)), Reading(("ال", "وزير"), 1)]


LABELLED = [
    ("لافروف/B-PERS", Label("لافروف", NameType.PER, True)),
    ("موسكو/I-LOC", Label("موسكو", NameType.LOC, False)),
    ("المتحدة/B-ORG", Label("المتحدة", NameType.ORG, True)),
    ("رمضان/B-MISC", Label("رمضان", NameType.MISC, True)),
    ("وصل/O", Label("وصل", None, False)),
    ("1/2/O", Label("1/2", None, False)),
    ("وصل", Label("وصل", None, False)),
]


@pytest.mark.parametrize(("word", "label"), LABELLED)
def test_labels(word, label):
    assert labelled(word) == [label]


@given(st.text(alphabet="وال كتابة+/-SENOUDTV \t\u0640\u064b1.", max_size=60))
def test_any_line_is_read(line):
    for reading in [*segmented(line), *tagged(line)]:
        assert all(reading.forms)
        assert 0 <= reading.stem < len(reading.forms)
        assert len(reading.forms) == 1 or not any("+" in form for form in reading.forms)
        assert len(reading.tags) in (0, len(reading.forms))
    labelled(line)
