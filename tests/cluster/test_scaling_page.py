"""The page about scaling names only commands and options that there are, and its Python is Python."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.settings import Settings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "scaling.md").read_text(encoding="utf-8")
CLUSTERS = sorted(set(re.findall(r"--cluster (\S+:\d+)", PAGE)))


def test_its_options_are_those_of_the_command():
    help = CliRunner().invoke(app, ["build", "--help"], env={"COLUMNS": "200", "TERM": "dumb", "NO_COLOR": "1"}).output
    options = set(re.findall(r"--[a-z][a-z-]+", PAGE))
    assert len(options) >= 5
    assert {option for option in options if option not in help} == set()


@pytest.mark.parametrize("address", CLUSTERS)
def test_its_addresses_are_accepted(address):
    assert Settings(cluster=address).cluster == address


def test_its_python_is_python():
    (snippet,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    compile(snippet, "docs/scaling.md", "exec")
