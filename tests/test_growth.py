"""Work grows with the text and not with its square, whatever the text is: what is counted is work, never time.

Counted are the lines of ours that run, each round of a loop anew, and the calls of methods of patterns, texts and
lists; so an all-pairs loop in a check shows as well as a reader that goes back to the beginning.
"""

import re
import sys
from datetime import date
from pathlib import Path

import pytest

import claimcheck
from claimcheck.reports import html

OURS = (str(Path(claimcheck.__file__).parent), __file__)
MOST = 20
"""How many times the work sixteen times the text may be."""
MORE = 5
"""How many times the work four times the text may be."""

ORDINARY = (
    "The new path runs 42 miles (68 km) along the canal and cost $4.2 million, about 40% more than in 2016. "
    "Some 1,200 people, three of them children, waited between 10 and 15 minutes. It was minus 5 degrees Celsius. "
)
TEXTS = {
    "ordinary": ORDINARY,
    "one bucket": "It is 50 miles (80 km) to the lake. ",
    "one bucket, disagreeing": "It is 50 miles (80 km) or 50 miles (88 km) to the lake. ",
    "one bucket, one slip away": "It cost $4.2 million. It cost $2.4 million. ",
    "counts of one noun": "Some 37 trucks came. Of the 37 trucks, 12 left. ",
    "shares of what is counted elsewhere": "Some 27 of the bids, or 63%, came. In all there were 75 bids. ",
    "changes told elsewhere": "Sales rose 12% to $4 million, from $3 million a year ago. It fell $3, or 7%, to $40. ",
    "rates of totals elsewhere": "It pays $20 a share for 5 million shares, from $5 to $6 a month, or $1 billion. ",
    "dates": "On Sunday, June 18, 2017, at 2 p.m. it rained; two years later, in June 2019, it did not. ",
    "one date": "It opened on May 5, 2017. ",
    "ages": "Ada Brown, 37, was born in 1980. ",
    "ranges": "between $900 and $300, ",
    "not ASCII": "Über 10½ km (6½ miles) – 3–4 °C. ",
    "commas": "1,",
    "commas in groups": "1,234,",
    "points": "1.",
    "ones": "one ",
    "hundreds": "hundred ",
    "hundred and": "one hundred and ",
    "brackets": "(",
    "conversions": "5 km (3 mi) ",
    "digits": "1234567890",
    "digits apart": "1 ",
    "zeros": "0",
    "letters": "a ",
    "one word": "a",
    "hyphens": "5-",
    "dashes": "5–6-",
    "slashes": "1/2/",
    "spaces": "5" + 40 * " ",
    "lines": "5 km\n",
    "quotes": '5" ',
    "degrees": "5 C ",
    "powers": "9**",
    "from to": "from 5 to ",
    "nouns": "5 very-very-very ",
    "apostrophes": "5 a'b.c'd ",
    "marks": "5\u0301",
    "fractions": "½",
    "comments for us": "<!-- claimcheck-disable-line U101 --> ",
    "comments on lines of their own": "<!-- claimcheck-disable-next-line U101 -->\n",
    "comments that are misspelt": "<!-- claimcheck-disabel U999 -->\n5 km ",
    "comments around": "<!-- claimcheck-disable U101 -->5 km (5 mi) <!-- claimcheck-enable U101 -->\n",
    "comments that never close": "<!-- claimcheck-disable U101 ",
    "openings of comments": "<!--    ",
    "openings of comments of MDX": "{/* claimcheck-",
}


class Work:
    """Counts while it is open: lines of the package (and of this file), and calls of what does its work in C."""

    def __init__(self):
        self.count = 0

    def __enter__(self):
        sys.setprofile(self._called)
        sys.settrace(self._entered)
        return self

    def __exit__(self, *_):
        sys.settrace(None)
        sys.setprofile(None)

    def _called(self, frame, event, what):
        if event == "c_call" and isinstance(getattr(what, "__self__", None), re.Pattern | str | list):
            self.count += 1

    def _entered(self, frame, event, what):
        return self._line if frame.f_code.co_filename.startswith(OURS) else None

    def _line(self, frame, event, what):
        self.count += 1
        return self._line


def work(text, format="text", published=None):
    with Work() as done:
        claimcheck.check(text, format=format, published=published)
    return done.count


TIMES = {
    "days by rule": "The fair is on the second Sunday in May, 14 May 2017. ",
    "days by rule with names": "Fair Day is the second Sunday in May. Fair Day falls on 13 May 2017. ",
    "lengths to now": "In 1977 it was sold. For the last 30 years it has lain here. ",
    "lengths apart": "On May 22, 2016, ten days after the merger, both shut. ",
    "ages": "He was 15 in 1878. In 1885, at the age of 22, he married. ",
    "yesterday": "It rained yesterday, June 17, 2017. ",
    "publication": "June 18, 2017 ",
}


@pytest.mark.parametrize("text", TIMES.values(), ids=TIMES.keys())
def test_work_on_a_text_that_has_a_day_of_publication_is_linear(text):
    published = date(2017, 6, 18)
    claimcheck.check(3 * text, published=published)
    small, large = (work(text * (n * 4_000 // len(text) + 1), published=published) for n in (1, 8))

    assert large <= 10 * small


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_work_is_linear(text):
    claimcheck.check(3 * text)  # what is loaded once
    small, middle, large = (work(text * (n * 400 // len(text) + 1)) for n in (1, 4, 16))

    assert middle <= MORE * small
    assert large <= MOST * small
    assert large <= MORE * middle


@pytest.mark.parametrize("rule", claimcheck.CHECKS, ids=lambda rule: rule.name)
def test_work_of_each_check_is_linear(rule):
    # Apart by what a check looks around itself, so that work grows from the first paragraph as it goes on to grow.
    paragraph = rule.examples[0].prose.strip() + "\n\n" + 40 * "Nobody said more. " + "\n\n"
    claimcheck.check(3 * paragraph)  # what is loaded once
    small, large = (work(n * paragraph) for n in (6, 96))

    assert large <= MOST * small


MARKUP = {
    "paragraphs": "<p>The <b>path</b> is <a href='x'>42&nbsp;miles</a> (68 km).</p>",
    "angles": "<",
    "tags that never end": "<a ",
    "values that never end": '<a b="',
    "values that hold the ends of tags": '<a ="> "',
    "comments": "<!-- -->",
    "comments that never end": "<!--",
    "sections that never end": "<![CDATA[",
    "declarations that never end": "<!d ",
    "declarations with a subset that never ends": "<!DOCTYPE a [",
    "scripts": "<script></script>",
    "scripts that never end": "<script>",
    "entities": "&amp;",
    "entities that never end": "&#",
    "nesting": "<div>",
    "hidden nesting": "<svg>",
    "headings": "<h1>a",
    "empty headings": "<h1>",
    "titles": "<title>a",
    "raised": "<sup>",
    "descriptions": "<meta name=description content='Ten.'>",
    "times": "<h1>a</h1><time datetime='2017-06-18'>",
    "JSON-LD": '<script type="application/ld+json">{"@graph":[{}]}</script>',
    "line breaks": "a<br>",
    "blank lines": "a\n\n",
}


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP.keys())
def test_work_on_markup_is_linear(text):
    claimcheck.check(3 * text, format="html")  # what is loaded once
    small, large = (work(text * (n * 400 // len(text) + 1), "html") for n in (1, 16))

    assert large <= MOST * small


LINKS = {
    "numbers": "[#12](/pull/12) ",
    "addresses of many numbers": "[#12](/1/2/3/4) ",
    "labels": "[#12][a] ",
    "definitions": "[#12]\n\n[#12]: /pull/12\n\n",
    "days": "In July 2015 [it](/2015/07/08/) opened, ",
    "days of one sentence": "July 2015 [it](/2015/07/08/) ",
    "tags": "<a href='/2015/07/08/'>July 2015 ",
    "openings": "[",
    "words that are no name": "[#12 and so on](/pull/12) ",
}


@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize("text", LINKS.values(), ids=LINKS.keys())
def test_work_on_links_is_linear(text, format):
    claimcheck.check(3 * text, format=format)  # what is loaded once
    small, large = (work(text * (n * 400 // len(text) + 1), format) for n in (4, 64))

    assert large <= MOST * small


@pytest.mark.parametrize("text", ["5 km (3 mi) ", "5 km (9 mi) ", "5 km (9 mi)\n\n", "a\n", "on 5 May 2017 ", "<&>"])
def test_the_page_is_written_in_linear_work(text):
    small, large = (page_work(text * n) for n in (20, 16 * 20))

    assert large <= MOST * small


def page_work(text):
    report = claimcheck.check(text)
    with Work() as done:
        html.render(report)
    return done.count


def test_an_all_pairs_loop_would_be_seen(monkeypatch):
    def look(article):
        return [None for one in article.claims for other in article.claims if one is other and not one.unit]

    checks = [claimcheck.Check("X999", look)]
    monkeypatch.setattr(claimcheck.Settings, "checks", lambda *_: checks)
    small, large = (work("5 km (3 mi) " * n) for n in (33, 16 * 33))

    assert large > MOST * small
