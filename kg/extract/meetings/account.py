"""One sentence's account of a meeting, before accounts of the same meeting are put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from kg.extract.clauses.times import Times, times_of
from kg.extract.document import Document
from kg.extract.meetings.lexicon import Frame
from kg.frozen import dataclass
from kg.model import Medium, Sentence, Span, Status, Time

JOINED = "noun-joined"
"""The rule that tells of somebody who takes part in the meeting told before; its account may have one party."""

PRESENT = "noun-present"
"""The rule that tells of somebody who is there; who is there where two sides meet is no party."""

ADDED = frozenset({JOINED, PRESENT})
"""The rules that add somebody to a meeting told before."""

LEARNT = "learnt"
"""The rule of meetings that no rule read."""

WISHED = "noun-wished"
"""The rule that tells of what somebody wants or refuses."""

TWINS = "reciprocal-twins"
"""The rule that tells of two states by a dual of their leaders; no match."""


NOUN_OFFICES, VERB_OFFICES = "noun-offices", "reciprocal-offices"
OFFICES = frozenset({NOUN_OFFICES, VERB_OFFICES})
"""The rules that tell of countries by the officials who meet (`لقاء بين الزعيمين X وY`); no match."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of a meeting: its token and frame, the pronoun on it, its span without clitics; of a noun
    whether it is definite and the preposition on it; of a verb its aspect, agreement and future."""

    token: int
    frame: Frame
    pronoun: str
    span: Span
    definite: bool = False
    preposition: str = ""
    aspect: str = ""
    gender: str = ""
    number: str = ""
    future: bool = False


@dataclass(frozen=True)
class Site:
    """A trigger with the sentence it stands in and the sentence's time expressions."""

    document: Document
    trigger: Trigger
    sentence: Sentence
    times: Times

    @classmethod
    def of(cls, document: Document, trigger: Trigger) -> Site:
        """The site of a trigger."""
        sentence = document.sentence(trigger.token)
        return cls(document, trigger, sentence, times_of(document, sentence))


@dataclass(frozen=True, slots=True)
class Parties:
    """Who meets by one trigger: entity ids in text order without doubles, and the name of the rule that told them;
    `met` are those of them whom the others met, where the trigger tells these two sides apart, and `further` the
    parties of other meetings that the same trigger tells of."""

    ids: tuple[str, ...]
    rule: str
    met: tuple[str, ...] = ()
    further: tuple[tuple[str, ...], ...] = ()

    def each(self) -> tuple[Parties, ...]:
        """These parties and those of the other meetings."""
        return (self, *(Parties(ids, self.rule) for ids in self.further))

    def one_by_one(self) -> tuple[Parties, ...]:
        """The parties of as many meetings as there are partners, or hosts of one partner."""
        hosts = tuple(id for id in self.ids if id not in self.met)
        if len(hosts) > 1 and len(self.met) == 1:
            return tuple(Parties((one, *self.met), self.rule) for one in hosts)
        if not hosts or len(self.met) < 2:
            return (self,)
        return tuple(Parties((*hosts, one), self.rule) for one in self.met)


def parties_of(ids: Iterable[str], rule: str, met: tuple[str, ...] = ()) -> Parties | None:
    """The parties with these ids without doubles, `None` where they are fewer than two."""
    distinct = tuple(dict.fromkeys(ids))
    return Parties(distinct, rule, met) if len(distinct) > 1 else None


@dataclass(frozen=True, slots=True)
class Account:
    """One trigger's account: `parties` has at least two ids, none where the trigger only points back, or by
    the rules of `ADDED` those who join the meeting told before; `certainty` is how sure they are."""

    site: Site = field(repr=False)
    parties: Parties
    place: str | None
    time: Time | None
    medium: Medium
    status: Status
    certainty: float
