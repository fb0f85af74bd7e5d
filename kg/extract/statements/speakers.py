"""Who speaks: the subject behind the verb or in front of it, the author of a document that says something, the party
whose words are relayed, or whoever the discourse leaves as the subject of a participle or a verb without one."""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.extract.coreference import agrees
from kg.extract.statements.conjugation import Shape
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse, Level
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.lexicon import noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import EntityType

SPEAKERS: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})


class Speaker(NamedTuple):
    """A speaker's entity and the name of the rule that found it."""

    entity: str
    rule: str


def speaker(
    reader: Reader, site: Site, content: Content, before: Fronted | None, discourse: Discourse
) -> Speaker | None:
    """Who speaks, `None` where nobody can be told; `before` is what stands in front of the verb."""
    key = reader.keys[site.at]
    if key in noun_class("learnt"):
        source = _source_behind(reader, site.at, content.at, "من")
        return Speaker(source, "relayed") if source else None
    if key in noun_class("relayed"):
        source = _source_behind(reader, site.at, content.at, "عن")
        if source is not None:
            return Speaker(source, "relayed")
    return _behind(reader, site, content, discourse) or _in_front(reader, site, before, discourse)


def _behind(reader: Reader, site: Site, content: Content, discourse: Discourse) -> Speaker | None:
    """The subject behind the verb, or the author of the document that is its subject (`وأضاف البيان`)."""
    if content.subject is not None and content.subject.entity:
        return Speaker(content.subject.entity, "verb-subject")
    author = author_of(reader, site.at + 1, discourse) if site.at + 1 < reader.last[site.at] else None
    return Speaker(author, "document") if author is not None else None


def _in_front(reader: Reader, site: Site, before: Fronted | None, discourse: Discourse) -> Speaker | None:
    """The subject in front of the verb, or behind a noun that a pronoun shows not to be it, the discourse's."""
    if site.reading.shape is Shape.PARTICIPLE:
        return _controller(reader, site, discourse)
    if before is None:
        return dropped(reader, site, discourse)
    if before.phrase is not None and before.phrase.entity:
        return Speaker(before.phrase.entity, "subject-verb")
    author = author_of(reader, before.noun, discourse)
    if author is not None:
        return Speaker(author, "document")
    return dropped(reader, site, discourse) if _resumed(reader, site) else None


def _source_behind(reader: Reader, at: int, end: int, preposition: str) -> str | None:
    """The party whose words are passed on: `نقلت الوكالة عن X أن`, `علمت الصحيفة من X أن`."""
    for here in range(at + 1, end - 1):
        if reader.keys[here] == preposition:
            phrase = reader.party_at(here + 1)
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
            phrase = reader.party_at(here)
            if phrase is not None and phrase.entity and phrase.type in SPEAKERS and not reader.is_mark(here - 1):
                return phrase.entity
            if reader.is_mark(here) or reader.word(here).is_verb or reader.complementiser(here) is not None:
                break
    return next((voice.entity for voice in reversed(discourse.voices) if voice.level is Level.REPORTED), None)


def _controller(reader: Reader, site: Site, discourse: Discourse) -> Speaker | None:
    """The subject a participle takes over: the sentence's last speaker, or the subject of its main verb."""
    first = reader.first[site.at]
    gender, number = site.reading.agreement
    voice = discourse.last(site.reading, Level.EMBEDDED, first)
    if voice is not None:
        return Speaker(voice.entity, "participle")
    for phrase in reader.document.phrases_in(first, site.at):
        if phrase.entity and not reader.word(phrase.first).preposition and agrees(phrase, gender, number):
            return Speaker(phrase.entity, "participle-subject")
    return dropped(reader, site, discourse)


def pronoun_speaker(reader: Reader, site: Site, discourse: Discourse) -> str | None:
    """Whom the pronoun on a verbal noun means, or who is the agent of one without."""
    found = _controller(reader, site, discourse)
    return found.entity if found else None


def dropped(reader: Reader, site: Site, discourse: Discourse) -> Speaker | None:
    """The last speaker that agrees, or else the nearest party that does."""
    for level in Level:
        voice = discourse.last(site.reading, level)
        if voice is not None:
            return Speaker(voice.entity, "dropped-subject")
    gender, number = site.reading.agreement
    found = reader.document.antecedent(site.at, gender=gender, number=number)
    return Speaker(found, "antecedent") if found is not None else None
