"""What is fed, and what must hold whatever it is: a function of bytes for each way that strangers' text comes in."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import claimcheck
from claimcheck import extract, languages, settings, sources
from claimcheck.checks import CHECKS
from claimcheck.errors import ClaimcheckError, SettingsError
from claimcheck.linter import check_document
from claimcheck.report import Report
from claimcheck.reports import REPORTS

FIGURES = [
    *"0123456789", *".,-–−+±%$€£°'\"()/[];:&", " ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u2009", "\u200b",
    "\u00ad", "\u0301", "\u202e", "\u2028", "\0", "½", "²", "٣", "😀", "\ud83d", "one ", "twelve ", "hundred ",
    "million ", "half ", "about ", "or ", "to ", "by ", "of ", "and ", "from ", "between ", "more than ", "times ",
    "rose ", "fell ", "a ", "the ", "percent ", "percentage points ", "km ", "miles ", "feet ", "kg ", "pounds ",
    "litres ", "degrees ", "C ", "F ", "m ", "square ", "per ", "hour ", "years ", "old ", "aged ", "born ", "ago ",
    "since ", "Monday, ", "May ", "2020 ", "p.m. ", "EDT ", "BC ", "1990s ", "last ", "week ", "million people ",
    "votes ", "beat ", "in total ", "p = ", "n = ", "Mr. Smith ", "said", "“", "”", "It was ", ". ", ". The ", "1e9",
    "10^6", "1/2 ", "12:30 ", "5-4 ", "(3.1 miles) ", "10 km ",
]  # fmt: skip
MARKDOWN = [
    "# ", "## ", "* ", "1. ", "> ", "```\n", "`", "**", "_", "~~", "[", "](x)", "![", "|", "---\n", "<!-- ", " -->",
    "\\", "$$", "    ", "[^1]", "<b>", "</b>", "&nbsp;", "title: ", "date: 2017-06-18\n", ": ", "- ", "+++\n",
    "<div>\n", "claimcheck-disable ",
]  # fmt: skip
TAGS = [
    "<p>", "</p>", "<b>", "</b>", "<br>", "<a ", "href='", "'", '"', "=", "<", ">", "<!--", "-->", "<![CDATA[", "]]>",
    "<!DOCTYPE ", "<script>", "</script>", "<style>", "<title>", "</title>", "<h1>", "</h1>", "<sup>", "</sup>",
    "<del>", "</del>", "<pre>", "</pre>", "<svg>", "<td>", "<time datetime='2017-06-18'>",
    "<meta name=description content='", "<q>", "</q>", "<article>", "&nbsp;", "&#56;", "&#x", "&#xD800;", "&", ";",
    "&frac12;", "</", "/>", '<script type="application/ld+json">', '{"@graph":[',
]  # fmt: skip
WORD = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "<w:t xml:space='preserve'>", "</w:t>", "<w:ins>", "</w:ins>",
    "<w:del>", "</w:del>", "<w:delText>", "</w:delText>", "<w:tab/>", "<w:br/>", "<w:tbl>", "<w:tr>", "<w:tc>",
    "</w:tc>", "</w:tr>", "</w:tbl>", "<w:sdt>", "<w:sdtContent>", "</w:sdtContent>", "</w:sdt>",
    "<w:vertAlign w:val='superscript'/>", "<w:rPr>", "</w:rPr>", "<w:pPr>", "</w:pPr>",
    "<w:footnoteReference w:id='1'/>", "<w:pStyle w:val='Title'/>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "&#0;",
    "<?x?>", "<x:y>",
]  # fmt: skip
TOML = [
    *"0123456789.,=[]{}'\"\n\n\n #-_+eE*", '"""', "[units]\n", "[tool.claimcheck]\n", "select", "ignore", "fail-on",
    "fail_on", "units", "per-file", "overrides", "allow", " = ", '["U101"]', '["*"]', '"error"',
    '"7140 square_meter"', '"1e999999999 meter"', '"1/0 acre"', "inf", "nan", "true", "1979-05-27", "\\u0000", "[[",
    "]]", "a.b.", '"football pitch"', "[suppress]\n", "U1", "converted-value",
]  # fmt: skip

ROWS = [
    '{"text": "', '", "', '": "', '"}\n', '{"', '": ', '"', "{", "}", "[", "]", "\n", "\\u00", "\\ud800", "\\n", "\\",
    "null", "1e999", "headline", "title", "body", "text", "format", "html", "markdown", "nitf", "published", "date",
    "2017-06-18", "body_html",
]  # fmt: skip

SEEDS = {
    "text": ["It was 10 km (3.1 miles) of the 12 million votes ", "5-4 from 1990s to 2020 , 12:30 p.m. EDT or 5%"],
    "markdown": ["---\ntitle: 10 km \ndate: 2017-06-18\n---\n# 10 km **(3.1 miles) **\n\n* 5%"],
    "html": ["<h1>10 km </h1><p>10 km <b>(3.1 miles) </b>", "<article><time datetime='2017-06-18'><p>12&nbsp;km </p>"],
    "docx": ["<w:p><w:r><w:t>10 km (3.1 miles) </w:t></w:r></w:p>", "<w:p><w:ins><w:t>5%</w:t></w:ins></w:p>"],
    "jsonl": ['{"text": "10 km (3.1 miles) "}\n{"text": "5%", "format": "html", "published": "2017-06-18"}\n'],
    "settings": [
        'select = ["U101"]\nfail-on = "error"\n', 'ignore = ["*"]\n[units]\n"football pitch" = "7140 square_meter"\n',
        '[tool.claimcheck]\nignore = ["*"]', '[units]\n"football pitch" = "1e999999999 meter"',
    ],
}  # fmt: skip
"""What the first pieces are made of."""

DOCUMENT = (
    "<?xml version='1.0'?><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    "<w:body>{}</w:body></w:document>"
)
TYPES = (
    "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
    " PartName='/word/document.xml' ContentType="
    "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
)
RELATIONSHIPS = (
    "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Target='word/document.xml' Type="
    "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>"
)


def spelt(data: bytes, pieces: Sequence[str]) -> str:
    """A text of the pieces that the bytes number; what is behind the last begins anew, so that every byte says one."""
    return "".join(pieces[byte % len(pieces)] for byte in data)


def numbered(text: str, pieces: Sequence[str]) -> bytes:
    """The bytes by which the pieces spell a text; what no piece spells is left out, as little as can be."""
    lost, chosen = [0] * (len(text) + 1), [-1] * len(text)
    for at in reversed(range(len(text))):
        lost[at] = lost[at + 1] + 1
        for number, piece in enumerate(pieces):
            if piece and text.startswith(piece, at) and lost[at + len(piece)] < lost[at]:
                lost[at], chosen[at] = lost[at + len(piece)], number
    numbers, at = [], 0
    while at < len(text):
        numbers += [chosen[at]] if chosen[at] >= 0 else []
        at += len(pieces[chosen[at]]) if chosen[at] >= 0 else 1
    return bytes(numbers)


def text(data: bytes) -> None:
    """Plain text: any report is one whose places slice and that every format can show."""
    _checked(spelt(data, FIGURES), "text")


def markdown(data: bytes) -> None:
    """Markdown, with front matter and comments."""
    _checked(spelt(data, MARKDOWN + FIGURES), "markdown")


def html(data: bytes) -> None:
    """A page."""
    _checked(spelt(data, TAGS + FIGURES), "html")


def file(data: bytes, suffix: str) -> None:
    """A file as it comes, in the format of its suffix: it is read or refused, in one line."""
    documents = sources.documents_in(io.BytesIO(data), f"article{suffix}")
    while True:
        try:
            document = next(documents, None)
        except ClaimcheckError as error:
            _is_clear(error)
            continue
        if document is None:
            return
        _holds(check_document(document, claimcheck.Settings()))


def docx(data: bytes) -> None:
    """A Word document: what is damaged is the body, or else the package."""
    raw = data[1:] if data.startswith(b"\xff") else packed(spelt(data, WORD + FIGURES))
    file(raw, ".docx")


def jsonl(data: bytes) -> None:
    """An archive, an article in each line."""
    file(spelt(data, ROWS + FIGURES).encode("utf-8", "surrogatepass"), ".jsonl")


def packed(body: str) -> bytes:
    """A Word document with that body, well-formed or not."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONSHIPS)
        package.writestr("word/document.xml", DOCUMENT.format(body).encode("utf-8", "surrogatepass"))
    return made.getvalue()


def toml(data: bytes) -> None:
    """Settings: they are understood and can be used, or refused in one line."""
    path = _scratch() / "claimcheck.toml"
    path.write_bytes(spelt(data, TOML).encode("utf-8", "surrogatepass"))
    try:
        found = settings.load_file(path)
        assert found is not None
        chosen = found.checks(CHECKS)
        language = found.language_with_units(languages.load("en"))
    except SettingsError as error:
        _is_clear(error)
    else:
        assert set(chosen) <= set(CHECKS)
        extract.read(sources.read("It is 10 km (6.2 miles) long.", "text"), language)


HARNESSES: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "markdown": markdown,
    "html": html,
    **({"docx": docx} if ".docx" in sources.SUFFIXES else {}),
    "jsonl": jsonl,
    "settings": toml,
}
"""Name on the command line -> what it feeds."""


PIECES = {
    "text": FIGURES, "markdown": MARKDOWN + FIGURES, "html": TAGS + FIGURES, "docx": WORD + FIGURES,
    "jsonl": ROWS + FIGURES,
    "settings": TOML,
}  # fmt: skip
"""Name of a harness -> what its bytes number."""


def seeds(name: str) -> list[bytes]:
    """The first pieces for a harness; all the bytes there are, among them."""
    return [bytes(range(256)), *(numbered(text, PIECES[name]) for text in SEEDS[name])]


def _checked(text: str, format: str) -> None:
    report = claimcheck.check(text, format=format)
    assert len(report.document.text) == len(text)
    _holds(report)


def _holds(report: Report) -> None:
    """Every place slices, nothing is infinite, every format takes it."""
    shown = report.to_dict()
    text = report.document.text
    for place in (*shown["claims"], *shown["findings"], *(e for f in shown["findings"] for e in f["evidence"])):
        assert 0 <= place["start"] < place["end"] <= len(text), place
        assert text[place["start"] : place["end"]] == place["text"], place
    json.dumps(shown, allow_nan=False)
    for together in REPORTS.values():
        assert isinstance("".join(together([report])), str)


def _is_clear(error: ClaimcheckError) -> None:
    assert str(error).strip(), "says nothing"
    assert str(error).isprintable(), str(error)


@cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="claimcheck-fuzz-"))
