"""Part-of-speech tagging: a linear-chain conditional random field over words.

Every feature is a property of one word type seen from an offset (-2 to 2), so the scores that a type contributes at
each offset are computed once, kept as rows of a table, and a sentence's scores are a sum of gathered rows. The best
tags of all sentences of a batch are found together, position by position.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import Lexicon, spelling_key, stem_key
from kg.analyze.tagset import TAGS
from kg.tables import rows

Floats = NDArray[np.float32]
Integers = NDArray[np.intp]

OFFSETS: Final = (-2, -1, 0, 1, 2)
PAD: Final = 2
"""How many boundary entries stand before and after a sentence, so that no offset reaches into the next one."""

_ROOM: Final = 1 << 18
"""How many word types there is room for at first; what is not filled yet takes no memory."""
_WORD_CHARS: Final = 4
_CERTAIN: Final = 100.0
_BUT_MADDA: Final = str.maketrans("أإٱ", "ااا")
"""Makes spelling keys that keep a madda, which careless writers leave out but never put in."""

_BEFORE_PRONOUNS: Final = frozenset({"علي", "إلي", "لدي"})


def shape(word: str) -> str:
    """What a word is made of, as far as it tells a tag: `9` figures, `.` marks, `ا` Arabic and `a` other letters."""
    if word[0].isdigit():
        return "9"
    if "ء" <= word[0] <= "ۓ":
        return "ا"
    return "a" if word[0].isalpha() else "."


def properties(word: str, split: Candidate, lexicon: Lexicon, hint: str = "") -> dict[int, list[str]]:
    """The names of a word type's features at each offset; `hint` is what a teacher says of the split."""
    stem, suffix = _stem_key(split), split.suffix
    affixes = f"{split.prefix}|{suffix}"
    kind = shape(word) if len(word) > 1 or word.isalnum() else word
    function = function_tags(split)
    known = f"{function}{lexicon.classes.get(stem, '')}/{hint}"
    own = [
        f"z{function}|{split.prefix}",
        f"h{kind}",
        f"n{min(len(stem), 8)}",
        f"x{suffix}",
        f"cx{known}|{suffix}",
        f"cb{known}|{affixes}",
    ]
    own += [
        f"k{spelling_key(word)}",
        f"t{stem}|{suffix}",
        f"y{suffix}|{stem[-1:]}",
        f"bn{affixes}|{len(stem)}|{stem[:1]}",
    ]
    own += [f"{name}{value}" for name, value in _levels(stem, lexicon)]
    own += [f"e{stem[-size:]}" for size in range(1, _WORD_CHARS + 1)]
    own += [f"a{stem[:size]}" for size in range(1, _WORD_CHARS + 1)]
    near = [f"x{suffix}", f"h{kind}", f"o{kind}{affixes}|{known}", f"e{stem[-2:]}", f"a{stem[:2]}"]
    far = [f"w{word}", f"b{affixes}", f"g{known}", *lexicon.tendency(stem)]
    near += [f"s{stem}", f"p{split.prefix}", *far]
    return {-2: far, -1: near, 0: own + near, 1: near, 2: far}


def certain_tag(word: str) -> int | None:
    """The number of the tag that a word's shape alone tells: of figures, foreign words, marks and abbreviations."""
    kind = shape(word)
    if kind == "ا":
        return TAGS.index("ABBREV") if "." in word else None
    return TAGS.index({"9": "NUM", "a": "FOREIGN", ".": "PUNC"}[kind])


@cache
def _function_words() -> dict[str, str]:
    found = list(rows("kg.analyze", "data/function_words.tsv"))
    return {key: tags for stem, tags in found for key in (spelling_key(stem), stem.translate(_BUT_MADDA))}


def function_tags(split: Candidate) -> str:
    """The tags that the stem of a split may have where it is of a closed class, separated by spaces; empty for other
    stems. `علي` is a preposition before a pronoun only, `الآن` no particle."""
    if not split.suffix and split.stem in _BEFORE_PRONOUNS:
        return ""
    return _function_words().get(split.stem.translate(_BUT_MADDA), "")


def _stem_key(split: Candidate) -> str:
    """The key of a split's stem; prepositions have that of their form without a pronoun."""
    if split.suffix and split.stem in _BEFORE_PRONOUNS:
        return spelling_key(split.stem[:-1] + "ى")
    return stem_key(split.stem, split.suffix)


def _levels(stem: str, lexicon: Lexicon) -> list[tuple[str, int]]:
    """How frequent a stem is alone, with the article and with the feminine ending."""
    level = lexicon.level
    return [("d", min(level("ال" + stem), 12)), ("f", min(level(stem + "ة"), 12)), ("l", level(stem))]


def agreement(split: Candidate) -> int:
    """A small number for what a word shows of definiteness and gender, in which adjectives follow their nouns."""
    suffix = split.suffix.split("+")
    ending = {"": 0, "ة": 1, "ت": 1, "ات": 2, "ون": 3, "ين": 3, "ا": 4}.get(suffix[0], 0)
    article = 0 if split.prefix.endswith("ال") else 1 if split.prefix in ("", "و", "ف") else 2
    owned = len(suffix) > 1 or suffix[0] in _POSSESSIVES
    return 1 + (article * 5 + ending) * 2 + owned


_POSSESSIVES: Final = frozenset(["ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك"])
AGREEMENTS: Final = 31
BOUNDARY_FEATURES: Final = {offset: ["boundary"] for offset in OFFSETS}


def _relation(left: int, right: int) -> int:
    """How two neighbours agree: whether each is definite, whether a proclitic parts them, and whether endings match."""
    if not left or not right:
        return 0
    (left_form, left_owned), (right_form, right_owned) = divmod(left - 1, 2), divmod(right - 1, 2)
    (left_article, left_ending), (right_article, right_ending) = divmod(left_form, 5), divmod(right_form, 5)
    definite = 2 if left_article == 0 else left_owned
    own = 2 if right_article == 0 else right_owned
    feminine, plural = left_ending in (1, 2), left_ending in (2, 3)
    match = (right_ending == left_ending, feminine == (right_ending in (1, 2)), plural, right_ending == 0)
    return 1 + ((definite * 3 + own) * 2 + (right_article == 2)) * 16 + sum(bit << at for at, bit in enumerate(match))


RELATIONS: Final = 1 + 9 * 2 * 16
RELATION: Final = np.array([[_relation(x, y) for y in range(AGREEMENTS)] for x in range(AGREEMENTS)], dtype=np.intp)
"""For the agreement classes of a word and the next: the number of how they agree."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What training found: `rows[name]` is the row of `offsets` with a feature's scores for each tag (its name begins
    with its offset), `transitions[r, a, b]` scores tag b after a for words that agree in the way r."""

    rows: Mapping[str, int]
    scores: Floats
    transitions: Floats


@dataclass(slots=True)
class Table:
    """A growing table of word types: each type's emission scores at every offset, and its agreement class. New types
    wait until `settle` finds the scores of all of them together."""

    weights: Weights
    scores: Floats = field(default_factory=lambda: np.zeros((_ROOM, len(OFFSETS), len(TAGS)), dtype=np.float32))
    classes: Integers = field(default_factory=lambda: np.zeros(_ROOM, dtype=np.intp))
    size: int = 0
    _rows: dict[int, dict[str, int]] = field(init=False)
    _waiting: list[_Waiting] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rows = {offset: {} for offset in OFFSETS}
        for name, row in self.weights.rows.items():
            sign = 2 if name[0] == "-" else 1
            self._rows[int(name[:sign])][name[sign:]] = row + 1

    def add(self, features: Mapping[int, Sequence[str]], agreement_class: int, certain: int | None = None) -> int:
        """Adds a word type, with the tag that it has for certain, and returns its number."""
        known = [list(filter(None, map(rows.get, features[offset]))) for offset, rows in self._rows.items()]
        self._waiting.append(_Waiting(known, agreement_class, certain))
        self.size += 1
        return self.size - 1

    def settle(self) -> None:
        """Finds the scores of the types that wait."""
        first, waiting = self.size - len(self._waiting), self._waiting
        if not waiting:
            return
        if self.size > len(self.classes):
            more = self.size
            self.scores = np.concatenate([self.scores, np.zeros((more, *self.scores.shape[1:]), np.float32)])
            self.classes = np.concatenate([self.classes, np.zeros(more, np.intp)])
        for place in range(len(OFFSETS)):
            self.scores[first : self.size, place] = self._sums([each.rows[place] for each in waiting])
        for number, each in enumerate(waiting, first):
            if each.certain is not None:
                self.scores[number, OFFSETS.index(0), each.certain] += _CERTAIN
        self.classes[first : self.size] = [each.agreement for each in waiting]
        self._waiting = []

    def _sums(self, rows: Sequence[Sequence[int]]) -> Floats:
        """The sum of the scores of each list of features."""
        sums = np.zeros((len(rows), len(TAGS)), np.float32)
        sizes = np.array([len(each) for each in rows])
        some = sizes > 0
        if some.any():
            flat = self.weights.scores[np.array([row for each in rows for row in each]) - 1]
            sums[some] = np.add.reduceat(flat, (np.cumsum(sizes) - sizes)[some])
        return sums


class _Waiting(NamedTuple):
    """A new word type: its features' rows at each offset, counted from 1, its agreement class, and the tag it has
    for certain."""

    rows: list[list[int]]
    agreement: int
    certain: int | None


def emissions(table: Table, types: Integers) -> Floats:
    """The score of each tag at each position of `types`, which holds `PAD` boundaries around every sentence."""
    table.settle()
    size = len(types)
    total = np.zeros((size, len(TAGS)), dtype=np.float32)
    for place, offset in enumerate(OFFSETS):
        source = slice(max(0, offset), size + min(0, offset))
        target = slice(max(0, -offset), size - max(0, offset))
        total[target] += table.scores[types[source], place]
    return total


def relations(table: Table, types: Integers) -> Integers:
    """How each position's word agrees with the one before it."""
    table.settle()
    classes = table.classes[types]
    found = np.zeros(len(types), dtype=np.intp)
    found[1:] = RELATION[classes[:-1], classes[1:]]
    return found


def decode(scores: Floats, related: Integers, starts: Integers, lengths: Integers, transitions: Floats) -> Integers:
    """The best tag of every position (Viterbi), for sentences that begin at `starts` of `scores` with `lengths`."""
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    best = np.zeros(len(scores), dtype=np.intp)
    longest = int(lengths[0]) if len(lengths) else 0
    active = [int(count) for count in (lengths[:, None] > np.arange(longest)).sum(axis=0)] if longest else []
    back: list[Integers] = []
    reached = scores[starts]
    for step in range(1, longest):
        count = active[step]
        paths = reached[:count, :, None] + transitions[related[starts[:count] + step]]
        back.append(paths.argmax(axis=1))
        reached[:count] = paths.max(axis=1) + scores[starts[:count] + step]
    tags = reached.argmax(axis=1)
    for step in range(longest - 1, -1, -1):
        count = active[step]
        best[starts[:count] + step] = tags[:count]
        if step:
            tags[:count] = back[step - 1][np.arange(count), tags[:count]]
    return best
