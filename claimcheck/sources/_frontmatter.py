"""Front matter: the block of YAML or TOML before an article, read for its day, its title and its summaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from claimcheck.late import late
from claimcheck.sources import safe_toml
from claimcheck.text import Link, Span

LIMIT: Final = 64_000
"""Characters of the longest front matter that is read."""

LONGEST_DATE: Final = 40

DAYS: Final = ("publishdate", "pubdate", "published", "date", "lastmod", "updated")
"""Under which names the day stands, the first one that is understood counting; a day of change is better than none."""

TITLE: Final = "title"
PLACES: Final = ("path", "permalink", "url", "slug")
"""Under which names the page's address stands, which may hold the day: ``2017/06/18/bridge-opens``."""

SUMMARIES: Final = ("description", "excerpt", "dek", "summary")
"""What tells the reader of the article before it begins."""

READ: Final = frozenset({*DAYS, *PLACES, TITLE, *SUMMARIES})

OPENING: Final = late(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
CLOSING: Final = {
    "---": late(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    "+++": late(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
}
NESTING: Final = late(r"[\[{]|(?<!\S)[-?:](?=\s)")
MOST_NESTING: Final = 2_000
"""How many signs of YAML may each begin a list or table within another; a parser in C has no other end to its depth."""

TOML_TABLE: Final = late(r"^[ \t]*\[", re.MULTILINE)
TOML_WORDS: Final = late(
    r"""^[ \t]*["']?([\w-]{1,60})["']?[ \t]*=[ \t]*"""
    r"""(\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\d{4}-\d\d-\d\d[-\w:.+]{0,40})""",
    re.MULTILINE | re.DOTALL,
)
QUOTES: Final = " \t\r\n\"'"
YEAR_FIRST: Final = late(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
DAY_OF_ADDRESS: Final = late(r"(?<![^/\s\"'])\d{4}([-/])\d{2}\1\d{2}(?=[-/])")
"""A day in an address, as a part of its own: not that of an event which its last words name."""

ONLY_FIGURES: Final = late(r"[\d\s./:-]*")


class FrontMatter(NamedTuple):
    """Where the front matter ends, the day that it gives, and what is wrong with it."""

    end: int = 0
    published: date | None = None
    unread: str = ""
    dateline: Span | None = None
    """Where it gives the day, year, month and day side by side."""
    title: Span | None = None
    summaries: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()
    """Its own day, and each address in it that holds a day too: of the page, of what it replaces."""


class Entry(NamedTuple):
    """What stands under a name: its value, and where its words are, if it has any."""

    value: object
    words: Span | None = None


def read(text: str) -> FrontMatter:
    """The front matter at the beginning of *text*; it ends at 0 when there is none.

    >>> read("---\\ndate: 2017-06-18\\n---\\nText").published
    datetime.date(2017, 6, 18)
    """
    opening = OPENING.match(text)
    closing = opening and CLOSING[opening[1]].search(text, opening.end(), opening.end() + LIMIT)
    if not opening or not closing:
        return FrontMatter()
    parse = _toml if opening[1] == "+++" else _yaml
    block = text[opening.end() : closing.start()]
    try:
        entries = parse(block)
    except (ValueError, OverflowError, RecursionError):
        return FrontMatter(closing.end(), unread="front matter that is not valid")
    return FrontMatter() if entries is None else _front_matter(entries, block, opening.end(), closing.end())


def _front_matter(entries: Mapping[str, Entry], block: str, start: int, end: int) -> FrontMatter:
    words = {name: Span(each.words[0] + start, each.words[1] + start) for name, each in entries.items() if each.words}
    stated = [name for name in DAYS if name in entries and entries[name].value not in (None, "")]
    known = [(name, day) for name in stated if (day := day_of(entries[name].value))]
    if not stated:
        known = [(name, day) for name in PLACES if name in entries and (day := _day_of_address(entries[name].value))]
    name, day = known[0] if known else ("", None)
    dateline = _dateline(block, start, entries[name].words) if name else None
    return FrontMatter(
        end,
        day,
        "a date in the front matter that is not understood" if stated and not day else "",
        dateline,
        words.get(TITLE),
        tuple(sorted(words[name] for name in SUMMARIES if name in words)),
        tuple(_addresses(block, start, dateline)) if dateline else (),
    )


def _addresses(block: str, start: int, dateline: Span) -> Iterator[Link]:
    for match in DAY_OF_ADDRESS.finditer(block):
        address = Span(*match.span()).moved(start)
        if not address.touches(dateline):
            yield Link(dateline, address)


def _day_of_address(stated: object) -> date | None:
    """The day in the address of a page, of a blog that keeps its posts by the day."""
    found = DAY_OF_ADDRESS.search(stated) if isinstance(stated, str) else None
    return _iso(found[0]) if found else None


def _dateline(block: str, start: int, words: Span | None) -> Span | None:
    """Where in the text the figures of a day stand, of the *words* that give it in the *block* beginning at *start*."""
    found = YEAR_FIRST.search(block, *words) if words else None
    return Span(start + found.start(), start + found.end()) if found else None


def _name(key: str) -> str:
    """A key in the one spelling that is known here: ``pub_date`` and ``pubDate`` are one."""
    return key.lower().replace("_", "").replace("-", "")


def _within(block: str, start: int, end: int) -> Span | None:
    """A stretch without the quotation marks and the white space around it."""
    said = block[start:end]
    begin = start + len(said) - len(said.lstrip(QUOTES))
    return Span(begin, begin + len(said.strip(QUOTES))) if said.strip(QUOTES) else None


def _toml(block: str) -> dict[str, Entry]:
    """The entries of a TOML table; its parser does not say where they stand, so what is found must read the same."""
    table = safe_toml.loads(block)
    entries = {_name(key): Entry(None if isinstance(value, bool) else value) for key, value in table.items()}
    first_table = TOML_TABLE.search(block)
    for match in TOML_WORDS.finditer(block, 0, first_table.start() if first_table else len(block)):
        key, name = match[1], _name(match[1])
        if name in READ and table.get(key) == safe_toml.loads(f"x = {match[2]}")["x"]:
            entries[name] = Entry(table[key], _within(block, *match.span(2)))
    return entries


def _yaml(block: str) -> dict[str, Entry] | None:
    """The entries of a YAML mapping, of which nothing is ever made but text; None when it is none."""
    import yaml  # 30 ms, and most texts have no front matter

    if len(NESTING.findall(block)) > MOST_NESTING:
        raise ValueError("nested too deeply")
    try:
        root = yaml.compose(block, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    if root is not None and not isinstance(root, yaml.MappingNode):
        return None
    return {_name(key.value): _entry(block, value) for key, value in _scalars(root)}


def _scalars(root: Any) -> Iterator[tuple[Any, Any]]:
    """The keys that are words, and their values; the first of a name comes last, and so counts."""
    for key, value in reversed(root.value if root else []):
        if isinstance(key.value, str):
            yield key, value


def _entry(block: str, node: Any) -> Entry:
    if not isinstance(node.value, str):
        return Entry(node.value)
    if node.tag.endswith((":bool", ":null")):
        return Entry(None)
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):  # its words begin below the sign
        start += len(block[start:end].splitlines(keepends=True)[0])
    return Entry(node.value, _within(block, start, end))


def day_of(stated: object) -> date | None:
    """The day that a value of the front matter names, or ``None``.

    What can be read in two ways, such as ``3/4/2021``, is not guessed.

    >>> day_of("2017/6/18"), day_of("June 18, 2017"), day_of("3/4/2021")
    (datetime.date(2017, 6, 18), datetime.date(2017, 6, 18), None)
    """
    if isinstance(stated, datetime):
        return stated.date()
    if isinstance(stated, date):
        return stated
    text = str(stated).strip() if isinstance(stated, str | int) else ""
    return _iso(text) or _in_words(text)


def _iso(text: str) -> date | None:
    try:
        if match := YEAR_FIRST.match(text):
            return date(*map(int, match.groups()))
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _in_words(text: str) -> date | None:
    if len(text) > LONGEST_DATE or ONLY_FIGURES.fullmatch(text):
        return None
    import dateparser  # a third of a second

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    return found.date() if found else None
