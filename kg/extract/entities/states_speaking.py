"""The state of an official whose title tells none: that for which the one speaks who tells of him, or one told before.

قال المتحدث باسم [البيت الأبيض] إن الرئيس …      أعلنت [الرئاسة التركية] أن الرئيس … وأضافت أن الرئيس …
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType

_THAT = frozenset({"إن", "أن", "ان", "بأن", "بان", "وإن", "وأن"})
_STOPS = frozenset(".؟!")
_BACK = 3  # sentences whose speaker is left out


class StatesSpeaking:
    """Finds for which state is spoken in an article; `nations` are the names of countries, by the entities that are one
    or whose name tells it, with whether that is a body."""

    def __init__(self, words: Sequence[Word], before: Antecedents, nations: Mapping[str, tuple[str, bool]]) -> None:
        self._words, self._before, self._nations = words, before, nations

    def is_of_other(self, known: Known, at: int) -> bool:
        """Whether somebody is an official of another state than the one for which is spoken at the token, and was not
        told of before in that sentence."""
        first = self._start(at)
        state, served = self.state_at(at), _served(known)
        if state is None or state in served or served <= {None}:
            return False
        return all(entity != known.id for _, entity in self._seen(first, at))

    def state_at(self, at: int) -> str | None:
        """The name of the state for which is spoken at the token."""
        return self._state(self._start(at), at)

    def serves(self, known: Known, state: str | None) -> bool:
        """Whether somebody is an official of the state, or of none that is told where that is `None`."""
        served = _served(known)
        return state in served if state is not None else served <= {None}

    def comes_from_abroad(self, known: Known, at: int) -> bool:
        """Whether somebody who is told of only behind the token is an official of a state of which nothing else is told
        up to then, where the article tells of a body of another (`قال رئيس الوزراء … وقالت الشرطة العراقية … واتصل
        رئيس الوزراء البريطاني كريم ناصر`)."""
        named = next((place for place, entity in self._before.seen if entity == known.id), at)
        states = {had.nation for had in known.standings if had.nation and not had.of_body}
        told = [self._nations[entity] for _, entity in self._seen(0, named) if entity in self._nations]
        bodies = any(of_body for _, of_body in told)
        return named > at and bodies and bool(states) and states.isdisjoint(nation for nation, _ in told)

    def _state(self, first: int, end: int) -> str | None:
        """The state of who says something in the sentence that begins at the token `first`, up to `end`; where nobody
        is told there, of who speaks in the one before."""
        for _ in range(_BACK):
            lead = self._lead(first, end)
            if lead is None:
                return None
            told = [self._before.known[entity] for _, entity in self._seen(*lead)]
            speakers = [one for one in told if one.type in {EntityType.PER, EntityType.ORG}]
            if speakers or not first:
                return self._of(speakers)
            first, end = self._start(first - 1), first
        return None

    def _lead(self, first: int, end: int) -> tuple[int, int] | None:
        """The tokens from the first verb of speech among those up to the أن behind it."""
        verb = _next(self._verbs, first)
        that = _next(self._thats, verb) if verb is not None else None
        return (verb, that) if verb is not None and that is not None and that < end else None

    @cached_property
    def _verbs(self) -> list[int]:
        """The tokens of verbs of speech."""
        return [at for at, word in enumerate(self._words) if word.is_verb and word.lemma in speaking()]

    @cached_property
    def _thats(self) -> list[int]:
        """The tokens of أن and its sisters."""
        return [at for at, word in enumerate(self._words) if word.text in _THAT]

    @cached_property
    def _starts(self) -> list[int]:
        """The tokens at which sentences begin."""
        return [0, *(at + 1 for at, word in enumerate(self._words) if word.text in _STOPS)]

    def _of(self, speakers: Sequence[Known]) -> str | None:
        """The state of the body or official told first, or of the body inside the title of who has none."""
        for one in speakers[:2]:
            nation = self._nations.get(one.id, (None, False))[0] or one.serves
            told = nation or next((had.nation for had in one.standings if had.nation and not had.is_envoy()), None)
            if told is not None:
                return told
        return None

    def _seen(self, first: int, last: int) -> list[tuple[int, str]]:
        """The mentions that begin at the tokens `first:last`."""
        seen = self._before.seen
        return seen[bisect_left(seen, (first,)) : bisect_left(seen, (last,))]

    def _start(self, at: int) -> int:
        """The token at which the sentence of the token begins."""
        return self._starts[max(bisect_right(self._starts, at) - 1, 0)]


def _next(tokens: Sequence[int], at: int) -> int | None:
    """The first of the sorted tokens that is not before the token."""
    here = bisect_left(tokens, at)
    return tokens[here] if here < len(tokens) else None


def _served(known: Known) -> set[str | None]:
    """The names of the states that somebody is an official of."""
    return {known.serves} | {had.nation for had in known.standings if not (had.of_body or had.is_envoy())}
