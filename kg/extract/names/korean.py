"""Korean names of which the analyzer took a syllable for a particle: the last for `إن`, the surname for `بأن`.

وصل [مون جاي إن] إلى بكين      أكد [مون جاي إن] أن …      قال [مون جاي] إن الزعيم وصل: here it is the particle
الأمين العام [بان كي مون]      وقال [بان] إن …
حضر [سامي حداد] و[لي جاي ميونغ]      أفاد بان [كيم جونغ أون] …: here it is the particle
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_PARTICLE = "ان"
_NO_CLAUSE = frozenset({"ان", "قد", "لن", "لم", "لا", "الذي", "سوف"})
_LONGEST, _REACH = 5, 8
_SURNAME, _SYLLABLE = "بان", 3
_AND_LI, _SYLLABLES = "ولي", 13


def with_syllable(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, Korean ones with that syllable where no clause can begin behind it, or nobody speaks before it; with
    the surname where the name behind it has two short syllables and no other surname."""
    ended = 0
    for name in names:
        joined = ended == name.first - 1 > 0 and words[ended].text == _AND_LI and _are_syllables(name, words)
        ended = name.last if name.type is EntityType.PER else 0
        if joined:
            first = analysis.tokens[name.first - 1].span.start + 1
            yield replace(name, span=Span(first, name.span.end), first=name.first - 1)
            continue
        whole = name.up_to(name.last + 1, analysis) if _goes_on(name, words) else name
        yield _with_surname(whole, analysis) if _lacks_surname(whole, words) else whole


def _are_syllables(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name behind `ولي`, which the analyzer has for a noun, is the two syllables of a Chinese or Korean."""
    own = words[name.first : name.last]
    short = sum(len(word.text) for word in own) < _SYLLABLES
    return name.type is EntityType.PER and len(own) == 2 and short and not any(word.definite for word in own)


def _lacks_surname(name: ProperName, words: Sequence[Word]) -> bool:
    own = words[name.first : name.last]
    syllables = len(own) == 2 and all(len(word.text) <= _SYLLABLE for word in own)
    before = words[name.first - 1].text if name.first else ""
    return before == _SURNAME and syllables and own[0].key not in keys("korean_surnames")


def _with_surname(name: ProperName, analysis: Analysis) -> ProperName:
    first = name.first - 1
    span = Span(analysis.tokens[first].span.start, name.span.end)
    return replace(name, span=span, type=EntityType.PER, first=first)


def _goes_on(name: ProperName, words: Sequence[Word]) -> bool:
    if name.type is not EntityType.PER or name.last != name.first + 2:
        return False
    korean = words[name.first].key in keys("korean_surnames") and len(words[name.first + 1].key) < _LONGEST
    if not korean or name.last >= len(words) or words[name.last].folded != _PARTICLE:
        return False
    behind = words[name.last + 1] if name.last + 1 < len(words) else None
    if behind is None or behind.is_mark or behind.is_attached or behind.is_verb or behind.tag == "PREP":
        return True
    before = words[max(0, name.first - _REACH) : name.first]
    return behind.folded in _NO_CLAUSE or not any(word.lemma in speaking() for word in before)


def with_surname_alone(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names in text order, with the surname spelled like `بأن` alone, where somebody of the article has it and no
    clause can begin behind it."""
    found = list(names)
    if not any(words[name.first].text == _SURNAME and name.last > name.first + 1 for name in found):
        yield from found
        return
    taken = {at for name in found for at in range(name.first, name.last)}
    alone = [
        ProperName(analysis.tokens[at].span, EntityType.PER, at, at + 1)
        for at, word in enumerate(words[:-1])
        if word.text == _SURNAME and at not in taken and _begins_no_clause(words[at + 1])
    ]
    yield from sorted([*found, *alone], key=lambda name: name.first)


def _begins_no_clause(word: Word) -> bool:
    """Whether a word cannot follow `بأن`."""
    led = word.tag == "PREP" or bool(word.preposition) or word.folded == _PARTICLE
    return led or word.is_mark or word.is_verb or word.adverbial
