import pytest

from kg.analyze.candidates import candidates
from kg.analyze.lexicon import Lexicon
from kg.analyze.tagset import proclitic_tags, suffix_tags

LEXICON = Lexicon({"معلمين": 5}, {})


@pytest.mark.parametrize(
    ("word", "segments", "tag", "tags"),
    [
        ("وللمعلمين", "و+ل+ال+معلم+ين", "NOUN", "CONJ PREP DET NOUN NSUFF"),
        ("كتبت", "كتب+ت", "V", "V PRON"),
        ("شركته", "شرك+ت+ه", "NOUN", "NOUN NSUFF PRON"),
        ("كتابا", "كتاب+ا", "NOUN", "NOUN CASE"),
        ("كتبا", "كتب+ا", "V", "V PRON"),
        ("سيكتب", "س+يكتب", "V", "FUT_PART V"),
        ("معلمي", "معلم+ي", "NOUN", "NOUN NSUFF"),
        ("كتابي", "كتاب+ي", "NOUN", "NOUN PRON"),
        ("مما", "من+ما", "PREP", "PREP PART"),
        ("منه", "من+ه", "PREP", "PREP PRON"),
    ],
)
def test_tags_of_affixes_follow_from_the_stem(word, segments, tag, tags):
    split = next(split for split in candidates(word) if "+".join(split.segments) == segments)
    assert [*proclitic_tags(split), tag, *suffix_tags(split, tag, LEXICON)] == tags.split()
