"""N104: a part is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._check import check
from claimcheck.circumstances import amounts, counts_the_same, plainly
from claimcheck.numbers import NORMAL


@check("N104")
def part_exceeds_whole(article: Article) -> Iterator[Comparison]:
    """A part is larger than its whole.

    The two figures were swapped, or one of them belongs to another count.

    Wrong:

        Of the nine crew, 12 were rescued.
               ~~~~~~~~~  ^^ 12 is more than nine

    Right:

        Nine of the 12 crew were rescued from a boat that was built for six.
    """
    for pairing in article.paired("part-of"):
        figures = amounts((pairing.one("k"), pairing.one("n")))
        if figures and counts_the_same(figures[1], figures[0], article.language):
            part, whole = figures
            least, most = plainly(part).reading(NORMAL).low, plainly(whole).reading(NORMAL).high
            if least <= most:
                holds = f"{article.figure_words(part)} is at most {article.figure_words(whole)}"
                yield Comparison((part, whole), "consistent", holds, pairing.phrase)
            else:
                says = f"{article.figure_words(part)} is more than {article.figure_words(whole)}"
                message = says if pairing.alone else ""
                yield Comparison((part, whole), "contradicted", says, pairing.phrase, message)
