"""What a printed number can mean, and when two of them cannot both be right."""

import math
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck import units
from claimcheck.claims import Amount
from claimcheck.numbers import (
    FINE,
    LOOSE,
    NORMAL,
    TRANSPOSED,
    Factor,
    Figure,
    Interval,
    exactly,
    hull,
    judge,
    magnitude,
    slip,
    written,
)
from claimcheck.reasoning.conversions import restatement

INF = math.inf
LEVELS = FINE, NORMAL, LOOSE


def figure(text, hedge="", exact=False):
    """The figure that "25,000", "-1.20" or "1.2e6" is; the exponent stands for a magnitude word."""
    digits, _, power = text.replace(",", "").partition("e")
    decimals = len(digits.partition(".")[2])
    scale = Fraction(10) ** int(power or 0)
    place = Fraction(1, 10**decimals) * scale
    return Figure(float(Fraction(digits) * scale), float(place), bool(decimals), hedge, exact)


def ends(text, level, hedge="", company=False, exact=False):
    """Both ends of a reading, reckoned in fractions and then printed."""
    reading = figure(text, hedge, exact).in_fractions().reading(level, company)
    return float(reading.low), float(reading.high)


# Readings.


@pytest.mark.parametrize("text, fine, normal, loose", [
    ("25,000", (24999.5, 25000.5), (24500, 25500), (24500, 26000)),
    ("9,600", (9599.5, 9600.5), (9550, 9650), (9550, 9700)),
    ("12", (11.5, 12.5), (11.5, 12.5), (11.5, 13)),
    ("1.20", (1.195, 1.205), (1.195, 1.205), (1.195, 1.21)),  # a printed decimal is a declared place
    ("2.0", (1.95, 2.05), (1.95, 2.05), (1.95, 2.1)),
    ("300", (299.5, 300.5), (295, 305), (250, 350)),
    ("500", (499.5, 500.5), (495, 505), (450, 550)),
    ("10", (9.5, 10.5), (9.5, 10.5), (9.5, 15)),  # below a lone 1 the grid of one figure is ten times finer
    ("100", (99.5, 100.5), (95, 105), (95, 150)),
    ("1,000,000", (999999.5, 1000000.5), (950000, 1050000), (950000, 1500000)),
    ("1e6", (950000, 1500000), (950000, 1500000), (950000, 2000000)),  # "1 million" is one figure, as "7" is
    ("1.2e6", (1150000, 1250000), (1150000, 1250000), (1150000, 1300000)),
    ("7", (6.5, 7.5), (6.5, 7.5), (6.5, 8)),
    ("0.5", (0.45, 0.55), (0.45, 0.55), (0.45, 0.6)),
    ("0", (-0.5, 0.5), (-0.5, 0.5), (-0.5, 1)),
    ("-12", (-12.5, -11.5), (-12.5, -11.5), (-13, -11.5)),  # cut away from what was larger still
    ("-10", (-10.5, -9.5), (-10.5, -9.5), (-15, -9.5)),
])  # fmt: skip
def test_a_printed_number_has_three_readings(text, fine, normal, loose):
    assert [fine, normal, loose] == [ends(text, level) for level in LEVELS]


@pytest.mark.parametrize("text, coarse, counting", [
    ("25,000", 1000, 1000),
    ("9,600", 100, 100),
    ("10", 10, 1),
    ("500", 100, 10),
    ("12", 1, 1),
    ("1,000,000", 1_000_000, 100_000),
    ("1.20", 0.01, 0.01),
    ("2.0", 0.1, 0.1),
    ("1.2e6", 100_000, 100_000),
    ("0", 1, 1),
])  # fmt: skip
def test_trailing_zeros_do_not_count_but_two_figures_do(text, coarse, counting):
    assert (coarse, counting) == (figure(text).coarse(), figure(text).counting())


def test_in_company_of_sharper_numbers_one_figure_is_not_enough():
    assert (45, 55) == ends("50", LOOSE)
    assert (49.5, 51) == ends("50", LOOSE, company=True)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("text", ["41", "1,000", "-3", "0"])
def test_what_is_exact_is_taken_at_its_word(text, level):
    value = float(figure(text).value)

    assert (value, value) == ends(text, level, exact=True)


@pytest.mark.parametrize("hedge, normal, loose", [
    ("about", (35, 45), (35, 45)),  # the coarse place reaches further than 5% and 10% of 40
    ("nearly", (30, 40), (30, 40)),
    ("over", (40, INF), (40, INF)),
    ("at_least", (40, INF), (40, INF)),
    ("up_to", (-INF, 40), (-INF, 40)),
    ("under", (-INF, 40), (-INF, 40)),
])  # fmt: skip
def test_a_hedge_reshapes_the_readings(hedge, normal, loose):
    assert [normal, loose] == [ends("40", level, hedge) for level in (NORMAL, LOOSE)]


@pytest.mark.parametrize("text, normal, loose", [
    ("12,345", (11727.75, 12962.25), (11110.5, 13579.5)),  # 5% and 10% of a sharp number are wider than its rounding
    ("-12,345", (-12962.25, -11727.75), (-13579.5, -11110.5)),
])  # fmt: skip
def test_about_reaches_a_share_of_a_sharp_number(text, normal, loose):
    assert [normal, loose] == [ends(text, level, "about") for level in (NORMAL, LOOSE)]


@pytest.mark.parametrize("hedge, met", [
    ("over", False), ("under", False), ("nearly", False),
    ("at_least", True), ("up_to", True), ("about", True), ("", True),
])  # fmt: skip
def test_a_strict_bound_leaves_the_number_itself_out(hedge, met):
    assert met == figure("40", hedge).reading(NORMAL).meets(Interval(40, 40))


def test_vague_words_mean_what_their_figure_means():
    assert figure("40").reading(NORMAL) == figure("40", "vague").reading(NORMAL)


def test_unbounded_takes_bounds_away_and_leaves_about():
    assert ["", "", "", "", "", "about", ""] == [
        figure("40", hedge).unbounded().hedge
        for hedge in ("over", "under", "nearly", "at_least", "up_to", "about", "")
    ]  # fmt: skip


DIGITS = st.integers(0, 10**9)
PLACES = st.integers(-4, 6)
FIGURES = st.builds(
    lambda digits, power, sign: Figure(
        float(sign * digits * Fraction(10) ** power), float(Fraction(10) ** power), power < 0
    ),
    DIGITS, PLACES, st.sampled_from([1, -1]),
)  # fmt: skip
SHAPED = st.sampled_from(["", "about"])


def within(inner, outer):
    return outer.low <= inner.low and inner.high <= outer.high


@given(FIGURES, SHAPED, st.booleans())
def test_readings_nest(one, hedge, company):
    one.hedge = hedge
    fine, normal, loose = (one.in_fractions().reading(level, company) for level in LEVELS)

    assert within(fine, normal)
    assert within(normal, loose)


@given(FIGURES, st.sampled_from(LEVELS), st.booleans())
def test_the_value_lies_in_every_unhedged_reading(one, level, company):
    assert one.reading(level, company).meets(Interval(one.value, one.value))


@given(FIGURES, st.sampled_from(LEVELS))
def test_company_only_narrows(one, level):
    exact = one.in_fractions()

    assert within(exact.reading(level, company=True), exact.reading(level))


@given(DIGITS.filter(bool), PLACES, st.integers(1, 5), SHAPED)
def test_scaling_by_ten_scales_everything(digits, power, up, hedge):
    # Where the place is declared; in "10" and "100" the number of zeros is all that says how exact they are.
    def read(exponent):
        ten = Fraction(10) ** exponent
        return [Figure(digits * ten, ten, True, hedge).reading(level)[:2] for level in LEVELS]

    ten = Fraction(10) ** up
    scaled = [(low * ten, high * ten) for low, high in read(power)]

    assume(digits > 1)  # a lone 1 is special from 10 on
    assert scaled == read(power + up)


@given(FIGURES.filter(lambda one: one.value), st.sampled_from(LEVELS), st.booleans(), SHAPED)
def test_the_sign_only_mirrors(one, level, company, hedge):
    one.hedge = hedge
    mirrored = Figure(-one.value, one.place, one.declared, hedge)
    reading, mirror = one.reading(level, company), mirrored.reading(level, company)

    assert (reading.low, reading.high) == (-mirror.high, -mirror.low)


@given(FIGURES, st.sampled_from(LEVELS), st.sampled_from(["", "about", "nearly", "over", "at_least", "up_to", "under"]))
def test_floats_and_fractions_read_alike(one, level, hedge):
    one.hedge = hedge
    near, exact = one.reading(level), one.in_fractions().reading(level)

    assert near.low == pytest.approx(float(exact.low), rel=1e-12, abs=1e-12)
    assert near.high == pytest.approx(float(exact.high), rel=1e-12, abs=1e-12)


@given(FIGURES, st.sampled_from(LEVELS), SHAPED, st.booleans())
def test_exact_arithmetic_stays_exact(one, level, hedge, company):
    one.hedge = hedge

    assert {Fraction} == {type(end) for end in one.in_fractions().reading(level, company)[:2]}


# Intervals.


@pytest.mark.parametrize("one, other, met", [
    (Interval(1, 2), Interval(2, 3), True),
    (Interval(1, 2, high_open=True), Interval(2, 3), False),
    (Interval(1, 2), Interval(2, 3, low_open=True), False),
    (Interval(1, 2), Interval(1, 1), True),
    (Interval(1, INF), Interval(-INF, 1), True),
    (Interval(1, INF, low_open=True), Interval(-INF, 1), False),
    (Interval(1, 2), Interval(2.5, 3), False),
])  # fmt: skip
def test_intervals_meet_or_do_not(one, other, met):
    assert [met, met] == [one.meets(other), other.meets(one)]


SMALL = st.fractions(-100, 100, max_denominator=50)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(SMALL, SMALL).map(sorted), min_size=1, max_size=3), st.data())
def test_the_hull_holds_every_inner_point(boxes, data):
    inner = [data.draw(st.fractions(low, high, max_denominator=10_000)) for low, high in boxes]

    low, high, *_ = hull(lambda *values: sum(values), [Interval(*box) for box in boxes])

    assert low <= sum(inner) <= high


@settings(max_examples=40, deadline=None)
@given(st.tuples(SMALL, SMALL).map(sorted), st.fractions(Fraction(1, 100), 100, max_denominator=100), st.data())
def test_the_hull_of_a_quotient_holds_every_inner_point(box, least, data):
    base = Interval(least, least + 1)
    after = data.draw(st.fractions(*box, max_denominator=10_000))
    before = data.draw(st.fractions(base.low, base.high, max_denominator=10_000))

    low, high, *_ = hull(lambda a, b: b / a, [base, Interval(*box)])

    assert low <= after / before <= high


def test_an_open_end_makes_the_end_of_the_hull_open():
    assert Interval(3, 4, True, False) == hull(lambda a, b: a + b, [Interval(1, 2, low_open=True), Interval(2, 2)])


# Verdicts: the change from a to b, the share of k in n.


def change(before, after):
    return 100 * (after - before) / before


def share(part, whole):
    return 100 * part / whole


def total(*parts):
    return sum(parts)


def test_zeros_that_may_be_rounding_excuse_no_gross_error():
    less = lambda before, after: before - after  # noqa: E731

    assert judge(less, [figure("150"), figure("120")], figure("20")).reported()
    assert not judge(less, [figure("150"), figure("130")], figure("22")).reported()
    assert not judge(less, [figure("150"), replace(figure("120"), hedge="about")], figure("20")).reported()


@pytest.mark.parametrize("before, after, percent, verdict, reported", [
    ("1.2e9", "1.3e9", "6", "consistent", False),  # 8.3% at face value, but anything from 0 to 17
    ("1.2e9", "1.3e9", "20", "doubtful", True),  # the digits allow 17%, and 8% is far from 20%
    ("1.2e9", "1.3e9", "21", "doubtful", True),  # nobody computes 21% from figures read to one place
    ("50", "65", "20", "contradicted", True),
    ("146,000", "100,000", "-50", "contradicted", True),
    ("24.4", "25.3", "4", "consistent", False),
    ("200", "150", "-33", "contradicted", True),
    ("79.08", "605.41", "87", "contradicted", True),
])  # fmt: skip
def test_a_change_is_judged_by_what_its_ends_can_mean(before, after, percent, verdict, reported):
    judgement = judge(change, [figure(before), figure(after)], figure(percent), company=True)

    assert (verdict, reported) == (judgement.verdict, judgement.reported())


def test_exact_counts_leave_a_change_no_room():
    counts = [figure("50", exact=True), figure("60", exact=True)]

    assert "contradicted" == judge(change, counts, figure("30")).verdict


@pytest.mark.parametrize("part, whole, percent, verdict, reported", [
    ("23", "65", "35", "consistent", False),
    ("23", "65", "53", "contradicted", True),
    ("23", "65", "36", "contradicted", False),  # by one unit: that is how people round
    ("2", "3", "66", "doubtful", False),  # cut, not rounded
    ("2", "3", "67", "consistent", False),
    ("1", "8", "12", "consistent", False),  # 12.5 is a tie, and ties go either way
    ("1", "8", "13", "consistent", False),
])  # fmt: skip
def test_a_share_of_exact_counts_must_round_to_the_percentage(part, whole, percent, verdict, reported):
    judgement = judge(share, [figure(part, exact=True), figure(whole, exact=True)], figure(percent))

    assert (verdict, reported) == (judgement.verdict, judgement.reported())


@pytest.mark.parametrize("parts, whole, verdict", [
    (("463,000", "654,000"), "1.16e6", "contradicted"),
    (("463,000", "654,000"), "1.12e6", "consistent"),
    (("1.4", "2.3", "0.8"), "4.6", "consistent"),
    (("1.4", "2.3", "0.8"), "4.9", "contradicted"),
])  # fmt: skip
def test_the_roundings_of_parts_add_up(parts, whole, verdict):
    assert verdict == judge(total, [figure(part) for part in parts], figure(whole), company=True).verdict


@pytest.mark.parametrize("parts, whole, verdict", [
    (("0.1", "0.2"), "0.4", "consistent"),  # 0.35 is the end of both; in floats 0.15 + 0.2… misses it
    (("1.1", "2.2"), "3.4", "consistent"),
    (("0.7", "0.1", "0.3"), "1.3", "consistent"),
    (("0.1", "0.2"), "0.5", "doubtful"),
])  # fmt: skip
def test_a_tie_is_decided_in_fractions(parts, whole, verdict):
    assert verdict == judge(total, [figure(part) for part in parts], figure(whole)).verdict


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 4))
def test_a_sum_on_the_edge_of_its_rounding_is_consistent_and_beyond_it_is_not(one, other, decimals):
    place = Fraction(1, 10**decimals)
    parts = [Figure(float(n * place), float(place), True, exact=True) for n in (one, other)]
    half = [Figure(float((one + other) * place + place * shift), float(2 * place), True) for shift in (1, -1)]
    above = Figure(float((one + other) * place + place * Fraction(1001, 1000)), float(2 * place), True)

    assert ["consistent"] * 2 == [judge(total, parts, whole).verdict for whole in half]
    assert "consistent" != judge(total, parts, above).verdict


# Conversions: the table of worked examples.


@pytest.mark.parametrize("said, unit, again, other, verdict, reported", [
    ("25,000", "square_kilometer", "9,600", "square_mile", "consistent", False),
    ("25,000", "square_kilometer", "9,653", "square_mile", "consistent", False),  # exact
    ("25,000", "square_kilometer", "9,700", "square_mile", "consistent", False),
    ("25,000", "square_kilometer", "10,000", "square_mile", "consistent", False),  # by the style book's 0.4
    ("25,000", "square_kilometer", "9,500", "square_mile", "consistent", False),  # which is 25,000 the other way
    ("25,000", "square_kilometer", "9,000", "square_mile", "doubtful", False),  # only one-figure 9,000 saves it
    ("25,000", "square_kilometer", "15,500", "square_mile", "contradicted", True),  # by the factor of lengths
    ("10", "mile", "16", "kilometer", "consistent", False),
    ("10", "mile", "15", "kilometer", "consistent", False),
    ("10", "mile", "20", "kilometer", "doubtful", False),  # one figure on both sides
    ("10", "mile", "8", "kilometer", "contradicted", True),
    ("10", "mile", "6", "kilometer", "contradicted", True),
    ("10", "mile", "30", "kilometer", "contradicted", True),
    ("6", "foot", "2", "meter", "consistent", False),
    ("6", "foot", "1.8", "meter", "consistent", False),
    ("6", "foot", "2.02", "meter", "doubtful", True),  # too sharp for a rounded source
    ("1e6", "square_kilometer", "620,000", "square_mile", "doubtful", True),  # with the slip as witness
    ("84", "meter", "276", "foot", "consistent", False),
    ("55", "kilometer", "34", "mile", "consistent", False),
    ("16", "kilometer", "10", "mile", "consistent", False),
    ("5.5", "mile", "8.9", "kilometer", "consistent", False),
    ("5.5", "mile", "9.8", "kilometer", "contradicted", True),
    ("41", "degree_Celsius", "106", "degree_Fahrenheit", "consistent", False),
    ("41", "degree_Celsius", "96", "degree_Fahrenheit", "contradicted", True),
    ("-40", "degree_Celsius", "-40", "degree_Fahrenheit", "consistent", False),
    ("8", "delta_degree_Celsius", "14", "delta_degree_Fahrenheit", "consistent", False),
])  # fmt: skip
def test_a_conversion_is_judged_by_what_both_sides_can_mean(said, unit, again, other, verdict, reported):
    made = converted(figure(said), unit, figure(again), other)

    assert (verdict, reported) == (made.judgement.verdict, made.judgement.reported(made.slip))


@pytest.mark.parametrize("said, unit, again, other, named", [
    ("25,000", "square_kilometer", "15,500", "square_mile", "length factor used on an area"),
    ("1e6", "square_kilometer", "620,000", "square_mile", "length factor used on an area"),
    ("42", "mile", "26", "kilometer", "factor applied the wrong way round"),
    ("5.5", "mile", "9.8", "kilometer", TRANSPOSED),
    ("30", "mile", "483", "kilometer", "off by a factor of ten"),
    ("30", "mile", "4.83", "kilometer", "off by a factor of ten"),
    ("5", "delta_degree_Celsius", "41", "delta_degree_Fahrenheit", "difference converted like a temperature"),
    ("41", "degree_Celsius", "74", "degree_Fahrenheit", "zero point of the scale left out"),
])  # fmt: skip
def test_a_slip_has_a_name(said, unit, again, other, named):
    assert named == converted(figure(said), unit, figure(again), other).slip.name


def test_of_readings_that_suit_equally_the_likeliest_is_shown():
    miles = Amount("measure", 0, 1, figure("60"), "mile", ("mile", "nautical_mile"))
    kilometers = Amount("measure", 0, 1, figure("200"), "kilometer", ("kilometer",))

    assert "96.6" == restatement(miles, kilometers).expected


def converted(said, unit, again, other):
    return restatement(
        Amount("measure", 0, 1, said, unit, (unit,)), Amount("measure", 0, 1, again, other, (other,))
    )  # fmt: skip


# Conversions: whatever the units, in built sentences and through the front door.

SPELLED = {
    "mile": "statute miles", "kilometer": "kilometers", "foot": "feet", "meter": "meters", "inch": "inches",
    "centimeter": "centimeters", "yard": "yards", "pound": "pounds", "kilogram": "kilograms", "ounce": "ounces",
    "gram": "grams", "acre": "acres", "hectare": "hectares", "square_mile": "square miles",
    "square_kilometer": "square kilometers", "square_foot": "square feet", "square_meter": "square meters",
    "cubic_foot": "cubic feet", "cubic_meter": "cubic meters", "mile_per_hour": "miles per hour",
    "kilometer_per_hour": "kilometers per hour", "liter": "liters", "quart": "quarts", "horsepower": "horsepower",
    "kilowatt": "kilowatts", "millimeter": "millimeters",
}  # fmt: skip
PAIRS = [
    (one, other)
    for one in SPELLED
    for other in SPELLED
    if one != other and units.convertible(units.unit(one), units.unit(other))
]


def front_door(said, unit, again, other):
    return claimcheck.check(f"The thing came to {said} {SPELLED[unit]} ({again} {SPELLED[other]}) in all.")


def rounded(value, figures, way):
    """A positive fraction at so many figures, as people print it, or None where that needs many decimals."""
    power = magnitude(float(value)) - figures + 1
    scaled = value / Fraction(10) ** power
    digits = {"half up": math.floor(scaled + Fraction(1, 2)), "half even": round(scaled), "cut": math.floor(scaled)}[
        way
    ]
    number = digits * Fraction(10) ** power
    return f"{float(number):,.{max(0, -power)}f}" if power >= -4 else None


SAID = st.builds(
    lambda digits, power: f"{float(digits * Fraction(10) ** power):,.{max(0, -power)}f}",
    st.integers(10, 9999), st.integers(-2, 3),
)  # fmt: skip
WAYS = st.sampled_from(["half up", "half even", "cut"])


@settings(max_examples=300, deadline=None)
@given(SAID, st.sampled_from(PAIRS), st.integers(2, 4), WAYS, st.booleans(), st.booleans())
@example("999.0", ("hectare", "square_kilometer"), 2, "cut", False, True)
def test_a_correct_conversion_sensibly_rounded_is_never_reported(said, pair, figures, way, by_the_book, other_way):
    factor = units.conversion(*map(units.unit, pair)).factor
    used = factor.chart if by_the_book and factor.chart else factor.exact
    again = rounded(Fraction(said.replace(",", "")) * exactly(used), figures, way)
    assume(again is not None)
    assume(not (way == "cut" and figures == 2 and again.lstrip("0.").startswith("10")))  # nobody cuts 109 to 100
    (said, unit), (again, other) = (
        ((again, pair[1]), (said, pair[0])) if other_way else ((said, pair[0]), (again, pair[1]))
    )

    report = front_door(said, unit, again, other)

    assert [] == [finding.message for finding in report.findings]
    assert [unit, other] == [claim.unit for claim in report.claims]


def wrong(said, pair, result):
    """What a report says of a wrong conversion printed to three figures, or None when it comes out right by chance."""
    right = Fraction(said.replace(",", "")) * exactly(units.conversion(*map(units.unit, pair)).factor.exact)
    assume(abs(result - right) > right / 2)
    again = rounded(result, 3, "half up")
    assume(again is not None)
    return front_door(said, pair[0], again, pair[1])


@settings(max_examples=100, deadline=None)
@given(SAID, st.sampled_from(PAIRS))
def test_an_inverse_factor_is_always_reported(said, pair):
    factor = exactly(units.conversion(*map(units.unit, pair)).factor.exact)
    assume(max(factor, 1 / factor) < 40)  # beyond a factor of 2,000 the two figures are taken for different things

    assert wrong(said, pair, Fraction(said.replace(",", "")) / factor)


@settings(max_examples=100, deadline=None)
@given(SAID, st.sampled_from(PAIRS), st.sampled_from([Fraction(10), Fraction(1, 10), Fraction(100), Fraction(1000)]))
def test_a_factor_of_ten_is_always_reported(said, pair, ten):
    factor = exactly(units.conversion(*map(units.unit, pair)).factor.exact)

    assert wrong(said, pair, Fraction(said.replace(",", "")) * factor * ten)


@settings(max_examples=100, deadline=None)
@given(SAID, st.sampled_from([(a, b) for a, b in PAIRS if a.startswith(("square_", "cubic_")) and b[:5] == a[:5]]))
def test_a_length_factor_on_an_area_or_a_volume_is_always_reported(said, pair):
    lengths = (units.unit(name.partition("_")[2]) for name in pair)
    factor = exactly(units.conversion(*lengths).factor.exact)

    assert wrong(said, pair, Fraction(said.replace(",", "")) * factor)


# Slips of the hand.


@given(st.integers(12, 999_999), st.data())
def test_slip_finds_the_transposition_that_made_a_figure(number, data):
    digits = str(number)
    i = data.draw(st.integers(0, len(digits) - 2))
    swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
    assume(swapped != digits and swapped[0] != "0" and digits[-1] != "0" and swapped[-1] != "0")
    found = slip(float(number), Figure(float(swapped)))

    assert (TRANSPOSED, f"{number:,}") == (found.name, found.instead)


@given(st.integers(101, 999_999).filter(lambda n: n % 10), st.sampled_from([1, 2, 3, 6]))
def test_slip_finds_the_factor_of_ten_that_made_a_figure(number, power):
    found = slip(float(number), Figure(float(number) * 10**power))

    assert found.name.startswith("off by a factor of ")


@pytest.mark.parametrize("expected, printed, weak", [
    (1017.0, "1,617", False),
    (48.3, "98.3", True),  # three figures: chance finds such a slip in three of a hundred
])  # fmt: skip
def test_one_wrong_digit_is_a_weak_witness_among_few(expected, printed, weak):
    assert ("one digit differs", weak) == (slip(expected, figure(printed)).name, slip(expected, figure(printed)).weak)


@pytest.mark.parametrize(
    "expected, printed", [(68.3, "70"), (-68.3, "86"), (math.inf, "86"), (68.3, "0"), (12.0, "75")]
)
def test_no_slip_is_made_up(expected, printed):
    assert slip(expected, figure(printed)) is None


# Factors and printed results.


def test_a_factor_runs_from_the_exact_to_the_style_books_value():
    assert [(1.609, 1.609), (1.6, 1.609), (1.6, 1.609)] == [Factor(1.609, 1.6).reading(level)[:2] for level in LEVELS]


@pytest.mark.parametrize(
    "value, exact", [(0.1, Fraction(1, 10)), (1 / 3, Fraction(1, 3)), (2.5e6, Fraction(2_500_000))]
)
def test_the_fraction_is_the_one_that_was_meant(value, exact):
    assert exact == exactly(value)


@pytest.mark.parametrize("value, text", [
    (67.5924, "67.6"), (1017.06, "1,017"), (4.04, "4.04"), (9652556.0, "9,652,556"), (-40.0, "−40"), (0.0, "0"),
    (0.000123, "0.000123"), (math.inf, "inf"),
])  # fmt: skip
def test_a_result_is_written_as_a_reader_would(value, text):
    assert text == written(value)
