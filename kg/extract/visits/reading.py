"""Who visits what by one trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.event_words import event_words
from kg.extract.homeland import homeland, is_homeland
from kg.extract.phrases import Phrase
from kg.extract.slots import GENITIVE, Slot, Stretch, ends_clause, slots
from kg.extract.subjects import subject_before
from kg.extract.visits.lexicon import is_verb_of, word_of_visiting
from kg.extract.visits.round_trips import embraced, onward
from kg.extract.visits.site import Site, slots_start
from kg.extract.visits.visitors import visitors
from kg.extract.words import Word
from kg.model import EntityType

_FAR = 24
_LOOSE = 3
_SITE_REACH = 14
_TOUR_REACH = 3
_COMMAS = frozenset({"،", ","})


def pairs(site: Site) -> Iterator[tuple[str, str]]:
    """Every visitor with every place of one trigger, as entity ids."""
    if _is_round_of_talks(site):
        return
    start = slots_start(site)
    verb = site.frame.kind == "verb" or start > site.token + 1
    around = list(slots(site.document, Stretch(start, _end(site, start), site.times.tokens, verb=verb, topics=False)))
    places = _first_called(
        site,
        embraced(site)
        or _places(site, around)
        or _inside_visitor(site, around)
        or _behind_another(site, start, around)
        or _place_by_pronoun(site)
        or _place_beyond(site)
        or _place_of_site(site)
        or _place_before(site)
        or _seat(site, around),
        _place_of_host(site),
    )
    if not places:
        return
    places += onward(site, places[-1].last)
    for visitor in visitors(site, around, places):
        for place in (_called(site, place, visitor) for place in places):
            if place and place != visitor and _may_visit(site, visitor, place):
                yield visitor, place


def _first_called(site: Site, *readings: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The first of the readings with a place that has a name."""
    return next((places for places in readings if any(_may_be_called(site, place) for place in places)), ())


def _may_visit(site: Site, visitor: str, place: str) -> bool:
    """Whether somebody who is told may go to the place: of a visit nobody to the country whose post he holds, of a
    change of place an official."""
    if site.frame.group == "move":
        return _is_official(site, visitor)
    if site.frame.group in {"visit", "tour"} and homeland(site.document, visitor) == place:
        return False
    called = (phrase for phrase in site.document.phrases if phrase.entity == visitor)
    return any(phrase.name or any(word.head for word in _words(site, phrase)) for phrase in called)


def _words(site: Site, phrase: Phrase) -> Sequence[Word]:
    return site.document.words[phrase.first : phrase.last]


def _may_be_called(site: Site, place: Phrase) -> bool:
    """Whether the place has a name, or one that the text tells elsewhere."""
    return _is_named(site, place) or is_homeland(site.document, place.first) or _apposed(site, place) is not None


def _called(site: Site, place: Phrase, visitor: str) -> str | None:
    """The entity of a place with a name: its own, that of the name behind it, or of somebody's country: the visitor's
    of a way home (`عاد إلى بلاده`), the host's of a visit (`الرئيس الذي يزور بلاده`)."""
    if _is_named(site, place):
        return place.entity
    if not is_homeland(site.document, place.first):
        return _apposed(site, place)
    if site.frame.group not in {"visit", "tour"}:
        return homeland(site.document, visitor)
    before = reversed(site.document.phrases_in(site.sentence.first, site.token))
    gender = "f" if site.document.words[place.first].pronoun == "ها" else "m"
    hosts = (one.entity for one in before if one.type is EntityType.PER and one.entity != visitor)
    owners = (homeland(site.document, host) for host in hosts if _gender(site, host) == gender)
    return next((owner for owner in owners if owner), None)


def _gender(site: Site, person: str) -> str:
    """The gender of a person by the phrases that call him."""
    return next((one.gender for one in site.document.phrases if one.entity == person and one.gender), "m")


def _apposed(site: Site, place: Phrase) -> str | None:
    """The name behind what a place is (`العاصمة الفنلندية، #هلسنكي`)."""
    words, at = site.document.words, place.last
    while at < site.sentence.last and (words[at].is_mark or words[at].text == "#") and at < place.last + 3:
        at += 1
    name = site.document.phrase_at(at) if place.last < at < site.sentence.last else None
    if name is None or name.type is not EntityType.LOC or words[name.first].is_attached or not name.name:
        return None
    return name.entity if site.document.words[place.first].key in event_words("capital") else None


def _is_official(site: Site, visitor: str) -> bool:
    """Whether the article gives the visitor a post, or the visitor is a delegation."""
    called = [phrase for phrase in site.document.phrases if phrase.entity == visitor]
    missions = (site.document.words[phrase.head].key in event_words("mission") for phrase in called)
    return any(phrase.posts for phrase in called) or any(missions)


def _is_round_of_talks(site: Site) -> bool:
    """`جولة محادثات`, `الجولة الأخيرة من المفاوضات`."""
    after = site.document.words[site.token + 1 : site.token + 5]
    return site.frame.group == "tour" and any(
        word.lemma in event_words("talks") or word.key in event_words("talks") for word in after
    )


def _end(site: Site, start: int) -> int:
    """Where the slots end: at the next word of visiting."""
    following = (at for at in range(start, site.sentence.last) if word_of_visiting(site.document, at) is not None)
    return next(following, site.sentence.last)


def _is_named(site: Site, place: Phrase) -> bool:
    """Whether the place is one with a name, not `المنطقة` or `الحدود`."""
    return bool(place.entity) and bool(
        site.document.entity(place.entity).names or site.document.entity(place.entity).country
    )


def _places(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """The places told: after a preposition of the frame, or the object or genitive of a word of visiting."""
    for order, slot in enumerate(around):
        if slot.type is EntityType.LOC or (slot.type is EntityType.ORG and site.frame.group == "visit"):
            before = around[order - 1] if order else None
            if _is_goal(site, slot) or _is_object(site, slot, before):
                return tuple(phrase for phrase in slot.phrases if phrase.type is slot.type)
    return ()


def _is_goal(site: Site, slot: Slot) -> bool:
    """Whether the frame's preposition leads to the group, and no other noun's."""
    words = site.document.words
    seat = words[slot.first - 1].key in event_words("premises") or words[slot.first].key in event_words("mission_house")
    if slot.type is EntityType.ORG and not seat:
        return False
    if site.frame.group == "tour" and not _is_of_tour(site, slot):
        return False
    told = slot.noun <= site.token + 1 or site.frame.kind == "verb"
    embraced = site.frame.group == "tour" and slot.prep == "" and slots_start(site) > site.token + 1
    return (slot.prep in site.frame.preps and told) or embraced


def _is_of_tour(site: Site, slot: Slot) -> bool:
    """Whether the group stands near the word of a round, or behind the one who makes it."""
    start = slots_start(site)
    phrase = site.document.phrase_at(start)
    behind = phrase.last if phrase is not None and phrase.type is EntityType.PER else start
    return slot.first <= behind + _TOUR_REACH


def _is_object(site: Site, slot: Slot, before: Slot | None) -> bool:
    """`زار موسكو`, `زار الوزير موسكو`, `زيارة موسكو`, `زيارة الوزير موسكو`; of organisations only with a visitor."""
    if site.frame.group not in {"visit", "arrive"} or slot.prep not in {"", GENITIVE}:
        return False
    visitor = before is not None and before.type in {EntityType.PER, EntityType.GRP}
    building = site.document.words[slot.first].key in event_words("building")
    if slot.type is EntityType.ORG and not building:
        sender = site.document.words[slot.first - 1].key == "من"
        return visitor and slot.prep == "" and site.frame.kind == "verb" and not sender
    if site.frame.kind == "verb":
        return slot.prep == "" and _is_near(site, slot)
    closed = before is not None and site.document.words[before.last].text in _COMMAS
    return slot.first == site.token + 1 or (before is not None and visitor and slot.first == before.last + closed)


def _is_near(site: Site, slot: Slot) -> bool:
    """Whether nothing but parties, times and marks stands between the verb and the place."""
    document = site.document
    between = range(site.token + 1, slot.first)
    loose = [at for at in between if at not in site.times.tokens and document.phrase_at(at) is None]
    return sum(not document.words[at].is_mark for at in loose) <= _LOOSE


def _inside_visitor(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`زيارة المسؤول الأميركي للعراق`: the place that the reading of phrases took into the visitor."""
    words = site.document.words
    nested = [inner for slot in around[:1] for phrase in slot.phrases[-1:] for inner in phrase.nested]
    led = (place for place in nested if place.type is EntityType.LOC and place.first > site.token + 1)
    return tuple(
        place
        for place in led
        if _ends(site, around[0], place)
        and {words[place.first].preposition, words[place.first - 1].key} & site.frame.preps
    )


def _ends(site: Site, visitor: Slot, place: Phrase) -> bool:
    """Whether no name follows the place in the visitor's phrase, whose title it would belong to; behind a verb
    nothing follows it."""
    if site.frame.kind == "verb":
        return place.last == visitor.last
    name = visitor.phrases[-1].name
    return name is None or name.start < place.span.start


def _behind_another(site: Site, start: int, around: list[Slot]) -> tuple[Phrase, ...]:
    """`توجه الوزير بعد زيارته لX إلى Y`: the goal of a verb behind another visit told between the two."""
    end = _end(site, start)
    if (
        site.frame.kind != "verb"
        or end == site.sentence.last
        or not any(slot.type is EntityType.PER for slot in around)
    ):
        return ()
    between = site.document.words[max(start, end - 3) : end]
    if not any(word.key in event_words("while") | event_words("before") for word in between):
        return ()
    behind = slots(site.document, Stretch(end + 1, site.sentence.last, site.times.tokens))
    goals = (slot for slot in behind if slot.type is EntityType.LOC and slot.prep == "الي" and slot.noun < 0)
    return next((slot.phrases for slot in goals), ())


def _place_by_pronoun(site: Site) -> tuple[Phrase, ...]:
    """`موسكو التي زارها`: the head of the relative clause."""
    if not site.reading.pronoun or site.frame.kind != "verb":
        return ()
    head = subject_before(site.document, site.token, site.times.tokens)
    return tuple(phrase for phrase in head[-1:] if phrase.type is EntityType.LOC)


def _place_beyond(site: Site) -> tuple[Phrase, ...]:
    """`زيارة لم يعلن عنها إلى موسكو`: the place behind a relative clause on an indefinite noun."""
    following = site.document.words[_behind_adjectives(site)]
    if site.frame.kind != "noun" or site.frame.group not in {"visit", "tour"}:
        return ()
    near = site.document.words[site.token + 1 : min(site.token + 7, site.sentence.last)]
    relative = any(word.key in event_words("relative") for word in near)
    described = not site.word.definite and (following.is_verb or following.key in event_words("negation"))
    if not (relative or described):
        return ()
    for phrase in site.document.phrases_in(site.token + 1, min(site.token + _FAR, site.sentence.last)):
        each = site.document.words[phrase.first - 2].key in {"كل", "كلا"}
        before = site.document.words[phrase.first - (3 if each else 1)]
        if phrase.type is EntityType.LOC and (
            {site.document.words[phrase.first].preposition, before.key} & {"ل", "الي"}
        ):
            return site.document.parties_from(phrase.first)
    return ()


def _behind_adjectives(site: Site) -> int:
    """The token behind the noun of visiting and its adjectives (`زيارة رسمية تستغرق`)."""
    at = site.token + 1
    while at < site.sentence.last - 1 and (site.document.words[at].tag == "ADJ" or at in site.times.tokens):
        at += 1
    return min(at, site.sentence.last - 1)


def _place_of_site(site: Site) -> tuple[Phrase, ...]:
    """`وصل إلى مقر الشركة في ليون`, `زار مستشفى في ليون`: the place behind the premises one goes to."""
    words, last = site.document.words, min(site.sentence.last, site.token + _SITE_REACH)
    for at in range(site.token + 1, last - 1):
        if at > site.token + 1 and ends_clause(site.document, at):
            return ()
        place = site.document.phrase_at(at + 1) if words[at].key == "في" else site.document.phrase_at(at)
        led = words[at].key == "في" or words[at].preposition == "ب"
        if led and place is not None and place.type is EntityType.LOC:
            return (place,) if _goes_to_site(site, at) else ()
    return ()


def _goes_to_site(site: Site, last: int) -> bool:
    """Whether premises without a name of their own are the goal of the word of visiting, before the token."""
    words = site.document.words
    body = site.document.phrase_at(site.token + 1)
    if body is not None and body.type is EntityType.ORG and body.last == last:
        return words[body.first].preposition in site.frame.preps
    kinds = event_words("premises") | event_words("site")
    for at in range(site.token + 1, last):
        if words[at].key in kinds:
            led = {words[at].preposition, words[at - 1].key} & site.frame.preps
            return bool(led) or (site.frame.group == "visit" and not words[at].preposition)
    return False


def _place_before(site: Site) -> tuple[Phrase, ...]:
    """`في موسكو، في زيارة`: the place told right before an indefinite noun."""
    before = site.document.words[site.token - 1].key if site.token else ""
    if site.frame.kind != "noun" or site.frame.group != "visit" or site.word.definite:
        return ()
    if before != "في" and before not in event_words("while"):
        return ()
    near = slots(site.document, Stretch(max(site.sentence.first, site.token - 8), site.token - 1, site.times.tokens))
    found = [slot for slot in near if slot.type is EntityType.LOC and slot.prep in {"في", "ب"}]
    return found[-1].phrases[:1] if found else ()


def _seat(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`وصل إلى القصر الملكي`: premises with a name of their own that one goes to."""
    words, kinds = site.document.words, event_words("premises") | event_words("mission_house") | event_words("building")
    led = (slot for slot in around if slot.type is EntityType.ORG and slot.prep in site.frame.preps and slot.noun < 0)
    return next((slot.phrases[:1] for slot in led if words[slot.first].key in kinds), ())


def _place_of_host(site: Site) -> tuple[Phrase, ...]:
    """`تستقبل روما الرئيس X في زيارة رسمية`: the place that is the subject of the verb of receiving before the noun."""
    words = site.document.words
    if site.frame.kind != "noun" or site.word.definite or words[site.token - 1].key != "في":
        return ()
    for at in range(site.token - 2, max(site.sentence.first, site.token - _FAR) - 1, -1):
        host = site.document.phrase_at(at + 1) if is_verb_of(site.document, at, "host") else None
        if host is not None:
            return (host,) if host.type is EntityType.LOC and not words[host.first].is_attached else ()
    return ()
