"""What a described party refers to: the entity of the article that holds the post, or was described by the same noun.

Agreement in gender and number, the head noun, what specifies it (`وزير الخارجية`, not `وزير الدفاع`) and the country or
body it belongs to must not contradict; the nearest mention before wins, and for a full title also one behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extract.concordance import Concordance
from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.entities.callings import CLUB, Callings
from kg.extract.entities.guests import comes_as_guest, guest
from kg.extract.entities.honorifics import honorifics, honoured, king
from kg.extract.entities.members import Members
from kg.extract.entities.missions import Missions
from kg.extract.entities.ordinals import ordinal_of
from kg.extract.entities.standing import Standing
from kg.extract.entities.states_speaking import StatesSpeaking
from kg.extract.entities.title_holders import TitleHolders
from kg.extract.entities.titles import Titles
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.phrases.honoured import CUSTODIAN, honours
from kg.extract.speech_words import noun_class, sayings
from kg.extract.words import Word
from kg.model import EntityType

_RULING = frozenset({"حاكم", "حاكمه"})  # الحزب الحاكم is the one named
_STYLES = frozenset({"حضره", "صاحب", "صاحبه", "سمو", "جلاله", "سعاده", "معالي"})


class Referents:
    """The entities an article's descriptions can refer to; `nations` are the names of countries, by the entities that
    are one or whose name tells it, with whether that is a body; `opening` is the token behind the first sentence."""

    def __init__(
        self, words: Sequence[Word], where: Concordance, nations: Mapping[str, tuple[str, bool]], opening: int
    ) -> None:
        self._words = words
        self._before, self._titles = Antecedents(words), Titles(words, nations)
        speaking = StatesSpeaking(words, self._before, nations)
        self._holders = TitleHolders(words, self._before, self._titles, speaking, opening)
        self._callings = Callings(words, self._before, nations)
        self._members = Members(words, self._before, self._titles)
        self._missions = Missions(words, self._before, nations)
        self._nouns: set[tuple[str, str]] = set()
        self._latest: Standing | None = None
        self._nations = nations
        self._guests = where.has(event_words("guest"))

    def saw(
        self, phrase: Phrase, entity: str, owners: Sequence[str], serves: str | None = None, *, by_name: bool = False
    ) -> None:
        """Notes a mention; `owners` are the entities of the nested phrases, `serves` names the country of a known
        official; the title is one `by_name`, which stands some words on."""
        known = self._before.of(entity, phrase)
        known.serves = known.serves or serves
        for post in phrase.posts:
            standing = self._titles.of_possessor(self._titles.standing(phrase, post, owners), phrase, self._before)
            if post.peer:
                before = self._latest or standing
                standing = replace(standing, noun=before.noun, words=before.words)
            elif phrase.name is not None or by_name:
                self._latest = standing
            known.standings.add(standing)
        for at in {phrase.first, phrase.head, *self._ranks(phrase)}:
            noun = self._words[at].head
            if noun is not None:
                one = noun.construct and phrase.number == "s"  # `وفدا`, an accusative spelled like a dual
                number, ordinal = "s" if one else noun.number, ordinal_of(phrase, self._words)
                for called in {noun.singular, self._called(at)}:
                    known.nouns.add((called, number, ordinal))
                    self._nouns.add((called, number))
        if phrase.type is EntityType.PER:
            known.honours |= honorifics(self._words, phrase)
        self._callings.note(phrase, known, owners)
        self._missions.note(phrase, entity)
        known.guest = known.guest or (self._guests and comes_as_guest(self._words, phrase, self._before))
        self._before.note(phrase.first, entity, acting=self._acts(phrase.first))

    def _ranks(self, phrase: Phrase) -> list[int]:
        """The tokens of the ranks before the name in a person's phrase (`قائد الجيش [العماد] كريم ناصر`)."""
        if phrase.type is not EntityType.PER or phrase.name is None:
            return []
        heads = ((at, self._words[at].head) for at in range(phrase.first + 1, phrase.last))
        return [at for at, noun in heads if noun is not None and "rank" in noun.kinds]

    def _acts(self, first: int) -> bool:
        """Whether a phrase that begins at the token, or the styles before it (`حضرة صاحب السمو`), stands right behind a
        verb, without a preposition."""
        words = self._words
        while first and words[first - 1].key in _STYLES:
            first -= 1
        return first > 0 and words[first - 1].is_verb and not words[first].preposition

    def members(self, phrase: Phrase) -> tuple[str, ...]:
        """The people named before whom a group stands for, empty where they are not known."""
        return self._members.of(phrase) if phrase.type is EntityType.GRP else ()

    def antecedent(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """Whom or what a description stands for; `owners` are the entities of the nested phrases."""
        if phrase.type is EntityType.PER and not phrase.posts and self._words[phrase.head].key == CUSTODIAN:
            return king(self._before, phrase)
        if phrase.type is EntityType.PER and self._words[phrase.head].key in honours():
            return honoured(self._words, self._before, phrase)
        if phrase.type is EntityType.PER and phrase.posts:
            return self._holders.person(phrase, owners) or self._callings.left(phrase, owners)
        if phrase.type is EntityType.PER and self._words[phrase.head].key in event_words("guest"):
            return guest(
                self._before, phrase, owners, {self._nations[one][0] for one in owners if one in self._nations}
            )
        called = self._thing(phrase) or self._missions.called(phrase, owners)
        called = called or (self._callings.whom(phrase, owners) if self._is_definite(phrase) else None)
        return called or (self._callings.left(phrase, owners) if phrase.type is EntityType.PER else None)

    def _is_definite(self, phrase: Phrase) -> bool:
        return self._words[phrase.head].definite and phrase.name is None

    def _called(self, at: int) -> str:
        """The noun at the token in the singular, with its genitive where that makes it definite (`رجل أعمال`)."""
        word, noun = self._words[at], self._words[at].head
        assert noun is not None
        bare = not (word.definite or word.pronoun) and at + 1 < len(self._words)
        owner = self._words[at + 1] if bare else None
        closed = owner is not None and owner.definite and owner.is_nominal and not owner.is_attached
        return f"{noun.singular} {owner.key}" if closed and owner is not None else noun.singular

    def _thing(self, phrase: Phrase) -> str | None:
        """Whom or what a definite description without a post stands for: the last one with the same head noun; only a
        person's may have more words (`المدافع البرازيلي`)."""
        head = self._words[phrase.head]
        noun = head.head
        behind = self._words[phrase.first + 1 : phrase.last]
        longer = phrase.type is not EntityType.PER and any(word.key not in _RULING for word in behind)
        if noun is None or longer:
            return None
        called = self._called(phrase.head) if phrase.type is EntityType.PER else noun.singular
        if not head.definite and called == noun.singular:
            return None
        told, ordinal = (called, noun.number), ordinal_of(phrase, self._words)
        if told not in self._nouns:
            return None
        counted = {had[2] for known in self._before.known.values() for had in known.nouns if had[:2] == told and had[2]}
        if not (ordinal and counted):
            last = self._before.nearest(phrase, lambda known: _is_called(known, told))
            return self._speaking(phrase, told, last) or last
        return self._before.nearest(phrase, lambda known: (*told, ordinal) in known.nouns)

    def _speaking(self, phrase: Phrase, told: tuple[str, str], last: str | None) -> str | None:
        """The body that did something last and may be called so, for one that goes on speaking (`أعلنت شركة … شراء شركة
        أجنبية. وقالت [الشركة] إن`), rather than the last one told of, where that is a club or has no name."""
        if last is not None and self._before.known[last].named and told[0] not in CLUB:
            return None
        verb = self._words[phrase.first - 1] if phrase.first else None
        speaks = (
            verb is not None and verb.is_verb and verb.lemma in sayings() - noun_class("self_contained", "answering")
        )
        if phrase.type is not EntityType.ORG or not speaks or told[1] != "s":
            return None
        return self._before.nearest(
            phrase, lambda known: _is_called(known, told) or told[0] in known.sorts, acting=True
        )


def _is_called(known: Known, told: tuple[str, str]) -> bool:
    """Whether an entity was told of by the noun, in that number."""
    return told in {had[:2] for had in known.nouns}
