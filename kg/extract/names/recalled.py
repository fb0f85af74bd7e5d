"""Surnames that the analyzer did not take for names, of people whom the article names in full elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.arabic.countries import by_capital, by_name
from kg.arabic.normal import fold
from kg.extract.concordance import Concordance
from kg.extract.event_words import event_words
from kg.extract.names.provinces import provinces
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_SHORTEST = 3
_RANKS = frozenset({"rank", "honorific"})
_ARTICLE, _ALI, _ON = "ال", "علي", "على"


def recalled(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names with the surnames that stand elsewhere without one (`وحذرت مزيودات` beside `هدى مزيودات`)."""
    yield from names
    text = analysis.article.text
    surnames = {name for name in _surnames(names, analysis) if name.removeprefix(_ARTICLE) not in event_words("nth")}
    if _ALI in surnames and not any(word.text == _ON for word in words):  # papers of Egypt spell so what is على
        surnames.remove(_ALI)
    taken = {at for name in names for at in range(name.first, name.last)}
    bare = {surname.removeprefix(_ARTICLE) for surname in surnames}
    for at in [at for at in where.of(bare) if at not in taken]:
        span = Span(analysis.tokens[at].span.start + words[at].skip, analysis.tokens[at].span.end)
        if fold(span.of(text)) not in surnames:
            continue
        if _is_ranked(words, at) or (_may_be_surname(words[at]) and _stands_alone(words, at)):
            yield ProperName(span, EntityType.PER, at, at + 1)


def _surnames(names: Iterable[ProperName], analysis: Analysis) -> Iterator[str]:
    """The folded last words of the people's full names."""
    for name in names:
        if name.type is EntityType.PER and name.last - name.first > 1:
            yield fold(name.span.of(analysis.article.text)).split()[-1]


def as_surname(
    names: Sequence[ProperName], analysis: Analysis, words: Sequence[Word]
) -> Callable[[ProperName], ProperName]:
    """Makes a person's of a place's or body's name that is the surname of somebody in the article: an unknown place's
    (`لباجوا` beside `قمر باجوا`), one of a body that no noun leads to (`حذر الحوثي`), or a state's that no nationality
    tells of (`خواكين كوريا`)."""
    text = analysis.article.text
    states = {surname: by_name(surname) for surname in _surnames(names, analysis)}
    told = {word.nisba.code for word in words if word.nisba is not None} if any(states.values()) else set()
    surnames = {surname for surname, state in states.items() if state is None or state.code not in told}

    def typed(name: ProperName) -> ProperName:
        led = name.first > 0 and words[name.first - 1].head is not None
        bare = name.type is EntityType.LOC or (name.type is EntityType.ORG and not led)
        spelled = fold(name.span.of(text)) if bare else ""
        is_one = spelled in surnames and not (spelled in provinces() or by_capital(spelled) is not None)
        return replace(name, type=EntityType.PER) if is_one else name

    return typed


def _may_be_surname(word: Word) -> bool:
    other = word.nisba is not None or word.head is not None or word.pronoun
    return word.is_nominal and not other and len(word.key) >= _SHORTEST


def _is_ranked(words: Sequence[Word], at: int) -> bool:
    """Whether a rank or form of address stands before what is else a nationality (`اللواء التركي`)."""
    word, before = words[at], words[at - 1] if at else None
    man = word.nisba is not None and word.definite and word.number == "s" and not (word.is_attached or word.pronoun)
    ranked = before is not None and before.head is not None and bool(before.head.kinds & _RANKS)
    return man and ranked and before is not None and before.definite


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a word is no common noun with a genitive or adjective (`ضمان سلامة المسار`): it is rare, a verb stands
    before it, or nothing that could be its genitive behind it."""
    before = words[at - 1] if at else None
    behind = words[at + 1] if at + 1 < len(words) else None
    bound = behind is not None and behind.is_nominal and not behind.is_attached
    return words[at].rare or not bound or (before is not None and before.is_verb)
