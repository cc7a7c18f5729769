"""The engine of wordings: a text becomes a string of letters, one for each claim and cue, and patterns run over it.

A sentence such as "It is 5 miles (8 km) long." has the shape ``wM(M)w``: a letter for each kind of claim, one for each
cue of ``cues.toml``, ``w`` for any other word.  Long gaps without a claim are folded into one sign, so the string is short,
and the patterns of ``phrases.toml`` are ordinary regular expressions over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.article import Pairing
from claimcheck.claims import Claim
from claimcheck.errors import LanguageError
from claimcheck.languages import Language
from claimcheck.text import Span

KINDS = {
    "measure": "M", "duration": "D", "money": "E", "share": "P", "count": "C", "number": "N", "ordinal": "O", "age": "A", "score": "S",
    "date": "T", "time": "H", "set": "R",
}  # fmt: skip
"""Kind of claim -> its letter in the shape."""

CLASSES = {
    **KINDS, "amount": "[MDEPCNA]", "quantity": "[MD]", "figure": "[MDECN]", "many": "[CN]", "sum": "[MDEPCN]",
    "any": f"[{''.join(KINDS.values())}]",
}  # fmt: skip
"""What a slot may ask for -> what it matches."""

WORD, FAR, STOP = "w", "~", "."
"""Any other word; a gap too long to matter; the end of a sentence or paragraph."""

LONGEST_GAP = 90
"""Characters between two claims beyond which no wording ties them together."""

NEAR = 32
"""Of a longer gap, the characters at either end that are read all the same."""

TOKEN = re.compile(r"\n\s*\n|[.!?](?=[\"'”’)\]]*(?:\s+[A-Z\"“'‘(\[]|\s*$))|--|[A-Za-zÀ-ÿ]+(?:['’.][A-Za-zÀ-ÿ]+)*|[^\sA-Za-z]")
SLOT = re.compile(r"\{(\w+):(\w+)\}")
LIST = re.compile(r"\{(\w+):(\w+)\}([+&])([wts]\{\d+,\d+\}|\(\))")
MOST = 15
"""Members of a list of figures beyond the first."""

PIECE = re.compile(
    r"\{\w+:\w+\}[+&](?:[wts]\{\d+,\d+\}|\(\))|\{\w+:\w+\}\??|[wts]\{\d+,\d+\}|<?!?\[[^\]]+\]\??|\S+"
)


class Alphabet(NamedTuple):
    """What the words of a pattern are in a shape."""

    letters: Mapping[str, str]
    """Name of a cue -> its letter."""
    gap: str
    """The letters that a gap may hold: any word but a barrier such as "including"."""
    joint: str
    """What stands between two members of a list."""
    last: str
    """What stands before its last member where the list is closed."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording: its name, what it says of its slots, and its pattern over shapes."""

    relation: str
    name: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    """Letters without which it cannot match."""
    either: tuple[frozenset[str], ...] = ()
    """Sets of letters of which it needs one each."""
    alone: bool = True
    """Whether it may report without a second witness."""


@dataclass(frozen=True, eq=False)
class Wordings:
    """All the phrases of a language, compiled, and the letters of its cues."""

    phrases: tuple[Phrase, ...]
    letter: Callable[[str], str]
    """Token of a gap -> its letter."""
    brackets: str
    """The letters of the opening and of the closing bracket."""


@cache
def wordings(language: Language) -> Wordings:
    """The phrases of a language, compiled once."""
    cues_of = language.cues
    names = [*cues_of["signs"], *cues_of["words"], *cues_of["barriers"]]
    letters = {name: chr(0x100 + i) for i, name in enumerate(dict.fromkeys(names))}
    cues = {
        spelling: letters[name]
        for table in (cues_of["signs"], cues_of["words"], cues_of["barriers"])
        for name, spellings in table.items()
        for spelling in spellings
    }
    gap = WORD + "".join(letters[name] for name in cues_of["words"] if name.isalpha() and name not in cues_of["barriers"])
    alphabet = Alphabet(letters, gap, cues_of["lists"]["joint"], cues_of["lists"]["last"])
    phrases = tuple(
        Phrase(relation, name, *_compiled(shape, alphabet), alone=entry.get("report") != "slip")
        for relation, table in language.phrases.items()
        for name, entry in table.items()
        for shape in entry["shapes"]
    )


    @lru_cache(maxsize=8192)
    def letter(token: str) -> str:
        known = cues.get(token.lower())
        if known:
            return known
        if token[0].isalpha():
            return WORD
        return STOP if token[0] in ".!?\n" else "_"

    return Wordings(phrases, letter, letters["("] + letters[")"])


def _compiled(shape: str, words: Alphabet) -> tuple[re.Pattern[str], frozenset[str], tuple[frozenset[str], ...]]:
    parts: list[str] = []
    needs: set[str] = set()
    either: list[frozenset[str]] = []
    for piece in PIECE.findall(shape):
        parts.append(_part(piece, words))
        letters = _needed(piece, words)
        if len(letters) == 1:
            needs |= letters
        elif letters:
            either.append(letters)
    return re.compile("".join(parts)), frozenset(needs), tuple(either)


def _needed(piece: str, words: Alphabet) -> frozenset[str]:
    """Letters of which a shape must have one for the piece to match; empty when it may match without any."""
    if slot := LIST.fullmatch(piece) or SLOT.fullmatch(piece):
        return frozenset(CLASSES[slot[2]].strip("[]"))
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 1:
        options = [[_needed(one, words) for one in PIECE.findall(option)] for option in piece[1:-1].split("|")]
        firsts = [next((letters for letters in option if letters), frozenset()) for option in options]
        return frozenset().union(*firsts) if all(firsts) else frozenset()
    return frozenset(words.letters.get(piece, ""))


def _part(piece: str, words: Alphabet) -> str:
    if listed := LIST.fullmatch(piece):
        return _listed(listed, words)
    optional = "?" if piece.endswith("?") and len(piece) > 1 else ""
    bare = piece[:-1] if optional else piece
    if slot := SLOT.fullmatch(bare):
        return f"(?P<{slot[1]}>{CLASSES[slot[2]]}){optional}"
    if bare.startswith("s{"):  # words, dates, and asides in brackets
        opened, closed = words.letters["("], words.letters[")"]
        return f"(?:[{words.gap}{KINDS['date']}]|{opened}[^{opened}{closed}{FAR}{STOP}]{{1,{MOST}}}{closed}){bare[1:]}"
    if bare.startswith(("w{", "t{")):
        return f"[{words.gap}{KINDS['date'] if bare[0] == 't' else ''}]{bare[1:]}"
    if bare.startswith(("![", "<![")):
        kind = "?!" if bare[0] == "!" else "?<!"
        return f"({kind}{_part(bare.lstrip('<!'), words)})"
    if bare.startswith("[") and len(bare) > 1:
        options = (_sequence(option, words) for option in bare[1:-1].split("|"))
        return f"(?:{'|'.join(options)}){optional}"
    return _letter(bare.strip(), words.letters) + optional


def _listed(piece: re.Match[str], words: Alphabet) -> str:
    """A list of two figures or more: each step is atomic, so that a failure costs one step back and no more."""
    name, kind, form, between = piece.groups()

    def step(joint: str) -> str:
        shape = f") {joint} w{{0,4}} (" if between == "()" else f"{between} {joint} {between}"
        return f"(?>{_sequence(shape, words)}{CLASSES[kind]})"

    most, end = ("1," + str(MOST), "") if form == "+" else ("0," + str(MOST), step(words.last))
    return f"(?P<{name}>{CLASSES[kind]}{step(words.joint)}{{{most}}}{end})"


def _sequence(shape: str, words: Alphabet) -> str:
    return "".join(_part(piece, words) for piece in PIECE.findall(shape))


def _letter(word: str, letters: Mapping[str, str]) -> str:
    if word == "w":
        return WORD
    if word in (FAR, STOP):
        return re.escape(word)
    if word not in letters:
        raise LanguageError(f"phrases.toml: {word!r} is no cue of cues.toml")
    return letters[word]


def shape_of(text: str, claims: Sequence[Claim], letter: Callable[[str], str]) -> tuple[str, list[int]]:
    """The shape of a text and, for each letter, the index of its claim or -1.

    A claim with no neighbour near enough to be tied to it is left out.
    """
    shape: list[str] = []
    owners: list[int] = []
    previous = None  # end of the claim before, if that is in the shape
    last = len(claims) - 1
    end = -LONGEST_GAP - 1
    for index, claim in enumerate(claims):
        near = claim.start - end <= LONGEST_GAP
        end = claim.end
        if not near and (index == last or claims[index + 1].start - end > LONGEST_GAP):
            continue
        if near and previous is not None:
            gap = _letters(text[previous : claim.start], letter)
        else:
            gap = FAR + _letters(text[max(0, claim.start - NEAR) : claim.start], letter)
            if previous is not None:
                gap = _letters(text[previous : previous + NEAR], letter) + gap
        shape += gap
        shape.append(KINDS[claim.kind])
        owners += [-1] * len(gap)
        owners.append(index)
        previous = end
    if previous is not None:
        shape += _letters(text[previous : previous + NEAR], letter)
        owners += [-1] * (len(shape) - len(owners))
    return "".join(shape), owners


def _letters(gap: str, letter: Callable[[str], str]) -> str:
    return "".join(map(letter, TOKEN.findall(gap)))


def pairings_in(text: str, claims: Sequence[Claim], language: Language) -> dict[str, list[Pairing]]:
    """Every pairing that the wordings of *language* find, by relation; in one relation the first phrase wins a claim."""
    found: dict[str, list[Pairing]] = {}
    words = wordings(language)
    shape, owners = shape_of(text, claims, words.letter) if len(claims) > 1 else ("", [])
    if not shape:
        return found
    present = set(shape)
    taken: set[tuple[str, int]] = set()
    for phrase in words.phrases:
        if phrase.needs <= present and _has_either(phrase, present) and phrase.pattern.search(shape):
            found.setdefault(phrase.relation, []).extend(_matches(phrase, shape, owners, claims, taken, words.brackets))
    for pairings in found.values():
        pairings.sort(key=lambda pairing: pairing.span)
    return found


def _has_either(phrase: Phrase, present: set[str]) -> bool:
    for letters in phrase.either:  # a generator would cost three times as much, and this runs for every phrase
        if letters.isdisjoint(present):
            return False
    return True


def _outside_asides(shape: str, start: int, end: int, brackets: str) -> Iterator[int]:
    """The places of a slot that are not in a bracket which opens inside it."""
    depth = 0
    for at in range(start, end):
        depth += (shape[at] == brackets[0]) - (shape[at] == brackets[1])
        if depth <= 0:
            yield at


def _matches(
    phrase: Phrase,
    shape: str,
    owners: Sequence[int],
    claims: Sequence[Claim],
    taken: set[tuple[str, int]],
    brackets: str,
) -> Iterator[Pairing]:
    for match in phrase.pattern.finditer(shape):
        slots: dict[str, tuple[Claim, ...]] = {}
        indexes = []
        for name in match.groupdict():
            held = [owners[at] for at in _outside_asides(shape, *match.span(name), brackets) if owners[at] >= 0]
            if held:
                slots[name] = tuple(claims[i] for i in held)
                indexes += held
        keys = {(phrase.relation, index) for index in indexes}
        if keys <= taken:
            continue
        taken |= keys
        involved = [claims[i] for i in indexes]
        span = Span(min(c.start for c in involved), max(c.end for c in involved))
        yield Pairing(phrase.relation, phrase.name, slots, span, phrase.alone)

