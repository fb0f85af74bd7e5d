"""The state of an organisation whose name tells none: `الأهلي` of an article about Egypt is that of Egypt.

Which states there are for a name, names that tell one say (`الأهلي المصري`), and articles that tie it to one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.resolve.bearers import Bearer
from kg.resolve.forms import Form
from kg.resolve.spellings import Name

_STRAY: Final = 0.05
_AT_HOME: Final = 0.25
_DOMINANCE: Final = 3


def completed(forms: Mapping[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, bearers of one without a state put to the form of the same words with the state that is theirs.

    A bearer's state is the one that its article ties it to, or the only one of those that it mentions, or else the
    usual state of the name.
    """
    told: dict[Name, Counter[str]] = defaultdict(Counter)
    for shape, group in forms.items():
        if shape.state:
            told[shape.words][shape.state] += len(group)
        else:
            told[shape.words].update(bearer.country for bearer in group if bearer.country)
    found: dict[Form, list[Bearer]] = defaultdict(list)
    for shape, group in forms.items():
        states = Counter() if shape.state or shape.body else _without_strays(told[shape.words])
        usual = _usual(states, group)
        for bearer in group:
            mentioned = states.keys() & ({bearer.country} if bearer.country in states else bearer.states)
            state = min(mentioned) if len(mentioned) == 1 else usual
            found[replace(shape, state=shape.state or state)].append(bearer)
    return found


def _without_strays(states: Counter[str]) -> Counter[str]:
    """The states of a name, without those that are too rare to count beside the others."""
    return Counter({state: count for state, count in states.items() if count > _STRAY * states.total()})


def _usual(states: Counter[str], group: Sequence[Bearer]) -> str | None:
    """The state that is told three times as often as all others together, if a fair share of the name's articles
    mention it, of those that mention any (`البورصة` of all the world is not the one that is once called Egypt's)."""
    if not states:
        return None
    first = min(states, key=lambda state: (-states[state], state))
    articles = [bearer.states for bearer in group if bearer.states]
    at_home = states[first] + sum(first in mentioned for mentioned in articles)
    dominates = states[first] >= _DOMINANCE * (states.total() - states[first])
    return first if dominates and at_home >= _AT_HOME * (states.total() + len(articles)) else None
