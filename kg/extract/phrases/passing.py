"""What stands between a title and the name behind it: a bracket, where somebody works, what a body is told with.

محافظ إب [(وسط اليمن)،] كريم ناصر      المكلف بالإعلام [على مستوى الاتحاد] كريم ناصر
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.phrase import Phrase
from kg.extract.phrases.asides import after_bracket, after_place, after_setting
from kg.extract.phrases.lookahead import Lookahead
from kg.extract.phrases.nominals import NominalReader
from kg.extract.phrases.person import Person
from kg.extract.phrases.title_behind import ACCOSTING
from kg.model import EntityType

_OPENING = "("


class Passing:
    """Passes what stands between the titles and the names of one article."""

    def __init__(self, nouns: NominalReader, ahead: Lookahead) -> None:
        self._nouns, self._ahead = nouns, ahead
        self._words, self._names = ahead.words, ahead.names

    def passes(self, person: Person, end: int) -> bool:
        """Whether something of the kind stood at the person's next token, which is passed."""
        return (
            self._pass_bracket(person, end)
            or self._pass_setting(person, end)
            or self._pass_closing(person, end)
            or self._pass_within(person, end)
        )

    def _pass_bracket(self, person: Person, end: int) -> bool:
        """A short bracket between a title and the comma before the name (`محافظ إب (وسط اليمن)، X`)."""
        if person.name is not None or not person.posts or self._words[person.at].text != _OPENING:
            return False
        following = after_bracket(self._words, person.at, end)
        if following is None or not self._ahead.is_called(following, end):
            return False
        person.at = following
        return True

    def _pass_closing(self, person: Person, end: int) -> bool:
        """The end of the bracket that a title before a name stands in (`(وزير الخارجية) كريم ناصر`)."""
        opened = person.first > 0 and self._words[person.first - 1].text == _OPENING
        closed = opened and person.name is None and bool(person.posts) and self._words[person.at].text == ")"
        if not closed or not self._ahead.is_called(person.at + 1, end):
            return False
        person.at += 1
        return True

    def _pass_setting(self, person: Person, end: int) -> bool:
        """What is told of a body or place between a title and the comma before the name."""
        if person.name is not None or not person.posts or self._words[person.posts[-1].head].number != "s":
            return False
        behind = after_setting(self._words, self._names, person.at, end)
        if behind is None or not (behind in self._names or self._ahead.is_called(behind + 1, end)):
            return False
        person.at = behind
        return True

    def _pass_within(self, person: Person, end: int) -> bool:
        """Where in a body somebody works, between his title and his name (`منسق الحزب بجهة الشرق كريم ناصر`)."""
        if person.name is not None or not person.posts or self._words[person.posts[-1].head].number != "s":
            return False
        last, before = person.posts[-1], self._words[person.first - 1] if person.first else None
        following = after_place(self._words, self._names, person.at, end)
        alone = len(last.title.split()) < 2 or (before is not None and before.lemma in ACCOSTING)
        if following is None or alone or not self._ahead.is_called(following, end):
            return False
        body = self._body(person.at, following)
        if body is not None and last.of is None:
            person.posts[-1] = replace(last, of=len(person.nested))
            person.nested.append(body)
        person.at = following
        return True

    def _body(self, first: int, end: int) -> Phrase | None:
        """The first body or place named or headed by its noun among the tokens `first:end`."""
        for at in range(first, end):
            name, noun = self._names.get(at), self._words[at].head
            if name is not None:
                return self._nouns.named(name)
            if noun is not None and "organisation" in noun.kinds:
                return self._nouns.body(at, end, EntityType.ORG)
        return None
