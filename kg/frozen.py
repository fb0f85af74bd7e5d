"""Frozen dataclasses that are quick to make.

What `dataclasses` make to keep the fields of a frozen object from being set takes three times as long as to set them.
Here the type checker alone keeps them: at run time they are plain fields. For objects of which an article has hundreds.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, eq: bool = True, **options: Any) -> Any:
        """`dataclasses.dataclass`, whose frozen objects are hashed and compared as such but not guarded."""
        return dataclasses.dataclass(eq=eq, unsafe_hash=frozen and eq, **options)


__all__ = ["dataclass"]
