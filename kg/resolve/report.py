"""What one article says of a meeting or visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model import Meeting, Visit
from kg.resolve.when import Days

Told = TypeVar("Told", Meeting, Visit)


@dataclass(frozen=True, slots=True)
class Report(Generic[Told]):
    """What one article says of a meeting or visit, under global entity ids; equally exact reports are merged in their
    `order`. `published` is the day of publication as a proleptic ordinal."""

    article_id: str
    fact: Told
    days: Days | None
    order: tuple[object, ...]
    published: int | None = None
