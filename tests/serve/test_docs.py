"""What `docs/serve.md` says, tried."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
import typer

from kg.cli import app
from tests.serve.conftest import Server

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "serve.md").read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`(/[^`…]*)`", DOCS)))


@pytest.mark.parametrize("path", PATHS)
def test_each_address_is_there(server: Server, path: str) -> None:
    assert server.get(quote(path, safe="/?=&%")).status == 200


@pytest.mark.parametrize("number", range(len(re.findall("```sparql\n", DOCS))))
def test_each_query_has_rows(server: Server, number: int) -> None:
    query = re.findall(r"```sparql\n(.*?)```", DOCS, re.DOTALL)[number]
    reply = server.query(query, Accept="text/csv")
    assert reply.status == 200
    assert len(reply.text.splitlines()) > 2


def test_each_option_is_told() -> None:
    group = typer.main.get_command(app)
    command = group.get_command(None, "serve")  # type: ignore[attr-defined]
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options - {"--help"} if f"`{option}" not in DOCS} == set()
