"""Reading: files, folders and standard input to articles."""

from kg.read.reader import read

__all__ = ["read"]
