"""Every wording of the corpus is read as it says, and what is no quantity is not read at all."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

import claimcheck
from claimcheck.claims import Amount, Score, When

CORPUS = Path(__file__).parent / "corpus" / "en"


def entries(table):
    for path in sorted(CORPUS.glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get(table, ()):
            for text in entry["text"]:
                yield pytest.param(text, entry.get("as", ""), id=f"{path.stem}: {text}")


def number(value):
    return str(int(value)) if float(value).is_integer() else f"{value:.12g}"


def reading(claim):
    """A claim as the corpus writes it: "2.5..3.5 kilometer", "about 20 percent"."""
    if isinstance(claim, Score):
        return f"score {claim.first}-{claim.second}"
    hedge = claim.figure.hedge.replace("_", " ")
    value = claim.value
    if value is None:
        figure = f"{number(claim.figure.value)}..{number(claim.upto.value)}"
    else:
        figure = "..".join(map(number, value)) if isinstance(value, list) else number(value)
    words = [hedge, figure, claim.unit if claim.kind != "ordinal" else "th"]
    return " ".join(word for word in words if word)


def read(text):
    return "; ".join(reading(claim) for claim in claimcheck.check(text).claims if isinstance(claim, Amount | Score))


@pytest.mark.parametrize(("text", "wanted"), list(entries("reads")))
def test_is_read(text, wanted):
    assert read(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), list(entries("ignores")))
def test_is_no_quantity(text, wanted):
    assert read(text) == wanted == ""


@pytest.mark.parametrize("figure", ["$50 million", "50 million", "$5 bn", "1.2 million"])
def test_the_stop_of_a_sentence_is_no_part_of_its_last_figure(figure):
    text = f"It cost {figure}. Nobody paid."

    assert [figure] == [text[claim.start : claim.end] for claim in claimcheck.check(text).claims]


def test_the_point_of_an_abbreviation_is_part_of_its_figure():
    text = "It cost $5 bn. in all."

    assert ["$5 bn."] == [text[claim.start : claim.end] for claim in claimcheck.check(text).claims]


def times():
    for path in sorted(CORPUS.glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("times", ()):
            yield from zip(entry["text"], entry["as"], strict=True)


@pytest.mark.parametrize(("text", "wanted"), list(times()))
def test_time_is_read(text, wanted):
    report = claimcheck.check(text, published=date(2024, 9, 10))
    found = [claim for claim in report.claims if isinstance(claim, When)]

    assert "; ".join(f"{text[when.start : when.end]} = {when.value}" for when in found) == wanted


@pytest.mark.parametrize("text", [
    "18F works for cities. People at 18F like it. At 18F, work is fun.",
    "Ten jets, 10 F-117s, flew in cold weather.",
])  # fmt: skip
def test_a_name_with_an_f_is_no_temperature(text):
    assert not [claim for claim in claimcheck.check(text).claims if "Fahrenheit" in getattr(claim, "unit", "")]


def test_a_text_may_end_inside_an_adjective():
    assert "12; 2 man" == read("They hired 12 two-man")
