"""Farasa's output lines, taken apart.

    segmenter    و+ال+كتاب ل+ال+صحفي+ين .
    tagger       S/S و+ ال+ كتاب/CONJ+DET+NOUN-MS ال+ لغ +ة/DET+NOUN+NSUFF-FS ./PUNC E/E
    recogniser   وصل/O لافروف/B-PERS إلى/O موسكو/B-LOC

The tagger's pieces without a slash belong to the next one with it; the letters after a tag's hyphen are gender and
number. Formats after the output of Farasa's jars and farasapy's `pos.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from kg.model import NameType

_TAGGED: Final = re.compile(r"(.+)/([A-Z_]+(?:-[A-Z]+)?(?:\+[A-Z_]+(?:-[A-Z]+)?)*)")
_ARABIC: Final = re.compile("[ء-ۓ]")
PROCLITICS: Final = frozenset(["و", "ف", "ب", "ل", "ك", "س", "ال"])
"""The segments that may stand before a stem."""

_PREPOSITIONS: Final = frozenset("بلك")
_PRONOUNS: Final = frozenset(
    ["ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "نا", "ي", "ني"]
)  # fmt: skip
_SUFFIXES: Final = _PRONOUNS | {"ا", "ان", "ين", "ون", "وا", "و", "ات", "ت", "تا", "تم", "تما", "تن", "ن", "ة"}
_NAME_TYPES: Final = {"PERS": NameType.PER, "PER": NameType.PER, "LOC": NameType.LOC, "ORG": NameType.ORG}
_GENDERS: Final = {"M": "m", "F": "f"}
_NUMBERS: Final = {"S": "s", "D": "d", "P": "p"}


@dataclass(frozen=True, slots=True)
class Reading:
    """Farasa's reading of one word: its segments' forms, the stem's place among them, and where the tagger gave them
    the segments' tags (else empty), gender `m f` and number `s d p`."""

    forms: tuple[str, ...]
    stem: int
    tags: tuple[str, ...] = ()
    gender: str = ""
    number: str = ""

    @property
    def spelled(self) -> str:
        """The segments joined; `ل+ال` stays as it is."""
        return "".join(self.forms)


class Label(NamedTuple):
    """The recogniser's label of one word: `first` is whether a name begins with it; no type means no name."""

    spelled: str
    type: NameType | None
    first: bool


def segmented(line: str) -> list[Reading]:
    """The words of a line of the segmenter's output."""
    return [_split(token) for token in line.split()]


def tagged(line: str) -> list[Reading]:
    """The words of a line of the tagger's output."""
    groups: list[list[_Piece]] = []
    waiting: list[_Piece] = []
    for token in line.split():
        match = _TAGGED.fullmatch(token)
        waiting += _pieces(match[1] if match else token)
        if match:
            groups.append(_with_tags(_without_signs(waiting), match[2].split("+")))
            waiting = []
    if waiting:
        groups.append(_without_signs(waiting))
    if groups and groups[0] == [_START]:
        del groups[0]
    if groups and groups[-1] == [_END]:
        del groups[-1]
    return [_reading(group) for group in _joined(groups)]


def labelled(line: str) -> list[Label]:
    """The words of a line of the recogniser's output."""
    return [_label(token) for token in line.split()]


def _label(token: str) -> Label:
    spelled, slash, label = token.rpartition("/")
    if not slash:
        return Label(token, None, False)
    position, _, kind = label.partition("-")
    if position not in ("B", "I") or not kind:
        return Label(spelled, None, False)
    return Label(spelled, _NAME_TYPES.get(kind, NameType.MISC), position == "B")


def _split(token: str) -> Reading:
    forms = tuple(part for part in token.split("+") if part) if _ARABIC.search(token) else ()
    return Reading(forms, _stem(forms)) if forms else Reading((token,), 0)


def _stem(forms: Sequence[str]) -> int:
    """Which of a word's segments is its stem: the longest that is neither a known proclitic nor a known suffix."""
    start, end = 0, len(forms)
    while start < end - 1 and forms[start] in PROCLITICS:
        start += 1
    if start and forms[start - 1] in _PREPOSITIONS and forms[start] in _PRONOUNS:
        return start - 1
    while end > start + 1 and forms[end - 1] in _SUFFIXES:
        end -= 1
    return max(range(start, end), key=lambda at: len(forms[at]))


class _Piece(NamedTuple):
    """A piece of the tagger's output: `before` the stem (`ال+`), `after` it (`+ة`), or neither."""

    form: str
    tag: str = ""
    features: str = ""
    before: bool = False
    after: bool = False


_START: Final = _Piece("S", "S")
_END: Final = _Piece("E", "E")


def _pieces(token: str) -> list[_Piece]:
    if not _ARABIC.search(token):
        return [_Piece(token)]
    before, after = token.endswith("+"), token.startswith("+")
    return [_Piece(form, before=before, after=after) for form in token.split("+") if form]


def _without_signs(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without a `+` that is no sign of Farasa's, where there are several; alone it may be the word."""
    if len(pieces) == 1:
        return pieces
    plain = [piece._replace(form=piece.form.replace("+", "")) for piece in pieces]
    return [piece for piece in plain if piece.form] or pieces[:1]


def _with_tags(pieces: list[_Piece], tags: list[str]) -> list[_Piece]:
    """The pieces with their tags, or without any where their numbers differ."""
    if len(pieces) != len(tags):
        return pieces
    parts = (tag.partition("-") for tag in tags)
    return [piece._replace(tag=tag, features=rest) for piece, (tag, _, rest) in zip(pieces, parts, strict=True)]


def _joined(groups: list[list[_Piece]]) -> list[list[_Piece]]:
    """The pieces of each word; also where each piece has its own slash (`ال+/DET لغ/NOUN +ة/NSUFF`)."""
    words: list[list[_Piece]] = []
    for group in groups:
        if words and (words[-1][-1].before or group[0].after):
            words[-1] = words[-1] + group
        else:
            words.append(group)
    return words


def _reading(pieces: list[_Piece]) -> Reading:
    forms = tuple(piece.form for piece in pieces)
    tags = tuple(piece.tag for piece in pieces) if all(piece.tag for piece in pieces) else ()
    bare = [at for at, piece in enumerate(pieces) if not piece.before and not piece.after]
    stem = max(bare, key=lambda at: len(forms[at])) if bare else _stem(forms)
    if stem and forms[stem] in _PRONOUNS and forms[stem - 1] in _PREPOSITIONS:
        stem -= 1
    features = next((piece.features for piece in reversed(pieces) if piece.features), "")
    gender = next((_GENDERS[letter] for letter in features if letter in _GENDERS), "")
    number = next((_NUMBERS[letter] for letter in features if letter in _NUMBERS), "")
    return Reading(forms, stem, tags, gender, number)
