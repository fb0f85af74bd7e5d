"""Fuzzes one target with atheris: `python -m fuzz TARGET [libFuzzer options]`, such as `-max_total_time=120`.

It ends at the first input that breaks a promise, which is kept in a file of the working folder.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["kg"]):
    from fuzz.targets import TARGETS


def main() -> None:
    """Run the target that is named."""
    name, *options = sys.argv[1:] or [""]
    if name not in TARGETS:
        sys.exit(f"say what to fuzz: {', '.join(TARGETS)}")
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
