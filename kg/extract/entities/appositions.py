"""Descriptions of people beside their names, without a post: which named person is meant."""

from __future__ import annotations

from collections.abc import Sequence, Set

from kg.extract.entities.named_on import named_on
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_COMMAS = frozenset({"،", ","})
_CALLED = frozenset({"يدعى", "يدعي", "تدعى", "تدعي", "اسمه", "اسمها", "يسمى", "تسمى"})
_OPENING = frozenset({'"', "«", "“", "”", "("})
_AND = "و"
_OCCUPATIONS = frozenset({"member", "occupation"})
_WRITERS = _OCCUPATIONS | {"person"}
_WHO, _CLAUSE = frozenset({"الذي", "التي"}), 14
_INTRODUCING = frozenset({"أن", "إن", "ان", "إنه", "إنها", "أنه", "أنها", "بأن", ":", '"', "«", "“"})


class Appositions:
    """The outermost phrases of an article, by where they begin and end: what stands right beside a description."""

    def __init__(self, words: Sequence[Word], phrases: Sequence[Phrase]) -> None:
        self._words = words
        self._ends = {phrase.last: phrase for phrase in phrases}
        self.begins = {phrase.first: phrase for phrase in phrases}

    def person(self, phrase: Phrase) -> Phrase | None:
        """The phrase with the name of whom a description tells, before it or behind it."""
        beside = self._explained(phrase) or self._called(phrase) or self._named_so(phrase)
        on = named_on(self._words, self.begins, phrase) or self._behind_clause(phrase)
        return beside or on or self._joined(phrase)

    def _explained(self, phrase: Phrase) -> Phrase | None:
        """The person named right before a definite noun of work or standing (`صلاح لاعب ليفربول`, `X، زوجة
        الرئيس`)."""
        comma = int(self._words[phrase.first - 1].text in _COMMAS) if phrase.first else 0
        before = self._ends.get(phrase.first - comma)
        if before is None or before.name is None or before.type is not EntityType.PER or phrase.posts:
            return None
        closed = self._is_closed(phrase) and self._words[phrase.head].key not in event_words("guest")
        apposed = phrase.type is EntityType.PER and closed and not self._words[phrase.first].is_attached
        woman = bool(comma) and phrase.gender == "f" and not before.posts  # a bare name tells no gender
        return before if apposed and (woman or before.gender == phrase.gender) else None

    def _called(self, phrase: Phrase) -> Phrase | None:
        """The person named in commas right behind a description without a post (`رجل الأعمال، سامي حداد، إن`)."""
        after = self.begins.get(phrase.last + 1)
        if after is None or after.name is None or after.type is not EntityType.PER or phrase.posts:
            return None
        if any(post.span.start < after.name.start for post in after.posts):
            return None
        person = phrase.type is EntityType.PER or (
            phrase.type is EntityType.GRP and self._words[phrase.head].head is None
        )
        single = person and phrase.number == "s"
        closed = self._is_closed(phrase)
        parted = [self._words[at].text for at in (phrase.last, after.last) if at < len(self._words)]
        apposed = len(parted) > 1 and parted[0] in _COMMAS and parted[1] in _COMMAS | _INTRODUCING
        fits = single and closed and apposed and not self._words[after.first].is_attached
        return after if fits else None

    def _named_so(self, phrase: Phrase) -> Phrase | None:
        """The person whose name is told behind a description of one (`أحد السكان، ويدعى أبو أحمد`, `رجل اسمه X`)."""
        at = phrase.last
        at += at < len(self._words) and self._words[at].text in _COMMAS
        if phrase.type is not EntityType.PER or phrase.number != "s" or at + 1 >= len(self._words):
            return None
        if self._words[at].text.removeprefix(_AND) not in _CALLED:
            return None
        at += 1
        name = self.begins.get(at + (self._words[at].text in _OPENING))
        return name if name is not None and name.name is not None and name.type is EntityType.PER else None

    def _behind_clause(self, phrase: Phrase) -> Phrase | None:
        """The person named in commas behind a clause on the holder of a post (`وزير المالية الذي زار المدينة، كريم
        حداد، إن`)."""
        at = phrase.last
        single = (
            phrase.type is EntityType.PER and phrase.number == "s" and bool(phrase.posts) and self._is_closed(phrase)
        )
        if not single or at >= len(self._words) or self._words[at].text not in _WHO:
            return None
        inside = range(at + 1, min(at + _CLAUSE, len(self._words)))
        comma = next((here for here in inside if self._words[here].is_mark), 0)
        after = self.begins.get(comma + 1) if comma and self._words[comma].text in _COMMAS else None
        if after is None or after.name is None or after.type is not EntityType.PER or after.posts:
            return None
        full = after.last > after.first + 1 and not self._words[after.first].is_attached
        parted = after.last < len(self._words) and self._words[after.last].text in _COMMAS | _INTRODUCING
        return after if full and parted else None

    def _joined(self, phrase: Phrase) -> Phrase | None:
        """The person whose occupation joined to another one stands before the name (`الكاتب والصحفي سمير حداد`)."""
        after = self.begins.get(phrase.last)
        if after is None or after.name is None or after.type is not EntityType.PER or phrase.name is not None:
            return None
        alone = phrase.type is EntityType.PER and phrase.last == phrase.first + 1
        both = self._is_occupation(phrase.first, _OCCUPATIONS) and self._is_occupation(after.first, _WRITERS)
        return after if alone and both and self._words[after.first].conjunction == _AND else None

    def _is_occupation(self, at: int, kinds: Set[str]) -> bool:
        """Whether a definite noun of what one person is by work or standing stands at the token."""
        word = self._words[at]
        occupied = word.head is not None and not word.head.kinds.isdisjoint(kinds)
        return occupied and word.definite and word.number == "s"

    def _is_closed(self, phrase: Phrase) -> bool:
        """Whether a description is of one thing that is known: definite, or with a name inside."""
        return self._words[phrase.head].definite or self._words[phrase.last - 1].definite or bool(phrase.nested)
