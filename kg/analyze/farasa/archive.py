"""Unpacks an archive or copies a folder that nobody vouches for."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, Final

from kg.errors import InputError

_CHUNK: Final = 1 << 20
_ENCRYPTED: Final = 0x1
_RESERVED: Final = frozenset('\\:*?"<>|\0')


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold: bytes when unpacked, files, and how many bytes may come of one packed byte."""

    bytes: int = 2_000_000_000
    files: int = 5_000
    ratio: int = 50


def unpack(source: Path, folder: Path, limits: Limits) -> list[PurePosixPath]:
    """Put the files of the zip archive `source` into `folder`, and return their paths in it.

    Raises `InputError` for what is no whole zip archive, and, before anything is written, for one with paths that lead
    out of the folder, links, encrypted or doubled files, or absurd sizes; sizes are checked again while unpacking.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            members = _members(archive, source, limits)
            budget = _Budget(source, limits.bytes)
            for path, member in members.items():
                with archive.open(member) as stream:
                    _write(stream, folder / path, budget)
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise InputError(f"{source} is no whole zip archive: {error}; fetch it again") from error
    return list(members)


def copy(source: Path, folder: Path, limits: Limits) -> list[PurePosixPath]:
    """Put the files below the folder `source` into `folder`, and return their paths in it.

    Raises `InputError` for links and other special files, and absurd sizes.
    """
    budget = _Budget(source, limits.bytes)
    paths = [PurePosixPath(file.relative_to(source).as_posix()) for file in islice(_files(source), limits.files + 1)]
    if len(paths) > limits.files:
        raise InputError(f"{source} is refused: it holds more than {limits.files} files")
    for path in paths:
        with (source / path).open("rb") as stream:
            _write(stream, folder / path, budget)
    return paths


def _files(source: Path) -> Iterator[Path]:
    for path in sorted(source.iterdir()):
        kind = path.lstat().st_mode
        if stat.S_ISDIR(kind):
            yield from _files(path)
        elif stat.S_ISREG(kind):
            yield path
        else:
            raise InputError(f"{path} is a link or a special file; give a folder of plain files")


def _members(archive: zipfile.ZipFile, source: Path, limits: Limits) -> dict[PurePosixPath, zipfile.ZipInfo]:
    """The files of the archive by path, all of them found harmless by what the archive says of itself."""
    found: dict[PurePosixPath, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for member in archive.infolist():
        reason = _reason_against(member)
        path = PurePosixPath(member.filename)
        if not reason and str(path).casefold() in seen:
            reason = "is in it twice"
        if reason:
            raise InputError(f"{source} is refused: {member.filename!r} {reason}")
        seen.add(str(path).casefold())
        if not member.is_dir():
            found[path] = member
    _check_sizes(found, source, limits)
    return found


def _reason_against(member: zipfile.ZipInfo) -> str:
    # the name as it is stored: ZipInfo.filename ends at a NUL and has its own separators
    name = member.orig_filename
    path = PurePosixPath(name)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if path.is_absolute() or ".." in path.parts or not path.parts or _RESERVED & set(name):
        return "leads out of the folder or is no plain path"
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a link or a special file"
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted"
    return ""


def _check_sizes(members: dict[PurePosixPath, zipfile.ZipInfo], source: Path, limits: Limits) -> None:
    size = sum(member.file_size for member in members.values())
    if len(members) > limits.files:
        raise InputError(f"{source} is refused: it holds {len(members)} files, more than {limits.files}")
    if size > limits.bytes or size > limits.ratio * source.stat().st_size:
        raise InputError(f"{source} is refused: its {source.stat().st_size} bytes would become {size}")


class _Budget:
    """The bytes that may still be written."""

    def __init__(self, source: Path, left: int) -> None:
        self._source = source
        self._left = left

    def spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise InputError(f"{self._source} is refused: it holds more bytes than Farasa's toolkit can have")


def _write(stream: IO[bytes], target: Path, budget: _Budget) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        while chunk := stream.read(_CHUNK):
            budget.spend(len(chunk))
            file.write(chunk)
