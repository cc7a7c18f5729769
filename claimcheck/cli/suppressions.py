"""``claimcheck suppressions``: what is left out of the reports, on whose word, and whether it still is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import CONFIG, PUBLISHED, REFUSED, Flags, Refusal, choice, flags_of
from claimcheck.cli.run import files_in

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.settings import Settings
    from claimcheck.suppressions import Entry, Settled
    from claimcheck.text import Document


@dataclass(frozen=True, slots=True)
class Row:
    """A suppression as it is listed."""

    path: str
    line: int | None
    check: str
    where: str
    """How far it reaches, in the words that say so."""
    state: str
    """``used``, ``unused``, ``past`` its last day, or ``misread``."""
    reason: str = ""
    until: str = ""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH... | -")
@click.option("--format", "format_", default="text", metavar="text|json", help="How they are listed.")
@PUBLISHED
@CONFIG
def suppressions(paths: tuple[str, ...], format_: str, published: str | None, config: str | None) -> None:
    """List what is suppressed in files and folders, on whose word, why, and whether there is anything to suppress.

    Exit code 0, whatever is found; 2 for usage, settings, or a file that cannot be read.
    """
    choice("--format", format_, ("text", "json"))
    audit = Audit(flags_of(published=published, config=config))
    rows = [*audit.rows(files_in(paths, audit.flags, audit.refuse)), *_entry_rows(audit.entries)]
    click.echo(_as_json(rows) if format_ == "json" else _as_text(rows))
    if audit.refused:
        raise click.exceptions.Exit(REFUSED)


@dataclass(slots=True)
class Audit:
    """What files suppress, and what has become so far of the entries in their settings."""

    flags: Flags
    entries: dict[tuple[str, Entry], str] = field(default_factory=dict)
    """Settings file and entry -> what became of it."""
    refused: int = 0
    """Files and documents that cannot be read."""

    def rows(self, files: Iterable[str]) -> Iterator[Row]:
        """What each document suppresses itself, one after the other."""
        for path in files:
            documents = self.flags.documents(path)
            while (rows := self._next(path, documents)) is not None:
                yield from rows

    def refuse(self, why: str) -> None:
        """Say on the error stream that something cannot be read."""
        self.refused += 1
        Refusal(why).show()

    def _next(self, path: str, documents: Iterator[Document]) -> list[Row] | None:
        """What the next document suppresses; ``None`` when there are no more."""
        from claimcheck.errors import ClaimcheckError

        try:
            document = next(documents, None)
            return None if document is None else self._rows_of(document, path)
        except ClaimcheckError as error:
            self.refuse(str(error))
            return []

    def _rows_of(self, document: Document, path: str) -> list[Row]:
        from claimcheck.linter import suppressions_in

        settings = self.flags.settings("" if path == "-" else path)
        settled = suppressions_in(document, settings)
        self._note(self.flags.project(path), settings.today, settled)
        return list(_rows_of(document, settled))

    def _note(self, project: Settings, today: date | None, settled: Settled) -> None:
        used = {made.entry for made in settled.used}
        for entry in project.suppress:
            before = self.entries.get((project.origin, entry), "unused")
            is_past = entry.until and today and entry.until < today
            self.entries[project.origin, entry] = "past" if is_past else "used" if entry in used else before


def _rows_of(document: Document, settled: Settled) -> Iterator[Row]:
    for made in settled.suppressions:
        if made.span:
            state = "used" if made in settled.used else "unused"
            yield Row(document.path, document.locate(made.span.start)[0], made.code, made.order, state, made.reason)
    for span, why in settled.misread:
        yield Row(document.path, document.locate(span.start)[0], "", document[span], "misread", why)


def _entry_rows(entries: dict[tuple[str, Entry], str]) -> Iterator[Row]:
    for (origin, entry), state in entries.items():
        where = f"{entry.file}: {entry.text}" if entry.text else entry.file
        until = entry.until.isoformat() if entry.until else ""
        yield Row(origin, None, entry.check, where, state, entry.reason, until)


def _as_json(rows: Iterable[Row]) -> str:
    return json.dumps([asdict(row) for row in rows], indent=2)


def _as_text(rows: Iterable[Row]) -> str:
    return "\n".join(map(_line, rows)) or "nothing is suppressed"


def _line(row: Row) -> str:
    from claimcheck.reports._visible import visible

    place = f"{row.path}:{row.line}" if row.line else row.path
    until = f"until {row.until}" if row.until else ""
    return visible("  ".join(filter(None, [place, row.state, row.check, row.where, row.reason, until])))
