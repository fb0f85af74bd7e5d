"""The page people open: one offline HTML file with the network, and the sentence behind every line of it."""

from kg.page.core import core
from kg.page.write import write_page

__all__ = ["core", "write_page"]
