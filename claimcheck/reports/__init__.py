"""How findings become output: one module for each format, each with a pure ``render``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from claimcheck.report import Report
from claimcheck.reports import claims, concise, json, text

Render: TypeAlias = Callable[[Report], str]

REPORTS: Final[Mapping[str, Render]] = {"text": text.render, "concise": concise.render, "json": json.render}
"""Name of a format -> how a report is written in it."""

LISTINGS: Final[Mapping[str, Render]] = {"text": claims.render, "json": json.render}
"""Name of a format -> how the claims of a report are listed in it."""
