"""Who speaks where the subject is dropped, fronted, relayed or a document: our own texts, one construction each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.statements import statements

Read = Callable[..., Document]

# text | trigger = a word of the speaker's name, one each (`-` in place of a name: no statement)
SPEAKERS = """
وأعلن المدرب سامي حداد أنه سيرحل، وقال عقب المباراة الأخيرة أمام كرواتيا: لا توجد وظيفة أفضل. | أعلن = حداد, قال = حداد
اتهمت منظمة العفو الدولية القوات بالتقصير. واتُهمت القوات بارتكاب انتهاكات. | اتهمت = منظمة, اتُهمت = -
وكانت الشبكة القطرية قد أعلنت قرصنة بثها وطلبت من الاتحاد الدولي لكرة القدم "فيفا" التدخل. | أعلنت = الشبكة
وجاءت التصريحات بعدما طمأن وزير المالية التركي براءت ألبيرق المستثمرين بأن الأزمة عابرة. | طمأن = ألبيرق
وأطلقت المحكمة سراح سامي حداد الذي ينفي الاتهامات الموجهة له بالفساد. | ينفي = حداد
واجتمع الناشطون، ودعوا المواطنين إلى الإضراب. | دعوا = الناشطون
قال تقرير صادر عن البنك الدولي إن الاقتصاد ينمو. وأوضح التقرير أن البطالة انخفضت. | قال = البنك, أوضح = البنك
أظهرت دراسة أعدتها جامعة هارفارد أن القهوة مفيدة. وذكرت الدراسة أن الشاي مفيد. | أظهرت = جامعة, ذكرت = جامعة
كشف استطلاع أجرته شركة إبسوس أن الناخبين غاضبون. | كشف = إبسوس
أعلنت الجزائر قبل يومين نيتها مكافحة الفساد. | أعلنت = الجزائر
"""


@pytest.mark.parametrize("line", [line for line in SPEAKERS.splitlines() if line])
def test_speaker(read: Read, line: str) -> None:
    text, wanted = line.split(" | ")
    document = read(text)
    said = {}
    for one in statements(document):
        entity = document.entity(one.speaker)
        names = " ".join((entity.name, *entity.names))
        said[one.evidence.triggers[0].of(text)] = names
    for pair in wanted.split(", "):
        trigger, name = pair.split(" = ")
        assert (trigger not in said) if name == "-" else name in said.get(trigger, ""), said
