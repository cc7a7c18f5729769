"""Lines and characters, as editors count them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.positions import Lines, Position

TEXTS = st.text(st.sampled_from("a é🚢e\u0301\u2028\x0c\x85\ud83d\r\n"), max_size=30)


@pytest.mark.parametrize("encoding, character", [("utf-8", 11), ("utf-16", 7), ("utf-32", 6)])
def test_a_ship_an_accent_and_a_combining_mark_count_as_agreed(encoding, character):
    lines = Lines("x\n🚢 e\u0301é 5 km", encoding)

    assert Position(1, character) == lines.position(8)
    assert 8 == lines.offset(Position(1, character))


@pytest.mark.parametrize("text, offset, position", [
    ("", 0, (0, 0)),
    ("one\r\ntwo", 5, (1, 0)),
    ("one\r\ntwo", 4, (0, 3)),
    ("one\rtwo", 4, (1, 0)),
    ("one\n", 4, (1, 0)),
    ("a\u2028b\x0cc\x85d", 6, (0, 6)),
])  # fmt: skip
def test_only_the_breaks_of_the_protocol_end_a_line(text, offset, position):
    assert Position(*position) == Lines(text, "utf-16").position(offset)


@pytest.mark.parametrize("position, offset", [
    ((0, 99), 3),
    ((0, 3), 3),
    ((1, 1), 5),
    ((1, 2), 6),
    ((9, 0), 8),
])  # fmt: skip
def test_a_place_that_is_none_is_the_nearest_one_before(position, offset):
    assert offset == Lines("one\r\n🚢two"[:8], "utf-16").offset(Position(*position))


@pytest.mark.parametrize("text, ending", [("a\r\nb\nc", "\r\n"), ("a\rb", "\r"), ("alone", "\n")])
def test_new_lines_end_as_the_first_one_does(text, ending):
    assert ending == Lines(text, "utf-16").ending()


@given(text=TEXTS, encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]), data=st.data())
def test_every_place_between_characters_leads_back_to_itself(text, encoding, data):
    offset = data.draw(st.integers(0, len(text)))
    inside_a_break = text[offset - 1 : offset + 1] == "\r\n"

    assert offset - inside_a_break == Lines(text, encoding).offset(Lines(text, encoding).position(offset))


@given(text=TEXTS, data=st.data())
def test_units_are_those_of_the_encoder(text, data):
    offset = data.draw(st.integers(0, len(text)).filter(lambda at: text[at - 1 : at + 1] != "\r\n"))
    before = re.split("\r\n|\r|\n", text[:offset])
    units = len(before[-1].encode("utf-16-le", "surrogatepass")) // 2

    assert Position(len(before) - 1, units) == Lines(text, "utf-16").position(offset)
