"""The pages of things, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

import pytest
from rdflib import Graph, URIRef

from kg.page import served
from kg.rdf import write_nquads
from kg.settings import Settings
from tests.page.hostile import STRINGS, hostile
from tests.serve.conftest import LAVROV, Server, serving

HTML = "text/html,application/xhtml+xml,*/*;q=0.8"
PARAMETERS = [
    ("since", "2017-01-01", '"2017-01-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
    ("act", "accuse", "<https://kg.example/ontology#accuse>"),
    ("act", "اتهم", "<https://kg.example/ontology#accuse>"),
]
IRI = f"https://kg.example{LAVROV}"


class Tags(HTMLParser):
    """The elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def links(self) -> list[str]:
        return [attributes["href"] or "" for tag, attributes in self.found if tag == "a" and "href" in attributes]


@pytest.fixture(scope="module")
def lavrov(server: Server) -> Tags:
    return Tags(server.get(LAVROV, Accept=HTML).text)


@pytest.mark.parametrize(
    "words",
    [
        "سيرغي لافروف",
        "Sergey Lavrov",
        "سيرجي لافروف",
        "شخص",
        "وزير الخارجية",
        "اللقاءات",
        "ما قاله",
        "ستيفان دي ميستورا",
        "استقبل وزير الخارجية الروسي سيرغي لافروف في موسكو",
        "2017-06-08",
        "القاعدة",
    ],
)
def test_a_persons_page_says_who_it_is_and_on_what_it_stands(lavrov: Tags, words: str) -> None:
    assert words in lavrov.words


def test_every_link_of_a_page_leads_somewhere(server: Server, lavrov: Tags) -> None:
    paths = {link for link in lavrov.links() if link.startswith("/")}
    assert "/id/loc-russia" in paths
    assert {path: server.get(path, Accept=HTML).status for path in paths} == dict.fromkeys(paths, 200)


def test_the_page_speaks_english_when_asked_and_remembers(server: Server) -> None:
    reply = server.get(f"{LAVROV}?lang=en", Accept=HTML)
    assert '<html lang="en" dir="ltr">' in reply.text
    assert "Statements" in reply.text or "said" in reply.text
    cookie = reply.headers["set-cookie"].partition(";")[0]
    assert '<html lang="en"' in server.get(LAVROV, Accept=HTML, Cookie=cookie).text
    assert '<html lang="en"' in server.get(LAVROV, Accept=HTML, Accept_Language="en-GB,ar;q=0.5").text
    assert '<html lang="ar" dir="rtl">' in server.get(LAVROV, Accept=HTML, Accept_Language="fr").text


@pytest.mark.parametrize(
    ("media", "format"),
    [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")],
)
def test_machines_get_rdf_at_the_same_address(server: Server, media: str, format: str) -> None:
    reply = server.get(LAVROV, Accept=f"{media}, text/html;q=0.5")
    found = Graph().parse(data=reply.body, format=format)
    assert reply.media == media
    assert "سيرغي لافروف" in map(str, found.objects(URIRef(IRI)))
    assert any(found.subjects(None, URIRef(IRI)))


@pytest.mark.parametrize(
    ("format", "media"),
    [
        ("ttl", "text/turtle"),
        ("nt", "application/n-triples"),
        ("jsonld", "application/ld+json"),
        ("rdf", "application/rdf+xml"),
    ],
)
def test_a_browser_gets_rdf_by_a_link(server: Server, format: str, media: str) -> None:
    assert server.get(f"{LAVROV}?format={format}", Accept=HTML).media == media


def test_a_former_id_leads_to_the_entity_it_became(server: Server) -> None:
    reply = server.get("/id/per-lafruf", Accept=HTML)
    assert (reply.status, reply.headers["location"]) == (303, LAVROV)
    assert server.get("/id/per-lafruf?format=ttl").headers["location"] == f"{LAVROV}?format=ttl"


@pytest.mark.parametrize("path", ["/id/per-lavrof", "/id/per-sergey-lavrov", f"/id/{quote('سرغي لافروف')}"])
def test_an_unknown_id_is_answered_with_what_may_be_meant(server: Server, path: str) -> None:
    page = server.get(path, Accept=HTML)
    assert page.status == 404
    assert LAVROV in Tags(page.text).links()
    plain = server.get(path, Accept="text/turtle")
    assert (plain.status, f"<{IRI}>" in plain.text) == (404, True)


@pytest.mark.parametrize(
    "path", ["/nothing", "/id/", "/id/%FF%FE", "/id/a/../../b", "/id/%00", "/favicon.ico", "/static/../app.py", "//x"]
)
def test_what_is_nowhere_is_not_found(server: Server, path: str) -> None:
    assert server.get(path, Accept=HTML).status == 404


def test_an_articles_page_shows_its_text_with_the_names_as_links(server: Server) -> None:
    page = Tags(server.get("/id/article/astana-fifth-round", Accept=HTML).text)
    assert "انتهت في العاصمة الكازاخية أستانا مساء الأربعاء الجولة الخامسة" in page.words
    marked = [attributes["href"] for tag, attributes in page.found if "mention" in (attributes.get("class") or "")]
    assert any(link and link.startswith("/id/per-") for link in marked)


def test_an_event_has_a_page_too(server: Server) -> None:
    event = json.loads(server.query("SELECT ?m { ?m a kg:Meeting } LIMIT 1").body)["results"]["bindings"][0]["m"][
        "value"
    ]
    assert "participant" in server.get(urlsplit(event).path, Accept=HTML).text


def test_the_page_of_the_graph_is_the_first_page(server: Server) -> None:
    reply = server.get("/")
    assert reply.media == "text/html"
    assert reply.text == served(
        (server.folder / "graph.html").read_text(encoding="utf-8"), "https://kg.example/id/", "/id/"
    )


def test_the_interface_is_told_without_the_help_of_others(server: Server) -> None:
    assert "/api/neighbourhood" in json.loads(server.get("/openapi.json").body)["paths"]
    page = server.get("/docs", Accept=HTML)
    assert "/api/neighbourhood" in page.text
    assert "//cdn" not in page.text


def test_names_are_found_in_any_spelling(server: Server) -> None:
    for text in ("لافروف", "lavrov", "سيرجي لاف"):
        hits = json.loads(server.get(f"/api/find?q={quote(text)}").body)
        assert hits[0]["path"] == LAVROV
    assert json.loads(server.get("/api/find?q=").body) == []
    assert server.get("/api/find").status == 422


def test_a_neighbourhood_is_those_with_whom_one_shares_events(server: Server) -> None:
    found = json.loads(server.get("/api/neighbourhood?entity=per-sirgi-lafruf&limit=3").body)
    assert found["nodes"][0]["iri"] == IRI
    assert len(found["nodes"]) == 4
    assert found["left_out"] > 0
    assert {edge["kind"] for edge in found["edges"]} <= {"meeting", "statement", "role", "visit"}
    assert {edge["target"] for edge in found["edges"]} == {node["iri"] for node in found["nodes"][1:]}
    assert server.get("/api/neighbourhood?entity=per-nobody").status == 404


@pytest.mark.parametrize("name", ["لافروف", "lavrov", "Sergey Lavrov", "سيرجي لافروف"])
def test_named_queries_are_filled_in_with_the_entities_of_a_name(server: Server, name: str) -> None:
    listed = {query["name"]: query for query in json.loads(server.get("/api/queries").body)}
    assert [parameter["name"] for parameter in listed["who-met-whom"]["parameters"]] == ["person", "with"]
    filled = server.get(f"/api/queries/who-met-whom?person={quote(name)}")
    assert filled.media == "application/sparql-query"
    rows = json.loads(server.query(filled.text).body)["results"]["bindings"]
    assert {row["personName"]["value"] for row in rows} == {"سيرغي لافروف"}


@pytest.mark.parametrize(("name", "value", "filled"), PARAMETERS)
def test_days_and_terms_are_filled_in_too(server: Server, name: str, value: str, filled: str) -> None:
    query = next(
        query["name"]
        for query in json.loads(server.get("/api/queries").body)
        if name in [parameter["name"] for parameter in query["parameters"]]
    )
    reply = server.get(f"/api/queries/{query}?{name}={quote(value)}")
    assert reply.status == 200
    assert f"VALUES ?{name} {{ {filled} }}" in reply.text
    assert server.query(reply.text).status == 200


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("who-met-whom?person=lavrof-x", "no entity is called"),
        (f"who-met-whom?person={quote('سيرغي لافرخش')}", "did you mean «سيرغي لافروف»"),
        ("who-met-whom?nobody=x", "it has person, with"),
        ("nothing", "no query is called"),
    ],
)
def test_what_cannot_be_filled_in_is_told(server: Server, path: str, told: str) -> None:
    reply = server.get(f"/api/queries/{path}")
    assert reply.status == 404
    assert told in reply.text


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    room = hostile()
    folder = tmp_path_factory.mktemp("hostile")
    write_nquads(room.knowledge(), room.articles, folder / "build" / "graph.nq", Settings())
    with serving(folder / "build", folder / "log") as running:
        yield running


def test_hostile_text_is_shown_and_never_markup(hostile_server: Server) -> None:
    server = hostile_server
    paths = [f"/id/p{number:02}" for number in range(len(STRINGS))] + [
        f"/id/article/a{n:02}" for n in range(len(STRINGS))
    ]
    paths += [f"/id/{quote(text, safe='')}" for text in STRINGS] + ["/sparql"]
    for path in paths:
        reply = server.get(path, Accept=HTML)
        page = Tags(reply.text)
        assert reply.status in (200, 404), path
        assert {tag for tag, _ in page.found}.isdisjoint({"img", "iframe", "object", "embed", "base", "svg", "math"})
        assert not [name for _, attributes in page.found for name in attributes if name.startswith("on")]
        scripts = [attributes for tag, attributes in page.found if tag == "script"]
        assert all((each.get("src") or "/static/").startswith("/static/") for each in scripts)
        assert all(urlsplit(link).scheme in ("", "http", "https") for link in page.links())


def test_hostile_names_are_found(hostile_server: Server) -> None:
    assert "<script>" in json.loads(hostile_server.get("/api/find?q=script").body)[0]["name"]
