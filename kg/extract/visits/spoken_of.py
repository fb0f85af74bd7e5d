"""Whose visit a noun with a pronoun tells where one speaks to another: who informs of his own, or is thanked or blamed
for his: `أطلع X Y على نتائج زيارته`, `قال X إنه أبلغ Y بنتائج زيارته`, `شكر X Y على زيارته`."""

from __future__ import annotations

from kg.extract.clauses.subjects import subject_before, subject_of
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH = 24
_LED = frozenset({"علي", "ل", "ب"})
_TWO = 2
_SUBJECT_IN_PARTICLE = "ان"  # قال X إنه أطلع


def spoken_of(site: Site) -> str | None:
    """The person whose visit the noun with its pronoun tells by the verb of informing or judging before it; `None`
    where none of these governs it."""
    if site.frame.kind != "noun" or not site.reading.pronoun:
        return None
    if site.document.words[site.token - 1].key in event_words("outcome"):
        verb = _verb(site, "informing")
        return _informer(site, verb) if verb is not None else None
    verb = _verb(site, "judging_person") if _is_led(site) else None
    return _judged(site, verb) if verb is not None else None


def _is_led(site: Site) -> bool:
    """Whether `على` or `بسبب` leads to the noun, perhaps a word for its success between (`على نجاح زيارته`)."""
    words, at = site.document.words, site.token - 1
    at -= at > site.sentence.first and words[at].key in event_words("success")
    return words[at].key in _LED or words[at].key in event_words("because")


def _verb(site: Site, kind: str) -> int | None:
    """The verb before the noun, if it is one of the kind; one that opens the sentence may look like a noun (`شكر`)."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.token - 1, max(first - 1, site.token - _REACH), -1):
        if (words[at].is_verb or at == first) and site.document.phrase_at(at) is None:
            return at if not event_words(kind).isdisjoint((words[at].key, words[at].lemma)) else None
        if words[at].text == ".":
            return None
    return None


def _people(site: Site, verb: int) -> list[Phrase]:
    """The people bare behind the verb and before the noun."""
    words = site.document.words
    row = site.document.phrases_in(verb + 1, site.token)
    return [one for one in row if one.type is EntityType.PER and not words[one.first].preposition]


def _informer(site: Site, verb: int) -> str | None:
    """The subject of a verb of informing, who has the outcome of his own visit to tell."""
    document, times, words = site.document, site.times.tokens, site.document.words
    people = _people(site, verb)
    told = words[verb - 1] if verb > site.sentence.first else None
    if told is not None and told.key == _SUBJECT_IN_PARTICLE and told.pronoun:
        word = words[verb]
        return subject_of(document, verb, times, gender=word.gender, number=word.number)
    before = subject_before(document, verb, times)
    if before:
        return before[-1].entity
    return people[0].entity if len(people) >= _TWO else None


def _judged(site: Site, verb: int) -> str | None:
    """The object of a verb of thanking or blaming: the last person behind it, behind its subject."""
    people = _people(site, verb)
    before = subject_before(site.document, verb, site.times.tokens)
    return people[-1].entity if len(people) + bool(before) >= _TWO and people else None
