"""The page as a reader uses it, in headless Chromium with the network cut off."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from kg.model import Event, Knowledge, Relation, Status
from kg.page import write_page
from kg.page.core import core
from tests.chromium import wait
from tests.page.conftest import Open
from tests.page.crowd import crowd
from tests.page.hostile import STRINGS, hostile, renamed
from tests.page.newsroom import Newsroom

pytestmark = pytest.mark.browser

SENTENCE = "استقبل وزير الخارجية الروسي سيرغي لافروف في جنيف يوم الخميس المبعوث الأممي ستيفان دي ميستورا."


def number_of(page: Any, entity: str) -> int:
    return int(page.evaluate("id => kg.model.entities.find(e => e.id === id).index", entity))


def click_entity(page: Any, entity: str) -> None:
    place = page.evaluate("n => kg.network.placeOf(n)", number_of(page, entity))
    page.locator(".canvas").click(position=place)


def click_line(page: Any, source: str, target: str, relation: str) -> None:
    find = "([a, b, r]) => kg.model.lines.find(l => l.from === a && l.to === b && l.relation === r)"
    line = page.evaluate(find, [number_of(page, source), number_of(page, target), relation])
    page.locator(".canvas").click(position=page.evaluate("line => kg.network.middleOf(line)", line))


def shown_names(page: Any) -> list[str]:
    return list(page.evaluate("kg.network.state().boxes.map(({ entity }) => entity.id)"))


def test_a_click_on_the_line_between_lavrov_and_de_mistura_shows_the_sentence(open_page: Open) -> None:
    page = open_page()
    click_line(page, "lavrov", "mistura", "meeting")
    panel = page.locator("#panel")
    assert panel.locator("blockquote").first.inner_text() == SENTENCE
    assert panel.locator("mark.trigger").nth(1).inner_text() == "استقبل"
    assert "سيرغي لافروف" in panel.locator("blockquote mark.name").all_inner_texts()
    assert panel.locator(".badge.held").inner_text() == "جرى"
    assert panel.locator("figcaption a").get_attribute("href") == "https://news.example/geneva"
    assert "26 كانون الثاني 2017" in panel.locator(".facts").inner_text()


def test_a_click_on_lavrov_shows_his_card_with_statements_about_nobody(open_page: Open) -> None:
    page = open_page()
    click_entity(page, "lavrov")
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "سيرغي لافروف"
    assert "وزير الخارجية" in panel.locator("dl").inner_text()
    said = panel.locator("details[data-part=speaker]")
    assert "3 تصريحات" in said.locator("summary").inner_text()
    assert "وأوضح أن وفد المعارضة تلقى دعوة رسمية" in said.locator("blockquote").all_inner_texts()
    assert said.locator("mark.content").first.is_visible()


def test_a_click_on_a_name_selects_it(open_page: Open) -> None:
    page = open_page()
    box = page.evaluate("kg.network.state().boxes.find(({ entity }) => entity.id === 'kerry').box")
    page.locator(".canvas").click(
        position={"x": (box["left"] + box["right"]) / 2, "y": (box["top"] + box["bottom"]) / 2}
    )
    assert page.locator("#panel h2").inner_text() == "جون كيري"


@pytest.mark.parametrize("query", ["لافروف", "سيرجي لافر", "lavrov", "SERGEY"])
def test_search_finds_lavrov(open_page: Open, query: str) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type(query)
    assert page.locator("#search").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "سيرغي لافروف"


def test_search_brings_in_what_was_left_out(open_page: Open) -> None:
    page = open_page()
    assert "sources" not in shown_names(page)
    page.locator("#search").fill("مصادر")
    page.locator("#found [role=option]").first.click()
    wait(page, "kg.network.state().boxes.some(({ entity }) => entity.id === 'sources')")
    assert "لقاء آخر سيعقد في سوتشي" in page.locator("#panel").inner_text()


def test_what_is_not_there_is_said(open_page: Open) -> None:
    page = open_page()
    page.locator("#search").fill("زلزال")
    assert page.locator("#found").inner_text() == "لا نتيجة بهذا الاسم"
    page.keyboard.press("Escape")
    assert page.locator("#found").is_hidden()


def test_filters_take_lines_and_types_away(open_page: Open) -> None:
    page = open_page()
    before = page.evaluate("kg.network.state()")
    page.locator("#relation-meeting").uncheck()
    assert page.evaluate("kg.network.state().edges") < before["edges"]
    page.locator("#type-LOC").uncheck()
    assert page.evaluate("kg.network.state().nodes") < before["nodes"]
    page.locator("#reset").click()
    assert page.evaluate("kg.network.state().edges") == before["edges"]
    page.locator("#relation-place").check()
    assert page.evaluate("kg.network.state().edges") > before["edges"]


def test_a_status_that_is_off_is_gone_from_picture_and_table(open_page: Open) -> None:
    page = open_page()
    page.locator("#status-denied").uncheck()
    page.locator("#tab-meetings").click()
    assert "منفي" not in page.locator("tbody").inner_text()
    assert page.locator("tbody tr").count() == 7


def test_the_interface_speaks_english_and_arabic(open_page: Open) -> None:
    page = open_page()
    page.locator("#language").click()
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert page.locator("html").get_attribute("lang") == "en"
    click_entity(page, "kerry")
    assert page.locator("#panel h2").inner_text() == "John Kerry"
    assert page.locator("blockquote").first.get_attribute("dir") == "rtl"
    page.locator("#language").click()
    assert page.locator("h1").inner_text() == "شبكة الأخبار"
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_dark_and_light_follow_the_system_and_the_switch(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.locator("html").get_attribute("data-theme") == "light"
    assert page.evaluate(ground) != dark


def test_a_view_goes_by_its_address_and_back(open_page: Open) -> None:
    page = open_page()
    click_line(page, "lavrov", "mistura", "meeting")
    address = page.evaluate("location.hash")
    assert address == "#line=lavrov%2Cmistura%2Cmeeting"
    again = open_page(address)
    assert again.locator("#panel blockquote").first.inner_text() == SENTENCE
    page.go_back()
    assert page.locator("#panel blockquote").count() == 0


def test_the_statements_are_a_table_that_sorts_and_filters(open_page: Open) -> None:
    page = open_page()
    page.locator("#tab-statements").click()
    assert page.locator("tbody tr").count() == 17
    page.locator("thead button", has_text="المتحدث").click()
    assert page.locator("th[aria-sort=ascending]").count() == 1
    speakers = page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert speakers == sorted(speakers, key=lambda name: name.replace("أ", "ا"))
    page.locator("#table-filter").fill("المعتقلين")
    assert page.locator("tbody tr").count() == 1
    page.locator("tbody button").click()
    assert "وطالب حجاب" in page.locator("#panel blockquote").inner_text()


def test_a_table_is_saved_as_csv(open_page: Open) -> None:
    page = open_page("#tab=meetings")
    with page.expect_download() as download:
        page.locator(".table-bar button").click()
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert rows[0][:3] == ["التاريخ", "الأطراف", "الحالة"]
    assert len(rows) == 9


def test_the_picture_is_saved_as_svg_and_png(open_page: Open) -> None:
    page = open_page()
    with page.expect_download() as download:
        page.locator("#svg").click()
    drawing = ElementTree.fromstring(Path(download.value.path()).read_bytes())
    names = {text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert {"سيرغي لافروف", "ستيفان دي ميستورا"} <= names
    with page.expect_download() as download:
        page.locator("#png").click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_communities_have_colours_on_demand(open_page: Open) -> None:
    page = open_page()
    colours = "new Set(kg.network.shapes().nodes.map(n => n.shape + n.color.background)).size"
    before = page.evaluate(colours)
    page.locator("#communities").check()
    assert page.evaluate(colours) > before


def test_who_met_whom_is_a_matrix(open_page: Open) -> None:
    page = open_page("#tab=matrix")
    page.locator(".heat button", has_text="2").first.click()
    assert "لقاءان" in page.locator("#panel .relation").inner_text()


def test_the_timeline_narrows_picture_and_tables(open_page: Open) -> None:
    page = open_page()
    assert page.locator(".timeline rect").count() == 12
    page.locator("#time-from").fill("9")
    page.locator("#tab-statements").click()
    assert {text[-4:] for text in page.locator("tbody td:first-child").all_inner_texts()} == {"2017"}


def test_all_that_happened_is_told_in_order(open_page: Open) -> None:
    page = open_page("#tab=timeline")
    rows = page.locator("tbody tr")
    assert rows.count() == 27
    days = page.evaluate("kg.model.events.filter(e => e.kind !== 'role').map(e => e.date ?? '').sort().reverse()")
    assert [row.split("\t")[0] == "بلا تاريخ" for row in rows.all_inner_texts()] == [not day for day in days]
    assert {"لقاء", "تصريح عن", "زيارة"} == set(page.locator("tbody td:nth-child(2)").all_inner_texts())
    rows.first.locator("button").click()
    assert page.locator("#panel blockquote").count() >= 1


def test_what_is_dragged_stays_there_also_in_the_address_until_it_is_let_go(open_page: Open) -> None:
    page = open_page()
    place = page.evaluate("n => kg.network.placeOf(n)", number_of(page, "assad"))
    box = page.locator(".canvas").bounding_box()
    page.mouse.move(box["x"] + place["x"], box["y"] + place["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + place["x"] + 60, box["y"] + place["y"] + 40, steps=6)
    page.mouse.up()
    wait(page, "kg.store.get().pinned.length === 1")
    assert "pinned=assad" in page.evaluate("location.hash")
    (pin,) = page.evaluate("kg.store.get().pinned")
    other = open_page(f"#pinned=assad,{pin['x']},{pin['y']}&entity=assad")
    assert other.evaluate("kg.network.positions()")[str(pin["entity"])] == {"x": pin["x"], "y": pin["y"]}
    other.locator("#unpin").click()
    wait(other, "kg.store.get().pinned.length === 0")
    assert other.evaluate("kg.network.positions()")[str(pin["entity"])] != {"x": pin["x"], "y": pin["y"]}


def test_what_the_articles_tell_differently_stands_side_by_side(
    open_page: Open, talks: Newsroom, tmp_path: Path
) -> None:
    knowledge = talks.knowledge()
    event = knowledge.meetings[1]
    first, second = event.reports
    disputed = Event(event.id, event.fact, (first, replace(second, status=Status.DENIED)))
    write_page(replace(knowledge, meetings=(disputed,)), talks.articles, tmp_path / "graph.html")
    page = open_page(f"#event={event.id}", path=tmp_path / "graph.html")
    told = page.locator(".disagree li").all_inner_texts()
    assert [line.split(":")[0] for line in told] == ["منفي", "جرى"]
    assert all(line.split(": ")[1] for line in told)


def test_the_months_are_played_until_stopped(open_page: Open) -> None:
    page = open_page()
    page.locator("#replay").click()
    wait(page, "kg.store.get().from !== null && kg.store.get().from === kg.store.get().to")
    assert page.locator("#replay").inner_text() == "أوقف"
    page.locator("#replay").click()
    wait(page, "kg.store.get().from === null && kg.store.get().to === null")


def test_a_citation_is_copied_with_its_source(open_page: Open) -> None:
    page = open_page()
    click_line(page, "lavrov", "mistura", "meeting")
    page.get_by_role("button", name="انسخ اقتباسًا").first.click()
    wait(page, "document.querySelector('#panel figcaption button').textContent === 'نُسخ'")
    page.locator("#search").focus()
    page.keyboard.press("Control+V")
    copied = page.locator("#search").input_value()
    assert copied.startswith(f"«{SENTENCE}» — ")
    assert copied.endswith("https://news.example/geneva")


def test_on_paper_are_the_picture_and_the_evidence_without_the_buttons(open_page: Open) -> None:
    page = open_page("#entity=lavrov")
    page.emulate_media(media="print")
    assert page.locator("#panel blockquote").first.is_visible()
    assert page.locator(".canvas canvas").is_visible()
    assert not page.locator("#language").is_visible()
    assert not page.locator("#close").is_visible()


def test_surroundings_path_and_hiding(open_page: Open) -> None:
    page = open_page("#entity=assad")
    page.get_by_role("button", name="محيطه").click()
    wait(page, "kg.network.state().nodes === 3")
    page.get_by_role("button", name="الطريق إلى…").click()
    page.locator("#search").fill("كيري")
    page.keyboard.press("Enter")
    wait(page, "kg.network.state().nodes === 3 && kg.store.get().path.length === 3")
    page.get_by_role("button", name="أخفِه").click()
    wait(page, "kg.network.state().nodes === 2")


def test_the_keyboard_reaches_everything(open_page: Open) -> None:
    page = open_page()
    page.locator("#tab-network").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.id") == "tab-timeline"
    page.keyboard.press("ArrowRight")
    scale = page.evaluate("kg.network.state().scale")
    page.locator(".canvas").focus()
    page.keyboard.press("+")
    wait(page, "scale => kg.network.state().scale > scale", scale)
    page.locator("#panel .row").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel blockquote").count() > 0
    page.keyboard.press("Escape")
    assert page.locator("#panel blockquote").count() == 0


def test_movement_is_off_until_asked(open_page: Open) -> None:
    page = open_page()
    places = "JSON.stringify(kg.network.positions())"
    before = page.evaluate(places)
    page.wait_for_timeout(300)
    assert page.evaluate(places) == before
    page.locator("#physics").check()
    wait(page, f"before => {places} !== before", before)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#entity=lavrov",
        "#line=kerry,lavrov,meeting&theme=dark",
        "#tab=statements",
        "#tab=matrix&theme=dark",
        "#lang=en",
    ],
)
def test_axe_finds_no_barrier(chromium: Any, page_file: Path, address: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
    page = chromium.new_page(bypass_csp=True)
    page.goto(f"{page_file.as_uri()}{address}")
    found = axe.Axe().run(page).response["violations"]
    page.close()
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


def test_every_button_and_field_has_a_name(open_page: Open) -> None:
    page = open_page("#entity=lavrov")
    nameless = """[...document.querySelectorAll('button, input, select, a')].filter(e =>
        !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.[0]?.textContent.trim()))"""
    assert page.evaluate(f"{nameless}.map(e => e.outerHTML)") == []


@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1440])
def test_nothing_sticks_out_at_any_width(open_page: Open, width: int) -> None:
    page = open_page("#line=lavrov,mistura,meeting", viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("#panel blockquote").first.is_visible()


def test_on_a_phone_a_selected_line_is_in_sight(open_page: Open) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page.locator("#panel .row", has_text="ميستورا").last.click()
    wait(page, "kg.network.state().boxes.length === 2")
    blank = """() => { const c = kg.network.canvas();
        return !c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((value) => value); }"""
    assert not page.evaluate(blank)


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "graph.html"
    room = renamed(hostile(), STRINGS[1])
    write_page(room.knowledge(), room.articles, path)
    return path


def test_hostile_text_is_shown_and_never_run(open_page: Open, hostile_file: Path) -> None:
    page = open_page(path=hostile_file)
    elements = "document.querySelectorAll('img, iframe, object, embed, base, script, [onload], [onerror]').length"
    before = page.evaluate(elements)
    for number in range(len(STRINGS)):
        page.evaluate("n => kg.store.set({ selection: { entity: n } })", number_of(page, f"p{number:02}"))
        page.locator("#panel details").evaluate_all("all => all.forEach(each => { each.open = true; })")
    for tab in ("meetings", "statements", "entities", "matrix", "network"):
        page.locator(f"#tab-{tab}").click()
    page.locator("#search").fill("script")
    assert "<script>alert(1)</script>" in page.locator("#found").inner_text()
    assert page.evaluate(elements) == before
    assert all(
        address.startswith("https://evil.example/?")
        for address in page.evaluate("[...document.links].map(a => a.href)")
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_a_graph_of_nothing_is_a_page_too(open_page: Open, tmp_path: Path) -> None:
    write_page(Knowledge((), (), (), (), (), {}), {}, tmp_path / "graph.html")
    page = open_page("#tab=statements", path=tmp_path / "graph.html")
    for tab in ("meetings", "matrix", "network"):
        page.locator(f"#tab-{tab}").click()
    page.locator("#search").fill("لافروف")
    assert page.locator("#found").inner_text() == "لا نتيجة بهذا الاسم"


def test_a_large_graph_shows_its_core_and_says_so(open_page: Open, tmp_path: Path) -> None:
    knowledge, articles = crowd(1000)
    write_page(knowledge, articles, tmp_path / "graph.html")
    assert 'type="application/gzip" id="evidence"' in (tmp_path / "graph.html").read_text(encoding="utf-8")
    page = open_page(path=tmp_path / "graph.html")
    assert page.evaluate("kg.network.state().nodes") == 300
    assert page.locator("#left-out").inner_text() == "يظهر 300 من أصل 1,000 اسم. الباقي يظهر بالبحث أو بتوسيع الجيران."
    page.locator("#search").fill("Person 777")
    page.keyboard.press("Enter")
    wait(page, "kg.network.state().nodes === 301")
    page.locator("#tab-statements").click()
    assert "العمل مستمر" in page.locator("tbody tr").first.inner_text()


def test_of_a_graph_too_large_for_a_page_the_core_is_there(
    open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.page.write.core", partial(core, entities=50))
    write_page(*crowd(400), tmp_path / "graph.html")
    page = open_page(path=tmp_path / "graph.html")
    assert page.evaluate("kg.model.entities.length") == 50
    assert "أهم 50 من أصل 400 اسم" in page.locator("#left-out").inner_text()
    assert "400 اسم" in page.locator(".brand p").inner_text()


def test_a_relation_of_a_plug_in_is_a_line_with_its_name(open_page: Open, talks: Newsroom, tmp_path: Path) -> None:
    knowledge = talks.knowledge()
    signed = Relation("وقّع اتفاقا مع", "assad", "mistura", knowledge.meetings[0].fact.evidence)
    write_page(
        replace(knowledge, relations=(Event("signed", signed, (signed,)),)), talks.articles, tmp_path / "graph.html"
    )
    page = open_page("#line=assad,mistura,relation", path=tmp_path / "graph.html")
    assert page.locator("#panel .event .post").inner_text() == "وقّع اتفاقا مع"
    assert page.locator("#relation-relation").is_checked()
