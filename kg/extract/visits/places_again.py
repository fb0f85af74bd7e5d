"""The place that a pronoun on or behind a verb, or behind a noun with its owner, goes back to: `غادر X بيروت. ولن يعود
إليها`, `اعتقل X في بيروت بعد عودته إليها`."""

from __future__ import annotations

from kg.extract.clauses.passed_over import before_auxiliaries
from kg.extract.clauses.subjects import is_subject
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.site import Site
from kg.model import EntityType

_GENDERS = {"ه": "m", "ها": "f"}
_VISITED = frozenset({"visit", "inspect"})
_GOVERNING = _VISITED | {"arrive", "reach"}
_REACH = 40
_TIMES = event_words("day", "part_of_day", "time_unit", "part", "moment")
_FEMININE = ("ه", "ات")
_MASCULINE = event_words("masculine_land") | {"خليج"}


def place_again(site: Site) -> tuple[Phrase, ...]:
    """The place named last before the verb, in its sentence or the one before, with no other noun between that the
    pronoun could mean."""
    gender = _gender(site)
    if not gender:
        return ()
    document = site.document
    first = document.analysis.sentences[max(0, document.sentence_index(site.token) - 1)].first
    at = site.token - 1
    while at >= max(first, site.token - _REACH):
        phrase = document.phrase_at(at)
        if phrase is None:
            if _may_be_meant(site, at, gender):
                return ()
            at -= 1
            continue
        if phrase.type is EntityType.LOC and _fits(site, phrase, gender):
            return (phrase,) if phrase.name is not None else ()
        if _is_other(site, phrase, gender):
            return ()
        at = min(phrase.first, at) - 1
    return ()


def _gender(site: Site) -> str:
    """The gender of the pronoun that stands for the goal of a noun with its owner's pronoun or of a verb outside a
    relative clause, empty where none does."""
    words, at = site.document.words, site.token + 1
    noun = site.frame.kind == "noun" and bool(site.reading.pronoun)
    if (site.frame.kind != "verb" and not noun) or at >= site.sentence.last:
        return ""
    before = site.token - 1 if noun else before_auxiliaries(site.document, site.token - 1, site.sentence.first)
    if before >= site.sentence.first and words[before].key in event_words("relative") and not noun:
        return ""
    led = words[at].tag == "PREP" and bool({words[at].lemma, words[at].key} & site.frame.preps)
    if led and words[at].pronoun:
        return _GENDERS.get(words[at].pronoun, "")
    if noun:
        return ""
    goes = site.frame.group in _VISITED or bool(site.word.conjunction) or _has_visitor(site, before)
    goes = goes and site.frame.group in _GOVERNING
    return _GENDERS.get(site.reading.pronoun, "") if goes else ""


def _has_visitor(site: Site, before: int) -> bool:
    """Whether a person is the subject right behind the verb, or no noun stands before it (`المقال وصلها`)."""
    person = site.document.phrase_at(site.token + 1)
    if person is not None and person.type is EntityType.PER:
        return True
    return before < site.sentence.first or not site.document.words[before].is_nominal


def _fits(site: Site, place: Phrase, gender: str) -> bool:
    """Whether a place agrees with the pronoun: by its noun, else towns and most states are feminine."""
    head = site.document.words[place.first]
    if head.head is not None:
        return place.gender == gender
    return gender == ("m" if head.key.removeprefix("ال") in _MASCULINE else "f")


def _may_be_meant(site: Site, at: int, gender: str) -> bool:
    """Whether the noun at the token, which calls no party, has the gender of the pronoun."""
    word = site.document.words[at]
    if word.tag != "NOUN" or word.key in _TIMES or at in site.times.tokens or word.adverbial:
        return False
    feminine = word.gender == "f" or word.key.endswith(_FEMININE)
    return feminine if gender == "f" else False


def _is_other(site: Site, phrase: Phrase, gender: str) -> bool:
    """Whether the pronoun may mean the party: a body, or whom somebody visits."""
    if phrase.type is EntityType.ORG:
        return phrase.gender == gender
    visited = site.frame.group in _VISITED and phrase.type is EntityType.PER and phrase.gender == gender
    return visited and not is_subject(site.document, phrase, site.times.tokens)
