"""Which annotated entities of several articles are one real-world thing (`data/clusters.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from kg.errors import InputError, reason
from kg.evaluate.gold import GoldEntity
from kg.model import EntityType

_COLUMNS = 3
_Name = tuple[EntityType, str, str | None]


@dataclass(frozen=True, slots=True)
class ClusterKeys:
    """The real-world thing of a type and name, for all articles (None) or for one."""

    things: Mapping[_Name, str]

    def of(self, article_id: str, entity: GoldEntity) -> str:
        """What `entity` of an article is; a name that is not listed is a thing of its own in all articles."""
        here = self.things.get((entity.type, entity.name, article_id))
        return here or self.things.get((entity.type, entity.name, None)) or f"{entity.type} {entity.name}"


def load_cluster_keys(path: Path | None = None) -> ClusterKeys:
    """The keys of a file of three columns (type, thing, names parted by `|`), by default those that come with kg.

    Raises `InputError` for a file that cannot be read, or a line that is no row of it.
    """
    source = path or files("kg.evaluate").joinpath("data/clusters.tsv")
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the cluster keys {source}: {reason(error)}") from error
    things: dict[_Name, str] = {}
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            things.update(_row(line, f"{source}, line {number}"))
    return ClusterKeys(things)


def _row(line: str, place: str) -> dict[_Name, str]:
    cells = line.split("\t")
    if len(cells) != _COLUMNS or cells[0] not in EntityType.__members__:
        raise InputError(f"{place}: {line!r} is no row of type, thing and names parted by tabulators")
    type = EntityType(cells[0])
    names = (name.partition("@") for name in cells[2].split("|"))
    return {(type, name, article or None): f"{type} {cells[1]}" for name, _, article in names}
