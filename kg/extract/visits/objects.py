"""Things and grounds of no name that are visited, which only the place behind them tells.

زار الوزير [عددا من المرافق] بالمكلا      تفقد [أعمال ترميم] قصر X      لدى زيارته [مجلس العزاء] في X
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import GENITIVE
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.grounds import is_of_body, is_site
from kg.extract.visits.site import Site
from kg.extract.words import Word
from kg.model import EntityType

_GROUPS = frozenset({"visit", "inspect", "tour"})
_NOMINALS = frozenset({"NOUN", "ADJ"})
_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})
_BODIES = frozenset({EntityType.ORG, EntityType.GRP})
_RELATIVE = 8
_ALONG = 14
_TOPICS = event_words("topic", "while")


def goes_to_thing(site: Site, last: int) -> bool:
    """Whether the object of a word of visiting or inspecting before the token is a thing or grounds of no name, with
    nothing between that tells what it is about or when."""
    at = thing(site)
    if at is None and site.frame.kind == "verb" and site.frame.group == "visit":
        at = _object(site)  # somebody who is visited where he is
        at = at if at is not None and site.document.phrase_at(at) is not None and _is_of_people(site, at) else None
    return at is not None and at < last and not any(word.key in _TOPICS for word in site.document.words[at + 1 : last])


def of_thing(site: Site, around: Sequence[Slot]) -> tuple[Phrase, ...]:
    """The place in the genitive of the thing visited: of visits only a building or grounds."""
    at = thing(site)
    slot = next((slot for slot in around if at is not None and slot.first > at), None)
    if at is None or slot is None or slot.prep != GENITIVE or slot.type is not EntityType.LOC:
        return ()
    between = site.document.words[at + 1 : slot.first]
    plain = all(word.is_nominal and not word.is_attached and not word.definite for word in between)
    inside = site.frame.group != "visit" or is_site(site.document, slot.phrases[0])
    return slot.phrases if plain and inside else ()


def of_several(site: Site, around: Sequence[Slot]) -> tuple[Phrase, ...]:
    """The places whose institutions or district of no name are visited (`زار مستشفيات X وY`, `جولة في مدارس X`)."""
    words, tour = site.document.words, site.frame.group == "tour"
    kinds = event_words("institutions", "district")
    told = (
        slot
        for slot in around
        if (slot.type in _BODIES or words[slot.first].key in kinds)
        and (slot.prep in site.frame.preps or not (tour or slot.prep))
    )
    first = next((slot.phrases for slot in told), ())
    house = first[0] if first and first[0].name is None else None
    if house is None or words[house.first].key not in kinds:
        return ()
    inner = tuple(one for one in house.nested if one.type is EntityType.LOC and one.name)
    further = tuple(one for one in first[1:] if one.type is EntityType.LOC)
    return inner + further if inner else ()


def relative_on_thing(site: Site) -> range:
    """The tokens of the relative pronoun behind the thing visited and of the verb of its clause (`المواقع [التي يتمركز]
    فيها الجيش في X`), empty where there is none."""
    at, words = thing(site), site.document.words
    if at is None:
        return range(0)
    for here in range(at + 1, min(at + _RELATIVE, site.sentence.last - 1)):
        if words[here].is_verb or words[here].is_mark:
            break
        if words[here].key in event_words("relative"):
            return range(here, here + 1 + words[here + 1].is_verb)
    return range(0)


def tells_purpose(site: Site, at: int) -> bool:
    """Whether the token begins what a visit is for (`لافتتاح المعرض`, `للاطلاع على المعرض`)."""
    word, behind = site.document.words[at], site.document.words[min(at + 1, site.sentence.last - 1)]
    deed = word.preposition == "ل" and word.form == "verbal-noun"
    return deed and (not word.definite or behind.tag == "PREP" or bool(behind.preposition))


def thing(site: Site) -> int | None:
    """The token of the thing or grounds of no name that is the object of a word of visiting, inspecting or of a round;
    `None` where there is none."""
    at = _object(site) if site.frame.group in _GROUPS else None
    if at is None or at >= site.sentence.last:
        return None
    word, phrase = site.document.words[at], site.document.phrase_at(at)
    named = phrase is not None and (phrase.name is not None or phrase.type is EntityType.PER)
    named = named and phrase is not None and not is_of_body(site.document, phrase)
    return at if word.tag in _NOMINALS and not word.adverbial and not named else None


def _object(site: Site) -> int | None:
    """The token of the object: of a verb behind its subject, of a noun behind `ل`, its pronoun or its owner, of a round
    behind its preposition."""
    words, noun = site.document.words, site.frame.kind == "noun"
    subject, at = _behind_subject(site)
    if at >= site.sentence.last:
        return None
    word = words[at]
    if site.frame.group == "tour":
        match = noun and site.word.definite and not site.reading.pronoun
        led = word.key in site.frame.preps and word.tag == "PREP"
        at += led
        match = match or at >= site.sentence.last
        return None if match or not (led or word.preposition in site.frame.preps) or _is_of_people(site, at) else at
    if noun and (word.preposition == "ل" or word.key == "الي"):
        return at + (word.key == "الي")
    bare = not word.is_attached and word.tag != "PREP"
    return at if bare and (subject or site.reading.pronoun or _is_behind_subject(site)) else None


def _is_of_people(site: Site, at: int) -> bool:
    phrase = site.document.phrase_at(at)
    return phrase is not None and phrase.type in _PEOPLE


def _behind_subject(site: Site) -> tuple[bool, int]:
    """Whether the subject or owner stands behind the word of visiting, and the token behind it, behind the noun's
    adjectives, times and marks."""
    words, at = site.document.words, site.token + 1
    subject: tuple[Phrase, ...] = ()
    while at < site.sentence.last:
        row = site.document.parties_from(at) if not words[at].preposition else ()
        again = bool(subject) and bool(row) and row[0].entity in {one.entity for one in subject}
        if again or (row and not subject and row[0].type in _PEOPLE):
            subject, at = row, row[-1].last
        elif subject and _tells_company(words[at]) and site.document.parties_from(at + 1):
            at = site.document.parties_from(at + 1)[-1].last
        elif _says_when_or_how(site, at):
            at += 1
        else:
            break
    return bool(subject), at


def company(site: Site) -> range:
    """The tokens of who goes along with the subject of a verb by a verb of his own (`تفقد X[، يرافقه Y،] مشروعا`)."""
    words, document = site.document.words, site.document
    if site.frame.kind != "verb":
        return range(0)
    for at in range(site.token + 2, min(site.token + _ALONG, site.sentence.last - 1)):
        row = document.parties_from(at + 1) if words[at].folded in event_words("going_along") else ()
        if row:
            return range(at, row[-1].last)
        if words[at].is_verb and document.phrase_at(at) is None:
            break
    return range(0)


def _tells_company(word: Word) -> bool:
    """Whether the word tells that others go along (`برفقة`, `يرافقه`)."""
    return word.key in event_words("in_company", "with_him") or word.folded in event_words("going_along")


def _says_when_or_how(site: Site, at: int) -> bool:
    word = site.document.words[at]
    of_noun = site.frame.kind == "noun" and word.tag == "ADJ" and site.document.phrase_at(at) is None
    when = at in site.times.tokens or word.text in event_words("within_it")
    return word.is_mark or when or word.adverbial or of_noun


def _is_behind_subject(site: Site) -> bool:
    """Whether the subject stands before a verb of visiting, whose object then stands right behind it."""
    return site.frame.kind == "verb" and bool(subject_before(site.document, site.token, site.times.tokens))
