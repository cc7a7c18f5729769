"""Markdown is blanked, never shifted."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.sources import markdown

MARKUP = ["# ", "**", "_", "`", "~~", "- ", "1. ", "> ", "| ", "|---|---|\n", "\n", "\n\n", "\r\n", "<b>", "</b>",
          "<!-- ", " -->", "<div>", "[", "](http://x.org/2017)", "![", "{{< ", " >}}", "{% ", " %}", "    ", "```\n",
          "---\n", "+++\n", "date: ", "[^1]", "&amp;", "\\", "*", "$", "<sup>", "</sup>"]  # fmt: skip
WORDS = ["road", "10 km", "(6.2 miles)", "naïve", "30 °C", "😀", "北京", "of", "12-foot"]
ARTICLES = st.lists(st.sampled_from([*MARKUP, *WORDS, " ", " "]), max_size=40).map("".join)


def shown(text):
    """What is read, its blanks drawn together and its breaks drawn as one bar."""
    read = markdown.read(text).as_read()
    return re.sub(r" *[\n\r\u2029][\s]*", "|", re.sub("[ \xa0]+", " ", read.prose)).strip(" |")


@given(ARTICLES)
def test_prose_is_as_long_as_the_text(text):
    assert len(text) == len(markdown.read(text).prose)


@given(ARTICLES)
@example("# {% ```\n** %}")  # the break between two blocks, inside a shortcode
def test_line_breaks_stay_breaks(text):
    prose = markdown.read(text).prose

    assert all(prose[i] in "\r\n\u2029" for i, char in enumerate(text) if char in "\r\n")


@given(ARTICLES.filter(lambda text: "&" not in text and "sup" not in text))
def test_a_word_of_the_prose_is_the_same_word_in_the_text(text):
    prose = markdown.read(text).prose

    for word in re.finditer(r"\S+", prose):
        assert word[0] == text[word.start() : word.end()]


@given(st.text())
def test_any_text_is_read(text):
    assert len(text) == len(markdown.read(text).prose)


@pytest.mark.parametrize("text, expected", [
    ("The **10 miles** (_20 km_).", "The 10 miles (20 km)."),
    ("[10 km](http://x.org/5 'six 7') long", "10 km long"),
    ("see <http://x.org/5> and https://x.org/6.", "see and ."),
    ("`10 km` and 5", "and 5"),
    ("```\n10 km\n```\n\n5", "5"),
    ("    10 km\n\n5", "5"),
    ("10 km[^1] (6 miles)\n\n[^1]: from 2017", "10 km (6 miles)|from 2017"),
    ("1. ten\n2. two", "ten|two"),
    ("- ten\n- two", "ten|two"),
    ("# Ten\nTwo", "Ten|Two"),
    ("Ten\n===\nTwo", "Ten|Two"),
    ("> ten\n> two", "ten|two"),
    ("| a | b |\n|---|---|\n| 1 | 2 |", "a|b|1|2"),
    ("a|b\n-|-\n1|2", "a|b|1|2"),
    ("~~10~~ 12 km", "12 km"),
    ("5 <!-- 6 --> 7", "5 7"),
    ("<div>5 <b>km</b></div>\n\nsix", "5 km|six"),
    ("<script>\nx = 5\n</script>\n\nsix", "six"),
    ("<!-- 5\n\n6 -->\n\nsix", "six"),
    ('{{< figure width="600" >}} six', "six"),
    ("six {% if 5 %} seven", "six seven"),
    ("12 km<sup>2</sup> wide<sup>7</sup>", "12 km² wide"),
    ("5&nbsp;km &amp; 6", "5 km & 6"),
    ("$10^{10}$ km, $4 million and $5 million", "km, $4 million and $5 million"),
    ("![10 km](x.png) six", "10 km|six"),
])  # fmt: skip
def test_only_prose_is_left(text, expected):
    assert expected == shown(text)


@pytest.mark.parametrize("text", [
    "| 10 km | 9 miles |\n|---|---|\n| 1 | 2 |",
    "1. 10 km\n2. 9 miles",
    "# 10 km\n9 miles",
    "Text 10 km\n- 9 miles",
    "10 km\n\n9 miles",
    "10 km\n***\n9 miles",
    "<p>10 km</p><p>9 miles</p>",
])  # fmt: skip
def test_blocks_are_apart(text):
    between = markdown.read(text).prose.partition("10 km")[2].partition("9 miles")[0]

    assert re.search(r"\n\s*\n|\u2029", between)


@pytest.mark.parametrize(
    "text, headline",
    [
        ("# Bridge *opens*\n\nText.", "Bridge *opens"),
        ("Intro.\n\n# One\n\n# Two\n", "One"),
        ("## Second level\n\nText.", None),
        ("# Tür 😀 auf\n", "Tür 😀 auf"),
    ],
)
def test_the_headline_is_the_first_heading_of_the_first_level(text, headline):
    document = markdown.read(text)

    assert headline == (document.headline and document[document.headline])


@pytest.mark.parametrize(
    "matter",
    [
        "---\ndate: 2017-06-18\n---\n",
        "---\nslug: x\npublishDate: 2017-06-18T23:30:00-07:00\n---\n",
        "---\npubDate: 'June 18, 2017'\n---\n",
        "---\npublished: 18 Jun 2017 10:00\n...\n",
        "---\r\ndate: 2017/6/18\r\n---\r\n",
        "+++\ndate = 2017-06-18T10:00:00Z\n+++\n",
        "+++\r\ndate = '2017-06-18'\r\n+++\r\n",
    ],
)
def test_front_matter_gives_the_day_and_is_no_prose(matter):
    document = markdown.read(matter + "Text 5")

    assert (date(2017, 6, 18), (), "Text 5") == (document.published, document.unread, document.prose.strip())


@pytest.mark.parametrize(
    "matter",
    [
        "---\ndate: [\n---\n",
        "---\ndate: 3/4/2021\n---\n",
        "---\ndate: yesterday\n---\n",
        "---\ndate: 2017-02-30\n---\n",
        "---\na: &a [1]\ndate: *a\n---\n",
        "---\n!!python/object/apply:os.system ['date: x']\ndate: 1\n---\n",
        "---\ndate: " + "[" * 20_000 + "\n---\n",
        "---\ndate: " + "9" * 5_000 + "\n---\n",
        "+++\ndate = 2017-13-01\n+++\n",
        "+++\ndate." + "a." * 20_000 + "b = 1\n+++\n",
    ],
)
def test_front_matter_that_is_not_understood_is_listed_as_unread(matter):
    document = markdown.read(matter + "Text 5")

    assert (None, "Text 5") == (document.published, document.prose.strip())
    assert [(0, len(matter))] == [(part.start, part.end) for part in document.unread]


def test_aliases_are_not_expanded():
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12))

    document = markdown.read(f"---\n{bomb}date: 2017-06-18\n---\nText")

    assert document.published is None


def test_front_matter_without_a_date_is_fine():
    document = markdown.read("---\ntitle: 'Road: 5 km'\n---\nText")

    assert (None, ()) == (document.published, document.unread)


def test_title_and_summaries_of_the_front_matter_are_read_apart():
    page = (
        '---\ntitle: "A *park* opens"\nslug: park-90\ndescription: >-\n  A park of 90 acres\n  opens.\n---\n\n'
        "The park opens.\n"
    )
    document = markdown.read(page)

    assert "A *park* opens" == document[document.headline]
    assert ["A park of 90 acres\n  opens."] == [document[span] for span in document.summaries]
    assert ["A  park  opens", "A park of 90 acres\n  opens.", "The park opens."] == re.split(
        r"\s*\n\s*\n\s*", document.prose.strip()
    )
