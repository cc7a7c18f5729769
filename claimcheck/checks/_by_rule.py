"""Days by rule, "the second Sunday in May", beside the dates that they fall on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck import dates, languages
from claimcheck.article import Article, Comparison, beginning_in
from claimcheck.claims import When
from claimcheck.late import late
from claimcheck.passages import sentence_around

WORDS = late(r"[A-Za-z]+")
NAME = r"((?:[A-ZÀ-Þ][\w’']+\s){1,4}Day|[A-ZÀ-Þ][\w’']{3,})"
"""What a day is called: "Mother's Day", "Thanksgiving"."""

NAMED_BEHIND = late(rf"\s(?:[a-z]+\s){{1,2}}{NAME}")
NAMED_BEFORE = late(rf"{NAME}(?:,|\s\(|(?:\s[a-z]+){{0,4}})\s?$")
MOST = 20
"""Days by rule whose names are looked for in the rest of the text."""

NEAR = 60
"""Characters between the name of a day and its rule, or its date."""


def falling(article: Article) -> Iterator[Comparison]:
    """Every day by rule with the dates of its month that are said to be that day."""
    rules = [when for when in article.dates if when.which]
    for rule in rules:
        for when in _beside(article, rule):
            yield _compared(article, rule, when)
    for rule in rules[:MOST]:
        for when in article.dates:
            if _is_of(rule, when) and _is_named(article, rule, when):
                yield _compared(article, rule, when)


def _beside(article: Article, rule: When) -> list[When]:
    sentence = sentence_around(article.document.prose, rule.start)
    beside = [when for when in beginning_in(article.dates, *sentence) if _is_of(rule, when)]
    fitting = [when for when in beside if when.day == _day(rule, when)]
    return [when for when in beside if any(_is_tied(article, when, other) for other in (rule, *fitting[:1]))]


def _day(rule: When, when: When) -> int | None:
    """Which day of its month the rule makes in the year of a date."""
    assert rule.month is not None  # only days by rule come here, and dates of a known year
    assert rule.weekday is not None
    assert when.resolved_year is not None
    day = dates.nth_weekday(when.resolved_year, rule.month, rule.weekday, rule.which)
    return day.day if day else None


def _is_of(rule: When, when: When) -> bool:
    """Whether it is a day of the month of the rule, in a year that is known."""
    if not (when.day and when.month == rule.month and when.resolved_year) or when.part or when.which:
        return False
    return rule.year is None or rule.year == when.resolved_year


def _is_tied(article: Article, one: When, other: When) -> bool:
    """Whether nothing stands between the two but words that make one day of them, and other dates."""
    first, last = sorted((one, other), key=lambda when: when.start)
    between = beginning_in(article.dates, first.end, last.start)
    prose, at, gap = article.document.prose, first.end, ""
    for when in [*between, last]:
        gap += prose[at : when.start] + " "
        at = when.end
    return _words(article.document.language).issuperset(WORDS.findall(gap.lower()))


@cache
def _words(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).calendar["words"]["falls_on"])


def _is_named(article: Article, rule: When, when: When) -> bool:
    """Whether another sentence gives a date to the day that the rule is the name of."""
    prose = article.document.prose
    around = sentence_around(prose, rule.start)
    if around.start <= when.start < around.end:
        return False
    name = NAMED_BEHIND.match(prose, rule.end) or NAMED_BEFORE.search(prose[max(0, rule.start - NEAR) : rule.start])
    if name is None:
        return False
    before = prose[max(0, when.start - NEAR) : when.start]
    called = before.rfind(name[1])
    return called >= 0 and _words(article.document.language).issuperset(
        WORDS.findall(before[called + len(name[1]) :].lower())
    )


def _compared(article: Article, rule: When, when: When) -> Comparison:
    day = _day(rule, when)
    name = f"{dates.MONTHS[rule.month or 1]} {day}, {when.resolved_year}" if day else f"no day of {when.resolved_year}"
    says = f"{article.quote(rule)} is {name}"
    if when.day == day:
        return Comparison((when, rule), "consistent", says, "day-by-rule")
    says += f", the text says {article.quote(when)}"
    if article.is_quoted(when.span) != article.is_quoted(rule.span):
        return Comparison((when, rule), "undecided", says, "day-by-rule")
    return Comparison((when, rule), "contradicted", says, "day-by-rule", says, "warning", "probable")
