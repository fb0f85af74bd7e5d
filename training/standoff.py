"""Annotations of articles apart from their texts: where a string stands in the text, there are its offsets.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz FOLDER

writes the annotated articles with their texts into FOLDER, one JSON file each, as `kg evaluate` and the trainers read
them. With a folder of annotated articles in the first place, and a file in the last, the annotations are put into the
file, those of articles whose very text is in the corpus.

In place of ANT may stand the XML file of the PADT sample, for the annotations of agencies.

A line of the file is an article as the guide for annotators has it, without `text`, `title` and `source`; a string that
occurs in the text is `[start, end]` of its first occurrence, in code points.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training import treebank

_KEPT = ("entities", "meetings", "statements", "roles", "visits")
_WORDS = frozenset({"id", "type", "status", "medium", "act", "speaker", "person", "of", "visitor", "place"})
"""Fields whose strings are no part of a text."""


def corpus(file: Path) -> Iterator[dict[str, Any]]:
    """The articles of ANT, or of the PADT sample."""
    if file.suffix == ".xml":
        yield from treebank.articles(file)
        return
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def apart(value: Any, text: str) -> Any:
    """An annotation with offsets for strings of the text."""
    if isinstance(value, dict):
        return {key: one if key in _WORDS or key == "participants" else apart(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [apart(one, text) for one in value]
    if isinstance(value, str) and (start := text.find(value)) >= 0 and value:
        return [start, start + len(value)]
    return value


def together(value: Any, text: str) -> Any:
    """An annotation with the strings that its offsets stand for."""
    if isinstance(value, dict):
        return {
            key: one if key in _WORDS or key == "participants" else together(one, text) for key, one in value.items()
        }
    if isinstance(value, list):
        if len(value) == 2 and all(type(one) is int for one in value):
            return text[value[0] : value[1]]
        return [together(one, text) for one in value]
    return value


def put_apart(folder: Path, texts: Path) -> Iterator[dict[str, Any]]:
    """The annotations of a folder, by the ids of the corpus."""
    annotated = (json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json")))
    by_text = {article["text"]: article for article in annotated}
    for article in corpus(texts):
        own = by_text.pop(article["text"], None)
        if own is not None:
            yield {"id": article["id"], **{key: apart(own[key], article["text"]) for key in _KEPT}}


def put_together(file: Path, texts: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles of a file, with their texts."""
    with file.open(encoding="utf-8") as lines:
        annotated = {one["id"]: one for one in map(json.loads, lines)}
    for article in corpus(texts):
        if article["id"] in annotated:
            own = {key: together(annotated[article["id"]][key], article["text"]) for key in _KEPT}
            yield {**{key: article.get(key) for key in ("id", "source", "title", "date", "text")}, **own}


def main() -> None:
    """Put annotations and texts together, or apart."""
    source, texts, target = map(Path, sys.argv[1:4])
    if source.is_dir():
        lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in put_apart(source, texts))
        target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return
    target.mkdir(parents=True, exist_ok=True)
    for article in put_together(source, texts):
        path = target / f"{article['id'].replace('/', '_')}.json"
        path.write_text(json.dumps(article, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
