"""Whom a delegation or two of an office who travel stand for."""

from __future__ import annotations

from kg.extract.clauses.delegation_heads import head_of
from kg.extract.clauses.delegation_members import members_before, members_of
from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.missions import behind_unread, heads_of
from kg.extract.clauses.named_last import two_before
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.extract.visits.teams import is_team, team_meant
from kg.model import EntityType

_PAIR = 2
_NEAR, _LEADERS = 8, 14
_MISSION, _LADY = "بعثه", "سيده"
_AMONG = frozenset({"بينهم", "ابرزهم", "مقدمتهم"})


def stands_for(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The entity of a phrase, those of the two it calls, or of the named head of the delegation it calls."""
    if phrase.type is EntityType.PER:
        return spouse(site.document, phrase) if phrase.name is None else (phrase.entity,)
    if is_pair(site, phrase):
        return _pair(site, phrase)
    if phrase.type is EntityType.ORG and is_team(site.document, phrase):
        bare = site.document.words[phrase.first].key == _MISSION and phrase.last == phrase.first + 1
        return (bare and head_of(site.document, phrase)) or team_meant(site.document, phrase) or (phrase.entity,)
    member = _member(site, phrase)
    if member is not None:
        return (member,)
    two = _of_two_bodies(site.document, phrase)
    if two:
        return two
    heads = (
        _accompanied(site.document, phrase)
        or heads_of(site.document, phrase.last)
        or _leader_of(site, phrase)
        or _head_behind(site, phrase)
        or _headed_later(site, phrase)
        or _named_among(site, phrase)
        or head_of(site.document, phrase)
    )
    held = members_of(site.document, phrase, site.sentence) or (heads and members_before(site.document, phrase))
    joined = tuple(dict.fromkeys((*heads, *held)))
    return joined or _sender(site.document, phrase) or team_meant(site.document, phrase) or (phrase.entity,)


def spouse(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The person an unnamed phrase calls; of a wife, who is named right behind it (`وعقيلته السيدة X`), and of no
    more than `السيدة` before `عقيلته` nobody."""
    last = phrase.last
    if last + 1 >= len(document.words):
        return (phrase.entity,)
    kin = document.words[phrase.head].key in event_words("spouse")
    lady = document.words[phrase.head].key == _LADY and document.words[last].key in event_words("spouse")
    if not (lady or kin):
        return (phrase.entity,)
    named = document.phrase_at(last) if kin else document.phrase_at(last + 1)
    told = named is not None and named.type is EntityType.PER and named.name is not None
    near = named is not None and not document.words[named.first].is_attached
    return (named.entity,) if named is not None and told and near else () if lady else (phrase.entity,)


def _of_two_bodies(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The two bodies whose delegations a dual in the construct calls (`وفدا الحزب والحكومة`)."""
    if (
        document.words[phrase.head].key not in event_words("two_missions")
        or not phrase.nested
        or phrase.nested[-1].last != phrase.last
    ):
        return ()
    first, second = phrase.nested[-1], document.phrase_at(phrase.last)
    joined = second is not None and second.first == phrase.last and document.words[second.first].conjunction == "و"
    if second is None or not joined or {first.type, second.type} - {EntityType.ORG, EntityType.LOC}:
        return ()
    return first.entity, second.entity


def _sender(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The body that a mission without a name comes from (`بعثة من صندوق النقد`)."""
    if phrase.name is not None or document.words[phrase.head].key != _MISSION or phrase.last + 1 >= len(document.words):
        return ()
    body = document.phrase_at(phrase.last + 1) if document.words[phrase.last].key == "من" else None
    return (body.entity,) if body is not None and body.type is EntityType.ORG and body.entity else ()


def _member(site: Site, phrase: Phrase) -> str | None:
    """The person of whom the clause says that he is one of the delegation (`كان X ضمن وفد زار Y`)."""
    words, at = site.document.words, phrase.first - 1
    if at <= site.sentence.first or words[at].key not in event_words("amid"):
        return None
    before = site.document.phrase_at(at - 1) if words[at - 1].key != "في" else site.document.phrase_at(at - 2)
    return before.entity if before is not None and before.type is EntityType.PER else None


def is_pair(site: Site, phrase: Phrase) -> bool:
    """Whether the phrase calls two people who are named before (`الوزيران`)."""
    return phrase.number == "d" and phrase.type is EntityType.GRP and len(_pair(site, phrase)) == _PAIR


def _pair(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The two people of a definite dual: those joined last before it, else the two named in the sentences before."""
    document = site.document
    if phrase.name is not None or not document.words[phrase.head].definite:
        return ()
    if len(phrase.members) == _PAIR:
        return tuple(phrase.members)
    return pair_before(document, phrase.first)


def pair_before(document: Document, token: int) -> tuple[str, ...]:
    """The two people joined last before the token, else the only two that its sentence and the one before name."""
    joined = two_before(document, token)
    if joined:
        return joined
    start = document.analysis.sentences[max(0, document.sentence_index(token) - 1)].first
    people = [one for one in document.phrases_in(start, token) if one.type is EntityType.PER and one.name]
    named = tuple(dict.fromkeys(one.entity for one in people))
    return named if len(named) == _PAIR else ()


def _accompanied(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The person right before a delegation that is joined to him as his company (`X والوفد المرافق له`), or whose
    company its phrase says it is (`الوفد المرافق للوزير X`)."""
    words = document.words
    company = any(word.key in event_words("accompanying") for word in words[phrase.head : phrase.last + 1])
    led = [one for one in phrase.nested if one.type is EntityType.PER and one.name is not None] if company else []
    if led:
        return (led[0].entity,)
    joined = phrase.first - 1 - words[phrase.first - 1].is_mark
    before = document.phrase_at(joined) if company and words[phrase.first].conjunction == "و" else None
    return (before.entity,) if before is not None and before.type is EntityType.PER else ()


def _head_behind(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The head of a mission behind what it does (`بعثة طبية متخصصة في جراحة القلب يتقدمها X`)."""
    words, document = site.document.words, site.document
    for at in range(phrase.last, min(phrase.last + _NEAR, site.sentence.last - 1)):
        if words[at].folded in event_words("headed_by"):
            people = document.parties_from(behind_address(document, at + 1))
            return tuple(one.entity for one in people if one.type is EntityType.PER and one.name)
        if words[at].is_verb or words[at].is_mark:
            return ()
    return ()


def _headed_later(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The head of the only mission of the sentence told behind where it goes (`توجه وفد X إلى Y أمس برئاسة Z`, `وصل وفد
    إلى Y، ويترأسه Z`)."""
    words, document = site.document.words, site.document
    kinds = event_words("mission") | {_MISSION}
    rest = range(phrase.last, site.sentence.last - 1)
    if words[phrase.head].key not in kinds or any(words[at].key in kinds for at in rest):
        return ()
    for at in rest:
        joined = words[at].is_verb and words[at].folded.removeprefix("و") in event_words("headed_by")
        if joined or (words[at].preposition == "ب" and words[at].folded in event_words("headed_by")):
            people = document.parties_from(behind_address(document, at + 1))
            return tuple(one.entity for one in people if one.type is EntityType.PER and one.name)
    return ()


def _named_among(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The people by name of whom it is said behind where a group goes that they are among it (`وصل قادة إلى X أمس، من
    بينهم Y وZ`)."""
    words, document = site.document.words, site.document
    if phrase.type is not EntityType.GRP or phrase.name is not None or phrase.number != "p":
        return ()
    for at in range(phrase.last, site.sentence.last - 1):
        other = document.phrase_at(at)
        if words[at].is_verb or (other is not None and other.type is not EntityType.LOC):
            return ()
        if words[at].folded in _AMONG:
            people = document.parties_from(behind_unread(document, at + 1))
            return tuple(one.entity for one in people if one.type is EntityType.PER and one.name)
    return ()


def _leader_of(site: Site, phrase: Phrase) -> tuple[str, ...]:
    """The person who leads a delegation by the verb before it (`ترأس الوزير X الوفد الذي وصل`)."""
    if site.document.words[phrase.head].key not in event_words("mission"):
        return ()
    words, document, first = site.document.words, site.document, site.sentence.first
    reach = range(phrase.first - 1, max(first - 1, phrase.first - _LEADERS), -1)
    verb = next((at for at in reach if words[at].is_verb and document.phrase_at(at) is None), None)
    if verb is None or words[verb].key not in event_words("leading"):
        return ()
    between = document.phrases_in(verb + 1, phrase.first)
    people = [one for one in between if one.type is EntityType.PER] or subject_before(document, verb, site.times.tokens)
    return (people[-1].entity,) if people and people[-1].type is EntityType.PER else ()
