"""The words of `frames/status_cues.tsv`, which tell whether an event took place."""

from __future__ import annotations

from functools import cache

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Parts, inflect
from kg.extract.event_words import forms_of
from kg.extract.words import Word
from kg.model import Status
from kg.tables import rows

_FIRST_PERSONS = "ان"


def cue_of(word: Word, where: str) -> Status | None:
    """What a word tells as a `verb`, as a `noun` before the event or `after` it."""
    key = word.key.removesuffix("ا") if where == "after" and word.qualifies else word.key
    return _cues().get((key, where)) or (_cues().get((f"ال{key}", where)) if word.definite else None)


@cache
def _cues() -> dict[tuple[str, str], Status]:
    """Folded forms with where they stand to the status they tell."""
    table: dict[tuple[str, str], Status] = {}
    for cue, status, where in rows("kg.extract", "frames/status_cues.tsv"):
        for form in _forms(cue, where):
            table[form, where] = Status(status)
    return table


def _forms(cue: str, where: str) -> set[str]:
    if where == "verb":
        perfect, imperfect = cue.split()
        own = {fold(person + imperfect[1:]) for person in _FIRST_PERSONS}
        return own | {inflected.form for inflected in inflect(Parts(perfect, imperfect, "", ""))}
    return {fold(cue), fold(cue + "ة")} if where == "after" or cue.startswith("ال") else set(forms_of(cue))
