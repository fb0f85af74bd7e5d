"""Fixtures that all tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the annotated and unannotated articles; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated and unannotated articles in {SHARED}")
    return SHARED
