"""Word vectors of the news: skip-gram over the unlabelled articles, and how often each word type is seen."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec

from kg.analyze.names.words import key
from training.recogniser import corpora


def train(data: Path, cache: Path, size: int = 64, least: int = 4) -> None:
    """Train on ANT's articles and ANERcorp's words and save types, counts and vectors under `cache`.

    One worker and a fixed hash seed make it repeatable (`PYTHONHASHSEED=0`).
    """
    lines = [[key(word) for word in line] for text in corpora.news(data / "ant/ant.jsonl.gz") for line in corpora.running_words(text)]
    lines += [[key(word) for word in s.words] for s in corpora.anercorp(data / "anercorp/anercorp-train.tsv")]
    counts = Counter(word for line in lines for word in line)
    model = Word2Vec(
        lines, vector_size=size, window=4, min_count=least, sg=1, negative=8, epochs=8, workers=1, seed=1, sample=3e-4
    )
    types = model.wv.index_to_key
    np.savez(
        cache,
        types=np.array(types),
        counts=np.array([counts[word] for word in types], dtype=np.int32),
        vectors=model.wv.vectors.astype(np.float32),
    )


if __name__ == "__main__":
    train(Path("../shared/data"), Path("/tmp/names/vectors.npz"))
