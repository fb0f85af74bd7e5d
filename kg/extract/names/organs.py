"""Bodies of a state that its nationality or the common noun alone names, and places of which there is one, where the
engine found no name.

[السلطات المصرية] تنفي      أقر [البرلمان] القانون      طلبت [النيابة العامة] الحبس      في [القصر الجمهوري]
مخيمات [الشمال السوري]      سفير [الجمهورية التركية]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.arabic.countries import by_name
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_AFFAIRS = "شؤون"
_REPUBLIC, _PRESIDENCY = "جمهوريه", frozenset(map(fold, ("رئيس", "رئيسة", "رئاسة")))
_QUALITIES = frozenset(
    map(fold, ("عربية", "إسلامية", "شعبية", "ديمقراطية", "اشتراكية", "اتحادية", "فدرالية", "فيدرالية"))
)
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "ساحل"})


def organs(
    analysis: Analysis, words: Sequence[Word], named: Mapping[int, ProperName], where: Concordance
) -> dict[int, ProperName]:
    """The bodies of states, and the places, outside the names found already, by their first token."""
    taken = {at for name in named.values() for at in range(name.first, name.last)}
    found = dict(_sole(analysis, words, where)) | dict(_of_nations(analysis, words, where))
    found |= dict(_parts(analysis, words, where)) | dict(_republics(analysis, words, where))
    return {at: name for at, name in found.items() if taken.isdisjoint(range(at, name.last))}


def _of_nations(analysis: Analysis, words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, ProperName]]:
    """The organs by their nationality (`السلطات المصرية`); not behind a noun that they specify (`وزير الخارجية
    الروسي`)."""
    for at in where.of(keys("state_organs")):
        if at + 1 == len(words):
            break
        organ, nation = words[at], words[at + 1]
        if not organ.definite or nation.nisba is None or not nation.definite:
            continue
        before = words[at - 1] if at else None
        specifies = before is not None and not organ.is_attached and before.head is not None and not before.definite
        specifies = specifies or (before is not None and before.key == _AFFAIRS)  # وزيرة الشؤون الخارجية الكندية
        specifies = specifies or (organ.gender == "f" and nation.gender == "m")
        last = at + 2
        if last < len(words) and nation.compound_nisba(words[last]) is not None:
            last += 1
        if not (specifies or nation.is_attached):
            yield at, _name(analysis, words, at, last)


def _parts(analysis: Analysis, words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, ProperName]]:
    """The parts of states by the side on which they lie (`الجنوب الليبي`)."""
    for at in where.of(_SIDES):
        nation = words[at + 1] if at + 1 < len(words) and words[at].definite else None
        if nation is None or nation.nisba is None or nation.is_attached:
            continue
        if nation.definite and nation.gender == "m":
            yield at, _name(analysis, words, at, at + 2, EntityType.LOC)


def _republics(analysis: Analysis, words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, ProperName]]:
    """The states that are called a republic by their nationality (`سفير [الجمهورية العربية السورية]`); `رئيس الجمهورية`
    is a title of its own."""
    for at in where.of({_REPUBLIC}):
        nation = _behind_qualities(words, at + 1)
        if nation == len(words) or not words[at].definite or _is_president_of(words, at):
            continue
        state = _name(analysis, words, at, nation + 1, EntityType.LOC)
        if by_name(state.span.of(analysis.article.text)) is not None:
            yield at, replace(state, last=_behind_qualities(words, nation + 1))


def _behind_qualities(words: Sequence[Word], at: int) -> int:
    """The token behind the adjectives of the official names of states that begin at the token."""
    while at < len(words) and words[at].key in _QUALITIES and words[at].definite and not words[at].is_attached:
        at += 1
    return at


def _is_president_of(words: Sequence[Word], at: int) -> bool:
    """Whether the word before the token is a presidency, which goes on with it."""
    return at > 0 and not words[at].is_attached and words[at - 1].key in _PRESIDENCY


def _sole(analysis: Analysis, words: Sequence[Word], where: Concordance) -> Iterator[tuple[int, ProperName]]:
    """The bodies and places of which there is one; not with an adjective that may make another of it (`البرلمان
    العربي`)."""
    by_first = _by_first()
    for at in where.of(by_first.keys()):
        word, names = words[at], by_first[words[at].key]
        field = word.key == _AFFAIRS and bool(word.preposition)  # وكيل الوزارة للشؤون الصحية
        if word.pronoun or field:
            continue
        for name in names.get(word.definite, ()):
            last = at + len(name)
            if tuple(rest.folded for rest in words[at + 1 : last]) == name[1:] and (
                len(name) > 1 or not _is_another(words, last)
            ):
                kind = EntityType.LOC if name in _places() else EntityType.ORG
                yield at, _name(analysis, words, at, last + _is_nation(words, last), kind)


def _is_nation(words: Sequence[Word], at: int) -> bool:
    """Whether the nationality of a body stands at the token behind its name."""
    return at < len(words) and words[at].nisba is not None and words[at].definite and not words[at].is_attached


def _is_another(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective at the token, behind a name, makes the name of another body of it."""
    return at < len(words) and words[at].tag == "ADJ" and words[at].definite and not words[at].is_attached


def _name(
    analysis: Analysis, words: Sequence[Word], first: int, last: int, kind: EntityType = EntityType.ORG
) -> ProperName:
    start = analysis.tokens[first].span.start + words[first].skip
    return ProperName(Span(start, analysis.tokens[last - 1].span.end), kind, first, last)


@cache
def _places() -> frozenset[tuple[str, ...]]:
    """The folded words of each sole place."""
    return frozenset(tuple(name.split()) for name in keys("sole_places"))


@cache
def _by_first() -> dict[str, dict[bool, list[tuple[str, ...]]]]:
    """The folded words of each sole body and place by the first one without its article, and whether it has one."""
    found: dict[str, dict[bool, list[tuple[str, ...]]]] = {}
    for words in sorted(_places() | {tuple(name.split()) for name in keys("sole_bodies")}):
        known = found.setdefault(words[0].removeprefix("ال"), {})
        known.setdefault(words[0].startswith("ال"), []).append(words)
    return found
