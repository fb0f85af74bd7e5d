"""Words read as forms of verbs of speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.arabic.normal import fold
from kg.extract.statements.lexicon import CLAUSE, entries, readings
from kg.model import Act

# word | verb | shape | trigger without clitics
READ = """
وأضاف | أضاف | perfect | أضاف
فقالت | قال | perfect | قالت
وسيدعو | دعا | imperfect | يدعو
ستدين | أدان | imperfect | تدين
نفاها | نفى | perfect | نفا
وصفوه | وصف | perfect | وصفو
أكّدت | أكد | perfect | أكّدت
مؤكِّداً | أكد | participle | مؤكِّداً
ومشيرةً | أشار | participle | مشيرةً
داعين | دعا | participle | داعين
بالمطالبة | طالب | noun | مطالبة
وإدانتها | أدان | noun | إدانت
للدعوة | دعا | noun | دعوة
اتهاماته | اتهم | noun | اتهامات
اوضح | أوضح | perfect | اوضح
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_word_is_read(line: str) -> None:
    word, verb, shape, trigger = (part.strip() for part in line.split("|"))
    found = [(reading.frame.verb, reading.shape.value, word[reading.start : reading.end]) for reading in readings(word)]
    assert (verb, shape, trigger) in found


@pytest.mark.parametrize("word", ["مدينة", "عدة", "القاهرة", "كتاب", "اجتماع", "ونادي", "قولون"])
def test_other_words_are_not(word: str) -> None:
    assert readings(word) == ()


def test_a_preposition_can_change_the_act() -> None:
    frame = next(reading.frame for reading in readings("نوه"))
    assert (frame.act, frame.acts["إلى"]) == (Act.PRAISE, Act.SAY)


def test_every_act_has_a_verb() -> None:
    acts = {frame.act for items in entries().values() for frame, _ in items}
    assert acts == set(Act) - {Act.ATTRIBUTE}


def test_the_verb_of_saying_takes_a_clause() -> None:
    (reading,) = readings("قال")
    assert reading.frame.slot(CLAUSE) is not None


@given(st.sampled_from(sorted(entries())), st.sampled_from(["", "و", "ف"]), st.lists(st.sampled_from("ًٌَُِّْـ"), max_size=4))
def test_bounds_are_those_of_the_form(form: str, before: str, marks: list[str]) -> None:
    word = before + form[:1] + "".join(marks) + form[1:]
    for reading in readings(word):
        assert (
            fold(word[reading.start : reading.end])
            == fold(word)[len(reading.before) :][: len(fold(word)) - len(reading.before) - len(reading.after)]
        )
