"""Ctrl-C in the middle of a build: what is kept is told, nothing else changes, and the next build goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults import articles

from kg.build import WORK, build
from kg.errors import OutputError
from kg.settings import Settings
from kg.state import kept

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120


def test_ctrl_c_keeps_what_was_found_and_a_second_build_waits_its_turn(tmp_path):
    source, output = articles.write(tmp_path / "news.jsonl", 3000), tmp_path / "output"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-m", "kg", "build", source, "-o", output]
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as program:
        end = time.monotonic() + PATIENCE
        while kept(output / WORK) < 64 and program.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        with pytest.raises(OutputError, match="another kg build is writing to"):
            build([source], output, Settings())
        os.killpg(program.pid, signal.SIGINT)
        told = program.communicate(timeout=PATIENCE)[1]
    assert program.returncode == 130
    assert f"what {kept(output / WORK)} articles say is kept" in " ".join(told.split())
    assert 64 <= kept(output / WORK) < 3000
    assert [path.name for path in output.iterdir()] == [WORK]
    articles.write(source, 64)
    assert build([source], output, Settings()).recalled == 64
