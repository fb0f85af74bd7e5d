"""The analyzer's names as the phrases use them: with token ranges, and with edges and types that the article agrees on.

A proclitic that was left on a name, or a first letter that was taken for one, is put right where the rest of the
article spells the name without it (`ودهقان` beside `حسين دهقان`, `يري` beside `جون كيري`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.lexicon import keys
from kg.extract.locations import CAPITAL
from kg.extract.words import Word
from kg.model import Analysis, EntityType, NameType, Span

_TYPES = {NameType.PER: EntityType.PER, NameType.ORG: EntityType.ORG, NameType.LOC: EntityType.LOC}
_CLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب", "فل", "فب", "وك", "لل", "ولل", "فلل"})
_JOINTS = frozenset({".", "-", "–"})
_TIMES = frozenset({"يوم", "امس", "غد", "حاليا"})
_PARTICLES = frozenset({"ان", "بان", "فان", "وان", "لان", "لكن", "ولكن", "مع", "عن", "من", "الي", "في", "بين", "حيث"})
_TITLES = frozenset({"office", "spokes"})
_STANDINGS = frozenset({"office", "spokes", "member", "occupation"})
_ADDRESS = frozenset({"rank", "honorific"})
_NO_NAMES = frozenset({"رئيس", "وزير", "بابا", "سفير", "مدير", "متحدث", "ناطق", "مستشار", "محافظ", "دوق"})
_WHERE, _DATELINE = "في", frozenset({":", "-", "–", "—", "(", "/", "،"})
_STATE, _MINISTERS = "دوله", frozenset({"وزير", "وزيره"})
_PLACING = frozenset({"في", "الي", "داخل", "امام", "خارج", "قرب"})
_PRONOUNS, _SHORTEST = frozenset({"ها", "هم", "هما"}), 2
_AT, _MEMBER = "لدي", "member"
_COUNCIL, _BOARD = "مجلس", "اداره"
_SURE, _ATLAS = 5.0, 100.0


@dataclass(frozen=True, slots=True)
class ProperName:
    """A name with its token range `first:last`."""

    span: Span
    type: EntityType
    first: int
    last: int


def proper_names(analysis: Analysis, words: Sequence[Word]) -> dict[int, ProperName]:
    """The names of the analysis by their first token; the name of a state, and of a capital where it tells where, is a
    place whatever the engine called it."""
    text = analysis.article.text
    found = list(_parted(list(_joined(_placed(analysis), analysis, words)), analysis))
    seen: dict[str, float] = defaultdict(float)
    for name in found:
        for at, part in enumerate(fold(name.span.of(text)).split()):
            seen[part] += _SURE if at else 1.0
    named = {name.first: _typed(_trimmed(name, analysis, words, seen), text, words) for name in found}
    return _organs(analysis, words, named) | named


def _organs(analysis: Analysis, words: Sequence[Word], named: Mapping[int, ProperName]) -> dict[int, ProperName]:
    """The organs of states by their nationality alone (`السلطات المصرية`), where the engine found no name; not behind a
    noun that they specify (`وزير الخارجية الروسي`)."""
    taken = {at for name in named.values() for at in range(name.first, name.last)}
    found = {}
    for at, (organ, nation) in enumerate(pairwise(words)):
        if not organ.definite or organ.key not in keys("state_organs") or nation.nisba is None or not nation.definite:
            continue
        before = words[at - 1] if at else None
        specifies = before is not None and not organ.is_attached and before.head is not None and not before.definite
        specifies = specifies or (organ.gender == "f" and nation.gender == "m")
        last = at + 2
        if last < len(words) and nation.compound_nisba(words[last]) is not None:
            last += 1
        if not (specifies or nation.is_attached or taken & set(range(at, last))):
            start = analysis.tokens[at].span.start + organ.skip
            found[at] = ProperName(Span(start, analysis.tokens[last - 1].span.end), EntityType.ORG, at, last)
    return found


def _placed(analysis: Analysis) -> Iterator[ProperName]:
    """The names that can become entities with their tokens."""
    starts = [token.span.start for token in analysis.tokens]
    ends = [token.span.end for token in analysis.tokens]
    for name in analysis.names:
        if name.type in _TYPES:
            first = bisect_left(ends, name.span.start + 1)
            last = bisect_left(starts, name.span.end)
            yield ProperName(name.span, _TYPES[name.type], first, max(last, first + 1))


def _joined(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names with those joined that only a stop or hyphen without spaces parts (`إتش.إس.بي.سي`), without a verb or
    time at the end and without mere nationality adjectives."""
    held: ProperName | None = None
    for name in names:
        first = words[name.first]
        stated = by_name(name.span.of(analysis.article.text)) is not None
        mere = name.last == name.first + 1 and first.nisba is not None and not stated
        titled = name.first > 0 and words[name.first - 1].head is not None
        if (mere and (name.type is EntityType.LOC or titled)) or _is_common(name, words):
            continue
        between = words[held.last].text if held is not None and held.last + 1 == name.first else ""
        tight = held is not None and name.span.start == held.span.end + len(between)
        if held is not None and held.type is name.type and between in _JOINTS and tight:
            held = ProperName(Span(held.span.start, name.span.end), held.type, held.first, name.last)
            continue
        if held is not None:
            yield held
        held = _ended(_untitled(_unled(name, analysis, words), analysis, words), analysis, words)
    if held is not None:
        yield held


def _parted(names: Sequence[ProperName], analysis: Analysis) -> Iterator[ProperName]:
    """The names, with two put apart that no mark parts: people of whom the first has only the surname of somebody else,
    with an article (`وصف الحريري سمير حداد`, beside `سعد الحريري`), and a capital behind somebody (`زار سمير حداد
    الخرطوم`)."""
    text = analysis.article.text
    surnames = {
        parts[-1]
        for name in names
        if name.type is EntityType.PER and len(parts := fold(name.span.of(text)).split()) > 1 and parts[0] != parts[-1]
    }
    for name in names:
        first = analysis.tokens[name.first].span
        lead = text[name.span.start : first.end]
        several = name.type is EntityType.PER and name.last - name.first > 2
        last = analysis.tokens[name.last - 1].span
        if several and by_capital(text[last.start : last.end]) is not None:
            yield ProperName(
                Span(name.span.start, analysis.tokens[name.last - 2].span.end), name.type, name.first, name.last - 1
            )
            yield ProperName(last, EntityType.LOC, name.last - 1, name.last)
            continue
        if several and lead.startswith("ال") and fold(lead) in surnames:
            yield ProperName(Span(name.span.start, first.end), name.type, name.first, name.first + 1)
            start = analysis.tokens[name.first + 1].span.start
            yield ProperName(Span(start, name.span.end), name.type, name.first + 1, name.last)
        else:
            yield name


def _is_common(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is a title with a nationality (`المستشارة الألمانية`), a board (`مجلس إدارة`) or a
    description (`منظمة إرهابية`), a place's a description, or a person's the noun of several officials (`الوزيران`)."""
    head, rest = words[name.first].head, words[name.first + 1 : name.last]
    if name.type is EntityType.PER:
        several = head is not None and head.number != "s" and bool(head.kinds & _TITLES)
        return several and not rest and words[name.first].definite
    if head is None or not rest:
        return False
    return _is_described(words[name.first], rest) or (name.type is EntityType.ORG and _is_office(name, words))


def _is_office(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a body's name is a title with a nationality, a board, or the state of a minister of state."""
    head, rest = words[name.first], words[name.first + 1 : name.last]
    if head.key == _COUNCIL and [word.key for word in rest] == [_BOARD]:
        return True
    if head.key == _STATE and name.first and words[name.first - 1].lemma in _MINISTERS:
        return True
    titled = head.head is not None and bool(head.head.kinds & _TITLES)
    return titled and all(word.nisba is not None for word in rest)


def _is_described(noun: Word, rest: Sequence[Word]) -> bool:
    """Whether a body's or place's common noun is only described: by a nationality alone (`الشركة الإماراتية`), or where
    it is indefinite by adjectives (`مدينة كبيرة`) or by whom it is for (`مخيم للاجئين`)."""
    if noun.definite:
        return noun.key in keys("common_heads") and len(rest) == 1 and rest[0].definite and rest[0].nisba is not None
    place = noun.head is not None and "place" in noun.head.kinds
    if not place and not (noun.head is not None and "organisation" in noun.head.kinds):
        return False
    sure = not place or (noun.gender == "f" and rest[0].key.endswith("ه"))
    adjectives = all(word.tag == "ADJ" and not word.definite for word in rest)
    return (adjectives and sure) or (place and rest[0].preposition == "ل")


def _unled(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A person's name without a particle or the noun of several officials before it (`إن محمود`, `مستشاري محمود`)."""
    word = words[name.first]
    officials = word.head is not None and word.head.number != "s" and bool(word.head.kinds & _TITLES)
    led = fold(word.text) in _PARTICLES or officials
    if name.type is not EntityType.PER or name.last - name.first < 2 or not led:
        return name
    following = name.first + 1
    start = analysis.tokens[following].span.start + words[following].skip
    return ProperName(Span(start, name.span.end), name.type, following, name.last)


def _untitled(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """A name without the title that the analyzer took in: one before a body (`المديرة العامة لليونسكو`), or behind a
    person (`فرنسيس بابا الفاتيكان`), or the board before its company (`مجلس إدارة شركة …`)."""
    inner = range(name.first + 1, name.last)
    head = words[name.first].head
    if name.type is EntityType.PER:
        last = next((at for at in inner if _is_title_only(words[at])), name.last)
        return _cut(name, name.first, last, analysis, words)
    titled = head is not None and bool(head.kinds & _TITLES)
    board = words[name.first].key == _COUNCIL and name.last > name.first + 2 and words[name.first + 1].key == _BOARD
    if name.type is EntityType.ORG and (titled or board):
        first = name.first + 2 if board else next((at for at in inner if words[at].preposition), name.first)
        return _cut(name, first, name.last, analysis, words)
    return name


def _is_title_only(word: Word) -> bool:
    """Whether a word of a name can only be a title, never a name itself (`رئيس`, not `أمير`)."""
    return word.head is not None and word.head.singular in _NO_NAMES and not word.is_attached


def _cut(name: ProperName, first: int, last: int, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The part of a name from token `first` to `last`."""
    if (first, last) == (name.first, name.last):
        return name
    start = name.span.start if first == name.first else analysis.tokens[first].span.start + words[first].skip
    end = name.span.end if last == name.last else analysis.tokens[last - 1].span.end
    return ProperName(Span(start, end), name.type, first, last)


def _ended(name: ProperName, analysis: Analysis, words: Sequence[Word]) -> ProperName:
    """The name without what a verb in the future, or `اليوم` and the like behind it, shows to be none of it, and
    without a woman's title at its end (`هدى قباني الناشطة`)."""
    inner = range(name.first + 1, name.last)
    person = name.type is EntityType.PER
    last = next((at for at in inner if words[at].future or (person and _is_no_name(words[at]))), name.last)
    last = min(last, _organ_end(name, words))
    rank = words[last - 1].head if name.type is EntityType.ORG and last - name.first > 1 else None
    if rank is not None and rank.kinds & _ADDRESS and words[last - 1].definite and not words[last - 1].is_attached:
        last -= 1
    if last > name.first + 1 and (words[last - 1].key in _TIMES or _is_called(name, words[last - 1])):
        last -= 1
    if last == name.last:
        return name
    return ProperName(Span(name.span.start, analysis.tokens[last - 1].span.end), name.type, name.first, last)


def _is_no_name(word: Word) -> bool:
    """Whether a preposition is written onto a known word's article (`بالفساد`, not `بالدوين`), or a long pronoun onto
    one (`كذبها`): it is no part of a person's name then."""
    possessed = word.pronoun in _PRONOUNS and len(word.key) > _SHORTEST
    return not word.rare and (possessed or (bool(word.preposition) and word.definite))


def _organ_end(name: ProperName, words: Sequence[Word]) -> int:
    """The token after a state's organ and its nationality, where nothing but a noun follows in the name (`الاستخبارات
    الكورية الجنوبية القرار`); else the name's last."""
    nations = [at for at in range(name.first + 1, name.last) if words[at].nisba is not None]
    organ = name.type is EntityType.ORG and words[name.first].key in keys("state_organs")
    if not organ or not nations or nations[0] != name.first + 1:
        return name.last
    end = nations[0] + 1
    end += end < name.last and words[nations[0]].compound_nisba(words[end]) is not None
    over = name.last == end + 1 and words[end].tag == "NOUN" and words[end].definite and words[end].form != "participle"
    return end if over else name.last


def _is_called(name: ProperName, word: Word) -> bool:
    """Whether the last word of a person's full name is the title of a woman, which is no surname."""
    titled = word.head is not None and bool(word.head.kinds & _STANDINGS) and word.definite and word.gender == "f"
    return name.type is EntityType.PER and name.last - name.first > 2 and titled


def _typed(name: ProperName, text: str, words: Sequence[Word]) -> ProperName:
    """The name with another type where it is a seat that stands for a body, a state, a capital, or a body that somebody
    works at (`المحلل لدى X`)."""
    spelled = name.span.of(text)
    if name.type is EntityType.LOC and fold(spelled) in keys("seats") and not _is_site(name, words):
        return replace(name, type=EntityType.ORG)
    place = (
        by_name(spelled) is not None
        or fold(spelled) in keys("former_states")
        or (by_capital(spelled) is not None and _tells_where(name, words))
        or _is_called_capital(name, words)
    )
    if place and name.type is not EntityType.LOC:
        return replace(name, type=EntityType.LOC)
    employs = name.type is EntityType.PER and name.first > 1 and words[name.first - 1].key == _AT
    head = words[name.first - 2].head if employs else None
    return replace(name, type=EntityType.ORG) if head is not None and _MEMBER in head.kinds else name


def _is_site(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a seat is where something takes place, no body: behind a preposition of place that no title leads to."""
    before, title = words[max(name.first - 1, 0)], words[max(name.first - 2, 0)]
    there = name.first > 0 and (before.key in _PLACING or words[name.first].preposition == "ب")
    return there and not (title.head is not None and title.head.kinds & _STANDINGS)


def _is_called_capital(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name stands right behind `العاصمة`, or behind a nationality with it (`العاصمة الإماراتية`)."""
    at = name.first - 1
    if at > 0 and words[at].nisba:
        at -= 1
    return at >= 0 and words[at].key == CAPITAL and words[at].definite


def _tells_where(name: ProperName, words: Sequence[Word]) -> bool:
    """Whether a name stands behind `في` or as the dateline of the article."""
    if name.first:
        return words[name.first - 1].key == _WHERE
    return name.last < len(words) and words[name.last].text in _DATELINE


def _trimmed(name: ProperName, analysis: Analysis, words: Sequence[Word], seen: dict[str, float]) -> ProperName:
    """The name with its first word cut as the article, the atlas or the analyzer's segments have it."""
    token = analysis.tokens[name.first].span
    end = min(token.end, name.span.end)
    text = analysis.article.text
    now = fold(text[name.span.start : end])
    word = words[name.first]
    cuts = [at for at in range(4) if at == 0 or text[token.start : token.start + at] in _CLITICS or at == word.skip]
    spelled = {at: fold(text[token.start + at : end]) for at in cuts if token.start + at < end}
    known = {at: _weight(first, name, text, seen) for at, first in spelled.items()}
    own = name.span.start - token.start
    known[own] = max(known.get(own, 0), seen[now] - 1)
    best = max(known, key=lambda at: (known[at], at == own))
    return name if best == own else replace(name, span=Span(token.start + best, name.span.end))


def _weight(first: str, name: ProperName, text: str, seen: dict[str, float]) -> float:
    """How well a spelling of the first word is known: from the article's other names, or as a country or capital."""
    rest = text[name.span.start : name.span.end].partition(" ")[2]
    whole = f"{first} {rest}" if rest else first
    return seen[first] + (_ATLAS if by_name(whole) or by_capital(whole) else 0.0)
