"""What a build keeps: each article with what it says, by content, so that no article is analysed twice."""

from kg.state.articles import Articles
from kg.state.keys import Maker, stamp
from kg.state.lock import locked
from kg.state.store import State, kept

__all__ = ["Articles", "Maker", "State", "kept", "locked", "stamp"]
