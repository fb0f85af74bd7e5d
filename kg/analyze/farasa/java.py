"""Finds Java on this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

OLDEST: Final = 8
"""The oldest Java that has all options with which Farasa is run."""

_SECONDS: Final = 60
_VERSION: Final = re.compile(r'version "(?:1\.)?(\d+)[^"]*"')


class Java(NamedTuple):
    """A Java runtime: its program, and its major version."""

    path: Path
    version: int


def find() -> Java | None:
    """The Java of `JAVA_HOME`, else the first on the path; None where there is none that runs and is new enough."""
    home = os.environ.get("JAVA_HOME")
    candidates = [shutil.which("java", path=str(Path(home, "bin"))) if home else None, shutil.which("java")]
    found = (_java(Path(path)) for path in candidates if path)
    return next((java for java in found if java and java.version >= OLDEST), None)


def _java(path: Path) -> Java | None:
    try:
        done = subprocess.run(
            [path, "-version"], capture_output=True, stdin=subprocess.DEVNULL, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    match = _VERSION.search(done.stderr.decode(errors="replace"))
    return Java(path, int(match[1])) if match else None
