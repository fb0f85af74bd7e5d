"""What words answer to the questions that rules ask of all of them."""

import pytest

from kg.extract.meetings.lexicon import may_tell_of_meeting
from kg.extract.questions import answered
from kg.extract.statements.lexicon import may_speak

# word | whether it may tell of a meeting | whether it may be a verb of speech
WORDS = """
واجتماعهما | yes | no
وأعلنت | no | yes
بيت | no | no
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_questions_a_word_answers(line):
    word, *wanted = (part.strip() for part in line.split("|"))
    answers = answered(word)
    assert [question in answers for question in (may_tell_of_meeting, may_speak)] == [one == "yes" for one in wanted]
