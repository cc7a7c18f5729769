"""The key ``claimcheck`` of the front matter: which findings an article leaves out itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from claimcheck.errors import meant
from claimcheck.late import late
from claimcheck.sources import safe_toml
from claimcheck.text import Remark, Span

NAME: Final = "claimcheck"
KEY: Final = late(r"^[\"'\[]?(claimcheck)\b", re.MULTILINE)
KEYS: Final = ("ignore", "reason")
"""What it may say."""

ORDER: Final = "ignore"
"""What stands in the place of the first word of a comment."""


def remark_in(block: str) -> Remark | None:
    """What the front matter, with the lines of signs around it, asks for; ``None`` when it has no such key.

    Front matter that cannot be parsed says nothing; the reader of the document knows of it.

    >>> remark_in("---\\nclaimcheck: {ignore: [U101], reason: a quotation}\\n---\\n")
    Remark(start=4, end=14, order='ignore', checks=('U101',), reason='a quotation', wrong='')
    """
    key = KEY.search(block)
    if not key:
        return None
    table = _table(block)
    return _remark(table[NAME], Span(*key.span(1))) if NAME in table else None


def _table(block: str) -> Mapping[Any, Any]:
    """What the front matter holds, or nothing."""
    first, *lines = block.lstrip("\ufeff").splitlines(keepends=True)
    inner = "".join(lines[:-1])
    try:
        table = safe_toml.loads(inner) if first.startswith("+++") else _yaml(inner)
    except (ValueError, OverflowError, RecursionError):
        return {}
    return table if isinstance(table, Mapping) else {}


def _yaml(block: str) -> Any:
    import yaml  # 30 ms, and most texts have no front matter

    class Loader(yaml.SafeLoader):
        """Without aliases: a few lines of them can stand for billions of values."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("an alias")
            return super().compose_node(parent, index)

    try:
        return yaml.load(block, Loader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None


def _remark(said: object, at: Span) -> Remark:
    wrong = _wrong(said)
    if wrong or not isinstance(said, Mapping):
        return Remark(*at, ORDER, wrong=wrong)
    listed = said["ignore"]
    checks = (listed,) if isinstance(listed, str) else tuple(listed)
    return Remark(*at, ORDER, checks, " ".join(said.get("reason", "").split()))


def _wrong(said: object) -> str:
    if not isinstance(said, Mapping):
        return "claimcheck must be a table, such as {ignore: [U101], reason: a quotation}"
    for key in said:
        if key not in KEYS:
            return f"unknown key '{str(key)[:40]}'{meant(str(key), KEYS)}; accepted: {', '.join(KEYS)}"
    listed = said.get("ignore")
    if not listed or not (isinstance(listed, str) or _are_words(listed)):
        return "ignore must be a list of codes or names of checks, such as [U101]"
    return "" if isinstance(said.get("reason", ""), str) else "reason must be text"


def _are_words(listed: object) -> bool:
    return isinstance(listed, list) and all(isinstance(word, str) for word in listed)
