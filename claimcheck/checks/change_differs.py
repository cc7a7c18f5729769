"""N301: a percent change is not the change between its two figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._figures import bare, plain
from claimcheck.claims import Amount
from claimcheck.numbers import TRANSPOSED, Cell, Figure, Number, Slip, judge, slip, written
from claimcheck.passages import sentences_around
from claimcheck.reasoning.changes import CUES, FALL, RISE, Change, changes
from claimcheck.reasoning.circumstances import weighed
from claimcheck.reasoning.predicates import brings_in, is_measured_otherwise, is_of_another, is_paced
from claimcheck.reasoning.ratios import (
    PERCENT,
    SLIPPED,
    change_slip,
    fall,
    in_percent,
    is_near,
    is_plain,
    operand,
    rise,
    slip_in,
)
from claimcheck.reasoning.surroundings import ends_of_change
from claimcheck.reasoning.wording import is_then, opens_with, says
from claimcheck.repeats import PLAIN

FAR = 2_500
"""Characters between a change in percent and its price elsewhere."""

AROUND, SHORTEST = 700, 10
"""Characters beside a change told in its unit in which it is told in percent, and how many of its last places that has."""

LONG = 3
"""Digits of a figure that two swapped ones of them are looked for in; in two digits they are often met by chance."""


@check("N301", "change", "told", "told-twice", "told-once")
def change_differs(article: Article) -> Iterator[Comparison]:
    """A percent change is not the change between its two figures.

    The base is the older figure.  Both ends are read as exactly as they are printed, so a change that was computed from
    figures with more digits is not reported.  The ends may also stand in the sentences around; then a slip of the hand
    must explain what does not fit.

    Wrong:

        Sales rose 20% from 50 to 65 last year.
                   ^^^      ~~    ~~ from 50 to 65 is a rise of 30%, the text says 20%

    Wrong:

        Her bill jumped 87%, from $79 to $605.
                        ^^^       ~~~    ~~~~ from $79 to $605 is a rise of 666%, the text says 87% (divided by the new figure, not the old: 666%)

    Wrong:

        The fund of $75 million, which was cut by one-third to $25 million, is small.
                    ~~~~~~~~~~~                   ^^^^^^^^^    ~~~~~~~~~~~ from $75 million to $25 million is a fall of 66.7%, the text says one-third

    Wrong:

        The index lost 230 points, or 19%, to 11,870.
                       ~~~~~~~~~~     ^^^     ~~~~~~ 230 / (11,870 + 230) = 1.9%, the text says 19% (off by a factor of ten: 1.9%)

    Wrong:

        Sales were $148 million. That was a 12% increase over the $122 million of a year earlier.
                   ~~~~~~~~~~~~             ^^^                   ~~~~~~~~~~~~ from $122 million to $148 million is a rise of 21.3%, the text says 12% (digits transposed: 21%)

    Right:

        Exports rose 6% from $1.2 billion to $1.3 billion. Aid of $75 million, which was cut by one-third to $50 million, ended. Prices rose 5%,
        from $40 to $44 with tax.
    """
    known: set[int] = set()
    for change in changes(article, "change"):
        if change.by is None or change.is_told_backwards:
            continue
        known.add(id(change.by))
        is_share = change.by.kind == "share" and change.by.unit in (PERCENT, "")
        if is_share and not is_in_points(change):
            made = weighed(article, _of_ends(article, change, change.by), "change")
            yield unsaid(made) if made.message and _is_of_another(article, change, change.by) else made
    yield from _told_twice(article, known)
    yield from _told_once(article, known)
    yield from _told(article, known)


def _is_of_another(article: Article, change: Change, by: Amount) -> bool:
    """Whether the figures belong to another verb than the change: "rose 30% on sales that fell from $40 to $30"."""
    first, last = sorted((change.before, change.after), key=lambda end: end.start)
    between = article.document.prose[first.end : last.start]
    is_of_some = says(article, between, "of_a_group") or opens_with(article, article.after(last), "of_a_group")
    return is_of_some or _is_otherwise(article, change, by) or brings_in(article, by.end, first)


def _is_otherwise(article: Article, change: Change, by: Amount) -> bool:
    """Whether a change is of another measure than its figures, of another time, or of each year between them."""
    ends = (change.before, change.after)
    return is_paced(article, by, *ends) or is_measured_otherwise(article, by.end, *ends)


def _told(article: Article, known: set[int]) -> Iterator[Comparison]:
    """The changes whose ends stand in the sentences around them."""
    for pairing in article.paired("told"):
        for (by,) in plain(pairing, "d"):
            if by.unit in (PERCENT, "") and id(by) not in known:
                known.add(id(by))
                made = [*_among(article, pairing, by)]
                yield from made or _of_a_price(article, by, CUES[pairing.cues["dir"]])


def _of_a_price(article: Article, by: Amount, direction: str) -> Iterator[Comparison]:
    """The change of a price that is told elsewhere: "the 12 percent increase ... from $50 to $56"."""
    for change in changes(article, "from-to"):
        if (
            abs(change.before.start - by.start) <= FAR
            and change.direction == direction
            and not change.is_told_backwards
        ):
            pairing = change.pairing._replace(alone=False)
            made = _of_ends(article, change._replace(by=by, pairing=pairing), by)
            if made.verdict == "consistent" and _is_near(change.before, change.after, by, direction):
                yield made
                return


def _among(article: Article, pairing: Pairing, by: Amount) -> Iterator[Comparison]:
    direction = CUES[pairing.cues["dir"]]
    sure: list[Comparison] = []
    fitting: list[tuple[float, Comparison]] = []
    for before, after, is_sure in ends_of_change(article, by, direction == FALL):
        if not is_sure and not _is_near(before, after, by, direction):
            continue
        ends = before, after
        change = Change(pairing._replace(alone=False), *ends, by, direction)
        made = _of_ends(article, change, by) if not change.is_told_backwards else None
        if made is not None and made.verdict == "consistent":
            fitting.append((_off(change, by), made))
        elif is_sure and not (is_of_another(article, pairing.span, *ends) or _is_otherwise(article, change, by)):
            is_told = made is not None and bool(made.message) and _is_witnessed(article, made)
            sure += [made] if made is not None and is_told else _with_slip(article, change, by)
    if fitting:
        yield min(fitting, key=lambda made: made[0])[1]
        return
    yield from (weighed(article, made, "change") for made in sure)


def _off(change: Change, by: Amount) -> float:
    """How far what two ends make is from what is told; of several that fit, the nearest are meant."""
    made = (fall if change.falls else rise)(change.before.figure.value, change.after.figure.value)
    return abs(float(made) - abs(float(by.figure.value)))


def _is_witnessed(article: Article, made: Comparison) -> bool:
    """Whether its slip is one that chance hardly makes of figures in two sentences, or they stand in one."""
    if made.slip is not None and made.slip.name == TRANSPOSED:
        return True
    own = sentences_around(article.document.prose, made.claims[0].start)[0]
    return all(own.start <= claim.start < own.end for claim in made.claims)


def _with_slip(article: Article, change: Change, by: Amount) -> Iterator[Comparison]:
    """The change, if swapped digits in one of its ends explain it."""
    relation = fall if change.falls else rise
    found = slip_in(relation, (change.before, change.after), by.figure, LONG) if by.unit == PERCENT else None
    if found is not None:
        term, meant = found
        made = judge(relation, [operand(change.before), operand(change.after)], _unsigned(by.figure))
        way = change.direction if made.expected >= 0 else {FALL: RISE, RISE: FALL}[change.direction]
        ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
        working = f"{ends} is a {way} of {written(abs(made.expected))}%, the text says a {change.direction} of {article.quote(by)}"
        named = Slip(TRANSPOSED, article.in_the_manner_of(term, meant))
        others = (claim for claim in (change.before, change.after) if claim is not term)
        yield compared(change.pairing, (term, by, *others), made, working, named)


def _is_near(before: Amount, after: Amount, by: Amount, direction: str) -> bool:
    """Whether two figures may be the ends by their values, which is quickly seen; a word for a fraction meets too many."""
    made = (fall if direction == FALL else rise)(before.figure.value, after.figure.value)
    return by.unit == PERCENT and is_near(made, by.figure)


def _told_twice(article: Article, known: set[int]) -> Iterator[Comparison]:
    """What was lost or won, in its unit and in percent, and what it led to: together they give what was before."""
    for pairing in article.paired("told-twice"):
        for by, part, after in plain(pairing, "d", "x", "b"):
            if by.unit != PERCENT or id(by) in known or not _is_of(part, after) or is_then(article, part):
                continue
            known.add(id(by))
            yield weighed(article, _from_part(article, pairing, by, part, after), "change")


def _told_once(article: Article, known: set[int]) -> Iterator[Comparison]:
    """How much more it is, told in its unit, and near it what that is in percent."""
    for pairing in article.paired("told-once"):
        for part, after in plain(pairing, "x", "b"):
            near = beginning_in(article.amounts, pairing.span.start - AROUND, pairing.span.end + AROUND)
            shares = [by for by in near if _is_sharp(by) and id(by) not in known]
            if _is_of(part, after) and part.figure.value < after.figure.value:
                made = (_from_part(article, pairing._replace(alone=False), by, part, after) for by in shares)
                for one in [one for one in made if one.verdict == "consistent"][:1]:
                    known.add(id(one.claims[0]))
                    yield one


def _is_sharp(by: Amount) -> bool:
    """Whether it is a percentage of two figures or more, which chance hardly meets, and no bound."""
    is_percent = by.unit == PERCENT and is_plain(by) and by.figure.hedge in PLAIN
    return is_percent and by.figure.value >= SHORTEST * by.figure.place


def _is_of(part: Amount, after: Amount) -> bool:
    same = part.kind == after.kind and (part.unit == after.unit or bool(set(part.readings) & set(after.readings)))
    return same or {part.kind, after.kind} == {"count", "number"}


def _from_part(article: Article, pairing: Pairing, by: Amount, part: Amount, after: Amount) -> Comparison:
    falls = CUES[pairing.cues["dir"]] == FALL

    def changed(part: Number, after: Number) -> Number:
        return 100 * part / (after + part if falls else after - part)

    made = judge(changed, [operand(part), operand(after)], by.figure)
    sign = "+" if falls else "−"
    working = f"{bare(part)} / ({bare(after)} {sign} {bare(part)}) = {written(made.expected)}%, the text says {article.quote(by)}"
    found = in_percent(slip(made.expected, by.figure)) if made.verdict != "consistent" else None
    return compared(pairing, (by, part, after), made, working, found, (f"{written(made.expected)}%",))


def _of_ends(article: Article, change: Change, by: Amount) -> Comparison:
    return _compared(article, change, by) if by.unit == PERCENT else _in_words(article, change, by)


def _compared(article: Article, change: Change, by: Amount) -> Comparison:
    printed = _unsigned(by.figure)
    relation = fall if change.falls else rise
    made = judge(relation, change.ends, printed, company=change.in_company)
    ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    right = f"{written(abs(made.expected))}%"
    working = f"{ends} is a {change.direction} of {right}, the text says {article.quote(by)}"
    found = change_slip(change.before, change.after, made, printed)
    return compared(change.pairing, (by, change.before, change.after), made, working, found, (right,))


def _in_words(article: Article, change: Change, by: Amount) -> Comparison:
    """A change told as a fraction: "cut by one-third to $50 million"."""
    relation = fall if change.falls else rise
    printed = Cell.of_fraction(by.figure.value, by.figure.hedge)
    made = judge(lambda *ends: relation(*ends) / 100, change.ends, printed)
    ends = f"from {article.quote(change.before)} to {article.quote(change.after)}"
    working = (
        f"{ends} is a {change.direction} of {written(100 * abs(made.expected))}%, the text says {article.quote(by)}"
    )
    return compared(change.pairing, (by, change.before, change.after), made, working)


def _unsigned(figure: Figure) -> Figure:
    """Without the sign of "-30%", which the verb has too."""
    return replace(figure, value=-figure.value) if figure.value < 0 else figure


def is_in_points(change: Change) -> bool:
    """Whether both ends are percentages, and what is printed is their difference in points and not the change in percent."""
    if change.by is None or not change.by.unit or not change.is_of_shares:
        return False
    printed, place = abs(float(change.by.figure.value)), float(change.by.figure.counting() or 1)
    before, after = float(change.before.figure.value), float(change.after.figure.value)
    percent = abs(float(rise(before, after)))
    return abs(abs(after - before) - printed) < place / 2 and abs(percent - printed) > SLIPPED * place
