"""Truth by construction: facts are made first, exactly, and then printed, so that it is known what must be found.

The relations are those between texts that reliability rests on, in the order in which they are told.

| relation | where |
|---|---|
| a right conversion, sensibly rounded, is silent; one that is far off is found once | here |
| a right sum, share, change, average, length or age is silent, however it is rounded | test_right_sums |
| sentences round about, order of paragraphs, line ends, spaces, two articles in one, a prefix | test_metamorphic |
| any text gives a report whose spans slice; in UTF-16 as well | test_hostile, lsp/test_positions |
| the same article twice, in threads, in other processes, hash seeds, time zones and locales | test_everywhere |
| a larger tolerance finds less | does not apply: there is no tolerance to set |
| digits or words, symbol or name, "%" or "per cent", "$5m" or "$5 million" | here, test_metamorphic |
| all figures of a proportional claim times ten; the same amount in another unit | here |
| every date 28 years later, weekdays being the same then; one day later | here |
| a larger error is found too; what is suggested does fit | test_metamorphic |
| text, Markdown, HTML and Word documents | sources/test_html, sources/test_docx |
| markup and invisible characters within | sources/test_html, here |
| files in any order, in any number of processes, on standard input, through the library | test_everywhere |
| an edit in an editor; a suppression, a baseline | lsp/test_desk, test_baseline |
| "heavier than" and "lighter than" exchanged | does not apply: no check compares by such words |
| factors against Pint and published constants, weekdays against the calendar | test_units, here |
| twice the text, twice the work | test_growth |
| the n-th call of the system fails | test_faults |
"""

import math
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import claimcheck

MODEST = settings(max_examples=60, deadline=None)

FACTORS = {
    ("km", "miles"): Fraction(15625, 25146),
    ("metres", "feet"): Fraction(1250, 381),
    ("kg", "pounds"): Fraction(100_000_000, 45_359_237),
    ("hectares", "acres"): 10_000 / Fraction("4046.8564224"),
}
"""How many of the second unit one of the first is, exactly."""


def codes(text, **more):
    return sorted(found.code for found in claimcheck.check(text, **more).findings)


@st.composite
def conversions(draw):
    """An amount in whole units, what it is called, and exactly what it is in another unit, and how that is called."""
    one, other = draw(st.sampled_from(sorted(FACTORS)))
    amount = draw(st.integers(12, 9_999))
    return amount, one, amount * FACTORS[one, other], other


def rounded(value, decimals):
    """What sensible people print: rounded half up, half to even, or cut."""
    tens = 10**decimals
    return {Fraction(math.floor(value * tens + Fraction(1, 2)), tens), Fraction(round(value * tens), tens),
            Fraction(math.floor(value * tens), tens)}  # fmt: skip


@MODEST
@given(conversions(), st.integers(0, 3), st.data())
def test_a_right_conversion_is_silent_however_it_is_rounded(conversion, decimals, data):
    amount, one, exact, other = conversion
    printed = data.draw(st.sampled_from(sorted(rounded(exact, decimals))))
    assume(printed * 10**decimals >= 10)

    assert [] == codes(f"It is {amount:,} {one} ({float(printed):,.{decimals}f} {other}) in all.")


@MODEST
@given(conversions(), st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(8, 5), Fraction(2), Fraction(10)]))
def test_a_conversion_that_is_far_off_is_found_once(conversion, error):
    amount, one, exact, other = conversion
    printed = round(exact * error)
    assume(printed >= 10)

    assert ["U101"] == codes(f"It is {amount:,} {one} ({printed:,} {other}) in all.")


@MODEST
@given(conversions(), st.booleans(), st.sampled_from([Fraction(1, 10), Fraction(10), Fraction(100)]))
def test_ten_times_as_much_of_both_makes_no_difference(conversion, is_right, times):
    amount, one, exact, other = conversion
    printed = round(exact * (1 if is_right else 3))
    assume(printed >= 100 and amount >= 100)

    def told(factor):
        figures = [float(figure * factor) for figure in (amount * 1000, printed * 1000)]
        return codes(f"It is {figures[0]:,.0f} {one} ({figures[1]:,.0f} {other}) in all.")

    assert told(1) == told(times) == ([] if is_right else ["U101"])


@MODEST
@given(st.integers(12, 999), st.booleans(), st.sampled_from(["{} km", "{},000 metres", "{},000 m", "{} kilometres"]))
def test_the_same_length_in_another_unit_makes_no_difference(km, is_right, wording):
    miles = round(km * FACTORS["km", "miles"] * (1 if is_right else 2))
    assume(miles >= 10)

    assert ([] if is_right else ["U101"]) == codes(f"It is {wording.format(km)} ({miles} miles) long.")


DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]  # fmt: skip
CYCLE = timedelta(days=28 * 365 + 7)
"""28 years, after which the weekdays are the same again, from 1901 to 2099."""


def opened(day, off, form):
    weekday, month = DAYS[(day.weekday() + off) % 7], MONTHS[day.month - 1]
    return f"The bridge opened on {form.format(weekday=weekday, day=day.day, month=month, year=day.year)}."


FORMS = ["{weekday}, {day} {month} {year}", "{weekday}, {month} {day}, {year}", "{weekday} {day} {month} {year}"]


@MODEST
@given(st.dates(date(1924, 1, 1), date(2071, 12, 31)), st.integers(0, 6), st.sampled_from(FORMS))  # none is Julian
def test_a_weekday_is_found_wrong_when_the_calendar_says_so_and_28_years_later_too(day, off, form):
    expected = ["T101"] if off else []

    assert expected == codes(opened(day, off, form))
    assert expected == codes(opened(day + CYCLE, off, form))


@MODEST
@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(2, 25), st.sampled_from([0, 30, 60]))
def test_how_many_days_ago_it_was_is_what_the_calendar_says(published, ago, off):
    day = published - timedelta(days=ago)
    told = f"The bridge opened {ago + off} days ago, on {day.day} {MONTHS[day.month - 1]} {day.year}."

    assert (["T203"] if off else []) == codes(told, published=published)


WRITTEN = [
    [f"It fell by 12{percent}, to 44 from 80." for percent in ("%", " percent", " per cent")],
    [f"Of the 60 crew, 41, or 52{percent}, lived." for percent in ("%", " percent", " per cent")],
    [f"The bag weighs {kg} ({pounds})." for kg, pounds in [
        ("12 kg", "20 pounds"), ("twelve kilograms", "20 lb"), ("12\u00a0kilos", "twenty pounds"),
    ]],
    ["Sales rose 80% to $6m from $5m.", "Sales rose 80 percent to $6 million from $5 million."],
]  # fmt: skip


@pytest.mark.parametrize("ways", WRITTEN, ids=lambda ways: ways[0])
def test_the_way_a_figure_is_written_makes_no_difference(ways):
    assert 1 == len({tuple(codes(way)) for way in ways})
    assert codes(ways[0])


INVISIBLE = ["\u00ad", "\u200b", "\u200d", "\u200e", "\u202a", "\u2060", "\ufeff"]
SENTENCES = {
    "The path is 42 miles (26 km) long.": ["U101"],
    "The path is 42 miles (68 km) long.": [],
    "Of the 60 crew, 41, or 52%, lived.": ["N201"],
    "The bridge opened on Monday, 18 June 2017.": ["T101"],
    "The valley covers 25,000 square kilometres (9,600 square miles).": [],
}


@MODEST
@given(st.sampled_from(sorted(SENTENCES)), st.data(), st.sampled_from(["text", "markdown", "html"]))
def test_what_is_not_seen_parts_nothing(sentence, data, format):
    """Soft hyphens, joiners and marks of direction, which editors paste in unseen."""
    places = data.draw(st.lists(st.integers(2, len(sentence)), max_size=5))
    text = "".join(
        data.draw(st.sampled_from(INVISIBLE)) * places.count(place) + char for place, char in enumerate(sentence)
    )
    report = claimcheck.check(text, format=format)

    assert SENTENCES[sentence] == sorted(found.code for found in report.findings)
    for claim in report.claims:
        assert not set(INVISIBLE) & {text[claim.start], text[claim.end - 1]}
