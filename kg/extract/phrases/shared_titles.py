"""People who share the title before the one named first.

وزيري الخارجية سيرجي لافروف، والدفاع سيرجي شويجو      الرئيس التركي رجب طيب أردوغان والروسي فلاديمير بوتن
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.arabic.countries import by_name
from kg.extract.phrase import Phrase, Post
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.lookahead import ADDRESS, COMMAS, POSTS
from kg.extract.phrases.people import PersonReader
from kg.extract.phrases.person import Person
from kg.extract.words import Word
from kg.model import EntityType, MentionKind

_DUAL = ("ي", "ا")  # نظيريه، نظيراه


class SharedTitles:
    """Reads the people behind a title that more than one has."""

    def __init__(self, reader: PersonReader) -> None:
        self._reader, self._ahead = reader, reader.ahead
        self.nouns, self.words, self.names = reader.nouns, reader.words, reader.names

    def following(self, phrase: Phrase, end: int) -> Phrase | None:
        """The next person under the title of `phrase` (`والروسي سيرجي لافروف`, `والدفاع سيرجي شويجو`)."""
        if not phrase.posts or phrase.name is None:
            return self._second_peer(phrase, end) if phrase.posts else None
        at = phrase.last + 1 if phrase.last < end and self.words[phrase.last].text in COMMAS else phrase.last
        if at >= end or self.words[at].conjunction != "و" or self._ahead.kinds(at) & POSTS:
            return None
        shared = phrase.posts[0]
        name = self.names.get(at)
        if name is not None and name.type is EntityType.PER:
            return self._named(phrase, at, end)
        if name is not None and name.type is EntityType.LOC and self._ahead.named_behind(name.last, end):
            return self._under(shared, at, name.last, self._of_kind(phrase, self.nouns.named(name)), end)
        if self.words[at].nisba is not None:
            inner = self.nouns.nisba(at)
            return (
                self._under(shared, at, inner.last, inner, end) if self._ahead.named_behind(inner.last, end) else None
            )
        further = self._part_of_compound(phrase, at, end) or self._of_further_body(shared, at, end)
        return further or self._portfolio(phrase, at, end)

    def _heads_body(self, at: int) -> bool:
        """Whether a body begins at the token, by its name or its noun."""
        name, noun = self.names.get(at), self.words[at].head
        if name is not None:
            return name.type is EntityType.ORG
        return noun is not None and "organisation" in noun.kinds and not self.words[at].preposition

    def _of_further_body(self, shared: Post, at: int, end: int) -> Phrase | None:
        """`رئيسا هيئة الرقابة سمير حداد وديوان المحاسبة كريم ناصر`: the next one has the same post in another body."""
        if not (are_several(self.words, shared.head) and self._heads_body(at)):
            return None
        name = self.names.get(at)
        body = self.nouns.named(name) if name is not None else self.nouns.body(at, end, EntityType.ORG)
        if not self._ahead.named_behind(body.last, end):
            return None
        noun = self.words[body.head].base
        own = replace(shared, title=f"{shared.title.split()[0]} ال{noun}")
        return self._under(own, at, body.last, body, end)

    def _of_kind(self, phrase: Phrase, place: Phrase) -> Phrase:
        """A place, as the body there where the title before tells several bodies of a kind by their places (`رئيسا
        غرفتي الرياض سمير حداد وجدة كريم ناصر`)."""
        of = phrase.posts[0].of
        owner = phrase.nested[of] if of is not None else None
        told = self.words[owner.head] if owner is not None and owner.type is EntityType.ORG else None
        bodies = told is not None and (told.number != "s" or told.head is None)
        return replace(place, type=EntityType.ORG) if bodies else place

    def _named(self, phrase: Phrase, at: int, end: int) -> Phrase | None:
        """The next one named under a title of several people (`عضوا المجلس سمير حداد وكريم ناصر`), who is of the next
        country where the title has one for each (`رؤساء مصر وفرنسا واليونان …`)."""
        shared, person = phrase.posts[0], Person(at, at)
        if not are_several(self.words, shared.head) or self.words[at].preposition:
            return None
        owner = phrase.nested[shared.of] if shared.of is not None else None
        countries = [one for one in phrase.nested if _joined_land(self.words, one) and one is not owner]
        person.nested += countries or ([owner] if owner is not None else [])
        person.posts.append(replace(shared, of=0 if person.nested else None))
        person.at = at
        self._reader.read_on(person, end)
        return replace(self._reader.finished(person), head=shared.head)

    def _part_of_compound(self, phrase: Phrase, at: int, end: int) -> Phrase | None:
        """`الزعيمين الكوريين الشمالي … والجنوبي …`: another part of the country whose nisba two people share."""
        shared = phrase.posts[0]
        owner = phrase.nested[shared.of] if shared.of is not None else None
        if owner is None or owner.last - owner.head < 2 or not self._ahead.named_behind(at + 1, end):
            return None
        if self.words[owner.head].compound_nisba(self.words[at]) is None:
            return None
        inner = replace(owner, span=self.nouns.span(at, at + 1), first=at, last=at + 1)
        return self._under(shared, at, at + 1, inner, end)

    def _second_peer(self, phrase: Phrase, end: int) -> Phrase | None:
        """The second of two peers who are told by their nationalities alone (`نظيريه الياباني والتركي`)."""
        at, head = phrase.last, self.words[phrase.head]
        if at >= end or not phrase.posts[0].peer or not (head.pronoun and head.base.endswith(_DUAL)):
            return None
        word = self.words[at]
        if word.nisba is None or word.conjunction != "و" or not word.definite:
            return None
        inner = self.nouns.nisba(at)
        return self._under(phrase.posts[0], at, inner.last, inner, end)

    def _portfolio(self, phrase: Phrase, at: int, end: int) -> Phrase | None:
        """`والدفاع سيرجي شويجو`, `والطاقة الروسي كريم ناصر`: another portfolio of the same government, or of the one
        whose nationality follows."""
        shared = phrase.posts[0]
        if at in self.names or not self.words[at].definite or self._ahead.kinds(at) & ADDRESS:
            return None
        last = at + 1
        while last < end and self.words[last].definite and not self.words[last].is_attached and last not in self.names:
            last += 1
        if not self._ahead.is_person(last):
            return None
        owner = phrase.nested[shared.of] if shared.of is not None else None
        place = self._placed(phrase, owner, at, last)
        if place is not None:
            return self._under(shared, at, last, place, end)
        if len(shared.title.split()) < 2:
            return None
        nation = next((self.nouns.nisba(here) for here in range(at + 1, last) if self.words[here].nisba), None)
        nation = nation if nation is not None and nation.last == last else None
        told = self.words[at : nation.first if nation is not None else last]
        own = replace(
            shared, title=" ".join([shared.title.split()[0], *(word.text for word in told)]).replace(" و", " ", 1)
        )
        return self._under(own, at, last, nation or owner, end)

    def _placed(self, phrase: Phrase, owner: Phrase | None, at: int, last: int) -> Phrase | None:
        """The place at tokens `at:last`, which nobody took for a name, behind people who govern another or head a body
        there (`محافظا الطائف سمير حداد والليث كريم ناصر`), a state in as many words as it has (`والرأس الأخضر`)."""
        head = phrase.posts[0].head
        if owner is None or not (head == owner.first or are_several(self.words, head)):
            return None
        parts = (self.words[at].text[self.words[at].skip :], *(word.text for word in self.words[at + 1 : last]))
        state = by_name(" ".join(parts)) is not None
        if last > at + 1 and not state:
            return None
        span = self.nouns.span(at, last)
        place = replace(owner, span=span, first=at, last=last, head=at, kind=MentionKind.NAME, name=span, nested=())
        bodies = owner.type is EntityType.ORG and self.words[owner.head].number != "s"
        placed = owner.type is EntityType.LOC and (owner.name is not None or state)
        return replace(place, number="s") if bodies or placed else None

    def _under(self, shared: Post, first: int, last: int, owner: Phrase | None, end: int) -> Phrase | None:
        """A person named at token `last` who holds the shared post for `owner`."""
        person = Person(first, last)
        if owner is not None:
            person.nested.append(owner)
        of = 0 if owner is not None else None
        person.posts.append(
            replace(shared, first=first, last=last, span=self.nouns.span(first, last), head=first, of=of)
        )
        if last < end and self.words[last].text in COMMAS:
            person.at += 1
        self._reader.read_on(person, end)
        return self._reader.finished(person)


def _joined_land(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is the second or a further one of the places, bodies or nationalities that share a title."""
    return phrase.type in {EntityType.LOC, EntityType.ORG} and words[phrase.first].conjunction == "و"
