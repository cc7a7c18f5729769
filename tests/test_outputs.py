"""One pass over the articles, and many outputs of it."""

import json
import os
import stat
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import cli, targets
from claimcheck.cli.outputs import Output, outputs_of, write
from claimcheck.report import Report
from claimcheck.text import Document

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"
RIGHT = "The new path runs 26 miles (42 km) along the canal.\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A repository of its own, with a wrong and a right article, and no build around it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path(".git").mkdir()
    Path("wrong.txt").write_text(WRONG)
    Path("right.md").write_text(RIGHT)


def run(*arguments, **more):
    return CliRunner().invoke(cli, ["check", *arguments], **more)


def names():
    """What is in the folder now, so that nothing is left behind unseen."""
    return sorted(os.listdir())


def test_each_output_is_written_beside_the_text_on_the_screen():
    result = run("wrong.txt", "right.md", "--output", "sarif:a.sarif", "--output", "junit:b.xml")

    assert 1 == result.exit_code
    assert "wrong.txt:1:29  U101" in result.stdout
    assert ["U101"] == [x["ruleId"] for x in json.loads(Path("a.sarif").read_text())["runs"][0]["results"]]
    assert ["wrong.txt", "right.md"] == [suite.get("name") for suite in ET.parse("b.xml").getroot()]
    assert [".git", "a.sarif", "b.xml", "right.md", "wrong.txt"] == names()


def test_the_articles_are_read_once():
    result = run("-", "--stdin-filename", "x.txt", "--output", "json:a.json", "--output", "concise:b.txt", input=WRONG)

    assert 1 == result.exit_code
    assert 1 == len(json.loads(Path("a.json").read_text())["findings"])
    assert Path("b.txt").read_text().startswith("x.txt:1:29: U101")


def test_the_log_describes_all_checks():
    run("right.md", "--output", "sarif:a.sarif")

    assert 40 < len(json.loads(Path("a.sarif").read_text())["runs"][0]["tool"]["driver"]["rules"])


def test_json_of_one_file_is_an_object_wherever_it_is_written():
    run("right.md", "--output", "json:one.json")
    run(".", "--output", "json:several.json")

    assert "right.md" == json.loads(Path("one.json").read_text())["document"]["path"]
    assert 2 == len(json.loads(Path("several.json").read_text()))


def test_an_output_to_standard_output_takes_the_place_of_the_text():
    result = run("wrong.txt", "--output", "concise:-", "--output", "json:a.json")

    assert result.stdout.startswith("wrong.txt:1:29: U101")
    assert 1 == len(result.stdout.splitlines())


def test_a_document_is_whole_when_nothing_could_be_read():
    result = run("missing.md", "--format", "sarif")

    assert 2 == result.exit_code
    assert [] == json.loads(result.stdout)["runs"][0]["results"]


@pytest.mark.parametrize("arguments, said", [
    (["--output", "a.sarif"], "--output 'a.sarif' names no path; accepted: FORMAT:PATH, such as sarif:"),
    (["--output", "sarif:"], "--output 'sarif:' names no path"),
    (["--output", "srif:a.sarif"], "--output 'srif' is unknown (did you mean 'sarif'?)"),
    (["--format", "json", "--output", "text:-"], "standard output is asked for twice"),
    (["--output", "json:a", "--output", "sarif:./a"], "is asked for twice; accepted: "),
])  # fmt: skip
def test_what_is_not_understood_is_one_clear_line_and_nothing_is_written(arguments, said):
    result = run("wrong.txt", *arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert said in result.stderr
    assert 1 == len(result.stderr.splitlines())
    assert [".git", "right.md", "wrong.txt"] == names()


@pytest.mark.parametrize("path, why", [
    ("nowhere/a.json", "No such file or directory"),
    ("folder", "is no ordinary file"),
    ("link.json", "is no ordinary file"),
    ("pipe", "is no ordinary file"),
    ("right.md/a.json", "Not a directory"),
])  # fmt: skip
def test_a_target_that_cannot_be_written_is_one_line_and_the_others_are_written(path, why):
    Path("folder").mkdir()
    Path("link.json").symlink_to("right.md")
    os.mkfifo("pipe")
    before = names()

    result = run("right.md", "--output", f"json:{path}", "--output", "junit:b.xml")

    assert 2 == result.exit_code
    assert f"claimcheck: '{path}' cannot be written: {why}\n" == result.stderr
    assert "tested and holds:" in result.stdout
    assert RIGHT == Path("right.md").read_text()
    assert sorted([*before, "b.xml"]) == names()


def test_a_disk_that_is_full_spoils_the_file_only(monkeypatch):
    Path("a.json").write_text("old")
    new = targets._new
    monkeypatch.setattr(targets, "_new", lambda path: FullDisk(new(path)))

    result = run("right.md", "--output", "json:a.json")

    assert (2, "claimcheck: 'a.json' cannot be written: No space left on device\n") == (result.exit_code, result.stderr)
    assert "tested and holds:" in result.stdout
    assert "old" == Path("a.json").read_text()
    assert [".git", "a.json", "right.md", "wrong.txt"] == names()


class FullDisk:
    """A file that takes nothing more."""

    def __init__(self, file):
        self.file = file

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def write(self, piece):
        raise OSError(28, os.strerror(28))


def test_a_file_is_left_alone_until_all_of_the_new_one_has_come():
    Path("a.json").write_text("old")

    def reports():
        yield Report(Document("text"), [], [], [])
        assert "old" == Path("a.json").read_text()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(reports(), [Output("json", "a.json")], False, pytest.fail)

    assert "old" == Path("a.json").read_text()
    assert [".git", "a.json", "right.md", "wrong.txt"] == names()


def test_a_file_that_is_replaced_keeps_who_may_read_it():
    Path("a.json").write_text("old")
    Path("a.json").chmod(0o640)

    run("right.md", "--output", "json:a.json")

    assert 0o640 == stat.S_IMODE(Path("a.json").stat().st_mode)
    assert "right.md" in Path("a.json").read_text()


def test_no_more_reports_are_kept_than_the_encoders_are_apart():
    alive, most = set(), 0

    def reports():
        nonlocal most
        for i in range(100):
            alive.add(i)
            most = max(most, len(alive))
            yield Counted(i, alive)

    write(
        map(Counted.report, reports()),
        [Output(f, f) for f in ("json", "sarif", "github", "concise")],
        False,
        pytest.fail,
    )

    assert most <= 10


class Counted:
    """Says when nobody needs it any more."""

    def __init__(self, number, alive):
        self.number, self.alive = number, alive

    def report(self):
        text = Text("text")
        text.owner = self
        return Report(Document(text), [], [], [])

    def __del__(self):
        self.alive.discard(self.number)


class Text(str):
    """A text that belongs to somebody."""


def test_machines_get_utf_8_whatever_the_terminal_speaks():
    Path("wrong.txt").write_text("The 北京 path: 42 miles (26 km).\n", encoding="utf-8")

    raw = CliRunner(charset="ascii").invoke(cli, ["check", "wrong.txt", "--format", "jsonl"]).stdout_bytes

    assert 1 == len(json.loads(raw.decode("utf-8"))["findings"])


def test_annotations_go_with_a_summary_that_is_appended(monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("summary.md").write_text("# Before\n")

    result = run("wrong.txt", "right.md", "--format", "github")

    assert result.stdout.startswith("::error file=wrong.txt,line=1,")
    assert Path("summary.md").read_text().startswith("# Before\n# Figures that contradict each other\n")
    assert "2 articles, 4 figures read" in Path("summary.md").read_text()


@pytest.mark.parametrize("output", ["--format=sarif", "--output=markdown:a.md"])
def test_other_formats_write_no_summary(monkeypatch, output):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")

    run("wrong.txt", output)

    assert "summary.md" not in names()


def test_a_summary_that_is_too_long_is_cut_between_articles_and_says_so(monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    monkeypatch.setattr(targets, "SUMMARY_LIMIT", 400)

    Path("again.txt").write_text(WRONG)

    run("wrong.txt", "again.txt", "--format", "github")

    text = Path("summary.md").read_text()
    assert text.endswith(f"(error) |\n{targets.CUT}")
    assert (1, 0) == (text.count("## wrong.txt"), text.count("## again.txt"))


def test_a_summary_that_cannot_be_written_is_one_line(monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "nowhere/summary.md")

    result = run("right.md", "--format", "github")

    assert 2 == result.exit_code
    assert "claimcheck: 'nowhere/summary.md' cannot be written: No such file or directory\n" == result.stderr


def test_without_a_word_about_it_text_goes_to_standard_output():
    assert [Output("text", "-")] == outputs_of(None, [])
    assert [Output("text", "-"), Output("json", "C:\\a.json")] == outputs_of(None, ["json:C:\\a.json"])
    assert [Output("json", "-")] == outputs_of("json", []) == outputs_of(None, ["json:-"])
