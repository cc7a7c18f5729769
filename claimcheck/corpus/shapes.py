"""The shape of a result: a row for each article, or for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import pyarrow as pa

from claimcheck.corpus.outcomes import Outcome

_PLACE: Final = [
    pa.field("start", pa.int64()), pa.field("end", pa.int64()), pa.field("text", pa.string()),
    pa.field("line", pa.int64()), pa.field("column", pa.int64()),
]  # fmt: skip

_FINDING: Final = [
    *(pa.field(name, pa.string()) for name in ("code", "name", "severity", "certainty", "message", "working", "slip")),
    pa.field("alternatives", pa.list_(pa.string())),
    *_PLACE,
    pa.field("evidence", pa.list_(pa.struct(_PLACE))),
    pa.field("fingerprint", pa.string()),
]

RESULTS: Final = pa.schema(
    [
        pa.field("id", pa.string()),
        pa.field("claims", pa.int64()),
        pa.field("findings", pa.list_(pa.struct(_FINDING))),
        pa.field("unread", pa.list_(pa.struct([*_PLACE[:2], pa.field("why", pa.string())]))),
        pa.field("error", pa.string()),
    ]
)
"""A row for each article; ``error`` says why there is no more, and is null otherwise."""

FINDINGS: Final = pa.schema([RESULTS.field("id"), *_FINDING, RESULTS.field("error")])
"""A row for each finding, and for each article that could not be checked."""

Result = dict[str, Any]
"""A row of :data:`RESULTS`."""


def result(id: str | None, outcome: Outcome) -> Result:
    """The row of an article."""
    return {"id": id, **outcome}


def exploded(results: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows of the findings; an article that could not be checked has one too, so that it is not lost.

    >>> [row["code"] for row in exploded([{"id": "a", "findings": [{"code": "U101"}], "error": None}])]
    ['U101']
    """
    for each in results:
        if each["error"]:
            yield {"id": each["id"], "error": each["error"]}
        for finding in each["findings"]:
            yield {"id": each["id"], **finding, "error": None}
