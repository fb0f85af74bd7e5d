"""Rules of plug-ins: functions that read relations of their own from an article.

A package offers a rule as an entry point of the group `kg.rules`; installed beside kg, it is called for every article
after the built-in relations are read, also in worker processes:

    [project.entry-points."kg.rules"]
    agreements = "my_package:agreements"
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from hashlib import blake2b
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kg.errors import EngineError
from kg.extract.document import Document
from kg.model import Relation

GROUP: Final = "kg.rules"

Rule = Callable[[Document], Iterable[Relation]]
"""Reads the relations of one kind; `subject` and `object` are ids of the document's entities."""


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of all plug-ins that are installed, in the order of their names.

    Raises `EngineError` for one that cannot be loaded.
    """
    return tuple(map(_load, _offered()))


def fingerprint() -> str:
    """A digest of the names, versions and modules of all plug-ins' rules; what articles say depends on it."""
    digest = blake2b(digest_size=16)
    for offer in _offered():
        version = offer.dist.version if offer.dist else ""
        digest.update(f"{offer.name}\0{offer.value}\0{version}\0".encode())
        digest.update(_code(offer))
    return digest.hexdigest()


def _offered() -> list[EntryPoint]:
    return sorted(set(entry_points(group=GROUP)), key=lambda offer: (offer.name, offer.value))


def _load(offer: EntryPoint) -> Rule:
    try:
        rule: Rule = offer.load()
    except Exception as error:  # whatever a foreign module raises
        told = f"the rule {offer.name!r} ({offer.value}) cannot be loaded: {error}"
        raise EngineError(f"{told}; repair or uninstall its package") from error
    return rule


def _code(offer: EntryPoint) -> bytes:
    try:
        spec = find_spec(offer.module)
    except ImportError:
        return b""
    return Path(spec.origin).read_bytes() if spec and spec.origin and Path(spec.origin).is_file() else b""
