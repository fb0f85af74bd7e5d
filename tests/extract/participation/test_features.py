"""The symbols of a sentence, the candidates of a trigger and their features."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.document import Document
from kg.extract.participation.candidates import Candidates
from kg.extract.participation.cue import NO_RULE, Cue, Event, Part
from kg.extract.participation.judge import Reader
from kg.extract.participation.symbols import row
from kg.model import Status

Read = Callable[[str], Document]

TEXT = "قال الوزير سامي حداد كلمة. والتقى لاحقا مع السفير كريم ناصر وليلى خوري، ثم غادر إلى بيروت."


def cue(document: Document, word: str, told: frozenset[str] = frozenset()) -> Cue:
    token = next(at for at, text in enumerate(document.texts) if text.endswith(word))
    rule = "verb-partner" if told else NO_RULE
    parts = {Part.PARTY: told, Part.PLACE: frozenset[str]()}
    return Cue(Event.MEETING, token, document.sentence(token), "التقيv", "objectv", rule, parts, Status.HELD)


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
    told = cue(document, "التقى")
    found = list(Candidates(document, [told], ()).of(told))
    names = {document.entity(one.entity).name: one for one in found}
    assert {"كريم ناصر", "ليلى خوري", "بيروت"} <= names.keys()
    assert names["سامي حداد"].phrase is None
    assert names["سامي حداد"].only is Part.PARTY
    assert {"rank 0", "back 1", "first 1", "stands  of verb"} <= set(names["سامي حداد"].reasons)


def test_who_took_part_before_and_who_travels_is_told(read: Read) -> None:
    document = read("التقى الوزير سامي حداد السفير كريم ناصر. ثم عقد اجتماعا مع ليلى خوري.")
    ids = {one.name: one.id for one in document.entities}
    before, later = cue(document, "التقى", frozenset({ids["سامي حداد"], ids["كريم ناصر"]})), cue(document, "اجتماعا")
    found = {one.entity: one.reasons for one in Candidates(document, [before, later], {ids["سامي حداد"]}).of(later)}
    assert {"took part last", "travels"} <= set(found[ids["سامي حداد"]])
    assert "travels" not in found[ids["كريم ناصر"]]


def test_a_meeting_may_have_been_at_a_place_told_before(read: Read) -> None:
    document = read("بيروت - وصل الوزير سامي حداد إلى دمشق. والتقى السفير كريم ناصر.")
    told = cue(document, "التقى")
    found = {document.entity(one.entity).name: one for one in Candidates(document, [told], ()).of(told)}
    assert (found["بيروت"].only, found["دمشق"].only) == (Part.PLACE, Part.PLACE)
    assert "place first" in found["بيروت"].reasons
    assert {"place before", "place 1 sentences :الي"} <= set(found["دمشق"].reasons)
    assert found["كريم ناصر"].only is None


def test_features_tell_what_leads_a_mention_and_what_the_rules_say(read: Read) -> None:
    document = read(TEXT)
    person = next(one.id for one in document.entities if one.name == "كريم ناصر")
    told = cue(document, "التقى", frozenset({person}))
    reader = Reader(document, [told])
    found = reader.candidates.of(told)
    features = {document.entity(one.entity).name: [*reader.own(told, one)[""]] for one in found}
    assert "> led :مع" in features["كريم ناصر"]
    assert "> led :مع" in features["ليلى خوري"], "what leads the first of a row leads all of it"
    assert "joined 1" in features["ليلى خوري"]
    assert "r:party in" in features["كريم ناصر"]
    assert "r:party out" in features["ليلى خوري"]
