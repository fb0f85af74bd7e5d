"""Nouns that are a title only with what stands right behind them (`lexicons/bound_posts.tsv`).

[والي] بومرداس      [القائم] بأعمال السفارة      [المكلف] بالإعلام كريم ناصر
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word, is_accusative
from kg.model import EntityType

_OVER, _FOR = "علي", "ل"
_REGION = "جهه"  # a Moroccan region; a side elsewhere
_WITHIN, _QUOTES = frozenset({"في", "لدي"}), frozenset({'"', "«", "“"})
_HAMZA = "إ"  # إمام, which a text without hamzas spells like أمام


class _Bond(NamedTuple):
    """The kind of title a noun is, what binds it (`place`, `word`, `with`, `person`, `body`), and the words or
    preposition that do."""

    kind: str
    by: str
    words: frozenset[str]


def with_bound_posts(words: Sequence[Word], names: Mapping[int, ProperName]) -> tuple[Word, ...]:
    """The words, those nouns as titles where they are bound, and as no head of a phrase elsewhere, unless of another
    kind (`عامل`, `كاتب`)."""
    read = list(words)
    for at, word, head in [(at, word, word.head) for at, word in enumerate(words) if word.head is not None]:
        bond = _bonds().get(head.singular)
        if bond is None:
            continue
        if (word.number == "s" or bond.by == "person") and _is_bound(words, names, at, bond):
            read[at] = replace(word, head=replace(head, kinds=frozenset({bond.kind})))
        elif bond.kind in head.kinds and not word.base.startswith(_HAMZA):
            kinds = head.kinds - {bond.kind}
            read[at] = replace(word, head=replace(head, kinds=kinds) if kinds else None)
    return tuple(read)


def _is_bound(words: Sequence[Word], names: Mapping[int, ProperName], at: int, bond: _Bond) -> bool:
    following = words[at + 1] if at + 1 < len(words) else None
    if words[at].definite and ("alone" in bond.words or ("named" in bond.words and _is_before_person(names, at))):
        return True
    if bond.by == "body":
        return not words[at].pronoun and _leads_into_body(words, names, at + 1, bond)
    if following is None or following.is_mark:
        return False
    made = _is_made(words[at], following)
    if bond.by == "place":
        return not words[at].definite and _governs_place(words, names, at + 1, bond, made=made)
    if bond.by == "person":
        return words[at].definite and _is_before_person(names, at + (following.key in bond.words))
    led = following.preposition in bond.words and not (at and _qualifies(words[at - 1], words[at]))
    behind = words[at + 2] if made and following.key == _OVER and at + 2 < len(words) else following
    return led if bond.by == "with" else behind.folded in bond.words


def _is_made(word: Word, following: Word) -> bool:
    """Whether the word tells what somebody is made, with `على` or ل before where (`عين كريم ناصر واليا على نابل`)."""
    return is_accusative(word) and (following.key == _OVER or following.preposition == _FOR)


def _governs_place(words: Sequence[Word], names: Mapping[int, ProperName], at: int, bond: _Bond, *, made: bool) -> bool:
    """Whether a place stands at the token, behind `على` or ل of what somebody is `made`."""
    at += made and words[at].key == _OVER
    word, name = words[at] if at < len(words) else None, names.get(at)
    if word is None or (word.is_attached and not (made and word.preposition == _FOR)):
        return False
    placed = name is not None and name.type is EntityType.LOC
    governs = placed or word.key == _REGION or word.folded in bond.words
    return governs or (word.head is not None and "place" in word.head.kinds)


def _is_before_person(names: Mapping[int, ProperName], at: int) -> bool:
    """Whether somebody's name stands right behind the token."""
    name = names.get(at + 1)
    return name is not None and name.type is EntityType.PER


def _leads_into_body(words: Sequence[Word], names: Mapping[int, ProperName], at: int, bond: _Bond) -> bool:
    """Whether a preposition with a body stands at the token or behind one of the bond's adjectives (`زميل أول في معهد
    …`)."""
    at += at < len(words) and words[at].key in bond.words
    if at + 1 >= len(words) or not (words[at].key in _WITHIN or words[at].preposition == "ب"):
        return False
    body = at + (words[at].preposition != "ب")
    body += words[body].text in _QUOTES
    name, noun = names.get(body), words[body].head if body < len(words) else None
    return name.type is EntityType.ORG if name is not None else noun is not None and "organisation" in noun.kinds


def _qualifies(before: Word, word: Word) -> bool:
    """Whether a word is the adjective of a noun right before it (`الوزير المكلف بالدفاع`)."""
    return before.is_nominal and not word.is_attached and before.definite == word.definite


@cache
def _bonds() -> dict[str, _Bond]:
    return {
        fold(noun): _Bond(kind, by, frozenset(map(fold, words.split("|"))))
        for noun, kind, by, words in rows("bound_posts")
    }
