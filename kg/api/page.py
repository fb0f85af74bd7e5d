"""The interactive page as a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kg.api import display
from kg.files import replacing


@dataclass(frozen=True, slots=True)
class Page:
    """The page's `html`, shown in a notebook in a frame of `height` pixels."""

    html: str = field(repr=False)
    height: int

    def write(self, path: str | Path) -> None:
        """Write the page to a file; raises `OutputError`."""
        with replacing(Path(path)) as draft:
            draft.write_text(self.html, encoding="utf-8", newline="\n")

    def _repr_html_(self) -> str:
        return display.frame(self.html, self.height)
