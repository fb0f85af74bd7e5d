"""Who meets where the clause leaves him out: whose journey it is, whom a pronoun means, who heads the group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# sentences | parties of one of the meetings told, each by a word of its name
TOLD = """
وأوفد الرئيس بول مارتن الوزير سامي ناصر إلى بيروت، حيث اجتمع مع الوزيرة ليلى حداد. | ناصر حداد
وقال بول مارتن إن الأمر تم، غداة عودة الوزير سامي ناصر من مسقط حيث أجرى محادثات مع الوزيرة ليلى حداد. | ناصر حداد
وتوجه الوزير سامي ناصر إلى مكان الانهيار حيث التقى عددا من عائلات الضحايا ومسؤولين محليين. | ناصر عائلات
يزور الوزير سامي ناصر السويد غدا. وقالت الناطقة ليلى حداد إن برنامج الزيارة يتضمن لقاء مع الوزير بول مارتن. | ناصر مارتن
أجرى الوزير سامي ناصر لقاء مع الرئيس ميشال عون ومحادثات مع الوزيرة ليلى حداد. | ناصر حداد
وقال الوزير سامي ناصر إنه سيلتقي ليلى حداد، نائبة المفوضة ماريا سالم. | ناصر حداد
وسيجتمع الوزير سامي ناصر فور وصوله بالوزيرة ليلى حداد. | ناصر حداد
وأكد الوزير سامي ناصر أن نظيره بول مارتن أبدى له في مكالمة هاتفية دعمه. | ناصر مارتن
ترأس الوزير سامي ناصر مع نظيره بول مارتن أشغال الدورة الثالثة للجنة المشتركة. | ناصر مارتن
ترأس الأمير سامي ناصر بمشاركة الشيخ بول مارتن الاجتماع الأول لمجلس التنسيق. | ناصر مارتن
عقد المدير سامي ناصر اجتماعا بأعضاء مجلس الغرفة في حلب، برئاسة بول مارتن. | ناصر مارتن
التقى الوزير سامي ناصر زعماء النقابات الأكثر تمثيلا، يتقدمهم الأمين العام بول مارتن. | ناصر مارتن
وكشف الوزير سامي ناصر ذلك. جاء ذلك خلال لقائه أمس وفدا من الاتحاد برئاسة بول مارتن، حضره الوكيل فادي نجم. | ناصر مارتن
تجول الوزير سامي ناصر في المعرض، والتقى كتابا يتقدمهم بول مارتن، قبل أن يجتمع برئيس النادي فادي نجم. | ناصر نجم
وأضاف الوزير سامي ناصر، في لقاء مع شيوخ القبائل، أن الطريق سيفتح. | ناصر شيوخ
ناقش الوزير سامي ناصر الموضوع أمس مع وفد من الولاية يرأسه الوالي بول مارتن. | ناصر مارتن
يلتقي الوزير سامي ناصر غدا الوزيرة ليلى حداد، كما يستقبله قداسة البابا بول مارتن. | ناصر مارتن
"""

# sentences | parties who are not told to meet
NOT_TOLD = """
وأوفد الرئيس بول مارتن الوزير سامي ناصر إلى بيروت، حيث اجتمع مع الوزيرة ليلى حداد. | مارتن حداد
غادر الوزير سامي ناصر بيروت حيث التقى الرئيس ميشال عون الوزيرة ليلى حداد. | ناصر حداد
وقال الوزير سامي ناصر إنه سيلتقي ليلى حداد، نائبة المفوضة ماريا سالم. | حداد سالم
يزور الوزير سامي ناصر السويد غدا. وقالت الناطقة ليلى حداد إن برنامج الزيارة يتضمن لقاء مع الوزير بول مارتن. | حداد مارتن
وكشف الوزير سامي ناصر ذلك. جاء ذلك خلال لقائه أمس وفدا من الاتحاد برئاسة بول مارتن، حضره الوكيل فادي نجم. | نجم مارتن
تحدث الوزير سامي ناصر بعد التحاقه بالرئيس ميشال عون. | ناصر عون
ترأس الوزير سامي ناصر أشغال الدورة الثالثة للجنة المشتركة. | ناصر اللجنة
وناقش الوزير سامي ناصر العلاقات مع إيران. | ناصر إيران
وصل الوزير سامي ناصر. ولما سئل عن إمكانية لقاء مباشر مع المعارضين، ابتسم. | ناصر المعارضين
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_the_one_who_is_left_out(read: Read, line: str) -> None:
    text, _, parties = (part.strip() for part in line.rpartition("|"))
    assert any(_are(told, parties) for told in _participants(read(text)))


@pytest.mark.parametrize("line", NOT_TOLD.strip().splitlines())
def test_others_near_by_do_not_meet(read: Read, line: str) -> None:
    text, _, parties = (part.strip() for part in line.rpartition("|"))
    assert not any(_are(told, parties) for told in _participants(read(text)))


def _participants(document: Document) -> list[tuple[str, ...]]:
    return [tuple(document.entity(id).name for id in meeting.participants) for meeting in meetings(document)]


def _are(told: tuple[str, ...], parties: str) -> bool:
    return all(any(party in name for name in told) for party in parties.split())
