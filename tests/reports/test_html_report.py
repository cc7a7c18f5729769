"""The desk's page: what is in it, and that nothing else can get in."""

import base64
import csv
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.claims import Amount
from claimcheck.numbers import Figure, Slip
from claimcheck.report import Finding, Relation, Report, Suppressed
from claimcheck.reports.html import page, render, resource, together
from claimcheck.reports.html._claims import as_csv
from claimcheck.reports.html._page import Page
from claimcheck.reports.html._paragraphs import number_of, paragraphs, words
from claimcheck.text import Document, Span, Unread

LINE = "The bridge is 5 miles (10 km) long."
VOID = {"meta", "link", "input", "br"}


class Element:
    """An element of a parsed page."""

    def __init__(self, name, attributes):
        self.name, self.attributes, self.text, self.children = name, dict(attributes), "", []

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()


class Parsed(HTMLParser):
    """A page as a browser's parser sees it: every element, with the text in it."""

    def __init__(self, source):
        super().__init__()
        self.all, self._open = [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs)
        if self._open:
            self._open[-1].children.append(element)
        self.all.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        if tag not in VOID and self._open and self._open[-1].name == tag:
            self._open.pop()

    def handle_data(self, data):
        for element in self._open:
            element.text += data

    def having(self, name):
        return [element for element in self.all if name in element.classes]

    def named(self, name):
        return [element for element in self.all if element.name == name]


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def finding(text, claim, *evidence, **more):
    said = {
        "code": "U101", "name": "converted-value-differs", "severity": "error", "certainty": "certain",
        "message": "5 miles = 8 km, the text says 10 km", "working": "", **more,
    }  # fmt: skip
    return Finding(span=span_of(text, claim), evidence=tuple(span_of(text, words) for words in evidence), **said)


def report(text=LINE, findings=(), relations=(), **document):
    claims = [
        Amount("measure", *span_of(text, "5 miles"), Figure(5), "mile", ("mile",)),
        Amount("measure", *span_of(text, "10 km"), Figure(10), "kilometer", ("kilometer",)),
    ]
    return Report(Document(text, path="story.txt", **document), claims, relations, findings)


def parsed(*args, **more):
    return Parsed(render(report(*args, **more)))


def test_both_ends_of_a_finding_carry_its_number():
    seen = parsed(findings=[finding(LINE, "10 km", "5 miles")])

    assert [("5 miles", ["evidence", "error"]), ("10 km", ["claim", "error"])] == [
        (mark.text, mark.classes) for mark in seen.named("mark")
    ]
    assert {"1"} == {element.attributes["data-finding"] for element in seen.all if "data-finding" in element.attributes}
    assert ["1", "1"] == [ref.text for ref in seen.having("ref")]


def test_the_note_says_what_the_finding_says_and_nothing_twice():
    found = finding(
        LINE, "10 km", "5 miles",
        working="5 miles = 8 km", slip=Slip("one digit differs", "8"), alternatives=("8 km", "6.2 miles"),
        certainty="probable", severity="warning",
    )  # fmt: skip

    seen = parsed(findings=[found])

    assert ["5 miles = 8 km, the text says 10 km"] == [element.text for element in seen.having("message")]
    assert [] == seen.having("working")
    assert ["Likely slip: one digit differs"] == [element.text for element in seen.having("slip")]
    assert ["Either: 8 km · or 6.2 miles"] == [element.text for element in seen.having("fits")]
    assert ["warning, probable · U101"] == [element.text for element in seen.having("grade")]
    assert ["¶1 “5 miles” as printed: 4.5 to 5.5", "¶1 “10 km” as printed: 9.5 to 10.5"] == [
        end.text for end in seen.having("ends")[0].children
    ]


def test_the_note_as_plain_text_can_stand_alone():
    seen = parsed(findings=[finding(LINE, "10 km", "5 miles", alternatives=("8 km",))])

    assert seen.having("card")[0].attributes["data-note"] == (
        "“5 miles” (line 1) – “10 km” (line 1)\n"
        "5 miles = 8 km, the text says 10 km\n"
        "Would fit: 8 km\n"
        "[U101 converted-value-differs, error]"
    )


def test_two_findings_on_one_figure_share_the_mark():
    seen = parsed(findings=[finding(LINE, "10 km", "5 miles", severity="note"), finding(LINE, "5 miles")])

    assert [("5 miles", "1 2", ["claim", "error"]), ("10 km", "1", ["claim", "note"])] == [
        (mark.text, mark.attributes["data-finding"], mark.classes) for mark in seen.named("mark")
    ]


def test_a_mark_within_a_mark_is_cut_at_its_ends():
    seen = parsed(findings=[finding(LINE, "5 miles (10 km)"), finding(LINE, "10 km")])

    assert [("5 miles", "1"), (" (", "1"), ("10 km", "1 2"), (")", "1")] == [
        (mark.text, mark.attributes["data-finding"]) for mark in seen.named("mark")
    ]


def test_a_note_stands_in_the_row_of_its_paragraph():
    text = "First.\n\nIt is 10 km.\n\nLast, 5 miles."

    rows = parsed(text, findings=[finding(text, "10 km", "5 miles")]).having("row")

    assert [["p"], ["p", "aside"], ["p"]] == [[child.name for child in row.children] for row in rows]


def test_every_link_leads_to_a_place_in_the_page():
    source = render(claimcheck.check_file(Path(__file__).parents[2] / "examples" / "border.txt"))
    seen = Parsed(source)
    names = [element.attributes["id"] for element in seen.all if "id" in element.attributes]
    links = [a.attributes["href"] for a in seen.named("a") if not a.attributes["href"].startswith("data:")]

    assert [] == [link for link in links if link.removeprefix("#") not in names]
    assert len(names) == len(set(names))


def test_a_clean_article_is_not_called_right():
    text = "The path is 26 miles (42 km) long."

    seen = Parsed(render(claimcheck.check(text)))

    assert ["No contradictions found among 2 claims"] == [element.text for element in seen.having("verdict")]
    assert ["1 relation tested: 1 hold."] == [element.text for element in seen.having("tested")]


def test_a_note_is_a_question_and_no_contradiction():
    seen = parsed(findings=[finding(LINE, "10 km", severity="note")])

    assert "No contradictions found among 2 claims" == seen.having("verdict")[0].text
    assert "1 note" == seen.having("grades")[0].text


def test_what_holds_what_is_doubtful_and_what_nobody_looked_at_is_said():
    relations = [Relation("U101", "x", verdict, (0,), f"working {verdict}") for verdict in ("consistent", "doubtful")]

    seen = parsed(relations=relations, unread=[Unread(0, 10, "a formula")])

    assert ["¶1 working consistent U101"] == [row.text for row in seen.having("consistent")[0].children]
    assert ["¶1 working doubtful U101"] == [row.text for row in seen.having("relations")[1].children]
    assert ["line 1: The bridge a formula"] == [row.text for row in seen.having("unread")[0].children]
    assert "1 claim had no partner and was compared with nothing" in render(report(relations=relations))


def test_what_is_suppressed_is_listed_with_its_reason_and_is_no_finding():
    hidden = Suppressed(finding(LINE, "10 km", "5 miles"), "comment", "the minister said so")

    seen = Parsed(render(report()._replace(suppressed=[hidden])))

    row = "¶1 5 miles = 8 km, the text says 10 km U101, by comment – the minister said so"
    assert row == seen.having("suppressed")[0].text
    assert "No contradictions found among 2 claims" == seen.having("verdict")[0].text


def test_the_table_has_a_row_for_each_claim():
    relations = [Relation("U101", "x", "contradicted", (0, 1), "")]

    rows = [[cell.text for cell in row.children] for row in parsed(relations=relations).named("tr")]

    assert ["¶", "claim", "subject", "kind", "value", "unit", "as printed", "outcome", "tested by"] == rows[0]
    assert ["1", "5 miles", "", "measure", "5", "mile", "4.5 to 5.5", "contradicted", "U101"] == rows[1]


def test_the_link_holds_the_table_as_csv():
    link = next(a for a in parsed().named("a") if a.attributes.get("download"))
    text = base64.b64decode(link.attributes["href"].partition("base64,")[2]).decode()

    rows = list(csv.reader(text.splitlines()))

    assert ["paragraph", "claim"] == rows[0][:2]
    assert ["1", "10 km", "", "measure", "10", "kilometer", "9.5 to 10.5", "not compared", ""] == rows[2]


@pytest.mark.parametrize("words", ["=5 miles", "+5 miles", "-5 miles", "@5 miles"])
def test_no_cell_is_a_formula(words):
    text = f"{words} 10 km, 5 miles"
    claim = Amount("measure", 0, len(words), Figure(5))

    assert f"1,'{words}," in as_csv(Page(Report(Document(text), [claim], [], [])))


def test_the_dates_come_in_the_order_of_time_with_the_day_of_publication():
    text = "It closed in 1999, on May 3, 1961 it burned, and it opened recently, on Sunday."

    seen = Parsed(render(claimcheck.check(text, published=date(2017, 6, 19))))

    items = [item.text for item in seen.having("dates")[0].children]
    assert ["3 May 1961", "1999", "18 June 2017", "19 June 2017"] == [time.text for time in seen.named("time")]
    assert "19 June 2017 the day of publication" == items[3]
    assert "18 June 2017 ¶1 “Sunday”" == items[2]
    assert "Without a place on the calendar: “recently”." == seen.having("aside")[-1].text


def test_a_date_that_is_contradicted_is_marked_in_the_timeline():
    text = "It burned on Monday, May 3, 1961, and was rebuilt in 1999."

    labels = Parsed(render(claimcheck.check(text))).named("text")

    assert [("3 May 1961 [1]", ["contradicted"]), ("1999", [])] == [(label.text, label.classes) for label in labels]


def test_a_date_that_is_contradicted_has_a_label_however_many_others_there_are():
    days = " ".join(f"It rained on May {day}, 1961." for day in range(1, 31))

    seen = Parsed(render(claimcheck.check(f"{days} It burned on Monday, May 31, 1961.")))

    labels = [label.text for label in seen.named("text")]
    assert "31 May 1961 [1]" in labels
    assert len(labels) < 31 == len(seen.named("rect"))


def test_a_day_without_its_calendar_says_what_is_missing():
    seen = Parsed(render(claimcheck.check("It opened on Sunday.")))

    hint = "Without a place on the calendar: “Sunday”. The day of publication is not known."
    assert hint == seen.having("aside")[-1].text


def test_an_article_without_dates_says_so():
    assert "No date in the article could be placed on a calendar." in render(report())


def shown(text, prose=""):
    document = Document(text, prose)
    return [" ".join(document.prose[slice(*span)].split()) for span in paragraphs(document)]


@pytest.mark.parametrize("text, expected", [
    ("One.\n\nTwo.\n \nThree.", ["One.", "Two.", "Three."]),
    ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    ("One.\r\rTwo.", ["One.", "Two."]),
    ("\n\n  One.  \n\n", ["One."]),
    ("A line that an editor broke\nwhere the next long word ran\nout of room.",
     ["A line that an editor broke where the next long word ran out of room."]),
    ("A short line\nand one that is longer than the first of the two.",
     ["A short line", "and one that is longer than the first of the two."]),
    (f"{'A paragraph on one line, ' * 9}it is.\nAnother.", [f"{'A paragraph on one line, ' * 9}it is.", "Another."]),
    ("", [""]),
])  # fmt: skip
def test_paragraphs_are_the_authors(text, expected):
    assert expected == shown(text)


def test_in_marked_up_text_only_markup_begins_a_line_anew():
    text = "---\ntitle: A\ndate: B\n---\nA *wrapped*\nparagraph."
    prose = "   \n       A\n      B\n   \nA  wrapped \nparagraph."

    assert ["A", "B", "A wrapped paragraph."] == shown(text, prose)


MARKUP = re.compile("⟦([^|⟧]*)[|]?([^⟧]*)⟧")


@pytest.mark.parametrize("drawn, expected", [  # ⟦markup⟧, or ⟦markup|what it means⟧
    ('a ⟦<a href="x" class="y">⟧b⟦</a>⟧.', "a b."),
    ('(⟦<a href="x">⟧b⟦</a>⟧ ⟦<i>⟧c⟦</i>⟧)', "(b c)"),
    ('⟦&quot;|"⟧b⟦&quot;|"⟧, 5⟦&nbsp;|\xa0⟧km', '"b", 5\xa0km'),
    ("⟦**⟧a⟦**⟧ ⟦*⟧b⟦*⟧", "a b"),
    ("⟦[⟧a⟦](http://b)⟧, c", "a, c"),
    ('⟦[⟧a⟦](http://b "d")⟧ c', "a c"),
    ("a⟦\n| ⟧b⟦\t| ⟧c", "a\nb\tc"),
    ("a  b", "a  b"),
])  # fmt: skip
def test_markup_leaves_no_gap_and_swallows_no_space(drawn, expected):
    text = MARKUP.sub(lambda match: match[1], drawn)
    prose = MARKUP.sub(lambda match: match[2].ljust(len(match[1])), drawn)

    assert expected == words(Document(text, prose), Span(0, len(text))).strip(" ")


def test_a_character_between_paragraphs_belongs_to_the_one_before():
    spans = [Span(3, 5), Span(8, 10)]

    assert [1, 1, 1, 2, 2] == [number_of(spans, offset) for offset in (0, 3, 6, 8, 20)]


def test_the_headline_stands_as_one():
    text = f"Bridge opens\n\n{LINE}"

    seen = parsed(text, headline=Span(0, 12))

    assert ["Bridge opens"] == [element.text for element in seen.having("text") if element.name == "h2"]


def test_several_articles_are_one_page_with_an_index():
    one = report(findings=[finding(LINE, "10 km", "5 miles")])
    seen = Parsed(page([one, report(), one]))
    names = [element.attributes["id"] for element in seen.all if "id" in element.attributes]

    assert ["1", "1", "2", "2"] == [ref.text for ref in seen.having("ref")]
    assert 3 == len(seen.having("index")[0].children[1].children)
    assert len(names) == len(set(names))


def test_reports_that_come_one_by_one_make_the_same_page():
    reports = [report(), report(findings=[finding(LINE, "10 km")])]

    assert ["", "", page(reports)] == list(together(reports))


PAYLOADS = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "' x='",
    "</style><style>*{}</style>", "<!--", "-->", "]]>", "&lt;b&gt;", "$style ${script} $$", "javascript:alert(1)",
    "</textarea></title>", "\u202e\u2066\u200f", "\x1b[31m\x00\x07", "\ud800", "\u2028\u2029", "<svg/onload=x>",
]  # fmt: skip


def skeleton(source):
    """The elements and the names of their attributes."""
    return {(element.name, name) for element in Parsed(source).all for name in (*element.attributes, None)}


def everywhere(text):
    """A report that holds *text* wherever a report can hold one."""
    article = f"{text} 5 miles {text} (10 km) {text}"
    found = finding(
        article, "10 km", "5 miles",
        message=text, working=f"{text}=", slip=Slip(text, text), alternatives=(text, text), name=text,
    )  # fmt: skip
    relation = Relation("U101", text, "consistent", (0, 1), text)
    claims = [Amount("measure", *span_of(article, "5 miles"), Figure(5), "mile", (), subject=text)]
    claims.append(Amount("count", *span_of(article, "10 km"), Figure(10), text or "km"))
    document = Document(
        article, path=f"{text}.md", published=date(2017, 6, 18), unread=[Unread(0, len(text) + 1, text)]
    )
    return Report(document, claims, [relation], [found], [Suppressed(found, "comment", text)])


ALLOWED = skeleton(render(everywhere("plain")))


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_text_becomes_markup(text):
    source = render(everywhere(text))

    assert set() == skeleton(source) - ALLOWED
    assert (1, 1) == (len(Parsed(source).named("script")), len(Parsed(source).named("style")))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from([*PAYLOADS, "<", "&", '"', "'", "5 km", "\n\n"]), st.text(max_size=8))))
def test_no_text_at_all_becomes_markup_or_commands_the_page(pieces):
    source = render(everywhere("".join(pieces)))

    assert set() == skeleton(source) - ALLOWED
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", source)
    assert source.encode()


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab 15.km\n\r(é<&"), max_size=80), st.data())
def test_no_word_of_the_article_is_lost(text, data):
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).map(lambda ends: Span(*ends))
    found = [
        Finding("U101", "x", "error", "certain", "m", "", span, (other,))
        for span, other in data.draw(st.lists(st.tuples(spans, spans), max_size=4))
    ]

    source = render(Report(Document(text), [], [], found))

    words = "".join(element.text for element in Parsed(re.sub('<a class="ref.*?</a>', "", source)).having("text"))
    assert "".join(text.split()) == "".join(words.split())


def test_the_policy_names_the_style_and_the_script_and_nothing_else():
    seen = parsed()
    policy = next(meta.attributes["content"] for meta in seen.named("meta") if "http-equiv" in meta.attributes)

    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(seen.named(name)[0].text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_nothing_in_the_page_is_asked_for_from_elsewhere():
    source = render(claimcheck.check(LINE))

    assert not re.search(
        r"https?:|//[a-z]|url\(|@import|\ssrc=", re.sub(r"<script>.*</script>", "", source, flags=re.S)
    )
    assert not re.search(
        r"fetch|XMLHttp|WebSocket|localStorage|sessionStorage|cookie|innerHTML|eval", resource("page.js")
    )


INKS = ["ink", "quiet", "link", "error", "warning", "note", "holds"]


def colours(css):
    light, _, rest = css.partition("@media (prefers-color-scheme: dark)")
    dark = rest.partition("}\n}")[0]
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", part)) for part in (light, dark)]


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink, paper", [
    *((ink, paper) for ink in INKS for paper in ("paper", "card")),
    ("ink", "error-tint"), ("ink", "warning-tint"), ("ink", "note-tint"), ("paper", "ink"),
])  # fmt: skip
def test_every_ink_can_be_read_on_its_paper(ink, paper, theme):
    palette = colours(resource("page.css"))[theme]
    one, other = sorted(luminance(palette[name]) for name in (ink, paper))

    assert 4.5 <= (other + 0.05) / (one + 0.05)
