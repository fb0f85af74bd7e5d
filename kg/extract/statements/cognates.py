"""The noun of a verb's own root that only strengthens it, with its adjective: it is neither said nor a verb.

نفى الوزير [نفيا قاطعا] أن …      حذر [تحذيرا شديدا] من …
"""

from __future__ import annotations

from typing import Final

from kg.extract.statements.lexicon import Reading, readings
from kg.extract.statements.reader import Reader
from kg.extract.words import Word

_ENDINGS: Final = ("ا", "ه")
_BACK: Final = 8


def after_cognate(reader: Reader, reading: Reading, at: int) -> int | None:
    """The token behind the cognate noun at the token and its adjectives, `None` where none stands there."""
    if not _is_cognate(reader.word(at), reading):
        return None
    at += 1
    while at < len(reader.keys) and _qualifies(reader.word(at)):
        at += 1
    return at


def strengthens(reader: Reader, at: int) -> bool:
    """Whether the token belongs to the cognate noun of a verb before it in its sentence."""
    last = at - (reader.word(at - 1).form == "verbal-noun") if at > reader.first[at] else at
    if not reader.keys[last].endswith(_ENDINGS):
        return False
    for here in range(at - 1, max(reader.first[at], at - _BACK) - 1, -1):
        if reader.is_verb(here):
            return any(_is_cognate(reader.word(last), verb) for verb in readings(reader.word(here).text))
    return False


def _is_cognate(word: Word, reading: Reading) -> bool:
    """Whether a word is the indefinite noun of the verb of a reading, in the accusative."""
    if word.definite or word.pronoun or word.is_attached or not word.key.endswith(_ENDINGS) or not reading.is_verbal:
        return False
    return any(one.frame.verb == reading.frame.verb for one in readings(word.text))


def _qualifies(word: Word) -> bool:
    adjective = word.tag == "ADJ" or word.form == "participle"
    return adjective and not (word.definite or word.is_attached or word.pronoun) and word.key.endswith(_ENDINGS)
