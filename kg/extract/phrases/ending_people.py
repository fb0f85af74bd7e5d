"""Where an adjective ends the phrase of people, so that the noun behind it is no genitive of theirs.

كشفت [مصادر ليبية] النقاب عن      نفى [مسؤول حكومي] النبأ
"""

from __future__ import annotations

from collections import defaultdict

from kg.extract.event_words import event_words
from kg.extract.phrases.heads import TITLES, is_portfolio
from kg.extract.words import Word

_NUNATED = "ون"
_PEOPLE = frozenset({"group", "person"})
_RELATIONS = defaultdict(
    tuple[str, ...],
    {("m", False): ("ي",), ("f", False): ("يه",), ("m", True): ("يون", "يين"), ("f", True): ("يات",)},
)
"""The endings of adjectives of relation by their gender and whether they are plural."""


def ends_people(head: Word, adjective: Word) -> bool:
    """Whether an adjective ends the people of a head noun: any of those of no title, of all one of relation that agrees
    (not `وزير [خارجية]`) or a sound plural; but none of a quarter behind a plural (`سكان شرقي المدينة`)."""
    if head.head is None or (adjective.key in event_words("region") and head.number == "p"):
        return False
    noun = adjective.head
    construct = noun is not None and (noun.construct or "portfolio" in noun.kinds)  # كبير [مصوري] الوكالة
    if construct or is_portfolio(head, adjective):
        return False  # وزيرة [خارجية] بلاده
    untitled = bool(head.head.kinds & _PEOPLE) and not head.head.kinds & TITLES
    if untitled and (adjective.nisba is not None or adjective.body is not None):
        return True
    related = adjective.key.endswith(_RELATIONS[head.gender, head.number == "p"])
    titled = bool(head.head.kinds & TITLES) and (related or adjective.key.endswith(_NUNATED))
    return adjective.tag == "ADJ" and (untitled or titled)
