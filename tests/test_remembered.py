"""Functions whose answers are remembered."""

from kg import remembered


def test_a_word_is_asked_once():
    asked = []
    length = remembered.remembered(lambda word: asked.append(word) or len(word))
    assert [length("خبر"), length("خبر"), length("كلمة")] == [3, 3, 4]
    assert asked == ["خبر", "كلمة"]


def test_too_many_answers_are_forgotten(monkeypatch):
    monkeypatch.setattr(remembered, "MOST", 2)
    asked = []
    length = remembered.remembered(lambda word: asked.append(word) or len(word))
    assert [length(word) for word in ("أ", "ب", "ج", "ج", "أ")] == [1, 1, 1, 1, 1]
    assert asked == ["أ", "ب", "ج", "أ"]


def test_what_is_too_long_for_a_word_is_not_remembered():
    asked = []
    length = remembered.remembered_of_words(lambda text: asked.append(text) or len(text), longest=4)
    assert [length("خبر"), length("خبر"), length("أخبار"), length("أخبار")] == [3, 3, 5, 5]
    assert asked == ["خبر", "أخبار", "أخبار"]
