"""Who tells how talks with another went: `قال الوزير X إن المباحثات مع Y تناولت كذا`, `قال X: نجري محادثات مع Y`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.arabic.normal import fold
from kg.extract.clauses.homeland import homeland
from kg.extract.clauses.slots import Slot
from kg.extract.clauses.subjects import subject_in_sentence
from kg.extract.clauses.tense import aspect_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.lexicon import keys
from kg.extract.meetings.account import Site
from kg.extract.meetings.holders import holder, near_holder
from kg.extract.phrase import Phrase
from kg.extract.speech_words import speaking
from kg.extract.words import Word
from kg.model import EntityType

_KINDS = frozenset({"talks", "object", "call"})
_OFFICES = frozenset({"office", "spokes"})
_WE, _US = "نحن", "نا"
_NEAR, _SAID, _ABOUT = 3, 8, "عن"
_MINISTRY = "وزاره"
_SIDES = frozenset({EntityType.LOC, EntityType.ORG})


def teller_of(site: Site, carrier: int | None, partner: Slot, met: Sequence[str]) -> tuple[str, ...]:
    """For whom the talks with a partner, whose ids are `met`, are told by somebody who was in them; `carrier` is the
    token of the support verb."""
    return _reporter(site, partner, met) or _ours(site, carrier, partner, met)


def _reporter(site: Site, partner: Slot, met: Sequence[str]) -> tuple[str, ...]:
    """Who tells how the definite talks or meeting right behind `أن` went with a partner, whose ids are `met`: an
    official himself where he met a person or tells of one meeting, else the state or body he speaks for; a state or
    body itself."""
    words, at = site.document.words, site.trigger.token - 1
    known = site.trigger.definite or tells_of_states(site, partner)
    told = known and words[at].key in event_words("that") and not words[at].pronoun
    apart = partner.type is EntityType.PER and partner.first > site.trigger.token + _NEAR
    if not told or apart or site.trigger.frame.kind not in _KINDS:
        return ()
    speaker = subject_in_sentence(site.document, at, site.times.tokens)
    if speaker is None or not speaker.entity:
        return _left_out(site, at - 1, partner, met)
    if speaker.type is not EntityType.PER:
        own = speaker.entity if partner.type is not EntityType.PER and _is_side(site.document, speaker) else None
    else:
        own = _of_official(site, speaker.entity, partner)
    return (own,) if own and own not in met else ()


def _ours(site: Site, carrier: int | None, partner: Slot, met: Sequence[str]) -> tuple[str, ...]:
    """The state or body for which an official says `we` of talks with another state or body, by the support verb at
    the token `carrier` or by `نحن في` (`قال الوزير X: نجري محادثات مع Y`)."""
    words, at = site.document.words, site.trigger.token - 1
    within = at > site.sentence.first and words[at].key == "في" and _is_we(words[at - 1])
    carried = carrier is not None and (_is_of_us(words[carrier]) or _is_we(words[carrier - 1]))
    if partner.type is EntityType.PER or not (within or carried):
        return ()
    told = near_holder(site, site.trigger.token)
    own = _of_official(site, told[0], partner) if len(told) == 1 else None
    return (own,) if own and own not in met else ()


def tells_of_states(site: Site, partner: Slot) -> bool:
    """Whether somebody only says what becomes of talks with a state or body (`قال X إن مباحثات مع Y ستبدأ`)."""
    words, at = site.document.words, site.trigger.token - 1
    opens = at > site.sentence.first and words[at].key in event_words("that") and not words[at].pronoun
    talks = not site.trigger.definite and site.trigger.frame.kind in _KINDS
    return opens and talks and partner.type in _SIDES


def told_by_another(site: Site, partner: Slot) -> tuple[str, ...] | None:
    """Who speaks of talks with a state or body by a noun of what is said of them (`تصريحات X عن مباحثات مع Y`), nobody
    where it does not tell (`أنباء عن مفاوضات مع Y`); `None` where no such noun leads to the talks."""
    document, words, token = site.document, site.document.words, site.trigger.token
    if site.trigger.definite or partner.type not in _SIDES or words[token - 1].key != _ABOUT:
        return None
    near = range(token - 2, max(site.sentence.first, token - _SAID) - 1, -1)
    said = next((at for at in near if words[at].key in event_words("news", "words_said")), None)
    if said is None or words[said].pronoun or words[said].is_verb:
        return None
    people = [one for one in document.phrases_in(said, token) if one.type is EntityType.PER and one.entity]
    return (people[-1].entity,) if people else ()


def _is_we(word: Word) -> bool:
    return word.key == _WE or (word.key in event_words("that") and word.pronoun == _US)


def _is_of_us(word: Word) -> bool:
    """Whether a verb is in the first person of the plural."""
    return word.folded.startswith("ن") if aspect_of(word) == "i" else word.folded.endswith(_US)


def _left_out(site: Site, verb: int, partner: Slot, met: Sequence[str]) -> tuple[str, ...]:
    """The official whom the verb of speech right before `أن` leaves out, who met a person (`وأوضح أن اللقاء مع Y`)."""
    word = site.document.words[verb]
    if verb < site.sentence.first or fold(word.lemma) not in speaking() or partner.type is not EntityType.PER:
        return ()
    told = holder(site, verb, but=met)
    own = _of_official(site, told[0], partner) if len(told) == 1 else None
    return (own,) if own and own not in met else ()


def _of_official(site: Site, speaker: str, partner: Slot) -> str | None:
    """The official, or the state or body for which he tells of talks; nobody where he has no post or only looks on from
    outside (`قال الخبير X إن القمة مع Y`)."""
    document = site.document
    called = [one for one in document.phrases if one.entity == speaker and one.type is EntityType.PER and one.posts]
    if not called:
        return None
    heads = [head for one in called for post in one.posts if (head := document.words[post.head].head) is not None]
    kinds = {kind for head in heads for kind in head.kinds}
    spokes = "spokes" in kinds
    if not kinds & _OFFICES:
        looks_on = any(head.singular in event_words("onlooker") for head in heads)
        return speaker if partner.type is EntityType.PER and not looks_on else None
    if not spokes and (partner.type is EntityType.PER or site.trigger.frame.kind == "object"):
        return speaker
    body = _body_of(called)
    if body is not None and document.words[body.first].key not in keys("state_organs") | {_MINISTRY}:
        return body.entity
    home = homeland(document, speaker) if partner.type is not EntityType.PER else None
    return home or (body.entity if body is not None else None) or (None if spokes else speaker)


def _body_of(called: Sequence[Phrase]) -> Phrase | None:
    """The body of the first post that tells one."""
    owners = (one.nested[post.of] for one in called for post in one.posts if post.of is not None)
    return next((owner for owner in owners if owner.type is EntityType.ORG and owner.entity), None)


def _is_side(document: Document, speaker: Phrase) -> bool:
    """Whether what speaks is a state, or a body called by what it is that is no medium."""
    word = document.words[speaker.first]
    called = speaker.type is EntityType.LOC or word.head is not None
    return speaker.type in _SIDES and called and word.key not in event_words("medium", "outlet")
