"""Who speaks: the subject behind the verb or before it, the antecedent of a relative clause, the subject that a participle or
a dropped subject takes over from the discourse, the author of a document that is said to say something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kg.extract.coreference import agrees
from kg.extract.phrases import Phrase
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.content import Content
from kg.extract.statements.lexicon import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import EntityType

SPEAKERS: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who has spoken: the entity, the agreement its verb showed, the trigger's token."""

    entity: str
    gender: str
    number: str
    at: int


@dataclass(slots=True)
class Discourse:
    """The speakers of the article so far, the latest last."""

    reader: Reader
    voices: list[Voice] = field(default_factory=list)

    def heard(self, entity: str, site: Site) -> None:
        """Notes a speaker with the agreement its verb shows."""
        self.voices.append(Voice(entity, site.reading.gender, site.reading.number, site.at))

    def recent(self, gender: str, number: str) -> Iterator[Voice]:
        """The voices that agree, the latest first."""
        for voice in reversed(self.voices):
            if (not gender or not voice.gender or voice.gender == gender) and _number_fits(voice.number, number):
                yield voice


def _number_fits(voice: str, wanted: str) -> bool:
    return wanted == "s" and voice in ("s", "") or wanted != "s"


def speaker(reader: Reader, site: Site, content: Content | None, discourse: Discourse) -> tuple[str, str] | None:
    """The entity that speaks and the rule's name, `None` where nobody can be told."""
    if content is not None and content.subject is not None and content.subject.entity:
        return content.subject.entity, "verb-subject"
    author = _author(reader, site, discourse)
    if author is not None:
        return author, "document"
    if site.reading.shape is Shape.PARTICIPLE:
        return _controller(reader, site, discourse)
    before = subject_before(reader, site)
    if before is not None and before.entity:
        return before.entity, "subject-verb"
    return _dropped(reader, site, discourse)


def _author(reader: Reader, site: Site, discourse: Discourse) -> str | None:
    """The author of the document that stands as subject behind the verb (`وأضاف البيان`)."""
    at = site.at + 1
    if at >= reader.last[site.at]:
        return None
    return author_of(reader, at, discourse)


def author_of(reader: Reader, at: int, discourse: Discourse) -> str | None:
    """The author of the document named at the token: its genitive, or for a bare definite one the last speaker."""
    key = reader.keys[at]
    if not any(key.removeprefix(before) in noun_class("document") for before in ("", "ال", "لل", "ل", "ب", "بال")):
        return None
    limit = min(reader.last[at], at + 5)
    for here in range(at + 1, limit):
        phrase = reader.document.phrase_at(here)
        if phrase is not None and phrase.entity and phrase.type in SPEAKERS:
            return phrase.entity
        if reader.word(here).is_mark or reader.word(here).is_verb or reader.complementiser(here) is not None:
            break
    return discourse.voices[-1].entity if discourse.voices else None


def subject_before(reader: Reader, site: Site) -> Phrase | None:
    """The subject that stands before the verb in its clause: an antecedent (`X الذي قال`) or a fronted subject."""
    first = reader.first[site.at]
    at = site.at - 1
    while at >= first and reader.keys[at] in ("قد", "فقد", "ايضا", "كان", "كانت", "سوف"):
        at -= 1
    if at < first:
        return None
    if reader.keys[at] in noun_class("relative"):
        return _antecedent(reader, at - 1, site)
    if site.reading.before[:1] in ("و", "ف") and reader.keys[site.at - 1] not in ("،", ","):
        return None
    return _fronted(reader, at, first, site)


def _antecedent(reader: Reader, at: int, site: Site) -> Phrase | None:
    """The phrase a relative pronoun refers to."""
    if at >= 0 and reader.is_comma(at):
        at -= 1
    phrase = reader.document.phrase_at(at) if at >= 0 else None
    return phrase if phrase is not None and phrase.type in SPEAKERS else None


def _fronted(reader: Reader, at: int, first: int, site: Site) -> Phrase | None:
    """The phrase before the verb that begins the clause."""
    candidates = [phrase for phrase in reader.document.phrases_in(first, at + 1) if phrase.last <= site.at]
    for phrase in reversed(candidates):
        if _begins_clause(reader, phrase, first) and phrase.type in SPEAKERS:
            return phrase
    return None


def _begins_clause(reader: Reader, phrase: Phrase, first: int) -> bool:
    word = reader.word(phrase.first)
    if word.preposition:
        return False
    if phrase.first == first:
        return True
    before = reader.keys[phrase.first - 1]
    return before in noun_class("clause_start") or reader.complementiser(phrase.first - 1) is not None


def _controller(reader: Reader, site: Site, discourse: Discourse) -> tuple[str, str] | None:
    """The subject a participle takes over: the sentence's last speaker, or the subject of its main verb."""
    first = reader.first[site.at]
    for voice in discourse.recent(site.reading.gender, site.reading.number):
        if voice.at >= first:
            return voice.entity, "participle"
    for phrase in reader.document.phrases_in(first, site.at):
        if (
            phrase.entity
            and not reader.word(phrase.first).preposition
            and agrees(phrase, site.reading.gender, site.reading.number)
        ):
            return phrase.entity, "participle-subject"
    return _dropped(reader, site, discourse)


def pronoun_speaker(reader: Reader, site: Site, discourse: Discourse) -> str | None:
    """Whom the pronoun on a verbal noun means, or who is the agent of one without."""
    found = _controller(reader, site, discourse)
    return found[0] if found else None


def _dropped(reader: Reader, site: Site, discourse: Discourse) -> tuple[str, str] | None:
    """The last speaker that agrees, or else the nearest party that does."""
    for voice in discourse.recent(site.reading.gender, site.reading.number):
        return voice.entity, "dropped-subject"
    found = reader.document.antecedent(site.at, gender=site.reading.gender, number=site.reading.number)
    return (found, "antecedent") if found is not None else None
