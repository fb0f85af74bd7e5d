"""kg: a knowledge-graph builder for Arabic news.

>>> import kg
>>> base = kg.build("articles/", "output")  # doctest: +SKIP
>>> base.find("لافروف").statements.to_pandas()  # doctest: +SKIP

`build`, `open`, `analyze` and `extract` make and open knowledge; everything is imported when it is first asked for.
`kg.build`, `kg.analyze` and `kg.extract` are also the modules of these names: a module that is called does what the
function does.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import (
        ArticleView,
        EntityView,
        EventView,
        KnowledgeBase,
        MeetingView,
        RelationView,
        RoleView,
        StatementView,
        VisitView,
        analyze,
        build,
        extract,
        open,
    )
    from kg.errors import KgError

__version__ = "0.1.0"

__all__ = [
    "ArticleView",
    "EntityView",
    "EventView",
    "KgError",
    "KnowledgeBase",
    "MeetingView",
    "RelationView",
    "RoleView",
    "StatementView",
    "VisitView",
    "analyze",
    "build",
    "extract",
    "open",
]

_CALLABLE = ("analyze", "build", "extract")


class _CallableModule(ModuleType):
    """A module that does what the function of its name in `kg.api` does."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        return getattr(import_module("kg.api"), self.__name__.removeprefix("kg."))(*args, **options)


class _Package(ModuleType):
    """This package: the import system sets each submodule on it, and those of `_CALLABLE` become callable then."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _CALLABLE and type(value) is ModuleType:
            value.__class__ = _CallableModule
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name in _CALLABLE:
        return import_module(f"kg.{name}")
    if name == "KgError":
        return import_module("kg.errors").KgError
    if name in __all__:
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
