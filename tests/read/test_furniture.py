"""What a page leaves in the text is named, and the article's own words are not."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.read import read
from kg.read.furniture import furniture, lexicon

STORY = "استقبل الوزير ضيفه في المطار صباح أمس.\nوبحث معه أوضاع المنطقة، ثم غادر إلى مدينة أخرى."


def named(text: str) -> list[str]:
    return [span.of(text) for span in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "تعليقات الفيسبوك",
        "اضف تعليق",
        "أضف تعليقك",
        "ت + ت - الحجم الطبيعي",
        "حجم الخط A+ A-",
        "Email",
        "شارك على فيسبوك | غرّد | واتساب | طباعة",
        "3 تعليقات",
        "0 مشاركة",
        "Facebook Twitter WhatsApp",
        "طباعة  إرسال لصديق",
        "جميع الحقوق محفوظة © 2017",
        "© حقوق النشر محفوظة للجريدة",
        "اقرأ أيضا: الوزير يزور القاهرة",
        "إقرأ أيضاً| الوزير يزور القاهرة",
        "للمزيد - الوزير يزور القاهرة ويلتقي نظيره",
        "شاهد.. الوزير في القاهرة",
        "** جميع المقالات المنشورة تمثل رأي كتابها فقط.",
        "تابعونا على تويتر وفيسبوك لمعرفة آخر الأخبار",
        "اشترك في النشرة البريدية ليصلك كل جديد",
        "الرئيسية > أخبار > سياسة",
        "الرئيسية / أخبار محلية / الوزير يلتقي نظيره في العاصمة",
        "شارك الخبر على | فيسبوك",
        "تاريخ النشر: 12/06/2017",
        "آخر تحديث - منذ 3 ساعات",
        "مصدر الصورة Getty Images",
        "لمتابعة المباراة اضغط هنا",
        "إعلان",
    ],
)
@pytest.mark.parametrize("place", ["{line}\n\n{story}", "{story}\r\n\r\n{line}\r\n", "الأول.\n  {line} \n{story}"])
def test_furniture_lines_are_named_wherever_they_stand(line: str, place: str) -> None:
    assert named(place.format(line=line, story=STORY)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "شارك الوزير في المؤتمر.",
        "شارك",
        "طباعة النقود مستمرة، بحسب المصرف المركزي.",
        "تعليقات الوزير أثارت غضبا في البرلمان.",
        "للمزيد من الضغط على الحكومة، أعلنت النقابة إضرابا.",
        "شاهد الوزير العرض العسكري.",
        "المزيد من الوفود يصل إلى العاصمة.",
        "فيديو الوزير ينتشر على المواقع.",
        "جميع الحقوق تعود إلى أصحابها، قال الوزير.",
        "2018",
        "---",
        "قال: تعليقات.",
        "آخر تحديث للنظام نشر أمس.",
        "إعلان الهدنة جاء متأخرا.",
        "أخبار الوزير تتصدر الصحف.",
    ],
)
def test_the_articles_own_words_are_left_alone(line: str) -> None:
    expected = ["شارك"] if line == "شارك" else []
    assert named(f"{STORY}\n{line}\n") == expected


def test_links_below_a_heading_are_named_up_to_the_next_paragraph() -> None:
    links = ["اقرأ أيضا:", "الوزير يزور القاهرة غدا", "هل تعود المفاوضات هذا العام؟"]
    assert named("\n".join([STORY, *links, STORY.split("\n")[1] + " وعاد."])) == links


def test_teasers_below_a_heading_are_named_too() -> None:
    teaser = "أكد الوزير في حديث مطول إلى الصحيفة أن المحادثات التي جرت في العاصمة خلال الأيام الماضية كانت مفيدة وأن …"
    links = ["شاهد أيضاً", "الوزير: المحادثات كانت مفيدة", teaser]
    assert named("\n\n".join([STORY, *links])) == links


def test_a_lead_that_is_cut_off_and_set_again_is_told_once() -> None:
    lead = "قال الوزير إن المحادثات التي جرت في العاصمة أمس كانت مفيدة. وأضاف أنه سيعود"
    body = "قال الوزير إن المحادثات التي جرت في العاصمة أمس كانت مفيدة.\nوأضاف أنه سيعود إليها قريبا."
    assert named(f"{lead} إل...\n{body}") == [
        "وأضاف أنه سيعود إل...",
        "قال الوزير إن المحادثات التي جرت في العاصمة أمس كانت مفيدة.",
    ]


def test_a_lead_without_a_whole_sentence_stays_where_it_comes_whole() -> None:
    lead = "قال الوزير إن المحادثات التي جرت في العاصمة أمس كانت مفيدة وإنها"
    assert named(f"عنوان الخبر كما نشر\n{lead}…\n\n{lead} ستستأنف غدا.\nوغادر.") == [f"{lead}…"]


def test_a_paragraph_set_twice_is_named_the_second_time() -> None:
    text = f"{STORY}\n{STORY}"
    assert furniture(text)[0].start > len(STORY)


@pytest.mark.parametrize("stop", ["", "."])
def test_a_headline_set_twice_stays_once(stop: str) -> None:
    headline = f"وزير الخارجية يزور القاهرة غدا ويلتقي نظيره في مقر الوزارة{stop}"
    text = f"{headline}\n\n{headline}\n{STORY}"
    assert [(span.start, span.of(text)) for span in furniture(text)] == [(len(headline) + 2, headline)]


def test_paragraphs_that_only_begin_alike_are_left_alone() -> None:
    opening = "قال المتحدث باسم وزارة الخارجية في مؤتمر صحفي عقده "
    assert named(f"{opening}أمس إن المحادثات كانت مفيدة.\n{opening}اليوم إن الوزير سيعود إلى البلاد قريبا.") == []


def test_every_phrase_of_the_lexicon_is_reachable() -> None:
    words = [phrase for group in lexicon()[:4] for phrase in group]
    assert len(words) > 100
    assert all(named(" ".join(phrase)) for phrase in words)
    assert all(named(f"نود أن نقول إن {phrase} هنا.") for phrase in lexicon().inside)


LINES = st.lists(
    st.sampled_from(
        ["اقرأ أيضا:", "Email", "", "  ", "قال الوزير إنه متفائل بنجاح المحادثات الجارية في العاصمة.", "شارك", "خبر"]
    )
    | st.text(max_size=30),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
@settings(deadline=None)
def test_spans_lie_in_the_text_in_order_and_apart(lines: list[str], end: str) -> None:
    text = end.join(lines)
    spans = furniture(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.shared
def test_the_real_articles_lose_their_buttons_and_nothing_else(shared: Path) -> None:
    articles = [article for article in read([shared / "articles"]) if isinstance(article, Article)]
    found = {article.id[:3]: [span.of(article.text) for span in article.furniture] for article in articles}
    assert found["000"] == found["004"] == []
    assert found["001"] == ["تعليقات الفيسبوك", "اضف تعليق"]
    assert found["002"] == ["ت + ت - الحجم الطبيعي", "Email"]
    assert len(found["003"]) == 2
    story = next(article for article in articles if article.id.startswith("003"))
    first = re.search(r"قال ستافان .*?الأرض\.", story.text)
    assert first
    assert not any(span.overlaps(type(span)(*first.span())) for span in story.furniture)
