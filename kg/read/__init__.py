"""Reading: files, folders and standard input to articles."""

from kg.read.furniture import furniture, with_furniture
from kg.read.reader import read

__all__ = ["furniture", "read", "with_furniture"]
