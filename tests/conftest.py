"""Fixtures that all tests share."""

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from kg.settings import Settings
from tests.chromium import PROGRAM, launched

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "kg" / "data" / "sample"

hypothesis.settings.register_profile("any-machine", deadline=None)
hypothesis.settings.load_profile("any-machine")

# a shell starts what it runs in the background with Ctrl-C ignored, and programs started by tests would inherit that
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the annotated and unannotated articles; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the annotated and unannotated articles in {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser; skips where there is none."""
    if PROGRAM is None:
        pytest.skip("needs Chromium: apt install chromium")
    pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install 'kg[dev]'")
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of a build of the bundled articles in this process."""
    from kg.build import build  # noqa: PLC0415 - a fault of one room must not stop the tests of the others

    output = tmp_path_factory.mktemp("sample")
    build([SAMPLE], output, Settings())
    return output
