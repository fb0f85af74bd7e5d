"""Whose journey an occasion belongs to: `عاد X من Y حيث التقى Z`, `أوفد X Y إلى Z حيث اجتمع`, `تتضمن الزيارة لقاء`."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter

from kg.extract.clauses.continuation import continued
from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.phrase import Phrase
from kg.extract.visits import visits
from kg.extract.visits.lexicon import Reading, word_of_visiting
from kg.extract.words import Word
from kg.model import EntityType

_WHERE, _REGARDING = "حيث", "من"
_STOPS = frozenset({".", ":", "؛"})
_GOING = frozenset({EntityType.PER, EntityType.GRP})
_SENDING = "send"
_REACH, _JOURNEY = 12, 30
_PURPOSES = frozenset({"هدف", "غرض", "قصد", "بغيه", "اجل"})
_AIM = 3
_BESIDE = frozenset({"قبل", "قبيل", "بعد", "بعيد", "عقب", "اثر", "عن"})
_GENDERS = {"ه": "m", "ها": "f"}


def gone_where(site: Site, token: int, gender: str = "", number: str = "") -> Phrase | None:
    """Who went, came from or was sent where the clause of `حيث` that the token stands in tells what he did; `None`
    where that clause has a subject of its own, or no journey stands right before it."""
    where = _where(site, token)
    at = _journey_before(site, where) if where is not None else None
    if where is None or at is None:
        return None
    reading = word_of_visiting(site.document, at)
    gone = _goer(site, at, where, reading) if reading is not None else None
    return gone if gone is not None and agrees(gone, gender, number) else None


def is_told_on(site: Site) -> bool:
    """Whether the verb tells what else somebody did of whom the verb before it tells (`حل وفد بالمدينة، والتقى X`, `يصل
    إلى المدينة X، حيث يلتقي Y`)."""
    token, gender = site.trigger.token, site.trigger.gender
    told = continued(site.document, token, site.times.tokens, gender=gender, number=site.trigger.number)
    return told is not None or gone_where(site, token, gender) is not None


def _where(site: Site, token: int) -> int | None:
    """The token of the `حيث` whose clause leaves out the subject of the verb that the token is or belongs to."""
    words, verbs = site.document.words, 0
    for at in range(token - 1, max(site.sentence.first, token - _REACH), -1):
        word = words[at]
        if word.key == _WHERE and words[at - 1].key != _REGARDING:
            return at
        phrase = site.document.phrase_at(at)
        verbs += word.is_verb and phrase is None and word.key not in event_words("being")
        told = phrase is not None and phrase.type is not EntityType.LOC and at not in site.times.tokens
        if told or verbs > 1 or word.text in _STOPS or word.key in event_words("that", "relative"):
            return None
    return None


def _journey_before(site: Site, where: int) -> int | None:
    """The last word of visiting before the token, with no other verb between."""
    for at in range(where - 1, max(site.sentence.first - 1, where - _JOURNEY), -1):
        if word_of_visiting(site.document, at) is not None:
            return at
        word = site.document.words[at]
        tells = word.is_verb and site.document.phrase_at(at) is None and word.key not in event_words("being")
        if word.text in _STOPS or tells:
            return None
    return None


def _goer(site: Site, at: int, where: int, reading: Reading) -> Phrase | None:
    """Who goes by the word of visiting at the token."""
    if reading.frame.kind == "noun":
        owner = site.document.phrase_at(at + 1)
        own = owner is not None and owner.first == at + 1 and owner.type in _GOING and not reading.pronoun
        return owner if own and not site.document.words[at + 1].is_attached else None
    if reading.frame.kind != "verb" or reading.pronoun:
        return None
    before = subject_before(site.document, at, site.times.tokens)
    behind = slots(site.document, Stretch(at + 1, where, site.times.tokens, verb=True))
    bare = [slot for slot in behind if not slot.prep and slot.type in _GOING]
    if reading.frame.group == _SENDING:
        sent: list[Slot] = bare if before else bare[1:]
        return sent[-1].phrases[0] if sent else None
    group = before or (bare[0].phrases if bare else ())
    if not group:
        return continued(site.document, at, site.times.tokens)  # `ووصل الوفد، وسيتوجه إلى X حيث`
    return group[0] if len(group) == 1 and group[0].type in _GOING else None


def gone_for(site: Site) -> tuple[str, ...]:
    """Who goes on the journey whose purpose the occasion is (`أن وفدا سيغادر إلى X للقاء Y`)."""
    document, words = site.document, site.document.words
    first, token = site.sentence.first, site.trigger.token
    near = words[max(first, token - _AIM) : token]
    aimed = any(word.key in _PURPOSES or (word.preposition == "ل" and _is_deed(word)) for word in near)
    if not (aimed or site.trigger.preposition == "ل"):
        return ()
    for at in range(token - 1, max(first - 1, token - _JOURNEY), -1):
        if word_of_visiting(document, at) is not None:
            return travellers(site, at)
        if words[at].text in _STOPS or words[at].key in event_words("that") or _is_clause(site, at):
            return ()
    return ()


def _is_deed(word: Word) -> bool:
    """Whether a word is a verbal noun, also one of holding an occasion (`لإجراء محادثات`)."""
    return word.form == "verbal-noun" or word.key in event_words("holding")


def gone_before(site: Site) -> int | None:
    """The token of the journey to which `و` joins the occasion of the same person (`زيارة X إلى Y ولقائه Z`, `زيارة X
    إلى Y ولقاء Z`)."""
    words, token = site.document.words, site.trigger.token
    named = not site.trigger.definite and site.trigger.frame.kind == "object"
    if words[token].conjunction != "و" or not (site.trigger.pronoun or named):
        return None
    for at in range(token - 1, max(site.sentence.first, token - _JOURNEY), -1):
        reading = word_of_visiting(site.document, at)
        if reading is not None:
            return at if reading.frame.kind == "noun" else None
        if words[at].text in _STOPS or words[at].key in event_words("that") or _is_clause(site, at):
            return None
    return None


def gone_during(site: Site) -> str | None:
    """Whose journey an occasion with a pronoun stands right behind, as that before or after which it is (`زيارة X إلى Y
    قبل لقائه Z`); `None` where a mark or anybody else stands between, or nobody is told by a noun."""
    words, token, pronoun = site.document.words, site.trigger.token, site.trigger.pronoun
    if not pronoun or words[token].preposition or words[token - 1].key not in _BESIDE:
        return None
    for at in range(token - 2, max(site.sentence.first, token - _JOURNEY), -1):
        reading = word_of_visiting(site.document, at)
        if reading is not None:
            owner = site.document.phrase_at(at + 1)
            own = reading.frame.kind == "noun" and not reading.pronoun and owner is not None and owner.first == at + 1
            people = [one for one in site.document.phrases_in(at + 1, token) if one.type in _GOING]
            if owner is None or not own or people != [owner] or owner.type is not EntityType.PER:
                return None
            return owner.entity if agrees(owner, _GENDERS.get(pronoun, "-"), "s") else None
        if words[at].is_mark or words[at].key in event_words("that") or _is_clause(site, at):
            return None
    return None


def travellers(site: Site, at: int) -> tuple[str, ...]:
    """The people and delegations whose journey the word at the token tells of."""
    token = site.document.analysis.tokens[at]
    told = _told_of(site.document)
    return tuple(dict.fromkeys(one for place, one in told if token.span.start <= place < token.span.end))


def _is_clause(site: Site, at: int) -> bool:
    """Whether the token is a verb that is part of no name."""
    return site.document.words[at].is_verb and site.document.phrase_at(at) is None


def visitor_told(site: Site, token: int) -> str | None:
    """The person or delegation whose visit was told last before the token, of several in one sentence the first."""
    told = _visitors(site.document)
    at = bisect_left(told, site.document.analysis.tokens[token].span.start, key=itemgetter(0))
    return told[bisect_left(told, told[at - 1][0], key=itemgetter(0))][1] if at else None


@lru_cache(maxsize=1)
def _visitors(document: Document) -> tuple[tuple[int, str], ...]:
    """The people and delegations that visit something, by where the article tells it first."""
    going = (one for one in visits(document) if document.entity(one.visitor).type in _GOING)
    told = ((one.evidence[0].span.start, one.visitor) for one in going)
    return tuple(sorted(told, key=itemgetter(0)))


@lru_cache(maxsize=1)
def _told_of(document: Document) -> tuple[tuple[int, str], ...]:
    """The people and delegations that visit something, by where each word that tells of it stands."""
    going = (one for one in visits(document) if document.entity(one.visitor).type in _GOING)
    return tuple((told.triggers[0].start, one.visitor) for one in going for told in one.evidence)
