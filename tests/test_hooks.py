"""The files by which others run the command: a hook for pre-commit, an action for GitHub."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from claimcheck.cli import COMMANDS, cli
from claimcheck.reports import REPORTS
from claimcheck.sources import SUFFIXES

ROOT = Path(__file__).parent.parent
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = {step.get("id", "install"): step for step in ACTION["runs"]["steps"]}
WRONG = "The path is 42 miles (26 km) long.\n"

SUFFIXES_OF_TYPES = {"markdown": {".md", ".markdown"}, "html": {".htm", ".html"}, "plain-text": {".txt", ""}}
"""What pre-commit hands to a hook that asks for a type."""

needs_bash = pytest.mark.skipif(os.name == "nt", reason="runs a script of bash")


def flags_of(command):
    return {name for option in cli.get_command(None, command).params for name in option.opts}


def unknown_flags(script):
    command = re.search(r"claimcheck (\w+)", script)[1]
    assert command in COMMANDS
    return set(re.findall(r"--[a-z-]+", script.partition(f"claimcheck {command}")[2])) - flags_of(command)


def test_the_hook_runs_the_command_that_is_installed():
    assert ("claimcheck", "python") == (HOOK["id"], HOOK["language"])
    assert HOOK["entry"].startswith("claimcheck check ")
    assert set() == unknown_flags(HOOK["entry"])
    assert HOOK["entry"].split()[-1] in REPORTS


@pytest.mark.parametrize("kind", HOOK["types_or"])
def test_what_the_hook_asks_for_is_read(kind):
    assert set() == SUFFIXES_OF_TYPES[kind] - SUFFIXES.keys()


def test_every_input_of_the_action_is_used_and_none_is_written_into_a_script():
    given = {match for step in STEPS.values() for match in re.findall(r"inputs\.([a-z-]+)", str(step.get("env")))}

    assert {"paths", "published", "fail-on", "version"} == set(ACTION["inputs"]) == given
    assert not any("${{" in step.get("run", "") for step in STEPS.values())


def test_the_flags_of_the_action_are_those_of_the_command():
    script = STEPS["check"]["run"]

    assert set() == unknown_flags(script)
    assert {"github", "sarif"} <= set(REPORTS)


@needs_bash
def test_the_action_checks_every_path_and_fails_where_there_are_findings(tmp_path):
    (tmp_path / "my story.txt").write_text(WRONG)
    (tmp_path / "--odd.txt").write_text(WRONG)

    ran = step("check", tmp_path, PATHS="my story.txt\n--odd.txt\n", PUBLISHED="2017-06-18", FAIL_ON="error")

    assert (1, "") == (ran.returncode, ran.stderr)
    assert 2 == ran.stdout.count("::error")
    assert f"sarif={tmp_path / 'claimcheck.sarif'}\n" == (tmp_path / "output").read_text()
    assert (tmp_path / "claimcheck.sarif").exists()


@needs_bash
def test_a_module_among_the_articles_is_not_run(tmp_path):
    (tmp_path / "click.py").write_text("open('ran', 'w')\n")

    step("check", tmp_path, PATHS=".")

    assert not (tmp_path / "ran").exists()


@needs_bash
def test_text_in_an_input_of_the_action_is_never_run(tmp_path):
    step(
        "check", tmp_path, PATHS="$(touch ran) `touch ran`; touch ran", PUBLISHED="$(touch ran)", FAIL_ON="`touch ran`"
    )

    assert not (tmp_path / "ran").exists()


@needs_bash
@pytest.mark.parametrize("version, package", [("", "/the/checkout"), ("0.1.0", "claimcheck-text==0.1.0")])
def test_the_action_installs_its_own_commit_or_the_version_asked_for(tmp_path, version, package):
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\nfor word in "$@"; do echo "$word"; done\n')
    python.chmod(0o755)

    ran = step("install", tmp_path, PYTHON=str(python), VERSION=version, GITHUB_ACTION_PATH="/the/checkout")

    assert package == ran.stdout.splitlines()[-1]


def step(name, folder, **environment):
    """A step of the action, run in a folder as GitHub runs it; what is installed there is the checkout."""
    (folder / "claimcheck").symlink_to(ROOT)
    given = {"PYTHON": sys.executable, "RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(folder / "output")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEPS[name]["run"]],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, **given, **environment},
    )
