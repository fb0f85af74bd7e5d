"""The Python interface: what `import kg` offers, over the rooms that do the work.

>>> import kg
>>> base = kg.build("articles/", "output")  # doctest: +SKIP
>>> base.find("لافروف").meetings  # doctest: +SKIP
"""

from kg.api.articles import ArticleView
from kg.api.base import KnowledgeBase
from kg.api.entities import EntityView
from kg.api.events import EventView, MeetingView, RelationView, RoleView, StatementView, VisitView
from kg.api.making import analyze, build, extract, open

__all__ = [
    "ArticleView",
    "EntityView",
    "EventView",
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
