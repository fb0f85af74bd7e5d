"""Which country a state's post without one belongs to: the one that the text around it is about.

A country counts more the nearer and the more often it is mentioned, and where it opens the sentence (`وفي باريس، قال
وزير المالية …`). One that is only told as that of an envoy (`السفير الإيطالي`) or where people are from (`الجنرال
الإيطالي`, `سياح من هولندا`) is a guest's. In an outlet of one country an official who is named before any mention of
another country is the outlet's own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log
from statistics import fmean as mean
from typing import Final

from kg.arabic.countries import by_capital, by_name, by_nisba
from kg.extract.clauses.datelines import behind_dateline
from kg.extract.document import Document
from kg.extract.phrase import Phrase, Post
from kg.model import EntityType

_NEAR_BEFORE, _NEAR_BEHIND, _OFTEN, _HOME, _HOME_UNSAID = 3.0, 1.0, 0.5, 1.5, 0.5
_FRONTED: Final = 1.0
_PLACED, _NATIONAL, _TOWN, _OFFICIAL = 0.5, 1.5, 0.25, 0.5
_DATED: Final = 0.25
_LINE: Final = 8  # words of a dateline
_GUEST: Final = 0.6  # what an envoy's country counts that is told otherwise, too
_LATER: Final = 0.5  # what mentions count behind an official of the outlet's own country
_ENVOYS: Final = frozenset({"سفير", "قنصل", "قائم", "ملحق"})
_FROM: Final = "من"
_FRONT_TOPIC: Final = "اما"
_FRONT: Final = frozenset({"في", "من", "اما"})
_COMMAS: Final = frozenset({"،", ","})
_WHERE_IT_IS: Final = "حيث"
_FOR, _TO = "ل", "الي"
_WHERE: Final = frozenset({"في", "الي", "من", "داخل", "عبر", "قرب", "خارج"})

KNOWN: Final = 10.0
"""The score of the country whose official somebody is known as from other news."""


class Mentions:
    """Where a country is mentioned, by how much a mention counts."""

    def __init__(self) -> None:
        self.total = 0.0
        self.first = 0
        self._places: dict[float, list[int]] = defaultdict(list)

    def add(self, place: int, weight: float) -> None:
        """One more mention, at a token behind those before."""
        self.first = place if not self.total else self.first
        self.total += weight
        self._places[weight].append(place)

    def nearness(self, at: int) -> float:
        """How near a token mentions are, those before it more than those behind."""
        before = behind = 0.0
        for weight, places in self._places.items():
            first, last = bisect_left(places, at), bisect_right(places, at)
            if first > 0:
                before = max(before, _NEAR_BEFORE * weight / (1 + at - places[first - 1]))
            if last < len(places):
                behind = max(behind, _NEAR_BEHIND * weight / (1 + places[last] - at))
        return before + behind


class Countries:
    """The countries of an article by where they are mentioned."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._told = {place for place, _ in document.countries}

    def scores(self, person: str, posts: Sequence[Post]) -> dict[str, float]:
        """The countries that a state's posts of one person may belong to, with scores."""
        known = self._document.officials.get(person)
        if known is not None:
            return {known: KNOWN}
        first = min(post.first for post in posts)
        return {
            id: mean(self._score(id, found, post.first) for post in posts)
            for id, found in self._mentions.items()
            if id == self._document.home or (found.total and not self._is_partner(id, found.first, first))
        }

    def _is_partner(self, id: str, mentioned: int, at: int) -> bool:
        """Whether a country is first told behind an official, as that of another party."""
        if mentioned > at and (self._is_whence(mentioned) or self._is_mere_place(id)):
            return not self._is_in_headline(id)
        phrase = self._document.phrase_at(mentioned)
        party = phrase is not None and phrase.first > at and _is_of_party(phrase, mentioned)
        return party and mentioned in self._told and not self._is_in_headline(id)

    def _is_whence(self, mentioned: int) -> bool:
        """Whether a country is where people come from (`ممثلين من إريتريا`)."""
        words = self._document.words
        return mentioned > 1 and words[mentioned - 1].key == _FROM and words[mentioned - 2].number == "p"

    def _is_mere_place(self, id: str) -> bool:
        """Whether a country is told by nothing but its capital, where something once happens (`المقيمين في لندن`)."""
        mentions = self._mentions[id]
        capital = by_capital(self._document.words[mentions.first].base) is not None
        return mentions.total <= _PLACED and capital and self._is_placed(mentions.first)

    def _is_in_headline(self, id: str) -> bool:
        """Whether the headline names a country or its nationality."""
        name = self._document.entity(id).country
        words = (self._document.analysis.article.title or "").split()
        return any(land is not None and land.name == name for word in words for land in (by_name(word), by_nisba(word)))

    def _score(self, id: str, mentions: Mentions, at: int) -> float:
        """High for a country mentioned often and near the title, before it rather than behind; the outlet's own
        first, where the article speaks of it, or of no other before the title."""
        home = self._document.home
        front = _FRONTED if self._fronted(at) == id else 0.0
        if id == home:
            alone = all(other.first > at for land, other in self._mentions.items() if land != id and other.total)
            return (
                front
                + mentions.nearness(at)
                + (_HOME if mentions.total or alone else _HOME_UNSAID)
                + self._often(mentions)
            )
        later = home is not None and mentions.first > at
        return front + (_LATER if later else 1.0) * (mentions.nearness(at) + self._often(mentions))

    def _fronted(self, at: int) -> str | None:
        """The country that the sentence of a token speaks of there: that of the place which opens it, set apart from it
        (`وفي باريس، …`), or stands before a `حيث` (`توجه إلى مصر حيث استقبله الرئيس سمير حداد`)."""
        return self._reached(at) or self._opening(at) or self._gone_to(at)

    def _reached(self, at: int) -> str | None:
        """The country right before the last `حيث` before a token in its sentence."""
        first, words = self._document.sentence(at).first, self._document.words
        where = next((here for here in range(at - 1, first, -1) if words[here].key == _WHERE_IT_IS), None)
        place = where and self._document.phrase_at(where - 1 - words[where - 1].is_mark)
        if not place:
            return None
        return next((id for here, id in self._document.countries if place.first <= here < place.last), None)

    def _gone_to(self, at: int) -> str | None:
        """The country of the place where somebody goes for an occasion with whom the token describes (`توجه إلى مدريد
        لإجراء محادثات مع وزير الخارجية سمير حداد`)."""
        words, first = self._document.words, self._document.sentence(at).first
        for here in range(at - 1, max(first + 1, at - _LINE), -1):
            place = self._document.phrase_at(here - 1) if words[here].preposition == _FOR else None
            if words[here].is_mark or words[here].is_verb:
                return None
            if place is not None and place.type is EntityType.LOC and words[place.first - 1].key == _TO:
                return next((id for here, id in self._document.countries if place.first <= here < place.last), None)
        return None

    def _opening(self, at: int) -> str | None:
        first, words = self._document.sentence(at).first, self._document.words
        if words[first].key not in _FRONT or first + 2 >= at:
            return None
        place = self._document.phrase_at(first + 1)
        last = max(first + 2, place.last if place is not None and place.first == first + 1 else 0)
        if words[first].key != _FRONT_TOPIC and words[last].text not in _COMMAS:
            return None
        return next((id for here, id in self._document.countries if first < here < last), None)

    def _often(self, mentions: Mentions) -> float:
        return _OFTEN * log(1 + mentions.total)

    @cached_property
    def _mentions(self) -> dict[str, Mentions]:
        """Where each country is mentioned; the outlet's own is there without a mention."""
        found: dict[str, Mentions] = defaultdict(Mentions)
        for place, id, weight in sorted(self._weighted()):
            found[id].add(place, weight)
        if self._document.home is not None:
            found.setdefault(self._document.home, Mentions())
        return dict(found)

    def _weighted(self) -> Iterator[tuple[int, str, float]]:
        """The mentions of countries, of their towns and of their known officials, with what each counts."""
        envoys = {*self._envoys(), *self._origins()}
        own = {id for place, id in self._document.countries if place not in envoys}
        for place, id in self._document.countries:
            if id in own and not self._is_told_again(place, id):
                yield place, id, self._weight(place) * (_GUEST if place in envoys else 1.0)
        yield from ((place, id, _TOWN) for place, id in self._document.towns if place not in self._told)
        for phrase in self._document.phrases:
            known = self._document.officials.get(phrase.entity) if phrase.posts else None
            if known is not None and known not in own:
                yield phrase.first, known, _OFFICIAL

    def _is_told_again(self, mentioned: int, id: str) -> bool:
        """Whether the phrase of a mention has told the country before (`العاصمة الكينية نيروبي`)."""
        phrase = self._document.phrase_at(mentioned)
        first = phrase.first if phrase is not None and phrase.type is EntityType.LOC else mentioned
        return any((place, id) in self._mentioned for place in range(first, mentioned))

    @cached_property
    def _mentioned(self) -> frozenset[tuple[int, str]]:
        return frozenset(self._document.countries)

    def _envoys(self) -> Iterator[int]:
        """The tokens of the envoys' titles."""
        for phrase in self._document.every:
            for post in phrase.posts if phrase.type is EntityType.PER else ():
                if post.lemma in _ENVOYS:
                    owner = phrase.nested[post.of] if post.of is not None else None
                    yield from range(post.first, self._end(post, owner))

    def _origins(self) -> Iterator[int]:
        """The tokens of countries that only tell where people are from: by the nationality of somebody who is no
        official of it, or behind `من` and a plural, also of further ones joined to it."""
        words, from_it = self._document.words, -2
        for place, _ in self._document.countries:
            phrase = self._document.phrase_at(place)
            joined = words[place].conjunction == "و" and place - 2 <= from_it
            if self._is_whence(place) or joined:
                from_it = place
                yield place
            elif phrase is not None and phrase.type is EntityType.PER and not _is_official_of(phrase, place):
                yield place

    def _end(self, post: Post, owner: Phrase | None) -> int:
        """The token behind an envoy's own country; where he is sent to is no guest."""
        return min(post.last, owner.last) if owner is not None else post.head + 1

    def _weight(self, place: int) -> float:
        """How much a mention of a country counts: more by its nationality, less where it only tells where, and least
        where an article was written."""
        if place < self._dateline:
            return _DATED
        if self._is_placed(place):
            return _PLACED
        return _NATIONAL if self._document.words[place].nisba is not None else 1.0

    @cached_property
    def _dateline(self) -> int:
        """The token behind the dateline: a place set apart, or a first line without a verb."""
        first = self._document.analysis.sentences[0]
        told = any(word.is_verb for word in self._document.words[first.first : first.last])
        line = first.last if not told and first.last - first.first <= _LINE else first.first
        return max(line, behind_dateline(self._document, first.first))

    def _is_placed(self, place: int) -> bool:
        """Whether a mention only tells where something is, also by a place's nationality (`في العاصمة الكينية`)."""
        words = self._document.words
        noun = words[max(place - 1, 0)]
        if words[place].nisba is not None and noun.head is not None and "place" in noun.head.kinds:
            return noun.preposition == "ب" or words[max(place - 2, 0)].key in _WHERE
        return words[place].preposition == "ب" or noun.key in _WHERE


def _is_official_of(phrase: Phrase, mentioned: int) -> bool:
    """Whether a country told at a token of somebody's phrase is that of a post of his, or may be, as it tells none."""
    return any(post.of is None or post.first <= mentioned < post.last for post in phrase.posts)


def _is_of_party(phrase: Phrase, mentioned: int) -> bool:
    """Whether a country told at a token of a phrase is that of the person, side or delegation it speaks of."""
    return phrase.type is not EntityType.ORG and phrase.head != mentioned
