"""The pages as a site: built without a warning and without the network, with a page for each check."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

import claimcheck

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert 0 == built.returncode, built.stderr
    assert "WARNING" not in built.stderr
    return folder


class Fetched(HTMLParser):
    """The addresses that a browser fetches by itself."""

    def __init__(self, page):
        super().__init__()
        self.addresses = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        key = {"script": "src", "img": "src", "iframe": "src", "link": "href"}.get(tag)
        self.addresses += [value for name, value in attrs if name == key]


def test_every_check_has_a_page_that_shows_what_is_wrong(site):
    assert {check.code for check in claimcheck.CHECKS} == {path.stem for path in (site / "checks").glob("*.html")}
    for check in claimcheck.CHECKS:
        page = (site / "checks" / f"{check.code}.html").read_text(encoding="utf-8")
        assert f"{check.code} {check.name}</h1>" in re.sub(r"<a class=\"headerlink.*?</a>", "", page)
        assert "<p>Wrong" in page


def test_every_page_is_in_the_navigation(site):
    index = (site / "index.html").read_text(encoding="utf-8")
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html", "index.html"}

    assert set() == {page for page in pages if f'href="{page}"' not in index}


def test_nothing_is_fetched_from_elsewhere(site):
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]

    assert [] == [each for page in pages for each in Fetched(page).addresses if re.match(r"(https?:)?//", each)]


def test_every_page_of_the_folder_is_named_once():
    named = re.findall(
        r"[\w-]+\.md", yaml.dump(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"])
    )

    assert sorted(path.name for path in (ROOT / "docs").glob("*.md")) == sorted(named)
