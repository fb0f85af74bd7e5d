"""Whose senators bare titles are: America's, where an article tells of it.

وقال [السيناتور] كريم ناصر إن الإدارة الأمريكية تأخرت.
"""

from __future__ import annotations

from kg.arabic.countries import by_name
from kg.extract.document import Document
from kg.extract.phrase import Post
from kg.extract.phrases.titles import specifics

SENATORS = frozenset({"سيناتور", "سناتور"})
"""What a member of a senate is called."""

_AMERICA, _PARTIES = "US", frozenset({"جمهوري", "ديمقراطي", "ديموقراطي"})


def is_senator(post: Post) -> bool:
    """Whether a title is a senator's."""
    return post.lemma in SENATORS


def is_of_party(post: Post) -> bool:
    """Whether a title is of a senator of one of America's parties."""
    return is_senator(post) and not _PARTIES.isdisjoint(specifics(post.title))


def is_american(document: Document, id: str) -> bool:
    """Whether an entity is America."""
    land = by_name(document.entity(id).country or "")
    return land is not None and land.code == _AMERICA
