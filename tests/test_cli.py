"""Arguments in, exit code out."""

import io
import json
import os
import pickle
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import VERSION, cli, progress
from claimcheck.cli.run import Outcome
from claimcheck.linter import check_document, check_file

ROOT = Path(__file__).parent.parent

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"
RIGHT = "The new path runs 26 miles (42 km) along the canal.\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A repository of its own, so that no settings above it count."""
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("wrong.txt").write_text(WRONG)
    Path("right.md").write_text(RIGHT)


def run(*arguments, **more):
    return CliRunner().invoke(cli, list(arguments), **more)


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == VERSION
    assert f"claimcheck, version {VERSION}\n" == run("--version").output


@pytest.mark.parametrize("arguments, code", [
    (["check", "right.md"], 0),
    (["check", "wrong.txt"], 1),
    (["check", "."], 1),
    (["check", "wrong.txt", "--ignore", "U"], 0),
    (["check", "wrong.txt", "--ignore", "N,converted-value-differs"], 0),
    (["check", "wrong.txt", "--select", "U101"], 1),
    (["check", "wrong.txt", "--fail-on", "error"], 1),
    (["check", "right.md", "missing.md"], 2),
    (["check", "wrong.txt", "missing.md"], 2),
    (["check"], 2),
    (["check", "wrong.txt", "--nonsense"], 2),
])  # fmt: skip
def test_exit_codes(arguments, code):
    assert code == run(*arguments).exit_code


@pytest.mark.parametrize("arguments, said", [
    (["check", "missing.md"], "claimcheck: missing.md: no such file"),
    (["check", "x.odt"], "claimcheck: x.odt: unknown kind of file '.odt'; accepted: .txt"),
    (["check", "right.md", "--published", "18 June"], "--published '18 June' is no day; accepted: YYYY-MM-DD"),
    (["check", "right.md", "--published", "2017-02-30"], "claimcheck: --published '2017-02-30' is no day"),
    (["check", "right.md", "--format", "jsn"], "claimcheck: --format 'jsn' is unknown (did you mean 'json'?)"),
    (["check", "right.md", "--fail-on", "never"], "claimcheck: --fail-on 'never' is unknown; accepted: note, warning"),
    (["check", "right.md", "--select", "U111"], "claimcheck: unknown check 'U111' (did you mean 'U101'?)"),
    (["check", "right.md", "--config", "none.toml"], "claimcheck: none.toml: cannot be read: No such file"),
    (["explain", "U111"], "claimcheck: unknown check 'U111' (did you mean 'U101'?)"),
    (["explain", "converted-value-difers"], "did you mean 'converted-value-differs'?"),
])  # fmt: skip
def test_what_is_not_understood_is_one_clear_line(arguments, said):
    result = run(*arguments)

    assert 2 == result.exit_code
    assert said in result.stderr
    assert 1 == len(result.stderr.splitlines())


def test_one_bad_file_never_stops_the_others():
    Path("bad.txt").write_bytes(b"\xff\xff")

    result = run("check", "bad.txt", "wrong.txt", "--format", "concise")

    assert 2 == result.exit_code
    assert "bad.txt: not valid UTF-8" in result.stderr
    assert result.stdout.startswith("wrong.txt:1:")


def test_a_text_that_was_partly_read_is_3():
    Path("story.md").write_text("---\ndate: soon\n---\n" + RIGHT)

    result = run("check", "story.md")

    assert 3 == result.exit_code
    assert "not read:" in result.stdout


def test_a_folder_is_walked_for_articles_but_not_what_is_hidden():
    Path(".hidden").mkdir()
    Path(".hidden/wrong.txt").write_text(WRONG)
    Path("code.py").write_text(WRONG)
    Path("deep/er").mkdir(parents=True)
    Path("deep/er/story.markdown").write_text(WRONG)
    Path("link.txt").symlink_to("wrong.txt")

    lines = run("check", ".", "--format", "concise").stdout.splitlines()

    assert ["./deep/er/story.markdown", "./wrong.txt"] == sorted(line.partition(":")[0] for line in lines)


def test_pages_below_a_folder_are_checked():
    Path("site").mkdir()
    Path("site/a.html").write_text(f"<p>{WRONG}</p>")
    Path("site/b.HTM").write_text(f"<p>{RIGHT}</p>")

    assert ["site/a.html:1:32: "] == [
        line[:18] for line in run("check", "site", "--format", "concise").stdout.splitlines()
    ]


def test_each_line_of_an_archive_is_an_article_and_a_bad_one_is_2():
    Path("archive.jsonl").write_text(f'{{"text": "{WRONG[:-1]}"}}\n{{}}\n{{"body": "{WRONG[:-1]}"}}\n')

    result = run("check", "archive.jsonl", "--format", "concise")

    assert 2 == result.exit_code
    assert ["archive.jsonl:1:1:29", "archive.jsonl:3:1:29"] == [
        line.partition(": ")[0] for line in result.stdout.splitlines()
    ]
    assert "claimcheck: archive.jsonl:2: no article; accepted: a JSON object in each line" in result.stderr
    assert 2 == len(json.loads(run("check", "archive.jsonl", "--format", "json").stdout))
    assert 2 == len(json.loads(run("claims", "archive.jsonl", "--format", "json").stdout))


def test_xml_that_is_no_story_is_one_clear_line():
    Path("feed.xml").write_text("<rss/>")

    assert "claimcheck: feed.xml: XML that begins with <rss>; accepted: NITF" in run("check", "feed.xml").stderr


def test_text_shows_the_drawing_and_the_ledger():
    assert "^^^" in run("check", "wrong.txt").stdout
    assert "tested and holds:" in run("check", "right.md").stdout


def test_json_of_one_file_is_an_object_and_of_several_a_list():
    assert "wrong.txt" == json.loads(run("check", "wrong.txt", "--format", "json").stdout)["document"]["path"]
    assert 2 == len(json.loads(run("check", ".", "--format", "json").stdout))
    assert [] == json.loads(run("check", "missing.md", "lost.md", "--format", "json").stdout)


def test_standard_input_takes_its_format_from_the_name_given():
    as_text = run("check", "-", "--format", "concise", input=WRONG)
    as_code = run("check", "-", "--stdin-filename", "draft.md", input=f"```\n{WRONG}```\n")

    assert (1, 0) == (as_text.exit_code, as_code.exit_code)
    assert as_text.stdout.startswith("<stdin>:1:")


def test_published_is_in_the_report():
    result = run("check", "right.md", "--published", "2017-06-18", "--format", "json")

    assert "2017-06-18" == json.loads(result.stdout)["document"]["published"]


def test_settings_of_the_project_hold():
    Path("claimcheck.toml").write_text('ignore = ["U101"]\n')

    assert 0 == run("check", "wrong.txt").exit_code


def test_flags_go_before_settings_and_a_bad_settings_file_is_2():
    Path("claimcheck.toml").write_text('fail-on = "error"\nselect = ["U103"]\n')
    Path("bad.toml").write_text("tolernace = 1\n")

    assert 1 == run("check", "wrong.txt", "--select", "U101").exit_code
    assert 2 == run("check", "wrong.txt", "--config", "bad.toml").exit_code


def test_claims_are_listed():
    result = run("claims", "right.md")

    assert 0 == result.exit_code
    assert "26 miles" in result.stdout
    assert "26 miles" == json.loads(run("claims", "right.md", "--format", "json").stdout)["claims"][0]["text"]
    assert 2 == run("claims", "missing.md").exit_code


@pytest.mark.parametrize("word", ["U101", "u101", "converted-value-differs"])
def test_explain_prints_name_reason_and_drawn_examples(word):
    text = run("explain", word).stdout

    assert text.startswith("U101 converted-value-differs\n\n")
    assert "Wrong:\n\n    " in text
    assert "^^^" in text
    assert "Right:\n\n    " in text


def test_checks_are_listed_with_what_is_wrong():
    assert "U101  converted-value-differs" in run("checks").stdout
    assert "## U101 converted-value-differs\n" in run("checks", "--format", "markdown").stdout


def test_command_runs_as_a_module():
    ran = subprocess.run([sys.executable, "-m", "claimcheck", "check", "wrong.txt"], capture_output=True, text=True)

    assert (1, "") == (ran.returncode, ran.stderr)
    assert "U101 converted-value-differs" in ran.stdout


def test_usage_errors_are_one_line_too():
    ran = subprocess.run([sys.executable, "-m", "claimcheck", "chekc"], capture_output=True, text=True)

    assert 2 == ran.returncode
    assert ran.stderr.startswith("claimcheck: No such command 'chekc'")
    assert 1 == len(ran.stderr.splitlines())


def test_a_closed_pipe_is_quiet():
    Path("long.txt").write_text(WRONG * 2000)
    command = f"{sys.executable} -m claimcheck check long.txt | head -n 1"

    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True)

    assert "" == ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_an_interruption_is_130_and_quiet():
    running = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate()

    assert (130, b"") == (running.returncode, said.strip())


def test_output_that_cannot_be_encoded_is_escaped_not_fatal():
    Path("right.md").write_text("The 北京 path runs 26 miles (42 km) and 42 miles (26 km).\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}

    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", "right.md"], capture_output=True, env=environment
    )

    assert (1, b"") == (ran.returncode, ran.stderr)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_that_is_named_is_refused_and_not_waited_for():
    os.mkfifo("pipe.txt")

    result = run("check", "pipe.txt", "wrong.txt", "--format", "concise")

    assert 2 == result.exit_code
    assert "claimcheck: pipe.txt: is no regular file" in result.stderr
    assert result.stdout.startswith("wrong.txt:1:")


def test_what_cannot_be_read_costs_one_line_each_and_nothing_else():
    Path("ring.txt").symlink_to("ring.txt")
    Path("bytes.txt").write_bytes(bytes(range(256)))
    Path("folder.txt").mkdir()
    unreadable = ["ring.txt", "bytes.txt", "gone/lost.txt", "x" * 5000 + "/y.txt"]

    result = run("check", *unreadable, "folder.txt", "wrong.txt", "--format", "concise")
    told = result.stderr.splitlines()

    assert 2 == result.exit_code
    assert unreadable == [line.removeprefix("claimcheck: ").partition(":")[0] for line in told]
    assert 1 == len(result.stdout.splitlines())


def test_a_folder_that_cannot_be_looked_into_is_told(monkeypatch):
    Path("closed").mkdir()
    look = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: look("/nowhere" if "closed" in os.fspath(path) else path))

    result = run("check", ".", "--format", "concise")

    assert 2 == result.exit_code
    assert result.stderr.startswith("claimcheck: ")
    assert ": cannot be read: No such file or directory" in result.stderr
    assert result.stdout.startswith("./wrong.txt:1:")


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names are always Unicode there")
def test_a_name_that_is_no_utf_8_and_one_of_two_lines_are_checked_and_escaped():
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(WRONG)
    Path("two\nlines.txt").write_bytes(b"\xff\xff")

    ran = subprocess.run([sys.executable, "-m", "claimcheck", "check", ".", "--format", "concise"], capture_output=True)

    assert 2 == ran.returncode
    assert b"./caf<U+DCE9>.txt:1:" in ran.stdout
    assert 1 == len(ran.stderr.splitlines())


def test_a_file_that_is_named_twice_is_checked_once():
    result = run("check", "wrong.txt", ".", os.path.abspath("wrong.txt"), "--format", "concise")

    assert 1 == len(result.stdout.splitlines())


def test_a_mistake_of_ours_costs_its_file_one_line_without_the_words_of_the_article(monkeypatch):
    def mistaken(document, settings):
        if "26 miles" in document.text:
            raise ValueError(document.text)
        return check_document(document, settings)

    monkeypatch.setattr("claimcheck.linter.check_document", mistaken)
    result = run("check", "right.md", "wrong.txt", "--format", "concise")

    assert 2 == result.exit_code
    assert "right.md: not checked: a mistake in claimcheck (ValueError in test_cli.py, line" in result.stderr
    assert "26 miles" not in result.stderr
    assert result.stdout.startswith("wrong.txt:1:")


@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_any_number_of_processes_prints_the_same(format):
    for number in range(20):
        Path(f"{number:02}.md").write_text(WRONG * number)
    Path("05.md").write_bytes(b"\xff\xff")

    alone, several, many = (run("check", ".", "--format", format, "--jobs", jobs) for jobs in ("1", "2", "0"))

    assert 2 == alone.exit_code
    assert (alone.stdout, alone.stderr) == (several.stdout, several.stderr) == (many.stdout, many.stderr)


def test_a_report_is_the_same_after_a_way_between_processes():
    report = check_file(ROOT / "examples" / "border.txt")

    assert report == pickle.loads(pickle.dumps(report))


def test_standard_input_is_read_whatever_the_number_of_processes():
    for number in range(20):
        Path(f"{number:02}.md").write_text(RIGHT)

    result = run("check", ".", "-", "--jobs", "2", "--format", "concise", input=WRONG)

    assert ["./wrong.txt", "<stdin>"] == [line.partition(":")[0] for line in result.stdout.splitlines()]


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_an_interruption_ends_all_processes():
    for number in range(20):
        Path(f"{number:02}.txt").write_text(WRONG * (40_000 if number in (1, 2) else 1))
    command = [sys.executable, "-u", "-m", "claimcheck", "check", ".", "--jobs", "2", "--format", "concise"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    running.stdout.readline()  # now all is under way
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)  # which ends when the last process has let go of the pipe

    assert (130, b"") == (running.returncode, said.strip())


def test_a_run_over_several_files_ends_with_a_line_for_people():
    Path("story.md").write_text("---\ndate: soon\n---\n" + WRONG * 2)

    assert "3 findings in 2 of 3 files; 1 partly read\n" == run("check", ".").stderr


def test_a_file_that_cannot_be_read_is_not_among_those_without_findings():
    Path("story.md").write_text("The path is 26 miles (42 km) long.")

    said = run("check", "story.md", "nowhere.md").stderr

    assert said.endswith("no findings in 1 file; 1 not read\n")
    assert "" == run("check", ".", "--format", "concise").stderr
    assert "" == run("check", "wrong.txt").stderr


def test_a_folder_without_articles_is_told():
    Path("empty").mkdir()

    result = run("check", "empty")

    assert (0, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("claimcheck: no file to check; in folders, those that end in .md")


@pytest.mark.parametrize("paths, code", [(["wrong.txt"], 0), (["wrong.txt", "missing.md"], 2), (["."], 0)])
def test_exit_zero_forgives_findings_and_nothing_else(paths, code):
    assert code == run("check", *paths, "--exit-zero").exit_code


def test_exit_zero_does_not_forgive_what_was_not_read():
    Path("story.md").write_text("---\ndate: soon\n---\n" + WRONG)

    assert 3 == run("check", "story.md", "--exit-zero").exit_code


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_is_drawn_for_who_waits_at_a_terminal_and_gone_when_something_is_printed(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0)
    for _ in progress.shown(map(Outcome, "abc"), 3):
        assert screen.getvalue().endswith(progress.ERASE) or not screen.getvalue()

    assert "1/3" in screen.getvalue()
    assert screen.getvalue().endswith(progress.ERASE)


def test_no_bar_is_drawn_within_the_first_second_or_into_a_file(monkeypatch):
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    assert 3 == len(list(progress.shown(map(Outcome, "abc"), 3)))
    assert "" == screen.getvalue()

    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    assert 3 == len(list(progress.shown(map(Outcome, "abc"), 3)))
    assert "" == file.getvalue()
