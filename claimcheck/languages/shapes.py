"""The letters of shapes, and what a wording is once it is compiled into a pattern over them.

A sentence such as "It is 5 miles (8 km) long." has the shape ``wM(M)w``: a letter for each kind of claim, one for each
cue of ``cues.toml``, ``w`` for any other word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


class Phrase(NamedTuple):
    """One wording: its name, what it says of its slots, and its pattern over shapes."""

    relation: str
    name: str
    pattern: str
    """What is compiled when it is needed; most are never."""
    letters: frozenset[str]
    """Letters without all of which it cannot match."""
    choices: tuple[frozenset[str], ...]
    """Further sets of letters, of each of which it needs one."""
    runs: tuple[str, ...]
    """Letters that stand side by side in all that it matches, run after run."""
    claims: int
    """How many claims it takes at least, those without a name too."""
    is_narrow: bool
    """Whether it takes several and neither the end of a sentence nor a long gap may stand among them."""
    alone: bool = True
    """Whether it may report without a second witness."""
    cues: tuple[str, ...] = ()
    """Slots that hold a cue, not a claim."""

    def takes(self, kinds: frozenset[str], claims: int) -> bool:
        """Whether it can be where so many claims of these kinds, by their letters, stand."""
        if claims < self.claims or not self.letters & CLAIMS <= kinds:
            return False
        return not any(choice <= CLAIMS and choice.isdisjoint(kinds) for choice in self.choices)

    def written(self) -> list[Any]:
        """The phrase in values of JSON."""
        letters, choices = "".join(sorted(self.letters)), ["".join(sorted(choice)) for choice in self.choices]
        runs, cues = list(self.runs), list(self.cues)
        head = [self.relation, self.name, self.pattern, letters, choices, runs]
        return [*head, self.claims, self.is_narrow, self.alone, cues]


class Alphabet(NamedTuple):
    """What the letters of a language's shapes mean, and its wordings over them."""

    letters: Mapping[str, str]
    """Name of a cue -> its letter."""
    common: Mapping[str, int]
    """How common letters are; the others are 1."""
    lone: str
    """The letters of claims that some wording reads without another beside them."""
    phrases: tuple[Phrase, ...]

    def commonness(self, letters: Iterable[str]) -> int:
        """How likely an article is to hold one of the letters, to order sets of letters by."""
        return sum(self.common.get(letter, 1) for letter in letters)

    def written(self) -> dict[str, Any]:
        """The alphabet in values of JSON."""
        return {**self._asdict(), "phrases": [phrase.written() for phrase in self.phrases]}


def alphabet(written: Mapping[str, Any]) -> Alphabet:
    """The alphabet that was written so."""
    phrases = tuple(map(_phrase, written["phrases"]))
    return Alphabet(written["letters"], written["common"], written["lone"], phrases)


def _phrase(written: Sequence[Any]) -> Phrase:
    relation, name, pattern, letters, choices, runs, claims, is_narrow, alone, cues = written
    needs = frozenset(letters), tuple(map(frozenset, choices)), tuple(runs)
    return Phrase(relation, name, pattern, *needs, claims, is_narrow, alone, tuple(cues))
