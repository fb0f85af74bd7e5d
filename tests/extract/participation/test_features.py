"""The symbols of a sentence, the candidates of a trigger and their features."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidates
from kg.extract.participation.cue import NO_RULE, Cue, Event, Part
from kg.extract.participation.judge import Reader
from kg.extract.participation.symbols import row

Read = Callable[[str], Document]

TEXT = "قال الوزير سامي حداد كلمة. والتقى لاحقا مع السفير كريم ناصر وليلى خوري، ثم غادر إلى بيروت."


def cue(document: Document, word: str, told: frozenset[str] = frozenset()) -> Cue:
    token = next(at for at, text in enumerate(document.texts) if text.endswith(word))
    rule = "verb-partner" if told else NO_RULE
    return Cue(Event.MEETING, token, document.sentence(token), "التقيv", "objectv", rule, {Part.PARTY: told})


def test_phrases_are_one_symbol_and_function_words_stand_for_themselves(read: Read) -> None:
    document = read(TEXT)
    symbols = row(document, 1).symbols
    assert "مع" in symbols
    assert "[PER]" in symbols
    assert "و+[PER]" in symbols


def test_the_symbols_between_two_words(read: Read) -> None:
    document = read(TEXT)
    told = cue(document, "التقى")
    person = next(one for one in document.phrases if one.first > told.token)
    assert row(document, 1).between(told.token, person.first)[-1] == "مع"


def test_candidates_are_the_sentence_s_and_those_told_before(read: Read) -> None:
    document = read(TEXT)
    found = list(Candidates(document).of(cue(document, "التقى")))
    names = {document.entity(one.entity).name: one for one in found}
    assert {"كريم ناصر", "ليلى خوري", "بيروت"} <= names.keys()
    assert names["سامي حداد"].phrase is None
    assert set(names["سامي حداد"].reasons) == {"first", "last", "latest"}


def test_those_who_take_part_by_the_rules_can_be_asked_for_alone(read: Read) -> None:
    document = read(TEXT)
    person = next(one.id for one in document.entities if one.name == "كريم ناصر")
    told = cue(document, "التقى", frozenset({person}))
    assert {one.entity for one, _ in Reader(document, [told]).own(told, told=True)} == {person}


def test_features_tell_what_leads_a_mention_and_what_the_rules_say(read: Read) -> None:
    document = read(TEXT)
    person = next(one.id for one in document.entities if one.name == "كريم ناصر")
    told = cue(document, "التقى", frozenset({person}))
    features = {document.entity(one.entity).name: names for one, names in Reader(document, [told]).own(told)}
    assert "> led :مع" in features["كريم ناصر"]
    assert "> led :مع" in features["ليلى خوري"], "what leads the first of a row leads all of it"
    assert "joined 1" in features["ليلى خوري"]
    assert "r:party in" in features["كريم ناصر"]
    assert "r:party out" in features["ليلى خوري"]
