"""Speakers no lexicon and no name tells of, by where they stand: right behind a verb of saying, before what it tells.

وقال محتجز الرهائن إنه …      وأوضحت مطورة التطبيق أن …      قال البعض: …      وأوضح Kayvon Beykpour أن …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg import tables
from kg.arabic.normal import fold
from kg.extract.proper_names import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SAID = frozenset({"ان", "انه", "انها", "انهم", "انهما", "بان", "بانه", "بانها", "بانهم", ":", '"', "«", "“", "”"})
_REACH = 15
_SHORT = 2
_SOME = frozenset({"البعض", "كثيرون", "الكثيرون", "اخرون", "الاخرون", "بعضهم", "كثيرين", "اخرين"})
_NUNATION = ("ا", "اً", "ًا", "ً")
_FOREIGN = "FOREIGN"
_CLAUSE, _SPEECH = "أن", "قول"


def is_told(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a verb of saying stands before the token and what it tells behind."""
    if at == 0 or not words[at - 1].is_verb or words[at - 1].lemma not in sayings() or words[at].is_attached:
        return False
    return any(words[here].folded in _SAID for here in range(at + 1, min(at + _REACH, end)))


def unread_speaker(words: Sequence[Word], at: int, end: int) -> EntityType | None:
    """What speaks at a token that heads no known phrase: somebody named by what he does (`محتجز الرهائن`), or some of
    many; `None` where nobody can be told to."""
    word = words[at]
    if is_some(word) and words[at - 1].is_verb and words[at - 1].lemma in speaking():
        return EntityType.GRP
    if not is_told(words, at, end):
        return None
    if word.nisba is not None and word.key.endswith("ون"):
        return EntityType.GRP
    acts = word.tag == "NOUN" and word.form == "participle" and word.key.startswith("م")
    if not acts or (not word.definite and word.text.endswith(_NUNATION)):
        return None
    if word.number != "s":
        return EntityType.GRP if word.gender == "m" else None
    agrees = (words[at - 1].gender == "f") == (word.gender == "f")
    person = not word.definite and word.gender == "f"
    return EntityType.PER if agrees and (word.gender == "m" or person) else None


def is_some(word: Word) -> bool:
    """Whether a word stands for some of many (`البعض`, `آخرون`)."""
    return fold(word.text) in _SOME


def unread_names(analysis: Analysis, words: Sequence[Word], names: Mapping[int, ProperName]) -> Iterator[ProperName]:
    """People named behind a verb of saying whom the analyzer did not find: by a name that is part of a longer one
    of the article, or in Latin letters."""
    text = analysis.article.text
    people = [fold(name.span.of(text)).split() for name in names.values() if name.type is EntityType.PER]
    parts = {part for name in people if len(name) > 1 for part in (name[0], name[-1]) if len(part) > _SHORT}
    taken = {at for name in names.values() for at in range(name.first, name.last)}
    for sentence in analysis.sentences:
        for at in range(sentence.first + 1, sentence.last):
            if at not in taken and words[at - 1].is_verb and is_told(words, at, sentence.last):
                last = at + 1 if fold(words[at].text) in parts else _foreign_end(words, at, sentence.last)
                if last > at:
                    span = Span(analysis.tokens[at].span.start, analysis.tokens[last - 1].span.end)
                    yield ProperName(span, EntityType.PER, at, last)


def _foreign_end(words: Sequence[Word], at: int, end: int) -> int:
    """The token after the Latin words at the token; `at` itself where there are none."""
    while at < end and words[at].tag == _FOREIGN:
        at += 1
    return at


@cache
def sayings() -> frozenset[str]:
    """The folded verbs that have both a clause and direct speech; also without their doubled last letter, which the
    analyzer may leave out (`شد` for `شدد`)."""
    frames = tables.rows("kg.extract", "frames/statements_verbs.tsv")
    verbs = {fold(row[0]) for row in frames if {_CLAUSE, _SPEECH} <= set(row[3].split(","))}
    return frozenset(verbs | {verb[:-1] for verb in verbs if verb[-1] == verb[-2]})


@cache
def speaking() -> frozenset[str]:
    """The folded verbs of reported speech of any kind."""
    return frozenset(fold(row[0]) for row in tables.rows("kg.extract", "frames/statements_verbs.tsv"))
