"""Names in Latin letters, and names of several words that count as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.compounds import joined
from kg.arabic.romanise import known_name, letters, romanise

NAMES = [
    ("سيرغي لافروف", "Sergey Lavrov"),
    ("فلاديمير بوتين", "Vladimir Putin"),
    ("محمد بن سلمان آل سعود", "Mohamed bin Salman Al Saud"),
    ("عبد الله", "Abd Allah"),
    ("بشار الأسد", "Bashshar al-Asad"),
    ("أوباما", "Obama"),
    ("أستانا", "Astana"),
    ("زوكوفيتش", "Zokovich"),
    ("كوريا_الشمالية", "Korea al-Shmalya"),
    ("مُحَمَّد", "Mohamed"),
    ("CNN بالعربية", "CNN Bal'rbya"),
    ("", ""),
    ("فلاديمير سوفورين", "Vladimir Sovorin"),
    ("ميخائيل تشيخوفسكي", "Mikhail Chikhovski"),
    ("روبرت هانكوك", "Robert Hankok"),
    ("توماس غتلر", "Thomas Getler"),
    ("ڤيكتور أوربان", "Viktor Orban"),
    ("مولود جاويش أوغلو", "Mevlüt Çavuşoğlu"),
    ("سيرجي شويجو", "Sergey Shoigu"),
    ("جورج قرداحي", "George Qordahi"),
    ("مارك الشريف", "Mark al-Sharif"),
]
COMPOUNDS = [
    ("عبد الله", ("عبدالله",)),
    ("عبدالله", ("عبدالله",)),
    ("محمد بن سلمان", ("محمد", "بنسلمان")),
    ("محمد ابن سلمان", ("محمد", "بنسلمان")),
    ("ابي مازن", ("ابومازن",)),
    ("ستيفان دي ميستورا", ("ستيفان", "ديميستورا")),
    ("صلاح الدين الايوبي", ("صلاحالدين", "الايوبي")),
    ("عبد", ("عبد",)),
    ("الله", ("الله",)),
]


@pytest.mark.parametrize(("name", "latin"), NAMES)
def test_romanised(name: str, latin: str) -> None:
    assert romanise(name) == latin


@pytest.mark.parametrize(("name", "words"), COMPOUNDS)
def test_compounds(name: str, words: tuple[str, ...]) -> None:
    assert joined(name.split()) == words


def test_the_lexicon_knows_where_names_come_from() -> None:
    hasan, putin = known_name("حسن"), known_name("بوتين")
    assert hasan and hasan.arabic and putin and not putin.arabic
    assert known_name("لا شيء") is None


@given(st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژڤگ", max_size=20))
def test_arabic_letters_become_ascii(word: str) -> None:
    assert letters(word).isascii()


@given(st.lists(st.sampled_from(["عبد", "الله", "بن", "سعود", "محمد", "الدين", "دي"]), max_size=8))
def test_compounds_lose_no_letter(words: list[str]) -> None:
    assert "".join(joined(words)) == "".join(words)
