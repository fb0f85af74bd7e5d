"""Asides behind a comma that part a word of speech or its subject from what is said (`نفى، في حديث لها، وجود`, `أبدى X،
الذي وصل أمس، ثقته`, `قال X، موجها كلامه إلى الحضور: …`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Slot, readings
from kg.extract.statements.openers import opens
from kg.extract.statements.reader import Reader
from kg.extract.words import Word

_LONGEST: Final = 16
_ROOT: Final = 3  # letters: نقل, حل
_COLON: Final = ":"
_ACCUSATIVE: Final = ("ا", "اً", "ًا", "ة", "ين")
_YEARS: Final = frozenset({"عام", "عاما", "سنه", "اعوام", "سنوات"})
_PLAIN: Final = frozenset({"ما", "ذلك"})


def after_aside(reader: Reader, at: int, limit: int, slots: Sequence[Slot]) -> int | None:
    """The token behind an adverbial, source or relative clause that the comma at the token opens, where what a word
    with these slots governs stands right behind its other comma, or the colon that ends what somebody does with his
    words; `None` where there is none before token `limit`."""
    begins = reader.is_comma(at) and at + 2 < limit
    speaks = any(slot.head == SPEECH for slot in slots)
    governed = begins and any(opens(reader, slot, at + 1) for slot in slots if slot.head != OBJECT)
    if governed or not (begins and ((speaks and _is_done(reader, at + 1)) or _is_adverbial(reader, at + 1))):
        return None
    for here in range(at + 2, min(limit - 1, at + _LONGEST)):
        if speaks and reader.keys[here] == _COLON:
            return here
        if reader.is_comma(here):
            if any(_fills(reader, slot, here + 1) for slot in slots):
                return here + 1
            if not (_is_adverbial(reader, here + 1) or _is_done(reader, here + 1)):
                return None
        if reader.complementiser(here) is not None:
            return None
    return None


def _is_done(reader: Reader, at: int) -> bool:
    """Whether an accusative participle that is no word of speech itself begins at the token (`موجها`, `مخاطبا`)."""
    word = reader.word(at)
    bare = not (word.definite or word.pronoun or word.preposition or word.conjunction)
    told = reader.keys[at] in noun_class("saying") or any(one.frame.slot(CLAUSE) for one in readings(word.text))
    return bare and word.form == "participle" and word.text.endswith(_ACCUSATIVE) and not told


def _is_adverbial(reader: Reader, at: int) -> bool:
    """Whether an adverbial or a relative clause begins at the token."""
    key, word = reader.keys[at], reader.word(at)
    if key in noun_class("relative") or _tells_of_unknown(reader, at):
        return True
    source = bool({key, key.removeprefix("ب")} & noun_class("source"))
    timed = key in noun_class("adverb") or key in noun_class("time_head")
    aged = word.tag == "NUM" and reader.key(at + 1) in _YEARS  # أكد X، 45 عاما، أن
    return source or timed or aged or word.tag == "PREP" or (bool(word.preposition) and not word.conjunction)


def _fills(reader: Reader, slot: Slot, at: int) -> bool:
    """Whether the token begins what fills the slot; an object is a noun of its own."""
    if slot.head != OBJECT:
        return opens(reader, slot, at) is not None
    if reader.word(at).is_attached or (slot.then and not _is_addressed(reader, slot, at)):
        return False
    plain = reader.key(at) in _PLAIN or reader.key(at) in noun_class("demonstrative")
    return plain or reader.is_nominal(at) or _is_deed(reader.word(at))


def _is_addressed(reader: Reader, slot: Slot, at: int) -> bool:
    """Whether somebody of whom more is told stands at the token: a party, or a definite noun right before that
    (`اتهم X، أمس، الوسطاء بالتلاعب`)."""
    party, word = reader.party_at(at), reader.word(at)
    noun = word.definite and reader.is_nominal(at) and at + 1 < reader.last[at]
    led = noun and opens(reader, Slot(slot.then), at + 1) is not None
    return led or (party is not None and party.first == at)


def _is_deed(word: Word) -> bool:
    """Whether what the analyzer took for a perfect may be the verbal noun spelled alike (`أعلن X، في بيان، عقد …`)."""
    perfect = word.is_verb and word.aspect == "p" and not word.is_attached
    return perfect and (word.gender, word.number) == ("m", "s") and word.text.isalpha() and len(word.key) <= _ROOT


def object_behind(reader: Reader, slots: Sequence[Slot], at: int) -> bool:
    """Whether the object stands at the token right behind an aside: somebody of whom more is told, or a verbal noun."""
    if any(opens(reader, slot, at) is not None for slot in slots if slot.head != OBJECT):
        return False
    objects = [slot for slot in slots if slot.head == OBJECT]
    deed = _is_deed(reader.word(at)) and any(not slot.then for slot in objects)
    return deed or any(slot.then and _fills(reader, slot, at) for slot in objects)


def _tells_of_unknown(reader: Reader, at: int) -> bool:
    """Whether a relative clause without a pronoun begins with a perfect at the token, as behind an indefinite noun
    (`تحدثت ناشطة، لعبت دورا بارزا، عن …`)."""
    verb, before = reader.word(at), reader.word(at - 2)
    perfect = verb.is_verb and verb.aspect == "p" and not verb.is_attached and not readings(verb.text)
    return perfect and before.is_nominal and not (before.definite or before.pronoun)
