"""HTML pages give the article and nothing of what stands around it."""

from pathlib import Path

import pytest

from kg.model import Article, Problem
from kg.read import read

BODY = [
    "أجرى وزير الخارجية محادثات مع نظيره في العاصمة أمس، تناولت العلاقات بين البلدين وسبل تطويرها في المجالات كافة.",
    "وقال الوزير عقب المحادثات إن وجهات النظر متقاربة، وإن لجنة مشتركة ستجتمع قبل نهاية العام لمتابعة ما اتفق عليه.",
    "وأضاف أن بلاده تدعم الجهود الرامية إلى وقف القتال، ودعا الأطراف كلها إلى العودة إلى طاولة المفاوضات بلا شروط.",
]
PAGE = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="{charset}"><title>محادثات في العاصمة | الجريدة</title>{head}</head>
<body><nav><a href="/">الرئيسية</a><a href="/s">رياضة</a></nav>
<article><h1>محادثات في العاصمة</h1>{body}</article>
<div id="comments" class="comments"><h3>التعليقات</h3><div class="comment"><p>معلق: لا فائدة من هذا.</p></div></div>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>"""
META = """<meta property="og:title" content="محادثات في العاصمة"><meta property="og:site_name" content="الجريدة">
<meta property="article:published_time" content="2019-03-04T10:00:00+02:00">
<link rel="canonical" href="https://www.paper.example/1">"""


def page(head: str = META, charset: str = "utf-8", body: list[str] = BODY) -> str:
    return PAGE.format(head=head, charset=charset, body="\n".join(f"<p>{paragraph}</p>" for paragraph in body))


def only(path: Path, data: bytes) -> Article | Problem:
    path.write_bytes(data)
    (item,) = read([path])
    return item


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_the_article_is_taken_out_of_the_page(tmp_path: Path, charset: str) -> None:
    article = only(tmp_path / "a.html", page(charset=charset).encode(charset))
    assert isinstance(article, Article)
    assert [line for line in article.text.split("\n") if line in BODY] == BODY
    assert not [word for word in ("معلق", "الرئيسية", "الحقوق") if word in article.text]
    assert (article.title, article.published) == ("محادثات في العاصمة", "2019-03-04")
    assert (article.source, article.outlet) == ("https://www.paper.example/1", "الجريدة")


def test_a_page_without_metadata_has_its_file_as_source(tmp_path: Path) -> None:
    article = only(tmp_path / "a.htm", page(head="").encode())
    assert isinstance(article, Article)
    assert (article.id, article.source, article.published, article.outlet) == ("a", "a.htm", None, None)


def test_a_date_that_lies_ahead_is_kept_so_that_no_clock_has_a_say(tmp_path: Path) -> None:
    article = only(tmp_path / "a.html", page().replace("2019-03-04", "2090-03-04").encode())
    assert isinstance(article, Article)
    assert article.published == "2090-03-04"


def test_a_page_as_xhtml_with_an_encoding_declaration_is_read(tmp_path: Path) -> None:
    data = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert isinstance(only(tmp_path / "a.html", data.encode()), Article)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 49_000 + BODY[0] + "</div>" * 49_000,
        "<p>" * 5_000,
        "<" * 90_000,
        "<!--" * 20_000,
        "&#0;&#xd800;" * 999,
    ],
)
def test_hostile_markup_gives_an_article_or_a_problem(tmp_path: Path, body: str) -> None:
    item = only(tmp_path / "a.html", page(body=[body]).encode())
    assert isinstance(item, Problem) or item.text.encode()


def test_a_page_of_endless_tags_is_refused_before_it_costs_minutes(tmp_path: Path) -> None:
    item = only(tmp_path / "a.html", page(body=["<p>" * 1_000_000]).encode())
    assert isinstance(item, Problem)
    assert "more than 100,000 tags" in item.message


def test_a_short_article_is_found_too(tmp_path: Path) -> None:
    article = only(tmp_path / "a.html", page(body=["وصل الوزير إلى العاصمة مساء أمس. وغادرها اليوم."]).encode())
    assert isinstance(article, Article)
    assert "وغادرها اليوم." in article.text
    assert "معلق" not in article.text


def test_a_hostile_page_leaves_the_next_one_alone(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(body=["<div>" * 200_000]), encoding="utf-8")
    (tmp_path / "b.html").write_text(page(), encoding="utf-8")
    assert [item.id for item in read([tmp_path]) if isinstance(item, Article)][-1] == "b"
