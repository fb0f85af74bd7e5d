"""What stands between the parts of a person's phrase without belonging to any: an age, an adverb, an adjective.

كريم ناصر[، 61 سنة،] رئيس الحزب      الرئيس [آنذاك] كريم ناصر      المستشار [المحافظ] كريم ناصر
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.phrase import ProperName
from kg.extract.phrases.lookahead import COMMAS
from kg.extract.words import Word
from kg.model import EntityType

_OPENING, _CLOSING = "(", ")"
_YEARS = frozenset({"عام", "عاما", "سنه", "اعوام", "سنوات"})
THEN = frozenset({"انذاك", "حينها", "وقتها", "حينذاك", "انئذ", "سابقا", "حاليا"})
"""Folded adverbs between a title and the name that tell when it was held."""

_IN, _THAT_TIME, _TIMES = "في", frozenset({"ذلك"}), frozenset({"حين", "وقت"})
_PARTING = frozenset({"،", ","})
_PERSONAL = frozenset({"office", "spokes", "member", "peer", "rank", "person"})
_LEADS = frozenset({"PREP", "NUM"})
_CALLED = frozenset({"ملقب", "مكني", "معروف", "مشهور", "شهير"})
_WHAT, _CALLING, _BY = "ما", frozenset({"يسمي", "تسمي", "يعرف", "تعرف"}), "ب"
_QUOTES, _CLOSING_QUOTES = frozenset({'"', "«", "“", "("}), frozenset({'"', "»", "”", ")"})
_QUOTED = 5  # tokens
_KUNYAS = frozenset({"ابو", "ابي", "ابا", "ام"})
_NICKNAME = 7  # tokens
_BRACKET = 6  # tokens
_SETTING = 10  # tokens
_AGE = 4  # a mark, the number, the word for years, a mark

_NISBA = "يه"


def after_age(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token after the age that begins with a comma or bracket at token `at`, and after a comma behind that, before
    token `end`; `None` where there is no age."""
    behind = at + _AGE
    if behind >= end or words[at].text not in COMMAS | {_OPENING}:
        return None
    aged = words[at + 1].tag == "NUM" and words[at + 2].key in _YEARS
    behind += words[behind].text in COMMAS
    closed = words[at + 3].text in COMMAS | {_CLOSING}
    return behind if aged and closed and behind < end else None


def after_bracket(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token after the short bracket that begins at token `at`, and after a comma behind that; `None` where it
    is not closed soon."""
    inside = range(at + 1, min(end - 2, at + _BRACKET))
    closing = next((here for here in inside if words[here].text == _CLOSING), None)
    return None if closing is None else closing + 1 + (words[closing + 1].text in COMMAS)


def after_nickname(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token after a nickname that begins at token `at` with `الملقب ب…`, and after a comma behind that,
    where a title may follow; `None` where there is no nickname."""
    if words[at].text in _QUOTES:
        return _after_quoted(words, at, end)
    at += words[at].text in _PARTING
    if at + 2 >= end or words[at].key.removesuffix("ه") not in _CALLED or not words[at].definite:
        return None
    if words[at + 1].preposition != "ب" and words[at + 1].key != "ب":
        return None
    for here in range(at + 2, min(end, at + _NICKNAME)):
        word = words[here]
        if word.text in _PARTING:
            return here + 1 if here + 1 < end else None
        if word.head is not None and not word.is_attached and not word.definite and "office" in word.head.kinds:
            return here
    return None


def _after_quoted(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token behind a quotation or bracket of few words that opens at token `at`, and behind the comma after it;
    whoever is called the father or mother of somebody (`(أبو مازن)`) needs none."""
    for here in range(at + 2, min(end - 2, at + _QUOTED)):
        if words[here].text in _CLOSING_QUOTES:
            parted = words[here + 1].text in _PARTING
            return here + 1 + parted if parted or words[at + 1].key in _KUNYAS else None
        if not words[here].is_nominal:
            break
    return None


def after_setting(words: Sequence[Word], names: Mapping[int, ProperName], at: int, end: int) -> int | None:
    """The token of the comma behind what else a body is told with, which begins with a number or preposition at token
    `at` (`قائد المركز الروسي [لمصالحة الأطراف في سوريا]، اللواء X`); `None` where a clause or somebody else stands
    there."""
    led = words[at]
    if led.conjunction or not (led.preposition or led.tag in _LEADS):
        return None
    for here in range(at, min(end - 1, at + _SETTING)):
        word, name = words[here], names.get(here)
        if word.text in _PARTING:
            return here
        described = word.tag == "ADJ" and word.definite and word.key.endswith(_NISBA)  # للحماية المدنية
        personal = word.head is not None and bool(word.head.kinds & _PERSONAL) and not described
        other = personal or (name is not None and name.type is EntityType.PER)
        if other or not (word.is_nominal or word.tag == "PREP" or here in names):
            return None
    return None


def after_so_called(words: Sequence[Word], at: int, end: int) -> int | None:
    """The token after `ما يسمى`, `ما يعرف` (`رئيس ما يسمى المجلس السياسي`) and a `ب` on its own behind that, which
    begin at token `at`; `None` where they do not."""
    if at + 2 >= end or words[at].text != _WHAT or words[at + 1].key not in _CALLING:
        return None
    return at + 2 + (words[at + 2].text == _BY)


def after_adverb(words: Sequence[Word], at: int, end: int, head: Word) -> int:
    """The token after `آنذاك`, `في ذلك الحين`, `المنتهية ولايته` or an adjective that is no part of the title with head
    `head`; `at` itself where none stands there."""
    word = words[at]
    if word.text == _IN and at + 2 < end and words[at + 1].key in _THAT_TIME and words[at + 2].key in _TIMES:
        return at + 3
    quoted = word.text in _QUOTES and at + 2 < end and words[at + 2].text in _CLOSING_QUOTES
    if quoted and words[at + 1].folded in THEN:
        return at + 3
    if word.key in THEN or word.folded in THEN or _praises(word, head):
        return at + 1
    possessed = word.definite and word.qualifies and at + 1 < end and bool(words[at + 1].pronoun)
    return at + 2 if possessed else at


def _praises(word: Word, head: Word) -> bool:
    """Whether a definite adjective agrees with a title but belongs to no class of titles (`المستشار المحافظ X`)."""
    plain = word.tag == "ADJ" and not word.is_attached and word.nisba is None
    agrees = word.definite and head.definite and word.key.endswith("ه") == (head.gender == "f")
    return plain and agrees
