"""JSON Lines hold many documents; a line that cannot be read is said, and takes no other with it."""

import io
import json
from datetime import date

import pytest

from claimcheck import sources
from claimcheck.errors import SourceError

ROWS = [
    {"text": "Ten miles.", "title": "Path opens", "published": "2017-06-18"},
    {"body": "<p><b>4</b>1 miles</p>", "format": "html", "headline": "Second path"},
    {"content": "**Ten**", "format": "markdown", "date": "2017-06-18T08:00:00Z"},
]


@pytest.fixture
def archive(tmp_path):
    """A file of these lines."""

    def write(*lines, name="archive.jsonl"):
        path = tmp_path / name
        path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
        return path

    return write


def everything(documents):
    """Documents, and the messages of those that cannot be read."""
    found = []
    while True:
        try:
            found.append(next(documents))
        except StopIteration:
            return found
        except SourceError as error:
            found.append(str(error))


def test_each_line_is_a_document_with_a_path_of_its_own(archive):
    path = archive(ROWS[0], b"", *ROWS[1:], name="archive.ndjson")
    documents = list(sources.documents(path))

    assert [f"{path}:{number}" for number in (1, 3, 4)] == [document.path for document in documents]
    assert ["Path opens\n\nTen miles.", "Second path\n\n41 miles", "Ten"] == [
        document.as_read().prose for document in documents
    ]
    assert [date(2017, 6, 18), None, date(2017, 6, 18)] == [document.published for document in documents]
    assert ["Path opens", "Second path", None] == [
        document.headline and document[document.headline] for document in documents
    ]


@pytest.mark.parametrize("line, said", [
    (b"{", "not valid JSON at column 2; accepted: a JSON object in each line, its article under text, body, "),
    (b"[" * 100_000, "not valid JSON; accepted"),
    (b"9" * 5_000, "not valid JSON; accepted"),
    (b"[]", "no JSON object; accepted"),
    ({"text": 5}, "no article; accepted"),
    ({"text": "x", "format": "htm"}, "unknown format 'htm' (did you mean 'html'?); accepted: text"),
    ({"text": "x", "format": "\n::error::" + "x" * 100}, "unknown format '<U+000A>::error::xxx"),
    ({"text": "<a\x1b>", "format": "nitf"}, "XML that begins with <a<U+001B>>; accepted"),
    ({"text": "x", "format": "nitf"}, "no XML; accepted: NITF"),
    (b'{"text": "\xe9"}', "not valid UTF-8"),
    (b"\0\0", "binary, not text"),
])  # fmt: skip
def test_a_line_that_cannot_be_read_is_one_message_and_the_others_are_read(archive, line, said):
    path = archive(ROWS[0], line, ROWS[2])
    first, message, last = everything(sources.documents(path))

    assert ("Path opens\n\nTen miles.", "**Ten**") == (first.text, last.text)
    assert message.startswith(f"{path}:2: ")
    assert said in message
    assert "\n" not in message


def test_a_line_that_is_too_long_is_passed_over(archive, monkeypatch):
    monkeypatch.setattr(sources, "LIMIT", 40)
    path = archive({"text": "x" * 200}, {"text": "short"})
    message, last = everything(sources.documents(path))

    assert "archive.jsonl:1: longer than" in message
    assert ("short", f"{path}:2") == (last.text, last.path)


def test_a_day_that_is_not_understood_is_listed_as_unread(archive):
    (document,) = sources.documents(archive({"text": "Ten", "date": "3/4/2021"}))

    assert (None, ["a date that is not understood"]) == (document.published, [part.why for part in document.unread])


def test_an_empty_text_gives_way_to_another(archive):
    (document,) = sources.documents(archive({"text": "", "body": "Ten"}))

    assert "Ten" == document.text


def test_lines_are_read_one_by_one():
    class Stream(io.BytesIO):
        """Remembers how far it was read."""

    stream = Stream(b"\n".join([b'{"text": "Ten"}'] * 1_000))
    next(sources.documents_in(stream, "archive.jsonl"))

    assert stream.tell() < 100


def test_of_other_kinds_there_is_one_document(tmp_path):
    (tmp_path / "a.md").write_text("**Ten**")

    assert ["**Ten**"] == [document.text for document in sources.documents(tmp_path / "a.md")]
    assert ["Ten"] == [document.text for document in sources.documents_in(io.BytesIO(b"Ten"))]


@pytest.mark.parametrize("name", ["missing.jsonl", "missing.md"])
def test_a_missing_file_is_said_when_the_document_is_asked_for(tmp_path, name):
    assert [f"{tmp_path / name}: no such file"] == everything(sources.documents(tmp_path / name))


def test_the_one_document_of_many_is_refused(archive):
    with pytest.raises(
        SourceError, match=r"archive.jsonl: holds an article in each line; read it with .*documents\(\)"
    ):
        sources.read_file(archive(*ROWS))
