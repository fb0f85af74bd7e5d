"""Who enters, leaves or comes to a place, told by name right before the word that tells it, or whose office speaks."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_identified, is_subject, subject_in_sentence
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase, flat
from kg.extract.visits.elsewhere import resumes
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site
from kg.model import EntityType

_SEVERAL = frozenset({"هم", "هن", "هما"})
_WHEN = event_words("while", "before")
_NEAR = 6


def entrant(site: Site, gender: str) -> str | None:
    """The person named last before one's entering (`ما حدث لX بعد دخوله القنصلية`)."""
    if site.frame.group != "enter" or site.frame.kind != "noun" or site.reading.pronoun in _SEVERAL:
        return None
    before = reversed(site.document.phrases_in(site.sentence.first, site.token))
    people = (one for one in before if one.type is EntityType.PER and is_identified(site.document, one))
    return next((one.entity for one in people if agrees(one, gender, "s")), None)


def of_fate(site: Site, gender: str) -> str | None:
    """The person whom something befalls before or behind a visit with his pronoun (`أزمة اختفاء X بعد زيارته لY`)."""
    words, at = site.document.words, site.token - 1
    if site.frame.kind != "noun" or not site.reading.pronoun or words[at].key not in _WHEN:
        return None
    before = reversed(site.document.phrases_in(max(site.sentence.first, at - _NEAR), at))
    person = next((one for one in before if one.type is not EntityType.LOC), None)
    befallen = person is not None and person.first > 0 and words[person.first - 1].key in event_words("fate")
    if person is None or not befallen:
        return None
    if any(word.is_verb or word.is_mark or word.tag == "PRON" for word in words[person.last : at]):
        return None  # وفاة X وذلك خلال زيارته
    return person.entity if person.type is EntityType.PER and agrees(person, gender, "s") else None


def instead_of_body(site: Site, body: str) -> str | None:
    """Whom a pronoun or dropped subject means where a body is the subject: the one whose office it is (`أعلن مكتب X أنه
    سيزور`)."""
    called = [one for one in site.document.phrases_in(0, site.token) if one.entity == body]
    offices = (one for one in called if site.document.words[one.first].key in event_words("office_of"))
    holders = (inner for one in offices for inner in flat(one.nested) if inner.type is EntityType.PER and inner.name)
    return next((one.entity for one in holders), None)


def is_praised(site: Site) -> bool:
    """Whether a word of praise or thanks governs the noun with its pronoun (`مثمنا زيارته`)."""
    before = site.document.words[site.token - 1] if site.token > site.sentence.first else None
    owned = site.frame.kind == "noun" and bool(site.reading.pronoun)
    return owned and before is not None and before.key in event_words("praising")


def praised(site: Site) -> tuple[str, ...]:
    """Whose visit somebody else praises: the person named last before it to whom a preposition leads, if one is."""
    first = site.sentence.first if is_praised(site) else site.token
    people = (one for one in site.document.phrases_in(first, site.token) if one.type is EntityType.PER)
    led = [one.entity for one in people if site.document.words[one.first].preposition]
    return tuple(led[-1:])


def mission_there(site: Site, gender: str, number: str) -> Phrase | None:
    """The delegation that is the nearest subject of the sentence before a verb or pronoun (`التقى الوفد X، ومن المقرر
    أن يزور Y`), of the sentence before where this one names nobody, or the group of whose place a clause tells more
    (`عاد الفريق من X التي وصل إليها`)."""
    near = subject_in_sentence(site.document, site.token, site.times.tokens) or _topic_before(site)
    if near is None or near.type is not EntityType.GRP or not agrees(near, gender, number):
        return None
    along = any(is_verb_of(site.document, at, "accompany") for at in range(near.last, site.token))
    goes = site.frame.kind == "verb" or (bool(site.reading.pronoun) and not along)
    return near if (goes and site.document.words[near.head].key in event_words("mission")) or resumes(site) else None


def _topic_before(site: Site) -> Phrase | None:
    """The first subject of the sentence before, where this one names no party before the trigger."""
    document, index = site.document, site.document.sentence_index(site.token)
    told = any(one.type is not EntityType.LOC for one in document.phrases_in(site.sentence.first, site.token))
    if told or not index:
        return None
    before = document.analysis.sentences[index - 1]
    parties = (one for one in document.phrases_in(before.first, before.last) if one.type is not EntityType.LOC)
    return next((one for one in parties if is_subject(document, one, site.times.tokens)), None)
