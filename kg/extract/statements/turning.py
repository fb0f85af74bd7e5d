"""Where the reporter turns from what somebody said to something else, behind a comma and without a word of speech (`…"،
وأمر بفتح تحقيق`, `، فيما ألغي اللقاء`, `، لكنه أحجم عن`, `، رافعا ورقة`, `، من جانبه`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.extract.speech_words import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.remarks import HOWEVER

_IN: Final = "في"
_WHILE: Final = "حين"
_MEANWHILE: Final = "فيما"
_FROM: Final = "من"
_AS: Final = "كما"
_NOT_YET: Final = "لم"
_HIM: Final = "ه"
_PERFECT: Final = "p"
_MASCULINE: Final = ("ا", "اً", "ًا")
TURNING: Final = frozenset({_IN, _MEANWHILE, _FROM, _AS}) | HOWEVER
_SHORTEST: Final = 2  # words in quotation marks that are no name
_CLOSE: Final = 2  # code points between a mark that closes a quotation and the comma


class Agreement(NamedTuple):
    """The gender and number of somebody who speaks, empty where they are not known."""

    gender: str
    number: str


ANYBODY: Final = Agreement("", "")


def turning_points(reader: Reader) -> Iterator[int]:
    """The tokens with which the reporter may turn: certain words, and whatever follows a quotation and its comma."""
    words = TURNING | noun_class("bearing", "for_his_part")
    yield from (at for at, key in enumerate(reader.keys) if key in words)
    for quoted in reader.quotes.outer:
        after = reader.token_at(quoted.end)
        if after + 1 < len(reader.keys) and reader.is_comma(after):
            yield after + 1


def turns(reader: Reader, at: int, speaker: Agreement) -> bool:
    """Whether the reporter turns to something else with the token, which stands behind a comma; `speaker` is who said
    what stands before it."""
    if at + 1 >= reader.last[at]:
        return False
    key = reader.keys[at]
    if key in HOWEVER:
        return _does(reader, at + 1) and (_is_quoted_before(reader, at) or _is_he(key, speaker))
    if key in noun_class("bearing"):
        return _bears(reader, at, speaker)
    if key == _FROM or key in noun_class("for_his_part"):
        return _is_for_his_part(reader, at)
    if key == _MEANWHILE or (key == _IN and reader.key(at + 1) == _WHILE):
        return _is_quoted_before(reader, at) or _does(reader, at + 1 + (key == _IN))
    return _is_quoted_before(reader, at) and _joins(reader, at)


def _is_for_his_part(reader: Reader, at: int) -> bool:
    """Whether a clause begins at the token with `من جانبه` or `بدوره` and its verb."""
    two_words = reader.keys[at] == _FROM
    his = not two_words or (reader.key(at + 1) in noun_class("no_party") and bool(reader.word(at + 1).pronoun))
    return his and at + 1 + two_words < reader.last[at] and reader.is_verb(at + 1 + two_words)


def _does(reader: Reader, at: int) -> bool:
    """Whether a perfect or `لم` stands at the token."""
    if at >= len(reader.keys):
        return False
    return reader.keys[at] == _NOT_YET or (reader.is_verb(at) and reader.word(at).aspect == _PERFECT)


def _is_he(key: str, speaker: Agreement) -> bool:
    """Whether the pronoun of a `لكنه` is a man or body that speaks; a `لكنها` may be any thing told of."""
    return key.endswith(_HIM) and speaker == ("m", "s")


def _bears(reader: Reader, at: int, speaker: Agreement) -> bool:
    """Whether a participle of how somebody bears himself (`رافعا`, `ممتنعة`) is the speaker's."""
    masculine = reader.word(at).text.endswith(_MASCULINE)
    return not speaker.gender or masculine == (speaker.gender == "m")


def _joins(reader: Reader, at: int) -> bool:
    """Whether a verb joined by و, or by كما, stands at the token."""
    if reader.keys[at] == _AS:
        return _does(reader, at + 1)
    word = reader.word(at)
    return word.is_verb and word.conjunction == "و" and word.aspect == _PERFECT and reader.party_at(at) is None


def _is_quoted_before(reader: Reader, at: int) -> bool:
    """Whether a quotation of some words ends right before the comma at the token before."""
    comma = reader.span(at - 1).start
    before = reader.quotes.before(comma)
    if before is None or not 0 <= comma - before[1].end <= _CLOSE:
        return False
    return len(before[0].of(reader.text).split()) >= _SHORTEST
