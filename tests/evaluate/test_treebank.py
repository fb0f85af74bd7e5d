"""Running text from the words of a treebank."""

from __future__ import annotations

import pytest

from training.treebank import joined


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("و قال الوزير ان ها مهمة .", "وقال الوزير انها مهمة."),
        ("اوسلو 3 - 5 ( اف ب ) - و وصل ب سيارت ه .", "اوسلو 3 - 5 (اف ب) - ووصل بسيارته."),
        ('قال ل الوزير " نعم " ، ل المرة الاولى', 'قال للوزير "نعم"، للمرة الاولى'),
        ("", ""),
    ],
)
def test_words_are_joined_with_their_clitics(words: str, text: str) -> None:
    assert joined(words.split()) == text
