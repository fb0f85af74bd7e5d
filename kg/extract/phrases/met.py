"""People no lexicon tells of, by where they stand: behind `مع`, counted, right behind a verb of meeting or not far from
it, behind the name of whoever meets them, a place or a time.

عقد الوزير اجتماعا مع [المبتعثين]      التقى الوزير عددا من [أصحاب المصانع]      استقبل الوزير كريم ناصر [الطلبة]
زار الوزير المدينة حيث التقى [أصحاب المصانع]
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.words import Word

_WITH, _FROM, _TO = "مع", "من", "الي"
LEADS = frozenset({_WITH, _FROM, _TO, "ضم", "جمع"})
"""The folded words that may lead to people who are met, where nothing is written onto their noun."""

ON_IT = event_words("within_it")
"""What may stand between a verb of meeting and whom somebody meets (`التقى خلالها أصحاب المصانع`), as it is written."""

_MEETING = frozenset(
    {"التقي", "استقبل", "قابل", "اجتمع", "تباحث", "ناقش", "بحث", "تحاور", "تحادث", "تشاور", "جمع", "استمع"}
)
_MEETING_TO = frozenset({"اجتمع", "استمع"})
_RECIPROCAL = frozenset({"تباحث", "تحاور", "تحادث", "تشاور"})
_RECEIVING = frozenset({"التقي", "استقبل", "قابل", "حاور"})
_BY, _MEETING_BY = "ب", frozenset({"اجتمع", "التقي"})
_WHEN = event_words("day", "part_of_day") | {"يوم"}
_RECEPTIONS = frozenset({"استقبال", "وداع", "لقاء", "لقائ"})  # لقاء, لقائه
_GATHERING = event_words("comprising") | {"جمع", "حضر", "حضره", "حضرها"}
_DISCUSSED = "بحث"  # which looks like a noun
_PEOPLES = frozenset({"روم", "سريان", "ارمن", "شعب", "جيش", "قوم"})  # الروم الملكيين
_TITLE, _FAR = 8, 20
_PLURAL = ("ين", "ون")
_CONSTRUCT = "ي"  # منسوبي الجامعة, read as `my employee`
_ACCUSATIVE, _DEED = "ا", "verbal-noun"
_ENDS = frozenset(".؛!؟")
_SHORTEST, _ROW = 5, 14
_REACH = 24


def is_met(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a noun of people in the plural, which heads no known phrase, stands at the token where somebody meets
    them: behind `مع`, joined to others behind it, with `ب`, right behind a verb of meeting that does not open its
    sentence, or behind a word of quantity and `من`."""
    if _is_right_behind(words, at):
        return _are_people(words, at, end)
    if words[at].preposition:
        return _is_partner(words, at) and _are_people(words, at, end)
    return _is_led(words, at) and _are_people(words, at, end) and _is_of_meeting(words, at)


def _is_right_behind(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of meeting stands right before the token, `خلالها` or `فيها` at most between, and something before
    that."""
    verb = at - 2 if at > 1 and words[at - 1].folded in ON_IT else at - 1
    if verb < 1 or words[at].is_attached or words[verb - 1].text in _ENDS:
        return False
    return words[verb].is_verb and not words[verb].pronoun and words[verb].lemma in _RECEIVING


def near_meeting(words: Sequence[Word], where: Concordance) -> set[int]:
    """The tokens not far behind a verb or noun of receiving or meeting in its clause."""
    verbs = (at for at in where.verbs if words[at].lemma in _RECEIVING and not words[at].pronoun)
    found: set[int] = set()
    for at in (*verbs, *where.of(_RECEPTIONS)):
        for here in range(at + 1, min(len(words), at + _FAR)):
            if words[here].is_mark or words[here].is_verb:
                break
            found.add(here)
    return found


def is_met_afar(words: Sequence[Word], ends: Container[int], at: int, end: int) -> bool:
    """Whether a noun of people in the plural stands at the token, near a verb of meeting, behind a word that it cannot
    belong to: what is definite, a name, of which `ends` are the tokens behind them, or a time (`استقبل الوزير كريم ناصر
    في مكتبه أمس [طلبة الجامعة]`)."""
    word, before = words[at], words[at - 1]
    if word.is_attached or word.head is not None or not _is_closed(before, at in ends):
        return False
    described = at + 1 < end and words[at + 1].tag == "ADJ" and word.key in event_words("people_heads")
    return described or _are_people(words, at, end) or _are_of_body(words, at, end)


def _is_closed(word: Word, named: bool) -> bool:
    """Whether what stands behind a word is no genitive of it and, in the plural, no adjective."""
    if named or word.adverbial or word.is_verb or word.key in _WHEN or word.text in ON_IT:
        return True
    return (word.definite or bool(word.pronoun)) and word.number != "p" and word.key not in _PEOPLES


def _are_people(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a sound masculine plural or a plural that is only one of people stands at the token."""
    word = words[at]
    if not word.is_nominal or word.head is not None or word.adverbial:
        return False
    if word.definite and word.key.endswith(_PLURAL) and word.number != "d":
        return len(word.key) > _SHORTEST and word.key not in event_words("broken_plural")
    following = words[at + 1] if at + 1 < end else None
    owned = following is not None and following.definite and following.is_nominal and not following.is_attached
    if word.key in event_words("people_heads"):
        return owned or word.definite or (following is not None and _describes(following) and not word.pronoun)
    plural = word.number == "p" and not word.definite
    construct = (plural or word.pronoun == _CONSTRUCT) and word.text.endswith(_CONSTRUCT)
    known = word.form == "participle" or word.key + _CONSTRUCT in event_words("people_heads")
    return construct and known and owned


def _describes(word: Word) -> bool:
    """Whether a word may describe several people before it (`طالبات متظلمات`)."""
    several = word.number == "p" and not word.is_attached
    return several and (word.tag == "ADJ" or word.form == "participle")


def _are_of_body(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether people of something that is told apart stand at the token (`طلبة كلية الحقوق`)."""
    if words[at].key not in event_words("people_heads") or at + 2 >= end:
        return False
    owner, last = words[at + 1], words[at + 2]
    bare = owner.tag == "NOUN" and not (owner.is_attached or owner.definite or owner.pronoun)
    return bare and last.is_nominal and not last.is_attached


def _is_partner(words: Sequence[Word], at: int) -> bool:
    """Whether the preposition of whom somebody meets is written onto the noun, not far behind the verb (`اجتمع الوزير
    بطلبة الجامعة`)."""
    if words[at].preposition != _BY or words[at].conjunction:
        return False
    for before in range(at - 1, max(-1, at - _TITLE), -1):
        word = words[before]
        if word.is_mark or word.is_verb or word.preposition:
            return word.is_verb and word.lemma in _MEETING_BY
    return False


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether `مع`, a verb of comprising, or a word of quantity with `من`, stands before the noun or before the first
    it is joined to, or a verb of meeting before that."""
    before = at - 1
    if words[at].conjunction == "و":
        while before > 0 and before > at - _ROW and not (_is_lead(words, before) or words[before].is_verb):
            before -= 1
        if words[before].is_verb and words[before].lemma in _MEETING:  # التقى السفير كريم ناصر وطلبة الجامعة
            return True
    return before >= 0 and _is_lead(words, before)


def _is_lead(words: Sequence[Word], at: int) -> bool:
    """Whether the word at the token leads to whom somebody meets."""
    word = words[at]
    if word.key == _FROM:
        counted = words[at - 1].key.removesuffix(_ACCUSATIVE) if at else ""
        return counted in keys("quantifiers") or counted in event_words("quantity")
    if word.key in _GATHERING:
        return word.is_verb or words[at - 1].lemma in event_words("occasion")  # اجتماعا ضم
    if word.key == _TO:
        before = words[max(0, at - _TITLE) : at]
        return any(one.is_verb and one.lemma in _MEETING_TO for one in before)
    return word.key == _WITH and not word.pronoun


def _is_of_meeting(words: Sequence[Word], at: int) -> bool:
    """Whether a verb or noun of meeting stands before the token in its sentence."""
    for before in range(at - 1, max(-1, at - _REACH), -1):
        word = words[before]
        if word.text in _ENDS:
            return False
        meets = (word.is_verb and word.lemma in _MEETING) or (word.form == _DEED and word.lemma in _RECIPROCAL)
        meets = meets or word.key in _RECEPTIONS or word.folded == _DISCUSSED
        if meets or word.lemma in event_words("occasion"):
            return True
    return False
