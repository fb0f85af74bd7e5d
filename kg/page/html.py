"""The file as text: everything inline, and a policy under which nothing else can run or be fetched."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib import resources
from string import Template
from typing import Any

from kg.page import pyvis_adapter

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(data: dict[str, Any]) -> str:
    """The whole page for `data`, which is shown by its script as text and never read as markup."""
    script, style = _static("page.js"), _static("page.css")
    vis_script, vis_style = pyvis_adapter.script(), pyvis_adapter.style()
    return Template(_static("template.html")).substitute(
        policy=_policy((vis_script, script), (vis_style, style)),
        vis_style=vis_style,
        style=style,
        vis_script=vis_script,
        script=script,
        data=embedded(data),
    )


def embedded(data: Any) -> str:
    """`data` as JSON that can stand inside a `<script>` element: no markup, no line separators, no NaN."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign, escape in _UNSAFE.items():
        text = text.replace(sign, escape)
    return text


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
