"""How a file becomes a document: one module for each format."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from os import PathLike, fspath
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Final, TypeAlias

from claimcheck.errors import SourceError
from claimcheck.sources import _invisible, _plenty, _remarks, plain
from claimcheck.text import Document, Unread

if TYPE_CHECKING:
    from claimcheck.sources.jsonl import Row

Source: TypeAlias = Callable[[str], Document]
"""Reads a text in one format.  What it does not understand, it lists in ``Document.unread``.

Only a text that is in another format altogether, as most XML is no NITF, raises
:class:`~claimcheck.errors.SourceError`.
"""


Container: TypeAlias = Callable[[bytes], Document]
"""Draws a text out of the bytes of a file, and lists in ``Document.unread`` what of it could not be read.

Raises :class:`~claimcheck.errors.SourceError` for a file that is damaged or of another kind.
"""


def _markdown(text: str) -> Document:
    from claimcheck.sources import markdown  # not needed for plain text, and not quick to import

    return markdown.read(text)


def _html(text: str) -> Document:
    from claimcheck.sources import html

    return html.read(text)


def _nitf(text: str) -> Document:
    from claimcheck.sources import nitf

    return nitf.read(text)


def _ninjs(text: str) -> Document:
    from claimcheck.sources import ninjs

    return ninjs.read(text)


def _docx(raw: bytes) -> Document:
    from claimcheck.sources import docx

    return docx.read(raw)


def _rtf(raw: bytes) -> Document:
    from claimcheck.sources import rtf

    return rtf.read(raw)


SOURCES: Final[Mapping[str, Source]] = {
    "text": plain.read, "markdown": _markdown, "html": _html, "nitf": _nitf, "ninjs": _ninjs,
}  # fmt: skip
"""Name of a format -> how it is read."""

CONTAINERS: Final[Mapping[str, Container]] = {"docx": _docx, "rtf": _rtf}
"""Name of a format that is no text -> how the bytes of a file are read; spans index the text in them."""

SUFFIXES: Final[Mapping[str, str]] = {
    "": "text", ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".nitf": "nitf", ".xml": "nitf", ".json": "ninjs",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".docx": "docx", ".rtf": "rtf",
}  # fmt: skip
"""Suffix of a file -> name of its format."""

MANY: Final = "jsonl"
"""The format whose files hold an article in each line, each in a format of its own."""

LIMIT: Final = 50_000_000
"""Bytes of the largest file, and characters of the largest text, that is read."""

ACCEPTED: Final = "accepted: text in UTF-8, such as plain text, Markdown or HTML"

CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SAMPLE: Final = 8_192
SOUP: Final = 4
"""A file is taken for binary when more than one byte in so many is a control character."""


def read(text: str, format: str) -> Document:
    """The document that *text* is, in the format of that name.

    Raises :class:`~claimcheck.errors.SourceError` when the format is unknown or the text too large.

    >>> read("# Ten *miles*", "markdown").prose
    '  Ten  miles '
    """
    if format in CONTAINERS:
        raise SourceError(f"format '{format}' is no text; it is read from a file, as by check_file()")
    if format not in SOURCES:
        from difflib import get_close_matches

        near = get_close_matches(format, SOURCES, 1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        raise SourceError(f"unknown format '{_shown(format[:64])}'{hint}; accepted: {', '.join(SOURCES)}")
    if len(text) > LIMIT:
        raise SourceError(f"text of more than {LIMIT // 1_000_000} million characters; split it")
    return _prepared(_remarks.read(text, format, SOURCES[format]))


def read_file(path: str | PathLike[str]) -> Document:
    """The document in the file at *path*, in the format that its suffix says.

    A text is in UTF-8 with or without a byte-order mark, or in UTF-16 with one; the mark is no part of it.  Raises
    :class:`~claimcheck.errors.SourceError`, in one line, for what cannot be read: missing, a folder, a pipe or device,
    binary, too large, damaged, in another encoding, of an unknown kind.
    """
    name = fspath(path)
    format_of(name)
    with _opened(name) as file:
        return read_stream(file, name)


def read_stream(stream: IO[bytes], name: str = "<stdin>") -> Document:
    """The document that the bytes of *stream* are; *name* stands in messages, and its suffix gives the format.

    Raises :class:`~claimcheck.errors.SourceError` as :func:`read_file` does.
    """
    format = "text" if name == "<stdin>" else format_of(name)
    with _from_system(name):
        raw = stream.read(LIMIT + 1) if format != MANY else b""
    with _named(name):
        if format == MANY:
            raise SourceError("holds an article in each line; read it with claimcheck.sources.documents()")
        if len(raw) > LIMIT:
            raise SourceError(f"larger than {LIMIT // 1_000_000} MB; split it")
        contained = CONTAINERS.get(format)
        document = _prepared(contained(raw)) if contained else read(_decoded(raw), format)
        return replace(document, path=name)


def documents(path: str | PathLike[str]) -> Iterator[Document]:
    """The documents in the file at *path*: one for each line of JSON Lines, with a path such as ``file.jsonl:12``.

    Of every other kind of file it is the one of :func:`read_file`.  What cannot be read raises
    :class:`~claimcheck.errors.SourceError` when it comes to its turn; who catches that can ask for the next document.
    """
    name = fspath(path)
    if holds_many(name):
        return map(partial(_row, name), _lines_of(name))
    return map(read_file, [name])


def documents_in(stream: IO[bytes], name: str = "<stdin>") -> Iterator[Document]:
    """The documents in the bytes of *stream*, as :func:`documents` reads them from a file of that name."""
    if holds_many(name):
        return map(partial(_row, name), _lines_in(stream, name))
    return map(partial(read_stream, name=name), [stream])


def document_of(row: Row) -> Document:
    """The document in a row of an archive, under its headline.

    Raises :class:`~claimcheck.errors.SourceError` when its format is unknown or its text too large.
    """
    document = read(row.text, row.format)
    headed = document.headed(row.headline) if row.headline else document
    unread = [*headed.unread, *([Unread(0, 0, row.unread)] if row.unread else [])]
    return replace(headed, published=row.published or headed.published, unread=unread)


def holds_many(name: str) -> bool:
    """Whether a file of this name holds several documents.

    >>> holds_many("archive.jsonl"), holds_many("draft.md")
    (True, False)
    """
    return SUFFIXES.get(PurePath(name).suffix.lower()) == MANY


def format_of(name: str) -> str:
    """The format that the suffix of a file's name says.

    Raises :class:`~claimcheck.errors.SourceError` for a suffix that is not known.

    >>> format_of("draft.md")
    'markdown'
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        accepted = ", ".join(filter(None, SUFFIXES))
        raise SourceError(f"{_shown(name)}: unknown kind of file '{_shown(suffix)}'; accepted: {accepted} or no suffix")
    return SUFFIXES[suffix]


def _prepared(document: Document) -> Document:
    """What holds for every format: what nobody sees parts nothing, and there is an end of figures."""
    return _plenty.bounded(_invisible.left_out(document))


def _check_regular(name: str) -> None:
    mode = os.stat(name).st_mode
    if stat.S_ISDIR(mode):
        raise SourceError(f"{_shown(name)}: is a folder; name the files in it")
    if not stat.S_ISREG(mode):  # merely to open a pipe waits until somebody writes
        raise SourceError(f"{_shown(name)}: is no regular file; pipe it into standard input")


def _row(name: str, line: tuple[int, bytes]) -> Document:
    """The document in a line of JSON Lines."""
    from claimcheck.sources import jsonl

    number, raw = line
    with _named(place := f"{name}:{number}"):
        if len(raw) > LIMIT:
            raise SourceError(f"longer than {LIMIT // 1_000_000} MB")
        return replace(document_of(jsonl.row(_decoded(raw).rstrip())), path=place)


def _lines_of(name: str) -> Iterator[tuple[int, bytes]]:
    with _opened(name) as file:
        yield from _lines(file)


def _lines_in(stream: IO[bytes], name: str) -> Iterator[tuple[int, bytes]]:
    with _from_system(name):
        yield from _lines(stream)


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers; one that is too long is cut, and its rest passed over."""
    for number in count(1):
        raw = stream.readline(LIMIT + 1)
        if not raw:
            return
        if raw.strip():
            yield number, raw
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(LIMIT)


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    with _from_system(name):
        _check_regular(name)
        with open(name, "rb") as file:
            yield file


@contextmanager
def _from_system(name: str) -> Iterator[None]:
    """Say of which file it is that the system will not read it."""
    try:
        yield
    except FileNotFoundError:
        raise SourceError(f"{_shown(name)}: no such file") from None
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{_shown(name)}: cannot be read: {getattr(error, 'strerror', None) or error}") from None


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Put the name of a file before what is wrong with it."""
    try:
        yield
    except SourceError as error:
        raise SourceError(_shown(f"{name}: {error}")) from None


def _decoded(raw: bytes) -> str:
    utf16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not utf16 and _binary(raw):
        raise SourceError(f"binary, not text; {ACCEPTED}")
    try:
        text = raw.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        is_binary = b"\0" in raw and not utf16
        raise SourceError(f"binary, not text; {ACCEPTED}" if is_binary else _undecodable(raw, error, utf16)) from None
    if utf16 and "\0" in text:
        raise SourceError(f"binary, not text; {ACCEPTED}")
    return text


def _undecodable(raw: bytes, error: UnicodeDecodeError, utf16: bool) -> str:
    if utf16:
        return f"not valid UTF-16 at byte {error.start}; accepted: UTF-8, or UTF-16 with a byte-order mark"
    # The codec that drops the mark counts from behind it.
    at = error.start + (len(codecs.BOM_UTF8) if raw.startswith(codecs.BOM_UTF8) else 0)
    line = raw.count(b"\n", 0, at) + 1
    where = f"byte 0x{raw[at]:02x} at offset {at} (line {line})"
    return f"not valid UTF-8: {where}; accepted: UTF-8, or UTF-16 with a byte-order mark"


def _binary(raw: bytes) -> bool:
    # A single NUL in a text is dirt that some program left, and no reason to leave the text unread.
    sample = raw[:SAMPLE]
    return raw.count(b"\0") > 1 or len(CONTROLS.findall(sample)) * SOUP > len(sample) > 1


def _shown(name: str) -> str:
    """A name as it may be printed: on one line, without control characters."""
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in name)
