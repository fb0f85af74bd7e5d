"""Identity over the bundled articles: each thing is one entity, and no two things are."""

from pathlib import Path

import pytest

from kg.catalogue import Catalogue, articles
from kg.errors import InputError
from kg.resolve.keys import sound, words

ONE = [
    # type; names that the articles have for one thing; in how many articles at least
    ("PER", ("سيرغي لافروف", "سيرجي لافروف", "لافروف"), 9),
    ("PER", ("ستيفان دي ميستورا", "ستافان دي ميستورا", "استيفان دي ميستورا", "دي ميستورا"), 8),
    ("PER", ("جون كيري", "كيري"), 3),
    ("PER", ("سيرغي شويغو", "سيرجي شويجو", "شويغو"), 4),
    ("PER", ("فلاديمير بوتين", "بوتين"), 5),
    ("LOC", ("أستانا", "آستانة"), 5),
    ("ORG", ("الأمم المتحدة",), 5),
    ("ORG", ("تنظيم الدولة الإسلامية", "داعش", "تنظيم داعش"), 2),
    ("ORG", ("الخارجية الروسية", "وزارة الخارجية الروسية"), 3),
]
TWO = [
    ("جون كيري", "جون كيربي"),
    ("سيرغي لافروف", "ألكسندر لافرينتييف"),
    ("سيرغي لافروف", "سيرغي شويغو"),
    ("ستيفان دي ميستورا", "ستيفان دوجاريك"),
    ("بشار الأسد", "بشار الجعفري"),
    ("روسيا", "الخارجية الروسية"),
    ("طهران", "إيران"),
    ("واشنطن", "الولايات المتحدة"),
]


@pytest.fixture(scope="module")
def catalogue(sample_build: Path) -> Catalogue:
    return Catalogue.open(sample_build)


@pytest.mark.parametrize(("type", "names", "least"), ONE)
def test_each_thing_is_one(catalogue: Catalogue, type: str, names: tuple[str, ...], least: int) -> None:
    found = {entity.id: entity for name in names for entity in catalogue.search(name) if name in entity.names}
    (entity,) = [entity for entity in found.values() if entity.type == type]
    assert set(names) <= set(entity.names)
    assert len(articles(entity)) >= least


@pytest.mark.parametrize(("one", "other"), TWO)
def test_no_two_things_are_one(catalogue: Catalogue, one: str, other: str) -> None:
    assert {entity.id for entity in catalogue.search(one) if entity.name == one}.isdisjoint(
        entity.id for entity in catalogue.search(other) if entity.name == other
    )


def test_full_names_of_one_person_end_in_one_surname(catalogue: Catalogue) -> None:
    """Two spellings of a surname share its consonants; here nobody has two surnames."""

    for entity in catalogue.search():
        if entity.type == "PER" and len(articles(entity)) > 1:
            full = [words(name) for name in entity.names if len(words(name)) > 1]
            assert len({sound(name[-1]) for name in full}) <= 1, entity.names


def test_an_entity_that_is_not_there_is_told(catalogue: Catalogue) -> None:
    with pytest.raises(InputError, match="nothing is near it; list all with kg entities"):
        catalogue.find("نجيب محفوظ")
