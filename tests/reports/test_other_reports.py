"""Reports for programs that are as old as the project, and the list of claims."""

import json

from claimcheck.claims import Amount
from claimcheck.numbers import Figure
from claimcheck.report import Finding, Report
from claimcheck.reports import ALONE, LISTINGS, REPORTS
from claimcheck.text import Document, Span

TEXT = "A\n\x1b[31m\u202e \ud800 10 km"


def report(path="a\nb.txt"):
    start = TEXT.index("10 km")
    claim = Amount("measure", start, start + 5, Figure(10), "kilometer", ("kilometer",))
    found = Finding(
        "U101", "converted-value-differs", "error", "certain", "10 km\x1b is\n::error::", "", Span(start, start + 5), ()
    )
    return Report(Document(TEXT, path=path), [claim], [], [found])


def written(format, *reports, formats=REPORTS):
    return "".join(formats[format](reports))


def test_concise_is_one_line_for_each_finding():
    line = "a b.txt:2:10: U101 10 km␛ is ::error:: [converted-value-differs]\n"

    assert 2 * line == written("concise", report(), report())


def test_a_name_that_is_a_command_to_a_build_is_none_at_the_beginning_of_a_line():
    assert written("concise", report(" ::error::x.md")).startswith("./ ::error::x.md:2:10:")
    assert written("text", report("::error::x.md")).startswith("./::error::x.md:2:10 ")


def test_json_of_a_file_alone_is_the_wire_schema_and_of_several_a_list_of_it():
    assert report().to_dict() == json.loads(written("json", report(), formats=ALONE))
    assert [report().to_dict()] * 2 == json.loads(written("json", report(), report()))
    assert [] == json.loads(written("json"))


def test_json_lines_are_one_article_a_line():
    assert [report().to_dict()] * 2 == list(map(json.loads, written("jsonl", report(), report()).splitlines()))


def test_json_can_be_encoded_and_holds_no_escape_sequence():
    raw = written("json", report()).encode("utf-8").decode()

    assert not set("\x1b\u202e\ud800") & set(raw)


def test_text_has_an_empty_line_between_two_reports():
    assert 2 == written("text", report(), report()).count("\n\na b.txt: 1 figure read")
    assert "1 error\n\na b.txt:2:10" in written("text", report(), report())


def test_claims_are_listed_with_what_they_can_mean():
    heading, row = LISTINGS["text"](report()).splitlines()

    assert ["line", "text", "kind", "value", "unit", "interval"] == heading.split()
    assert ["2", "10", "km", "measure", "10", "kilometer", "9.5..10.5"] == row.split()
