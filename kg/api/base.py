"""A knowledge base: what a build found out, open for reading, questions, networks and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kg.api import display
from kg.api.articles import ArticleView
from kg.api.entities import EntityView
from kg.api.events import EventView, MeetingView, RelationView, RoleView, StatementView, VisitView
from kg.api.page import Page
from kg.api.views import Views
from kg.archive import Articles, Records, read_knowledge
from kg.catalogue import Catalogue
from kg.contract import Record
from kg.errors import InputError, QueryError
from kg.libraries import library
from kg.model import Knowledge

if TYPE_CHECKING:
    import networkx as nx
    from pandas import DataFrame
    from rdflib import Dataset

    from kg.rdf import Store

_KINDS = ("entities", "meetings", "statements", "roles", "visits", "relations")
_HELD_ARTICLES = 512


class KnowledgeBase:
    """Entities and events of a build with the articles they stand on.

    `knowledge` is the frozen value they come from (`kg.model.Knowledge`), `records` are the records of the articles by
    id, `folder` is the build's folder, None where the knowledge is only in memory.
    """

    def __init__(self, knowledge: Knowledge, records: Mapping[str, Record], folder: Path | None = None) -> None:
        self.knowledge = knowledge
        self.records = records
        self.folder = folder
        self._entities = {entity.id: EntityView(self, entity) for entity in knowledge.entities}
        self._article = lru_cache(_HELD_ARTICLES)(lambda id: ArticleView(self, records[id]))

    @classmethod
    def open(cls, folder: str | Path = "output") -> KnowledgeBase:
        """The knowledge base of the build in `folder`; raises `InputError` where it holds none."""
        return cls(read_knowledge(Path(folder)), Records(Path(folder)), Path(folder))

    @property
    def entities(self) -> Views[EntityView]:
        """People, organisations, places and unnamed parties, by id."""
        return Views(self._entities.values())

    @cached_property
    def meetings(self) -> Views[MeetingView]:
        """Who met whom."""
        return Views(MeetingView(self, event) for event in self.knowledge.meetings)

    @cached_property
    def statements(self) -> Views[StatementView]:
        """Who said what, and about whom."""
        return Views(StatementView(self, event) for event in self.knowledge.statements)

    @cached_property
    def roles(self) -> Views[RoleView]:
        """Who holds which post."""
        return Views(RoleView(self, event) for event in self.knowledge.roles)

    @cached_property
    def visits(self) -> Views[VisitView]:
        """Who went where."""
        return Views(VisitView(self, event) for event in self.knowledge.visits)

    @cached_property
    def relations(self) -> Views[RelationView]:
        """What the rules of plug-ins found."""
        return Views(RelationView(self, event) for event in self.knowledge.relations)

    @cached_property
    def events(self) -> Views[EventView]:
        """All events in the order of time; those without a date come last."""
        every: list[EventView] = [*self.meetings, *self.statements, *self.roles, *self.visits, *self.relations]
        return Views(sorted(every, key=lambda event: (event.date or "~", event.kind, event.id)))

    @property
    def articles(self) -> Views[ArticleView]:
        """All articles; for one of them, `article` reads no other."""
        return Views(map(self.article, self.records))

    def article(self, id: str) -> ArticleView:
        """The article with an id; raises `InputError` where there is none."""
        try:
            return self._article(id)
        except KeyError:
            raise InputError(f"no article {id!r} in {self._where}; see .articles") from None

    def entity(self, id: str) -> EntityView:
        """The entity with an id; raises `InputError` where there is none. For a name, use `find`."""
        if id not in self._entities:
            raise InputError(f"no entity {id!r} in {self._where}; search a name with .find")
        return self._entities[id]

    def find(self, name: str) -> EntityView:
        """The entity with a name, in any spelling or in Latin letters, with a part of a name, or with an id.

        Raises `InputError` where none or several are called so, with the nearest ones.
        """
        return self._entities[self._catalogue.find(name).id]

    def search(self, words: str) -> Views[EntityView]:
        """All entities with these words in one of their names; those of most articles first."""
        return Views(self._entities[entity.id] for entity in self._catalogue.search(words or " "))

    def query(self, query: str, **parameters: str) -> DataFrame:
        """The answer to a named query (`who-met-whom`) with its parameters, or to a SPARQL query.

        Columns of whole numbers are integers, all others texts. Raises `QueryError` for a query that cannot be run, and
        `InputError` where pandas is not installed.
        """
        from kg import rdf  # noqa: PLC0415 - Oxigraph and rdflib load when they are asked

        pandas = library("pandas", "notebook")
        if any(sign in query for sign in "{?<"):
            if parameters:
                raise QueryError("a SPARQL query takes no parameters; write them into its text")
            table = self._store.query(query)
        else:
            table = rdf.run(self._store, query, parameters)
        frame: DataFrame = pandas.DataFrame(list(table), columns=list(table.columns))
        whole = [
            name for name in frame if len(frame) and frame[name].str.fullmatch(r"0|-?[1-9]\d{0,17}").eq(True).all()
        ]
        return frame.astype(dict.fromkeys(whole, "int64"))

    def to_networkx(self) -> nx.MultiDiGraph:
        """The graph of entities; `kg.graph.multigraph` tells its attributes."""
        from kg.graph import to_networkx  # noqa: PLC0415 - networkx loads when it is asked for

        return to_networkx(self.knowledge, Articles(self.records))

    def to_pandas(self) -> dict[str, DataFrame]:
        """The tables of `kg export csv` by name: entities, each kind of event, evidence and articles.

        Raises `InputError` where pandas is not installed.
        """
        from kg.export.tables import tables  # noqa: PLC0415

        pandas = library("pandas", "notebook")
        found = tables(self.knowledge, Articles(self.records))
        return {name: pandas.DataFrame(table.rows, columns=table.columns) for name, table in found.items()}

    def to_rdflib(self) -> Dataset:
        """The RDF dataset, read-only, answered by Oxigraph; its named graphs are the articles."""
        return self._store.dataset()

    def show(self, height: int = 640) -> Page:
        """The interactive page, shown inside the notebook without a network; `height` is in pixels."""
        from kg.page.write import page  # noqa: PLC0415

        return Page(page(self.knowledge, Articles(self.records)), height)

    def __repr__(self) -> str:
        return f"<knowledge base {self._where}: {', '.join(f'{n} {kind}' for kind, n in self._counts().items())}>"

    def _repr_html_(self) -> str:
        return display.card(f"knowledge base {self._where}", self._counts())

    def _counts(self) -> dict[str, int]:
        counts = {kind: len(getattr(self.knowledge, kind)) for kind in _KINDS}
        return {"articles": len(self.records)} | {kind: count for kind, count in counts.items() if count}

    @property
    def _where(self) -> str:
        return str(self.folder) if self.folder else "in memory"

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self.folder or Path(), self.knowledge.entities)

    @cached_property
    def _store(self) -> Store:
        from kg.rdf import Store, write_nquads  # noqa: PLC0415
        from kg.settings import Settings  # noqa: PLC0415

        if self.folder:
            return Store.open(self.folder)
        with TemporaryDirectory(prefix="kg-") as folder:
            file = Path(folder) / "graph.nq"
            write_nquads(self.knowledge, Articles(self.records), file, Settings())
            return Store.open(file)
