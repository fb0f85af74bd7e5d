"""Chooses a speaker nobody names: the subject of a participle or of a verb without one, the author of `البيان`.

A log-linear model over the parties mentioned and heard before. Its features are facts a reader would use: who spoke
last, who is subject of the sentence, what agrees in gender and number, how far back a party was named. The weights are
in `kg/extract/frames/statements_speaker_weights.tsv`, learnt by `training/speakers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from enum import StrEnum
from functools import cache
from math import exp
from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.statements.main_clause import main_subject
from kg.extract.statements.reader import Reader
from kg.extract.statements.voices import Heard, Level, Voices
from kg.frozen import dataclass
from kg.model import EntityType
from kg.tables import rows

_WINDOW: Final = 30
_UNHEARD: Final = Heard()
_LEVELS: Final = {level: level.name.lower() for level in Level}
_OF_MEN: Final = ("ون", "ين")
_PLURAL: Final = frozenset({"p", "d"})
_BODIES: Final = frozenset({EntityType.ORG, EntityType.LOC})  # their verbs are singular


class Need(StrEnum):
    """What lacks a speaker: a participle, a joined verb (`وأضاف`), another verb, a noun, a document."""

    PARTICIPLE = "participle"
    JOINED = "joined"
    VERB = "verb"
    NOUN = "noun"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Gap:
    """A place without a speaker: its token, what it is, the agreement it shows, and an entity that what is said there
    begins with by its name, which is somebody else."""

    at: int
    need: Need
    gender: str
    number: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A party that may speak, with the names of what holds of it at a gap that needs a speaker so, and what that
    weighs."""

    entity: str
    told: tuple[str, ...]
    need: Need
    weight: float

    @property
    def features(self) -> tuple[str, ...]:
        """The names of its features: what holds of it, and the same for the kind of gap alone."""
        return (*self.told, *(f"{self.need}:{name}" for name in self.told))


def options(reader: Reader, gap: Gap, voices: Voices) -> tuple[Option, ...]:
    """The parties before the gap, once each, with their features."""
    end = gap.at
    mentions: dict[str, Phrase] = {}
    for phrase in reader.parties_before(end, _WINDOW):
        mentions[phrase.entity] = phrase
    nearest = next(reversed(mentions), "")
    begun = _main_subjects(reader, gap)
    first_named = next((one.entity for one in reader.document.phrases if one.type is EntityType.PER and one.name), "")
    several = gap.number in _PLURAL and any(_is_several(phrase) for phrase in mentions.values())
    made = []
    for entity in {**mentions, **voices.entities}:
        last, heard = mentions.get(entity), voices.entities.get(entity, _UNHEARD)
        if entity == gap.other or _is_single(gap, last, several or len(mentions) > 1):
            continue
        if (
            _clashes(gap, last, heard.genders)
            or _is_too_many(reader, gap, last)
            or _told_otherwise(reader, gap, last, voices)
        ):
            continue
        told = [*_of_voices(reader, gap, entity, voices), *_of_mention(reader, gap, last)]
        told += _agreement(gap, last, heard.gender)
        told += ["nearest"] if entity == nearest else []
        told += [f"main-subject-{distance}" for distance, subject in enumerate(begun) if subject == entity]
        told += ["first-named"] if entity == first_named else []
        made.append(Option(entity, tuple(told), gap.need, _weight(gap.need, told)))
    return tuple(made)


def _main_subjects(reader: Reader, gap: Gap) -> tuple[str, str]:
    """The subjects of the main clauses of the gap's sentence and of the one before it, empty where none is known."""
    first = reader.first[gap.at]
    here = main_subject(reader, first, gap.at)
    before = main_subject(reader, reader.first[first - 1], first) if first else None
    return here.entity if here is not None else "", before.entity if before is not None else ""


def _is_single(gap: Gap, phrase: Phrase | None, others: bool) -> bool:
    """Whether a plural or dual verb asks for more than the one body, or with `others` before the gap the one person, of
    the phrase."""
    if gap.number not in _PLURAL or phrase is None:
        return False
    person = others and phrase.type is EntityType.PER
    return person or (phrase.type in _BODIES and not _is_several(phrase))


def _is_several(phrase: Phrase) -> bool:
    return phrase.type is EntityType.GRP or phrase.number in _PLURAL


def _is_too_many(reader: Reader, gap: Gap, phrase: Phrase | None) -> bool:
    """Whether a plural of people is asked to be the `he` of a verb without a subject, or a sound plural of men its
    `she`."""
    if gap.need not in (Need.JOINED, Need.VERB) or phrase is None or phrase.number != "p" or gap.number != "s":
        return False
    men = phrase.gender == "m" and reader.word(phrase.head).key.endswith(_OF_MEN)
    return phrase.type is EntityType.GRP and (gap.gender == "m" or (gap.gender == "f" and men))


def _clashes(gap: Gap, phrase: Phrase | None, heard: Set[str]) -> bool:
    """Whether a person, or one of a group (`مصدر`), was the subject of verbs of the other gender."""
    person = phrase is not None and (phrase.type is EntityType.PER or _is_one(phrase))
    told = phrase is not None and (phrase.name is None or bool(phrase.posts))
    if person and phrase is not None and told and not heard and gap.number == "s" and gap.gender:
        return bool(phrase.gender) and phrase.gender != gap.gender
    other = gap.number == "s" and bool(gap.gender and heard) and gap.gender not in heard
    body = phrase is not None and phrase.type in _BODIES and phrase.gender not in ("", gap.gender)
    return other and (person or body)


def _is_one(phrase: Phrase) -> bool:
    return phrase.type is EntityType.GRP and (phrase.gender, phrase.number) == ("m", "s")


def _told_otherwise(reader: Reader, gap: Gap, phrase: Phrase | None, voices: Voices) -> bool:
    """Whether the verb of a body earlier in the sentence shows another gender than a participle (`قالت الوكالة إن
    الوزير زار المصنع، قائلا`)."""
    last = voices.last
    if last is None or phrase is None or phrase.type not in _BODIES or last.entity != phrase.entity:
        return False
    heard = last.at >= reader.first[gap.at] and (gap.number, last.number) == ("s", "s")
    if not heard or gap.need is not Need.PARTICIPLE:
        return False
    return bool(gap.gender and last.gender) and gap.gender != last.gender


def _of_voices(reader: Reader, gap: Gap, entity: str, voices: Voices) -> Iterator[str]:
    """How the party was heard before."""
    first = reader.first[gap.at]
    for level, name in _LEVELS.items():
        spoken = voices.latest.get(level)
        if spoken is not None and spoken.entity == entity:
            yield f"last-{name}"
            if spoken.at >= first:
                yield f"last-{name}-in-sentence"
    last = voices.last is not None and voices.last.entity == entity
    if last:
        yield "last"
    yield f"spoke-{min(voices.entities.get(entity, _UNHEARD).reports, 3)}"
    if last and reader.begins_paragraph(first):
        yield "last-before-paragraph"


def _of_mention(reader: Reader, gap: Gap, phrase: Phrase | None) -> Iterator[str]:
    """Where and how the party was last mentioned."""
    if phrase is None:
        yield "only-heard"
        return
    yield f"type-{phrase.type}"
    first = reader.first[gap.at]
    distance = 0 if phrase.first >= first else 1 if phrase.first >= reader.first[max(first - 1, 0)] else 2
    yield f"mention-{distance}"
    role = "governed" if reader.is_governed(phrase) else "subject" if reader.is_subject(phrase) else "other"
    yield f"{role}-{distance}"
    if gap.at <= first + 1:
        yield f"opening-{role}-{distance}"
    if phrase.last == gap.at:
        yield f"adjacent-{role}"
    if phrase.name is not None:
        yield "named"


def _agreement(gap: Gap, phrase: Phrase | None, heard: str) -> Iterator[str]:
    """What agrees in gender and number, by the verbs the party was the subject of, or else by its noun."""
    shown = heard or (phrase.gender if phrase is not None else "")
    if gap.gender and shown:
        kind = "heard" if heard else "named" if phrase is not None and phrase.name is not None else "noun"
        yield f"gender-{kind}-{'agrees' if shown == gap.gender else 'differs'}"
    plural = phrase is not None and (phrase.type is EntityType.GRP or phrase.number in _PLURAL)
    if gap.number:
        yield f"{'plural' if plural else 'single'}-for-{'plural' if gap.number in _PLURAL else 'single'}"


@cache
def _weights() -> Mapping[str, float]:
    """The learnt weights."""
    return {name: float(weight) for name, weight in rows("kg.extract", "frames/statements_speaker_weights.tsv")}


def choose(gap: Gap, candidates: Sequence[Option]) -> str | None:
    """The entity of the option with the greatest weight, the later one of equals; `None` where there is none."""
    return max(reversed(candidates), key=_weight_of).entity if candidates else None


def certainty(candidates: Sequence[Option], entity: str) -> float:
    """The model's probability that the entity is the one who speaks."""
    scores = {option.entity: option.weight for option in candidates}
    best = max(scores.values())
    return exp(scores[entity] - best) / sum(exp(score - best) for score in scores.values())


def _weight_of(option: Option) -> float:
    return option.weight


def _weight(need: Need, told: Sequence[str]) -> float:
    """What holds of a party weighs so much at a gap of a kind."""
    weights = _weights_for(need)
    return sum([weights.get(name, 0.0) for name in told])


@cache
def _weights_for(need: Need) -> Mapping[str, float]:
    """The weight of each feature with that of the same for one kind of gap."""
    weights = _weights()
    names = {name.removeprefix(f"{need}:") for name in weights}
    return {name: weights.get(name, 0.0) + weights.get(f"{need}:{name}", 0.0) for name in names}
