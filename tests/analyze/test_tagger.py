from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.candidates import Candidate
from kg.analyze.lexicon import Lexicon
from kg.analyze.tagger import OFFSETS, Table, Weights, decode, emissions, function_tags, properties
from kg.analyze.tagset import TAGS


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_decoding_finds_the_best_path_of_every_sentence(seed, lengths):
    source = np.random.default_rng(seed)
    tags, kinds = 3, 2
    size = sum(lengths) + 2 * len(lengths) + 2
    scores = source.normal(size=(size, tags)).astype(np.float32)
    related = source.integers(0, kinds, size)
    transitions = source.normal(size=(kinds, tags, tags)).astype(np.float32)
    starts = np.cumsum([2, *(length + 2 for length in lengths[:-1])])
    best = decode(scores, related, starts, np.array(lengths), transitions)
    for start, length in zip(starts, lengths, strict=True):

        def total(path, start=start):
            moves = sum(transitions[related[start + at], path[at - 1], path[at]] for at in range(1, len(path)))
            return moves + sum(scores[start + at, tag] for at, tag in enumerate(path))

        found = tuple(best[start : start + length])
        assert np.isclose(total(found), max(map(total, product(range(tags), repeat=length))), atol=1e-4)


def test_word_types_have_the_scores_of_their_features_whenever_they_were_added():
    weights = Weights({"0a": 0, "0b": 1, "1a": 2}, np.eye(3, len(TAGS), dtype=np.float32), np.zeros((1, 1, 1)))
    table = Table(weights)
    none = {offset: [] for offset in OFFSETS}
    assert table.add(none, 0) == 0
    assert table.add(none | {0: ["a", "b", "unknown"]}, 5) == 1
    table.settle()
    assert table.add(none | {0: ["a"], 1: ["a"]}, 7, certain=3) == 2
    scores = emissions(table, np.array([0, 1, 2, 0]))
    assert scores[1].tolist()[:4] == [1, 1, 1, 0]
    assert scores[2].tolist()[:4] == [1, 0, 0, 100]
    assert table.classes[:3].tolist() == [0, 5, 7]


@pytest.mark.parametrize(
    ("prefix", "stem", "suffix", "tags"),
    [
        ("", "أن", "", "PART"),
        ("", "ان", "", "PART"),
        ("ال", "آن", "", ""),
        ("", "آلاف", "", "NUM"),
        ("", "الاف", "", "NUM"),
        ("", "علي", "", ""),
        ("", "علي", "ه", "PREP"),
        ("ب", "ها", "", "PRON"),
        ("", "كم", "", "ABBREV PRON"),
    ],
)
def test_stems_of_closed_classes(prefix, stem, suffix, tags):
    assert function_tags(Candidate(prefix, stem, suffix, 0, len(stem))) == tags


def test_a_preposition_before_a_pronoun_is_the_one_before_a_noun():
    def stems(stem, suffix):
        split = Candidate("", stem, suffix, 0, len(stem))
        return {name for name in properties(stem + suffix, split, Lexicon({}, {}))[1] if name.startswith("s")}

    assert stems("علي", "ه") == stems("على", "") != stems("علي", "")
