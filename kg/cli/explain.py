"""`kg explain`: why an article was read as it was, in the terminal or as a page with coloured spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from kg import settings
from kg.analyze import load
from kg.cli.console import say_problems
from kg.cli.explanation_page import page
from kg.cli.options import Config, Engine, Paths
from kg.errors import InputError
from kg.extract.explain import Edge, Explained, Explanation, Mark, MarkKind, explain
from kg.files import replacing
from kg.model import Article, Problem
from kg.read import read
from kg.settings import Settings

_STYLES = {"PER": "green", "ORG": "blue", "LOC": "magenta", "GRP": "yellow", "MISC": "dim"}
_MARKED = {MarkKind.TRIGGER: "bold red", MarkKind.UNUSED: "underline"}


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
    chosen = settings.load(config_dir, engine=engine)
    problems: list[Problem] = []
    explanations = _explanations(paths, chosen, problems)
    if html is None:
        console = Console(highlight=False, soft_wrap=True)
        for explanation in explanations:
            _print(console, explanation)
    else:
        with replacing(html) as draft:
            draft.write_text(page(explanations), encoding="utf-8")
    say_problems(problems)


def _explanations(paths: list[str], chosen: Settings, problems: list[Problem]) -> Iterator[Explanation]:
    """The explanation of each article; what cannot be read or analysed is added to `problems`.

    Raises `InputError` where no article can be read.
    """
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


def _print(console: Console, explanation: Explanation) -> None:
    console.print(Text(f"── {explanation.article.id}", style="bold"))
    for sentence in explanation.sentences:
        console.print(_coloured(explanation.article.text, sentence))
        for mark in sentence.marks:
            console.print(_line(explanation.article.text, mark))
        for edge in sentence.edges:
            console.print(_edge(edge))
        console.print()


def _coloured(text: str, sentence: Explained) -> Text:
    """The sentence with its phrases and triggers in colour, on one line."""
    line = Text(sentence.span.of(text).replace("\n", " "))
    for mark in sentence.marks:
        style = _MARKED.get(mark.kind) or _STYLES.get(mark.type, "")
        line.stylize(style, mark.span.start - sentence.span.start, mark.span.end - sentence.span.start)
    return line


def _line(text: str, mark: Mark) -> Text:
    style = _MARKED.get(mark.kind) or _STYLES.get(mark.type, "")
    words = " ".join(mark.span.of(text).split())
    return Text.assemble(f"  {mark.kind:8}", (words, style), f"  [{mark.span.start}:{mark.span.end}] {mark.label}")


def _edge(edge: Edge) -> Text:
    reason = f"  ({edge.evidence.rule}, {edge.evidence.confidence:.2f})"
    return Text.assemble("  ", (f"{edge.relation:10}", "bold"), edge.says, (reason, "dim"))
