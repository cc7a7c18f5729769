"""Whichever call of the system fails: one clear line, the right code, and nothing half done."""

import builtins
import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import cli
from claimcheck.cli.options import _project_settings

ROOT = Path(__file__).parent.parent

WRONG = "The new path runs 42 miles (26 km) along the canal.\n"
RIGHT = "The new path runs 26 miles (42 km) along the canal.\n"
ROW = '{"text": "It is 42 miles (26 km) long."}\n'
OLD = "what was there before\n"
KNOWN = '{"claimcheck-baseline": 1, "findings": []}\n'
STALE = (
    '{"claimcheck-baseline": 1, "findings": [\n{"file": "right.md", "code": "U101", "fingerprint": "0f", "count": 1,'
    ' "message": ""}\n]}\n'
)


class Failing:
    """Makes one call fail, counted from 1: of opening, of what is done with an open file, of the functions of os."""

    def __init__(self, call, monkeypatch):
        self.left = call
        self.failed = ""
        self._open = open
        monkeypatch.setattr(builtins, "open", self.open)
        for name in ("stat", "lstat", "access", "scandir", "replace", "fsync", "chmod"):
            monkeypatch.setattr(os, name, self.counted(getattr(os, name), name))

    def count(self, name):
        self.left -= 1
        if self.left == 0:
            self.failed = name
            raise OSError(errno.EIO, "Input/output error")

    def counted(self, function, name):
        def called(*arguments, **more):
            self.count(name)
            return function(*arguments, **more)

        return called

    def open(self, *arguments, **more):
        self.count("open")
        return FailingFile(self._open(*arguments, **more), self)


class FailingFile:
    """An open file, of which any call may be the one that fails."""

    def __init__(self, file, failing):
        self._file, self._failing = file, failing

    def __getattr__(self, name):
        value = getattr(self._file, name)
        return self._failing.counted(value, name) if name in ("read", "readline", "write", "flush") else value

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    assert 0 == CliRunner().invoke(cli, ["check", "-"], input=RIGHT).exit_code  # what is loaded once


def filled(folder):
    """The same folder each time."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    os.chdir(folder)
    (folder / ".git").mkdir()
    for name, text in {
        "wrong.txt": WRONG, "right.md": RIGHT, "out.json": OLD, "out.md": OLD, "out.html": OLD, "known.json": KNOWN,
        "stale.json": STALE, "claimcheck.toml": 'fail-on = "error"\n', "archive.jsonl": ROW,
    }.items():  # fmt: skip
        (folder / name).write_text(text)
    _project_settings.cache_clear()


def contents():
    return {path.name: path.read_text() for path in sorted(Path().iterdir()) if path.is_file()}


def is_whole(name, text):
    """Whether the document ends as such a document ends."""
    if name.endswith(".json"):
        return json.loads(text) is not None
    return text.rstrip().endswith("</html>") if name.endswith(".html") else text.startswith("#") and text.endswith("\n")


def refusal(line):
    return any(why in line for why in ("Input/output error", "is a folder", "no such file"))


RUNS = {
    "one file": ["check", "wrong.txt"],
    "a folder": ["check", ".", "--format", "concise"],
    "an archive": ["check", "archive.jsonl", "--format", "concise"],
    "outputs": ["check", "wrong.txt", "right.md", "--output", "json:out.json", "--output", "markdown:out.md"],
    "a baseline that is written": ["check", "wrong.txt", "--baseline", "known.json", "--write-baseline"],
    "a baseline that shrinks": ["check", "right.md", "--baseline", "stale.json"],
    "claims": ["claims", "wrong.txt"],
    "a page": ["report", "wrong.txt", "right.md", "-o", "out.html"],
    "suppressions": ["suppressions", "."],
    "settings that are shown": ["config"],
    "settings that are named": ["check", "wrong.txt", "--config", "claimcheck.toml"],
}


@pytest.mark.parametrize("arguments", RUNS.values(), ids=RUNS)
def test_whatever_call_fails_it_is_one_clear_line_and_nothing_half_done(arguments, tmp_path):
    filled(tmp_path / "sound")
    before = contents()
    sound = CliRunner().invoke(cli, arguments)
    after = contents()
    calls = 0
    while True:
        calls += 1
        filled(tmp_path / "failing")
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(calls, patch)
            result = CliRunner().invoke(cli, arguments)
        if not failing.failed:
            break
        what = f"{failing.failed}, call {calls}: {result.output}"
        assert isinstance(result.exception, SystemExit | None), what
        assert "mistake in claimcheck" not in result.output, what
        assert set(before) | set(after) >= set(contents()), what
        assert all(text == before.get(name) or is_whole(name, text) for name, text in contents().items()), what
        if result.exit_code == 2:
            assert 1 == sum(line.startswith("claimcheck: ") and refusal(line) for line in result.stderr.splitlines()), (
                what
            )
        else:
            assert (sound.exit_code, sound.stdout) == (result.exit_code, result.stdout), what

    assert calls > 3
    assert (sound.exit_code, sound.stdout) == (result.exit_code, result.stdout)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk here")
@pytest.mark.parametrize("format", ["text", "concise", "json", "sarif"])
def test_output_into_a_full_disk_is_one_clear_line_and_2(format):
    Path("wrong.txt").write_text(WRONG)
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "claimcheck", "check", "wrong.txt", "--format", format],
            stdout=full, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    assert (2, ["claimcheck: stopped: No space left on device"]) == (
        ran.returncode, ran.stderr.splitlines(),
    )  # fmt: skip


@pytest.mark.parametrize("command", ["check", "claims"])
def test_standard_input_that_cannot_be_read_is_one_clear_line_and_2(command, monkeypatch):
    class Broken:
        def read(self, *_):
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(
        "claimcheck.cli.options.sys", type("sys", (), {"stdin": type("stdin", (), {"buffer": Broken()})})
    )
    result = CliRunner().invoke(cli, [command, "-"])

    assert (2, "claimcheck: <stdin>: cannot be read: Input/output error\n") == (result.exit_code, result.stderr)
