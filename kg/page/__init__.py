"""The page people open: one offline HTML file with the network, and the sentence behind every line of it."""

from kg.page.core import core
from kg.page.html import served
from kg.page.surroundings import surroundings
from kg.page.write import write_page

__all__ = ["core", "served", "surroundings", "write_page"]
