"""The engine of wordings: a text becomes a string of letters, one for each claim and cue, and patterns run over it.

Long gaps without a claim are folded into one sign, so the string is short, and the patterns that the wordings of
``phrases.toml`` are compiled into are ordinary regular expressions over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from claimcheck.article import Pairing
from claimcheck.claims import Claim
from claimcheck.languages import Language
from claimcheck.languages.shapes import ANY, FAR, KINDS, SIGN, STOP, WORD, Demand, Needs, Phrase
from claimcheck.late import late
from claimcheck.text import Span

LONGEST_GAP = 90
"""Characters between two claims beyond which no wording ties them together."""

NEAR = 32
"""Of a longer gap, the characters at either end that are read all the same."""

TOKEN = late(r"[A-Za-zÀ-ÿ]+(?:['’.-][A-Za-zÀ-ÿ]+)*|--|[^\sA-Za-z.!?]")
END = late(r"[.!?\n\u2029](?:(?<=[.!?])(?=[\"'”’)\]]*(?:\s+[A-Z\"“'‘]|\s*$))|(?<=\n)\s*\n|(?<=\u2029))")
"""The end of a sentence or paragraph; with one class in front, which is quick to look for."""
STOPS = late(r"[.!?\n\u2029]")
"""What may be one, which is quicker to see."""
POSSESSIVE = ("'s ", "’s ")
"""What a claim may end in that says no more: "last year's $3 million"."""

CLAIM = late(ANY)
TOGETHER = late(
    "{any}[^{none}]*{any}[^{end}]*".format(any=ANY, none=STOP + FAR + "".join(KINDS.values()), end=STOP + FAR)
)
"""Two claims or more without the end of a sentence or a long gap, across which most phrases do not reach."""

MANY = 5
"""Claims that stand together beyond which it does not matter to a phrase how many they are."""


ByLetter: TypeAlias = Mapping[str, Sequence[Needs]]
"""Letter -> what those phrases need that are looked for by it; "" -> those that need no letter."""


@dataclass(eq=False, repr=False, slots=True)
class Wordings:
    """All the phrases of a language, compiled, and the letters of its cues."""

    phrases: tuple[Phrase, ...]
    letter: Callable[[str], str]
    """Token of a gap -> its letter."""
    word: Callable[[str], str]
    """What stands between two spaces of a gap -> its letters."""
    alone: frozenset[str]
    """Kinds of claim that some phrase reads without another beside them."""
    cue: Mapping[str, str]
    """Letter -> the cue of cues.toml that it stands for."""
    wide: ByLetter
    """What the phrases need that are looked for in all of a shape: those of one claim, and of two sentences."""
    narrow: Callable[[frozenset[str], int], ByLetter]
    """What the others need that can be where so many claims of such kinds, by their letters, stand together."""
    brackets: str
    """The letters of the opening and of the closing bracket."""


@cache
def wordings(language: Language) -> Wordings:
    """The phrases of a language, sorted by what they need."""
    alphabet = language.alphabet
    letters, phrases = alphabet.letters, alphabet.phrases
    tables = [language.cues[name] for name in ("signs", "words", "sums")]
    cues = {spelling: letters[name] for table in tables for name, spellings in table.items() for spelling in spellings}

    @lru_cache(maxsize=8192)
    def letter(token: str) -> str:
        if known := cues.get(token.lower()):
            return str(known)
        if token[0].isalpha():
            return WORD
        return STOP if token[0] in ".!?\n\u2029" else SIGN

    @lru_cache(maxsize=8192)
    def word(text: str) -> str:
        return "".join(map(letter, TOKEN.findall(text)))

    alone = frozenset(kind for kind, sign in KINDS.items() if sign in alphabet.lone)
    cue_of = {sign: name for name, sign in letters.items()}
    wide: dict[str, list[Needs]] = {}
    demands: dict[Demand, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.demand:
            demands.setdefault(phrase.demand, []).append(phrase)
        else:
            _look_for(phrase, wide)

    @lru_cache(maxsize=512)
    def narrow(kinds: frozenset[str], claims: int) -> ByLetter:
        found: dict[str, list[Needs]] = {}
        for demand, asking in demands.items():
            for phrase in asking if demand.is_met(kinds, claims) else ():
                _look_for(phrase, found)
        return found

    return Wordings(phrases, letter, word, alone, cue_of, wide, narrow, letters["("] + letters[")"])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _look_for(phrase: Phrase, found: dict[str, list[Needs]]) -> None:
    for letter in phrase.by:
        found.setdefault(letter, []).append(phrase.needs)


def shape_of(text: str, claims: Sequence[Claim], words: Wordings) -> tuple[str, dict[int, int]]:
    """The shape of a text and, for each of its letters that is a claim, the index of the claim.

    A claim with no neighbour near enough to be tied to it is left out, unless some phrase reads its kind alone.
    """
    shape: list[str] = []
    held: list[int] = []
    previous = None  # end of the claim before, if that is in the shape
    last = len(claims) - 1
    end = -LONGEST_GAP - 1
    for index, claim in enumerate(claims):
        kind = claim.kind
        near = claim.start - end <= LONGEST_GAP
        end = claim.end
        if not near and (index == last or claims[index + 1].start - end > LONGEST_GAP) and kind not in words.alone:
            continue
        if near and previous is not None:
            shape += _letters(text[previous : claim.start], words)
        else:
            if previous is not None:
                shape += _letters(text[previous : previous + NEAR], words)
            shape.append(FAR)
            shape += _letters(text[max(0, claim.start - NEAR) : claim.start], words)
        shape.append(KINDS[kind])
        held.append(index)
        previous = end
    if previous is not None:
        shape += _letters(text[previous : previous + NEAR], words)
    whole = "".join(shape)
    return whole, dict(zip([match.start() for match in CLAIM.finditer(whole)], held, strict=True))


def _letters(gap: str, words: Wordings) -> Iterable[str]:
    if gap.startswith(POSSESSIVE):
        gap = gap[2:]
    if not STOPS.search(gap):
        return map(words.word, gap.split())
    letters: list[str] = []
    for part in END.split(gap):
        letters += map(words.word, part.split())
        letters.append(STOP)
    return letters[:-1]


def pairings_in(text: str, claims: Sequence[Claim], language: Language) -> dict[str, list[Pairing]]:
    """Every pairing that the wordings of *language* find, by relation; in one relation the first phrase wins."""
    found: dict[str, list[Pairing]] = {}
    words = wordings(language)
    shape, owners = shape_of(text, claims, words)
    if not shape:
        return found
    taken: set[tuple[str, int]] = set()
    for index, stretches in sorted(_fitting(words, shape).items()):
        phrase = words.phrases[index]
        pattern = _compiled(phrase.pattern)
        for stretch in stretches:
            for match in pattern.finditer(shape, *stretch):
                if made := _pairing(phrase, words, match, owners, claims, taken):
                    found.setdefault(phrase.relation, []).append(made)
    for pairings in found.values():
        pairings.sort(key=lambda pairing: pairing.span)
    return found


def _fitting(words: Wordings, shape: str) -> dict[int, list[tuple[int, int]]]:
    """The indexes of the phrases that a shape may hold, each with the stretches that may hold it."""
    found = {index: [(0, len(shape))] for index in _met(words.wide, shape)}
    end = 0
    for together in TOGETHER.finditer(shape):
        start = max(shape.rfind(sign, end, together.start()) for sign in (STOP, FAR))
        end = together.end()
        claims = CLAIM.findall(together[0])
        for index in _met(words.narrow(frozenset(claims), min(len(claims), MANY)), shape[max(0, start) : end + 1]):
            found.setdefault(index, []).append((max(0, start), end + 1))
    return found


def _met(needs: ByLetter, shape: str) -> list[int]:
    """The indexes of the phrases that a stretch of a shape can hold by its letters."""
    letters = set(shape)
    found = []
    for letter in ("", *(letters & needs.keys())):
        for index, needed, choices, longest, runs in needs.get(letter, ()):
            if not needed <= letters or longest not in shape:
                continue
            for choice in choices:
                if choice.isdisjoint(letters):
                    break
            else:
                if not runs or _holds(shape, runs):
                    found.append(index)
    return found


def _holds(shape: str, runs: tuple[str, ...]) -> bool:
    """Whether a shape holds these strings, one behind the other."""
    at = 0
    for run in runs:
        at = shape.find(run, at)
        if at < 0:
            return False
        at += len(run)
    return True


def _outside_asides(shape: str, start: int, end: int, brackets: str) -> Iterator[int]:
    """The places of a slot that are not in a bracket which opens inside it."""
    depth = 0
    for at in range(start, end):
        depth += (shape[at] == brackets[0]) - (shape[at] == brackets[1])
        if depth <= 0:
            yield at


def _pairing(
    phrase: Phrase,
    words: Wordings,
    match: re.Match[str],
    owners: Mapping[int, int],
    claims: Sequence[Claim],
    taken: set[tuple[str, int]],
) -> Pairing | None:
    """What a match pairs, unless earlier phrases have taken all its claims."""
    slots: dict[str, tuple[Claim, ...]] = {}
    indexes = []
    for name in match.groupdict():
        if name in phrase.cues or match.start(name) < 0:
            continue
        places = _outside_asides(match.string, *match.span(name), words.brackets)
        held = [owners[at] for at in places if at in owners]
        slots[name] = tuple(claims[i] for i in held)
        indexes += held
    keys = {(phrase.relation, index) for index in indexes}
    if keys <= taken:
        return None
    taken |= keys
    involved = [claims[i] for i in indexes]
    span = Span(min(c.start for c in involved), max(c.end for c in involved))
    cues = {name: words.cue[match[name]] for name in phrase.cues if match[name]}
    return Pairing(phrase.relation, phrase.name, slots, span, phrase.alone, cues)
