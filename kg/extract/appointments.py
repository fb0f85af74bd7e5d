"""Posts told by a predicate rather than a title: somebody is made, is or has been what the noun says.

انتخب كريم ناصر رئيسا للنادي      عينت الشركة كريم ناصر مديرا لها      كريم ناصر الذي يشغل منصب وزير الدفاع
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.extract.document import Document
from kg.extract.phrases import Phrase, flat
from kg.extract.words import Word
from kg.model import EntityType

_MAKING: Final = frozenset({"عين", "انتخب", "اختار", "نصب", "سمي", "تعيين", "انتخاب", "اختيار", "تنصيب", "تسميه"})
_BEING: Final = frozenset({"اصبح", "كان", "ظل", "بات", "عمل", "بقي"})
_HOLDING: Final = frozenset({"شغل", "تولي", "تقلد", "تسلم", "استلم", "تبوا", "ترك", "شاغل"})
_OATH: Final = ("ادي", "اليمين")
_IN: Final = "في"
_POST: Final = frozenset({"منصب", "منصبه", "وظيفه", "مهام"})
_LEADING: Final = {"رءاسه": "رئيس", "رئاسه": "رئيس", "رياسه": "رئيس", "زعامه": "زعيم"}
_HEADING: Final = {"راس": "رئيس", "تراس": "رئيس", "تزعم": "زعيم"}
_GOVERNMENT: Final = "حكومه"
_NEAR: Final = 6
_HIS: Final = frozenset({"له", "لها", "لهم"})
_ACCUSATIVE: Final = ("ا", "اً", "ًا")
_OWNERS: Final = frozenset({EntityType.ORG, EntityType.LOC})
_RELATIVES: Final = frozenset({"الذي", "التي"})
_COMMAS: Final = frozenset({"،", ","})
_REACH: Final = 12


class Appointment(NamedTuple):
    """Who holds a post, the phrase that tells the post, and the body it belongs to where a pronoun stands for that."""

    holder: str
    phrase: Phrase
    body: str | None


class Leadership(NamedTuple):
    """Who leads which body, the title that makes him, and the token of the word that tells it."""

    holder: str
    title: str
    body: str
    at: int


def leaderships(document: Document) -> Iterator[Leadership]:
    """Who leads a body by `برئاسة`, `بزعامة` or a verb of leading, in text order."""
    for at, word in enumerate(document.words):
        if word.preposition == "ب" and word.key in _LEADING:
            yield from _led(document, at, _LEADING[word.key])
        elif word.is_verb and word.aspect == "i" and word.lemma in _HEADING:
            yield from _heads(document, at, _HEADING[word.lemma])
        elif word.key in _LEADING and not word.is_attached and not word.definite:
            yield from _takes_over(document, at, _LEADING[word.key])


def _led(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`حزب … بزعامة X`."""
    holder = document.phrase_at(at + 1) if at + 1 < len(document.words) else None
    body = _body_before(document, at)
    if holder is not None and holder.first == at + 1 and _is_named(holder) and body is not None:
        yield Leadership(holder.entity, title, body, at)


def _heads(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`X الذي يرأس الحزب` and `الحزب الذي يرأسه X`."""
    behind = document.phrase_at(at + 1) if at + 1 < document.sentence(at).last else None
    relative = at > 1 and document.words[at - 1].key in _RELATIVES
    before = document.phrase_at(at - 2 - (document.words[at - 2].text in _COMMAS)) if relative and at > 2 else None
    if behind is None or before is None or behind.first != at + 1:
        return
    holder, body = (before, behind) if behind.type is EntityType.ORG else (behind, before)
    if _is_named(holder) and body.type is EntityType.ORG and document.entity(body.entity).names:
        yield Leadership(holder.entity, title, body.entity, at)


def _takes_over(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`تولى X رئاسة الحزب`."""
    holder, body = _holder_before(document, at), document.phrase_at(at)
    named = body is not None and body.first == at and body.type is EntityType.ORG and body.name is not None
    if holder is not None and body is not None and named:
        yield Leadership(holder, title, body.entity, at)


def _body_before(document: Document, at: int) -> str | None:
    """The named body, or the country of the government, that stands shortly before the token with no mark between."""
    for here in range(at - 1, max(document.sentence(at).first, at - _NEAR) - 1, -1):
        phrase = document.phrase_at(here)
        if document.words[here].is_mark or document.words[here].is_verb:
            return None
        if phrase is not None:
            state = next((id for place, id in document.countries if phrase.first <= place < phrase.last), None)
            governs = document.words[phrase.head].key == _GOVERNMENT
            return state if governs and state else _named_body(document, phrase)
    return None


def _named_body(document: Document, phrase: Phrase) -> str | None:
    """The body of a phrase if it has a name, else the one whose part it is (`مجلس إدارة النادي الأهلي`)."""
    if phrase.type is not EntityType.ORG:
        return None
    bodies = [inner.entity for inner in flat([phrase]) if inner.type is EntityType.ORG and inner.entity]
    return next((body for body in bodies if document.entity(body).names), None)


def appointments(document: Document) -> Iterator[Appointment]:
    """The posts that predicates tell of, in text order."""
    for phrase in document.phrases:
        if phrase.type is EntityType.PER and phrase.name is None and phrase.posts:
            found = _predicate(document, phrase) if _is_accusative(document, phrase) else _held(document, phrase)
            if found is not None:
                yield found


def nominative(title: str) -> str:
    """A title as it stands without a verb (`مدير تنفيذي` for `مديرا تنفيذيا`, `رئيس الوزراء` for `رئيسا للوزراء`)."""
    head, *rest = title.split()
    plain = (word if word.startswith("ال") else word.removesuffix("ً").removesuffix("ا") for word in rest)
    return " ".join([head, *(f"ال{word[2:]}" if word.startswith("لل") else word for word in plain)])


def _is_accusative(document: Document, phrase: Phrase) -> bool:
    """Whether the title is an indefinite accusative (`رئيسا`)."""
    word = document.words[phrase.first]
    return not word.definite and not word.is_attached and word.text.endswith(_ACCUSATIVE)


def _predicate(document: Document, phrase: Phrase) -> Appointment | None:
    """The one whom a verb or verbal noun before makes what the phrase says, or who is or becomes it."""
    first = document.sentence(phrase.first).first
    for at in range(phrase.first - 1, max(first - 1, phrase.first - _REACH), -1):
        word = document.words[at]
        if _is(word, _MAKING):
            return _made(document, phrase, at)
        if word.is_verb:
            sworn = word.lemma == _OATH[0] and any(
                document.words[here].folded == _OATH[1] for here in range(at, phrase.first)
            )
            return _become(document, phrase, at) if (_is(word, _BEING) and word.aspect == "p") or sworn else None
    return None


def _made(document: Document, phrase: Phrase, verb: int) -> Appointment | None:
    between = [inner for inner in document.phrases_in(verb + 1, phrase.first) if inner.last <= phrase.first]
    holder = next((inner for inner in reversed(between) if _is_named(inner)), None)
    if holder is None:
        return None
    his = phrase.last < len(document.words) and document.words[phrase.last].text in _HIS
    body = next((inner.entity for inner in between if inner.type is EntityType.ORG), None) if his else None
    return Appointment(holder.entity, phrase, body)


def _become(document: Document, phrase: Phrase, verb: int) -> Appointment | None:
    """`أصبح X رئيسا ل…` and `X أصبح رئيسا ل…`, with nobody else between."""
    behind = [inner for inner in document.phrases_in(verb + 1, phrase.first) if inner.type is EntityType.PER]
    front = verb - 1
    if document.words[front].key in _RELATIVES:
        front -= 2 if document.words[front - 1].text in _COMMAS else 1
    before = document.phrase_at(front) if front >= 0 and not document.words[verb].conjunction else None
    holder = behind[0] if len(behind) == 1 else before if not behind else None
    return Appointment(holder.entity, phrase, None) if holder is not None and _is_named(holder) else None


def _held(document: Document, phrase: Phrase) -> Appointment | None:
    """The nearest one named before `منصب` and the title, where a verb of holding stands between or before him."""
    post = phrase.first - 1
    if post < 1 or document.words[post].key not in _POST:
        return None
    holder = _holder_before(document, post)
    return Appointment(holder, phrase, _where(document, phrase)) if holder is not None else None


def _holder_before(document: Document, at: int) -> str | None:
    """The nearest one named before the token, where a verb of holding stands between or before him."""
    window = range(max(document.sentence(at).first, at - _REACH), at)
    if not any(_is(document.words[here], _HOLDING) for here in window):
        return None
    before = [inner for inner in document.phrases_in(window.start, at) if _is_named(inner)]
    free = [inner for inner in before if not document.words[inner.first].preposition]
    return free[-1].entity if free else None


def _where(document: Document, phrase: Phrase) -> str | None:
    """The body or place named with a `في` right behind a title."""
    at = phrase.last + 1
    if at >= len(document.words) or document.words[phrase.last].key != _IN:
        return None
    place = document.phrase_at(at)
    named = place is not None and place.first == at and place.type in _OWNERS and place.name is not None
    return place.entity if named and place is not None else None


def _is(word: Word, kind: frozenset[str]) -> bool:
    return word.lemma in kind or word.key in kind


def _is_named(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None
