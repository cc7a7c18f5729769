"""Findings are left out on somebody's word, and on no more than that word."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import settings as budget
from hypothesis import strategies as st

import claimcheck
from claimcheck import Settings
from claimcheck.cli import cli
from claimcheck.settings import load_file
from claimcheck.suppressions import Entry

WRONG = "The path is 42 miles (26 km) long."
OTHER = "They met on Sunday, June 19, 2017."
DAY = date(2027, 1, 1)


def checked(text, format="markdown", **settings):
    return claimcheck.check(text, format=format, settings=Settings(**settings))


def codes(report):
    return [finding.code for finding in report.findings]


def suppressed(report):
    return [(left.finding.code, left.kind, left.reason) for left in report.suppressed]


def comment(order, said="U101 a quotation"):
    return f"<!-- claimcheck-{order} {said} -->"


LINE, NEXT = comment("disable-line"), comment("disable-next-line")

SUPPRESSED = {
    "on the line before": f"{NEXT}\n{WRONG}",
    "on the line before, with a blank line between": f"{NEXT}\n\n \n{WRONG}",
    "on the line before, with another comment between": f"{NEXT}\n<!-- checked by the desk -->\n\n{WRONG}",
    "at the end of the line": f"{WRONG} {LINE}",
    "at the beginning of the line": f"{LINE} {WRONG}",
    "within the sentence": f"The path is 42 miles {LINE} (26 km) long.",
    "without spaces around it": f"The path{LINE}is 42 miles (26 km) long.",
    "next to bold": f"The path is **42 miles**{LINE} (**26 km**) long.",
    "before bold": f"{LINE}**42 miles** (26 km) is the path.",
    "around the sentence": f"{comment('disable')}\n\n{WRONG}\n\n{comment('enable', 'U101')}",
    "around the sentence, on its line": f"{comment('disable')} {WRONG} {comment('enable', 'U101')}",
    "from there to the end": f"{comment('disable')}\n\n{OTHER[:4]}.\n\n{WRONG}",
    "for the whole file, behind the sentence": f"{WRONG}\n\n{comment('disable-file')}",
    "in a list": f"* First.\n* {WRONG} {LINE}\n* Last.",
    "at the beginning of a member of a list": f"* First.\n* {LINE} {WRONG}\n",
    "between the members of a list": f"* First.\n{NEXT}\n* {WRONG}\n",
    "within a member of a list": f"* First.\n\n  {NEXT}\n  {WRONG}\n",
    "in a quotation": f"> So be it.\n> {NEXT}\n> {WRONG}\n",
    "in a table": f"| what | so |\n|---|---|\n| {WRONG} {LINE} | yes |\n",
    "between the rows of a table": f"| what | so |\n|---|---|\n{NEXT}\n| {WRONG} | yes |\n",
    "in a heading": f"# {WRONG} {LINE}\n\nMore.",
    "in a paragraph of short lines": f"So it is.\nThe path is 42 miles\n{NEXT}\n(26 km) long, they say.",
    "where the evidence stands": f"The path is 42 miles {LINE}\n(26 km) long.",
    "where the claim stands": f"The path is 42 miles\n(26 km) long. {LINE}",
    "in a comment of several lines": f"{WRONG} <!--\n  claimcheck-disable-line\n  U101\n  a quotation\n-->",
    "with lines of Windows": f"{NEXT}\r\n\r\n{WRONG}\r\n",
    "beside other languages": f"Über die Brücke. 😀 {LINE} {WRONG}",
    "by its name": f"{WRONG} {comment('disable-line', 'converted-value-differs a quotation')}",
    "by its code in small letters": f"{WRONG} {comment('disable-line', 'u101 - a quotation')}",
    "beside the name of another": f"{WRONG} {comment('disable-line', 'T101, U101: a quotation')}",
    "as MDX has it": f"{WRONG} {{/* claimcheck-disable-line U101 a quotation */}}",
    "as MDX has it, on the line before": f"{{/* claimcheck-disable-next-line U101 a quotation */}}\n\n{WRONG}",
    "without spaces in it": f"{WRONG} <!--claimcheck-disable-line U101 a quotation-->",
}


@pytest.mark.parametrize("text", SUPPRESSED.values(), ids=SUPPRESSED)
def test_a_comment_suppresses_the_finding(text):
    report = checked(text, ignore=("X002",))

    assert ([], [("U101", "comment", "a quotation")]) == (codes(report), suppressed(report))


MARKED_UP = ("list", "table", "quotation", "bold", "another comment")


@pytest.mark.parametrize("text", [
    f"<p>{WRONG} {LINE}</p>",
    f"<html><body>\n{NEXT}\n\n<div>\n<p>{WRONG}</p></div></body></html>",
    f"<p>The path is <b>42 miles</b>{LINE} (26 km) long.</p>",
    f"<p>The path is 42 miles\n{NEXT}\n(26 km) long.</p>",
    f"<ul><li>{WRONG}</li></ul>{comment('disable-file')}",
])  # fmt: skip
def test_a_comment_suppresses_the_finding_in_html_too(text):
    report = checked(text, format="html")

    assert ([], [("U101", "comment", "a quotation")]) == (codes(report), suppressed(report))


PLAIN = [name for name in SUPPRESSED if not any(word in name for word in MARKED_UP)]


@pytest.mark.parametrize("name", PLAIN)
def test_a_comment_suppresses_the_finding_in_plain_text_too(name):
    report = checked(SUPPRESSED[name], format="text", ignore=("X002",))

    assert ([], [("U101", "comment", "a quotation")]) == (codes(report), suppressed(report))


FOUND = {
    "for another check": f"{WRONG} {comment('disable-line', 'T101')}",
    "on the line before that": f"{NEXT}\nSo it is.\n{WRONG}",
    "on the line itself, for the next one": f"{WRONG} {NEXT}\nSo it is.",
    "for the line, on the next one": f"{WRONG}\n\n{LINE} So it is.",
    "behind the end": f"{comment('disable')} So be it. {comment('enable', 'U101')} {WRONG}",
    "before the beginning": f"{WRONG}\n\n{comment('disable')}\n",
    "with an end that is for another check as well": (
        f"{comment('disable', 'U101, T101')} {comment('enable', 'T101, U101')} {WRONG}"
    ),
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_a_comment_that_stands_elsewhere_leaves_the_finding_and_is_unused(text):
    report = checked(text)

    assert ("U101", []) == (next(code for code in codes(report) if code != "X002"), suppressed(report))
    assert "X002" in codes(report)


MISREAD = {
    "claimcheck-disable-next-lin U101": "did you mean 'claimcheck-disable-next-line'?",
    "claimcheck-disable-next-line": "'claimcheck-disable-next-line' names no check",
    "claimcheck-disable-line , ": "'claimcheck-disable-line' names no check",
    "claimcheck-disable-file": "'claimcheck-disable-file' names no check",
    "claimcheck-disable-line U999": "there is no check 'U999' to suppress",
    "claimcheck-disable-line U101,, N9": "there is no check 'N9' to suppress",
    "claimcheck-disable-line U": "there is no check 'U' to suppress",
    "claimcheck-disable-line *": "there is no check '*' to suppress",
    "claimcheck-disable-line all": "there is no check 'all' to suppress",
    "claimcheck-disable-line X002": "there is no check 'X002' to suppress",
    "claimcheck-disable-line a quotation": "there is no check 'a' to suppress",
    "claimcheck-disable-line converted-value-difers": "did you mean 'converted-value-differs'?",
    "claimcheck disable-line U101": "'claimcheck' is unknown",
    "claimcheck-disable -line U101": "there is no check '-line' to suppress",
    "claimcheck- disable-line U101": "'claimcheck-' is unknown",
    "claimcheck_disable_line U101": "did you mean 'claimcheck-disable-line'?",
    "claimcheck: disable-line U101": "'claimcheck:' is unknown",
    "Claimcheck-Disable-Line U101": "did you mean 'claimcheck-disable-line'?",
    "claimcheck-ignore U101": "'claimcheck-ignore' is unknown",
    "claimcheck-enable U101": "U101 is not disabled here",
}


@pytest.mark.parametrize("format", ["markdown", "text"])
@pytest.mark.parametrize("said, why", MISREAD.items())
def test_what_is_misspelt_widens_nothing_and_is_a_finding(said, why, format):
    text = f"{OTHER} <!-- {said} -->\n\n{OTHER}"

    report = checked(text, format, ignore=("X002",))

    assert ["T101", "X001", "T101"] == codes(report)
    assert ("warning", f"<!-- {said} -->") == (report.findings[1].severity, report.document[report.findings[1].span])
    assert why in report.findings[1].message


def test_what_is_known_in_a_list_is_suppressed_and_the_rest_is_said():
    report = checked(f"{WRONG} {comment('disable-line', 'U999, U101 so it is')}")

    assert (["X001"], [("U101", "comment", "so it is")]) == (codes(report), suppressed(report))


@pytest.mark.parametrize("text", [
    f"`{LINE}` {WRONG}",
    f"```\n{comment('disable-file')}\n```\n\n{WRONG}",
    f"So it is:\n\n    {comment('disable-file')}\n\n{WRONG}",
    f"---\ntitle: A path\n# {comment('disable-file')}\n---\n{WRONG}",
    f"{WRONG} <!-- claimcheck finds a quotation here -->",
    f"{WRONG} <!-- claimchecked-disable-line U101 -->",
])  # fmt: skip
def test_a_comment_that_is_only_shown_or_not_ours_is_none(text):
    assert ["U101"] == codes(checked(text))


def test_a_comment_that_is_never_closed_suppresses_nothing_and_is_said():
    report = checked(f"{WRONG}\n\n<!-- claimcheck-disable-file U101 {WRONG}", "text")

    assert ["U101", "X001", "U101"] == codes(report)
    assert "not closed" in report.findings[1].message


@pytest.mark.parametrize("between", [f"\n\n{WRONG}\n\n<!-- the end -->", f" {WRONG}\n{'So it is. ' * 100} -->"])
def test_a_comment_whose_end_is_misspelt_hides_nothing_up_to_the_end_of_another(between):
    report = checked(f"<!-- claimcheck-disable-file U101 ->{between}", "text")

    assert ["X001", "U101"] == codes(report)


def test_a_comment_is_no_part_of_the_prose():
    before = checked(f"It rose 20% from 50 to 60 in 2016. {comment('disable-line', 'N301 as of 12 May 2017')}", "text")

    assert {"20%", "50", "60", "2016"} == {before.document[claim.span] for claim in before.claims}


def test_a_headline_stays_one_behind_a_comment():
    document = checked(f"{comment('disable-file')}\nBridge opens\n\n{WRONG}", "text").document

    assert "Bridge opens" == document[document.headline]


def test_with_a_headline_apart_lines_are_those_of_the_text():
    report = claimcheck.check(f"{WRONG} {LINE}", headline="A path of 42 miles (26 km)")

    assert (["U101"], 1) == (codes(report), len(report.suppressed))
    assert report.findings[0].span < report.suppressed[0].finding.span


@pytest.mark.parametrize("front", [
    "---\nclaimcheck: {ignore: [U101], reason: a quotation}\n---\n",
    "---\ntitle: A path\nclaimcheck:\n  ignore:\n    - converted-value-differs\n  reason: a quotation\n---\n",
    "---\nclaimcheck:\n  ignore: U101\n  reason: a quotation\n---\n",
    '+++\nclaimcheck = {ignore = ["U101"], reason = "a quotation"}\n+++\n',
    '+++\ndate = 2017-06-18\n[claimcheck]\nignore = ["U101"]\nreason = "a quotation"\n+++\n',
])  # fmt: skip
def test_the_front_matter_suppresses_for_its_file(front):
    report = checked(f"{front}\n{WRONG}\n\n{OTHER}")

    assert (["T101"], [("U101", "front matter", "a quotation")]) == (codes(report), suppressed(report))


@pytest.mark.parametrize("said, why", [
    ("claimcheck: off", "must be a table"),
    ("claimcheck: {ingore: [U101]}", "unknown key 'ingore' (did you mean 'ignore'?)"),
    ("claimcheck: {reason: why}", "ignore must be a list"),
    ("claimcheck: {ignore: [101]}", "ignore must be a list"),
    ("claimcheck: {ignore: [U101], reason: 7}", "reason must be text"),
    ("claimcheck: {ignore: [U999]}", "there is no check 'U999'"),
    ("claimcheck: {ignore: ['*']}", "there is no check '*'"),
])  # fmt: skip
def test_a_front_matter_that_is_not_understood_is_a_finding_at_its_key(said, why):
    report = checked(f"---\n{said}\n---\n{WRONG}")

    assert ["X001", "U101"] == codes(report)
    assert "claimcheck" == report.document[report.findings[0].span]
    assert why in report.findings[0].message


ENTRIES = {
    "the claim": Entry("U101", text="26 km"),
    "the evidence": Entry("U101", text="42 miles"),
    "both": Entry("converted-value-differs", text="42 miles (26 km)"),
    "the sentence, in other signs": Entry("U101", text="the  PATH\nis 42\u00a0miles (26 km) long."),
    "the file": Entry("U101", file="archive/*.md"),
    "the file and the words": Entry("U101", file="*/old.md", text="42 miles"),
    "its last day": Entry("U101", file="*", until=DAY),
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_of_the_settings_suppresses_by(entry, tmp_path):
    (tmp_path / "archive").mkdir()
    path = tmp_path / "archive" / "old.md"
    path.write_text(f"The **path** is **42** miles (26 km) long.\n\n{OTHER}")

    report = claimcheck.check_file(
        path, settings=Settings(suppress=(entry,), today=DAY, origin=str(tmp_path / "claimcheck.toml"))
    )

    assert (["T101"], [("U101", "settings", "")]) == (codes(report), suppressed(report))


@pytest.mark.parametrize("entry", [
    Entry("T101", text="42 miles"),
    Entry("U101", text="42"),
    Entry("U101", text="142 miles"),
    Entry("U101", text="42 miles (26 km) wide"),
    Entry("U101", text="is"),
    Entry("U101", file="drafts/*"),
])  # fmt: skip
def test_an_entry_for_other_words_or_files_suppresses_nothing(entry):
    assert ["U101"] == codes(checked(WRONG, suppress=(entry,)))


def test_an_entry_past_its_last_day_suppresses_nothing_and_says_so_at_the_finding():
    report = checked(WRONG, suppress=(Entry("U101", text="26 km", until=date(2026, 12, 31)),), today=DAY)

    assert ["U101", "X002"] == codes(report)
    assert report.findings[0].span == report.findings[1].span
    assert "until 2026-12-31" in report.findings[1].message


def test_without_a_day_to_compare_an_entry_is_never_past():
    assert [] == codes(checked(WRONG, suppress=(Entry("U101", text="26 km", until=date(1900, 1, 1)),)))


@pytest.mark.parametrize("text, unused", [
    (f"{WRONG} {LINE} {LINE}", 1),
    (f"{comment('disable-file')}\n\n{WRONG} {LINE}", 1),
    (f"{comment('disable')}\n\n{comment('disable')} {WRONG}", 1),
    (f"{comment('disable-file', 'U101, T101')}\n\n{WRONG}", 1),
    (f"{comment('disable')}\n\n{comment('enable', 'U101')}", 1),
    (f"{WRONG} {LINE}\n\n{WRONG} {comment('disable-file')}", 0),
])  # fmt: skip
def test_a_comment_that_another_makes_needless_is_unused(text, unused):
    assert ["X002"] * unused == codes(checked(text))


def test_whether_a_comment_is_unused_does_not_hang_on_which_checks_are_selected():
    text = f"{WRONG} {LINE} {comment('disable-line', 'T101')}"

    assert codes(checked(text)) == codes(checked(text, select=("N", "X"))) == ["X002"]
    assert ([], []) == (codes(checked(text, ignore=("U", "X"))), suppressed(checked(text, ignore=("U", "X"))))


def test_relations_of_checks_that_are_not_selected_are_not_in_the_report():
    report = checked(f"{WRONG} {LINE} {OTHER}", select=("T",))

    assert {"T101"} == {relation.check for relation in report.relations}


def test_the_report_says_what_was_suppressed():
    left = checked(f"{WRONG} {LINE}").to_dict()["suppressed"]

    assert [("comment", "a quotation", "U101", "26 km")] == [
        (each["kind"], each["reason"], each["finding"]["code"], each["finding"]["text"]) for each in left
    ]
    assert [] == checked(WRONG).to_dict()["suppressed"]


FAULTS = {
    "U101": WRONG,
    "T101": OTHER,
    "N301": "Sales rose 20% from 50 to 65.",
    "N104": "Of the nine crew, 12 were rescued.",
}


@st.composite
def articles(draw):
    """Faulty sentences in paragraphs, lists and quotations, some with a line break in them, and one of their codes."""
    found = draw(st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=4, unique=True))
    joints = st.sampled_from(["\n\n", "\n\n* ", "\n\n> ", "\r\n\r\nSo it is.\r\n\r\n", "\n\nÜber 😀.\n\n"])
    text = "".join(draw(joints) + draw(wrapped(FAULTS[code])) for code in found)
    return f"So it is.{text}\n", draw(st.sampled_from(found))


def wrapped(sentence):
    """The sentence as it is, or with its first word on a line of its own."""
    return st.sampled_from([sentence, "\n".join(sentence.split(" ", 1))])


def left_out(report):
    """What is found, and what is suppressed."""
    return sorted(map(words_of, report.findings)), sorted(words_of(left.finding) for left in report.suppressed)


def quoted(report):
    """The words of all that is read."""
    return [report.document[claim.span] for claim in report.claims]


def words_of(finding):
    return finding.code, finding.fingerprint, finding.message, finding.working


@budget(max_examples=300, deadline=None)
@given(articles(), st.data())
def test_a_comment_for_one_finding_removes_it_and_nothing_else_wherever_it_stands(article, data):
    text, code = article
    places = [at for at in range(len(text)) if text[max(0, at - 1) : at + 1].strip() or text[at - 1 : at] == " "]
    at, order = data.draw(st.sampled_from(places)), comment("disable-file", code)
    before = checked(text)
    all_, _ = left_out(before)

    report = checked(text[:at] + order + text[at:])

    assert code in codes(before)
    assert ([one for one in all_ if one[0] != code], [one for one in all_ if one[0] == code]) == left_out(report)
    assert quoted(before) == [words.replace(order, "") for words in quoted(report)]


@budget(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FAULTS)), st.sampled_from(["", "> ", "  "]), st.data())
def test_a_comment_on_a_line_of_its_own_may_stand_between_any_two_lines(code, margin, data):
    lines = ["So it is.", *data.draw(wrapped(FAULTS[code])).split("\n"), "So it was."]
    lines.insert(data.draw(st.integers(0, len(lines))), comment("disable-file", code))

    report = checked("\n".join(margin + line for line in lines))

    assert ([], [code]) == (codes(report), [left.finding.code for left in report.suppressed])


@budget(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([
    "<!--", "-->", " claimcheck", "-disable", "-enable", "-line", " U101", ",", "T101 ", "\n", "> ", "`", "* ", "    ",
    WRONG, "\u1680", "😀", "\r\n", "---\n", "<b>",
]), max_size=30).map("".join), st.sampled_from(["text", "markdown"]))  # fmt: skip
def test_whatever_is_written_a_report_comes_back_and_its_places_are_in_the_text(text, format):
    report = checked(text, format)

    assert (text, len(text)) == (report.document.text, len(report.document.prose))
    assert all(0 <= place.start < place.end <= len(text) for found in report.findings for place in [found.span])
    assert all(left.finding.code == "U101" for left in report.suppressed)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository of its own, and in it."""
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()


def run(*arguments, **more):
    return CliRunner().invoke(cli, list(arguments), **more)


@pytest.mark.usefixtures("project")
def test_the_exit_code_ignores_what_is_suppressed_and_the_report_counts_it():
    Path("story.md").write_text(f"{WRONG} {LINE}\n")

    result = run("check", "story.md")

    assert 0 == result.exit_code
    assert "no contradictions to report, 1 suppressed" in result.stdout


@pytest.mark.usefixtures("project")
def test_the_command_compares_the_last_day_with_today():
    Path("story.txt").write_text(WRONG)
    Path("claimcheck.toml").write_text('[[suppress]]\ncheck = "U101"\ntext = "26 km"\nuntil = 2001-01-01\n')
    Path("later.toml").write_text('[[suppress]]\ncheck = "U101"\ntext = "26 km"\nuntil = 9999-12-31\n')

    assert 1 == run("check", "story.txt").exit_code
    assert 0 == run("check", "story.txt", "--config", "later.toml").exit_code


@pytest.mark.usefixtures("project")
def test_a_misread_comment_fails_a_build_and_an_unused_one_does_not():
    Path("misread.txt").write_text("<!-- claimcheck-disable-lin U101 -->\nSo it is.\n")
    Path("unused.txt").write_text(f"So it is. {LINE}\n")

    assert (1, 0) == (run("check", "misread.txt").exit_code, run("check", "unused.txt").exit_code)
    assert 0 == run("check", "misread.txt", "--ignore", "X001").exit_code


@pytest.mark.usefixtures("project")
def test_suppressions_are_listed_with_place_reason_and_use():
    Path("a.md").write_text(f"{WRONG} {LINE}\n\n{OTHER}\n\n{comment('disable-line', 'N101')}\n")
    Path("b.md").write_text("---\nclaimcheck: {ignore: [U101]}\n---\n\n<!-- claimcheck-disabled U101 -->\n")
    Path("claimcheck.toml").write_text(
        '[[suppress]]\ncheck = "T101"\nfile = "a.md"\nreason = "a proverb"\nuntil = 9999-12-31\n'
        '[[suppress]]\ncheck = "T102"\nfile = "c.md"\n[[suppress]]\ncheck = "T101"\nfile = "*"\nuntil = 2001-01-01\n'
    )

    result = run("suppressions", ".")
    rows = json.loads(run("suppressions", ".", "--format", "json").stdout)

    assert 0 == result.exit_code
    assert "./a.md:1  used  U101  claimcheck-disable-line  a quotation" in result.stdout.splitlines()
    settings = str(Path("claimcheck.toml").absolute())
    assert [
        ("./a.md", 1, "U101", "used", "a quotation"),
        ("./a.md", 5, "N101", "unused", ""),
        ("./b.md", 2, "U101", "unused", ""),
        ("./b.md", 5, "", "misread", "'claimcheck-disabled' is unknown (did you mean 'claimcheck-disable'?)"),
        (settings, None, "T101", "used", "a proverb"),
        (settings, None, "T102", "unused", ""),
        (settings, None, "T101", "past", ""),
    ] == [(row["path"], row["line"], row["check"], row["state"], row["reason"]) for row in rows]
    assert ["9999-12-31", "", "2001-01-01"] == [row["until"] for row in rows[4:]]


@pytest.mark.usefixtures("project")
def test_each_article_of_a_file_has_its_own_suppressions_and_those_of_the_settings_for_the_file():
    rows = [{"text": f"{WRONG} {LINE}"}, {"text": WRONG}, {"text": OTHER}]
    Path("all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    Path("claimcheck.toml").write_text('[[suppress]]\ncheck = "U101"\nfile = "*.jsonl"\n')

    listed = json.loads(run("suppressions", "all.jsonl", "--format", "json").stdout)

    assert [("all.jsonl:1", "used")] == [(row["path"], row["state"]) for row in listed[:-1]]
    assert "used" == listed[-1]["state"]
    assert ["T101"] == [
        line.split()[1] for line in run("check", "all.jsonl", "--format", "concise").stdout.splitlines()
    ]


@pytest.mark.usefixtures("project")
def test_one_file_that_cannot_be_read_does_not_hide_the_suppressions_of_another():
    Path("a.md").write_text(f"{WRONG} {LINE}\n")

    result = run("suppressions", "missing.md", "a.md")

    assert 2 == result.exit_code
    assert "missing.md: no such file" in result.stderr
    assert "a.md:1  used" in result.stdout


@pytest.mark.usefixtures("project")
def test_without_suppressions_the_list_says_so():
    Path("a.md").write_text(WRONG)

    assert "nothing is suppressed\n" == run("suppressions", "a.md").stdout


def test_settings_read_from_a_file_suppress_too(tmp_path):
    path = tmp_path / "claimcheck.toml"
    path.write_text('[[suppress]]\ncheck = "U101"\ntext = "26 km"\nreason = "a quotation"\nuntil = 2027-01-01\n')

    assert (Entry("U101", text="26 km", reason="a quotation", until=DAY),) == load_file(path).suppress
