"""Words that stand for somebody of a rank: with a pronoun (`سموه`, `معاليه`), where they do not mean anything else, and
without his name (`صاحب السمو`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.speech_words import noun_class, speaking
from kg.extract.words import Word

_PRONOUNS: Final = {"ه": "m", "ها": "f"}
_THAT: Final = frozenset({"ان", "بان", "وان", "لان"})
_CIRCUMSTANCE: Final = ("ا", "اً", "ًا")
_ANYWHERE: Final = "any"
_TITLES, _MISTER = frozenset({"office", "spokes"}), frozenset({"سيد", "سيده", "اخ"})
CUSTODIAN: Final = "خادم"
"""The folded noun of the style of the king of Saudi Arabia."""

KING: Final = "ملك"
"""The folded post of the one whose style that is."""

_OWNERS, _ROYAL = frozenset({"صاحب", "صاحبه"}), "ملكي"
_SANCTUARIES, _NOBLE = "حرمين", "شريفين"
_STATE, _HEAD, _HEADED = "دوله", "رئيس", frozenset({"وزراء", "حكومه", "مجلس", "نواب"})
_HE, _SHE, _WAS, _HAD = "ي", "ت", "كانت", "قد"
_CALLED: Final = frozenset({"ما", "من", "لمن", "مما"})  # ما سموه: what they called


class Honour(NamedTuple):
    """A word of honour: the folded posts of those who are called so, and whether it is read wherever it stands."""

    posts: frozenset[str]
    anywhere: bool


@cache
def honours() -> Mapping[str, Honour]:
    """The words of honour by their folded form before a pronoun."""
    return {
        fold(word): Honour(frozenset(map(fold, posts.split())), where == _ANYWHERE)
        for word, posts, where in rows("honours")
    }


def honour_gender(words: Sequence[Word], at: int) -> str:
    """The gender of whom a word of honour with its pronoun at the token stands for, empty where none stands there."""
    word = words[at]
    honour = honours().get(word.key) if word.pronoun in _PRONOUNS and not word.definite else None
    if honour is None or (at and words[at - 1].folded in _CALLED):
        return ""
    gender = _PRONOUNS[word.pronoun]
    return gender if honour.anywhere or _acts(words, at, gender) else ""


def behind_highness(words: Sequence[Word], at: int) -> int:
    """The token behind `صاحب السمو` and `صاحب السمو الملكي` at the token, 0 where none stands there."""
    noun = words[at + 1] if words[at].key in _OWNERS and at + 1 < len(words) else None
    if noun is None or not noun.definite or noun.key not in honours():
        return 0
    return at + 2 + (at + 2 < len(words) and words[at + 2].definite and words[at + 2].key == _ROYAL)


def is_honour(words: Sequence[Word], at: int) -> bool:
    """Whether a word of honour stands bare before an official's definite title (`فخامة الرئيس`), or `السيد` does, or
    `دولة` before that of a head of government or parliament."""
    word, title = words[at], words[at + 1].head if at + 1 < len(words) else None
    if word.key == _STATE:
        own = [one.key for one in words[at + 1 : at + 3]]
        called = own[:1] == [_HEAD] and (own[-1] in _HEADED or words[at + 1].definite)
        return called and not (word.definite or word.pronoun or words[at + 1].is_attached)
    if title is None or not title.kinds & _TITLES or not words[at + 1].definite or words[at + 1].is_attached:
        return False
    if word.definite:
        return word.key in _MISTER and title.number == "s"
    return not word.pronoun and (word.key in honours() or f"{word.key[:-1]}ت" in honours())


def behind_custodian(words: Sequence[Word], at: int) -> int:
    """The token behind the style `خادم الحرمين الشريفين` that begins at the token, 0 where none does."""
    if words[at].key != CUSTODIAN or words[at].pronoun or at + 1 >= len(words) or words[at + 1].key != _SANCTUARIES:
        return 0
    return at + 2 + (at + 2 < len(words) and words[at + 2].key == _NOBLE)


def _acts(words: Sequence[Word], at: int, gender: str) -> bool:
    """Whether somebody must be meant: behind an أن, or behind a verb or participle of what dignitaries do."""
    before = words[at - 1] if at else None
    if before is None or words[at].is_attached:
        return False
    if before.folded in _THAT:
        return True
    circumstance = before.form == "participle" and before.folded.endswith(_CIRCUMSTANCE) and not before.definite
    does = before.is_verb and before.gender == gender and before.number == "s" and not before.pronoun
    spoken = fold(before.lemma) in speaking() - noun_class("felt") or _masculine(before) in noun_class("protocol")
    return circumstance or (does and spoken and not (gender == "f" and _only_is(words, at)))


def _masculine(verb: Word) -> str:
    """The folded masculine of a verb in the third person singular (`وصلت`, `تصل`)."""
    if verb.gender != "f":
        return verb.key
    return _HE + verb.key[1:] if verb.aspect == "i" else verb.key.removesuffix(_SHE)


def _only_is(words: Sequence[Word], at: int) -> bool:
    """Whether `كانت` before the word tells how it was and nothing that somebody had done (`كانت سعادتها غامرة`)."""
    behind = words[at + 1] if at + 1 < len(words) else None
    had = behind is not None and (behind.is_verb or behind.key == _HAD)
    return words[at - 1].key == _WAS and not had
