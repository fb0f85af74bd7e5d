"""Farasa's readings as tokens: spans from the text, lemma and features from the embedded engine's morphology."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.analyze.candidates import Candidate
from kg.analyze.farasa.alignment import agree, places
from kg.analyze.farasa.formats import PROCLITICS, Reading
from kg.analyze.morphology import Morphology
from kg.analyze.tagset import TAGS, proclitic_tags, suffix_tags
from kg.arabic.normal import Normal, normalise
from kg.model import Features, Segment, Span, Token

_KNOWN: Final = frozenset({*TAGS, "NSUFF", "CASE"})
_NOMINAL: Final = frozenset({"NOUN", "ADJ", "NUM"})


def token(text: str, given: Token, choices: Sequence[Sequence[Reading]], morphology: Morphology) -> Token:
    """The token of a word by the first of the choices that spells it; one choice are the readings of its parts.

    `given` is the embedded engine's token. It gives the stem's tag where Farasa tells none, and stays as it is where
    no choice fits.
    """
    word = normalise(given.span.of(text))
    for readings in choices:
        if readings and agree(word.text, [reading.spelled for reading in readings]):
            return _whole(given, readings) if len(readings) > 1 else _token(given, word, readings[0], morphology)
    return given


def _whole(given: Token, readings: Sequence[Reading]) -> Token:
    """A number or Latin word that Farasa parted stays one segment, with the tag that its parts share."""
    tags = {tag for reading in readings for tag in reading.tags} - {"PUNC"}
    if len(tags) != 1 or len(given.segments) != 1 or not tags <= _KNOWN:
        return given
    return replace(given, segments=(replace(given.segments[0], tag=tags.pop()),))


def _token(given: Token, word: Normal, reading: Reading, morphology: Morphology) -> Token:
    ranges = places(word.text, reading.forms)
    split = _candidate(reading, ranges[reading.stem])
    tags = reading.tags if reading.tags and _KNOWN.issuperset(reading.tags) else _tags(given, split, morphology)
    start = given.span.start
    segments = tuple(
        Segment(form, tag, Span(start + word.offsets[first], start + word.offsets[last]))
        for form, tag, (first, last) in zip(reading.forms, tags, ranges, strict=True)
    )
    if segments == given.segments:
        lemma, features = given.lemma, given.features
    else:
        lemma, features = morphology.describe(split, tags[reading.stem])
    return Token(given.span, segments, reading.stem, lemma, _with(features, reading, tags[reading.stem]))


def _candidate(reading: Reading, place: tuple[int, int]) -> Candidate:
    forms, stem = reading.forms, reading.stem
    return Candidate("+".join(forms[:stem]), forms[stem], "+".join(forms[stem + 1 :]), *place)


def _tags(given: Token, split: Candidate, morphology: Morphology) -> tuple[str, ...]:
    """Tags of segments that Farasa did not tag: the stem's from the embedded engine, the others' from their forms."""
    before = tuple(form for form in split.prefix.split("+") if form)
    known = proclitic_tags(split) if PROCLITICS.issuperset(before) else ("PART",) * len(before)
    return (*known, given.tag, *suffix_tags(split, given.tag, morphology.lexicon))


def _with(features: Features, reading: Reading, tag: str) -> Features:
    """The features of a noun, with gender and number as Farasa tells them."""
    if tag not in _NOMINAL:
        return features
    return replace(features, gender=reading.gender or features.gender, number=reading.number or features.number)
