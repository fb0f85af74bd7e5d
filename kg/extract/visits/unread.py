"""Whether a noun that was read as no party is the one who visits: behind the verb or noun, or as the topic of `أن`."""

from __future__ import annotations

from kg.extract.clauses.slots import Slot
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_EACH = "كل"


def has_unread_subject(site: Site) -> bool:
    """Whether a noun that is no party stands right behind the verb as its subject (`توجه كثيرون إلى`), or
    behind the noun as who visits (`زيارة لكثيرين إلى`)."""
    at = site.token + 1 if site.frame.kind == "noun" else _behind_referring(site)
    if at >= site.sentence.last or at in site.times.tokens or site.frame.kind == "participle":
        return False
    if site.frame.kind == "noun":
        return _is_unread_guest(site, at)
    word, phrase = site.document.words[at], site.document.phrase_at(at)
    visited = site.frame.group in {"visit", "inspect"} and word.base.endswith("ين")  # تفقدت المصابين
    if word.key in event_words("latter", "accompanied_by") or visited:
        return False
    if word.adverbial or word.key in event_words("preposition", "while", "journey_object"):
        return False
    if (site.frame.group == "enter" and word.key in event_words("premises")) or word.text in event_words("within_it"):
        return False
    adverb = word.key in event_words("adverb") or word.base.endswith(("ا", "اً", "ً"))
    return word.is_nominal and not word.is_attached and not adverb and phrase is None


def _is_unread_guest(site: Site, at: int) -> bool:
    """Whether `ل` behind the noun and its adjectives leads to one who is no party (`زيارة مقبلة لبعثة من الخبراء`)."""
    words, document = site.document.words, site.document
    while at < site.sentence.last - 1 and words[at].tag == "ADJ" and document.phrase_at(at) is None:
        at += 1
    owner, body = words[at], document.phrase_at(at)
    mission = body is not None and body.type is EntityType.ORG and owner.key in event_words("team")
    told = mission or (body is None and (at == site.token + 1 or owner.head is not None))
    unread = owner.is_nominal and told and not _leads_to_place(site, at)
    return owner.preposition == "ل" and unread and owner.key not in event_words("region")


def _leads_to_place(site: Site, at: int) -> bool:
    """Whether the token is of premises or of `كل` before places (`زيارة لمقر X`, `زيارة لكل من X وY`)."""
    behind = site.document.phrase_at(at + 2) if at + 2 < site.sentence.last else None
    each = site.document.words[at].key == _EACH and behind is not None and behind.type is EntityType.LOC
    return each or site.document.words[at].key in event_words("premises")


def has_unread_topic(site: Site) -> bool:
    """Whether a definite noun of no phrase is the subject behind the particle before a verb (`إن الضيف سيغادر إلى`)."""
    words, at = site.document.words, site.token - 1
    while at > site.sentence.first and (at in site.times.tokens or words[at].key in event_words("auxiliary")):
        at -= 1
    if site.frame.kind != "verb" or at <= site.sentence.first or words[at - 1].key not in event_words("that"):
        return False
    topic = words[at].is_nominal and words[at].definite and site.document.phrase_at(at) is None
    return topic and not (words[at - 1].pronoun or site.word.conjunction)


def has_other_subject(site: Site, around: list[Slot], places: tuple[Phrase, ...]) -> bool:
    """Whether a party that makes no visit is the subject right behind the verb (`وصلت القوات إلى`)."""
    near = around[0] if around and site.frame.kind == "verb" else None
    return (
        near is not None and near.first == _behind_referring(site) and not near.prep and near.phrases[0] not in places
    )


def _behind_referring(site: Site) -> int:
    """The token behind the verb and a preposition with a pronoun (`المدينة التي فر إليها [بعض] المقاتلين`)."""
    behind = site.document.words[min(site.token + 1, site.sentence.last - 1)]
    return site.token + 1 + (behind.tag == "PREP" and bool(behind.pronoun))
