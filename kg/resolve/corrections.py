"""What a user has decided about identities, as `corrections.toml` holds it: one correction a line.

    merge = [
      ["per-sirgi-lafruf", "per-lafrwf"],
    ]
    forbid = [
      ["per-mhmd-ali", "per-mhmud-ali"],
    ]
    rename = [
      {entity = "per-sirgi-lafruf", name = "سيرغي لافروف", latin = "Sergey Lavrov"},
    ]
    split = [
      {entity = "per-mhmd-ali", into = "per-mhmd-ali-2", articles = ["dev-001"]},
    ]

Entities are named by their ids or by ids they had before. Deleting a line undoes it; the file is written by hand or by
`kg merge`, `kg split`, `kg rename` and `kg forbid`.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Final

import msgspec

from kg.errors import InputError, reason
from kg.files import replacing

FILE_NAME: Final = "corrections.toml"
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEADING: Final = (
    "# What is decided about identities by hand. Every build obeys it; delete a line to undo it.\n"
    "# Entities are named by their ids: see `kg entities`.\n"
)


class Rename(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The name to show for an entity, in Arabic, in Latin letters, or both."""

    entity: str
    name: str | None = None
    latin: str | None = None


class Split(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of an entity that is another one with the id `into`: where an article's best name for it is one of
    `names`, or in one of `articles`."""

    entity: str
    into: str
    names: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.into):
            raise ValueError(f"{self.into!r} is no id; use lower-case letters a to z, digits and hyphens")


class Corrections(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All corrections, in the order of the file. The first entity of a merge gives the id and the name."""

    merge: tuple[tuple[str, str], ...] = ()
    forbid: tuple[tuple[str, str], ...] = ()
    rename: tuple[Rename, ...] = ()
    split: tuple[Split, ...] = ()


def load_corrections(path: str | Path | None = None) -> Corrections:
    """The corrections in `path`; without a path those in `corrections.toml` of this folder, or none where it is absent.

    Raises `InputError` for a given path that is no file, and for a file that holds anything but corrections.
    """
    file = Path(path or FILE_NAME)
    if not path and not file.exists():
        return Corrections()
    try:
        return _parsed(file.read_text(encoding="utf-8"), file)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the corrections {file}: {reason(error)}") from error


def add_correction(path: Path, kind: str, line: str, comment: str) -> None:
    """Write one more correction of a kind (`merge`) into the file, which is made where it is absent.

    `line` is the correction in TOML (see `pair` and `entry`). Raises `InputError` where the file is no file of
    corrections, and `OutputError` where it cannot be written.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else _HEADING
    _parsed(text, path)
    written = _inserted(text, kind, f"  {line},  # {' '.join(comment.split())}\n")
    _parsed(written, path)
    with replacing(path) as draft:
        draft.write_text(written, encoding="utf-8")


def pair(one: str, other: str) -> str:
    """Two ids as a correction in TOML."""
    return f"[{_quoted(one)}, {_quoted(other)}]"


def entry(correction: Rename | Split) -> str:
    """A correction in TOML, its empty fields left out."""
    fields = msgspec.to_builtins(correction).items()
    return "{" + ", ".join(f"{name} = {_value(value)}" for name, value in fields if value) + "}"


def _value(value: str | list[str]) -> str:
    return _quoted(value) if isinstance(value, str) else "[" + ", ".join(map(_quoted, value)) + "]"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _parsed(text: str, file: Path) -> Corrections:
    try:
        return msgspec.convert(tomllib.loads(text), Corrections)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{file} is no file of corrections: {error}") from error


def _inserted(text: str, kind: str, line: str) -> str:
    """The file's text with a line at the end of its list of a kind, or with a new list at the file's end."""
    opening = re.search(rf"^{kind}\s*=\s*\[[^\S\n]*(?:#.*)?\n", text, re.MULTILINE)
    if opening is None:
        return f"{text.rstrip()}\n\n{kind} = [\n{line}]\n"
    closing = re.compile(r"^\]", re.MULTILINE).search(text, opening.end())
    at = closing.start() if closing else opening.end()
    return text[:at] + line + text[at:]
