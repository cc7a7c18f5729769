"""The report as JSON: the wire schema of :meth:`claimcheck.Report.to_dict`, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from claimcheck.report import Report

UNSAFE: Final = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold raw and a terminal, a line reader or an encoder may not."""


def render(report: Report) -> str:
    """One JSON object, readable in every language; control characters and lone surrogates are escaped."""
    text = json.dumps(report.to_dict(), ensure_ascii=False, allow_nan=False, indent=2)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def together(rendered: Iterable[str]) -> str:
    """Several rendered reports as one JSON array."""
    return f"[{','.join(rendered)}]"
