"""What a share is a share of: a whole of its own, or only a part of the one that stands beside it.

Asked only when a relation would otherwise be reported.  The words are data, in ``languages/en/circumstances.toml``.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

WORD = late(r"[A-Za-z][A-Za-z'’-]*")
CLAUSE = late(r"[,;:]")

LONG = 3
"""Letters of a word that may be a noun."""


def has_own_base(article: Article, told: Amount, *figures: Amount) -> bool:
    """Whether words behind a share say what it is of, and it is neither figure: "of 650 seats, or 34% of the vote"."""
    if any(figure.end > told.start for figure in figures):
        return False
    match = _behind(article.language).match(article.document.prose, told.end)
    if match is None:
        return False
    base = {_singular(word) for word in WORD.findall(match[1].lower())}
    counted = {_singular(word) for figure in figures for word in _nouns(article, figure)}
    return not base & (counted | _words(article.language, "all"))


def is_of_less(article: Article, part: Amount, whole: Amount) -> bool:
    """Whether words make a part that of a smaller whole than was counted: "on the night shift 312 workers"."""
    idle = _words(article.language, "between") | {whole.unit, part.unit, *_nouns(article, whole)}
    if any(not {word, _singular(word)} & idle for word in _between(article, part)):
        return True
    prose = article.document.prose
    clauses = [
        WORD.findall(clause) for clause in CLAUSE.split(prose[_begin(article, part, whole) : part.start].lower())
    ]
    said = clauses[-1] or [word for clause in clauses[-2:-1] for word in clause]
    narrowing = _words(article.language, "narrowing")
    if narrowing.isdisjoint(said if clauses[-1] else said[:1]) or _words(article.language, "again").intersection(said):
        return False
    return any(not {word, _singular(word)} & (idle | narrowing) for word in said)


def is_taken_up(article: Article, told: Amount, part: Amount) -> bool:
    """Whether a figure speaks of the share that was told before it: "10% of the fund is left. These $2 million …"."""
    begin = sentence_around(article.document.prose, part.start).start
    first = WORD.findall(article.document.prose[max(begin, told.end) : part.start].lower())[:1]
    return told.end <= begin and not _words(article.language, "again").isdisjoint(first)


def _begin(article: Article, part: Amount, whole: Amount) -> int:
    """Where the words begin that belong to the part alone."""
    begin = sentence_around(article.document.prose, part.start).start
    return max(begin, whole.end) if whole.end <= part.start else begin


def _between(article: Article, part: Amount) -> list[str]:
    """The words between a number and the noun that it counts: "nine of the rural counties"."""
    words = article.figure_words(part).partition(" of ")[2]
    return WORD.findall(f"{words} {part.subject.rpartition(' ')[0]}".lower())


def _nouns(article: Article, figure: Amount) -> list[str]:
    said = f"{article.quote(figure)} {figure.unit} {figure.subject}".lower()
    between = _words(article.language, "between")
    return [word for word in WORD.findall(said) if len(word) >= LONG and word not in between]


def _singular(word: str) -> str:
    return word.removesuffix("s")


@cache
def _words(language: str, table: str) -> frozenset[str]:
    return frozenset(languages.load(language).circumstances["bases"][table])


@cache
def _behind(language: str) -> re.Pattern[str]:
    return late(rf"\s+(?:{alternatives(_words(language, 'of'))})\s+([^.,;:()\d]{{1,60}})")
