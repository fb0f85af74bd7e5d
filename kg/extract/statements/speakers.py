"""Who speaks: the subject behind the verb or in front of it, the author of a document that says something, the party
whose words are relayed, or whoever the discourse leaves as the subject of a participle or a verb without one."""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.entities.agreement import agrees
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.apposition import aide_behind
from kg.extract.statements.authors import author_of, is_press
from kg.extract.statements.claimed import is_claimed
from kg.extract.statements.content import Content
from kg.extract.statements.continuing import described_again, heard_just_before, last_heard
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.dropped import (
    asked,
    contrasted,
    coordinated,
    is_asyndetic,
    is_subordinate,
    of_container,
    parallel,
    subject_of_sentence,
)
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.homelands import own_country
from kg.extract.statements.issuers import issuer_before, issuer_of
from kg.extract.statements.latter import before_auxiliaries, latter
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH
from kg.extract.statements.main_clause import MEANWHILE, main_subject, meanwhile_subject
from kg.extract.statements.pairs import first_of_two, is_pair
from kg.extract.statements.ranking import Gap, Need
from kg.extract.statements.reader import Reader
from kg.extract.statements.relays import relayed_before
from kg.extract.statements.resumption import is_resumed
from kg.extract.statements.triggers import Site
from kg.model import EntityType

_THAT_HE: Final = frozenset({"انه", "انها", "بانه", "بانها"})
_LIKELY: Final = 0.5  # less sure choices were wrong more often than right
_INSIDE: Final = frozenset({"فيه", "فيها", "خلاله", "خلالها"})
_BEFORE_INSIDE: Final = frozenset({"من", "له", "لها", "لهم"})
_NUMBER: Final = "NUM"
SPEAKERS: Final = frozenset({EntityType.PER, EntityType.ORG, EntityType.GRP, EntityType.LOC})
_RELATIVES: Final = {"الذي": "m", "التي": "f"}


class Speaker(NamedTuple):
    """A speaker's entity, the name of the rule that found it, and how likely the rule's choice is."""

    entity: str
    rule: str
    certainty: float = 1.0


def _named(entity: str | None, rule: str) -> Speaker | None:
    """The speaker that a rule found, if it found one."""
    return Speaker(entity, rule) if entity else None


def speaker(
    reader: Reader, site: Site, content: Content, before: Fronted | None, discourse: Discourse
) -> Speaker | None:
    """Who speaks, `None` where nobody can be told; `before` is what stands in front of the verb."""
    key = fold(site.reading.frame.verb)
    if key in noun_class("learnt"):
        end = content.at if content.at > site.at else reader.last[site.at]
        source = _source_behind(reader, site.at, end, "من")
        return Speaker(source, "relayed") if source else _named(_learning(reader, content, before), "verb-subject")
    if key in noun_class("relayed"):
        source = _source_behind(reader, site.at, content.at, "عن")
        if source is not None:
            return Speaker(source, "relayed")
        press = content.subject is not None and is_press(reader, content.subject.first)
        if content.slot == SPEECH and not press:
            return None
    beside = (site.at + 1, before_auxiliaries(reader, site.at)) if content.subject is None else ()
    second = next((entity for at in beside if (entity := latter(reader, at, site.at)) is not None), None)
    found = _named(second, "verb-subject") or _behind(reader, site, content, discourse)
    closed = content.unknown_subject or key in noun_class("shown")
    return found if found is not None or closed else _in_front(reader, site, content, before, discourse)


def _learning(reader: Reader, content: Content, before: Fronted | None) -> str | None:
    """The paper or station that tells what it has learnt without a source (`علمت "الحياة" أن`)."""
    subject = content.subject or (before.phrase if before is not None and before.is_subject else None)
    if subject is None or subject.type is not EntityType.ORG:
        return None
    quoted = reader.quotes.around(subject.span.start) is not None
    return subject.entity if quoted or is_press(reader, subject.first) else None


def _behind(reader: Reader, site: Site, content: Content, discourse: Discourse) -> Speaker | None:
    """The subject behind the verb, or the author of the document that is its subject (`وأضاف البيان`)."""
    shown = fold(site.reading.frame.verb) in noun_class("shown")
    if content.subject is not None and content.subject.entity:
        data = reader.word(content.subject.first - 1).key in noun_class("data")
        if shown and not data and reader.word(content.subject.first).key not in noun_class("document", "report"):
            return None
        issuer = issuer_of(reader, content.subject)
        if issuer is not None:
            return Speaker(issuer, "document")
        first = first_of_two(reader, site.at) if is_pair(reader, content.subject) else None
        aide = aide_behind(reader, content.subject)
        if aide is not None:
            return Speaker(aide.entity, "verb-subject")
        same = own_country(reader, content.subject, discourse) or described_again(site, content.subject, discourse)
        return Speaker(first or same or content.subject.entity, "verb-subject")
    behind = site.at + 1 + (reader.key(site.at + 1) in noun_class("resumptive"))
    said = content.slot == OBJECT and content.at == behind
    led = behind < reader.last[site.at] and not (said or reader.word(behind).preposition)
    author = author_of(reader, behind, discourse) if led else None
    return Speaker(author, "document") if author is not None else None


def _in_front(
    reader: Reader, site: Site, content: Content, before: Fronted | None, discourse: Discourse
) -> Speaker | None:
    """The subject in front of the verb, or behind a noun that a pronoun shows not to be it, the discourse's."""
    if site.reading.shape is Shape.PARTICIPLE:
        return _of_clause(reader, site, discourse) or taken_over(site, discourse, content)
    resumed = before is not None and is_resumed(reader, site, party=before.phrase is not None)
    inside = site.at + 1 + (reader.key(site.at + 1) in _BEFORE_INSIDE)
    held = reader.key(inside) in _INSIDE and not site.reading.before and site.reading.number != "d"
    if held and (before is None or before.phrase is None):
        return _named(of_container(reader, site), "contained") or taken_over(site, discourse, content)
    if before is None or before.is_thing:
        return _of_clause_before(reader, site, content, before, discourse)
    if before.is_pronoun or (before.is_antecedent and resumed):
        taken_up = relayed_before(reader, site, discourse.voices) or contrasted(reader, site, before, discourse.voices)
        taken_up = taken_up or parallel(reader, site, before)
        return _named(taken_up, "contrast") or taken_over(site, discourse, content)
    if before.phrase is not None and before.phrase.entity:
        aide = aide_behind(reader, before.phrase)
        other = aide.entity if aide is not None else issuer_of(reader, before.phrase)
        other = other or own_country(reader, before.phrase, discourse)
        return Speaker(other or before.phrase.entity, "subject-verb")
    return _of_noun(reader, site, content, before, discourse)


def _of_clause_before(
    reader: Reader, site: Site, content: Content, before: Fronted | None, discourse: Discourse
) -> Speaker | None:
    """Who was asked in the clause before, or whom the discourse leaves for a verb that qualifies nothing."""
    answering = _named(asked(reader, site), "verb-subject")
    if answering is not None or before is not None or is_asyndetic(reader, site):
        return answering
    if is_subordinate(reader, site.at) or is_claimed(reader, site.at, site.reading):
        earlier = _of_clause(reader, site, discourse)
    else:
        earlier = None if _has_spoken(site, discourse) else _named(coordinated(reader, site), "joined-subject")
    found = earlier or taken_over(site, discourse, content)
    return found._replace(entity=issuer_before(reader, found.entity, site.at)) if found is not None else None


def _of_noun(reader: Reader, site: Site, content: Content, before: Fronted, discourse: Discourse) -> Speaker | None:
    """The author of a document in front of the verb, or whom the discourse leaves where a pronoun shows that the noun
    is not the subject; what is judged (`تصريحات اعتبرت مهينة`) judges nothing."""
    resumed = is_resumed(reader, site, party=False)
    if fold(site.reading.frame.verb) in noun_class("judging") and content.slot != CLAUSE and not resumed:
        return None
    several = site.reading.number in ("d", "p")  # بيانا يعربان فيه
    author = None if several and resumed else author_of(reader, before.noun, discourse)
    resumption = taken_over(site, discourse, content) if resumed else None
    return Speaker(author, "document") if author is not None else resumption


def _of_clause(reader: Reader, site: Site, discourse: Discourse) -> Speaker | None:
    """The subject of the participle's sentence, where it agrees and nobody has spoken in the sentence yet, or of a
    clause beside it in which nobody has."""
    subject = _of_clause_beside(reader, site, discourse)
    if subject is None and not _has_spoken(site, discourse):
        subject = subject_of_sentence(reader, site.at) or _acting(reader, site)
    if subject is None or not subject.entity:
        return None
    place = subject.type is EntityType.LOC
    verb = reader.word(subject.first - 1)
    fits = verb.gender == site.reading.gender if place else agrees(subject, *site.reading.agreement)
    return Speaker(subject.entity, "participle-subject") if fits else None


def _of_clause_beside(reader: Reader, site: Site, discourse: Discourse) -> Phrase | None:
    """Who is told to do something beside what is told before in the sentence and nobody has spoken in since, no place,
    a group only where no mark parts the participle from it (`قال X …، فيما دافع Y عن الاتفاق مؤكدا أن`)."""
    last, first = discourse.voices.last, reader.first[site.at]
    subject = meanwhile_subject(reader, first if last is None else max(first, last.at), site.at)
    if subject is None or subject.type is EntityType.LOC:
        return None
    parted = subject.type is EntityType.GRP and reader.is_mark(site.at - 1)
    return subject if not parted and agrees(subject, *site.reading.agreement) else None


def _acting(reader: Reader, site: Site) -> Phrase | None:
    """Who is subject of the main clause of the site's sentence, no place (`وكان X قد زار المدينة، مؤكدا …`)."""
    subject = main_subject(reader, reader.first[site.at], site.at)
    return None if subject is None or subject.type is EntityType.LOC or reader.is_governed(subject) else subject


def _has_spoken(site: Site, discourse: Discourse) -> bool:
    """Whether somebody has spoken in the sentence of the site yet, not only in a relative clause of it whose verb shows
    another gender or number."""
    reader, voices = discourse.reader, discourse.voices
    first, last = reader.first[site.at], voices.last
    if last is None or last.at < first:
        return False
    aside = reader.key(last.at - 1) in noun_class("relative") and reader.word(last.at - 1).tag != "PREP"
    if not aside or (voices.before is not None and voices.before.at >= first):
        return True
    return (last.gender, last.number) == (site.reading.gender, site.reading.number)


def _source_behind(reader: Reader, at: int, end: int, preposition: str) -> str | None:
    """The party whose words are passed on: `نقلت الوكالة عن X أن`, `علمت الصحيفة من X أن`, `نقلت عن ثلاثة مصادر أن`."""
    for here in range(at + 1, end - 1):
        if reader.keys[here] == preposition:
            phrase = reader.party_at(here + 1 + (reader.word(here + 1).tag == _NUMBER))
            if phrase is not None and phrase.entity and phrase.type in SPEAKERS:
                return phrase.entity
    return None


def _is_own_view(site: Site, discourse: Discourse) -> bool:
    """Whether a verb that may be impersonal has a subject told right before it (`إنه يتوقع`, not `والتي يعتقد`)."""
    return discourse.reader.key(site.at - 1) in _THAT_HE


def _named_first(reader: Reader, site: Site, content: Content) -> str:
    """The entity whose name begins what is said of it (`انتقادها للمملكة`, `سخر قائلا إن X`), so that it does not
    speak; in quotation marks it may well name itself."""
    reported = content.slot == CLAUSE and content.span is not None and not reader.quotes.around(content.span.start)
    if site.reading.shape is not Shape.NOUN and not reported:
        return ""
    at = reader.token_at(content.span.start) if content.span is not None else content.at
    phrase = reader.party_at(at)
    named = phrase is not None and phrase.first == at and phrase.name is not None
    return phrase.entity if phrase is not None and named else ""


def _told_of(reader: Reader, site: Site) -> str:
    """The entity that a relative clause is about whose verb shows another gender, so that somebody else speaks in it
    (`اعتقلت الشرطة سامي حداد الذي قالت إنه`)."""
    told = _RELATIVES.get(reader.key(site.at - 1), site.reading.gender)
    if told == site.reading.gender:
        return ""
    phrase = reader.party_at(site.at - 2 - reader.is_comma(site.at - 2))
    return phrase.entity if phrase is not None and (phrase.gender == "f") == (told == "f") else ""


def taken_over(site: Site, discourse: Discourse, content: Content) -> Speaker | None:
    """Whom the discourse leaves as the subject of a participle or verb, or as the agent of a noun of speech that has
    this content."""
    shape = site.reading.shape
    if discourse.reader.keys[site.at] in noun_class("impersonal") and not _is_own_view(site, discourse):
        return None
    before = discourse.reader.key(site.at - 1)
    led = (before == "كما" and site.at - 1 == discourse.reader.first[site.at]) or before == "ثم"
    joined = led or (site.reading.before[:1] in ("و", "ف") and bool(site.reading.before))
    meanwhile = before.removeprefix("و") in MEANWHILE
    verb = Need.JOINED if joined else Need.VERB
    need = Need.PARTICIPLE if shape is Shape.PARTICIPLE else Need.NOUN if shape is Shape.NOUN else verb
    first = first_of_two(discourse.reader, site.at) if site.reading.agreement[1] == "d" else None
    going_on = last_heard(site, discourse) or (heard_just_before(site, discourse) if joined or meanwhile else None)
    if first is not None or going_on is not None:
        return Speaker(first or going_on or "", f"{need}-taken-over")
    other = _named_first(discourse.reader, site, content) or _told_of(discourse.reader, site)
    filled = discourse.fill(Gap(site.at, need, *site.reading.agreement, other))
    if filled is None or filled[1] < _LIKELY:
        return None
    return Speaker(filled[0], f"{need}-taken-over", filled[1])
