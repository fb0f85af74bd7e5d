"""Finds the phrases of a sentence, left to right, without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.countries import is_broken_plural
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.names.proper_names import proper_names
from kg.extract.names.teams import by_named, coached
from kg.extract.phrase import Phrase, ProperName
from kg.extract.phrases.bound_posts import with_bound_posts
from kg.extract.phrases.clergy import with_churches
from kg.extract.phrases.counsel import counsel_end
from kg.extract.phrases.eponyms import is_eponym
from kg.extract.phrases.guests import is_guest
from kg.extract.phrases.heads import leads
from kg.extract.phrases.honoured import KING, behind_custodian, honour_gender, is_honour
from kg.extract.phrases.institutions import Institutions
from kg.extract.phrases.led_bodies import led_bodies
from kg.extract.phrases.lookahead import POSTS
from kg.extract.phrases.met import LEADS, ON_IT, is_met, is_met_afar, near_meeting
from kg.extract.phrases.no_heads import is_no_head, is_selfsame
from kg.extract.phrases.nominals import NominalReader
from kg.extract.phrases.people import PersonReader
from kg.extract.phrases.portfolios import told_apart
from kg.extract.phrases.quoted_bodies import quoted_bodies
from kg.extract.phrases.ranks_alone import ranks_of_named, stands_alone
from kg.extract.phrases.shared_titles import SharedTitles
from kg.extract.phrases.sides import SIDES, side_at
from kg.extract.phrases.styles import styled
from kg.extract.phrases.unread import is_told, speaker_end, unread_names, unread_speaker
from kg.extract.words import Word, whole, with_clitic
from kg.model import Analysis, EntityType, MentionKind

_PERSONAL = frozenset({"office", "spokes", "member", "peer", "rank", "honorific", "occupation", "person"})
_BODIES = (("organisation", EntityType.ORG), ("place", EntityType.LOC))
_PEOPLE = ("يون", "يين")
_GROUPS = frozenset({"group", "delegation", "pair", "person"})
_AND = "و"
_PREPOSITIONS, _FOR = frozenset({"ب", "ل"}), "ل"
_FROM = "من"
_ACCUSATIVE = "ا"
_REACH = 100
"""Tokens a phrase may have: a chain of titles is read by recursion, one call a title; no real phrase comes near."""


class Scanner:
    """Reads phrases off the words of one article; `words` are these with the first words of names put right."""

    def __init__(self, analysis: Analysis, words: Sequence[Word]) -> None:
        where = Concordance(words)
        self.names = proper_names(analysis, words, where)
        self.words = words = _with_names(analysis, words, self.names)
        self.where = where = where.reread(words)
        self.names |= {name.first: name for name in list(unread_names(analysis, words, self.names, where))}
        self.names |= {name.first: name for name in by_named(analysis, words, self.names, where)}
        self.names |= {name.first: name for name in coached(analysis, words, self.names)}
        self._take(quoted_bodies(analysis, words, self.names))
        self.nouns = NominalReader(analysis.tokens, words, self.names)
        self._take(Institutions(self.nouns, self.where).names(analysis.sentences))
        self._take(led_bodies(self.nouns, where))
        self.people = PersonReader(self.nouns)
        self.ends = {name.last: name for name in self.names.values() if name.type is EntityType.PER}
        self.shared = SharedTitles(self.people)
        self._ranks = frozenset(ranks_of_named(words, self.ends.values()))
        self._named = {name.last for name in self.names.values()}
        self._near_meeting = near_meeting(words, where)
        self._openings = self._may_open()

    def _take(self, bodies: Iterable[ProperName]) -> None:
        """Adds bodies' names, in place of the names inside them."""
        for name in list(bodies):
            for at in range(name.first, name.last):
                self.names.pop(at, None)
            self.names[name.first] = name

    def phrases(self, first: int, last: int) -> Iterator[Phrase]:
        """The outermost phrases among the tokens `first:last`."""
        words, counting, free, titled = self.words, _quantifiers(), first, -1
        for at in self._openings[bisect_left(self._openings, first) : bisect_left(self._openings, last)]:
            if at < free:
                continue
            end = min(last, at + _REACH)
            phrase = self._counted(at, end) if words[at].key in counting else None
            if phrase is None and (self._begins(at) or (at > first and words[at - 1].is_verb)):
                phrase = self.phrase(at, end)
                if phrase is None and at == titled and self.people.ahead.kinds(at) & POSTS:
                    phrase = self.people.read(at, end)
            if phrase is None and words[at].is_nominal and words[at].head is None:
                phrase = self._met(at, end)
            if phrase is not None and is_eponym(phrase, words):
                free, phrase = phrase.last, None
            elif phrase is not None:
                phrase = self._joined(phrase, end)
            if phrase is not None:
                people = self._under_one_title(phrase, last)
                yield from people
                phrase = people[-1]
                free = phrase.last
                titled = free if phrase.posts and phrase.type is EntityType.PER and phrase.name is None else -1

    def _under_one_title(self, phrase: Phrase, last: int) -> Sequence[Phrase]:
        """A phrase with those that share its title, up to the token `last`."""
        people, further = [phrase], self._following(phrase, last)
        while further is not None:
            people.append(further)
            further = self._following(further, last)
        return told_apart(people)

    def _following(self, phrase: Phrase, last: int) -> Phrase | None:
        return self.shared.following(phrase, min(last, phrase.last + _REACH)) if phrase.posts else None

    def _may_open(self) -> list[int]:
        """The tokens at which a phrase can begin at all; most can be told to be none by a look at the word."""
        by_word = [
            at
            for at, word in enumerate(self.words)
            if word.head is not None
            or word.pronoun
            or (word.definite and word.nisba is not None)
            or (word.is_attached and word.is_nominal)
        ]
        behind = [at + 1 for at in (*self.where.verbs, *self.where.of(LEADS), *self.where.spelled(ON_IT))]
        told = self.where.of(_quantifiers() | SIDES | event_words("guest"))
        return sorted({*by_word, *behind, *told, *self.names, *self.ends, *self._near_meeting})

    def _begins(self, at: int) -> bool:
        """Whether a phrase may begin with the token by itself."""
        word = self.words[at]
        if word.head is not None or at in self.names or (word.pronoun and honour_gender(self.words, at)):
            return True
        return is_guest(self.words, at) or (word.definite and (word.nisba is not None or word.key in SIDES))

    def phrase(self, at: int, end: int) -> Phrase | None:
        """The longest phrase that begins at the token."""
        name = self.names.get(at)
        if name is not None and name.type is not EntityType.PER:
            return self.nouns.named(name)
        noun = None if leads(self.words[at]) else self.words[at].head
        may_be_side = self.words[at].key in SIDES or self.words[at].nisba is not None
        side = styled(self.nouns, at, end) or self._custodian(at, end) or self._honoured(at, end)
        side = side_at(self.nouns, at, end) if side is None and may_be_side else side
        if side is not None:
            return side
        if name is None and noun is None and self._is_people(at):
            return replace(self.nouns.body(at, end, EntityType.GRP), number="p")
        if name is None and (
            is_selfsame(self.words, at, end) or (noun is not None and is_no_head(self.words, self.names, at))
        ):
            return None
        if name is not None or noun is None or noun.kinds & _PERSONAL:
            person = self.people.read(at, end)
            if person is not None:
                return person
        return self._thing(at, end) if noun is not None else self._unread(at, end)

    def _custodian(self, at: int, end: int) -> Phrase | None:
        """The king of Saudi Arabia by his style, with his title and name where these follow."""
        behind = 0 if at in self.names else behind_custodian(self.words, at)
        if not behind:
            return None
        following = self.words[behind].head if behind < end else None
        king = self.phrase(behind, end) if following is not None and following.singular == KING else None
        if king is not None and king.type is EntityType.PER:
            return replace(king, span=self.nouns.span(at, king.last), first=at)
        span = self.nouns.span(at, behind)
        return Phrase(span, at, behind, at, MentionKind.NOMINAL, EntityType.PER, "m", "s")

    def _honoured(self, at: int, end: int) -> Phrase | None:
        """An official behind the word of honour with which he is called (`فخامة الرئيس`)."""
        official = self.phrase(at + 1, end) if at + 1 < end and is_honour(self.words, at) else None
        if official is None or official.type is not EntityType.PER:
            return None
        return replace(official, span=self.nouns.span(at, official.last), first=at)

    def _counted(self, at: int, end: int) -> Phrase | None:
        """A group with the noun that counts it (`عددا من اللاعبين`, `عدد كبير من السكان`, `عشرات الآلاف من الطلاب`)."""
        inner = at + 2 + (at + 1 < end and (self._counts(at + 1) or self._is_size(at + 1)))
        if inner >= end or self.words[inner - 1].text != _FROM:
            return None
        phrase = None if self.words[inner].is_attached else self.phrase(inner, end)
        phrase = phrase or self._met(inner, end)
        if phrase is None or phrase.type is not EntityType.GRP or phrase.name is not None or phrase.first != inner:
            return None
        return replace(phrase, span=self.nouns.span(at, phrase.last), first=at)

    def _met(self, at: int, end: int) -> Phrase | None:
        """People who are not known but met by somebody."""
        afar = at in self._near_meeting and is_met_afar(self.words, self._named, at, end)
        if not (afar or is_met(self.words, at, end)):
            return None
        return replace(self.nouns.body(at, end, EntityType.GRP), number="p")

    def _counts(self, at: int) -> bool:
        """Whether a noun that counts stands at the token, also in the accusative."""
        return self.words[at].key in _quantifiers()

    def _is_size(self, at: int) -> bool:
        """Whether an adjective at the token tells how many a noun before it counts (`عدد [كبير] من النواب`)."""
        word, before = self.words[at], self.words[at - 1]
        bare = not (word.definite or word.is_attached or before.definite)
        return bare and word.tag == "ADJ" and word.gender == before.gender and at not in self.names

    def _joined(self, phrase: Phrase, end: int) -> Phrase:
        """A group with another that is joined to it (`مسعفون وعناصر إنقاذ`), both without names."""
        while phrase.type is EntityType.GRP and not phrase.posts and phrase.last < end:
            word = self.words[phrase.last]
            if word.conjunction != "و" or word.preposition:
                break
            other = self.phrase(phrase.last, end) if word.head is not None else self._construct(phrase, end)
            several = other is not None and (other.number == "p" or word.key in event_words("people_heads"))
            if other is None or other.type is not EntityType.GRP or other.posts or not several:
                break
            span = self.nouns.span(phrase.first, other.last)
            phrase = replace(phrase, span=span, last=other.last, nested=(*phrase.nested, *other.nested))
        return phrase

    def _construct(self, phrase: Phrase, end: int) -> Phrase | None:
        """Further people, not known, who are joined to a group's bare noun and share its genitive (`مشايخ ومقادمة
        الوادي`)."""
        at = phrase.last
        word, before = self.words[at], self.words[at - 1]
        bare = before.head is not None and not (before.definite or before.pronoun or word.definite or word.pronoun)
        owned = at + 1 < end and self.words[at + 1].definite and not self.words[at + 1].is_attached
        if not (bare and owned and word.tag == "NOUN" and at not in self.names and word.form != "verbal-noun"):
            return None
        return replace(self.nouns.body(at, end, EntityType.GRP), number="p")

    def _unread(self, at: int, end: int) -> Phrase | None:
        """Somebody who is not known but speaks."""
        kind = unread_speaker(self.words, at, end)
        phrase = self.nouns.body(at, speaker_end(self.words, at, end), kind) if kind is not None else None
        return None if phrase is None or self._describes(phrase) else phrase

    def _describes(self, phrase: Phrase) -> bool:
        """Whether a phrase only describes the person named at its end or right behind it."""
        named = [self.names[at] for at in range(phrase.first + 1, phrase.last + 1) if at in self.names]
        return any(name.type is EntityType.PER and name.last >= phrase.last for name in named)

    def _is_people(self, at: int) -> bool:
        """Whether a plural nationality stands for people (`الإيرانيون`, `الروس`), not as the adjective of a noun before
        it."""
        word, before = self.words[at], self.words[at - 1] if at else None
        if word.nisba is None or not word.definite:
            return False
        if not (word.key.endswith(_PEOPLE) or is_broken_plural(word.key)):
            return False
        return before is None or word.is_attached or not before.is_nominal or not before.definite

    def _thing(self, at: int, end: int) -> Phrase | None:
        """An organisation, place or group headed by a common noun."""
        noun = self.words[at].head
        assert noun is not None
        if stands_alone(self.words, self.names, at, end, self._ranks):
            return self.nouns.body(at, end, EntityType.PER)
        for kind, type_ in _BODIES:
            if kind in noun.kinds and not (noun.number in {"d", "p"} and noun.kinds & _GROUPS):
                return self.nouns.called(self.nouns.body(at, end, type_))
        if "portfolio" in noun.kinds:
            counsel = counsel_end(self.words, at, end)
            return self.nouns.body(at, counsel, EntityType.GRP) if counsel else self._ministry(at, end)
        works = "occupation" in noun.kinds and is_told(self.words, at, end)
        if ("person" in noun.kinds or works) and self.words[at].number == "s":
            return self.nouns.called(self.nouns.body(at, end, EntityType.PER))
        return self.nouns.body(at, end, EntityType.GRP) if noun.kinds & _GROUPS else None

    def _ministry(self, at: int, end: int) -> Phrase | None:
        """`الخارجية الروسية`: a portfolio with a nationality stands for its ministry."""
        phrase = self.nouns.body(at, end, EntityType.ORG)
        return phrase if self.words[at].definite and (phrase.nested or self._acts(at)) else None

    def _acts(self, at: int) -> bool:
        """Whether a verb right before the bare portfolio makes a ministry of it (`وشددت الخارجية على`)."""
        before = self.words[at - 1] if at else None
        feminine = before is not None and before.is_verb and before.gender == "f"
        return feminine and self.words[at].gender == "f" and not self.words[at].is_attached


@cache
def _quantifiers() -> frozenset[str]:
    """The folded nouns that count, also in the accusative."""
    return keys("quantifiers") | {noun + _ACCUSATIVE for noun in keys("quantifiers")}


def _with_names(analysis: Analysis, words: Sequence[Word], names: Mapping[int, ProperName]) -> tuple[Word, ...]:
    """The words, with those of people's names and the first of others whole where the name begins with it, with the
    clitic before one that begins with its second letter, and without what only looks like a title."""
    read, text = list(words), analysis.article.text
    for at, name in names.items():
        token = analysis.tokens[at]
        lead, person = text[token.span.start : name.span.start], name.type is EntityType.PER
        if not lead:
            last = name.last if person else at + 1
            read[at:last] = [whole(inner, text) for inner in analysis.tokens[at:last]]
        elif not words[at].is_attached and (lead == _FOR or (lead in _PREPOSITIONS and not person)):
            read[at] = with_clitic(token, text, "PREP")
        elif lead == _AND and person:
            read[at] = with_clitic(token, text, "CONJ")
    return with_churches(with_bound_posts(read, names))
