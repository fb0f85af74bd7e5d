"""Draws the pictures of the notebooks that the documentation shows: `python notebooks/pictures.py`.

Runs the notebooks from a clean kernel and keeps the last plot of each in `docs/images/`.
"""

from __future__ import annotations

import base64
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import nbformat
from nbclient import NotebookClient

HERE: Final = Path(__file__).resolve().parent
IMAGES: Final = HERE.parent / "docs" / "images"
PICTURES: Final = {"01-explore": 0, "03-networks": 0}
"""Notebook -> which of its plots is shown."""


def plots(path: Path) -> list[bytes]:
    """The plots of a notebook as PNG files."""
    notebook = nbformat.read(path, as_version=4)
    with TemporaryDirectory() as folder:
        NotebookClient(notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
    outputs = (output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs)
    images = (output.get("data", {}).get("image/png") for output in outputs)
    return [base64.b64decode(image) for image in images if image]


def main() -> None:
    """Write the pictures."""
    for name, number in PICTURES.items():
        (IMAGES / f"notebook-{name}.png").write_bytes(plots(HERE / f"{name}.ipynb")[number])


if __name__ == "__main__":
    main()
