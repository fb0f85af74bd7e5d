"""Whose post a local title is: the town or province named before it.

بدأت تورينو الحملة. وقالت [عمدة المدينة] كيارا أبندينو ذلك.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import Final

from kg.arabic.countries import by_capital
from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.names.provinces import provinces
from kg.extract.names.services import is_directed
from kg.extract.phrase import Phrase, Post, flat
from kg.extract.phrases.titles import specifics
from kg.model import EntityType

_TOWNS: Final = frozenset({"مدينه", "بلده", "قريه", "بلديه", "عاصمه"})
_LANDS: Final = frozenset(
    {"محافظه", "مدينه", "ولايه", "مقاطعه", "اقليم", "منطقه", "اماره", "قضاء", "لواء", "عماله", "جهه"}
)
_GOVERNORS: Final = frozenset({"محافظ", "والي", "قائممقام", "قائمقام", "متصرف", "معتمد"})
_RULERS: Final = frozenset({"حاكم", "امير", "عامل"})
_GOVERNING: Final = frozenset({"محافظ", "امير", "والي"})
_MAYOR: Final = "عمده"
_PRESIDENT, _REGION = "رئيس", "اقليم"
_GENERAL: Final = "عام"
_FOR, _CAPITAL = "ل", "عاصمه"
_DATELINE: Final = frozenset({":", "-", "–", "—"})
_DEPUTIES: Final = frozenset({"وكيل", "نائب"})
_LOCAL: Final = (
    {_MAYOR: _TOWNS, _PRESIDENT: frozenset({"بلديه", "جهه", _REGION}), "امين": _LANDS | {"عاصمه"}}
    | dict.fromkeys(_GOVERNORS | _RULERS, _LANDS)
    | dict.fromkeys(_DEPUTIES, frozenset({"محافظه", "محافظ", "امير", "اماره", "منطقه", "والي"}))
)
_BARE: Final = _GOVERNORS | {_MAYOR}


def directs_service(document: Document, post: Post) -> bool:
    """Whether a title is of who directs a public service, of no place it names (`مدير الصحة`, `مدير عام الزراعة`)."""
    last = document.words[post.last - 1]
    rest = [word for word in specifics(post.title) if word != _GENERAL]
    return len(rest) == 1 and post.last > post.first + 1 and is_directed(document.words[post.head], last)


def governed(document: Document, post: Post) -> str | None:
    """The place, as an entity, of the governor told last before the director of a service there (`زار محافظ حلب المشفى
    يرافقه مدير الصحة كريم ناصر`)."""
    found = None
    for phrase in document.phrases_in(0, post.first):
        for one in phrase.posts if phrase.type is EntityType.PER else ():
            owner = phrase.nested[one.of] if one.of is not None else None
            land = owner is not None and (owner.type is EntityType.LOC or document.words[owner.head].key in _LANDS)
            if owner is not None and land and one.lemma in _GOVERNORS | _RULERS:
                found = owner.entity
    return found


def is_local(post: Post) -> bool:
    """Whether a title is that of the head of a town or province that it does not name (`عمدة المدينة`, `المحافظ`)."""
    told = specifics(post.title)
    charge = takewhile(lambda word: not word.startswith(_FOR), told) if post.lemma in _DEPUTIES else told
    rest = set(charge) - {"منتخب", "منتخبه"}
    return rest <= _LOCAL.get(post.lemma, frozenset()) and (bool(rest) or post.lemma in _BARE)


def locality(document: Document, post: Post) -> str | None:
    """The place that is no country named last before a local title, as an entity; a governor's is a province, behind
    him where none is before, as one that the title's noun calls or the capital is, else his town; `None` where none
    is."""
    alone = post.lemma in _GOVERNORS and not specifics(post.title)
    deputy = not _GOVERNING.isdisjoint(specifics(post.title))
    land = governed(document, post) if deputy else None
    if land is not None:
        return land
    before = list(reversed(list(_places(document, 0, post.first))))
    places = [*before, *_places(document, post.last, len(document.words))]
    if alone:
        return next((one.entity for one in places if _is_province(document, one)), None)
    if _CAPITAL in specifics(post.title):
        capitals = (one.entity for one in places if any(map(by_capital, document.entity(one.entity).names)))
        return next(capitals, None)
    lands = set(specifics(post.title)) & (_LANDS - _TOWNS)
    if lands:
        seat = _called(document, before, _TOWNS) if post.lemma in _GOVERNORS | _RULERS else None
        return _land(document, post, before, lands) or _called(document, places[len(before) :], lands) or seat
    town = _LOCAL[post.lemma] is not _LANDS
    fitting = (one for one in before if not (town and document.words[one.first].key in _LANDS - _TOWNS))
    return next((one.entity for one in fitting), None)


def _land(document: Document, post: Post, before: Sequence[Phrase], lands: set[str]) -> str | None:
    """The place named last before a title that is called by the noun in it (`محافظة X` for `وكيل المحافظة`), else by no
    noun for a place, but for that of the dateline, else one that a province is called like (`مدينة تعز`)."""
    called = _called(document, before, lands)
    no_noun = (one for one in before if document.words[one.first].head is None)
    bare = (one for one in no_noun if document.words[one.first].key not in _LANDS | _TOWNS)
    told = (one.entity for one in bare if document.words[min(one.last, post.first)].text not in _DATELINE)
    provincial = (one.entity for one in before if _is_province(document, one))
    if post.lemma == _PRESIDENT and _REGION in lands:
        return called
    return called or next(told, None) or next(provincial, None)


def _called(document: Document, places: Sequence[Phrase], nouns: Set[str]) -> str | None:
    """The first place that one of the nouns calls, as an entity."""
    return next((one.entity for one in places if document.words[one.first].key in nouns), None)


def _places(document: Document, first: int, last: int) -> Iterator[Phrase]:
    """The places with a name that are no countries, among the phrases that begin in the token range `first:last`."""
    countries = {id for _, id in document.countries}
    for phrase in document.phrases_in(first, last):
        for one in flat([phrase]):
            if one.type is EntityType.LOC and one.name is not None and one.entity not in countries:
                yield one


def _is_province(document: Document, place: Phrase) -> bool:
    """Whether a place is called a province, or is one of an Arab state."""
    noun = document.words[place.first].key
    return noun in _LANDS - _TOWNS or any(fold(name) in provinces() for name in document.entity(place.entity).names)
