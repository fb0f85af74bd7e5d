import pytest

from kg.serve.negotiation import best

OFFERS = ["application/json", "application/xml", "text/csv", "text/html"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, application/xml", "application/xml"),
        ("text/csv;q=0.5, application/xml;q=0.4", "text/csv"),
        ("application/json;q=0, */*", "application/xml"),
        ("text/*;q=0.3, text/html;q=0.7, */*;q=0.1", "text/html"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", "text/html"),
        ("application/json;charset=utf-8;q=0.2, text/csv;q=0.1", "application/json"),
        ("text/csv;q=rubbish, application/xml;q=0.1", "application/xml"),
        ("text/csv;q=7, application/xml", "application/xml"),
        ("image/png", None),
        ("*/*;q=0", None),
        (",;,", "application/json"),
    ],
)
def test_the_offer_that_the_client_likes_best(accept: str, chosen: str | None) -> None:
    assert best(accept, OFFERS) == chosen


def test_of_no_offers_none_is_best() -> None:
    assert best("*/*", []) is None
