"""What an extraction depends on: the article, the engine, the program's code and tables, and the rules of plug-ins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from kg.extract.rules import fingerprint

_FURNITURE: Final = ("read/furniture.py", "read/repeats.py", "read/data/furniture.tsv")
_ROOMS: Final = ("model", "tables.py", "arabic", *_FURNITURE, "analyze", "extract")
_WHOLE: Final = ("",)
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


def stamp(folder: Path, outputs: Iterable[str], settings: str) -> bytes:
    """What tells outputs in a folder from any others: the program as it is, what it was told, and the very files.

    A file that was moved stays the same, one that was copied, written or edited is another. Raises `OSError` for one
    that is not there.
    """
    digest = blake2b(f"{program(_WHOLE)}\0{settings}\0".encode(), digest_size=_DIGEST_BYTES)
    for name in outputs:
        found = (folder / name).stat()
        digest.update(f"{name}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ino}\0".encode())
    return digest.digest()


@cache
def program(rooms: tuple[str, ...] = _ROOMS) -> str:
    """A digest of the code and data of some rooms, by default of all that turns an article into an extraction."""
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for room in rooms:
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
