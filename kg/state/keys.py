"""What an extraction depends on: the article, the engine, the program's code and tables, and the rules of plug-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from kg.extract.rules import fingerprint

_ROOMS: Final = ("model.py", "tables.py", "arabic", "analyze", "extract")
_DIGEST_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes extractions: an engine, and the program as it is."""

    engine: str
    version: str

    def key(self, article: bytes) -> bytes:
        """The key of what this maker makes of a packed article: another for other content, engine or program."""
        maker = f"{self.engine}\0{self.version}\0{program()}\0".encode()
        return blake2b(maker + article, digest_size=_DIGEST_BYTES).digest()


@cache
def program() -> str:
    """A digest of all code and data that turns an article into an extraction."""
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for room in _ROOMS:
        for name, file in _files(files("kg").joinpath(room), room):
            content = file.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    digest.update(fingerprint().encode())
    return digest.hexdigest()


def _files(place: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    if place.is_file():
        yield name, place
    elif place.is_dir() and place.name != "__pycache__":
        for child in sorted(place.iterdir(), key=lambda child: child.name):
            yield from _files(child, f"{name}/{child.name}")
