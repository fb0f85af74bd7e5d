import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.page.display import link, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيرغي لافروف", "سيرغي لافروف"),
        ("سيرغي\n\t لافروف", "سيرغي لافروف"),
        ("سطر\u2028سطر", "سطر سطر"),
        ("\u202eevil\u202c", "evil"),
        ("\u2067عزل\u2069", "عزل"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("می\u200cرود", "می\u200cرود"),
        ("\ud800", "\ufffd"),
    ],
)
def test_text_loses_what_rules_the_text_around_it(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text())
def test_shown_text_can_be_written_and_shown_again(text: str) -> None:
    shown(text).encode("utf-8")
    assert shown(shown(text)) == shown(text)


@pytest.mark.parametrize("address", ["https://news.example/a?b=1", "http://مثال.إختبار/خبر"])
def test_web_addresses_are_links(address: str) -> None:
    assert link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "article.txt",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "//news.example/a",
        "https://",
        "https:///path",
        "https://a b.example/",
        "https://news.example/\u202egpj",
        "https://[broken/",
    ],
)
def test_anything_else_is_no_link(address: str | None) -> None:
    assert link(address) is None
