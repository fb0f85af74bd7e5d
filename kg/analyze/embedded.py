"""The embedded engine: everything kg needs of an analyser, in Python and NumPy with small model files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, pairwise
from typing import Final

import numpy as np

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import spelling_key
from kg.analyze.model import WordModel, load_model
from kg.analyze.names.recogniser import Recogniser
from kg.analyze.tagger import BOUNDARY_FEATURES, PAD, Table, agreement, decode, emissions, properties
from kg.analyze.tagset import TAGS, proclitic_tags, suffix_tags
from kg.arabic.normal import normal, normalise
from kg.arabic.sentences import sentences as cut_sentences
from kg.arabic.words import Kind, Word
from kg.arabic.words import words as cut_words
from kg.model import Analysis, Article, Features, Problem, Segment, Sentence, Span, Token

_BATCH: Final = 32
_CACHED_TYPES: Final = 400_000


@dataclass(frozen=True, slots=True)
class Shape:
    """What all tokens of one word type with one tag share: each segment's form, tag and place within the word."""

    segments: tuple[tuple[str, str, int, int], ...]
    stem: int
    lemma: str
    features: Features


@dataclass(slots=True)
class WordType:
    """A word type: its form, its split, its number in the tagger's table, and its shapes by tag."""

    form: str
    split: Candidate
    number: int
    shapes: dict[int, Shape] = field(default_factory=dict)


class Words:
    """Analyses of word types, made once and kept."""

    def __init__(self, model: WordModel) -> None:
        self.model = model
        self._forget()

    def _forget(self) -> None:
        self.types: dict[str, WordType] = {}
        self.table = Table(self.model.tagger)
        self.table.add(BOUNDARY_FEATURES, 0)

    def make_room(self) -> None:
        """Forgets all word types where they have become many; to be called between batches."""
        if len(self.types) > _CACHED_TYPES:
            self._forget()

    def of(self, form: str) -> WordType:
        """The word type of a form as it is written, normalised or not."""
        known = self.types.get(form)
        if known is None:
            known = self.types[form] = self._analysed(form)
        return known

    def _analysed(self, written: str) -> WordType:
        form = normal(written) or written
        if form != written:
            return self.of(form)
        lexicon = self.model.lexicon
        split = self.model.segmenter.split(form) if _is_arabic(form) else Candidate("", form, "", 0, len(form))
        classes = lexicon.classes.get(spelling_key(split.stem), "")
        number = self.table.add(properties(form, split, lexicon), agreement(split, classes))
        return WordType(form, split, number)

    def shape(self, word: WordType, tag: int) -> Shape:
        """What tokens of a word type with this tag share."""
        known = word.shapes.get(tag)
        if known is None:
            known = word.shapes[tag] = self._shaped(word.split, TAGS[tag], len(word.form))
        return known

    def _shaped(self, split: Candidate, tag: str, length: int) -> Shape:
        before = proclitic_tags(split)
        tags = (*before, tag, *suffix_tags(split, tag, self.model.lexicon))
        places = _places(split, len(before), length)
        segments = tuple((form, tag, *place) for form, tag, place in zip(split.segments, tags, places, strict=True))
        return Shape(segments, len(before), *self.model.morphology.describe(split, tag))


def _is_arabic(form: str) -> bool:
    return len(form) > 1 and "ء" <= form[0] <= "ۓ"


def _places(split: Candidate, stem: int, length: int) -> list[tuple[int, int]]:
    """Where each segment stands in the word; a segment that the writing swallows has an empty place."""
    places = []
    at = 0
    for index, form in enumerate(split.segments):
        if index == stem:
            places.append((split.start, split.end))
            at = split.end
        elif index < stem:
            end = min(split.start, at + len(form)) if index < stem - 1 else split.start
            if split.prefix.endswith("ل+ال"):
                end = min(split.start, at + 2) if form == "ل" else max(at, end) if form == "ال" else end
            places.append((at, end))
            at = end
        else:
            end = min(length, at + len(form))
            places.append((at, end))
            at = end
    return places


class Embedded:
    """The default engine; see `kg.analyze.engine.Engine`."""

    name = "embedded"
    batch = 16

    def __init__(self, model: WordModel, recogniser: Recogniser) -> None:
        self.morphology = model.morphology
        self._words = Words(model)
        self._recogniser = recogniser
        self.version = f"1+{model.digest}"

    def analyze(self, articles: Sequence[Article]) -> Iterator[Analysis | Problem]:
        """Analyses in the order of the articles. Never yields a `Problem`: any text can be analysed."""
        rest = iter(articles)
        while batch := list(islice(rest, _BATCH)):
            cuts = [_cut(article) for article in batch]
            yield from self._analyses(batch, cuts)

    def with_words(self, article: Article, sentences: Sequence[Sequence[Span]]) -> Analysis:
        """An analysis that keeps the given words and sentences of the article."""
        given = [Word(span.start, span.end, Kind.ARABIC) for sentence in sentences for span in sentence]
        bounds = np.cumsum([0, *map(len, sentences)]).tolist()
        return next(self._analyses([article], [(given, list(pairwise(bounds)))]))

    def _analyses(
        self, articles: Sequence[Article], cuts: Sequence[tuple[list[Word], list[tuple[int, int]]]]
    ) -> Iterator[Analysis]:
        self._words.make_room()
        types = [
            [self._words.of(article.text[word.start : word.end]) for word in words]
            for article, (words, _) in zip(articles, cuts, strict=True)
        ]
        tags = iter(self._tags(types, [ranges for _, ranges in cuts]))
        for article, (words, ranges), article_types in zip(articles, cuts, types, strict=True):
            tokens = tuple(
                self._token(article.text, word, kind, tag)
                for word, kind, tag in zip(words, article_types, tags, strict=False)
            )
            yield self._analysis(article, tokens, ranges)

    def _analysis(self, article: Article, tokens: tuple[Token, ...], ranges: list[tuple[int, int]]) -> Analysis:
        sentences = tuple(
            Sentence(Span(tokens[first].span.start, tokens[last - 1].span.end), first, last) for first, last in ranges
        )
        return Analysis(article, sentences, tokens, self._recogniser.names(article.text, sentences, tokens))

    def _tags(self, types: Sequence[Sequence[WordType]], ranges: Sequence[list[tuple[int, int]]]) -> list[int]:
        """The tags of all words of a batch in order."""
        numbers = [0] * PAD
        starts, lengths = [], []
        for words, cuts in zip(types, ranges, strict=True):
            for first, last in cuts:
                starts.append(len(numbers))
                lengths.append(last - first)
                numbers += [word.number for word in words[first:last]]
                numbers += [0] * PAD
        padded = np.array(numbers, dtype=np.intp)
        scores = emissions(self._words.table, padded)
        best = decode(
            scores, np.array(starts, np.intp), np.array(lengths, np.intp), self._words.model.tagger.transitions
        )
        return [int(tag) for start, length in zip(starts, lengths, strict=True) for tag in best[start : start + length]]

    def _token(self, text: str, word: Word, kind: WordType, tag: int) -> Token:
        shape = self._words.shape(kind, tag)
        start, end = word.start, word.end
        if end - start == len(kind.form):
            segments = tuple(
                [Segment(form, tag, Span(start + first, start + last)) for form, tag, first, last in shape.segments]
            )
        else:
            offsets = normalise(text[start:end]).offsets
            segments = tuple(
                [
                    Segment(form, tag, Span(start + offsets[first], start + offsets[last]))
                    for form, tag, first, last in shape.segments
                ]
            )
        return Token(Span(start, end), segments, shape.stem, shape.lemma, shape.features)


def _cut(article: Article) -> tuple[list[Word], list[tuple[int, int]]]:
    """The words of the article proper, and the range of each sentence among them; page furniture has none."""
    words = list(_outside(cut_words(article.text), article.furniture))
    return words, cut_sentences(article.text, words)


def _outside(words: Iterable[Word], spans: Sequence[Span]) -> Iterator[Word]:
    """The words that begin in none of the spans, which are sorted."""
    ends = iter(spans)
    span = next(ends, None)
    for word in words:
        while span is not None and span.end <= word.start:
            span = next(ends, None)
        if span is None or word.start < span.start:
            yield word


@cache
def load() -> Embedded:
    """The engine with the model files of the package; raises `EngineError` where one cannot be read."""
    return Embedded(load_model(), Recogniser.load())
