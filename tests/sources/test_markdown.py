"""Markdown is blanked, never shifted."""

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.sources import markdown
from tests.test_growth import MOST, Work

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
    ("4**1**,000 people", "41,000 people"),
    ("*10*.5 km and 10\\.5 km", "10.5 km and 10.5 km"),
    ("a **37**-truck convoy on June **18**, 2017", "a 37-truck convoy on June 18, 2017"),
    ("\\$5 and 5 \\* 3", "$5 and 5 * 3"),
    ("5&deg;C, $5&ndash;6 and 10&thinsp;000", "5°C, $5–6 and 10\u2009000"),
    ("[10][r]-foot\n\n[r]: http://x.org '5 km'", "10-foot"),
    ("10`x`5 and ~~9~~10", "10 5 and 10"),
    ("> 41,000\n> people\nwere there", "41,000|people|were there"),
    ("> > 20\n> > km", "20|km"),
    ("- [ ] ten\n- [x] two", "ten|two"),
    ("1. ten\n   - two\n   - three\n2. four", "ten|two|three|four"),
    ("Path\n: 20 km\n: 30 miles\n\nNext", "Path|20 km|30 miles|Next"),
    ("a[^1], and b\n\n[^1]: Twenty\n    km", "a, and b|Twenty|km"),
    ("[10 km][ref]\n\n[ref]: http://x.org/5 '6'", "10 km"),
    ("Ten\n---\nTwo", "Ten|Two"),
    ("line  \nbreak\\\nagain", "line|break|again"),
    ("10<sup>6</sup> and 1.5 × 10<sup>-6</sup>", "10⁶ and 1.5 × 10⁻⁶"),
    ("the 19<sup>th</sup> in 2016<sup>3</sup>", "the 19th in 2016"),
    ("5<sup>1</sup>/<sub>2</sub> of H<sub>2</sub>O", "5 1/2 of H₂O"),
    ("<p>4<b>1</b>,000&nbsp;km<sup>2</sup> of<br>land</p>", "41,000 km² of|land"),
    ("<p><del>9</del> 10 <code>8</code>km</p>", "10 km"),
    ("<del>9</del>10 km, <s>8</s>7", "10 km, 7"),
    ("<td>5</td><td>km</td>", "5|km"),
    ("{% highlight go %}\nx = 5 km\n{% endhighlight %}\n\nsix {%- comment -%}7{%- endcomment -%}", "six"),
    ("{{< highlight go >}}\n5 km\n\n6\n{{< /highlight >}}\n\nsix {% highlight x %} 7", "six 7"),
    ("{{% note %}}5{{% /note %}} {/* 6 */}{: .c #i7 }", "5"),
    ('[10]({{ "/8/" | url }})-foot [path]({% link 9.md %}#six)', "10-foot path"),
    ("$x = 5$ is $10 or $20, $$\na_5\n$$ \\(x^6\\) and \\[_sic_, n = 5\\]", "is $10 or $20,|and [sic, n = 5]"),
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
def test_front_matter_gives_the_day_and_no_more_than_that_is_read_of_it(matter):
    document = markdown.read(matter + "Text 5")
    day = document[document.dateline] if document.dateline else ""

    assert (date(2017, 6, 18), ()) == (document.published, document.unread)
    assert " ".join(f"{day} Text 5".split()) == " ".join(document.prose.split())


@pytest.mark.parametrize("matter, day", [
    ("---\ndate: 2017-06-18 10:00:00 -4\n---\n", "2017-06-18"),
    ("---\npubDate: 'June 18, 2017'\n---\n", None),
    ("+++\ndate = 2017-06-18T10:00:00Z # so\n+++\n", "2017-06-18"),
    ("+++\npath = 'news/2017/06/18/bridge-opens'\n+++\n", "2017/06/18"),
    ("---\nslug: 2017-06-18-bridge-opens\n---\n", "2017-06-18"),
])  # fmt: skip
def test_where_the_front_matter_gives_the_day_is_known(matter, day):
    document = markdown.read(matter + "Text 5")

    assert date(2017, 6, 18) == document.published
    assert day == (document.dateline and document[document.dateline])


@pytest.mark.parametrize("matter", [
    "---\nslug: fair-of-2017-06-18\n---\n",
    "---\npath: 2017/06/31/bridge\n---\n",
    "---\ndate: soon\npath: 2017/06/18/bridge\n---\n",
])  # fmt: skip
def test_an_address_without_a_day_of_its_own_gives_none(matter):
    assert markdown.read(matter + "Text 5").published is None


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


@pytest.mark.parametrize("text, expected", [
    ("five\n\n<!-- 6\n\nseven", "five"),
    ("five\n\n<script>\n6\n\nseven", "five"),
    ("five\n\n<SCRIPT>\n6\n</script>\n\nseven", "five|seven"),
])  # fmt: skip
def test_what_stands_behind_a_comment_or_script_without_end_is_listed(text, expected):
    unread = markdown.read(text).unread

    assert expected == shown(text)
    assert ["what stands behind a comment or tag that has no end"] * ("seven" not in expected) == [
        x.why for x in unread
    ]
    assert all((6, len(text)) == (part.start, part.end) for part in unread)


def test_aliases_stand_for_no_more_than_is_written():
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40))

    document = markdown.read(f"---\n{bomb}date: 2017-06-18\n---\nText")

    assert (date(2017, 6, 18), ()) == (document.published, document.unread)


@pytest.mark.parametrize("matter", [
    "---\ndate: 2017-06-01\npublishDate: 2017-06-18\nlastmod: 2019-01-01\n---\n",
    "---\nlastmod: 2019-01-01\ndate: 2017-06-18\n---\n",
    "---\nlastmod: 2019-01-01\npub_date: 2017-06-18\nupdated: 2018-01-01\n---\n",
    "---\nlastmod: 2017-06-18\n---\n",
    "---\npublished: true\ndate: 2017-06-18\n---\n",
    "---\npublishDate:\npubDate: ''\ndate: 2017-06-18\n---\n",
    "---\npublishDate: soon\ndate: 2017-06-18\n---\n",
    "+++\nlastmod = 2019-01-01\ndate = 2017-06-18\ndraft = true\n+++\n",
    "+++\npublished = false\npublishdate = '2017-06-18'\n[params]\ndate = 2019-01-01\n+++\n",
])  # fmt: skip
def test_the_day_of_publication_goes_before_the_day_of_a_change(matter):
    document = markdown.read(matter + "Text")

    assert (date(2017, 6, 18), ()) == (document.published, document.unread)


@pytest.mark.parametrize("matter", [
    "---\npublished: true\n---\n", "---\n# nothing\n---\n", "---\n---\n", "+++\ndraft = true\n+++\n",
])  # fmt: skip
def test_front_matter_may_tell_no_day(matter):
    document = markdown.read(matter + "Text 5")

    assert (None, (), "Text 5") == (document.published, document.unread, document.as_read().text)


def test_what_stands_between_two_rules_is_no_front_matter_when_it_is_no_table():
    assert "Ten km.|Five miles." == shown("---\nTen km.\n\n---\nFive miles.")


@pytest.mark.parametrize("matter, title, summary", [
    ('---\ntitle: "A park of 90 acres"\ndescription: It is big.\n---\n', "A park of 90 acres", "It is big."),
    ("---\ntitle: 'A town''s park' # a comment\nsummary: 90 acres # so\n---\n", "A town''s park", "90 acres"),
    ("---\r\nTitle: 😀 park\r\ndek: |\r\n  Two\r\n  lines.\r\n---\r\n", "😀 park", "Two\r\n  lines."),
    ("---\nm:\n  title: no\nexcerpt: >-\n\n  Two\n  lines\ntitle: yes, a park\n---\n", "yes, a park", "Two\n  lines"),
    ("---\ntitle: 90\nsummary: [1, 2]\n---\n", "90", None),
    ('+++\ntitle = "A \\"park\\" opens"\nsummary = """\nTwo\nlines."""\n+++\n', 'A \\"park\\" opens', "Two\nlines."),
    ("+++\ntags = ['''\ntitle = 'no'\n''']\n[x]\ntitle = 'never'\nsummary = 'no'\n+++\n", None, None),
    ("+++\r\n'title' = 'A park'\r\nsummary = 5\r\n+++\r\n", "A park", None),
])  # fmt: skip
def test_title_and_summary_are_where_they_are_said_to_be(matter, title, summary):
    document = markdown.read(matter + "Text")

    assert title == (document.headline and document[document.headline])
    assert [summary] * bool(summary) == [document[span] for span in document.summaries]


@pytest.mark.parametrize("text, expected", [
    ("---\ntitle: 4**1**,000&nbsp;people\n---\n", "41,000 people"),
    ("---\ntitle: <i>Ten</i> [km](http://x.org/5)\n---\n", "Ten km"),
])  # fmt: skip
def test_markup_in_front_matter_is_not_read(text, expected):
    assert expected == shown(text)


@pytest.mark.parametrize("matter", ["---\ntitle: A park: it opens\n---\n", "+++\ntitle = A park\n+++\n"])
def test_the_text_below_front_matter_that_is_not_valid_is_read(matter):
    document = markdown.read(matter + "Text 5")

    assert "Text 5" == document.as_read().text
    assert ["front matter that is not valid"] == [part.why for part in document.unread]


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


@pytest.mark.parametrize("unit", [
    "4**1**,000 ", "\\$5 ", "&nbsp;5", "<b>4</b>1 ", "<p>5 &amp; 6</p>\n\n", "\n<!-- x -->\n\n", "<!-- ", "<script>",
    "\n\n<del", "[x](y)-", "{{< ", "{: ", "$x ", "\\(", "- ", "> ", "| a ", "10<sup>", "\n: a", "[^1]", "http://",
    "*a _b ",
])  # fmt: skip
def test_the_work_of_reading_is_linear(unit):
    markdown.read(unit)  # what is loaded once
    counts = []
    for size in (500, 8_000):
        with Work() as done:
            markdown.read(unit * (size // len(unit))).as_read()
        counts.append(done.count)

    assert counts[1] <= MOST * max(counts[0], 50)
