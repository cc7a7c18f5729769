"""How a file becomes a document: one module for each format."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from os import PathLike, fspath
from pathlib import PurePath
from typing import IO, Final, TypeAlias

from claimcheck.errors import SourceError
from claimcheck.sources import plain
from claimcheck.text import Document

Source: TypeAlias = Callable[[str], Document]
"""Reads a text in one format.  Never raises: what it does not understand, it lists in ``Document.unread``."""


def _markdown(text: str) -> Document:
    from claimcheck.sources import markdown  # not needed for plain text, and not quick to import

    return markdown.read(text)


SOURCES: Final[Mapping[str, Source]] = {"text": plain.read, "markdown": _markdown}
"""Name of a format -> how it is read."""

SUFFIXES: Final[Mapping[str, str]] = {
    "": "text", ".txt": "text", ".text": "text",
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown",
}  # fmt: skip
"""Suffix of a file -> name of its format."""

LIMIT: Final = 50_000_000
"""Bytes of the largest file, and characters of the largest text, that is read."""

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
    if format not in SOURCES:
        near = get_close_matches(format, SOURCES, 1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        raise SourceError(f"unknown format '{format}'{hint}; accepted: {', '.join(SOURCES)}")
    if len(text) > LIMIT:
        raise SourceError(f"text of more than {LIMIT // 1_000_000} million characters; split it")
    return SOURCES[format](text)


def read_file(path: str | PathLike[str]) -> Document:
    """The document in the file at *path*, in the format that its suffix says.

    UTF-8 with or without a byte-order mark, or UTF-16 with one; the mark is no part of the text.  Raises
    :class:`~claimcheck.errors.SourceError`, in one line, for what cannot be read: missing, a folder, a pipe or device,
    binary, too large, in another encoding, of an unknown kind.
    """
    name = fspath(path)
    format_of(name)
    try:
        _check_regular(name)
        with open(name, "rb") as file:
            return read_stream(file, name)
    except FileNotFoundError:
        raise SourceError(f"{_shown(name)}: no such file") from None
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        raise SourceError(f"{_shown(name)}: cannot be read: {getattr(error, 'strerror', None) or error}") from None


def read_stream(stream: IO[bytes], name: str = "<stdin>") -> Document:
    """The document that the bytes of *stream* are; *name* stands in messages, and its suffix gives the format.

    Raises :class:`~claimcheck.errors.SourceError` as :func:`read_file` does.
    """
    format = "text" if name == "<stdin>" else format_of(name)
    raw = stream.read(LIMIT + 1)
    if len(raw) > LIMIT:
        raise SourceError(f"{_shown(name)}: larger than {LIMIT // 1_000_000} MB; split it")
    return replace(read(_decoded(raw, name), format), path=name)


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


def _check_regular(name: str) -> None:
    mode = os.stat(name).st_mode
    if stat.S_ISDIR(mode):
        raise SourceError(f"{_shown(name)}: is a folder; name the files in it")
    if not stat.S_ISREG(mode):  # merely to open a pipe waits until somebody writes
        raise SourceError(f"{_shown(name)}: is no regular file; pipe it into standard input")


def _decoded(raw: bytes, name: str) -> str:
    utf16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not utf16 and _binary(raw):
        raise SourceError(f"{_shown(name)}: binary, not text; accepted: plain text or Markdown in UTF-8")
    try:
        text = raw.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{_shown(name)}: {_undecodable(raw, error, utf16)}") from None
    if utf16 and "\0" in text:
        raise SourceError(f"{_shown(name)}: binary, not text; accepted: plain text or Markdown in UTF-8")
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
    sample = raw[:SAMPLE]
    return b"\0" in raw or len(CONTROLS.findall(sample)) * SOUP > len(sample)


def _shown(name: str) -> str:
    """A name as it may be printed: on one line, without control characters."""
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in name)
