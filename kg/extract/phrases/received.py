"""Whether the second of two titles is of whom the holder of the first receives or meets, appoints or dismisses.

استقبل رئيس الجمهورية [وزير الدفاع كريم ناصر]: two      استقبل رئيس الوزراء وزير الداخلية كريم ناصر وفدا: one
أقال الرئيس المصري [وزير الدفاع كريم ناصر]: two
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.phrase import Post
from kg.extract.phrases.honoured import honours
from kg.extract.phrases.lookahead import COMMAS, POSTS, Lookahead
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.person import Person
from kg.extract.words import Word, is_accusative

_RECEPTIONS = frozenset({"استقبال", "لقاء"}) | event_words("making_or_dismissing")
_FORMS_OF_ADDRESS = frozenset({"نائب", "عضو", "سيناتور", "قاضي", "قاض", "مستشار"})
_ADDRESS = frozenset({"rank", "honorific"})
_OBJECTS = POSTS | {"group", "delegation", "rank", "honorific"}
_REACH = 16
_ENDS = frozenset(".؛:")
_TIMES = event_words("day", "time_unit", "part_of_day")
_WITH, _OWNER = "مع", "صاحب"
_SOVEREIGNS = frozenset({"ملك", "عاهل", "سلطان", "بابا", "بطريرك"})
_HEAD, _COMPANY_HEAD = "رئيس", "مدير"  # الرئيس المدير العام
_FURTHER = frozenset({"مساعد", "مشارك", "مؤسس", "مفوض", "منتدب", "مكلف", "معاون", "مستشار", "قاضي", "مندوب"})
"""Titles that by themselves tell of what kind or rank the one before is (`الأمين العام المساعد`, `وزير العدل المستشار
كريم ناصر`)."""


def is_received(ahead: Lookahead, person: Person, found: Nominal, end: int) -> bool:
    """Whether a title right behind a whole one, both behind a verb or noun of what officials do to others, is of
    another: no further party follows that could be the object instead."""
    words, last = ahead.words, person.posts[-1] if person.posts else None
    if last is None or person.name is not None or last.last != found.first or not _is_whole(words, last.last):
        return False
    title, head = words[last.head], words[found.first]
    form_of_address = last.lemma in _FORMS_OF_ADDRESS and title.definite and last.last == last.head + 1
    if head.is_attached or form_of_address or title.number != "s":
        return False
    if head.definite and not _is_another(ahead, last, found, end):
        return False
    return _is_behind_deed(ahead, person.first) and not _has_object(ahead, _behind_name(ahead, found.last), end)


def is_styled_other(ahead: Lookahead, person: Person) -> bool:
    """Whether a style right behind a whole title, both behind such a verb or noun, is of another: one that no holder of
    that title has, or before another title (`استقبل البابا [نيافة الأنبا كريم]`, `استقبل الوزير [سعادة السفير]`)."""
    words, at, last = ahead.words, person.at, person.posts[-1] if person.posts else None
    if last is None or person.name is not None or last.last != at or not _is_whole(words, at):
        return False
    style = at + (words[at].key == _OWNER)  # صاحب السمو
    honour = honours().get(_before_pronoun(words[style].key)) if style + 1 < len(words) else None
    if honour is None or words[at].is_attached or not _is_behind_deed(ahead, person.first):
        return False
    following = ahead.kinds(style + 1)
    if following & POSTS and not following & _ADDRESS:
        return True
    called = fold(last.lemma) in honour.posts or _has_object(ahead, _behind_name(ahead, style + 1), len(words))
    return not called or last.lemma in _SOVEREIGNS


def _before_pronoun(noun: str) -> str:
    """A folded noun as a pronoun would be written onto it."""
    return noun.removesuffix("ه") + "ت" if noun.endswith("ه") else noun


def _is_another(ahead: Lookahead, last: Post, found: Nominal, end: int) -> bool:
    """Whether a title with the article, which a country, a body, an adjective or a name closes, is none that tells more
    of the one before it."""
    noun = ahead.words[found.first].head
    company = noun is not None and (last.lemma, noun.singular) == (_HEAD, _COMPANY_HEAD)
    if noun is None or company:
        return False
    if found.of is not None or found.last > found.first + 1:
        return True
    return noun.singular not in _FURTHER and ahead.named_behind(found.last, end)


def _is_whole(words: Sequence[Word], end: int) -> bool:
    """Whether an article or a nationality closes the title that ends before the token."""
    return words[end - 1].definite


def _is_behind_deed(ahead: Lookahead, first: int) -> bool:
    """Whether a verb or noun of receiving, meeting, appointing or dismissing stands right before the token, words of
    address between."""
    at = first - 1
    while at > 0 and ahead.kinds(at) & _ADDRESS:
        at -= 1
    word = ahead.words[at] if at >= 0 else None
    if word is None or not word.is_verb:
        return word is not None and word.key in _RECEPTIONS and not (word.definite or word.pronoun)
    return word.lemma in event_words("with_person", "to_official")


def _behind_name(ahead: Lookahead, at: int) -> int:
    """The token behind the name that stands at the token, words of address before it."""
    while at < len(ahead.words) and at not in ahead.names and ahead.kinds(at) & _ADDRESS:
        at += 1
    name = ahead.names.get(at)
    return name.last if name is not None else at


def is_object(ahead: Lookahead, person: Person, found: Nominal) -> bool:
    """Whether an indefinite title right behind the name of a titled person, whom a verb of receiving or meeting has as
    its subject, is of whom he receives (`استقبل الأمير كريم ناصر مدير الجامعة`), as is an envoy's whose own name stands
    behind a comma (`استقبل الأمير كريم ناصر موفد الملك، الوزير سمير حداد`)."""
    titled = bool(person.posts) and person.name is not None and person.posts[0].first < person.name.first
    if not titled or ahead.words[found.first].definite or not _is_behind_deed(ahead, person.first):
        return False
    noun, following = ahead.words[found.first].head, ahead.words[found.last : found.last + 1]
    envoy = noun is not None and noun.singular in event_words("envoy")
    parted = bool(following) and following[0].text in COMMAS
    return (envoy and parted) or not _has_object(ahead, found.last, len(ahead.words))


def is_followed(ahead: Lookahead, found: Nominal) -> bool:
    """Whether somebody else is told behind a title in its clause (`استقبل الفريق كريم ناصر قائد الجيش [نظيره]`)."""
    return _has_object(ahead, found.last, len(ahead.words))


def _has_object(ahead: Lookahead, at: int, end: int) -> bool:
    """Whether somebody whom nothing introduces, or a partner, stands behind the token in its clause."""
    words = ahead.words
    for here in range(at, min(end, at + _REACH)):
        word, before = words[here], words[here - 1]
        joined = word.conjunction == "و" and before.is_mark
        told = word.is_verb and word.key not in _TIMES  # `ظهر أمس`
        if told or word.text in _ENDS or joined:
            return False
        if (word.key == _WITH and not word.pronoun) or (word.preposition == "ب" and ahead.kinds(here) & _OBJECTS):
            return True
        led = before.key in event_words("preposition") or before.key in event_words("premises")
        timed = before.adverbial or before.key in _TIMES  # أمس وفد
        construct = before.is_nominal and not (before.definite or before.pronoun or timed) and here > at
        made = is_accusative(word) and bool(ahead.kinds(here) & POSTS)  # عين الرئيس … كريم ناصر سفيرا
        bare = word.tag == "NOUN" and not (word.adverbial or made or word.key in event_words("preposition"))
        if bare and not (word.is_attached or led or construct or word.key in _TIMES):
            return True
    return False
