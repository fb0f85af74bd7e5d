"""The words of the pages, against what the ontology and the templates can ask for."""

import re
from pathlib import Path

import pytest
from rdflib import RDF, Graph

import kg.serve
from kg.rdf.ontology import folder
from kg.rdf.vocabulary import KG
from kg.tables import rows

ROOM = Path(kg.serve.__file__).parent
WORDS = {row[0]: row[1:] for row in rows("kg.serve", "words.tsv")}
TERMS = {
    str(term).partition("#")[2]
    for kind in (KG.Status, KG.Medium, KG.SpeechAct)
    for term in Graph().parse(folder() / "kg.ttl").subjects(RDF.type, kind)
}


def test_every_status_medium_and_act_has_a_word() -> None:
    assert len(TERMS) > 20
    assert TERMS - set(WORDS) == set()


def test_every_word_that_a_page_asks_for_is_there() -> None:
    pages = "".join(file.read_text(encoding="utf-8") for file in (ROOM / "templates").glob("*.html"))
    script = (ROOM / "static" / "editor.js").read_text(encoding="utf-8")
    asked = {*re.findall(r'say\("(\w+)"\)', pages), *re.findall(r"words\.(\w+)", script)}
    assert asked - set(WORDS) - {"base", "prefix"} == set()
    assert set(WORDS) - asked - TERMS == {"Person", "Organisation", "Place", "Group"}


@pytest.mark.parametrize("key", sorted(WORDS))
def test_every_word_is_there_in_both_languages(key: str) -> None:
    arabic, english = WORDS[key]
    assert arabic
    assert english
