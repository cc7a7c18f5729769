"""A file becomes a document, or one clear line says why not."""

import io

import pytest

import claimcheck
from claimcheck import sources
from claimcheck.errors import SourceError


@pytest.mark.parametrize(
    "name, raw, expected",
    [
        ("a.txt", b"five km", "five km"),
        ("a", b"five km", "five km"),
        ("a.MD", b"*five*", "*five*"),
        ("a.txt", b"\xef\xbb\xbffive", "five"),
        ("a.txt", "fünf".encode("utf-16"), "fünf"),
        ("a.txt", b"\xfe\xff" + "fünf".encode("utf-16-be"), "fünf"),
        ("a.txt", b"", ""),
        ("a.html", b"\0<p>5 km</p>", "\0<p>5 km</p>"),
        ("a.txt", b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        ("a.txt", b"5\x1b[31m km, a long line that is mostly text", "5\x1b[31m km, a long line that is mostly text"),
    ],
)
def test_file_is_read(tmp_path, name, raw, expected):
    path = tmp_path / name
    path.write_bytes(raw)

    document = sources.read_file(path)

    assert (expected, str(path)) == (document.text, document.path)


@pytest.mark.parametrize(
    "name, raw, said",
    [
        ("a.txt", b"caf\xe9 is 5 km", "not valid UTF-8: byte 0xe9 at offset 3 (line 1)"),
        ("a.txt", b"\xef\xbb\xbf\n\xe9", "byte 0xe9 at offset 4 (line 2)"),
        ("a.txt", b"5\xed\xa0\x80 km", "at offset 1"),
        ("a.txt", b"5 km\0\0", "binary"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0", "binary"),
        ("a.txt", b"\x01\x02\x03\x04 km", "binary"),
        ("a.txt", b"\xff\xfe5\0\0", "not valid UTF-16 at byte"),
        ("a.txt", b"\xff\xfe\0\0a\0\0\0", "binary"),
        ("a.odt", b"PK", "unknown kind of file '.odt'; accepted: .txt"),
        ("a.docx", b"ten miles", "no Word document; accepted: a Word document (.docx)"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path, name, raw, said):
    path = tmp_path / name
    path.write_bytes(raw)

    with pytest.raises(SourceError) as refused:
        sources.read_file(path)

    assert said in str(refused.value)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        sources.read_file(tmp_path / "missing.md")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(SourceError, match="is a folder"):
        sources.read_file(tmp_path)


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(SourceError, match="cannot be read"):
        sources.read_file("a\0b.txt")


def test_a_name_with_control_characters_is_shown_on_one_line():
    with pytest.raises(SourceError, match=r"<U\+000A>::error::<U\+001B>\.md: no such file"):
        sources.read_file("\n::error::\x1b.md")


def test_a_large_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LIMIT", 10)
    (tmp_path / "a.txt").write_text("12345678901")

    with pytest.raises(SourceError, match="larger than"):
        sources.read_file(tmp_path / "a.txt")


def test_a_stream_takes_its_format_from_the_name():
    assert " five " == sources.read_stream(io.BytesIO(b"*five*"), "draft.md").prose
    assert "*five*" == sources.read_stream(io.BytesIO(b"*five*")).prose


def test_an_unknown_format_names_those_that_are_known():
    with pytest.raises(SourceError, match=r"unknown format 'markdwn' \(did you mean 'markdown'\?\); accepted: text, m"):
        sources.read("", "markdwn")


def test_a_text_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(sources, "LIMIT", 10)

    with pytest.raises(SourceError, match="split it"):
        sources.read("ten miles or so", "text")


def test_behind_so_many_figures_nothing_is_read_and_that_is_said(monkeypatch):
    monkeypatch.setattr("claimcheck.sources._plenty.MOST", 3)
    text = "It is 1,200 km, 5.5 km, 3 km and 42 miles (26 km) long."
    report = claimcheck.check(text)

    assert [(text.index("42"), len(text), "more than 3 figures")] == report.document.unread
    assert (["1,200 km", "5.5 km", "3 km"], []) == ([text[c.start : c.end] for c in report.claims], report.findings)


def test_as_many_figures_as_are_read_leave_nothing_unread(monkeypatch):
    monkeypatch.setattr("claimcheck.sources._plenty.MOST", 2)

    assert not claimcheck.check("It is 42 miles (26 km) long.").document.unread


@pytest.mark.parametrize(
    "page",
    [
        "<p>42 mi&shy;les (26&#8203; km)",
        "<p>42 <b>mi\u00adles</b> (26 km\u200b)",
        "<p>4&#8288;2 miles (\u202a26\u202c km)",
    ],
)
def test_characters_that_nobody_sees_are_left_out_of_pages(page):
    report = claimcheck.check(page, format="html")

    assert ["42 miles = 67.6 km, the text says 26 km"] == [found.working for found in report.findings]
