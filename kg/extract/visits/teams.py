"""Sports teams that travel."""

from __future__ import annotations

from kg.extract.clauses.subjects import subject_in_sentence, subjects_before
from kg.extract.document import Document
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import word_of_visiting
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH, _CALLED = 12, frozenset({"فريق", "بعثه"})


def is_team(document: Document, phrase: Phrase) -> bool:
    """Whether it calls a sports team: by the noun of one before the name, or by a club's name alone in a sentence that
    tells of a match."""
    if phrase.type is not EntityType.ORG:
        return False
    if document.words[phrase.first].key in event_words("team"):
        return phrase.name is not None or document.words[phrase.first].definite
    sentence = document.sentence(phrase.first)
    told = (word.key for word in document.words[sentence.first : sentence.last])
    return phrase.name is not None and not phrase.nested and not event_words("match").isdisjoint(told)


def team_meant(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The team that `الفريق` or `البعثة` alone means: the only one named before it, with its noun."""
    word = document.words[phrase.first]
    if phrase.last != phrase.first + 1 or phrase.name is not None or not word.definite or word.key not in _CALLED:
        return ()
    before = [one for one in document.phrases_in(0, phrase.first) if one.name and is_team(document, one)]
    sole = len({one.entity for one in before}) == 1
    told = any(document.words[one.first].key in event_words("team") for one in before)
    return (before[0].entity,) if sole and told else ()


def team_on_its_way(site: Site) -> Phrase | None:
    """The team whose way is told before or after what it does (`يلعب المنتخب قبل السفر إلى X`): the party right before,
    else the subject of the sentence, else that of a sentence before where this one has no person."""
    if site.frame.kind == "verb":
        return _team_going_on(site)
    if site.frame.kind != "noun" or site.frame.group not in {"go", "arrive"}:
        return None
    if site.reading.pronoun:
        return _team_of_pronoun(site)
    token = _first_of_row(site)
    if site.document.words[token - 1].key not in event_words("before", "while"):
        return None
    times = site.times.tokens
    near = site.document.phrase_at(token - 2) or subject_in_sentence(site.document, token, times)
    if near is None or near.type is EntityType.LOC:
        within = site.document.phrases_in(site.sentence.first, site.token)
        people = any(one.type is EntityType.PER for one in within)
        near = None if people else next(subjects_before(site.document, site.token, times), None)
    return near if near is not None and is_team(site.document, near) else None


def _team_of_pronoun(site: Site) -> Phrase | None:
    """The team that is the subject of the sentence, no person named behind it, to which the pronoun on the time of its
    way goes back (`تدرب المنتخب فور وصوله إلى X`)."""
    words = site.document.words
    timed = words[site.token - 1].key in event_words("before", "while")
    near = subject_in_sentence(site.document, site.token, site.times.tokens) if timed else None
    if near is None or words[near.first].key not in event_words("team") or not is_team(site.document, near):
        return None
    people = any(one.type is EntityType.PER for one in site.document.phrases_in(near.last, site.token))
    gender = {"ه": "m", "ها": "f"}.get(site.reading.pronoun, "")
    return near if gender and agrees(near, gender, "s") and not people else None


def _team_going_on(site: Site) -> Phrase | None:
    """The team that is the nearest subject before a verb that goes on (`يلعب المنتخب ثم يتوجه إلى X`)."""
    words, at = site.document.words, site.token
    goes_on = bool(site.word.conjunction) or words[at - 1].key in event_words("sequel")
    goes_on = goes_on or (at > 1 and words[at - 1].key == "ان" and words[at - 2].key in event_words("before"))
    if site.frame.group not in {"go", "arrive", "move"} or site.token == site.sentence.first or not goes_on:
        return None
    near = subject_in_sentence(site.document, site.token, site.times.tokens)
    if near is None or site.document.words[near.first].key not in event_words("team"):
        return None
    return near if is_team(site.document, near) and agrees(near, site.reading.gender, site.reading.number) else None


def _first_of_row(site: Site) -> int:
    """The noun of motion to which `و` joins the one at the site (`قبل التوجه إلى X والسفر إلى Y`), else the site's."""
    if site.word.conjunction != "و":
        return site.token
    for at in range(site.token - 1, max(site.sentence.first, site.token - _REACH), -1):
        told = word_of_visiting(site.document, at)
        if told is not None and told.frame.kind == "noun" and not told.pronoun:
            return at
    return site.token
