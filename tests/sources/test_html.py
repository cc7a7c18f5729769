"""HTML is read as a browser shows it, and every place is one in the source."""

import html as standard
import re
from datetime import date

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.sources import html
from claimcheck.text import Span

MODEST = settings(max_examples=60, deadline=None)

SOUP = [
    "<", ">", "</", "<!", "<?", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", ";", "&nbsp;", "&#8211;", "&frac12;", "=",
    '"', "'", "<p>", "</p>", "<p", "<b>", "</b>", "<br/>", "<br", "<td>", "</table>", "<script>", "</script>", "<code>",
    "</code>", "<svg/>", "<svg>", "</svg>", "<pre>", "</pre>", "<sup>", "</sup>", "<q>", "</q>", "<h1>", "</h1>",
    "<del>", "</del>", "<title>", "</title>", "<article>", "<a href=x/>", "<time datetime='2017-06-18'>",
    "<meta name='description' content='Ten miles.'>", "<meta property=article:published_time content=2017-06-18>",
    "<script type='application/ld+json'>", '{"@graph":[1,{"@type":["Article"],"datePublished":5}]}', "\n\n", "\r", " ",
    "\0", "\xad", "\ud800", "😀", "The path is 42 miles (26 km) long.", "5%", "x < 3 and y > 2",
]  # fmt: skip
PAGES = st.lists(st.sampled_from(SOUP), max_size=40).map("".join)


def read(text):
    return html.read(text).as_read().text


def shown(text):
    """What is read, its paragraphs parted by bars."""
    return read(text).strip().replace("\n\n", "|")


@given(PAGES)
@example("<title>Ten</title><meta name=description content='Ten miles.'/><p>x")
@example("1<sup> 1</sup>/<sub>2</sub>")
@example("<pre><![CDATA[")
def test_any_markup_is_read_in_order_and_within_the_source(text):
    document = html.read(text)
    places = [place for part in document.stretches for place in (part.start, part.end)]

    assert len(text) == len(document.prose)
    assert places == sorted(places)
    assert all(0 < part.length <= part.end - part.start for part in document.stretches)
    assert not places or places[-1] <= len(text)
    assert all(0 <= part.start <= part.end <= len(text) for part in document.unread)


@given(PAGES, st.data())
def test_places_in_what_is_read_are_in_the_same_order_in_the_source(text, data):
    document = html.read(text)
    assume(sum(part.length for part in document.stretches) > 1)
    ends = st.integers(0, len(document.as_read().text))
    first, middle, last = sorted(data.draw(st.sets(ends, min_size=3, max_size=3)))
    before, after = document.in_text(Span(first, middle)), document.in_text(Span(middle, last))

    assert 0 <= before.start < before.end <= after.start < after.end <= len(text)


@MODEST
@given(PAGES)
def test_any_markup_gives_a_report_whose_spans_slice(text):
    report = claimcheck.check(text, format="html").to_dict()
    places = [*report["claims"], *report["findings"], *(each for f in report["findings"] for each in f["evidence"])]

    assert [place["text"] for place in places] == [text[place["start"] : place["end"]] for place in places]
    assert all(place["start"] < place["end"] for place in places)


@given(st.text())
def test_any_text_is_read(text):
    assert len(text) == len(html.read(text).prose)


@given(PAGES)
def test_a_word_that_is_read_is_the_same_word_in_the_source_unless_it_is_spelt_out(text):
    document = html.read(text)
    for part in document.stretches:
        word = document.prose[part.start : part.start + part.length]
        if part.length == part.end - part.start and "\n" not in word and word not in "“” ":
            assert word.strip() in text[part.start : part.end]


@pytest.mark.parametrize("text, expected", [
    ("<p>The <b>10 miles</b> (<em>20 km</em>).</p>", "The 10 miles (20 km)."),
    ("<b>4</b>1,000 people", "41,000 people"),
    ("<span>4</span><span>1</span><!-- -->,000", "41,000"),
    ("<a href='http://x.org/5'>20 km</a>", "20 km"),
    ("<a title='5 > 4'>20</a>", "20"),
    ("<a>Page 2</a><a>4 km</a> <span>By A. Writer</span><time>June 5</time>", "Page 2 4 km By A. Writer June 5"),
    ("20<wbr>,000 and kilo&shy;meters", "20,000 and kilometers"),
    ("the <st1:place>Red Sea</st1:place>", "the Red Sea"),
    ("<p>10 km</p><p>9 miles</p>", "10 km|9 miles"),
    ("<p>10 km<p>9 miles", "10 km|9 miles"),
    ("<ul><li>ten<li>two</ul>end", "ten|two|end"),
    ("<table><tr><td>10</td><td>000 km</td></tr></table>", "10|000 km"),
    ("<dl><dt>ten<dd>two</dl>", "ten|two"),
    ("<h1>Ten</h1>two", "Ten|two"),
    ("ten\n\ntwo", "ten|two"),
    ("ten<br>two<br><br>three", "ten\ntwo|three"),
    ("ten<hr>two", "ten|two"),
    ("<div>\n  ten\n  <b> km </b>\n long</div>", "ten km long"),
    ("10<img src=x>20", "10 20"),
    ("<script>a = 5 < 6 && '<p>7</p>'</script>six", "six"),
    ("<SCRIPT>5</script >six", "six"),
    ("<script/>six", "six"),
    ("<style>p{width:5px}</style>six", "six"),
    ("see <code>x = 5</code> six", "see six"),
    ("<svg><text>5</text></svg><template>5</template><noscript>5</noscript>six", "six"),
    ("<textarea>5</textarea><iframe>5</iframe>six", "six"),
    ("<svg><svg>5</svg>5</svg>six", "six"),
    ("<del>10</del><ins>12</ins> <s>13</s>km", "12 km"),
    ("five <!-- 6 --> seven", "five seven"),
    ("<!-- wp:paragraph {\"n\":5} -->\n<p>six</p>\n<!-- /wp:paragraph -->", "six"),
    ("<!-->six<!--->", "six"),
    ("<!doctype html><?xml version='1.0'?>six", "six"),
    ("<![CDATA[R&D < 5]]> six", "R&D < 5 six"),
    ("<pre>ten\n  two\n\nsix</pre>", "ten\n  two|six"),
    ("<p hidden>ten</p><nav>two</nav>", "ten|two"),
    ("<q>ten</q>", "“ten”"),
    ("5&nbsp;km &amp; 6", "5\xa0km & 6"),
    ("&pound;5 and 10&#8211;12&#x2009;km and 5&frac12;", "£5 and 10–12\u2009km and 5½"),
    ("10&#32;&#10;km", "10 km"),
    ("R&D, AT&T, &bogus; &#xD800; &", "R&D, AT&T, &bogus; \ufffd &"),
    ("&pound5 million", "£5 million"),
    ("<5% and x < 3 and y > 2 and 3 <4", "<5% and x < 3 and y > 2 and 3 <4"),
    ("a <b and c</p> d", "a <b and c|d"),
    ("<p class='x>ten</p>", "ten"),
    ("12 km<sup>2</sup> wide<sup>7</sup> and<sup><a href='#n'>[3]</a></sup> on", "12 km² wide and on"),
    ("5 x 10<sup>-6</sup> and 20<sup>th</sup>", "5 x 10⁻⁶ and 20th"),
    ("1<sup>1</sup>/<sub>2</sub> and <sup>3</sup>&frasl;<sub>4</sub>", "1 1/2 and 3⁄4"),
    ("19 miles<a href='#n2'>2</a> in 2016<a href='#n3'>[3]</a> at <a>5</a> km", "19 miles in 2016 at 5 km"),
    ("CO<sub>2</sub>", "CO2"),
    ("ten<sup>two", "tentwo"),
])  # fmt: skip
def test_what_a_browser_shows_is_read(text, expected):
    assert expected == shown(text)


@pytest.mark.parametrize("text, unread", [
    ("ten <!-- 5", [(8, 10, "a comment that never ends")]),
    ("ten <script>5", [(12, 13, "<script> that never ends")]),
    ("ten <code>5</p>", [(10, 15, "<code> that never ends")]),
    ("ten <iframe src=x>\n", []),
])  # fmt: skip
def test_what_stands_behind_something_that_never_ends_is_listed_as_unread(text, unread):
    assert unread == html.read(text).unread
    assert "ten" == shown(text)


PARTS = [("<b>", "</b>"), ("<em title='a long way past'>", "</em>"), ("<span class=x>", "</span>")]
SENTENCES = [
    "The path is 42 miles (26 km) long.",
    "The path is 42 miles (68 km) long.",
    "At 310 metres (1,071 feet) it is the tallest.",
    "It cost £4.2 million – about 40% more than in 2016 – and took 5½ years.",
    "Some 41,000 people & three dogs came on Sunday, June 19, 2017.",
    "Of the 60 crew members, 41 (75%) were saved.",
    "Turnout rose 20% from 50 to 65 on Monday.",
    "Twelve people - seven men and six women - were held.",
    "She was born in 1950 and died in 2017 aged 65.",
    "The “5-mile” walk (8 km) begins at 2 p.m. and ends at 4 p.m.",
]


@st.composite
def marked(draw, sentence):
    """A sentence in HTML: some of its characters spelt out, tags anywhere between them, and lines broken at spaces."""
    pieces = []
    for char in sentence:
        spelt = {"&": "&amp;", "£": "&pound;", "–": "&#8211;", "½": "&frac12;", "“": "&ldquo;", "”": "&#x201d;"}
        reads = standard.escape(spelt.get(char, char), quote=False) if char not in spelt else spelt[char]
        reads = (
            draw(st.sampled_from([reads] * 12 + [f"&#{ord(char)};"]))
            if char != " "
            else draw(st.sampled_from([" "] * 6 + ["\n", "\n      ", "<!-- 7 --> "]))
        )
        before, behind = draw(st.sampled_from([("", "")] * 12 + PARTS))
        pieces.append(f"{before}{reads}{behind}")
    return "".join(pieces)


@MODEST
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.data())
def test_a_marked_up_sentence_is_read_as_the_sentence(sentences, data):
    page = "".join(f"<p>{data.draw(marked(sentence))}</p>\n" for sentence in sentences)

    assert "\n\n".join(sentences) == read(page)


@MODEST
@given(st.sampled_from(SENTENCES), st.data())
def test_the_source_cut_at_a_claim_is_the_claim_with_its_markup_and_its_place_is_exact(sentence, data):
    page = f"<div>\r\n<p>{data.draw(marked(sentence))}</p>\n</div>"
    plain = claimcheck.check(sentence)
    report = claimcheck.check(page, format="html")
    cut = [without_markup(report.document[claim.span]) for claim in report.claims]

    assert [plain.document[claim.span] for claim in plain.claims] == cut
    for claim in report.claims:
        lines = re.split("\r\n|\n", page[: claim.start])
        assert (len(lines), len(lines[-1]) + 1) == report.document.locate(claim.start)


def without_markup(source):
    return re.sub(r"\s+", " ", standard.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", source)))


def found(text, format):
    """The findings without their places, in the words of those who read them."""
    return [
        (f.code, f.severity, f.certainty, f.message, f.working, f.alternatives, f.fingerprint)
        for f in claimcheck.check(text, format=format, published=date(2017, 6, 20)).findings
    ]


@MODEST
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
def test_text_markdown_and_html_give_the_same_findings(sentences):
    text = "\n\n".join(sentences)
    page = "<article>" + "".join(f"<p>{standard.escape(each)}</p>" for each in sentences) + "</article>"

    assert found(text, "text") == found(text, "markdown") == found(page, "html")


def test_the_sentences_hold_findings_and_none():
    assert {True, False} == {bool(found(sentence, "html")) for sentence in SENTENCES}


def test_cells_that_stand_side_by_side_are_no_conversion():
    assert [] == found("<table><tr><td>42 miles</td><td>(26 km)</td></tr></table>", "html")


def test_a_long_address_between_two_figures_parts_nothing():
    address = "https://example.org/" + "path/" * 100

    assert 1 == len(found(f'<p>The path is <a href="{address}">42 miles</a> (26 km) long.</p>', "html"))


def test_a_finding_in_markup_is_told_in_the_words_that_are_read():
    report = claimcheck.check("<p>The path is <b>4</b>2&nbsp;miles (2<i>6</i> km) long.</p>", format="html")

    assert ["2<i>6</i> km"] == [report.document[finding.span] for finding in report.findings]
    assert "42 miles = 67.6 km, the text says 26 km" == report.findings[0].working


def test_a_headline_given_apart_goes_before_the_page():
    report = claimcheck.check("<p>It is 42 <b>miles</b> (26 km) long.</p>", format="html", headline="Path of 42 miles")

    assert "Path of 42 miles\n\n<p>It" == report.document.text[:23]
    assert [(1, 27)] == [report.document.locate(finding.span.start) for finding in report.findings]
    assert "26 km" == report.document[report.findings[0].span]


@pytest.mark.parametrize("page, headline", [
    ("<title>Paper</title><h1>Bridge <i>opens</i></h1><p>x", "Bridge opens"),
    ("<h1>Paper</h1><article><h1>Bridge opens</h1>x</article>", "Bridge opens"),
    ("<h1><img src=x></h1><h1>Bridge opens</h1>x", "Bridge opens"),
    ("<h1>Bridge opens<p>Text", "Bridge opens"),
    ("<title>Bridge &amp; tunnel</title><p>Text", "Bridge & tunnel"),
    ("<title>Bridge opens<p>Text", "Bridge opens"),
    ("<meta property='og:title' content='Bridge &amp; tunnel'><p>Text", "Bridge & tunnel"),
    ("<p>Text", None),
])  # fmt: skip
def test_the_headline_is_the_first_heading_else_the_title(page, headline):
    document = html.read(page).as_read()

    assert headline == (document.headline and document[document.headline])


def test_the_headline_and_the_description_stand_in_the_source():
    page = (
        "<head><title>A park of <b>9</b>0 acres</title>\n"
        "<meta name='description' content='It has 90&nbsp;acres.'></head><p>It opens."
    )
    document = html.read(page)

    assert "A park of <b>9</b>0 acres" == document[document.headline]
    assert ["It has 90&nbsp;acres."] == [document[span] for span in document.summaries]
    assert "A park of 90 acres\n\nIt has 90\xa0acres.\n\nIt opens." == document.as_read().text


@pytest.mark.parametrize("tag", [
    "<meta name='description' content='It cost $4'>",
    "<meta name='description' content='It cost $4.2 mil…'>",
    "<meta name=description content=Ten.>",
    "<p>ten</p><meta name='description' content='It is late.'>",
])  # fmt: skip
def test_a_description_that_may_be_cut_off_is_not_read(tag):
    assert [] == html.read(f"{tag}<p>It cost $4.2 million.").summaries


JSON = '<script type="application/ld+json">{}</script>'.format


@pytest.mark.parametrize("page", [
    '<meta property="article:published_time" content="2017-06-18T08:00:00Z">',
    "<META CONTENT='2017-06-18' NAME='Date'>",
    '<meta itemprop="datePublished" content="2017-06-18">',
    JSON('{"@type": "NewsArticle", "datePublished": "2017-06-18T08:00:00+01:00"}'),
    JSON('[{"@type": ["Thing", "BlogPosting"], "datePublished": "June 18, 2017"}]'),
    JSON('{"@graph": [{"@type": "Person"}, {"@type": "WebPage", "datePublished": "2017-06-18"}]}'),
    '<p>Text <time itemprop="datePublished" datetime="2017-06-18">',
    '<time class="entry-date published updated" datetime="2017-06-18">',
    '<h1>Ten</h1><p>By A. Writer, <time datetime="2017-06-18T10:00">yesterday</time></p>',
    '<article><h1>Ten</h1><time class=updated datetime="2017-06-20">x</time><time datetime="2017-06-18">y</time>',
    '<time datetime="2017-01-01"></time><h1>Ten</h1><time datetime="2017-06-18">',
])  # fmt: skip
def test_the_page_says_when_it_was_published(page):
    assert date(2017, 6, 18) == html.read(page).published


@pytest.mark.parametrize("page", [
    "<p>On <time datetime='2017-06-18'>Sunday</time> it rained.",
    "<h1>Ten</h1><p>The council met for the second time on <time datetime='2017-06-18'>Sunday</time>.</p>",
    "<h1>Ten</h1><p>The council has met for the second time.</p><time datetime='2017-06-18'>",
    "<h1>Ten</h1><time datetime='10:30'><time datetime='P3D'><time>2017-06-18</time>",
    "<meta name='date' content='3/4/2021'>",
    "<meta name='date' content=''>",
    JSON('{"@type": "NewsArticle", "datePublished": "20'),
    JSON('{"@type": "Review", "datePublished": "2017-06-18"}'),
    JSON('[{"@type": "Article", "datePublished": "2017-06-18"}, {"@type": "Article", "datePublished": "2017-06-19"}]'),
    JSON("[" * 100_000),
    JSON('{"@type": "Article", "datePublished": ' + "9" * 5_000 + "}"),
    '<script>{"@type": "Article", "datePublished": "2017-06-18"}</script>',
])  # fmt: skip
def test_what_does_not_surely_say_it_is_not_taken_for_the_day(page):
    assert html.read(page).published is None


def test_the_surest_of_several_days_is_taken():
    page = (
        "<meta name='date' content='2017-06-19'>" + JSON('{"@type": "Article", "datePublished": "2017-06-20"}')
        + "<meta property='article:published_time' content='2017-06-18'>"
    )  # fmt: skip

    assert date(2017, 6, 18) == html.read(page).published


def test_a_deep_page_is_read_to_its_bottom():
    page = "<div>" * 100_000 + "The path is 42 miles (26 km) long."

    assert 1 == len(found(page, "html"))
