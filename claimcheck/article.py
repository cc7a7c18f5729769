"""A document with its claims and the pairs that its wording makes of them: all that a check may look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, Literal, NamedTuple, TypeAlias, TypeVar

from claimcheck.claims import Amount, Claim, Subject, When
from claimcheck.late import late
from claimcheck.numbers import Judgement, Slip
from claimcheck.passages import is_within, paragraph_around, quotations, sentence_around
from claimcheck.repeats import Repeat, alike, slipped
from claimcheck.text import Document, Span
from claimcheck.verbatim import Misprint, printed_twice

DIGITS = late(r"\d[\d,]*(?:\.\d+)?")

Verdict: TypeAlias = Literal["consistent", "contradicted", "doubtful", "undecided"]
Severity: TypeAlias = Literal["error", "warning", "note"]
Certainty: TypeAlias = Literal["certain", "probable"]


AnyClaim = TypeVar("AnyClaim", Claim, Amount, When)
Value = TypeVar("Value")

CONVERTED = (("a", "b"), ("a2", "b2"), ("a", "c"))
"""Slots of a conversion that say the same amount."""

PARAGRAPH = late(r"\S\s*?\n[^\S\n]*\n|\S\s*\Z")
"""The end of a paragraph that says something."""

LEAD = 1_200
"""Characters in which an article has said what its headline says."""

ANNOUNCED = 3
"""How many things must say that a headline and the only figure of its noun in the text are one fact."""

LEAD_IN = 40
"""Characters before the date of a date line: "NEW HAVEN, June 18, 2017 --"."""

ABBREVIATED, LONG = 4, 40
"""Dates on either side of a place whose full stops do not end its sentence, and how many characters they have."""

SHOWN = 5
"""Claims of one line of the ledger that are named."""

REACH = 240
"""Characters of a sentence that are looked at on either side of a claim."""


class once(Generic[Value]):  # noqa: N801  # it reads like "property"
    """A property that is worked out when it is first asked for.

    Like :class:`functools.cached_property`, whose lock in Python 3.11 takes longer than the work does here.
    """

    def __init__(self, work: Callable[[Article], Value]) -> None:
        self.work = work
        self.__doc__ = work.__doc__

    def __get__(self, article: Article, kind: type[Article]) -> Value:
        value = article.__dict__[self.work.__name__] = self.work(article)
        return value


class Pairing(NamedTuple):
    """Claims that a wording puts side by side: ``{a} ({b})`` makes a conversion of two measures."""

    relation: str
    """What the wording says of them, such as ``conversion``."""
    phrase: str
    """The name of the wording, as in ``phrases.toml``."""
    slots: Mapping[str, tuple[Claim, ...]]
    """Name of each place in the wording -> the claims that stand there, in reading order."""
    span: Span
    """From the first character of the wording to its last."""
    alone: bool = True
    """Whether the wording may report by itself; otherwise only what is also a known slip."""
    cues: Mapping[str, str] = {}  # nobody writes to it
    """Name of each cue in the wording -> the cue of ``cues.toml`` that stands there: a verb of rising or of falling."""

    lengths: tuple[int, int] = (0, 0)
    """Of a list in words, how many members it has at least and at most."""

    def one(self, slot: str) -> Claim:
        """The claim of a slot that holds exactly one."""
        return self.slots[slot][0]


class Comparison(NamedTuple):
    """What a check made of claims that speak of the same thing; a contradiction when it has a message."""

    claims: tuple[Claim, ...]
    """All that took part, the one at fault (as far as anyone can tell) first."""
    verdict: Verdict
    working: str
    """The arithmetic, in the author's figures."""
    phrase: str = ""
    message: str = ""
    """What is wrong, in one sentence; empty when there is nothing to report."""
    severity: Severity = "error"
    certainty: Certainty = "certain"
    slip: Slip | None = None
    alternatives: tuple[str, ...] = ()
    """What would fit, where one side can be derived from the other."""


def compared(
    pairing: Pairing,
    claims: tuple[Claim, ...],
    judgement: Judgement,
    working: str,
    slip: Slip | None = None,
    alternatives: tuple[str, ...] = (),
    *,
    alone: bool = True,
) -> Comparison:
    """What a judgement amounts to: a finding when it is worth a reader's time, a line of the ledger otherwise.

    The *working* is also the message.  Where the wording, or the check (*alone*), may not report by itself, a named
    slip is needed as second witness.
    """
    verdict = judgement.verdict
    witness = slip is not None and not slip.weak
    if verdict == "consistent" or not judgement.reported(witness) or (verdict == "doubtful" and not alone):
        # What only rounding to one figure, or cutting, reconciles is common in print, and holds; so does what is off
        # by a single unit of the last place.
        return Comparison(claims, "consistent", working, pairing.phrase)
    message = working + (f" ({slip.name}: {slip.instead})" if slip else "")
    if not ((pairing.alone and alone) or witness):
        query = message if verdict == "contradicted" and pairing.alone else ""
        return Comparison(claims, "doubtful", working, pairing.phrase, query, "note", judgement.certainty)
    severity: Severity = "error" if judgement.certainty == "certain" else "warning"
    return Comparison(
        claims, verdict, working, pairing.phrase, message, severity, judgement.certainty, slip, alternatives
    )


def unsaid(made: Comparison) -> Comparison:
    """The comparison without its finding, since words part the figures."""
    return made._replace(verdict="undecided", message="")


def beginning_in(claims: Sequence[AnyClaim], start: int, end: int) -> Sequence[AnyClaim]:
    """Those of some claims in reading order that begin in a stretch of text, found without a look at the others."""
    first = bisect_left(claims, start, key=lambda claim: claim.start)
    return claims[first : bisect_left(claims, end, first, key=lambda claim: claim.start)]


def last_before(claims: Sequence[AnyClaim], offset: int) -> AnyClaim | None:
    """The last of some claims in reading order that ends at or before an offset."""
    index = bisect_right(claims, offset, key=lambda claim: claim.end)
    return claims[index - 1] if index else None


@dataclass(frozen=True)
class Article:
    """A document, its claims in reading order, and the pairings that its wording makes."""

    document: Document
    claims: Sequence[Claim]
    pairings: Mapping[str, Sequence[Pairing]] = field(default_factory=dict)
    """Relation -> its pairings, in reading order."""
    subject: Callable[[Amount | When], Subject] = lambda claim: Subject()
    """What a figure is about; read when it is asked, since few figures have a twin."""

    @once
    def announcements(self) -> list[Span]:
        """Headline and summaries, in reading order."""
        headline = self.document.headline
        return sorted([*([headline] if headline else ()), *self.document.summaries])

    @once
    def lead(self) -> int:
        """Where the second paragraph of the body ends."""
        begin = max((span.end for span in self.announcements), default=0)
        ends = [match.end() for match in islice(PARAGRAPH.finditer(self.document.prose, begin), 2)]
        return min([*ends[1:], begin + LEAD])

    def may_be_one(self, told: Amount, said: Amount) -> bool:
        """Whether nothing tells a figure of the headline apart from one of the text."""
        one, other = self.subject(told), self.subject(said)
        return one.apart == other.apart and not (one.verbs and other.verbs and not one.verbs & other.verbs)

    def is_announced(self, told: Amount, said: Amount) -> bool:
        """Whether the text's only figure of its noun must be the one of the headline: other words agree too."""
        one, other = self.subject(told), self.subject(said)
        return self.may_be_one(told, said) and one.may_be(other) and one.witnesses(other) >= ANNOUNCED

    @once
    def body(self) -> list[Amount]:
        """The amounts that stand in no headline or summary."""
        if not self.announced:
            return self.amounts
        announced = {id(amount) for amount in self.announced}
        return [amount for amount in self.amounts if id(amount) not in announced]

    @once
    def announced(self) -> list[Amount]:
        """The amounts that stand in the headline and the summaries."""
        if not self.announcements or not self.amounts or self.amounts[0].start >= self.announcements[-1].end:
            return []
        until = bisect_left(self.amounts, self.announcements[-1].end, key=lambda amount: amount.start)
        return [amount for amount in self.amounts[:until] if is_within(amount.span, self.announcements)]

    @once
    def slipped(self) -> list[Repeat]:
        """The figures of the body that a slip of hand makes of one another, two and two."""
        return list(slipped(self.alike))

    @once
    def alike(self) -> list[list[Amount]]:
        """The figures of the body by unit, where there are two or more of one."""
        return alike(self.body)

    @once
    def misprinted(self) -> list[Misprint[Amount]]:
        """Two and two figures that differ in one sentence printed twice, where it is no pattern for several things."""
        pairs = printed_twice(self.document.prose, self.amounts)
        return [pair for pair in pairs if self.is_repeated(pair) or (pair.slip and not pair.slip.weak)]

    def is_repeated(self, pair: Misprint[Amount] | Misprint[When]) -> bool:
        """Whether a sentence printed twice is told in a headline or summary, or is one quotation."""
        first, again = pair.first.span, pair.again.span
        return is_within(first, self.announcements) or (self.is_quoted(first) and self.is_quoted(again))

    def is_one_fact(self, pair: Repeat) -> bool:
        """Whether two different figures speak of one fact, told in two sentences."""
        if not self.are_apart(pair.first, pair.again):
            return False
        one = self.subject(pair.first)
        if one.is_apart:
            return False  # whatever the other is about, which is not quick to read
        other = self.subject(pair.again)
        return one.is_surely_same(other) if pair.is_weak else one.is_same(other)

    def are_apart(self, first: Claim, again: Claim) -> bool:
        """Whether two claims stand in two sentences, both within quotation marks or both outside."""
        if sentence_around(self.document.prose, first.start).end > again.start:
            return False
        return self.is_quoted(first.span) == self.is_quoted(again.span)

    @once
    def amounts(self) -> list[Amount]:
        """The claims of how much or how many, in reading order."""
        return [claim for claim in self.claims if isinstance(claim, Amount)]

    @once
    def lengths(self) -> list[Amount]:
        """The lengths of time, in reading order."""
        return [amount for amount in self.amounts if amount.kind == "duration"]

    @once
    def whens(self) -> list[When]:
        """The dates, times and recurrences, in reading order."""
        return [claim for claim in self.claims if isinstance(claim, When)]

    @property
    def language(self) -> str:
        """ISO 639 code of the language it is written in."""
        return self.document.language

    @once
    def years(self) -> frozenset[int]:
        """Every year that is printed in the article."""
        return frozenset(when.year for when in self.whens if when.year is not None)

    def paired(self, relation: str) -> Sequence[Pairing]:
        """The pairings of one relation, in reading order."""
        return self.pairings.get(relation, ())

    def quote(self, claim: Claim) -> str:
        """The words the author used, on one line."""
        return " ".join(self.document[claim.span].split())

    def before(self, claim: Claim) -> str:
        """What its statement says before a claim, at most 240 characters."""
        begin = max(sentence_around(self.document.prose, claim.start).start, claim.start - REACH)
        return self.document.prose[begin : claim.start].rpartition(";")[2]

    def after(self, claim: Claim) -> str:
        """What its statement says after a claim, at most 240 characters."""
        end = min(sentence_around(self.document.prose, claim.start).end, claim.end + REACH)
        return self.document.prose[claim.end : end].partition(";")[0]

    def paragraph(self, claim: Claim) -> int:
        """Where the paragraph of a claim begins."""
        return self.document.prose.rfind("\n", 0, claim.start) + 1

    def sentence(self, offset: int) -> Span:
        """The sentence that a character is in, which the full stop of "Jan. 3" does not cut.

        Not the way to go through a whole text: what it costs depends on the claims around.
        """
        start, end = sentence_around(self.document.prose, offset)
        for _ in range(ABBREVIATED):
            first = self._cut_at(start)
            if first is None:
                break
            start = sentence_around(self.document.prose, first.start).start
        for _ in range(ABBREVIATED):
            last = self._cut_at(end)
            if last is None:
                break
            end = sentence_around(self.document.prose, last.end - 1).end
        return Span(start, end)

    def _cut_at(self, offset: int) -> Claim | None:
        """The claim in the middle of which a place is."""
        near = beginning_in(self.claims, offset - LONG, offset)
        return next((claim for claim in near if claim.end > offset), None)

    def unit_words(self, claim: Amount) -> str:
        """The author's words for the unit: "square miles"."""
        return " ".join(self.document.text[claim.unit_start : claim.end].split()).rstrip("+")

    def figure_words(self, claim: Amount) -> str:
        """The author's words for the number without what it counts: "131", "$1.4 billion", "seven"."""
        end = claim.unit_start if claim.kind == "count" else claim.end
        words = " ".join(self.document.text[claim.start : end].split()).rstrip("-") or self.quote(claim)
        return words if words[1:2].isupper() else words[:1].lower() + words[1:]

    def in_the_manner_of(self, claim: Amount, value: float) -> str:
        """Another value in the manner of a claim, with its currency, magnitude word and unit.

        "$4.6 billion" makes "$4.5 billion" of 4,500,000,000.
        """
        words = self.quote(claim)
        digits = DIGITS.search(words)
        face = float(digits[0].replace(",", "")) if digits else 0.0
        scale = float(claim.figure.value) / face if face else 1.0
        said = f"{round(value / scale, 4):,}".removesuffix(".0").replace("-", "−")
        if not digits:
            return said + (f" {self.unit_words(claim)}" if claim.unit_start < claim.end else "")
        sign = words[: digits.start()].rpartition(" ")[2]  # without a hedge: what is computed is not "only" so much
        return sign + said + words[digits.end() :]

    def listed(self, claims: Sequence[Claim]) -> str:
        """The first few of some claims in the author's words, and how many there are besides."""
        shown = ", ".join(map(self.quote, claims[:SHOWN]))
        return f"{shown} and {len(claims) - SHOWN} more" if len(claims) > SHOWN else shown

    @once
    def quotations(self) -> list[Span]:
        """What stands inside quotation marks, in reading order."""
        return quotations(self.document.prose)

    def is_quoted(self, span: Span) -> bool:
        """Whether it is somebody's own words, said from a time of his own."""
        return is_within(span, self.quotations)

    def dates_around(self, claim: Claim) -> Sequence[When]:
        """The dates of the paragraph that a claim stands in, in reading order."""
        return beginning_in(self.dates, *paragraph_around(self.document.prose, claim.start))

    @once
    def dates(self) -> list[When]:
        """The dates, in reading order."""
        return [claim for claim in self.claims if isinstance(claim, When) and claim.kind == "date"]

    @once
    def dateline(self) -> When | None:
        """Where the text itself gives the day of its publication: in its front matter, or alone or first on a line."""
        published = self.document.published
        if published is None:
            return None
        for when in self.dates:
            is_day = when.day and when.year and when.days and when.days.first == published.toordinal()
            if is_day and (when.start < LEAD_IN or "\n" in self.document.prose[when.start - LEAD_IN : when.start]):
                return when
        return None

    @once
    def dated(self) -> list[When]:
        """The dates, times and recurrences whose days are known, in reading order."""
        return [when for when in self.whens if when.days]

    def date_before(self, claim: Claim) -> When | None:
        """The last date of the same sentence before a claim."""
        around = sentence_around(self.document.prose, claim.start)
        index = bisect_left(self.dates, claim.start, key=lambda when: when.start) - 1
        return self.dates[index] if index >= 0 and self.dates[index].start >= around.start else None

    def conversions(self) -> Iterator[tuple[Pairing, Amount, Amount]]:
        """Each amount that is said again in another unit: the wording, the first saying and the second."""
        for pairing in self.paired("conversion"):
            slots = pairing.slots
            for first, again in CONVERTED:
                if first in slots and again in slots:
                    one, other = slots[first][0], slots[again][0]
                    if isinstance(one, Amount) and isinstance(other, Amount) and one.unit != other.unit:
                        yield pairing, one, other
