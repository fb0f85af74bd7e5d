"""Words of honour and of address: with whom they stand, and whom one with its pronoun stands for (`سموه`, `جلالته`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.arabic.normal import fold
from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.phrase import Phrase
from kg.extract.phrases.honoured import KING, honours
from kg.extract.words import Word

_ADDRESSES = frozenset(key[:-1] + "ه" if key.endswith("ت") else key for key in honours())


def honorifics(words: Sequence[Word], phrase: Phrase) -> set[str]:
    """The folded words of honour and of address in a phrase and right before it, but of one that is such a word
    with its pronoun (`سموه`), which may stand for others after him."""
    if phrase.name is None and words[phrase.head].key in honours():
        return set()
    ahead = words[phrase.first - 1] if phrase.first else None
    address = {ahead.key} & _ADDRESSES if ahead is not None and not ahead.pronoun else set()
    return address | {fold(word.head.singular) for word in words[phrase.first : phrase.last] if word.head}


def honoured(words: Sequence[Word], before: Antecedents, phrase: Phrase) -> str | None:
    """Whom a word of honour with its pronoun stands for (`سموه`): the person named or described last who was called
    so, of several one behind a verb, else who holds a post that is, one behind a verb first, else the one met first."""
    key = words[phrase.head].key
    honour = honours()[key]
    called = key[:-1] + "ه" if key.endswith("ت") else key
    return (
        before.nearest(phrase, lambda known: called in known.honours, acting=True)
        or before.nearest(phrase, lambda known: called in known.honours)
        or before.nearest(phrase, lambda known: _holds(known, honour.posts), acting=True)
        or before.nearest(phrase, lambda known: _holds(known, honour.posts))
        or before.nearest(phrase, lambda known: not honour.posts.isdisjoint(known.honours), acting=True)
        or before.nearest(phrase, lambda known: not honour.posts.isdisjoint(known.honours))
        or before.first(phrase)
    )


def _holds(known: Known, posts: Collection[str]) -> bool:
    """Whether somebody holds one of the folded posts."""
    return any(fold(had.noun) in posts for had in known.standings)


def king(before: Antecedents, phrase: Phrase) -> str | None:
    """The king named or described last before the phrase, or first behind it."""
    return before.nearest(phrase, lambda known: any(had.noun == KING for had in known.standings), ahead=True)
