"""Who goes where: our own sentences, one construction each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.visits import visits

Read = Callable[..., Document]

# sentence | visitor by a word of the name | place | status
VISITS = """
زار وزير الخارجية المصري سامح شكري الخرطوم أمس. | شكري | الخرطوم | held
وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت في زيارة رسمية. | ماكرون | بيروت | held
وصل إلى بيروت أمس الرئيس الفرنسي إيمانويل ماكرون. | ماكرون | بيروت | held
توجهت المستشارة الألمانية أنغيلا ميركل إلى أنقرة. | ميركل | أنقرة | held
سيتوجه المبعوث الأممي مارتن غريفيث إلى صنعاء. | غريفيث | صنعاء | planned
من المقرر أن يزور الرئيس الإيراني حسن روحاني بغداد. | روحاني | بغداد | planned
يقوم الرئيس التركي رجب طيب أردوغان بزيارة إلى الدوحة. | أردوغان | الدوحة | held
ألغى الرئيس الأمريكي دونالد ترامب زيارته إلى كوبنهاغن. | ترامب | كوبنهاغن | denied
دعا الملك سلمان بن عبد العزيز الرئيس العراقي برهم صالح إلى زيارة الرياض. | صالح | الرياض | proposed
وفي ختام زيارته إلى بيروت، قال الرئيس الفرنسي إيمانويل ماكرون إنه متفائل. | ماكرون | بيروت | held
استقبل الملك محمد السادس الرئيس التركي رجب أردوغان الذي يقوم بزيارة إلى الرباط. | أردوغان | الرباط | held
وذكر الموقع أن الوزير رومان أبراموفيتش، الذي يملك ناديا، وصل إلى بيروت. | أبراموفيتش | بيروت | held
ألغى الوزير شينزو آبي جولة كانت مقررة إلى بلجيكا. | آبي | بلجيكا | denied
وصل مفتشو منظمة حظر الأسلحة الكيميائية إلى دمشق. | مفتشو | دمشق | held
وخلال زيارة الوزير سيرغي لافروف إلى عمان، أعلن عن اتفاق. | لافروف | عمان | held
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in VISITS.strip().splitlines()]


@pytest.mark.parametrize(("text", "visitor", "place", "status"), ROWS)
def test_visit(read: Read, text: str, visitor: str, place: str, status: str) -> None:
    document = read(text)
    (visit,) = visits(document)
    assert visitor in document.entity(visit.visitor).name
    assert place in document.entity(visit.place).names
    assert visit.status == status


@pytest.mark.parametrize(
    "text",
    [
        "وصل عدد القتلى إلى خمسين قتيلا.",
        "قال وزير الخارجية سامح شكري في باريس إن المفاوضات صعبة.",
        "عادت الحياة إلى حلب.",
        "قال الوزير سامح شكري إن الطائرة كانت متجهة إلى القاهرة.",
        "أعلن الوزير سامح شكري الخطة. وتوجه كثيرون إلى القاهرة.",
        "قال الوزير سامح شكري إن اللجنة عادة تنظر إلى القاهرة.",
        "لم توجه الوزيرة فاطمة حداد أصابع الاتهام إلى القاهرة.",
        "وصلت أسعار النفط في لندن إلى ستين دولارا.",
        "قال الوزير سامح شكري إن التهم التي توجهها السعودية إلى قطر صحيحة.",
        "التقى الوزير سامح شكري نظيره. ووصلت القوات السورية إلى دمشق.",
        "طالب الوزير سامح شكري بتفتيش الشحنات المتوجهة إلى القاهرة.",
    ],
)
def test_no_visit(read: Read, text: str) -> None:
    assert visits(read(text)) == ()


def test_one_visit_for_visitor_and_place(read: Read) -> None:
    document = read(
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت. وقال ماكرون خلال زيارته بيروت إنه سعيد.", "2018-06-13"
    )
    (visit,) = visits(document)
    assert len(visit.evidence) == 2
