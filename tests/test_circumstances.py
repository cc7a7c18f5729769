"""What parts two figures is read from the words around them, as the corpus says."""

import tomllib
from pathlib import Path

import pytest

from claimcheck import check

CORPUS = Path(__file__).parent / "corpus" / "en" / "circumstances.toml"
CASES = tomllib.loads(CORPUS.read_text("utf-8"))["parted"]


@pytest.mark.parametrize("case", [case for case in CASES if case["by"]], ids=lambda case: case["text"])
def test_figures_of_different_circumstances_are_left_undecided(case):
    report = check(case["text"])

    assert [] == report.findings
    assert f"({case['by']})" in " ".join(relation.working for relation in report.relations)
    assert "undecided" in {relation.verdict for relation in report.relations}


@pytest.mark.parametrize("case", [case for case in CASES if not case["by"]], ids=lambda case: case["text"])
def test_figures_of_one_circumstance_are_compared(case):
    assert check(case["text"]).findings


def test_a_quotation_on_one_side_makes_it_a_query():
    report = check('Sales "rose 20%" from 50 to 65.')

    assert ["note"] == [finding.severity for finding in report.findings]
