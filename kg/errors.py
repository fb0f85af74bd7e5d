"""What can go wrong, as a tree of errors. Each message names the value at fault and the next step.

KgError                exit code 1
├── InputError         exit code 2: a path, file or option that cannot be used
│   └── SettingsError  a value in kg.toml or on the command line
├── EngineError        exit code 3: an analysis engine that is not there or failed
├── QueryError         exit code 4: a query that cannot be run
└── OutputError        exit code 5: a target that cannot be written
"""

from __future__ import annotations


def reason(error: Exception) -> str:
    """Why something went wrong, in words: of an `OSError` without its number and its file, which messages name before.

    >>> reason(FileNotFoundError(2, "No such file or directory", "a.txt")), reason(ValueError("no number"))
    ('No such file or directory', 'no number')
    """
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


class KgError(Exception):
    """The root of all errors that kg raises on purpose."""

    exit_code = 1


class InputError(KgError):
    """A path, file or option that cannot be used."""

    exit_code = 2


class SettingsError(InputError):
    """A value in `kg.toml` or on the command line that cannot be used."""


class EngineError(KgError):
    """An analysis engine that is not installed or that failed."""

    exit_code = 3


class QueryError(KgError):
    """A query that is unknown, malformed, or over its bounds."""

    exit_code = 4


class OutputError(KgError):
    """A target that cannot be written."""

    exit_code = 5
