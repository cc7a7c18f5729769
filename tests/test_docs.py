"""What is written about the program is what the program does."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli.checks import checks_page
from claimcheck.reports import REPORTS

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "border.txt"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_page_of_the_checks_is_current():
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")

    assert checks_page(claimcheck.CHECKS) == written, "run: claimcheck checks --format markdown > docs/checks.md"


def test_the_story_has_exactly_three_wrong_conversions():
    report = claimcheck.check_file(STORY, published=date(2017, 6, 18))

    assert ["1,106 kilograms", "19 miles", "900 square miles"] == [report.document[x.span] for x in report.findings]


def test_what_is_right_in_the_story_is_tested_and_holds():
    report = claimcheck.check_file(STORY, published=date(2017, 6, 18))

    assert 9 <= sum(relation.verdict == "consistent" for relation in report.relations)


def test_the_readme_shows_what_the_command_prints(monkeypatch):
    monkeypatch.chdir(ROOT)
    drawing = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]

    printed = REPORTS["text"](claimcheck.check_file("examples/border.txt", published=date(2017, 6, 18)))

    assert drawing.strip() in printed


def test_the_readme_names_the_working_that_python_gives():
    report = claimcheck.check("The new path runs 42 miles (26 km) along the canal.")

    assert f"# {report.findings[0].working}\n" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [] == [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name)
def test_example_runs(example):
    ran = subprocess.run([sys.executable, str(example)], capture_output=True, text=True)

    assert (0, "") == (ran.returncode, ran.stderr)
    assert ran.stdout
