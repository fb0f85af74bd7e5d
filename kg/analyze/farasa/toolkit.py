"""Farasa's toolkit in the user's data folder: installing it, and knowing it again."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from kg.analyze.farasa.archive import Limits, copy, unpack
from kg.analyze.farasa.download import Progress, download
from kg.analyze.farasa.tasks import Task
from kg.errors import EngineError, InputError, OutputError

ADDRESS: Final = "https://farasa-api.qcri.org/farasapy/releases/download/toolkit-bins-released/farasa_bin.zip"
"""Where the toolkit is published, after farasapy 0.1.1."""

LICENCE: Final = (
    "Farasa is made by the Qatar Computing Research Institute, and is licensed for research only: whoever wants to use "
    "it commercially asks its makers first (https://farasa.qcri.org). kg is not bound to it: the embedded engine "
    "needs none of it."
)

JARS: Final[Mapping[Task, str]] = {
    Task.SEGMENT: "FarasaSegmenterJar.jar",
    Task.TAG: "FarasaPOSJar.jar",
    Task.NAME: "FarasaNERJar.jar",
}
"""Task -> the name of its jar; the toolkit has the segmenter's in a folder `lib`."""

LARGEST_ARCHIVE: Final = 600_000_000
LIMITS: Final = Limits()
_RECORD: Final = "installed.json"
_ARCHIVE: Final = "farasa_bin.zip"


@dataclass(frozen=True, slots=True)
class Toolkit:
    """An installed toolkit: its folder, where it came from, the SHA-256 of the archive (of a folder: of its files'
    digests and paths), and the SHA-256 of each file by its path in the folder."""

    folder: Path
    source: str
    sha256: str
    files: Mapping[str, str]

    @property
    def jars(self) -> dict[Task, Path]:
        """The jar of each task that has one."""
        by_name = {PurePosixPath(path).name: self.folder / path for path in sorted(self.files, reverse=True)}
        return {task: by_name[name] for task, name in JARS.items() if name in by_name}

    def check(self) -> None:
        """Raises `EngineError` where a file is no more the one that was installed."""
        for path, digest in self.files.items():
            file = self.folder / path
            if not file.is_file() or file.is_symlink() or _sha256(file) != digest:
                raise EngineError(f"{file} is not the file that was installed; run `kg farasa install` again")


class _Record(msgspec.Struct, frozen=True):
    source: str
    sha256: str
    files: dict[str, str]


def home() -> Path:
    """The folder of the toolkit below the user's data folder (`XDG_DATA_HOME`, or the system's own)."""
    if given := os.environ.get("XDG_DATA_HOME"):
        data = Path(given)
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    elif sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    else:
        data = Path.home() / ".local" / "share"
    return data / "kg" / "farasa"


def installed(folder: Path) -> Toolkit | None:
    """The toolkit in the folder, None where there is none; raises `EngineError` for one that cannot be read."""
    record = folder / _RECORD
    if not record.is_file():
        return None
    try:
        found = msgspec.json.decode(record.read_bytes(), type=_Record)
    except (OSError, msgspec.MsgspecError) as error:
        raise EngineError(f"{record} cannot be read: {error}; run `kg farasa install` again") from error
    return Toolkit(folder, found.source, found.sha256, found.files)


def fetch(folder: Path, progress: Progress) -> Path:
    """Fetch the published archive next to the folder, and return its path; raises as `download` does."""
    target = folder.with_name(_ARCHIVE)
    download(ADDRESS, target, LARGEST_ARCHIVE, progress)
    return target


def install(
    source: Path, folder: Path, sha256: str | None = None, origin: str | None = None, limits: Limits = LIMITS
) -> Toolkit:
    """Install the archive or folder `source` into `folder`, in place of what is there.

    `sha256` is what its digest must be; without it, what comes from the same `origin` as the toolkit that is installed
    must have that one's digest. Raises `InputError` for a source that is refused or holds none of Farasa's jars,
    `OutputError` where the folder cannot be written; in both cases the folder is as it was.
    """
    if not source.exists():
        raise InputError(f"{source} does not exist; give a zip archive or a folder with Farasa's jars")
    expected = (sha256 or _known_digest(folder, origin) or "").lower()
    if source.is_file():
        _compare(source, _sha256(source), expected)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".farasa-") as name:
            draft = Path(name) / "new"
            record = _draft(source, draft, origin or str(source), limits)
            _compare(source, record.sha256, expected)
            toolkit = Toolkit(folder, record.source, record.sha256, record.files)
            if not toolkit.jars:
                raise InputError(f"{source} holds none of Farasa's jars: {', '.join(JARS.values())}")
            (draft / _RECORD).write_bytes(msgspec.json.format(msgspec.json.encode(record)))
            _take_place(draft, folder)
    except OSError as error:
        raise OutputError(f"cannot write {folder}: {error.strerror or error}") from error
    return toolkit


def _known_digest(folder: Path, origin: str | None) -> str | None:
    known = installed(folder) if origin else None
    return known.sha256 if known and known.source == origin else None


def _draft(source: Path, draft: Path, origin: str, limits: Limits) -> _Record:
    """The source's files in the folder `draft`, and the record of them."""
    put = unpack if source.is_file() else copy
    files = {str(path): _sha256(draft / path) for path in put(source, draft, limits) if str(path) != _RECORD}
    return _Record(origin, _sha256(source) if source.is_file() else _digest_of(files), files)


def _take_place(draft: Path, folder: Path) -> None:
    """Put the draft where the folder is; the old one comes back where that fails."""
    old = draft.with_name("old")
    if folder.exists():
        folder.rename(old)
    try:
        draft.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _compare(source: Path, digest: str, expected: str) -> None:
    if expected and digest != expected:
        raise InputError(
            f"{source} is refused: its SHA-256 is {digest}, not {expected}; "
            "where a new version was published, give its digest with --sha256"
        )


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digest_of(files: Mapping[str, str]) -> str:
    """One digest for several files: that of what `sha256sum` prints for them, sorted by path."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()
