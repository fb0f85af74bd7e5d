"""What `docs/architecture.md` says of the rooms is what `lint-imports` holds and what is there."""

import re
import tomllib
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = re.findall(r"^\| `kg/(\w+)(?:\.py|/)` \|", PAGE, re.MULTILINE)
CONTRACT, _ = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def test_the_table_names_the_rooms_from_the_lowest_layer_to_the_highest() -> None:
    layers = [{room.strip().removeprefix("kg.") for room in layer.split("|")} for layer in reversed(CONTRACT["layers"])]
    layer = {room: number for number, rooms in enumerate(layers) for room in rooms}
    assert [set(rooms) for _, rooms in groupby(ROOMS, key=layer.__getitem__)] == layers


def test_the_table_names_all_rooms() -> None:
    there = {path.stem for path in (ROOT / "kg").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert sorted(ROOMS) == sorted(there - {"__init__", "__main__"})
