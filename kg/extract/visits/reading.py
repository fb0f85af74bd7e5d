"""Who visits what by one trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kg.arabic.countries import by_capital
from kg.extract.clauses.homeland import country_of_post, homeland
from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.aboard import behind_carrying
from kg.extract.visits.coming_from import returned_from
from kg.extract.visits.companions import companions
from kg.extract.visits.crowds import is_anybody
from kg.extract.visits.dropped import dropped
from kg.extract.visits.elsewhere import (
    beyond_clause,
    beyond_ground,
    beyond_relative,
    by_pronoun,
    comes_as_guest,
    host_land,
    left_behind,
    of_host,
    told_before,
    where_held,
)
from kg.extract.visits.errands import place_of_errand
from kg.extract.visits.fronted import in_front, surprised, witnessing
from kg.extract.visits.goals import behind_another, goals, inside_visitor, slots_end, within_unnamed
from kg.extract.visits.going_on import leads_on
from kg.extract.visits.homeward import home_of, leads_home, returns_home
from kg.extract.visits.kin import place_of_kin
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.met_at_home import guest_of
from kg.extract.visits.missions import stands_for
from kg.extract.visits.naming import called, may_be_called
from kg.extract.visits.nations import land_of_round
from kg.extract.visits.objects import of_several, of_thing
from kg.extract.visits.other_senses import is_of_day, leads_elsewhere, tells_no_visit
from kg.extract.visits.own_seat import comes_to_power, is_of_dateline
from kg.extract.visits.places_again import place_again
from kg.extract.visits.premises import of_premises, seat
from kg.extract.visits.round_trips import begun_from, embraced, legs, onward
from kg.extract.visits.sending import is_sent
from kg.extract.visits.site import Site, is_on_visit, slots_start
from kg.extract.visits.stations import station, traveller
from kg.extract.visits.stops import on_the_way
from kg.extract.visits.teams import is_team
from kg.extract.visits.visitors import visitors
from kg.extract.words import Word
from kg.model import EntityType

_OTHER_THAN = "غير"
_ON, _WITHIN = "علي", "في"


def pairs(site: Site, known: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every visitor with every place of one trigger, as entity ids; `known` are the visitors where they are known."""
    if site.frame.group == "station":
        yield from _of_station(site)
        return
    if tells_no_visit(site):
        return
    start = max(slots_start(site), behind_carrying(site))
    verb = site.frame.kind == "verb" or start > site.token + 1
    upon = _ON in site.frame.preps and (site.frame.kind == "verb" or _leads_upon(site))
    within = Stretch(start, slots_end(site, start), site.times.tokens, verb=verb, topics=upon)
    around = [slot for slot in slots(site.document, within) if not _is_rank(site, slot)]
    led = (slot.phrases[0] for slot in around if slot.prep in site.frame.preps)
    land = next((place for place in led if returns_home(site, place)), None)
    if land is not None:
        yield from _home_again(site, land, known or visitors(site, around, (land,)))
        return
    places = next((told for told in _readings(site, around, start) if told and _is_called(site, told)), ())
    if leads_home(site, places):
        going = visitors(site, around, ())
        homes = ((who, home_of(site, who)) for who in going + companions(site, going))
        yield from ((who, home) for who, home in homes if home and may_visit(site, who, home))
        return
    if not places:
        yield from _of_land(site, known or visitors(site, around, ()))
        return
    if leads_elsewhere(site, places) or _is_where_company_serves(site, places[0]):
        return
    places = tuple(one for at, one in enumerate(places) if not (at and _opens_clause(site, one)))
    places += onward(site, places[-1].last)
    going = known or guest_of(site, visitors(site, around, places), places[0].entity)
    host = _host_of_clause(site, places[0])
    for visitor in (one for one in going + companions(site, going) if one != host):
        for place in (called(site, place, visitor) for place in places):
            if place and place != visitor and may_visit(site, visitor, place):
                yield visitor, place


def _of_land(site: Site, going: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Who makes a round of the country that its adjective tells, which is not his own."""
    land = land_of_round(site) if going else None
    if land is not None:
        told = (who for who in going + companions(site, going) if homeland(site.document, who) != land)
        yield from ((who, land) for who in told if may_visit(site, who, land))


def _host_of_clause(site: Site, place: Phrase) -> str | None:
    """Who is visited in a place by whom a relative clause is about (`أول زعيم يزور X في البيت الأبيض`)."""
    words, at = site.document.words, site.token + 1
    if site.frame.group != "visit" or site.frame.kind != "verb" or words[place.first - 1].key != _WITHIN:
        return None
    before = words[site.token - 1] if site.token > site.sentence.first else None
    described = before is not None and (before.is_nominal and not (before.definite or before.adverbial))
    if before is None or not (described or before.key in event_words("relative")):
        return None
    host = site.document.phrase_at(at) if at < site.sentence.last else None
    return host.entity if host is not None and host.first == at and host.type is EntityType.PER else None


def _opens_clause(site: Site, place: Phrase) -> bool:
    """Whether a place joined to the goal of a verb is the subject of what follows (`يعود X إلى الرياض وواشنطن تتوقع
    منه تفسيرا`)."""
    words = site.document.words
    if site.frame.kind != "verb" or words[place.first].conjunction != "و" or place.last >= site.sentence.last:
        return False
    verb = words[place.last]
    return verb.is_verb and not verb.is_attached and verb.aspect == "i" and verb.gender == "f"


def _home_again(site: Site, land: Phrase, going: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Those who come back to `البلاد` with their own country, else the one it stands for."""
    told = land.entity if site.document.entity(land.entity).country else None
    for who in going + companions(site, going):
        home = home_of(site, who) or told
        if home is not None and may_visit(site, who, home):
            yield who, home


def _is_where_company_serves(site: Site, place: Phrase) -> bool:
    """Whether the place belongs to the post of who goes along on the journey, which is told behind its noun (`رافقه في
    زيارته مدير المصرف في X كريم ناصر`)."""
    words, behind = site.document.words, site.document.phrase_at(site.token + 1)
    person = behind is not None and behind.type is EntityType.PER and behind.first == site.token + 1
    if not (site.frame.kind == "noun" and site.reading.pronoun and person):
        return False
    along = any(is_verb_of(site.document, at, "accompany") for at in range(site.sentence.first, site.token))
    return along and not (words[place.first].preposition == "ل" or words[place.first - 1].key == "الي")


def _of_station(site: Site) -> Iterator[tuple[str, str]]:
    """Who has the place as a station of his journey: by his pronoun, else by his name behind it."""
    place, person = station(site.document, site.token), traveller(site.document, site.token)
    going = dropped(site) if site.reading.pronoun else stands_for(site, person) if person is not None else ()
    places = (place, *onward(site, place.last)) if place is not None else ()
    for one in places:
        yield from ((visitor, one.entity) for visitor in going if may_visit(site, visitor, one.entity))


def _leads_upon(site: Site) -> bool:
    """Whether `على` leads behind the noun of a round and its adjectives to what is inspected (`جولة تفقدية على X`)."""
    words, at = site.document.words, site.token + 1
    while at < site.sentence.last - 1 and words[at].is_nominal and not words[at].is_attached and words[at].key != _ON:
        at += 1
    return at < site.sentence.last and words[at].key == _ON and not site.word.definite


def _readings(site: Site, around: list[Slot], start: int) -> Iterator[tuple[Phrase, ...]]:
    """The places told, reading by reading, the surest first."""
    listed = embraced(site) + legs(site)
    yield tuple(one for one in goals(site, around) if listed and one not in listed) + listed
    whither, begun = goals(site, around), begun_from(site)
    yield whither + begun if whither and site.frame.group == "tour" else whither
    yield on_the_way(site)
    yield begun
    yield within_unnamed(site, around)
    yield inside_visitor(site, around)
    yield behind_another(site, start, around)
    yield in_front(site)
    yield by_pronoun(site)
    yield beyond_clause(site)
    yield where_held(site)
    yield beyond_ground(site)
    yield beyond_relative(site, around)
    yield of_thing(site, around)
    yield place_of_kin(site)
    if site.frame.group in {"visit", "inspect", "tour"}:
        yield of_several(site, around)
    yield of_premises(site)
    yield surprised(site)
    yield witnessing(site)
    yield told_before(site)
    yield left_behind(site)
    yield seat(site, around)
    yield of_host(site)
    yield host_land(site, around)
    yield place_again(site)
    yield returned_from(site, around)
    yield place_of_errand(site)


def _is_rank(site: Site, slot: Slot) -> bool:
    """Whether what seems a country tells the rank of the visit (`زيارة دولة إلى X`)."""
    bare = site.frame.kind == "noun" and slot.first == site.token + 1 and slot.phrases[0].name is None
    return bare and slot.last == slot.first + 1 and site.document.words[slot.first].key in event_words("of_state")


def _is_called(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether one of the places has a name."""
    return any(may_be_called(site, place) for place in places)


def may_visit(site: Site, visitor: str, place: str) -> bool:
    """Whether somebody who is told may go to the place: of a visit nobody to the country whose post he holds or its
    capital, of a change of place an official."""
    called = _phrases_by_entity(site.document).get(visitor, [])
    if all(_is_adjective(site, phrase) or is_anybody(site.document, phrase) for phrase in called):
        return False
    written_at = not site.reading.pronoun and is_of_dateline(
        site.document, _phrases_by_entity(site.document).get(place, ())
    )
    if written_at or comes_to_power(site, visitor, place):
        return False
    entered = site.document.entity(place).type is EntityType.LOC
    if site.frame.group == "move" or (site.frame.group == "enter" and entered):
        known = "في" in site.frame.preps or (site.frame.kind == "verb" and site.frame.group == "move" and entered)
        goes = (is_of_day(site) and known) or (entered and leads_on(site))
        return (
            _is_official(site, visitor)
            or is_on_visit(site)
            or comes_as_guest(site)
            or ((goes or site.frame.group == "enter") and _is_named(site, visitor))
        )
    abroad = site.frame.group in {"visit", "tour"} or (site.frame.group == "arrive" and is_on_visit(site))
    if abroad and _is_at_home(site, visitor, place):
        return False
    return any(phrase.name or any(word.head for word in _words(site, phrase)) for phrase in called)


@lru_cache(maxsize=1)
def _phrases_by_entity(document: Document) -> Mapping[str, Sequence[Phrase]]:
    """The phrases that call each entity."""
    called: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in document.every:
        called[phrase.entity].append(phrase)
    return called


def _is_adjective(site: Site, phrase: Phrase) -> bool:
    """Whether a single word that seems to call somebody is an adjective of the noun before it (`جنرال شمالي كبير`,
    `غير قاتلة`)."""
    word, before = site.document.words[phrase.first], site.document.words[max(phrase.first - 1, 0)]
    single = phrase.last == phrase.first + 1 and phrase.name is None and phrase.first > 0
    described = before.key == _OTHER_THAN or (
        before.is_nominal and before.tag != "NUM" and site.document.sentence(phrase.first).first < phrase.first
    )
    return single and word.tag == "ADJ" and not word.is_attached and described


def _is_at_home(site: Site, visitor: str, place: str) -> bool:
    """Whether the place is the country whose post the visitor holds or, of a post that is told, its capital."""
    if homeland(site.document, visitor) == place:
        return True
    home, capital = country_of_post(site.document, visitor), by_capital(site.document.entity(place).name)
    return home is not None and capital is not None and capital.name == site.document.entity(home).country


def _words(site: Site, phrase: Phrase) -> Sequence[Word]:
    return site.document.words[phrase.first : phrase.last]


def _is_named(site: Site, visitor: str) -> bool:
    """Whether the visitor is a person by name."""
    who = site.document.entity(visitor)
    return who.type is EntityType.PER and bool(who.names)


def _is_official(site: Site, visitor: str) -> bool:
    """Whether the article gives the visitor a post, or the visitor is a delegation or a team."""
    called = [phrase for phrase in site.document.phrases if phrase.entity == visitor]
    missions = (site.document.words[phrase.head].key in event_words("mission") for phrase in called)
    sent = (phrase.type is EntityType.ORG and is_sent(site, phrase) for phrase in called)
    return any(phrase.posts or is_team(site.document, phrase) for phrase in called) or any(missions) or any(sent)
