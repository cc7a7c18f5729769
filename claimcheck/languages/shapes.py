"""The letters of shapes, and what a wording is once it is compiled into a pattern over them.

A sentence such as "It is 5 miles (8 km) long." has the shape ``wM(M)w``: a letter for each kind of claim, one for each
cue of ``cues.toml``, ``w`` for any other word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

KINDS = {
    "measure": "M", "duration": "D", "money": "E", "share": "P", "count": "C", "number": "N", "ordinal": "O",
    "age": "A", "score": "S", "date": "T", "time": "H", "set": "R",
}  # fmt: skip
"""Kind of claim -> its letter in the shape."""

ANY = f"[{''.join(KINDS.values())}]"
CLAIMS = frozenset(KINDS.values())

WORD, SIGN, FAR, STOP = "w", "_", "~", "."
"""Any other word or sign; a gap too long to matter; the end of a sentence or paragraph."""


class Demand(NamedTuple):
    """The claims that must stand together for a wording, by their letters."""

    letters: frozenset[str]
    """Those of each of which it takes one."""
    choices: tuple[frozenset[str], ...]
    """Sets of each of which it takes one."""
    claims: int
    """How many it takes at least, those without a name too."""

    def is_met(self, kinds: frozenset[str], claims: int) -> bool:
        """Whether it can be where so many claims of these kinds stand."""
        if claims < self.claims or not self.letters <= kinds:
            return False
        return not any(map(kinds.isdisjoint, self.choices))


class Needs(NamedTuple):
    """What a stretch of a shape must have for a wording to be worth trying."""

    phrase: int
    """Index of the wording."""
    all: frozenset[str]
    """The letters that it needs."""
    one_of: tuple[frozenset[str], ...]
    """Sets of each of which it needs one letter."""
    longest: str
    """The longest string that it must hold: most wordings fail here, which is quicker than to try them."""
    runs: tuple[str, ...]
    """All the strings that it must hold, one behind the other, where there is more than one."""


class Phrase(NamedTuple):
    """One wording: its name, what it says of its slots, and its pattern over shapes."""

    relation: str
    name: str
    pattern: str
    """What is compiled when it is needed; most are never."""
    alone: bool
    """Whether it may report without a second witness."""
    cues: tuple[str, ...]
    """Slots that hold a cue, not a claim."""
    demand: Demand | None
    """Which claims must stand together for it; none where a sentence may end or a long gap stand among them."""
    by: tuple[str, ...]
    """The letters by which it is looked for, the rarest of which it needs one; ``""`` if it needs none."""
    needs: Needs


class Alphabet(NamedTuple):
    """What the letters of a language's shapes mean, and its wordings over them."""

    letters: Mapping[str, str]
    """Name of a cue -> its letter."""
    lone: str
    """The letters of claims that some wording reads without another beside them."""
    phrases: tuple[Phrase, ...]


def written(alphabet: Alphabet) -> dict[str, Any]:
    """An alphabet in values of JSON; the index of a wording is its place."""
    phrases = [[*map(_plain, phrase[:-1]), _plain(phrase.needs[1:])] for phrase in alphabet.phrases]
    return {"letters": alphabet.letters, "lone": alphabet.lone, "phrases": phrases}


def _plain(value: Any) -> Any:
    """Sets as strings of their letters, and tuples as lists."""
    if isinstance(value, frozenset):
        return "".join(sorted(value))
    return list(map(_plain, value)) if isinstance(value, tuple) else value


def alphabet(written: Mapping[str, Any]) -> Alphabet:
    """The alphabet that was written so."""
    phrases = tuple(_phrase(index, row) for index, row in enumerate(written["phrases"]))
    _set.cache_clear()
    return Alphabet(written["letters"], written["lone"], phrases)


def _phrase(index: int, row: Sequence[Any]) -> Phrase:
    relation, name, pattern, alone, cues, demand, by, (needed, one_of, longest, runs) = row
    claims = Demand(_set(demand[0]), tuple(map(_set, demand[1])), demand[2]) if demand else None
    needs = Needs(index, _set(needed), tuple(map(_set, one_of)), longest, tuple(runs))
    return Phrase(relation, name, pattern, alone, tuple(cues), claims, tuple(by), needs)


@cache
def _set(letters: str) -> frozenset[str]:
    return frozenset(letters)
