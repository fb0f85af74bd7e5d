"""Posts inside the nouns of what officials write, of presidencies that somebody takes over, of regions with a president
of their own, and what the titles of peers, sovereigns and people of two nations are. Our own sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.roles.reader import roles

Read = Callable[[str], Document]

# text | person | title | of
TOLD = """
وشكك الوزير في تقرير الأمين العام للأمم المتحدة، كريم ناصر، بشأن الأطفال. | كريم ناصر | أمين عام | الأمم المتحدة
انتقدت اللجنة ما ورد من أرقام في تقرير للأمين العام للأمم المتحدة، كريم ناصر، عن الحرب. | كريم ناصر | أمين عام | الأمم المتحدة
انتخبت سلمى حداد كأول امرأة تتولى رئاسة كرواتيا في يناير. | سلمى حداد | رئيس | كرواتيا
وتولى كريم ناصر رئاسة كوريا الجنوبية عام 2003. | كريم ناصر | رئيس | كوريا الجنوبية
وتولى كريم ناصر رئاسة البنك المركزي العام الماضي. | كريم ناصر | رئيس | البنك المركزي
زار كريم ناصر، الذي تولى الجمعة رئاسة أول حكومة ائتلافية في إيطاليا، باريس. | كريم ناصر | رئيس الحكومة | إيطاليا
نالت الحكومة الإيطالية الجديدة برئاسة كريم ناصر ثقة النواب. | كريم ناصر | رئيس الحكومة | إيطاليا
أوقفت الشرطة الألمانية الرئيس الكتالوني السابق كارليس بونس أمس. | كارليس بونس | رئيس سابق | كتالونيا
قالت رئيسة الوزراء الاسكتلندية سلمى حداد إن الاستفتاء قريب. | سلمى حداد | رئيسة الوزراء | اسكتلندا
قالت وزيرة الخارجية النرويجية سلمى حداد إنها ستلتقي نظيرها الأردني كريم ناصر. | كريم ناصر | وزير الخارجية | الأردن
قال وزير الدفاع الإسباني سمير حداد إنه التقى نظيرته الفرنسية سلمى ناصر. | سلمى ناصر | وزيرة الدفاع | فرنسا
التقى قائد الجيش الأردني سمير حداد نظيره السعودي كريم ناصر. | كريم ناصر | قائد الجيش | السعودية
التقى وزير الدفاع العاهل الأردني، الملك كريم ناصر، في عمان. والتقى نظيره الأردني سمير حداد. | كريم ناصر | عاهل | الأردن
قضت محكمة في الخرطوم بسجن رئيس البلاد المعزول كريم ناصر عشرة أعوام. وأعلن السودان ذلك. | كريم ناصر | رئيس البلاد المعزول | السودان
قال قائد القوات البحرية الأميركي كريم ناصر إن السفن جاهزة. | كريم ناصر | قائد | القوات البحرية
قال رئيس المحكمة العليا الباكستاني كريم ناصر إن الحكم نهائي. | كريم ناصر | رئيس | المحكمة العليا
"""  # noqa: E501

# text | person | title | of, which must not be told
UNTOLD = """
هنأ الرئيس الأميركي كريم ناصر، الرئيس المكسيكي الجديد، مؤكدا استعداده للعمل معه. | كريم ناصر | رئيس | المكسيك
استقبل الرئيس المصري كريم ناصر، وزير الخارجية الفرنسي، صباح اليوم. | كريم ناصر | وزير الخارجية | فرنسا
التقى وزير الدفاع العاهل الأردني، الملك كريم ناصر، في عمان. والتقى نظيره الأردني سمير حداد. | سمير حداد | عاهل | الأردن
"""


def _cases(rows: str) -> list[list[str]]:
    return [[part.strip() for part in row.split("|")] for row in rows.strip().splitlines()]


def _told(document: Document) -> set[tuple[str, str, str]]:
    return {
        (document.entity(role.person).name, role.title, document.entity(role.of).name)
        for role in roles(document)
        if role.of is not None
    }


@pytest.mark.parametrize(("text", "person", "title", "of"), _cases(TOLD))
def test_posts_are_told(read: Read, text: str, person: str, title: str, of: str) -> None:
    assert (person, title, of) in _told(read(text))


@pytest.mark.parametrize(("text", "person", "title", "of"), _cases(UNTOLD))
def test_posts_are_not_told(read: Read, text: str, person: str, title: str, of: str) -> None:
    assert (person, title, of) not in _told(read(text))
