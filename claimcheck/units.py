"""Units of measure: what they measure, exactly how large they are, and how one becomes another; only here lives Pint.

Factors come from Pint's exact registry and were compiled into ``units.json`` by ``python -m claimcheck.units``, so that
reading an article never imports Pint.  Powers and rates ("square_mile", "kilometer_per_hour") are put together from the
names in that table.

Meanings that news gives to words: a year is Pint's 365.25 days, a month its twelfth (30.4375 days), an acre the US
survey acre, an oil barrel 42 US gallons.  A point of a temperature scale and a difference of temperatures are two
dimensions, "temperature" and "temperature_difference".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from claimcheck import numbers
from claimcheck.errors import LanguageError, SettingsError

if TYPE_CHECKING:
    import pint

    Registry: TypeAlias = pint.UnitRegistry[Any]
    PintQuantity: TypeAlias = pint.Quantity[float]

DERIVED: Final[Mapping[str, str]] = {
    "area": "length^2",
    "volume": "length^3",
    "speed": "length/time",
    "acceleration": "length/time^2",
    "flow": "length^3/time",
    "frequency": "1/time",
    "force": "mass*length/time^2",
    "pressure": "mass/length*time^2",
    "energy": "mass*length^2/time^2",
    "power": "mass*length^2/time^3",
    "dose": "length^2/time^2",
    "density": "mass/length^3",
    "data_rate": "data/time",
    "rotation": "angle/time",
    "radioactivity": "count/time",
    "voltage": "mass*length^2/time^3*current",
    "charge": "current*time",
    "resistance": "mass*length^2/time^3*current^2",
    "conductance": "time^3*current^2/mass*length^2",
    "capacitance": "time^4*current^2/mass*length^2",
    "inductance": "mass*length^2/time^2*current^2",
    "magnetic_field": "mass/time^2*current",
    "illuminance": "luminosity/length^2",
    "concentration": "substance/length^3",
}
"""Dimensions with a word of their own, in terms of the basic ones; everything after the slash divides."""

OWN_DIMENSION: Final[Mapping[str, str]] = {
    "newton_meter": "torque",
    "pound_foot": "torque",
    "liter_per_100_kilometer": "fuel_consumption",
    "decibel": "sound_level",
    "percent": "share",
    "permille": "share",
    "percentage_point": "percentage_points",
    "basis_point": "percentage_points",
    "lumen": "luminous_flux",
}
"""Units whose dimension is the same as another's on paper only: nobody converts a torque into an energy."""

RATES: Final[Mapping[tuple[str, str], str]] = {
    ("volume", "length"): "fuel_consumption",
    ("length", "volume"): "fuel_economy",
}
"""The same for what rates measure: litres per kilometre are no area."""

DEFINED: Final[Mapping[str, str]] = {
    "decade": "10 year",  # Pint's decade is a ratio of ten
    "gauss": "tesla / 10000",  # Pint's belongs to another system of units
    "milligauss": "tesla / 10000000",
    "ppb": "ppm / 1000",
    "percentage_point": "percent",
    "basis_point": "percent / 100",
    "newton_meter": "newton * meter",
    "pound_foot": "force_pound * foot",
    "liter_per_100_kilometer": "liter / (100 kilometer)",
    "light_second": "speed_of_light * second",
    "light_minute": "speed_of_light * minute",
    "light_hour": "speed_of_light * hour",
    "quintal": "100 kilogram",
    "cord": "128 foot ** 3",
    "register_ton": "100 foot ** 3",
    "metric_cup": "250 milliliter",
}
"""Units of news that Pint does not have, or has with another meaning, in Pint's own terms."""

BASES: Final[Mapping[str, str]] = {
    "meter": "length",
    "kilogram": "mass",
    "second": "time",
    "ampere": "current",
    "mole": "substance",
    "candela": "luminosity",
    "bit": "data",
    "count": "count",
    "radian": "angle",
}
"""Pint's base units and what they measure; the base of angles is the degree, since the radian's size is irrational."""

CONFUSED: Final = (
    ("mile", "nautical_mile"),
    ("mile_per_hour", "knot"),
    ("short_ton", "metric_ton"),
    ("short_ton", "long_ton"),
    ("long_ton", "metric_ton"),
    ("ounce", "troy_ounce"),
    ("gallon", "imperial_gallon"),
)
"""Units that share a name, so that one is reckoned as the other."""

ROUGH_FEET: Final = 3
"""Feet that a hurried hand takes for a metre."""

SLIP_PLACES: Final = 3
"""A figure nearer than this many counting places to the right one is rounded oddly rather than slipped."""

Row: TypeAlias = Sequence[str]
"""Dimension, exact size and, for temperature scales, offset."""

HERE: Final = Path(__file__).parent
TABLE: Final = "units.json"

DIFFERENCES: Final[Mapping[str, str]] = {
    "degree_Celsius": "delta_degree_Celsius",
    "degree_Fahrenheit": "delta_degree_Fahrenheit",
    "kelvin": "delta_degree_Celsius",
}
"""Unit of a temperature scale -> the unit of its differences."""

LONGEST_NAME: Final = 120
LARGEST_NUMBER: Final = 30
LARGEST_EXPONENT: Final = 40
NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,60}")
NUMBER: Final = re.compile(r"(\d{1,30})(?:\.(\d{1,30})|/(\d{1,30}))?(?:[eE]([+-]?\d{1,3}))?")
DIFFERENCE: Final = "temperature_difference"


class Unit(NamedTuple):
    """A unit of measure: one of it is ``exact`` of the base unit of its dimension.

    The bases are those of the SI; degree for angles, bit for data, kelvin for temperatures.

    >>> unit("nautical_mile").dimension, unit("nautical_mile").exact
    ('length', Fraction(1852, 1))
    """

    name: str
    dimension: str
    """Our own word ("length", "speed"), or the basic dimensions it is made of, such as "mass/area"."""
    factor: float
    exact: Fraction
    offset: Fraction = Fraction(0)
    """Where a temperature scale begins, in kelvins; 0 for everything else."""

    @property
    def is_metric(self) -> bool:
        """Whether it is a power of ten of the base unit.

        >>> unit("hectare").is_metric, unit("acre").is_metric
        (True, False)
        """
        return set(str(max(self.exact, 1 / self.exact))) <= set("10")

    def __hash__(self) -> int:
        return hash(self.name)  # quick, for the caches; equality still compares everything


class Conversion(NamedTuple):
    """How an amount in one unit becomes the same amount in another: target = source × factor + offset."""

    source: Unit
    target: Unit
    factor: numbers.Factor
    offset: Fraction = Fraction(0)

    def relation(self, value: numbers.Number, factor: numbers.Number) -> numbers.Number:
        """The amount in the target unit; what :func:`claimcheck.numbers.judge` wants, for floats and fractions alike.

        >>> fever = conversion(unit("degree_Celsius"), unit("degree_Fahrenheit"))
        >>> numbers.judge(fever.relation, [numbers.Figure(40), fever.factor], numbers.Figure(104)).verdict
        'consistent'
        """
        return value * factor + self.offset if self.offset else value * factor

    def __call__(self, value: numbers.Number) -> numbers.Number:
        """The amount in the target unit by the exact factor; a fraction for a fraction.

        >>> conversion(unit("mile"), unit("kilometer"))(26.25)
        42.24528
        """
        exact = self.factor.exact
        return self.relation(value, numbers.exactly(exact) if isinstance(value, Fraction) else exact)

    def difference(self) -> Conversion:
        """The same for differences of temperature, which know no zero point.

        >>> conversion(unit("degree_Celsius"), unit("degree_Fahrenheit")).difference()(10)
        18.0
        """
        return Conversion(self.source, self.target, self.factor)


class Quantity(NamedTuple):
    """So much of a unit.

    >>> Quantity(5, "mile").to("kilometer")
    Quantity(magnitude=8.04672, unit='kilometer')
    """

    magnitude: float
    unit: str

    def to(self, name: str) -> Quantity:
        """The same amount in another unit; raises LanguageError when the two do not measure the same."""
        return Quantity(float(conversion(unit(self.unit), unit(name))(self.magnitude)), name)

    def to_pint(self) -> PintQuantity:
        """The same as a quantity of Pint's application registry, for programs that calculate on.

        >>> str(Quantity(5, "mile_per_hour").to_pint())
        '5.0 mile / hour'
        """
        import pint

        registry: Registry = pint.application_registry.get()  # type: ignore[no-untyped-call]  # Pint's is untyped
        one = _in_pint(registry, unit(self.unit).name)
        many: PintQuantity = registry.Quantity(self.magnitude * one.magnitude, one.units)
        return many


@lru_cache(maxsize=4096)
def unit(name: str) -> Unit:
    """The unit of that name: one of the table, a power ("square_X", "cubic_X") or a rate ("X_per_Y") of such.

    Raises LanguageError for any other name.

    >>> unit("square_mile").dimension, unit("kilometer_per_hour").exact, unit("gram_per_hectare").dimension
    ('area', Fraction(5, 18), 'mass/area')
    """
    row = _table()[0].get(name)
    if row:
        dimension, exact, *offset = row
        return _made(name, dimension, Fraction(exact), Fraction(*offset))
    amount, _, base = name.rpartition("_per_")
    if amount and len(name) <= LONGEST_NAME:
        return _rate(name, unit(amount), unit(base))
    word, _, length = name.partition("_")
    if word in ("square", "cubic") and length and not amount:
        return _power(name, unit(length), 2 if word == "square" else 3)
    raise LanguageError(f"unknown unit {name[:60]!r} (a name of units.json, or square_X, cubic_X, X_per_Y of such)")


def convertible(first: Unit, second: Unit) -> bool:
    """Whether the two measure the same.

    >>> convertible(unit("acre"), unit("hectare")), convertible(unit("acre"), unit("mile"))
    (True, False)
    """
    return first.dimension == second.dimension


def conversion(source: Unit, target: Unit) -> Conversion:
    """How amounts in *source* become amounts in *target*, with the style book's rounder factor where it lists one.

    Raises LanguageError when the two do not measure the same.

    >>> conversion(unit("mile"), unit("kilometer")).factor
    Factor(exact=1.609344, chart=1.6)
    """
    return _conversion(source, target)


@lru_cache(maxsize=4096)
def _conversion(source: Unit, target: Unit) -> Conversion:
    if not convertible(source, target):
        raise LanguageError(
            f"{source.name!r} measures {source.dimension}, {target.name!r} {target.dimension}: no factor between them"
        )
    chart = _chart(source.name, target.name)
    factor = numbers.Factor(_plain(source.exact / target.exact), None if chart is None else _plain(chart))
    return Conversion(source, target, factor, (source.offset - target.offset) / target.exact)


def slips(value: float, source: Unit, target: Unit, printed: numbers.Figure) -> numbers.Slip | None:
    """The slip by which *value* of *source* was printed as that figure of *target*, with what would have been right.

    None when no slip of the hand that we know leads there, or when the figure is nearly right.

    >>> slips(25000, unit("square_kilometer"), unit("square_mile"), numbers.Figure(15500))
    Slip(name='length factor used on an area', instead='9,653', weak=False)
    >>> slips(10, unit("mile"), unit("kilometer"), numbers.Figure(16)) is None
    True
    """
    right = float(conversion(source, target)(value))
    place = float(printed.counting() or printed.place)
    if abs(float(printed.value) - right) <= SLIP_PLACES * place:
        return None
    for name, result in _slipped(value, source, target):
        if abs(float(printed.value) - result) <= place / 2 * (1 + numbers.TIE):
            return numbers.Slip(name, numbers.written(right))
    return numbers.slip(right, printed)


def define(name: str, number: str, known: Unit) -> Unit:
    """A project's own unit: *number* of a known one.  Nothing is remembered here: the settings own it.

    *number* is a plain decimal or fraction of at most thirty digits, with an exponent of at most forty.  Raises
    SettingsError for any other number, a name that is none or that is known already, and for temperature scales.

    >>> define("football_field", "1.32", unit("acre")).dimension
    'area'
    """
    if not NAME.fullmatch(name):
        raise SettingsError(f"unit name {name!r} is not understood: letters, digits and underscores, a letter first")
    if _known(name):
        raise SettingsError(f"unit {name!r} is known already and cannot be redefined")
    if known.offset:
        raise SettingsError(f"unit {name!r} cannot be a multiple of the temperature scale {known.name!r}")
    return _made(name, known.dimension, known.exact * _number(name, number))


def compiled() -> str:
    """The table as ``python -m claimcheck.units`` writes it, from the installed Pint and all languages' word lists."""
    import pint

    registry: Registry = pint.UnitRegistry(non_int_type=Fraction)
    names = {atom for words in _read("units.toml") for name in _names(words) for atom in _apart(name)}
    rows = [f"{json.dumps(name)}:{_line(_row(registry, name))}" for name in sorted(names)]
    charts = sorted((x["from"], x["to"], x["factor"]) for book in _read("stylebook.toml") for x in book["chart"])
    return '{"units":{\n' + ",\n".join(rows) + '\n},"charts":[\n' + ",\n".join(map(_line, charts)) + "\n]}\n"


def _line(row: Row) -> str:
    return json.dumps(row, separators=(",", ":"))


def _made(name: str, dimension: str, exact: Fraction, offset: Fraction = Fraction(0)) -> Unit:
    return Unit(name, dimension, float(exact), exact, offset)


def _plain(exact: Fraction) -> numbers.Number:
    """A float where its shortest decimal says all, so that the usual sums are quick and ties still exact."""
    return float(exact) if numbers.exactly(float(exact)) == exact else exact


def _known(name: str) -> bool:
    try:
        unit(name)
    except LanguageError:
        return False
    return True


def _number(name: str, number: str) -> Fraction:
    found = NUMBER.fullmatch(number.strip())
    digits = sum(len(part) for part in found.group(1, 2, 3) if part) if found else 0
    if not found or digits > LARGEST_NUMBER or abs(int(found[4] or 0)) > LARGEST_EXPONENT or (found[3] and found[4]):
        raise SettingsError(f"unit {name!r}: {number[:60]!r} is no number such as 1.25, 3/4 or 2.5e6")
    if not int(found[3] or 1) or not Fraction(found[0]):
        raise SettingsError(f"unit {name!r}: {number[:60]!r} is nothing; a unit must be larger than 0")
    return Fraction(found[0])


# Dimensions as products of powers.


@cache
def _powers(dimension: str) -> Mapping[str, int]:
    """What a dimension is made of: {"length": 1, "time": -1} for "speed"."""
    over, _, under = DERIVED.get(dimension, dimension).partition("/")
    return {word: power for half, sign in ((over, 1), (under, -1)) for word, power in _terms(half, sign)}


def _terms(product: str, sign: int) -> Iterator[tuple[str, int]]:
    for term in product.split("*"):
        word, _, power = term.partition("^")
        for basic, inner in _inside(word):
            yield basic, sign * inner * int(power or 1)


def _inside(word: str) -> Iterator[tuple[str, int]]:
    if word in DERIVED:
        yield from _powers(word).items()
    elif word not in ("", "1", "ratio"):
        yield word, 1


def _word(powers: Mapping[str, int]) -> str:
    """The word for a dimension: the inverse of :func:`_powers`."""
    return _words().get(frozenset(powers.items())) or _spelled(powers)


@cache
def _words() -> Mapping[frozenset[tuple[str, int]], str]:
    return {frozenset(_powers(word).items()): word for word in DERIVED}


def _spelled(powers: Mapping[str, int]) -> str:
    over = "*".join(_term(word, power) for word, power in sorted(powers.items()) if power > 0)
    under = "*".join(_term(word, -power) for word, power in sorted(powers.items()) if power < 0)
    if not under:
        return over or "ratio"
    return f"{over or '1'}/{under}"


def _term(word: str, power: int) -> str:
    if word == "length" and power in (2, 3):
        return "area" if power == 2 else "volume"
    return word if power == 1 else f"{word}^{power}"


def _times(first: Mapping[str, int], second: Mapping[str, int], power: int) -> dict[str, int]:
    product = Counter(first)
    for word, inner in second.items():
        product[word] += power * inner
    return {word: power for word, power in product.items() if power}


def _steps(one: Unit) -> str:
    """Its dimension inside a rate, where a temperature can only be a difference."""
    return DIFFERENCE if one.dimension == "temperature" else one.dimension


def _rate(name: str, amount: Unit, base: Unit) -> Unit:
    above, below = _steps(amount), _steps(base)
    dimension = RATES.get((above, below)) or _word(_times(_powers(above), _powers(below), -1))
    return _made(name, dimension, amount.exact / base.exact)


def _power(name: str, length: Unit, power: int) -> Unit:
    if length.dimension not in ("length", "time"):
        raise LanguageError(f"unknown unit {name!r}: {length.name!r} is no length")
    return _made(name, _word(_times({}, _powers(length.dimension), power)), length.exact**power)


# Slips.


def _slipped(value: float, source: Unit, target: Unit) -> Iterator[tuple[str, float]]:
    """What each slip would have made of the value."""
    yield "factor applied the wrong way round", float(conversion(target, source)(value))
    yield from _wrong_power(value, source, target)
    yield from _wrong_zero(value, source, target)
    if (source.name, target.name) == ("meter", "foot"):
        yield "three feet taken for a metre", value * ROUGH_FEET
    if (source.name, target.name) == ("foot", "meter"):
        yield "three feet taken for a metre", value / ROUGH_FEET
    yield from _wrong_unit(value, source, target)


def _wrong_power(value: float, source: Unit, target: Unit) -> Iterator[tuple[str, float]]:
    for word, name in (("square_", "length factor used on an area"), ("cubic_", "length factor used on a volume")):
        if source.name.startswith(word) and target.name.startswith(word):
            lengths = conversion(unit(source.name.removeprefix(word)), unit(target.name.removeprefix(word)))
            yield from ((name, float(value * factor)) for factor in lengths.factor if factor is not None)


def _wrong_zero(value: float, source: Unit, target: Unit) -> Iterator[tuple[str, float]]:
    scales = conversion(source, target)
    if source.dimension == "temperature" and scales.offset:
        yield "zero point of the scale left out", float(scales.difference()(value))
    if source.dimension == DIFFERENCE and source.name != target.name:
        points = (unit(x.name.removeprefix("delta_")) for x in (source, target))
        yield "difference converted like a temperature", float(conversion(*points)(value))


def _wrong_unit(value: float, source: Unit, target: Unit) -> Iterator[tuple[str, float]]:
    for pair in CONFUSED:
        for meant, taken in (pair, pair[::-1]):
            name = f"{_said(taken)} taken for {_said(meant)}"
            if source.name == meant:
                yield name, float(conversion(unit(taken), target)(value))
            if target.name == meant:
                yield name, float(conversion(source, unit(taken))(value))


def _said(name: str) -> str:
    return name.replace("_", " ")


# The table, and how it is made.


@cache
def _table() -> tuple[dict[str, Row], dict[tuple[str, str], Fraction]]:
    table = json.loads((HERE / TABLE).read_text("utf-8"))
    return table["units"], {(start, end): Fraction(factor) for start, end, factor in table["charts"]}


def _chart(source: str, target: str) -> Fraction | None:
    """The style book's factor; between rates of the same base ("per hour") that of their amounts."""
    amount, _, base = source.partition("_per_")
    other, _, same = target.partition("_per_")
    return _table()[1].get((amount, other)) if base == same else None


def _read(name: str) -> Iterator[Mapping[str, Any]]:
    """That file of every language."""
    for path in sorted(HERE.glob(f"languages/*/{name}")):
        import tomllib  # only for the table itself

        yield tomllib.loads(path.read_text("utf-8"))


def _names(words: Mapping[str, Any]) -> Iterator[str]:
    """Every unit that a word list names."""
    for section in ("words", "symbols"):
        yield from words[section]
    for section in ("ambiguous", "context"):
        for readings in words[section].values():
            yield from readings


def _apart(name: str) -> Iterator[str]:
    """The names that a power or a rate is made of."""
    amount, _, base = name.rpartition("_per_")
    word, _, length = name.partition("_")
    if name in DEFINED or not (amount or word in ("square", "cubic")):
        yield name
    else:
        for part in (amount, base) if amount else (length,):
            yield from _apart(part)


def _row(registry: Registry, name: str) -> Row:
    one = _in_pint(registry, name).to_base_units()
    powers = {word: int(_fraction(power)) for word, power in one.unit_items()}
    if powers == {"kelvin": 1}:
        return _temperature(registry, name)
    if "candela" in powers:
        powers.pop("radian", None)  # a lumen's steradian is no angle to anybody
    degrees = _fraction(registry.get_base_units("degree")[0]) ** powers.get("radian", 0)
    dimension = OWN_DIMENSION.get(name) or _word({BASES[word]: power for word, power in powers.items()})
    return (dimension, _ratio(_fraction(one.magnitude) / degrees))


def _temperature(registry: Registry, name: str) -> Row:
    zero, one = (_fraction(registry.Quantity(Fraction(x), name).to("kelvin").magnitude) for x in (0, 1))
    if name.startswith("delta_"):
        return (DIFFERENCE, _ratio(one))
    return ("temperature", _ratio(one - zero), *([_ratio(zero)] if zero else []))


def _fraction(magnitude: object) -> Fraction:
    return Fraction(str(magnitude))


def _ratio(exact: Fraction) -> str:
    return f"{exact.numerator}/{exact.denominator}" if exact.denominator != 1 else str(exact.numerator)


def _in_pint(registry: Registry, name: str) -> PintQuantity:
    """One of a unit, in Pint; only names of our own table and word lists get there."""
    amount, _, base = name.rpartition("_per_")
    word, _, length = name.partition("_")
    if name in DEFINED:
        one: PintQuantity = registry.parse_expression(DEFINED[name])
    elif amount:
        one = _step_in_pint(registry, amount) / _step_in_pint(registry, base)
    elif word in ("square", "cubic"):
        one = _in_pint(registry, length) ** (2 if word == "square" else 3)
    else:
        one = registry.Quantity(1, name)
    return one


def _step_in_pint(registry: Registry, name: str) -> PintQuantity:
    """The same inside a rate, where a temperature can only be a difference."""
    return _in_pint(registry, f"delta_{name}" if unit(name).offset else name)


if __name__ == "__main__":
    (HERE / TABLE).write_text(compiled(), "utf-8", newline="\n")
