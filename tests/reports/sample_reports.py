"""Reports that are made by hand, so that anything may stand in them."""

from claimcheck.claims import Amount
from claimcheck.numbers import Figure
from claimcheck.report import Finding, Relation, Report
from claimcheck.reports import REPORTS
from claimcheck.text import Document, Span

LINE = "The bridge is 5 miles (10 km) long."
MESSAGE = "5 miles = 8 km, the text says 10 km"


def written(format, *reports, formats=REPORTS):
    """The whole document that the reports are in a format."""
    return "".join(formats[format](reports))


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def finding(text=LINE, claim="10 km", *evidence, **more):
    """A finding at the words *claim*, against the words *evidence*."""
    said = {
        "code": "U101", "name": "converted-value-differs", "severity": "error", "certainty": "certain",
        "message": MESSAGE, "working": "", "fingerprint": "5f3a", **more,
    }  # fmt: skip
    return Finding(span=span_of(text, claim), evidence=tuple(span_of(text, words) for words in evidence), **said)


def report(*findings, text=LINE, path="stories/bridge.txt", suppressed=(), **document):
    """A report of a text with two figures and one relation that holds."""
    claims = [Amount("measure", 0, 1, Figure(5)), Amount("measure", 1, 2, Figure(10))]
    relations = [Relation("U101", "bracket", "consistent", (0, 1), "5 miles = 8 km")]
    return Report(Document(text, path=path, **document), claims, relations, findings, suppressed)
