"""Whose post a local title is: the town or province named before it.

بدأت تورينو الحملة. وقالت [عمدة المدينة] كيارا أبندينو ذلك.
"""

from __future__ import annotations

from typing import Final

from kg.extract.document import Document
from kg.extract.phrase import Post, flat
from kg.extract.phrases.titles import specifics
from kg.model import EntityType

_TOWNS: Final = frozenset({"مدينه", "بلده", "قريه", "بلديه"})
_LANDS: Final = frozenset({"محافظه", "مدينه", "ولايه", "مقاطعه", "اقليم", "منطقه", "اماره"})
_LOCAL: Final = {"عمده": _TOWNS, "محافظ": _LANDS, "حاكم": _LANDS, "امير": _LANDS, "رئيس": frozenset({"بلديه"})}
_BARE: Final = frozenset({"عمده"})


def is_local(post: Post) -> bool:
    """Whether a title is that of the head of a town or province that it does not name (`عمدة المدينة`, `العمدة`)."""
    rest = set(specifics(post.title)) - {"منتخب", "منتخبه"}
    return rest <= _LOCAL.get(post.lemma, frozenset()) and (bool(rest) or post.lemma in _BARE)


def locality(document: Document, post: Post) -> str | None:
    """The place that is no country named last before a local title, as an entity; `None` where none is."""
    town = _LOCAL[post.lemma] is not _LANDS
    countries = {id for _, id in document.countries}
    before = document.phrases_in(0, post.first)
    for phrase in reversed(before):
        for one in reversed(list(flat([phrase]))):
            named = one.type is EntityType.LOC and one.name is not None and one.entity not in countries
            if named and not (town and document.words[one.first].key in _LANDS - _TOWNS):
                return one.entity
    return None
