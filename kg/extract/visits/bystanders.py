"""Who is told near a word of visiting that another one does, who is not read or has no name."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 24
_ON, _THAT = "علي", "ان"
_ENDS = frozenset(".؛:")
_TOPICS = frozenset({EntityType.PER, EntityType.GRP})


def topic(site: Site) -> Phrase | None:
    """The group or person without a name that `أن` before the word of visiting makes the topic of its clause (`قال X إن
    وفدا يضم عشرين نائبا يستعد للسفر`)."""
    words, document = site.document.words, site.document
    if site.word.conjunction or site.reading.pronoun:
        return None
    for at in range(site.token - 2, max(site.sentence.first, site.token - _REACH) - 1, -1):
        if words[at].text in _ENDS or (words[at].is_verb and words[at].conjunction):
            return None
        if words[at].key in event_words("that") and not words[at + 1].is_verb:
            told = None if words[at].pronoun else document.phrase_at(at + 1)
            fits = told is not None and told.first == at + 1 and told.last <= site.token and told.type in _TOPICS
            return told if fits and told is not None and not is_identified(document, told) else None
    return None


def is_informant(document: Document, phrase: Phrase) -> bool:
    """Whether it calls those who only tell the news (`مصادر`, `تقارير`, `وسائل إعلام`)."""
    head = document.words[phrase.head]
    return not event_words("informants").isdisjoint((head.key, head.lemma))


def other_setting(site: Site) -> bool:
    """Whether the time of a bare noun of motion hangs on the time of what others do, not on the clause's subject (`نشر
    X صورا أثناء وجود نجوم في المطار، قبل التوجه إلى Y`)."""
    words = site.document.words
    if site.frame.kind != "noun" or site.reading.pronoun or words[site.token - 1].key not in event_words("before"):
        return False
    for at in range(site.token - 2, max(site.sentence.first, site.token - _REACH) - 1, -1):
        if words[at].is_verb or words[at].text in _ENDS:
            return False
        if words[at].key in event_words("while") and at + 2 < site.token:
            doer, owned = site.document.phrase_at(at + 2), bool(words[at + 1].pronoun)
            others = words[at + 2].is_nominal and not words[at + 2].is_attached and at + 2 not in site.times.tokens
            return others and not owned and (doer is None or doer.type in _TOPICS)
    return False


def of_others(site: Site) -> bool:
    """Whether a noun of visiting tells what others are urged to do, or what anybody has to who is told without a name
    (`دعا X المستثمرين إلى زيارة Y`, `على المسافر أن يسجل بعد وصوله إلى Y`)."""
    if site.frame.kind != "noun":
        return False
    words = site.document.words
    for at in range(site.token - 1, max(site.sentence.first, site.token - _REACH) - 1, -1):
        if words[at].text in _ENDS:
            return False
        if words[at].key == _ON and _is_obliged(site, at):
            return True
        if not site.reading.pronoun and words[at].is_verb and site.document.phrase_at(at) is None:
            return words[at].key in event_words("urging") and _has_object(site, at)
    return False


def _is_obliged(site: Site, at: int) -> bool:
    """Whether `على` at the token leads to anybody without a name who has to do what `أن` tells."""
    words = site.document.words
    if at + 2 >= site.token:
        return False
    who, phrase = words[at + 1], site.document.phrase_at(at + 1)
    nameless = phrase is None or (phrase.name is None and not phrase.posts and phrase.last == at + 2)
    return who.is_nominal and who.definite and nameless and words[at + 2].key == _THAT


def _has_object(site: Site, verb: int) -> bool:
    """Whether a group or a noun of no party is whom the verb urges, behind its subject or right behind it."""
    row = site.document.parties_from(verb + 1)
    at = row[-1].last if row and row[0].type is not EntityType.GRP else verb + 1
    word = site.document.words[at]
    return at < site.token - 1 and word.is_nominal and not word.is_attached and at not in site.times.tokens
