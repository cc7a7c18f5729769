"""N102: a list has more or fewer members than were announced."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.checks._in_years import in_years
from claimcheck.checks._numbered import numbered
from claimcheck.claims import Amount


@check("N102")
def list_length_differs(article: Article) -> Iterator[Comparison]:
    """A list has more or fewer members than were announced.

    A name is added or cut, and the number before the list stays.  Wherever a list can be read in several ways ("parks
    and libraries" as one member or two, "a teacher" as one or as who the one before is), one that fits is enough.

    Wrong:

        Three people were charged: Alan Reyes, 34, Dina Okafor, 29, Marc Levy, 41, and Tomas Brandt, 52.
        ^^^^^^^^^^^^               ~~~~~~~~~~      ~~~~~~~~~~~      ~~~~~~~~~          ~~~~~~~~~~~~ the list has 4 members, the text says three people

    Wrong:

        The mayor set out four priorities: housing, transport and clean air.
                          ^^^^^^^^^^^^^^^  ~~~~~~~  ~~~~~~~~~     ~~~~~~~~~ the list has at most 3 members, the text says four priorities

    Wrong:

        The club won the cup four times, in 1995, 1998 and 2003.
                             ^^^^^^^^^^     ~~~~  ~~~~     ~~~~ 3 years are listed, the text says four times

    Right:

        The mayor set out three priorities: housing, transport and parks and libraries.
    """
    for pairing in article.paired("list"):
        announced = pairing.one("n")
        if isinstance(announced, Amount):
            least, most = pairing.lengths
            count = announced.figure.value
            bound = str(most) if least == most else f"at least {least}" if count < least else f"at most {most}"
            said = article.quote(announced)
            working = f"the list has {bound} members, the text says {said[:1].lower() + said[1:]}"
            wrong = not least <= count <= most
            message = working if wrong and pairing.alone else ""
            claims = (announced, *pairing.slots["member"])
            yield Comparison(claims, "contradicted" if wrong else "consistent", working, pairing.phrase, message)
    yield from numbered(article)
    yield from in_years(article)
