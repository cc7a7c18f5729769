"""S102: one fact is told twice, with different figures."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.article import Article, Comparison
from claimcheck.checks._another_fact import is_of_another_fact
from claimcheck.checks._check import check
from claimcheck.checks._gone_back import gone_back
from claimcheck.checks._misprinted import misprinted
from claimcheck.reasoning.evidence import is_told_again, wholes
from claimcheck.reasoning.retold import figures_retold, scores_retold
from claimcheck.repeats import Repeat


@check("S102")
def restated_value_differs(article: Article) -> Iterator[Comparison]:
    """One fact is told twice, with different figures.

    Figures change for good reasons: other sources, other years, a part instead of the whole.  So two figures are
    compared only where unit, noun, names and what happens agree, or where most of it does and nothing speaks against
    it; and they are reported only when one is the other with two digits swapped, one digit wrong or a zero too many.
    A sentence that is printed twice, word for word but for one figure, needs no slip where a summary or a quotation is
    repeated.

    Wrong:

        Dover Fire was given $33,725.
                             ~~~~~~~
        Dover Fire will use its $37,325 for hoses.
                                ^^^^^^^ $33,725 is told again as $37,325 (digits transposed: 33,725)

    So is a figure that goes back to the only one of its noun before it, and adds no word of its own.

    Wrong:

        The shuttle carried seven astronauts and a telescope.
                            ~~~~~~~~~~~~~~~~
        The six astronauts will spend five days in orbit.
            ^^^^^^^^^^^^^^ seven astronauts is told again as six astronauts

    Wrong:

        Gunmen took 46 hostages at the bank.
                    ~~~~~~~~~~~
        The 64 captives were freed at dawn.
            ^^^^^^^^^^^ 46 hostages is told again as 64 captives (digits transposed: 46)

    Wrong:

        In 15 months the pilots of Senn have brought in more ships than ever.
           ~~~~~~~~~
        In 51 months the pilots of Senn have brought in more ships than ever.
           ^^^^^^^^^ the sentence is printed twice, with 15 months and with 51 months (digits transposed: 15)

    Right:

        Dover Fire was given $33,725 this year.
        Last year Dover Fire was given $37,325.

    Right:

        The ship carried 2,430 passengers. The 2,340 passengers rescued were taken to Cork.

    Right:

        The bus carried 46 pilgrims. The 27 pilgrims who lived through the crash were flown home.

    Right:

        The clinic opened four wards and plans three wards more. The seven wards will cost $9 million.
    """
    for first, *others in figures_retold(article):
        says = article.quote(first) + "".join(
            f" {'=' if first.value == again.value else '≈'} {article.quote(again)}" for again in others
        )
        yield Comparison((first, *others), "consistent", says, "restated")
    for scores in scores_retold(article):
        yield Comparison(tuple(scores), "consistent", " = ".join(map(article.quote, scores)), "result")
    told = {id(claim) for misprint in article.misprinted for claim in (misprint.first, misprint.again)}
    for misprint in article.misprinted:
        yield misprinted(article, misprint)
    for one, other in wholes(article):
        says = f"{article.quote(one)} are {article.quote(other)} further down"
        yield Comparison((other, one), "contradicted", says, "restated", says, "warning", "probable")
    for pair in gone_back(article):
        told |= {id(pair.first), id(pair.again)}
        yield _told_again(article, pair, "gone-back")
    for pair in article.slipped:
        if {id(pair.first), id(pair.again)} <= told:
            continue
        if pair.slip is None or pair.is_scale or not (article.is_one_fact(pair) or is_told_again(article, pair)):
            continue
        if not is_of_another_fact(article, pair):
            yield _told_again(article, pair, "restated")


def _told_again(article: Article, pair: Repeat, phrase: str) -> Comparison:
    says = f"{article.quote(pair.first)} is told again as {article.quote(pair.again)}"
    message = says + (f" ({pair.slip.name}: {pair.slip.instead})" if pair.slip else "")
    return Comparison((pair.again, pair.first), "contradicted", says, phrase, message, "warning", "probable", pair.slip)
