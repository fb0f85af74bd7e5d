"""A plug-in of kg that reads who signed an agreement with whom.

`وقعت مصر والأردن اتفاقية`, `وقع الوزير مذكرة تفاهم مع نظيره`, `مصر توقع مع الأردن اتفاقا`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kg.extract import Document
from kg.model import Evidence, Relation, Span, Status

KIND = "signed an agreement with"
SIGNING = {"وقع", "ابرم", "يوقع", "يبرم", "توقع", "تبرم"}  # verbs as folded lemmas, and as they stand in the imperfect
DEALS = {"اتفاق", "اتفاقيه", "معاهده", "مذكره", "بروتوكول", "عقد", "ميثاق"}  # nouns in folded spelling


def agreements(document: Document) -> Iterator[Relation]:
    """The relations of an article: one for each two parties of each verb of signing that has an agreement."""
    for at, word in enumerate(document.words):
        signs = word.is_verb and bool({word.lemma, word.key} & SIGNING) and (word.key != "توقع" or word.aspect != "p")
        deal = _deal(document, at) if signs else None
        if deal is not None:
            for one, other in combinations(_parties(document, at), 2):
                status = Status.PLANNED if word.future else Status.HELD
                yield Relation(KIND, one, other, (_evidence(document, at, deal),), status=status)


def _deal(document: Document, at: int) -> int | None:
    """The token of the agreement that the verb at a token signs."""
    after = range(at + 1, document.sentence(at).last)
    keys = {token: document.words[token].key for token in after}
    return next((token for token, key in keys.items() if {key, key.removesuffix("ا")} & DEALS), None)


def _parties(document: Document, at: int) -> list[str]:
    """The entities that sign: those right behind the verb, or else the nearest before it, and those behind `مع`."""
    sentence = document.sentence(at)
    before = document.phrases_in(sentence.first, at)
    signers = list(document.parties_from(at + 1)) or list(before[-1:])
    for token in range(at + 1, sentence.last - 1):
        if document.words[token].key == "مع":
            signers += document.parties_from(token + 1)
    return list(dict.fromkeys(phrase.entity for phrase in signers))


def _evidence(document: Document, verb: int, deal: int) -> Evidence:
    """The sentence, with the verb and the agreement as triggers."""
    analysis = document.analysis
    triggers = tuple(Span(analysis.tokens[at].span.start, analysis.tokens[at].span.end) for at in (verb, deal))
    return Evidence(analysis.article.id, document.sentence(verb).span, triggers, "agreements", 0.8)
