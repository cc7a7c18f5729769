"""Compiles the wordings of ``phrases.toml`` into patterns over shapes, when the lists of a language are compiled.

What a pattern needs of a shape is worked out here too, so that most patterns are never tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from claimcheck.errors import LanguageError
from claimcheck.languages.shapes import ANY, CLAIMS, FAR, KINDS, SIGN, STOP, WORD, Alphabet, Demand, Needs, Phrase

CLASSES = {
    **KINDS, "amount": "[MDEPCNA]", "quantity": "[MD]", "figure": "[MDECN]", "when": "[TH]", "value": "[MDECNP]",
    "many": "[CN]", "tally": "[MECN]", "named": "[MDECP]", "sum": "[MDEPCN]", "any": ANY,
}  # fmt: skip
"""What a slot may ask for -> what it matches."""

PLAIN = (",", "of", "the", "in", "more")
"""Cues that a ``plain`` gap may hold beside other words; verbs and prepositions of change are not among them."""

COMMON = (
    "the", "date", ",", "of", "in", "to", "was", "and", "count", "a", "clause", "for", "money", "have", "this", "on",
    "ordinal", "by", "(", ")", "from", "-", "duration", "number", "with", "its", "share", ":", "set", "those",
    "include", "which",
)  # fmt: skip
"""Kinds of claims and cues that stand in many articles, the commonest first: a phrase is looked for by its rarest."""

GAPS = ("w", ",w", "noun", "own", "v", "t")
"""Gaps of so many words: any; with commas and quotation marks; none that begins a clause; and none of another person.

Then those in a sum: none of the barriers of ``cues.toml``, which leave a list open; and the same with dates.
"""

MOST = 15
"""Members of a list of figures beyond the first, and letters of an aside in brackets."""

CLAUSE = ("clause", "which", "while", "than", "when", "until", "after", "before", "born", "died")
"""Cues that begin another statement, or make one."""

BORDER = re.compile(rf"^far\{{|(?:^|[\[| ])[{STOP}{FAR}](?:[\]|? ]|$)")
"""A piece that may match what ends a stretch of claims that stand together."""

SLOT = re.compile(r"\{(\w+):(\w+)\}")
LIST = re.compile(r"\{(\w+):(\w+)\}([+&])([vts]\{\d+,\d+\}|\(\))")
CUE = re.compile(r"\{(\w+)=([\w/-]+)\}")
PIECE = re.compile(
    r"\{\w+:\w+\}[+&](?:[vts]\{\d+,\d+\}|\(\))|\{\w+[:=][\w/-]+\}\??"
    r"|(?:w|,w|noun|own|gap|far|plain|v|t|s)\{\d+,\d+\}|<?!?\[[^\]]+\]\??|\S+"
)

NAMELESS = "_"
"""Name of a slot whose claim may stand in the wording and takes no part: a year, mostly."""


@dataclass(eq=False, repr=False, slots=True)
class Cues:
    """What the words of a pattern are in a shape."""

    letters: Mapping[str, str]
    """Name of a cue -> its letter."""
    plain: str
    """The letters of words that are cues only to sums, and words to everything else."""
    barriers: tuple[str, ...]
    """Names of the cues that may stand in no gap of a sum."""
    joint: str
    """What stands between two members of a list."""
    last: str
    """What stands before its last member where the list is closed."""
    common: Mapping[str, int]
    """How common letters are; the others are 1."""

    def commonness(self, letters: Iterable[str]) -> int:
        """How likely an article is to hold one of the letters, to order sets of letters by."""
        return sum(self.common.get(letter, 1) for letter in letters)


def compiled(cues: Mapping[str, Any], phrases: Mapping[str, Mapping[str, Any]]) -> Alphabet:
    """The wordings of a language over the letters that its cues get.

    Raises :class:`~claimcheck.errors.LanguageError` for a wording that names a cue which there is not.
    """
    names = [name for table in ("signs", "words", "sums") for name in cues[table]]
    letters = dict(zip(dict.fromkeys(names), _free_letters(), strict=False))
    common = {KINDS.get(name) or letters[name]: i for i, name in enumerate(reversed(COMMON), 2)}
    sums, lists = "".join(letters[name] for name in cues["sums"]), cues["lists"]
    words = Cues(letters, sums, tuple(lists["barriers"]), lists["joint"], lists["last"], common)
    entries = [
        (relation, name, shape, entry.get("report") != "slip")
        for relation, table in phrases.items()
        for name, entry in table.items()
        for shape in entry["shapes"]
    ]
    made = tuple(_phrase(index, entry, words) for index, entry in enumerate(entries))
    return Alphabet(letters, "".join(sorted(_lone(made, entries))), made)


Entry: TypeAlias = tuple[str, str, str, bool]
"""Relation, name and shape of a wording, and whether it may report by itself."""


def _lone(made: Iterable[Phrase], entries: Iterable[Entry]) -> set[str]:
    """The letters of claims that may stand alone; what needs a second witness has a neighbour that gives it."""
    alone = [phrase for phrase, entry in zip(made, entries, strict=True) if slots(entry[2]) == 1 and phrase.alone]
    needed = [phrase.demand.letters if phrase.demand else phrase.needs.all for phrase in alone]
    return set(CLAIMS.intersection(frozenset().union(*needed)))


def _phrase(index: int, entry: Entry, words: Cues) -> Phrase:
    """A wording, and what a shape must have for it: the rarest letters first, by which it is looked for."""
    relation, name, shape, alone = entry
    pieces = PIECE.findall(shape)
    needed = [_needed(piece, words) for piece in pieces]
    letters = frozenset(sign for each in needed if len(each) == 1 for sign in each)
    choices = sorted({each for each in needed if len(each) > 1}, key=lambda each: (len(each), sorted(each)))
    claims = sum(bool(each) and each <= CLAIMS for each in needed) + any(map(LIST.fullmatch, pieces))
    demand = None
    if claims > 1 and _is_within_stretch(pieces):
        demand = Demand(letters & CLAIMS, tuple(choice for choice in choices if choice <= CLAIMS), claims)
        letters, choices = letters - CLAIMS, [choice for choice in choices if not choice <= CLAIMS]
    rarest = min((*map(frozenset, sorted(letters)), *choices), key=words.commonness, default=frozenset(("",)))
    runs = _runs(pieces, needed)
    one_of = tuple(choice for choice in choices if choice != rarest)
    needs = Needs(index, letters, one_of, max(runs, key=len, default=""), runs if len(runs) > 1 else ())
    cues = tuple(cue for cue, _ in CUE.findall(shape))
    return Phrase(relation, name, _sequence(shape, words), alone, cues, demand, tuple(sorted(rarest)), needs)


def slots(shape: str) -> int:
    """How many claims a wording names at least; a list, which is all that is atomic, names two."""
    named = [name for name, _ in SLOT.findall(shape) if name != NAMELESS]
    return len(named) + bool(LIST.search(shape))


def _free_letters() -> Iterator[str]:
    """Letters for the cues; up to U+00FF first, where sets of letters are tables and fast."""
    taken = {WORD, *KINDS.values()}
    for start, end in (("0", "9"), ("a", "z"), ("¡", "ÿ"), ("Ā", "ԯ")):
        yield from (chr(i) for i in range(ord(start), ord(end) + 1) if chr(i) not in taken)


def _is_within_stretch(pieces: Sequence[str]) -> bool:
    """Whether the end of a sentence or a long gap may only begin or only end what the pieces match."""
    ends = [bool(BORDER.search(piece)) for piece in pieces]
    return not any(ends[1:-1]) and not (ends[0] and ends[-1])


def _runs(pieces: Sequence[str], needs: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """The letters of the pieces that stand for one letter each, side by side where nothing may come in between."""
    runs = [""]
    for piece, needed in zip(pieces, needs, strict=True):
        if len(needed) == 1:
            runs[-1] += next(iter(needed))
        if len(needed) != 1 or LIST.fullmatch(piece):
            runs.append("")
    return tuple(filter(None, runs))


@cache
def _needed(piece: str, words: Cues) -> frozenset[str]:
    """The letters of which a piece takes one; none for a piece that may be missing."""
    if slot := LIST.fullmatch(piece) or SLOT.fullmatch(piece):
        return frozenset(CLASSES[slot[2]].strip("[]"))
    if cue := CUE.fullmatch(piece):
        return frozenset(words.letters[name] for name in cue[2].split("/"))
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 1:
        options = [[_needed(one, words) for one in PIECE.findall(option)] for option in piece[1:-1].split("|")]
        rarest = [min(filter(None, option), key=words.commonness, default=frozenset()) for option in options]
        return frozenset().union(*rarest) if all(rarest) else frozenset()
    part = _part(piece, words)
    return frozenset(part if len(part) == 1 else ())


@cache
def _part(piece: str, words: Cues) -> str:
    letters = words.letters
    if listed := LIST.fullmatch(piece):
        return _listed(listed, words)
    optional = "?" if piece.endswith("?") and len(piece) > 1 else ""
    bare = piece[:-1] if optional else piece
    if slot := SLOT.fullmatch(bare):
        return f"(?P<{slot[1]}>{CLASSES[slot[2]]}){optional}" if slot[1] != NAMELESS else CLASSES[slot[2]] + optional
    if cue := CUE.fullmatch(bare):
        return f"(?P<{cue[1]}>[{''.join(_letter(name, letters) for name in cue[2].split('/'))}]){optional}"
    gap, brace, bounds = bare.partition("{")
    if brace and gap in GAPS:
        return f"[^{_gap(gap, words)}]{brace}{bounds}"
    if brace and gap == "s":
        opened, closed = letters["("], letters[")"]
        return f"(?:[^{_gap('t', words)}]|{opened}[^{opened}{closed}{FAR}{STOP}]{{1,{MOST}}}{closed}){brace}{bounds}"
    if bare.startswith("gap{"):
        return f"[^{STOP}{FAR}{''.join(KINDS.values())}]{bare[3:]}"
    if bare.startswith("plain{"):
        return f"[{WORD}{SIGN}{words.plain}{''.join(letters[name] for name in PLAIN)}]{bare[5:]}"
    if bare.startswith("far{"):
        return f"[^{FAR}]{bare[3:]}?"
    if bare.startswith(("![", "<![")):
        kind = "?!" if bare[0] == "!" else "?<!"
        return f"({kind}{_part(bare.lstrip('<!'), words)})"
    if bare.startswith("[") and len(bare) > 1:
        options = (_sequence(option, words) for option in bare[1:-1].split("|"))
        return f"(?:{'|'.join(options)}){optional}"
    if bare.strip() == WORD:
        return f"[{WORD}{words.plain}]{optional}"
    return _letter(bare.strip(), letters) + optional


def _listed(piece: re.Match[str], words: Cues) -> str:
    """A list of two figures or more: each step is atomic, so that a failure costs one step back and no more."""
    name, kind, form, between = piece.groups()

    def step(joint: str) -> str:
        shape = f") {joint} v{{0,4}} (" if between == "()" else f"{between} {joint} {between}"
        return f"(?>{_sequence(shape, words)}{CLASSES[kind]})"

    most, end = ("1," + str(MOST), "") if form == "+" else ("0," + str(MOST), step(words.last))
    return f"(?P<{name}>{CLASSES[kind]}{step(words.joint)}{{{most}}}{end})"


def _sequence(shape: str, words: Cues) -> str:
    return "".join(_part(piece, words) for piece in PIECE.findall(shape))


@cache
def _gap(gap: str, words: Cues) -> str:
    """What a gap may not hold: claims, ends of sentences, signs, and the cues that it bars."""
    letters = words.letters
    barred = {"noun": CLAUSE, "own": (*CLAUSE, "his"), "v": words.barriers, "t": words.barriers}.get(gap, ())
    allowed = {",w": letters[","] + SIGN, "own": letters[","] + SIGN, "t": KINDS["date"]}.get(gap, "")
    signs = "".join(sign for name, sign in letters.items() if not name[0].isalpha() or name in barred)
    return "".join(sign for sign in f"{STOP}{FAR}{SIGN}{''.join(KINDS.values())}{signs}" if sign not in allowed)


def _letter(word: str, letters: Mapping[str, str]) -> str:
    if word in (STOP, FAR):
        return re.escape(word)
    if word not in letters:
        raise LanguageError(f"phrases.toml: {word!r} is no cue of cues.toml")
    return letters[word]
