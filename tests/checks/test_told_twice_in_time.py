"""What is told in two clauses or sentences: ranges of times, days a year apart, headlines, firsts, lengths ahead."""

from datetime import date

import pytest

from claimcheck import Settings, check

PUBLISHED = date(2024, 9, 10)
SHELF = ("T104", "T201", "T203", "T204", "T205", "T303", "T103", "U101")


def codes(text, published=PUBLISHED):
    report = check(text, published=published, settings=Settings(select=SHELF))
    return [finding.code for finding in report.findings if finding.severity != "note"]


@pytest.mark.parametrize(("code", "text"), [
    ("T104", "Games are on from 12:00 to 6:00 p.m. Eastern Time (9:00 a.m. to 4:00 p.m. Pacific)."),
    ("T104", "The forum is from 2:00 p.m. to 3:30 p.m. central / 1:30 p.m. to 2:30 p.m. mountain on June 28."),
    ("T201", "The first session is running from May 17 to April 28."),
    ("T203", "The rule applies in four weeks, on November 14, 2024."),
    ("T203", "It was founded on 4 May 1963 under the Act of 1961, and 12 months later, on 4 May 1965, it was free."),
    ("T204", "MAYOR MARKS 60TH ANNIVERSARY OF MILL\nThe mill kept its 65th anniversary today. It was built in 1959."),
    ("T205", "The team won nine games in 2012, its first good year in three years, and its first since 2007."),
    ("T303", "It went out at 5:18 p.m., eighty seconds after its place in the programme, 5:15 p.m."),
    ("U101", "The truce held for a fortnight, or 10 days."),
])  # fmt: skip
def test_is_caught(code, text):
    assert [code] == codes(text)


@pytest.mark.parametrize("text", [
    "Games are on from 12:00 to 6:00 p.m. Eastern Time (9:00 a.m. to 3:00 p.m. Pacific).",
    "The forum is from 2:00 p.m. to 3:30 p.m. central / 1:00 p.m. to 2:30 p.m. mountain on June 28.",
    "The school year is running from August 15 to June 10, the fiscal year from July 1 to June 30.",
    "The rule applies in nine weeks, on November 14, 2024.",
    "The rule applied in four weeks, on November 14, 2022.",  # told of the past
    "It was founded on 4 May 1963 under the Act of 1961, and 24 months later, on 4 May 1965, it was free.",
    "MAYOR MARKS 60TH ANNIVERSARY OF LANDING\nThe mill, built in 1964, saw its 65th anniversary book today.",
    "MAYOR MARKS 65TH ANNIVERSARY OF MILL\nThe mill, built in 1959, kept its 65th anniversary today.",
    "The team won nine games in 2012, its first good year in five years, and its first since 2007.",
    "It went out at 5:16 p.m., eighty seconds after its place in the programme, 5:15 p.m.",
    "It went out at 5:16, eighty seconds after its place in the programme, 5:15 p.m.",
    "The truce held for a fortnight, or 14 days; they had five weeks (25 days) of leave, or two weeks (15 days).",
    "It went out at 5: 15 pm on Sunday.",
])  # fmt: skip
def test_what_fits_is_silent(text):
    assert [] == codes(text)
