"""The sides of a meeting on which people attend, which tell whose officials they are.

حضر اللقاء من [الجانب] الرواندي كريم ناصر وزير الخارجية، ومن [الجانب] القطري سمير حداد وزير الدولة
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.document import Document
from kg.extract.event_words import event_words

_PRESENCE: Final = "حضور"
_ON: Final = frozenset({"من", "عن"})


def sides(document: Document) -> Sequence[tuple[int, str]]:
    """The tokens of sides that are called by their nationality behind `من` or `عن` (`من الجانب الرواندي`) with their
    countries, as entities, in text order."""
    words, found = document.words, []
    told: dict[int, str] | None = None
    for at in document.where.of(event_words("side")):
        if at and at + 1 < len(words) and words[at].definite and words[at - 1].key in _ON and words[at + 1].nisba:
            told = dict(document.countries) if told is None else told
            land = told.get(at + 1) or told.get(at)
            found += [(at, land)] if land is not None else []
    return found


def side_before(document: Document, at: int, among: Sequence[tuple[int, str]]) -> str | None:
    """The country of the side told last before a token in its sentence, as an entity; of none those in whose presence
    something happens."""
    first = document.sentence(at).first
    side, land = next(((side, land) for side, land in reversed(among) if first <= side < at), (at, None))
    present = any(document.words[here].key == _PRESENCE for here in range(side, at))
    return None if present else land
