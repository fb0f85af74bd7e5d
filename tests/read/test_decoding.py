"""The encodings Arabic news comes in are recognised, whatever the length of the text."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.read.decoding import declared_encoding, decode

LINES = [
    "وصل رئيس الوزراء إلى العاصمة مساء أمس",
    "قال المتحدث باسم الحكومة إن المحادثات كانت مفيدة، وأضاف أن الجانبين سيواصلان التشاور.",
    "أعلنت وزارة الخارجية أن ٣ وفود من 12 دولة ستشارك في المؤتمر؛ ولم تحدد موعدا.\n" * 40,
]


@pytest.mark.parametrize("text", LINES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_every_encoding_is_recognised(text: str, encoding: str) -> None:
    plain = text.replace("٣", "3") if encoding == "cp1256" else text
    assert decode(plain.encode(encoding)) == plain


@pytest.mark.parametrize("text", LINES)
def test_iso_8859_6_is_told_from_windows_1256(text: str) -> None:
    plain = text.replace("٣", "3")
    assert decode(plain.encode("iso8859_6")) == plain


def test_marks_of_big_endian_order_are_believed() -> None:
    assert decode(codecs.BOM_UTF16_BE + LINES[0].encode("utf-16-be")) == LINES[0]


def test_latin_text_without_arabic_is_read_too() -> None:
    assert decode(b"Lavrov met Kerry.") == "Lavrov met Kerry."
    assert decode("Lavrov met Kerry.".encode("utf-16-le")) == "Lavrov met Kerry."


def test_a_damaged_byte_does_not_turn_utf_8_into_something_else() -> None:
    data = LINES[2].encode()
    assert decode(data[:-1] + b"\xd8") == LINES[2][:-1] + "\ufffd"
    assert decode(LINES[0].encode()[:-1]) == LINES[0][:-1] + "\ufffd"


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("iso-8859-6", LINES[0].encode("iso8859_6")),
        ("windows-1256", LINES[0].encode("cp1256")),
        ("windows-1252", LINES[1].encode("cp1256")),
        ("utf-8", LINES[1].encode("cp1256")),
        ("windows-1256", LINES[1].encode()),
        ("no-such-encoding", LINES[1].encode("cp1256")),
        ("hex", LINES[1].encode("cp1256")),
    ],
)
def test_what_a_page_declares_is_believed_where_it_makes_arabic(declared: str, data: bytes) -> None:
    assert decode(data, declared) in LINES


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b'<html><head><meta charset="windows-1256">', "windows-1256"),
        (b"<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-6'>", "ISO-8859-6"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<html><body>charset=utf-8", None),
    ],
)
def test_declarations_are_found(page: bytes, encoding: str | None) -> None:
    assert declared_encoding(page) == encoding


@pytest.mark.parametrize("data", [b"\0" * 100, b"\x7fELF\x02\x01\x01\0\0\0\0", bytes(range(256)), b"\xff\xfe\0"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="binary"):
        decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
@settings(deadline=None)
def test_utf_8_always_comes_back(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.lists(st.sampled_from(LINES[1].split()), min_size=6))
@settings(deadline=None)
def test_windows_1256_always_comes_back(words: list[str]) -> None:
    text = " ".join(words)
    assert decode(text.encode("cp1256")) == text
