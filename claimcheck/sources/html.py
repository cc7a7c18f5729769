"""HTML: pages, and the fragments that an editor's system keeps; the source stays as it is, and spans index it.

What is read is what a browser shows as text: tags within a sentence part nothing, every other tag begins a paragraph,
``&nbsp;`` is the one character that it stands for.  Navigation, captions and notes are read like everything else.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.sources._flow import Flow, joined, prose, span_of
from claimcheck.sources._markup import Attribute, Token, attributes, characters, tokens
from claimcheck.sources._posted import Posted
from claimcheck.sources._reading import Elements, Reader
from claimcheck.text import Document, Link, Span

RAW: Final = ("script", "style", "textarea", "iframe", "noembed", "noframes", "xmp")

INLINE: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "nobr", "output", "rb", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
})  # fmt: skip

HTML: Final = Elements(
    inline=INLINE,
    struck=frozenset({"del", "s", "strike"}),
    hidden=frozenset({*RAW, "code", "math", "noscript", "rp", "rt", "svg", "template"}),
    raw={name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW},
    heading="h1",
    article=frozenset({"article", "main"}),
)

DESCRIPTIONS: Final = ("description", "og:description")
TITLE: Final = "og:title"

WHOLE: Final = re.compile(r"[.!?][\"'”’)]{0,3}\s*\Z")
"""How a description ends that no machine has cut off in the midst of a figure."""


def read(text: str) -> Document:
    """The document that an HTML page, or a part of one, is.

    The headline is the first ``<h1>``, of an article if there is one; else the title.  The day of publication is what
    the page tells other programs (``article:published_time``, JSON-LD, ``date``), else a ``<time>`` right beneath the
    headline.  What stands behind a comment or script that never ends is listed in ``unread``.

    >>> read("<p><b>4</b>1,000&nbsp;people</p>").as_read().text
    '41,000\\xa0people'
    """
    reader, posted, told, links = Reader(text, HTML), Posted(text), _Told(text), _Links(text)
    for token in tokens(text, HTML.raw):
        reader.read(token)
        posted.note(token, reader.body.length)
        told.note(token)
        links.note(token)
    reader.close()
    heading = reader.heading()
    title, summary = None if heading else reader.title or told.flow(TITLE), told.summary()
    tops = _before(reader.body, title, summary)
    shown, stretches = prose(text, joined([*tops, reader.body]))
    return Document(
        text,
        shown,
        published=posted.day(reader.body.reads(), heading.read if heading else None),
        headline=reader.place(heading) if heading else _first(title, tops),
        summaries=[span for span in [_first(summary, tops)] if span],
        unread=reader.unread,
        stretches=stretches,
        links=links.found,
        items=reader.lists.items(),
    )


def _before(body: Flow, *flows: Flow | None) -> list[Flow]:
    """Those of the flows that say something before the body does, in order."""
    start = body.pieces[0].start if body.pieces else len(body.text)
    said = [flow for flow in flows if flow and flow.pieces and flow.pieces[-1].end <= start]
    return sorted(said, key=lambda flow: flow.begins)


def _first(flow: Flow | None, flows: list[Flow]) -> Span | None:
    """The first paragraph of a flow, if it is one of those that are read."""
    return span_of(flow.pieces) if flow and flow in flows else None


class _Told:
    """What the head of a page says in words: the first value of each name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._values: dict[str, tuple[Token, Attribute]] = {}

    def note(self, token: Token) -> None:
        """Take in a token, if it is one that tells something."""
        if token.kind != "start" or token.word != "meta":
            return
        found = attributes(self.text, token)
        content = found.get("content")
        if content and self.text[content.span.end : content.span.end + 1] in ("'", '"'):
            for key in ("name", "property"):
                if key in found:
                    self._values.setdefault(found[key].value.strip().lower(), (token, content))

    def summary(self) -> Flow | None:
        """The description, unless it seems to be cut off."""
        flow = self.flow(*DESCRIPTIONS)
        return flow if flow and WHOLE.search(flow.reads()) else None

    def flow(self, *names: str) -> Flow | None:
        """What is told under the first of these names that is there."""
        tag, content = next((self._values[name] for name in names if name in self._values), (None, None))
        if not tag or not content:
            return None
        flow = Flow(self.text, tag.start)
        for token in characters(self.text, content.span):
            flow.take(token)
        return flow


class _Links:
    """Puts together the words of a link and the address in its tag."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Link] = []
        self._tag: Token | None = None

    def note(self, token: Token) -> None:
        """Take in a token, if it is one that opens or closes a link."""
        if token.word != "a" or token.kind not in ("start", "end"):
            return
        address = attributes(self.text, self._tag).get("href") if self._tag else None
        if self._tag and address and token.kind == "end":
            self.found.append(Link(Span(self._tag.end, token.start), address.span))
        self._tag = token if token.kind == "start" else None
