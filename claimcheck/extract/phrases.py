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

CLASSES = {**KINDS, "amount": "[MDEPCNA]", "quantity": "[MD]", "figure": "[MDECN]", "value": "[MDECNP]", "any": f"[{''.join(KINDS.values())}]"}
"""What a slot may ask for -> what it matches."""

WORD, SIGN, FAR, STOP = "w", "_", "~", "."
"""Any other word or sign; a gap too long to matter; the end of a sentence or paragraph."""

LONGEST_GAP = 90
"""Characters between two claims beyond which no wording ties them together."""

PLAIN = (",", "of", "the", "in", "more")
"""Cues that a ``plain`` gap may hold beside other words; verbs and prepositions of change are not among them."""

ALWAYS = "share"
"""A claim that is tied to words too: "a majority (46%)"."""

NEAR = 32
"""Of a longer gap, the characters at either end that are read all the same."""

TOKEN = re.compile(r"\n\s*\n|[.!?](?=[\"'”’)\]]*(?:\s+[A-Z\"“'‘(\[]|\s*$))|--|[A-Za-zÀ-ÿ]+(?:['’.][A-Za-zÀ-ÿ]+)*|[^\sA-Za-z]")
SLOT = re.compile(r"\{(\w+):(\w+)\}")
CUE = re.compile(r"\{(\w+)=([\w/-]+)\}")
PIECE = re.compile(r"\{\w+[:=][\w/-]+\}\??|(?:w|gap|far|plain)\{\d+,\d+\}|<?!?\[[^\]]+\]\??|\S+")

NAMELESS = "_"
"""Name of a slot whose claim may stand in the wording and takes no part: a year, mostly."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording: its name, what it says of its slots, and its pattern over shapes."""

    relation: str
    name: str
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    """Letters without one of which, in each set, it cannot match."""
    alone: bool = True
    """Whether it may report without a second witness."""
    cues: tuple[str, ...] = ()
    """Slots that hold a cue, not a claim."""


@dataclass(frozen=True, eq=False)
class Wordings:
    """All the phrases of a language, compiled, and the letters of its cues."""

    phrases: tuple[Phrase, ...]
    letter: Callable[[str], str]
    """Token of a gap -> its letter."""
    cue: Mapping[str, str]
    """Letter -> the cue of cues.toml that it stands for."""


@cache
def wordings(language: Language) -> Wordings:
    """The phrases of a language, compiled once."""
    names = [*language.cues["signs"], *language.cues["words"]]
    letters = {name: chr(0x100 + i) for i, name in enumerate(dict.fromkeys(names))}
    cues = {
        spelling: letters[name]
        for table in (language.cues["signs"], language.cues["words"])
        for name, spellings in table.items()
        for spelling in spellings
    }
    phrases = tuple(
        Phrase(relation, name, *_compiled(shape, letters), entry.get("report") != "slip", tuple(cue for cue, _ in CUE.findall(shape)))
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
        return STOP if token[0] in ".!?\n" else SIGN

    return Wordings(phrases, letter, {sign: name for name, sign in letters.items()})


def _compiled(shape: str, letters: Mapping[str, str]) -> tuple[re.Pattern[str], tuple[frozenset[str], ...]]:
    parts, needs = [], set()
    for piece in PIECE.findall(shape):
        part = _part(piece, letters)
        parts.append(part)
        needed = _needed(piece, part, letters)
        if needed:
            needs.add(needed)
    return re.compile("".join(parts)), tuple(sorted(needs, key=len))


def _needed(piece: str, part: str, letters: Mapping[str, str]) -> frozenset[str]:
    """The letters of which a piece takes one; none for a piece that may be missing."""
    if slot := SLOT.fullmatch(piece):
        return frozenset(CLASSES[slot[2]].strip("[]"))
    if cue := CUE.fullmatch(piece):
        return frozenset(letters[name] for name in cue[2].split("/"))
    return frozenset(part if len(part) == 1 else ())


def _part(piece: str, letters: Mapping[str, str]) -> str:
    optional = "?" if piece.endswith("?") and len(piece) > 1 else ""
    bare = piece[:-1] if optional else piece
    if slot := SLOT.fullmatch(bare):
        return f"(?P<{slot[1]}>{CLASSES[slot[2]]}){optional}" if slot[1] != NAMELESS else CLASSES[slot[2]] + optional
    if cue := CUE.fullmatch(bare):
        return f"(?P<{cue[1]}>[{''.join(_letter(name, letters) for name in cue[2].split('/'))}]){optional}"
    if bare.startswith("w{"):
        return f"[{WORD}{''.join(letters[name] for name in letters if name[0].isalpha())}]{bare[1:]}"
    if bare.startswith("gap{"):
        return f"[^{STOP}{FAR}{''.join(KINDS.values())}]{bare[3:]}"
    if bare.startswith("plain{"):
        return f"[{WORD}{SIGN}{''.join(letters[name] for name in PLAIN)}]{bare[5:]}"
    if bare.startswith("far{"):
        return f"[^{FAR}]{bare[3:]}?"
    if bare.startswith(("![", "<![")):
        kind = "?!" if bare[0] == "!" else "?<!"
        return f"({kind}{_part(bare.lstrip('<!'), letters)})"
    if bare.startswith("[") and len(bare) > 1:
        options = ("".join(_part(word, letters) for word in PIECE.findall(option)) for option in bare[1:-1].split("|"))
        return f"(?:{'|'.join(options)}){optional}"
    return _letter(bare.strip(), letters) + optional


def _letter(word: str, letters: Mapping[str, str]) -> str:
    if word in (WORD, STOP):
        return re.escape(word)
    if word not in letters:
        raise LanguageError(f"phrases.toml: {word!r} is no cue of cues.toml")
    return letters[word]


def shape_of(text: str, claims: Sequence[Claim], letter: Callable[[str], str]) -> tuple[str, list[int]]:
    """The shape of a text and, for each letter, the index of its claim or -1.

    A claim with no neighbour near enough to be tied to it is left out, unless it is a share.
    """
    shape: list[str] = []
    owners: list[int] = []
    previous = None  # end of the claim before, if that is in the shape
    last = len(claims) - 1
    end = -LONGEST_GAP - 1
    for index, claim in enumerate(claims):
        near = claim.start - end <= LONGEST_GAP
        end = claim.end
        if not near and claim.kind != ALWAYS and (index == last or claims[index + 1].start - end > LONGEST_GAP):
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
    shape, owners = shape_of(text, claims, words.letter)
    if not shape:
        return found
    present = set(shape)
    taken: set[tuple[str, int]] = set()
    for phrase in words.phrases:
        if not any(present.isdisjoint(needed) for needed in phrase.needs) and phrase.pattern.search(shape):
            found.setdefault(phrase.relation, []).extend(_matches(phrase, words, shape, owners, claims, taken))
    for pairings in found.values():
        pairings.sort(key=lambda pairing: pairing.span)
    return found


def _matches(
    phrase: Phrase,
    words: Wordings,
    shape: str,
    owners: Sequence[int],
    claims: Sequence[Claim],
    taken: set[tuple[str, int]],
) -> Iterator[Pairing]:
    for match in phrase.pattern.finditer(shape):
        slots: dict[str, tuple[Claim, ...]] = {}
        indexes = []
        for name in match.groupdict():
            at = match.start(name)
            if at >= 0 and name not in phrase.cues:
                slots[name] = (claims[owners[at]],)
                indexes.append(owners[at])
        keys = {(phrase.relation, index) for index in indexes}
        if keys <= taken:
            continue
        taken |= keys
        involved = [claims[i] for i in indexes]
        span = Span(min(c.start for c in involved), max(c.end for c in involved))
        cues = {name: words.cue[match[name]] for name in phrase.cues if match[name]}
        yield Pairing(phrase.relation, phrase.name, slots, span, phrase.alone, cues)

