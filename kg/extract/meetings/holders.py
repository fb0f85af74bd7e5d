"""Who a pronoun, a dropped subject or the clause of a trigger goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.normal import fold
from kg.extract.clauses.continuation import announced, completed, continued, first_of_row
from kg.extract.clauses.named_last import last_named, several_before
from kg.extract.clauses.subject_ahead import subject_ahead
from kg.extract.clauses.subjects import (
    is_identified,
    is_subject,
    subject_in_sentence,
    subject_of,
    subjects_before,
)
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.delegations import delegates, is_escort, is_mission, mission_told
from kg.extract.meetings.journeys import gone_where
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.extract.visits.lexicon import word_of_visiting
from kg.extract.words import Word
from kg.model import EntityType

_BEFORE = 2
_TOLD = 300  # tokens within which a delegation is told again
_THEIRS = frozenset({"هم", "هن"})


def holder(
    site: Site, token: int, pronoun: str = "", but: Sequence[str] = (), verb: tuple[str, str] = ("", "")
) -> tuple[str, ...]:
    """Who a pronoun, or a dropped subject with the gender and number of its `verb`, at the token is; somebody else in
    the sentence, where it would be one of `but`."""
    found = _holder(site, token, pronoun, but, verb)
    meant = whom_spoken_of(site, or_principal(site, token, found))
    return found if set(meant) & set(but) else meant


def or_principal(site: Site, token: int, ids: tuple[str, ...]) -> tuple[str, ...]:
    """These, with the person by name for whom an office, a source or a spokesman of the sentence speaks in his place
    (`قال مكتب X إنه التقى Y`)."""
    document, words = site.document, site.document.words
    principals = {
        phrase.entity: inner.entity
        for phrase in document.phrases_in(site.sentence.first, token)
        for inner in phrase.nested
        if phrase.entity in ids and words[phrase.head].key in event_words("speaking_for")
        if inner.type is EntityType.PER and inner.name and inner.entity != phrase.entity
    }
    return tuple(principals.get(id, id) for id in ids)


def whom_spoken_of(site: Site, ids: tuple[str, ...]) -> tuple[str, ...]:
    """These; for a noun, where it is the spokesman whose words the sentence tells, whom it tells of: the first other
    person by name who is a subject in the sentences right before (`نفى المتحدث X أي لقاء مع Y`)."""
    document, index = site.document, site.document.sentence_index(site.trigger.token)
    if (
        len(ids) != 1
        or index == 0
        or not site.trigger.frame.noun
        or not _says(site, ids[0])
        or not _is_spokesman(document, ids[0])
    ):
        return ids
    for sentence in reversed(document.analysis.sentences[max(0, index - _BEFORE) : index]):
        for one in document.phrases_in(sentence.first, sentence.last):
            named = one.type is EntityType.PER and one.name is not None and one.entity not in ids
            if named and is_subject(document, one, frozenset()) and not _is_spokesman(document, one.entity):
                return (one.entity,)
    return ids


def _says(site: Site, person: str) -> bool:
    """Whether a verb of saying stands right before the person in the sentence, up to the trigger."""
    words = site.document.words
    told = (one for one in site.document.phrases_in(site.sentence.first, site.trigger.token) if one.entity == person)
    verbs = (words[one.first - 1] for one in told if one.first > site.sentence.first)
    return any(verb.is_verb and fold(verb.lemma) in speaking() for verb in verbs)


def _is_spokesman(document: Document, person: str) -> bool:
    """Whether a phrase calls the person somebody's spokesman."""
    posts = (document.words[post.head].head for one in document.phrases if one.entity == person for post in one.posts)
    return any(head is not None and "spokes" in head.kinds for head in posts)


def _holder(site: Site, token: int, pronoun: str, but: Sequence[str], verb: tuple[str, str]) -> tuple[str, ...]:
    token = token if pronoun else first_of_row(site.document, token)
    gender = {"ه": "m", "ها": "f"}.get(pronoun, verb[0])
    number = "p" if pronoun in {"هم", "هن"} else "s" if pronoun else verb[1]
    ahead = subject_ahead(site.document, token, gender) if pronoun else None
    deed = _whose_deed(site, token, gender) or _of_clause(site, token, gender) if pronoun and not ahead else None
    if deed is not None and deed.entity not in but:
        return (deed.entity,)
    own = None if ahead else continued(site.document, token, site.times.tokens, gender=gender, number=number)
    own = own or (None if pronoun else completed(site.document, token, site.times.tokens, gender=gender, number=number))
    gone = gone_where(site, token, gender, number) if not (own or pronoun) else None
    own = own or gone or announced(site.document, token, gender=gender, number=number)
    if own is not None and ahead is None and own.entity not in but:
        return delegates(site.document, own) or (own.entity,)
    sent = _mission_of_sentence(site, token) if pronoun in _THEIRS and not ahead else ()
    if sent and not set(sent) & set(but):
        return sent
    several = several_before(site.document, token) if number == "p" and not ahead else ()
    several = several or (mission_told(site.document, token) if pronoun in _THEIRS and not ahead else ())
    if several and not set(several) & set(but):
        return several
    body = None if ahead else _body_of_sentence(site, token, gender, number)
    found = ahead or body or subject_of(site.document, token, site.times.tokens, gender=gender, number=number)
    if found in but:
        first = site.sentence.first
        others = (one for one in subjects_before(site.document, token, site.times.tokens) if one.entity not in but)
        found = next((one.entity for one in others if one.type is EntityType.PER and one.first >= first), None)
    if number == "p" and found and _is_escort(site, token, found):
        found = subject_of(site.document, token, site.times.tokens, gender="m", number="s")
    return _heads(site, token, found) or ((found,) if found else ())


def _whose_deed(site: Site, token: int, gender: str) -> Phrase | None:
    """The subject of a verb whose object a pronoun tells, right before the preposition of time at the token (`تلقى X
    رسالة نقلها [Y] خلال لقائه Z`)."""
    words = site.document.words
    before = site.document.phrase_at(token - 2) if token > site.sentence.first + 1 else None
    subject = before if words[token - 1].key in event_words("while") else None
    if subject is None or subject.type is not EntityType.PER or gender not in {"", subject.gender}:
        return None
    at = subject.first - 1
    if at <= site.sentence.first or not words[at].pronoun or words[subject.first].is_attached:
        return None
    return subject if words[at].is_verb or _is_bare(words[at - 1]) else None


def _of_clause(site: Site, token: int, gender: str) -> Phrase | None:
    """The person of whom the relative clause around the token tells, in which nobody else is told of (`أشاد بX الذي
    فاجأ العالم بلقائه Y`, `حل X محل Y الذي أقيل بسبب اتصالاته بZ`)."""
    document, words = site.document, site.document.words
    for at in range(token - 1, site.sentence.first, -1):
        if words[at].key in event_words("relative"):
            head = document.phrase_at(at - 1)
            person = head is not None and head.type is EntityType.PER and is_identified(document, head)
            return head if head is not None and person and agrees(head, gender, "s") else None
        inside = document.phrase_at(at)
        apart = words[at].is_mark or words[at].key in event_words("that")
        if apart or (inside is not None and inside.type is EntityType.PER):
            return None
    return None


def _is_bare(word: Word) -> bool:
    """Whether it is an indefinite noun, behind which a word with a pronoun is a verb (`رسالة سلمها السفير`)."""
    return word.is_nominal and not (word.definite or word.pronoun or word.preposition)


def _heads(site: Site, token: int, party: str | None) -> tuple[str, ...]:
    """The people who stand for a delegation, as told last before the token (`وفد X برئاسة Y، بعدما اجتمع`)."""
    if party is None or site.document.entity(party).type is not EntityType.GRP:
        return ()
    told = [one for one in site.document.phrases_in(max(0, token - _TOLD), token) if one.entity == party]
    return delegates(site.document, told[-1]) if told else ()


def _mission_of_sentence(site: Site, token: int) -> tuple[str, ...]:
    """The head of the delegation named last before the token in its sentence, else that itself (`وصل وفد يقوده X، وكان
    في استقبالهم Y`)."""
    for phrase in reversed(site.document.phrases_in(site.sentence.first, token)):
        if is_mission(site.document, phrase) and not is_escort(site.document, phrase) and phrase.entity:
            return delegates(site.document, phrase) or (phrase.entity,)
    return ()


def _is_escort(site: Site, token: int, party: str) -> bool:
    """Whether a party of the sentence is a delegation that goes with somebody (`وصل X مع الوفد المرافق له، وكان في
    استقبالهم Y`)."""
    before = site.document.phrases_in(site.sentence.first, token)
    return any(phrase.entity == party and is_escort(site.document, phrase) for phrase in before)


def _body_of_sentence(site: Site, token: int, gender: str, number: str) -> str | None:
    """The body by name or country that is the subject of the sentence, where no person in it could be."""
    near = subject_in_sentence(site.document, token, site.times.tokens)
    bodies = {EntityType.ORG, EntityType.LOC}
    if near is None or near.type not in bodies or not near.entity or not agrees(near, gender, number):
        return None
    entity = site.document.entity(near.entity)
    if near.type is EntityType.ORG and gender == "m" and site.document.words[near.first].head is None:
        return None
    states = {id for _, id in site.document.countries}
    known = near.entity in states if near.type is EntityType.LOC else bool(entity.names)
    people = site.document.phrases_in(site.sentence.first, token)
    return near.entity if known and all(one.type is not EntityType.PER for one in people) else None


def near_holder(site: Site, token: int) -> tuple[str, ...]:
    """The subject of the sentence a noun stands in, countries among them."""
    found = subject_in_sentence(site.document, token, site.times.tokens)
    if found is not None and found.type is EntityType.LOC and word_of_visiting(site.document, found.first - 1):
        found = subject_in_sentence(site.document, found.first, site.times.tokens)
    if found is None or not found.entity:
        return ()
    return delegates(site.document, found) or whom_spoken_of(site, (found.entity,))


def nearest_person(site: Site, token: int) -> tuple[str, ...]:
    """The last person named before the token in its sentence."""
    people = [
        phrase.entity
        for phrase in site.document.phrases_in(site.sentence.first, token)
        if phrase.type is EntityType.PER and is_identified(site.document, phrase)
    ]
    return tuple(people[-1:])


def body_told_of(site: Site) -> tuple[str, ...]:
    """The body that somebody says to be ready for or to want the occasion (`قال X إن السلطات على استعداد للتفاوض مع
    Y`)."""
    near = subject_in_sentence(site.document, site.trigger.token, site.times.tokens)
    told = near is not None and near.type is EntityType.ORG and near.first > site.sentence.first
    if near is None or not told or site.document.words[near.first - 1].key not in event_words("that"):
        return ()
    people = site.document.phrases_in(near.last, site.trigger.token)
    return (near.entity,) if all(one.type is not EntityType.PER for one in people) else ()


def latter(site: Site, token: int) -> Phrase | None:
    """Whom `الأخير` at the token stands for: the person named last before it in its sentence or, where it opens that,
    in the sentence before."""
    document = site.document
    word = document.words[token] if token < site.sentence.last else None
    if word is None or not word.definite or word.key not in event_words("latter"):
        return None
    return last_named(document, token)
