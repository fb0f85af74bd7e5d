"""Meetings as news tells them, the parties far from the verb or noun: order, plans, groups, sides, asides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings

Read = Callable[[str], Document]

# sentence | the parties, each by a word of its name | the place, - for none | status
MEETINGS = """
من المقرر أن يستقبل الملك عبد الله الثاني غدا رئيسة المفوضية أورسولا فون دير لاين. | الثاني أورسولا | - | planned
ألغى الرئيس دونالد ترامب اجتماعا كان مقررا مع الزعيم كيم جونغ أون. | ترامب كيم | - | denied
تأجل الاجتماع الذي كان مقررا بين وزيري خارجية أرمينيا وأذربيجان. | أرمينيا أذربيجان | - | denied
وألغي الاجتماع الذي كان من المقرر أن يعقد أمس بين الرئيس ميشال عون ونبيه بري. | عون بري | - | denied
تأجلت القمة التي كان من المقرر عقدها بين دونالد ترامب وكيم جونغ أون. | ترامب كيم | - | denied
أعلن ترامب إلغاء القمة التاريخية التي كانت مرتقبة بينه وبين الزعيم كيم جونغ أون. | ترامب كيم | - | denied
نفت الرئاسة التركية أن يكون أردوغان قد التقى الرئيس السوري بشار الأسد. | أردوغان الأسد | - | denied
التقى وفد من الكونغرس الأمريكي الرئيس الصيني شي جين بينغ في بكين. | الكونغرس جين | بكين | held
وذكرت الوكالة أن مسؤولين من روسيا وإيران اجتمعوا أمس لمناقشة الهدنة. | روسيا إيران | - | held
التقى في باريس أمس وزيرا خارجية فرنسا وألمانيا. | فرنسا ألمانيا | باريس | held
التقى السبت في موسكو، وزراء خارجية روسيا وإيران وتركيا لبحث سبل تسوية النزاع. | روسيا إيران تركيا | موسكو | held
وجرت محادثات بين إيران من جهة وفرنسا وبريطانيا من جهة أخرى. | إيران فرنسا بريطانيا | - | held
جاء ذلك خلال استقبال الرئيس محمود عباس، اليوم، الوزير النرويجي إسبن أيدي في رام الله. | عباس أيدي | رام الله | held
أكد بوريل، عقب لقائه في بروكسل المفوض العام فيليب لازاريني، استمرار الدعم. | بوريل لازاريني | بروكسل | held
واستُقبل الوزير الزائر أيمن الصفدي من قبل الرئيس اللبناني جوزيف عون. | الصفدي عون | - | held
وجمع اتصال هاتفي أمس الرئيس عبد المجيد تبون ورئيسة الوزراء جورجا ميلوني. | تبون ميلوني | - | held
اجتماع في عمان يبحث مستقبل سوريا بحضور وزراء خارجية السعودية والعراق ومصر. | السعودية العراق مصر | عمان | held
يعتزم الرئيسان الأمريكي جو بايدن والصيني شي جين بينغ عقد لقاء في جنيف. | بايدن جين | جنيف | planned
وأضاف الوزير سامح شكري أنه أثار الموضوع مع رئيس الوزراء العراقي حيدر العبادي. | شكري العبادي | - | held
وذكر البيان أن (وزير الخارجية) مايك بومبيو ونظيره التركي مولود أوغلو بحثا السبت القضية. | بومبيو أوغلو | - | held
وقال شكري إنه توجه إلى باريس لإجراء محادثات مع الرئيس إيمانويل ماكرون بشأن قمة محتملة. | شكري ماكرون | باريس | planned
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in MEETINGS.strip().splitlines()]


@pytest.mark.parametrize(("text", "parties", "place", "status"), ROWS)
def test_meeting(read: Read, text: str, parties: str, place: str, status: str) -> None:
    document = read(text)
    (meeting,) = meetings(document)
    names = [document.entity(id).name for id in meeting.participants]
    assert len(names) == len(parties.split())
    assert all(any(party in name for name in names) for party in parties.split())
    assert (document.entity(meeting.place).name if meeting.place else "-") == place
    assert meeting.status == status


def test_who_is_met_during_a_visit_is_not_met_by_the_place(read: Read) -> None:
    document = read("اختتم الوزير عمر بولات زيارته إلى طرابلس التي التقى خلالها رئيس الحكومة عبد الحميد الدبيبة.")
    (meeting,) = meetings(document)
    assert {document.entity(id).name for id in meeting.participants} == {"عمر بولات", "عبد الحميد الدبيبة"}


@pytest.mark.parametrize(
    "text",
    [
        "وأثارت توصيات الشرطة مقارنات مع الوزير إيهود أولمرت.",
        "قالت حينما التقت عيناها مع عيني معلمتها السابقة ليلى حداد.",
        "وكان الرئيس ميشال عون والوزير جبران باسيل طرحا العام الماضي مقترحاتهما للإصلاح.",
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert meetings(read(text)) == ()
