from kg.model import Knowledge
from kg.page.lines import Relation, lines, weights
from tests.page.newsroom import Newsroom


def found(knowledge: Knowledge) -> dict[tuple[str, str, Relation], int]:
    return {(line.source, line.target, line.relation): len(line.events) for line in lines(knowledge)}


def test_all_meetings_of_a_pair_are_one_line(talks: Newsroom) -> None:
    assert found(talks.knowledge())["kerry", "lavrov", Relation.MEETING] == 2


def test_three_participants_meet_in_pairs(talks: Newsroom) -> None:
    pairs = {key[:2] for key in found(talks.knowledge()) if key[2] is Relation.MEETING}
    assert {("ban", "lavrov"), ("ban", "shoigu"), ("lavrov", "shoigu")} <= pairs


def test_statements_roles_visits_and_places_have_a_direction(talks: Newsroom) -> None:
    seen = found(talks.knowledge())
    for key in [
        ("lavrov", "loc-russia", Relation.STATEMENT),
        ("mistura", "un", Relation.ROLE),
        ("ban", "loc-moscow", Relation.VISIT),
        ("lavrov", "loc-geneva", Relation.PLACE),
    ]:
        assert seen[key] == 1


def test_nobody_has_a_line_to_himself(talks: Newsroom) -> None:
    assert all(source != target for source, target, _ in found(talks.knowledge()))


def test_a_statement_about_nobody_counts_for_its_speaker(talks: Newsroom) -> None:
    assert weights(talks.knowledge())["sources"] == 1
