"""Who meets where one tells another something on an occasion: `أبلغ X Y خلال اتصال هاتفي`, `جاء ذلك خلال استقبال Y`."""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.clauses.introductions import Stretch, first_of_address
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.clauses.unread_subjects import has_unread_subject
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.delegations import is_mission
from kg.extract.meetings.holders import holder
from kg.extract.meetings.lexicon import Frame, noun_of_meeting, verb_of_meeting
from kg.extract.meetings.parties import ids_of
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType, Medium

_ADDRESSEE = frozenset({"", "ل", "الي", "علي", "من", "مع"})
_TO, _HIS = frozenset({"ل", "الي"}), frozenset({"ه", "ها"})
_REACH = 22
_APPOSED, _OPENING = 4, 3
_WITH = frozenset({"ب"})
_NEWSMEN = event_words("newsman")
PHONING = "phoning"
"""The class of adverbs that tell a call where one tells another something by them."""

_PHONING = Frame("هاتفيا", PHONING, Medium.PHONE, noun=True)


def told_on(site: Site) -> tuple[str, ...]:
    """The subject of the verb before an indefinite occasion with those it is told to, or the parts of a coordinated
    subject; empty where the noun names no occasion that the clause is set in."""
    at = _verb_before(site, site.trigger.token - 2) if is_setting(site) else None
    if at is None:
        return ()
    behind = list(slots(site.document, Stretch(at + 1, site.trigger.token - 1, site.times.tokens, verb=True)))
    return _told_by(site, at, behind)


def told_within(site: Site) -> tuple[str, ...]:
    """The person who tells another something within the occasion told before (`أبلغ X Y خلال اللقاء`)."""
    token, words = site.trigger.token, site.document.words
    during = site.trigger.definite and token > site.sentence.first and words[token - 1].key in event_words("while")
    at = _verb_before(site, token - 2) if during else None
    if at is None or words[at].key not in event_words("addressing") | event_words("telling"):
        return ()
    behind = list(slots(site.document, Stretch(at + 1, token - 1, site.times.tokens, verb=True)))
    told = _told_by(site, at, behind)
    return told if all(site.document.entity(id).type is EntityType.PER for id in told) else ()


def trigger_of_phoning(document: Document, token: int) -> Trigger | None:
    """The token as an adverb that tells that something was said on the telephone (`هنأ X هاتفيا Y`), no call that the
    word before it tells (`اتصالا هاتفيا`)."""
    if document.words[token].key not in event_words("by_phone"):
        return None
    call = noun_of_meeting(document.words[token - 1].text) if token else None
    if call is not None and call.entry.kind == "call":
        return None
    return Trigger(token, _PHONING, "", document.analysis.tokens[token].span)


def told_by_phone(site: Site) -> Parties | None:
    """Who tells whom something on the telephone: the subject of the verb before the adverb and the person told."""
    token, words = site.trigger.token, site.document.words
    at = _verb_before(site, token - 1)
    between = range(at, token) if at is not None else ()
    if at is None or any(verb_of_meeting(site.document, here) or noun_of_meeting(words[here].text) for here in between):
        return None  # which tell the call themselves (`اتصل هاتفيا`, `أجرى اتصالا هاتفيا`)
    every = slots(site.document, Stretch(at + 1, site.sentence.last, site.times.tokens, verb=True))
    near = [slot for slot in every if _is_near(site, slot) and words[slot.phrases[0].head].key not in _NEWSMEN]
    return parties_of(_told_by(site, at, near), "noun-shared")


def _is_near(site: Site, slot: Slot) -> bool:
    """Whether a group stands before the trigger, or no more than times right behind it."""
    first = first_of_address(site.document, slot.first)
    return all(here in site.times.tokens for here in range(site.trigger.token + 1, first))


def _told_by(site: Site, at: int, behind: list[Slot]) -> tuple[str, ...]:
    """The subject of the verb at the token with those it is told to, of the groups `behind` it."""
    before = subject_before(site.document, at, site.times.tokens)
    relayed = next((slot for slot in behind if slot.prep == "عن"), None)
    subject = relayed or (
        Slot("", before, at, at) if before else next((slot for slot in behind if not slot.prep), None)
    )
    if subject is None:
        return ()
    if len(subject.phrases) > 1:
        asked = next((slot for slot in behind if slot.prep == "من" and slot is not subject), None)
        requests = site.document.words[at].key in event_words("requesting") and asked is not None
        return (*ids_of(site, subject, (), among=True), *(ids_of(site, asked, ()) if requests and asked else ()))
    if subject.type is not EntityType.PER and not _is_group_addressing(site, at, subject):
        return ()
    addressees = [slot for slot in behind if _is_addressee(site, slot, subject)]
    reached = (slot for slot in addressees if slot.prep == "الي" and addressees[0].prep == "من")
    told = next(reached, None) or next(iter(addressees), None) or _addressed_beyond(site, at)
    own = ids_of(site, subject, ())
    met = ids_of(site, told, ()) if told is not None else _addressed_by_pronoun(site, at, own)
    return (*own, *met) if met else ()


def _is_group_addressing(site: Site, verb: int, subject: Slot) -> bool:
    """Whether a delegation says something to somebody by a verb of addressing (`طالب وفد من X الوزير Y خلال لقاء`)."""
    addresses = site.document.words[verb].key in event_words("addressing")
    return addresses and is_mission(site.document, subject.phrases[0])


def _addressed_by_pronoun(site: Site, verb: int, subject: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a pronoun behind the verb tells to be spoken to (`قال X إن Y أبدى له دعمه في اتصال`)."""
    behind = site.document.words[verb + 1]
    led = behind.key in _TO and not behind.conjunction and behind.pronoun in _HIS
    return holder(site, verb, behind.pronoun, but=subject) if led else ()


def is_setting(site: Site) -> bool:
    """Whether the clause is set in the occasion (`خلال اجتماع`, `في اتصال`); an interview is none."""
    tied = site.trigger.frame.kind == "session" and site.trigger.frame.lemma in event_words("course")
    if site.trigger.definite or tied or site.trigger.token == site.sentence.first:
        return False
    behind = site.document.phrase_at(site.trigger.token + 1) if site.trigger.token + 1 < site.sentence.last else None
    if behind is not None:
        return False
    before = site.document.words[site.trigger.token - 1].key
    inside = before == "في" and site.trigger.frame.lemma not in event_words("interview")
    return inside or before in event_words("while")


def _is_addressee(site: Site, slot: Slot, subject: Slot) -> bool:
    """Whether the group is one who is told something; a name right behind a description is the same person's."""
    if slot is subject or slot.type is not EntityType.PER or slot.prep not in _ADDRESSEE:
        return False
    between = site.document.words[subject.last : slot.first]
    apposed = slot.first >= subject.last and len(between) < _APPOSED and all(word.is_mark for word in between)
    beside = slot.phrases[0].name is not None and not between
    another = subject.phrases[-1].name is not None and (bool(slot.phrases[0].posts) or beside)
    return bool(slot.prep) or another or not apposed


def _addressed_beyond(site: Site, verb: int) -> Slot | None:
    """The person behind the occasion who is the object of a verb of addressing (`هنأ X في اتصال هاتفي Y`)."""
    if site.document.words[verb].key not in event_words("addressing"):
        return None
    first = site.trigger.token + 1
    while first < site.sentence.last and site.document.words[first].tag == "ADJ":
        first += 1
    beyond = slots(site.document, Stretch(first, site.sentence.last, site.times.tokens, verb=True))
    found = next(beyond, None)
    near = found is not None and not found.prep and found.type is EntityType.PER and found.first <= first + _APPOSED
    return found if near else None


def _verb_before(site: Site, start: int) -> int | None:
    """The verb of the clause the occasion is set in, from the token `start` back; also a dual taken for a noun right
    before it."""
    words, first = site.document.words, site.sentence.first
    for at in range(start, max(first, site.trigger.token - _REACH) - 1, -1):
        if words[at].is_verb or _is_telling(words[at]):
            return at
        ends = at > first and site.document.phrase_at(at) is None and site.document.phrase_at(at - 1) is not None
        if at == site.trigger.token - 2 and ends and words[at].is_nominal and not words[at].definite:
            return at
        if words[at].text in {".", "؛", ":"}:
            return None
    return None


def _is_telling(word: Word) -> bool:
    """Whether it is a verb of telling that is spelled like an elative (`أبلغ`)."""
    return word.key in event_words("telling") and not (word.definite or word.preposition)


def told_at_opening(site: Site) -> tuple[str, ...]:
    """Who welcomes or tells whom where a sentence opens with an occasion that names nobody (`وفي مستهل اللقاء رحب X
    بY`, `وفي بداية الاجتماع أعرب X لY عن`)."""
    words, token = site.document.words, site.trigger.token
    known = event_words("opening", "while")
    if not site.trigger.definite or token > site.sentence.first + _OPENING or words[token - 1].key not in known:
        return ()
    verb = next((at for at in range(token + 1, min(token + _APPOSED, site.sentence.last)) if words[at].is_verb), None)
    if verb is None:
        return ()
    preps = _WITH if words[verb].key in event_words("welcoming") else _TO
    behind = list(slots(site.document, Stretch(verb + 1, site.sentence.last, site.times.tokens, verb=True)))[:2]
    if len(behind) < 2 or behind[0].prep or behind[1].prep not in preps or behind[1].noun >= 0:
        return ()
    people = all(slot.type is EntityType.PER and slot.phrases[0].posts for slot in behind)
    return (*ids_of(site, behind[0], ()), *ids_of(site, behind[1], ())) if people else ()


def teller(site: Site) -> tuple[str, ...]:
    """Whose words are reported before by `جاء ذلك خلال استقبال Y`: the subject of the sentence before."""
    words = site.document.words[site.sentence.first : site.trigger.token]
    before = words[-1].key if words else ""
    if before not in event_words("while") or not any(word.key in event_words("referring") for word in words[:3]):
        return ()
    return holder(site, site.sentence.first)


def teller_left_out(site: Site) -> tuple[str, ...]:
    """The dropped subject of the verb of saying that opens the sentence, who meets somebody about then (`وقال للصحفيين،
    قبيل لقاء Y، إن`)."""
    document, first, token = site.document, site.sentence.first, site.trigger.token
    before = document.words[token - 1].key if token > first else ""
    verb = next((at for at in range(first, token) if document.words[at].is_verb), token)
    says = verb <= first + 1 and verb < token and fold(document.words[verb].lemma) in speaking()
    if not says or before not in event_words("while", "before") or has_unread_subject(document, verb):
        return ()
    return holder(site, verb, verb=(document.words[verb].gender, document.words[verb].number))
