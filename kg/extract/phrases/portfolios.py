"""The portfolios of several ministers or directors, each of whom has his own.

التقى وزيري الدفاع و[الداخلية] كريم ناصر وسمير حداد
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.phrase import Phrase
from kg.model import EntityType

_HEADS: Final = frozenset({"وزير", "مدير", "وكيل"})
_FORMER: Final = frozenset({"سابق", "أسبق", "السابق", "الأسبق", "السابقين", "السابقان"})
_NEXT: Final = re.compile(r" و(?=ال)")


def told_apart(people: Sequence[Phrase]) -> Sequence[Phrase]:
    """The people named one after another under one title, each with his own portfolio where it tells as many as they
    are, all of one state, and in office (`وزيرا التربية والتعليم السابقان` both had it)."""
    post = people[0].posts[0] if len(people) > 1 and people[0].posts else None
    if post is None or post.lemma not in _HEADS or any(one.posts[0].head != post.head for one in people[1:]):
        return people
    owners = {one.first for person in people for one in person.nested if one.type is EntityType.LOC}
    head, _, told = post.title.partition(" ")
    fields = _NEXT.split(told)
    if len(fields) != len(people) or len(owners) > 1 or not _FORMER.isdisjoint(post.title.split()):
        return people
    return [
        replace(one, posts=(replace(one.posts[0], title=f"{head} {field}"), *one.posts[1:]))
        for one, field in zip(people, fields, strict=True)
    ]
