"""Who is waited for where he goes: `وصل X، وكان في انتظاره Y`, `توجه X إلى Z حيث ينتظره Y`."""

from __future__ import annotations

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Parties, Site, Trigger, parties_of
from kg.extract.meetings.holders import holder
from kg.extract.meetings.journeys import visitor_told
from kg.extract.meetings.lexicon import Frame
from kg.extract.meetings.parties import ids_of
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting
from kg.model import EntityType, Medium

AWAITED = "awaited"
"""The class of words that tell a meeting where somebody waits for another."""

_WAITING = Frame("انتظار", AWAITED, Medium.IN_PERSON, noun=True)
_IN, _AT = "في", "ب"
_PRONOUNS = ("هم", "ها", "ه")
_REACH = 24  # tokens
_SIDES = frozenset({EntityType.PER, EntityType.GRP})


def trigger_of_awaiting(document: Document, token: int) -> Trigger | None:
    """The token as a noun or verb that tells that one waits for whom its pronoun stands for."""
    word = document.words[token]
    if word.folded not in event_words("awaiting"):
        return None
    led = word.preposition == _AT or (token > 0 and document.words[token - 1].key == _IN)
    if not (_is_on_journey(document, token) if word.is_verb else led):
        return None
    pronoun = next(one for one in _PRONOUNS if word.folded.endswith(one))
    return Trigger(token, _WAITING, pronoun, document.analysis.tokens[token].span)


def awaited(site: Site) -> Parties | None:
    """Those who wait, right before or behind the trigger, and whom the pronoun on it stands for."""
    document, token = site.document, site.trigger.token
    hosts = _waiting(site)
    if not hosts:
        return None
    host = ids_of(site, Slot("", hosts, hosts[0].first, hosts[-1].last), ())
    gone = visitor_told(site, token)
    guest = (gone,) if gone and gone not in host else holder(site, token, site.trigger.pronoun, but=host)
    guest = tuple(id for id in guest if id not in host and document.entity(id).type in _SIDES)
    return parties_of((*guest, *host), "noun-host-guest", guest) if guest else None


def _waiting(site: Site) -> tuple[Phrase, ...]:
    """The people told apart who wait."""
    document, token = site.document, site.trigger.token
    before = document.phrase_at(token - 1 - (document.words[token - 1].key == _IN))
    if before is not None and before.first >= site.sentence.first and _is_somebody(document, before):
        return (before,)
    behind = slots(document, Stretch(token + 1, site.sentence.last, site.times.tokens))
    near = next((slot for slot in behind if not slot.prep), None)
    if near is None or not _is_somebody(document, near.phrases[0]):
        return ()
    return () if any(word.is_verb for word in document.words[token + 1 : near.first]) else near.phrases


def _is_somebody(document: Document, phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and is_identified(document, phrase)


def _is_on_journey(document: Document, token: int) -> bool:
    """Whether the clause of a verb tells what waits where somebody goes."""
    words, first = document.words, document.sentence(token).first
    where = token - 1 - (words[token - 1].key in event_words("being"))
    if where <= first or words[where].key not in event_words("where_one_does"):
        return False
    before = range(where - 1, max(first - 1, where - _REACH), -1)
    return any(word_of_visiting(document, at) is not None for at in before)
