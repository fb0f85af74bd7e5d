"""What the text claims of posts, before it is known whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.phrase import Phrase, Post


@dataclass(slots=True)
class Claim:
    """A post somebody is said to hold; `of` may still be open. An aide's is that of the entity he is `under`; what
    nothing else completes is of the `plain` body in the title."""

    phrase: Phrase
    post: Post
    title: str
    of: str | None
    rule: str
    confidence: float
    under: str | None = None
    plain: str | None = None
