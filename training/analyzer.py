"""Makes the model of words, `kg/analyze/models/words.npz`: `python -m training.analyzer`."""

from __future__ import annotations

from kg.analyze.candidates import Candidate, candidates
from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.model import WordModel, save_model
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import BOUNDARY_FEATURES, Weights, agreement, properties
from kg.analyze.tagset import TAGS, proclitic_tags
from kg.arabic.normal import normal
from training import lexicon as lexicons
from training import morphology, segmenter, tagger
from training.distil import Taught, with_tendencies
from training.corpora import GoldWord, ant_counts, pud, wikinews

ARTICLES = 6000
"""How many articles of ANT the teacher reads."""


def gold_split(word: GoldWord) -> tuple[str, Candidate]:
    """A gold word's normal form and its split."""
    form = normal(word.word) or word.word
    splits = (split for split in candidates(form) if split.segments == word.segments)
    return form, next(splits, Candidate("", form, "", 0, len(form)))


def tagged(sentences: list[list[GoldWord]], segments: Segmenter) -> list[tagger.Example]:
    """Gold sentences as training examples of the tagger."""
    found, lexicon = [], segments.lexicon
    for sentence in sentences:
        types, tags = [], []
        for word in sentence:
            form, split = gold_split(word)
            classes = lexicon.classes.get(spelling_key(split.stem), "")
            hint = segments.hint(form, split)
            types.append((properties(form, split, lexicon, hint), agreement(split, classes)))
            tags.append(TAGS.index(word.tags[min(len(proclitic_tags(split)), len(word.tags) - 1)]))
        found.append(tagger.Example(types, tags, 1.0))
    return found


def learn(sentences: list[list[GoldWord]], lexicon: Lexicon, kind: type[Segmenter]) -> tuple[Segmenter, Weights]:
    """A segmenter of that kind and a tagger trained on these sentences; the segmenter on PUD too."""
    gold, parsed = segmenter.gold_examples(sentences), segmenter.pud_examples(pud())
    examples = segmenter.weighted(
        (gold, 1), (parsed, 0.25), (segmenter.collapsed(gold), 0.5), (segmenter.collapsed(parsed), 0.125)
    )
    splits = kind(lexicon, {})
    splits = kind(lexicon, segmenter.train(examples, lexicon, 0.6, splits.hint))
    return splits, tagger.train(tagged(sentences, splits), (BOUNDARY_FEATURES, 0))


def make(sentences: list[list[GoldWord]], lexicon: Lexicon, articles: int) -> tuple[Segmenter, Weights]:
    """The segmenter and tagger trained on these sentences, with what a teacher trained on them saw in ANT."""
    teacher = learn(sentences, lexicon, Taught)
    return learn(sentences, with_tendencies(lexicon, *teacher, articles), Segmenter)


def main() -> None:
    """Train on everything and write the model file."""
    lexicon = lexicons.make(ant_counts())
    splits, weights = make(wikinews(), lexicon, ARTICLES)
    save_model(WordModel(splits.lexicon, splits, weights, morphology.make(splits.lexicon)))


if __name__ == "__main__":
    main()
