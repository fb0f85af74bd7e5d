"""What a thing is according to somebody (`افتتحت الشركة ما تقول إنه أكبر مصنع`, `ما يصفه خبراء بأنه`)."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Reading
from kg.extract.statements.reader import Reader

_WHATEVER: Final = frozenset({"ما", "مما", "بما", "عما"})


def is_claimed(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb of claiming behind `ما` at the token tells what the thing is: a pronoun on an أن right behind it
    or its subject takes the thing up (`ما يقول مراقبون إنها`)."""
    claims = fold(reading.frame.verb) in noun_class("claiming") and not (reading.before or reading.after)
    if not claims or reader.key(at - 1) not in _WHATEVER or at + 1 >= reader.last[at]:
        return False
    subject = reader.party_at(at + 1)
    behind = subject.last if subject is not None and subject.first == at + 1 else at + 1
    attached = behind < reader.last[at] and reader.complementiser(behind) is not None
    return attached and bool(reader.word(behind).pronoun)
