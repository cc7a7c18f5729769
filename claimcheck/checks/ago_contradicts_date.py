"""T203: "years ago" or "years later" does not lead to the date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, Comparison, Pairing, beginning_in, compared
from claimcheck.checks._check import check
from claimcheck.checks._counted_on import counted_on
from claimcheck.checks._to_now import begun
from claimcheck.claims import Amount, Claim, When
from claimcheck.late import late
from claimcheck.numbers import Interval, Judgement
from claimcheck.passages import sentence_around
from claimcheck.reasoning import elapsed

NOW = "PRESENT_REF"

WORDS = late(r"[a-z]+")

TO_GO = "to-go"
"""The wording with "to go", which may have been said of any day."""

LAST = 3
"""Words before a length among which its verb stands."""

REACH = 80
"""Characters behind "20 years later" in which a word may say that it is now."""

OPENING = 24
"""Characters of a sentence in which it may say when it was: "In the spring of 1983"."""

UNDATED = frozenset({"number", "age", "duration"})
"""Kinds of figures that bring in a time of their own: "married at 25"."""

AGED = late(r"\b[1-9]\d\b(?=[.,;)])")
"""A bare number that may be an age."""

APPOSED = late(r"(?:^|,\s)[A-Za-z]+\s[a-z]{2}\s$")
"""Nothing but a participle before a date: "Built in 1890, the mill was sold", "The band, formed in 1994, made"."""

FAR = 2_000
"""Characters beyond which a date counted from publication and one given outright are not told together."""


@check("T203")
def ago_contradicts_date(article: Article) -> Iterator[Comparison]:
    """ "Years ago" or "years later" does not lead to the date beside it.

    "Ago" counts from publication, "later" from the date told before it in the sentence.  Where months are not given
    a year more or less is nothing.  Inside quotation marks "ago" counts from the day of the speech: it is left alone.

    Wrong, published 2024-09-10:

        The works closed 30 years ago, in 2004.
                         ^^^^^^^^^^^^     ~~~~ 2004 to 2024 is 20 years, the text says 30 years ago (tens differ: 20)

    Wrong:

        It burned down in 1885 and five years later, in 1888, it rose again.
                          ~~~~     ^^^^^^^^^^^^^^^^     ~~~~ 1885 to 1888 is 3 years, the text says five years later

    Wrong, published 2024-09-10:

        The next version, due in four weeks, on November 14, 2024, drops it.
                                 ^^^^^^^^^^     ~~~~~~~~~~~~~~~~~ 2024-09-10 to November 14, 2024 is 9 weeks, the text says four weeks

    Wrong, published 2024-09-10:

        The vote on October 1 is six weeks away.
                    ~~~~~~~~~    ^^^^^^^^^ 2024-09-10 to October 1 is 3 weeks, the text says six weeks

    Wrong:

        Founded on 4 May 1963 by an Act of 1961, and 12 months later, on 4 May 1965, it was free.
                   ~~~~~~~~~~                        ^^^^^^^^^^^^^^^     ~~~~~~~~~~ 4 May 1963 to 4 May 1965 is 24 months, the text says 12 months later

    Wrong:

        In 1983 the station painted its studios. Ten years later, in 1996, it moved.
           ~~~~                                  ^^^^^^^^^^^^^^^     ~~~~ 1983 to 1996 is 13 years, the text says Ten years later

    Wrong:

        The bill passed the lower house on June 4 and was signed a week later, on June 21.
                                           ~~~~~~                ^^^^^^^^^^^^     ~~~~~~~ June 4 to June 21 is 2.4 weeks, the text says a week later

    Wrong:

        He was hurt on Aug. 2 and died the next day, Aug. 8.
                       ~~~~~~          ^^^^^^^^^^^^  ~~~~~~ Aug. 2 to Aug. 8 is 6 days, the text says the next day

    Right:

        He was held on Monday and charged two days later, on Wednesday. The raid was on June 12. The men were questioned for
        some time and charged two days later, on June 21.

    Right:

        The mill was sold in 1954 and burned down after the war. Three years later, in 1961, it rose again. The band, formed in
        1994, made an album in its second year. Three years later, in 1999, it split.

    Right, published 2024-09-10:

        The works closed 20 years ago, in 2004. "My father came 30 years ago, in 1979," she said in 2009.

    Right, published 2024-09-10:

        Ten years ago, on May 3, the hall burned down. The mine shut five years ago in March. In a
        2014 interview she said that the band broke up 20 years ago, in 1994.
    """
    yield from _ago(article)
    yield from _ahead(article)
    later = list(_later(article))
    yield from later
    yield from counted_on(article, {id(made.claims[0]) for made in later if made.verdict != "undecided"})
    yield from _named(article)
    yield from begun(article, _counted_back(article), "ago-near")
    yield from begun(article, _counted_on(article), "later-still")


def _counted_back(article: Article) -> Iterator[Amount]:
    """Every "20 years ago" that no wording has put beside a date."""
    paired = {id(pairing.one("n")) for pairing in article.paired("ago")}
    for length in article.lengths:
        when = length.when
        if when and when.anchor == "publication" and (when.shift or 0) < 0 and id(length) not in paired:
            yield length


def _counted_on(article: Article) -> Iterator[Amount]:
    """Every "20 years later" whose sentence goes on in the present, as in "20 years later, he still runs it"."""
    present, paired = (
        _present(article.document.language),
        {id(pairing.one("n")) for pairing in article.paired("later-in")},
    )
    for length in article.lengths:
        when = length.when
        if not when or when.anchor != "mention" or (when.shift or 0) < 0 or id(length) in paired:
            continue
        if not present.isdisjoint(WORDS.findall(article.after(length)[:REACH].lower())):
            yield length


@cache
def _present(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).events["present"])


def _named(article: Article) -> Iterator[Comparison]:
    """Days and years that are counted from publication and are also given outright: "yesterday" and "June 17"."""
    if article.document.published is None:
        return
    outright = {when.days: when for when in article.dates if when.days and elapsed.is_dated(when)}
    for claim in article.claims if outright else ():
        when = claim.when if isinstance(claim, Amount) else claim
        if not isinstance(when, When) or when.anchor != "publication" or when.days not in outright:
            continue
        named = outright[when.days]
        if when.month is None and when.kind != "set" and abs(named.start - claim.start) <= FAR:
            says = f"published {article.document.published}, {article.quote(claim)} is {article.quote(named)}"
            yield Comparison((claim, named), "consistent", says, "relative-and-named")


def _ago(article: Article) -> Iterator[Comparison]:
    published = article.document.published
    for pairing in article.paired("ago"):
        length, when = pairing.one("n"), pairing.one("t")
        if not (isinstance(length, Amount) and isinstance(when, When)) or article.is_quoted(length.span):
            continue
        if published is None or not _counts_from_publication(pairing, length):
            continue
        found = elapsed.since(when, published, length.unit)
        if found and "now" in pairing.slots:
            found = Interval(-found.high, -found.low)
        today = str(published.year if when.unit == "year" else published)
        ends = [today, article.quote(when)] if "now" in pairing.slots else [article.quote(when), today]
        made = _compared(article, pairing, length, (when,), found, " to ".join(ends))
        if made and not (made.message and _counts_from_another(article, length, when, when)):
            yield made


def _ahead(article: Article) -> Iterator[Comparison]:
    """``in two weeks, on May 5``: from publication to a date that lies ahead."""
    published = article.document.published
    for pairing in article.paired("ahead"):
        length, when = pairing.one("n"), pairing.one("t")
        if not (isinstance(length, Amount) and isinstance(when, When)) or article.is_quoted(length.span):
            continue
        if (
            published is None
            or when.days is None
            or when.days.first <= published.toordinal()
            or not (when.day or (when.unit == length.unit == "year"))
            or length.when
            or not _is_ahead_of_now(article, pairing, length)
        ):
            continue
        found = elapsed.until(when, published, length.unit)
        if made := _compared(article, pairing, length, (when,), found, f"{published} to {article.quote(when)}"):
            yield made


def _is_ahead_of_now(article: Article, pairing: Pairing, length: Amount) -> bool:
    """Whether it is told in the present, and counts from today if it says what it counts from."""
    for now in pairing.slots.get("now", ()):
        if isinstance(now, When) and now.value != NOW and not (now.shift == 0 and now.unit == "day" and not now.part):
            return False
    if pairing.phrase == TO_GO and _is_past(article, pairing.one("t")):
        return False
    was = languages.load(article.document.language).events["was"]
    return not set(was) & set(WORDS.findall(article.before(length).lower())[-LAST:])


def _is_past(article: Article, when: Claim) -> bool:
    """Whether the sentence goes on in the past: "with 20 days to go before June 14, he led"."""
    events = languages.load(article.document.language).events
    behind = WORDS.findall(article.after(when)[:REACH].lower())
    return any(word in events["past_words"] or word.endswith(tuple(events["past_ending"])) for word in behind)


def _judged(article: Article, length: Amount, found: Interval) -> Judgement | None:
    """The same as ever, except that "just over four weeks" has an end as "about four weeks" has."""
    barely = tuple(languages.load(article.document.language).calendar["words"]["barely"])
    if length.figure.hedge == "over" and article.quote(length).lower().startswith(barely):
        return elapsed.judged(replace(length, figure=replace(length.figure, hedge="about")), found)
    return elapsed.judged(length, found)


def _counts_from_publication(pairing: Pairing, length: Amount) -> bool:
    now = pairing.slots.get("now")
    if now:
        return isinstance(now[0], When) and now[0].value == NOW
    return length.when is not None and length.when.anchor == "publication" and (length.when.shift or 0) < 0


def _later(article: Article) -> Iterator[Comparison]:
    for pairing in article.paired("later-in"):
        length, when = pairing.one("n"), pairing.one("t")
        if not (isinstance(length, Amount) and isinstance(when, When)) or length.when is None:
            continue
        twin = _twin(article, when)
        near = twin or article.date_before(length if length.start < when.start else when)
        before = near or _told_before(article, length)
        if length.when.anchor == "mention" and before is not None and before.year is not None:
            ends = (before, when) if (length.when.shift or 0) > 0 else (when, before)
            alone = near is not None or _goes_on_from(article, before, length)
            made = _between(article, pairing, length, *ends, alone=alone)
            if made and not (made.message and not twin and _counts_from_another(article, length, when, before)):
                yield made


def _twin(article: Article, when: When) -> When | None:
    """The only other year's same day of the month before *when* in its paragraph: what comes years later to the day."""
    day = (when.month, when.day)
    around = [
        other for other in article.dates_around(when) if when.day and when.year and (other.month, other.day) == day
    ]
    years = {other.year for other in around}
    before = [other for other in around if other.year and other.start < when.start]
    return before[-1] if before and None not in years and len(years) == 2 else None


def _told_before(article: Article, length: Amount) -> When | None:
    """The last year told in the paragraph before the sentence."""
    before = (when for when in article.dates_around(length) if when.start < length.start and elapsed.is_dated(when))
    return max((when for when in before if when.year), key=lambda when: when.start, default=None)


def _goes_on_from(article: Article, before: When, length: Amount) -> bool:
    """Whether the last sentence tells of one time only, and it or this one opens with its time."""
    prose = article.document.prose
    here = sentence_around(prose, length.start)
    last = sentence_around(prose, max(0, here.start - 2))
    opens = length.start - here.start <= OPENING or before.start - last.start <= OPENING
    if not opens or [before] != list(beginning_in(article.dates, *last)):
        return False
    figures = beginning_in(article.amounts, before.end, last.end)
    if any(_brings_in_a_time(article, amount) for amount in figures) or AGED.search(prose, before.end, last.end):
        return False
    if prose.startswith(",", before.end) and APPOSED.search(prose[last.start : before.start]):
        return False  # what the sentence tells happened some time after that
    return _elsewhen(article.document.language).isdisjoint(WORDS.findall(prose[before.end : last.end].lower()))


def _brings_in_a_time(article: Article, amount: Amount) -> bool:
    """Whether a figure leads to a time without a date: "in its second year", "after five years"."""
    if amount.kind != "ordinal":
        return amount.kind in UNDATED
    behind = WORDS.findall(article.after(amount)[:REACH].lower())[:1]
    return not set(languages.load(article.document.language).calendar["units"]).isdisjoint(behind)


@cache
def _elsewhen(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).events["elsewhen"])


def _counts_from_another(article: Article, length: Amount, when: When, before: When) -> bool:
    """Whether another date of the paragraph is that long before: the story goes on from there."""
    others = (other for other in article.dates_around(length) if other not in (when, before) and other.year is not None)
    ordered = (sorted((other, when), key=_first_day) for other in others)
    found = (elapsed.apart(first, last, length.unit) for first, last in ordered)
    judgements = (elapsed.judged(length, interval) for interval in found if interval)
    return any(judgement is not None and judgement.verdict == "consistent" for judgement in judgements)


def _first_day(when: When) -> int:
    return when.days.first if when.days else 0


def _between(
    article: Article, pairing: Pairing, length: Amount, first: When, last: When, *, alone: bool = True
) -> Comparison | None:
    found = elapsed.apart(first, last, length.unit)
    text = f"{article.quote(first)} to {article.quote(last)}"
    return _compared(article, pairing, length, (first, last), found, text, alone=alone)


def _compared(
    article: Article,
    pairing: Pairing,
    length: Amount,
    dates: tuple[When, ...],
    found: Interval | None,
    text: str,
    *,
    alone: bool = True,
) -> Comparison | None:
    judgement = _judged(article, length, found) if found else None
    if found is None or judgement is None or found.high <= 0 or elapsed.gives_the_year(length, *dates):
        return None
    working = f"{text} is {elapsed.counted(found, length.unit)}, the text says {article.quote(length)}"
    slip = elapsed.slip_of_tens(length, found) if judgement.verdict == "contradicted" else None
    if judgement.verdict == "contradicted" and not alone and slip is None:
        return Comparison((length, *dates), "undecided", working, pairing.phrase)  # it may count from something undated
    return compared(pairing, (length, *dates), judgement, working, slip)
