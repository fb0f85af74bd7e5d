"""Final yaas that a paper sets without dots are read with them; words in alef maqsura stay."""

from __future__ import annotations

import pytest

from kg.analyze import load
from kg.arabic.dotless import dotted
from kg.extract import extract
from kg.model import Analysis, Article

# as written | as read
TEXTS = """
التقى الرئيس المصرى فى مستشفى المعادى موسى العلمى | التقى الرئيس المصري فى مستشفى المعادي موسى العلمي
قال الوزير الذى وصل إلى دبى وبالأخرى التى نفى فيها | قال الوزير الذي وصل إلى دبي وبالأخرى التي نفى فيها
التقى الوزير في مستشفى دبى مدير المستشفى | التقى الوزير في مستشفى دبى مدير المستشفى
فى في على علي المصرى | فى في على علي المصرى
"""


@pytest.mark.parametrize(("text", "read"), [line.split(" | ") for line in TEXTS.strip().splitlines()])
def test_dots(text: str, read: str) -> None:
    assert dotted(text) == read


def test_one_person_in_both_spellings() -> None:
    texts = ("التقى وزير خارجية مصر سامى شكرى فى دبى نظيره.", "التقى وزير خارجية مصر سامي شكري في دبي نظيره.")
    read = load("embedded").analyze([Article(str(at), text) for at, text in enumerate(texts)])
    undotted, plain = (extract(analysis) for analysis in read if isinstance(analysis, Analysis))
    names = [(entity.name, entity.type) for entity in undotted.entities]
    assert names == [(entity.name, entity.type) for entity in plain.entities]
    assert ("سامي شكري", "PER") in [(name, type.value) for name, type in names]
