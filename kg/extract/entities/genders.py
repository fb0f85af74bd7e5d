"""Whether a person is a woman or a man, where only another of the phrases that call them tells it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import sayings
from kg.extract.words import Word
from kg.model import EntityType

_PAST: Final = "p"
_ENDS: Final = frozenset({".", "؟", "!"})


def with_genders(words: Sequence[Word], phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The linked phrases of an article, in which bare names have the gender that a title, a description, the fullest
    name, or right before a name a verb of speaking or one that begins a sentence tells: a man's family name may end as
    a woman's (`ناجي عودة`)."""
    people = [one for one in phrases if one.type is EntityType.PER and one.number == "s" and one.entity]
    men = {one.entity for one in people if one.posts and one.gender == "m"}
    fullest = _fullest(people)
    women = {one.entity for one in people if _speaks(words, one)}
    women |= {one.entity for one in people if one.gender == "f" and (one.posts or not _is_family_name(one, fullest))}
    women -= men
    men |= {entity for entity, name in fullest.items() if name.gender == "m" and _size(name) > 1} - women
    return tuple(_with_gender(one, men, women) for one in phrases)


def _with_gender(phrase: Phrase, men: Collection[str], women: Collection[str]) -> Phrase:
    gender = "f" if phrase.entity in women else "m" if phrase.entity in men else phrase.gender
    return replace(phrase, gender=gender) if gender != phrase.gender and _is_bare(phrase) else phrase


def _fullest(people: Sequence[Phrase]) -> Mapping[str, Phrase]:
    """The first of the longest phrases that call each person by a name without a title."""
    found: dict[str, Phrase] = {}
    for one in people:
        if _is_bare(one) and (one.entity not in found or _size(one) > _size(found[one.entity])):
            found[one.entity] = one
    return found


def _is_family_name(phrase: Phrase, fullest: Mapping[str, Phrase]) -> bool:
    """Whether a name is only the end of the one by which the person is called as well."""
    full = fullest.get(phrase.entity, phrase)
    return _is_bare(phrase) and _size(phrase) < _size(full) and full.gender == "m"


def _size(phrase: Phrase) -> int:
    return phrase.last - phrase.first


def _is_bare(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None and not phrase.posts and phrase.number == "s"


def _speaks(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a verb of speaking, or one in the past that begins the sentence, stands in the feminine right before the
    phrase (`قالت X`)."""
    verb = words[phrase.first - 1] if phrase.first and phrase.name is not None else None
    if verb is None or not verb.is_verb or words[phrase.first].is_attached:
        return False
    woman = verb.gender == "f" and verb.number == "s" and verb.person in {"", "3"}
    return woman and (verb.lemma in sayings() or _opens(words, phrase.first - 1))


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a verb begins its sentence with nothing before, so that its subject stands behind it."""
    return words[at].aspect == _PAST and not words[at].conjunction and (at == 0 or words[at - 1].text in _ENDS)
