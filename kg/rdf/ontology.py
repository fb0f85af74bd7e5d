"""Where the ontology and the named queries are: in a checkout beside the package, in a wheel inside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import kg
from kg.errors import KgError


@cache
def folder() -> Path:
    """The folder with `kg.ttl` and `queries/`. Raises `KgError` where the installation lacks it."""
    package = Path(kg.__file__).resolve().parent
    for candidate in (package / "ontology", package.parent / "ontology"):
        if (candidate / "kg.ttl").is_file():
            return candidate
    raise KgError(f"the ontology is neither in {package} nor beside it; install kg again")
