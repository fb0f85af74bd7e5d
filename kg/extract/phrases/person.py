"""A person's phrase while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.phrase import Phrase, Post, ProperName


@dataclass(slots=True)
class Person:
    """A person's phrase while it is read; `at` is the next token."""

    first: int
    at: int
    name: ProperName | None = None
    posts: list[Post] = field(default_factory=list)
    nested: list[Phrase] = field(default_factory=list)
