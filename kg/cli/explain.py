"""`kg explain`: why an article was read as it was, in the terminal or as a page with coloured spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg import settings
from kg.analyze import load
from kg.cli.console import say_problems
from kg.cli.options import Config, Engine, Paths
from kg.errors import InputError
from kg.files import replacing
from kg.model import Article, Problem
from kg.read import read
from kg.settings import Settings

if TYPE_CHECKING:
    from kg.extract.explain import Explanation


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("explain")(_explain)


def _explain(
    paths: Paths,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write a page with coloured spans there instead of to the terminal.")
    ] = None,
    engine: Engine = None,
    config_dir: Config = Path(),
) -> None:
    """Show why an article is read as it is: for each sentence its names, phrases, triggers, and edges with their rule.

    Examples:

        kg explain article.txt

        kg explain article.txt --html why.html
    """
    from kg.cli.explanation_page import page
    from kg.cli.explanation_text import print_explanation

    chosen = settings.load(config_dir, engine=engine)
    problems: list[Problem] = []
    explanations = _explanations(paths, chosen, problems)
    if html is None:
        for explanation in explanations:
            print_explanation(explanation)
    else:
        with replacing(html) as draft:
            draft.write_text(page(explanations), encoding="utf-8")
    say_problems(problems)


def _explanations(paths: list[str], chosen: Settings, problems: list[Problem]) -> Iterator[Explanation]:
    """The explanation of each article; what cannot be read or analysed is added to `problems`.

    Raises `InputError` where no article can be read.
    """
    from kg.extract.explain import explain

    articles: list[Article] = []
    for item in read(paths):
        if isinstance(item, Article):
            articles.append(item)
        else:
            problems.append(item)
    if not articles:
        raise InputError("no article could be read" + "".join(f"; {p.source}: {p.message}" for p in problems[:1]))
    for analysis in load(chosen.engine).analyze(articles):
        if isinstance(analysis, Problem):
            problems.append(analysis)
        else:
            yield explain(analysis)
