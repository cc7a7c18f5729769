"""What a project lives with for now is not reported, what is new is, and the list of it only gets shorter."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.baseline import Known, dumps, loads, new
from claimcheck.cli import cli
from claimcheck.report import Finding
from claimcheck.text import Span

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"
WORSE = "The old road runs 10 km (20 miles) along the coast.\n"
RIGHT = "The new path runs 26 miles (42 km) along the canal.\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A repository of its own with two old findings in its baseline."""
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("stories").mkdir()
    Path("stories/old.md").write_text(WRONG)
    Path("stories/older.txt").write_text(WORSE)
    assert 0 == run("--write-baseline").exit_code


def run(*arguments, paths=("stories",)):
    command = ["check", *paths, "--baseline", "known.json", "--format", "concise", *arguments]
    return CliRunner().invoke(cli, command)


def entries():
    return [(row["file"], row["count"]) for row in json.loads(Path("known.json").read_text())["findings"]]


def test_what_is_in_the_baseline_is_not_reported_and_does_not_fail():
    result = run()

    assert (0, "", "claimcheck: known.json: 2 baselined\n") == (result.exit_code, result.stdout, result.stderr)


def test_a_new_finding_is_reported():
    Path("stories/new.md").write_text(WRONG)

    result = run()

    assert 1 == result.exit_code
    assert result.stdout.startswith("stories/new.md:1:")
    assert 1 == len(result.stdout.splitlines())


def test_a_finding_that_moves_to_another_line_stays_known():
    Path("stories/old.md").write_text(f"A new beginning.\n\n{WRONG}")

    assert 0 == run().exit_code


def test_the_same_contradiction_once_more_is_new():
    Path("stories/old.md").write_text(f"{WRONG}\n{WRONG}")

    result = run()

    assert result.stdout.startswith("stories/old.md:3:")
    assert 1 == len(result.stdout.splitlines())


def test_what_is_mended_is_dropped_by_itself():
    Path("stories/old.md").write_text(RIGHT)

    result = run()

    assert (0, "claimcheck: known.json: 1 baselined, 1 stale and dropped\n") == (result.exit_code, result.stderr)
    assert [("stories/older.txt", 1)] == entries()


def test_a_file_that_is_gone_is_dropped_by_itself():
    Path("stories/old.md").unlink()
    run()

    assert [("stories/older.txt", 1)] == entries()


def test_it_never_grows_by_itself():
    before = Path("known.json").read_bytes()
    Path("stories/old.md").write_text(WRONG + WORSE)
    run()

    assert before == Path("known.json").read_bytes()


@pytest.mark.parametrize("arguments, paths", [
    ((), ["stories/older.txt"]),  # its file is not looked at
    (("--select", "N"), ["stories"]),  # its check is not run
    (("--ignore", "U101"), ["stories"]),
    (("--no-shrink",), ["stories"]),
])  # fmt: skip
def test_what_was_not_tested_is_not_dropped(arguments, paths):
    Path("stories/old.md").write_text(RIGHT)
    run(*arguments, paths=paths)

    assert [("stories/old.md", 1), ("stories/older.txt", 1)] == entries()


@pytest.mark.parametrize("text", [b"---\ndate: soon\n---\n", b"\xff\xff"], ids=["partly read", "not read"])
def test_what_was_not_read_to_the_end_is_not_dropped(text):
    Path("stories/old.md").write_bytes(text)
    run()

    assert [("stories/old.md", 1), ("stories/older.txt", 1)] == entries()


def test_an_article_on_standard_input_has_the_name_it_is_given_and_drops_nothing():
    named = ["check", "-", "--stdin-filename", "stories/old.md", "--baseline", "known.json"]

    assert 0 == CliRunner().invoke(cli, named, input=WRONG).exit_code
    assert 0 == CliRunner().invoke(cli, named, input=RIGHT).exit_code
    assert [("stories/old.md", 1), ("stories/older.txt", 1)] == entries()


def test_a_file_that_may_not_be_written_is_told_and_left(monkeypatch):
    Path("stories/old.md").write_text(RIGHT)
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    result = run()

    assert (0, "claimcheck: known.json: 1 baselined, 1 stale and kept: is write-protected\n") == (
        result.exit_code,
        result.stderr,
    )


def test_stale_entries_are_told_when_they_are_kept():
    Path("stories/old.md").write_text(RIGHT)

    assert "claimcheck: known.json: 1 baselined, 1 stale\n" == run("--no-shrink").stderr


def test_writing_adds_and_drops_for_the_files_that_were_named():
    Path("stories/old.md").write_text(WORSE + WORSE)
    Path("stories/older.txt").write_text(RIGHT)

    result = run("--write-baseline", paths=["stories/old.md"])

    assert (0, "", "claimcheck: known.json: 3 baselined\n") == (result.exit_code, result.stdout, result.stderr)
    assert [("stories/old.md", 2), ("stories/older.txt", 1)] == entries()


def test_the_baseline_means_the_same_from_any_folder(monkeypatch):
    monkeypatch.chdir("stories")

    assert 0 == CliRunner().invoke(cli, ["check", ".", "--baseline", "../known.json"]).exit_code


def test_the_file_is_sorted_with_one_finding_a_line():
    head, *rows, tail = Path("known.json").read_text().splitlines()

    assert ('{"claimcheck-baseline": 1, "findings": [', "]}") == (head, tail)
    assert rows == sorted(rows)
    assert 2 == len(rows)


def test_nothing_else_is_left_in_the_folder():
    assert [".git", "known.json", "stories"] == sorted(os.listdir())


def test_a_link_is_not_written_through():
    Path("stories/old.md").write_text(RIGHT)
    Path("known.json").rename("elsewhere.json")
    Path("known.json").symlink_to("elsewhere.json")
    before = Path("elsewhere.json").read_bytes()

    assert "is a link" in run().stderr
    assert 2 == run("--write-baseline").exit_code
    assert before == Path("elsewhere.json").read_bytes()


@pytest.mark.parametrize("text, said", [
    ("", "known.json: not a baseline: not valid JSON: Expecting value: line 1"),
    ("[" * 100_000, "known.json: not a baseline: not valid JSON: "),
    ("[]", "known.json: not a baseline: it lacks the key 'claimcheck-baseline'"),
    ('{"claimcheck-baseline": 2, "findings": []}', "known.json: a baseline of another version"),
    ('{"claimcheck-baseline": 1}', "known.json: damaged: its 'findings' must be a list"),
    ('{"claimcheck-baseline": 1, "findings": [1]}', "damaged: finding 1 must have a file, a code, a fingerprint and"),
    (b"\xff", "known.json: not a baseline: not valid UTF-8 at byte 0"),
])  # fmt: skip
@pytest.mark.parametrize("arguments", [(), ("--write-baseline",)])
def test_what_is_no_baseline_is_one_clear_line_and_is_not_overwritten(arguments, text, said):
    raw = text if isinstance(text, bytes) else text.encode()
    Path("known.json").write_bytes(raw)

    result = run(*arguments)

    assert 2 == result.exit_code
    assert said in result.stderr
    assert 1 == len(result.stderr.splitlines())
    assert raw == Path("known.json").read_bytes()


@pytest.mark.parametrize("count", [0, -1, True, 1.5, "2", None])
def test_a_count_is_a_whole_number_from_one(count):
    table = json.loads(Path("known.json").read_text())
    table["findings"][1]["count"] = count
    Path("known.json").write_text(json.dumps(table))

    assert "damaged: finding 2 must have a count of 1 or more" in run().stderr


def test_a_finding_that_is_listed_twice_is_damage():
    table = json.loads(Path("known.json").read_text())
    table["findings"] *= 2
    Path("known.json").write_text(json.dumps(table))

    assert "damaged: finding 3 is there twice" in run().stderr


def test_a_baseline_that_is_not_there_is_refused_with_the_way_to_make_one():
    Path("known.json").unlink()

    result = run()

    assert (2, "claimcheck: known.json: no such file; --write-baseline makes it\n") == (
        result.exit_code,
        result.stderr,
    )


@pytest.mark.parametrize("flag", ["--write-baseline", "--no-shrink"])
def test_flags_of_the_baseline_need_one(flag):
    result = CliRunner().invoke(cli, ["check", "stories", flag])

    assert (2, f"claimcheck: {flag} needs --baseline FILE\n") == (result.exit_code, result.stderr)


findings = st.lists(
    st.builds(
        lambda code, mark: Finding(code, "name", "error", "certain", "said", "sum", Span(0, 1), (), fingerprint=mark),
        st.sampled_from(["U101", "N201"]),
        st.sampled_from("abc"),
    )
)
known = st.builds(Known, st.text(), st.text(), st.text(), st.text())


@given(findings)
def test_a_baseline_of_findings_hides_exactly_them(findings):
    held = Counter(Known("a.md", each.code, each.fingerprint) for each in findings)

    assert [] == new(findings, "a.md", held, Counter())
    assert findings == new(findings, "b.md", held, Counter())


@given(findings.filter(bool), st.data())
def test_an_equal_second_finding_shows_and_no_other(findings, data):
    held = Counter(Known("a.md", each.code, each.fingerprint) for each in findings)
    again = data.draw(st.sampled_from(findings))

    assert [again] == new([*findings, again], "a.md", held, Counter())


@given(st.dictionaries(known, st.integers(1, 10**6)).map(Counter))
def test_a_baseline_reads_as_it_was_written(baseline):
    assert baseline == loads(dumps(baseline))


def test_of_a_text_whose_contradictions_are_known_nobody_says_that_it_has_none():
    result = CliRunner().invoke(cli, ["check", "stories/old.md", "--baseline", "known.json"])

    assert result.stdout.endswith("0 hold; no contradictions to report\n")
