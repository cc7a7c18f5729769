"""Whether the words around a length of time say that it is all of the time that something took."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck import languages
from claimcheck.article import Article
from claimcheck.claims import Amount
from claimcheck.late import late
from claimcheck.reasoning.ratios import is_plain
from claimcheck.reasoning.wording import words

WORD = late(r"[A-Za-z]+")
CLOSED = late(r"\s*(?:[.;:)\n]|,|$)")
GOES_ON = late(r",?\s([a-z]+)")
APPOSED = late(r"(?:,|\s[-–—]+)\s?$")

GIVING = late(r",\s([a-z]+ing)\b(?:[^,.;]|,\d){0,50}$")
"""What follows from the two dates: ", leaving 12,000 homes without power for"."""

HYPHENS = "-‐‑"

NEXT = 40
"""Characters behind a length, up to the date on which its noun begins."""

STEM = 4
"""Letters by which "rule" and "ruled" are one."""

REACH = 70
"""Characters on either side of a length that are looked at."""

FEW = 4
"""Words on either side of it that say what it is the length of."""

UNHEDGED = ("", "nearly", "about")
"""Hedges of what stands in apposition: "over 15 years" may go with a verb."""


class Whole(NamedTuple):
    """How a text says that a length is all of a time."""

    phrase: str
    is_back: bool = True
    """Whether it speaks of the time that the text has told before it."""
    is_part: bool = False
    """Whether it may be only a part of the time, and is wrong only where it is longer."""
    is_apart: bool = False
    """Whether it may stand in another sentence than its dates."""
    is_head: bool = False
    """Whether the date on which it begins is told of its noun: "the nine-week strike, which began on May 3"."""


def whole_time(article: Article, length: Amount) -> Whole | None:
    """What makes a length all of a time, or nothing."""
    if length.when or not is_plain(length):
        return None
    around = _Around.of(article, length)
    return around.as_verb() or around.as_noun() or around.behind_it()


class _Around(NamedTuple):
    """The words on either side of a length, and the text itself."""

    article: Article
    length: Amount
    ahead: str
    behind: str
    before: list[str]
    after: list[str]

    @classmethod
    def of(cls, article: Article, length: Amount) -> _Around:
        """Those of its sentence."""
        here, prose = article.sentence(length.start), article.document.prose
        ahead, behind = prose[here.start : length.start], prose[length.end : here.end]
        before, after = WORD.findall(ahead[-REACH:].lower())[-FEW:], WORD.findall(behind[:REACH].lower())[:FEW]
        return cls(article, length, ahead, behind, before, after)

    def _is(self, word: list[str], name: str) -> bool:
        return not words(self.article, "runs", name).isdisjoint(word)

    def as_verb(self) -> Whole | None:
        """``lasted nine weeks``, ``took nine weeks to build``, ``ruled for nine years until``, ``nine years in prison``."""
        last, following = self.before[-1:], self.after[:1]
        for name in ("lasted", "took", "those"):
            if self._is(last, name):
                return Whole(f"run-{name}", is_back=name == "those", is_apart=self._is_subject_told(name))
        if self._is(last, "for"):
            return self._for()
        is_spent = self._is(last, "after") or (self._is(last, "spent") and not self._is_another_verb())
        if self._is(following, "in") and is_spent and self._is_held():
            return Whole("run-in")
        if self._is(last, "his") and self._is(following, "in_office"):
            return Whole("run-his", is_apart=True)
        return None

    def _is_another_verb(self) -> bool:
        """Whether the verb before it is added to another one: "was mayor from 1990 to 2007 and spent four years in ..."."""
        return not words(self.article, "items", "closing").isdisjoint(self.before[-2:-1])

    def _for(self) -> Whole | None:
        if self._is(self.after[:1], "before"):
            return Whole("run-for", is_back=False, is_part=True)
        goes_on = GOES_ON.match(self.behind)
        if goes_on and self._is([goes_on[1]], "beginning"):
            return Whole("run-for-beginning", is_back=False)
        if self._is(self.before[-2:-1], "ruled"):
            return Whole("run-ruled", is_back=False)
        return None

    def _is_held(self) -> bool:
        held = languages.load(self.article.language).cues["sums"]["office"]
        return not set(held).isdisjoint(self.after[1:2])

    def as_noun(self) -> Whole | None:
        """``a run of nine weeks``, ``the nine-week strike``, ``ending a nine-week strike``."""
        if self._is(self.before[-1:], "of") and self._is(self.before[:-1], "nouns"):
            return Whole("run-of")
        if self._is(self.after[:2], "agreed") and self._is_compound() and self._is_begun():
            return Whole("run-agreed", is_back=False, is_head=True)
        noun = [word for word in self.after[:2] if self._is([word], "nouns")][:1]
        if noun and self._is(self.before[-1:], "his") and self._is_told_of(noun[0], self.length.start):
            return Whole("run-named", is_apart=True)
        if noun and self._is_compound() and self._is_begun():
            return Whole("run-begun", is_back=False, is_head=True)
        if noun and self._is(self.before[-1:], "a"):
            return Whole("run-a", is_part=not self._is(self.before[-2:-1], "over"))
        return None

    def _is_subject_told(self, name: str) -> bool:
        """Whether the sentence before tells of what lasted: "A war began in 1961. ... The war lasted seven years"."""
        if name != "lasted":
            return name == "those"
        return self._is_told_of("".join(self.before[-2:-1]) or ".", self.length.start - len(self.ahead))

    def _is_compound(self) -> bool:
        """Whether a hyphen makes an adjective of it."""
        return self.article.document.text[self.length.unit_start - 1] in HYPHENS

    def _is_begun(self) -> bool:
        """Whether its noun begins, or runs from a date, right behind it."""
        told = WORD.findall(self.behind[:NEXT].lower())
        noun = next((i for i, word in enumerate(told) if self._is([word], "nouns") or self._is([word], "agreed")), 0)
        goes_on = told[noun + 1 : noun + 2]
        return self._is(told, "begins") and (self._is(goes_on, "heads") or self._is(goes_on, "begins"))

    def _is_told_of(self, noun: str, until: int) -> bool:
        """Whether the sentences of the dates have told of it: "A strike began on March 3. ... The six-month strike"."""
        prose, start = self.article.document.prose, self.length.start - len(self.ahead)
        start = self.article.sentence(max(0, start - 2)).start
        return any(word.startswith(noun[:STEM]) for word in WORD.findall(prose[start:until].lower()))

    def behind_it(self) -> Whole | None:
        """``after nine years.``, ``, nine years in all``."""
        if GIVING.search(self.ahead) and self._is(GIVING.findall(self.ahead)[-1:], "giving"):
            return Whole("run-giving", is_part=True)
        is_of = self._is(self.after[:1], "of") and self._is(self.after[1:2], "nouns")
        is_closed = CLOSED.match(self.behind) is not None
        if (is_closed or is_of) and self._is(self.before[-1:], "after"):
            return Whole("run-after")
        is_apposed = APPOSED.search(self.ahead) is not None and self.length.figure.hedge in UNHEDGED
        return Whole("run-apposed") if is_apposed and (is_closed or self._is(self.after[:1], "all")) else None
