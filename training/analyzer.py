"""Makes the model of words, `kg/analyze/models/words.npz`: `python -m training.analyzer`."""

from __future__ import annotations

import sys
from dataclasses import replace

from kg.analyze.candidates import Candidate, candidates
from kg.analyze.lexicon import Lexicon
from kg.analyze.model import WordModel, save_model
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import BOUNDARY_FEATURES, Weights, agreement, properties
from kg.analyze.tagset import TAGS, proclitic_tags
from kg.arabic.normal import normal
from training import card, evaluation, morphology, segmenter, tagger
from training import lexicon as lexicons
from training.annotated_tags import annotated_tags
from training.corpora import GoldWord, ant_counts, pud, wikinews
from training.distil import Taught, distil
from training.parsed import parsed_words

PARSED_WEIGHT = 0.3
"""What a sentence of PUD weighs against one of WikiNews in training the tagger."""

ARTICLES = 15_000
"""How many articles of ANT the teacher reads."""


def gold_split(word: GoldWord) -> tuple[str, Candidate]:
    """A gold word's normal form and its split."""
    form = normal(word.word) or word.word
    splits = (split for split in candidates(form) if split.segments == word.segments)
    return form, next(splits, Candidate("", form, "", 0, len(form)))


def tagged(sentences: list[list[GoldWord]], segments: Segmenter) -> list[tagger.Example]:
    """Gold sentences as training examples of the tagger."""
    found = []
    for sentence in sentences:
        types, tags = [], []
        for word in sentence:
            form, split = gold_split(word)
            types.append(_type(form, split, segments))
            tags.append(TAGS.index(word.tags[min(len(proclitic_tags(split)), len(word.tags) - 1)]))
        found.append(tagger.Example(types, tags, 1.0))
    return found


def learn(sentences: list[list[GoldWord]], lexicon: Lexicon, kind: type[Segmenter]) -> tuple[Segmenter, Weights]:
    """A segmenter of that kind and a tagger trained on these sentences; the segmenter on PUD too."""
    gold, silver = segmenter.gold_examples(sentences), segmenter.pud_examples(pud())
    examples = segmenter.weighted(
        (gold, 1), (silver, 0.25), (segmenter.collapsed(gold), 0.5), (segmenter.collapsed(silver), 0.125)
    )
    splits = kind(lexicon, {})
    splits = kind(lexicon, segmenter.train(examples, lexicon, 0.6, splits.hint))
    return splits, tagger.train(tagged(sentences, splits) + parsed(splits), (BOUNDARY_FEATURES, 0))


def parsed(segments: Segmenter) -> list[tagger.Example]:
    """PUD's sentences as training examples of the tagger."""
    found = []
    for sentence in parsed_words(segments):
        types = [_type(form, split, segments) for form, split, _ in sentence]
        found.append(tagger.Example(types, [TAGS.index(tag) for *_, tag in sentence], PARSED_WEIGHT))
    return found


def _type(form: str, split: Candidate, segments: Segmenter) -> tagger.TypeFeatures:
    return properties(form, split, segments.lexicon, segments.hint(form, split)), agreement(split)


def make(sentences: list[list[GoldWord]], lexicon: Lexicon) -> tuple[Segmenter, Weights]:
    """The segmenter and tagger trained on these sentences and those of ANT that are annotated, with what a teacher
    trained on them saw in the rest of ANT."""
    sentences = sentences + annotated_tags()
    taught = distil(lexicon, *learn(sentences, lexicon, Taught), ARTICLES)
    splits, weights = learn(sentences, taught.lexicon, Segmenter)
    return replace(splits, known=taught.splits), weights


def main() -> None:
    """Train on everything and write the model file; then evaluate, print the figures and write the model card."""
    lexicon = lexicons.make(ant_counts())
    splits, weights = make(wikinews(), lexicon)
    save_model(WordModel(splits.lexicon, splits, weights, morphology.make(splits.lexicon)))
    scores = evaluation.leave_one_theme_out(lexicon, make)
    for theme, score in scores.items():
        sys.stdout.write(f"{theme}: {score}\n")
    card.write(scores)


if __name__ == "__main__":
    main()
