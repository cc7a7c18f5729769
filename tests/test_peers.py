"""The measurement beside other readers runs with those that are there, on articles from anywhere."""

import importlib.util
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "peers.py"
TEXT = "The new path runs 42 miles (68 km) along the canal. "


@pytest.fixture(scope="module")
def peers():
    spec = importlib.util.spec_from_file_location("peers", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_its_own_articles_are_there(peers):
    assert len(peers.articles(None)) > 5
    assert all(peers.articles(None))


def test_a_folder_gives_its_articles(peers, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.txt").write_text(TEXT)
    (tmp_path / "two.md").write_text(TEXT)
    (tmp_path / "three.png").write_bytes(b"\x89")

    assert [TEXT, TEXT] == peers.articles(tmp_path)


def test_json_lines_give_their_texts(peers, tmp_path):
    (tmp_path / "articles.jsonl").write_text(json.dumps({"text": TEXT}) + "\n\n")

    assert [TEXT] == peers.articles(tmp_path / "articles.jsonl")


def test_a_peer_that_is_missing_is_not_installed(peers, monkeypatch):
    monkeypatch.setitem(peers.READERS, "nobody", ("no-such-distribution-anywhere", None))

    assert peers.installed("nobody") is None
    assert peers.installed("one number scan")


def test_a_reader_is_measured_in_a_process_of_its_own(tmp_path):
    (tmp_path / "one.txt").write_text(200 * TEXT)
    command = [sys.executable, str(SCRIPT), str(tmp_path), "--rounds", "1", "--only", "one number scan"]

    row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert {"import", "first", "cost", "memory"} == row.keys()
    assert row["cost"] > 0


def test_a_folder_without_articles_is_said_on_one_line(tmp_path):
    ran = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=False)

    assert 1 == ran.returncode
    assert 1 == ran.stderr.count("\n")
    assert "no article" in ran.stderr


@pytest.mark.parametrize("costs", [(1.0, 1.0), (7.0, 70.0), (129.0, 23_000.0, 1_805_287.0)])
def test_the_bars_stand_within_the_drawing(peers, costs):
    rows = {f"reader {i}": {"cost": cost} for i, cost in enumerate(costs)}

    drawn = ElementTree.fromstring("\n".join(peers.chart(rows, "two articles, one machine")))

    bars = [bar for bar in drawn.iter("{http://www.w3.org/2000/svg}rect") if bar.get("height") == "24"]
    assert len(costs) == len(bars)
    assert all(peers.LEFT + float(bar.get("width")) < peers.WIDTH for bar in bars)
    assert sorted(float(bar.get("width")) for bar in bars) == [float(bar.get("width")) for bar in bars]
