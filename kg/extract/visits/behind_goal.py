"""The subject far behind its verb of motion: behind the goal, when it is and what kind of visit (`يصل إلى X مساء اليوم
في زيارة رسمية الرئيس Y`)."""

from __future__ import annotations

from kg.extract.clauses.subjects import subject_before
from kg.extract.entities.agreement import agrees
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.carrier import carrier
from kg.extract.visits.lexicon import is_verb_of, word_of_visiting
from kg.extract.visits.site import Site
from kg.model import EntityType

_REACH, _CLAUSE = 26, 8
_PRESENT = frozenset({"يوجد", "توجد", "يتواجد", "تتواجد", "تواجد"})
_COMMAS = frozenset({"،", ",", "-", "–"})
_ENDS = frozenset({"ان", "بان", "الذي", "التي", "الذين", "حيث", "فيما", "بينما", "كما", "ثم"})
_INVITING = event_words("invitation") | event_words("travel")


def subject_behind_goal(site: Site, places: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The people, delegation or team that follow the goal of a verb or of the visit that it carries out, as the subject
    of a verb without another one."""
    verb = _verb(site)
    if verb is None or not places or (places[-1].first < site.token and site.document.words[verb].key not in _PRESENT):
        return ()
    gender = site.reading.gender if site.frame.kind == "verb" else site.document.words[verb].gender
    document, words, at = site.document, site.document.words, max(places[-1].last, site.token + 1)
    last = min(site.sentence.last, at + _REACH)
    while at < last:
        phrase = document.phrase_at(at)
        if phrase is None:
            if words[at].key in _ENDS or words[at].text in {".", ":", "؛"} or _goes_on(site, at):
                return ()
            at += 1
        elif phrase.type is EntityType.LOC or words[phrase.first].preposition or not _is_free(site, phrase.first):
            at = max(phrase.last, at + 1)
        else:
            row = document.parties_from(phrase.first)
            behind = row[-1].last
            verbal = behind < site.sentence.last and words[behind].is_verb and not words[behind].conjunction
            fits = len(row) > 1 or agrees(phrase, gender, "s")
            return row if fits and not verbal else ()
    return ()


def _verb(site: Site) -> int | None:
    """The verb whose subject is looked for."""
    if site.frame.kind == "verb":
        return site.token
    if site.frame.kind != "noun":
        return _leaving(site)
    verb = carrier(site)
    return verb if verb is not None else _being_there(site)


def _being_there(site: Site) -> int | None:
    """The verb without a subject that tells where somebody is on the visit (`يوجد في X في زيارة خاصة الرئيس Y`)."""
    words, document = site.document.words, site.document
    if words[site.token - 1].key != "في":
        return None
    for at in range(site.token - 2, max(site.sentence.first - 1, site.token - _CLAUSE - 2), -1):
        phrase = document.phrase_at(at)
        if words[at].key in _PRESENT:
            return None if subject_before(document, at, site.times.tokens) else at
        if words[at].is_verb or words[at].is_mark or (phrase is not None and phrase.type is not EntityType.LOC):
            return None
    return None


def _leaving(site: Site) -> int | None:
    """The verb without a subject that the participle goes with (`غادر البلاد اليوم متوجها إلى X الوزير Y`)."""
    words, document = site.document.words, site.document
    if site.word.definite:
        return None
    for at in range(site.token - 1, max(site.sentence.first - 1, site.token - _CLAUSE), -1):
        phrase = document.phrase_at(at)
        if words[at].is_verb and phrase is None:
            own = is_verb_of(document, at, "leave") or word_of_visiting(document, at) is not None
            return at if own and not subject_before(document, at, site.times.tokens) else None
        if (phrase is not None and phrase.type is not EntityType.LOC) or words[at].is_mark:
            return None
    return None


def _goes_on(site: Site, at: int) -> bool:
    """Whether a verb that is no word of how long a visit lasts begins another clause."""
    word = site.document.words[at]
    if not word.is_verb or at in site.times.tokens:
        return False
    return word.key not in event_words("lasting") or word.conjunction == "و"


def _is_free(site: Site, first: int) -> bool:
    """Whether nothing before the phrase governs it: a comma, a time, a place or what describes a visit stands there."""
    words, before = site.document.words, site.document.words[first - 1]
    if words[first].conjunction or before.key in event_words("headed_by") or before.tag == "PREP":
        return False
    if first - 1 in site.times.tokens or before.text in _COMMAS or before.adverbial:
        return True
    place = site.document.phrase_at(first - 1)
    if place is not None:
        return place.type is EntityType.LOC
    if before.key in event_words("time_unit") or word_of_visiting(site.document, first - 1) is not None:
        return True
    kind = before.key in event_words("visit_kind") and not before.pronoun  # زيارة صداقة وعمل
    described = (before.tag == "ADJ" or kind) and not before.definite
    return described and any(word.key in _INVITING for word in words[max(site.token, first - 5) : first - 1])
