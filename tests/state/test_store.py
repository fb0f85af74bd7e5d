"""The store: what goes in comes out, what is no member goes, and a damaged file is made anew."""

import sqlite3

import pytest
from desk import vientiane

from kg.errors import OutputError
from kg.model import Article
from kg.state import Articles, Maker, State, kept, locked
from kg.state.packing import pack, pack_article, unpack

FIRST, SECOND = vientiane()
MAKER = Maker("engine", "1")


def keep(state, draft):
    packed = pack_article(draft.article)
    state.keep(draft.id, MAKER.key(packed), packed, pack(draft.extraction))
    state.commit()


def recalled(state, draft):
    return state.recall(draft.id, MAKER.key(pack_article(draft.article)))


def test_an_extraction_comes_back_whole():
    assert unpack(pack(FIRST.extraction)) == FIRST.extraction


def test_what_is_kept_comes_back_in_the_order_of_ids(tmp_path):
    with State.open(tmp_path) as state:
        keep(state, FIRST)
        keep(state, SECOND)
        assert state.ids() == ["evening", "morning"]
        assert list(state.articles()) == [(draft.article, draft.extraction) for draft in (SECOND, FIRST)]
        assert [claims.roles for claims in state.claims()] == [(), FIRST.extraction.roles]
        assert not any(entity.mentions for claims in state.claims() for entity in claims.entities)


def test_a_later_build_has_the_members_it_names(tmp_path):
    with State.open(tmp_path) as state:
        keep(state, FIRST)
        keep(state, SECOND)
    with State.open(tmp_path) as state:
        assert len(state) == 0
        assert recalled(state, FIRST)
        assert state.ids() == ["morning"]
        assert kept(tmp_path) == 2
        state.forget_others()
        assert kept(tmp_path) == 1
    with State.open(tmp_path) as state:
        assert not recalled(state, SECOND)


def test_a_fresh_start_forgets(tmp_path):
    with State.open(tmp_path) as state:
        keep(state, FIRST)
    assert kept(tmp_path) == 1
    with State.open(tmp_path, fresh=True):
        assert kept(tmp_path) == 0


def test_nothing_is_kept_where_nothing_was_built(tmp_path):
    assert kept(tmp_path / "nowhere") == 0


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(tmp_path, content):
    (tmp_path / "state.sqlite").write_bytes(content)
    with State.open(tmp_path) as state:
        keep(state, FIRST)
        assert state.ids() == ["morning"]


def test_a_file_of_another_format_is_made_anew(tmp_path):
    other = sqlite3.connect(tmp_path / "state.sqlite")
    other.execute("CREATE TABLE kept (something TEXT)")
    other.execute("PRAGMA user_version = 99")
    other.close()
    with State.open(tmp_path) as state:
        keep(state, FIRST)


def test_a_folder_that_cannot_be_made_is_an_output_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file"):
        State.open(tmp_path / "file" / "state")


KEY = MAKER.key(pack_article(FIRST.article))


@pytest.mark.parametrize(
    ("maker", "article"),
    [
        (Maker("other", "1"), FIRST.article),
        (Maker("engine", "2"), FIRST.article),
        (MAKER, Article(FIRST.id, FIRST.text + " ")),
        (MAKER, Article("other", FIRST.text, FIRST.title, FIRST.published, FIRST.source, FIRST.outlet)),
        (MAKER, Article(FIRST.id, FIRST.text, FIRST.title, "2016-07-27", FIRST.source, FIRST.outlet)),
    ],
    ids=["engine", "version", "text", "id", "date"],
)
def test_whatever_may_change_an_extraction_changes_its_key(maker, article):
    assert maker.key(pack_article(article)) != KEY


def test_articles_are_a_mapping_by_id():
    with State.temporary() as state:
        keep(state, FIRST)
        keep(state, SECOND)
        articles = Articles(state)
        assert dict(articles) == {"evening": SECOND.article, "morning": FIRST.article}
        assert "morning" in articles and "noon" not in articles
        with pytest.raises(KeyError):
            articles["noon"]


def test_a_lock_is_held_by_one(tmp_path):
    lock = tmp_path / "output" / ".kg" / "lock"
    said = f"another kg build is writing to {tmp_path / 'output'}"
    with locked(lock), pytest.raises(OutputError, match=said), locked(lock):
        pytest.fail("locked twice")
    with locked(lock):
        pass
