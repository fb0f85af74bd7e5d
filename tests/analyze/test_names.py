"""The name recogniser on sentences of our own."""

from __future__ import annotations

import random
import sys
from itertools import pairwise

import pytest

from kg.analyze.names.clitics import best_cut
from kg.analyze.names.network import SCHEMES
from kg.analyze.names.people import begun_by_ali, whole_people, with_initials, without_preposition
from kg.analyze.names.recogniser import Recogniser, spans
from kg.arabic.sentences import sentences
from kg.arabic.words import words
from kg.errors import EngineError
from kg.model import Features, Name, NameType, Segment, Sentence, Span, Token


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser.load()


def found(recogniser: Recogniser, text: str) -> tuple[Name, ...]:
    cut = list(words(text))
    tokens = [
        Token(span, (Segment(span.of(text), "NOUN", span),), 0, span.of(text), Features())
        for span in (Span(word.start, word.end) for word in cut)
    ]
    ranges = [Sentence(Span(cut[first].start, cut[last - 1].end), first, last) for first, last in sentences(text, cut)]
    return recogniser.names(text, ranges, tokens)


SENTENCES = [
    ("وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة مساء الأحد.", ["PER سيرغي لافروف", "LOC القاهرة"]),
    ("وقال لافروف للصحفيين إن المحادثات كانت صعبة.", ["PER لافروف"]),
    ("وناقش الرئيس المصري عبد الفتاح السيسي الأمر مع نظيره.", ["PER عبد الفتاح السيسي"]),
    ("استقبل الملك سلمان بن عبدالعزيز في الرياض الوفد الزائر.", ["PER سلمان بن عبدالعزيز", "LOC الرياض"]),
    ("وأعلنت وزارة الدفاع الروسية مقتل عشرة مسلحين قرب حلب.", ["ORG وزارة الدفاع الروسية", "LOC حلب"]),
    ("وطالب مجلس الأمن بوقف القتال في اليمن.", ["ORG مجلس الأمن", "LOC اليمن"]),
    ("أعلن تنظيم داعش مسؤوليته عن الهجوم الذي وقع في بغداد.", ["ORG تنظيم داعش", "LOC بغداد"]),
    ("وصل الوفد إلى لبنان وسوريا وتركيا.", ["LOC لبنان", "LOC سوريا", "LOC تركيا"]),
    ("وأكد المبعوث الأممي أن الحل السياسي ممكن.", []),
    ("ارتفعت أسعار الخضر في الأسواق هذا الأسبوع.", []),
]


@pytest.mark.parametrize(("text", "names"), SENTENCES)
def test_names_of_sentences(recogniser: Recogniser, text: str, names: list[str]) -> None:
    got = [f"{name.type} {name.span.of(text)}" for name in found(recogniser, text)]
    assert got == names


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("ولافروف", "لافروف"),
        ("لموسكو", "موسكو"),
        ("وواشنطن", "واشنطن"),
        ("وبرلين", "برلين"),
        ("بباريس", "باريس"),
        ("وَمِصْر", "مِصْر"),
    ],
)
def test_proclitics_stay_outside(recogniser: Recogniser, word: str, name: str) -> None:
    text = f"سافر الرئيس إلى لندن ثم عاد {word} أمس."
    assert name in [n.span.of(text) for n in found(recogniser, text)]


def test_an_article_behind_a_preposition_stays_outside(recogniser: Recogniser) -> None:
    text = "قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الوضع خطير."
    assert "أمم المتحدة" in [name.span.of(text) for name in found(recogniser, text)]


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_a_quotation_begun_in_a_name_is_closed_in_it(recogniser: Recogniser, marks: str) -> None:
    text = f"وقال إن تنظيم {marks[0]}داعش{marks[1]} خسر مدينة الموصل."
    names = [name.span.of(text) for name in found(recogniser, text)]
    assert any("داعش" in name for name in names)
    assert all(name.count(marks[0]) + name.count(marks[1]) in (0, 2, 4) for name in names)


@pytest.mark.parametrize(
    ("before", "after"), [("\u202b", ""), ("", "\u202c"), ("\u200f", "\u200f"), ("\u2067", "\u2069")]
)
def test_invisible_controls_around_a_name_stay_outside(recogniser: Recogniser, before: str, after: str) -> None:
    text = f"وصل الوفد إلى {before}القاهرة{after} أمس."
    assert [name.span.of(text) for name in found(recogniser, text)] == ["القاهرة"]


def test_careless_hamza(recogniser: Recogniser) -> None:
    careful = "قال الرئيس الأميركي باراك أوباما إن إيران وأستراليا دولتان."
    careless = careful.translate(str.maketrans("أإآ", "ااا"))
    assert [(n.span, n.type) for n in found(recogniser, careful)] == [
        (n.span, n.type) for n in found(recogniser, careless)
    ]


def test_names_are_in_order_and_inside(recogniser: Recogniser) -> None:
    text = " ".join(text for text, _ in SENTENCES)
    names = found(recogniser, text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(names))
    assert all(name.span.of(text).strip() == name.span.of(text) != "" for name in names)


def test_any_text(recogniser: Recogniser) -> None:
    chance = random.Random(5)
    letters = [chr(code) for code in range(sys.maxunicode) if not 0xD800 <= code < 0xE000]
    for _ in range(300):
        text = "".join(chance.choice("والبتمن ء.،«»ًـ" if chance.random() < 0.7 else letters) for _ in range(60))
        for name in found(recogniser, text):
            assert 0 <= name.span.start < name.span.end <= len(text)


def test_empty(recogniser: Recogniser) -> None:
    assert found(recogniser, "") == ()
    assert recogniser.labels([[], ["موسكو"], []])[0] == []


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["O", "B-PER", "E-PER", "S-LOC"], [(1, 3, "PER"), (3, 4, "LOC")]),
        (["B-PER", "B-PER", "E-PER"], [(0, 1, "PER"), (1, 3, "PER")]),
        (["I-ORG", "I-ORG", "O"], [(0, 2, "ORG")]),
        (["S-LOC", "S-LOC"], [(0, 1, "LOC"), (1, 2, "LOC")]),
    ],
)
def test_labels_to_spans(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert list(spans(labels)) == expected


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("قال سامي حداد", ["سامي", "حداد"], ["سامي حداد"]),
        ("قال سامي وحداد", ["سامي", "حداد"], ["سامي", "حداد"]),
        ("قال سامي، حداد", ["سامي", "حداد"], ["سامي", "حداد"]),
        ("كتب سامي_حداد هنا", ["سامي", "حداد"], ["سامي_حداد"]),
        ("قال سامي ف. حداد", ["سامي", "حداد"], ["سامي ف. حداد"]),
        ("قال سامي ف. حداد", ["سامي ف", "حداد"], ["سامي ف. حداد"]),
        ("قال سامي. حداد", ["سامي", "حداد"], ["سامي", "حداد"]),
    ],
)
def test_people_side_by_side_are_one(text: str, parts: list[str], whole: list[str]) -> None:
    names = [Name(Span(text.index(part), text.index(part) + len(part)), NameType.PER) for part in parts]
    assert [name.span.of(text) for name in whole_people(text, names)] == whole


def test_a_place_beside_a_person_stays_itself() -> None:
    names = [Name(Span(0, 5), NameType.LOC), Name(Span(6, 10), NameType.PER)]
    assert list(whole_people("باريس سامي", names)) == names


INITIALS = [
    ("عاد المستشار إتش. آر. ماركس", ["PER ماركس"], ["إتش. آر. ماركس"]),
    ("عاد مستشار الأمن إتش.آر. ماركس", ["ORG الأمن إتش", "PER آر. ماركس"], ["الأمن", "إتش.آر. ماركس"]),
    ("قال إس.سامر كومار", ["PER سامر كومار"], ["إس.سامر كومار"]),
    ("قال سامي بي. ماركس نعم", ["PER سامي بي"], ["سامي بي. ماركس"]),
    ("قال سامي بي. والتقى", ["PER سامي بي"], ["سامي بي"]),
    ("عاد سامي ف. غادر", ["PER سامي ف"], ["سامي ف"]),
    ("من مجلس. ماركس عاد", ["ORG مجلس", "PER ماركس"], ["مجلس", "ماركس"]),
]


@pytest.mark.parametrize(("text", "parts", "whole"), INITIALS)
def test_initials_are_part_of_a_persons_name(text: str, parts: list[str], whole: list[str]) -> None:
    assert [name.span.of(text) for name in with_initials(text, _names(text, parts))] == whole


def _names(text: str, parts: list[str]) -> list[Name]:
    """Names by kind and form, in the order of the text."""
    split = (part.partition(" ") for part in parts)
    return [Name(Span(text.index(form), text.index(form) + len(form)), NameType(kind)) for kind, _, form in split]


HYPHENS = [
    ("التقى مون جاي-إن ضيفه", ["PER مون جاي"], ["مون جاي-إن"]),
    ("التقى كيم جونغ-أون ضيفه", ["PER كيم جونغ", "PER أون"], ["كيم جونغ-أون"]),
    ("التقى كيم تشول-مين ضيفه", ["PER كيم", "PER تشول"], ["كيم تشول-مين"]),
    ("قمة سميث-كيم غدا", ["PER سميث", "PER كيم"], ["سميث", "كيم"]),
    ("سامي علي-القاهرة", ["PER سامي علي", "LOC القاهرة"], ["سامي علي", "القاهرة"]),
    ("جزيرة سان-مارتن", ["LOC جزيرة سان"], ["جزيرة سان"]),
]


@pytest.mark.parametrize(("text", "parts", "whole"), HYPHENS)
def test_a_full_name_goes_on_through_a_hyphen(text: str, parts: list[str], whole: list[str]) -> None:
    assert [name.span.of(text) for name in whole_people(text, _names(text, parts))] == whole


@pytest.mark.parametrize("phrase", ["محكمة بريطانية", "صحيفة تركية", "شركة ألمانية"])
def test_an_indefinite_body_is_no_name(recogniser: Recogniser, phrase: str) -> None:
    assert found(recogniser, f"وقالت {phrase} أمس إن العمل بدأ.") == ()


WELL_KNOWN = ["شركة مايكروسوفت", "وكالة رويترز", "صحيفة لوموند", "منظمة اليونسكو"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("body", WELL_KNOWN)
def test_well_known_bodies_are_found_in_every_scheme(scheme: str, body: str) -> None:
    text = f"وأعلنت {body} أمس أن العمل بدأ."
    names = found(Recogniser.load(scheme=scheme), text)
    assert [name.type for name in names] == [NameType.ORG]
    assert body.rsplit(maxsplit=1)[-1] in names[0].span.of(text)


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("التقى على هامش القمة علي السالمي.", "السالمي", "علي السالمي"),
        ("جمع اللقاء في صنعاء على عجل علي عبد الله حاتم وآخرين.", "عبد الله حاتم", "علي عبد الله حاتم"),
        ("اتفقا على اللقاء وعلي السالمي حاضر.", "السالمي", "علي السالمي"),
        ("وأكد علي السالمي ضرورة التوافق.", "السالمي", "السالمي"),
        ("اطلع علي السالمي علي التقرير واعتمد على غيره.", "السالمي", "السالمي"),
        ("أثنى على يوعلي السالمي.", "السالمي", "السالمي"),
    ],
)
def test_a_name_begins_with_ali_where_the_article_spells_on_otherwise(text: str, name: str, whole: str) -> None:
    start = text.index(name)
    names = begun_by_ali(text, [Name(Span(start, start + len(name)), NameType.PER)])
    assert [one.span.of(text) for one in names] == [whole]


@pytest.mark.parametrize(
    ("kind", "found_as", "name"),
    [
        (NameType.PER, "مع سالم حداد", "سالم حداد"),
        (NameType.PER, "سالم حداد", "سالم حداد"),
        (NameType.PER, "معن حداد", "معن حداد"),
        (NameType.ORG, "مع حداد", "مع حداد"),
    ],
)
def test_no_person_begins_with_a_preposition(kind: NameType, found_as: str, name: str) -> None:
    text = f"تحدث {found_as} أمس."
    [one] = without_preposition(text, [Name(Span(5, 5 + len(found_as)), kind)])
    assert (one.span.of(text), one.type) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "وقال {} ، الباحث في معهد للدراسات ، إن الوضع صعب .",
        "وأضاف {} أن الشركة ستعلن نتائجها غدا .",
        "وقال {} للصحفيين في مؤتمر صحفي إن المحادثات مستمرة .",
        "وبحسب {} فإن عدد القتلى ارتفع إلى عشرة .",
    ],
)
def test_unheard_of_speakers_are_people(recogniser: Recogniser, text: str) -> None:
    names = ("هالفور بيرغستاد", "زيمانتاس كوتراوسكاس", "تشيوي أودينكا", "ثورغيردور آسغيرسون", "ديلرابا مامادجانوفا")
    people = [text.format(name) for name in names]
    heard = [[name.span.of(told) for name in found(recogniser, told) if name.type == NameType.PER] for told in people]
    assert sum(one == [name] for one, name in zip(heard, names, strict=True)) >= len(names) - 1


def test_an_unknown_scheme_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match=r"names\.npz"):
        Recogniser.load(scheme="treebank")


def test_no_name_begins_with_a_particle() -> None:
    weights = {"proclitic ب": 1.0}
    article = {"بموسكو": 1, "بان": 1}
    assert best_cut("بموسكو", weights, {}, {}, article) == 1
    assert best_cut("بان", weights, {}, {}, article) == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المنسق العام للهيئة رياض حجاب إن الوفد سيصل غدا.", "رياض حجاب"),
        ("والتقى رئيس اللجنة سمير البكري أعضاء الوفد أمس.", "سمير البكري"),
    ],
)
def test_a_bodys_common_noun_is_no_part_of_the_name_of_who_heads_it(
    recogniser: Recogniser, text: str, name: str
) -> None:
    assert (name, "PER") in [(one.span.of(text), one.type) for one in found(recogniser, text)]


def test_two_people_with_a_title_between_them_are_two(recogniser: Recogniser) -> None:
    text = "التقى وزير الخارجية سامر حداد السفيرة هدى قباني في عمّان أمس."
    people = [one.span.of(text) for one in found(recogniser, text) if one.type == "PER"]
    assert people == ["سامر حداد", "هدى قباني"]


def test_a_title_that_is_a_surname_stays_with_its_name(recogniser: Recogniser) -> None:
    text = "قال رئيس هيئة الرياضة تركي آل الشيخ محمد بن سالم أولا ثم غادر."
    assert "تركي آل" not in [one.span.of(text) for one in found(recogniser, text)]
