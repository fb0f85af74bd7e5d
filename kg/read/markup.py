"""HTML inside a field of an article, as content management systems keep texts."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

_BLOCKS: Final = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_HIDDEN: Final = frozenset({"script", "style"})
_MARKUP: Final = re.compile(
    r"<(?:br|/(?:p|div|span|a|b|strong|i|em|u|ul|ol|li|h[1-6]|table|tr|td|blockquote|figure|script|style))\s*/?>"
    r"|&(?:nbsp|quot|amp|lt|gt|[lr][ds]?a?quo|hellip|ndash|mdash|#\d{2,5}|#x[0-9a-f]{2,4});",
    re.IGNORECASE,
)


def is_marked(text: str) -> bool:
    """Whether a text holds HTML: a closing tag or a line break of it, or a character reference."""
    return _MARKUP.search(text) is not None


def unmarked(markup: str) -> str:
    """The text of a piece of HTML, each block on a line of its own, without scripts; what is no HTML that can be read
    comes back as it is."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        root = html.fragment_fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, ValueError):
        return markup.strip()
    for element in [one for one in root.iter() if one.tag in _HIDDEN]:
        element.drop_tree()
    for element in root.iter():
        if element.tag in _BLOCKS:
            element.tail = "\n" + (element.tail or "")
    return re.sub(r"\s*\n\s*", "\n", "".join(map(str, root.itertext()))).strip()


def field(text: str) -> str:
    """The text of a field that may hold HTML; one that holds none stays as it is, to the letter."""
    return unmarked(text) if is_marked(text) else text
