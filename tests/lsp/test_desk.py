"""What an editor is told of an open article."""

import re

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import claimcheck
from claimcheck.lsp import articles
from claimcheck.lsp.articles import Edit, OpenArticle
from claimcheck.lsp.desk import Desk
from claimcheck.lsp.diagnostics import diagnostics
from claimcheck.lsp.positions import Position
from claimcheck.sources import SOURCES

WRONG = "The path is 42 miles (26 km) long.\n"
URI = "file:///story.md"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A repository of its own, so that no settings above it count."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


@pytest.fixture
def complaints():
    return []


@pytest.fixture
def opened(complaints, tmp_path):
    """A function that opens an article on a new desk."""

    def open_(text, language_id="markdown", path="story.md", encoding="utf-16"):
        desk = Desk(complaints.append, encoding)
        desk.open(URI, str(tmp_path / path), language_id, text)
        return desk

    return open_


def marked(text, diagnostic):
    """The words that a diagnostic marks, cut out by UTF-16 units of lines that end with LF."""
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    assert start["line"] == end["line"]
    units = re.split("\r\n|\n", text)[start["line"]].encode("utf-16-le")
    return units[2 * start["character"] : 2 * end["character"]].decode("utf-16-le")


@pytest.mark.parametrize("text", [WRONG, f"# 🚢 🚢\r\n\r\n🚢 e\u0301 {WRONG}", f"one\u2028two\n\n{WRONG}"])
def test_a_diagnostic_marks_the_words_of_the_finding(opened, text):
    [found] = opened(text).diagnostics(URI)

    assert "26 km" == marked(text, found)
    assert ("U101", 1, "claimcheck") == (found["code"], found["severity"], found["source"])
    assert found["message"].startswith("42 miles = 67.6 km, the text says 26 km")
    [other] = found["relatedInformation"]
    assert ("42 miles", URI) == (other["message"], other["location"]["uri"])
    assert "42 miles" == marked(text, other["location"])


@pytest.mark.parametrize("severity, number", [("error", 1), ("warning", 2), ("note", 3)])
def test_severities_are_error_warning_and_information(severity, number):
    report = claimcheck.check(WRONG)
    told = report._replace(findings=[finding._replace(severity=severity) for finding in report.findings])

    [found] = diagnostics(OpenArticle("story.md", "markdown", WRONG), told, URI)

    assert number == found["severity"]


def test_no_address_is_made_up_for_a_code(opened):
    assert "codeDescription" not in opened(WRONG).diagnostics(URI)[0]


def test_the_day_of_the_front_matter_counts(opened):
    story = "date: 2017-06-18\n---\n\nIt opened on Monday, June 18, 2017.\n"

    assert ["T101"] == [found["code"] for found in opened(f"---\n{story}").diagnostics(URI)]


def test_what_is_not_read_is_said(opened):
    [found] = opened("---\ndate: soon\n---\n\nIt opened.\n").diagnostics(URI)

    assert (3, "not read: a date in the front matter that is not understood") == (found["severity"], found["message"])


def test_an_article_too_long_for_typing_is_said_to_be_unread(opened, monkeypatch):
    monkeypatch.setattr(articles, "LONGEST", 10)

    assert ["not read: longer than 1,000,000 characters"] == [x["message"] for x in opened(WRONG).diagnostics(URI)]


@pytest.mark.parametrize("language_id, path, is_checked", [
    *((name, "draft", True) for name in ("text", "markdown", "html") if name in SOURCES),
    ("plaintext", "draft", True),
    ("mdx", "story.mdx", True),
    ("unknown", "story.txt", True),
    ("python", "story.py", False),
    ("makefile", "Makefile", False),
    ("unknown", "story.docx", False),
    ("json", "package.json", False),
])  # fmt: skip
def test_articles_are_known_by_language_or_suffix(opened, language_id, path, is_checked):
    assert is_checked == bool(opened(WRONG, language_id, path).diagnostics(URI))


def test_settings_of_the_project_hold_and_the_last_good_ones_go_on(opened, complaints, tmp_path):
    settings = tmp_path / "claimcheck.toml"
    settings.write_text('ignore = ["U101"]\n')
    desk = opened(WRONG)
    assert [] == desk.diagnostics(URI)

    settings.write_text('ignroe = ["U101"]\n')
    for text in ("More. ", "And more. "):
        desk.edit(URI, [Edit(text, Position(0, 0), Position(0, 0))])
        assert [] == desk.diagnostics(URI)

    assert 1 == len(complaints)
    assert "unknown setting 'ignroe'" in complaints[0]


def test_what_is_not_open_is_no_error():
    desk = Desk(print)
    desk.edit(URI, [Edit("text")])
    desk.refresh(URI)
    desk.close(URI)

    assert ([], None, []) == (
        desk.diagnostics(URI),
        desk.hover(URI, Position(0, 0)),
        desk.actions(URI, Position(0, 0), Position(9, 9)),
    )


@pytest.mark.parametrize("edit, left", [
    (Edit("all new"), "all new"),
    (Edit("A", Position(0, 0), Position(0, 3)), "A\n🚢 two"),
    (Edit("", Position(0, 3), Position(1, 2)), "one two"),
    (Edit("!", Position(9, 9), Position(9, 9)), "one\n🚢 two!"),
    (Edit("!", Position(1, 99), Position(1, 99)), "one\n🚢 two!"),
    (Edit("-", Position(1, 1), Position(1, 2)), "one\n- two"),
    (Edit("-", Position(1, 0), Position(0, 3)), "one\n-🚢 two"),
])  # fmt: skip
def test_an_edit_replaces_its_range(opened, edit, left):
    desk = opened("one\n🚢 two")

    desk.edit(URI, [edit])

    assert left == desk.text(URI)


@pytest.mark.parametrize("column, said", [
    (14, "U101 converted-value-differs: 42 miles = 67.6 km, the text says 26 km"),
    (24, "U101 converted-value-differs: 42 miles = 67.6 km, the text says 26 km"),
    (54, "holds: 26 miles = 41.8 km"),
    (73, "3 days: duration, 3 day, can mean 2.5..3.5"),
    (0, None),
])  # fmt: skip
def test_the_figure_under_the_pointer_is_explained(opened, column, said):
    desk = opened("The path is 42 miles (26 km), the canal is 26 miles (42 km), built in 3 days.")

    found = desk.hover(URI, Position(0, column))

    assert said is None if found is None else found["contents"]["value"].startswith(said)
    assert found is None or "plaintext" == found["contents"]["kind"]


def test_a_day_is_explained_by_its_value(opened):
    found = opened("It opened on June 18, 2017.").hover(URI, Position(0, 15))

    assert "June 18, 2017: date, 2017-06-18" == found["contents"]["value"]


@pytest.mark.parametrize("before, line", [
    ("", ""),
    ("> ", "> "),
    ("  - ", "  "),
    ("# ", ""),
])  # fmt: skip
def test_a_finding_is_suppressed_by_a_comment_above_its_line(opened, before, line):
    desk = opened(f"First.\r\n\r\n{before}{WRONG}")

    [action] = [each for each in desk.actions(URI, Position(2, 26), Position(2, 26)) if "edit" in each]
    [edit] = action["edit"]["changes"][URI]

    assert f"{line}<!-- claimcheck-disable-next-line U101 write the reason here -->\r\n" == edit["newText"]
    assert {"line": 2, "character": 0} == edit["range"]["start"] == edit["range"]["end"]


@pytest.mark.parametrize("language_id", [name for name in ("markdown", "html") if name in SOURCES])
def test_the_comment_that_is_offered_does_suppress_the_finding(opened, language_id):
    desk = opened(f"<p>First.</p>\n\n<p>🚢 {WRONG.strip()}</p>\n", language_id)

    [action] = [each for each in desk.actions(URI, Position(2, 20), Position(2, 20)) if "edit" in each]
    [edit] = action["edit"]["changes"][URI]
    desk.edit(URI, [Edit(edit["newText"], *(Position(**edit["range"][end]) for end in ("start", "end")))])

    assert [] == desk.diagnostics(URI)


@pytest.mark.parametrize("text, language_id", [
    (WRONG, "plaintext"),
    (f"---\ntitle: {WRONG}---\n", "markdown"),
    (f"| a |\n|---|\n| {WRONG.strip()} |\n", "markdown"),
])  # fmt: skip
def test_no_comment_is_offered_where_it_would_be_none(opened, text, language_id):
    desk = opened(text, language_id)

    assert 1 == len(desk.diagnostics(URI))
    assert ["Go to the other figure: 42 miles"] == [
        each["title"] for each in desk.actions(URI, Position(0, 0), Position(9, 0)) if "42" in each["title"]
    ]
    assert [] == [each for each in desk.actions(URI, Position(0, 0), Position(9, 0)) if "edit" in each]


@pytest.mark.parametrize("column, title", [(13, "26 km"), (24, "42 miles")])
def test_the_way_to_the_other_figure_is_offered(opened, column, title):
    [action] = [
        each for each in opened(WRONG).actions(URI, Position(0, column), Position(0, column)) if "command" in each
    ]

    assert f"Go to the other figure: {title}" == action["title"]
    assert ("claimcheck.goTo", URI) == (action["command"]["command"], action["command"]["arguments"][0])


def test_nothing_is_offered_beside_a_finding(opened):
    desk = opened(WRONG + "\nAnd more.\n")

    assert [] == desk.actions(URI, Position(2, 1), Position(2, 3))
    assert [] == desk.actions(URI, Position(0, 3), Position(0, 11))


PIECES = st.sampled_from([
    "", " ", "\n", "\r\n", "\r", "\n\n", "🚢", "e\u0301", "\u2028", "\x0c", "---\n", "date: 2017-06-18\n", "# ", "`",
    "42 miles (26 km)", "42 miles ", "(26 km)", "26 km", "on Monday, June 18, 2017", "5 km\n",
])  # fmt: skip


class Typing(RuleBasedStateMachine):
    """Whatever is typed, the desk says what it would say of the text that is left."""

    @initialize(pieces=st.lists(PIECES), encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]))
    def open_article(self, pieces, encoding):
        self.text = "".join(pieces)
        self.encoding = encoding
        self.desk = self.opened(self.text)

    @rule(piece=PIECES, data=st.data())
    def type_or_delete(self, piece, data):
        # An editor has no place between the two halves of a CRLF.
        places = st.integers(0, len(self.text)).filter(lambda at: self.text[at - 1 : at + 1] != "\r\n")
        start, end = sorted([data.draw(places), data.draw(places)])
        self.desk.edit(URI, [Edit(piece, self.place(start), self.place(end))])
        self.text = self.text[:start] + piece + self.text[end:]

    @rule(pieces=st.lists(PIECES))
    def paste_over_everything(self, pieces):
        self.text = "".join(pieces)
        self.desk.edit(URI, [Edit(self.text)])

    @invariant()
    def the_diagnostics_are_those_of_the_whole_text(self):
        assert self.text == self.desk.text(URI)
        assert self.opened(self.text).diagnostics(URI) == self.desk.diagnostics(URI)

    def opened(self, text):
        desk = Desk(print, self.encoding)
        desk.open(URI, "story.md", "markdown", text)
        return desk

    def place(self, offset):
        """Line and character, counted by the encoder."""
        lines = re.split("\r\n|\r|\n", self.text[:offset])
        units = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[self.encoding]
        name = "utf-8" if units == 1 else f"{self.encoding}-le"
        return Position(len(lines) - 1, len(lines[-1].encode(name)) // units)


TestTyping = Typing.TestCase
TestTyping.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)
