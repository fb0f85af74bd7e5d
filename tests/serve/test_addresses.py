import pytest

from kg.serve.addresses import iri_at, path_of, prefix

BASE = "https://kg.example/id/"


@pytest.mark.parametrize(
    ("base", "path"),
    [
        (BASE, "/id/"),
        ("https://kg.example/", "/"),
        ("http://kg.example/news/graph/", "/news/graph/"),
        ("https://kg.example/id#", "/id/"),
        ("https://kg.example/find?id=", "/id/"),
        ("urn:news:", "/id/"),
    ],
)
def test_things_are_at_the_path_of_their_base(base: str, path: str) -> None:
    assert prefix(base) == path


@pytest.mark.parametrize(
    ("path", "iri"),
    [
        ("/id/per-x", f"{BASE}per-x"),
        ("/id/article/a-1", f"{BASE}article/a-1"),
        ("/id/article/%D8%A3", f"{BASE}article/%D8%A3"),
        ("/id/article/%d8%a3", f"{BASE}article/%D8%A3"),
        ("/id/a%20b", f"{BASE}a%20b"),
        ("/id/a%22%3E%3C", f"{BASE}a%22%3E%3C"),
        ("/id/a%2Fb", f"{BASE}a%2Fb"),
        ("/id/time/2017-01-01--2017-01-05", f"{BASE}time/2017-01-01--2017-01-05"),
        ("/id/", None),
        ("/elsewhere/per-x", None),
    ],
)
def test_the_thing_at_a_path(path: str, iri: str | None) -> None:
    assert iri_at(path, BASE) == iri


@pytest.mark.parametrize("base", [BASE, "urn:news:", "https://kg.example/id#"])
def test_a_path_leads_back_to_its_thing(base: str) -> None:
    path = path_of(f"{base}per-x", base)
    assert path is not None
    assert iri_at(path, base) == f"{base}per-x"
    assert path_of("https://elsewhere.example/x", base) is None
