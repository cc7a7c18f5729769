"""A hook of MkDocs: a page for each check, made of its docstring when the site is built."""

from __future__ import annotations

from typing import Any, Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from claimcheck.checks import CHECKS, Check

SHELVES: Final = {"U": "Units", "N": "Numbers", "T": "Time", "S": "Said twice", "X": "Suppressions"}
"""First letter of a code -> what its checks are about."""

SUPPRESSION: Final = """\
## Where it stands as it is

```html
<!-- claimcheck-disable-next-line {code} why it stays -->
```

[above a line](../suppressions.md) says that it stands, and why; `ignore = ["{code}"]` in the
[settings](../settings.md) leaves a whole project alone.
"""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages into the navigation, behind the one that lists all checks."""
    for entry in config.nav or []:
        if isinstance(entry, dict) and "Checks" in entry:
            entry["Checks"] += [{title: pages} for letter, title in SHELVES.items() if (pages := _shelf(letter))]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Write the pages."""
    for check in CHECKS:
        files.append(File.generated(config, _path(check), content=page(check)))
    return files


def page(check: Check) -> str:
    """The page of a check."""
    title = f"# {check.code} {check.name}"
    return "\n\n".join([title, check.markdown, SUPPRESSION.format(code=check.code)])


def _shelf(letter: str) -> list[dict[str, Any]]:
    return [{f"{check.code} {check.name}": _path(check)} for check in CHECKS if check.code.startswith(letter)]


def _path(check: Check) -> str:
    return f"checks/{check.code}.md"
