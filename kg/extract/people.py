"""Phrases of people: titles, ranks and forms of address before the name, titles behind it, and shared titles.

الأمير فيصل بن فرحان بن عبدالله وزير الخارجية       وزيري الخارجية سيرجي لافروف، والدفاع سيرجي شويجو
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.extract.asides import after_adverb, after_age
from kg.extract.lookahead import ADDRESS, COMMAS, POSTS, Lookahead
from kg.extract.nominal import Nominal
from kg.extract.nominals import NominalReader
from kg.extract.phrases import Phrase, Post, ProperName, flat
from kg.extract.speech_words import sayings
from kg.extract.titles import title
from kg.model import EntityType, MentionKind

_MERE = frozenset({"person"})
_RANKS = frozenset({"rank", "honorific"})
_QUOTES = frozenset({'"', "«", "“", "”", "("})
_WHO_IS = frozenset({"وهو", "وهي", "هو", "هي"})
_HASH = "#"
_FROM = "من"
_ONE_OF = frozenset({"احد", "احدي"})
_HELP = "مساعده"  # an assistant only before another title; else help


@dataclass(slots=True)
class _Person:
    """A person's phrase while it is read; `at` is the next token."""

    first: int
    at: int
    name: ProperName | None = None
    posts: list[Post] = field(default_factory=list)
    nested: list[Phrase] = field(default_factory=list)


class PersonReader:
    """Reads people off the words of one article."""

    def __init__(self, nouns: NominalReader) -> None:
        self.nouns = nouns
        self.words = nouns.words
        self.names: Mapping[int, ProperName] = nouns.names
        nouns.person = self.read
        self._ahead = Lookahead(self.words, self.names)
        self._introduced = {part for name in self.names.values() for part in self._later_parts(name)}

    def _later_parts(self, name: ProperName) -> list[str]:
        """The words of a longer name of a person that may stand for him later."""
        size = name.last - name.first
        return [self.words[at].key for at in range(name.first, name.last)] if size > 1 else []

    def read(self, first: int, end: int) -> Phrase | None:
        """The person whose phrase begins at token `first`; `None` where only a word of address stands there."""
        person = _Person(first, first)
        while person.at < end and self._step(person, end):
            pass
        return self._phrase(person) if person.name is not None or person.posts else None

    def elided(self, phrase: Phrase, end: int) -> Phrase | None:
        """The next person under the title of `phrase` (`والروسي سيرجي لافروف`, `والدفاع سيرجي شويجو`)."""
        if not phrase.posts or phrase.name is None:
            return None
        at = phrase.last + 1 if phrase.last < end and self.words[phrase.last].text in COMMAS else phrase.last
        if at >= end or self.words[at].conjunction != "و" or self._ahead.kinds(at) & POSTS:
            return None
        shared = phrase.posts[0]
        name = self.names.get(at)
        if name is not None and name.type is EntityType.LOC and self._ahead.named_behind(name.last, end):
            return self._under(shared, at, name.last, self.nouns.named(name), end)
        if self.words[at].nisba is not None:
            inner = self.nouns.nisba(at)
            return (
                self._under(shared, at, inner.last, inner, end) if self._ahead.named_behind(inner.last, end) else None
            )
        return self._portfolio(phrase, at, end)

    def _portfolio(self, phrase: Phrase, at: int, end: int) -> Phrase | None:
        """`والدفاع سيرجي شويجو`: another portfolio of the same government."""
        shared = phrase.posts[0]
        if (
            at in self.names
            or not self.words[at].definite
            or len(shared.title.split()) < 2
            or self._ahead.kinds(at) & ADDRESS
        ):
            return None
        last = at + 1
        while last < end and self.words[last].definite and not self.words[last].is_attached and last not in self.names:
            last += 1
        if not self._ahead.is_person(last):
            return None
        owner = phrase.nested[shared.of] if shared.of is not None else None
        other = " ".join([shared.title.split()[0], *(word.text for word in self.words[at:last])])
        own = replace(shared, title=other.replace(" و", " ", 1))
        return self._under(own, at, last, owner, end)

    def _under(self, shared: Post, first: int, last: int, owner: Phrase | None, end: int) -> Phrase | None:
        """A person named at token `last` who holds the shared post for `owner`."""
        person = _Person(first, last)
        if owner is not None:
            person.nested.append(owner)
        of = 0 if owner is not None else None
        person.posts.append(
            replace(shared, first=first, last=last, span=self.nouns.span(first, last), head=first, of=of)
        )
        if self.words[last].text in COMMAS:
            person.at += 1
        while person.at < end and self._step(person, end):
            pass
        return self._phrase(person)

    def _step(self, person: _Person, end: int) -> bool:
        """Takes the next part of the phrase, if there is one."""
        at = person.at
        word = self.words[at]
        introduced = word.text in _WHO_IS or word.key in _ONE_OF
        if introduced and person.name is not None and at + 1 < end and self._ahead.kinds(at + 1) & POSTS:
            return self._take_post(person, at + 1, end)
        if word.is_attached and at != person.first:
            return self._take_joined(person, at, end)
        name = self.names.get(at)
        if name is not None:
            return self._take_name(person, name)
        if person.name is None and (self._take_hash(person) or self._take_address(person, at, end)):
            return True
        if self._ahead.kinds(at) & POSTS:
            return self._take_post(person, at, end)
        single = not person.posts or self.words[person.posts[0].head].number == "s"
        parts = word.text in COMMAS or (word.text in _QUOTES and person.name is None and single)
        origin = self._take_origin(person, end)
        aside = origin or self._pass_age(person, end)
        return aside or (parts and self._pass_comma(person, end)) or self._pass_adverb(person, end)

    def _take_origin(self, person: _Person, end: int) -> bool:
        """`من جامعة …` behind the name of a scholar or member of nothing else."""
        last = person.posts[-1] if person.posts else None
        at = person.at + (self.words[person.at].text in COMMAS)
        if last is None or last.of is not None or person.name is None or "member" not in self._ahead.kinds(last.head):
            return False
        name = self.names.get(at + 1) if at + 1 < end and self.words[at].text == _FROM else None
        if name is None or name.type is not EntityType.ORG or self.words[name.first].head is None:
            return False
        person.posts[-1] = replace(last, of=len(person.nested))
        person.nested.append(self.nouns.named(name))
        person.at = name.last
        return True

    def _pass_age(self, person: _Person, end: int) -> bool:
        """The age between a name and a title (`X، 61 سنة، رئيس …`)."""
        following = after_age(self.words, person.at, end) if person.name is not None else None
        if following is None or self.words[following].is_attached or not self._ahead.kinds(following) & POSTS:
            return False
        return self._take_post(person, following, end)

    def _pass_adverb(self, person: _Person, end: int) -> bool:
        """An adverb or adjective between a title and the name."""
        if person.name is not None or not person.posts:
            return False
        following = after_adverb(self.words, person.at, end, self.words[person.posts[-1].head])
        if following > person.at and self._ahead.is_called(following, end):
            person.at = following
            return True
        return False

    def _take_hash(self, person: _Person) -> bool:
        """The mark of a hashtag before a name."""
        marked = self.words[person.at].text == _HASH and person.at + 1 in self.names
        person.at += marked
        return marked

    def _take_name(self, person: _Person, name: ProperName) -> bool:
        if name.type is not EntityType.PER or person.name is not None:
            return False
        person.name, person.at = name, name.last
        return True

    def _take_address(self, person: _Person, at: int, end: int) -> bool:
        """A rank or form of address, a nationality that begins the phrase, or a word between these and the name
        (`صاحب السمو الملكي الأمير`)."""
        word = self.words[at]
        kinds = self._ahead.kinds(at) & ADDRESS
        ranked = bool(person.posts) and bool(kinds & _RANKS) and word.definite and self._ahead.named_behind(at + 1, end)
        if ranked or (kinds and not (person.posts and kinds == _MERE) and self._ahead.addresses(at, end)):
            person.at += 1
        elif word.nisba is not None and word.definite and at == person.first and self._ahead.leads_to_name(at + 1, end):
            person.nested.append(self.nouns.nisba(at))
            person.at += 1
        elif (
            not person.posts
            and at > person.first
            and not self._ahead.kinds(at) & POSTS
            and self._ahead.leads_to_name(at, end)
        ):
            person.at += 1
        return person.at > at

    def _take_post(self, person: _Person, at: int, end: int) -> bool:
        if person.posts and "peer" in self._ahead.kinds(at):
            return False
        if self.words[at].key == _HELP and not (at + 1 < end and self._ahead.kinds(at + 1) & POSTS):
            return False
        own = self.words[at].number
        agrees = not person.posts or own == self.words[person.posts[0].head].number
        fits = agrees or (person.name is not None and own == "s")
        if not fits or (person.name is not None and "peer" in self._ahead.kinds(at)):
            return False
        found = self.nouns.read(at, end)
        if person.name is not None and not self._is_apposition(person, found):
            return False
        post = self._post(found, len(person.nested))
        person.posts.append(post)
        person.nested += found.nested
        person.at = found.last
        return True

    def _take_joined(self, person: _Person, at: int, end: int) -> bool:
        """A second post of the same person joined to one without country or body (`رئيس الوزراء ووزير الدفاع …`) or
        with a pronoun for that (`مؤسس الشركة ورئيسها`), before the name or, behind it, whoever holds the first."""
        last = person.posts[-1] if person.posts else None
        if last is None or last.peer or last.last != at:
            return False
        owned = last.of is not None and self._is_its(at, end)
        if not owned and (last.of is not None or len(last.title.split()) < 2):
            return False
        if self.words[at].conjunction != "و" or self.words[at].preposition or "office" not in self._ahead.kinds(at):
            return False
        found = self.nouns.read(at, end)
        called = self._ahead.is_called(found.last, end)
        if self.words[at].number != "s" or (person.name is None and not called) or (owned and person.name and called):
            return False
        post = self._post(found, len(person.nested))
        person.posts.append(replace(post, of=last.of) if owned and post.of is None else post)
        if found.of is not None and not owned:
            shared = len(person.nested) + found.of
            person.posts[:-1] = [replace(post, of=shared if post is last else post.of) for post in person.posts[:-1]]
        person.nested += found.nested
        person.at = found.last
        return True

    def _is_its(self, at: int, end: int) -> bool:
        """Whether a pronoun makes a title one of what was named before (`ورئيسها`, `ورئيس تحريرها`)."""
        near = self.words[at : min(at + 2, end)]
        return bool(near[0].pronoun) or (len(near) > 1 and bool(near[1].pronoun) and not near[1].is_attached)

    def _is_apposition(self, person: _Person, found: Nominal) -> bool:
        """Whether a post behind a name is the named person's; not where another name follows it, nor where it is the
        object of the verb before a short name (`التقى لافروف وزير الخارجية المصري`), nor right behind a name that
        stands for a longer one."""
        assert person.name is not None
        if self.words[found.first - 1].text in _WHO_IS:
            return not self._ahead.is_person(found.last)
        owner = found.nested[found.of] if found.of is not None else None
        named = owner is not None and owner.type is EntityType.ORG and any(inner.name for inner in flat([owner]))
        parted = named and self.words[found.first - 1].text in COMMAS
        short = person.name.last == person.name.first + 1
        again = short and person.at == found.first and self.words[person.name.first].key in self._introduced
        if not (found.closed or parted) or again or self._ahead.is_person(found.last):
            return False
        if person.at != found.first or person.posts:
            return True
        before = self.words[person.first - 1] if person.first else None
        spoken = "spokes" in self._ahead.kinds(found.first)
        if before is None or not before.is_verb or spoken:
            return True
        whole = person.name.last - person.name.first > 1
        return whole and (not self.words[found.first].definite or before.lemma in sayings())

    def _pass_comma(self, person: _Person, end: int) -> bool:
        """A comma between title and name, or between the name and a title that is nobody else's."""
        following = person.at + 1
        if following < end and person.name is not None and self.words[following].text in _WHO_IS:
            following += 1
        if following < end and person.name is None and self.words[following].text in _QUOTES | {_HASH}:
            following += 1
        if following >= end:
            return False
        if person.name is None:
            told = person.first > 0 and self.words[person.first - 1].text in _WHO_IS
            if (
                told
                or not person.posts
                or self.words[following].is_attached
                or not self._ahead.is_called(following, end)
            ):
                return False
            person.at = following
            return True
        following += self.words[following].key in _ONE_OF
        if following >= end or self.words[following].is_attached or not self._ahead.kinds(following) & POSTS:
            return False
        return self._take_post(person, following, end)

    def _post(self, found: Nominal, base: int) -> Post:
        """The post of a nominal; `base` is the number of phrases nested before it."""
        noun = self.words[found.first].head
        assert noun is not None
        return Post(
            first=found.first,
            last=found.last,
            span=self.nouns.span(found.first, found.last),
            head=found.first,
            title=title(self.words, found),
            lemma=noun.singular,
            of=base + found.of if found.of is not None else None,
            peer="peer" in noun.kinds,
        )

    def _phrase(self, person: _Person) -> Phrase:
        head = person.posts[0].head if person.posts else person.first
        word = self.words[head]
        number = word.number if person.name is None else "s"
        return Phrase(
            span=self.nouns.span(person.first, person.at),
            first=person.first,
            last=person.at,
            head=head,
            kind=MentionKind.NAME if person.name else MentionKind.NOMINAL,
            type=EntityType.GRP if number in {"p", "d"} else EntityType.PER,
            gender=word.gender,
            number=number,
            name=person.name.span if person.name else None,
            posts=tuple(person.posts),
            nested=tuple(person.nested),
        )
