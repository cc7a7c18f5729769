"""N304: a difference in percentage points is called percent."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks.change_differs import is_in_points
from claimcheck.numbers import written
from claimcheck.reasoning.changes import changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.ratios import PERCENT, rise


@check("N304", "change")
def points_called_percent(article: Article) -> Iterator[Comparison]:
    """A difference in percentage points is called percent.

    From 4% to 5% is a rise of one point, and of 25%.  Readers mostly understand, so this is a warning and no error.

    Wrong:

        Unemployment rose from 4% to 5%, an increase of 1%.
                               ~~    ~~                 ^^ from 4% to 5% is a rise of 1 percentage point, or of 25%; the text says 1%

    Right:

        Unemployment rose from 4% to 5%, an increase of 25%. It fell from 35% to 23%, a drop of 12 percentage points.
    """
    for change in changes(article, "change"):
        if not change.by or change.by.unit != PERCENT or not is_in_points(change):
            continue
        before, after = float(change.before.figure.value), float(change.after.figure.value)
        points = written(abs(after - before))
        unit = "percentage point" if points == "1" else "percentage points"
        ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
        says = f"{ends} is a {change.direction} of {points} {unit}, or of {written(abs(float(rise(before, after))))}%"
        message = f"{says}; the text says {article.quote(change.by)}"
        claims, fits = (change.by, change.before, change.after), (f"{points} {unit}",)
        phrase = change.pairing.phrase
        yield weighed(
            article,
            Comparison(claims, "contradicted", message, phrase, message, "warning", alternatives=fits),
            "change",
        )
