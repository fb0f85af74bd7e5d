"""Libraries that only some uses need: imported when asked for, or the way to install them is told."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from kg.errors import InputError


def library(name: str, extra: str) -> Any:
    """The module `name`; `extra` is the extra of this package that installs it. Raises `InputError`."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        missing = error.name or name
        raise InputError(f"this needs {missing}, which is not installed; pip install 'kg[{extra}]'") from error
