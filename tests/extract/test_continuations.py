"""Meetings and visits of clauses that go on from others, of parties told by what they are: one construction each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract.document import Document
from kg.extract.meetings import meetings
from kg.extract.quotation import is_quoted
from kg.extract.visits import visits

Read = Callable[[str], Document]

# sentence | the parties, each by a word of its name | the place, - for none | status
MEETINGS = """
قال حسن علام إن وفدا كنديا وصل إلى بيروت واجتمع مع وزير الداخلية نبيل قاسم. | وفدا قاسم | بيروت | held
وصل وفد من حركة حماس إلى القاهرة واجتمع مع الوزير نبيل قاسم. | حماس قاسم | القاهرة | held
أكد حداد أن الرئيس كريم نصار زار باريس والتقى الرئيس إيمانويل ماكرون وعاد. | نصار ماكرون | باريس | held
فوجئ الوزير سامي حداد بإعلان الرئيس كريم نصار أنه سيجري مباحثات مع الوزير علي حسن. | نصار حسن | - | planned
قال ترامب إنه بنى علاقة خاصة مع كيم جونغ أون وإنه سيلتقيه مجددا. | ترامب كيم | - | planned
ويعتزم الرئيس كريم نصار أن يزور روما وأن يلتقي الرئيس إيمانويل ماكرون. | نصار ماكرون | روما | planned
أعلن مسؤول أن وفدا أميركيا يضم خبراء في المال سيلتقي مسؤولين مصريين في أنقرة. | وفدا مسؤولين | أنقرة | planned
وقطع الوزير رامي نصار جولته دون أن يلتقي بأي مسؤول من حركة حماس. | نصار حماس | - | denied
لكن الرئيس كريم نصار لم يسبق له أن التقى الرئيس الصيني شي جين بينغ. | نصار جين | - | denied
تعثرت المفاوضات بين الجانبين الروسي والتركي. وروسيا وتركيا جارتان. | روسيا تركيا | - | held
وظل الجانبان الروسي والتركي يجريان مفاوضات بشأن الهدنة. | روسيا تركيا | - | held
قال إن مسؤولين فرنسيين وإيطاليين يجرون محادثات خاصة. وفرنسا وإيطاليا جارتان. | فرنسا إيطاليا | - | held
يلتقي ماكرون كيم جونغ أون بعد قمة بين الأخير والرئيس مون جاي. | كيم مون | - | held
كشف مصدر تفاصيل اللقاء، الذي دار بين الوزير مايك بومبيو، والأمير محمد بن سلمان. | بومبيو محمد | - | held
ودعا الرئيس سامي حداد كوريا الشمالية إلى فتح حوار مع الولايات المتحدة. | الشمالية الولايات | - | proposed
أدت العقوبات إلى موافقة إيران على إجراء محادثات نووية مع القوى العالمية الكبرى. | إيران القوى | - | planned
أشارت إلى رغبة كيم جونغ أون "الثابتة" بعقد قمة مع دونالد ترامب. | كيم ترامب | - | proposed
هددت روسيا أمس بالانسحاب من القمة مع دونالد ترامب. | روسيا ترامب | - | held
أعلن مجلس سوريا الديمقراطية عن محادثاته الأولى مع دمشق. وسوريا بلد. | مجلس سوريا | - | held
وأفادت أن كريم نصار والرئيس مون جاي تعهدا خلال قمتهما بالسلام. | نصار مون | - | held
وقع دونالد ترامب وكيم جونغ أون اتفاقا إثر قمة جمعتهما في هانوي تبدأ علاقات بين البلدين. | ترامب كيم | هانوي | held
أدلى به ترامب خلال اجتماع مع عدد من أعضاء مجلس الشيوخ في واشنطن. | ترامب أعضاء | واشنطن | held
يعقد الوزير سامي حداد اجتماعات مع حلفاء الولايات المتحدة في بروكسل. | حداد حلفاء | بروكسل | held
والوزير سامي حداد التقى في باريس في نوفمبر وزراء خارجية دول الخليج. | حداد وزراء | باريس | held
ويلتقي الوزير سامي حداد الوزير علي حسن، الوزير نبيل قاسم والوزير عمر فادي. | حداد حسن قاسم عمر | - | planned
زار الوزير سامي حداد الرئيس محمود عباس في المستشفى. | حداد عباس | - | held
جلس المغرب وجبهة البوليساريو إلى طاولة المفاوضات في جنيف. | المغرب البوليساريو | جنيف | held
تحدث الوزير جون نيكلسون مع مسؤولين أفغان في كابول. | نيكلسون مسؤولين | - | held
وقال كريم نصار إن اجتماعه مع الوزير علي حسن سيكون خطوة أولى. | نصار حسن | - | planned
ذكرت أن القمة بين كريم نصار وعلي حسن التي تعقد الثلاثاء في فيينا مهمة. | نصار حسن | فيينا | planned
التقى الرئيس كريم نصار مع الرئيس الصيني في ذلك الحين جيانغ تسه مين. | نصار جيانغ | - | held
توقف الوزير سامي حداد في مدريد حيث التقى الوزير علي حسن. | حداد حسن | مدريد | held
طلب الوزير علي حسن ذلك من سامح شكري خلال لقاء جمع بينهما في نيروبي. | حسن شكري | نيروبي | held
وجرت وثائق الاجتماع الذي تم في يونيو بين مستشاري حملة ترامب ووفد روسي. | مستشاري وفد | - | held
"""

# sentence | the visitor by a word of the name | the place | status
VISITS = """
يستعد الرئيس كريم نصار للسفر إلى طوكيو الأسبوع المقبل. | نصار | طوكيو | planned
وفي طريقه إلى مدريد قال الوزير سامي حداد إنه متفائل. | حداد | مدريد | held
حط الوزير سامي حداد في مطار طرابلس. | حداد | مطار طرابلس | held
أوفد الرئيس كريم نصار مبعوثه سامي حداد إلى القاهرة. | حداد | القاهرة | held
أرسلت الحكومة الوزير سامي حداد إلى القاهرة. | حداد | القاهرة | held
أصبح الأمير سلمان بن علي أول عضو في الأسرة يزور اليابان. | سلمان | اليابان | held
كان دونالد ترامب أول رئيس أمريكي يزور كوريا الشمالية. | ترامب | كوريا الشمالية | held
وتحدث الأمير تميم بن حمد من العاصمة الألمانية، برلين التي يقوم بزيارتها. | تميم | ألمانيا | held
ويعتزم الرئيس كريم نصار أن يزور باريس. | نصار | باريس | planned
قال ترامب إن علاقته جيدة مع كيم جونغ أون بعد أن دعاه لزيارة باريس. | كيم | باريس | planned
قرر الوزير شينزو آبي "إلغاء زيارة كانت مقررة إلى بلجيكا". | آبي | بلجيكا | denied
استقبل الملك سلمان الوزير سامي حداد العائد من زيارة إلى الصين. | حداد | الصين | held
وقال كريم نصار إن زيارة الوزير علي حسن إلى باريس ستكون الأولى. | حسن | باريس | planned
زار الرئيس الفرنسي إيمانويل ماكرون بيروت. | ماكرون | بيروت | held
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table, cut at the bars."""
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "parties", "place", "status"), rows(MEETINGS))
def test_meeting(read: Read, text: str, parties: str, place: str, status: str) -> None:
    document = read(text)
    told = [[document.entity(id).name for id in meeting.participants] for meeting in meetings(document)]
    wanted = parties.split()
    (names,) = (names for names in told if all(any(party in name for name in names) for party in wanted))
    assert len(names) == len(wanted)
    meeting = meetings(document)[told.index(names)]
    assert (document.entity(meeting.place).name if meeting.place else "-") == place
    assert meeting.status == status


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزيرة إن السويد تستقبل ألف طالب، بينما يستقبل الاتحاد الأوروبي ثلاثة آلاف.",
        "ستكون القمة أول لقاء بين رئيس أميركي وزعيم كوري.",
        "سيتولى المتابعة الوزير سامي حداد والوزير نبيل قاسم لتطبيق نتائج القمة.",
        "كشف كريم نصار المدير الفني للأهلي عن السبب أثناء لقاء الفريق مع ضيفه الزمالك في الدوري.",
        "قال بيسكوف إن بوتين وعباس لن يبحثا الخروج من الاتفاق.",
        "جلس الوزير سامي حداد والوزير علي حسن في الصف الأول.",
        "زار الرئيس الفرنسي إيمانويل ماكرون بيروت.",
        "زار الأمين العام أنطونيو غوتيريس مالي التي زارها الوزير علي حسن.",
        "قرب مركز نصيب الحدودي السوري، والذي يقابله على الجانب الأردني مركز جابر.",
        'وكتب الوزير سامي حداد: "رحبت بالوزير علي حسن عندما التقيته بالعلم".',
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert meetings(read(text)) == ()


@pytest.mark.parametrize(("text", "visitor", "place", "status"), rows(VISITS))
def test_visit(read: Read, text: str, visitor: str, place: str, status: str) -> None:
    document = read(text)
    (visit,) = visits(document)
    assert visitor in document.entity(visit.visitor).name
    assert place in (document.entity(visit.place).name, *document.entity(visit.place).names)
    assert visit.status == status


@pytest.mark.parametrize(
    "text",
    [
        "هذه هي الزيارة الأولى التي يقوم بها عضو في الأسرة المالكة إلى اليابان.",
        "أرسل الوزير سامي حداد رسالة إلى باريس.",
        "جاء ذلك بعد رسالة من الوزير سامي حداد إلى باريس.",
        "التقى دونالد ترامب الفريق الاقتصادي العائد من زيارة للصين.",
    ],
)
def test_no_visit(read: Read, text: str) -> None:
    assert visits(read(text)) == ()


def test_a_delegation_meets_with_all_its_members(read: Read) -> None:
    document = read("ترأس الوزير سامي حداد وفدا ضم الوزير نبيل قاسم. وعقد الوفد لقاء بعد الظهر مع الرئيس كريم نصار.")
    (meeting,) = meetings(document)
    assert [document.entity(id).name for id in meeting.participants] == ["سامي حداد", "نبيل قاسم", "كريم نصار"]


def test_a_delegation_in_company_does_not_meet(read: Read) -> None:
    document = read("استقبل الوزير محمد فريد الوزير فياض الرويلي والوفد المرافق له.")
    (meeting,) = meetings(document)
    assert [document.entity(id).name for id in meeting.participants] == ["محمد فريد", "فياض الرويلي"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('قال: "زار الوزير باريس"', True),
        ('قالت إنها "زارت باريس"', False),
        ('قرر "إلغاء زيارة"', False),
        ("أكد «أن اللقاء مهم» وزار باريس", False),
        ("أكد أن «اللقاء مهم وزار باريس", True),
    ],
)
def test_quotations_that_go_on_from_the_reporter(read: Read, text: str, quoted: bool) -> None:
    document = read(text)
    last = next(at for at in range(len(document.words) - 1, -1, -1) if not document.words[at].is_mark)
    assert is_quoted(document, 0, last) is quoted
