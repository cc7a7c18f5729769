"""The page in a real browser: Chromium, as it is installed here or as CHROMIUM says.

``pytest -m browser`` runs these tests, and fails without a browser; plain ``pytest`` leaves them alone.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import claimcheck
from claimcheck.reports.html import page as page_of

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
QUIET = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 400, "height": 800}

FAR = (
    """Bridge opens

The bridge is 5 miles (10 km) long, and it opened on Sunday, June 19, 2017.

"""
    + "The ferry had carried people for many years, and nobody will miss it much. " * 30
    + """

Of the 12 builders, 7 were men and 6 women. It cost $3.2 million </script><img src=x onerror="document.title='x'">.
"""
)


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "these tests need Chromium: install it, or name it in CHROMIUM"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Name of an article -> the address of its page."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {
        "border": [claimcheck.check_file(ROOT / "examples" / "border.txt", published=date(2017, 6, 18))],
        "far": [claimcheck.check(FAR)],
        "clean": [claimcheck.check("The path is 26 miles (42 km) long.")],
    }
    reports["several"] = [report for some in reports.values() for report in some]
    for name, some in reports.items():
        (folder / f"{name}.html").write_text(page_of(some), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in reports}


@pytest.fixture
def visit(browser, files):
    """Opens an article's page; in the end nothing must have been asked for, forbidden or thrown."""
    contexts, asked, said = [], [], []

    def opened(name, **more):
        context = browser.new_context(
            **{"viewport": WIDE, "permissions": ["clipboard-read", "clipboard-write"], **more}
        )
        contexts.append(context)
        page = context.new_page()
        page.route("**/*", lambda route: (asked.append(route.request.url), route.continue_()))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(files[name])
        return page

    yield opened
    for context in contexts:
        context.close()
    assert set(asked) <= set(files.values())
    assert [] == said


def lit(page):
    return page.eval_on_selector_all(".lit", "all => all.map(each => each.dataset.finding)")


def focused(page):
    return page.evaluate("document.activeElement.id")


def test_both_ends_and_the_note_are_lit_together_by_the_mouse(visit):
    page = visit("border")

    page.locator("mark.evidence").nth(1).hover()

    assert ["2"] * 5 == lit(page)  # two marks, two numbers, one note
    page.locator("h1").hover()
    assert [] == lit(page)


def test_they_are_lit_by_the_note_and_by_the_keyboard_too(visit):
    page = visit("border")

    page.locator("#finding-3").hover()
    assert ["3"] * 5 == lit(page)
    page.locator("h1").hover()
    page.locator(".ref").nth(0).focus()
    assert ["1"] * 5 == lit(page)


def test_tab_goes_from_mark_to_note_and_the_focus_can_be_seen(visit):
    page = visit("border")
    page.locator(".ref").nth(1).focus()

    page.keyboard.press("Tab")

    assert "finding-1" == focused(page)
    assert "3px" == page.evaluate("getComputedStyle(document.activeElement).outlineWidth")


def test_j_and_k_go_from_note_to_note_and_round(visit):
    page = visit("border")

    seen = []
    for key in ("j", "j", "j", "j", "k", "k"):
        page.keyboard.press(key)
        seen.append(focused(page))

    assert [f"finding-{n}" for n in (1, 2, 3, 1, 3, 2)] == seen
    assert page.locator("#finding-2").evaluate("note => note.getBoundingClientRect().top") < WIDE["height"]


def test_the_keys_work_from_wherever_nothing_is_written(visit):
    page = visit("border")

    page.get_by_label("Mark every figure that was read").check()
    page.keyboard.press("j")
    assert "finding-1" == focused(page)
    page.get_by_label("Containing").focus()
    page.keyboard.type("jxk")

    assert ("jxk", 0) == (page.get_by_label("Containing").input_value(), page.locator(".dismissal").count())


def test_x_dismisses_with_a_reason_that_is_listed_and_can_be_undone(visit):
    page = visit("border")

    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("Enter")  # no reason, no dismissal
    assert 0 == page.locator(".card.dismissed").count()
    page.keyboard.type("quoted as said, xjk")
    page.keyboard.press("Enter")

    assert "Dismissed: quoted as said, xjk Undo" == page.locator("#finding-1 .reason").inner_text()
    assert "finding-2" == focused(page)
    listed = page.locator("#dismissed li").all_inner_texts()
    assert ["1. Converted value differs: 2,240 pounds = 1,016 kilograms, the text says 1,106 kilograms "
            "(digits transposed: 1,016) – quoted as said, xjk"] == listed  # fmt: skip
    assert 2 == page.locator("mark.dismissed").count()
    page.keyboard.press("k")
    assert "finding-3" == focused(page)  # the dismissed one is passed over
    page.get_by_role("button", name="Undo").click()
    assert (0, False) == (page.locator(".dismissed").count(), page.locator("#dismissed").is_visible())


def test_escape_leaves_the_note_as_it_was(visit):
    page = visit("border")

    page.locator("#finding-2").get_by_role("button", name="Dismiss…").click()
    page.keyboard.press("Escape")

    assert (0, "finding-2") == (page.locator(".dismissal").count(), focused(page))


def test_what_is_dismissed_is_not_kept(visit):
    page = visit("border")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.type("so")
    page.keyboard.press("Enter")

    page.reload()

    assert 0 == page.locator(".card.dismissed").count()
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")


def test_a_note_is_copied_as_plain_text(visit):
    page = visit("border")

    page.locator("#finding-2").get_by_role("button", name="Copy note").click()
    page.get_by_text("Note copied").wait_for()

    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "“only 12 kilometers” (line 13) – “19 miles” (line"
    )


def test_all_notes_are_copied_but_those_dismissed(visit):
    page = visit("border")
    for key in ("j", "x"):
        page.keyboard.press(key)
    page.keyboard.type("so")
    page.keyboard.press("Enter")

    page.get_by_role("button", name="Copy all notes").click()
    page.get_by_text("All notes copied").wait_for()

    assert 2 == page.evaluate("navigator.clipboard.readText()").count("[U101 converted-value-differs, error]")


def test_each_note_stands_beside_its_line_and_none_over_another(visit):
    page = visit("far")

    tops = page.eval_on_selector_all(".card", "all => all.map(each => each.getBoundingClientRect())")
    lines = [
        page.locator(f"mark.claim[data-finding~='{n}']").first.evaluate("mark => mark.getBoundingClientRect().top")
        for n in range(1, len(tops) + 1)
    ]

    assert abs(tops[0]["top"] - lines[0]) < 20
    assert all(box["top"] >= line - 20 for box, line in zip(tops, lines, strict=True))
    assert all(one["bottom"] <= other["top"] for one, other in pairwise(tops))
    assert all(box["left"] > page.locator("p.text").first.bounding_box()["width"] for box in tops)


def test_on_a_narrow_screen_notes_stand_below_their_paragraph_and_nothing_overflows(visit):
    page = visit("far", viewport=NARROW)

    rows = page.locator(".row:has(aside)").all()
    for row in rows:
        text, note = row.locator(".text").bounding_box(), row.locator("aside").bounding_box()
        assert note["y"] >= text["y"] + text["height"]

    assert rows
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_lines_are_no_longer_than_65_characters(visit):
    page = visit("border", viewport={"width": 2000, "height": 900})

    text = page.locator("p.text").nth(3)
    widest = text.evaluate(
        """text => {
            const probe = document.body.appendChild(document.createElement("span"));
            probe.style.font = getComputedStyle(text).font;
            probe.style.whiteSpace = "nowrap";
            probe.textContent = "0".repeat(65);
            return probe.getBoundingClientRect().width;
        }"""
    )

    assert text.bounding_box()["width"] <= widest + 1


def cells(page, column):
    return page.locator(f".claims tbody tr:visible > :nth-child({column})").all_inner_texts()


def test_the_table_sorts_by_value_both_ways(visit):
    page = visit("border")
    head = page.locator(".claims thead th", has_text="value")

    head.get_by_role("button").click()
    ascending = [float(value.replace(",", "")) for value in cells(page, 5) if value]
    assert (sorted(ascending), "ascending") == (ascending, head.get_attribute("aria-sort"))
    head.get_by_role("button").click()
    descending = [float(value.replace(",", "")) for value in cells(page, 5) if value]

    assert (ascending[::-1], "descending") == (descending, head.get_attribute("aria-sort"))
    assert "" == cells(page, 5)[-1]


def test_the_table_shows_what_is_asked_for(visit):
    page = visit("border")

    page.get_by_label("Outcome").select_option("contradicted")
    assert {"contradicted"} == set(cells(page, 8))
    assert "6 of 33 claims" == page.locator(".claims output").inner_text()
    page.get_by_label("Containing").fill("square")
    assert ["1,450 square kilometers", "900 square miles"] == cells(page, 2)
    page.get_by_label("Outcome").select_option("all")
    page.get_by_label("Containing").fill("")
    page.get_by_label("Kind").select_option("date")
    assert {"date"} == set(cells(page, 4))


@pytest.mark.parametrize("scripts", [True, False])
def test_the_table_is_downloaded_as_csv(visit, scripts, tmp_path):
    page = visit("border", java_script_enabled=scripts)

    with page.expect_download() as download:
        page.get_by_text("Download as CSV").click()
    download.value.save_as(tmp_path / "claims.csv")

    rows = list(csv.reader((tmp_path / "claims.csv").read_text(encoding="utf-8").splitlines()))
    assert ("claims.csv", 34) == (download.value.suggested_filename, len(rows))
    assert "37-truck" == rows[1][1]


def test_without_scripts_everything_can_be_read_and_no_dead_button_is_shown(visit):
    page = visit("border", java_script_enabled=False)

    assert 3 == page.locator(".card:visible").count()
    assert 33 == page.locator(".claims tbody tr:visible").count()
    assert 0 == page.locator("button:visible").count()
    page.locator(".ref").nth(0).click()
    assert page.locator("#finding-1:target").is_visible()
    page.locator("#finding-1 .ends a").nth(0).click()
    assert "2,240 pounds" == page.locator("mark:target").inner_text()


def test_every_figure_that_was_read_can_be_marked(visit):
    page = visit("border", java_script_enabled=False)
    line = "figure => getComputedStyle(figure).textDecorationLine"

    assert "none" == page.locator(".article .figure").first.evaluate(line)
    page.get_by_label("Mark every figure that was read").check()
    assert "underline" == page.locator(".article .figure").first.evaluate(line)
    assert "holds not compared" == page.locator(".legend").inner_text()


def test_claim_and_evidence_differ_in_more_than_colour(visit):
    page = visit("border")
    style = "mark => getComputedStyle(mark).textDecorationStyle"

    assert "solid" == page.locator("mark.claim").first.evaluate(style)
    assert "dashed" == page.locator("mark.evidence").first.evaluate(style)


def test_light_and_dark_follow_the_readers_choice(visit):
    paper = "getComputedStyle(document.body).backgroundColor"

    assert "rgb(251, 250, 246)" == visit("border", color_scheme="light").evaluate(paper)
    assert "rgb(25, 24, 21)" == visit("border", color_scheme="dark").evaluate(paper)


def test_on_paper_notes_follow_their_paragraphs_and_nothing_is_to_be_pressed(visit):
    page = visit("border", color_scheme="dark")

    page.emulate_media(media="print")

    assert "rgb(255, 255, 255)" == page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert 0 == page.locator(".bar:visible, .tools:visible, .controls:visible").count()
    text, note = (page.locator(f".row:has(aside) {part}").first.bounding_box() for part in (".text", ".card"))
    assert note["y"] >= text["y"] + text["height"]


def test_a_clean_article_says_what_was_looked_at(visit):
    page = visit("clean")

    page.keyboard.press("j")  # there is no note to go to

    assert "No contradictions found among 2 claims" == page.locator("h1").inner_text()


def test_markup_in_an_article_is_text(visit):
    page = visit("far")

    assert "</script><img src=x onerror=\"document.title='x'\">" in page.locator("p.text").last.inner_text()
    assert (0, "<text> – claimcheck") == (page.locator("img").count(), page.title())


def test_several_articles_share_the_keys_and_not_their_tables(visit):
    page = visit("several")
    cards = page.locator(".card").count()

    for _ in range(cards):
        page.keyboard.press("j")
    assert f"finding-{cards}" == focused(page)
    page.locator(".claims").nth(1).get_by_label("Containing").fill("nothing of that")

    assert [33, 0, 2] == [page.locator(".claims").nth(n).locator("tbody tr:visible").count() for n in range(3)]
    page.locator(".index a").nth(2).click()
    assert page.locator("#r3:target").is_visible()


@pytest.fixture
def served(tmp_path):
    """The address of the service, running."""
    running = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "serve"], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    yield running.stdout.readline().strip()
    running.terminate()
    running.communicate(timeout=30)


@pytest.mark.parametrize("scripts", [True, False])
def test_an_article_is_pasted_and_its_page_comes_back(browser, served, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    page, asked, said = context.new_page(), [], []
    page.route("**/*", lambda route: (asked.append(route.request.url), route.continue_()))
    page.on("console", lambda message: said.append(message.text))

    page.goto(served)
    page.get_by_label("Article").fill("The path is 42 miles (26 km) long.\n\nIt opened on Sunday.")
    page.get_by_label("Published on").fill("2017-06-18")
    page.get_by_role("button", name="Check").click()

    page.locator("#finding-1").wait_for()
    assert "1 contradiction found among 3 claims" == page.locator("h1").inner_text()
    assert "18 June 2017 the day of publication" in page.locator(".dates").inner_text()
    page.get_by_text("Check another article").click()
    assert served == page.url
    assert [served, f"{served}check", served] == asked
    assert [] == said
    context.close()


def test_a_file_is_dropped_and_read(browser, served):
    page = browser.new_page()
    page.goto(served)
    drop = page.evaluate_handle(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["# A path\\n\\nIt is 42 *miles* (26 km) long."], "draft.md"));
            return carried;
        }"""
    )

    page.dispatch_event("body", "drop", {"dataTransfer": drop})
    page.get_by_role("button", name="Check").click()

    page.locator("#finding-1").wait_for()
    assert re.fullmatch("draft.md", page.locator(".source").inner_text())
    page.context.close()
