"""The walk from a trigger to its content, past subject, appositions, adverbials and clauses."""

from __future__ import annotations

from typing import Final

from kg.extract.phrases import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Slot, readings
from kg.extract.statements.openers import PREPOSITIONS, opens
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.words import Word
from kg.model import EntityType

_WINDOW: Final = 60
_LONGEST_CLAUSE: Final = 25
_WHAT: Final = "ما"
_NOT: Final = "عدم"
_PARENTHETICAL: Final = frozenset({"وهو", "وهي", "وهم", "وهما"})


class Walk:
    """A walk to the right of a trigger, at most to the end of its sentence.

    `subject` is the subject passed, `object_at` the first token that may begin an object, `limit` the token the walk
    ends before, `has_unknown_subject` whether a noun that is no known party stands right behind the verb.
    """

    def __init__(self, reader: Reader, site: Site, *, before: Fronted | None, genitive: Phrase | None) -> None:
        self.reader = reader
        heads = {slot.head for slot in site.reading.frame.slots}
        relayed = site.reading.frame.verb in noun_class("relayed")
        self._says = {CLAUSE, SPEECH} <= heads and OBJECT not in heads and not relayed
        self.limit = self._end(site.at)
        self._slots = [slot for slot in site.reading.frame.slots if slot.head != OBJECT]
        self._then = [Slot(slot.then) for slot in site.reading.frame.slots if slot.head == OBJECT and slot.then]
        self.subject = genitive
        subject_before = before is not None and before.is_subject
        self._named_before = subject_before and before is not None and before.phrase is not None
        self.object_at: int | None = None
        self._takes_subject = site.reading.is_verbal and not subject_before
        self.has_unknown_subject = False
        self._takes_object = any(slot.head == OBJECT for slot in site.reading.frame.slots)
        self._joined = False
        self._in_clause = False
        self._head = site.at + 1
        self._feminine = site.reading.gender == "f"

    @property
    def has_subject(self) -> bool:
        """Whether the subject is a party, on either side of the verb."""
        return self.subject is not None or self._named_before

    def step(self, at: int) -> int:
        """The token after whatever stands at `at`, which opens no content."""
        after = self.reader.after_bracket(at, self.limit)
        if after != at:
            return after
        opened = self.reader.quotes.opening_at(self.reader.span(at).start)
        phrase = self.reader.party_at(at)
        if opened is not None:
            before = self.reader.key(at - 1)
            governed = before in PREPOSITIONS or before in noun_class("time_head")
            inner = self.reader.party_at(at + 1)
            if inner is not None and inner.first == at + 1 and self.reader.span(inner.last - 1).end == opened.end:
                if not governed:
                    self._phrase(at + 1, inner)
                return self.reader.token_from(opened.end + 1, at)
            if self._goes_on_inside(at):
                return at + 1
            if self.object_at is None and phrase is None and not governed:
                self.object_at = at
            return self.reader.token_from(opened.end + 1, at)
        return self._phrase(at, phrase) if phrase is not None else self._word(at)

    def _goes_on_inside(self, at: int) -> bool:
        """Whether what the verb governs stands behind the quotation mark at the token (`اتهم X "بشن الحرب"`, `دعا
        "الأطراف إلى الهدوء"`)."""
        if self._takes_object and self.object_at is None and self.subject is not None and bool(self._then):
            return True
        slots = [slot for slot in self._slots if slot.head != SPEECH]
        slots += self._then if self.object_at is not None else []
        return any(opens(self.reader, slot, at + 1) is not None for slot in slots)

    def _phrase(self, at: int, phrase: Phrase) -> int:
        if phrase.first == at and not self.reader.word(at).preposition and not self._in_clause:
            if self._takes_subject and self._is_subject(phrase):
                self.subject, self.object_at, self.has_unknown_subject = phrase, None, False
            elif self.object_at is None and not self._apposed(at, phrase):
                self.object_at = at
        self._joined = False
        return phrase.last

    def _is_subject(self, phrase: Phrase) -> bool:
        """Whether a phrase is the subject: the first noun behind the verb, or the name behind an unknown description
        of somebody (`قال نجم الفريق X`) where the verb takes no object."""
        if self.subject is not None or not self._agrees(phrase):
            return False
        named = self.has_unknown_subject and phrase.type is EntityType.PER and phrase.name is not None
        return self.object_at is None or (named and not self._takes_object)

    def _agrees(self, phrase: Phrase) -> bool:
        """Whether a phrase can be the verb's subject: a man with a title is none of a feminine verb, but
        right behind it a woman is called so (`قالت عضو المجلس`)."""
        man = phrase.type is EntityType.PER and bool(phrase.posts) and phrase.gender == "m"
        return not (self._feminine and man and phrase.first > self._head)

    def _apposed(self, at: int, phrase: Phrase) -> bool:
        """Whether a phrase goes on with the subject: behind a comma, joined by و, or a name behind a bare title."""
        subject = self.subject
        if subject is None:
            return False
        behind = phrase.first == subject.last and subject.name is None and phrase.name is not None and not phrase.posts
        named = behind and subject.type is EntityType.PER and phrase.type is EntityType.PER
        return self._joined or named or self._explains(at, subject, phrase) or self.reader.word(at).conjunction == "و"

    def _explains(self, at: int, subject: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase behind a comma is another name of the subject: of its type, not behind its own commas."""
        in_commas = any(self.reader.is_comma(here) for here in range(subject.first, subject.last))
        between = range(subject.last, phrase.first)
        apart = any(self.reader.keys[here] in PREPOSITIONS or self.reader.word(here).preposition for here in between)
        return self.reader.is_comma(at - 1) and phrase.type is subject.type and not in_commas and not apart

    def _word(self, at: int) -> int:
        key, word = self.reader.keys[at], self.reader.word(at)
        if self._determines(at):
            after = at + 2 if self.reader.keys[at + 1 : at + 2] == ("من",) else at + 1
            self._head = after if at == self._head else self._head
            return after
        if key == _WHAT and self._takes_object and self.object_at is None and not self._in_clause:
            self.object_at = at
        if key in noun_class("adverb") or key in noun_class("resumptive"):
            self._head += at == self._head
            return at + 1
        if self.object_at is None and (key in noun_class("relative") or key in _PARENTHETICAL):
            return self._clause(at)
        if key in noun_class("time_head") or key in PREPOSITIONS:
            return self._prepositional(at + 1)
        if word.preposition:
            return self._prepositional(at)
        issued = key in noun_class("issued")
        if word.is_verb or issued or self.reader.is_comma(at):
            self._in_clause = word.is_verb or issued
        if key == "ذلك" and self.object_at is None:
            self.object_at = at
        if self.reader.is_nominal(at):
            self._noun(at)
        return at + 1

    def _determines(self, at: int) -> bool:
        """Whether a word before the subject counts it or honours it (`عدد من`, `سموه`)."""
        word = self.reader.word(at)
        waits = self.subject is None and self._takes_subject and not word.preposition
        honours = {word.key, self.reader.keys[at]} & noun_class("honorific")
        counts = word.tag == "NUM" and self.reader.party_at(at + 1) is not None
        of_many = word.key in noun_class("quantifier") and (not word.definite or self.reader.key(at + 1) == "من")
        return waits and (of_many or bool(honours) or counts)

    def _noun(self, at: int) -> None:
        """Notes a noun: one joined to the subject, one that qualifies it, or the object."""
        word, subject = self.reader.word(at), self.subject
        if self._in_clause or (at == self._head and self._takes_subject and _is_circumstance(word)):
            return
        if word.conjunction:
            self._joined = self._joined or (subject is not None and self.object_at is None)
            return
        adjective = word.definite and (word.tag in ("ADJ", "NUM") or word.form == "participle")
        qualifies = subject is not None and subject.last == at and adjective
        if self.object_at is None and not qualifies and not self._joined:
            self.object_at = at
            first = at == self._head and self._takes_subject
            self.has_unknown_subject = first

    def _clause(self, at: int) -> int:
        """The token after a relative or parenthetical clause: behind its comma, or before what may open the content."""
        for here in range(at + 1, min(self.limit, at + _LONGEST_CLAUSE)):
            if self.reader.is_comma(here):
                return here + 1
            near = here <= at + 2
            if any(opens(self.reader, slot, here) for slot in self._slots if not (near and slot.head in ("ب", "ل"))):
                return here
        return at + 1

    def _end(self, at: int) -> int:
        """The token the walk ends before: the sentence's end, or a participle of speech behind a comma, no aside."""
        last = min(self.reader.last[at], at + _WINDOW)
        for here in range(at + 2, last):
            if self.reader.is_comma(here - 1) and not self.reader.is_verb(here):
                word = self.reader.word(here)
                shapes = {reading.shape for reading in readings(word.text)}
                if Shape.PARTICIPLE in shapes and not word.definite and not self._is_aside(here, last):
                    return here
        return last

    def _is_aside(self, at: int, last: int) -> bool:
        """Whether a participle of speech only tells how the subject speaks: with what the verb introduces behind its
        comma (`قال X، متحدثا بعد الفوز، إنه`), of somebody who does not want to be named, or a mere `قائلا`."""
        reader = self.reader
        wanted = at + 1 + (reader.key(at + 1) == _NOT)
        merely = self._says and reader.keys[at] in noun_class("saying")
        if merely or reader.word(wanted).key in noun_class("anonymity"):
            return True
        for here in range(at + 1, last):
            if reader.complementiser(here) is not None:
                return False
            if reader.is_comma(here):
                return reader.complementiser(here + 1) == ""
        return False

    def _prepositional(self, at: int) -> int:
        """The token after the noun phrase a preposition governs: a known phrase, or a noun with what qualifies it."""
        reader = self.reader
        if at >= self.limit or reader.is_mark(at):
            return at
        phrase = reader.party_at(at)
        if phrase is not None and phrase.first == at:
            return phrase.last
        closed = reader.word(at).definite or bool(reader.word(at).pronoun)
        at += 1
        while at < self.limit and reader.is_nominal(at) and not reader.word(at).is_attached:
            phrase = reader.party_at(at)
            if reader.complementiser(at) is not None or reader.keys[at] in noun_class("adverb"):
                break
            if phrase is not None and phrase.first == at:
                return phrase.last if not closed and not (phrase.name and phrase.posts) else at
            at += 1
        return at


def _is_circumstance(word: Word) -> bool:
    """Whether a participle tells how the subject speaks (`قال مخاطبا أنصاره`)."""
    accusative = word.text.endswith(("ا", "اً", "ًا")) and not word.definite and not word.is_attached
    return word.form == "participle" and accusative
