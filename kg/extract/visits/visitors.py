"""Who visits: the subject, those told at the trigger, the invited, else whom the clause is about."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.continuation import controlled, described, of_indefinite
from kg.extract.clauses.introductions import GENITIVE, Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import coordinated, is_subject, subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.aboard import aboard, flown
from kg.extract.visits.behind_goal import subject_behind_goal
from kg.extract.visits.bystanders import of_others, other_setting, topic
from kg.extract.visits.control import controlled_noun, governing_subject, of_programme, setting_off
from kg.extract.visits.crowds import is_counted_crowd, is_rough_number
from kg.extract.visits.dropped import dropped, may_be_dropped, subject_behind
from kg.extract.visits.grounds import is_site
from kg.extract.visits.guests import carried, guest_by_nation, invited, received
from kg.extract.visits.kin import place_of_kin
from kg.extract.visits.latter import latter_before
from kg.extract.visits.lexicon import is_verb_of, word_of_visiting
from kg.extract.visits.missions import is_pair, stands_for
from kg.extract.visits.own_words import speaker
from kg.extract.visits.presence import is_committee
from kg.extract.visits.round_trips import is_round
from kg.extract.visits.sending import is_object_alone, is_on_errand, leading, sent
from kg.extract.visits.site import Site, slots_start, undertaking
from kg.extract.visits.teams import is_team, team_on_its_way
from kg.extract.visits.unread import has_other_subject, has_unread_subject, has_unread_topic
from kg.extract.visits.vehicles import is_vessel
from kg.model import EntityType

_TRAVELLERS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_FIRST = 8
_MOTION = 24
_RARE = frozenset({"نادر", "نادره", "اخر"})
_IS = frozenset({"هو", "هي"})
_COMMAS = frozenset({"،", ","})
_ACCUSATIVE = ("ا", "اً", "ًا")
_MISSION, _WHITHER = "بعثه", "الي"
_SEVERAL = ("ين", "ان", "ون")


def visitors(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The visitors: the subject before the verb, those told at the trigger, else the one the clause is about."""
    if site.frame.group == "send":
        led, errand = _travellers(site, leading(site, around)), _travellers(site, sent(site, around))
        return flown(site) or tuple(dict.fromkeys((*led, *errand)))
    before = _subject(site, places) if site.frame.kind == "verb" else _undertaker(site)
    if before:
        return before
    behind = around if site.frame.kind != "participle" and not is_object_alone(site, around) else []
    told = next((slot for slot in behind if _is_visitor(site, slot, places)), None)
    if told is not None:
        going = tuple(phrase for phrase in told.phrases if phrase not in places)
        return () if _is_anybody(site, going[0]) else _travellers(site, going)
    return _travellers(site, aboard(site)) or _told_apart(site, around, places)


def _told_apart(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The visitors told neither at the trigger nor right before it: far behind the goal, by what governs the trigger or
    in another clause."""
    unread = _has_unread_owner(site, places) or (
        has_unread_subject(site) and not any(_is_inside(site, place) for place in places[:1])
    )
    unread = unread or is_rough_number(site, places)
    guest = guest_by_nation(site)
    if guest or has_unread_topic(site) or unread or has_other_subject(site, around, places):
        return guest
    if own := speaker(site):
        return own
    team = team_on_its_way(site)
    governed = _travellers(site, subject_behind_goal(site, places)) or (
        (team.entity,) if team is not None else _on_the_way(site) or _by_governor(site)
    )
    if governed or not may_be_dropped(site) or other_setting(site) or of_others(site):
        return governed
    about = topic(site)
    return _travellers(site, (about,)) if about is not None else subject_behind(site) or dropped(site)


def _undertaker(site: Site) -> tuple[str, ...]:
    """Who stands in the clause on a noun of visiting before the word of undertaking it."""
    told = undertaking(site) if site.frame.kind == "noun" else None
    return _travellers(site, (told[0],)) if told is not None and told[0] is not None else ()


def _by_governor(site: Site) -> tuple[str, ...]:
    """Whom the verb or noun that governs the word of visiting makes its visitor: its guest, subject or object."""
    goer = controlled_noun(site) or setting_off(site) or of_programme(site)
    if goer is not None and _travels(site, goer):
        several = site.frame.kind == "participle" and site.word.base.endswith(_SEVERAL)
        joined = coordinated(site.document, goer, site.sentence.first) if site.frame.kind == "noun" else (goer,)
        if len(joined) > 1 and is_subject(site.document, joined[0], site.times.tokens):
            return _travellers(site, joined)  # ينوي X وY السفر
        return _travellers(site, site.document.parties_from(goer.first)) if several else stands_for(site, goer)
    subject = _travellers(site, governing_subject(site))
    if subject:
        return subject
    guest = invited(site) or received(site)
    return (guest,) if guest else carried(site)


def _on_the_way(site: Site) -> tuple[str, ...]:
    """Whom the verb of motion before it sends on the visit, round or way that `في` or a word of time tells (`توجه X إلى
    Y في مستهل جولة`, `عاد X إلى Y بعد زيارة`, `إلى Y، المحطة الأولى في جولته`, `غادر X Y في طريقه إلى`)."""
    words, opens = site.document.words, site.token - 1
    if not (is_round(site) or site.frame.group == "way") or site.frame.kind != "noun" or site.word.definite:
        return ()
    opens -= words[opens].key in event_words("stage")
    leads = event_words("while", "stops") | {"في"}
    if opens <= site.sentence.first or words[opens].key not in leads:
        return ()
    for at in range(opens - 1, max(site.sentence.first, opens - _MOTION) - 1, -1):
        moves = word_of_visiting(site.document, at)
        if moves is not None and moves.frame.kind == "verb":
            verb = replace(site, token=at, reading=moves)
            within = Stretch(at + 1, opens, site.times.tokens, verb=True, topics=False)
            around = list(slots(site.document, within))
            places = tuple(one for slot in around if slot.type is EntityType.LOC for one in slot.phrases)
            return visitors(verb, around, places)
        if words[at].key in event_words("being"):
            was = subject_before(site.document, at, site.times.tokens) or site.document.parties_from(at + 1)
            more = site.document.phrases_in(max(at, was[-1].last), opens) if was else ()
            return () if any(one.type is EntityType.PER for one in more) else _travellers(site, was)
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return ()
    return ()


def _subject(site: Site, places: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The visitors before a verb, or the one who is the first of some who go there."""
    last = latter_before(site)
    if last is not None:
        return (last,)
    before = subject_before(site.document, site.token, site.times.tokens)
    if _is_parted(site, before):
        return ()
    own = bool(before) and not any(place in before[-1].nested for place in places)  # العاملين بمستشفى X الذي زاره
    if own and before[-1] not in places and any(_travels(site, phrase) for phrase in before):
        return _travellers(site, before)
    behind = site.document.phrase_at(site.token + 1)
    named = behind is not None and behind.type is EntityType.PER and behind.name is not None and behind not in places
    if named and not site.document.words[site.token + 1].is_attached:
        return ()  # استبعد الناطق أن تتوجه X إلى Y
    afar = controlled(site.document, site.token) or of_indefinite(site.document, site.token)
    afar = afar or described(site.document, site.token)
    if afar is not None and afar not in places and _travels(site, afar):
        return _travellers(site, (afar,))
    return _equated(site)


def _is_parted(site: Site, before: tuple[Phrase, ...]) -> bool:
    """Whether a comma parts the verb from those before it and an official behind it is its subject (`كما قال X، عاد
    وزير خارجيته إلى Y`)."""
    words, behind = site.document.words, site.document.phrase_at(site.token + 1)
    if not before or words[site.token - 1].text not in _COMMAS or behind is None or not behind.posts:
        return False
    return behind.first == site.token + 1 and not words[behind.first].is_attached and behind.entity != before[-1].entity


def _travellers(site: Site, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The entities of those phrases of a group that may travel."""
    travelling = (phrase for phrase in phrases if _travels(site, phrase))
    return tuple(dict.fromkeys(id for phrase in travelling for id in stands_for(site, phrase)))


def _equated(site: Site) -> tuple[str, ...]:
    """Who is told to be the first of some who go there (`أصبح X أول رئيس يزور Y`)."""
    words, first = site.document.words, site.sentence.first
    passed = _IS | event_words("being")
    for at in range(site.token - 1, max(first, site.token - _FIRST), -1):
        if words[at].is_verb or words[at].is_mark:
            return ()
        if words[at].key in event_words("ordinal", "highest"):
            before = reversed(site.document.phrases_in(first, at))
            people = (one for one in before if one.type is EntityType.PER and one.name)
            subject = next((one for one in people if is_subject(site.document, one, site.times.tokens)), None)
            between = words[subject.last : at] if subject is not None else ()
            near = all(word.key in passed or word.is_mark for word in between)
            return (subject.entity,) if subject is not None and near else ()
    return ()


def _is_anybody(site: Site, phrase: Phrase) -> bool:
    """Whether the visit is the first or a rare one of any holder of an office (`أول زيارة لرئيس أميركي`, `الزيارة
    الأولى لعضو`, `زيارة نادرة لمسؤول`)."""
    near = site.document.words[max(site.sentence.first, site.token - 2) : site.token + 3]
    first = any(word.key in event_words("ordinal") | _RARE for word in near)
    head = site.document.words[phrase.head]
    return first and phrase.type is EntityType.PER and phrase.name is None and not head.definite and not head.pronoun


def _has_unread_owner(site: Site, places: tuple[Phrase, ...]) -> bool:
    """Whether the genitive of a noun of motion, whose goal a preposition tells, is no party that travels (`عودة الحرب
    إلى X`, `عودة القوات إلى X`)."""
    words, at = site.document.words, site.token + 1
    if site.frame.kind != "noun" or site.frame.group not in {"go", "move", "arrive", "enter"} or not places:
        return False
    led = bool(words[places[0].first].preposition) or words[places[0].first - 1].tag == "PREP"
    bare = not (site.word.definite or site.reading.pronoun) and at < places[0].first and at not in site.times.tokens
    if not (led and bare) or words[at].is_attached:
        return False
    body = site.document.phrase_at(at)
    if body is None:
        return words[at].tag == "NOUN" and words[at].definite
    if body.type is EntityType.LOC and body.name is None and body not in places:
        return body.last == at + 1 and words[at].definite and words[at].nisba is None  # سفر العمالة, no district
    return (
        body.type in {EntityType.ORG, EntityType.GRP}
        and body.last <= places[0].first
        and not (_travels(site, body) or is_site(site.document, body))
    )


def _is_inside(site: Site, place: Phrase) -> bool:
    """Whether `في` or `ب` leads to the place, in which is what `ل` behind a noun tells of (`زيارة لمشاريع في X`)."""
    words = site.document.words
    led = words[place.first - 1].key == "في" or words[place.first].preposition == "ب"
    return site.frame.kind == "noun" and led


def _is_visitor(site: Site, slot: Slot, places: tuple[Phrase, ...]) -> bool:
    """Whether a group is the visitor: bare, in the genitive of the noun, or `ل` after `زيارة`, and no place."""
    seat = site.document.words[slot.first - 1].key in event_words("premises") and slot.type is EntityType.ORG
    seat = seat or site.document.words[slot.first].key in event_words("institutions")
    if seat or slot.phrases[0] in places or not any(_travels(site, phrase) for phrase in slot.phrases):
        return False
    if site.frame.kind == "noun":
        if slot.first == site.token + 1 and place_of_kin(site):
            return False
        genitive = slot.prep == GENITIVE and slot.first == site.token + 1 and not site.reading.pronoun
        between = site.document.words[site.token + 1 : slot.first]
        apart = any(word.tag == "PREP" and word.key in site.frame.preps for word in between)  # إلى معرض للكتاب
        mission = slot.type is not EntityType.ORG or _is_mission_sent(site, slot, places)
        told = slot.prep == "ل" and slot.first <= site.token + 3 and mission and not apart
        told = told and not (site.reading.pronoun and slot.type is EntityType.GRP)  # زيارته للجنود
        led = slots_start(site) > site.token + 1 or (slot.first == site.token + 1 and _is_leading(site))
        return genitive or told or (slot.prep == "" and led)
    if slot.type is EntityType.GRP and _is_object_form(site, slot.phrases[0]):
        return False
    carriage = site.document.words[site.token + 1].key in event_words("carriage") and slot.first == site.token + 2
    return slot.prep == "" or (slot.prep == GENITIVE and (carriage or _is_counted(site, slot.phrases[0])))


def _is_mission_sent(site: Site, slot: Slot, places: tuple[Phrase, ...]) -> bool:
    """Whether it is a mission that `إلى` leads from to the place (`زيارة مقبلة لبعثة الصندوق إلى X`)."""
    words = site.document.words
    return words[slot.first].key == _MISSION and bool(places) and words[places[0].first - 1].key == _WHITHER


def _is_object_form(site: Site, phrase: Phrase) -> bool:
    """Whether an indefinite group behind a verb has the ending of an object (`أطفالا`)."""
    head = site.document.words[phrase.head]
    behind = site.document.words[phrase.head + 1] if phrase.head + 1 < phrase.last else None
    dual = behind is not None and behind.tag == "NOUN" and not behind.is_attached  # وفدا الحزبين
    return head.base.endswith(_ACCUSATIVE[:2]) and not head.definite and not dual


def _is_leading(site: Site) -> bool:
    """Whether the noun is the subject right behind a verb by which it leads its visitor (`تقود الجولة X إلى Y`)."""
    at = site.token - 1
    return at >= site.sentence.first and site.word.definite and is_verb_of(site.document, at, "lead")


def _is_counted(site: Site, phrase: Phrase) -> bool:
    """Whether a number stands before those who travel (`خمسة دبلوماسيين`, `عشرون صحفيا`), none of a crowd."""
    number = site.document.words[phrase.first - 1]
    return phrase.first > site.sentence.first and number.tag == "NUM" and not is_counted_crowd(site.document, phrase)


def _travels(site: Site, phrase: Phrase) -> bool:
    """Whether it is a person or a delegation, not a body or crowd, nor what something is (`كان مصمما`)."""
    head = site.document.words[phrase.head]
    if phrase.type is EntityType.PER:
        if is_vessel(site, phrase):
            return False
        subject = phrase.first > 0 and site.document.words[phrase.first - 1].key in event_words("that")
        told = phrase.name is not None or head.definite or head.pronoun or subject or _is_counted(site, phrase)
        return bool(told) or site.frame.group == "send" or not head.text.endswith(_ACCUSATIVE)
    if is_team(site.document, phrase):
        sent = site.document.words[phrase.first].key == _MISSION
        return site.frame.group != "move" or "في" in site.frame.preps or sent
    return is_pair(site, phrase) or (
        phrase.type in _TRAVELLERS
        and head.key not in event_words("site")
        and (
            site.frame.group == "visit"
            or (is_committee(site, phrase) and is_on_errand(site, phrase))
            or not event_words("delegation").isdisjoint((head.key, head.lemma, site.document.words[phrase.first].key))
        )
    )
