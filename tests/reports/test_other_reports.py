"""Reports for programs, and the list of claims."""

import json

from claimcheck.claims import Amount
from claimcheck.numbers import Figure
from claimcheck.report import Finding, Report
from claimcheck.reports import LISTINGS, REPORTS
from claimcheck.text import Document, Span

TEXT = "A\n\x1b[31m\u202e \ud800 10 km"


def report():
    start = TEXT.index("10 km")
    claim = Amount("measure", start, start + 5, Figure(10), "kilometer", ("kilometer",))
    found = Finding(
        "U101", "converted-value-differs", "error", "certain", "10 km\x1b is\n::error::", "", Span(start, start + 5), ()
    )
    return Report(Document(TEXT, path="a\nb.txt"), [claim], [], [found])


def test_concise_is_one_line_for_each_finding():
    assert "a b.txt:2:10: U101 10 km␛ is ::error:: [converted-value-differs]" == REPORTS["concise"](report())


def test_json_is_the_wire_schema():
    assert report().to_dict() == json.loads(REPORTS["json"](report()))


def test_json_can_be_encoded_and_holds_no_escape_sequence():
    raw = REPORTS["json"](report()).encode("utf-8").decode()

    assert not set("\x1b\u202e\ud800") & set(raw)


def test_claims_are_listed_with_what_they_can_mean():
    heading, row = LISTINGS["text"](report()).splitlines()

    assert ["line", "text", "kind", "value", "unit", "interval"] == heading.split()
    assert ["2", "10", "km", "measure", "10", "kilometer", "9.5..10.5"] == row.split()


def test_every_report_says_nothing_terrible_of_an_empty_document():
    empty = Report(Document(""), [], [], [])

    assert {"text", "concise", "json"} == {name for name in REPORTS if isinstance(REPORTS[name](empty), str)}
