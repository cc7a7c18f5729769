"""U102: a difference of temperatures was converted as if it were a temperature."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, compared
from claimcheck.checks._check import check
from claimcheck.reasoning.conversions import is_difference_of_temperatures, is_point_of_difference, restatement
from claimcheck.reasoning.wording import is_bracketed_alone


@check("U102", "conversion")
def difference_converted_as_temperature(article: Article) -> Iterator[Comparison]:
    """A difference of temperatures was converted as if it were a temperature.

    A rise of 5 degrees Celsius is a rise of 9 degrees Fahrenheit, not of 41: the 32 degrees between the two zero points
    belong to temperatures, not to differences.  Reported only where the words say that it is a difference and the
    printed figure is exactly what the mistake gives.

    Wrong:

        The planet warmed by 1.5 degrees Celsius (34.7 degrees Fahrenheit).
                             ~~~~~~~~~~~~~~~~~~~  ^^^^^^^^^^^^^^^^^^^^^^^ a difference of 1.5 degrees Celsius is 2.7 degrees Fahrenheit, the text says 34.7 degrees Fahrenheit

    Right:

        The planet warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).

    Right:

        It fell by 10C to 12C (54F).
    """  # a drawing keeps its message on one line
    for pairing, first, again in article.conversions():
        made = restatement(first, again) if is_difference_of_temperatures(first) else None
        if made and is_point_of_difference(first, again, made) and is_bracketed_alone(article, again):
            working = f"a difference of {article.quote(first)} is {made.expected} {article.unit_words(again)}"
            working += f", the text says {article.quote(again)}"
            yield compared(pairing, (again, first), made.judgement, working, None, (made.expected,))
