"""What `kg serve` says when it cannot serve."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kg.serve.vendor import STATIC, VERSION, vendor

WITHOUT_FASTAPI = "import sys; sys.modules['fastapi'] = None; sys.argv[0] = 'kg'; from kg.cli import main; main()"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, timeout=120, check=False)


def test_without_the_extra_it_says_how_to_install_it(sample_build: Path) -> None:
    done = run("-c", WITHOUT_FASTAPI, "serve", str(sample_build))
    assert done.returncode == 2
    assert "pip install 'kg[serve]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_build_it_says_how_to_make_one(tmp_path: Path) -> None:
    done = run("-m", "kg", "serve", str(tmp_path))
    assert done.returncode == 2
    assert "kg build" in done.stderr


def test_a_port_that_is_taken_is_told(sample_build: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("-m", "kg", "serve", str(sample_build), "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert "try another --port" in done.stderr
    assert "the graph · /sparql" not in done.stderr


def test_a_graph_that_is_no_rdf_is_told(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("this is no RDF\n", encoding="utf-8")
    done = run("-m", "kg", "serve", str(tmp_path))
    assert done.returncode == 1
    assert "no valid RDF" in done.stderr
    assert "Traceback" not in done.stderr


def test_another_archive_than_the_pinned_one_is_not_vendored(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has the digest"):
        vendor(b"another", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_vendored_editor_is_the_pinned_one_with_its_licence() -> None:
    assert f'CodeMirror.version = "{VERSION}"' in (STATIC / "codemirror.js").read_text(encoding="utf-8")
    assert "MIT License" in (STATIC / "codemirror.LICENSE").read_text(encoding="utf-8")
