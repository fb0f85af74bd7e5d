"""Words for people: messages, progress and tables, all on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

if TYPE_CHECKING:
    from kg.collection import Progress as Report
    from kg.model import Problem

console = Console(stderr=True, highlight=False)

_SHOWN_PROBLEMS = 10
_DIRECTIONS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def say(message: str) -> None:
    """Say something as it is, on one line: brackets, as a path may have them, are no markup."""
    console.print(message, markup=False, soft_wrap=True)


def fail(message: str) -> None:
    """Say what went wrong."""
    console.print(f"[bold red]error:[/] {escape(message)}", soft_wrap=True)


def say_problems(problems: Iterable[Problem]) -> None:
    """List the first few problems and count the rest."""
    listed = list(problems)
    for problem in listed[:_SHOWN_PROBLEMS]:
        console.print(
            f"[yellow]left out:[/] {escape(problem.source)} ({problem.stage}): {escape(problem.message)}",
            soft_wrap=True,
        )
    if len(listed) > _SHOWN_PROBLEMS:
        console.print(f"[yellow]… and {len(listed) - _SHOWN_PROBLEMS} more[/]")


@contextmanager
def progress_bar() -> Iterator[Report]:
    """A bar on standard error, and the function that moves it; silent where standard error is no terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("start", total=None)
        yield lambda step, done: bar.update(task, description=step, completed=done)


def cell(text: str) -> str:
    """`text` for a table in the terminal: brackets are no markup, and marks that set the direction of what follows
    are left out, since they would turn around the cells beside it."""
    return escape(text.translate(_DIRECTIONS))


def summary(title: str, rows: Iterable[tuple[str, object]]) -> None:
    """A two-column table."""
    table = Table(title=title, show_header=False, title_justify="left")
    table.add_column()
    table.add_column(justify="right")
    for name, value in rows:
        table.add_row(name, str(value))
    console.print(table)
