"""Public services by the titles of those who direct them (`lexicons/services.tsv`).

مدير [صحة] الرياض      قائد [عمليات] بغداد      المدير العام لل[أمن العام]
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.words import Word

_DIRECTOR: Final = "مدير"
_DELEGATES: Final = frozenset({"مندوب", "مفتش"})  # of a ministry in a region (المندوب الجهوي للتربية)


def is_local_service(head: Word, word: Word) -> bool:
    """Whether a word behind the title of who directs it is a public service, which a place follows."""
    noun = head.head.singular if head.head is not None else ""
    bare = not (word.definite or word.pronoun or word.is_attached)
    return bare and word.key in _services().get(noun, ())


def is_service(word: Word) -> bool:
    """Whether a word may be the office of a public service in the place behind it (`صحة الرياض`)."""
    return not word.definite and not word.pronoun and word.key in _services()[_DIRECTOR]


def is_directed(head: Word, word: Word) -> bool:
    """Whether a word with the article is a public service, of which the title before it may be."""
    noun = head.head.singular if head.head is not None else ""
    return word.definite and word.key in _services().get(_DIRECTOR if noun in _DELEGATES else noun, ())


@cache
def _services() -> Mapping[str, frozenset[str]]:
    """The public services by the folded noun of those who direct them."""
    found: dict[str, frozenset[str]] = {}
    for service, directors in rows("services"):
        for director in directors.split("|"):
            found[fold(director)] = found.get(fold(director), frozenset()) | {fold(service)}
    return found
