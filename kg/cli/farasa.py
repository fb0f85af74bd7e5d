"""`kg farasa`: installing Farasa's toolkit, and telling what is there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from kg.analyze.farasa import java, toolkit
from kg.analyze.farasa.tools import has_farasapy
from kg.cli.console import console, say
from kg.errors import EngineError, InputError


def register(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(no_args_is_help=True, help="Install Farasa, the engine for research use, and see its state.")
    group.command("install")(_install)
    group.command("status")(_status)
    app.add_typer(group, name="farasa")


def _install(
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="ZIP_OR_FOLDER", help="Install from here instead of the published address."),
    ] = None,
    sha256: Annotated[
        str | None, typer.Option("--sha256", metavar="HEX", help="The digest that the archive must have.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Agree to the licence without being asked.")] = False,
) -> None:
    """Install Farasa's toolkit (200 MB) into the user's data folder, for research use.

    Examples:

        kg farasa install

        kg farasa install --from farasa_bin.zip --yes
    """
    _agree(yes)
    folder = toolkit.home()
    if source:
        done = toolkit.install(source, folder, sha256)
    else:
        archive = _fetch(folder)
        try:
            done = toolkit.install(archive, folder, sha256, toolkit.ADDRESS)
        finally:
            archive.unlink()
    typer.echo(f"installed in {done.folder}")
    typer.echo(f"SHA-256: {done.sha256}")
    _say_status(done)


def _agree(yes: bool) -> None:
    say(toolkit.LICENCE)
    if yes:
        return
    if not sys.stdin.isatty():
        raise InputError("the licence of Farasa needs your consent: give --yes")
    if not typer.confirm("Will you use Farasa for research only?", err=True):
        raise InputError("Farasa is not installed, since its licence was not agreed to")


def _fetch(folder: Path) -> Path:
    columns = (TextColumn("fetch"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("fetch", total=None)
        return toolkit.fetch(folder, lambda done, total: bar.update(task, completed=done, total=total or None))


def _status() -> None:
    """Tell which parts of Farasa are there, which Java was found, and what is missing.

    Examples:

        kg farasa status
    """
    _say_status(toolkit.installed(toolkit.home()))


def _say_status(found: toolkit.Toolkit | None) -> None:
    runtime = java.find()
    rows: list[tuple[str, object]] = [("folder", toolkit.home()), ("toolkit", _state(found))]
    if found:
        rows.append(("SHA-256", found.sha256))
    jars = found.jars if found else {}
    rows += [(task, "installed" if task in jars else f"missing ({jar})") for task, jar in toolkit.JARS.items()]
    rows.append(
        ("Java", f"{runtime.version} ({runtime.path})" if runtime else f"missing (needs {java.OLDEST} or newer)")
    )
    rows.append(("farasapy", "installed" if has_farasapy() else "missing (pip install farasapy)"))
    ready = bool(jars) and runtime is not None and has_farasapy()
    rows.append(("engine farasa", "ready" if ready else "cannot run"))
    for name, value in rows:
        typer.echo(f"{name + ':':<15}{value}")


def _state(found: toolkit.Toolkit | None) -> str:
    if found is None:
        return "not installed (kg farasa install)"
    try:
        found.check()
    except EngineError as error:
        return f"changed since it was installed: {error}"
    return "unchanged since it was installed"
