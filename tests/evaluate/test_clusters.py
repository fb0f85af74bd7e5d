"""B³ and CEAF-e on clusters small enough to count by hand, and against a search of all pairings."""

from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from annotated import GOLD, entity, predict
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.evaluate import ClusterKeys, evaluate_clusters, load_cluster_keys, load_gold
from kg.evaluate.clusters import Item, b_cubed, ceaf_e
from kg.evaluate.gold import GoldEntity
from kg.model import EntityType


def items(pairs):
    return [Item(str(at), key, key, id) for at, (key, id) in enumerate(pairs)]


EXAMPLES = [
    # things and ids of the items; B³ precision and recall; CEAF-e precision and recall
    (["a1", "a1", "b2"], (1, 1), (1, 1)),
    (["a1", "a2"], (1, 1 / 2), (2 / 3 / 2, 2 / 3)),
    (["a1", "b1"], (1 / 2, 1), (2 / 3, 2 / 3 / 2)),
    # the two worked examples of Bagga and Baldwin: five, two and five items, the last two or the two fives joined
    (["a1"] * 5 + ["b2"] * 2 + ["c2"] * 5, (16 / 21, 1), (None, None)),
    (["a1"] * 5 + ["b2"] * 2 + ["c1"] * 5, (7 / 12, 1), (None, None)),
    ([], (0, 0), (0, 0)),
]


@pytest.mark.parametrize(("pairs", "expected_b_cubed", "expected_ceaf"), EXAMPLES)
def test_measures_are_as_counted_by_hand(pairs, expected_b_cubed, expected_ceaf):
    found = b_cubed(items(pairs))
    assert (found.precision, found.recall) == pytest.approx(expected_b_cubed)
    if None not in expected_ceaf:
        found = ceaf_e(items(pairs))
        assert (found.precision, found.recall) == pytest.approx(expected_ceaf)


def _best_pairing(pairs):
    """The greatest sum of likenesses over all pairings of things and ids, tried one by one."""
    things, ids = sorted({pair[0] for pair in pairs}), sorted({pair[1] for pair in pairs})
    short, long = sorted((things, ids), key=len)

    def likeness(one, other):
        key, id = (one, other) if short is things else (other, one)
        shared = pairs.count(key + id)
        return 2 * shared / (sum(p[0] == key for p in pairs) + sum(p[1] == id for p in pairs))

    return max(sum(map(likeness, short, chosen)) for chosen in permutations(long, len(short)))


@given(st.lists(st.sampled_from([key + id for key in "abcde" for id in "12345"]), min_size=1, max_size=12))
def test_ceaf_pairs_the_clusters_best(pairs):
    found, best = ceaf_e(items(pairs)), _best_pairing(pairs)
    assert found.precision == pytest.approx(best / len({pair[1] for pair in pairs}))
    assert found.recall == pytest.approx(best / len({pair[0] for pair in pairs}))


def test_misses_tell_what_was_joined_and_what_was_kept_apart():
    record = predict(
        entities=[entity("p1", "PER", "سامي عادل"), entity("p2", "PER", "عادل"), entity("p3", "LOC", "الرياض")]
    )
    agreement = evaluate_clusters([GOLD], {"a": record}, ClusterKeys({}))
    assert (agreement.items, agreement.things) == (3, 2)
    assert [(miss.what, miss.item) for miss in agreement.misses] == [
        ("kept apart", "سامي عادل (p1, PER سامي عادل, 1) | عادل (p2, PER سامي عادل, 1)")
    ]


def test_misses_tell_what_was_wrongly_joined():
    records = {
        "a": predict(entities=[entity("p1", "PER", "سامي عادل")]),
        "b": predict(entities=[entity("p1", "PER", "هاني كامل")]),
    }
    agreement = evaluate_clusters([GOLD, msgspec.structs.replace(GOLD, id="b")], records, ClusterKeys({}))
    assert [(miss.what, miss.article, miss.item) for miss in agreement.misses] == [
        ("wrongly joined", "a, b", "سامي عادل (p1, PER سامي عادل, 1) | هاني كامل (p1, PER هاني كامل, 1)")
    ]


def test_a_key_may_hold_for_one_article_alone(tmp_path: Path):
    file = tmp_path / "keys.tsv"
    file.write_text("# a comment\nPER\tSami\tسامي عادل|عادل@a\n", encoding="utf-8")
    keys = load_cluster_keys(file)
    sami, adel = (GoldEntity("e", EntityType.PER, name) for name in ("سامي عادل", "عادل"))
    assert keys.of("b", sami) == keys.of("a", adel) == "PER Sami"
    assert keys.of("b", adel) == "PER عادل"


@pytest.mark.parametrize("line", ["PER\tSami", "MAN\tSami\tسامي", "سامي"])
def test_a_file_of_keys_that_is_none_is_told_with_its_line(tmp_path: Path, line: str):
    file = tmp_path / "keys.tsv"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        load_cluster_keys(file)
    with pytest.raises(InputError, match="cannot read"):
        load_cluster_keys(tmp_path / "none.tsv")


@pytest.mark.shared
def test_every_key_names_an_annotated_entity(shared):
    known = {
        (e.type, e.name, where)
        for a in load_gold(shared / "gold" / "dev")
        for e in a.entities
        for where in (a.id, None)
    }
    assert set(load_cluster_keys().things) <= known
