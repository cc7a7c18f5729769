"""Quotation marks, sentences and paragraphs."""

import pytest

from claimcheck.passages import is_within, paragraph_around, quotations, sentence_around


@pytest.mark.parametrize("text, quoted", [
    ('He said "yes" and "no".', ["yes", "no"]),
    ("He said “yes, ‘really’ yes”.", ["yes, ‘really’ yes"]),
    ("He said ``yes''.", ["yes"]),
    ('A 6" pipe.', []),
    ('"It goes on.\n\n"And ends," he said.', ["It goes on.", "And ends,"]),  # closed only at the end of the speech
    ("", []),
])  # fmt: skip
def test_what_is_quoted(text, quoted):
    assert quoted == [text[slice(*span)] for span in quotations(text)]


def test_a_span_is_within_where_it_begins():
    text = 'He said "yes" then.'

    assert is_within(quotations(text)[0], quotations(text))
    assert not is_within(sentence_around(text, 0), quotations(text))


def test_sentences_and_paragraphs_end_at_stops_and_blank_lines():
    text = "One. Two 2.5 two.\n\nThree"

    assert "Two 2.5 two.\n\n" == text[slice(*sentence_around(text, 9))]
    assert "Three" == text[slice(*paragraph_around(text, 20))]
