"""Nouns that tell who somebody is to another, which the analyzer took for the given name before his surname.

محامي [ترامب] [مايكل كوهين]      صديق [مانينغ], beside `برادلي مانينغ`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from kg.arabic.romanise import is_name, known_name
from kg.extract.event_words import event_words
from kg.extract.names.cutting import cut_name
from kg.extract.names.introduced import given_names
from kg.extract.names.states import leaders_by_surname
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis

_ARTICLE = "ال"


def begins_relation(
    own: Sequence[str], name: ProperName, words: Sequence[Word], surnames: Mapping[str, Set[str]]
) -> bool:
    """Whether a person's name is such a noun before the surname of one told in full elsewhere or often in news, who
    may be named himself behind that; `own` are its folded words, `surnames` have the given names they are told with. A
    noun that is a given name, too, is none before an Arab's surname (`خليفة حفتر`)."""
    noun = words[name.first]
    bare = not (noun.definite or noun.pronoun) and name.last - name.first == len(own) > 1
    if not bare or not _is_relation(noun):
        return False
    others = surnames.get(own[1], set()) - {own[0]}
    if own[0] in given_names():
        told = _is_foreign(own[1]) and bool(others) and all(_is_foreign(other) and is_name(other) for other in others)
        return told and len(own) == 2
    known = _is_foreign(own[1]) and own[1] in leaders_by_surname()
    return known and (len(own) == 2 or (len(own) > 3 and is_name(own[2])))


def stands_behind_relation(own: Sequence[str], name: ProperName, words: Sequence[Word]) -> bool:
    """Whether such a noun, or one of an aide, stands before a name that begins with the surname of a leader whose
    relation or aide it is, and goes on with who that is (`محامي [ترامب مايكل كوهين]`, `المتحدث باسم [ترامب سارة
    ساندرز]`)."""
    noun = words[name.first - 1] if name.first else None
    served = noun is not None and (_is_relation(noun) or noun.key in event_words("aide"))
    bare = served and noun is not None and not (noun.definite or noun.pronoun)
    if not bare or not name.last - name.first == len(own) > 1 or own[0] in given_names():
        return False
    return own[0] in leaders_by_surname() and _is_foreign(own[0]) and is_name(own[1])


def without_relation(name: ProperName, analysis: Analysis) -> Iterator[ProperName]:
    """The name behind the noun, and that of who is named himself behind it."""
    _, other = cut_name(name, name.first + 1, analysis)
    if other.last - other.first > 1:
        yield from cut_name(other, other.first + 1, analysis)
    else:
        yield other


def _is_foreign(word: str) -> bool:
    """Whether nothing tells that a folded name is an Arab one."""
    known = known_name(word)
    return word not in given_names() and not word.startswith(_ARTICLE) and (known is None or not known.arabic)


def _is_relation(noun: Word) -> bool:
    """Whether a word is a noun of a relative, a helper, a follower or rival."""
    relative = noun.head is not None and "relative" in noun.head.kinds and noun.head.number == "s"
    return relative or noun.key in event_words("follower")
