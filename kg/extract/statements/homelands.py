"""Whose country `بلاده` is where it speaks: `قال الوزير التركي إن بلاده ترفض …`."""

from __future__ import annotations

from kg.extract.clauses.homeland import homeland, homeland_told, is_homeland
from kg.extract.phrase import Phrase
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.reader import Reader


def own_country(reader: Reader, phrase: Phrase, discourse: Discourse) -> str | None:
    """The country that a phrase calls somebody's own: that of the person named last in its sentence, else of whoever
    was heard last; `None` for other phrases and where it is not known."""
    if not is_homeland(reader.document, phrase.head):
        return None
    last = discourse.voices.last
    heard = homeland(reader.document, last.entity) if last is not None else None
    return homeland_told(reader.document, phrase.head) or heard
