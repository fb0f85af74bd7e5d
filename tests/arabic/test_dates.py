"""Time expressions: what is found, and what it means for an article of Wednesday 13 June 2018."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.arabic.date_patterns import ANCHORS, SHAPES
from kg.arabic.dates import find_dates, time_of
from kg.model import Precision

PUBLISHED = date(2018, 6, 13)
DAY, MONTH, YEAR, INTERVAL = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.INTERVAL

# text, tense of the event, the words found, value, precision
RESOLVED = [
    ("وصل الوزير أمس إلى المدينة", -1, "أمس", "2018-06-12", DAY),
    ("وأمسِ عاد", -1, "أمسِ", "2018-06-12", DAY),
    ("التقاه أمس الثلاثاء", -1, "أمس الثلاثاء", "2018-06-12", DAY),
    ("زارها أمس الأول (الاثنين) سرا", -1, "أمس الأول (الاثنين)", "2018-06-11", DAY),
    ("كان هنا أول من أمس", -1, "أول من أمس", "2018-06-11", DAY),
    ("يصل صباح اليوم", 1, "صباح اليوم", "2018-06-13", DAY),
    ("يسافر غدا الخميس", 1, "غدا الخميس", "2018-06-14", DAY),
    ("يسافر بعد غد", 1, "بعد غد", "2018-06-15", DAY),
    ("اجتمعا الاثنين", -1, "الاثنين", "2018-06-11", DAY),
    ("يجتمعان الاثنين", 1, "الاثنين", "2018-06-18", DAY),
    ("اجتمعا ليل الأربعاء", -1, "ليل الأربعاء", "2018-06-13", DAY),
    ("بعد ظهر الثلاثاء", -1, "بعد ظهر الثلاثاء", "2018-06-12", DAY),
    ("الأربعاء المقبل", 1, "الأربعاء المقبل", "2018-06-20", DAY),
    ("يوم الأربعاء الماضي", -1, "يوم الأربعاء الماضي", "2018-06-06", DAY),
    ("في 20 يونيو الحالي", 1, "20 يونيو الحالي", "2018-06-20", DAY),
    ("في ٢٠ حزيران ٢٠١٦", 0, "٢٠ حزيران ٢٠١٦", "2016-06-20", DAY),
    ("يوم 27 أبريل/ نيسان المقبل", 1, "يوم 27 أبريل/ نيسان المقبل", "2019-04-27", DAY),
    ("مساء السبت 9 يونيو 2018", -1, "مساء السبت 9 يونيو 2018", "2018-06-09", DAY),
    ("الثلاثاء (5 جوان)", -1, "الثلاثاء (5 جوان)", "2018-06-05", DAY),
    ("في 30 غشت", -1, "30 غشت", "2017-08-30", DAY),
    ("في 30 غشت", 1, "30 غشت", "2018-08-30", DAY),
    ("في الخامس من تشرين الأول الماضي", -1, "الخامس من تشرين الأول الماضي", "2017-10-05", DAY),
    ("الحادي والعشرين من جويلية", 1, "الحادي والعشرين من جويلية", "2018-07-21", DAY),
    ("في الثالث من الشهر المقبل", 1, "الثالث من الشهر المقبل", "2018-07-03", DAY),
    ("بتاريخ 12/5/2017", 0, "12/5/2017", "2017-05-12", DAY),
    ("بتاريخ 2017-05-12", 0, "2017-05-12", "2017-05-12", DAY),
    ("25 رمضان 1438", 0, "25 رمضان 1438", "2017-06-20", DAY),
    ("قبل يومين", -1, "قبل يومين", "2018-06-11", DAY),
    ("منذ ثلاثة أيام", -1, "منذ ثلاثة أيام", "2018-06-10", DAY),
    ("بعد أسبوعين", 1, "بعد أسبوعين", "2018-06-27", DAY),
    ("قبل ثلاثة أشهر", -1, "قبل ثلاثة أشهر", "2018-03", MONTH),
    ("قبل عامين", -1, "قبل عامين", "2016", YEAR),
    ("في نوفمبر الماضي", -1, "نوفمبر الماضي", "2017-11", MONTH),
    ("خلال شهر مايو/ أيار القادم", 1, "شهر مايو/ أيار القادم", "2019-05", MONTH),
    ("في شباط (فبراير)", -1, "شباط (فبراير)", "2018-02", MONTH),
    ("في كانون الثاني/يناير 2016", 0, "كانون الثاني/يناير 2016", "2016-01", MONTH),
    ("الشهر المقبل", 1, "الشهر المقبل", "2018-07", MONTH),
    ("هذا الشهر", 0, "هذا الشهر", "2018-06", MONTH),
    ("عام 2015", 0, "عام 2015", "2015", YEAR),
    ("العام الماضي", -1, "العام الماضي", "2017", YEAR),
    ("السنة المقبلة", 1, "السنة المقبلة", "2019", YEAR),
    ("في نهاية الشهر الماضي", -1, "نهاية الشهر الماضي", "2018-05-22/2018-05-31", INTERVAL),
    ("مطلع نيسان/أبريل", -1, "مطلع نيسان/أبريل", "2018-04-01/2018-04-10", INTERVAL),
    ("منذ أكثر من ثلاث سنوات", -1, "منذ أكثر من ثلاث سنوات", "2015", YEAR),
    ("قبل نحو شهرين", -1, "قبل نحو شهرين", "2018-04", MONTH),
    ("قبل 48 ساعة", -1, "قبل 48 ساعة", "2018-06-11", DAY),
    ("خلال الأيام الثلاثة الماضية", -1, "الأيام الثلاثة الماضية", "2018-06-10/2018-06-13", INTERVAL),
    ("في الأشهر الستة المقبلة", 1, "الأشهر الستة المقبلة", "2018-06-13/2018-12-13", INTERVAL),
    ("ارتفع منذ بداية العام", -1, "منذ بداية العام", "2018-01-01/2018-06-13", INTERVAL),
    ("منذ بداية العام 2017", -1, "منذ بداية العام 2017", "2017-01-01/2018-06-13", INTERVAL),
    ("منذ مطلع الشهر الجاري", -1, "منذ مطلع الشهر الجاري", "2018-06-01/2018-06-13", INTERVAL),
    ("الربع الأول من العام الجاري", -1, "الربع الأول من العام الجاري", "2018-01-01/2018-03-31", INTERVAL),
    ("النصف الثاني من 2017", -1, "النصف الثاني من 2017", "2017-07-01/2017-12-31", INTERVAL),
    ("في صيف عام 2016", -1, "صيف عام 2016", "2016-06-01/2016-08-31", INTERVAL),
    ("الشتاء المقبل", 1, "الشتاء المقبل", "2018-12-01/2019-02-28", INTERVAL),
    ("خلال شهر رمضان", 0, "شهر رمضان", "2018-05-16/2018-06-14", INTERVAL),
    ("الأسبوع المقبل", 1, "الأسبوع المقبل", "2018-06-18/2018-06-24", INTERVAL),
    ("يومي 5 و6 ديسمبر", 1, "يومي 5 و6 ديسمبر", "2018-12-05/2018-12-06", INTERVAL),
    ("من 28 إلى 30 آب", -1, "من 28 إلى 30 آب", "2017-08-28/2017-08-30", INTERVAL),
    ("خلال أسبوعين", 1, "خلال أسبوعين", "2018-06-13/2018-06-27", INTERVAL),
    ("عام 1438هـ", 0, "عام 1438هـ", "2016-10-02/2017-09-20", INTERVAL),
    ("اجتمعا في جنيف عام 2015.", -1, "عام 2015", "2015", YEAR),
    ("اجتمعا في 20 يونيو 2015.", -1, "20 يونيو 2015", "2015-06-20", DAY),
    ("في 20 يونيو 2015, ثم عادا", -1, "20 يونيو 2015", "2015-06-20", DAY),
    ("الاثنين قبل الماضي", -1, "الاثنين قبل الماضي", "2018-06-04", DAY),
    ("الأسبوع قبل الماضي", -1, "الأسبوع قبل الماضي", "2018-05-28/2018-06-03", INTERVAL),
    ("في الشهر بعد المقبل", 1, "الشهر بعد المقبل", "2018-08", MONTH),
    ("التقيا في نهاية الأسبوع", -1, "نهاية الأسبوع", "2018-06-09/2018-06-10", INTERVAL),
    ("يلتقيان نهاية الأسبوع", 1, "نهاية الأسبوع", "2018-06-16/2018-06-17", INTERVAL),
    ("يومي الأحد والاثنين الماضيين", -1, "يومي الأحد والاثنين الماضيين", "2018-06-10/2018-06-11", INTERVAL),
    ("في الليلة الماضية", -1, "الليلة الماضية", "2018-06-12", DAY),
    ("الخامس من رمضان", -1, "الخامس من رمضان", "2018-05-20", DAY),
    ("في رجب الماضي", -1, "رجب الماضي", "2018-03-18/2018-04-16", INTERVAL),
    ("في وقت سابق", -1, "في وقت سابق", None, None),
    ("قبل أيام", -1, "قبل أيام", None, None),
]


@pytest.mark.parametrize(("text", "tense", "words", "value", "precision"), RESOLVED)
def test_resolved(text: str, tense: int, words: str, value: str | None, precision: Precision | None) -> None:
    (found,) = find_dates(text)
    time = time_of(text, found, PUBLISHED, tense)
    assert (time.text, time.value, time.precision) == (words, value, precision)


@pytest.mark.parametrize(
    "text", ["أمس", "الخميس المقبل", "20 يونيو", "نهاية الشهر", "قبل يومين", "في مايو", "الخامس من رمضان"]
)
def test_without_an_anchor_only_the_words_remain(text: str) -> None:
    assert all(time_of(text, found, None).value is None for found in find_dates(text))


@pytest.mark.parametrize("text", ["12 مايو 2011", "عام 1999", "25 رمضان 1438", "مطلع أيار 2012"])
def test_a_full_date_needs_no_anchor(text: str) -> None:
    (found,) = find_dates(text)
    assert time_of(text, found, None).value is not None


@pytest.mark.parametrize(
    "text",
    [
        "مارس الرياضة طويلا",
        "أدى صلاة الجمعة",
        "عام 1396",
        "قبل زيارة يوم",
        "في مدينة العاشر من رمضان",
        "بعد يوم من الزيارة",
        "في 31 فبراير 20",
        "99 كرة",
    ],
)
def test_no_time(text: str) -> None:
    assert all(time_of(text, found, PUBLISHED).value is None for found in find_dates(text))


def test_spans_point_into_the_untouched_text() -> None:
    text = "عقدوا يــومَ الخَميس اجتماعًا، ثم عادوا وغدًا يسافرون"
    assert [found.span.of(text) for found in find_dates(text)] == ["يــومَ الخَميس", "غدًا"]
    assert [found.span.of(text) for found in find_dates(text, 25)] == ["غدًا"]


@given(
    st.lists(st.sampled_from(["الخميس", "مَساء", "5", "و6", "يونيو", "الماضي", "قبل", "يومين", "عام", "2018", "x", "،"]))
)
def test_expressions_are_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    spans = [found.span for found in find_dates(text)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(time_of(text, found, PUBLISHED).text in text for found in find_dates(text))


@pytest.mark.parametrize("shape", sorted(SHAPES))
@given(data=st.data())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_matches_a_shape_has_one_of_its_anchors(shape: str, data: st.DataObject) -> None:
    core = SHAPES[shape].pattern.partition("(?P<core>")[2].removesuffix(r")(?!\w)")
    text = data.draw(st.from_regex(re.compile(rf"^(?:{core})\Z")))
    words = re.findall(r"\w+", text)
    assert not ANCHORS[shape].isdisjoint(words) or (not ANCHORS[shape] and re.search(r"\d", text))
