"""Whose officials those are who receive a traveller or see him off: of the land that he comes to or leaves.

وصل إلى [نواكشوط] الرئيس السنغالي، وكان في استقباله الوزير الأول      غادر الرئيس [بيروت]، وكان في وداعه الوزير
"""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_RECEIVING: Final = frozenset({"استقبال", "مستقبلي", "استقبل"})
_LEAVE_TAKING: Final = frozenset({"وداع", "توديع", "مودعي", "ودع"})
_FROM, _GOALS, _ONTO = "من", frozenset({"الي", "نحو", "صوب"}), "ل"
_REACH: Final = 12


def host_land(document: Document, official: Phrase) -> str | None:
    """The country of an official who receives somebody, told by a pronoun, or sees him off: that of the only place to
    which his sentence tells that this one comes, or which he leaves; `None` where it tells none or several."""
    told = _welcome(document, official.first)
    if told is None:
        return None
    first, leaves = document.sentence(told).first, document.words[told].key in _LEAVE_TAKING
    places = (*document.countries, *document.towns)
    lands = {id for at, id in places if first <= at < told and _is_reached(document, at, leaves=leaves)}
    return lands.pop() if len(lands) == 1 else None


def _welcome(document: Document, at: int) -> int | None:
    """The token of the word that tells of a welcome or farewell before a token, nobody else and no verb between."""
    words = document.words
    for here in range(at - 1, max(document.sentence(at).first, at - _REACH) - 1, -1):
        word = words[here]
        if word.pronoun and (word.key in _RECEIVING | _LEAVE_TAKING or word.lemma in _RECEIVING | _LEAVE_TAKING):
            return here
        phrase = document.phrase_at(here)
        if word.is_verb or (phrase is not None and phrase.type is EntityType.PER):
            return None
    return None


def _is_reached(document: Document, at: int, *, leaves: bool) -> bool:
    """Whether a place is told at the token, not by a nationality, that somebody comes to, or one that he `leaves`."""
    word, place = document.words[at], document.phrase_at(at)
    if word.nisba is not None or place is None or place.type is not EntityType.LOC:
        return False
    before = document.words[max(place.first - 1, 0)]
    if leaves:
        return before.key == _FROM or (not word.is_attached and before.key not in _GOALS)
    return before.key != _FROM and before.lemma not in event_words("quitting")
