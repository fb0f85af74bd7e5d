"""Pages for people: entities, articles and other things at the paths of their IRIs, the query editor, the interface."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg.page.display import link, shown
from kg.rdf import named
from kg.serve.addresses import path_of, prefix
from kg.serve.messages import Answer, Describe
from kg.serve.negotiation import HTML, best
from kg.serve.results import RDF_FORMATS
from kg.serve.site import Site
from kg.tables import rows

LANGUAGES = ("ar", "en")
_FORMATS = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
_TEMPLATES = Path(__file__).parent / "templates"


class Pages:
    """The pages of a site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters.update(shown=shown, web=link)

    def add_to(self, app: FastAPI) -> None:
        """Answer at the paths of the things' IRIs, at `/docs`, and at what is nowhere."""

        async def thing(request: Request) -> Response:
            return await self._thing(request)

        async def docs(request: Request) -> Response:
            paths = app.openapi()["paths"]
            routes = [(path, method, told) for path, each in paths.items() for method, told in each.items()]
            return self._page("docs.html", request, routes=routes)

        app.get("/docs", include_in_schema=False)(docs)
        app.get("/{path:path}", summary="A thing of the graph, at the path of its IRI", tags=["Linked Data"])(thing)
        app.head("/{path:path}", include_in_schema=False)(thing)

    def editor(self, request: Request) -> Response:
        """The query editor."""
        base = self._site.base
        words = _words()[_language(request)] | {"base": base, "prefix": prefix(base)}
        return self._page("editor.html", request, queries=named().values(), words=words)

    async def _thing(self, request: Request) -> Response:
        as_page, accept = _form(request)
        path = request.scope["raw_path"].decode("ascii", "replace")
        answer = await self._site.answer(Describe(path, accept, as_page))
        if answer.location:
            query = request.url.query
            return RedirectResponse(f"{answer.location}?{query}" if query else answer.location, 303, {"Vary": "Accept"})
        if as_page and answer.media == "application/json":
            return self._shown(answer, request)
        headers = {"Vary": "Accept"} | ({"Retry-After": "2"} if answer.status == 503 else {})
        return Response(answer.body, answer.status, headers, answer.media)

    def _shown(self, answer: Answer, request: Request) -> Response:
        found = msgspec.json.decode(answer.body)
        base = found["base"]
        template = f"{found['kind']}.html" if "kind" in found else "missing.html"
        return self._page(
            template, request, answer.status, **found, local=lambda iri: path_of(iri, base), formats=_FORMATS
        )

    def _page(self, template: str, request: Request, status: int = 200, **values: Any) -> Response:
        language = _language(request)
        page = self._templates.get_template(template).render(
            lang=language, dir="rtl" if language == "ar" else "ltr", say=_words()[language].__getitem__, **values
        )
        response = HTMLResponse(page, status, {"Vary": "Accept, Accept-Language, Cookie"})
        if request.query_params.get("lang") == language:
            response.set_cookie("lang", language, max_age=31_536_000, httponly=True, samesite="lax")
        return response


def _form(request: Request) -> tuple[bool, str]:
    """Whether a page is wished for, and else which RDF: the parameter `format` goes before the header `Accept`."""
    accept = _FORMATS.get(request.query_params.get("format", ""), request.headers.get("accept", ""))
    return best(accept, [*RDF_FORMATS, HTML]) == HTML, accept


def _language(request: Request) -> str:
    """Arabic, unless the address, the cookie or the browser's first language says English."""
    accepted = request.headers.get("accept-language", "").strip().lower()[:2]
    wishes = (request.query_params.get("lang"), request.cookies.get("lang"), accepted)
    return next((wish for wish in wishes if wish in LANGUAGES), LANGUAGES[0])


@cache
def _words() -> dict[str, dict[str, str]]:
    """The words of the interface by language and key."""
    table = [*rows("kg.serve", "words.tsv")]
    return {language: {row[0]: row[column] for row in table} for column, language in enumerate(LANGUAGES, start=1)}
