"""Truth by construction, beyond conversions: sums, shares, changes, rates and lengths that are right are never flagged.

The facts are drawn first; what is printed of them is rounded and hedged as newspapers do it.
"""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import claimcheck

MANY = settings(max_examples=60, deadline=None, derandomize=True)

WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
NOUNS = st.sampled_from(["pupils", "patients", "houses", "soldiers", "jobs", "ships"])
COUNTS = st.integers(20, 90_000)


def figure(number):
    """Words below ten, as style books ask."""
    return WORDS[number] if number < 10 else f"{number:,}"


def money(value):
    """Dollars, to the figures that are usual for their size."""
    if value >= 1e9:
        return f"${value / 1e9:.2f} billion"
    if value >= 1e6:
        return f"${value / 1e6:.1f} million"
    return f"${round(value):,}" if value >= 100 else f"${value:.2f}"


@st.composite
def percentages(draw, value):
    """A percentage rounded half up, half to even or to decimals, or bounded by a hedge that is true of it."""
    plain = [f"{math.floor(value + 0.5)}", f"{round(value)}", f"{value:.1f}", f"{value:.2f}"]
    hedged = [f"about {round(value)}", f"nearly {math.floor(value) + 1}", f"more than {math.ceil(value) - 1}"]
    return f"{draw(st.sampled_from(plain + hedged))} percent"


@st.composite
def changes(draw):
    """What was counted before and after, and by how much percent it changed, as it is printed."""
    before, after = draw(COUNTS), draw(COUNTS)
    share = abs(after - before) / before * 100
    assume(2 <= share < 100)
    return before, after, draw(percentages(share))


def silent(text):
    assert [] == [finding.message for finding in claimcheck.check(text).findings], text


@MANY
@given(changes(), NOUNS, st.integers(0, 3))
def test_a_right_change_is_silent(change, noun, wording):
    before, after, share = change
    rose, a_rise = ("rose", "an increase") if after > before else ("fell", "a decline")
    silent([
        f"The number of {noun} {rose} {share}, from {before:,} to {after:,}.",
        f"The number of {noun} {rose} {share} to {after:,} from {before:,} a year earlier.",
        f"The number of {noun} {rose} from {before:,} to {after:,}, {a_rise} of {share}.",
        f"There were {after:,} {noun} last year, compared with {before:,} the year before, {a_rise} of {share}.",
    ][wording])  # fmt: skip


@MANY
@given(COUNTS, st.integers(2, 5_000), NOUNS, st.booleans())
def test_a_right_difference_is_silent(before, by, noun, rises):
    after = before + by if rises else before - by
    assume(after > 10)
    rose, more = ("rose", "more") if rises else ("fell", "fewer")
    silent(f"The number of {noun} {rose} by {figure(by)} to {after:,} from {before:,}.")
    silent(f"There were {after:,} {noun}, {figure(by)} {more} than the {before:,} of last year.")


@MANY
@given(st.data(), st.integers(13, 5_000), NOUNS)
def test_a_right_share_is_silent(data, whole, noun):
    part = data.draw(st.integers(2, whole))
    share = data.draw(percentages(part / whole * 100))
    silent(f"Of the {whole:,} {noun}, {figure(part)}, or {share}, were new.")


@MANY
@given(st.integers(60, 9_000), st.sampled_from([("half", 2), ("a third", 3), ("a quarter", 4), ("a fifth", 5)]), NOUNS)
def test_a_right_fraction_is_silent(whole, fraction, noun):
    name, part = fraction[0], round(whole / fraction[1])
    silent(f"Of the {whole:,} {noun}, {part:,}, or about {name}, were new.")
    silent(f"About {name} of the {whole:,} {noun}, or {part:,}, were old.")


@MANY
@given(st.integers(2, 400), st.integers(1, 20_000), NOUNS)
def test_a_right_average_is_silent(number, each, noun):
    total = number * each + number // 3
    silent(f"The town gave {money(total)} to {figure(number)} schools, or {money(total / number)} each.")
    silent(f"It has {total:,} {noun} in {figure(number)} towns, an average of {round(total / number):,} per town.")
    silent(f"The county has {total:,} people on {number} square miles, or {round(total / number):,} per square mile.")


@MANY
@given(st.lists(st.integers(2, 400), min_size=2, max_size=5), st.integers(0, 3))
def test_a_right_total_is_silent_whatever_its_parts_are(parts, wording):
    things = ["cars", "vans", "buses", "trams", "boats"]
    listed = [f"{figure(number)} {thing}" for number, thing in zip(parts, things, strict=False)]
    row, total = f"{', '.join(listed[:-1])} and {listed[-1]}", f"{sum(parts):,}"
    silent([
        f"The fleet has {total} vehicles: {row}.",
        f"The fleet of {total} vehicles - {row} - stood idle.",
        f"The fleet has {row}, a total of {total} vehicles.",
        f"It sold {row}, for a total of {total}.",
    ][wording])  # fmt: skip


@MANY
@given(st.integers(2, 60), st.integers(2, 60), st.sampled_from([("men", "women"), ("adults", "children")]))
def test_the_people_of_whom_there_are_two_kinds_are_silent(one, other, kinds):
    silent(f"The blast killed {one + other} people, {figure(one)} {kinds[0]} and {figure(other)} {kinds[1]}.")
    silent(f"Of the {one + other} dead, {figure(one)} were {kinds[0]} and the other {figure(other)} {kinds[1]}.")


@MANY
@given(st.integers(100, 20_000), st.integers(2, 3_000), st.booleans())
def test_a_right_market_report_is_silent(cents, by, rises):
    after = cents + by if rises else cents - by
    assume(after > 50 and by < cents)
    rose, step = "rose" if rises else "fell", f"{by} cents" if by < 100 else f"${by / 100:.2f}"
    silent(f"Shares {rose} {step}, or {by / cents * 100:.1f} percent, to ${after / 100:.2f}.")
    silent(f"Shares {rose} {step} to ${after / 100:.2f} from ${cents / 100:.2f} on Friday.")


@MANY
@given(st.integers(1_900, 1_990), st.integers(2, 35))
def test_a_right_length_of_years_is_silent(begin, years):
    end = begin + years
    silent(f"He served as mayor from {begin} to {end}, {figure(years)} years in all.")
    silent(f"The war began in {begin} and ended in {end} after {figure(years)} years.")
    silent(f"In {end}, {figure(years)} years after the fire of {begin}, the town was rebuilt.")
    silent(f"The drought of {figure(years + 1)} years, from {begin} through {end}, was the worst of all.")


@pytest.mark.parametrize("age", [0, 1])
@MANY
@given(birth=st.integers(1_880, 1_960), years=st.integers(3, 60))
def test_a_right_age_is_silent_before_the_birthday_and_after(age, birth, years):
    silent(f"Born in {birth}, he died in {birth + years} at the age of {figure(years - age)}.")
    silent(f"She was born in {birth} and was {figure(years - age)} when she moved to Leeds in {birth + years}.")


ROWS = (
    "The storm killed {a} people in Ohio, {b} in Indiana and {c} in Kentucky.",
    "{a} people died in Ohio, {b} in Indiana and {c} in Kentucky.",
    "{a} people were killed, {b} were hurt and {c} are missing.",
    "The attack left {a} people dead, {b} wounded and {c} missing.",
    "{a} students passed, {b} failed and {c} did not come.",
    "{a} countries voted for the plan, {b} against and {c} abstained.",
    "Police arrested {a} people in Lyon, {b} in Lille and {c} in Nice.",
    "The firm employs {a} people at its head office, {b} at the plant and {c} in sales.",
    "Ohio has {a} plants, Indiana has {b} and Kentucky {c}.",
    "The first group had {a} members, the second {b} and the third {c}.",
    "Hall has {a} delegates, Rowe {b} and Webb {c}.",
    "{a} ships were sunk off Norway, {b} near Iceland and {c} in the Channel.",
    "{a} people took the bus, {b} the train and {c} the boat.",
    "He won {a} titles with Dale, {b} with Marlow and {c} with Arda.",
    "The choir has {a} singers, {b} of them men, and {c} players.",
    "The fund owns {a} hotels, {b} of which are in Spain, and {c} shops.",
    "She won {a} races last year, {b} this year and {c} in the spring.",
)


@settings(MANY, max_examples=400)
@given(st.sampled_from(ROWS), st.integers(4, 2000), st.integers(1, 99), st.integers(-9, 9))
def test_a_row_of_equals_may_nearly_add_up_by_chance(row, first, share, off):
    second = max(1, first * share // 100)
    third = max(1, first - second + off)

    silent(row.format(a=figure(first), b=figure(second), c=figure(third)))


ALL_TOLD = (
    "{total} people were hurt: {list}.",
    "{total} people were hurt, {list}.",
    "The blast hurt {total} people, among them {list}.",
    "{list} were hurt, {total} people in all.",
    "The blast hurt {list}, for a total of {total} people.",
    "The crew of {total} consists of {list}.",
    "The panel has {total} members: {list}.",
    "The blast killed {total} people. The dead were {list}.",
    "A total of {total} people were held: {list}.",
    "{list} were hurt, bringing the total to {total}.",
)
KINDS = ("judge", "clerk", "guard", "driver", "cook", "pilot")


@settings(MANY, max_examples=400)
@given(st.data(), st.sampled_from(ALL_TOLD), st.integers(2, 4))
def test_a_total_counts_the_one_that_has_no_figure(data, wording, groups):
    counts = [data.draw(st.sampled_from((2, 3, 4, 5, 12, 15))) for _ in range(groups)]
    items = [f"{figure(count)} {kind}s" for count, kind in zip(counts, KINDS, strict=False)]
    items.insert(data.draw(st.integers(0, groups)), f"{data.draw(st.sampled_from(('a', 'one', 'another')))} boy")
    listed = f"{', '.join(items[:-1])} and {items[-1]}"
    said = wording.format(total=figure(sum(counts) + 1), list=listed)

    silent(said[0].upper() + said[1:])
