"""Parties and unions that are named by what they stand for, of which the analyzer found the beginning or nothing.

[التحالف من أجل الجمهورية]      حزب [المؤتمر من أجل العدالة]      [التجمع من أجل الثقافة والديمقراطية]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.concordance import Concordance
from kg.extract.phrase import ProperName
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import Analysis, EntityType, Span

_FROM, _SAKE, _AND = "من", frozenset({"اجل"}), "و"
_UNIONS = frozenset(
    {
        "حزب",
        "تحالف",
        "اتحاد",
        "مؤتمر",
        "حركه",
        "تجمع",
        "تكتل",
        "جبهه",
        "ائتلاف",
        "رابطه",
        "جمعيه",
        "منظمه",
        "لقاء",
        "مبادره",
    }
)
_PARTIES = frozenset({"حزب", "حركه", "منظمه", "جمعيه", "جماعه", "تيار"})


def with_causes(
    names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word], where: Concordance
) -> Iterator[ProperName]:
    """The names in text order, those of parties with the cause behind them."""
    told = [at for at in where.of(_SAKE) if at > 1 and words[at - 1].text == _FROM and _is_cause(words, at + 1)]
    if not told:
        yield from names
        return
    found = {name.last: name for name in names}
    for at in told:
        name = found.get(at - 1)
        first = name.first if name is not None else at - 2
        known = name is not None and name.type is EntityType.ORG and words[first].key in _UNIONS
        if (known and not _does(words, first)) or (name is None and _is_named(words, first)):
            last = at + 2 + (at + 2 < len(words) and _is_further(words[at + 2]))
            found = {end: one for end, one in found.items() if one.last <= first or one.first >= last}
            start = analysis.tokens[first].span.start + words[first].skip
            span = Span(name.span.start if name is not None else start, analysis.tokens[last - 1].span.end)
            found[last] = ProperName(span, EntityType.ORG, first, last)
    yield from sorted(found.values(), key=lambda one: one.first)


def _is_cause(words: Sequence[Word], at: int) -> bool:
    """Whether a definite noun without a genitive stands at the token."""
    return at < len(words) and words[at].is_nominal and words[at].definite and not words[at].is_attached


def _is_further(word: Word) -> bool:
    """Whether another cause is joined with the word."""
    return word.conjunction == _AND and word.definite and word.tag == "NOUN" and not word.preposition


def _does(words: Sequence[Word], first: int) -> bool:
    """Whether a verb of doing stands before the token, so that the cause is what it is done for (`يعمل الاتحاد من أجل
    السلام`)."""
    before = words[first - 1] if first else None
    return before is not None and before.is_verb and before.lemma not in speaking()


def _is_named(words: Sequence[Word], at: int) -> bool:
    """Whether a definite noun of unions stands at the token as the name of a party."""
    before = words[at - 1] if at else None
    party = before is not None and before.key in _PARTIES and not before.definite
    return party and words[at].key in _UNIONS and words[at].definite
