"""Annotated articles, as the annotation guide lays them down: one JSON file an article."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kg.errors import InputError
from kg.model import Act, EntityType, Medium, Status


class GoldEntity(msgspec.Struct, frozen=True):
    """An entity: `mentions` are its distinct names, `descriptions` the nominal phrases that stand for it."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


class GoldMeeting(msgspec.Struct, frozen=True):
    """A meeting; strings under `trigger` and `evidence` are exact parts of the text."""

    participants: tuple[str, ...]
    status: Status
    medium: Medium
    evidence: tuple[str, ...]
    trigger: tuple[str, ...]
    place: str | None = None
    time: str | None = None


class GoldStatement(msgspec.Struct, frozen=True):
    """A statement; `trigger` stands inside `evidence`, and `evidence` inside the text."""

    speaker: str
    trigger: str
    act: Act
    evidence: str
    quoted: bool = False
    content: str | None = None


class GoldRole(msgspec.Struct, frozen=True):
    """A post."""

    person: str
    title: str
    of: str | None = None


class GoldVisit(msgspec.Struct, frozen=True):
    """A visit."""

    visitor: str
    place: str
    status: Status
    evidence: str = ""


class GoldArticle(msgspec.Struct, frozen=True):
    """One annotated article."""

    id: str
    text: str
    entities: tuple[GoldEntity, ...]
    meetings: tuple[GoldMeeting, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    roles: tuple[GoldRole, ...] = ()
    visits: tuple[GoldVisit, ...] = ()


def load_gold(folder: Path) -> list[GoldArticle]:
    """All annotated articles of `folder`, by file name.

    Raises `InputError` for a folder without JSON files, and for a file that is no annotated article.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(f"{folder} holds no annotated articles (*.json)")
    return [_load(file) for file in files]


def _load(file: Path) -> GoldArticle:
    try:
        return msgspec.json.decode(file.read_bytes(), type=GoldArticle)
    except msgspec.DecodeError as error:
        raise InputError(f"{file} is no annotated article: {error}") from error
