"""Who speaks: the subject behind the verb or before it, the antecedent of a relative clause, the author of a document that
says something, the subject a participle or a dropped subject takes over from the discourse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.extract.coreference import agrees
from kg.extract.phrases import Phrase
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse, Level
from kg.extract.statements.lexicon import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import EntityType

SPEAKERS: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})
_AUXILIARIES: Final = frozenset({"قد", "فقد", "وقد", "ايضا", "كان", "كانت", "سوف", "فسوف"})


@dataclass(frozen=True, slots=True)
class Fronted:
    """What stands before a verb as its subject or antecedent: a phrase, or another noun (its token) that is no party."""

    phrase: Phrase | None
    noun: int


def fronted(reader: Reader, site: Site) -> Fronted | None:
    """The antecedent of a relative clause, the head of an attributive one, or the subject in front of the verb."""
    first = reader.first[site.at]
    at = site.at - 1
    while at >= first and reader.keys[at] in _AUXILIARIES:
        at -= 1
    if at < first or site.reading.shape is Shape.PARTICIPLE:
        return None
    if reader.keys[at] in noun_class("pronoun"):
        return None
    if reader.keys[at] in noun_class("relative") and reader.keys[at] not in ("من",):
        return _antecedent(reader, at - 1, first)
    if site.reading.before[:1] in ("و", "ف") and at == site.at - 1:
        return _topic(reader, at, first) if site.reading.before[:1] == "ف" else None
    phrase = _in_front(reader, at, first)
    if phrase is not None:
        return Fronted(phrase, phrase.first)
    word = reader.word(at)
    attributive = (
        at == site.at - 1 and word.is_nominal and not word.definite and reader.keys[at] not in noun_class("adverb")
    )
    inside = reader.document.phrase_at(at)
    if attributive and inside is not None and inside.type in SPEAKERS and not reader.word(inside.first).definite:
        return Fronted(inside, at)
    return Fronted(None, at) if attributive and inside is None and word.tag == "NOUN" else None


def _antecedent(reader: Reader, at: int, first: int) -> Fronted | None:
    """The phrase or noun a relative pronoun refers to."""
    while at >= first and (reader.is_comma(at) or reader.keys[at] in (")", '"', "»", "”")):
        at -= 1
    phrase = reader.document.phrase_at(at) if at >= first else None
    if phrase is not None and phrase.type in SPEAKERS:
        return Fronted(phrase, at)
    return Fronted(None, at) if at >= first else None


def _topic(reader: Reader, at: int, first: int) -> Fronted | None:
    """The topic of `أما X فقال`."""
    for here in range(at, first - 1, -1):
        if reader.keys[here] in ("اما", "واما"):
            phrase = reader.document.phrase_at(here + 1)
            return Fronted(phrase, here + 1) if phrase is not None else None
    return None


def _in_front(reader: Reader, at: int, first: int) -> Phrase | None:
    """The party that begins the clause the verb stands in, with nothing but appositions, adverbials and relative clauses between."""
    for phrase in reversed(reader.document.phrases_in(first, at + 1)):
        if phrase.type in SPEAKERS and phrase.entity and _begins_clause(reader, phrase, first):
            return phrase if _reaches(reader, phrase, at) else None
    return None


def _begins_clause(reader: Reader, phrase: Phrase, first: int) -> bool:
    word = reader.word(phrase.first)
    if word.preposition:
        return False
    if phrase.first == first or (phrase.first == first + 1 and reader.word(first).is_mark):
        return True
    before = reader.keys[phrase.first - 1]
    return before in noun_class("clause_start") or reader.complementiser(phrase.first - 1) is not None


def _reaches(reader: Reader, phrase: Phrase, at: int) -> bool:
    """Whether the subject in front goes with the verb behind token `at`."""
    if phrase.type is EntityType.LOC and phrase.last <= at:
        return False
    between = range(phrase.last, at + 1)
    if any(reader.keys[here] in _BREAKS for here in between):
        return False
    clause = [here for here in between if reader.word(here).is_verb]
    return not clause or any(reader.keys[here] in noun_class("relative") for here in range(phrase.last, clause[0] + 1))


_BREAKS: Final = frozenset({":", "-", "–", "—", "--", "---", "."})


def speaker(
    reader: Reader, site: Site, content: Content, before: Fronted | None, discourse: Discourse
) -> tuple[str, str] | None:
    """The entity that speaks and the rule's name, `None` where nobody can be told."""
    key = reader.keys[site.at]
    if key in noun_class("relayed") or key in noun_class("learnt"):
        source = _source_behind(reader, site.at, content.at, "عن" if key in noun_class("relayed") else "من")
        if source is not None or key in noun_class("learnt"):
            return (source, "relayed") if source else None
    if content.subject is not None and content.subject.entity:
        return content.subject.entity, "verb-subject"
    author = author_of(reader, site.at + 1, discourse) if site.at + 1 < reader.last[site.at] else None
    if author is not None:
        return author, "document"
    if site.reading.shape is Shape.PARTICIPLE:
        return _controller(reader, site, discourse)
    if before is not None and before.phrase is not None and before.phrase.entity:
        return before.phrase.entity, "subject-verb"
    if before is not None:
        author = author_of(reader, before.noun, discourse)
        if author is not None:
            return author, "document"
        if not _resumed(reader, site):
            return None
    return _dropped(reader, site, discourse)


def _source_behind(reader: Reader, at: int, end: int, preposition: str) -> str | None:
    """The party whose words are passed on: `نقلت الوكالة عن X أن`, `علمت الصحيفة من X أن`."""
    for here in range(at + 1, end - 1):
        if reader.keys[here] == preposition:
            phrase = reader.document.phrase_at(here + 1)
            if phrase is not None and phrase.entity and phrase.type in SPEAKERS:
                return phrase.entity
    return None


def _resumed(reader: Reader, site: Site) -> bool:
    """Whether a pronoun shows that the noun in front is not the subject (`الزيارة التي وصفها`, `مؤتمر قال فيه`)."""
    following = reader.keys[site.at + 1 : site.at + 4]
    return bool(site.reading.after) or any(key in noun_class("resumptive") for key in following)


def author_of(reader: Reader, at: int, discourse: Discourse) -> str | None:
    """The author of the document named at the token: its genitive, or for a bare one the last speaker."""
    word = reader.word(at)
    if word.key not in noun_class("document") or not word.is_nominal:
        return None
    if not word.pronoun:
        for here in range(at + 1, min(reader.last[at], at + 5)):
            phrase = reader.document.phrase_at(here)
            if phrase is not None and phrase.entity and phrase.type in SPEAKERS and not reader.word(here - 1).is_mark:
                return phrase.entity
            if reader.word(here).is_mark or reader.word(here).is_verb or reader.complementiser(here) is not None:
                break
    return next((voice.entity for voice in reversed(discourse.voices) if voice.level is Level.REPORTED), None)


def _controller(reader: Reader, site: Site, discourse: Discourse) -> tuple[str, str] | None:
    """The subject a participle takes over: the sentence's last speaker, or the subject of its main verb."""
    first = reader.first[site.at]
    voice = discourse.last(site.reading, Level.EMBEDDED, first)
    if voice is not None:
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
    for level in Level:
        voice = discourse.last(site.reading, level)
        if voice is not None:
            return voice.entity, "dropped-subject"
    found = reader.document.antecedent(site.at, gender=site.reading.gender, number=site.reading.number)
    return (found, "antecedent") if found is not None else None
