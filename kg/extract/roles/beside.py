"""Posts of the one named right before a title, which no verb of its own gives him.

[كريم ناصر] رئيسا للنادي      عين الوزير سمير حداد [كريم ناصر] مستشارا له      السيد [كريم ناصر] - وزيرا للعدل
"""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.phrase import Phrase
from kg.extract.phrases.title_behind import ACCOSTING, pronoun_before
from kg.extract.roles.holders import COMMAS, is_governed, is_named, is_of, subject_left_out
from kg.extract.words import is_accusative
from kg.model import EntityType

MAKING: Final = frozenset(
    {"عين", "انتخب", "اختار", "اختير", "نصب", "سمي", "كلف"} | {"تعيين", "انتخاب", "اختيار", "تنصيب", "تسميه", "تكليف"}
)
"""The folded words that make somebody what their predicate tells."""

AIDES: Final = frozenset({"نائب", "مستشار", "مساعد", "معاون", "ممثل", "مبعوث", "ناطق", "متحدث"})
"""Those who serve an official."""

_DECREES: Final = frozenset({"مرسوم", "تشكيل", "تشكيله", "تعديل"})
_LISTED: Final = 8  # sentences from a decree to the last one it makes something
_MARKS: Final = frozenset({":", "-", "–", "..", "...", "…", ".", "!"})
_MEMBER: Final = "عضو"
_FOR, _UNMARKED = "ل", "ة"
_ORDINALS: Final = frozenset({"اول", "ثاني", "ثالث", "رابع", "اخر", "اصغر", "اكبر"})
_BEING: Final = frozenset({"كان", "اصبح", "بات", "صار", "عد", "اعتبر"})


class Appointment(NamedTuple):
    """Who holds a post, the phrase that tells the post, and the body it belongs to where a pronoun or a noun without a
    name stands for that; one `under` the one told before (`وسمير حداد نائبا له`) belongs to the same body, an aide to
    that of his `superior`."""

    holder: str
    phrase: Phrase
    body: str | None
    under: bool = False
    superior: str | None = None


def told_of_his(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before a title that a pronoun gives to an official or a body told before (`مستشارا له`)."""
    return _aide_of(document, phrase) or _named_by(document, phrase)


def told_beside(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before an indefinite title, in a line behind a decree or in a sentence without a verb."""
    return _listed(document, phrase) or _headed(document, phrase)


def told_first(document: Document, phrase: Phrase) -> Appointment | None:
    """The one who by a verb of being, or right before it, is the first or last with a title (`كان كريم ناصر أول رئيس
    للحزب`, `قال كريم ناصر، أول رئيس للحزب، إن`)."""
    words, at = document.words, phrase.first - 1
    first = document.sentence(phrase.first).first
    if at <= first or words[at].key not in _ORDINALS or words[at].is_attached or words[phrase.first].is_attached:
        return None
    if is_of(words[at - 1], _BEING):
        subject = subject_left_out(document, at - 1)
        return Appointment(subject, phrase, None) if subject is not None else None
    holder = next((one for one in reversed(document.phrases_in(first, at)) if is_named(one)), None)
    parted = words[at - 1].text in COMMAS
    if holder is None or not (holder.last == at or parted):
        return None
    verb = words[holder.first - 1] if holder.first > first else None
    owned = phrase.posts[0].of is not None and holder.last == at - parted
    owned = owned and (parted or verb is None or verb.lemma not in ACCOSTING)
    told = verb is not None and is_of(verb, _BEING)
    return Appointment(holder.entity, phrase, None) if told or owned else None


def told_for_something(document: Document, phrase: Phrase) -> Appointment | None:
    """The same of a title that shows no accusative, told with what it is of behind a ل (`كريمة ناصر رئيسة للاتحاد`)."""
    behind = document.words[phrase.first + 1] if phrase.first + 1 < len(document.words) else None
    told = may_be_accusative(document, phrase) and behind is not None and behind.preposition == _FOR
    return _headed(document, phrase) if told else None


def who_is(document: Document, phrase: Phrase) -> Appointment | None:
    """The only one named in the sentence, or in the one before where it begins with the pronoun, of whom a pronoun
    tells the title (`ولد كريم ناصر في حلب، وهو رئيس الحزب`); of a member no body may be meant."""
    at = pronoun_before(document.words, phrase.first)
    if at is None or not document.words[at].text.startswith("و") or document.words[phrase.first].is_attached:
        return None
    first, gender = document.sentence(at).first, "f" if document.words[at].text.endswith("ي") else "m"
    start = document.sentence(first - 1).first if at == first and first else first
    before = document.phrases_in(start, at)
    people = [one for one in before if one.type is EntityType.PER]
    if len({one.entity for one in people}) != 1 or not is_named(people[0]) or is_governed(document, people[0]):
        return None
    office = any(post.lemma != _MEMBER for post in phrase.posts)
    bodies = any(one.type is not EntityType.PER and one.gender == gender for one in before)
    fits = agrees(people[0], gender, "s") and (office or not bodies)
    return Appointment(people[0].entity, phrase, None) if fits else None


def is_made_accusative(document: Document, phrase: Phrase) -> bool:
    """Whether the title is an indefinite accusative (`رئيسا`)."""
    word = document.words[phrase.first]
    return is_accusative(word) and not word.is_attached


def may_be_accusative(document: Document, phrase: Phrase) -> bool:
    """Whether the title may be an accusative: one that is written as such, or ends like a woman's (`عمدة`)."""
    word = document.words[phrase.first]
    unmarked = word.gender == "f" or word.text.endswith(_UNMARKED)
    return is_made_accusative(document, phrase) or (not word.definite and not word.is_attached and unmarked)


def _listed(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before a title in a line of his own behind a decree (`السيد كريم ناصر - وزيرا للعدل`)."""
    sentence, here = document.sentence(phrase.first), document.sentence_index(phrase.first)
    holder = document.phrase_at(phrase.first - 1 - document.words[phrase.first - 1].is_mark)
    whole = phrase.last >= sentence.last - 1 or document.words[phrase.last].is_mark
    if holder is None or not is_named(holder) or holder.first != sentence.first or not whole:
        return None
    first = document.analysis.sentences[max(0, here - _LISTED)].first
    decreed = any(is_of(word, MAKING | _DECREES) for word in document.words[first : sentence.first])
    return Appointment(holder.entity, phrase, None) if decreed else None


def _headed(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before a title with whom a sentence without a verb begins, or what follows a mark in it (`كريم ناصر
    رئيسا للنادي`, `رسميا: كريم ناصر مدربا للفريق`), as in headlines."""
    holder = document.phrase_at(phrase.first - 1)
    if holder is None or not is_named(holder) or holder.last != phrase.first:
        return None
    first = document.sentence(phrase.first).first
    opens = holder.first == first or document.words[holder.first - 1].text in _MARKS
    verbs = (document.words[at] for at in range(first, holder.first))
    return Appointment(holder.entity, phrase, None) if opens and not any(word.is_verb for word in verbs) else None


def _named_by(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before a title that a pronoun gives to the body named before him (`أعلن النادي X رئيسا له`)."""
    holder = document.phrase_at(phrase.first - 1)
    if holder is None or not is_named(holder) or document.words[holder.first].is_attached:
        return None
    before = document.phrases_in(document.sentence(phrase.first).first, holder.first)
    named = [one for one in before if one.type is EntityType.ORG and document.entity(one.entity).names]
    free = [one for one in named if not is_governed(document, one)]
    return Appointment(holder.entity, phrase, (free or named)[-1].entity) if named else None


def _aide_of(document: Document, phrase: Phrase) -> Appointment | None:
    """The one right before an aide's title that a pronoun gives to the official told before him (`عين الوزير سمير حداد
    X مستشارا له`)."""
    holder = document.phrase_at(phrase.first - 1)
    if phrase.posts[0].lemma not in AIDES or holder is None or not is_named(holder):
        return None
    first = document.sentence(phrase.first).first
    before = (one for one in reversed(document.phrases_in(first, holder.first)) if one.type is EntityType.PER)
    official = next((one for one in before if one.posts and one.entity != holder.entity), None)
    return Appointment(holder.entity, phrase, None, superior=official.entity) if official is not None else None
