"""PUD's words as training examples of the tagger: Universal Dependencies' tags turned into Farasa's."""

from __future__ import annotations

from kg.analyze.candidates import Candidate
from kg.analyze.segmenter import Segmenter
from kg.analyze.tagger import function_tags
from training.corpora import Clitic, pud
from training.segmenter import agrees, stem_place

_TAGS = {
    "NOUN": "NOUN", "PROPN": "NOUN", "ADJ": "ADJ", "VERB": "V", "AUX": "V", "NUM": "NUM", "PUNCT": "PUNC",
    "SYM": "PUNC",
    "CCONJ": "CONJ", "SCONJ": "PART", "PART": "PART", "DET": "PRON", "INTJ": "PART", "PRON": "PRON",
}  # fmt: skip
_OPEN = frozenset({"NOUN", "ADJ", "V", "NUM", "PUNC"})


def parsed_words(segmenter: Segmenter) -> list[list[tuple[str, Candidate, str]]]:
    """PUD's sentences as words with the segmenter's best split that PUD allows, and the stem's tag."""
    return [[_word(word, parts, segmenter) for word, parts in sentence] for sentence in pud()]


def _word(word: str, parts: tuple[Clitic, ...], segmenter: Segmenter) -> tuple[str, Candidate, str]:
    ranked = [split for _, split in segmenter.ranked(word)]
    split = next((split for split in ranked if agrees(split, parts)), ranked[0])
    return word, split, _tag(parts[stem_place(parts)], split)


def _tag(part: Clitic, split: Candidate) -> str:
    """Closed classes have the tags of Farasa's scheme, whatever PUD calls them; its own are for open ones."""
    stem = split.stem
    if stem.isascii() and stem.isalpha():
        return "FOREIGN"
    possible = function_tags(split).split()
    given = _TAGS.get(part.pos, "NOUN")
    if possible and given not in ("V", "ADJ"):
        return given if given in possible else possible[0]
    return given if given in _OPEN else "NOUN"
