"""Whose deed a clause tells that goes on from another: from the verb before, from the words it completes."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clauses.passed_over import before_adjectives, before_auxiliaries, sent_from
from kg.extract.clauses.sole_objects import is_sole_object
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_THAT = event_words("that")
_JOINERS = frozenset({"و", "ف"})
_ADDING = frozenset({"علي", "قبل", "بعد"})
_WHERE, _PERFECT = "حيث", frozenset({"قد", "لقد"})
_THEN, _ALSO = "ثم", "كما"
_DESCRIBED, _FOR = 3, "ل"
_SENT = frozenset({"فريق", "فريقا", "بعثه"})
_COMMAS = frozenset({"،", ","})
_STOPS = frozenset({".", ":", "؛"})


def continued(
    document: Document, token: int, times: frozenset[int], *, gender: str = "", number: str = ""
) -> Phrase | None:
    """The person, delegation or country that does what the verb before does, from which the one at the token goes
    on (`أن وفدا زار X والتقى`); `None` where that verb's subject is not right beside it or does not agree."""
    words, first = document.words, document.sentence(token).first
    if token > first and words[token - 1].key == _ALSO:
        return _of_main_verb(document, token, times, gender, number)
    later = words[token].folded in event_words("from_there") or (token > first and words[token - 1].key == _THEN)
    if words[token].conjunction not in _JOINERS and not later:
        return None
    for at in range(token - 1, first - 1, -1):
        word = words[at]
        if word.text in _STOPS or word.key in _THAT or word.key in event_words("relative"):
            return None
        told = word.is_verb or (at > first and words[at - 1].key in _PERFECT and not word.is_attached)
        if not told or document.phrase_at(at) is not None or _tells_of_mission(document, at):
            continue
        if _tells_whom_one_met(document, at, first) or word.folded in event_words("going_along"):
            continue
        goes_on = at > first and word.conjunction in _JOINERS
        subject = _beside(document, at, times, behind=not goes_on) or _traveller(document, at)
        if subject is not None:
            return subject if _may_go_on(document, subject, gender, number) else None
        if not goes_on:
            return None
    return None


def _tells_whom_one_met(document: Document, verb: int, first: int) -> bool:
    """Whether a verb behind `حيث` tells whom the one the main clause is about met there, without a subject of its own
    beside an object (`وصل X إلى Y حيث التقى Z، ثم غادر`, `حيث استقبله Z`)."""
    words = document.words
    where = verb > first and words[verb - 1].key == _WHERE
    if not where or event_words("with_person").isdisjoint((words[verb].key, words[verb].lemma)):
        return False
    met = document.parties_from(verb + 1)
    beside = document.phrase_at(met[-1].last) if met and met[-1].last < document.sentence(verb).last else None
    return beside is None or beside.type is not EntityType.PER or words[beside.first].is_attached


def _tells_of_mission(document: Document, verb: int) -> bool:
    """Whether a verb tells who heads a delegation, or whom one without an article holds (`يرأس وفدا يضم Y`)."""
    word, at = document.words[verb], verb - 1
    if word.folded in event_words("headed_by"):
        return True
    while at > 0 and (document.words[at].qualifies or document.words[at].nisba is not None):
        at -= 1
    before = document.words[at] if verb else None
    sent = before is not None and before.key in event_words("mission") and not before.definite
    return sent and not event_words("comprising").isdisjoint((word.key, word.lemma))


def _of_main_verb(document: Document, token: int, times: frozenset[int], gender: str, number: str) -> Phrase | None:
    """The subject of the first verb of the sentence or of the clause of `أن`, to which `كما` adds that of the token
    (`زار X متحف Y يرافقه Z، كما التقى`)."""
    words, first = document.words, document.sentence(token).first
    start = next((at for at in range(token - 2, first, -1) if words[at].key in _THAT), first - 1)
    verb = next((at for at in range(start + 1, token - 1) if words[at].is_verb and not document.phrase_at(at)), None)
    subject = _beside(document, verb, times, behind=True) if verb is not None else None
    return subject if subject is not None and _may_go_on(document, subject, gender, number) else None


def completed(
    document: Document, token: int, times: frozenset[int], *, gender: str = "", number: str = ""
) -> Phrase | None:
    """Who does what the verb does to whose clause `على أن` or `قبل أن` adds that of the token (`وصل X، وسيلتقي Y على أن
    يغادر`, `زار X بغداد حيث التقى Y قبل أن يغادر`); `None` where it does not tell."""
    words, first = document.words, document.sentence(token).first
    if token - 2 <= first or words[token - 1].key != "ان" or words[token - 2].key not in _ADDING:
        return None
    heading = event_words("headed_by")
    told = [at for at in range(first, token - 2) if words[at].is_verb and document.phrase_at(at) is None]
    verbs = [at for at in told if words[at].folded not in heading]
    while verbs and words[verbs[-1] - 1].key == _WHERE and verbs[-1] > first:
        verbs.pop()
    if not verbs:
        return None
    if words[verbs[-1]].conjunction in _JOINERS and verbs[-1] > first:
        return continued(document, verbs[-1], times, gender=gender, number=number)
    subject = _beside(document, verbs[-1], times, behind=True)
    return subject if subject is not None and _may_go_on(document, subject, gender, number) else None


def first_of_row(document: Document, token: int) -> int:
    """The verb of the first clause to which `وأن` joins that of the token, where it leaves its subject out too (`ينتظر
    أن يجتمع مع X وأن يزور Y`); else the token itself."""
    verb = verb_of_row(document, token)
    told = document.words[verb - 1].pronoun or _has_party_behind(document, verb)
    return token if verb == token or told else verb


def subject_of_row(document: Document, token: int, *, gender: str = "", number: str = "") -> Phrase | None:
    """The person or group right behind the verb of the first clause to which `وأن` joins that of the token (`ينتظر أن
    يجتمع X مع Y وأن يزور Z`); `None` where none is, or it does not agree."""
    verb = verb_of_row(document, token)
    told = verb == token or document.words[verb - 1].pronoun or not _has_party_behind(document, verb)
    subject = None if told else document.phrase_at(verb + 1)
    return subject if subject is not None and agrees(subject, gender, number) else None


def verb_of_row(document: Document, token: int) -> int:
    """The verb of the first clause to which `وأن` joins that of the token, the token itself where it joins none."""
    words, first = document.words, document.sentence(token).first
    if token - 1 <= first or words[token - 1].key != "ان" or words[token - 1].conjunction not in _JOINERS:
        return token
    for at in range(token - 2, first, -1):
        if words[at].text in _STOPS:
            return token
        if words[at].key == "ان" and not words[at].conjunction:
            return at + 1 if words[at + 1].is_verb else token
    return token


def _has_party_behind(document: Document, verb: int) -> bool:
    """Whether a person or body right behind the verb may be its subject."""
    phrase = document.phrase_at(verb + 1)
    return phrase is not None and phrase.type is not EntityType.LOC and not document.words[verb + 1].is_attached


def _beside(document: Document, verb: int, times: frozenset[int], *, behind: bool) -> Phrase | None:
    """The subject right before a verb or, where what stands `behind` is no object, right behind it."""
    before = subject_before(document, verb, times)
    if before:
        return before[0] if len(before) == 1 else None
    at = _behind_where(document, verb + 1, times)
    after = document.parties_from(at) if behind and at < len(document.words) else ()
    if len(after) != 1 or document.words[at].is_attached or (at > verb + 1 and after[0].type is EntityType.LOC):
        return None
    if is_sole_object(document, after[0], verb, times):
        return None
    unknown = after[0].type is EntityType.PER and not after[0].posts and after[0].number == "s"
    return replace(after[0], gender=document.words[verb].gender or after[0].gender) if unknown else after[0]


def _traveller(document: Document, verb: int) -> Phrase | None:
    """Whose journey is the subject right behind a verb (`بدأت جولة X في Y حيث التقى Z، ثم انتقل`)."""
    words = document.words
    if verb + 2 >= len(words) or words[verb + 1].key not in event_words("travel") or words[verb + 1].pronoun:
        return None
    owner = document.phrase_at(verb + 2)
    return owner if owner is not None and not words[verb + 2].is_attached else None


def _behind_where(document: Document, at: int, times: frozenset[int]) -> int:
    """The token behind the places and times that stand right behind a verb (`حل [بمدينة أبشي أمس] وفد`)."""
    words = document.words
    while at + 1 < len(words):
        led = words[at].preposition or (words[at].tag == "PREP" and not words[at].pronoun)
        place = document.phrase_at(at if words[at].preposition else at + 1) if led else None
        if at in times:
            at += 1
        elif place is not None and place.type is EntityType.LOC:
            at = place.last
        else:
            break
    return at


def _may_go_on(document: Document, subject: Phrase, gender: str, number: str) -> bool:
    """Whether the subject is a person, a delegation or a country and agrees with a verb that goes on; the verb behind a
    group's is singular or plural."""
    if subject.type is EntityType.GRP:
        return document.words[subject.head].key in event_words("mission") | _SENT and gender != "f"
    if subject.type is EntityType.LOC:
        return gender == "f" and bool(subject.entity) and bool(document.entity(subject.entity).country)
    return subject.type is EntityType.PER and agrees(subject, gender, number)


def announced(document: Document, token: int, *, gender: str = "", number: str = "") -> Phrase | None:
    """The person whose announcement the clause of the token is, by a verbal noun and a pronoun on its particle
    (`إعلان X أنه سيلتقي`)."""
    words, first = document.words, document.sentence(token).first
    for at in range(token - 1, first + 1, -1):
        if words[at].text in _STOPS:
            return None
        if words[at].key in _THAT:
            owner = document.phrase_at(at - 1)
            if not words[at].pronoun or owner is None or owner.last != at or owner.type is not EntityType.PER:
                return None
            noun = words[owner.first - 1] if owner.first > first else None
            deed = noun is not None and noun.form == "verbal-noun" and not noun.definite and not noun.pronoun
            return owner if deed and agrees(owner, gender, number) else None
    return None


def controlled(document: Document, token: int) -> Phrase | None:
    """The party right before the particle that joins the verb to what it wants or may do (`يعتزم X أن يزور`, `طلب من X
    أن يلتقي`); for a particle that `و` joins to another, that one's."""
    words, first = document.words, document.sentence(token).first
    at = token - 1
    if at <= first or words[at].key != "ان" or words[at].pronoun:
        return None
    if words[token].aspect == "p":
        return _who_had(document, at)
    if words[at].conjunction:
        at = next((here for here in range(at - 1, first, -1) if words[here].key == "ان"), first)
        before = document.phrase_at(at - 1) if at > first else None
        if before is not None and before.type is not EntityType.PER and _has_party_behind(document, at + 1):
            return document.phrase_at(at + 2)
    owner = document.phrase_at(at - 1) if at > first and not words[at].conjunction else None
    if owner is None or owner.last != at or not owner.entity:
        return None
    if owner.number == "p" and words[token].number == "s" and words[token].gender == "m":
        return None  # `يتوقع مسؤولون أن يلتقي X`
    state = owner.type is not EntityType.LOC or bool(document.entity(owner.entity).country)
    return owner if state else None


def _who_had(document: Document, particle: int) -> Phrase | None:
    """The party of whom the words before the particle tell that he did something before (`سبق لX أن التقى`)."""
    words, owner = document.words, document.phrase_at(particle - 1)
    if owner is None or not owner.first or owner.last != particle or not owner.entity:
        return None
    led = words[owner.first].preposition == _FOR and words[owner.first - 1].key in event_words("preceding")
    return owner if led else None


def of_indefinite(document: Document, token: int) -> Phrase | None:
    """The group or person behind a particle whose relative clause stands before the verb (`أن وفدا يضم خبراء سيلتقي
    X`, `إن الوفد الذي وصل أمس سيلتقي X`)."""
    words, first = document.words, document.sentence(token).first
    if words[token].conjunction:
        return None
    for at in range(token - 1, first, -1):
        if words[at].text in _STOPS:
            return None
        if words[at].key in _THAT:
            subject = document.phrase_at(at + 1)
            if subject is None or subject.first != at + 1 or words[at].pronoun:
                return None
            between = words[subject.last : token]
            known = bool(words[subject.head].definite or subject.name)
            if known and not (between and between[0].key in event_words("relative") and words[token].future):
                return None
            one = sum(word.is_verb for word in between) == 1
            described = one and any(word.is_verb for word in between[:_DESCRIBED])
            return subject if described and subject.type is not EntityType.LOC else None
    return None


def carried_over(document: Document, token: int) -> bool:
    """Whether the sentence of the token begins with a verb that leaves its subject to the sentence before (`وتعرض
    للانتقاد بسبب زيارة`)."""
    words, first = document.words, document.sentence(token).first
    if first == 0 or not words[first].is_verb or document.phrase_at(first) is not None or first + 1 >= token:
        return False
    behind = words[first + 1]
    return bool(behind.preposition) or behind.tag == "PREP"


def described(document: Document, token: int) -> Phrase | None:
    """The group or person without a name or article of whom the verb right behind tells more, whatever it is to its own
    clause (`التقى وفدا أوروبيا يزور X`, `مع وفد من الحزب، يقوم بزيارة`)."""
    first, words = document.sentence(token).first, document.words
    at = before_auxiliaries(document, token - 1, first)
    at -= words[at].text in _COMMAS
    if words[token].conjunction or at < first:
        return None
    phrase = document.phrase_at(before_adjectives(document, at, first))
    phrase = phrase and (_made_up_of(document, phrase, first) or sent_from(document, phrase, first) or phrase)
    if phrase is None or phrase.type not in {EntityType.GRP, EntityType.PER} or phrase.name or phrase.first == first:
        return None
    fits = phrase.type is EntityType.GRP or agrees(phrase, words[token].gender, words[token].number)
    return phrase if fits and _is_unknown(document, phrase) else None


def _made_up_of(document: Document, phrase: Phrase, first: int) -> Phrase | None:
    """The group that a phrase behind `من` and a number makes up (`وفدا من 40 رجل أعمال`)."""
    at = phrase.first - 1
    while at > first and document.words[at].tag == "NUM":
        at -= 1
    group = document.phrase_at(at - 1) if first < at < phrase.first - 1 and document.words[at].key == "من" else None
    return group if group is not None and group.type is EntityType.GRP else None


def _is_unknown(document: Document, phrase: Phrase) -> bool:
    """Whether neither an article, a pronoun or name in it nor the noun before it (`أعلى مسؤول`) tells who it is."""
    head, last = document.words[phrase.head], document.words[phrase.last - 1]
    told = head.definite or head.pronoun or head.is_verb or last.definite or any(one.name for one in phrase.nested)
    before = document.words[phrase.first - 1]
    led = before.key in event_words("preposition", "amid")
    noun = before.is_nominal and not before.definite and not led
    return not (told or (noun and document.phrase_at(phrase.first - 1) is None))
