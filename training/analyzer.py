"""Makes the model of words, `kg/analyze/models/words.npz`: `python -m training.analyzer`."""

from __future__ import annotations

from kg.analyze.candidates import Candidate, candidates
from kg.analyze.lexicon import Lexicon, spelling_key
from kg.analyze.model import WordModel, save_model
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import BOUNDARY_FEATURES, agreement, properties
from kg.analyze.tagset import TAGS
from kg.arabic.normal import normal
from training import lexicon as lexicons
from training import morphology, segmenter, tagger
from training.corpora import GoldWord, ant_counts, pud, wikinews


def gold_split(word: GoldWord) -> tuple[str, Candidate]:
    """A gold word's normal form and its split."""
    form = normal(word.word) or word.word
    splits = (split for split in candidates(form) if split.segments == word.segments)
    return form, next(splits, Candidate("", form, "", 0, len(form)))


def tagged(sentences: list[list[GoldWord]], lexicon: Lexicon) -> list[tagger.Example]:
    """Gold sentences as training examples of the tagger."""
    found = []
    for sentence in sentences:
        types, tags = [], []
        for word in sentence:
            form, split = gold_split(word)
            classes = lexicon.classes.get(spelling_key(split.stem), "")
            types.append((properties(form, split, lexicon), agreement(split, classes)))
            tags.append(TAGS.index(word.tags[min(split.segments.index(split.stem), len(word.tags) - 1)]))
        found.append(tagger.Example(types, tags, 1.0))
    return found


def make(sentences: list[list[GoldWord]], lexicon: Lexicon) -> WordModel:
    """The model trained on these sentences and on PUD."""
    gold, parsed = segmenter.gold_examples(sentences), segmenter.pud_examples(pud())
    examples = segmenter.weighted(
        (gold, 1), (parsed, 0.5), (segmenter.collapsed(gold), 0.5), (segmenter.collapsed(parsed), 0.25)
    )
    splits = Segmenter(lexicon, segmenter.train(examples, lexicon))
    tags = tagger.train(tagged(sentences, lexicon), (BOUNDARY_FEATURES, 0))
    return WordModel(lexicon, splits, tags, morphology.make(lexicon))


def main() -> None:
    """Train on everything and write the model file."""
    save_model(make(wikinews(), lexicons.make(ant_counts())))


if __name__ == "__main__":
    main()
