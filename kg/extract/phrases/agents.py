"""The agents of players, coaches and artists, called by whose they are: `وكيل اللاعب …`, `مدير أعمال الفنانة …`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

_AGENTS = frozenset({"وكيل", "وكيلة"})
_BUSINESS, _MANAGERS = "اعمال", _AGENTS | {"مدير", "مديرة"}
_PERFORMERS = frozenset({"person", "occupation", "member"})


def is_agent(words: Sequence[Word], names: Mapping[int, ProperName], head: Word, at: int) -> bool:
    """Whether the head of a construct is the agent of somebody at the token, told by his name or by what he does."""
    agents = _MANAGERS if words[at - 1].key == _BUSINESS else _AGENTS
    if head.head is None or head.head.singular not in agents:
        return False
    word, name = words[at], names.get(at)
    performs = word.head is not None and bool(word.head.kinds & _PERFORMERS)
    named = name is not None and name.type is EntityType.PER
    return named or (performs and word.definite and word.number == "s")
