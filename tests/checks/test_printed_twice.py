"""A sentence printed twice, word for word but for one figure: in a summary, a lede or a quotation, and in the body."""

import pytest

import claimcheck

SENTENCE = "Over the past {} the harbour pilots of Senn have brought in more ships than in any year since the war"
BETWEEN = "It has been a long road. Few believed in it. The mayor did not."


def found(text, **given):
    report = claimcheck.check(text, **given)
    return [(f.code, f.certainty, report.document[f.span]) for f in report.findings]


@pytest.mark.parametrize("one, other", [
    ("15 months", "51 months"), ("12 years", "22 years"), ("$4 million", "$7 million"), ("47 percent", "74 percent"),
    ("1,200 days", "1,250 days"), ("three weeks", "five weeks"), ("9 nautical miles", "6 nautical miles"),
])  # fmt: skip
def test_a_summary_that_gives_another_figure_than_its_own_sentence_in_the_body(one, other):
    text = f"---\nsummary: {SENTENCE.format(one)}.\n---\nThe pilots are back.\n\n{SENTENCE.format(other)}.\n"

    assert "S102" in {code for code, certainty, _ in found(text, format="markdown") if certainty == "certain"}


@pytest.mark.parametrize("name", ["summary", "description", "excerpt", "dek"])
def test_whatever_the_summary_is_called(name):
    text = f"---\n{name}: {SENTENCE.format('15 months')}.\n---\n{BETWEEN}\n\n{SENTENCE.format('51 months')}.\n"

    assert [("S102", "certain", "the past 51 months")] == found(text, format="markdown")


def test_a_lede_and_a_later_paragraph():
    text = f"{SENTENCE.format('15 months')}.\n\n{BETWEEN}\n\n{BETWEEN}\n\n{SENTENCE.format('51 months')}."

    assert [("S102", "certain")] == [each[:2] for each in found(text)]


def test_a_quotation_and_its_source():
    said = '"We have given this valley more than {} good jobs in the shoe trade alone," she said.'
    text = "\n\n".join([BETWEEN, BETWEEN, said.format("3,100"), BETWEEN, said.format("3,400")])

    assert [("S102", "certain")] == [each[:2] for each in found(text)]


def test_a_slip_deep_in_the_body():
    text = "\n\n".join(
        [BETWEEN, BETWEEN, SENTENCE.format("325 days") + ".", BETWEEN, SENTENCE.format("352 days") + "."]
    )

    assert [("S102", "certain")] == [each[:2] for each in found(text)]


def test_one_figure_that_is_printed_right_twice_and_wrong_once():
    text = "\n\n".join(SENTENCE.format(length) + "." for length in ("15 months", "51 months", "15 months"))

    assert [("S102", "certain")] == [each[:2] for each in found(text)]


def test_a_date():
    said = "The committee of the harbour will publish its long awaited report on {} at the town hall"
    text = f"---\ndate: 2017-06-01\nsummary: {said.format('June 15')}.\n---\n{BETWEEN}\n\n{said.format('June 16')}.\n"

    assert [("S105", "certain", "June 16")] == found(text, format="markdown")


@pytest.mark.parametrize("text", [
    # Another name, another thing.
    "The State of Marle gave $142,500 to its school of nursing for early tests of hearing in small children. "
    "The State of Senn gave $124,500 to its school of nursing for early tests of hearing in small children.",
    # A pattern for several things.
    "\n\n".join(f"Bake it for {n} minutes or until the top of the dough is golden and firm." for n in (15, 25, 51)),
    # Two cases of one kind, deep in a text.
    "\n\n".join([BETWEEN, BETWEEN, "A 34-year-old man was arrested on suspicion of driving after a drink or two.",
                 "A 27-year-old man was arrested on suspicion of driving after a drink or two."]),
    "\n\n".join([BETWEEN, BETWEEN, "Tickets are $15 at the door of the hall or by telephone from noon.",
                 "Tickets are $20 at the door of the hall or by telephone from noon."]),
    # "It" is another thing each time.
    "The first class of notes is large. It has an average life of 7.11 years and is due in 2018.\n\n"
    "The second class of notes is small. It has an average life of 13.49 years and is due in 2018.",
    # Lines of a table.
    "Shr loss one ct vs profit two cts\n\nNet 400 vs 500\n\nShr loss one ct vs profit four cts",
    # One day, told from two sides.
    "Memorial Day is Monday and we want you to know of the songs that are sung.\n\n"
    "Memorial Day is Monday and we want you to know of the songs that are sung.",
])  # fmt: skip
def test_like_sentences_of_several_things(text):
    assert [] == found(text)
