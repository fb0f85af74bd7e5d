import pytest

from kg.analyze import load
from kg.errors import InputError
from kg.evaluate.words import evaluate_names, evaluate_words, read_rows, written


@pytest.mark.parametrize(
    ("segments", "word"),
    [("ل+ال+صحفي+ين", "للصحفيين"), ("و+من+ما", "ومما"), ("كن+نا", "كنا"), ("و+ب+ال+مدين+ة", "وبالمدينة"), ("+", "+")],
)
def test_words_are_written_as_arabic_writes_them(segments, word):
    assert written(segments) == word


def test_words_right_in_segments_and_tags_are_counted(tmp_path):
    gold = tmp_path / "gold.tsv"
    gold.write_text(
        "و+قال+ت\tCONJ+V+PRON\nال+وزير+ة\tDET+NOUN+NSUFF\n.\tNOUN\n\nفي\tPREP\nبيرو+ت\tNOUN+NSUFF\n", encoding="utf-8"
    )
    figures = evaluate_words(gold, load("embedded"))
    assert (figures.words, figures.segmented, figures.tagged) == (5, 4, 3)


def test_names_count_where_span_and_type_are_right(tmp_path):
    gold = tmp_path / "gold.tsv"
    rows = "وصل O|سيرغي B-PERS|لافروف I-PERS|إلى O|موسكو B-ORG|. O"
    gold.write_text(rows.replace("|", "\n") + "\n", encoding="utf-8")
    tallies = evaluate_names(gold, load("embedded"))
    assert (tallies["PER"].right, tallies["LOC"].spurious, tallies["ORG"].missed) == (1, 1, 1)
    assert (tallies["all"].right, tallies["all"].spurious, tallies["all"].missed) == (1, 1, 1)


def test_a_file_with_misc_is_annotated_as_anercorp_does(tmp_path):
    gold = tmp_path / "gold.tsv"
    rows = "حصل O|الكاتب O|على O|جائزة O|نوبل {}|في O|باريس B-LOC|. O"
    for label, found in (("B-MISC", 1), ("O", 0)):
        gold.write_text(rows.format(label).replace("|", "\n") + "\n", encoding="utf-8")
        tallies = evaluate_names(gold, load("embedded"))
        assert tallies["LOC"].right == 1
        assert sum(tally.right for kind, tally in tallies.items() if kind == "MISC") == found


def test_a_file_of_one_column_is_refused_with_its_line(tmp_path):
    gold = tmp_path / "gold.tsv"
    gold.write_text("قال\tV\nالوزير\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_rows(gold)
