"""Phrases of people: titles, ranks and forms of address before the name and titles behind it.

الأمير فيصل بن فرحان بن عبدالله وزير الخارجية
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from weakref import WeakMethod

from kg.extract.phrase import Phrase, Post, ProperName
from kg.extract.phrases.asides import after_adverb, after_age, after_nickname
from kg.extract.phrases.heads import are_several
from kg.extract.phrases.lookahead import ADDRESS, COMMAS, GRADES, POSTS, Lookahead
from kg.extract.phrases.nations import states_end
from kg.extract.phrases.nominals import NominalReader
from kg.extract.phrases.noun import Nominal
from kg.extract.phrases.passing import Passing
from kg.extract.phrases.person import Person
from kg.extract.phrases.received import is_received, is_styled_other
from kg.extract.phrases.styles import is_abstract
from kg.extract.phrases.title_behind import (
    IS,
    WHO_IS,
    TitlesBehind,
    after_one_of,
    after_pronoun,
    is_construct_of_both,
    pronoun_before,
)
from kg.extract.phrases.title_pairs import (
    are_apart,
    are_bodies,
    are_held_together,
    commands_too,
    deputises_too,
    is_aide_by_name,
    is_further,
    is_its,
    is_of_another,
    is_of_other_nation,
    runs_it_too,
    speaks_alone,
    speaks_for_official,
    stands_between,
)
from kg.extract.phrases.titles import title
from kg.extract.words import is_accusative
from kg.model import EntityType, MentionKind

_MERE = frozenset({"person"})
_RANKS = frozenset({"rank", "honorific"})
_QUOTES = frozenset({'"', "«", "“", "”", "("})
_BRACKET = "("
_FROM, _MINISTER = "من", "وزير"
_JOINED = frozenset({"office", "member"})
_HELP = frozenset(
    {"مساعده", "معاونه", "معاونت", "مساعدت", "مفاوضه", "مفاوضت", "مشاوره", "مشاورت"}
)  # a woman only before another title; else what somebody does


class PersonReader:
    """Reads people off the words of one article."""

    def __init__(self, nouns: NominalReader) -> None:
        self.nouns = nouns
        self.words = nouns.words
        self.names: Mapping[int, ProperName] = nouns.names
        nouns.people = WeakMethod(self.read)
        self.ahead = Lookahead(self.words, self.names)
        self.behind = TitlesBehind(self.ahead)
        self.passing = Passing(nouns, self.ahead)

    def read(self, first: int, end: int) -> Phrase | None:
        """The person whose phrase begins at token `first`; `None` where only a word of address stands there."""
        if first >= end or not self._may_begin(first):
            return None
        person = Person(first, first)
        self.read_on(person, end)
        return self.finished(person) if person.name is not None or person.posts else None

    def _may_begin(self, at: int) -> bool:
        """Whether a phrase can begin at the token: with a noun of people, a name, a nationality."""
        word = self.words[at]
        return word.head is not None or word.nisba is not None or at in self.names

    def read_on(self, person: Person, end: int) -> None:
        """Takes all further parts of the phrase."""
        while person.at < end and self._step(person, end):
            pass

    def _step(self, person: Person, end: int) -> bool:
        """Takes the next part of the phrase, if there is one."""
        at = person.at
        word = self.words[at]
        behind = after_one_of(self.words, after_pronoun(self.words, at))
        if at < behind < end and person.name is not None and self.ahead.kinds(behind) & POSTS:
            return self._take_post(person, behind, end)
        if word.is_attached and at != person.first:
            joined = self._take_joined(person, at, end) or self.passing.to_speaker(person, end)
            return joined or self.passing.to_leader(person, end)
        name = self.names.get(at)
        if name is not None:
            return self._take_name(person, name)
        if person.name is None and (self._take_stroke(person) or self._take_address(person, at, end)):
            return True
        if self.ahead.kinds(at) & POSTS:
            return self._take_post(person, at, end)
        single = not person.posts or self.words[person.posts[0].head].number == "s"
        bracket = word.text == _BRACKET and person.name is not None and not person.posts
        parts = word.text in COMMAS or bracket or (word.text in _QUOTES and person.name is None and single)
        origin = self._take_origin(person, end)
        aside = origin or self._pass_between(person, end)
        aside = aside or self.passing.passes(person, end)
        return aside or (parts and self._pass_comma(person, end)) or self._pass_adverb(person, end)

    def _take_origin(self, person: Person, end: int) -> bool:
        """`من جامعة …` behind the name of a scholar or member of nothing else."""
        last = person.posts[-1] if person.posts else None
        at = person.at + (self.words[person.at].text in COMMAS)
        if last is None or last.of is not None or person.name is None or "member" not in self.ahead.kinds(last.head):
            return False
        name = self.names.get(at + 1) if at + 1 < end and self.words[at].text == _FROM else None
        if name is None or name.type is not EntityType.ORG or self.words[name.first].head is None:
            return False
        person.posts[-1] = replace(last, of=len(person.nested))
        person.nested.append(self.nouns.named(name))
        person.at = name.last
        return True

    def _pass_between(self, person: Person, end: int) -> bool:
        """The age or what somebody is also called between the name and a title (`X، 61 سنة، رئيس …`, `X الملقب بالنسر،
        قائد الكتيبة`)."""
        if person.name is None:
            return False
        following = after_age(self.words, person.at, end) or after_nickname(self.words, person.at, end)
        if following is None or self.words[following].is_attached or not self.ahead.kinds(following) & POSTS:
            return False
        return self._take_post(person, following, end)

    def _pass_adverb(self, person: Person, end: int) -> bool:
        """An adverb or adjective between a title and the name."""
        if person.name is not None or not person.posts:
            return False
        following = after_adverb(self.words, person.at, end, self.words[person.posts[-1].head])
        following += following == person.at < end and self.words[following].text in IS
        if following > person.at and self.ahead.is_called(following, end):
            person.at = following
            return True
        return False

    def _take_stroke(self, person: Person) -> bool:
        """The stroke before a name."""
        marked = person.at + 1 in self.names and self.ahead.is_before_name(person.at)
        person.at += marked
        return marked

    def _take_name(self, person: Person, name: ProperName) -> bool:
        if name.type is not EntityType.PER or person.name is not None:
            return False
        if self._is_chosen_by(person, name) or self._is_addressed_by(person, name):
            return False
        person.name, person.at = name, name.last
        return True

    def _is_chosen_by(self, person: Person, name: ProperName) -> bool:
        """Whether the one name behind a plural title is of somebody whom these people make what is told behind him
        (`انتخب أعضاء النادي كريم ناصر رئيسا`)."""
        several = bool(person.posts) and self.words[person.posts[0].head].number == "p"
        behind = self.words[name.last] if name.last < len(self.words) else None
        return several and behind is not None and is_accusative(behind) and bool(self.ahead.kinds(name.last) & POSTS)

    def _is_addressed_by(self, person: Person, name: ProperName) -> bool:
        """Whether the one name right behind the title of several, the subject of a verb before it, is of whom they
        address (`طالب سفراء الدول الخمس كريم ناصر بالتنحي`): nobody is joined to him."""
        several = bool(person.posts) and self.words[person.posts[0].head].number == "p"
        if not several or name.first != person.posts[-1].last or name.last >= len(self.words):
            return False
        subject = person.first > 0 and self.words[person.first - 1].is_verb and not self.words[person.first].is_attached
        behind = self.words[name.last]
        return subject and not (behind.is_mark or behind.conjunction or behind.text in WHO_IS)

    def _take_address(self, person: Person, at: int, end: int) -> bool:
        """A rank or form of address, a nationality that begins the phrase, or a word between these and the name
        (`صاحب السمو الملكي الأمير`)."""
        if is_styled_other(self.ahead, person):
            return False
        word = self.words[at]
        kinds = self.ahead.kinds(at) & ADDRESS if not self.ahead.is_office(at, end) else frozenset()
        before = self.words[at - 1].key if at > person.first else ""
        graded = word.key in GRADES and (before in GRADES or bool(before and self.ahead.kinds(at - 1) & _RANKS))
        ranked = bool(person.posts) and ((bool(kinds & _RANKS) and word.definite) or graded)
        ranked = ranked and self.ahead.named_behind(at + 1, end)
        if ranked or (kinds and not (person.posts and kinds == _MERE) and self.ahead.addresses(at, end)):
            person.at += 1
        elif word.nisba is not None and word.definite and self.ahead.is_origin(at, person.first, end):
            person.nested.append(self.nouns.nisba(at))
            person.at += 1 if at == person.first else person.nested[-1].last - at
        elif (
            not person.posts
            and at > person.first
            and not self.ahead.kinds(at) & POSTS
            and self.ahead.leads_to_name(at, end)
        ):
            person.at += 1
        return person.at > at

    def _take_post(self, person: Person, at: int, end: int) -> bool:
        if person.posts and "peer" in self.ahead.kinds(at):
            return False
        introduced = pronoun_before(self.words, at) is not None
        if self.words[at].key in _HELP and not introduced and not (at + 1 < end and self.ahead.kinds(at + 1) & POSTS):
            return False
        own = self.words[at].number
        agrees = not person.posts or own == self.words[person.posts[0].head].number
        fits = agrees or (person.name is not None and own == "s")
        fits = fits and not (person.posts and own == "p" and self._begins_others(at))
        if not fits or (person.name is not None and "peer" in self.ahead.kinds(at)):
            return False
        found = self.nouns.read(at, end)
        if person.name is not None and (self.words[at - 1].text in COMMAS or at == person.name.last):
            self.nouns.named_superior(found, end)
        apart = person.name is not None and is_of_other_nation(self.words, person, found)
        if apart or (person.name is not None and not self.behind.is_apposition(person, found)):
            return False
        another = person.name is None and is_of_another(self.words, person, found)
        if another or is_received(self.ahead, person, found, end):
            return False
        post = self._post(found, len(person.nested))
        person.posts.append(post)
        person.nested += found.nested
        person.at = found.last
        return True

    def _begins_others(self, at: int) -> bool:
        """Whether the title of several behind that of others is of those they meet: an indefinite one behind a definite
        genitive (`التقى قادة الحزب [مسؤولين] …`)."""
        return self.words[at - 1].definite and not self.words[at].definite

    def _take_joined(self, person: Person, at: int, end: int) -> bool:
        """A second post of the same person joined to one without country or body (`رئيس الوزراء ووزير الدفاع …`) or
        with a pronoun for that (`مؤسس الشركة ورئيسها`), before the name or, behind it, whoever holds the first."""
        last = person.posts[-1] if person.posts else None
        if last is None or last.peer or last.last != at or are_several(self.words, last.head):
            return False
        kinds, behind = self.ahead.kinds(at), person.name is not None and last.first >= person.name.last
        joined = kinds & (POSTS if behind else _JOINED)
        if self.words[at].conjunction != "و" or self.words[at].preposition or not joined:
            return False
        found = self.nouns.read(at, end)
        its = last.of is not None and is_its(self.words, at, end)
        told = person.name is None
        one = any(of_one(self.words, person, found) for of_one in (are_bodies, commands_too, deputises_too))
        runs = runs_it_too(self.words, person, found)
        owned = its or runs or (told and (one or speaks_alone(self.words, person)))
        if is_further(self.ahead, person, found, end):
            return self._take_further(person, last, found)
        short = len(last.title.split()) < 2 and self.words[last.head].definite
        foreign = is_of_another(self.words, person, found)
        if (
            foreign
            or are_apart(self.words, person, found)
            or stands_between(self.words, person, found)
            or (not owned and (last.of is not None or short or "office" not in kinds))
        ):
            return False
        called = self.ahead.is_called(found.last, end)
        if self.words[at].number != "s" or (person.name is None and not called) or (owned and person.name and called):
            return False
        post = self._post(found, len(person.nested))
        person.posts.append(replace(post, of=last.of) if its and post.of is None else post)
        state = found.of is not None and found.nested[found.of].type is EntityType.LOC
        if found.of is not None and (runs or (not owned and (state or last.lemma != _MINISTER))):
            shared = len(person.nested) + found.of
            person.posts[:-1] = [replace(post, of=shared if post is last else post.of) for post in person.posts[:-1]]
        person.nested += found.nested
        person.at = found.last
        return True

    def _take_further(self, person: Person, last: Post, found: Nominal) -> bool:
        """Takes a further title, which is of the same country where it tells none; its body is that of the first, too,
        which somebody has as its head."""
        both = runs_it_too(self.words, person, found) or is_construct_of_both(self.words, last.first, found.first)
        if found.of is not None and both:
            person.posts[-1] = replace(last, of=len(person.nested) + found.of)
        land = last.of is not None and person.nested[last.of].type is EntityType.LOC
        post = self._post(found, len(person.nested))
        person.posts.append(replace(post, of=last.of) if post.of is None and land else post)
        person.nested += found.nested
        person.at = found.last
        return True

    def _pass_comma(self, person: Person, end: int) -> bool:
        """A comma between title and name, or between the name and a title that is nobody else's."""
        following = person.at + 1
        if following < end and person.name is not None:
            following = after_pronoun(self.words, following)
        if following < end and person.name is None and self.words[following].text in _QUOTES:
            following += 1
        if following >= end:
            return False
        if person.name is None and self._takes_second(person, following, end):
            return True
        if person.name is None:
            told = person.first > 0 and self.words[person.first - 1].text in WHO_IS
            if (
                told
                or speaks_for_official(self.ahead, person)
                or not person.posts
                or self.words[following].is_attached
                or not self.ahead.is_called(following, end)
            ):
                return False
            person.at = following
            return True
        return self._take_behind(person, after_one_of(self.words, following), end)

    def _take_behind(self, person: Person, at: int, end: int) -> bool:
        """The post at the token behind the comma after a name, or one joined to what else he does."""
        if at >= end or self.words[at].is_attached:
            return False
        if self.ahead.kinds(at) & POSTS and self._take_post(person, at, end):
            return True
        joined = self.passing.after_occupation(at, end) if not person.posts else None
        while joined is not None and not self._take_post(person, joined, end):
            joined = self.passing.after_occupation(joined, end)
        return joined is not None

    def _takes_second(self, person: Person, at: int, end: int) -> bool:
        """Takes a second title behind a comma, of who speaks (`قال سفير غانا، رئيس المجلس كريم ناصر، إن …`), of who
        mostly has both, or of an official's aide."""
        titled = bool(person.posts) and not self.words[at].is_attached and self.ahead.kinds(at) & POSTS
        if not titled or self.words[at].number != "s":
            return False
        found = self.nouns.read(at, end)
        name = self.names.get(found.last)
        aide = is_aide_by_name(person) and name is not None and name.type is EntityType.PER
        if aide or are_held_together(self.words, person, found):
            return self._take_post(person, at, end)
        speaks = name is not None and name.type is EntityType.PER and self.passing.speaks(person, name, end)
        return speaks and self._take_post(person, at, end)

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

    def finished(self, person: Person) -> Phrase:
        """The phrase of a person that has been read."""
        head = person.posts[0].head if person.posts else person.first
        word = self.words[head]
        number = self._number(head) if person.name is None else "s"
        last = person.at if person.name is not None else states_end(self.words, self.names, person)
        return Phrase(
            span=self.nouns.span(person.first, last),
            first=person.first,
            last=person.at,
            head=head,
            kind=MentionKind.NAME if person.name else MentionKind.NOMINAL,
            type=EntityType.GRP if number in {"p", "d"} else EntityType.PER,
            gender="m" if not person.posts and person.name and is_abstract(word) else word.gender,
            number=number,
            name=person.name.span if person.name else None,
            posts=tuple(person.posts),
            nested=tuple(person.nested),
        )

    def _number(self, head: int) -> str:
        """The number of a title, of which a dual before its genitive looks like an accusative (`رئيسا البلدين`, `وزيرا
        خارجية البلدين`)."""
        number, behind = self.words[head].number, self.words[head + 1 : head + 3]
        owned = any(word.definite for word in behind) and self.words[head].text.endswith("ا")
        owned = owned and not any(word.is_attached or word.is_mark for word in behind)
        return "d" if number == "s" and owned and are_several(self.words, head) else number
