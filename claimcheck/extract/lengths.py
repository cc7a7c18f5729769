"""Lengths of time that lead somewhere: "three weeks ago", "two years later", "the last six months"."""

from __future__ import annotations

from claimcheck.claims import Amount, Claim, When
from claimcheck.extract.calendar import Calendar
from claimcheck.numbers import Figure

STEPS = frozenset({"day", "week", "month", "year", "decade", "century"})
"""Units that a date can be moved by."""

BESIDE = 20
"""Characters between a date and the "ago" that goes with it: ", just over a"."""

FARTHEST = 10_000
"""Units beyond which nobody counts back."""


def led(text: str, claim: Amount, calendar: Calendar) -> None:
    """Stretch a duration over the words that make a date or a window of it, and give it the date it leads to."""
    behind = calendar.shift_behind.match(text, claim.end) if claim.unit in STEPS else None
    if behind is None:
        _windowed(text, claim, calendar)
    elif claim.upto is None:
        count = claim.figure.value
        if count == int(count) and count < FARTHEST:
            forward, anchor = calendar.shifts[behind[1].lower()]
            claim.end = behind.end()
            claim.when = When(
                "date", claim.start, claim.end, unit=claim.unit, shift=int(count) * forward, anchor=anchor
            )


def alone(text: str, start: int, word: str, previous: Claim | None, calendar: Calendar) -> Amount | None:
    """``a fortnight``, ``a week later``, ``a day after``: a unit that is a length by itself, with its article.

    So is ``a week ago`` beside its date only; elsewhere it mostly tells what a figure is compared with.
    """
    words = calendar.language.calendar["words"]
    begin = max(text.rfind(" ", max(0, start - 8), max(0, start - 1)) + 1, 0)
    if text[begin : start - 1].lower() not in words["article"]:
        return None
    end = start + len(word)
    dated = isinstance(previous, When) and start - previous.end <= BESIDE
    behind = (calendar.counted_behind, calendar.shift_behind if dated else calendar.ago_on)
    counted = word in STEPS and any(pattern.match(text, end) for pattern in behind)
    if not counted and word not in words["lengths"]:
        return None
    return Amount("duration", begin, end, Figure(1), word, (word,), unit_start=start)


def _windowed(text: str, claim: Amount, calendar: Calendar) -> None:
    before = text[max(0, claim.start - 16) : claim.start].lower()
    for words, _ in calendar.windows:
        if before.endswith(words + " ") and not before[: -len(words) - 1][-1:].isalnum():
            if before[: -len(words) - 1].endswith(tuple(calendar.language.calendar["words"]["before_verb"])):
                return  # "will last 20 days"
            claim.start -= len(words) + 1
            return
