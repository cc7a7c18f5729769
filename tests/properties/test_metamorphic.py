"""What must not change when the text changes in a way that means nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.sources import SOURCES

RIGHT = [
    "The path is 42 miles (67.6 km) long.",
    "At 310 metres (1,017 feet) it is the tallest.",
    "It covers 25,000 square kilometers (9,600 square miles).",
    "The tank holds 4,000 liters (1,060 gallons), and weighs 18 metric tons (20 tons).",
    "It was 41 degrees Celsius (106 degrees Fahrenheit) in the shade.",
    "The bird is 61-74 cm (24-29 inches) long.",
]
WRONG = [
    "The path is 42 miles (26 km) long.",
    "At 310 metres (1,071 feet) it is the tallest.",
    "It covers 25,000 square kilometers (15,500 square miles).",
    "The tank holds 4,000 liters (10,600 gallons), and weighs 18 metric tons (20 tons).",
    "It was 41 degrees Celsius (96 degrees Fahrenheit) in the shade.",
    "The planet warmed by 1.5 degrees Celsius (34.7 degrees Fahrenheit).",
    "The bird is 61-74 cm (54-69 inches) long.",
    "The reservoir covers 40 square kilometres (15 miles).",
]
UNRELATED = [
    "The mayor said nothing.", "It rained.", "Nobody was hurt, the police said.",
    "The vote was 5-4, and 37 people spoke.", "Tickets cost $12.50 at the door.", "She is 34 and lives in Ansel.",
    "About 40% of the town came.", "“We could hear it,” he said.", "It opened in 1931.", "They ran a 10-km race.",
]  # fmt: skip

SENTENCES = st.sampled_from([*RIGHT, *WRONG])
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=5, unique=True)
MODEST = settings(max_examples=40, deadline=None)


def seen(text, format="text"):
    """What is found, in the author's words, whatever the place, and whichever of two tellings comes first."""
    report = claimcheck.check(text, format=format)
    return sorted(
        (f.code, *sorted(" ".join(report.document[span].split()) for span in (f.span, *f.evidence)))
        for f in report.findings
    )


def verdicts(text):
    """What is found, whatever the words: the code, the certainty and the slip."""
    findings = claimcheck.check(text).findings
    return sorted((f.code, f.severity, f.certainty, f.slip.name if f.slip else "") for f in findings)


@pytest.mark.parametrize("sentence", RIGHT)
def test_the_right_sentences_are_silent(sentence):
    assert [] == seen(sentence)


@pytest.mark.parametrize("sentence", WRONG)
def test_the_wrong_sentences_are_found_once(sentence):
    assert 1 == len(seen(sentence))


@MODEST
@given(SENTENCES, st.lists(st.sampled_from(UNRELATED), max_size=3), st.lists(st.sampled_from(UNRELATED), max_size=3))
def test_unrelated_sentences_change_nothing(sentence, before, after):
    assert seen(sentence) == seen(" ".join([*before, sentence, *after]))


@MODEST
@given(PARAGRAPHS, st.randoms(use_true_random=False))
def test_the_order_of_paragraphs_changes_nothing(paragraphs, random):
    shuffled = random.sample(paragraphs, len(paragraphs))

    assert seen("\n\n".join(paragraphs)) == seen("\n\n".join(shuffled))


@MODEST
@given(PARAGRAPHS, PARAGRAPHS)
def test_two_articles_in_one_have_the_findings_of_both(one, other):
    found = {*seen("\n\n".join(one)), *seen("\n\n".join(other))}
    apart = {(code, *places) for code, *places in found if not code.startswith("S")}  # those weigh all tellings

    assert apart <= set(seen("\n\n".join([*one, *other])))


@MODEST
@given(PARAGRAPHS, st.text("abc \n", max_size=30))
def test_a_prefix_shifts_every_span_by_its_length(paragraphs, words):
    text, before = "\n\n".join(paragraphs), words + "\n\n"
    spans = [span for f in claimcheck.check(text).findings for span in (f.span, *f.evidence)]
    shifted = [span for f in claimcheck.check(before + text).findings for span in (f.span, *f.evidence)]

    assert [(start + len(before), end + len(before)) for start, end in spans] == shifted


@MODEST
@given(
    PARAGRAPHS, st.sampled_from(sorted({"text", "markdown"} & SOURCES.keys())), st.sampled_from(["\n", "\r\n", "\r"])
)
def test_spans_always_slice_back_to_the_words(paragraphs, format, ending):
    text = (ending * 2).join(paragraphs)
    report = claimcheck.check(text, format=format).to_dict()
    places = [*report["claims"], *report["findings"], *(e for f in report["findings"] for e in f["evidence"])]

    assert [place["text"] for place in places] == [text[place["start"] : place["end"]] for place in places]
    assert all(0 <= place["start"] < place["end"] <= len(text) for place in places)


@MODEST
@given(PARAGRAPHS, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_make_no_difference(paragraphs, ending):
    text = "\n\n".join(paragraph.replace(" (", "\n(") for paragraph in paragraphs)

    assert seen(text) == seen(text.replace("\n", ending))


@pytest.mark.parametrize("sentence", [
    "It covers 25,000 square kilometers (15,500 square miles).",
    "It was 41 degrees Celsius (96 degrees Fahrenheit) in the shade.",
])  # fmt: skip
def test_a_line_may_break_inside_a_unit(sentence):
    assert seen(sentence) == seen(re.sub("(?<=square|egrees) ", "\n", sentence))


@MODEST
@given(PARAGRAPHS, st.sampled_from(["\n", "\r\n"]))
def test_a_line_may_break_at_any_other_space(paragraphs, ending):
    for paragraph in paragraphs:
        assert seen(paragraph) == seen(re.sub("(?<!square|egrees) ", ending, paragraph))


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"], ids=["no-break", "narrow no-break", "thin"])
@pytest.mark.parametrize("sentence", [*RIGHT, *WRONG])
def test_the_kind_of_space_between_figure_and_unit_makes_no_difference(sentence, space):
    assert seen(sentence) == seen(re.sub(r"(?<=\d) (?=[a-z])", space, sentence))


@pytest.mark.parametrize("sentence", [*RIGHT, *WRONG])
def test_markdown_and_plain_text_agree(sentence):
    assert seen(sentence) == seen(sentence, "markdown")


@pytest.mark.parametrize("sentence", [*RIGHT, *WRONG])
def test_emphasis_makes_no_difference_to_the_verdict(sentence):
    marked = re.sub(r"\((.*?)\)", r"(**\1**)", sentence)

    assert len(seen(sentence)) == len(seen(marked, "markdown"))


DIGITS_AND_WORDS = [
    ("12 miles (19 km)", "twelve miles (nineteen km)"),
    ("12 miles (8 km)", "twelve miles (eight km)"),
    ("42 miles (26 km)", "forty-two miles (twenty-six km)"),
    ("42 miles (68 km)", "Forty-two miles (sixty-eight km)"),
    ("1.5 million acres (600,000 hectares)", "one and a half million acres (six hundred thousand hectares)"),
    ("3,000 feet (910 metres)", "three thousand feet (nine hundred and ten metres)"),
    ("3,000 feet (91 metres)", "three thousand feet (ninety-one metres)"),
    ("1.5 miles (2.4 km)", "1½ miles (2.4 km)"),
    ("1.5 miles (24 km)", "1½ miles (24 km)"),
]


@pytest.mark.parametrize("digits, words", DIGITS_AND_WORDS)
def test_digits_or_words_make_no_difference(digits, words):
    assert verdicts(f"They went {digits} on foot.") == verdicts(f"They went {words} on foot.")


SPELLINGS = [
    ["kilometers", "kilometres", "km", "kms"],
    ["miles", "mi"],
    ["square miles", "sq. miles", "sq mi", "mi²"],
    ["square kilometers", "square kilometres", "sq km", "km²", "km2"],
    ["feet", "ft"],
    ["meters", "metres", "m"],
    ["pounds", "lb", "lbs"],
    ["kilograms", "kg", "kilos"],
    ["miles per hour", "mph", "miles an hour"],
    ["kilometers per hour", "km/h", "kph", "kmh", "kilometres an hour"],
    ["degrees Celsius", "°C"],
    ["degrees Fahrenheit", "°F"],
]  # fmt: skip
CONVERTED = [
    ("42 {miles} ({said} {kilometers})", ("68", "26")),
    ("42 {miles per hour} ({said} {kilometers per hour})", ("68", "26")),
    ("250 {square miles} ({said} {square kilometers})", ("650", "400")),
    ("310 {meters} ({said} {feet})", ("1,017", "1,071")),
    ("50 {pounds} ({said} {kilograms})", ("23", "110")),
    ("41 {degrees Celsius} ({said} {degrees Fahrenheit})", ("106", "96")),
]


@MODEST
@given(st.sampled_from(CONVERTED), st.booleans(), st.data())
def test_the_spelling_of_a_unit_makes_no_difference(converted, is_right, data):
    pattern, (right, wrong) = converted
    said = right if is_right else wrong
    chosen = {names[0]: data.draw(st.sampled_from(names)) for names in SPELLINGS}
    text = f"The thing was {pattern} in all.".format(said=said, **chosen)

    assert is_right == (verdicts(text) == [])


@pytest.mark.parametrize("sentence", [*RIGHT, *WRONG])
def test_upper_case_makes_no_difference(sentence):
    assert len(seen(sentence)) == len(seen(sentence.upper()))


@pytest.mark.parametrize("short", ["50 lbs. (110 kg)", "50 lb. (110 kg)", "600 ft. (18 m)", "50 sq. mi. (400 sq. km)"])
def test_the_dot_of_an_abbreviated_unit_makes_no_difference(short):
    assert 1 == len(seen(f"It came to {short} in all."))


def test_degrees_with_a_letter_are_degrees():
    assert 1 == len(seen("It was 41 degrees C (96 degrees Fahrenheit) in the shade."))


@MODEST
@given(st.sampled_from([1, 2, 3, 5, 10]), st.integers(11, 99), st.booleans())
def test_a_larger_error_of_the_same_sign_is_found_too(tens, miles, upwards):
    """Verdicts never get better as the printed figure moves away from the right one."""
    order = ["consistent", "doubtful", "contradicted"]
    right = miles * tens * 1.609344
    printed = [f"{right * (1 + step / 10 if upwards else 1 - step / 11):.1f}" for step in range(10)]
    relations = [claimcheck.check(f"It is {miles * tens} statute miles ({km} km) long.").relations for km in printed]
    tested = [found[0].verdict for found in relations if found]
    found = [order.index(verdict) for verdict in tested]

    assert 10 == len(found)
    assert sorted(found) == found


@MODEST
@given(PARAGRAPHS)
def test_checking_twice_gives_the_same_report(paragraphs):
    text = "\n\n".join(paragraphs)

    assert claimcheck.check(text).to_dict() == claimcheck.check(text).to_dict()


@pytest.mark.parametrize("sentence", [sentence for sentence in WRONG if "square kilometres" not in sentence])
def test_what_would_fit_does_fit(sentence):
    """The suggested figure, put in the place of the printed one, ends the contradiction and starts no other."""
    report = claimcheck.check(sentence)
    found = report.findings[0]
    words = report.document[found.span]
    if "-" in words:  # of a range only the end that differs is suggested
        return
    mended = re.sub(r"[\d,.]*\d", found.alternatives[0], words, count=1)

    assert [] == seen(sentence.replace(words, mended))
