"""Whatever an article, its path and a message hold, every format is valid and gives the message back."""

import json
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote_to_bytes

import pyromark
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample_reports import written

from claimcheck.numbers import Slip
from claimcheck.report import Finding, Report, Suppressed
from claimcheck.reports import ALONE, FORMATS, REPORTS
from claimcheck.reports._place import project_path
from claimcheck.reports._visible import visible
from claimcheck.text import Document, Span, Unread

PIECES = [
    "::error::pwned", "\n::stop-commands::t", "%0A::set-output name=x::y", "##[add-mask]", "]]>", "<!--", "&amp;",
    "</script><script>", "\x1b[2J", "\x1b]8;;http://example.org\x1b\\", "\x9b31m", "\b", "\r", "\n", "\r\n", "\t", "\0",
    "\u202e", "\u2066", "\u200f", "\u2028", "\ud800", "\udcff", "\ufffe", "\uffff", "\U0001ffff", "\ufeff", "😀",
    "é", "北", '"', "'", "`", "|", "\\", "\\|", "[a](http://example.org)", "![a](b.png)", "](", "{0}", "{{",
    "}}", "<b>", "*a*", "_a_", "@everyone", "#1", "http://example.org", "www.example.org", "a@example.org", "$x$",
    "~~x~~", "%", ":", ",", ";", "=", "- ", "# ", "10 km", " ", "  ", "/", "./", "..", "C:/", "~", "?", "words ",
]  # fmt: skip

PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two halves of a character, which is what they are to JSON; no file or text of the program's holds both apart."""

ANY_TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(st.characters(), max_size=20),
).filter(lambda text: not PAIR.search(text))
PATHS = ANY_TEXT.filter(bool)


@st.composite
def reports(draw):
    """A report of any text in any file, with findings that say anything."""
    text = draw(ANY_TEXT) + "10 km"
    part = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)).map(
        lambda at: Span(at[0], min(len(text), at[0] + at[1]))
    )
    findings = draw(st.lists(st.builds(
        Finding,
        code=st.just("U101"), name=st.just("converted-value-differs"),
        severity=st.sampled_from(["error", "warning"]), certainty=st.just("certain"),
        message=ANY_TEXT.filter(str.strip), working=ANY_TEXT, span=part, evidence=st.lists(part, max_size=2).map(tuple),
        slip=st.one_of(st.none(), st.builds(Slip, ANY_TEXT, ANY_TEXT)), alternatives=st.lists(ANY_TEXT, max_size=2),
        fingerprint=st.sampled_from(["5f3a", "77aa"]),
    ), max_size=3))  # fmt: skip
    findings.sort(key=lambda found: found.span)
    unread = draw(st.lists(st.builds(lambda span, why: Unread(*span, why), part, ANY_TEXT), max_size=1))
    suppressed = [Suppressed(found, "comment", draw(ANY_TEXT)) for found in findings[:1]]
    return Report(Document(text, path=draw(PATHS), unread=unread), [], [], findings[1:], suppressed)


def messages(format, *reports):
    """What every format is to say: the path and the message of each finding, made visible."""
    findings = [(report.document.path, found) for report in reports for found in report.findings]
    if format == "github":
        findings.sort(key=lambda pair: pair[1].severity)  # "error" is before "warning"
    return [(visible(project_path(path)), visible(found.message)) for path, found in findings]


def read_concise(text):
    lines = [re.fullmatch(r"(.*?):\d+:\d+: U101 (.*) \[converted-value-differs\]", line) for line in text.splitlines()]
    return [(None, match[2]) for match in lines]


def read_json(text):
    made = json.loads(text)
    return [(visible(project_path(r["document"]["path"])), visible(f["message"])) for r in made for f in r["findings"]]


def read_jsonl(text):
    return read_json(f"[{','.join(text.splitlines())}]")


def read_sarif(text):
    (run,) = json.loads(text)["runs"]
    return [
        (None, re.sub(r"\\([\\\[\]])", r"\1", result["message"]["text"]).replace("{{", "{").replace("}}", "}"))
        for result in run["results"]
        if "suppressions" not in result
    ]


def read_github(text):
    lines = [re.fullmatch("::(error|warning) (.*?)::(.*)", line) for line in text.split("\n")[:-1]]
    made = [(dict(pair.split("=", 1) for pair in line[2].split(",")), line[3]) for line in lines]
    return [
        (of_property(properties["file"]), of_data(said).partition("\n")[0])
        for properties, said in made
        if "U101" in properties["title"]
    ]


def of_data(text):
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def of_property(text):
    return of_data(text.replace("%3A", ":").replace("%2C", ","))


def read_gitlab(text):
    return [
        (issue["location"]["path"], issue["description"])
        for issue in json.loads(text)
        if "U101" in issue["check_name"]
    ]  # fmt: skip


def read_junit(text):
    return [
        (suite.get("name"), failure.get("message"))
        for suite in ET.fromstring(text)
        for failure in suite.iter("failure")
    ]  # fmt: skip


def read_checkstyle(text):
    return [
        (file.get("name"), error.get("message"))
        for file in ET.fromstring(text)
        for error in file
        if "U101" in error.get("source")
    ]


def read_rdjson(text):
    made = json.loads(text)["diagnostics"]
    return [(each["location"]["path"], each["message"]) for each in made if "code" in each]


def read_markdown(text):
    """The cells of the column with the arithmetic, and the heading above them; nothing else may be in the page."""
    found, heading, cells, said = [], "", [], ""
    for event in pyromark.events(text, options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH):
        match event:
            case {"Text": words}:
                said += words.replace("\u200b", "")
            case {"InlineHtml": html}:
                assert "<br>" == html
                said += "\n"
            case {"Start": {"Heading": _}} | {"Start": "TableCell"}:
                said = ""
            case {"End": {"Heading": _}}:
                heading = said
            case {"End": "TableCell"}:
                cells.append(said)
            case {"End": "TableRow"}:
                found.append((heading, cells[3]))
            case {"Start": name}:
                assert name in ("TableHead", "TableRow", "Paragraph", "Item") or set(name) <= {"Table", "List"}
        if event in ({"Start": "TableHead"}, {"Start": "TableRow"}):
            cells = []
    return [(path, said.partition("\n")[0]) for path, said in found]


READERS = {
    "concise": read_concise, "json": read_json, "jsonl": read_jsonl, "sarif": read_sarif, "github": read_github,
    "gitlab": read_gitlab, "junit": read_junit, "checkstyle": read_checkstyle, "rdjson": read_rdjson,
    "markdown": read_markdown,
}  # fmt: skip


def squeezed(text):
    return " ".join(text.split())


@settings(max_examples=100, deadline=None)
@given(first=reports(), second=reports())
def test_any_text_in_any_file_is_valid_and_gives_its_messages_back(first, second):
    for format, read in READERS.items():
        check_messages(messages(format, first, second), read(written(format, first, second)))


def check_messages(expected, read):
    assert len(expected) == len(read)
    for (path, message), (read_path, said) in zip(expected, read, strict=True):
        assert read_path is None or squeezed(path) == squeezed(read_path)
        assert squeezed(said).startswith(squeezed(message))


@settings(max_examples=100, deadline=None)
@given(report=reports())
def test_no_format_holds_what_commands_a_terminal_or_a_build(report):
    for format in FORMATS:
        check_lines(format, written(format, report).split("\n"))


def check_lines(format, lines):
    assert "" == lines.pop()
    assert not any(set(line) & set("\r\0\x1b\x9b\b\u2028\u202e\u2066\ud800\udcff") for line in lines)
    assert not any("##[" in line for line in lines)
    if format == "github":
        assert all(re.match("::(error|warning|notice) ", line) for line in lines)
    else:
        assert not any("%0A" in line or line.lstrip().startswith("::") for line in lines)


@settings(max_examples=150, deadline=None)
@example("stories/50% off: a,b;c.md")
@example("a\udcff/ü.md")
@given(PATHS)
def test_the_uri_of_a_path_leads_back_to_it(path):
    found = Finding("U101", "x", "error", "certain", "m", "", Span(0, 1), ())
    made = json.loads(written("sarif", Report(Document("1 km", path=path), [], [], [found])))
    artifact = made["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]

    uri = artifact["uri"].removeprefix("file:///")

    assert uri.isascii()
    errors = "surrogateescape" if is_file_name(path) else "surrogatepass"
    assert project_path(path).removeprefix("/").encode("utf-8", errors) == unquote_to_bytes(uri)


def is_file_name(path):
    """Whether a file system could have given the name: bytes that are no UTF-8 are surrogates of a certain range."""
    return not any("\ud800" <= char <= "\udfff" and not "\udc80" <= char <= "\udcff" for char in path)


@settings(max_examples=20, deadline=None)
@given(made=st.lists(reports(), max_size=4))
def test_every_report_gives_a_piece_when_its_turn_comes(made):
    for encode in [*REPORTS.values(), *ALONE.values()]:
        asked, pieces = [], 0
        for pieces, _ in enumerate(encode(asked.append(report) or report for report in made), 1):
            assert len(asked) <= pieces
        assert len(made) <= pieces
