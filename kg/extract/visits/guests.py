"""Who visits where another verb tells it: the invited, the received, who carries a visit out."""

from __future__ import annotations

from kg.extract.clauses.continuation import described
from kg.extract.clauses.governing_words import invitation_before
from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import slots
from kg.extract.clauses.subjects import is_identified, subject_before, subject_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.missions import is_pair, stands_for
from kg.extract.visits.presence import is_committee
from kg.extract.visits.site import Site
from kg.extract.visits.teams import is_team
from kg.model import EntityType

_CARRIER_REACH = 20
_HOST_REACH = 32
_OCCASIONS = event_words("while", "before") | {"من"}
_ACCEPTED = 3
_GUEST, _MISSION = "ضيف", "بعثه"
_TO = frozenset({"ل", "الي"})
_HIM = ("ه", "ها")


def invited(site: Site) -> str | None:
    """Who is invited to the visit: the object of `دعا`, the one whom a `دعوة` goes to (`وجه دعوة ل`)."""
    document = site.document
    for at in range(site.token - 1, max(site.sentence.first, site.token - 20) - 1, -1):
        invites, noun = is_verb_of(document, at, "invite"), document.words[at].key in event_words("invitation")
        if not invites and not noun:
            if document.words[at].is_verb and invitation_before(document, at, site.sentence.first) is None:
                return None
            continue
        if invites and document.words[at].text.endswith(_HIM):
            return _invited_by_pronoun(site, at)
        within = list(slots(document, Stretch(_behind_clause(site, at), site.token, site.times.tokens, verb=invites)))
        people = [slot for slot in within if slot.type is EntityType.PER]
        if noun:
            told = next((slot.phrases[0].entity for slot in people if slot.prep in _TO), None)
            return told or _sent_to(site, at) or _addressee(site, at) or _accepting(site, at)
        bare = [slot for slot in within if slot.prep == ""]
        inviter = bool(subject_before(document, at, site.times.tokens))
        guests = bare[0 if inviter else 1 :]
        return next((slot.phrases[0].entity for slot in guests if slot.type is EntityType.PER), None)
    return None


def _behind_clause(site: Site, invitation: int) -> int:
    """The token behind the word of inviting, and behind the verb of the clause on it (`دعوة وجهها [X] لY`)."""
    words, at = site.document.words, invitation + 1
    at += words[at].key in event_words("relative")
    return at + 1 if invitation_before(site.document, at, site.sentence.first) is not None else invitation + 1


def _sent_to(site: Site, invitation: int) -> str | None:
    """Whom a pronoun in the clause on an invitation tells that it goes to (`قبل X دعوة وجهها إليه Y`): the person told
    last before it."""
    words = site.document.words
    if not any(word.key in _TO and word.pronoun for word in words[invitation + 1 : site.token]):
        return None
    before = reversed(site.document.phrases_in(site.sentence.first, invitation))
    people = (one for one in before if one.type is EntityType.PER and is_identified(site.document, one))
    return next((one.entity for one in people), None)


def calling_on_others(site: Site) -> frozenset[str]:
    """Who calls on others to go, and does not go himself (`دعا X الأطراف إلى المجيء إلى Y`)."""
    document, first = site.document, max(site.sentence.first, site.token - _CARRIER_REACH)
    led = site.word.preposition in _TO or document.words[site.token - 1].key in _TO
    verbs = (at for at in range(site.token - 1, first - 1, -1) if document.words[at].is_verb)
    verb = next((at for at in verbs if document.words[at - 1].key not in event_words("relative")), None)
    if site.frame.kind != "noun" or not led or verb is None:
        return frozenset()
    urges = document.words[verb].key in event_words("urging") or is_verb_of(document, verb, "invite")
    callers = document.parties_from(verb + 1) or subject_before(document, verb, site.times.tokens)
    return frozenset(one.entity for one in callers) if urges else frozenset()


def _addressee(site: Site, invitation: int) -> str | None:
    """Whom an invitation is handed or conveyed to before its noun (`سلم X Y دعوة من Z`, `نقل X إلى Y دعوة Z`)."""
    words, first = site.document.words, site.sentence.first
    verb = next((at for at in range(invitation - 1, first - 1, -1) if words[at].is_verb), None)
    if verb is None:
        return None
    within = slots(site.document, Stretch(verb + 1, invitation, site.times.tokens, verb=True))
    people = [slot for slot in within if slot.type is EntityType.PER]
    led = [slot.phrases[0].entity for slot in people if slot.prep in _TO]
    bare = [slot.phrases[0].entity for slot in people if not slot.prep]
    return next(iter(led or bare[1:]), None)


def _accepting(site: Site, invitation: int) -> str | None:
    """Who accepts the invitation of another (`يفكر X في قبول دعوة Y`)."""
    document = site.document
    near = document.words[max(site.sentence.first, invitation - _ACCEPTED) : invitation]
    if event_words("accepting").isdisjoint({word.key for word in near}):
        return None
    found = subject_of(document, invitation, site.times.tokens, gender="", number="s")
    inviters = {one.entity for one in document.phrases_in(invitation + 1, site.token)}
    person = found is not None and document.entity(found).type is EntityType.PER
    return found if person and found not in inviters else None


def _invited_by_pronoun(site: Site, verb: int) -> str | None:
    """Whom the pronoun on a verb of inviting goes back to (`بعد أن دعاه لزيارة X`): the person named last before it who
    is not its subject."""
    document, times = site.document, site.times.tokens
    behind = document.parties_from(verb + 1)
    inviter = behind[0].entity if behind else subject_of(document, verb, times, gender="m", number="s")
    before = reversed(document.phrases_in(site.sentence.first, verb))
    people = (one for one in before if one.type is EntityType.PER and is_identified(document, one))
    return next((one.entity for one in people if one.entity != inviter), None)


def guest_by_nation(site: Site) -> tuple[str, ...]:
    """The person named last whose country the nisba behind `الضيف` tells (`ويتوجه الضيف الاسباني غدا إلى X`)."""
    words, at = site.document.words, site.token + 1
    if site.frame.kind != "verb" or at + 1 >= site.sentence.last or words[at].lemma != _GUEST or not words[at].definite:
        return ()
    nation = words[at + 1].nisba
    if nation is None or site.document.phrase_at(at) is not None:
        return ()
    people = reversed([one for one in site.document.phrases_in(0, at) if one.type is EntityType.PER and one.name])
    lands = ((one.entity, homeland(site.document, one.entity)) for one in people)
    return tuple(who for who, land in lands if land and site.document.entity(land).country == nation.name)[:1]


def carried(site: Site) -> tuple[str, ...]:
    """The subject of the verb that carries the noun before it (`الرئيس الذي يقوم بزيارة`)."""
    led = site.document.words[site.token - 1].key if site.token else ""
    if site.frame.kind != "noun" or led in _OCCASIONS:
        return ()
    for at in range(site.token - 1, max(site.sentence.first, site.token - _CARRIER_REACH) - 1, -1):
        if is_verb_of(site.document, at, "carrier"):
            before = subject_before(site.document, at, site.times.tokens)
            more = None if before else described(site.document, at)
            before = before or ((more,) if more is not None else ())
            within = Stretch(at + 1, site.token, site.times.tokens, verb=True)
            behind = [slot.phrases for slot in slots(site.document, within) if not slot.prep]
            several = site.document.words[at].number in {"d", "p"}
            subjects = next(iter([before if several else before[-1:], *behind] if before else behind), ())
            goers = (id for one in subjects if _goes(site, one) for id in stands_for(site, one))
            return tuple(dict.fromkeys(goers))
        if site.document.words[at].is_verb and not is_verb_of(site.document, at, "accompany"):
            return ()
    return ()


def received(site: Site) -> str | None:
    """Whom a place or person receives in a visit (`تستقبل روما الرئيس X في زيارة رسمية`)."""
    led = site.document.words[site.token - 1].key
    if site.frame.kind != "noun" or site.word.definite or not (led == "في" or led in event_words("ordinal")):
        return None
    for at in range(site.token - 2, max(site.sentence.first, site.token - _HOST_REACH) - 1, -1):
        if is_verb_of(site.document, at, "host"):
            row = site.document.phrases_in(at + 1, site.token)
            guests = (one.entity for one in row[1:] if one.type is EntityType.PER)
            host = bool(row) and row[0].first == at + 1 and not site.document.words[at + 1].is_attached
            return next(guests, None) if host and row[0].type in {EntityType.LOC, EntityType.PER} else None
    return None


def arriving(site: Site, number: str) -> tuple[str, ...]:
    """Whom somebody receives on the arrival or visit (`استقبل X Y لدى وصوله إلى Z`, `كان X استقبل Y لدى وصوله`, `استقبل
    X Y في إطار الزيارة التي يقوم بها إلى Z`)."""
    words, first = site.document.words, site.sentence.first
    arrival = site.frame.group in {"arrive", "visit", "go"} and (
        bool(site.reading.pronoun) or clause_that_pays(site) is not None
    )
    if not arrival or words[site.token - 1].key not in event_words("while", "on_occasion"):
        return ()
    hosts = [at for at in range(first, site.token) if is_verb_of(site.document, at, "host")]
    if not hosts:
        return ()
    within = Stretch(hosts[-1] + 1, site.token, site.times.tokens, verb=True)
    bare = [slot.phrases for slot in slots(site.document, within) if not slot.prep]
    told = [[one.entity for one in row if one.type is EntityType.PER or is_team(site.document, one)] for row in bare]
    people = [row for row in told if row]
    if number in {"d", "p"}:
        return tuple(people[-1]) if people and len(people[-1]) > 1 else ()
    host = subject_before(site.document, hosts[-1], site.times.tokens)
    others = people and people[-1][-1] not in {one.entity for one in host}
    return (people[-1][-1],) if sum(map(len, people)) + bool(host) > 1 and others else ()


def clause_that_pays(site: Site) -> int | None:
    """The verb by which the clause on a definite noun says that the visit is paid."""
    words, verb = site.document.words, site.token + 2
    while verb < site.sentence.last and words[verb - 1].definite and words[verb - 1].qualifies:
        verb += 1
    if site.frame.kind != "noun" or not site.word.definite or verb >= site.sentence.last:
        return None
    led = words[verb - 1].key in event_words("relative") and is_verb_of(site.document, verb, "carrier")
    return verb if led else None


def _goes(site: Site, phrase: Phrase) -> bool:
    """Whether it is a person, a delegation or a committee."""
    head = site.document.words[phrase.head]
    bodies = {EntityType.GRP, EntityType.ORG} if head.key == _MISSION else {EntityType.GRP}
    delegation = phrase.type in bodies and not event_words("delegation").isdisjoint((head.key, head.lemma))
    committee = phrase.type is EntityType.ORG and is_committee(site, phrase)
    return phrase.type is EntityType.PER or delegation or committee or is_pair(site, phrase)
