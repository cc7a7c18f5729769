"""``claimcheck report``: one page, written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import cli

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("wrong.txt").write_text(WRONG)


def run(*arguments, **more):
    return CliRunner().invoke(cli, ["report", *arguments], **more)


def test_the_page_is_written_and_findings_are_no_failure():
    result = run("wrong.txt", "-o", "page.html")

    assert (0, "") == (result.exit_code, result.output)
    assert "1 contradiction found among 2 claims" in Path("page.html").read_text(encoding="utf-8")
    assert {".git", "page.html", "wrong.txt"} == set(os.listdir())


def test_a_dash_is_standard_output_and_another_is_standard_input():
    result = run("-", "-o", "-", "--stdin-filename", "draft.md", "--published", "2017-06-18", input=WRONG)

    assert result.stdout.startswith("<!doctype html>")
    assert "published 18 June 2017" in result.stdout


def test_several_articles_are_one_page_and_a_bad_one_hides_no_other():
    Path("bad.txt").write_bytes(b"\xff\xff")
    Path("also.txt").write_text(WRONG)

    result = run(".", "-o", "page.html")

    page = Path("page.html").read_text(encoding="utf-8")
    assert 2 == result.exit_code
    assert "not valid UTF-8" in result.stderr
    assert "<h1>2 articles</h1>" in page
    assert 2 == page.count("1 contradiction found among 2 claims</h1>")


@pytest.mark.parametrize("arguments, said", [
    (["missing.txt", "-o", "page.html"], "claimcheck: missing.txt: no such file"),
    (["wrong.txt", "-o", "nowhere/page.html"], "claimcheck: 'nowhere/page.html' cannot be written: No such file"),
    (["wrong.txt", "-o", ".git"], "claimcheck: '.git' cannot be written: Is a directory"),
    (["wrong.txt", "-o", "./wrong.txt"], "claimcheck: -o './wrong.txt' is an article that is to be read; accepted:"),
    (["wrong.txt", "-o", "p.html", "--published", "May"], "claimcheck: --published 'May' is no day; accepted: YYYY"),
    (["wrong.txt", "-o", "p.html", "--config", "none.toml"], "claimcheck: none.toml: cannot be read: No such file"),
])  # fmt: skip
def test_every_failure_is_one_clear_line_and_writes_nothing(arguments, said):
    result = run(*arguments)

    assert 2 == result.exit_code
    assert result.stderr.startswith(said)
    assert 1 == len(result.stderr.splitlines())
    assert {".git", "wrong.txt"} == set(os.listdir())
    assert WRONG == Path("wrong.txt").read_text()


def test_no_page_is_written_through_a_link():
    Path("page.html").symlink_to("elsewhere.html")

    assert 2 == run("wrong.txt", "-o", "page.html").exit_code
    assert not Path("elsewhere.html").exists()


def test_a_page_takes_the_place_of_an_older_one_with_its_permissions():
    Path("page.html").write_text("old")
    Path("page.html").chmod(0o640)

    run("wrong.txt", "-o", "page.html")

    assert "<!doctype html>" in Path("page.html").read_text(encoding="utf-8")
    assert 0o640 == stat.S_IMODE(Path("page.html").stat().st_mode)


def test_without_a_place_for_the_page_nothing_is_done():
    result = run("wrong.txt")

    assert 2 == result.exit_code
    assert "Missing option '-o' / '--output'." in result.stderr
