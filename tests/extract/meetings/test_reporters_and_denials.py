"""What is no meeting of those named near it (the reporter's own, with whom in accord), and whether one took place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.extract.meetings import readings as rules_read
from kg.model import Status

Read = Callable[[str], Document]

# text | the status of its only meeting
STATUS = """
نفى الوزير كريم ناصر، في مقابلة إذاعية، عقد أي لقاء مع السفير بيير دوبون. | denied
نفى "حزب الغد" في بيان أن يكون أمينه كريم ناصر التقى السفير بيير دوبون. | denied
قال الوزير كريم ناصر إنه لا وجود لمفاوضات مع هنغاريا. | denied
قال الوزير كريم ناصر إنه لا يستبعد لقاء السفير بيير دوبون. | proposed
لم يستبعد الوزير كريم ناصر عقد لقاء مع السفير بيير دوبون. | proposed
قدم الوزير كريم ناصر عرضا لعقد محادثات مع هنغاريا. | proposed
نفى قصر الرئاسة من جهته أن يكون مستشار الأمن القومي كريم ناصر قد اتصل هاتفيا بالسفير بيير دوبون. | denied
نفى المكتب الإعلامي للوزير كريم ناصر صحة الأنباء التي تحدثت عن لقاء جمعه بالسفير بيير دوبون. | denied
لا صحة لتقارير عن اجتماع الوزير كريم ناصر بالسفير بيير دوبون. | denied
كانت تقارير محلية قد تحدثت عن لقاء جمع الوزير كريم ناصر بالسفير بيير دوبون، وهو ما نفاه متحدث. | denied
الحديث عن لقاء بين الوزير كريم ناصر والسفير بيير دوبون عار عن الصحة. | denied
كان من المقرر أن يلتقي الوزير كريم ناصر السفير بيير دوبون، إلا أن الموعد ألغي. | denied
كان يفترض أن يلتقي الوزير كريم ناصر السفير بيير دوبون لكن اللقاء لم يتم. | denied
حض النائب سمير حداد على عقد اجتماع بين الوزير كريم ناصر والسفير بيير دوبون. | proposed
من المقرر أن يعقد الوزير كريم ناصر على هامش القمة لقاء مع السفير بيير دوبون. | planned
سيثير الوزير كريم ناصر ملف المياه خلال لقائه السفير بيير دوبون. | planned
سيشارك الوزير كريم ناصر في اجتماع مع السفير بيير دوبون. | planned
أشار الوزير كريم ناصر إلى الاجتماع الوشيك مع السفير بيير دوبون. | planned
أكد الوزير كريم ناصر أنه ستواصل الوزارة لقاءاتها مع السفير بيير دوبون. | planned
قال الوزير كريم ناصر: "سوف نبني السد" خلال لقائه السفير بيير دوبون. | held
""".strip().splitlines()

NONE = """
تقع القرية عند نقطة التقاء الحدود بين السودان وتشاد وليبيا.
التقيت المدير كريم ناصر في مصنعه.
أنهت السودان ومصر والجزائر عملية بحث عن السفينة.
وحين وصلنا استقبلنا المدير كريم ناصر والمهندس سمير حداد.
""".strip().splitlines()

# text | the parties by the rules alone, each by a word of its name
READ = """
أقنع الوزير كريم ناصر النائب سمير حداد بعقد اجتماع مع السفير بيير دوبون. | سمير دوبون
ينتقد المفوض كريم ناصر الحكومة، ورئيس نقابة الأطباء أجرى لقاء مع السفير بيير دوبون. | رئيس دوبون
وصل الوزير كريم ناصر إلى المدينة حيث التقى أصحاب المصانع. | كريم أصحاب
وزار الوزير كريم ناصر المدينة والتقى خلالها ذوي الضحايا. | كريم ذوي
التقى الوزير كريم ناصر عددا من المسؤولين بمن فيهم السفير بيير دوبون. | كريم دوبون
وقال الوزير كريم ناصر: "استقبلني الرئيس سمير حداد". | كريم سمير
التقى وزير شؤون الأسرى والمحررين كريم ناصر أمس رئيس اللجنة الوطنية سمير حداد. | كريم سمير
التقت الوزيرة هدى نجار، على هامش ترؤسها وفد بلادها، السفير بيير دوبون. | هدى دوبون
استقبل نائب الأمير ولي العهد الشيخ كريم ناصر في قصر الضيافة ظهر أمس رئيس الوزراء سمير حداد. | كريم سمير
""".strip().splitlines()


@pytest.mark.parametrize("line", STATUS)
def test_status(read: Read, line: str) -> None:
    text, status = line.split(" | ")
    assert [one.status for one in meetings(read(text))] == [Status(status)]


@pytest.mark.parametrize("text", NONE)
def test_reporter_is_no_party(read: Read, text: str) -> None:
    assert not meetings(read(text))


@pytest.mark.parametrize("line", READ)
def test_rules(read: Read, line: str) -> None:
    text, told = line.split(" | ")
    document = read(text)
    (ids,) = (parties.ids for _, parties, accepted in rules_read(document) if accepted and parties is not None)
    names = [document.entity(id).name for id in ids]
    assert len(names) == len(told.split()), names
    assert all(any(word in name for name in names) for word in told.split()), names


def test_called_again(meet_apart: Callable[[str], None]) -> None:
    meet_apart(
        "وأجرى الملك كريم ناصر مباحثات مع الرئيس بيير دوبون، كما استقبل في مقره الشيخ سمير حداد، وقداسة البابا"
        " بولس الثاني بابا الإسكندرية. | كريم دوبون | كريم سمير بولس"
    )


def test_two_of_the_sentence(meet_apart: Callable[[str], None]) -> None:
    meet_apart(
        "تحدث الوزير سمير حداد مع الرئيس كريم ناصر. وقال ناصر إنه سأل الرئيس بيير دوبون عن الحدود خلال لقائهما."
        " | سمير كريم | كريم دوبون"
    )


def test_place_of_another_occasion(meet_apart: Callable[[str], None]) -> None:
    meet_apart(
        "وصل الوزير كريم ناصر إلى أثينا للقاء الرئيس بيير دوبون، تمهيدا لمفاوضات جنيف مع الحكومة."
        " | كريم دوبون | كريم الحكومة"
    )


@pytest.mark.parametrize(
    "text",
    ["عقد الوزير كريم ناصر اجتماعا بالتنسيق مع بلدية وهران.", "اجتمع وزراء المالية في تونس تضامنا مع السودان."],
)
def test_accord_is_no_party(read: Read, text: str) -> None:
    assert not [parties for _, parties, accepted in rules_read(read(text)) if accepted and parties is not None]
