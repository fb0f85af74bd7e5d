"""The people whom a dual or a counted plural stands for (`الوزيران`, `الرؤساء الثلاثة`, `الرجلان`)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.entities.antecedents import Antecedents
from kg.extract.entities.standing import ANYONE
from kg.extract.entities.titles import Titles
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_LEADERS = frozenset({"زعيم", "قائد"})
_COUNTS = {"ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "خمسه": 5}
_HEAD, _CABINET = "رئيس", "وزراء"
_MINISTER, _FIRST = "وزير", frozenset({"اولان", "اولين"})
_MAN, _TWO = "رجل", 2


class Members:
    """The people of an article, to be counted from a group backwards."""

    def __init__(self, words: Sequence[Word], before: Antecedents, titles: Titles) -> None:
        self._words, self._before, self._titles = words, before, titles

    def of(self, phrase: Phrase) -> tuple[str, ...]:
        """The people named before whom a definite dual or counted plural of a post stands for, the first named first;
        empty where it is not that or fewer are known."""
        head = self._words[phrase.head]
        if head.head is None or not head.definite:
            return ()
        if not phrase.posts:
            return self._two_men(phrase)
        if phrase.posts[0].of is not None:
            return ()
        counted = [_COUNTS[word.key] for word in self._words[phrase.first : phrase.last] if word.key in _COUNTS]
        size = 2 if phrase.number == "d" else counted[0] if counted else 0
        if not size:
            return ()
        wanted = self._titles.standing(phrase, phrase.posts[0], ())
        noun, office = wanted.noun, frozenset[str]()
        if noun == _MINISTER and self._words[min(phrase.last, len(self._words) - 1)].key in _FIRST:
            noun, office = _HEAD, frozenset({_CABINET})
        anyone = head.head.singular in ANYONE | _LEADERS
        found: list[str] = []
        for place, entity in reversed(self._before.seen):
            known = self._before.known[entity]
            if place >= phrase.first or known.type is not EntityType.PER or entity in found or len(found) == size:
                continue
            if anyone or any(had.noun == noun and office <= had.words for had in known.standings):
                found.append(entity)
        order = {entity: place for place, entity in reversed(self._before.seen)}
        return tuple(sorted(found, key=lambda entity: order[entity])) if len(found) == size else ()

    def _two_men(self, phrase: Phrase) -> tuple[str, ...]:
        """The only two men told before `الرجلان`; empty where it is not that or they are not two."""
        noun = self._words[phrase.head].head
        if noun is None or noun.singular != _MAN or phrase.number != "d" or phrase.last > phrase.first + 1:
            return ()
        told = dict.fromkeys(entity for place, entity in self._before.seen if place < phrase.first)
        people = (self._before.known[entity] for entity in told)
        men = tuple(one.id for one in people if one.type is EntityType.PER and one.gender == "m")
        return men if len(men) == _TWO else ()
