"""Triggers as if the rules had read nothing there.

The rules were written after reading most of what is learnt from, so that they read it better than other articles; what
is learnt must not rely on them that much, least of all where they read nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.participation.cue import NO_RULE, Cue

SHARE: Final = 0.4
"""At how many of the triggers at which the rules read somebody."""

WEIGHT: Final = 0.7
"""What such a trigger counts silenced; the rest it counts as the rules read it."""

_PARTS: Final = 1000


def silenced(article: str, cues: Sequence[Cue]) -> list[bool]:
    """Which triggers of an article are shown as if the rules had read nothing, too; always the same ones."""
    return [bool(cue.ids) and _drawn(f"{cue.event} {article} {cue.token}") for cue in cues]


def _drawn(key: str) -> bool:
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % _PARTS < SHARE * _PARTS


def unread(cue: Cue) -> Cue:
    """The trigger where the rules read nobody."""
    return replace(cue, rule=NO_RULE, told={part: frozenset[str]() for part in cue.told})
