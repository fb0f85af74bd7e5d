"""Joins the ES modules in `static/src` to the one script `static/page.js` that a page holds inline.

    python -m kg.page.bundle

Each module becomes a function called once, in the order of its imports; the bundle is checked in, and a
test proves it fresh. What a module may use of the language: named imports from `./name.js`, exported
functions, classes and constants; anything else is refused. Only the entry may wait (`await`) outside a function.
"""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = Path(__file__).parent / "static" / "src"
BUNDLE = SOURCES.parent / "page.js"
ENTRY = "main"

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_REFUSED = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(sources: Path = SOURCES, entry: str = ENTRY) -> str:
    """The script of all modules that `entry` needs. Raises `ValueError` for a form of import or export it
    does not know and for modules that import each other in a circle."""
    done: dict[str, str] = {}
    _add(sources, entry, done, ())
    modules = "\n".join(done.values())
    return f'// Made by kg/page/bundle.py from static/src; edit there.\n(() => {{\n"use strict";\n{modules}}})();\n'


def _add(sources: Path, name: str, done: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ValueError(f"modules import each other in a circle: {' -> '.join((*above, name))}")
    if name in done:
        return
    source = (sources / f"{name}.js").read_text(encoding="utf-8")
    for _, imported in _IMPORT.findall(source):
        _add(sources, imported, done, (*above, name))
    done[name] = _module(name, source, waits=not above)


def _module(name: str, source: str, *, waits: bool) -> str:
    exported = [match[1] for match in _EXPORT.finditer(source)]
    body = _EXPORT.sub("", _IMPORT.sub(_destructured, source))
    if refused := _REFUSED.search(body):
        raise ValueError(f"{name}.js: cannot bundle {refused[0]!r}; use named imports and exported declarations")
    kind = "async " if waits else ""
    return f"const {_variable(name)} = ({kind}() => {{\n{body}return {{ {', '.join(exported)} }};\n}})();\n"


def _destructured(found: re.Match[str]) -> str:
    names = [" ".join(name.split()).replace(" as ", ": ") for name in found[1].split(",") if name.strip()]
    return f"const {{ {', '.join(names)} }} = {_variable(found[2])};\n"


def _variable(name: str) -> str:
    return "$" + name.replace("-", "_")


if __name__ == "__main__":
    BUNDLE.write_text(bundle(), encoding="utf-8")
