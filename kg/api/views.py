"""Lists of things of a knowledge base, shown as a table in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, overload

from kg.api import display
from kg.libraries import library

if TYPE_CHECKING:
    from pandas import DataFrame

_SHOWN = 20


class View(Protocol):
    """What a list holds: anything that can be told as a row of a table."""

    def row(self) -> dict[str, Any]:
        """Its columns by name; texts, numbers and None."""
        ...


T = TypeVar("T", bound=View)


class Views(Sequence[T], Generic[T]):
    """A list that does not change; a slice of it and what `where` keeps are such lists too."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = tuple(items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Views[T]: ...
    def __getitem__(self, index: int | slice) -> T | Views[T]:
        return Views(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Views) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def where(self, holds: Callable[[T], bool]) -> Views[T]:
        """Those for which `holds` is true, in their order."""
        return Views(filter(holds, self._items))

    def to_pandas(self) -> DataFrame:
        """One row each. Raises `InputError` where pandas is not installed."""
        frame: DataFrame = library("pandas", "notebook").DataFrame([item.row() for item in self._items])
        return frame

    def __repr__(self) -> str:
        shown = "".join(f"\n  {item!r}" for item in self._items[:_SHOWN])
        more = f"\n  … and {len(self) - _SHOWN} more" if len(self) > _SHOWN else ""
        return f"{len(self)} items{':' if self._items else ''}{shown}{more}"

    def _repr_html_(self) -> str:
        return display.table([item.row() for item in self._items[:_SHOWN]], total=len(self))
