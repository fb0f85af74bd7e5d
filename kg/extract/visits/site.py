"""A word of visiting with its surroundings."""

from __future__ import annotations

from kg.extract.clauses.slots import ends_clause
from kg.extract.clauses.times import Times
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import Frame, Reading, is_verb_of, pronoun_on
from kg.extract.words import Word
from kg.frozen import dataclass
from kg.model import EntityType, Sentence

_LEADING = 4
_PLANNED = 3
_FAR = 30
_CLAUSE = 18
_GOERS = frozenset({EntityType.PER, EntityType.GRP, EntityType.ORG})
_REACH = 9
"""How far behind the noun the verb of its relative clause may stand (`الزيارة التي كان من المقرر أن يقوم بها`)."""


@dataclass(frozen=True)
class Site:
    """A trigger: its token and reading, its sentence and that sentence's time expressions."""

    document: Document
    token: int
    reading: Reading
    sentence: Sentence
    times: Times

    @property
    def frame(self) -> Frame:
        """The trigger's frame."""
        return self.reading.frame

    @property
    def word(self) -> Word:
        """The trigger's word."""
        return self.document.words[self.token]


def _leads(site: Site, at: int) -> bool:
    """Whether the token is the verb by which a visit leads its visitor (`زيارة رسمية قادته إلى X`)."""
    words = site.document.words
    whither = words[min(at + 1, site.sentence.last - 1)].key in site.frame.preps
    plain = all(word.tag == "ADJ" or not word.definite for word in words[site.token + 1 : at])
    return whither and plain and not site.word.definite and bool(pronoun_on(site.document, at, "lead"))


def leads_visitor(site: Site) -> bool:
    """Whether a verb by which the visit leads its visitor stands behind the noun (`زيارة رسمية قادته إلى X`)."""
    reach = range(site.token + 1, min(site.token + _LEADING, site.sentence.last))
    return site.frame.kind == "noun" and any(_leads(site, at) for at in reach)


def _is_planned_for(site: Site) -> bool:
    """Whether behind the noun `ل` tells for whom it was planned (`زيارة كانت مقررة لX إلى Y`)."""
    behind = site.document.words[site.token + 1 : min(site.token + _PLANNED + 1, site.sentence.last)]
    if len(behind) < _PLANNED or site.frame.group not in {"visit", "tour"}:
        return False
    was, planned, whom = behind
    known = was.key in event_words("auxiliary") and was.is_verb and planned.key.removesuffix("ه") in event_words("plan")
    return known and whom.preposition == "ل" and not whom.pronoun


def undertaking(site: Site) -> tuple[Phrase | None, int] | None:
    """The subject that stands before the undertaking of the visit in the clause on its noun, `None` for one that is
    dropped or follows, and the token behind it (`الزيارة التي كان X ينوي القيام بها إلى Y`); `None` without one."""
    document, words, subject = site.document, site.document.words, None
    passed = event_words("relative", "auxiliary") | event_words("plan", "intending")
    at, last = site.token + 1, min(site.token + _CLAUSE, site.sentence.last - 1)
    while at < last:
        phrase = document.phrase_at(at)
        if is_verb_of(document, at, "carrier") and subject is not None:
            return subject, at + 1
        if words[at].key in event_words("undertaking") and (words[at].pronoun or words[at + 1].pronoun):
            return subject, at + 1
        if phrase is not None and (subject is not None or phrase.type not in _GOERS or words[at].is_attached):
            return None
        known = at in site.times.tokens or words[at].key in passed or words[at].tag == "ADJ"
        if phrase is None and not known:
            return None
        subject, at = (phrase, phrase.last) if phrase is not None else (subject, at + 1)
    return None


def slots_start(site: Site) -> int:
    """Where the slots of the trigger begin: behind the verb of a relative clause (`زيارة يقوم بها`)."""
    if site.frame.kind != "noun":
        return site.token + 1
    undertaken = undertaking(site)
    if undertaken is not None:
        return undertaken[1]
    if _is_planned_for(site):
        return site.token + _PLANNED
    for at in range(site.token + 1, min(site.token + _REACH, site.sentence.last)):
        word = site.document.words[at]
        if _leads(site, at):
            return at + 1
        if is_verb_of(site.document, at, "carrier") or (
            site.frame.group == "tour" and is_verb_of(site.document, at, "embrace")
        ):
            return at + 1
        if at == site.token + 1 and word.key in event_words("of_state"):
            continue
        if word.key in event_words("lasting"):
            continue
        planned = word.key in event_words("plan", "that", "auxiliary")
        if (
            word.key not in event_words("relative")
            and not planned
            and (ends_clause(site.document, at) or site.document.phrase_at(at) is not None)
        ):
            break
    return site.token + 1


def is_on_visit(site: Site) -> bool:
    """Whether the way is told to be a visit or round by `في` behind its goal (`حلت بX لجنة في مستهل زيارة`)."""
    words, last = site.document.words, min(site.sentence.last, site.token + _FAR)
    for at in range(site.token + 2, last if site.frame.kind == "verb" else 0):
        if words[at].is_verb and site.document.phrase_at(at) is None:
            return False
        visit = words[at].key in event_words("travel") and not (words[at].definite or words[at].pronoun)
        if visit and (words[at - 1].key == "في" or words[at - 1].key in event_words("stage")):
            return True
    return False
