"""Who holds a post that the text tells of behind or far from his name: the one named before, or the subject left out.

شغل [كريم ناصر] منصب …      ولد [كريم ناصر] عام … وعمل أستاذا …      قال [كريم ناصر] بصفته رئيسا …
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

RELATIVES: Final = frozenset({"الذي", "التي"})
COMMAS: Final = frozenset({"،", ","})
_HOLDING: Final = frozenset(
    {"شغل", "تولي", "تقلد", "تسلم", "استلم", "تبوا", "ترك", "شاغل", "احتل", "اعتلي", "استقال", "تنحي", "غادر"}
)
_GIVEN: Final = frozenset(
    {"فاز", "ظفر", "احتفظ", "عين", "انتخب", "اقال", "اقيل", "اعفي", "عزل", "اقاله", "اعفاء", "استقاله"}
    | {"تعيين", "تسميه", "تنصيب", "تثبيت", "ثبت", "سمي", "اختير", "اختيار"}
)
_WISHED: Final = frozenset(
    {"مرشح", "ترشح", "ترشيح", "رشح", "تنافس", "نافس", "منافسه", "سباق", "سعي", "خلافه", "شاغر"}
    | {"رغبه", "احتمال", "نيه", "اعتزم", "طموح", "مقترح", "اقترح", "امكانيه", "مسعي", "عرض", "اعتذر"}
)
_OPENERS: Final = frozenset({"كما", "ثم", "حيث", "قد", "بعدما", "ان", "حتي", "عندما", "بينما", "ايضا", "فيما", "حين"})
_GENDERS: Final = {"ه": "m", "ها": "f"}
_HIS_LAND: Final = frozenset({"بلاد", "دوله", "دولت", "وطن", "حكومه", "حكومت"})
_NEW, _CHOOSING, _THAT = "جديد", "اختار", "ان"
_REACH: Final = 12
_BACK: Final = 4


def is_of(word: Word, kind: frozenset[str]) -> bool:
    """Whether the lemma or form of a word is one of a class."""
    return word.lemma in kind or word.key in kind


def is_named(phrase: Phrase) -> bool:
    """Whether it is a person with a name."""
    return phrase.type is EntityType.PER and phrase.name is not None


def holder_of_office(document: Document, at: int) -> str | None:
    """Who holds the office that the noun at the token tells of (`منصب`, `رئاسة`): the nearest one named before it in
    its sentence, or the subject left out, where a verb of holding stands between or before him."""
    window = range(max(document.sentence(at).first, at - _REACH), at)
    words = document.words
    if is_wished(document, at):
        return None
    verb = next((here for here in reversed(window) if is_of(words[here], _HOLDING | _GIVEN)), None)
    if verb is None or _is_of_somebody_else(document, verb, at):
        return None
    before = [inner for inner in document.phrases_in(document.sentence(at).first, at) if is_named(inner)]
    near = [inner for inner in before if inner.last > window.start and not words[inner.first].preposition]
    if near:
        return near[-1].entity
    dropped = not before and is_of(words[verb], _HOLDING) and words[verb].is_verb
    return subject_left_out(document, verb) if dropped else None


def _is_of_somebody_else(document: Document, verb: int, at: int) -> bool:
    """Whether the verb's subject is an official without a name (`يتولى رئيس المجلس رئاسة الجمهورية`) or somebody's
    country (`التي تتولى بلادها رئاسة المنظمة`)."""
    behind = document.words[verb + 1]
    if behind.key in _HIS_LAND and behind.pronoun:
        return True
    subject = document.phrase_at(verb + 1) if verb + 1 < at else None
    person = subject is not None and subject.type is EntityType.PER and subject.name is None
    return person and subject is not None and subject.first == verb + 1 and subject.last <= at


def is_wished(document: Document, at: int) -> bool:
    """Whether the words before the noun at the token tell that somebody only may or shall have a post."""
    window = range(max(document.sentence(at).first, at - _REACH), at)
    return any(is_of(document.words[here], _WISHED) for here in window)


def nearest_named(document: Document, at: int) -> str | None:
    """The one named last before the possessive at the token in its sentence with whom it agrees, not behind a
    preposition, else the subject left out."""
    words = document.words
    named = (inner for inner in reversed(document.phrases_in(document.sentence(at).first, at)) if is_named(inner))
    free = next((inner for inner in named if not is_governed(document, inner)), None)
    if free is not None:
        return free.entity if agrees(free, _GENDERS.get(words[at].pronoun, ""), "s") else None
    verbs = range(at - 1, max(document.sentence(at).first, at - _REACH) - 1, -1)
    verb = next((here for here in verbs if words[here].is_verb), None)
    return subject_left_out(document, verb) if verb is not None else None


def subject_left_out(document: Document, verb: int) -> str | None:
    """Whom a verb without a subject tells of: the first one named in the nearest sentence before that names anybody, if
    he agrees; nobody where people are named before the verb in its own."""
    word, here = document.words[verb], document.sentence_index(verb)
    if not _begins_clause(document, verb):
        return None
    if word.number not in {"", "s"} or word.person in {"1", "2"}:
        return None
    for index in range(here, max(-1, here - _BACK - 1), -1):
        sentence = document.analysis.sentences[index]
        people = list(_people(document, sentence.first, verb if index == here else sentence.last))
        if people:
            subject = next((one for one in people if not is_governed(document, one)), None)
            return subject.entity if subject is not None and agrees(subject, word.gender, "s") else None
    return None


def subject_made(document: Document, verb: int, title: Phrase) -> str | None:
    """Whom a passive right before a title, but adverbs, makes that (`ولد كريم ناصر عام …، ثم عين لاحقا رئيسا ل…`); a
    new one is somebody else (`ثم عين رئيسا جديدا`)."""
    words, word = document.words, document.words[verb]
    passive = word.is_verb and word.lemma != _CHOOSING and (word.aspect == "p" or words[verb - 1].key == _THAT)
    if not passive or not all(between.adverbial for between in words[verb + 1 : title.first]):
        return None
    new = any(told.lemma == _NEW for told in words[title.first : title.last + 1])
    return subject_left_out(document, verb) if not new else None


def _begins_clause(document: Document, verb: int) -> bool:
    """Whether nothing that may be a verb's subject or antecedent stands right before it."""
    before = document.words[verb - 1] if verb > document.sentence(verb).first else None
    opened = before is None or bool(document.words[verb].conjunction) or before.is_verb or before.key in _OPENERS
    return opened or (before is not None and before.text in COMMAS)


def _people(document: Document, first: int, end: int) -> Iterator[Phrase]:
    return (phrase for phrase in document.phrases_in(first, end) if is_named(phrase))


def is_governed(document: Document, phrase: Phrase) -> bool:
    """Whether a preposition stands on or before a phrase."""
    word = document.words[phrase.first]
    before = document.words[phrase.first - 1] if phrase.first > document.sentence(phrase.first).first else None
    return bool(word.preposition) or (before is not None and before.tag == "PREP")
