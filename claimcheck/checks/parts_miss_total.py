"""N101: the parts do not add up to the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared, unsaid
from claimcheck.checks._check import check
from claimcheck.checks._dead_listed import dead_listed
from claimcheck.checks._itemized import itemized
from claimcheck.checks._left_out import is_listed, leaves_some_out
from claimcheck.claims import Amount
from claimcheck.numbers import LARGEST_PART, NEAR_COUNT, NEAR_SUM, SMALLEST_PART, judge_sum, slip
from claimcheck.passages import sentence_around
from claimcheck.reasoning.closing import Closing, closing, column, slipped
from claimcheck.reasoning.parts import (
    amounts,
    as_total,
    counts_the_same,
    excludes,
    is_open,
    may_hold,
    of_one_unit,
    plainly,
    said,
)
from claimcheck.reasoning.predicates import names_more
from claimcheck.reasoning.unannounced import unannounced
from claimcheck.reasoning.wording import is_set_against, is_whole, opens_with, per, says, words
from claimcheck.text import Span

REACH = 60
"""Characters behind a total in which more parts of it are told."""

NEAR = 12
"""Characters behind a part in which its own time is told: "nine in 2002"."""

OVER, OPENING = 160, 80
"""Characters between a sum of money and the first row of a list that is taken from it, and in which it says so."""

FARTHEST = 4
"""Times the total beyond which a sum is no sum of it, unless a slip explains it."""


@check("N101")
def parts_miss_total(article: Article) -> Iterator[Comparison]:
    """The parts do not add up to the total.

    A late change to one figure of a sum leaves the others as they were.  Only parts that the wording closes are added,
    each within what its rounding allows.  Where no wording ties figures to what is called their total, they are parts
    when they add up to it, or would if two digits of one figure were swapped; three long figures of one unit need no such
    word.

    Wrong:

        Of the 250 delegates, 131 voted for the motion, 98 against and 31 abstained.
               ^^^^^^^^^^^^^  ~~~                       ~~             ~~ 131 + 98 + 31 = 260 delegates, the text says 250 delegates

    Wrong:

        Sales were $1.4 billion in Asia and $2.3 billion in Europe, for a total of $4.2 billion.
                   ~~~~~~~~~~~~             ~~~~~~~~~~~~                           ^^^^^^^^^^^^ $1.4 billion + $2.3 billion = $3.7 billion, the text says $4.2 billion

    Wrong:

        The two harbours will get a total of $120,640. Marlow receives $75,460 and Eastgate $45,810.
                                             ~~~~~~~~                  ~~~~~~~              ^^^^^^^ $75,460 + $45,810 = $121,270, the text says $120,640 (digits transposed: 45,180)

    Wrong:

        The blast killed 14 people. The dead were five children, six women and five men.
                         ^^^^^^^^^                ~~~~~~~~~~~~~  ~~~~~~~~~     ~~~~~~~~ five + six + five = 16, the text says 14 people

    Wrong:

        Police held 13 sailors, eight of them Danes and seven Swedes, overnight.
                    ^^^^^^^^^^  ~~~~~                   ~~~~~~~~~~~~ eight + seven = 15 sailors, the text says 13 sailors

    Wrong:

        He holds 1,462,359 shares. He had 1,203,157 shares and bought 295,202 shares.
                 ~~~~~~~~~~~~~~~~         ~~~~~~~~~~~~~~~~            ^^^^^^^^^^^^^^ 1,203,157 + 295,202 = 1,498,359 shares, the text says 1,462,359 shares (digits transposed: 259,202)

    Right:

        The toll stood at 41, including 18 in Marlow and 12 in Eastgate.
    """
    seen: set[tuple[int, ...]] = set()
    if not WORDED.isdisjoint(article.pairings):
        yield from _worded(article, seen)
    for pairing, found in unannounced(article, {place for places in seen for place in places}):
        yield _closed(article, pairing, found)


def _worded(article: Article, seen: set[tuple[int, ...]]) -> Iterator[Comparison]:
    """What a wording or a word adds up; the places of its figures, one by one and together, are *seen* then."""
    for relation, may_be_added in RULES.items():
        for pairing in article.paired(relation):
            total, *parts = amounts((*pairing.slots["total"], *pairing.slots["part"])) or (None,)
            places = tuple(sorted(claim.start for claim in parts))
            if places in seen or total is None or len(parts) < 2 or not of_one_unit((total, *parts)):
                continue
            if any(per(article, part) == "each" for part in parts):
                continue  # "two percent for selling and one percent each for the rest"
            if may_be_added(article, pairing, total, parts) and not _are_others(article, total, parts):
                seen.add(places)
                made = _added(article, pairing, total, parts)
                whole = _with_more(article, total, parts) if made.message else None
                yield _closed(article, pairing, whole) if whole else made
                seen.update((claim.start,) for claim in (total, *parts))
    yield from dead_listed(article)
    for made in itemized(article, {place for places in seen for place in places}):
        seen.add((made.claims[0].start,))
        yield made
    for pairing in article.paired("total"):
        for total in amounts(pairing.slots["total"]):
            if (total.start,) not in seen and (found := closing(article, total)):
                seen.update((claim.start,) for claim in (total, *found.parts))
                yield _closed(article, pairing, found)
    yield from _below(article, seen)


def _below(article: Article, seen: set[tuple[int, ...]]) -> Iterator[Comparison]:
    """Each column with the total over it, or with what it is taken from: "The $9 million plan includes: ..."."""
    done: set[int] = set()
    for pairing in article.paired("column"):
        total, *parts = amounts((*pairing.slots["total"], *pairing.slots["part"]))
        if (total.start,) in seen or parts[-1].start in done or _are_compared(article, total, *parts):
            continue
        is_list = pairing.phrase == "list"
        found = column(total, tuple(parts), is_list)
        if found:
            yield _closed(article, pairing, found)
        elif is_list and _is_taken_from(article, total, parts):
            working = f"{_told(article, parts)} ≤ {article.quote(total)}"
            yield Comparison((total, *parts), "consistent", working, pairing.phrase)
        else:
            continue
        done.add(parts[-1].start)


def _are_compared(article: Article, *claims: Amount) -> bool:
    """Whether figures stand beside those of another time: "78.5 mln vs 64.6 mln"."""
    return any(is_set_against(article, claim) for claim in claims)


def _is_taken_from(article: Article, total: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the words right before a list say that it need not be whole, and its figures are such parts of one."""
    whole, listed = float(total.figure.value), [float(part.figure.value) for part in parts]
    are_parts = sum(listed) <= whole and max(listed) >= LARGEST_PART * whole and min(listed) >= SMALLEST_PART * whole
    start = parts[0].start
    return are_parts and start - total.end < OVER and is_open(article, max(total.end, start - OPENING), start)


def _with_more(article: Article, total: Amount, parts: list[Amount]) -> Closing | None:
    """The whole list, if it adds up with what stands before or behind the parts that the wording names."""
    found = closing(article, total)
    if found is None or found.slip is not None:
        return None
    within = Span(parts[0].start, parts[-1].end)
    return None if any(within.touches(part.span) for part in found.parts if part not in parts) else found


def _closed(article: Article, pairing: Pairing, found: Closing) -> Comparison:
    total, parts = found.total, found.parts
    judged = judge_sum([plainly(part) for part in parts], plainly(total))
    made = article.in_the_manner_of(total, judged.expected)
    working = f"{_told(article, parts)} = {made}, the text says {article.quote(total)}"
    if found.slip is None or found.slipped is None:
        return Comparison((total, *parts), "consistent", working, pairing.phrase)
    if _is_of_another(article, total, parts):
        return Comparison((total, *parts), "undecided", working, pairing.phrase)
    claims = sorted((total, *parts), key=lambda claim: claim is not found.slipped)
    message = f"{working} ({found.slip.name}: {found.slip.instead})"
    return Comparison(
        tuple(claims), "contradicted", working, pairing.phrase, message, "warning", "probable", found.slip
    )


def _is_of_another(article: Article, total: Amount, parts: Sequence[Amount]) -> bool:
    """Whether a total behind its parts is told of something else: "Expenses for the two months totaled $76,400"."""
    sentence = sentence_around(article.document.prose, total.start)
    if not parts or total.start < parts[-1].end or sentence.start < parts[-1].end:
        return False
    before = article.document.prose[sentence.start : total.start]
    is_summed = opens_with(article, before, "totals") or not before.strip()
    is_more = is_open(article, total.start, sentence.end)
    return is_more or (not is_summed and names_more(article, Span(sentence.start, total.start), *parts))


def _told(article: Article, parts: Sequence[Amount]) -> str:
    return " + ".join(article.figure_words(part) for part in parts)


def _are_others(article: Article, total: Amount, parts: list[Amount]) -> bool:
    """Whether what is listed is not what is counted: what each of them holds, other things, or another total."""
    listed = sum(float(part.figure.value) for part in parts)
    said = float(total.figure.value)
    far = not said / FARTHEST < listed < said * FARTHEST and slip(listed, total.figure) is None
    return (
        (far and total.kind in ("count", "number"))
        or total.unit in words(article, "bundles", "words")
        or any(is_whole(article, part) for part in parts)
    )


def _added(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> Comparison:
    stated = as_total(total) if pairing.relation in APPOSED else plainly(total)
    judged = judge_sum([plainly(part) for part in parts], stated)
    said = _told(article, parts)
    made = article.in_the_manner_of(total, judged.expected)
    working = f"{said} = {made}, the text says {article.quote(total)}"
    hand = slip(judged.expected, total.figure)
    if pairing.relation in OPEN and judged.expected < total.figure.value:
        return Comparison((total, *parts), "consistent", working.replace("=", "≤"), pairing.phrase)
    if pairing.relation == "sum-within" and not excludes(article, parts[0].start, pairing.span.end):
        pairing = pairing._replace(alone=False)  # some may be counted twice
    elif pairing.relation in APPOSED and not pairing.alone and total.unit_start < total.end:
        if pairing.relation == ROW and (is_listed(article, total) or not _is_right_before(article, total, parts)):
            return unsaid(compared(pairing, (total, *parts), judged, working))
        is_meant = _nearly_adds_up(total, parts) or _are_too_many(article, total, parts)
        pairing = pairing._replace(alone=is_meant)
    if not pairing.alone and hand is None and (closed := slipped(total, tuple(parts))):
        return _closed(article, pairing, closed)
    found = compared(pairing, (total, *parts), judged, working, hand, (made,))
    is_less = judged.expected < total.figure.value
    apart = _is_more_told(article, total, parts) or (is_less and leaves_some_out(article, total, parts))
    return unsaid(found) if found.message and apart else found


def _is_right_before(article: Article, total: Amount, parts: list[Amount]) -> bool:
    """Whether no word parts them but a time: "29 people, 14 of them", "12 goals this season, seven in the league".

    "29 people in Ohio, 14 in Utah and nine in Iowa" may be a row of equals; so may be goals of this year, of last year.
    """
    between = article.document.prose[total.end : parts[0].start]
    told = said(article.language, "so_far", "words").sub("", between)
    is_dated = told != between and any(beginning_in(article.whens, part.end, part.end + NEAR) for part in parts)
    return not any(map(str.isalpha, told)) and not is_dated


def _is_more_told(article: Article, total: Amount, parts: list[Amount]) -> bool:
    """Whether words add to the parts, or count one of them twice: "a total of 64 with the nine at sea"."""
    first, last = min((total, *parts), key=_place), max((total, *parts), key=_place)
    tail = article.after(last)
    between = article.document.prose[first.end : last.start]
    is_twice = says(article, tail, "twice") or says(article, between, "twice")
    return is_twice or (last is total and says(article, tail[:REACH], "beside"))


def _place(claim: Amount) -> int:
    return claim.start


def _any(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> bool:
    """The wording says that they are the parts, whatever they are called."""
    return True


def _even(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> bool:
    """All parts have the noun of the total, or none has."""
    return len({part.unit == total.unit for part in parts if part.unit and total.unit}) < 2


def _alike(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> bool:
    """The list is closed, its parts count what the total counts, and none of them is more than it."""
    if total.kind == "number" or any(part.figure.value > total.figure.value for part in parts):
        return False
    if is_open(article, parts[0].start, pairing.span.end) and pairing.relation not in OPEN:
        return False
    return all(counts_the_same(total, part, article.language) for part in parts) or _nearly_adds_up(total, parts)


def _nearly_adds_up(total: Amount, parts: list[Amount]) -> bool:
    """Whether plain figures come so near to the total that they are its parts, whatever they are called.

    Of 50 such lists in 17,000 published texts, those that are no parts are far from it; none came near and missed it.
    """
    made, said = (float(sum(part.figure.value for part in claims)) for claims in (parts, [total]))
    return abs(made - said) <= max(NEAR_SUM * said, min(NEAR_COUNT, said / 4)) and not any(
        claim.figure.hedge for claim in (total, *parts)
    )


def _are_too_many(article: Article, total: Amount, parts: list[Amount]) -> bool:
    """Whether men and women, or boys and girls, are more than the people who are counted, so that one is wrong."""
    sexes = words(article, "people", "grown") | words(article, "people", "young")
    made = sum(part.figure.value for part in parts)
    return made > total.figure.value and all(part.unit in sexes and may_hold(article, total, part) for part in parts)


def _apart(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> bool:
    """The parts have no noun of their own, or one of kinds of the total's; otherwise three things stand in a row."""
    return _alike(article, pairing, total, parts) and all(
        part.unit_start == part.end or may_hold(article, total, part) for part in parts
    )


def _capped(article: Article, pairing: Pairing, total: Amount, parts: list[Amount]) -> bool:
    """The same, but the total may name nothing: "38 went to these countries: Peru (five), Chile (seven)"."""
    counted = replace(total, kind="count") if total.kind == "number" else total
    return _alike(article, pairing, counted, parts)


RULES = {
    "sum": _any,
    "sum-even": _even,
    "sum-within": _alike,
    "sum-capped": _capped,
    "sum-alike": _alike,
    "sum-apart": _apart,
}
"""Relation of the wording -> whether the parts that it names are parts."""

WORDED = frozenset({*RULES, "total", "dead", "items", "column"})
"""Relations of all the wordings."""

ROW = "sum-apart"
"""The relation whose figures may be a row of equals."""

APPOSED = frozenset({"sum-alike", ROW})
"""Relations whose list stands right behind the total."""

OPEN = frozenset({"sum-within", "sum-capped"})
"""Relations whose parts need not be all there are."""
