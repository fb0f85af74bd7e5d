"""Nothing of an article waits for the collector of reference cycles, which workers let look for them seldom."""

from __future__ import annotations

import gc

from kg.analyze import Engine, load
from kg.extract import extract
from kg.model import Analysis, Article

TEXT = (
    "التقى وزير الخارجية الأردني سامي حداد السفير الفرنسي لدى المملكة كريم ناصر في عمان أمس. "
    "وقال المتحدث باسم الوزارة إن الوزير سيزور باريس، مؤكدا أن «المحادثات تستمر»."
)


def _read(engine: Engine) -> int:
    (analysis,) = engine.analyze([Article("one", TEXT)])
    assert isinstance(analysis, Analysis)
    return len(extract(analysis).statements)


def test_an_article_leaves_no_cycle() -> None:
    engine = load("embedded")
    assert _read(engine) > 0  # what is remembered of words is no garbage
    gc.collect()
    gc.disable()
    try:
        _read(engine)
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0
