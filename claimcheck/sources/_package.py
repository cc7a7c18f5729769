"""The package that a Word file is: a zip archive of parts, unpacked with care and never onto the disk."""

from __future__ import annotations

import posixpath
import struct
import zlib
from io import BytesIO
from typing import Any, Final, NamedTuple
from xml.etree import ElementTree
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from claimcheck.errors import SourceError

ENTRIES: Final = 10_000
"""Parts that a package may have."""

ENTRY: Final = b"PK\x01\x02"
"""How each of its parts is listed; their number is known so before the list is read."""

PART: Final = 50_000_000
"""Bytes of the largest part that is unpacked."""

TOTAL: Final = 100_000_000
"""Bytes that are unpacked of one package."""

RATIO: Final = 200
"""How many times larger than packed a part may be; prose is packed to a tenth or so."""

SMALL: Final = 1_000_000
"""Bytes of a part that may be packed as tightly as it likes."""

LONGEST_NAME: Final = 60
ENCRYPTED: Final = 0x1
DAMAGED: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    struct.error,
    zlib.error,
)

RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


class Relationship(NamedTuple):
    """What a part refers to: the last word of the relationship's type, its identifier, and the name of the part."""

    kind: str
    id: str
    target: str


class Package:
    """The parts of a package by name, each unpacked when it is asked for.

    Every method raises :class:`~claimcheck.errors.SourceError` for what is damaged, encrypted or beyond the limits.
    """

    def __init__(self, raw: bytes) -> None:
        if raw.count(ENTRY) > ENTRIES:
            raise SourceError(f"a package of more than {ENTRIES:,} parts")
        try:
            self._archive = ZipFile(BytesIO(raw))
        except (*DAMAGED, ValueError):
            raise SourceError("damaged or cut short: not a whole zip archive") from None
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        self._left = TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part, of which nothing is unpacked before its size is known to be fit."""
        if name not in self._entries:
            raise SourceError(f"{_shown(name)} is missing")
        entry = self._entries[name]
        self._refuse(entry)
        try:
            with self._archive.open(entry) as part:
                raw = part.read(entry.file_size + 1)
        except (*DAMAGED, ValueError):
            raise SourceError(f"{_shown(name)} is damaged") from None
        self._left -= len(raw)
        return raw

    def _refuse(self, entry: ZipInfo) -> None:
        name = _shown(entry.filename)
        if entry.flag_bits & ENCRYPTED:
            raise SourceError(f"{name} is encrypted")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise SourceError(f"{name} is packed in a way that is not read")
        if entry.file_size > min(PART, self._left):
            raise SourceError(f"{name} is too large unpacked")
        if entry.file_size > max(SMALL, RATIO * entry.compress_size):
            raise SourceError(f"{name} is packed more than {RATIO} times smaller")

    def relationships(self, name: str = "") -> list[Relationship]:
        """What a part, or the package itself, refers to inside the package."""
        folder, file = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if listed not in self._entries:
            return []
        found = parse(self.read(listed), ElementTree.TreeBuilder(), listed)
        return [_relationship(folder, each.attrib) for each in found.iter(RELATIONSHIP)]


def _relationship(folder: str, said: dict[str, str]) -> Relationship:
    target = "" if said.get("TargetMode") == "External" else posixpath.join("/", folder, said.get("Target", ""))
    kind = said.get("Type", "").rpartition("/")[2]
    return Relationship(kind, said.get("Id", ""), posixpath.normpath(target).lstrip("/") if target else "")


def parse(raw: bytes, target: Any, name: str) -> Any:
    """What *target*, which has the methods of a ``TreeBuilder``, makes of the XML of a part.

    Raises :class:`~claimcheck.errors.SourceError` for what is no XML, and for a document type: it may declare entities
    that stand for billions of characters or for another file.
    """
    try:
        text = raw.decode("utf-16").encode() if raw.startswith(UTF16) else raw
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise SourceError(f"{_shown(name)} declares a document type")
        # Told the encoding, the parser believes no other that the text declares, in which the lines above saw nothing.
        parser = ElementTree.XMLParser(target=target, encoding="utf-8")
        parser.feed(text)
        return parser.close()
    except (ElementTree.ParseError, UnicodeError):
        raise SourceError(f"{_shown(name)} is damaged") from None


def _shown(name: str) -> str:
    """The name of a part as it may be printed."""
    return ascii(name[:LONGEST_NAME])[1:-1]
