"""How far the walk from a trigger goes: to its sentence's end, or to another word of speech with its own words."""

from __future__ import annotations

from typing import Final

from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Reading, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.resuming import governs

_WINDOW: Final = 60
_MEANWHILE: Final = frozenset({"فيما", "بينما"})
_COLON: Final = ":"
_NOT: Final = "عدم"


def limit_of(reader: Reader, at: int, *, says: bool, reacts: bool) -> int:
    """The token the walk from a trigger at the token ends before; `says` tells that the verb takes only a clause or
    speech, so that `قائلا` introduces its own, `reacts` that a `قائلا` further on is the trigger (`رد على X قائلا`, not
    `رد X قائلا`)."""
    last = min(reader.last[at], at + _WINDOW)
    subject = reader.party_at(at + 1) if at + 1 < last else None
    said = _saying(reader, at + 2, last, subject) if reacts else last
    for here in reader.speaking_in(at + 2, said):
        word = reader.words[here]
        meanwhile = reader.key(here - 1) in _MEANWHILE
        if word.is_verb and (word.conjunction or meanwhile) and _speaks(reader, here, joined=not meanwhile):
            return here
        if not word.is_verb and not word.definite and _tells(reader, here, last, says):
            return here
    return said


def _saying(reader: Reader, first: int, last: int, subject: Phrase | None) -> int:
    """The first `قائلا` among the tokens that does not stand right behind the subject; `last` where there is none."""
    direct = subject.last if subject is not None else -1
    told = (at for at in range(first, last) if reader.keys[at] in noun_class("saying") and at != direct)
    return next(told, last)


def _speaks(reader: Reader, at: int, *, joined: bool) -> bool:
    """Whether a verb of speech with words of its own stands at the token, no part of a name; one `joined` has a و."""
    found = readings(reader.words[at].text)
    verbal = [one for one in found if one.is_verbal and (one.before[:1] == "و") == joined and not one.after]
    return reader.party_at(at) is None and any(governs(reader, at, one) for one in verbal)


def _tells(reader: Reader, at: int, last: int, says: bool) -> bool:
    """Whether a participle at the token tells something of its own: behind a comma, or calling somebody something."""
    found = [one for one in readings(reader.words[at].text) if one.shape is Shape.PARTICIPLE]
    if not found:
        return False
    if reader.is_comma(at - 1) and not _is_aside(reader, at, last, says):
        return True
    return any(_calls(one) and governs(reader, at, one) for one in found)


def _is_aside(reader: Reader, at: int, last: int, says: bool) -> bool:
    """Whether a participle of speech only tells how the subject speaks: with what the verb introduces behind its
    comma (`قال X، متحدثا بعد الفوز، إنه`) or, where it takes no words, a colon (`قال X، موجها كلامه إلى الحضور: …`), of
    somebody who does not want to be named, or a mere `قائلا`."""
    wanted = at + 1 + (reader.key(at + 1) == _NOT)
    if says and reader.keys[at] in noun_class("saying"):
        return True
    if wanted < last and reader.words[wanted].key in noun_class("anonymity"):
        return True
    found = readings(reader.word(at).text)
    wordless = says and not any(one.frame.slot(CLAUSE) or one.frame.slot(SPEECH) for one in found)
    for here in range(at + 1, last):
        if reader.complementiser(here) is not None:
            return False
        if reader.is_comma(here) and not (wordless and reader.complementiser(here + 1) is None):
            return reader.complementiser(here + 1) == ""
        if wordless and reader.keys[here] == _COLON:
            return True
    return False


def _calls(reading: Reading) -> bool:
    """Whether a verb always has an object and a complement, so that an أن behind its participle is its own
    (`غرد X واصفا Y بأنه`)."""
    return all(slot.head == OBJECT and bool(slot.then) for slot in reading.frame.slots)
