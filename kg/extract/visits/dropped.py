"""Whom a word of visiting goes back to where its clause does not name the visitor."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.continuation import announced, carried_over, completed, continued, first_of_row, subject_of_row
from kg.extract.clauses.named_last import several_before
from kg.extract.clauses.quotation import is_quoted
from kg.extract.clauses.subject_ahead import two_ahead
from kg.extract.clauses.subjects import is_subject, subject_in_sentence, subject_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.agreement import gender_of_being, is_feminine, is_of_woman, tells_feminine, wants
from kg.extract.visits.ahead import OWN, ahead, several_ahead
from kg.extract.visits.bystanders import is_informant
from kg.extract.visits.carrier import left_out
from kg.extract.visits.elsewhere import carrier_in_clause, head_of_clause, resumes
from kg.extract.visits.going_on import had, is_passed, opening, planned_by
from kg.extract.visits.guests import arriving
from kg.extract.visits.latter import behind_carrier, latter
from kg.extract.visits.lexicon import word_of_visiting
from kg.extract.visits.missions import pair_before, stands_for
from kg.extract.visits.nearby import entrant, instead_of_body, is_praised, mission_there, of_fate, praised
from kg.extract.visits.presence import is_committee, is_mission, is_sent_out, of_presence, of_return
from kg.extract.visits.round_trips import is_round
from kg.extract.visits.site import Site, leads_visitor, slots_start
from kg.extract.visits.spoken_of import spoken_of
from kg.extract.visits.vehicles import is_of_thing
from kg.extract.visits.welcomed import guest_instead, welcomed
from kg.model import EntityType

_LACK = "عدم"
_PLAYERS = frozenset({"لاعبين", "لاعبي", "لاعبون", "لاعبو"})
_DECLINED = frozenset({"عن"})
_CARRIER_REACH = 20
_GOING_ON = frozenset({"وهو", "وهي", "وقد", "ولقد", "فقد"})
_PURPOSES = frozenset({"الي", "علي", "في"})


def may_be_dropped(site: Site) -> bool:
    """Whether the visitor can be left out: of a verb that goes on from a clause before it, of a visit or round, of a
    noun with a pronoun or one that a verb governs (`ينوي التوجه`)."""
    words, at, joined = site.document.words, site.token - 1, False
    while at > site.sentence.first and site.reading.aspect == "i" and is_passed(words[at]):
        joined = joined or words[at].conjunction == "و"  # ولن يعود
        at -= 1
    joined = joined or (site.reading.aspect == "i" and is_passed(words[at]) and words[at].conjunction == "و")
    before = words[at] if at >= site.sentence.first else None
    if site.frame.kind == "verb":
        behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
        during = behind.text in event_words("within_it") or behind.folded in event_words("from_there")
        back = during or resumes(site) or bool(site.reading.pronoun)
        if before is not None and before.key in event_words("relative") and not back:
            return False
        led = before is not None and before.key in event_words("continuing", "seen")
        goes_on = during or led or (before is not None and before.text in _GOING_ON)
        goes_on = goes_on or opening(site) is not None or resumes(site) or had(site)
        return bool(site.word.conjunction or site.reading.pronoun or site.reading.future) or goes_on or joined
    if site.frame.kind == "participle" or site.reading.pronoun or leads_visitor(site):
        return True
    if site.frame.group in {"visit", "tour"} or _is_journey_told(site):
        own = slots_start(site) > site.token + 1 and site.word.definite  # كشف عن الزيارة التي قام بها
        return not _names_another(site) and (own or before is None or before.key != "عن")
    if site.frame.group == "enter":
        return False
    if before is not None and before.key == _LACK and at > site.sentence.first:
        before = words[at - 1]
    return before is not None and (
        (before.key in _DECLINED and not _is_kept_by(site, at))
        or wants(before)
        or _going(site) is not None
        or _is_on_the_way(site)
        or _is_purpose(site)
    )


def _is_journey_told(site: Site) -> bool:
    """Whether a journey is the object right behind a verb or its subject (`ألغى X رحلة إلى Y`)."""
    words, at = site.document.words, site.token - 1
    if not is_round(site) or site.word.is_attached or site.word.definite or at < site.sentence.first:
        return False
    subject = site.document.phrase_at(at)
    verb = subject.first - 1 if subject is not None and subject.type is EntityType.PER else at
    return verb >= site.sentence.first and words[verb].is_verb


def _is_kept_by(site: Site, at: int) -> bool:
    """Whether a deed before the preposition at the token keeps others from going, by its pronoun (`لثنيهم عن
    العودة`)."""
    deed = site.document.words[at - 1]
    return at - 1 > site.sentence.first and deed.is_nominal and bool(deed.pronoun)


def _is_purpose(site: Site) -> bool:
    """Whether going is what the subject of a verb of intent is about to do (`يستعد X للسفر إلى Y`)."""
    if site.word.preposition != "ل" and site.document.words[site.token - 1].key not in _PURPOSES:
        return False
    for at in range(site.token - 1, max(site.sentence.first - 1, site.token - _CARRIER_REACH), -1):
        if site.document.words[at].is_verb and site.document.phrase_at(at) is None:
            return site.document.words[at].key in event_words("intending")
    return False


def _is_on_the_way(site: Site) -> bool:
    """Whether a person is the subject of the sentence that is set before or during the way (`قبل التوجه إلى X`), whose
    players do not go there (`منح المدرب لاعبيه راحة قبل السفر إلى X`)."""
    before = [word.key for word in site.document.words[site.sentence.first : site.token]]
    if not before or before[-1] not in event_words("while", "before") or not _PLAYERS.isdisjoint(before):
        return False
    near = subject_in_sentence(site.document, site.token, site.times.tokens)
    goes_on = near is None and site.document.words[site.sentence.first].is_verb
    return goes_on or (near is not None and near.type is EntityType.PER)


def _names_another(site: Site) -> bool:
    """`زيارة قام بها كثيرون`: a subject that is no phrase, nor `الأخير`, stands behind the verb of the clause."""
    at = behind_carrier(site)
    word = site.document.words[at]
    unread = word.is_nominal and word.definite and site.document.phrase_at(at) is None
    return at > site.token + 1 and unread and word.key not in event_words("latter")


def subject_behind(site: Site) -> tuple[str, ...]:
    """`وفي موسكو التي يزورها، قال الوزير`: the subject of the verb that follows the relative clause."""
    if site.frame.kind != "verb" or not (site.reading.pronoun or resumes(site)):
        return ()
    for at in range(site.token + 1, min(site.token + 6, site.sentence.last)):
        if site.document.words[at].is_verb:
            people = [phrase.entity for phrase in site.document.parties_from(at + 1) if phrase.type is EntityType.PER]
            return tuple(people[:1])
    return ()


def dropped(site: Site) -> tuple[str, ...]:
    """The person a dropped subject, a pronoun or a bare noun of visiting goes back to, on the same side of a quotation
    mark; but of a noun the guest, not who only received him."""
    found = _goes_back_to(site)
    return (guest_instead(site, found[0]),) if len(found) == 1 and site.frame.kind != "noun" else found


def _goes_back_to(site: Site) -> tuple[str, ...]:
    """The same, whoever is received."""
    guest = welcomed(site) or spoken_of(site)
    if guest is not None or _is_quoted(site) or is_of_thing(site) or is_praised(site):
        return (guest,) if guest else praised(site)
    told, kind = site.reading, site.frame.kind
    carrier = carrier_in_clause(site) if kind == "noun" and told.pronoun else None
    if carrier is not None:
        found = subject_of(site.document, carrier, site.times.tokens, gender=site.document.words[carrier].gender)
        return (found,) if found is not None and site.document.entity(found).type is EntityType.PER else ()
    gender = told.gender if kind == "verb" else {"ه": "m", "ها": "f"}.get(told.pronoun, _gender_of_owner(site))
    if kind == "participle":
        gender = "f" if site.word.key.endswith("ه") else "m"
    number, head = _number(site), head_of_clause(site, gender)
    if head is not None:
        return stands_for(site, head)
    several = several_before(site.document, site.token) if kind == "verb" and number == "p" else ()
    near = several or _told_near(site, gender, number)
    if near is not None:
        return near
    others = arriving(site, number) or (_two(site) if number == "d" else several_ahead(site))
    if others:
        return others
    found = (
        of_fate(site, gender)
        or latter(site)
        or _going(site)
        or ahead(site, gender)
        or entrant(site, gender)
        or next(iter(left_out(site)), None)
        or _nearest(site, gender, number)
    )
    if found is not None and site.document.entity(found).type is EntityType.ORG:
        found = instead_of_body(site, found) or found
    fits = found is not None and (not tells_feminine(site) or is_feminine(site, found)) and not is_of_woman(site, found)
    return _standing_for(site, found) if found is not None and fits and _may_go(site, found) else ()


def _standing_for(site: Site, found: str) -> tuple[str, ...]:
    """Whom what was found stands for, where a phrase before calls a delegation so."""
    before = reversed(site.document.phrases_in(0, site.token))
    mission = next((one for one in before if one.entity == found and is_mission(site, one)), None)
    return stands_for(site, mission) if mission is not None else (found,)


def _gender_of_owner(site: Site) -> str:
    """The gender that `له` behind a noun tells (`رحلة لها إلى X`), or a verb of being before it (`كانت في زيارة`), an
    empty string where there is none."""
    if site.frame.kind != "noun":
        return ""
    behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    return OWN.get(behind.text, "") or gender_of_being(site)


def _told_near(site: Site, gender: str, number: str) -> tuple[str, ...] | None:
    """Whom `الأخير` behind a verb, the clause it goes on from or a return from the visit tells, if one does."""
    there = of_presence(site)
    if there is not None:
        return (there.entity,)
    last = latter(site) if site.frame.kind == "verb" else None
    main = planned_by(site, gender, number)
    if main is not None:
        return stands_for(site, main)
    if last is not None:
        return (last,) if _may_go(site, last) else ()
    document, start = site.document, opening(site) or site.token
    own = continued(document, start, site.times.tokens, gender=gender, number=number)
    own = own or completed(document, site.token, site.times.tokens, gender=gender, number=number)
    own = own or subject_of_row(document, site.token, gender=gender, number=number)
    own = own or announced(document, site.token, gender=gender, number=number) or mission_there(site, gender, number)
    return stands_for(site, own) if own is not None and own.type is not EntityType.LOC else of_return(site)


def _two(site: Site) -> tuple[str, ...]:
    """The two people whom a dual goes back or ahead to."""
    return two_ahead(site.document, site.token) or pair_before(site.document, site.token)


def _may_go(site: Site, found: str) -> bool:
    """Whether what was found is a person or, where the word of visiting has its pronoun, a delegation, or a committee
    that a clause on the noun tells of (`زيارة قامت بها`)."""
    kind = site.document.entity(found).type
    called = [one for one in site.document.phrases if one.entity == found]
    mission = kind is EntityType.GRP and any(
        one.first >= site.sentence.first
        and is_mission(site, one)
        and (site.reading.pronoun or _may_be_paid_by(site, one))
        and is_subject(site.document, one, site.times.tokens)
        for one in called
    )
    if kind is EntityType.ORG:
        paid = slots_start(site) > site.token + 1 or (site.frame.group == "visit" and site.frame.kind == "noun")
        return paid and any(is_committee(site, one) for one in called)
    several = kind is EntityType.GRP and site.frame.kind == "verb" and site.reading.number == "p"
    several = several and any(one.number == "p" and not is_informant(site.document, one) for one in called)
    return kind is EntityType.PER or several or mission


def _may_be_paid_by(site: Site, mission: Phrase) -> bool:
    """Whether a clause on the noun tells who pays the visit, or it is an indefinite visit and they a delegation by its
    noun (`ألغى وفد زيارة إلى X`)."""
    paid = site.frame.group == "visit" and not site.word.definite and is_sent_out(site, mission)
    return slots_start(site) > site.token + 1 or paid


def _number(site: Site) -> str:
    """The number of whom the word of visiting goes back to, an empty string where it does not tell."""
    if site.frame.kind == "verb":
        return site.reading.number
    if site.frame.kind == "participle":
        return site.word.number
    governor = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    if governor is not None and governor.is_verb and governor.number == "p":
        return "p"  # حاولوا الوصول
    return {"ه": "s", "ها": "s", "هما": "d", "هم": "p", "هن": "p"}.get(site.reading.pronoun, "")


def _nearest(site: Site, gender: str, number: str) -> str | None:
    """The subject that agrees; none of a noun without a pronoun where the sentence has a nearer one that is a body."""
    document, times = site.document, site.times.tokens
    governed = site.token > site.sentence.first and document.words[site.token - 1].is_verb
    if site.frame.kind == "noun" and not (site.reading.pronoun or governed):
        near = subject_in_sentence(document, site.token, times)
        carries = near is not None and is_mission(site, near) and _may_be_paid_by(site, near)
        if near is not None and near.type is not EntityType.PER and not carries:
            return near.entity if near.type is EntityType.ORG else None
    within = document.phrases_in(site.sentence.first, site.token)
    told = any(one.type is EntityType.PER and is_subject(document, one, times) for one in within)
    start = (
        site.sentence.first if carried_over(document, site.token) and not told else first_of_row(document, site.token)
    )
    return subject_of(document, start, times, gender=gender, number=number, met=site.frame.kind != "verb")


def _going(site: Site) -> str | None:
    """Whose way it is that `في` tells right behind him or his motion (`سفر X في رحلة علاج إلى Y`, `مغادرته في
    رحلة`)."""
    before = site.document.phrase_at(site.token - 2) if site.token > site.sentence.first + 1 else None
    led = site.token > site.sentence.first + 1 and site.document.words[site.token - 1].key == "في"
    led = led or _is_part_of_return(site)
    if led and before is None:
        motion = word_of_visiting(site.document, site.token - 2)
        own = motion is not None and motion.frame.kind == "noun" and bool(motion.pronoun)
        going = dropped(replace(site, token=site.token - 2, reading=motion)) if motion is not None and own else ()
        return going[0] if going else None
    goes = before is not None and led and (before.type is EntityType.PER or is_sent_out(site, before))
    return before.entity if before is not None and goes else None


def _is_part_of_return(site: Site) -> bool:
    """Whether `من` leads to what somebody comes back from (`عودته من جولة`)."""
    words = site.document.words
    if site.token < site.sentence.first + 2 or words[site.token - 1].key != "من":
        return False
    return not event_words("coming_back").isdisjoint((words[site.token - 2].key, words[site.token - 2].lemma))


def _is_quoted(site: Site) -> bool:
    """Whether a quotation opens before the trigger in its sentence, in which a third person is not the speaker."""
    told = site.frame.kind != "verb" or bool(site.reading.gender)
    return told and is_quoted(site.document, site.sentence.first, site.token)
