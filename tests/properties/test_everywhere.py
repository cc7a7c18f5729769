"""The same bytes give the same report: in threads, in other processes, whatever their seed, zone, locale and number."""

import json
import locale
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

import claimcheck
from claimcheck.cli import cli

ROOT = Path(__file__).parent.parent.parent
ARTICLES = sorted((ROOT / "tests" / "articles").glob("*.md"))
TEXTS = [path.read_text(encoding="utf-8") for path in ARTICLES]


def in_process(arguments, folder, **environment):
    """What the command prints in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments], cwd=folder, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    return ran.returncode, ran.stdout


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".git").mkdir()
    for number in range(20):
        (tmp_path / f"{number:02}.md").write_text(TEXTS[number % len(TEXTS)], encoding="utf-8")
    return tmp_path


def test_threads_agree():
    alone = [claimcheck.check(text, format="markdown").to_dict() for text in TEXTS]
    with ThreadPoolExecutor(8) as threads:
        together = threads.map(lambda text: claimcheck.check(text, format="markdown").to_dict(), TEXTS * 4)

    assert alone * 4 == list(together)


def has_locale(name):
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, before)
    return True


def test_seed_zone_and_locale_make_no_difference(folder):
    names = ["C", "C.UTF-8", *filter(has_locale, ["de_DE.UTF-8", "tr_TR.UTF-8"])]
    zones = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]
    printed = {
        in_process(["check", "--format", "json", "."], folder, PYTHONHASHSEED=str(seed), TZ=zone, LC_ALL=name)
        for seed, (zone, name) in enumerate(zip(zones, (names * 4)[:4], strict=True))
    }

    assert 1 == len(printed)
    assert 1 == printed.pop()[0]


def test_the_order_and_the_number_of_processes_make_no_difference(folder):
    files = sorted(path.name for path in folder.glob("*.md"))
    one, reverse, two = (
        in_process(["check", "--format", "jsonl", *more], folder)[1].splitlines()
        for more in (files, files[::-1], [*files, "--jobs", "2"])
    )

    assert one == reverse[::-1] == two
    assert len(files) == len(one)


@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in ARTICLES])
def test_file_standard_input_and_library_agree(text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="")

    def printed(*arguments):
        return json.loads(CliRunner().invoke(cli, ["check", "--format", "json", *arguments], input=text).stdout)

    library = claimcheck.check(text, format="markdown").to_dict()
    for other in (printed("a.md"), printed("-", "--stdin-filename", "a.md"), claimcheck.check_file("a.md").to_dict()):
        assert {**other["document"], "path": "<text>"} == library["document"]
        assert {**other, "document": None} == {**library, "document": None}


OFFLINE = """
import socket, sys
def refuse(*_, **__): raise SystemExit("a connection was asked for")
for name in ("connect", "connect_ex", "sendto", "bind"): setattr(socket.socket, name, refuse)
for name in ("getaddrinfo", "gethostbyname", "create_connection"): setattr(socket, name, refuse)
from claimcheck.cli import main
main()
"""


@pytest.mark.parametrize(
    "arguments",
    [["check", "page.html", "--format", "text"], ["check", "page.html", "--format", "sarif"], ["claims", "page.html"],
     ["check", "story.nitf"], ["report", "page.html", "-o", "-"], ["explain", "U101"], ["checks"]],
    ids=" ".join,
)  # fmt: skip
def test_nothing_asks_for_a_connection(arguments, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "page.html").write_text(
        '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><link href="http://127.0.0.1:9/a.css"><base href="http://127.0.0.1:9/">'
        '<img src="http://127.0.0.1:9/a.png"><p>It is 42 miles (26 km) long.</p>'
    )
    (tmp_path / "story.nitf").write_text(
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd"><nitf><body><body.content>'
        "<p>It is 42 miles (26 km) long.</p></body.content></body></nitf>"
    )
    ran = subprocess.run(
        [sys.executable, "-c", OFFLINE, *arguments], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert "connection" not in ran.stderr
    assert ran.returncode == ("42 miles" in ran.stdout and arguments[0] == "check")
    assert ran.stdout
