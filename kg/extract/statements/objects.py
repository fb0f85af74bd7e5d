"""The object of a verb of speech as what is said: `أكد موقف بلاده`, `نفى الاتهامات`, `الحملة التي أعلنها`."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import OBJECT, Slot, readings
from kg.extract.statements.openers import of_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.walk import Walk
from kg.extract.words import is_accusative
from kg.model import Span

_REACH: Final = 12
_TO: Final = "ل"
_REGARD: Final = "اعتبر"
_MOST: Final = "الأ"
_LEAVE_OUT: Final = "استبعد"
_BOTH: Final = frozenset({"كلا", "كل", "كلتا"})
_LONGEST_ANTECEDENT: Final = 5


def allows(slot: Slot, walk: Walk, site: Site) -> bool:
    """Whether the object passed on the walk meets the slot's conditions."""
    reader, begin = walk.reader, walk.object_at
    if begin is None or (slot.subject and not (walk.has_subject or _deems(walk, site))):
        return False
    if slot.perfect and site.reading.shape is Shape.IMPERFECT and not _holds(walk, site):
        return False
    if (slot.noun and not of_class(reader, begin, slot.noun)) or _is_without(reader, begin, slot):
        return False
    if not slot.later:
        return True
    further = range(begin + 1, min(reader.last[site.at], begin + _REACH))
    if of_class(reader, begin, slot.later):  # حمل المسؤولية للحكومة, not تحمل المسؤولية
        return any(reader.word(at).preposition == _TO for at in further)
    return any(of_class(reader, at, slot.later) for at in further)


def _is_without(reader: Reader, begin: int, slot: Slot) -> bool:
    """Whether the object that begins at the token is of the class the slot excludes, also behind `أول`."""
    ranked = begin + 1 < reader.last[begin] and reader.word(begin).key in noun_class("superlative")
    return of_class(reader, begin, slot.without) or (ranked and reader.word(begin + 1).key in slot.without)


def excludes(reader: Reader, span: Span, slot: Slot) -> bool:
    """Whether what a pronoun on the verb stands for is of the class that the slot excludes (`حفل يحييه`)."""
    inside = range(reader.token_at(span.start), reader.token_at(span.end - 1) + 1)
    return any(of_class(reader, at, slot.without) for at in inside) if slot.without else False


def _holds(walk: Walk, site: Site) -> bool:
    """Whether an imperfect like `تعتبر` tells what a party holds of something definite (`تعتبر أنقرة الوحدات امتدادا`),
    rather than what the party itself is taken for (`تعتبر إسبانيا ثالث بوابة`)."""
    reader, begin, subject = walk.reader, walk.object_at, walk.subject
    regards = fold(site.reading.frame.verb) == _REGARD and walk.has_subject
    behind = subject.last if subject is not None else site.at + 1
    if not regards or begin is None or any(map(reader.is_comma, range(behind, begin))):
        return False
    return _is_held_something(reader, begin)


def _deems(walk: Walk, site: Site) -> bool:
    """Whether a participle like `معتبرا` tells what somebody holds of something definite (`معتبرا التعاون ضروريا`)."""
    regards = fold(site.reading.frame.verb) == _REGARD and site.reading.shape is Shape.PARTICIPLE
    return regards and walk.object_at is not None and _is_held_something(walk.reader, walk.object_at)


def _is_held_something(reader: Reader, begin: int) -> bool:
    """Whether something definite begins at the token with what it is held to be behind it."""
    party = reader.party_at(begin)
    if not (reader.word(begin).definite or reader.key(begin - 1) in noun_class("demonstrative") or party is not None):
        return False
    for at in range(begin + 1, min(reader.last[begin], begin + _REACH)):
        if reader.is_verb(at) or reader.is_comma(at):
            return False
        if _is_predicate(reader, at):
            return True
    return False


def _is_predicate(reader: Reader, at: int) -> bool:
    """Whether the token is an indefinite noun that nothing governs, in the accusative as far as it shows."""
    word, before = reader.word(at), reader.word(at - 1)
    if before.text.startswith(_MOST):
        return False  # المرشح الأوفر حظا
    free = reader.is_nominal(at) and not (word.definite or word.pronoun or word.is_attached)
    accusative = is_accusative(word) or word.key.endswith("ه")
    party = reader.party_at(at)
    apart = party is None or (party.first == at and party.name is None)  # اعتبر الحركة جماعة إرهابية
    free = free and reader.keys[at] not in noun_class("adverb")
    return free and accusative and before.tag != "PREP" and apart


def is_object(walk: Walk, site: Site) -> bool:
    """Whether the noun passed before a clause is the object, not a subject that is no known party, as a document right
    behind the verb is (`أكد البيان الصادر عن X أن`)."""
    slot = next((slot for slot in site.reading.frame.slots if slot.head == OBJECT and not slot.then), None)
    if slot is None or walk.object_at is None or not allows(slot, walk, site):
        return False
    word = walk.reader.word(walk.object_at)
    written = word.definite and word.key in noun_class("document")
    if walk.object_at == site.at + 1 and (written or _shows(walk, site)):
        return False
    return walk.subject is not None or site.reading.shape is Shape.PARTICIPLE or is_thing(walk)


def _shows(walk: Walk, site: Site) -> bool:
    """Whether the noun right behind the verb is data that agree with it (`وأكدت بيانات الوزارة أن`)."""
    return site.reading.gender == "f" and walk.reader.word(site.at + 1).key in noun_class("data")


def is_thing(walk: Walk) -> bool:
    """Whether the object is a thing said or done, not somebody: possessed, a verbal noun, or with tanwin."""
    if walk.object_at is None:
        return False
    word = walk.reader.word(walk.object_at)
    return bool(word.pronoun) or word.form == "verbal-noun" or is_accusative(word)


def is_excluded(walk: Walk, site: Site) -> bool:
    """Whether the object makes it no statement of the verb: one repeated, a wish not to be named, somebody left out."""
    return _repeats(walk, site) or _hides(walk) or _leaves_out(walk, site)


def _leaves_out(walk: Walk, site: Site) -> bool:
    """Whether the object is somebody who is left out (`استبعد المدرب الحارس`), not what is held to be unlikely."""
    at = walk.object_at
    if at is None or fold(site.reading.frame.verb) != _LEAVE_OUT:
        return False
    return walk.reader.party_at(at) is not None or walk.reader.keys[at] in _BOTH


def _hides(walk: Walk) -> bool:
    """Whether the object is not to be named (`طلب عدم الكشف عن هويته`)."""
    at = walk.object_at
    return at is not None and walk.reader.keys[at] == "عدم" and of_class(walk.reader, at + 1, noun_class("anonymity"))


def _repeats(walk: Walk, site: Site) -> bool:
    """Whether a verb of repeating has a noun of speech for its object (`جدد التأكيد`): then the noun is the trigger."""
    if walk.object_at is None or walk.reader.keys[site.at].removeprefix("و") not in noun_class("reiterating"):
        return False
    return any(reading.shape is Shape.NOUN for reading in readings(walk.reader.word(walk.object_at).text))


def antecedent(reader: Reader, site: Site) -> Span | None:
    """The noun phrase that a pronoun in a relative clause stands for; without a relative pronoun an indefinite one."""
    relative, first = site.at - 1, reader.first[site.at]
    if reader.keys[relative] not in noun_class("relative"):
        relative = site.at
        if reader.word(site.at - 1).definite or site.reading.before or not reader.is_nominal(site.at - 1):
            return None
    if relative <= first:
        return None
    last = relative - 1 if reader.is_comma(relative - 1) else relative
    begin = last
    while begin > first and last - begin < _LONGEST_ANTECEDENT and reader.is_nominal(begin - 1):
        if begin < last and reader.keys[begin - 1].removeprefix("و") in noun_class("source", "time_head"):
            break
        if begin < last and not reader.word(begin).definite and reader.party_at(begin - 1) is not None:
            break
        begin -= 1
        if reader.word(begin).is_attached:
            break
    return Span(reader.span(begin).start + reader.word(begin).skip, reader.span(last - 1).end) if begin < last else None
