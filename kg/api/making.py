"""From files or a text to knowledge, with the settings as keyword arguments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kg import settings
from kg.analyze import Engine, load
from kg.api.articles import ArticleView
from kg.api.base import KnowledgeBase
from kg.build import build as build_graph
from kg.contract import record
from kg.errors import EngineError, InputError
from kg.extract import extract as extract_from
from kg.model import Analysis, Article, Problem
from kg.read import furniture
from kg.resolve import resolve


def build(
    paths: str | Path | Iterable[str | Path], output: str | Path = "output", *, fresh: bool = False, **options: Any
) -> KnowledgeBase:
    """Build the graph of the articles under `paths` into the folder `output`, and open it.

    `options` are the fields of `kg.settings.Settings` (`engine`, `workers`, `min_confidence` …); without them those of
    `kg.toml` in the working folder hold. `fresh` analyses all articles again. What could not be read is listed in
    `report.json` of the folder. Raises `InputError` where no article could be read, `SettingsError`, `EngineError` and
    `OutputError`.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    build_graph(given, Path(output), settings.load(**options), fresh=fresh)
    return KnowledgeBase.open(output)


def open(folder: str | Path = "output") -> KnowledgeBase:
    """The knowledge base of the build in `folder`; raises `InputError` where it holds none."""
    return KnowledgeBase.open(folder)


def analyze(text: str, *, engine: str = "embedded") -> Analysis:
    """Sentences, words, segments, tags, lemmas and names of a text; offsets are code points of it.

    Raises `InputError` for a text without words, and `EngineError`.
    """
    return _analysis(_article(text), engine)


def extract(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    engine: str = "embedded",
) -> ArticleView:
    """What one text says: its entities, meetings, statements, posts and visits, and the text with its spans marked.

    `published` (ISO 8601) gives relative times such as `أمس` their date. Raises as `analyze` does.
    """
    article = _article(text, title, published, outlet)
    extraction = extract_from(_analysis(article, engine))
    knowledge = resolve([extraction])
    base = KnowledgeBase(knowledge, {article.id: record(article, extraction, knowledge.local)})
    return base.article(article.id)


def _article(text: str, title: str | None = None, published: str | None = None, outlet: str | None = None) -> Article:
    if not any(map(str.isalnum, text)):
        raise InputError("the text holds no words; give the text of an article, or use kg.build for files")
    id = f"text-{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"
    return Article(id, text, title, published, None, outlet, furniture(text))


def _analysis(article: Article, engine: str) -> Analysis:
    (analysis,) = _engine(engine).analyze([article])
    if isinstance(analysis, Problem):
        raise EngineError(f"{analysis.message}; check the text")
    return analysis


@cache
def _engine(name: str) -> Engine:
    return load(name)
