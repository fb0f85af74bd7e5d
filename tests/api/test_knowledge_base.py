"""The knowledge base that Python programs and notebooks work with."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from desk import GRP, LOC, PER, Draft, vientiane

import kg
from kg.api.views import Views
from kg.archive import Articles, Records, read_knowledge
from kg.build import build
from kg.collection import collect
from kg.contract import record
from kg.errors import InputError, QueryError
from kg.model import Act, Medium, Status, Time
from kg.resolve import resolve
from kg.settings import Settings

SAMPLE = Path(kg.__path__[0]) / "data" / "sample"


def base_of(*drafts: Draft) -> kg.KnowledgeBase:
    knowledge = resolve(draft.extraction for draft in drafts)
    records = {draft.id: record(draft.article, draft.extraction, knowledge.local) for draft in drafts}
    return kg.KnowledgeBase(knowledge, records)


@pytest.fixture(scope="module")
def base() -> kg.KnowledgeBase:
    return base_of(*vientiane())


@pytest.fixture(scope="module")
def opened(sample_build: Path) -> kg.KnowledgeBase:
    return kg.open(sample_build)


def test_what_a_build_wrote_comes_back_whole(sample_build: Path) -> None:
    assert read_knowledge(sample_build) == resolve(collect([SAMPLE], Settings()).extractions)


def test_every_sentence_stands_in_its_article(opened: kg.KnowledgeBase, sample_build: Path) -> None:
    articles = Articles(Records(sample_build))
    pieces = [(event, piece) for event in opened.events for piece in event.evidence]
    assert len(pieces) >= len(opened.events) > 200
    for event, piece in pieces:
        assert piece.span.of(articles[piece.article_id].text) in event.sentences


@pytest.mark.parametrize("name", ["لافروف", "سيرجي لافروف", "سيرغى لافروف", "Sergey Lavrov", "جون كيرى", "كيري"])
def test_an_entity_is_found_in_any_spelling(base: kg.KnowledgeBase, name: str) -> None:
    assert base.find(name).type == PER


@pytest.mark.parametrize(
    ("name", "told"),
    [("لافرونف", "did you mean .*«سيرجي لافروف»"), ("ضفدع", "nothing is near it"), ("", "nothing is near it")],
)
def test_a_name_that_nobody_has_is_told_with_the_nearest(base: kg.KnowledgeBase, name: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        base.find(name)


def test_a_name_of_several_is_told_with_their_ids() -> None:
    draft = Draft("a", "التقى سامر حداد بسامر قباني")
    draft.meeting(draft.entity(PER, "سامر حداد"), draft.entity(PER, "سامر قباني"))
    with pytest.raises(InputError, match=r"2 entities are called 'سامر'.*per-samr-"):
        base_of(draft).find("سامر")


def test_an_entity_leads_to_its_events(base: kg.KnowledgeBase) -> None:
    lavrov, kerry = base.find("لافروف"), base.find("كيري")
    (meeting,) = lavrov.meetings
    assert set(meeting.participants) == {lavrov, kerry}
    assert {one.name for statement in lavrov.statements for one in statement.about} == {"سوريا"}
    assert [statement.speaker.type for statement in kerry.mentioned_in] == [GRP]
    assert [role.title for role in kerry.roles] and [visit.place.name for visit in kerry.visits] == ["لاوس"]
    assert set(lavrov.events) >= {meeting, *lavrov.statements, *lavrov.roles}


def test_an_event_tells_what_its_article_does() -> None:
    draft = Draft(
        "one", "زار وزير الخارجية سامر حداد عمّان أمس واجتمع بنبيل قباني هاتفيا، وقال إن «اللقاء مفيد».", "2018-06-13"
    )
    haddad, kabbani, amman = draft.entity(PER, "سامر حداد"), draft.entity(PER, "نبيل قباني"), draft.entity(LOC, "عمّان")
    draft.role(haddad, "وزير الخارجية", of=amman)
    draft.meeting(haddad, kabbani, place=amman, medium=Medium.PHONE, status=Status.PLANNED, topic="اللقاء مفيد")
    draft.visit(haddad, amman, status=Status.DENIED, time=Time("أمس", "2018-06-12"))
    draft.statement(haddad, kabbani, content="اللقاء مفيد", act=Act.AFFIRM, quoted=True)
    base = base_of(draft)
    (article,), one = base.articles, base.find
    (role,), (meeting,), (visit,), (statement,) = article.roles, article.meetings, article.visits, article.statements
    assert list(article.events) == list(base.events) and len(base.events) == 4
    assert (role.person, role.title, role.of) == (one("حداد"), "وزير الخارجية", one("عمّان"))
    assert (meeting.place, meeting.medium, meeting.status) == (one("عمّان"), Medium.PHONE, Status.PLANNED)
    assert meeting.topics == ("اللقاء مفيد",) and meeting.row()["topics"] == ["اللقاء مفيد"]
    assert (visit.visitor, visit.place, visit.status, visit.date) == (one("حداد"), one("عمّان"), "denied", "2018-06-12")
    assert (statement.act, statement.quoted, statement.content) == ("affirm", True, "اللقاء مفيد")
    assert statement.about == (one("قباني"),)


def test_an_unknown_id_is_told(base: kg.KnowledgeBase) -> None:
    with pytest.raises(InputError, match=r"no article 'x'.*\.articles"):
        base.article("x")
    with pytest.raises(InputError, match=r"no entity 'x'.*\.find"):
        base.entity("x")


def test_queries_answer_with_frames(base: kg.KnowledgeBase, opened: kg.KnowledgeBase) -> None:
    counted = base.query("SELECT (COUNT(*) AS ?n) { ?meeting a kg:Meeting }")
    assert counted["n"].tolist() == [1]
    said = opened.query("statements-by", speaker="لافروف")
    assert 0 < len(said) <= len(opened.query("statements-by"))
    with pytest.raises(QueryError, match="no query is called"):
        base.query("who-ate-whom")
    with pytest.raises(QueryError, match="takes no parameters"):
        base.query("SELECT * { ?a ?b ?c }", subject="لافروف")


@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")  # in rdflib itself
def test_the_same_things_in_every_form(opened: kg.KnowledgeBase) -> None:
    frames = opened.to_pandas()
    graph, store = opened.to_networkx(), opened.to_rdflib()
    assert len(frames["entities"]) == len(opened.entities) == graph.number_of_nodes()
    assert len(frames["meetings"]) == len(opened.meetings)
    assert len(opened.statements.to_pandas()) == len(opened.statements)
    (row,) = store.query(
        "SELECT (COUNT(DISTINCT ?m) AS ?n) { GRAPH ?g { ?m a <https://kg.example/ontology#Meeting> } }"
    )
    assert int(row[0]) == len(opened.meetings)


def test_lists_are_sequences(base: kg.KnowledgeBase) -> None:
    assert base.entities[:2] == Views([base.entities[0], base.entities[1]])
    assert len(base.entities.where(lambda entity: entity.type == PER)) == 2
    assert "1 items" in repr(base.meetings) and "<meeting meeting-" in repr(base.meetings)


class Checker(HTMLParser):
    """Collects the tags and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.attributes: dict[str, str | None] = {}
        self.roots: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.roots = self.roots or dict(attrs)
        self.tags.append(tag)
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_displays_show_arabic_from_the_right_and_escape_everything() -> None:
    draft = Draft("a<b>", "قال <script>alert(1)</script> علي & سامر", title="<img onerror=x>")
    draft.statement(draft.entity(PER, "علي"), draft.entity(PER, "سامر"), quote=draft.text, trigger="قال")
    base = base_of(draft)
    article = Checker(base.article("a<b>")._repr_html_())
    assert article.roots["dir"] == "rtl" and article.tags.count("span") == 3
    assert draft.text in article.text
    shown = [base, base.entities, base.find("علي"), base.statements[0], base.events]
    for html in (one._repr_html_() for one in shown):
        assert not {"script", "img", "b"} & set(Checker(html).tags)


def test_the_page_is_shown_inside_the_notebook(base: kg.KnowledgeBase, tmp_path: Path) -> None:
    page = base.show(height=321)
    frame = Checker(page._repr_html_())
    assert frame.tags == ["iframe"] and "321px" in str(frame.attributes["style"])
    assert frame.attributes["srcdoc"] == page.html
    page.write(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == page.html


def test_one_text_is_extracted_with_its_marks() -> None:
    text = "التقى الوزير سامر حداد بالسفيرة هدى قباني في عمّان أمس."
    article = kg.extract(text, published="2020-03-05", title="لقاء")
    (meeting,) = article.meetings
    assert {party.name for party in meeting.participants} == {"سامر حداد", "هدى قباني"}
    assert (meeting.date, meeting.place and meeting.place.id) == ("2020-03-04", "loc-amman")
    assert text in Checker(article._repr_html_()).text
    assert [token.span.of(text) for token in kg.analyze(text).tokens][:2] == ["التقى", "الوزير"]
    with pytest.raises(InputError, match="holds no words"):
        kg.extract(" … ")


def test_a_folder_without_a_build_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="build it with kg build"):
        kg.open(tmp_path)


def test_a_build_is_opened_at_once(tmp_path: Path) -> None:
    source = tmp_path / "news.txt"
    source.write_text("التقى الوزير سامر حداد بالسفيرة هدى قباني في عمّان.", encoding="utf-8")
    base = kg.build(source, tmp_path / "out", min_confidence=0.1)
    assert base.folder == tmp_path / "out" and len(base.meetings) == 1


def test_exported_names_are_there_and_nothing_heavy_is_loaded_for_them() -> None:
    assert all(hasattr(kg, name) for name in kg.__all__)
    code = (
        "import sys, kg; heavy = {'numpy', 'networkx', 'rdflib', 'pyoxigraph', 'msgspec', 'pandas'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_modules_of_these_names_stay_modules_and_can_be_called() -> None:
    assert build.__module__ == kg.build.__name__ == "kg.build"
    assert kg.extract("قال الوزير إن الاجتماع مفيد.").statements


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(AttributeError, match=r"no attribute 'biuld'; it has .*build"):
        getattr(kg, "biuld")  # noqa: B009 - mypy need not know it


def test_without_pandas_the_way_to_install_it_is_told(base: kg.KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InputError, match=r"pip install 'kg\[notebook\]'"):
        base.to_pandas()
