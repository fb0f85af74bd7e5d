"""Meetings that a verb of will, refusal or calling off governs, rounds of talks, and what a particle tells of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.extract.visits import visits

Read = Callable[[str], Document]

# text | the parties of the meeting it tells, with its status
TOLD = """
تعذر على الرئيس كريم ناصر الاجتماع مع الوزير سمير حداد. | كريم ناصر + سمير حداد: denied
تعذر على الرئيس كريم ناصر لقاء الوزير سمير حداد. | كريم ناصر + سمير حداد: denied
ألغى الوزير كريم ناصر الاجتماع مع السفير سمير حداد. | كريم ناصر + سمير حداد: denied
أرجأ الوزير كريم ناصر أمس الاجتماع مع السفير سمير حداد. | كريم ناصر + سمير حداد: denied
نفى النائب كريم ناصر الاجتماع مع السفير سمير حداد. | كريم ناصر + سمير حداد: denied
رفض النائب كريم ناصر التفاوض مع السفير سمير حداد. | كريم ناصر + سمير حداد: denied
وافق النائب كريم ناصر على التباحث مع السفير سمير حداد. | كريم ناصر + سمير حداد: planned
تأمل الوزيرة هدى نجار في التشاور مع السفير سمير حداد. | هدى نجار + سمير حداد: proposed
تراجع الوزير كريم ناصر عن لقاء السفير سمير حداد. | كريم ناصر + سمير حداد: denied
من المقرر أن يجري الرئيس كريم ناصر اتصالا هاتفيا مع الوزير سمير حداد. | كريم ناصر + سمير حداد: planned
سيجري الرئيس كريم ناصر اتصالا هاتفيا مع الوزير سمير حداد غدا. | كريم ناصر + سمير حداد: planned
وقد يستقبل الرئيس كريم ناصر الوزير سمير حداد خلال الأيام المقبلة. | كريم ناصر + سمير حداد: proposed
رفضت الوزيرة هدى نجار التشاور مع السفير سمير حداد لبحث التعاون الثنائي. | هدى نجار + سمير حداد: denied
دعا الوزير كريم ناصر إلى عقد لقاء مع السفير سمير حداد على هامش القمة. | كريم ناصر + سمير حداد: proposed
القائد كريم ناصر عقد جلسة مباحثات مع الوزير سمير حداد. | كريم ناصر + سمير حداد: held
وصل القائد كريم ناصر إلى أثينا لعقد جلسة مباحثات مع الوزير سمير حداد. | كريم ناصر + سمير حداد: planned
عقدت الحكومة الكولومبية وجيش التحرير الوطني جولة جديدة من المفاوضات. | الحكومة الكولومبية + جيش التحرير الوطني: held
قال الرئيس كريم ناصر إن فرنسا لن تدخل في مفاوضات مع تركيا. | فرنسا + تركيا: denied
تنحى الوزير كريم ناصر لعدم كشفه عن اتصالات مع السفير سمير حداد. | كريم ناصر + سمير حداد: held
قال الرئيس كريم ناصر إن لقاءه مع الوزير سمير حداد قد يعقد الشهر المقبل. | كريم ناصر + سمير حداد: proposed
جاء ذلك بعد لقاء بين الفريق كريم ناصر، رئيس الوفد، مع الرئيس سمير حداد. | كريم ناصر + سمير حداد: held
استمعت لجنة الدفاع إلى وزير الدفاع سمير حداد. | لجنة الدفاع + سمير حداد: held
قال المتحدث إن اجتماعا بين كريم ناصر والسفير سمير حداد من المقرر أن يعقد غدا. | كريم ناصر + سمير حداد: planned
قال الوزير كريم ناصر إن لقاءه بالسفير سمير حداد قد يسفر عن اتفاق. | كريم ناصر + سمير حداد: planned
كان مقررا أن يعقد الرئيس كريم ناصر والوزير سمير حداد قمة، لكن ناصر ألغى القمة. | كريم ناصر + سمير حداد: denied
ليس في نية الوزير كريم ناصر لقاء السفير سمير حداد. | كريم ناصر + سمير حداد: denied
ليست لدى الوزير كريم ناصر خطط للقاء السفير سمير حداد. | كريم ناصر + سمير حداد: denied
أكد الوزير كريم ناصر أن في نيته لقاء السفير سمير حداد. | كريم ناصر + سمير حداد: planned
التقى كريم ناصر ممثل الرئيس الروسي في الشرق الأوسط وأفريقيا نائب وزير الخارجية سمير حداد. | كريم ناصر + سمير حداد: held
أعدت فرنسا مسودة القرار بالتشاور مع تركيا. | فرنسا + تركيا: held
حثت فرنسا تركيا على الحوار. | فرنسا + تركيا: proposed
عرضت فرنسا التفاوض على تركيا. | فرنسا + تركيا: proposed
""".strip().splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_status_and_parties(read: Read, line: str) -> None:
    text, told = line.split(" | ")
    document = read(text)
    names = {entity.id: entity.name for entity in document.entities}
    found = [({names[id] for id in one.participants}, one.status.value) for one in meetings(document)]
    parties, status = told.split(": ")
    assert found == [(set(parties.split(" + ")), status)]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("التقى الوزير كريم ناصر المحافظ سمير حداد في مكتبه، ورئيس الغرفة عمر شاهين.", ["سمير حداد", "عمر شاهين"]),
        ("التقى الوزير كريم ناصر المحافظ سمير حداد في مكتبه، ورئيس الغرفة عمر شاهين يغادر اليوم.", ["سمير حداد"]),
    ],
)
def test_whom_one_meets_behind_the_place(read: Read, text: str, met: list[str]) -> None:
    document = read(text)
    found = [[document.entity(id).name for id in one.participants] for one in meetings(document)]
    assert found == [["كريم ناصر", name] for name in met]


@pytest.mark.parametrize(
    "text",
    [
        "وصل المبعوث كريم ناصر إلى الخرطوم حيث التقى الرئيس سمير حداد، ثم توجه إلى نيروبي.",
        "وصل المبعوث كريم ناصر إلى الخرطوم حيث استقبله الرئيس سمير حداد، ثم توجه إلى نيروبي.",
    ],
)
def test_who_meets_somebody_on_the_way_goes_on(read: Read, text: str) -> None:
    document = read(text)
    names = {entity.id: entity.name for entity in document.entities}
    told = [(names[one.visitor], names[one.place]) for one in visits(document)]
    assert told == [("كريم ناصر", "الخرطوم"), ("كريم ناصر", "نيروبي")]


def test_a_journey_that_may_take_place(read: Read) -> None:
    (visit,) = visits(read("قال رئيس الحكومة كريم ناصر إن زيارته إلى أنقرة قد تتم في الخريف."))
    assert visit.status.value == "proposed"
