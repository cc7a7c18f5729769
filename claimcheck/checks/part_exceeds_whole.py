"""N104: a part is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison, Pairing
from claimcheck.checks._check import check
from claimcheck.checks._chosen import chosen_from
from claimcheck.claims import Amount
from claimcheck.numbers import NORMAL
from claimcheck.reasoning.parts import amounts, counts_the_same, of_one_unit, plainly
from claimcheck.reasoning.wording import is_compound, is_in_a_name, says

UNLIKE = 5
"""A part that is so many times its whole is a part of something else."""


@check("N104")
def part_exceeds_whole(article: Article) -> Iterator[Comparison]:
    """A part is larger than its whole.

    The two figures were swapped, or one of them belongs to another count.

    Wrong:

        Of the nine crew, 12 were rescued.
               ~~~~~~~~~  ^^ 12 is more than nine

    Wrong:

        The blast killed 23 people, including 32 children.
                         ~~~~~~~~~            ^^^^^^^^^^^ 32 is more than 23

    Right:

        Nine of the 12 crew were rescued from a boat that was built for six. Nine of the three-judge panels sat in May.
    """
    for pairing in article.paired("part-of"):
        figures = amounts((pairing.one("k"), pairing.one("n")))
        if figures and of_one_unit(figures) and _is_part(article, *figures) and not _is_net(article, figures[1]):
            yield _sized(article, pairing, *figures)
    yield from chosen_from(article)


def _is_net(article: Article, whole: Amount) -> bool:
    """Whether it is what is left of gains and losses, any of which may be more: "a loss of $10 million, including …"."""
    return whole.kind == "money" and says(article, article.before(whole), "net")


def _is_part(article: Article, part: Amount, whole: Amount) -> bool:
    is_number = whole.kind == "measure" or not (is_compound(article, whole) or is_in_a_name(article, whole))
    return (
        is_number
        and part.figure.value <= UNLIKE * whole.figure.value
        and counts_the_same(whole, part, article.language)
    )


def _sized(article: Article, pairing: Pairing, part: Amount, whole: Amount) -> Comparison:
    said, of = article.figure_words(part), article.figure_words(whole)
    if plainly(part).reading(NORMAL).low <= plainly(whole).reading(NORMAL).high:
        return Comparison((part, whole), "consistent", f"{said} is at most {of}", pairing.phrase)
    says = f"{said} is more than {of}"
    return Comparison((part, whole), "contradicted", says, pairing.phrase, says if pairing.alone else "")
