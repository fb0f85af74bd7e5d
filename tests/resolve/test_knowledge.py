"""What several articles say together."""

from __future__ import annotations

import itertools
import random

import pytest
from desk import GRP, LOC, ORG, PER, Draft, lone, vientiane
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import EntityType, Extraction, Knowledge, Medium, Status, Time
from kg.resolve import resolve

NAMES = (
    *("وزارة التجارة الصينية", "التجارة الصينية", "الحكومة", "الجيش السوري", "الجيش السوري الحر", "قسد", "داعش", "CNN"),
    *("محمد بن سلمان", "محمد", "سلمان", "محمد بن سلمان بن عبد العزيز", "سيرجي لافروف", "سيرغي لافروف", "لافروف", "-"),
    *("مدينة حلب", "حلب", "طرابلس", "روسيا", "موسكو", "بيونغ يانغ", "بيونغيانغ", "عمان"),
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return resolve(draft.extraction for draft in vientiane())


def named(knowledge: Knowledge, name: str) -> str:
    (id,) = (entity.id for entity in knowledge.entities if name in entity.names)
    return id


def test_every_local_entity_has_a_global_one(knowledge: Knowledge) -> None:
    members = {member for entity in knowledge.entities for member in entity.members}
    assert members == set(knowledge.local)
    assert {knowledge.local[member] for member in members} == {entity.id for entity in knowledge.entities}


def test_two_reports_are_one_meeting(knowledge: Knowledge) -> None:
    (meeting,) = knowledge.meetings
    assert {report.evidence[0].article_id for report in meeting.reports} == {"morning", "evening"}
    assert meeting.fact.place == named(knowledge, "فيينتيان")
    assert meeting.fact.medium is Medium.IN_PERSON
    assert meeting.fact.time and meeting.fact.time.value == "2016-07-26"
    assert set(meeting.fact.participants) == {named(knowledge, "لافروف"), named(knowledge, "جون كيري")}
    assert len(meeting.fact.evidence) == 2


def test_names_come_best_first_and_in_latin_letters(knowledge: Knowledge) -> None:
    (lavrov,) = (entity for entity in knowledge.entities if "لافروف" in entity.names)
    assert lavrov.name == lavrov.names[0] == "سيرجي لافروف"
    assert lavrov.names[-1] == "لافروف"
    assert lavrov.latin.startswith("Serg")
    assert lavrov.country == "روسيا"
    (russia,) = (entity for entity in knowledge.entities if entity.id == "loc-russia")
    assert (russia.name, russia.latin) == ("روسيا", "Russia")


def test_statements_stay_apart(knowledge: Knowledge) -> None:
    assert len(knowledge.statements) == 3
    assert all(len(event.reports) == 1 for event in knowledge.statements)


def test_groups_and_described_persons_are_never_one() -> None:
    drafts = [Draft("a"), Draft("b")]
    for draft in drafts:
        draft.entity(GRP, "مصادر دبلوماسية", named=False)
        draft.entity(PER, "المتحدث باسم الجيش", named=False)
    found = resolve(draft.extraction for draft in drafts)
    assert len(found.entities) == 4


def test_order_of_articles_does_not_matter() -> None:
    names = ["سيرغي لافروف", "سيرجي لافروف", "لافروف", "محمد علي", "علي", "جون كيري", "كيري"]
    extractions = [lone(f"a{number}", PER, name) for number, name in enumerate(names)]
    extractions += [draft.extraction for draft in vientiane()]
    expected = resolve(extractions)
    for seed in range(5):
        shuffled = extractions[:]
        random.Random(seed).shuffle(shuffled)
        assert resolve(shuffled) == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_names_resolve(names: list[str]) -> None:
    types = itertools.cycle([PER, LOC])
    knowledge = resolve(lone(f"a{at}", next(types), name) for at, name in enumerate(names))
    ids = [entity.id for entity in knowledge.entities]
    assert len(knowledge.local) == len(names)
    assert ids == sorted(set(ids))
    assert all(id.isascii() and " " not in id and "/" not in id for id in ids)


MEETINGS = [
    # day, status, medium, place of two articles' reports; published dates; whether they tell of one meeting
    (("2020-03-01", "held", "in-person", "جنيف"), ("2020-03-01", "held", "unspecified", None), True),
    (("2020-03-01", "held", "in-person", None), ("2020-03-09", "held", "in-person", None), False),
    (("2020-03-01", "planned", "in-person", None), ("2020-03-01", "held", "in-person", None), True),
    (("2020-03-01", "held", "phone", None), ("2020-03-01", "held", "in-person", None), False),
    (("2020-03-01", "held", "in-person", "جنيف"), ("2020-03-01", "held", "in-person", "فيينا"), False),
    (("2020-03-01", "held", "in-person", "جنيف"), ("2020-03-01", "held", "in-person", "سويسرا"), True),
    (("2020-03-01", "held", "in-person", "جنيف"), ("2020-03-01", "held", "in-person", "ألمانيا"), False),
    ((None, "held", "in-person", "جنيف"), (None, "held", "in-person", "جنيف"), True),
    ((None, "held", "in-person", None), (None, "held", "in-person", None), True),
    ((None, "planned", "in-person", None), (None, "held", "in-person", None), False),
    (("2020-03-01", "denied", "in-person", "جنيف"), ("2020-03-01", "held", "in-person", "جنيف"), True),
    ((None, "denied", "in-person", "جنيف"), (None, "held", "in-person", "جنيف"), False),
    (("2020", "held", "in-person", None), ("2020-03-01", "held", "in-person", None), False),
    (("2020", "held", "in-person", "جنيف"), ("2020-03-01", "held", "in-person", "جنيف"), True),
    (("2020-03", "held", "in-person", None), ("2020-03-01", "held", "in-person", None), True),
]


def _told(id: str, report: tuple[str | None, str, str, str | None]) -> Draft:
    day, status, medium, place = report
    draft = Draft(id, published="2020-03-02")
    parties = [draft.entity(PER, "جون كيري"), draft.entity(PER, "سيرغي لافروف")]
    where = draft.entity(LOC, place) if place else None
    time = Time("يوم", day) if day else None
    draft.meeting(*parties, place=where, time=time, status=Status(status), medium=Medium(medium))
    return draft


@pytest.mark.parametrize(("one", "other", "same"), MEETINGS)
def test_reports_of_one_meeting(
    one: tuple[str | None, str, str, str | None], other: tuple[str | None, str, str, str | None], same: bool
) -> None:
    found = resolve([_told("a", one).extraction, _told("b", other).extraction])
    assert len(found.meetings) == (1 if same else 2)


@pytest.mark.parametrize(("published", "count"), [("2020-03-01", 1), ("2020-03-03", 2)])
def test_what_is_planned_after_it_was_held_is_the_next_meeting(published: str, count: int) -> None:
    planned = _told("a", (None, "planned", "in-person", "جنيف"))
    planned.published = published
    held = _told("b", ("2020-03-02", "held", "in-person", "جنيف"))
    assert len(resolve([planned.extraction, held.extraction]).meetings) == count


@pytest.mark.parametrize(("published", "status"), [("2020-03-05", "held"), ("2020-02-20", "planned")])
def test_who_tells_last_knows_whether_a_meeting_was_held(published: str, status: str) -> None:
    planned = [_told(id, ("2020-03-03", "planned", "in-person", "جنيف")) for id in "ab"]
    held = _told("c", ("2020-03-03", "held", "in-person", "جنيف"))
    held.published = published
    (meeting,) = resolve(draft.extraction for draft in (*planned, held)).meetings
    assert meeting.fact.status == status
    assert {report.status.value for report in meeting.reports} == {"planned", "held"}


@pytest.mark.parametrize(("published", "count"), [("2020-03-08", 1), ("2020-03-12", 2)])
def test_plans_without_a_time_are_one_within_a_week(published: str, count: int) -> None:
    first, second = (_told(id, (None, "planned", "in-person", None)) for id in "ab")
    second.published = published
    assert len(resolve([first.extraction, second.extraction]).meetings) == count


@pytest.mark.parametrize(("published", "count"), [("2020-03-05", 1), ("2020-03-06", 2)])
def test_talks_between_states_are_one_within_three_days(published: str, count: int) -> None:
    drafts = [Draft("a", published="2020-03-02"), Draft("b", published=published)]
    for draft in drafts:
        draft.meeting(draft.entity(LOC, "روسيا"), draft.entity(LOC, "مصر"), time=Time("هذا الشهر", "2020-03"))
    assert len(resolve(draft.extraction for draft in drafts).meetings) == count


def test_two_accounts_of_an_article_that_name_one_day_are_one_meeting() -> None:
    draft = _told("a", ("2020-03-01", "held", "in-person", "جنيف"))
    draft.meeting("e1", "e2", time=Time("يوم", "2020-03-01"), quote="خبر.")
    (meeting,) = resolve([draft.extraction]).meetings
    assert len(meeting.reports) == 2


def test_vague_reports_do_not_part_what_names_one_day() -> None:
    told = [
        _told("a", ("2020-03", "planned", "in-person", "جنيف")),
        _told("b", ("2020-03-01", "planned", "in-person", None)),
        _told("c", ("2020-03-01", "held", "in-person", None)),
        _told("d", (None, "held", "in-person", None)),
    ]
    (meeting,) = resolve([draft.extraction for draft in told]).meetings
    assert len(meeting.reports) == len(told)


def test_meetings_without_any_day_are_one_only_at_one_place() -> None:
    for place, count in (("جنيف", 1), (None, 2)):
        drafts = [_told(id, (None, "held", "in-person", place)) for id in "ab"]
        for draft in drafts:
            draft.published = None
        assert len(resolve(draft.extraction for draft in drafts).meetings) == count


def _summit() -> list[Draft]:
    """Six articles that name the day of one meeting."""
    return [_told(f"s{number}", ("2020-03-01", "held", "in-person", "جنيف")) for number in range(6)]


@pytest.mark.parametrize(
    ("published", "report", "same"),
    [
        ("2020-01-10", ("2020-02", "planned", "in-person", "فيينا"), True),
        ("2020-01-10", (None, "proposed", "unspecified", None), True),
        ("2020-02-20", ("2020-02-25", "denied", "in-person", "فيينا"), True),
        ("2020-03-01", ("2020-03-01", "held", "in-person", "سويسرا"), True),
        ("2020-03-05", (None, "held", "in-person", None), True),
        ("2020-05-05", ("2020-03", "held", "in-person", None), True),
        ("2020-05-05", (None, "held", "in-person", "جنيف"), True),
        ("2019-08-01", (None, "planned", "in-person", None), False),
        ("2020-01-10", ("2021", "planned", "in-person", None), False),
        ("2020-03-10", (None, "planned", "in-person", None), False),
        ("2020-02-20", (None, "planned", "phone", None), False),
        ("2020-05-05", (None, "held", "in-person", None), False),
        ("2020-05-05", (None, "held", "in-person", "فيينا"), False),
        ("2020-03-05", ("2020-03-05", "held", "in-person", "جنيف"), False),
    ],
)
def test_what_is_told_around_a_meeting_of_which_many_name_the_day(
    published: str, report: tuple[str | None, str, str, str | None], same: bool
) -> None:
    vague = _told("v", report)
    vague.published = published
    found = resolve(draft.extraction for draft in (*_summit(), vague)).meetings
    assert len(found) == (1 if same else 2)


def test_a_day_that_few_articles_name_draws_nothing_to_it() -> None:
    vague = _told("v", ("2020-02", "planned", "in-person", "فيينا"))
    vague.published = "2020-01-10"
    assert len(resolve(draft.extraction for draft in (*_summit()[:4], vague)).meetings) == 2


def test_one_post_of_many_articles_is_one_event() -> None:
    drafts = [Draft(id) for id in "abc"]
    for draft, title in zip(drafts, ("وزير الخارجية", "وزير خارجية", "وزير الخارجية"), strict=True):
        draft.role(draft.entity(PER, "سيرغي لافروف"), title, draft.entity(LOC, "روسيا"))
    (role,) = resolve(draft.extraction for draft in drafts).roles
    assert len(role.reports) == 3
    assert role.fact.title == "وزير الخارجية"


def test_ids_stay_when_articles_are_added() -> None:
    before = resolve([vientiane()[0].extraction])
    after = resolve([*(draft.extraction for draft in vientiane()), lone("z", PER, "محمد علي")])
    assert {entity.id for entity in before.entities} <= {entity.id for entity in after.entities}
    assert {event.id for event in before.statements} <= {event.id for event in after.statements}


def test_cities_and_states_are_known_by_their_english_names() -> None:
    knowledge = resolve(
        [lone("a", LOC, "طرابلس", country="لبنان"), lone("b", LOC, "مدينة طرابلس"), lone("c", LOC, "تركيا")]
    )
    assert {entity.id: entity.latin for entity in knowledge.entities} == {
        "loc-tripoli": "Tripoli",
        "loc-tripoli-lb": "Tripoli",
        "loc-turkiye": "Türkiye",
    }
    (lebanese,) = (entity for entity in knowledge.entities if entity.id == "loc-tripoli-lb")
    assert lebanese.same_as == ("https://sws.geonames.org/266826/",)


def test_an_old_id_is_an_alias() -> None:
    (before,) = resolve([lone("a", PER, "لافروف")]).entities
    (after,) = resolve([lone("a", PER, "لافروف"), lone("b", PER, "سيرغي لافروف")]).entities
    assert before.id != after.id
    assert before.id in after.aliases


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(EntityType)), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))))
def test_nobody_gets_lost(found: list[tuple[EntityType, list[str]]]) -> None:
    extractions = [lone(f"a{at}", type, *names) for at, (type, names) in enumerate(found)]
    assert set(resolve(extractions).local) == {(extraction.article_id, "e1") for extraction in extractions}


def test_a_bare_surname_goes_to_the_one_who_bears_it_most() -> None:
    many = [lone(f"a{at}", PER, "جورج بوش") for at in range(3)]
    few = [lone("b", PER, "جيب بوش")]
    bare = lone("c", PER, "بوش")
    local = resolve([*many, *few, bare]).local
    assert local["c", "e1"] == local["a0", "e1"]
    local = resolve([many[0], *few, bare]).local
    assert local["c", "e1"] not in {local["a0", "e1"], local["b", "e1"]}


def same(extractions: list[Extraction], one: str, other: str) -> bool:
    local = resolve(extractions).local
    return local[one, "e1"] == local[other, "e1"]


@pytest.mark.parametrize("slip", ["رجب طيب أدروغان", "رجب طيب أروغان"])
def test_a_consonant_of_a_surname_may_be_lost_or_out_of_order(slip: str) -> None:
    often = [lone(f"a{at}", PER, "رجب طيب أردوغان", country="تركيا", title="رئيس") for at in range(3)]
    assert same([*often, lone("b", PER, slip, country="تركيا", title="الرئيس")], "a0", "b")
    assert not same([*often, lone("b", PER, slip, country="تركيا", title="لاعب")], "a0", "b")
    assert not same([*often, lone("b", PER, slip)], "a0", "b")


def test_a_slip_goes_to_the_name_of_one_country_and_post() -> None:
    often = [lone(f"a{at}", PER, "كيم جونغ أون", country="كوريا الشمالية", title="زعيم") for at in range(3)]
    slip = lone("b", PER, "كيم يونغ أون", country="كوريا الشمالية", title="الزعيم")
    other_post = lone("b", PER, "كيم يونغ أون", country="كوريا الشمالية", title="لاعب")
    assert same([*often, slip], "a0", "b")
    assert not same([*often, other_post], "a0", "b")
    assert same([often[0], slip], "a0", "b")


def test_a_name_goes_to_a_full_one_that_is_hardly_heard_of_only_with_its_country() -> None:
    known = [lone(f"a{at}", PER, "نيمار", country="البرازيل") for at in range(9)]
    assert not same([*known, lone("b", PER, "خليل نيمار")], "a0", "b")
    assert same([*known, lone("b", PER, "خليل نيمار", country="البرازيل")], "a0", "b")
    assert same([*known[:8], lone("b", PER, "خليل نيمار")], "a0", "b")


def test_a_post_may_be_told_with_more_words() -> None:
    long = lone("a", PER, "روبرت هابر", country="النمسا", title="وزير الشؤون الخارجية")
    short = lone("b", PER, "روبرت هابر", country="ألمانيا", title="وزير الخارجية")
    singer = lone("b", PER, "روبرت هابر", country="ألمانيا", title="مغني")
    assert same([long, short], "a", "b")
    assert not same([long, singer], "a", "b")


def test_a_famous_name_keeps_a_stray_country_without_a_post() -> None:
    famous = [lone(f"a{at:02}", PER, "حسن عبد الله", country="مصر", title="لاعب") for at in range(20)]
    assert same([*famous, lone("b", PER, "حسن عبد الله", country="قطر")], "a00", "b")
    assert not same([*famous, lone("b", PER, "حسن عبد الله", country="قطر", title="طبيب")], "a00", "b")


def test_a_bare_surname_goes_to_the_one_in_the_news_at_that_time() -> None:
    def told(id: str, published: str, *names: str) -> Extraction:
        draft = Draft(id, published=published)
        draft.entity(PER, *names)
        return draft.extraction

    father, son = told("a", "1990-05-01", "والتر شتاين"), told("b", "2004-05-01", "كورت شتاين")
    assert same([father, son, told("c", "2004-05-20", "شتاين")], "b", "c")
    assert same([father, son, told("c", "1990-04-20", "شتاين")], "a", "c")
    alone = [father, son, told("c", "1998-05-01", "شتاين")]
    assert not same(alone, "a", "c") and not same(alone, "b", "c")


def test_a_body_without_a_state_is_that_of_the_only_one_its_article_mentions() -> None:
    def told(id: str, *places: str) -> Extraction:
        draft = Draft(id)
        draft.entity(ORG, "البرلمان")
        for place in places:
            draft.entity(LOC, place)
        return draft.extraction

    assert same([told("a", "تركيا"), lone("b", ORG, "البرلمان التركي")], "a", "b")
    assert not same([told("a", "تركيا", "اليونان"), lone("b", ORG, "البرلمان التركي")], "a", "b")
    assert not same([told("a"), told("b")], "a", "b")


def test_a_division_of_a_state_has_no_address_of_its_seat() -> None:
    knowledge = resolve([lone("a", LOC, "محافظة البصرة"), lone("b", LOC, "مدينة البصرة")])
    division, city = sorted(knowledge.entities, key=lambda entity: entity.same_as)
    assert (division.latin, division.same_as) == (f"{city.latin} Governorate", ())


def test_a_place_is_shown_without_its_class_noun() -> None:
    (place,) = resolve([lone("a", LOC, "مدينة صعدة"), lone("b", LOC, "مدينة صعدة"), lone("c", LOC, "صعدة")]).entities
    assert place.name == "صعدة"


def test_a_foreign_word_is_the_longer_name_that_articles_begin_with_it() -> None:
    club = [lone(id, ORG, "بلاكبيرن روفرز", "بلاكبيرن") for id in ("a", "b")]
    assert same([*club, lone("c", ORG, "بلاكبيرن")], "a", "c")
    assert not same([club[0], lone("c", ORG, "بلاكبيرن")], "a", "c")  # once may be a slip


def test_the_name_of_another_is_none_of_its_own() -> None:
    slip = lone("a", ORG, "شركة بنفسجة", "بنفسجة", "شركة زنبقة")
    told = resolve([slip, *(lone(id, ORG, "شركة زنبقة") for id in ("b", "c"))]).entities
    assert {entity.name: entity.names for entity in told} == {
        "شركة بنفسجة": ("شركة بنفسجة", "بنفسجة"),
        "شركة زنبقة": ("شركة زنبقة",),
    }


def test_a_place_that_many_tell_of_without_the_citys_state_only_has_its_name() -> None:
    def told(id: str, state: str) -> Extraction:
        draft = Draft(id)
        draft.entity(LOC, "محافظة القنيطرة")
        draft.entity(LOC, state)
        return draft.extraction

    syrian = [told(str(at), "سوريا") for at in range(5)]
    assert not any("geonames" in iri for entity in resolve(syrian).entities for iri in entity.same_as)
    assert len(resolve(syrian[:4]).entities) == len(resolve([*syrian, told("m", "المغرب")]).entities) - 1
    latin = {entity.latin for entity in resolve([*syrian[:4], told("m", "المغرب")]).entities}
    assert "Kenitra Governorate" in latin
