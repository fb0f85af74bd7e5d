"""Bodies named by a noun that is a thing or event elsewhere, where the title of who leads them stands before it.

رئيس [مؤتمر المناخ] كريم ناصر      كريم ناصر، مدير [معرض المدينة للكتاب]      قال المتحدث باسم [الطائفة الإنجيلية]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.concordance import Concordance
from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.phrases.heads import is_time
from kg.extract.phrases.lookahead import ADDRESS, POSTS, Lookahead
from kg.extract.phrases.nominals import NominalReader
from kg.extract.words import Word
from kg.model import EntityType

_LEADING: Final = frozenset({"office", "spokes"})
_MEMBER, _WITHIN = "member", "في"
_FOR, _IN_THE, _NAME = "ل", "ب", "اسم"
_COMMAS: Final = frozenset({"،", ","})
_ADJECTIVE: Final = "ADJ"
_CHARGED: Final = "مكلف"
_REACH: Final = 7  # tokens of a name


def led_bodies(nouns: NominalReader, where: Concordance) -> Iterator[ProperName]:
    """The bodies' names in text order, none of which lies in another name."""
    words, names = nouns.words, nouns.names
    found = where.of(keys("led_bodies"))
    taken = {at for name in names.values() for at in range(name.first, name.last)} if found else set()
    people = {name.last for name in names.values() if found and name.type is EntityType.PER}
    ahead = Lookahead(words, names)
    for at in found:
        title = _title_before(words, at)
        if title is None or at in taken or words[at].pronoun or words[at].number == "p":
            continue
        last = _end(ahead, at)
        named = title in people or (title - 1 in people and words[title - 1].text in _COMMAS)
        behind = last + _is_of_holder(words, last)
        behind += behind < len(words) and words[behind].text in _COMMAS
        if last > at + 1 and (named or ahead.is_called(behind, len(words))):
            yield ProperName(nouns.span(at, last), EntityType.ORG, at, last)


def _title_before(words: Sequence[Word], at: int) -> int | None:
    """The token of the title that the noun at a token is the genitive of or, behind `ل`, `باسم` or a member's `في`, the
    complement."""
    word, here = words[at], at - 1
    if word.conjunction or word.preposition not in {"", _FOR} or here < 0:
        return None
    if words[here].key == _NAME and words[here].preposition == _IN_THE and not word.preposition:
        return here - 1 if _leads(words[here - 1]) else None
    if words[here].key == _WITHIN and not word.preposition:
        return here - 1 if here and _belongs(words[here - 1]) else None
    while here > 0 and words[here].qualifies and not _leads(words[here]) and not words[here].is_attached:
        here -= 1
    genitive = not (word.preposition or words[here].definite or words[here].pronoun) and here == at - 1
    fits = genitive or (bool(word.preposition) and words[here].definite) or here < at - 1
    return here if fits and _leads(words[here]) else None


def _leads(word: Word) -> bool:
    return word.head is not None and bool(word.head.kinds & _LEADING) and word.number == "s"


def _belongs(word: Word) -> bool:
    """Whether a word is the title of a member (`القيادية في [حراك الشباب]`)."""
    return word.head is not None and _MEMBER in word.head.kinds and word.number == "s"


def _end(ahead: Lookahead, at: int) -> int:
    """The token after the name that begins with the noun at the token; the one after it where nothing closes it."""
    words, names, last = ahead.words, ahead.names, at + 1
    closed, relative = words[at].definite, False
    while last < min(at + _REACH, len(words)):
        word, name = words[last], names.get(last)
        led = word.preposition == _FOR and (word.definite or name is not None)
        if word.conjunction or (word.is_attached and not led) or word.is_mark or not word.is_nominal:
            break
        if _is_person(ahead, last, at) or _is_of_holder(words, last):
            break
        relative = relative or word.tag == _ADJECTIVE or led
        closed = closed or word.definite or name is not None
        last = name.last if name is not None else last + 1
    return last if closed and (relative or not words[at].definite) else at + 1


def _is_of_holder(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective at the token tells since when or how the holder leads (`مدير البرنامج الثقافي [المكلف]`)."""
    return at < len(words) and (is_time(words[at]) or words[at].key == _CHARGED) and not words[at].is_attached


def _is_person(ahead: Lookahead, here: int, at: int) -> bool:
    """Whether somebody's name, rank or title stands at token `here` in what the noun at token `at` begins: no plural of
    people for whom it is (`معرض الكتاب`), nor whose name it has before what it is for (`جائزة زايد لطاقة المستقبل`)."""
    name, words = ahead.names.get(here), ahead.words
    if name is None or name.type is not EntityType.PER:
        return bool(ahead.kinds(here) & (ADDRESS | POSTS)) and words[here].number != "p"
    return not (here == at + 1 and name.last < len(words) and words[name.last].preposition == _FOR)
