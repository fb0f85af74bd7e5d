"""The file as text: everything inline, and a policy under which nothing else can run or be fetched."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
from functools import cache
from importlib import resources
from string import Template
from typing import Any

from kg.page import pyvis_adapter

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}

_ALONE = "default-src 'none'"
_FIRST = '<meta name="viewport"'
_LEVEL = 6
PACKED_FROM = 300_000
"""What is longer than this, in characters, is compressed; below it stays readable in the file."""


def render(data: dict[str, Any], evidence: Any) -> str:
    """The whole page for `data` and its `evidence`, which its script shows as text and never reads as markup;
    `evidence` is unpacked when the picture stands."""
    script, style = _static("page.js"), _static("page.css")
    vis_script, vis_style = pyvis_adapter.script(), pyvis_adapter.style()
    return Template(_static("template.html")).substitute(
        policy=_policy((vis_script, script), (vis_style, style)),
        vis_style=vis_style,
        style=style,
        vis_script=vis_script,
        script=script,
        data=_element("data", embedded(data)),
        evidence=_element("evidence", embedded(evidence)),
    )


def served(page: str, base: str, path: str) -> str:
    """`page` as a server sends it that has the whole graph: it may ask this server, and nobody else, for more.

    `base` begins the IRIs of entities; `path` is where on the server that beginning leads.
    """
    told = f'<meta name="kg-server" content="{html.escape(base)}" data-path="{html.escape(path)}">'
    return page.replace(_ALONE, f"{_ALONE}; connect-src 'self'", 1).replace(_FIRST, told + _FIRST, 1)


def embedded(data: Any) -> str:
    """`data` as JSON that can stand inside a `<script>` element: no markup, no line separators, no NaN."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign, escape in _UNSAFE.items():
        text = text.replace(sign, escape)
    return text


def _element(name: str, text: str) -> str:
    """A `<script>` element with data: JSON as it is, or gzip in base64 where it is long."""
    if len(text) < PACKED_FROM:
        return f'<script type="application/json" id="{name}">{text}</script>'
    packed = base64.b64encode(gzip.compress(text.encode(), compresslevel=_LEVEL, mtime=0)).decode()
    return f'<script type="application/gzip" id="{name}">{packed}</script>'


def _policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """Only the page's own scripts and styles, by their hashes; pictures only from within the file."""
    rules = {
        "default-src": "'none'",
        "script-src": _hashes(scripts),
        "style-src": _hashes(styles),
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(sources: tuple[str, ...]) -> str:
    digests = (hashlib.sha256(source.encode()).digest() for source in sources)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


@cache
def _static(name: str) -> str:
    return resources.files("kg.page").joinpath("static", name).read_text(encoding="utf-8")
