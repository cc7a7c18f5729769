"""How a check is declared, and how its docstring is read."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from claimcheck.article import Article, Comparison
from claimcheck.late import late
from claimcheck.suppressions import Fault, Settled

EXAMPLE = late(
    r"^(Wrong|Right)(?:, published (\d{4}-\d\d-\d\d))?(?:, in ([a-z]+))?:\n\n((?:    .*\n|\n)+)", re.MULTILINE
)


@dataclass(frozen=True)
class Example:
    """A drawn example of a docstring: the prose, with the marks under it when it is wrong."""

    verdict: Literal["Wrong", "Right"]
    drawing: str
    published: str | None = None
    format: str = "text"
    """Key of :data:`claimcheck.sources.SOURCES`."""

    @property
    def prose(self) -> str:
        """The example without the lines of marks."""
        return "\n".join(line for line in self.drawing.splitlines() if not line.lstrip().startswith(("^", "~")))

    @property
    def markdown(self) -> str:
        """The example under its verdict, in a fence."""
        published = f", published {self.published}" if self.published else ""
        written = f", in {self.format}" if self.format != "text" else ""
        return f"{self.verdict}{published}{written}:\n\n```text\n{self.drawing}\n```"


@dataclass(frozen=True)
class Check:
    """A check: its code, its function, and the documentation that is also its test."""

    code: str
    look: Callable[[Any], Iterable[Any]]
    """What it makes of an article, or of what the suppressions of one came to; the decorators below know which."""
    relations: frozenset[str] = frozenset()
    """Relations without any of which it sees nothing; none for a check that goes through the claims themselves."""

    @property
    def name(self) -> str:
        """Reads well after "allow": ``converted-value-differs``."""
        return self.look.__name__.replace("_", "-")

    @cached_property
    def doc(self) -> str:
        """The docstring, undented."""
        return inspect.getdoc(self.look) or ""

    @property
    def summary(self) -> str:
        """What is wrong, in one sentence."""
        return self.doc.partition("\n")[0]

    @property
    def explanation(self) -> str:
        """The docstring up to its examples."""
        return EXAMPLE.split(self.doc + "\n")[0].strip()

    @cached_property
    def examples(self) -> list[Example]:
        """The drawn examples, in the order of the docstring."""
        from textwrap import dedent

        return [
            Example(
                "Wrong" if kind == "Wrong" else "Right", dedent(text).strip("\n"), published or None, format or "text"
            )
            for kind, published, format, text in EXAMPLE.findall(self.doc + "\n")
        ]

    @property
    def markdown(self) -> str:
        """The explanation and the drawn examples, as the page of the checks shows them."""
        return "\n\n".join([self.explanation, *(example.markdown for example in self.examples)])


def check(code: str, *relations: str) -> Callable[[Callable[[Article], Iterable[Comparison]]], Check]:
    """Declare a check and the *relations* that it reads; the name of the function and of its file is its name.

    An article in which none of them is paired is not shown to it: most articles hold nothing for most checks.
    """
    return lambda look: Check(code, look, frozenset(relations))


def check_of_suppressions(code: str) -> Callable[[Callable[[Settled], Iterable[Fault]]], Check]:
    """Declare a check of the suppressions in an article, which looks when the findings of all others are known."""
    return lambda look: Check(code, look)
