"""The harnesses of ``fuzz/`` run, and would fail if something were wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from fuzz import harnesses
from fuzz.harnesses import HARNESSES, PIECES, numbered, seeds, spelt


@pytest.mark.parametrize("name", HARNESSES)
def test_nothing_is_found_in_the_first_pieces(name):
    for data in seeds(name):
        HARNESSES[name](data)


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(sorted(HARNESSES)), st.binary(max_size=200))
def test_nothing_is_found_by_chance(name, data):
    HARNESSES[name](data)


@given(st.sampled_from(sorted(PIECES)), st.binary(max_size=20))
def test_what_is_spelt_can_be_numbered(name, data):
    text = spelt(data, PIECES[name])

    assert text == spelt(numbered(text, PIECES[name]), PIECES[name])


def test_a_place_that_does_not_slice_would_be_found(monkeypatch):
    class Misplaced(claimcheck.Report):
        def to_dict(self):
            shown = super().to_dict()
            shown["claims"][0]["start"] += 1
            return shown

    monkeypatch.setattr("claimcheck.linter.Report", Misplaced)

    with pytest.raises(AssertionError, match="km"):
        harnesses.text(numbered("It was 10 km ", harnesses.FIGURES))


def test_a_message_of_two_lines_would_be_found(monkeypatch):
    def unclear(*_):
        raise claimcheck.errors.SettingsError("one\ntwo")

    monkeypatch.setattr("claimcheck.settings.load_file", unclear)

    with pytest.raises(AssertionError, match="one"):
        harnesses.toml(b"")
