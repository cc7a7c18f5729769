"""Settings on their way to a reader: as TOML and JSON, as a page of reference, and as a JSON Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from claimcheck.settings._accepted import ACCEPTED, ENTRY, OVERRIDE, Key, Override, table_schema
from claimcheck.settings._settings import Settings
from claimcheck.suppressions import Entry

BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")

INTRODUCTION: Final = """\
# The settings

Written by `claimcheck config --format markdown` from the table that reads them; [the same for
programs](settings.schema.json).

They stand in `claimcheck.toml` or `.claimcheck.toml`, or in `pyproject.toml` under `[tool.claimcheck]`. The nearest
file at or above an article holds, alone; the search ends at the root of the repository. Flags go before it.
`claimcheck config PATH --show-origin` says what holds for a file and why; `--isolated` reads no settings at all, and
`--config FILE` that file and no other.

A setting that is not understood is an error, never ignored. Settings are inert: they run nothing, raise no limit, and
open no other file, since whoever proposes an article may propose its settings too.

Checks are named by their code, its beginning, or their name; files as they are seen from the settings file, with
slashes. In both, `*` stands for any characters, and no other sign has a meaning.

```toml
fail-on = "error"
exclude = ["vendor/*"]

[per-file."drafts/*.md"]
ignore = ["T"]

[severity]
U101 = "warning"

[[suppress]]
check = "U101"
file = "archive/*.md"
text = "42 miles (26 km)"
reason = "a quotation"
until = 2027-01-01
```

Single findings are left out in [other ways](suppressions.md) as well."""

INNER: Final[Mapping[str, Mapping[str, Key]]] = {"per-file": OVERRIDE, "suppress": ENTRY}
"""Setting -> what its tables hold."""


def values(settings: Settings) -> dict[str, Any]:
    """The settings by the names that files give them, as lists, tables and texts."""
    return {name: _plain(getattr(settings, _field(name))) for name in ACCEPTED}


def origins(settings: Settings) -> dict[str, str]:
    """The same names -> the file or flag that gave the value, or ``default``."""
    return {name: settings.origins.get(_field(name), "default") for name in ACCEPTED}


def toml_lines(settings: Settings) -> dict[str, str]:
    """The same names -> the line of TOML that says so."""
    return {name: f"{name} = {_toml(value)}" for name, value in values(settings).items()}


def page() -> str:
    """The page ``docs/settings.md``."""
    return "\n\n".join([INTRODUCTION, *(_described(name, key) for name, key in ACCEPTED.items())]) + "\n"


def schema() -> str:
    """The file ``docs/settings.schema.json``: what ``claimcheck.toml`` may hold."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Settings of claimcheck"}
    return json.dumps(head | table_schema(ACCEPTED), indent=2) + "\n"


def _described(name: str, key: Key) -> str:
    parts = [f"## {name}", key.about, _accepts(key)]
    if name in INNER:
        parts.append("\n".join(f"* `{inner}`: {each.about} {_accepts(each)}" for inner, each in INNER[name].items()))
    return "\n\n".join(parts)


def _accepts(key: Key) -> str:
    return f"Accepted: {key.accepted}."


def _field(name: str) -> str:
    return name.replace("-", "_")


def _plain(value: object) -> object:
    if isinstance(value, (Override, Entry)):
        return {name.replace("_", "-"): _plain(each) for name, each in value._asdict().items() if each}
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(name)} = {_toml(each)}' for name, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return value.isoformat() if isinstance(value, date) else _quoted(str(value))


def _key(name: str) -> str:
    return name if BARE_KEY.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    # A terminal may take what cannot be printed for a command.
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)
