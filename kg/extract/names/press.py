"""Newspapers, broadcasters and agencies by where the press stands in a report: in its dateline, or as whom somebody
talks to.

الدوحة - [الشرق]      قال الحداد لـ"[الغد]" إن …      حصلت «[البيان]» على نسخة منه      في تصريح ل[هسبريس]
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.lexicon import rows
from kg.extract.names.agency_letters import lettered_end, may_be_letters
from kg.extract.names.bylines import ends_line
from kg.extract.names.provinces import provinces
from kg.extract.phrase import ProperName
from kg.extract.questions import asked_of_all
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_DATELINE = 100  # characters of a dateline, and of the sources under a report
_LONGEST = 3
_OPENING, _CLOSING = frozenset({'"', "«", "“", "”", "''"}), frozenset({'"', "»", "“", "”", "''"})
_FOLDED_OPENING = frozenset(map(fold, _OPENING))
_TO, _TALKING_TO = frozenset({"ل", "لـ"}), frozenset({"الي", "مع"})
_REACH = 8
_WRITTEN_ON = ("ل", "ب", "و")
_TODAY, _WHERE, _DEED = "يوم", "في", "verbal-noun"
_TALKS = frozenset({"تصريح", "تصريحات", "حديث", "حوار", "مقابله", "اتصال", "لقاء", "مداخله"})
_LEARN = frozenset({"علم", "حصل", "تلقي", "رصد", "اطلع", "حاور", "استطلع", "نشر"})
_SOLE, _ANY = "sole", "word"


def press(
    analysis: Analysis, words: Sequence[Word], named: Mapping[int, ProperName], where: Concordance
) -> dict[int, ProperName]:
    """The press outside the bodies found already, by the first token; what was taken for a place or person there is
    left out of the names by whoever joins the two."""
    bodies = {at for name in named.values() if name.type is EntityType.ORG for at in range(name.first, name.last)}
    places = {at for name in named.values() if name.type is EntityType.LOC for at in range(name.first, name.last)}
    found: dict[int, ProperName] = {}
    for first, last, skip in _spans(analysis, words, places, where):
        if bodies.isdisjoint(range(first, last)) or _is_led_alone(named.get(first), last, skip):
            start = analysis.tokens[first].span.start + skip
            span = Span(start, analysis.tokens[last - 1].span.end)
            found.setdefault(first, ProperName(span, EntityType.ORG, first, last))
            bodies |= set(range(first, last))
    bodied = {at: name for at, name in named.items() if name.type is EntityType.ORG}
    placed = _with_towns(bodied | found, analysis, words)
    return {at: name for at, name in placed.items() if at in found or name.type is EntityType.LOC}


def _with_towns(bodies: Mapping[int, ProperName], analysis: Analysis, words: Sequence[Word]) -> dict[int, ProperName]:
    """The names of the press, as the town that one is, too, where another of the press stands beside it in the dateline
    (`عكاظ (الخبر)`)."""
    text = analysis.article.text
    line = len(text[:_DATELINE].partition("\n")[0])
    found = dict(bodies)
    heading = [(at, name) for at, name in bodies.items() if name.span.start < line]
    for at, name in heading if len(heading) > 1 else ():
        ends = name.last == len(words) or ends_line(analysis, name.last)
        apart = _is_apart(words, name.first, name.last, opens=name.first == 0, ends=ends)
        if apart and fold(name.span.of(text)) in provinces():
            found[at] = replace(name, type=EntityType.LOC)
    return found


def _is_led_alone(name: ProperName | None, last: int, skip: int) -> bool:
    """Whether a name ends at the token `last`, of which the press is the same without a preposition (`لهسبريس`)."""
    return name is not None and name.last == last and skip > 0


def without_press(
    named: Mapping[int, ProperName], press: Mapping[int, ProperName], analysis: Analysis
) -> dict[int, ProperName]:
    """The names but those that begin with one of the press; others end before it (`كريم ناصر` of `كريم ناصر
    لهسبريس`)."""
    taken = {at for name in press.values() for at in range(name.first, name.last)}
    kept = {}
    for at, name in named.items():
        end = next((token for token in range(name.first, name.last) if token in taken), name.last)
        if end > name.first:
            kept[at] = name if end == name.last else name.up_to(end, analysis)
    return kept


def _spans(
    analysis: Analysis, words: Sequence[Word], places: Container[int], where: Concordance
) -> Iterator[tuple[int, int, int]]:
    """The first and last token of each name and the clitics' length before the former; `places` are the tokens of
    places' names."""
    text = analysis.article.text
    line = len(text[:_DATELINE].partition("\n")[0])
    firsts = _firsts()
    for at in where.answering(_may_begin):
        word = words[at]
        marked = at > 0 and words[at - 1].is_mark
        if word.text in _OPENING:
            last = _closing(words, at + 1)
            if last > at + 1 and (_is_told_to(words, at) or _has_learnt(words, at)):
                yield at + 1, last, 0
            continue
        if marked:
            lettered = lettered_end(words, at, dateline=analysis.tokens[at].span.start < line)
            if lettered is not None:
                yield at, lettered, 0
                continue
        if word.folded not in firsts:
            continue
        start = analysis.tokens[at].span.start
        lead = at - 2 if at > 1 and words[at - 1].text in _OPENING else at - 1
        told = lead >= 0 and words[lead].text in _TO
        for last in range(min(at + _LONGEST, len(words)), at, -1):
            skip, kind = _known(words, at, last)
            quoted = at > 0 and last < len(words) and words[at - 1].text in _OPENING and words[last].text in _CLOSING
            free = at not in places or (quoted and last > at + 1)
            edge = (start < line or start > len(text) - _DATELINE) and free and word.key != _TODAY
            ends = last == len(words) or ends_line(analysis, last)
            apart = edge and _is_apart(words, at, last, opens=start == 0, ends=ends)
            if kind is None or (kind == _ANY and not (told or apart)) or _is_where_today(words, at, last):
                continue
            yield at, last, skip
            break


def _is_where_today(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the tokens tell where and when something happens (`التقى X Y في بغداد اليوم`), not an outlet."""
    return first > 0 and words[first - 1].key == _WHERE and words[last - 1].key == _TODAY


def _known(words: Sequence[Word], at: int, last: int) -> tuple[int, str | None]:
    """How many letters are written onto the name of the press at tokens `at:last`, and its kind; `None` for another."""
    spelled = " ".join(word.folded for word in words[at:last])
    if spelled in _names():
        return 0, _names()[spelled]
    if spelled[:1] in _WRITTEN_ON and _names().get(spelled[1:]) == _SOLE:
        return 1, _SOLE
    return 0, None


def _is_apart(words: Sequence[Word], first: int, last: int, *, opens: bool, ends: bool) -> bool:
    """Whether marks stand around the tokens, or a date before them, or they begin the text or end a line."""
    behind = ends or words[last].is_mark
    return behind and (opens or words[first - 1].is_mark or words[first - 1].tag == "NUM")


def _closing(words: Sequence[Word], first: int) -> int:
    """The token that closes a quotation of a name at token `first`; `first` where none does, or a deed stands there."""
    if first < len(words) and words[first].form == _DEED and not words[first].definite:
        return first
    for at in range(first, min(len(words), first + _LONGEST + 1)):
        if words[at].text in _CLOSING:
            return at
        if words[at].is_mark or words[at].is_verb or words[at].pronoun or words[at].is_attached:
            break
    return first


def _is_told_to(words: Sequence[Word], at: int) -> bool:
    """Whether the quotation mark at the token opens whom somebody talks to: behind ل and a verb or noun of talking, or
    behind `مع` and `إلى` right after the noun."""
    if at < 2:
        return False
    leading = words[at - 1]
    if leading.folded in _TALKING_TO:
        return words[at - 2].key in _TALKS
    if leading.text not in _TO:
        return False
    for here in range(at - 2, max(-1, at - _REACH), -1):
        word = words[here]
        if word.key in _TALKS or (word.is_verb and word.lemma in speaking()):
            return True
        if word.is_verb or (word.is_mark and word.text not in _OPENING | _CLOSING):
            return False
    return False


def _has_learnt(words: Sequence[Word], at: int) -> bool:
    """Whether the quotation mark at the token opens a paper that has learnt or got something (`علمت "الغد" أن`)."""
    verb, first = (words[at - 1], words[at + 1]) if 0 < at < len(words) - 1 else (None, None)
    got = verb is not None and verb.is_verb and verb.gender == "f" and verb.lemma in _LEARN
    return got and first is not None and (first.definite or first.rare or first.folded in _names())


@cache
def _names() -> Mapping[str, str]:
    """The folded names of the press with their kind."""
    return {fold(name): kind for name, kind, _ in rows("outlet_names")}


@asked_of_all
def _may_begin(text: str) -> bool:
    """Whether a word may begin the name of one, or a mark open it."""
    form = fold(text)
    return form in _firsts() or form in _FOLDED_OPENING or may_be_letters(form)


@cache
def _firsts() -> frozenset[str]:
    """The first words of these names, also with what may be written onto them."""
    return frozenset(letter + name.split()[0] for letter in ("", *_WRITTEN_ON) for name in _names())
