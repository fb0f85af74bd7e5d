"""Who is told near a word of visiting that another one does, who is not read or has no name."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 24
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
