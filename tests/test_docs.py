"""What is written about the program is what the program does."""

import json
import re
import shlex
import subprocess
import sys
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import claimcheck
from claimcheck import settings
from claimcheck.cli import COMMANDS, cli
from claimcheck.cli.checks import checks_page
from claimcheck.reports import FORMATS, REPORTS
from claimcheck.sources import SUFFIXES

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "border.txt"
README = ROOT / "README.md"
PAGES = [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
FORMATS_PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EVERY_PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)

AS_SOMEBODY = ("-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org")
"""How git is told who commits."""

SERVERS = ("lsp", "mcp", "serve")
"""Commands that run until somebody ends them."""


def blocks(page, language):
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def blocks_of_all(language):
    return [
        pytest.param(block, id=f"{page.stem}-{number}")
        for page in PAGES
        for number, block in enumerate(blocks(page, language))
    ]


def commands_in(page):
    """The arguments of every line that runs the command."""
    lines = (line.rpartition("&& ")[2] for block in blocks(page, "sh") for line in block.splitlines())
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("claimcheck ")]


def flags_of(command):
    found = cli.get_command(None, command)
    within = getattr(found, "commands", {}).values()
    return {name for each in (found, *within) for option in each.params for name in option.opts}


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder that has what the pages speak of."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    for name in ("draft.md", "stories/one.md"):
        (tmp_path / name).write_text("The path is 42 miles (26 km) long.\n")
    (tmp_path / "archive.jsonl").write_text('{"id": "one", "text": "The path is 42 miles (26 km) long."}\n')
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    CliRunner().invoke(cli, ["check", "stories", "--baseline", "known.json", "--write-baseline"])
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "draft.md", "stories"],
        [*AS_SOMEBODY, "commit", "-qm", "Draft"],
    ):
        subprocess.run(["git", *command], check=True)
    return tmp_path


def test_the_page_of_the_checks_is_current():
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")

    assert checks_page(claimcheck.CHECKS) == written, "run: claimcheck checks --format markdown > docs/checks.md"


def test_the_story_has_exactly_three_wrong_conversions():
    report = claimcheck.check_file(STORY, published=date(2017, 6, 18))

    assert ["1,106 kilograms", "19 miles", "900 square miles"] == [report.document[x.span] for x in report.findings]


def test_what_is_right_in_the_story_is_tested_and_holds():
    report = claimcheck.check_file(STORY, published=date(2017, 6, 18))

    assert 9 <= sum(relation.verdict == "consistent" for relation in report.relations)


@pytest.mark.parametrize("page", [README, ROOT / "docs" / "index.md", ROOT / "docs" / "desk.md"], ids=lambda p: p.name)
def test_the_output_that_is_shown_is_printed(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    [shown] = blocks(page, "text")

    printed = CliRunner().invoke(cli, ["check", "examples/border.txt", "--published", "2017-06-18"]).stdout

    assert shown in printed


@pytest.mark.parametrize("command", [
    "python -m pip install . && claimcheck check examples/border.txt --published 2017-06-18",
    "python -m pip install '.[test]' && pytest",
    "python -m pip install claimcheck-text",
])  # fmt: skip
def test_the_readme_says_how_to_install_and_to_test(command):
    assert f"{command}\n" in blocks(README, "sh")


@EVERY_PAGE
def test_what_is_installed_is_ours(page):
    installed = re.findall(r"pip install (?:-e )?'?([^\s']+)", page.read_text(encoding="utf-8"))
    extras = {extra for name in installed for extra in re.findall(r"\[(.*)\]", name)}

    assert {name.partition("[")[0] for name in installed} <= {".", "claimcheck-text"}
    assert set() == extras - PYPROJECT["project"]["optional-dependencies"].keys()


@pytest.mark.parametrize("code", blocks_of_all("python"))
def test_an_example_in_python_prints_what_it_says(newsroom, code):
    (newsroom / "example.py").write_text(code)

    ran = subprocess.run([sys.executable, "example.py"], capture_output=True, text=True, env=path_of_checkout())

    assert (0, "") == (ran.returncode, ran.stderr)
    if said := re.findall(r"print\(.*\)  # (.*)", code):
        assert said == ran.stdout.splitlines()


def path_of_checkout():
    return {"PYTHONPATH": str(ROOT), "PATH": ""}


@pytest.mark.parametrize("arguments", [pytest.param(each, id=" ".join(each)) for each in commands_in(README)])
def test_a_command_of_the_readme_runs(newsroom, arguments):
    story = (newsroom / "draft.md").read_text()
    words = arguments[: arguments.index("<")] if "<" in arguments else arguments

    ran = CliRunner().invoke(cli, words, input=story)

    assert ran.exit_code in (0, 1)
    assert ran.stdout


@EVERY_PAGE
def test_commands_and_flags_are_there(page):
    for command, *arguments in commands_in(page):
        assert command in COMMANDS
        assert set() == {word for word in arguments if word.startswith("--")} - flags_of(command)


@EVERY_PAGE
def test_a_flag_that_is_named_is_one_of_a_command(page):
    named = set(re.findall(r"`(--[a-z-]+)", page.read_text(encoding="utf-8")))
    named_commands = set(re.findall(r"`claimcheck ([a-z]+)", page.read_text(encoding="utf-8")))

    assert set() == named - {flag for command in COMMANDS for flag in flags_of(command)}
    assert set() == named_commands - set(COMMANDS)


@EVERY_PAGE
def test_a_format_that_is_asked_for_is_there(page):
    asked = [word for arguments in commands_in(page) if arguments[0] == "check" for word in formats_in(arguments)]

    assert set() == set(asked) - REPORTS.keys()


def formats_in(arguments):
    for option, value in pairwise(arguments):
        if option in ("--format", "--output"):
            yield value.partition(":")[0]


def test_the_page_of_the_formats_lists_them_all_and_no_other():
    read, written = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8").split("## What is written")

    assert set(REPORTS) == set(named_in_column(written, 1))
    assert set(filter(None, SUFFIXES)) == set(named_in_column(read, 1))
    assert set(SUFFIXES.values()) == set(named_in_column(read, 2))


def named_in_column(page, number):
    rows = re.findall(r"^\|.*\|$", page, re.MULTILINE)
    return [name for row in rows for name in re.findall("`(.*?)`", row.split("|")[number])]


@pytest.mark.parametrize("text", blocks_of_all("toml"))
def test_an_example_of_settings_is_understood(newsroom, text):
    (newsroom / "claimcheck.toml").write_text(text)
    table = tomllib.loads(text)

    if "language-server" in table:  # of an editor
        assert [table["language-server"]["claimcheck"]["command"]] == ["claimcheck"]
        assert table["language-server"]["claimcheck"]["args"][0] in COMMANDS
    else:
        assert settings.load(newsroom).origin.endswith("claimcheck.toml")


@pytest.mark.parametrize("comment", blocks_of_all("html"))
def test_a_comment_that_is_shown_leaves_a_finding_out(comment):
    report = claimcheck.check(f"{comment}The path is 42 miles (26 km) long.\n", format="markdown")

    assert [] == report.findings


@pytest.mark.parametrize("text", blocks_of_all("yaml"))
def test_an_example_of_a_build_names_what_there_is(text):
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    build = yaml.safe_load(text)

    for repository in build.get("repos", ()):
        assert [hook["id"]] == [each["id"] for each in repository["hooks"]]
    for step in build.get("jobs", {}).get("claimcheck", {}).get("steps", ()):
        if step["uses"].startswith("OWNER/"):
            assert set() == step["with"].keys() - action["inputs"].keys()


@pytest.mark.parametrize("text", blocks_of_all("json"))
def test_an_example_for_an_editor_starts_a_server(text):
    given = json.loads(text)
    started = given.get("mcpServers", {}).get("claimcheck") or {
        "command": given["glspc.server.command"],
        "args": given["glspc.server.commandArguments"],
    }

    assert "claimcheck" == started["command"]
    assert started["args"][0] in SERVERS


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_of_the_formats_shows_what_is_written(monkeypatch, tmp_path, format):
    shown = re.search(rf"^### {format}\n.*?```text\n(.*?)```$", FORMATS_PAGE, re.DOTALL | re.MULTILINE)[1]
    said = re.search(r"which says: \"(.*?)\"", FORMATS_PAGE)[1]
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(f"{said}\n", encoding="utf-8")

    written = CliRunner().invoke(cli, ["check", "draft.md", "--format", format]).stdout

    # On the page a long line is broken, and an ellipsis stands for anything.
    pieces = [re.escape("".join(piece.splitlines())) for piece in shown.split("…")]
    assert re.fullmatch(".*".join(pieces), "".join(written.splitlines()))


@EVERY_PAGE
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [] == [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.name)
def test_example_runs(example):
    ran = subprocess.run([sys.executable, str(example)], capture_output=True, text=True)

    assert (0, "") == (ran.returncode, ran.stderr)
    assert ran.stdout
