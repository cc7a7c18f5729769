"""Whatever the text is, a report comes back, and its spans are places in that text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.reports import REPORTS

HOSTILE = {
    "empty": "",
    "one space": " ",
    "one NUL": "\0",
    "NUL between figure and unit": "10\0km (20\0miles)",
    "lone surrogates": "10 \ud800km (20 \udfffmiles) \udc00",
    "half a pair before a figure": "\ud83d10 km (20 miles)",
    "digits without end": "1" * 100_000,
    "digits without end, in a conversion": "9" * 5_000 + " km (20 miles)",
    "groups without end": "1" + ",000" * 20_000 + " km (1 mile)",
    "decimals without end": "1." + "0" * 50_000 + " km (1 mile)",
    "an exponent beyond all floats": "1e999999 km (10^99999 miles)",
    "numbers in words without end": "one " * 20_000,
    "magnitudes without end behind a figure": "It cost 5" + " million" * 60 + ".",
    "magnitudes without end": "million " * 5_000 + "km (million miles)",
    "hyphens without end": "forty-" * 10_000,
    "nested brackets": "10 km " + "(" * 10_000 + "20 miles" + ")" * 10_000,
    "conversions in conversions": "10 km (6 miles " * 2_000,
    "brackets that never close": "10 km (20 miles " * 1_000,
    "ranges without end": "1-2-" * 10_000 + "3 km",
    "right to left marks": "\u202e10 km\u202c (\u200f20 miles\u200e)",
    "emoji between figures": "10 🚗 km (20 👩‍👩‍👧‍👦 miles) 5️⃣ km",
    "zero-width spaces": "1\u200b0\u200b km\u200b (2\u200b0 mi\u200bles)",
    "combining marks": "1\u0301\u03080 k\u0307m (2\u0301\u03020 miles) " + "e" + "\u0301" * 10_000,
    "figures of other scripts": "١٠ km (２０ miles) ১২ km ④ km Ⅻ miles",
    "soft hyphens": "10 kilo\u00admeters (20 mi\u00adles)",
    "separators of Unicode": "10 km\u2028(20\u2029miles)\x85(20 miles)\x0b\x0c",
    "a million letters in one word": "a" * 1_000_000,
    "commas": "," * 50_000 + "1" + "," * 50_000,
    "dots": "1." * 30_000,
    "spaces between figure and unit": "10" + " " * 50_000 + "km (20 miles)",
    "signs": "+-−±" * 10_000 + "10 km",
    "slashes": "1/" * 20_000 + "2 miles (1 km)",
    "nothing of a unit": "0 miles (0 km), -0 miles (5 km), 0/0 miles (1 km)",
    "quotation marks": "5'6\"" * 5_000,
    "only line ends": "\r\n" * 30_000 + "\r" * 10_000,
    "percent signs": "%" * 20_000 + "130%% of the vote, 200% of %",
    "Markdown without end": "[" * 5_000 + "10 km (20 miles)" + "](" * 5_000,
    "comments without end": "<!-- claimcheck-disable U101 " * 3_000 + "10 km (20 miles)",
    "comments in comments": "<!-- claimcheck-disable-line U101 <!-- " * 2_000 + "--> 10 km (20 miles)" * 2_000,
    "a comment in a figure": "1<!-- claimcheck-disable-file U101 -->0 km (20 mi<!-- claimcheck-enable U101 -->les)",
    "a comment of many codes": "10 km (20 miles) <!-- claimcheck-disable-line " + "U101,Q9," * 5_000 + " -->",
    "quotations of quotations": ">" * 5_000 + " 10 km (20 miles)",
}

SHORT = {name: text for name, text in HOSTILE.items() if len(text) < 1_000}


def check_places(report, text):
    places = [*report["claims"], *report["findings"], *(e for f in report["findings"] for e in f["evidence"])]

    assert all(0 <= place["start"] < place["end"] <= len(text) for place in places)
    assert [place["text"] for place in places] == [text[place["start"] : place["end"]] for place in places]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_report_comes_back_and_its_spans_slice(text, format):
    report = claimcheck.check(text, format=format)

    assert len(text) == len(report.document.text) == len(report.document.prose)
    check_places(report.to_dict(), text)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
def test_every_format_shows_the_report(text, name):
    pieces = list(REPORTS[name]([claimcheck.check(text)]))

    assert pieces
    assert not set("\0\x1b\u202e\ud800") & set("".join(pieces))


PIECES = [
    *"0123456789.,-–−+±%$€°'\"()/[]{}<>*_#|\\ \t\n\r\0\u00a0\u200b\u200d\u202e\u2028\u0301½²😀\ud800",
    "one", "twelve", "million", "half", "about", "or", "to", "by", "km", "miles", "square ", "degrees ", "C", "F", "ft",
    " in", " m", "per ", "cubic ", "minus ", "between ", "and ", "rose ", "out of ", "the vote", "1e9", "10^6",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@example("1 a-", "text")
@example("-5<", "text")  # what stands before the first character is not the last one
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.sampled_from(["text", "markdown", "html"]))
def test_any_heap_of_figures_signs_and_units_gives_a_report(text, format):
    check_places(claimcheck.check(text, format=format).to_dict(), text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_text_gives_a_report(text):
    check_places(claimcheck.check(text).to_dict(), text)
