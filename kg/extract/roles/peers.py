"""Peers: what their title is, whose official one without a nationality is.

التقى وزير الخارجية التركي في [أثينا] نظيره كريم ناصر      التقت وزيرة الخارجية [نظيرها] كريم ناصر: وزير
"""

from __future__ import annotations

from collections.abc import Set

from kg.extract.document import Document
from kg.extract.lexicon import head_noun
from kg.extract.phrase import Post

_FEMININE = "ة"


def other_country(document: Document, at: int, told: Set[str]) -> str | None:
    """The only country in the sentence of the token, by its name or a town, that none of the officials `told` of is of,
    as an entity; `None` where there is none or several."""
    sentence = document.sentence(at)
    places = (*document.countries, *document.towns)
    near = {id for place, id in places if sentence.first <= place < sentence.last}
    others = near - told - {document.home}
    return others.pop() if len(others) == 1 else None


def without_nation(document: Document, post: Post) -> str:
    """The title of a post as another country's official has it (`قائد الجيش` for `قائد الجيش الأردني`)."""
    nations = {word.text for word in document.words[post.head + 1 : post.last] if word.nisba is not None}
    return " ".join(word for word in post.title.split(" ") if word not in nations)


def held_by(title: str, gender: str) -> str:
    """The title of an office in the form for a man or woman (`m`, `f`)."""
    office, *behind = title.split(" ")
    noun = office.removesuffix(_FEMININE)
    known = head_noun(noun)
    if known is None or "office" not in known.kinds or gender not in {"m", "f"}:
        return title
    return " ".join([noun + _FEMININE * (gender == "f"), *behind])
