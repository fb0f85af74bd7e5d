"""Who came as a guest, and whom `الضيف` calls again.

استقبل الوزير … [السفير البولندي كريم ناصر] … وأكد [الضيف]      [كريم ناصر] الذي يزور البلاد … وغادر [الضيف البولندي]
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.event_words import event_words, words_of_going
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_RECEIVED = 40  # tokens behind a word of receiving and its host
_DEED = 4
_IN, _PERSON, _PLACE = "في", "person", 6
_STOPS = frozenset({".", "؟", "!", "؛"})


def comes_as_guest(words: Sequence[Word], phrase: Phrase, before: Antecedents) -> bool:
    """Whether a person is received by another or told to come or visit."""
    if phrase.type is not EntityType.PER:
        return False
    return _travels(words, phrase) or _is_received(words, phrase, before)


def guest(before: Antecedents, phrase: Phrase, owners: Sequence[str], nations: Set[str]) -> str | None:
    """Whom a guest of a nation, whose entity is among `owners` and whose names are told, or of none stands for: who
    came as one last, else for a nation its person who was met last."""
    if not nations:
        return before.nearest(phrase, lambda known: known.guest)
    return before.nearest(phrase, lambda known: known.guest and _is_of(known, owners, nations)) or before.nearest(
        phrase, lambda known: _is_of(known, owners, nations)
    )


def _is_of(known: Known, owners: Sequence[str], nations: Set[str]) -> bool:
    """Whether somebody serves or comes from one of the nations."""
    if known.serves is not None and known.serves in nations:
        return True
    return any(had.of in owners or had.nation in nations for had in known.standings)


def _travels(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a word of visiting stands right before a person, or a clause or time behind him tells of his visit."""
    before = words[phrase.first - 1] if phrase.first else None
    if before is not None and _is_travel(before) and not (before.pronoun or words[phrase.first].is_attached):
        return True
    if before is not None and before.is_verb and phrase.last < len(words) and _is_travel(words[phrase.last]):
        return words[phrase.last].is_nominal  # بدأ X زيارة, قام X بجولة
    if _comes_to_place(words, phrase):
        return True
    at = phrase.last + (phrase.last < len(words) and words[phrase.last].is_mark)
    led = at < len(words) and words[at].key in event_words("relative", "while")
    return led and any(_is_travel(word) for word in words[at + 1 : at + 1 + _DEED])


def _comes_to_place(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a verb of visiting leads to a place right before its subject (`وصل إلى بيروت أمس [كريم ناصر]`)."""
    if words[phrase.first].is_attached:
        return False
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _PLACE), -1):
        word = words[at]
        if word.is_verb:
            return _is_travel(word) and words[at + 1].tag == "PREP"
        if word.is_mark or word.conjunction or (word.head is not None and _PERSON in word.head.kinds):
            return False
    return False


def _is_travel(word: Word) -> bool:
    return word.key in words_of_going() or word.lemma in words_of_going()


def _is_received(words: Sequence[Word], phrase: Phrase, before: Antecedents) -> bool:
    """Whether a word of receiving stands before a person, its host between, or on it as a pronoun."""
    if words[phrase.first].preposition:
        return False
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _RECEIVED), -1):
        word = words[at]
        if word.text in _STOPS:
            return False
        if word.key in event_words("receiving") or word.lemma in event_words("receiving"):
            if word.pronoun:  # استقباله X, but استقبله X, كان في استقباله X
                return not (word.is_verb or words[at - 1].key == _IN)
            return before.is_told_within(at + 1, phrase.first)
    return False
