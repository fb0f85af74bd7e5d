"""Forms of verbs of speech: our own table of verbs of all patterns."""

from __future__ import annotations

import pytest

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Parts, Shape, derive, inflect

# perfect | form | imperfect | participle | verbal noun
DERIVED = """
أكد | II | يؤكد | مؤكد | تأكيد
سمى | II | يسمي | مسمي | تسمية
طالب | III | يطالب | مطالب | مطالبة
أعلن | IV | يعلن | معلن | إعلان
أضاف | IV | يضيف | مضيف | إضافة
أقر | IV | يقر | مقر | إقرار
أبدى | IV | يبدي | مبدي | إبداء
تعهد | V | يتعهد | متعهد | تعهد
تمنى | V | يتمنى | متمني | تمن
تساءل | VI | يتساءل | متساءل | تساءل
اتهم | VIII | يتهم | متهم | اتهام
ادعى | VIII | يدعي | مدعي | ادعاء
استنكر | X | يستنكر | مستنكر | استنكار
"""


@pytest.mark.parametrize("line", DERIVED.strip().splitlines())
def test_principal_parts_follow_the_form(line: str) -> None:
    perfect, form, imperfect, participle, noun = (part.strip() for part in line.split("|"))
    assert derive(perfect, form) == Parts(perfect, imperfect, participle, noun)


def test_an_unknown_form_names_itself() -> None:
    with pytest.raises(ValueError, match="XI"):
        derive("احمر", "XI")


# perfect, imperfect, participle, noun | shape | forms
INFLECTED = """
قال يقول قائل قول | perfect | قال قالت قالوا قالا قالتا
قال يقول قائل قول | imperfect | يقول تقول يقولون يقولوا يقولان تقولان يقولا تقولا
قال يقول قائل قول | participle | قائلا قائلة قائلين قائلتين قائلات
دعا يدعو داعي دعوة | perfect | دعا دعت دعوا دعتا
دعا يدعو داعي دعوة | imperfect | يدعو تدعو يدعون يدعوان
دعا يدعو داعي دعوة | participle | داعيا داعية داعين
دعا يدعو داعي دعوة | noun | دعوة دعوت دعوات دعوتين
نفى ينفي نافي نفي | perfect | نفى نفت نفوا نفيا
نفى ينفي نافي نفي | imperfect | ينفي تنفي ينفون ينفيان
رأى يرى - رأي | imperfect | يرى ترى يرون يريان
"""


@pytest.mark.parametrize("line", INFLECTED.strip().splitlines())
def test_inflected_forms(line: str) -> None:
    parts, shape, forms = (part.strip() for part in line.split("|"))
    made = {inflected.form for inflected in inflect(Parts(*parts.split())) if inflected.shape is Shape(shape)}
    assert {fold(form) for form in forms.split()} <= made
