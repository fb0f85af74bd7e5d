"""Where a person's name ends: with the last part that the analyzer took for another word.

رئيس الهيئة [هيثم الحاج علي]      الوزيرة الهندية [نيرمالا سيتارامان]      رئيس الوفد [بارك سونغ هو]
[خالد موسى دفع الله]      البابا [بنديكتوس السادس عشر]      المدير [أحمد بالهول] الفلاسي
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.arabic.normal import fold
from kg.arabic.romanise import is_name
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys, rows
from kg.extract.names.addresses import is_sign
from kg.extract.names.edges import ADDRESS, STANDINGS
from kg.extract.names.introduced import given_names, title_end
from kg.extract.phrase import ProperName
from kg.extract.words import Word, is_accusative
from kg.model import Analysis, EntityType, Span

_ALI, _GOD, _TEN = "علي", "الله", "عشر"
_LIKE, _LIKE_COMMONLY = "كال", frozenset({"كالعاده", "كالمعتاد", "كالتالي", "كالاتي"})
_SON_OF = frozenset({"بن", "ابن", "بنت", "ولد"})
_RULERS = frozenset({"بابا", "ملك", "بطريرك", "امبراطور", "قيصر", "كاثوليكوس"})
_PRINCES = frozenset({"أمير", "أميرة", "شيخ", "شيخة", "ملك", "ملكة", "سلطان"})
_ANY = "any"
_TITLE, _SHORT, _LONGEST = 7, 4, 4
_DEED = "verbal-noun"


def with_surnames(names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, people's with such a last part; a name that begins with it goes into theirs."""
    until = 0
    lasts = {name.first: name.last for name in names if name.type is EntityType.PER}
    for name in names:
        if name.first < until:
            if name.last > until and name.type is not EntityType.PER:
                yield _from(name, until, analysis, words)
            continue
        if _is_sign(name, words):
            yield from _behind_sign(name, analysis, words)
            continue
        if _is_sons(name, words):
            until = lasts.get(name.last, name.last + 1)
            yield name.up_to(until, analysis)
            continue
        last = _end(name, words) if name.type is EntityType.PER else name.last
        until = last
        yield name.up_to(last, analysis) if last > name.last else name


def _is_sons(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name breaks off before the father's (`أسماء بنت`)."""
    cut = name.last > name.first + 1 and words[name.last - 1].text in _SON_OF and name.last < len(words)
    return cut and words[name.last].is_nominal and not words[name.last].is_attached


def _is_sign(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether what was taken for a person's name is the style `آية الله` alone."""
    alone = name.type is EntityType.PER and name.last == name.first + 2
    return alone and is_sign(words, name.first)


def _behind_sign(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The name behind that style, where it is a given name and maybe a surname that nobody knows."""
    first = last = name.last
    while last < min(len(words), first + 2) and _may_be_called(words[last], last == first):
        last += 1
    if last > first:
        span = Span(analysis.tokens[first].span.start, analysis.tokens[last - 1].span.end)
        yield ProperName(span, EntityType.PER, first, last)


def _may_be_called(word: Word, given: bool) -> bool:
    bare = word.tag == "NOUN" and not (word.is_attached or word.definite or word.pronoun)
    return bare and (is_name(word.text) if given else word.rare)


def _from(name: ProperName, first: int, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The rest of a name from the token."""
    start = analysis.tokens[first].span.start + words[first].skip
    return ProperName(Span(start, name.span.end), name.type, first, name.last)


def _end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after a person's name with its last part."""
    at = name.last
    if at >= len(words) or words[at].is_mark or at - name.first > _LONGEST:
        return at
    if _is_ordinal(name, words):
        at += 1
    if at < len(words) and words[at].text == _TEN and _is_nth(words[at - 1]):
        return at + 1
    return at + _rest(name, words) if at == name.last else at


def _rest(name: ProperName, words: Sequence[Word]) -> int:
    """How many tokens behind a person's name are its last part."""
    word, behind = words[name.last], words[name.last + 1] if name.last + 1 < len(words) else None
    alone = name.last == name.first + 1
    kind = _kinds().get(word.text)
    if kind == "bound":
        return 2 if behind is not None and behind.text == _GOD else 0
    if kind == _ANY:
        return 1 + (behind is not None and _is_family(behind))
    titled = alone and (
        (kind == "foreign" and _is_titled(name, words)) or (kind == "title" and _is_addressed(name, words))
    )
    if titled:
        return 1
    if kind == "syllable":
        return int(_is_far_eastern(name, words))
    if word.text == _ALI:
        return int(word.tag == "NOUN")
    foreign = (alone and (_is_feminine(word) or _looks_like_we(word))) or (
        word.text.startswith(_LIKE) and word.folded not in _LIKE_COMMONLY and alone
    )
    unknown = word.rare and word.tag == "NOUN" and word.head is None and not word.is_attached
    unknown = unknown and word.number != "p" and not (word.definite or word.pronoun or word.future)
    unknown = unknown and not (is_accusative(word) or word.form == _DEED or _governs(behind))
    return int((foreign or (unknown and name.last - name.first < 3)) and _is_titled(name, words))


def _is_addressed(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a form of address or rank that is no ruler's stands right before a given name."""
    head = words[title_end(words, name.first)].head if name.first else None
    called = head is not None and bool(head.kinds & ADDRESS) and head.singular not in _PRINCES
    return called and words[name.first].folded in given_names()


def _is_feminine(word: Word) -> bool:
    """Whether a name in ة is spelled as papers of Lebanon and Egypt do, like a noun with his pronoun (`سلامه`)."""
    return word.pronoun == "ه" and not word.is_attached and word.folded in given_names()


def _looks_like_we(word: Word) -> bool:
    """Whether a given name looks like a verb of the first person, which news does not use (`نجيب`)."""
    return word.is_verb and word.person == "1" and not word.is_attached and word.folded in given_names()


def _is_family(word: Word) -> bool:
    """Whether a word is the family's name behind the father's (`بالهول الفلاسي`)."""
    plain = word.definite and word.number == "s" and word.key.endswith("ي") and not word.is_attached
    return plain and word.nisba is None and word.head is None and word.body is None and not word.adverbial


def _governs(behind: Word | None) -> bool:
    """Whether what follows a bare noun may be its genitive."""
    return behind is not None and behind.is_nominal and behind.definite and not behind.is_attached


def _is_far_eastern(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name has a Korean or Chinese surname and one short syllable."""
    two = name.last == name.first + 2 and len(words[name.first + 1].text) <= _SHORT
    return two and words[name.first].key in keys("korean_surnames")


def _is_ordinal(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether the number of a ruler or pope stands behind his name."""
    before = words[name.first - 1].head if name.first else None
    ruler = before is not None and fold(before.singular) in _RULERS
    return ruler and name.last - name.first < 3 and _is_nth(words[name.last])


def _is_nth(word: Word) -> bool:
    return word.definite and not word.is_attached and word.key in event_words("nth")


def _is_titled(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a title leads to a person's name."""
    for at in range(name.first - 1, max(-1, name.first - _TITLE), -1):
        word = words[at]
        if word.is_verb or word.is_mark:
            return False
        if word.head is not None and word.head.kinds & (STANDINGS | ADDRESS) and not _is_genitive(words, at):
            return word.head.number == "s"
    return False


def _is_genitive(words: Sequence[Word], at: int) -> bool:
    """Whether a plural belongs to the noun of a post right before it (`رئيس الوزراء`)."""
    word, before = words[at], words[at - 1] if at else None
    several = word.definite and word.head is not None and word.head.number == "p"
    bare = before is not None and before.head is not None and not before.definite
    return several and before is not None and before.head is not None and bare and bool(before.head.kinds & STANDINGS)


def is_surname(text: str) -> bool:
    """Whether a word behind a person's name belongs to it whatever it looks like (`ورسمي`)."""
    return _kinds().get(text) == _ANY


@cache
def _kinds() -> Mapping[str, str]:
    """The last parts as they are spelled, with their kind."""
    return dict(rows("surnames"))
