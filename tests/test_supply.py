"""What builds install and publish: locked, under licences that may be handed on, by commands that there are."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from requirements import licences

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {
    name: (ROOT / "requirements" / name).read_text(encoding="utf-8") for name in ("ci.txt", "action.txt", "release.txt")
}
WORKFLOWS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
}
JOBS = {f"{workflow}: {name}": job for workflow, found in WORKFLOWS.items() for name, job in found["jobs"].items()}
SCRIPTS = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]


def pinned(lock):
    """Name of each distribution in a lock -> its versions, of which each Python gets one."""
    versions = {}
    for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", LOCKS[lock], re.MULTILINE):
        versions.setdefault(name, []).append(Version(version))
    return versions


def required(*extras):
    """What the project asks for, with those extras and the extras that they name."""
    words = [*PROJECT["dependencies"], *(word for extra in extras for word in PROJECT["optional-dependencies"][extra])]
    for requirement in map(Requirement, words):
        if requirement.name == PROJECT["name"]:
            yield from required(*requirement.extras)
        else:
            yield requirement


@pytest.mark.parametrize("lock, extras", [("ci.txt", ["test"]), ("action.txt", [])])
def test_a_lock_holds_what_the_project_asks_for(lock, extras):
    versions = pinned(lock)
    missing = [
        str(wanted) for wanted in required(*extras)
        if not all(wanted.specifier.contains(version) for version in versions.get(wanted.name.lower(), [Version("0")]))
    ]  # fmt: skip

    assert [] == missing


@pytest.mark.parametrize("lock", LOCKS)
def test_every_file_of_a_lock_has_a_hash_and_none_an_address(lock):
    entries = re.split(r"^(?=\S)", LOCKS[lock].strip(), flags=re.MULTILINE)[1:]

    assert entries
    assert all(
        re.fullmatch(r"[a-z0-9-]+==[^\s;]+[^\\]*(\\\n    --hash=sha256:[0-9a-f]{64}\s*)+", entry) for entry in entries
    )
    assert not re.search(r"://|--index|--find-links| @ ", LOCKS[lock])


def test_all_that_is_brought_along_may_be_handed_on():
    wrong = {name: licence for name, licence in licences.handed_on() if licences.judged(licence)}

    assert {} == wrong
    assert {"pint", "click", "tzlocal"} <= dict(licences.handed_on()).keys()


@pytest.mark.parametrize("licence, said", [
    ("MIT", ""), ("BSD License", ""), ("Apache-2.0 AND CNRI-Python", ""), ("GPL-3.0-only OR MIT", ""),
    ("LGPL-3.0", "copyleft"), ("GNU Affero General Public License v3", "copyleft"), ("MIT AND GPL-2.0", "copyleft"),
    ("", "unknown"), ("Custom", "unknown"), ("submit", "unknown"),
])  # fmt: skip
def test_licences_are_told_apart(licence, said):
    assert said == licences.judged(licence)


def test_the_list_of_licences_is_printed():
    ran = subprocess.run([sys.executable, "requirements/licences.py"], cwd=ROOT, capture_output=True, text=True)

    assert 0 == ran.returncode
    assert re.search(r"^pint +BSD", ran.stdout, re.MULTILINE)


@pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)
def test_every_job_may_do_what_it_must_and_ends(job):
    workflow = next(found for found in WORKFLOWS.values() if job in found["jobs"].values())
    may = {**workflow["permissions"], **job.get("permissions", {})}
    publishes = any("pypi-publish" in step.get("uses", "") for step in job["steps"])
    attaches = any("gh release upload" in step.get("run", "") for step in job["steps"])

    assert job["timeout-minutes"] <= 20
    assert publishes == (may.get("id-token") == "write")
    assert attaches == (may.get("contents") == "write")
    assert publishes + attaches == list(may.values()).count("write")
    assert "password" not in str(job)
    assert "secrets" not in str(job)


def test_what_publishes_runs_nothing_of_ours():
    [publish] = [job for job in JOBS.values() if job.get("permissions", {}).get("id-token") == "write"]

    assert [] == [step for step in publish["steps"] if "run" in step]
    assert publish["environment"]


def test_no_script_of_a_workflow_holds_what_others_write():
    assert [] == [script for script in SCRIPTS if re.search(r"\$\{\{ (?!matrix\.)", script)]
    assert "pull_request_target" not in WORKFLOWS["ci"][True]  # YAML takes "on" for a truth value


def test_files_that_workflows_name_are_there():
    path = re.compile(r"\b(?:requirements/[\w.]+|pyproject\.toml)")
    named = {name for script in SCRIPTS for name in path.findall(script)}

    assert {"requirements/ci.txt", "requirements/action.txt", "requirements/release.txt"} < named
    assert [] == [name for name in named if not (ROOT / name).exists()]


@pytest.mark.parametrize("tool, lock", [
    ("pytest", "ci.txt"), ("ruff", "ci.txt"), ("mypy", "ci.txt"), ("setuptools", "ci.txt"), ("build", "release.txt"),
    ("cyclonedx-bom", "release.txt"),
])  # fmt: skip
def test_the_tools_that_workflows_run_are_in_their_lock(tool, lock):
    assert tool in pinned(lock)


def test_the_pythons_and_pints_that_are_promised_are_tried():
    tests, pint = WORKFLOWS["ci"]["jobs"]["tests"], WORKFLOWS["ci"]["jobs"]["pint"]
    tried = [entry["pint"] for entry in pint["strategy"]["matrix"]["include"]]
    [oldest] = [word.replace(">=", "==") for word in PROJECT["dependencies"] if word.startswith("pint")]

    assert PROJECT["requires-python"].removeprefix(">=") == tests["strategy"]["matrix"]["python"][0]
    assert [oldest, "pint"] == tried


def test_hangs_and_silent_misses_are_told_to_be_security_bugs():
    policy = (ROOT / "SECURITY.md").read_text(encoding="utf-8")

    assert {"A hang.", "A silent miss."} <= set(re.findall(r"\*\*(.+?)\*\*", policy))
    assert "@" not in policy
