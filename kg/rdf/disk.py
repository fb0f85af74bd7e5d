"""The graph of a build in Oxigraph on disk, beside the file it was loaded from.

`<build>/graph.oxigraph/<digest>` holds the graph whose file has that digest. A store is loaded in a folder of another
name and renamed when it is whole, so that no reader sees half of one; the store before it stays for those who still
have it open, older ones go.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse
from pyoxigraph import Store as Oxigraph

from kg.errors import InputError, OutputError
from kg.files import replacing
from kg.rdf.ontology import folder

GRAPH_FILE: Final = "graph.nq"
STORE_FOLDER: Final = "graph.oxigraph"
FORMATS: Final = {
    ".nq": RdfFormat.N_QUADS,
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
}
_VERSION: Final = b"1"  # of what is loaded and how: another one makes every store anew
_STAMP: Final = "stamp.json"
_KEPT: Final = 2
_DRAFT: Final = ".draft-"
_DRAFT_SECONDS: Final = 86_400


class _Stamp(msgspec.Struct, frozen=True):
    """The file a digest was taken of, as far as the file system tells."""

    size: int
    modified: int
    ontology: int
    digest: str


def in_memory(file: Path) -> Oxigraph:
    """The graph of an RDF file with the ontology. Raises `InputError` for a file that is no RDF."""
    oxigraph = Oxigraph()
    _fill(oxigraph, file)
    return oxigraph


def on_disk(build: Path) -> Oxigraph:
    """The graph of a build, read-only, loaded anew where its file has changed.

    Raises `InputError` for a file that is no RDF, and `OutputError` where the folder cannot be written.
    """
    file = build / GRAPH_FILE
    stores = build / STORE_FOLDER
    store = stores / _digest(file, stores)
    if not store.is_dir():
        _load(file, store)
        _forget(stores, store)
    return Oxigraph.read_only(str(store))


def _digest(file: Path, stores: Path) -> str:
    """The digest of a file, remembered for as long as its size and time of change are the same."""
    status, ontology = file.stat(), folder() / "kg.ttl"
    now = _Stamp(status.st_size, status.st_mtime_ns, ontology.stat().st_mtime_ns, "")
    known = _read(stores / _STAMP)
    if known and (known.size, known.modified, known.ontology) == (now.size, now.modified, now.ontology):
        return known.digest
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, lambda: hashlib.blake2b(_VERSION + ontology.read_bytes(), digest_size=16))
    stamp = msgspec.structs.replace(now, digest=digest.hexdigest())
    with replacing(stores / _STAMP) as draft:
        draft.write_bytes(msgspec.json.encode(stamp))
    return stamp.digest


def _read(stamp: Path) -> _Stamp | None:
    try:
        return msgspec.json.decode(stamp.read_bytes(), type=_Stamp)
    except (OSError, msgspec.DecodeError):
        return None


def _load(file: Path, store: Path) -> None:
    draft = Path(tempfile.mkdtemp(dir=store.parent, prefix=_DRAFT))
    try:
        _fill(Oxigraph(str(draft)), file)
        draft.rename(store)
    except OSError as error:
        if not store.is_dir():  # else another process was faster
            raise OutputError(f"cannot write {store}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fill(oxigraph: Oxigraph, file: Path) -> None:
    """Load a file and the ontology, and make the default graph the union of all graphs.

    Oxigraph's own union gives a triple once for each of its graphs, so that a join over what many articles say grows
    with their number to the power of its patterns.
    """
    try:
        oxigraph.bulk_load(path=str(file), format=FORMATS[file.suffix])
        oxigraph.bulk_extend(_union(file))
        oxigraph.bulk_load(path=str(folder() / "kg.ttl"), format=RdfFormat.TURTLE)
    except SyntaxError as error:
        raise InputError(f"{file} is no valid RDF: {error}") from error
    oxigraph.flush()


def _union(file: Path) -> Iterator[Quad]:
    for quad in parse(path=str(file), format=FORMATS[file.suffix]):
        if not isinstance(quad.graph_name, DefaultGraph):
            yield Quad(quad.subject, quad.predicate, quad.object)


def _forget(stores: Path, newest: Path) -> None:
    """Remove all stores but the newest one and the one before it, and what a killed process left half done."""
    drafts = set(stores.glob(f"{_DRAFT}*"))
    older = sorted({*filter(Path.is_dir, stores.iterdir())} - drafts - {newest}, key=_changed, reverse=True)
    dead = [draft for draft in drafts if _changed(draft) < time.time() - _DRAFT_SECONDS]
    for path in (*older[_KEPT - 1 :], *dead):
        shutil.rmtree(path, ignore_errors=True)


def _changed(path: Path) -> float:
    return path.stat().st_mtime
