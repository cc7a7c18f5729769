"""U101: an amount and its conversion are not the same amount."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, compared
from claimcheck.checks._check import check
from claimcheck.numbers import written
from claimcheck.reasoning.conversions import is_point_of_difference, restatement
from claimcheck.reasoning.wording import is_bracketed_alone


@check("U101", "conversion")
def converted_value_differs(article: Article) -> Iterator[Comparison]:
    """An amount and its conversion are not the same amount.

    Conversions are typed by hand, and one of the two values gets edited later.  Both are compared as exactly as they
    were printed, by the exact factor or the one that style books give, in either direction and under every unit that
    the words may mean; so honest rounding is never reported.

    Wrong:

        The path is 42 miles (26 km) long.
                    ~~~~~~~~  ^^^^^ 42 miles = 67.6 km, the text says 26 km (factor applied the wrong way round: 67.6)

    Wrong:

        At 310 metres (1,071 feet) it is the tallest.
           ~~~~~~~~~~  ^^^^^^^^^^ 310 metres = 1,017 feet, the text says 1,071 feet (digits transposed: 1,017)

    Wrong:

        The truce held for a fortnight, or 10 days.
                           ~~~~~~~~~~~     ^^^^^^^ a fortnight = 14 days, the text says 10 days

    Right:

        They had five weeks (25 days) of leave; the sale ran for two weeks, or 15 days.

    Right:

        Troops seized 25,000 square kilometers (9,600 square miles), 20 kilometers (12 miles) from town.

    Right:

        The visa lasts 90 days (six months for students); trainees need 24 hours, or three days, of lessons.

    Right:

        It runs 26.2 miles, and a 10-km race follows.
    """
    for pairing, first, again in article.conversions():
        made = restatement(first, again)
        if made is None or is_point_of_difference(first, again, made):
            continue
        end = f"{written(float(made.said.value))} {article.unit_words(first)}"
        said = end if first.upto else article.quote(first)
        unit = again.unit.replace("_", " ") if again.composed else article.unit_words(again)
        working = f"{said} = {made.expected} {unit}, the text says {article.quote(again)}"
        claims, fits = (again, first), (made.expected,)
        found = compared(pairing, claims, made.judgement, working, made.slip, fits, alone=not made.is_rough)
        if not found.message or is_bracketed_alone(article, again):
            yield found
