"""Who speaks for two sides that meet, told behind it: `محادثات بين X وY … ويرأس A وفد X ويقود B وفد Y`."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from kg.arabic.normal import fold
from kg.extract.clauses.homeland import homeland
from kg.extract.event_words import event_words
from kg.extract.meetings.account import ADDED, Parties, Site
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.meetings.nisbas import country_entity
from kg.extract.meetings.rows import named_row
from kg.extract.phrase import Phrase, flat
from kg.extract.phrases.lookahead import COMMAS
from kg.frozen import dataclass
from kg.model import ArticleEntity, EntityType

_SIDES = frozenset({EntityType.ORG, EntityType.LOC, EntityType.GRP})
_PAIR = 2
_FOR, _IN = "عن", "في"
_GOVERNMENTAL, _GOVERNMENTS = frozenset({"حكومي", "حكوميه"}), ("حكومه", "الحكومه")


@dataclass(frozen=True, slots=True)
class _Led:
    """The people told to speak for a side, with the party that it is, empty where that is not told."""

    side: str
    people: tuple[str, ...]


def with_side_heads(site: Site, parties: Parties) -> Parties:
    """The people told to head the delegations of two sides, in this sentence or the next, instead of these; where one
    head alone is told, instead of his side. No country is a party beside who speaks for it."""
    parties = _without_represented(site, parties)
    entities = [site.document.entity(id) for id in parties.ids]
    if len(parties.ids) != _PAIR or parties.rule in ADDED or not all(one.type in _SIDES for one in entities):
        return parties
    led = _led(site, parties, site.trigger.token + 1)
    people = tuple(dict.fromkeys(chain.from_iterable(one.people for one in led)))
    if len(led) == _PAIR and len(people) >= _PAIR:
        return replace(parties, ids=people, met=())
    if len(led) == 1 and led[0].side:
        own = (led[0].people if id == led[0].side else (id,) for id in parties.ids)
        return replace(parties, ids=tuple(chain.from_iterable(own)), met=())
    return parties


def sides_led(site: Site) -> tuple[str, ...]:
    """The people told to head two sides in the sentence of an occasion that names nobody, or in the next (`عقدت اللجنة
    المشتركة اجتماعها. وترأس الجانب الأردني X فيما ترأس الجانب العراقي Y`)."""
    led = _led(site, Parties((), ""), site.sentence.first)
    people = tuple(dict.fromkeys(chain.from_iterable(one.people for one in led)))
    return people if len(led) == _PAIR and len(people) >= _PAIR else ()


def _without_represented(site: Site, parties: Parties) -> Parties:
    """The parties without the countries of people among them (`محادثات بين X وY شارك فيها الوزيران A وB`)."""
    entities = [site.document.entity(id) for id in parties.ids]
    lands = {homeland(site.document, one.id) for one in entities if one.type is EntityType.PER}
    kept = tuple(one.id for one in entities if one.type is not EntityType.LOC or one.id not in lands)
    if len(kept) == len(parties.ids) or len(kept) < _PAIR:
        return parties
    return replace(parties, ids=kept, met=tuple(id for id in parties.met if id in kept))


def _led(site: Site, parties: Parties, start: int) -> tuple[_Led, ...]:
    """The sides told to be led in the first of the two sentences that tells any, from the token `start` on."""
    sentences, index = site.document.analysis.sentences, site.document.sentence_index(site.trigger.token)
    for first, last in (
        (start, site.sentence.last),
        *((one.first, one.last) for one in sentences[index + 1 : index + 2]),
    ):
        lead = next((at for at in range(first, last) if _leads(site, parties, at)), None)
        sides = (at for at in range(lead, last) if _is_side(site, parties, at)) if lead is not None else ()
        found = {one.people: one for at in sides if (one := _led_at(site, parties, at, last)) is not None}
        if found:
            return tuple(found.values())
    return ()


def _leads(site: Site, parties: Parties, at: int) -> bool:
    """Whether the token is a verb of heading, or tells for which side somebody takes part."""
    word = site.document.words[at]
    if word.key == _FOR and not word.pronoun:
        return _is_side(site, parties, at + 1)
    return word.key in event_words("heading") and not word.preposition and site.document.phrase_at(at) is None


def _is_side(site: Site, parties: Parties, at: int) -> bool:
    """Whether the token is the noun for one of the sides, of the delegation or the team, or names a side behind a verb
    of heading (`ومثل الحكومة X`) or behind `عن`."""
    if at >= len(site.document.words):
        return False
    if site.document.words[at].key in event_words("delegation_noun"):
        return True
    phrase, before = site.document.phrase_at(at), site.document.words[at - 1]
    led = before.key == _FOR or before.key in event_words("heading")
    return led and phrase is not None and phrase.first == at and bool(_side(site, parties, at))


def _led_at(site: Site, parties: Parties, at: int, last: int) -> _Led | None:
    """The person by name right before the noun of a side, behind its verb, or those right behind its words."""
    words, document = site.document.words, site.document
    before = document.phrase_at(at - 1)
    if before is not None and _is_head(before) and words[before.first - 1].key in event_words("heading"):
        return _Led(_side(site, parties, at), (before.entity,))
    behind = at
    while behind < last:
        phrase = document.phrase_at(behind)
        if phrase is not None and phrase.type is EntityType.PER:
            told = _is_head(phrase) and not words[phrase.first].is_attached
            return _Led(_side(site, parties, at), named_row(document, phrase.first)) if told else None
        owned = phrase is not None and phrase.type in _SIDES
        passed = owned or behind == at or words[behind].tag == "ADJ" or words[behind].definite
        if not (passed or _is_at_occasion(site, behind, last)):
            return None
        behind = phrase.last if phrase is not None else behind + 1
        behind += behind < last and words[behind].text in COMMAS
    return None


def _is_at_occasion(site: Site, at: int, last: int) -> bool:
    """Whether the token leads to the occasion itself (`مثل الحكومة [في] المحادثات X`)."""
    words = site.document.words
    return words[at].key == _IN and at + 1 < last and noun_of_meeting(words[at + 1].text) is not None


def _side(site: Site, parties: Parties, at: int) -> str:
    """Which of the parties the words at the token tell to be led: the party itself, the one of a country, a government
    (`الوفد الحكومي`)."""
    document, phrase = site.document, site.document.phrase_at(at)
    told = [document.entity(one.entity) for one in flat([phrase])] if phrase is not None else []
    own = next((one.id for one in told if one.id in parties.ids), "")
    return own or _of_country(site, parties, told) or _government(site, parties, at)


def _of_country(site: Site, parties: Parties, told: list[ArticleEntity]) -> str:
    """The only party that is called by the nationality of a country told."""
    document, lands = site.document, {one.id for one in told if one.type is EntityType.LOC}
    own = {
        phrase.entity
        for phrase in document.phrases_in(site.sentence.first, site.sentence.last)
        for word in document.words[phrase.first : phrase.last]
        if phrase.entity in parties.ids and word.nisba is not None and country_entity(document, word.nisba) in lands
    }
    return own.pop() if len(own) == 1 else ""


def _government(site: Site, parties: Parties, at: int) -> str:
    """The party that is a government, where the delegation at the token is told to be one's."""
    words = site.document.words
    if at + 1 >= len(words) or words[at + 1].key not in _GOVERNMENTAL:
        return ""
    own = (id for id in parties.ids if fold(site.document.entity(id).name).startswith(_GOVERNMENTS))
    return next(own, "")


def _is_head(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None and bool(phrase.entity)
