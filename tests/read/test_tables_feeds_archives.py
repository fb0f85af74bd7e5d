"""Articles from the files of other tools: tables, feeds, web archives, bibliographies."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

import pandas
import pytest

from kg.build import build
from kg.errors import InputError
from kg.model import Article, Problem
from kg.read import read
from kg.settings import Settings, load

TEXT = "وصل الوزير سامر حداد إلى عمّان، والتقى فيها السفيرة هدى قباني."
OTHER = "قالت السفيرة هدى قباني إن المحادثات مفيدة."


def articles(path: Path, **options: Any) -> list[Article]:
    found = list(read([path], **options))
    assert not [item for item in found if isinstance(item, Problem)], found
    return [item for item in found if isinstance(item, Article)]


def problem(path: Path, **options: Any) -> str:
    (found,) = read([path], **options)
    assert isinstance(found, Problem)
    return found.message


@pytest.mark.parametrize(
    "header", [("id", "headline", "Published", "URL", "Body"), ("id", "العنوان", "التاريخ", "الرابط", "النص")]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_usual_columns_are_known(tmp_path: Path, header: tuple[str, ...], delimiter: str) -> None:
    row = ("n1", "لقاء", "2018-02-18T21:35:43+04:00", "https://www.outlet.example/1", f'"{TEXT}\nسطر ثان"')
    path = tmp_path / "news.csv"
    path.write_text(f"\ufeff{delimiter.join(header)}\r\n{delimiter.join(row)}\r\n", encoding="utf-8", newline="")
    (article,) = articles(path)
    assert (article.id, article.title, article.published) == ("n1", "لقاء", "2018-02-18")
    assert (article.outlet, article.text) == ("outlet.example", f"{TEXT}\nسطر ثان")


MARKED = "<p>قالت <b>السفيرة</b> هدى قباني إن &quot;المحادثات مفيدة&quot;.</p><script>f('قال')</script>غادرت<br/>أمس"


def test_html_in_a_field_is_read_as_what_it_shows(tmp_path: Path) -> None:
    lines, table = tmp_path / "news.jsonl", tmp_path / "news.csv"
    lines.write_text(json.dumps({"id": "n", "title": "لقاء &amp; حوار", "text": MARKED}), encoding="utf-8")
    pandas.DataFrame([{"id": "n", "title": "لقاء &amp; حوار", "text": MARKED}]).to_csv(table, index=False)
    for path in (lines, table):
        (article,) = articles(path)
        assert article.text == 'قالت السفيرة هدى قباني إن "المحادثات مفيدة".\nغادرت\nأمس'
        assert article.title == "لقاء & حوار"


@pytest.mark.parametrize("text", [f"{TEXT} a < b", f"{TEXT} R&D", f"{TEXT}  <هامش>\n", f"{TEXT} x<y> & z;"])
def test_a_field_without_html_stays_to_the_letter(tmp_path: Path, text: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "n", "text": text}), encoding="utf-8")
    assert [article.text for article in articles(path)] == [text]


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "news.tsv"
    path.write_text(f"text\tcomment\n{TEXT}\t{OTHER}\n", encoding="utf-8")
    assert [article.text for article in articles(path, columns={"text": "comment"})] == [OTHER]
    assert [(article.id, article.source) for article in articles(path)] == [("news-1", "news.tsv")]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"text": "body"}, "has no column 'body' for 'text'; its columns are id, comment"),
        ({"words": "comment"}, "'words' is no field of an article; the fields are id, text"),
        ({}, "has no column of texts among id, comment; name it in kg.toml"),
    ],
)
def test_columns_that_are_not_there_are_told(tmp_path: Path, columns: dict[str, str], told: str) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f"id,comment\n1,{TEXT}\n", encoding="utf-8")
    assert told in problem(path, columns=columns)


def test_a_row_without_text_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f"id,text\n1,{TEXT}\n2,\n3\n4,{OTHER}\n", encoding="utf-8")
    found = list(read([path]))
    assert [isinstance(item, Problem) for item in found] == [False, True, True, False]


def test_a_table_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes(f"id,text\n1,{TEXT}\n".encode("windows-1256"))
    assert "convert it first" in problem(path)
    path.write_text(f"id,text\n1,{TEXT}\n", encoding="utf-16")
    assert [article.text for article in articles(path)] == [TEXT]


def test_parquet_is_read_in_its_own_types(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    frame = pandas.DataFrame({"guid": [7, 8], "body": [TEXT, OTHER], "date": pandas.to_datetime(["2020-01-02", None])})
    frame.to_parquet(path)
    assert [(one.id, one.text, one.published) for one in articles(path)] == [
        ("7", TEXT, "2020-01-02"),
        ("8", OTHER, None),
    ]


def test_a_broken_parquet_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.parquet"
    path.write_bytes(b"PAR1 and nothing else")
    assert "is no Parquet file that can be read" in problem(path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "pip install 'kg[formats]'" in problem(path)


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة الصباح</title>
<item><title>لقاء &amp; زيارة</title><link>https://outlet.example/1</link><guid>g1</guid>
<pubDate>Sun, 18 Feb 2018 21:35:43 GMT</pubDate><description>وصل الوزير…</description>
<content:encoded><![CDATA[<p>{TEXT}</p><script>x()</script><p>سطر&nbsp;ثان</p>]]></content:encoded></item>
<item><title>قول</title><link>https://outlet.example/2</link><description>{OTHER}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة الصباح</title><entry><id>g1</id><title>لقاء</title>
<link rel="alternate" href="https://outlet.example/1"/><published>2018-02-18T21:35:43Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p></div></content></entry></feed>"""


def test_rss_gives_the_whole_text_where_it_has_it(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    first, second = articles(path)
    assert first.text == f"{TEXT}\nسطر\u00a0ثان"
    assert (first.id, first.title, first.published) == ("g1", "لقاء & زيارة", "2018-02-18")
    assert (first.outlet, first.source) == ("صحيفة الصباح", "https://outlet.example/1")
    assert (second.id, second.text, second.published) == ("https://outlet.example/2", OTHER, None)


def test_atom_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "feed.atom"
    path.write_text(ATOM, encoding="utf-8")
    (article,) = articles(path)
    assert (article.id, article.text, article.published) == ("g1", TEXT, "2018-02-18")
    assert (article.outlet, article.source) == ("صحيفة الصباح", "https://outlet.example/1")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<rss><channel>", "is no XML that can be read"),
        ("<note>x</note>", "holds no entry of RSS or Atom"),
        ("", "is no XML that can be read"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(content, encoding="utf-8")
    assert told in problem(path)


def test_a_feed_reads_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("سر من الأسرار", encoding="utf-8")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    path = tmp_path / "feed.rss"
    path.write_text(
        f"{entity}<rss><channel><item><description>{TEXT} &x;</description></item></channel></rss>", encoding="utf-8"
    )
    (article,) = articles(path)
    assert "الأسرار" not in article.text


def archive(path: Path, *pages: tuple[str, str, str, str]) -> None:
    """A web archive of pages: address, status, content type, HTML."""
    for address, status, type, html in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{html}".encode()
        written = record("response", address, answer)
        with path.open("ab") as file:
            file.write(gzip.compress(written, mtime=0) if path.suffix == ".gz" else written)


def record(kind: str, address: str | None, content: bytes) -> bytes:
    """A record of a web archive."""
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}Content-Type: application/http; msgtype={kind}\r\n"
    return f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n"


PAGE = f"""<html lang="ar"><head><title>لقاء</title><meta property="article:published_time" content="2018-02-18">
</head><body><article><h1>لقاء</h1><p>{TEXT} {OTHER} {TEXT}</p><p>{OTHER} وأضافت أن الزيارة ستتكرر قريبا.</p></article>
</body></html>"""


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_the_pages_of_a_web_archive_are_articles(tmp_path: Path, name: str) -> None:
    archive(
        tmp_path / name,
        ("https://outlet.example/gone", "404 Not Found", "text/html", PAGE),
        ("https://outlet.example/1", "200 OK", "text/html; charset=utf-8", PAGE),
        ("https://outlet.example/x.png", "200 OK", "image/png", "x"),
    )
    (article,) = articles(tmp_path / name)
    assert (article.id, article.source, article.published) == ("crawl-2", "https://outlet.example/1", "2018-02-18")
    assert TEXT in article.text


def test_a_page_of_a_web_archive_without_article_is_a_problem_and_requests_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    question = b"GET / HTTP/1.1\r\n\r\n"
    path.write_bytes(record("request", "https://outlet.example/1", question))
    archive(
        path,
        ("https://outlet.example/menu", "200 OK", "text/html", "<html><body></body></html>"),
        ("https://outlet.example/1", "200 OK", "text/html; charset=utf-8", PAGE),
    )
    refused, article = read([path])
    assert isinstance(refused, Problem)
    assert "crawl.warc:2 (https://outlet.example/menu)" in refused.source
    assert "no article was found" in refused.message
    assert (isinstance(article, Article), article.id) == (True, "crawl-3")


@pytest.mark.parametrize(
    ("address", "content", "told"),
    [
        (None, b"HTTP/1.1 200 OK\r\n\r\n", "is no web archive that can be read (AttributeError"),
        (
            "https://outlet.example/1",
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nx",
            "no article was found",
        ),
    ],
    ids=["no address", "cut off"],
)
def test_a_broken_record_is_told(tmp_path: Path, address: str | None, content: bytes, told: str) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record("response", address, content))
    assert told in problem(path)


def test_an_empty_web_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"")
    assert "is empty" in problem(path)


def test_what_is_no_web_archive_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "crawl.warc"
    path.write_text("not an archive\n\n", encoding="utf-8")
    assert "is no web archive that can be read" in problem(path)
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert "pip install 'kg[formats]'" in problem(path)


ITEMS = [
    {
        "id": "haddad2018", "type": "article-newspaper", "title": "لقاء في عمّان", "container-title": "صحيفة الصباح",
        "URL": "http://www.outlet.example/1/", "issued": {"date-parts": [["2018", 2, 18]]},
    },
    {"id": "x", "title": "قول", "issued": {"date-parts": [[2019, 5]]}},
]  # fmt: skip


@pytest.mark.parametrize(
    "known",
    [{"id": "haddad2018"}, {"source": "https://outlet.example/1"}, {"title": "لقاء في عمّان"}],
    ids=["citation key", "address", "title"],
)
def test_a_bibliography_gives_dates_and_outlets(tmp_path: Path, known: dict[str, str]) -> None:
    (tmp_path / "zotero.csl").write_text(json.dumps(ITEMS), encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT, **known}), encoding="utf-8")
    (article,) = articles(tmp_path / "a.json", bibliography=tmp_path / "zotero.csl")
    assert (article.title, article.published) == ("لقاء في عمّان", "2018-02-18")
    assert article.outlet in {"صحيفة الصباح", "outlet.example"} and article.outlet is not None


def test_a_bibliography_overrides_nothing(tmp_path: Path) -> None:
    (tmp_path / "zotero.csl").write_text(json.dumps(ITEMS), encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"id": "x", "text": TEXT, "title": "آخر"}), encoding="utf-8")
    (article,) = articles(tmp_path / "a.json", bibliography=tmp_path / "zotero.csl")
    assert (article.title, article.published) == ("آخر", None)


@pytest.mark.parametrize("content", ["{}", "[1]", "no json"])
def test_what_is_no_bibliography_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "zotero.csl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="export it as CSL-JSON"):
        list(read([path], bibliography=path))


def test_settings_name_columns_and_bibliography(tmp_path: Path) -> None:
    (tmp_path / "kg.toml").write_text('bibliography = "z.csl"\ncolumns = { text = "comment" }\n', encoding="utf-8")
    chosen = load(tmp_path)
    assert (chosen.columns, chosen.bibliography) == ({"text": "comment"}, "z.csl")
    (tmp_path / "news.csv").write_text(f"comment\n{TEXT}\n", encoding="utf-8")
    assert build([tmp_path / "news.csv"], tmp_path / "out", Settings(columns=chosen.columns)).counts["meetings"] == 1


def test_standard_input_is_known_by_its_first_bytes() -> None:
    from kg.read.sources import Format, format_of  # noqa: PLC0415

    heads = {
        "PAR1": Format.PARQUET,
        "WARC/1.0\r\n": Format.WARC,
        RSS: Format.FEED,
        ATOM: Format.FEED,
        PAGE: Format.PAGE,
    }
    assert {format_of(io.BytesIO(head.encode())) for head in heads} == set(heads.values())
    assert [format_of(io.BytesIO(head.encode())) for head in heads] == list(heads.values())
