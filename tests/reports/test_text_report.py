"""What a copy editor sees: the drawn line, the sum, and what was tested and holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import Amount
from claimcheck.numbers import Figure, Slip
from claimcheck.report import Finding, Relation, Report
from claimcheck.reports import text as text_report
from claimcheck.text import Document, Span, Unread

LINE = "The bridge is 5 miles (10 km) long."


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def finding(text, claim, *evidence, **more):
    said = {
        "code": "U101", "name": "converted-value-differs", "severity": "error", "certainty": "certain",
        "message": "that does not fit", "working": "", **more,
    }  # fmt: skip
    return Finding(span=span_of(text, claim), evidence=tuple(span_of(text, words) for words in evidence), **said)


def drawn(text, claim, *evidence):
    return text_report.draw(Document(text), finding(text, claim, *evidence)).split("\n")


def test_claim_and_evidence_on_one_line_share_one_line_of_marks():
    assert [
        "The bridge is 5 miles (10 km) long.",
        "              ~~~~~~~  ^^^^^ that does not fit",
    ] == drawn(LINE, "10 km", "5 miles")


def test_message_follows_the_last_mark_of_the_line():
    assert [
        "The bridge is 5 miles (10 km) long.",
        "              ^^^^^^^  ~~~~~ that does not fit",
    ] == drawn(LINE, "5 miles", "10 km")


def test_only_marked_lines_are_drawn():
    assert [
        "Five miles.",
        "~~~~",
        "It is ten km.",
        "      ^^^ that does not fit",
    ] == drawn("Five miles.\r\nNothing here.\rIt is ten km.\n", "ten", "Five")


def test_a_claim_over_the_end_of_a_line_is_marked_on_both():
    assert [
        "it is 10",
        "      ^^ that does not fit",
        "km long",
        "^^",
    ] == drawn("it is 10\nkm long", "10\nkm")


def test_a_long_line_is_cut_around_its_marks():
    text = "far away " * 400 + "the bridge is 5 miles (10 km) long" + " and away" * 400

    line, marks = drawn(text, "10 km", "5 miles")

    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) <= text_report.WIDTH + 10
    assert "10 km" == line[marks.index("^") :][: marks.count("^")]
    assert "5 miles" == line[marks.index("~") :][: marks.count("~")]


def test_marks_far_apart_are_drawn_with_the_words_around_them():
    text = "The bridge is 5 miles long. " + "Word " * 1000 + "It is 10 km long. " + "Word " * 1000

    line, marks = drawn(text, "10 km", "5 miles")

    assert 1 == line.count(" … ")
    assert "5 miles" == line[marks.index("~") :][:7]
    assert "10 km" == line[marks.index("^") :][:5]


def test_wide_characters_keep_the_marks_beneath_the_claim():
    line, marks = drawn("北京 is 10 km (20 miles) away", "10 km")

    assert "北京 is 10 km (20 miles) away" == line
    assert "        ^^^^^ that does not fit" == marks


def test_combining_marks_take_no_room():
    assert "        ^^ that does not fit" == drawn("Cafe\u0301 is 10", "10")[1]


@pytest.mark.parametrize("char, shown", [
    ("\x1b", "␛"), ("\x07", "␇"), ("\x7f", "␡"), ("\x9b", "<U+009B>"), ("\u202e", "<U+202E>"),
    ("\u2028", "<U+2028>"), ("\ud800", "<U+D800>"), ("\t", " "), ("\u00a0", " "),
])  # fmt: skip
def test_no_character_commands_the_terminal(char, shown):
    assert f"a{shown}10 km" == drawn(f"a{char}10 km", "10 km")[0]


@given(st.text(st.sampled_from("ab 1é😀北\t\x1b\u0301\u202e\n\r"), min_size=1, max_size=300), st.data())
def test_any_text_is_drawn_without_control_characters(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Finding("U101", "x", "error", "certain", "m", "", Span(start, end), ())

    picture = text_report.draw(Document(text), found)

    assert not any(unicodedata.category(char) in ("Cc", "Cf") and char != "\n" for char in picture)


def report(text=LINE, findings=(), verdicts=(), **document):
    claims = [
        Amount("measure", *span_of(text, "5 miles"), Figure(5)),
        Amount("measure", *span_of(text, "10 km"), Figure(10)),
    ]
    relations = [Relation("U101", "bracket", verdict, (0, 1), f"working {verdict}") for verdict in verdicts]
    return Report(Document(text, path="story.txt", **document), claims, relations, findings)


def test_a_finding_shows_place_drawing_working_slip_and_alternatives():
    found = finding(
        LINE, "10 km", "5 miles",
        working="5 miles = 8 km, the text says 10 km",
        slip=Slip("one digit differs", "8"),
        alternatives=("8 km", "6.2 miles"),
    )  # fmt: skip

    assert [
        "story.txt:1:24  U101 converted-value-differs (error)",
        "  1 | The bridge is 5 miles (10 km) long.",
        "    |               ~~~~~~~  ^^^^^ that does not fit",
        "    = 5 miles = 8 km, the text says 10 km",
        "    = likely slip: one digit differs",
        "    = would fit: 8 km, or 6.2 miles",
    ] == text_report.render(report(findings=[found])).split("\n\n")[0].splitlines()


def test_what_is_only_probable_says_so():
    found = finding(LINE, "10 km", severity="warning", certainty="probable")

    assert "(warning, probable)" in text_report.render(report(findings=[found]))


def test_the_ledger_lists_what_holds_and_what_is_doubtful():
    text = text_report.render(report(verdicts=["consistent", "doubtful", "undecided", "contradicted"]))

    assert "tested and holds:\n     1 = working consistent" in text
    assert "tested and doubtful:\n     1 ? working doubtful" in text
    assert "undecided" not in text


@pytest.mark.parametrize("verdicts, findings, expected", [
    ([], [], "story.txt: 2 figures read, 0 relations tested; no contradictions found among them"),
    (["consistent"], [], "story.txt: 2 figures read, 1 relation tested, 1 hold; no contradictions found among them"),
    (["contradicted", "doubtful"], [finding(LINE, "10 km")],
     "story.txt: 2 figures read, 2 relations tested, 0 hold, 1 doubtful; 1 error"),
])  # fmt: skip
def test_the_summary_is_honest(verdicts, findings, expected):
    assert expected == text_report.render(report(verdicts=verdicts, findings=findings)).splitlines()[-1]


def test_what_was_not_read_is_listed():
    assert "not read:\n     1 ! a reason" in text_report.render(report(unread=[Unread(0, 3, "a reason")]))


def test_colours_change_no_character():
    text = text_report.render(report(findings=[finding(LINE, "10 km", "5 miles")]))

    assert text == text_report.coloured(text).plain


def test_of_a_line_of_millions_only_the_words_around_the_mark_are_drawn():
    text = "x " * 1_000_000 + "10 km"

    assert len(drawn(text, "10 km")[0]) <= text_report.WIDTH
