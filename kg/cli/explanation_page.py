"""An explanation as one HTML page, from right to left, that needs nothing but itself; all text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from kg.extract.explain import Edge, Explained, Explanation, Mark

_STYLE = """
body { font: 1.1rem/2 "Noto Naskh Arabic", "Amiri", serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid #ccc; padding: .5rem 0; }
span[title] { border-radius: .2rem; cursor: help; }
.PER { background: #d5efd8; } .ORG { background: #d6e4fa; } .LOC { background: #f0dcf5; } .GRP { background: #fbf0c4; }
.name { font-weight: bold; } .trigger { color: #a3001b; font-weight: bold; } .unused { border-bottom: 2px dotted #666; }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.5; width: 100%; }
td, th { border: 1px solid #ddd; padding: .1rem .5rem; text-align: start; vertical-align: top; }
"""
_KEY = (
    ("PER", "person"),
    ("ORG", "organisation"),
    ("LOC", "place"),
    ("GRP", "unnamed party"),
    ("name", "name of the engine"),
    ("trigger", "made an edge"),
    ("unused", "word of speech without an edge"),
)


def page(explanations: Iterable[Explanation]) -> str:
    """The page of some articles."""
    key = " ".join(f'<span class="{name}" title="{meaning}">{meaning}</span>' for name, meaning in _KEY)
    body = "\n".join(_article(explanation) for explanation in explanations)
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n<title>kg explain</title>\n'
        f'<style>{_STYLE}</style>\n</head>\n<body>\n<p dir="ltr" lang="en">{key}</p>\n{body}\n</body>\n</html>\n'
    )


def _article(explanation: Explanation) -> str:
    article = explanation.article
    sentences = "\n".join(_sentence(article.text, sentence) for sentence in explanation.sentences)
    return f"<article>\n<h1>{escape(article.title or article.id)}</h1>\n{sentences}\n</article>"


def _sentence(text: str, sentence: Explained) -> str:
    table = f"<table>\n{''.join(map(_row, sentence.edges))}</table>\n" if sentence.edges else ""
    return f"<section>\n<p>{''.join(_pieces(text, sentence))}</p>\n{table}</section>"


def _pieces(text: str, sentence: Explained) -> Iterator[str]:
    """The sentence cut where a mark begins or ends, each piece under the marks that cover it."""
    cuts = {sentence.span.start, sentence.span.end}
    cuts |= {place for mark in sentence.marks for place in (mark.span.start, mark.span.end)}
    places = sorted(cuts)
    for start, end in pairwise(places):
        over = [mark for mark in sentence.marks if mark.span.start <= start and end <= mark.span.end]
        yield _piece(text[start:end], over)


def _piece(words: str, over: Sequence[Mark]) -> str:
    if not over:
        return escape(words)
    inner = min(over, key=lambda mark: mark.span.end - mark.span.start)
    classes = " ".join(dict.fromkeys([*(mark.kind for mark in over), *filter(None, [inner.type])]))
    title = "\n".join(mark.label for mark in over)
    return f'<span class="{classes}" title="{escape(title)}">{escape(words)}</span>'


def _row(edge: Edge) -> str:
    confidence = f"{edge.evidence.confidence:.2f}"
    cells = (edge.relation, edge.says, edge.evidence.rule, confidence)
    return f"<tr>{''.join(f'<td><bdi>{escape(cell)}</bdi></td>' for cell in cells)}</tr>\n"
