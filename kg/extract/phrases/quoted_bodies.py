"""Bodies whose name stands in quotation marks behind their noun, or as who speaks.

موقع "[ثلاث دقائق]"      حزب "[التحالف من أجل الوطن]"      واعتبرت "[نيو ساينس]" أن …
المتحدث باسم "[الحملة الخضراء]"      المدير الفني لـ"[أسبوع المخرجين]"
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_CLAUSES = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها"})
_SHORT = 2
_DEED = "verbal-noun"
_OPENING, _CLOSING = frozenset({'"', "«", "“", "”"}), frozenset({'"', "»", "“", "”"})
_LONGEST_QUOTED, _LONGEST_LED = 4, 8
_LEADERS = frozenset({"مدير", "رئيس", "مؤسس", "منسق"})
_NAME = "اسم"
_LEADING_ON = frozenset({_NAME, "ل"})
_RULING = frozenset({"حكومه", "نظام", "سلطه", "اداره", "رئاسه", "جيش", "قوات", "شرطه", "قسم"})  # "الأمر الواقع"
_ALLIED = frozenset({"تجمع", "تحالف"})
_NISBA_ENDING = "يه"


def quoted_bodies(analysis: Analysis, words: Sequence[Word], names: Mapping[int, ProperName]) -> Iterator[ProperName]:
    """Bodies whose name, which the analyzer did not find, stands in quotation marks behind a noun like `موقع`, `شركة`
    (`موقع "ثلاث دقائق"`), or as who speaks."""
    if not any(mark in analysis.article.text for mark in _OPENING):
        return
    within = {at: name for name in names.values() for at in range(name.first, name.last)}
    before_marks = [at for at, word in enumerate(words, start=-1) if word.text in _OPENING]
    for sentence in analysis.sentences:
        end = sentence.last - _SHORT
        for at in before_marks[bisect_left(before_marks, sentence.first) : bisect_left(before_marks, end)]:
            led = _is_led(words, at)
            headed = led or _heads_name(words[at]) or _is_group(words, at)
            if headed or _is_quoted_speaker(words, at, sentence.last):
                longest = _LONGEST_LED if led else _LONGEST_QUOTED
                first, last = at + 2, _closing(words, at + 2, sentence.last, longest)
                adjective = last == first + 1 and (_is_adjective(words[first]) or words[first].text.isdigit())
                inner = {within[here] for here in range(first, last) if here in within}
                free = all(first <= name.first and name.last <= last and _is_part(name, last - first) for name in inner)
                if first < last and not adjective and free:
                    span = Span(analysis.tokens[first].span.start, analysis.tokens[last - 1].span.end)
                    yield ProperName(span, EntityType.ORG, first, last)


def _is_part(name: ProperName, size: int) -> bool:
    """Whether a name is only a part of a quotation of so many words, that of a body or place, or a family's alone
    (`شركة "حداد للتمويل"`)."""
    own = name.last - name.first
    return own < size and (name.type is not EntityType.PER or own == 1)


def _is_quoted_speaker(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a quotation of a few words right behind a verb of saying names who speaks, since what is said follows it
    with أن (`واعتبرت "نيو ساينس" أن`)."""
    last = _closing(words, at + 2, end)
    after = last + 1
    after += after < end and words[after].nisba is not None
    says = words[at].is_verb and words[at].lemma in speaking()
    return says and last > at + 2 and after < end and words[after].folded in _CLAUSES


def _heads_name(word: Word) -> bool:
    """Whether a word is an indefinite noun of bodies whose name follows."""
    generic = word.head is not None and "organisation" in word.head.kinds and word.head.number == "s"
    named = word.key not in _RULING and (word.form != _DEED or word.key in _ALLIED)
    return generic and named and not word.definite and not word.pronoun


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether the token ends the title of who leads what is quoted or speaks for it (`مدير "…"`, `المدير الفني لـ"…"`,
    `المتحدثة باسم "…"`)."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or word.key not in _LEADING_ON:
        return word.head is not None and word.head.singular in _LEADERS and not (word.definite or word.pronoun)
    noun = before.head if before.tag != "ADJ" or at == 1 else words[at - 2].head
    if word.key == _NAME:
        return word.preposition == "ب" and noun is not None and "spokes" in noun.kinds
    return word.tag == "PREP" and before.definite and noun is not None and noun.singular in _LEADERS


def _is_group(words: Sequence[Word], at: int) -> bool:
    """Whether the plural of bodies stands at the token behind the noun of the one that they are (`مجموعة شركات`)."""
    head = words[at].head
    several = head is not None and head.number == "p" and "organisation" in head.kinds and not words[at].definite
    return several and at > 0 and _heads_name(words[at - 1])


def _is_adjective(word: Word) -> bool:
    """Whether a word in quotation marks only describes (`منظمة "إرهابية"`)."""
    return not word.definite and (word.tag == "ADJ" or word.key.endswith(_NISBA_ENDING))


def _closing(words: Sequence[Word], first: int, end: int, longest: int = _LONGEST_QUOTED) -> int:
    """The token that closes a quotation of no more than so many words that begins at token `first`; `first` where none
    does."""
    for at in range(first, min(end, first + longest + 1)):
        if words[at].text in _CLOSING:
            return at
        if words[at].is_mark or words[at].is_verb:
            break
    return first
