"""Where a word of visiting leads: its object, its genitive, what its preposition introduces."""

from __future__ import annotations

from kg.extract.clauses.introductions import GENITIVE, Stretch
from kg.extract.clauses.slots import Slot, behind_company, behind_sender, slots
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.ahead import OWN
from kg.extract.visits.asides import aside
from kg.extract.visits.grounds import is_district, is_of_body, is_site
from kg.extract.visits.lexicon import words_of_visiting
from kg.extract.visits.site import Site, slots_start
from kg.extract.visits.teams import is_team
from kg.model import EntityType

_ON, _WAY, _FOR, _IN = "علي", "طريق", "ل", "في"
_LOOSE = 3
_ACCUSATIVE = ("ا", "اً", "ًا", "ى")
_INTERFERENCE = "تدخل"
_TOUR_REACH = 3
_GROUNDS = frozenset().union(
    *map(event_words, ("premises", "lands", "region", "territory", "building", "mission_house"))
)
_COMMAS = frozenset({"،", ","})
_GOVERNING = frozenset({"visit", "arrive", "reach", "inspect"})


def goals(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """The places told: after a preposition of the frame, or the object or genitive of a word of visiting."""
    for order, slot in enumerate(around):
        seat = site.document.words[slot.first - 1].key in event_words("premises")
        seat = seat or is_district(site.document.words[slot.first])
        body = slot.type is EntityType.ORG and (
            site.frame.group in {"visit", "enter"} or seat or is_site(site.document, slot.phrases[0])
        )
        if slot.type is EntityType.LOC or (
            body and not (_may_inform(site) or is_of_body(site.document, slot.phrases[0]))
        ):
            before = around[order - 1] if order else None
            if _is_goal(site, slot) or (_is_object(site, slot, before) and not _is_team_on_its_way(site, slot, around)):
                kinds = {slot.type} | ({EntityType.ORG} if site.frame.group == "visit" else set())
                kinds |= {EntityType.LOC} if slot.phrases[0].name is not None else set()
                return tuple(one for one in slot.phrases if one.type in kinds)
    return ()


def _is_team_on_its_way(site: Site, slot: Slot, around: list[Slot]) -> bool:
    """Whether a club right behind the verb goes to a place that is told behind it (`وصل نادي X إلى Y`)."""
    first = slot.type is EntityType.ORG and slot.first == site.token + 1 and site.frame.kind == "verb"
    further = (other for other in around if other.first > slot.first and other.type is EntityType.LOC)
    return first and is_team(site.document, slot.phrases[0]) and any(_is_goal(site, other) for other in further)


def _may_inform(site: Site) -> bool:
    """Whether the verb is spelled like one of informing (`يبلغ المحكمة`)."""
    return site.frame.group == "reach" and site.reading.aspect != "p"


def within_unnamed(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`زيارة إلى الناحية العسكرية الرابعة بX`, `مخيم للنازحين في X`: the place in which a goal without a name is, right
    behind it and whom it is for."""
    for order, slot in enumerate(around[:-1]):
        following, last = around[order + 1], slot.last
        if following.prep == _FOR and following.first == last and order + 2 < len(around):
            following, last = around[order + 2], following.last
        near = following.prep in {"ب", "في"} and following.first - last <= 1
        if slot.type is EntityType.LOC and slot.phrases[0].name is None and _is_goal(site, slot):
            return following.phrases if near and following.type is EntityType.LOC else ()
    return ()


def _is_goal(site: Site, slot: Slot) -> bool:
    """Whether the frame's preposition leads to the group, and no other noun's."""
    words = site.document.words
    seat = words[slot.first - 1].key in event_words("premises") or words[slot.first].key in event_words("mission_house")
    seat = seat or is_district(words[slot.first])
    if slot.type is EntityType.ORG and not (seat or is_site(site.document, slot.phrases[0])):
        return False
    if site.frame.group == "tour" and not _is_of_tour(site, slot):
        return False
    if slot.prep == _ON and site.frame.kind == "noun" and site.word.definite:
        return False  # the round of a competition is played on a ground
    if slot.prep == _FOR and site.frame.kind == "verb" and not _is_near(site, slot):
        return False  # عاد إلى مقر التدريب التابع لنادي X
    if site.frame.group == "chair":
        return slot.prep in site.frame.preps and _is_of_mission(site, slot)
    told = slot.noun <= site.token + 1 or site.frame.kind == "verb" or _completes_adjective(site, slot.noun)
    told = told or (slot.noun == site.token + 2 and words[slot.noun].conjunction == "و")  # زيارة عمل وتفقد إلى X
    told = told or words[slot.noun].key in event_words("time_unit")  # زيارة من ستة أيام لX
    embraced = site.frame.group == "tour" and slot.prep == "" and slots_start(site) > site.token + 1
    inside = slot.prep == "في" and site.frame.group == "visit" and _is_right_behind(site, slot)
    return ((slot.prep in site.frame.preps or inside) and told) or embraced or _is_joined_to_unread(site, slot)


def _is_joined_to_unread(site: Site, slot: Slot) -> bool:
    """Whether the group is joined to a place that is no phrase behind the preposition (`إلى القاع ورأس بعلبك`)."""
    words, at = site.document.words, slot.first - 1
    led = at - 1 > site.token and words[at - 1].key in site.frame.preps and words[slot.first].conjunction == "و"
    return led and words[at].definite and not words[at].is_attached and site.document.phrase_at(at) is None


def _is_of_mission(site: Site, slot: Slot) -> bool:
    """Whether the preposition before the group stands right behind a delegation (`ترأس X وفد Y إلى Z`)."""
    mission = site.document.phrase_at(slot.first - 2)
    heads = site.document.words[site.token + 1 : slot.first - 1]
    return mission is not None and any(word.key in event_words("mission") for word in heads)


def _is_right_behind(site: Site, slot: Slot) -> bool:
    """Whether nothing but adjectives, its genitive or its owner's `له` stands before `في` behind the noun (`زيارة عمل
    في X`, `زيارة له في X`)."""
    between = site.document.words[site.token + 1 : slot.first - 1]
    between = between[bool(between) and between[0].text in OWN :]
    plain = not site.document.phrases_in(site.token + 1, slot.first - 1)
    plain = plain and all(word.is_nominal and not word.definite and not word.is_attached for word in between)
    return site.frame.kind == "noun" and not site.reading.pronoun and plain


def _completes_adjective(site: Site, noun: int) -> bool:
    """Whether the noun belongs to an adjective of the word of visiting (`زيارة مثيرة للجدل إلى X`), or tells how the
    visitor goes (`عودة X سالما إلى Y`)."""
    words = site.document.words
    if words[noun].base.endswith(_ACCUSATIVE) and site.document.phrase_at(noun) is None and not words[noun].definite:
        return words[noun].form == "participle" or words[noun].tag == "ADJ"
    return bool(words[noun].preposition) and all(word.tag == "ADJ" for word in words[site.token + 1 : noun])


def _is_of_tour(site: Site, slot: Slot) -> bool:
    """Whether the group stands near the word of a round, or behind the one who makes it."""
    start = slots_start(site)
    row = site.document.parties_from(start) or site.document.parties_from(min(start + 1, site.sentence.last - 1))
    people = row if row and row[0].type in {EntityType.PER, EntityType.GRP} else ()
    behind = behind_company(site.document, people[-1].last, people[-1]) if people else start
    behind = max(behind, behind_sender(site.document, people[-1])) if people else behind
    loose = [at for at in range(behind, slot.first) if at not in site.times.tokens]
    return sum(not site.document.words[at].is_mark for at in loose) <= _TOUR_REACH


def _is_object(site: Site, slot: Slot, before: Slot | None) -> bool:
    """`زار موسكو`, `زار الوزير موسكو`, `زيارة موسكو`, `زيارة الوزير موسكو`; of organisations only with a visitor."""
    if site.document.words[slot.first - 1].folded in event_words("among_them"):
        return False  # وصل قادة 14 دولة من بينها X
    if site.frame.group == "enter":
        return _is_entered(site, slot)
    if site.frame.group not in _GOVERNING or slot.prep not in {"", GENITIVE}:
        return False
    visitor = before is not None and before.type in {EntityType.PER, EntityType.GRP}
    if slot.type is EntityType.ORG and not is_site(site.document, slot.phrases[0]):
        sender = site.document.words[slot.first - 1].key == "من"
        met = visitor and slot.prep == "" and site.frame.kind == "verb" and not sender
        return met or _is_seat_visited(site, slot)
    if site.frame.kind == "verb":
        kind = site.document.words[slot.first - 1]  # زار جهة X
        within = slot.prep == GENITIVE and kind.key in event_words("district") and not kind.is_attached
        return (slot.prep == "" or within) and _is_near(site, slot)
    behind = site.document.words[site.token + 1]
    passed = slot.prep == GENITIVE and behind.key in event_words("region")
    governs = not site.word.definite or bool(site.reading.pronoun)
    return (governs and slot.first == site.token + 1 + passed) or (
        before is not None
        and visitor
        and _is_right_after(site, max(before.last, behind_sender(site.document, before.phrases[-1])), slot.first)
    )


def _is_seat_visited(site: Site, slot: Slot) -> bool:
    """`زيارة مبنى X`: premises right behind the noun, whose body stands in the genitive."""
    housed = site.document.words[site.token + 1].key in event_words("premises") and slot.first == site.token + 2
    return site.frame.kind == "noun" and housed and slot.prep == GENITIVE


def _is_right_after(site: Site, last: int, first: int) -> bool:
    """Whether only commas and times stand between two tokens."""
    return all(at in site.times.tokens or site.document.words[at].text in _COMMAS for at in range(last, first))


def _is_entered(site: Site, slot: Slot) -> bool:
    """`دخل القنصلية`, `دخوله مبنى السفارة`, `دخل بيروت`: a mission or place that is the object, the name of its
    house before it or not."""
    words = site.document.words
    if slot.type is EntityType.LOC:
        before = words[slot.first - 1]
        another = slot.prep == GENITIVE and slot.first > site.token + 1 and before.key not in _GROUNDS
        return slot.prep in {"", GENITIVE} and not another and site.word.key != _INTERFERENCE and _is_near(site, slot)
    housed = words[slot.first - 1].key in event_words("premises")
    object_first = slot.first - 1 if housed else slot.first
    led = bool(words[object_first].preposition) or words[object_first - 1].tag == "PREP"
    return words[slot.first].key in event_words("mission_house") and not led and _is_near(site, slot)


def _is_near(site: Site, slot: Slot) -> bool:
    """Whether nothing but parties, times and marks stands between the verb and the place."""
    document = site.document
    between = set(range(site.token + 1, slot.first)) - site.times.tokens
    between = between - set(aside(site)) if len(between) > _LOOSE else between
    loose = [at for at in between if document.phrase_at(at) is None]
    return sum(not document.words[at].is_mark for at in loose) <= _LOOSE


def inside_visitor(site: Site, around: list[Slot]) -> tuple[Phrase, ...]:
    """`زيارة المسؤول الأميركي للعراق`: the place that the reading of phrases took into the visitor."""
    words = site.document.words
    told = around[: 2 if site.frame.group == "send" else 1]
    parties = tuple(one for slot in told for one in slot.phrases)
    for order, visitor in enumerate(parties):
        led = tuple(
            place
            for place in visitor.nested
            if (place.type is EntityType.LOC or words[place.first].key in event_words("building"))
            and place.first > site.token + 1
            and _ends(site, visitor, place)
            and {words[place.first].preposition, words[place.first - 1].key} & site.frame.preps
        )
        if led:
            row = parties[order + 1 :]
            return led + tuple(one for one in row if one.type in {EntityType.LOC, EntityType.ORG})
    return ()


def _ends(site: Site, visitor: Phrase, place: Phrase) -> bool:
    """Whether no name follows the place in the visitor's phrase, whose title it would belong to; behind a verb
    nothing follows it."""
    if site.frame.kind == "verb":
        return place.last == visitor.last
    return visitor.name is None or visitor.name.start < place.span.start


def behind_another(site: Site, start: int, around: list[Slot]) -> tuple[Phrase, ...]:
    """`توجه الوزير بعد زيارته لX إلى Y`: the goal of a verb behind another visit told between the two."""
    end = slots_end(site, start)
    told = any(slot.type is EntityType.PER for slot in around)
    if site.frame.kind != "verb" or end == site.sentence.last or not told:
        return ()
    if not words_of_visiting(site.document)[end].pronoun:
        return ()  # قبيل مغادرة اللاعبين إلى X
    between = site.document.words[max(start, end - 3) : end]
    if not any(word.key in event_words("while", "before") for word in between):
        return ()
    behind = slots(site.document, Stretch(end + 1, site.sentence.last, site.times.tokens))
    goals = (slot for slot in behind if slot.type is EntityType.LOC and slot.prep == "الي" and slot.noun < 0)
    return next((slot.phrases for slot in goals), ())


def slots_end(site: Site, start: int) -> int:
    """Where the slots end: at the next word of visiting that is not passed over as the time of a verb's visit (`يزور X
    خلال جولته كلا من`)."""
    following = (at for at in words_of_visiting(site.document) if start <= at < site.sentence.last)
    return next((at for at in following if not _is_passed(site, at)), site.sentence.last)


def _is_passed(site: Site, at: int) -> bool:
    """Whether another word of visiting tells when the visit is, or of which journey its place is a station."""
    return words_of_visiting(site.document)[at].frame.group == "station" or _is_during(site, at)


def _is_during(site: Site, at: int) -> bool:
    """Whether a noun of visiting with a pronoun and no place of its own tells when the verb's visit is, or in what
    round (`يزور X في جولته الأوروبية Y`)."""
    words = site.document.words
    if site.frame.kind == "verb" and at in aside(site):
        return True
    if site.frame.kind != "verb" or at + 1 >= site.sentence.last:
        return False
    round = site.frame.group == "visit" and words[at - 1].key == _IN and words[at].key in event_words("travel")
    if not round and words[at - 1].key not in event_words("while") and words[at - 1].key != _WAY:
        return False
    behind = site.document.phrase_at(at + 1)
    governed = words_of_visiting(site.document)[at].frame.group in _GOVERNING | {"enter"}
    own = bool(words[at + 1].preposition) or words[at + 1].tag == "PREP" or (governed and behind is not None)
    return bool(words[at].pronoun) and not words[at].is_verb and not own
