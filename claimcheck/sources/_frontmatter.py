"""Front matter: the block of YAML or TOML before an article, read for its day, its title and its summaries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from claimcheck.sources import safe_toml
from claimcheck.text import Span

LIMIT: Final = 64_000
"""Characters of the longest front matter that is read."""

LONGEST_DATE: Final = 40

KEYS: Final = ("date", "publishDate", "pubDate", "published")
"""Under which names the day stands, the first one that is there counting."""

SUMMARY: Final = re.compile(
    r"^(title|description|excerpt|dek|summary)[ \t]*[:=][ \t]*(?:[|>][-+0-9]{0,2}[ \t]*(?=[\r\n]))?"
    r"(.*(?:(?:\r\n|\n|\r)(?:[ \t]+\S.*|[ \t]*$))*)",
    re.MULTILINE,
)
"""What tells the reader of the article before it begins, with the lines that are indented under it."""

QUOTES: Final = " \t\r\n\"'"

ANY_KEY: Final = re.compile(rf"^[ \t\"']*(?:{'|'.join(KEYS)})\b", re.MULTILINE)
OPENING: Final = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
CLOSING: Final = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
}
YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
ONLY_FIGURES: Final = re.compile(r"[\d\s./:-]*")


class FrontMatter(NamedTuple):
    """Where the front matter ends, the day that it gives, and what is wrong with it."""

    end: int = 0
    published: date | None = None
    unread: str = ""
    title: Span | None = None
    summaries: tuple[Span, ...] = ()


def read(text: str) -> FrontMatter:
    """The front matter at the beginning of *text*; it ends at 0 when there is none.

    >>> read("---\\ndate: 2017-06-18\\n---\\nText").published
    datetime.date(2017, 6, 18)
    """
    opening = OPENING.match(text)
    closing = opening and CLOSING[opening[1]].search(text, opening.end(), opening.end() + LIMIT)
    if not opening or not closing:
        return FrontMatter()
    block = text[opening.end() : closing.start()]
    told = _told(text, opening.end(), closing.start())
    title = next((span for name, span in told if name == "title"), None)
    summaries = tuple(span for name, span in told if name != "title")
    if not ANY_KEY.search(block):
        return FrontMatter(closing.end(), title=title, summaries=summaries)
    parse = safe_toml.loads if opening[1] == "+++" else _yaml
    return FrontMatter(closing.end(), *_published(block, parse), title, summaries)


def _told(text: str, start: int, end: int) -> list[tuple[str, Span]]:
    """Name and place of the title and of every summary, without the quotation marks around it."""
    found = []
    for match in SUMMARY.finditer(text, start, end):
        value = match[2]
        begin = match.start(2) + len(value) - len(value.lstrip(QUOTES))
        if said := value.strip(QUOTES):
            found.append((match[1], Span(begin, begin + len(said))))
    return found


def _published(block: str, parse: Callable[[str], object]) -> tuple[date | None, str]:
    try:
        table = parse(block)
    except (ValueError, OverflowError, RecursionError):
        return None, "front matter that is not valid"
    stated = next((table[key] for key in KEYS if table.get(key)), None) if isinstance(table, Mapping) else None
    if stated is None:
        return None, ""
    day = day_of(stated)
    return day, "" if day else "a date in the front matter that is not understood"


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
