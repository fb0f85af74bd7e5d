"""Who visits: the subject, those told at the trigger, the invited, else whom the clause is about."""

from __future__ import annotations

from kg.extract.event_words import event_words
from kg.extract.missions import heads_of
from kg.extract.phrases import Phrase
from kg.extract.quotation import is_quoted
from kg.extract.slots import GENITIVE, Slot, Stretch, slots
from kg.extract.subjects import subject_ahead, subject_before, subject_in_sentence, subject_of
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site, slots_start
from kg.model import EntityType

_TRAVELLERS = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP})
_ACCUSATIVE = ("ا", "اً", "ًا")
_VEHICLE_REACH = 7
_CARRIER_REACH = 20
_OWN = frozenset({"له", "لها"})
_OWNED = 3
_OPENERS = event_words("while") | {"في"}


def visitors(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The visitors: the subject before the verb, those told at the trigger, else the one the clause is about."""
    if site.frame.kind == "verb":
        before = subject_before(site.document, site.token, site.times.tokens)
        if before and before[-1] not in places and any(_travels(site, phrase) for phrase in before):
            return tuple(id for phrase in before if _travels(site, phrase) for id in _stands_for(site, phrase))
    behind = around if site.frame.kind != "participle" else []
    told = next((slot for slot in behind if _is_visitor(site, slot, places)), None)
    if told is not None:
        travelling = (phrase for phrase in told.phrases if _travels(site, phrase))
        return tuple(dict.fromkeys(id for phrase in travelling for id in _stands_for(site, phrase)))
    if _has_unread_subject(site) or _has_other_subject(site, around, places):
        return ()
    invited = _invited(site) or _carried(site) or _received(site)
    if invited:
        return (invited,)
    return (_subject_behind(site) or _dropped(site)) if _may_be_dropped(site) else ()


def _stands_for(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The entity of a phrase, or of the named head of the delegation it calls."""
    if phrase.type is EntityType.PER:
        return (phrase.entity,)
    return heads_of(site.document, phrase.last) or _leader_of(site, phrase) or (phrase.entity,)


def _leader_of(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The person who leads a delegation by the verb before it (`ترأس الوزير X الوفد الذي وصل`)."""
    if site.document.words[phrase.head].key not in event_words("mission"):
        return ()
    before = site.document.phrase_at(phrase.first - 1) or site.document.phrase_at(phrase.first - 2)
    if before is None or before.type is not EntityType.PER or before.first == site.sentence.first:
        return ()
    return (before.entity,) if site.document.words[before.first - 1].key in event_words("leading") else ()


def _has_unread_subject(site: Site) -> bool:
    """Whether a noun that is no party stands right behind the verb as its subject (`توجه كثيرون إلى`), or
    behind the noun as who visits (`زيارة لكثيرين إلى`)."""
    at = site.token + 1
    if at >= site.sentence.last or at in site.times.tokens or site.frame.kind == "participle":
        return False
    if site.frame.kind == "noun":
        owner = site.document.words[at]
        unread = owner.is_nominal and site.document.phrase_at(at) is None and owner.key not in event_words("premises")
        return owner.preposition == "ل" and unread and owner.key not in event_words("region")
    word, phrase = site.document.words[at], site.document.phrase_at(at)
    adverb = word.key in event_words("adverb") or word.base.endswith(("ا", "اً", "ً"))
    return word.is_nominal and not word.is_attached and not adverb and phrase is None


def _has_other_subject(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> bool:
    """Whether a party that makes no visit is the subject right behind the verb (`وصلت القوات إلى`)."""
    near = around[0] if around and site.frame.kind == "verb" else None
    return near is not None and near.first == site.token + 1 and not near.prep and near.phrases[0] not in places


def _carried(site: Site) -> str | None:
    """The subject of the verb that carries the noun before it (`الرئيس الذي يقوم بزيارة`)."""
    if site.frame.kind != "noun" or site.word.definite:
        return None
    for at in range(site.token - 1, max(site.sentence.first, site.token - _CARRIER_REACH) - 1, -1):
        if is_verb_of(site.document, at, "carrier"):
            before = subject_before(site.document, at, site.times.tokens)
            within = Stretch(at + 1, site.token, site.times.tokens, verb=True)
            behind = [slot.phrases[-1] for slot in slots(site.document, within) if not slot.prep]
            subject = next(iter([*before[-1:], *behind]), None)
            return _stands_for(site, subject)[0] if subject is not None and _goes(site, subject) else None
        if site.document.words[at].is_verb:
            return None
    return None


def _received(site: Site) -> str | None:
    """Whom a place receives in a visit (`تستقبل روما الرئيس X في زيارة رسمية`)."""
    if site.frame.kind != "noun" or site.word.definite:
        return None
    for at in range(site.token - 2, max(site.sentence.first, site.token - _CARRIER_REACH) - 1, -1):
        if is_verb_of(site.document, at, "host"):
            row = site.document.phrases_in(at + 1, site.token)
            guests = (one.entity for one in row[1:] if one.type is EntityType.PER)
            return next(guests, None) if row and row[0].type is EntityType.LOC else None
    return None


def _goes(site: Site, phrase: Phrase) -> bool:
    """Whether it is a person or a delegation."""
    head = site.document.words[phrase.head]
    delegation = phrase.type is EntityType.GRP and not event_words("delegation").isdisjoint((head.key, head.lemma))
    return phrase.type is EntityType.PER or delegation


def _may_be_dropped(site: Site) -> bool:
    """Whether the visitor can be left out: of a verb that goes on from a clause before it, of a visit or round, of a
    noun with a pronoun or one that a verb governs (`ينوي التوجه`)."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    if site.frame.kind == "verb":
        if before is not None and before.key in event_words("relative") and not site.reading.pronoun:
            return False
        goes_on = before is not None and before.key in event_words("continuing")
        return bool(site.word.conjunction or site.reading.pronoun or site.reading.future) or goes_on
    if site.frame.kind == "participle" or site.reading.pronoun:
        return True
    if site.frame.group in {"visit", "tour"}:
        return not _names_another(site)
    return before is not None and (before.is_verb or _is_on_the_way(site))


def _is_on_the_way(site: Site) -> bool:
    """Whether a person is the subject of the sentence that is set before or during the way (`قبل التوجه إلى X`)."""
    if site.document.words[site.token - 1].key not in event_words("while") | event_words("before"):
        return False
    near = subject_in_sentence(site.document, site.token, site.times.tokens)
    goes_on = near is None and site.document.words[site.sentence.first].is_verb
    return goes_on or (near is not None and near.type is EntityType.PER)


def _names_another(site: Site) -> bool:
    """`زيارة قام بها الأخير`: a subject that is no phrase stands behind the verb of the relative clause."""
    at = slots_start(site)
    while at < site.sentence.last and (site.document.words[at].key == "ب" or at in site.times.tokens):
        at += 1
    word = site.document.words[min(at, site.sentence.last - 1)]
    return at > site.token + 1 and word.is_nominal and word.definite and site.document.phrase_at(at) is None


def _subject_behind(site: Site) -> tuple[str, ...]:
    """`وفي موسكو التي يزورها، قال الوزير`: the subject of the verb that follows the relative clause."""
    if site.frame.kind != "verb" or not site.reading.pronoun:
        return ()
    for at in range(site.token + 1, min(site.token + 6, site.sentence.last)):
        if site.document.words[at].is_verb:
            people = [phrase.entity for phrase in site.document.parties_from(at + 1) if phrase.type is EntityType.PER]
            return tuple(people[:1])
    return ()


def _dropped(site: Site) -> tuple[str, ...]:
    """The person a dropped subject, a pronoun or a bare noun of visiting goes back to, on the same side of a quotation
    mark."""
    if _is_quoted(site) or _is_of_vehicle(site):
        return ()
    told, kind = site.reading, site.frame.kind
    gender = told.gender if kind == "verb" else {"ه": "m", "ها": "f"}.get(told.pronoun, "")
    if kind == "participle":
        gender = "f" if site.word.key.endswith("ه") else "m"
    found = _latter(site) or _ahead(site, gender) or _nearest(site, gender, _number(site))
    person = found is not None and site.document.entity(found).type is EntityType.PER
    return (found,) if found is not None and person else ()


def _number(site: Site) -> str:
    """The number of whom the word of visiting goes back to, an empty string where it does not tell."""
    if site.frame.kind == "verb":
        return site.reading.number
    if site.frame.kind == "participle":
        return site.word.number
    return {"ه": "s", "ها": "s", "هم": "p", "هن": "p"}.get(site.reading.pronoun, "")


def _nearest(site: Site, gender: str, number: str) -> str | None:
    """The subject that agrees; none of a noun without a pronoun where the sentence has a nearer one that is a body."""
    document, times = site.document, site.times.tokens
    governed = site.token > site.sentence.first and document.words[site.token - 1].is_verb
    if site.frame.kind == "noun" and not (site.reading.pronoun or governed):
        near = subject_in_sentence(document, site.token, times)
        if near is not None and near.type is not EntityType.PER:
            return None
    return subject_of(document, site.token, times, gender=gender, number=number)


def _ahead(site: Site, gender: str) -> str | None:
    """`وفي ختام زيارته إلى موسكو، قال الوزير`: the subject of the main clause behind an opening phrase."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    opens = before is not None and site.token <= site.sentence.first + 1 and before.key in _OPENERS
    own = any(word.text in _OWN for word in site.document.words[site.token + 1 : site.token + 1 + _OWNED])
    opening = site.frame.kind == "noun" and (bool(site.reading.pronoun) or opens or own)
    return subject_ahead(site.document, site.token, gender) if opening else None


def _latter(site: Site) -> str | None:
    """`في ختام الأخير زيارته`: the person named last before `الأخير`."""
    words = site.document.words[max(site.sentence.first, site.token - 2) : site.token]
    if not any(word.key in event_words("latter") and word.definite for word in words):
        return None
    people = [one for one in site.document.phrases_in(site.sentence.first, site.token) if one.type is EntityType.PER]
    return people[-1].entity if people else None


def _is_of_vehicle(site: Site) -> bool:
    """Whether a participle says where a thing goes: the noun before it is no party (`طائرة متجهة إلى موسكو`)."""
    if site.frame.kind != "participle" or site.word.preposition:
        return False
    for at in range(site.token - 1, max(site.sentence.first, site.token - _VEHICLE_REACH) - 1, -1):
        if site.document.words[at].key in event_words("vehicle"):
            return True
    before = site.document.words[site.token - 1]
    thing = before.tag == "NOUN" and before.definite and site.document.phrase_at(site.token - 1) is None
    return thing and site.word.definite and site.token - 1 not in site.times.tokens


def _is_quoted(site: Site) -> bool:
    """Whether a quotation opens before the trigger in its sentence, in which a third person is not the speaker."""
    told = site.frame.kind != "verb" or bool(site.reading.gender)
    return told and is_quoted(site.document, site.sentence.first, site.token)


def _is_visitor(site: Site, slot: Slot, places: tuple[Phrase, ...]) -> bool:
    """Whether a group is the visitor: bare, in the genitive of the noun, or `ل` after `زيارة`, and no place."""
    if slot.phrases[0] in places or not any(_travels(site, phrase) for phrase in slot.phrases):
        return False
    if site.frame.kind == "noun":
        genitive = slot.prep == GENITIVE and slot.first == site.token + 1
        told = slot.prep == "ل" and slot.first <= site.token + 3 and slot.type is not EntityType.ORG
        return genitive or told or (slot.prep == "" and slots_start(site) > site.token + 1)
    return slot.prep == ""


def _travels(site: Site, phrase: Phrase) -> bool:
    """Whether it is a person or a delegation, not a body or crowd, nor what something is (`كان مصمما`)."""
    head = site.document.words[phrase.head]
    if phrase.type is EntityType.PER:
        return phrase.name is not None or head.definite or not head.text.endswith(_ACCUSATIVE)
    return (
        phrase.type in _TRAVELLERS
        and head.key not in event_words("site")
        and (site.frame.group == "visit" or not event_words("delegation").isdisjoint((head.key, head.lemma)))
    )


def _invited(site: Site) -> str | None:
    """Who is invited to the visit: the object of `دعا`, the one whom a `دعوة` goes to (`وجه دعوة ل`)."""
    document = site.document
    for at in range(site.token - 1, max(site.sentence.first, site.token - 20) - 1, -1):
        invites, noun = is_verb_of(document, at, "invite"), document.words[at].key in event_words("invitation")
        if not invites and not noun:
            if document.words[at].is_verb:
                return None
            continue
        within = slots(document, Stretch(at + 1, site.token, site.times.tokens, verb=invites))
        people = [slot for slot in within if slot.type is EntityType.PER]
        if noun:
            return next((slot.phrases[0].entity for slot in people if slot.prep in {"ل", "الي"}), None)
        bare = [slot.phrases[0].entity for slot in people if slot.prep == ""]
        inviter = bool(subject_before(document, at, site.times.tokens))
        return next(iter(bare[0 if inviter else 1 :]), None)
    return None
