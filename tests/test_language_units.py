import tomllib
from collections import defaultdict
from fractions import Fraction

import pytest

from claimcheck import units

ENGLISH = units.HERE / "languages" / "en"
SPELLINGS = tomllib.loads((ENGLISH / "units.toml").read_text("utf-8"))
MONEY = tomllib.loads((ENGLISH / "currencies.toml").read_text("utf-8"))
NAMES = sorted(set(units._names(SPELLINGS)))


def listed():
    """Every spelling with the section it stands in; words as the reader compares them."""
    for section in ("words", "symbols"):
        for spellings in SPELLINGS[section].values():
            yield from ((x.lower() if section == "words" else x, section) for x in spellings)
    for section in ("ambiguous", "context"):
        yield from ((spelling, section) for spelling in SPELLINGS[section])


def money_codes():
    yield from MONEY["words"]
    yield from MONEY["symbols"]
    yield from MONEY["codes"]["words"]
    for codes in MONEY["ambiguous"].values():
        yield from codes
    for part in MONEY["minor"].values():
        yield from (part["code"], *part.get("also", ()))


@pytest.mark.parametrize("name", NAMES)
def test_unit_name_resolves(name):
    assert units.unit(name).exact > 0


def test_there_are_enough_units_and_currencies():
    assert len(NAMES) >= 250
    assert len(set(MONEY["words"])) >= 60


def test_no_spelling_is_listed_twice():
    places = defaultdict(list)
    for spelling, section in listed():
        places[spelling].append(section)

    assert {x: sections for x, sections in places.items() if len(sections) > 1} == {}


def test_words_are_tidy():
    for spelling, _ in listed():
        assert spelling == " ".join(spelling.split())
        assert not spelling.endswith(".")


@pytest.mark.parametrize("section", ["ambiguous", "context"])
def test_readings_of_a_spelling_differ(section):
    for spelling, names in SPELLINGS[section].items():
        assert len(names) == len(set(names)), spelling


def test_ambiguous_spelling_has_several_readings():
    assert [x for x, names in SPELLINGS["ambiguous"].items() if len(names) < 2] == []


def test_style_book_names_known_units_of_one_dimension():
    charts = tomllib.loads((ENGLISH / "stylebook.toml").read_text("utf-8"))["chart"]

    for chart in charts:
        assert units.convertible(units.unit(chart["from"]), units.unit(chart["to"])), chart
    assert len({(x["from"], x["to"]) for x in charts}) == len(charts)


def test_currency_codes_are_three_capital_letters():
    assert {x for x in money_codes() if len(x) != 3 or not x.isalpha() or not x.isupper()} == set()


def test_no_word_or_sign_of_money_names_two_currencies_unless_it_is_listed_as_ambiguous():
    places = defaultdict(set)
    for section in ("words", "symbols"):
        for code, spellings in MONEY[section].items():
            for spelling in spellings:
                places[spelling].add(code)
    for spelling in (*MONEY["ambiguous"], *MONEY["minor"]):
        places[spelling].add("")

    assert {x: codes for x, codes in places.items() if len(codes) > 1} == {}


def test_parts_of_a_currency_are_small():
    for part in MONEY["minor"].values():
        assert 0 < Fraction(part["factor"]) < 1
