"""The README's commands do what it says: each `$ kg …` of a console block prints the lines below it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (kg .+?)\n(.*?)```", README, re.DOTALL)
SNIPPETS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def workplace(sample_build, tmp_path):
    """A folder with the outputs of the bundled articles in `output`, as the README's reader has it."""
    (tmp_path / "output").symlink_to(sample_build)
    return tmp_path


@pytest.mark.parametrize(("command", "printed"), BLOCKS)
def test_a_command_prints_what_stands_below_it(workplace, command, printed):
    arguments = [sys.executable, "-m", *shlex.split(command)]
    process = subprocess.run(arguments, cwd=workplace, capture_output=True, check=True)
    assert process.stdout.decode() == printed


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_python_snippet_runs_and_prints(workplace, snippet):
    process = subprocess.run([sys.executable, "-c", snippet], cwd=workplace, capture_output=True, check=True)
    assert process.stdout


def test_there_is_something_to_test():
    assert BLOCKS
    assert SNIPPETS


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_leads_somewhere(target):
    assert (ROOT / target).exists()


@pytest.mark.parametrize("target", re.findall(r"^make (\w+)", README, re.MULTILINE))
def test_every_make_target_exists(target):
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
