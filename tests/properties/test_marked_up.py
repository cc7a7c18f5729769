"""Markup around and inside the figures of a sentence changes nothing but their places, and those are exact."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck

SENTENCES = [
    "The path is 42 miles (67.6 km) long.",
    "The path is 42 miles (26 km) long.",
    "About 41,000 people paid $4.2 million, or 40% more than in 2016.",
    "It covers 25,000 square kilometers (15,500 square miles).",
    "It was 41 degrees Celsius (96 degrees Fahrenheit) in the shade.",
    "It opened on Sunday, June 19, 2017, at 10:30 a.m. on Monday.",
    "A 37-truck convoy rose 20% from 50 to 65 over three weeks.",
    "The planet warmed by 1.5 degrees Celsius (34.7 degrees Fahrenheit).",
    "Some twenty-three of the 60 crew, or two-thirds, were born in 1950.",
]
WRAPS = [
    ("**", "**"), ("*", "*"), ("<b>", "</b>"), ('<span class="c7">', "</span>"), ("[", "](http://x.org/8?n=9)"),
    ("[", '](/9 "8 km")'), ("<a href='/8/'>", "</a>"),
]  # fmt: skip
BLOCKS = ["", "> ", "- ", "7. ", "> > ", "- > "]
MARKUP = re.compile(r"<[^<>]*>|\]\([^)]*\)|\[|\*|\\")
CUTS = re.compile(r"(?<=[^\W_])(?=[^\W_])|(?<=\W)(?=[^\W_])|(?<=[^\W_])(?=\W)")


@st.composite
def marked_up(draw):
    """A sentence, and the same with markup in it, in a block, its lines broken."""
    sentence = draw(st.sampled_from(SENTENCES))
    places = sorted({0, *(match.start() for match in CUTS.finditer(sentence))})
    ends = sorted(draw(st.lists(st.sampled_from(places), unique=True, max_size=8)))
    marked, at = [], 0
    for start, end in zip(ends[::2], ends[1::2], strict=False):
        opening, closing = draw(st.sampled_from(WRAPS))
        inside = sentence[start:end]
        # What a star marks must begin and end with a letter or figure.
        fits = "*" not in opening or (inside[0].isalnum() and inside[-1].isalnum())
        marked += [sentence[at:start], f"{opening}{inside}{closing}" if fits else inside]
        at = end
    return sentence, spelt(draw, "".join([*marked, sentence[at:]]), draw(st.sampled_from(BLOCKS)))


def spelt(draw, marked, block):
    """The words of a block: some signs escaped, some spaces of another kind, some lines broken."""
    tags = MARKUP.split(marked), [*MARKUP.findall(marked), ""]
    words = []
    for text, tag in zip(*tags, strict=True):
        text = re.sub(r"[$,.%():-]", lambda sign: draw(st.sampled_from([sign[0]] * 4 + ["\\" + sign[0]])), text)
        text = re.sub(r"(?<=\d) (?=[a-z])", lambda _: draw(st.sampled_from([" ", "&nbsp;", "&#160;"])), text)
        text = re.sub(
            r"(?<=\w) (?=[a-z(])", lambda _: draw(st.sampled_from([" "] * 4 + ["\n" + block_below(block)])), text
        )
        words += [text, tag]
    return "Before.\n\n" + block + "".join(words) + "\n\nAfter.\n"


def block_below(block):
    """How the next line of a block begins."""
    return re.sub(r"[-7.]", " ", block)


def bare(source):
    """What the author's source says without its markup, on one line."""
    plain = MARKUP.sub("", source.replace("&nbsp;", " ").replace("&#160;", " "))
    return " ".join(re.sub(r"\n[> ]*", " ", plain).split())


def seen(report):
    return [(claim["kind"], bare(claim["text"]), claim["value"], claim["unit"]) for claim in report["claims"]]


@settings(max_examples=150, deadline=None)
@given(marked_up())
def test_marked_up_claims_are_the_plain_ones_and_their_places_are_exact(case):
    sentence, source = case
    plain = claimcheck.check(f"Before.\n\n{sentence}\n\nAfter.\n").to_dict()
    report = claimcheck.check(source, format="markdown").to_dict()

    assert seen(plain) == seen(report)
    assert [found["code"] for found in plain["findings"]] == [found["code"] for found in report["findings"]]
    for place in (*report["claims"], *report["findings"]):
        assert place["text"] == source[place["start"] : place["end"]]
    for found in report["findings"]:
        lines = source[: found["start"]].split("\n")
        assert (len(lines), len(lines[-1]) + 1) == (found["line"], found["column"])
