"""Speakers whom the analyzer has not found, by where they stand: its names are taken away here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.analyze import load
from kg.extract.concordance import Concordance
from kg.extract.names.proper_names import proper_names
from kg.extract.phrases.quoted_bodies import quoted_bodies
from kg.extract.phrases.unread import unread_names
from kg.extract.words import word
from kg.model import Analysis, Article

# text | the people found behind verbs of saying, joined by /
NAMES = """
وقالت كرمبولدا إنها لن تعود. | كرمبولدا
وقال ألان زغرتوفيك الباحث في المعهد إن المشروع فاشل. | ألان زغرتوفيك
وأضاف زغرتوفيك عبر حسابه: "لن نعود". | زغرتوفيك
وأوضح John Miller أن البيانات محفوظة. | John Miller
وقال مدير المصنع إن العمل مستمر. |
وقال زغرتوفيك كبير إن العمل مستمر. |
وأكد أهمية الحوار، مضيفا أن الوقت ضيق. |
وأضاف متهكما أن الوقت ضيق. |
نقول زغرتوفيك إن الوقت ضيق. |
وشاهد زغرتوفيك فيلما قديما. |
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_names_the_analyzer_did_not_find(line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    (analysis,) = load("embedded").analyze([Article("a", text)])
    assert isinstance(analysis, Analysis)
    unnamed = replace(analysis, names=())
    words = tuple(word(token, text) for token in analysis.tokens)
    where = Concordance(words)
    found = unread_names(unnamed, words, proper_names(unnamed, words, where), where)
    assert [name.span.of(text) for name in found] == [name for name in wanted.split("/") if name]


# text | the bodies found behind their nouns
BODIES = """
وقال موقع "ثلاث دقائق" الفرنسي إن النهر فاض. | ثلاث دقائق
وبحسب صحيفة «زغرتوف» اليومية، تراجعت الأسعار. | زغرتوف
وتعد الحكومة منظمة "إرهابية" كل من يخالفها. |
وقالت الشركة "لن نغادر السوق" وسط التصفيق. |
وأعلنت شركة "نحن نبني المدن الجديدة في الصحراء" عن مشروع. |
"""


@pytest.mark.parametrize("line", BODIES.strip().splitlines())
def test_bodies_named_in_quotation_marks(line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    (analysis,) = load("embedded").analyze([Article("a", text)])
    assert isinstance(analysis, Analysis)
    unnamed = replace(analysis, names=())
    words = tuple(word(token, text) for token in analysis.tokens)
    found = quoted_bodies(unnamed, words, proper_names(unnamed, words, Concordance(words)))
    assert [name.span.of(text) for name in found] == [name for name in (wanted,) if name]
