"""What a user may set, read from `kg.toml` and overridden by the command line."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from kg.errors import SettingsError

FILE_NAME = "kg.toml"
_CLUSTER = re.compile(r"local:[1-9]\d{0,3}|(\w+://)?[^\s/]+:\d+")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults.

    `base_iri` is where entities and events live in RDF; `corrections` is the file of what the user decided about
    identities, by default `corrections.toml` in the working folder, where there is one; `article_timeout` is how many
    seconds the analysis of an article may take; `cluster` is the address of a Dask scheduler that lends its machines in
    place of `workers`, or `local:N` for a cluster of N processes here; `columns` names the columns of
    tables of articles by the field they hold (`text = "body"`), and `bibliography` is a file of CSL-JSON that knows
    dates and outlets of articles.
    """

    engine: str = "embedded"
    workers: int = 1
    base_iri: str = "https://kg.example/id/"
    min_confidence: float = 0.0
    max_article_chars: int = 1_000_000
    corrections: str | None = None
    article_timeout: float = 60.0
    cluster: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    bibliography: str | None = None

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise SettingsError(f"workers is {self.workers}; give 1 or more")
        if not 0 <= self.min_confidence <= 1:
            raise SettingsError(f"min_confidence is {self.min_confidence}; give a number from 0 to 1")
        if self.max_article_chars < 1:
            raise SettingsError(f"max_article_chars is {self.max_article_chars}; give 1 or more")
        if not 0 < self.article_timeout < float("inf"):
            raise SettingsError(f"article_timeout is {self.article_timeout}; give a number of seconds above 0")
        if self.cluster is not None and not _CLUSTER.fullmatch(self.cluster):
            raise SettingsError(f"cluster is {self.cluster!r}; give tcp://HOST:PORT, or local:2 for two processes here")
        if not self.base_iri.startswith(("http://", "https://", "urn:")) or set(self.base_iri) & set(' <>"{}|\\^`'):
            raise SettingsError(f"base_iri is {self.base_iri!r}; give an IRI such as https://example.org/id/")


def load(folder: Path = Path(), **overrides: Any) -> Settings:
    """Settings from `kg.toml` in `folder`, where there is one, with `overrides` that are not None on top.

    Raises `SettingsError` for a file that is no TOML, an unknown key or a value of the wrong type.
    """
    path = folder / FILE_NAME
    given = _read(path) if path.is_file() else {}
    given.update({key: value for key, value in overrides.items() if value is not None})
    known = {field.name for field in dataclasses.fields(Settings)}
    for key in given:
        if key not in known:
            raise SettingsError(f"{path}: unknown setting {key!r}; the settings are {', '.join(sorted(known))}")
    try:
        return msgspec.convert(given, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {error}") from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}") from error
