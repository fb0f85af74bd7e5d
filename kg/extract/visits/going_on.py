"""How a verb of visiting goes on from a clause before it: `وكان قد زار`, `، وبعد اللقاء توجه`, `لم يزر`."""

from __future__ import annotations

from kg.extract.clauses.subjects import is_subject
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.extract.words import Word
from kg.model import EntityType

_HAVING, _ALSO = "قد", "كما"
_OPENING = 6
_DEPORTED = "رحل"
_THERE = frozenset({"هناك", "هنالك"})
_AUXILIARIES = frozenset({"قد", "لقد", "سوف", "لم", "لن", "لا"})


def had(site: Site) -> bool:
    """Whether `كان قد` before the verb opens the clause (`. وكان قد زار X`)."""
    words, first = site.document.words, site.sentence.first
    at = site.token - 1 - (site.token > first and words[site.token - 1].key == _HAVING)
    if at < first or words[at].key not in event_words("being"):
        return False
    return at == first or bool(words[at].conjunction) or words[at - 1].is_mark


def opening(site: Site) -> int | None:
    """The token at which a clause goes on whose verb stands behind when or from where it is (`، وبعد اللقاء توجه إلى
    X`, `ومنها توجه إلى X`)."""
    words = site.document.words
    if site.frame.kind != "verb" or site.word.conjunction:
        return None
    for at in range(site.token - 1, max(site.sentence.first, site.token - _OPENING) - 1, -1):
        if words[at].is_verb or words[at].is_mark:
            return None
        if words[at].conjunction == "و" or _leads_on(site, at):
            people = any(one.type is not EntityType.LOC for one in site.document.phrases_in(at + 1, site.token))
            return at if _opens(site, at) and not people else None
    return None


def leads_on(site: Site) -> bool:
    """Whether the verb tells where one goes next (`ثم انتقل إلى X`, `ومنها انتقل إلى X`, `انتقل بعدها إلى X`)."""
    words, at = site.document.words, site.token
    behind = words[min(at + 1, site.sentence.last - 1)].folded in event_words("from_there")
    opens = opening(site)
    led = at > site.sentence.first and words[at - 1].key in event_words("onward")
    goes = site.frame.kind == "verb" and site.word.key != _DEPORTED
    return goes and (behind or led or (opens is not None and _leads_on(site, opens)))


def _opens(site: Site, at: int) -> bool:
    """Whether the token begins a clause by when or from where it is."""
    words = site.document.words
    joins = at == site.sentence.first or words[at - 1].is_mark
    return _leads_on(site, at) or (joins and words[at].key in event_words("while", "before"))


def _leads_on(site: Site, at: int) -> bool:
    """Whether it is `ومنها`, `بعدها` or the beginning of `ومن هناك` or of `ومن X` right before the verb."""
    words, place = site.document.words, site.document.phrase_at(at + 1)
    left = place is not None and place.type is EntityType.LOC and place.last == site.token
    from_there = words[at].key == "من" and (left or words[at + 1].text in _THERE)
    return from_there or words[at].folded.removeprefix("و") in event_words("from_there")


def planned_by(site: Site, gender: str, number: str) -> Phrase | None:
    """The first subject of the sentence, to which `ومن المقرر أن` before the verb adds a plan."""
    words, first, at = site.document.words, site.sentence.first, site.token - 1
    if site.frame.kind != "verb" or at - 2 <= first or words[at].key != "ان" or words[at].is_attached:
        return None
    joined = words[at - 2].conjunction == "و" or words[at - 3].key == _ALSO
    if words[at - 1].key not in event_words("plan") or words[at - 2].key != "من" or not joined:
        return None
    parties = (one for one in site.document.phrases_in(first, at) if _may_plan(site, one))
    main = next((one for one in parties if is_subject(site.document, one, site.times.tokens)), None)
    return main if main is not None and agrees(main, gender, number) else None


def _may_plan(site: Site, phrase: Phrase) -> bool:
    """Whether a phrase calls a person or a delegation."""
    mission = phrase.type is EntityType.GRP and site.document.words[phrase.head].key in event_words("mission")
    return mission or phrase.type is EntityType.PER


def is_passed(word: Word) -> bool:
    """Whether a word between the verb and what it goes on from says nothing of its subject."""
    return word.key in _AUXILIARIES or word.adverbial or word.key in event_words("adverb")
