"""The web application: what is at which address."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from kg import __version__
from kg.page import served
from kg.rdf import named
from kg.serve.addresses import prefix
from kg.serve.attending import while_there
from kg.serve.description import description
from kg.serve.messages import Answer, Fill, Find, Neighbourhood, Surroundings, refusal
from kg.serve.negotiation import HTML, best
from kg.serve.pages import Pages
from kg.serve.protocol import RequestRejectedError, asked
from kg.serve.results import RDF_FORMATS, graph
from kg.serve.shield import Shield
from kg.serve.site import Site

_GONE = refusal(499, "the client went away")  # as nginx logs it; nobody is there to read it
_STATIC = Path(__file__).parent / "static"
_GRAPH_PAGE_POLICY = {"Content-Security-Policy": "frame-ancestors 'none'"}  # the page brings its own with it
_FORM: dict[str, Any] = {
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {"type": "object", "properties": {"query": {"type": "string"}}}
            },
            "application/sparql-query": {"schema": {"type": "string"}},
        }
    }
}


def application(site: Site, hosts: Iterable[str] | None = None) -> ASGIApp:
    """The application that serves a site, which has been started, to those who call it by one of `hosts` (`None`: any
    name); it stops the site when it is shut down."""
    pages = Pages(site)
    app = FastAPI(title="kg", version=__version__, lifespan=_lifespan(site), docs_url=None, redoc_url=None)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    _add_sparql(app, site, pages)
    _add_interface(app, site)
    _add_graph_page(app, site)
    pages.add_to(app)
    return Shield(app, hosts)


def _lifespan(site: Site) -> Any:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await site.stop()

    return lifespan


def _add_sparql(app: FastAPI, site: Site, pages: Pages) -> None:
    async def sparql(request: Request) -> Response:
        try:
            query = await asked(request, site.limits.body)
        except RequestRejectedError as error:
            return respond(error.answer, site)
        if query:
            return respond(await while_there(request, site.answer(query)) or _GONE, site)
        accept = request.headers.get("accept", "")
        if best(accept, [*RDF_FORMATS, HTML]) == HTML:
            return pages.editor(request)
        return respond(graph(description(str(request.url_for("sparql"))), accept), site)

    summary = "SPARQL 1.1 Protocol: a query, or without one the service description (RDF) or the query editor (HTML)"
    app.get("/sparql", name="sparql", summary=summary, tags=["SPARQL"])(sparql)
    app.head("/sparql", include_in_schema=False)(sparql)
    app.post("/sparql", summary="SPARQL 1.1 Protocol: a query", tags=["SPARQL"], openapi_extra=_FORM)(sparql)


def _add_interface(app: FastAPI, site: Site) -> None:
    @app.get("/api/find", summary="Entities by words of a name, in any spelling", tags=["JSON"])
    async def find(
        q: Annotated[str, Query(max_length=500)], limit: Annotated[int, Query(ge=1, le=200)] = 20
    ) -> Response:
        return respond(await site.answer(Find(q, limit)), site)

    @app.get("/api/neighbourhood", summary="The entities that share events with one, by its IRI or id", tags=["JSON"])
    async def neighbourhood(
        entity: Annotated[str, Query(max_length=2000)], limit: Annotated[int, Query(ge=1, le=1000)] = 50
    ) -> Response:
        return respond(await site.answer(Neighbourhood(entity, limit)), site)

    @app.get("/api/surroundings", summary="An entity with its events and their evidence", tags=["JSON"])
    async def surroundings(entity: Annotated[str, Query(max_length=2000)]) -> Response:
        return respond(await site.answer(Surroundings(entity)), site)

    @app.get("/api/queries", summary="The named queries with their parameters", tags=["JSON"])
    async def queries() -> JSONResponse:
        return JSONResponse([_listed(query) for query in named().values()])

    @app.get("/api/queries/{name}", summary="The SPARQL of a named query; its parameters are names", tags=["JSON"])
    async def filled(name: str, request: Request) -> Response:
        return respond(await site.answer(Fill(name, dict(request.query_params))), site)

    @app.get("/health", summary="Whether queries are answered, and how many builds were loaded", tags=["JSON"])
    async def health() -> JSONResponse:
        answer = await site.answer(Find("", 1))
        ok = answer.status == 200
        return JSONResponse({"status": "ok" if ok else "failing", "builds": site.builds}, 200 if ok else 503)


def _listed(query: Any) -> dict[str, Any]:
    parameters = [
        {"name": each.name, "kind": each.kind, "en": each.english, "ar": each.arabic} for each in query.parameters
    ]
    return {"name": query.name, "en": query.english, "ar": query.arabic, "parameters": parameters}


def _add_graph_page(app: FastAPI, site: Site) -> None:
    @app.get("/", include_in_schema=False)
    @app.head("/", include_in_schema=False)
    def graph_page() -> Response:
        page = site.folder / "graph.html"
        if not page.is_file():
            return RedirectResponse("/sparql")
        return HTMLResponse(
            served(page.read_text(encoding="utf-8"), site.base, prefix(site.base)), headers=_GRAPH_PAGE_POLICY
        )


def respond(answer: Answer, site: Site) -> Response:
    """An answer of a worker as an HTTP response."""
    headers = {"Vary": "Accept"}
    if answer.cut:
        headers["X-SPARQL-MaxRows"] = str(site.limits.rows)
    if answer.kept:
        headers["Cache-Status"] = "kg; hit"
    if answer.status == 503:
        headers["Retry-After"] = "2"
    return Response(answer.body, answer.status, headers, answer.media)
