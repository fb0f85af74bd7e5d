"""A name without a state gets the state of its article, or the usual one of the name."""

import pytest

from kg.model import ArticleEntity, EntityType
from kg.resolve.bearers import Bearer
from kg.resolve.completing import completed
from kg.resolve.forms import Form

CLUB = ("أهلي",)


def bearers(*articles: str) -> list[Bearer]:
    """One bearer an article; the articles mention the states whose codes are given."""
    entity = ArticleEntity("e1", EntityType.ORG, "الأهلي", ("الأهلي",), ())
    return [
        Bearer(str(at), entity, frozenset(), None, states=frozenset(codes.split())) for at, codes in enumerate(articles)
    ]


@pytest.mark.parametrize(
    ("told", "article", "state"),
    [
        ({"EG": 2, "SA": 2}, "EG BR", "EG"),
        ({"EG": 2, "SA": 2}, "EG SA", None),
        ({"EG": 2, "SA": 2}, "", None),
        ({"EG": 6, "SA": 2}, "", "EG"),
        ({"EG": 40, "SA": 1}, "SA", "EG"),  # told once in forty: a slip
        ({"EG": 1}, "EG", "EG"),
        ({"EG": 1}, "", "EG"),
        ({}, "EG", None),
    ],
)
def test_the_state_of_a_name_that_tells_none(told: dict[str, int], article: str, state: str | None) -> None:
    forms = {Form(CLUB, code, False): bearers(*[code] * count) for code, count in told.items()}
    (bearer,) = bearers(article)
    found = completed({**forms, Form(CLUB, None, False): [bearer]})
    assert bearer in found[Form(CLUB, state, False)]


def test_a_name_of_all_the_world_is_not_the_one_that_is_once_called_a_states() -> None:
    forms = {Form(CLUB, "EG", False): bearers("EG"), Form(CLUB, None, False): bearers("FR", "US", "JP", "CN", "GB")}
    assert {shape.state: len(group) for shape, group in completed(forms).items()} == {"EG": 1, None: 5}


def test_the_state_an_article_ties_a_name_to_counts_before_those_it_mentions() -> None:
    entity = ArticleEntity("e1", EntityType.ORG, "الأهلي", ("الأهلي",), ())
    tied = [Bearer(code, entity, frozenset(), code, states=frozenset({"EG", "SA"})) for code in ("EG", "SA")]
    found = completed({Form(CLUB, None, False): [*tied, *bearers("EG SA", "EG")]})
    assert {shape.state: len(group) for shape, group in found.items()} == {"EG": 2, "SA": 1, None: 1}
