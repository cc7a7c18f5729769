"""Plain text is all prose; a first line that is set apart is the headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources import plain


@given(st.text())
def test_all_of_it_is_prose(text):
    document = plain.read(text)

    assert (text, text) == (document.text, document.prose)


@pytest.mark.parametrize(
    "text, headline",
    [
        ("Bridge opens\n\nThe bridge is long.", "Bridge opens"),
        ("\ufeff\n Bridge opens \r\n\r\nThe bridge is long.", "Bridge opens"),
        ("Will it open?\n\nThe bridge is long.", "Will it open?"),
        ("The bridge opens.\n\nIt is long.", None),
        ("Bridge opens\nThe bridge is long.", None),
        ("Bridge opens\n\n", None),
        ("Bridge opens", None),
        ("Bridge " + "opens " * 40 + "\n\nText", None),
        ("", None),
    ],
)
def test_the_headline_is_a_short_first_line_set_apart(text, headline):
    document = plain.read(text)

    assert headline == (document.headline and document[document.headline])


def test_a_first_line_in_capitals_is_the_headline():
    document = plain.read("TOWN WINS $2 MILLION FOR SCHOOLS\nThe town wins.")

    assert "TOWN WINS $2 MILLION FOR SCHOOLS" == document[document.headline]
