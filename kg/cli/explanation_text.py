"""What `kg explain` shows in the terminal: each sentence in colour, its marks and its edges below it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from kg.extract.explain import Edge, Explained, Explanation, Mark, MarkKind

_STYLES = {"PER": "green", "ORG": "blue", "LOC": "magenta", "GRP": "yellow", "MISC": "dim"}
_MARKED = {MarkKind.TRIGGER: "bold red", MarkKind.UNUSED: "underline"}


def print_explanation(explanation: Explanation) -> None:
    """Print it to standard output."""
    console = Console(highlight=False, soft_wrap=True)
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
