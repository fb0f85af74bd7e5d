"""The bodies that words of leading tell of: what the noun of an office governs, what stands before it.

تولى كريم ناصر رئاسة [حزب العدل]      [لجنة النقل] بمجلس النواب برئاسة كريم ناصر
"""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.extract.document import Document
from kg.extract.names.bodies import INNER
from kg.extract.phrase import Phrase, flat
from kg.extract.roles.holders import COMMAS
from kg.extract.roles.owners import is_told
from kg.model import EntityType

GOVERNMENT: Final = "حكومه"
"""The folded noun of a government."""

NEAR: Final = 6
"""How many tokens before a word of leading the body may stand."""

_OF_STATE: Final = frozenset({"جمهوريه", "حكومه", "وزراء", "بلاد", "دوله"})
_IN: Final = "في"
_CLOSING_QUOTES: Final = frozenset({'"', "»", "”"})
_CABINET: Final = "حكومة"
_NTH: Final = frozenset({"اول", "ثاني", "ثالث", "رابع", "خامس", "اخر"})


def state_governed(document: Document, at: int) -> str | None:
    """The country whose presidency or government the noun of an office at the token governs."""
    whole = document.phrase_at(at)
    if whole is None or whole.first != at or document.words[at + 1].key not in _OF_STATE:
        return None
    return next((id for place, id in document.countries if whole.first <= place < whole.last), None)


class Presided(NamedTuple):
    """A state that somebody presides over, or whose government he heads."""

    state: str
    government: bool

    def title(self, leader: str) -> str:
        """The title of such a leader."""
        return f"{leader} ال{_CABINET}" if self.government else leader


def state_presided(document: Document, at: int) -> Presided | None:
    """The state that the noun of an office at the token governs by its name (`رئاسة كرواتيا`), or one of whose
    governments it does (`رئاسة أول حكومة شعبوية في إيطاليا`)."""
    words, end = document.words, document.sentence(at).last
    own = next((id for place, id in document.countries if place == at + 1), None)
    if own is not None and words[at + 1].nisba is None and not words[at + 1].is_attached:
        return Presided(own, government=False)
    counted = at + 2 < end and words[at + 1].key in _NTH and words[at + 2].key == GOVERNMENT
    behind = range(at + 3, min(end, at + 3 + NEAR)) if counted else range(0)
    state = next((id for place, id in document.countries if place in behind), None)
    return Presided(state, government=True) if state is not None else None


def governed(document: Document, at: int) -> str | None:
    """The named body that the noun of an office at the token governs; none of a state's presidency."""
    whole, part = (document.phrase_at(here) if here < len(document.words) else None for here in (at, at + 1))
    if whole is not None and whole.first == at and whole.type is EntityType.ORG:
        own = whole.name is not None and document.words[at + 1].key in _OF_STATE
        return None if own else named_body(document, whole)
    bare = part is not None and part.first == at + 1 and not document.words[at + 1].is_attached
    return named_body(document, part) if bare and part is not None else None


def body_before(document: Document, at: int) -> str | None:
    """The named body, or the country of the government, that stands shortly before the token with no mark between but a
    comma or the end of its quotation."""
    at = _before_time(document, at)
    for here in range(at - 1, max(document.sentence(at).first, at - NEAR) - 1, -1):
        phrase = document.phrase_at(here)
        word = document.words[here]
        if word.is_verb or (word.is_mark and not (here == at - 1 and word.text in COMMAS | _CLOSING_QUOTES)):
            return None
        if phrase is not None:
            state = next((id for place, id in document.countries if phrase.first <= place < phrase.last), None)
            governs = document.words[phrase.head].key == GOVERNMENT
            return state if governs and state else named_body(document, _part_before(document, phrase) or phrase)
    return None


def _before_time(document: Document, at: int) -> int:
    """The token before which a body may stand: that of the comma before a time set apart (`قضت المحكمة، أمس الأحد،
    برئاسة X`), else the token itself."""
    words, first, here = document.words, document.sentence(at).first, at - 1
    if here <= first or words[here].text not in COMMAS:
        return at
    while here - 1 > first and words[here - 1].adverbial:
        here -= 1
    return here if here < at - 1 and words[here - 1].text in COMMAS else at


def _part_before(document: Document, whole: Phrase) -> Phrase | None:
    """The committee that stands right before the body whose part it is (`لجنة النقل بمجلس النواب`)."""
    within = document.words[whole.first - 1].key == _IN if whole.first else False
    if whole.type is not EntityType.ORG or not (within or document.words[whole.first].preposition == "ب"):
        return None
    before = document.phrase_at(whole.first - 1 - within)
    return before if before is not None and document.words[before.head].key in INNER else None


def named_body(document: Document, phrase: Phrase) -> str | None:
    """The body of a phrase if it has a name, else the one whose part it is (`مجلس إدارة النادي الأهلي`)."""
    if phrase.type is not EntityType.ORG:
        return None
    bodies = [inner for inner in flat([phrase]) if inner.type is EntityType.ORG and inner.entity]
    named = next((body.entity for body in bodies if document.entity(body.entity).names), None)
    return named or (phrase.entity if document.words[phrase.head].key in INNER and is_told(document, phrase) else None)
