"""How findings become output: one module for each format, each with a pure ``together``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Final, TypeAlias

from claimcheck.report import Report
from claimcheck.reports import claims, json

Encoder: TypeAlias = Callable[[Iterable[Report]], Iterator[str]]
"""Reports in, pieces of one document out: joined, they are all of it.

Each report is asked for when the pieces before it are written, and gives a piece, be it an empty one.  So several
encoders can share one pass over the articles, and nobody has to keep them.
"""

FORMATS: Final = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown",
    "html",
)  # fmt: skip
"""Names of the formats, and of their modules."""


def _encoder(format: str) -> Encoder:
    """What is in the module of that name; it is imported when something is written in it."""

    def together(reports: Iterable[Report]) -> Iterator[str]:
        encode: Encoder = import_module(f"claimcheck.reports.{format}").together
        return encode(reports)

    return together


REPORTS: Final[Mapping[str, Encoder]] = {format: _encoder(format) for format in FORMATS}
"""Name of a format -> how the reports of several articles are written in it."""

ALONE: Final[Mapping[str, Encoder]] = {**REPORTS, "json": json.alone}
"""The same for one file that was named: as JSON it is an object, and no array with one."""

LISTINGS: Final[Mapping[str, Callable[[Report], str]]] = {"text": claims.render, "json": json.render}
"""Name of a format -> how the claims of a report are listed in it."""
