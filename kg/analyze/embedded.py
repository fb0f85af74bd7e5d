"""The embedded engine: everything kg needs of an analyser, in Python and NumPy with small model files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, islice, pairwise
from typing import Final, NamedTuple

import numpy as np

from kg.analyze.candidates import Candidate, in_construct
from kg.analyze.model import WordModel, load_model
from kg.analyze.names.recogniser import Recogniser
from kg.analyze.spaces import missing_space
from kg.analyze.tagger import (
    BOUNDARY_FEATURES,
    PAD,
    Table,
    agreement,
    certain_tag,
    decode,
    emissions,
    properties,
    relations,
)
from kg.analyze.tagset import NOUN, TAGS, proclitic_tags, suffix_tags
from kg.arabic.conjunctions import attached
from kg.arabic.dotless import dotted
from kg.arabic.guillemets import upright
from kg.arabic.normal import normal, normalise
from kg.arabic.sentences import sentences as cut_sentences
from kg.arabic.words import Kind, Word
from kg.arabic.words import words as cut_words
from kg.convolution import one_thread
from kg.model import Analysis, Article, Features, Problem, Segment, Sentence, Span, Token
from kg.uncollected import uncollected

_BATCH: Final = 32
_CACHED_TYPES: Final = 200_000


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What all tokens of one word type with one tag share: each segment's form, tag and place within the word; equal to
    itself alone, so that it is quick to look up."""

    segments: tuple[tuple[str, str, int, int], ...]
    stem: int
    lemma: str
    features: Features


@dataclass(slots=True)
class WordType:
    """A word type: its form, its split, its number in the tagger's table, where it wants a space (see
    `missing_space`), what it is in construct (see `in_construct`), and its shapes by tag."""

    form: str
    split: Candidate
    number: int
    space: int = 0
    construct: WordType | None = None
    shapes: dict[int, Shape] = field(default_factory=dict)


class Cut(NamedTuple):
    """An article's text as it is read, its words, their types, and the half-open ranges of words that make its
    sentences."""

    text: str
    words: list[Word]
    types: list[WordType]
    sentences: list[tuple[int, int]]


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
        arabic = _is_arabic(form)
        split = self.model.segmenter.split(form) if arabic else Candidate("", form, "", 0, len(form))
        split, bare = in_construct(split)
        number = self.table.add(properties(form, split, lexicon), agreement(split), certain_tag(form))
        construct = WordType(form, bare, number) if bare else None
        return WordType(form, split, number, missing_space(form, lexicon) if arabic else 0, construct)

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
    return len(form) > 1 and "ء" <= form[0] <= "ۓ" and "." not in form


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
            self._words.make_room()
            with uncollected(), one_thread():
                analyses = list(self._analyses(batch, [self._cut(article) for article in batch]))
            yield from analyses

    def with_words(self, article: Article, sentences: Sequence[Sequence[Span]]) -> Analysis:
        """An analysis that keeps the given words and sentences of the article."""
        self._words.make_room()
        given = [Word(span.start, span.end, Kind.ARABIC) for sentence in sentences for span in sentence]
        bounds = list(accumulate(map(len, sentences), initial=0))
        types = [self._words.of(article.text[word.start : word.end]) for word in given]
        return next(self._analyses([article], [Cut(article.text, given, types, list(pairwise(bounds)))]))

    def annotating(self, scheme: str) -> Embedded:
        """The engine with names as that scheme marks them, one of `kg.analyze.names.network.SCHEMES`."""
        return Embedded(load_model(), Recogniser.load(scheme=scheme))

    def _cut(self, article: Article) -> Cut:
        """Words with their types, and sentences; words that were run together are parted, page furniture has none."""
        cut, types, of, text = [], [], self._words.of, attached(dotted(article.text))
        known = self._words.types
        for word in _outside(cut_words(text), article.furniture) if article.furniture else cut_words(text):
            form = text[word.start : word.end]
            kind = known.get(form) or of(form)
            if kind.space:
                middle = word.start + normalise(text[word.start : word.end]).offsets[kind.space]
                for part in (Word(word.start, middle, word.kind), Word(middle, word.end, word.kind)):
                    cut.append(part)
                    types.append(of(text[part.start : part.end]))
            else:
                cut.append(word)
                types.append(kind)
        return Cut(text, cut, types, cut_sentences(upright(text), cut))

    def _analyses(self, articles: Sequence[Article], cuts: Sequence[Cut]) -> Iterator[Analysis]:
        tags = iter(self._tags(cuts))
        for article, cut in zip(articles, cuts, strict=True):
            own = list(islice(tags, len(cut.words)))
            types = _in_context(cut.types, own)
            tokens = tuple(
                [self._token(cut.text, word, kind, tag) for word, kind, tag in zip(cut.words, types, own, strict=True)]
            )
            yield self._analysis(article, cut, tokens)

    def _analysis(self, article: Article, cut: Cut, tokens: tuple[Token, ...]) -> Analysis:
        sentences = tuple(
            Sentence(Span(_begin(article.text, tokens[first]), tokens[last - 1].span.end), first, last)
            for first, last in cut.sentences
        )
        return Analysis(article, sentences, tokens, self._recogniser.names(cut.text, sentences, tokens))

    def _tags(self, cuts: Sequence[Cut]) -> list[int]:
        """The tags of all words of a batch in order."""
        numbers = [0] * PAD
        starts, lengths = [], []
        for cut in cuts:
            for first, last in cut.sentences:
                starts.append(len(numbers))
                lengths.append(last - first)
                numbers += [kind.number for kind in cut.types[first:last]]
                numbers += [0] * PAD
        padded, table = np.array(numbers, dtype=np.intp), self._words.table
        best = decode(
            emissions(table, padded),
            relations(table, padded),
            np.array(starts, dtype=np.intp),
            np.array(lengths, dtype=np.intp),
            table.weights.transitions,
        ).tolist()
        return [tag for start, length in zip(starts, lengths, strict=True) for tag in best[start : start + length]]

    def _token(self, text: str, word: Word, kind: WordType, tag: int) -> Token:
        shape = kind.shapes.get(tag) or self._words.shape(kind, tag)
        start, end = word.start, word.end
        whole = Span(start, end)
        if len(shape.segments) == 1:
            form, name, _, _ = shape.segments[0]
            segments: tuple[Segment, ...] = (Segment(form, name, whole),)
        elif end - start == len(kind.form):
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
        return Token(whole, segments, shape.stem, shape.lemma, shape.features, shape)


def _begin(text: str, token: Token) -> int:
    """Where a sentence begins with its first token: at the `و` that stands before the space of `و قال`."""
    return token.span.start - text[token.span.start].isspace()


def _outside(words: Iterable[Word], spans: Sequence[Span]) -> Iterator[Word]:
    """The words that begin in none of the spans, which are sorted."""
    rest = iter(spans)
    span = next(rest, None)
    for word in words:
        while span is not None and span.end <= word.start:
            span = next(rest, None)
        if span is None or word.start < span.start:
            yield word


def _in_context(types: list[WordType], tags: list[int]) -> list[WordType]:
    """The word types, those that may stand in construct as they are before a noun: a noun with an article cannot."""
    if not any(kind.construct for kind in types):
        return types
    nouns = [tag == NOUN for tag in tags[1:]] + [False]
    return [kind.construct or kind if noun else kind for kind, noun in zip(types, nouns, strict=True)]


@cache
def load() -> Embedded:
    """The engine with the model files of the package; raises `EngineError` where one cannot be read."""
    return Embedded(load_model(), Recogniser.load())
