"""What stands between a title and the name behind it: a bracket, where somebody works, what a body is told with.

محافظ إب [(وسط اليمن)،] كريم ناصر      المكلف بالإعلام [على مستوى الاتحاد] كريم ناصر
السفير الروسي [لديها] كريم ناصر
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.names.bodies import INNER
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.asides import after_bracket, after_setting
from kg.extract.phrases.lookahead import ADDRESS, COMMAS, POSTS, Lookahead
from kg.extract.phrases.nominals import NominalReader
from kg.extract.phrases.person import Person
from kg.extract.phrases.purposes import behind_purpose
from kg.extract.phrases.title_pairs import speaks_for_official
from kg.extract.speech_words import speaking
from kg.model import EntityType

_OPENING, _WITH = "(", "لدي"
_SPEAKER = 14  # tokens
_INTRODUCING = frozenset({"إن", "أن", "ان", "إنه", "أنه", "انه", "إنها", "أنها", "بأن", ":", '"', "«", "“"})
_PASSED = frozenset({"PREP", "NUM", "FOREIGN"})
_PASSED_MARKS = frozenset({"،", ",", '"', "«", "»", "“", "”", "(", ")"})
_FROM, _CHOSEN = "من", frozenset({"معين", "مكلف", "منتخب", "مدعوم", "مقال", "مسمي", "منبثق"})
_CHOOSER = 7  # tokens
_DOING = frozenset({"person", "member", "occupation", "office"})
_ABOUT, _QUOTES = frozenset({"في", "من"}), frozenset({'"', "«", "»", "“", "”"})
_KIN = "relative"
_OCCUPATION = 9  # tokens
_PARTS = INNER | {"برنامج", "فرع"}


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
            or self._pass_chooser(person, end)
            or self._pass_closing(person, end)
            or self._pass_host(person, end)
            or self.to_speaker(person, end)
        )

    def after_occupation(self, at: int, end: int) -> int | None:
        """The token of a post joined to what else somebody does, which begins at the token behind his name (`كريم ناصر،
        [كاتب سياسي] وأستاذ في جامعة …`); `None` where none is."""
        kinds = self._ahead.kinds(at)
        if at >= end or at in self._names or not kinds & _DOING or _KIN in kinds or self._words[at].number != "s":
            return None
        for here in range(at + 1, min(end, at + _OCCUPATION)):
            word, name = self._words[here], self._names.get(here)
            if word.conjunction == "و" and not word.preposition and self._ahead.kinds(here) & POSTS:
                return here if word.number == "s" else None
            named = name is not None and name.type is EntityType.PER
            passable = word.is_nominal or word.key in _ABOUT or (word.is_mark and word.text in _QUOTES)
            if named or word.adverbial or not passable:
                return None
        return None

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

    def _pass_host(self, person: Person, end: int) -> bool:
        """The pronoun of whoever somebody is sent to (`طلبت الحكومة من السفير الروسي لديها كريم ناصر`)."""
        with_whom, name = self._words[person.at], self._names.get(person.at + 1)
        hosted = with_whom.key == _WITH and with_whom.pronoun and person.name is None and bool(person.posts)
        named = name is not None and name.type is EntityType.PER and not self._words[person.at + 1].is_attached
        if not hosted or not named or person.at + 1 >= end:
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

    def _pass_chooser(self, person: Person, end: int) -> bool:
        """Who put somebody in the post that he is told by (`رئيس الحكومة المكلفة من مجلس النواب كريم ناصر`)."""
        at, chosen = person.at, self._words[person.at - 1].key.removesuffix("ه") in _CHOSEN
        if person.name is not None or not person.posts or not chosen or self._words[at].key != _FROM:
            return False
        inside = at + 1
        for here in range(at + 1, min(end, at + _CHOOSER)):
            name = self._names.get(here)
            if name is not None and name.type is EntityType.PER:
                free = here > at + 1 and self._is_closed(here - 1) and not self._words[here].is_attached
                person.at = here if free else at
                return free
            inside = name.last if name is not None else inside
            word = self._words[here]
            if here >= inside and (not word.is_nominal or word.conjunction or self._ahead.kinds(here) & POSTS):
                return False
        return False

    def to_speaker(self, person: Person, end: int) -> bool:
        """All that stands between the title of who speaks and his name, with what he says right behind it (`قال رئيس
        بعثة مصر إلى البطولة كريم ناصر إن …`)."""
        if person.name is not None or not person.posts or self._words[person.posts[-1].head].number != "s":
            return False
        name = self._speaker(person, end)
        if name is None or speaks_for_official(self._ahead, person):
            return False
        last, between = person.posts[-1], list(self._between(person.at, name))
        whole = last.of is None or self._words[person.nested[last.of].head].key in _PARTS
        owner = next((at for at, inner in enumerate(between) if inner.type is EntityType.ORG), None) if whole else None
        if owner is not None:
            person.posts[-1] = replace(last, of=len(person.nested) + owner)
        person.nested += between
        person.at = name
        return True

    def to_leader(self, person: Person, end: int) -> bool:
        """What the body of a title is for, between that and the name."""
        last = person.posts[-1] if person.posts else None
        if last is None or person.name is not None or last.of is None or self._words[last.head].number != "s":
            return False
        body = person.nested[last.of].type is EntityType.ORG
        name = behind_purpose(self._ahead, person.at, end) if body else None
        if name is not None:
            person.nested += self._between(person.at, name)
            person.at = name
        return name is not None

    def _between(self, first: int, end: int) -> Iterator[Phrase]:
        """The bodies and places named among the tokens."""
        named = (self._names.get(at) for at in range(first, end))
        yield from (self._nouns.named(name) for name in named if name is not None)

    def _speaker(self, person: Person, end: int) -> int | None:
        """The token of the name of who speaks by the verb before the title; `None` where what lies between may be a
        clause or name somebody else."""
        for at in range(person.at, min(end, person.at + _SPEAKER)):
            word, name = self._words[at], self._names.get(at)
            if name is not None and name.type is EntityType.PER:
                free = not word.is_attached and (self._is_closed(at - 1) or self._is_ranked(at))
                return at if free and self.speaks(person, name, end) else None
            titled = name is None and bool(self._ahead.kinds(at) & POSTS) and word.tag != "ADJ"
            passable = word.is_nominal or word.tag in _PASSED or name is not None or word.text in _PASSED_MARKS
            if titled or not passable:
                return None
        return None

    def speaks(self, person: Person, name: ProperName, end: int) -> bool:
        """Whether a verb of speech stands right before a person's phrase and what is said behind the name."""
        verb = self._words[person.first - 1] if person.first else None
        behind = name.last + (name.last + 1 < end and self._words[name.last].text in COMMAS)
        told = behind < end and self._words[behind].text in _INTRODUCING
        return told and verb is not None and verb.is_verb and verb.lemma in speaking()

    def _is_closed(self, at: int) -> bool:
        """Whether no name can go with the word at the token: a definite one, a name's last, a mark."""
        word = self._words[at]
        return word.definite or word.is_mark or any(name.last == at + 1 for name in self._names.values())

    def _is_ranked(self, at: int) -> bool:
        """Whether a rank with its article stands right before the token."""
        return self._words[at - 1].definite and bool(self._ahead.kinds(at - 1) & ADDRESS)
