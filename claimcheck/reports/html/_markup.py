"""Text on its way into a page: the one place where anything is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final

from claimcheck.reports._visible import visible

COMMANDS: Final = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a page may not hold, or may turn round: controls, bidi marks, lone surrogates."""

ORDERS: Final = re.compile(r"\n|(?<=##)\[|(?<=%0)[Aa]")
"""What a build that prints the page could take for an order, at the beginning of a line or within one."""


class Markup(str):
    """Text that is markup already; every other text is escaped on its way in."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """The text as it may stand in an element or a quoted attribute.

    >>> escaped('</script> & "so"\\x1b\\u202e')
    '&lt;/script&gt; &amp; &quot;so&quot;␛&lt;U+202E&gt;'
    >>> escaped("so\\n::stop-commands::")
    'so&#10;::stop-commands::'
    """
    written = html.escape(COMMANDS.sub(lambda match: visible(match[0]), text))
    return Markup(ORDERS.sub(lambda match: f"&#{ord(match[0])};", written))


def joined(parts: Iterable[str]) -> Markup:
    """Several texts behind each other, each escaped unless it is markup."""
    return Markup("".join(part if isinstance(part, Markup) else escaped(part) for part in parts))


def tag(name: str, /, *parts: str, **attributes: str | None) -> Markup:
    """An element with its content; an attribute that is ``None`` is left out.

    >>> tag("p", "5 < 6", class_="sum", data_note=None)
    '<p class="sum">5 &lt; 6</p>'
    """
    said = (
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{''.join(said)}>{joined(parts)}</{name}>")
