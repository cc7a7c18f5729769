"""Rich text (.rtf): its text as a reader sees it, paragraph by paragraph with a blank line between.

A container, as Word documents are.  The library translates characters; what of the file it is given is chosen here:
hidden, deleted and struck text is left out, notes, headers and text boxes are put behind the body, and whatever would
make the library slow is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimcheck.errors import SourceError
from claimcheck.late import late
from claimcheck.sources import plain
from claimcheck.sources._raised import lowered, raised
from claimcheck.text import Document, Unread

MISSING: Final = "RTF needs a library that is not installed: pip install 'claimcheck-text[rtf]'"
GAP: Final = "\n\n"
LIMIT: Final = 5_000_000
"""Characters that are read of a file at most, pictures not counted."""

TOKEN: Final = late(r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'[0-9A-Fa-f]{2}|\\[^A-Za-z']|[{}]|[^\\{}]+|\\", re.DOTALL)
FONT: Final = late(r"\\f([0-9]{1,5}) [^;{}]{0,200}?\\fcharset([0-9]{1,3}) ")

DEEPEST: Final = 1_000
"""How many groups may stand one within the other."""

LINE: Final = "\u2028"
"""Stands for the end of a line that is no end of a paragraph, while the library is at work."""

APART: Final = frozenset({
    "footnote", "shptxt", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
})  # fmt: skip
"""Groups whose text stands beside the body."""

DROPPED: Final = frozenset({"fldinst", "objdata", "pict"})
"""Groups that hold no text, and much else."""

INSTEAD: Final = {
    "cell": "\\par ", "nestcell": "\\par ", "line": LINE, "lbr": LINE,
    "\\_": "-", "\\-": "", "\\\n": "\\par ", "\\\r": "\\par ",
}  # fmt: skip
"""What the library would not keep apart or leave out, and what it is given instead."""

HEIGHTS: Final[Mapping[str, Callable[[str], str]]] = {
    "super": raised, "up": raised, "sub": lowered, "dn": lowered, "nosupersub": str,
}  # fmt: skip
HIDING: Final = frozenset({"v", "deleted", "strike", "striked"})
CODES: Final = range(-0x8000, 0x10000)
NEED_VALUE: Final = frozenset({"u", "uc", "ansicpg"})


def read(raw: bytes) -> Document:
    """The document that the bytes of an RTF file are.

    Raises :class:`~claimcheck.errors.SourceError` when they are no such file or too many, and when the library that
    reads them is not installed.
    """
    if not raw.startswith(b"{\\rtf"):
        raise SourceError("no RTF; accepted: rich text (.rtf)")
    chosen = _Choice()
    chosen.read(raw.decode("cp1252", "replace"))
    text = GAP.join(_paragraphs(_translated(chosen.rewritten())))
    unread = [Unread(len(text), len(text), why) for why in chosen.unread]
    return Document(text, headline=plain.headline_of(text), unread=unread)


def _translated(rtf: str) -> str:
    try:
        from striprtf.striprtf import rtf_to_text

        translate: Callable[..., str] = rtf_to_text  # its own signature says no types
    except ImportError:
        raise SourceError(MISSING) from None
    if len(rtf) > LIMIT:
        raise SourceError(f"more than {LIMIT // 1_000_000} million characters of RTF; split it")
    try:
        text = translate(rtf, errors="replace")
    except (LookupError, ValueError):
        raise SourceError("damaged: an encoding or a character that does not exist") from None
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # halves of one character become one


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        if words := paragraph.strip():
            yield words.replace(LINE, "\n")


@dataclass(slots=True)
class _Group:
    """What holds for the text between two braces."""

    into: list[str]
    """Where its text is put."""
    hiding: frozenset[str] = frozenset()
    """The properties that keep it from being shown."""
    height: Callable[[str], str] = str
    skip: str = "1"
    """Characters that stand behind a character of Unicode for programs that know none."""


class _Choice:
    """Goes through a file once and chooses what of it the library is given."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self.apart: list[list[str]] = []
        self.fonts: list[str] = []
        self.groups = [_Group(self.body)]
        self.unread: list[str] = []

    def read(self, rtf: str) -> None:
        """Choose from the text of a whole file; what stands behind its last brace is not part of it."""
        at = 1
        while at < len(rtf) and self.groups:
            token = TOKEN.match(rtf, at)
            assert token  # one of its alternatives fits every character
            at = token.end()
            if token[1]:
                at += self._word(token[1], token[2] or "")
            else:
                self._sign(token[0])
        if self.groups:
            self.unread.append("the end: the file is cut short")

    def rewritten(self) -> str:
        """The file anew: a short table of fonts, the body, and behind it what stands beside it."""
        fonts = "".join(f"\\f{font}\\fcharset{charset} x;\n" for font, charset in FONT.findall("".join(self.fonts)))
        while len(self.groups) > 1:
            self._end()
        apart = "".join(f"\\par {{{''.join(texts)}}}" for texts in self.apart)
        return f"{{{{\\fonttbl\n{fonts}}}{''.join(self.body)}{apart}}}"

    def _word(self, word: str, value: str) -> int:
        """Take a control word; the number of bytes behind it that are no text."""
        group = self.groups[-1]
        if word == "bin":
            return int(value or 0) if not value.startswith("-") else 0
        if word in HIDING:
            group.hiding = group.hiding - {word} if value == "0" else group.hiding | {word}
        elif word in HEIGHTS:
            group.height = str if value == "0" else HEIGHTS[word]
        elif word in APART:
            group.into, group.hiding, group.height = [f"\\uc{group.skip} "], frozenset(), str
            self.apart.append(group.into)
        elif word == "fonttbl":
            group.into = self.fonts
        elif word in DROPPED:
            group.into = []
        else:
            self._keep(group, word, value)
        return 0

    def _keep(self, group: _Group, word: str, value: str) -> None:
        if word == "plain":
            group.hiding, group.height = frozenset(), str
        elif word == "uc" and value:
            group.skip = value
        elif word == "object":
            self.unread.append("an embedded object")
        if word == "u" and (group.hiding or not value or int(value) not in CODES):
            return
        if value or word not in NEED_VALUE:
            # With a space behind it no word grows together with what is kept next.
            group.into.append(INSTEAD.get(word) or f"\\{word}{value} ")

    def _sign(self, sign: str) -> None:
        group = self.groups[-1]
        if sign == "{":
            if len(self.groups) > DEEPEST:
                raise SourceError(f"damaged: more than {DEEPEST:,} groups, one within the other")
            group.into.append(sign)
            self.groups.append(_Group(group.into, group.hiding, group.height, group.skip))
        elif sign == "}":
            self._end()
        elif sign == "\\*" or not group.hiding:
            group.into.append(INSTEAD.get(sign, sign if sign.startswith("\\") else group.height(sign)))

    def _end(self) -> None:
        self.groups.pop()
        if self.groups:
            self.groups[-1].into.append("}")
