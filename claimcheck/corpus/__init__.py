"""Archives of millions of articles: Parquet or JSON Lines in, what was found in each article out.

``outcomes`` checks one article; ``checker`` lets a process do it that may be killed, and ``child`` is that process.
``columns``, ``lines`` and ``tables`` read a partition, ``parts`` writes what came of it, ``repeats`` finds articles
that are there twice.  ``plan`` says what is to be done, ``work`` does one partition, ``cluster`` is the door to Dask,
``run`` the whole way.  ``diff`` compares two results, and ``batch`` is for clusters that have an engine of their own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.corpus.batch import check_batch
    from claimcheck.corpus.columns import Columns
    from claimcheck.corpus.shapes import FINDINGS, RESULTS

__all__ = ["FINDINGS", "RESULTS", "Columns", "check_batch"]

_ROOMS = {"FINDINGS": "shapes", "RESULTS": "shapes", "Columns": "columns", "check_batch": "batch"}
"""Where the names live; the process that checks needs none of them, and no Arrow."""


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
