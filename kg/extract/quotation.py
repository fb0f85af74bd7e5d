"""Whether a word stands in quoted speech, where a third person is not the speaker."""

from __future__ import annotations

from kg.extract.document import Document


def is_quoted(document: Document, first: int, token: int) -> bool:
    """Whether a quotation opens before the token in its sentence, which begins at `first`, and does not close."""
    marks = [word.text for word in document.words[first:token] if word.is_mark]
    opened = marks.count("«") + marks.count("“") > marks.count("»") + marks.count("”")
    return opened or marks.count('"') % 2 == 1
