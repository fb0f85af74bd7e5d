"""Where the words of an article stand."""

from dataclasses import replace

import pytest

from kg.analyze import load
from kg.extract.concordance import Concordance
from kg.extract.statements.lexicon import may_speak
from kg.extract.words import Word, word
from kg.model import Analysis, Article


@pytest.fixture(scope="module")
def words() -> list[Word]:
    text = "وقال الوزير إن الوزير مريض، ثم قال كلمة."
    (analysis,) = load("embedded").analyze([Article("a", text)])
    assert isinstance(analysis, Analysis)
    return [word(token, text) for token in analysis.tokens]


def test_places_of_words(words: list[Word]) -> None:
    where = Concordance(words)
    assert where.of({"وزير"}) == [1, 3]
    assert where.of({"وزير", "كلمه", "سفر"}) == [1, 3, 8]
    assert (where.of({"سفر"}), where.has({"سفر"}), where.has({"كلمه"})) == ((), False, True)
    assert where.spelled({"وقال", "قال"}) == [0, 7]
    assert where.answering(may_speak) == [0, 7]


def test_words_read_otherwise_are_found_by_their_new_keys(words: list[Word]) -> None:
    again = Concordance(words).reread([replace(words[0], key="وقال", is_verb=False), *words[1:]])
    assert (again.of({"وقال"}), again.of({"قال"}), again.verbs) == ([0], [7], [7])
    assert again.spelled({"وقال"}) == [0]
