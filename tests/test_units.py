import json
import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import units
from claimcheck.errors import LanguageError, SettingsError
from claimcheck.numbers import Figure, judge
from claimcheck.units import Quantity, conversion, convertible, define, slips, unit

POINTS = ("degree_Celsius", "degree_Fahrenheit", "kelvin", "degree_Rankine", "degree_Reaumur")
LENGTHS = ("meter", "kilometer", "mile", "foot", "inch", "nautical_mile", "furlong", "light_year")
BAD_NAMES = ("", "smoot", "square_", "square_acre", "cubic_pound", "mile_per_", "_per_", "mile" + 9999 * "_per_hour")
TO_PINT = ("mile", "square_mile", "mile_per_hour", "decade", "degree_Fahrenheit", "degree_Celsius_per_mile")
VOLUMES = ("liter", "gallon", "imperial_gallon", "cubic_foot", "oil_barrel", "acre_foot")
SPEEDS = ("kilometer_per_hour", "mile_per_hour", "knot", "meter_per_second", "foot_per_minute")


REDEFINED = {"acre", "acre_foot", "chain", "fathom", "furlong", "league", "rod"}
"""Of the foot of surveyors up to Pint 0.25, of the international one since: two parts in a million less."""

MISTAKEN = {"degree_Reaumur"}
"""Upside down in the first 0.25."""


def test_committed_table_is_what_the_installed_pint_gives():
    committed, made = (json.loads(text) for text in ((units.HERE / units.TABLE).read_text("utf-8"), units.compiled()))
    other = {name for name, row in made["units"].items() if committed["units"].get(name) != row}
    ratios = [Fraction(made["units"][name][1]) / Fraction(committed["units"][name][1]) for name in other - MISTAKEN]

    assert other <= REDEFINED | MISTAKEN, "run python -m claimcheck.units"
    assert all(abs(ratio - 1) < Fraction(1, 100_000) for ratio in ratios)
    assert ({**committed, "units": 0}, committed["units"].keys()) == ({**made, "units": 0}, made["units"].keys())


@pytest.mark.parametrize(
    ("name", "known", "number"),
    [
        ("mile", "meter", "1609.344"),
        ("yard", "meter", "0.9144"),
        ("foot", "meter", "0.3048"),
        ("inch", "centimeter", "2.54"),
        ("nautical_mile", "meter", "1852"),
        ("fathom", "meter", "7200/3937"),  # six US survey feet
        ("furlong", "meter", "792000/3937"),
        ("light_year", "meter", "9460730472580800"),
        ("astronomical_unit", "meter", "149597870700"),
        ("hectare", "square_meter", "10000"),
        ("acre", "square_meter", "62726400000/15499969"),  # the US survey acre, 4 parts in a million above the other
        ("square_mile", "square_kilometer", "2.589988110336"),
        ("square_foot", "square_meter", "0.09290304"),
        ("cubic_foot", "liter", "28.316846592"),
        ("gallon", "liter", "3.785411784"),
        ("imperial_gallon", "liter", "4.54609"),
        ("imperial_pint", "milliliter", "568.26125"),
        ("fluid_ounce", "milliliter", "29.5735295625"),
        ("imperial_fluid_ounce", "milliliter", "28.4130625"),
        ("oil_barrel", "gallon", "42"),
        ("oil_barrel", "liter", "158.987294928"),
        ("imperial_barrel", "imperial_gallon", "36"),
        ("bushel", "cubic_inch", "2150.42"),
        ("pound", "kilogram", "0.45359237"),
        ("ounce", "gram", "28.349523125"),
        ("troy_ounce", "gram", "31.1034768"),
        ("stone", "pound", "14"),
        ("short_ton", "kilogram", "907.18474"),
        ("long_ton", "kilogram", "1016.0469088"),
        ("metric_ton", "kilogram", "1000"),
        ("carat", "milligram", "200"),
        ("year", "day", "365.25"),
        ("month", "day", "30.4375"),
        ("decade", "year", "10"),
        ("century", "year", "100"),
        ("knot", "kilometer_per_hour", "1.852"),
        ("mile_per_hour", "kilometer_per_hour", "1.609344"),
        ("standard_gravity", "meter_per_square_second", "9.80665"),
        ("force_pound", "newton", "4.4482216152605"),
        ("atmosphere", "pascal", "101325"),
        ("calorie", "joule", "4.184"),
        ("kilowatt_hour", "megajoule", "3.6"),
        ("british_thermal_unit", "joule", "1055.056"),
        ("horsepower", "watt", "745.69987158227022"),
        ("metric_horsepower", "watt", "735.49875"),
        ("electron_volt", "joule", "1.602176634e-19"),
        ("curie", "becquerel", "3.7e10"),
        ("byte", "bit", "8"),
        ("kibibyte", "byte", "1024"),
        ("arcminute", "degree", "1/60"),
        ("revolution_per_minute", "degree_per_second", "6"),
    ],
)
def test_factor_is_the_published_one(name, known, number):
    expected = Fraction(number)

    assert unit(name).exact / unit(known).exact == expected
    assert convertible(unit(name), unit(known))


@pytest.mark.parametrize(
    ("name", "dimension"),
    [
        ("square_kilometer", "area"),
        ("cubic_inch", "volume"),
        ("kilometer_per_hour", "speed"),
        ("cubic_meter_per_second", "flow"),
        ("megabit_per_second", "data_rate"),
        ("pound_force_per_square_inch", "pressure"),
        ("kilowatt_hour_per_year", "power"),
        ("metric_ton_per_hectare", "mass/area"),
        ("mile_per_gallon", "fuel_economy"),
        ("liter_per_100_kilometer", "fuel_consumption"),
        ("liter_per_second_per_square_meter", "speed"),
        ("degree_Celsius_per_kilometer", "temperature_difference/length"),
        ("kelvin", "temperature"),
        ("delta_degree_Fahrenheit", "temperature_difference"),
        ("foot_pound", "energy"),
        ("pound_foot", "torque"),
        ("hertz", "frequency"),
        ("becquerel", "radioactivity"),
        ("percent", "share"),
        ("percentage_point", "percentage_points"),
    ],
)
def test_dimension_is_a_word_of_ours(name, dimension):
    assert unit(name).dimension == dimension


@pytest.mark.parametrize("name", BAD_NAMES)
def test_unknown_unit_says_so_on_one_line(name):
    with pytest.raises(LanguageError, match=r"unknown unit .*") as caught:
        unit(name)

    assert "\n" not in str(caught.value)


def test_composed_name_is_the_same_unit_as_its_parts():
    assert unit("square_mile").exact == unit("mile").exact ** 2
    assert unit("pound_per_cubic_foot").exact == unit("pound").exact / unit("foot").exact ** 3


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (100, "degree_Celsius", "degree_Fahrenheit", 212),
        (Fraction(-40), "degree_Fahrenheit", "degree_Celsius", -40),
        (0, "kelvin", "degree_Celsius", Fraction("-273.15")),
        (Fraction("98.6"), "degree_Fahrenheit", "degree_Celsius", 37),
    ],
)
def test_temperature_points_know_their_zero(value, source, target, expected):
    assert conversion(unit(source), unit(target))(Fraction(value)) == expected


def test_temperature_differences_have_no_zero():
    points = conversion(unit("degree_Celsius"), unit("degree_Fahrenheit"))
    steps = conversion(unit("delta_degree_Celsius"), unit("delta_degree_Fahrenheit"))

    assert points.difference()(10) == steps(10) == 18
    assert not convertible(unit("degree_Celsius"), unit("delta_degree_Celsius"))


def test_conversion_between_dimensions_is_refused():
    with pytest.raises(LanguageError, match="measures length, 'acre' area"):
        conversion(unit("mile"), unit("acre"))


@pytest.mark.parametrize(
    ("source", "target", "chart"),
    [
        ("mile", "kilometer", "1.6"),
        ("kilometer", "mile", "0.62"),
        ("mile_per_hour", "kilometer_per_hour", "1.6"),
        ("square_kilometer", "square_mile", "0.4"),
        ("square_yard", "square_meter", "0.8"),
        ("cubic_mile", "cubic_kilometer", None),  # the square or cube of a length factor is in nobody's chart
        ("mile_per_hour", "kilometer_per_second", None),
        ("nautical_mile", "kilometer", None),
    ],
)
def test_style_book_factor_is_taken_only_where_it_is_listed(source, target, chart):
    expected = None if chart is None else Fraction(chart)

    factor = conversion(unit(source), unit(target)).factor.in_fractions()

    assert factor.chart == expected


def test_every_style_book_factor_is_near_the_exact_one():
    for (source, target), chart in units._table()[1].items():
        exact = unit(source).exact / unit(target).exact
        assert abs(chart / exact - 1) < Fraction("0.15"), (source, target)


def test_relation_serves_floats_and_fractions():
    fever = conversion(unit("degree_Celsius"), unit("degree_Fahrenheit"))

    assert judge(fever.relation, [Figure(40), fever.factor], Figure(104)).verdict == "consistent"
    assert isinstance(fever.relation(Fraction(40), Fraction(9, 5)), Fraction)
    assert isinstance(fever.relation(40.0, 1.8), float)


def same_dimension(*groups):
    return st.sampled_from(groups).flatmap(lambda names: st.tuples(*[st.sampled_from(names)] * 3))


@given(same_dimension(POINTS, LENGTHS, VOLUMES, SPEEDS), st.fractions(-(10**6), 10**6))
def test_there_and_back_is_the_same_value(names, value):
    first, second, _ = map(unit, names)

    again = conversion(second, first)(conversion(first, second)(value))

    assert float(again) == pytest.approx(float(value), rel=1e-12, abs=1e-9)


@given(same_dimension(LENGTHS, VOLUMES, SPEEDS))
def test_factors_chain(names):
    a, b, c = map(unit, names)

    assert (a.exact / b.exact) * (b.exact / c.exact) == a.exact / c.exact
    assert conversion(a, b).factor.exact * conversion(b, c).factor.exact == pytest.approx(
        float(conversion(a, c).factor.exact), rel=1e-12
    )


@given(same_dimension(POINTS, LENGTHS, VOLUMES, SPEEDS), st.floats(1, 1e9))
def test_right_conversion_is_no_slip(names, value):
    source, target, _ = map(unit, names)
    right = float(conversion(source, target)(value))

    assert slips(value, source, target, Figure(round(right, 6), 1e-6, declared=True)) is None


@pytest.mark.parametrize(
    ("value", "source", "printed", "target", "name", "instead"),
    [
        (42, "mile", 26, "kilometer", "factor applied the wrong way round", "67.6"),
        (25000, "square_kilometer", 15500, "square_mile", "length factor used on an area", "9,653"),
        (1000, "cubic_foot", 305, "cubic_meter", "length factor used on a volume", "28.3"),
        (10, "delta_degree_Celsius", 50, "delta_degree_Fahrenheit", "difference converted like a temperature", "18"),
        (30, "degree_Celsius", 54, "degree_Fahrenheit", "zero point of the scale left out", "86"),
        (200, "nautical_mile", 322, "kilometer", "mile taken for nautical mile", "370"),
        (120, "meter", 360, "foot", "three feet taken for a metre", "394"),
        (90, "short_ton", 90, "metric_ton", "metric ton taken for short ton", "81.6"),
        (1000, "mile", 1690, "kilometer", "digits transposed", "1,609"),
        (42, "mile", 676, "kilometer", "off by a factor of ten", "67.6"),
    ],
)
def test_slip_is_named_with_what_would_have_been_right(value, source, printed, target, name, instead):
    slip = slips(value, unit(source), unit(target), Figure(printed))

    assert slip is not None
    assert slip.name == name
    if name not in ("digits transposed", "off by a factor of ten"):
        assert slip.instead == instead


def test_wrong_figure_without_a_known_cause_has_no_slip():
    assert slips(100, unit("mile"), unit("kilometer"), Figure(187)) is None


def test_zero_of_anything_has_no_slip():
    assert slips(0, unit("mile"), unit("kilometer"), Figure(0)) is None
    assert slips(5, unit("mile"), unit("kilometer"), Figure(0)) is None


def test_own_unit_is_a_multiple_of_a_known_one():
    field = define("football_field", "1.32", unit("acre"))

    assert field.exact == unit("acre").exact * Fraction("1.32")
    assert convertible(field, unit("hectare"))
    with pytest.raises(LanguageError):
        unit("football_field")  # the settings own it


@pytest.mark.parametrize(
    ("name", "number", "known"),
    [
        ("mile", "2", "kilometer"),  # known already
        ("square_mile", "2", "kilometer"),
        ("two words", "2", "kilometer"),
        ("smoot", "", "meter"),
        ("smoot", "1 + 1", "meter"),
        ("smoot", "-1", "meter"),
        ("smoot", "0", "meter"),
        ("smoot", "1/0", "meter"),
        ("smoot", "1e41", "meter"),
        ("smoot", "1e-41", "meter"),
        ("smoot", "9" * 31, "meter"),
        ("smoot", "nan", "meter"),
        ("gas_mark", "14", "degree_Celsius"),
    ],
)
def test_own_unit_that_is_not_understood_is_refused(name, number, known):
    with pytest.raises(SettingsError) as caught:
        define(name, number, unit(known))

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", TO_PINT)
def test_quantity_goes_to_pint(name):
    quantity = Quantity(2.5, name).to_pint()

    base = quantity.to_base_units().magnitude
    assert base == pytest.approx(2.5 * unit(name).factor + float(unit(name).offset))


def test_importing_the_units_loads_no_pint():
    code = "import sys, claimcheck.units as u; u.unit('square_mile'); sys.exit('pint' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
