"""Fetches CodeMirror from npm and joins the parts the query editor needs to the files it is served with.

    python -m kg.serve.vendor

The outcome is checked in, so that neither a build nor the running server asks the network; the version and the
archive's digest are pinned. YASGUI was weighed and left: its completion asks prefix.cc and lov.linkeddata.es.
"""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import urllib.request
from pathlib import Path

VERSION = "5.65.20"
ADDRESS = f"https://registry.npmjs.org/codemirror/-/codemirror-{VERSION}.tgz"
SHA512 = "i5dLDDxwkFCbhjvL2pNjShsojoL3XHyDwsGv1jqETUoW+lzpBKKqNTUWgQwVAOa0tUm4BwekT455ujafi8payA=="
SCRIPTS = ("lib/codemirror.js", "mode/sparql/sparql.js", "addon/edit/matchbrackets.js")
STYLES = ("lib/codemirror.css",)
STATIC = Path(__file__).parent / "static"


def vendor(archive: bytes, target: Path) -> None:
    """Write `codemirror.js`, `codemirror.css` and the licence of `archive` to `target`.

    Raises `ValueError` for an archive that is not the pinned one.
    """
    digest = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if digest != SHA512:
        raise ValueError(f"codemirror {VERSION} has the digest {digest}, not {SHA512}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for name, parts in (
            ("codemirror.js", SCRIPTS),
            ("codemirror.css", STYLES),
            ("codemirror.LICENSE", ("LICENSE",)),
        ):
            text = "\n".join(_text(files, part) for part in parts)
            (target / name).write_text(text, encoding="utf-8", newline="\n")


def _text(files: tarfile.TarFile, part: str) -> str:
    file = files.extractfile(f"package/{part}")
    if file is None:
        raise ValueError(f"codemirror {VERSION} has no {part}")
    return file.read().decode("utf-8")


if __name__ == "__main__":
    with urllib.request.urlopen(ADDRESS) as response:  # a fixed https address
        vendor(response.read(), STATIC)
