"""Finds the names of an article: people, places, organisations and others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from kg.analyze.names.clitics import best_cut
from kg.analyze.names.network import GAP, LABELS, SCHEMES, Weights, decode, emissions
from kg.analyze.names.people import begun_by_ali, whole_people, with_initials, without_preposition
from kg.analyze.names.store import Lexicon, load
from kg.analyze.names.words import key
from kg.arabic.normal import INVISIBLE, normalise
from kg.convolution import Array, Numbers
from kg.model import Name, NameType, Sentence, Span, Token

MODEL: Final = Path(__file__).resolve().parents[1] / "models/names.npz"
_PAIRS: Final = ("«»", "“”", '""', "()")
_VISIBLE: Final = re.compile(f"[{INVISIBLE}]*(.*[^{INVISIBLE}])", re.DOTALL)
_MOST_TYPES: Final = 150_000
_ROOM: Final = 1 << 18
"""How many vectors there is room for at first; what is not filled yet takes no memory."""
_DEFINITE: Final = re.compile(r"[وف]?(?:[بك]?ال|لل)(.+)")
_BODY_AND_FULL_NAME: Final = 3
_SURNAMES: Final = frozenset({"family name", "family name rest", "faker last_names rest", "known person rest"})


class Recogniser:
    """A loaded model; it remembers the vectors of the word types it has seen."""

    def __init__(self, lexicon: Lexicon, weights: Weights) -> None:
        self._lexicon = lexicon
        self.weights = weights
        self._forget()

    @classmethod
    def load(cls, path: Path = MODEL, scheme: str = SCHEMES[0]) -> Recogniser:
        """Read the model in `path`, which will annotate by one of `network.SCHEMES`; raises `EngineError` where it is
        missing or broken."""
        return cls(*load(path, scheme))

    def names(self, text: str, sentences: Sequence[Sentence], tokens: Sequence[Token]) -> tuple[Name, ...]:
        """The names of one article, in text order; spans count code points of `text` and leave proclitics out."""
        words = [text[token.span.start : token.span.end] for token in tokens]
        labels = self.labels([words[sentence.first : sentence.last] for sentence in sentences])
        article: Counter[str] = Counter()
        found = []
        for sentence, row in zip(sentences, labels, strict=True):
            for first, last, kind in spans(row):
                inside = [at for at in range(sentence.first + first, sentence.first + last) if _has_letters(words[at])]
                if not inside or (kind == NameType.ORG and self._is_generic([words[at] for at in inside])):
                    continue
                article = article or Counter([self._key(word) for word in words])
                for part, type in self._parts(words, inside, NameType(kind)):
                    start = tokens[part[0]].span.start + self._cut(words[part[0]], article)
                    end = _closed(text, start, tokens[part[-1]].span.end)
                    found.append(Name(_visible(text, start, end), type))
        people = with_initials(text, begun_by_ali(text, without_preposition(text, found)))
        return tuple(whole_people(text, list(people)))

    def labels(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Labels of the words of one article's sentences: `O`, or `B- I- E- S-` with a `NameType`."""
        lengths = np.array([len(sentence) for sentence in sentences if sentence], np.intp)
        if not lengths.size:
            return [[] for _ in sentences]
        best = iter(decode(self.weights, self.scores(sentences, lengths), lengths).tolist())
        return [[LABELS[next(best)] for _ in sentence] for sentence in sentences]

    def scores(self, sentences: Sequence[Sequence[str]], lengths: Numbers) -> Array:
        """The score of each label for each word of one article; `lengths` are those of the sentences with words."""
        numbers = self._numbers([word for sentence in sentences for word in sentence])
        shift = np.repeat(np.arange(1, len(lengths) + 1) * GAP, lengths)
        real = np.arange(len(numbers)) + shift
        row = np.zeros((len(numbers) + (len(lengths) + 1) * GAP, self._vectors.shape[1]), np.float32)
        row[real] = self._vectors[numbers]
        same = np.unique(numbers, return_inverse=True)[1].astype(np.intp)
        return emissions(self.weights, row, real, same)

    def _forget(self) -> None:
        self._table: dict[str, int] = {}
        self._keys: list[str] = []
        self._of_key: dict[str, int] = {}
        self._vectors: Array = np.zeros((_ROOM, self._lexicon.size), np.float32)

    def _key(self, word: str) -> str:
        return self._keys[self._table[word]]

    def _numbers(self, words: Sequence[str]) -> Numbers:
        """The numbers of words in the table of vectors, which takes up the new ones."""
        if len(self._table) > _MOST_TYPES:
            self._forget()
        table = self._table
        new = [word for word in dict.fromkeys(words) if word not in table]
        if new:
            keys = [key(word) for word in new]
            self._take_up(keys)
            table.update(zip(new, map(self._of_key.__getitem__, keys), strict=True))
        return np.array([table[word] for word in words], np.intp)

    def _take_up(self, keys: Sequence[str]) -> None:
        """Add those of the keys that are new to the table of vectors."""
        fresh = [word for word in dict.fromkeys(keys) if word not in self._of_key]
        if not fresh:
            return
        begin = len(self._keys)
        self._of_key.update(zip(fresh, range(begin, begin + len(fresh)), strict=True))
        self._keys += fresh
        while len(self._keys) > len(self._vectors):
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[begin : len(self._keys)] = self._lexicon.vectors_of(fresh)

    def _is_generic(self, words: Sequence[str]) -> bool:
        """Whether words are a common noun with nothing but indefinite nationalities behind it: `محكمة بريطانية`."""
        behind, classes = words[1:], self._lexicon.classes
        return bool(behind) and all(
            "nisba" in classes.get(key(word), ()) and not word.startswith("ال") for word in behind
        )

    def _parts(
        self, words: Sequence[str], inside: Sequence[int], type: NameType
    ) -> Iterator[tuple[Sequence[int], NameType]]:
        """The words of what was read as one name, without the definite common noun of a body before a full name
        (`الهيئة رياض حجاب`), and in two where a title stands between two people (`سامر حداد السفيرة هدى قباني`)."""
        keys = [self._key(words[at]) for at in inside]
        whole = len(keys) >= _BODY_AND_FULL_NAME
        if type == NameType.ORG and whole and self._is_definite(keys[0], "org-head") and self._is_given(keys[1]):
            yield inside[1:], NameType.PER
            return
        title = self._title(words, inside, keys) if type == NameType.PER else None
        yield inside[:title], type
        if title is not None and title + 1 < len(inside):
            yield inside[title + 1 :], type

    def _title(self, words: Sequence[str], inside: Sequence[int], keys: Sequence[str]) -> int | None:
        """Where a title that is no surname, as `الشيخ` is, stands behind a full name and before another one."""
        for at in range(2, len(keys)):
            behind = words[inside[at] + 1 : inside[at] + 2]
            surname = _SURNAMES.intersection(self._lexicon.classes.get(keys[at], ()))
            if behind and self._is_definite(keys[at], "title") and not surname and self._is_given(self._key(behind[0])):
                return at
        return None

    def _is_definite(self, key: str, kind: str) -> bool:
        """Whether a key is a noun of a class with the article, also a feminine of it."""
        noun, classes = _DEFINITE.fullmatch(key), self._lexicon.classes
        return noun is not None and any(kind in classes.get(form, ()) for form in (noun[1], noun[1].removesuffix("ه")))

    def _is_given(self, key: str) -> bool:
        return "faker first_names" in self._lexicon.classes.get(key, ())

    def _cut(self, word: str, article: Mapping[str, int]) -> int:
        """How many code points in front of a name's first word do not belong to the name."""
        lexicon = self._lexicon
        cut = best_cut(self._key(word), lexicon.cuts, lexicon.counts, lexicon.classes, article)
        return normalise(word).offsets[cut] if cut else 0


def _has_letters(word: str) -> bool:
    return any(char.isalnum() for char in word)


def _visible(text: str, start: int, end: int) -> Span:
    """The range without bidirectional controls and the like at its ends."""
    core = _VISIBLE.match(text, start, end)
    return Span(*core.span(1)) if core else Span(start, end)


def _closed(text: str, start: int, end: int) -> int:
    """The end of a name with the mark that closes a quotation or bracket begun inside it (`تنظيم «داعش»`)."""
    inside = text[start:end]
    for opening, closing in _PAIRS:
        if text[end : end + 1] == closing and inside.count(opening) > (opening != closing and inside.count(closing)):
            return end + (opening != closing or inside.count(opening) % 2)
    return end


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The half-open ranges of words that labels mark as one name, with its type; odd sequences are read kindly."""
    start = 0
    for at, label in enumerate(labels):
        if label == "O":
            continue
        goes_on = at > 0 and labels[at - 1][0] in "BI" and label[0] in "IE" and labels[at - 1][2:] == label[2:]
        if not goes_on:
            start = at
        after = labels[at + 1] if at + 1 < len(labels) else "O"
        if label[0] in "ES" or after[0] not in "IE" or after[2:] != label[2:]:
            yield start, at + 1, label[2:]
