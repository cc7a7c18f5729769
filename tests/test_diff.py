"""With ``--diff`` the whole article is checked, and what touches a changed line is reported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.cli import cli
from claimcheck.diff import ALL, NONE, changed_lines, lines_in, touched
from claimcheck.errors import SettingsError
from claimcheck.text import Document

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"
WORSE = "The old road runs 10 km (20 miles) along the coast.\n"
RIGHT = "The new path runs 26 miles (42 km) along the canal.\n"
PROSE = "Nothing was said of the weather.\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A git repository of its own with one story, which nobody has touched since."""
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": "/nowhere"}.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "repository").mkdir()
    monkeypatch.chdir(tmp_path / "repository")
    git("init", "--quiet")
    commit("story.md", WRONG + PROSE * 3)


def git(*arguments, folder="."):
    named = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


def commit(path, text, folder="."):
    file = Path(folder, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--message", path, folder=folder)


def run(*arguments, **more):
    return CliRunner().invoke(cli, ["check", "--format", "concise", *arguments], **more)


def found(*arguments):
    """The files and lines of the findings."""
    return [tuple(line.split(":")[:2]) for line in run(*arguments).stdout.splitlines()]


def test_what_nobody_touched_is_not_reported():
    assert 1 == run("story.md").exit_code
    assert (0, "") == (run("story.md", "--diff").exit_code, run("story.md", "--diff").output)


def test_a_change_elsewhere_in_the_article_is_not_the_findings_business():
    Path("story.md").write_text(WRONG + PROSE + "A new line.\n" + PROSE * 2)

    assert [] == found("story.md", "--diff")


def test_a_changed_line_brings_its_finding():
    Path("story.md").write_text(WRONG + PROSE + WORSE + PROSE)

    assert [("story.md", "3")] == found("story.md", "--diff")


def test_a_finding_is_reported_when_only_its_evidence_has_changed():
    commit("head.md", "# Storm kills 14,000 people\n\n" + PROSE * 4 + "\nThe storm killed 14,000 people.\n")
    Path("head.md").write_text("# Storm kills 14,000 people\n\n" + PROSE * 4 + "\nThe storm killed 41,000 people.\n")
    whole = run("head.md").stdout.splitlines()

    assert 1 == len(whole)
    assert whole == run("head.md", "--diff").stdout.splitlines()


def test_lines_are_those_of_the_file_though_others_went_before():
    Path("story.md").write_text(PROSE * 2 + WORSE)

    assert [("story.md", "3")] == found("story.md", "--diff")


def test_what_is_staged_and_what_is_not_both_count():
    Path("story.md").write_text(WRONG + WORSE + PROSE * 3)
    git("add", "--all")
    Path("story.md").write_text(WRONG + WORSE + PROSE * 3 + WORSE)

    assert [("story.md", "2"), ("story.md", "6")] == found("story.md", "--diff")


def test_a_commit_a_tag_and_a_branch_can_be_named():
    git("tag", "before")
    git("branch", "main-line")
    commit("story.md", WRONG + WORSE + PROSE)

    assert [] == found("story.md", "--diff", "HEAD")
    for ref in ("HEAD~1", "before", "main-line"):
        assert [("story.md", "2")] == found("story.md", "--diff", ref)


@pytest.mark.parametrize("name", [
    "new.md", "with space.md", 'with "quotes".md', "it's.md", "ünïcödé.md", "tab\there.md", "back\\slash.md",
    "two\nlines.md", "star*.md", "[a].md", ":(top)colon.md", "-dash.md", "deep/er/story.md",
])  # fmt: skip
def test_any_name_will_do_for_a_new_file_and_for_an_old_one(name):
    path = f"./{name}"
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(WRONG + WORSE)
    untracked = changed_lines([path], "HEAD")[path]
    git("add", "--all")
    staged = changed_lines([path], "HEAD")[path]
    git("commit", "--quiet", "--message", "new")
    committed = changed_lines([path], "HEAD")[path]
    Path(name).write_text(WRONG + PROSE + WORSE)

    assert (ALL, [range(1, 3)], NONE) == (untracked, staged, committed)
    assert {path: [range(2, 3)]} == changed_lines([path], "HEAD")


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names are always Unicode there")
def test_a_name_that_is_no_utf_8_will_do():
    name = os.fsdecode(b"caf\xe9.md")
    commit(name, WRONG)
    Path(name).write_text(WRONG + WORSE)

    assert {name: [range(2, 3)]} == changed_lines([name], "HEAD")


def test_a_file_that_was_renamed_has_the_lines_that_changed_since():
    git("mv", "story.md", "moved.md")
    unchanged = found("moved.md", "--diff")
    Path("moved.md").write_text(WRONG + PROSE * 3 + WORSE)
    git("add", "--all")

    assert [] == unchanged
    assert [("moved.md", "5")] == found("moved.md", "--diff")


def test_an_ignored_file_is_new():
    Path(".gitignore").write_text("*.txt\n")
    Path("draft.txt").write_text(WRONG)

    assert [("draft.txt", "1")] == found("draft.txt", "--diff")


def test_lines_that_only_went_bring_nothing():
    Path("story.md").write_text(WRONG + PROSE)

    assert {"story.md": NONE} == changed_lines(["story.md"], "HEAD")


def test_a_file_that_only_became_executable_has_no_changed_line():
    Path("story.md").chmod(0o755)

    assert {"story.md": NONE} == changed_lines(["story.md"], "HEAD")


def test_of_a_file_that_git_takes_for_binary_all_lines_count():
    Path("story.md").write_bytes("\ufeff".encode("utf-16-le") + WRONG.encode("utf-16-le"))

    assert {"story.md": ALL} == changed_lines(["story.md"], "HEAD")


def test_a_carriage_return_alone_is_no_line_to_git():
    commit("old.md", "One.\rTwo.\r\nThree.\n")
    Path("old.md").write_bytes(b"One.\rTwo.\r\n" + WRONG.encode())

    assert [("old.md", "3")] == found("old.md", "--diff")


def test_a_link_counts_as_the_file_it_leads_to():
    Path("link.md").symlink_to("story.md")
    git("add", "--all")
    git("commit", "--quiet", "--message", "link")

    assert {"link.md": NONE} == changed_lines(["link.md"], "HEAD")


def test_files_of_several_repositories_each_have_their_own(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    git("init", "--quiet", folder=other)
    commit("story.md", PROSE, folder=other)
    (other / "story.md").write_text(WRONG)
    path = str(other / "story.md")

    assert {"story.md": NONE, path: [range(1, 2)]} == changed_lines(["story.md", path], "HEAD")


def test_it_works_from_a_folder_below_and_within_a_hook(monkeypatch):
    commit("deep/story.md", WRONG)
    Path("deep/story.md").write_text(WRONG + WORSE)
    monkeypatch.chdir("deep")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")

    assert [("story.md", "2")] == found("story.md", "--diff")


def test_a_repository_runs_no_program_of_its_choice():
    git("config", "diff.external", "touch pwned")
    git("config", "diff.md.textconv", "touch pwned;")
    git("config", "diff.noprefix", "true")
    git("config", "diff.interHunkContext", "9")
    git("config", "color.ui", "always")
    commit(".gitattributes", "*.md diff=md\n")
    Path("story.md").write_text("A.\n" + WRONG + PROSE + "B.\n" + PROSE * 2)

    assert {"story.md": [range(1, 2), range(4, 5)]} == changed_lines(["story.md"], "HEAD")
    assert not Path("pwned").exists()


@pytest.mark.parametrize("ref", ["", "no-such-branch", "HEAD..HEAD", "HEAD:story.md", "a b", "é"])
def test_what_is_no_commit_is_one_clear_line(ref):
    result = run("story.md", f"--diff={ref}")

    assert 2 == result.exit_code
    assert f"claimcheck: --diff: {ref!r} is no commit" in result.stderr
    assert 1 == len(result.stderr.splitlines())
    assert ["story.md"] == [name for name in os.listdir() if name != ".git"]


def test_a_path_that_was_taken_for_a_commit_is_told_apart():
    assert "; put --diff after the paths" in run("--diff", "story.md", "story.md").stderr


def test_a_folder_that_is_no_repository_is_one_clear_line(tmp_path):
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(WRONG)

    result = run(str(tmp_path / "one.md"), str(tmp_path / "two.md"), "--diff")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "git says: not a git repository" in result.stderr
    assert 1 == len(result.stderr.splitlines())


def test_a_machine_without_git_is_one_clear_line(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")

    result = run("story.md", "--diff")

    assert (2, "claimcheck: --diff: git cannot be run: No such file or directory\n") == (
        result.exit_code,
        result.stderr,
    )


def test_standard_input_has_no_history():
    result = run("-", "--diff=HEAD", input=WRONG)

    assert (2, "claimcheck: --diff needs files; git does not know standard input\n") == (
        result.exit_code,
        result.stderr,
    )


def test_a_file_that_is_missing_is_told_and_the_others_are_checked():
    Path("new.md").write_text(WRONG)

    result = run("gone.md", "new.md", "--diff")

    assert 2 == result.exit_code
    assert "gone.md: no such file" in result.stderr
    assert result.stdout.startswith("new.md:1:")


def test_a_known_finding_on_a_changed_line_stays_known():
    run("story.md", "--baseline", "known.json", "--write-baseline")
    Path("story.md").write_text("New. " + WRONG + WORSE)

    assert [("story.md", "2")] == found("story.md", "--baseline", "known.json", "--diff")


@given(st.sets(st.integers(1, 12)), st.integers(0, 5), st.integers(0, 5))
def test_a_finding_is_shown_exactly_when_one_of_its_lines_has_changed(changed, before, between):
    text = PROSE * before + "The path is 10 km" + "\n" * between + " (20 miles) long.\n" + PROSE
    report = claimcheck.check(text)
    lines = [range(number, number + 1) for number in sorted(changed)]
    own = {report.document.locate(span.start)[0] for each in report.findings for span in (each.span, *each.evidence)}

    assert bool(own & changed) == bool(touched(report, lines))


def test_a_reference_that_looks_like_an_option_never_reaches_git(monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *a, **more: pytest.fail("git was called"))

    with pytest.raises(SettingsError, match="is no commit"):
        changed_lines(["story.md"], "--output=pwned")


@pytest.mark.parametrize("document, expected", [
    (Document(WRONG + PROSE * 3, path="story.md"), [range(2, 3)]),
    (Document("What is packed in the file", path="story.md"), ALL),
    (Document(WRONG, path="gone.md"), ALL),
])  # fmt: skip
def test_lines_of_a_file_mean_nothing_in_a_text_that_was_packed_in_it(document, expected):
    assert expected == lines_in(document, [range(2, 3)])
    assert NONE == lines_in(document, NONE)
