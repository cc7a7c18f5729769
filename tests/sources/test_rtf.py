"""Rich text is read as its reader sees it."""

import contextlib
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck import sources
from claimcheck.errors import SourceError
from claimcheck.sources import rtf
from tests.test_growth import MOST, Work

FONTS = rb"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204{\*\panose 02020603}Cyr;}}{\colortbl;\red0;}"


def text(content):
    return rtf.read(rb"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + content + b"}").text


@pytest.mark.parametrize("content, expected", [
    (rb"\pard The \b path\b0  is 10 km long.\par", "The path is 10 km long."),
    (rb"One.\par Two.\par\par Three.", "One.\n\nTwo.\n\nThree."),
    (rb"One\line two", "One\ntwo"),
    (b"One\\\ntwo\\\r\nthree", "One\n\ntwo\n\nthree"),
    (b"10\r\n km", "10 km"),
    (rb"\'9310 km\'94 \f1\'c0\f0\'e9", "“10 km” Аé"),
    (rb"\u8364 ?5, \u-10179?\u-8704?, {\uc0\u233}, \u9999999999 ?", "€5, 😀, é, ?"),
    (rb"10\~km, 10\_km, kilo\-metres, \{5\\6\}", "10\xa0km, 10-km, kilometres, {5\\6}"),
    (rb"10 {\v 9 \'39 \u57 9}km \v 8\v0{\deleted 7}{\strike 6 }long", "10 km long"),
    (rb"\b\v0 10 km", "10 km"),
    (rb"10 km{\super 2}, 10{\super 6}, the 19{\super th}, CO{\sub 2}, \up6 3\up0 3", "10 km², 10⁶, the 19th, CO₂, ³3"),
    (rb"\trowd 10 km\cell 9 miles\cell\row\trowd 1\cell 2\cell\row after", "10 km\n\n9 miles\n\n1\n\n2\n\nafter"),
    (rb"10{\footnote\pard\plain Foot 5.} km", "10 km\n\nFoot 5."),
    (rb"{\header Daily 5}{\*\shpinst{\sp{\sn x}{\sv 9}}{\shptxt Boxed 6\par}}10 km", "10 km\n\nDaily 5\n\nBoxed 6"),
    (rb'{\field{\*\fldinst{HYPERLINK "http://x.org/5"}}{\fldrslt 10 km}} long', "10 km long"),
    (rb"10{\pict\pngblip 0123456789} km{\pict\bin4 }}{{}", "10 km"),
    (rb"{\stylesheet{\s0 Normal 5;}}{\info{\title 6}}{\*\generator 7}10 km{\*\annotation 8}", "10 km"),
    (rb"", ""),
])  # fmt: skip
def test_text_reads_as_it_is_seen(content, expected):
    assert expected == text(content)


def test_what_stands_behind_the_last_brace_is_no_part_of_it():
    assert "10 km" == rtf.read(rb"{\rtf1 10 km} and 5}{").text


@pytest.mark.parametrize("raw, expected, why", [
    (rb"{\rtf1 10 km", "10 km", "the end: the file is cut short"),
    (rb"{\rtf1 10 km{\footnote five", "10 km\n\nfive", "the end: the file is cut short"),
    (rb"{\rtf1 10 km{\object\objemb{\*\objdata 0105}{\result 9}}}", "10 km", "an embedded object"),
])  # fmt: skip
def test_what_could_not_be_read_is_listed(raw, expected, why):
    document = rtf.read(raw)

    assert expected == document.text
    assert [why] == [unread.why for unread in document.unread]


@pytest.mark.parametrize("raw, said", [
    (b"Ten miles.", "no RTF; accepted: rich text (.rtf)"),
    (b"PK\3\4", "no RTF; accepted: rich text (.rtf)"),
    (b"{\\rtf1 " + b"{" * 2_000, "damaged: more than 1,000 groups, one within the other"),
    (b"{\\rtf1 " + b"x" * 5_000_000, "more than 5 million characters of RTF; split it"),
    (b"{\\rtf1{\\fonttbl{\\f0\\fcharset80 x;}}\\f0\\'e9}", "damaged: an encoding or a character that does not exist"),
])  # fmt: skip
def test_what_is_no_sound_rich_text_is_one_clear_line(tmp_path, raw, said):
    path = tmp_path / "story.rtf"
    path.write_bytes(raw)

    with pytest.raises(SourceError) as refused:
        sources.read_file(path)

    assert f"{path}: {said}" == str(refused.value)


def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)

    with pytest.raises(SourceError, match=r"pip install 'claimcheck-text\[rtf\]'"):
        rtf.read(b"{\\rtf1 10 km}")


PIECES = [
    "{", "}", "\\", "{\\*", "\\footnote ", "\\fonttbl", "\\f1", "\\fcharset204 ", ";", "\\'e9", "\\'", "\\u8364?",
    "\\u", "\\uc0", "\\uc", "\\bin9 ", "\\v ", "\\v0 ", "\\super", "\\plain", "\\pict", "\\ansicpg", "\\ansicpg9",
    "\\par ", '{\\field{\\*\\fldinst{HYPERLINK "x"}}{\\fldrslt 5}}', "10 km", "\n", "é",
    "\\~", "\\-", "\\cell", "\\u-99999 ",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_heap_of_control_words_gives_a_document_or_one_line(content):
    said = ""
    try:
        document = rtf.read(b"{\\rtf1 " + content.encode("cp1252"))
        assert all(0 <= unread.start <= unread.end <= len(document.text) for unread in document.unread)
    except SourceError as error:
        said = str(error)

    assert "\n" not in said


@pytest.mark.parametrize("unit", [
    *PIECES, "{\\fonttbl\\f1\\fcharset0 ", "{\\field{\\*\\fldinst{HYPERLINK ", "{\\FIELD{\\*\\FLDINST{HYPERLINK ",
    "{\\footnote x}", "{\\header x}", "a", "1",
])  # fmt: skip
def test_the_work_of_reading_is_linear(unit, monkeypatch):
    monkeypatch.setattr(rtf, "DEEPEST", 10_000)
    counts = []
    for size in (500, 8_000):
        with Work() as done, contextlib.suppress(SourceError):
            rtf.read(("{\\rtf1 " + unit * (size // len(unit))).encode("cp1252"))
        counts.append(done.count)

    assert counts[1] <= MOST * max(counts[0], 50)


def test_what_the_library_is_given_grows_no_more_than_the_file():
    chosen = rtf._Choice()
    chosen.read("{\\rtf1 " + "{\\fonttbl{\\f1\\fcharset0 Arial;}}{\\footnote x}" * 1_000)

    assert len(chosen.rewritten()) <= 60_000


def test_a_story_is_checked_like_any_file(tmp_path):
    path = tmp_path / "story.rtf"
    path.write_bytes(rb"{\rtf1 Bridge opens\par The path is 42 miles\~(26 km) long.}")

    report = claimcheck.check_file(path)

    assert ["26 km"] == [report.document[finding.span].strip("()") for finding in report.findings]
    assert "Bridge opens" == report.document[report.document.headline]
