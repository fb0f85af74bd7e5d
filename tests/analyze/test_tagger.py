from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.analyze.tagger import decode


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
