"""Bodies in a title that stand for somebody else: the offices of its head for a state, a delegation for who sends it.

مدير [مكتب رئيس الجمهورية]      رئيس [مجلس الدولة الصيني]      رئيس [الوفد الإثيوبي]
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from kg.arabic.countries import by_nisba
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, Post, flat
from kg.model import EntityType

_GOVERNMENT, _OF_GOVERNMENT, _PRESIDENCY = "حكومه", "حكومي", "رئاسه"
_CARETAKERS: Final = frozenset({"تصريف", "وحده", "وفاق", "وطنيه", "مؤقته", "انتقاليه"})
_OFFICES, _HEADS = frozenset({"مكتب", "ديوان"}), frozenset({"رئيس", _PRESIDENCY})
_MINISTERS, _WITHIN = event_words("minister"), frozenset({"في", "لدي", "علي"})
_STATES: Final = frozenset({"جمهوريه", "حكومه", "وزراء", "مجلس", "دوله"})
_REPUBLIC, _MINISTER, _COURT = "جمهوريه", "وزير", "ديوان"
_SECURITY, _STAFF, _DEFENCE = "امن", "اركان", "دفاع"
_ARTICLE, _PORTFOLIO = "ال", "portfolio"
_STATE_COUNCIL, _GOVERNED_BY_COUNCIL = ["مجلس", "دوله"], frozenset({"الصين", "كوبا"})


def is_of_state(document: Document, post: Post, body: Phrase) -> bool:
    """Whether a body is a state's government, or the office of its head or a minister, which only tell which post it is
    (`وزير في حكومة تصريف الأعمال`, `مدير مكتب رئيس الجمهورية`, `مدير مكتب نائب الوزير`, `وزير الديوان الأميري`)."""
    words = document.words[body.head : body.last]
    noun, *behind = [word.key for word in words]
    if noun == _GOVERNMENT:
        return body.name is None and behind[:1] != [] and behind[0] in _CARETAKERS
    if noun in _OFFICES and not _MINISTERS.isdisjoint(behind[:3]):
        return document.words[body.first - 1].key not in _WITHIN  # المستشار في مكتب الوزير
    if [noun, *behind[:1]] == _STATE_COUNCIL:
        land = state_of(document, body)
        return land is not None and document.entity(land.entity).country in _GOVERNED_BY_COUNCIL
    if noun == _PRESIDENCY:
        return behind[:1] == [_REPUBLIC]
    if noun == _COURT and post.lemma == _MINISTER:
        return body.first == post.head + 1
    head = noun in _OFFICES and behind[:1] != [] and behind[0] in _HEADS
    return head and (set(behind[1:2]) <= _STATES or words[2].nisba is not None)


def is_field(document: Document, post: Post, body: Phrase) -> bool:
    """Whether a body is rather the field in which somebody serves a country or place told in it (`مستشار الأمن
    القومي الياباني`, `مدير أمن القليوبية`, `رئيس أركان الدفاع الكيني`, `وزيرة الخارجية السويدية`)."""
    noun, *behind = [word.key for word in document.words[body.head : body.last]]
    field = noun == _SECURITY or (noun == _STAFF and behind[:1] == [_DEFENCE])
    named = document.words[body.head].head
    field = field or (post.lemma == _MINISTER and named is not None and _PORTFOLIO in named.kinds)
    return field and body.first == post.head + 1 and state_of(document, body) is not None


def state_of(document: Document, body: Phrase) -> Phrase | None:
    """The country told in the phrase of a body, or in the first one of its, as a phrase; of a council of state, one
    that such a council governs, where the article tells of that most."""
    whole = next((one for one in document.every if body.entity and one.entity == body.entity), body)
    for one in (body, whole):
        inner = next((inner for inner in flat(one.nested) if inner.type is EntityType.LOC), None)
        told = next((id for at, id in document.countries if one.first <= at < one.last), None)
        if inner is not None or told is not None:
            return inner or replace(body, type=EntityType.LOC, name=None, nested=(), entity=told or "")
    council = [word.key for word in document.words[body.head : body.last]] == _STATE_COUNCIL
    lands = Counter(id for _, id in document.countries if council)
    land = max(lands, key=lambda id: lands[id], default=None)
    if land is None or document.entity(land).country not in _GOVERNED_BY_COUNCIL:
        return None
    return replace(body, type=EntityType.LOC, name=None, nested=(), entity=land)


def with_office(document: Document, phrase: Phrase, post: Post) -> Post:
    """The post with the office of a state's head in its title, also where the article takes that for a body's name
    (`مدير ديوان رئاسة الجمهورية` rather than `مدير الديوان`), and without the nationality of a delegation."""
    body = phrase.nested[post.of] if post.of is not None else None
    if body is not None and body.type is EntityType.GRP:
        return _without_nation(post)
    if body is not None and body.type is EntityType.ORG and is_field(document, post, body):
        return _in_field(document, post, body)
    if body is None or body.type is not EntityType.ORG or body.name is None or not is_of_state(document, post, body):
        return post
    told, noun = post.title.split(), document.words[body.head].key
    at = next((at for at, word in enumerate(told) if bare(fold(word)) == noun), len(told))
    if at + 1 < len(told):
        return _without_nation(post)
    kept = [*told[: at - 1], told[at - 1].removeprefix(_ARTICLE)]  # نائب الرئيس: نائب رئيس مجلس الدولة
    return replace(post, title=" ".join([*kept, body.span.of(document.analysis.article.text)]))


def _in_field(document: Document, post: Post, body: Phrase) -> Post:
    """The post with its field in its title, without the country or place of that (`مدير أمن` of `مدير أمن أسوان`)."""
    land = state_of(document, body)
    end = land.first if land is not None and body.first < land.first < body.last else body.last
    field = [word.text for word in document.words[body.first : end] if word.nisba is None]
    return replace(post, title=" ".join([post.title.split()[0], *field]))


def _without_nation(post: Post) -> Post:
    *before, last = post.title.split()
    return replace(post, title=" ".join(before)) if before and by_nisba(last) is not None else post


def senders(document: Document, delegation: Phrase) -> Phrase | None:
    """The body or country that sends a delegation which somebody leads (`رئيس وفد الحكومة السودانية`, `رئيس الوفد
    الإثيوبي`); of a government's, the one told last (`رئيس الوفد الحكومي`)."""
    noun = document.words[delegation.head].head
    if noun is None or "delegation" not in noun.kinds:
        return None
    parts = (part for part in delegation.nested if part.type is not EntityType.PER)
    inside = [one for one in flat(parts) if one.entity]
    named = (one for one in inside if one.type is EntityType.ORG and document.entity(one.entity).names)
    lands = (one for one in inside if one.type is EntityType.LOC)
    return next(named, None) or next(lands, None) or _government(document, delegation)


def _government(document: Document, delegation: Phrase) -> Phrase | None:
    """The government told last before a delegation of its own."""
    words = document.words
    if not any(word.key == _OF_GOVERNMENT for word in words[delegation.head : delegation.last]):
        return None
    before = flat(reversed(document.phrases_in(0, delegation.first)))
    return next((one for one in before if one.type is EntityType.ORG and words[one.head].key == _GOVERNMENT), None)
