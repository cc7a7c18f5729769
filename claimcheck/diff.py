"""What has changed in files since a commit of their git repository, and which findings that touches.

An article is checked as a whole, since a change in line 3 can contradict line 40.  A finding belongs to a change when
its claim, or any of the evidence, stands on a changed line.
"""

from __future__ import annotations

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from claimcheck.errors import SettingsError
from claimcheck.report import Finding, Report
from claimcheck.text import Document, Span

Lines: TypeAlias = Sequence[range]
"""Numbers of lines, counted from 1, in rising order.  A line ends with a line feed, as git sees it."""

NONE: Final[Lines] = ()
ALL: Final[Lines] = (range(1, 2**62),)

DIFF: Final = ("diff", "--find-renames", "--no-relative", "--no-color", "--no-ext-diff", "--no-textconv")
"""How git compares, whatever the repository asks for; it may not run programs of its choice either."""

COUNTED: Final = (*DIFF, "--numstat", "-z")
IN_HUNKS: Final = ("--literal-pathspecs", *DIFF, "--unified=0", "--inter-hunk-context=0")

HUNK: Final = re.compile(rb"^@@ -[0-9,]{1,40} \+([0-9]{1,18})(?:,([0-9]{1,18}))? @@", re.MULTILINE)
"""The head of a hunk; the lines of text in it begin with a sign."""

POINTERS: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells its hooks of the repository that they run for, and what then stands for every other repository."""


def changed_lines(files: Iterable[str], ref: str) -> Mapping[str, Lines]:
    """The lines of each file that are new since the commit *ref* of its repository: all lines of a file not in it.

    Files that do not exist are left out.  Raises :class:`~claimcheck.errors.SettingsError`, in one line, when there is
    no git, no repository or no such commit.
    """
    if ref.startswith("-"):
        raise SettingsError(f"{ref!r} is no commit; accepted: a branch, a tag or a commit, such as HEAD")
    roots: dict[str, str] = {}
    repositories: dict[str, Repository] = {}
    lines = {}
    for file in files:
        folder, name = os.path.split(os.path.realpath(file))
        if not os.path.isfile(os.path.join(folder, name)):
            continue
        root = roots[folder] = roots.get(folder) or _root(folder)
        if root not in repositories:
            repositories[root] = _repository(root, ref)
        inside = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
        lines[file] = repositories[root].changed_lines(inside)
    return lines


def lines_in(document: Document, lines: Lines) -> Lines:
    """The changed lines of a document in a file of which these have: all, where its text is not that of the file."""
    if lines in (NONE, ALL):
        return lines
    try:
        raw = Path(document.path).read_bytes()
    except OSError:
        return ALL
    return lines if raw.decode("utf-8-sig", "replace") == document.text else ALL


def touched(report: Report, lines: Lines) -> list[Finding]:
    """The findings of which the claim, or any of the evidence, stands on one of the *lines*.

    >>> import claimcheck
    >>> report = claimcheck.check("The path is 10 km\\n(20 miles) long.")
    >>> [len(touched(report, lines)) for lines in ([range(1, 2)], [range(2, 3)], [range(3, 9)])]
    [1, 1, 0]
    """
    ends = [match.start() for match in re.finditer("\n", report.document.text)]
    return [
        finding
        for finding in report.findings
        if any(_overlap(_lines_of(span, ends), lines) for span in (finding.span, *finding.evidence))
    ]


@dataclass(frozen=True)
class Repository:
    """A git repository, and what differs in its files from a commit.  Paths are those from its root, with slashes."""

    root: str
    commit: str
    tracked: frozenset[str]
    whole: frozenset[str]
    """Files that have changed and are binary to git, so that it knows no lines of them."""
    edited: Mapping[str, tuple[str, ...]]
    """File with new lines -> its path, and before it the one that it had in the commit, if that was another."""

    def changed_lines(self, path: str) -> Lines:
        """The new lines of a file."""
        if path in self.edited:
            paths = self.edited[path]
            return list(_hunks(_git(self.root, *IN_HUNKS, self.commit, "--", *paths)))
        return ALL if path in self.whole or path not in self.tracked else NONE


def _repository(root: str, ref: str) -> Repository:
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").decode().strip()
    except SettingsError:
        hint = "accepted: a branch, a tag or a commit, such as HEAD; a shallow clone has few of them"
        raise SettingsError(f"{ref!r} is no commit of the repository {root}; {hint}") from None
    counted = list(_counted(_git(root, *COUNTED, commit, "--")))
    return Repository(
        root,
        commit,
        tracked=frozenset(_names(_git(root, "ls-files", "-z"))),
        whole=frozenset(paths[-1] for added, paths in counted if added == "-"),
        edited={paths[-1]: paths for added, paths in counted if added not in ("-", "0")},
    )


def _counted(numstat: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """How many lines were added, and to which file; the path is empty when an old and a new one follow."""
    fields = iter(_names(numstat))
    for entry in fields:
        added, _, path = entry.split("\t", 2)
        yield added, (path,) if path else (next(fields), next(fields))


def _names(listed: bytes) -> list[str]:
    return os.fsdecode(listed).split("\0")[:-1]


def _hunks(diff: bytes) -> Iterator[range]:
    for match in HUNK.finditer(diff):
        first, count = int(match[1]), int(match[2] or 1)
        if count:
            yield range(first, first + count)


def _root(folder: str) -> str:
    return os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).removesuffix("\n")


def _git(folder: str, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in POINTERS}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        ran = subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True
        )
    except OSError as error:
        raise SettingsError(f"git cannot be run: {error.strerror}") from None
    if ran.returncode:
        said = os.fsdecode(ran.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
        raise SettingsError(f"{folder}: git says: {said or 'nothing'}")
    return ran.stdout


def _lines_of(span: Span, ends: Sequence[int]) -> range:
    """The lines that a span stands on."""
    return range(bisect_left(ends, span.start) + 1, bisect_left(ends, max(span.start, span.end - 1)) + 2)


def _overlap(stretch: range, lines: Lines) -> bool:
    at = bisect_left(lines, stretch.start, key=lambda changed: changed.stop - 1)
    return at < len(lines) and lines[at].start < stretch.stop
