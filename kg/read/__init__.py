"""Reading: files, folders and standard input to articles."""

from kg.read.furniture import furniture
from kg.read.reader import read

__all__ = ["furniture", "read"]
