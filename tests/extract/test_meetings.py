"""Who meets whom, where, by what medium and with what status: our own sentences, one construction each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.model import Meeting, Span

Read = Callable[[str], Document]

# sentence | the parties, each by a word of its name | status | medium
MEETINGS = """
التقى وزير الخارجية المصري سامح شكري نظيره الفرنسي جان إيف لودريان في باريس. | شكري لودريان | held | in-person
وزير الخارجية المصري سامح شكري يلتقي غدا نظيره الفرنسي جان إيف لودريان. | شكري لودريان | planned | in-person
اجتمع الرئيس الروسي فلاديمير بوتين مع المستشارة الألمانية أنغيلا ميركل في سوتشي. | بوتين ميركل | held | in-person
اجتمع الرئيس الروسي فلاديمير بوتين والمستشارة الألمانية أنغيلا ميركل في سوتشي. | بوتين ميركل | held | in-person
استقبل الملك عبد الله الثاني في القصر أمس رئيس الوزراء العراقي حيدر العبادي. | الثاني العبادي | held | in-person
بحث الرئيس التونسي الباجي قايد السبسي مع رئيس الحكومة يوسف الشاهد الأزمة. | السبسي الشاهد | held | in-person
هاتف الرئيس الأمريكي دونالد ترامب أمس نظيره التركي رجب طيب أردوغان. | ترامب أردوغان | held | phone
من المقرر أن يلتقي المبعوث مارتن غريفيث الرئيس اليمني عبد ربه منصور هادي. | غريفيث هادي | planned | in-person
لم يلتق الرئيس السوري بشار الأسد المبعوث الأممي ستيفان دي ميستورا. | الأسد ميستورا | denied | in-person
وسيجتمع الوزير سيرغي لافروف مع نظيره الأمريكي مايك بومبيو في فيينا. | لافروف بومبيو | planned | in-person
عقد الرئيس الفرنسي إيمانويل ماكرون اجتماعا مع رئيس الوزراء اللبناني سعد الحريري. | ماكرون الحريري | held | in-person
جرت في مسقط محادثات بين الوزير محمد جواد ظريف ونظيره العماني يوسف بن علوي. | ظريف علوي | held | in-person
وقال الرئيس المصري عبد الفتاح السيسي خلال لقائه الرئيس عمر البشير إنه متفائل. | السيسي البشير | held | in-person
أجرى الرئيس الأمريكي دونالد ترامب اتصالا هاتفيا مع الملك سلمان بن عبد العزيز. | ترامب سلمان | held | phone
تلقى الرئيس المصري عبد الفتاح السيسي اتصالا هاتفيا من الرئيس التركي رجب أردوغان. | السيسي أردوغان | held | phone
اللقاء الذي جمع محمد جواد ظريف بالرئيس الصيني شي جين بينغ تناول التجارة. | ظريف جين | held | in-person
دعا الرئيس بيترو بوروشينكو إلى عقد لقاء مع الرئيس الروسي فلاديمير بوتين. | بوروشينكو بوتين | proposed | in-person
ألغى الرئيس الأمريكي دونالد ترامب اجتماعا مع الرئيس الروسي فلاديمير بوتين. | ترامب بوتين | denied | in-person
تستضيف جنيف الأسبوع المقبل محادثات بين روسيا وإيران. | روسيا إيران | planned | in-person
انتهت محادثات السلام برعاية روسيا وتركيا أمس. | روسيا تركيا | held | unspecified
قال الوزير إنه ينبغي لروسيا وإيران عقد المزيد من المحادثات. | روسيا إيران | proposed | unspecified
تبدأ اليوم محادثات روسية تركية في أنقرة. وتركيا وروسيا جارتان. | روسيا تركيا | held | in-person
أبلغ الرئيس الأمريكي دونالد ترامب نظيره التركي رجب أردوغان خلال اتصال هاتفي بالقرار. | ترامب أردوغان | held | phone
التقى الوزير سامح شكري بعد ساعات المبعوث الأممي غسان سلامة. | شكري سلامة | held | in-person
واجتمع الوزير سامح شكري، الذي وصل أمس إلى باريس، مع الوزير جان إيف لودريان. | شكري لودريان | held | in-person
رحب الحزب بموافقة دونالد ترامب على مقابلة الزعيم كيم جونغ أون في مايو. | ترامب كيم | planned | in-person
وصل الوزير مايك بومبيو إلى الرياض، الثلاثاء، للقاء الأمير محمد بن سلمان. | بومبيو سلمان | planned | in-person
قالت بريطانيا إنها ضعيفة خلال محادثاتها مع الاتحاد الأوروبي. | بريطانيا الأوروبي | held | unspecified
أكد البنتاغون أن الرئيس دونالد ترامب قد أجرى مباحثات "أولية" مع وزير دفاعه. | ترامب دفاعه | held | unspecified
وقال وليد المعلم وفقا للنائب دميتري سابلين، الذي اجتمع به في دمشق، إنه بخير. | المعلم سابلين | held | in-person
قالت كوريا الشمالية نعم وقالت كوريا الجنوبية لا، ثم التقى زعيما الكوريتين. | الشمالية الجنوبية | held | in-person
وقالت السعودية إنه ليس لديها أي مفاوضات على الإطلاق مع حركة حماس. | السعودية حماس | denied | unspecified
واقترحت كوريا الشمالية على الولايات المتحدة عقد محادثات في بانمونجوم. | الشمالية الولايات | proposed | in-person
باشر الوزير مايك بومبيو محادثات في نيويورك مع الوزير سامح شكري. | بومبيو شكري | held | in-person
اتفق الرئيس دونالد ترامب والرئيس فلاديمير بوتين على عقد لقاء في هلسنكي. | ترامب بوتين | planned | in-person
اتفقت كوريا الشمالية وكوريا الجنوبية على عقد قمة بين زعيمي البلدين. | الشمالية الجنوبية | planned | in-person
قال فاسيلي نيبينزيا إن الولايات المتحدة مخطئة، خلال اجتماع له مع الوزير سامح شكري. | نيبينزيا شكري | held | in-person
التقى خورخي مينديز، وكيل أعمال النجم محمد صلاح، مع الوزير سامح شكري. | مينديز شكري | held | in-person
التقى الوزير مايك بومبيو بالجانب التركي أمس. وتركيا جارة. | بومبيو تركي | held | in-person
يمكن للحكومة الفرنسية أن تجري مفاوضات مع الحكومة الأمريكية. | الفرنسية الأمريكية | proposed | unspecified
عقد الوزير سامح شكري اجتماعات مع بعض المشرعين الأميركيين. | شكري المشرعين | held | in-person
استقبل الوزير أحمد أبو الغيط مدير جامعة الزيتونة في تونس محمد الشابي. | الغيط الشابي | held | in-person
قال الرئيس ميشال عون بعد لقاء بينه وبين تيريزا ماي إنه متفائل. | عون ماي | held | in-person
عقد الوزير سيرغي لافروف اجتماعا حول الأزمة مع نظيره التركي مولود أوغلو. | لافروف أوغلو | held | in-person
نقلت الوكالة عن الرئيس فلاديمير بوتين قوله خلال اجتماع مع كبار المسؤولين. | بوتين المسؤولين | held | in-person
اتصل الرئيس الفرنسي إيمانويل ماكرون بالرئيس اللبناني ميشال عون. | ماكرون عون | held | phone
الرئيس الفرنسي إيمانويل ماكرون الذي استقبله الملك محمد السادس غادر أمس. | ماكرون السادس | held | in-person
وأضاف الوزير سامح شكري أنه بحث مع نظيره الأردني أيمن الصفدي التنسيق. | شكري الصفدي | held | in-person
قال الوزير إن الرئيس فلاديمير بوتين، بحث في سوتشي مع الوزيرة تيريزا ماي خطر الحرب. | بوتين ماي | held | in-person
وكان الوزير سامح شكري سبق أن التقى نظيره الأردني أيمن الصفدي في عمان. | شكري الصفدي | held | in-person
أعلن الوزير إن مايك بومبيو أبلغ شكري في اتصال هاتفي بالقرار. | بومبيو شكري | held | phone
أعلن دونالد ترامب إلغاء القمة المرتقبة مع الزعيم الكوري كيم جونغ أون. | ترامب كيم | denied | in-person
وأعلن المكتب أن مايك بومبيو اتصل بسامح شكري وشكره. | بومبيو شكري | held | phone
قال الرئيس إيمانويل ماكرون في المؤتمر الصحفي الذي جمعه بالملك محمد السادس إنه سعيد. | ماكرون السادس | held | in-person
وخلال القمة مع تيريزا ماي، أكد إيمانويل ماكرون التزامه. | ماي ماكرون | held | in-person
وفي اجتماع مع مسؤولين أميركيين تعهد الوزير سامح شكري بالإصلاح. | شكري مسؤولين | held | in-person
وبعد قمة هلسنكي، التي جمعته بتيريزا ماي، قال إيمانويل ماكرون إنه متفائل. | ماي ماكرون | held | in-person
تلقى إيمانويل ماكرون دعوة من تيريزا ماي، أثناء القمة التي جمعتهما في لندن. | ماي ماكرون | held | in-person
ضم الاجتماع وزراء خارجية مصر والأردن والعراق. | مصر الأردن العراق | held | in-person
عقد أمس اجتماع بمشاركة الوزير سامح شكري ونظيره الأردني أيمن الصفدي. | شكري الصفدي | held | in-person
شارك في الاجتماع الوزير سامح شكري ونظيره الأردني أيمن الصفدي. | شكري الصفدي | held | in-person
وصل الوزير سامح شكري إلى بغداد للتباحث مع المسؤولين العراقيين حول الإعمار. | شكري المسؤولين | planned | in-person
انطلقت محادثات السلام بين الإسرائيليين والفلسطينيين. وإسرائيل وفلسطين جارتان. | إسرائيل فلسطين | held | unspecified
وصرح إيمانويل ماكرون بأنه سيعقد قمة على حدة مع روسيا وألمانيا. | ماكرون روسيا ألمانيا | planned | in-person
وخلال لقائه الرئيس الصيني شي جين بينغ، قال الرئيس الفرنسي إيمانويل ماكرون إنه متفائل. | جين ماكرون | held | in-person
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in MEETINGS.strip().splitlines()]


@pytest.mark.parametrize(("text", "parties", "status", "medium"), ROWS)
def test_meeting(read: Read, text: str, parties: str, status: str, medium: str) -> None:
    document = read(text)
    (meeting,) = meetings(document)
    names = [document.entity(id).name for id in meeting.participants]
    assert len(names) == len(parties.split())
    assert all(any(party in name for name in names) for party in parties.split())
    assert (meeting.status, meeting.medium) == (status, medium)


@pytest.mark.parametrize(
    "text",
    [
        "التقت آراء الخبراء على أن الأزمة لن تنتهي قريبا.",
        "عقد مجلس الوزراء اجتماعه الأسبوعي في القاهرة.",
        "يلتقي منتخب مصر نظيره المنتخب التونسي في مباراة ودية على ملعب القاهرة.",
        "قال الوزير سيرغي لافروف في مقابلة مع قناة الجزيرة إن الحرب ستنتهي.",
        "قال المحامي سمير حداد في اتصال هاتفي مع وكالة الأنباء الفرنسية إن الحكم ظالم.",
        "تبحث روسيا عن حل مع شركائها.",
        "ناقش البرلمان مشروع الموازنة أمس.",
        "اتصل المواطنون بالشرطة بعد سماع دوي انفجار.",
        "قال الوزير سيرغي لافروف إن موسكو على اتصال بالرئيس بشار الأسد.",
        "قال الوزير سيرغي لافروف إن المعرض يستقبل الرئيس فلاديمير بوتين.",
        "كانت الفرصة لقمة سائغة لروسيا وتركيا.",
        "وأكد الوزير سيرغي لافروف بدوره أنه لعب مع المدرب ستانيسلاف تشيرتشيسوف.",
        "قال الوزير هورست زيهوفر إن المستشارة أنغيلا ميركل شددت على استقبال اللاجئين.",
        'قال الرئيس رؤوفين ريفلين للأمير: "أعرف أنك ستلتقي محمود عباس".',
        "قالت الوزيرة نيكي هيلي خلال مقابلة مع شبكة CNN إن الحرب ستنتهي.",
        "وقال الوزير سامح شكري إن الملف بحث مع الخبراء فوائد السد.",
        "سافر الوزير سامح شكري أمس لمناقشة الملف النووي مع إيران.",
        "قبيل لقاء ودي بين مصر والسعودية في القاهرة، تدرب المنتخب.",
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert meetings(read(text)) == ()


def test_sentences_on_one_meeting_make_one_event(read: Read) -> None:
    document = read(
        "التقى الرئيس الروسي فلاديمير بوتين الرئيس السوري بشار الأسد في سوتشي. "
        "وتناول اللقاء الحرب. وقال المتحدث إن لقاء الرئيسين كان مهما."
    )
    (meeting,) = meetings(document)
    assert len(meeting.evidence) == 3
    assert meeting.place is not None
    assert document.entity(meeting.place).name == "سوتشي"


# sentence | the place of the only meeting, - for none
PLACES = """
أجرى الرئيس الروسي فلاديمير بوتين اتصالا هاتفيا في موسكو مع الرئيس التركي رجب أردوغان. | -
عقد الوزير عادل الجبير، ظهر الخميس، في جدة، اجتماعا مع الوزير سامح شكري. | جدة
التقى الرئيس دونالد ترامب في البيت الأبيض الرئيس إيمانويل ماكرون. | البيت الأبيض
التقى الوزير سامح شكري في فيينا الوزير جواد ظريف بشأن القمة المقرر عقدها في جنيف. | فيينا
وصل الوزير سامح شكري إلى عمان للقاء الوزير أيمن الصفدي. | عمان
"""


@pytest.mark.parametrize("line", PLACES.strip().splitlines())
def test_place_of_a_meeting(read: Read, line: str) -> None:
    text, place = (part.strip() for part in line.split("|"))
    document = read(text)
    (meeting,) = meetings(document)
    assert (document.entity(meeting.place).name if meeting.place else "-") == place


def test_time_of_a_report_is_not_the_meeting_s(read: Read) -> None:
    document = read("قال الوزير سامح شكري الثلاثاء إن الرئيس إيمانويل ماكرون سيلتقي الوزير أيمن الصفدي.")
    (meeting,) = meetings(document)
    assert meeting.time is None


def test_evidence_names_the_trigger_without_clitics(read: Read) -> None:
    document = read("وقال الرئيس الروسي فلاديمير بوتين خلال لقائه الرئيس السوري بشار الأسد إن الحرب ستنتهي.")
    (meeting,) = meetings(document)
    text = document.analysis.article.text
    assert [span.of(text) for span in triggers(meeting)] == ["لقائ"]
    assert all(reason.span.covers(span) for reason in meeting.evidence for span in reason.triggers)


def triggers(meeting: Meeting) -> list[Span]:
    return [span for reason in meeting.evidence for span in reason.triggers]


def test_partners_met_one_by_one_make_meetings_of_their_own(read: Read) -> None:
    document = read("عقد الوزير سيرغي لافروف اجتماعات منفصلة مع الرئيس التركي رجب أردوغان والرئيس الإيراني حسن روحاني.")
    assert [len(meeting.participants) for meeting in meetings(document)] == [2, 2]


def test_members_stand_for_their_delegation(read: Read) -> None:
    document = read(
        "التقى الرئيس المصري عبد الفتاح السيسي وفدا برلمانيا. وضم الوفد النائب سمير حداد والنائب كريم فارس."
    )
    (meeting,) = meetings(document)
    assert len(meeting.participants) == 3


def test_who_takes_part_joins_the_meeting_told_before(read: Read) -> None:
    document = read(
        "التقى الرئيس الروسي فلاديمير بوتين الرئيس السوري بشار الأسد. "
        "وقال الوزير سيرغي لافروف المشارك في اللقاء إن الأزمة ستنتهي."
    )
    (meeting,) = meetings(document)
    assert len(meeting.participants) == 3


def test_a_meeting_to_come_is_not_the_one_that_was_held(read: Read) -> None:
    document = read(
        "بحث المبعوث ستافان دي ميستورا الأمر مع الوزير سيرغي لافروف في موسكو. "
        "وقال المتحدث إن نائبه سيتولى المحادثات الفنية."
    )
    (meeting,) = meetings(document)
    assert len(meeting.evidence) == 1


def test_a_surname_before_a_full_name_is_somebody_else(read: Read) -> None:
    document = read("التقى الوزير عادل الجبير أمس نظيره. ووصف الجبير بشار الأسد بأنه ضعيف.")
    assert {"عادل الجبير", "بشار الأسد"} <= {entity.name for entity in document.entities}
