"""Whether the second of two titles is of whom the holder of the first receives or meets, appoints or dismisses.

استقبل رئيس الجمهورية [وزير الدفاع كريم ناصر]: two      استقبل رئيس الوزراء وزير الداخلية كريم ناصر وفدا: one
أقال الرئيس المصري [وزير الدفاع كريم ناصر]: two
"""

from __future__ import annotations

from kg.arabic.normal import fold
from kg.extract.event_words import event_words
from kg.extract.phrase import Post
from kg.extract.phrases.honoured import honours
from kg.extract.phrases.lookahead import COMMAS, POSTS, Lookahead
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.person import Person
from kg.extract.phrases.purposes import behind_purpose
from kg.extract.words import is_accusative
from kg.model import EntityType

_RECEPTIONS = frozenset({"استقبال", "لقاء"}) | event_words("making_or_dismissing")
_FORMS_OF_ADDRESS = frozenset({"نائب", "عضو", "سيناتور", "قاضي", "قاض", "مستشار"})
_ADDRESS = frozenset({"rank", "honorific"})
_OBJECTS = POSTS | {"group", "delegation", "rank", "honorific"}
_REACH = 16
_LONGEST = 8  # tokens of a name
_ENDS = frozenset(".؛:")
_TIMES = event_words("day", "time_unit", "part_of_day")
_INVITING, _TO, _FOR = "دعا", "الي", "ل"
_OCCASIONS = frozenset({"زياره", "حضور", "مشاركه", "لقاء", "ماءدبه", "مادبه", "عشاء", "غداء", "استقاله"})
_WITH, _OWNER = "مع", "صاحب"
_SOVEREIGNS = frozenset({"ملك", "عاهل", "سلطان", "بابا", "بطريرك"})
_WHERE = frozenset({"في", "لدي", "الي"})
_HEAD, _COMPANY_HEAD = "رئيس", "مدير"  # الرئيس المدير العام
_FURTHER = frozenset({"مساعد", "مشارك", "مؤسس", "مفوض", "منتدب", "مكلف", "معاون", "مستشار", "قاضي", "مندوب"})
"""Titles that by themselves tell of what kind or rank the one before is (`الأمين العام المساعد`, `وزير العدل المستشار
كريم ناصر`)."""


def is_received(ahead: Lookahead, person: Person, found: Nominal, end: int) -> bool:
    """Whether a title right behind a whole one, both behind a verb or noun of what officials do to others, is of
    another: no further party follows that could be the object instead."""
    words, last = ahead.words, person.posts[-1] if person.posts else None
    if last is None or person.name is not None or last.last != found.first or not _is_whole(ahead, last.last):
        return False
    title, head = words[last.head], words[found.first]
    form_of_address = last.lemma in _FORMS_OF_ADDRESS and title.definite and last.last == last.head + 1
    if head.is_attached or form_of_address or title.number != "s":
        return False
    if head.definite and not _is_another(ahead, last, found, end):
        return False
    behind = _behind_name(ahead, found.last)
    if _is_invited(ahead, person.first, behind):
        return True
    return _is_behind_deed(ahead, person.first) and not _has_object(ahead, behind, end)


def _is_invited(ahead: Lookahead, first: int, behind: int) -> bool:
    """Whether a verb of inviting stands right before a token, and what somebody is invited to at another (`دعا الرئيس
    وزير الدفاع كريم ناصر إلى زيارة بلاده`), rather than what is called for (`دعا … إلى وقف القتال`)."""
    words = ahead.words
    invites = first > 0 and words[first - 1].is_verb and words[first - 1].lemma == _INVITING
    if not invites or behind + 1 >= len(words):
        return False
    led = words[behind + 1] if words[behind].key == _TO else words[behind]
    return led.key in _OCCASIONS and (led is not words[behind] or led.preposition == _FOR)


def is_styled_other(ahead: Lookahead, person: Person) -> bool:
    """Whether a style right behind a whole title, both behind such a verb or noun, is of another: one that no holder of
    that title has, or before another title (`استقبل البابا [نيافة الأنبا كريم]`, `استقبل الوزير [سعادة السفير]`)."""
    words, at, last = ahead.words, person.at, person.posts[-1] if person.posts else None
    if last is None or person.name is not None or last.last != at or not _is_whole(ahead, at):
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


def _is_whole(ahead: Lookahead, end: int) -> bool:
    """Whether an article, a nationality or a name closes the title that ends before the token."""
    near = range(max(0, end - _LONGEST), end)
    return ahead.words[end - 1].definite or any(at in ahead.names and ahead.names[at].last == end for at in near)


def _is_behind_deed(ahead: Lookahead, first: int) -> bool:
    """Whether a verb or noun of receiving, meeting, appointing or dismissing stands right before the token, words of
    address between."""
    at = first - 1
    while at > 0 and ahead.kinds(at) & _ADDRESS:
        at -= 1
    word = ahead.words[at] if at >= 0 else None
    if word is None or word.definite or word.pronoun:
        return False
    deeds = event_words("with_person", "to_official")
    if word.is_verb or word.preposition != _FOR:  # whoever goes `للقاء …` is told before
        return word.lemma in deeds or word.key in deeds or (not word.is_verb and word.key in _RECEPTIONS)
    return False


def _behind_name(ahead: Lookahead, at: int) -> int:
    """The token behind the name that stands at the token, where somebody is sent, what his body is for, a comma or
    words of address before it."""
    place = ahead.names.get(at + 1) if ahead.words[at : at + 1] and ahead.words[at].key in _WHERE else None
    if (
        place is not None
        and place.type is EntityType.LOC
        and ahead.named_behind(_behind_comma(ahead, place.last), len(ahead.words))
    ):
        at = place.last
    at = behind_purpose(ahead, at, len(ahead.words)) or _behind_comma(ahead, at)
    while at < len(ahead.words) and at not in ahead.names and (ahead.kinds(at) & _ADDRESS or ahead.is_styled_envoy(at)):
        at += 1
    name = ahead.names.get(at)
    return name.last if name is not None else at


def _behind_comma(ahead: Lookahead, at: int) -> int:
    """The token behind a comma at the token that a name follows, else the token itself."""
    comma = at < len(ahead.words) and ahead.words[at].text in COMMAS
    return at + 1 if comma and ahead.named_behind(at + 1, len(ahead.words)) else at


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
