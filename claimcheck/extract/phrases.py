"""The engine of wordings: a text becomes a string of letters, one for each claim and cue, and patterns run over it.

A sentence such as "It is 5 miles (8 km) long." has the shape ``wM(M)w``: a letter for each kind of claim, one for each
cue of ``cues.toml``, ``w`` for any other word.  Long gaps without a claim are folded into one sign, so the string is
short, and the patterns of ``phrases.toml`` are ordinary regular expressions over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from claimcheck.article import Pairing
from claimcheck.claims import Claim
from claimcheck.errors import LanguageError
from claimcheck.languages import Language
from claimcheck.late import late
from claimcheck.text import Span

KINDS = {
    "measure": "M", "duration": "D", "money": "E", "share": "P", "count": "C", "number": "N", "ordinal": "O",
    "age": "A", "score": "S", "date": "T", "time": "H", "set": "R",
}  # fmt: skip
"""Kind of claim -> its letter in the shape."""

CLASSES = {
    **KINDS, "amount": "[MDEPCNA]", "quantity": "[MD]", "figure": "[MDECN]", "when": "[TH]", "value": "[MDECNP]",
    "many": "[CN]", "tally": "[MECN]", "named": "[MDECP]", "sum": "[MDEPCN]",
    "any": f"[{''.join(KINDS.values())}]",
}  # fmt: skip
"""What a slot may ask for -> what it matches."""

WORD, SIGN, FAR, STOP = "w", "_", "~", "."
"""Any other word or sign; a gap too long to matter; the end of a sentence or paragraph."""

LONGEST_GAP = 90
"""Characters between two claims beyond which no wording ties them together."""

PLAIN = (",", "of", "the", "in", "more")
"""Cues that a ``plain`` gap may hold beside other words; verbs and prepositions of change are not among them."""

COMMON = (
    "the", "date", ",", "of", "in", "to", "was", "and", "count", "a", "clause", "for", "money", "have", "this", "on",
    "ordinal", "by", "(", ")", "from", "-", "duration", "number", "with", "its", "share", ":", "set", "those",
    "include", "which",
)  # fmt: skip
"""Kinds of claims and cues that stand in many articles, the commonest first: a phrase is looked for by its rarest."""

NEAR = 32
"""Of a longer gap, the characters at either end that are read all the same."""

GAPS = ("w", ",w", "noun", "own", "v", "t")
"""Gaps of so many words: any; with commas and quotation marks; none that begins a clause; and none of another person.

Then those in a sum: none of the barriers of ``cues.toml``, which leave a list open; and the same with dates.
"""

MOST = 15
"""Members of a list of figures beyond the first, and letters of an aside in brackets."""

CLAUSE = ("clause", "which", "while", "than", "when", "until", "after", "before", "born", "died")
"""Cues that begin another statement, or make one."""

TOKEN = late(r"[A-Za-zÀ-ÿ]+(?:['’.-][A-Za-zÀ-ÿ]+)*|--|[^\sA-Za-z.!?]")
END = late(r"[.!?\n\u2029](?:(?<=[.!?])(?=[\"'”’)\]]*(?:\s+[A-Z\"“'‘]|\s*$))|(?<=\n)\s*\n|(?<=\u2029))")
"""The end of a sentence or paragraph; with one class in front, which is quick to look for."""
STOPS = late(r"[.!?\n\u2029]")
"""What may be one, which is quicker to see."""
POSSESSIVE = ("'s ", "’s ")
"""What a claim may end in that says no more: "last year's $3 million"."""

CLAIMS = frozenset(KINDS.values())
CLAIM = late(CLASSES["any"])
BORDER = late(rf"^far\{{|(?:^|[\[| ])[{STOP}{FAR}](?:[\]|? ]|$)")
"""A piece that may match what ends a stretch of claims that stand together."""

TOGETHER = late(
    "{any}[^{none}]*{any}[^{end}]*".format(
        any=CLASSES["any"], none=STOP + FAR + "".join(KINDS.values()), end=STOP + FAR
    )
)
"""Two claims or more without the end of a sentence or a long gap, across which most phrases do not reach."""

MANY = 5
"""Claims that stand together beyond which it does not matter to a phrase how many they are."""

SLOT = late(r"\{(\w+):(\w+)\}")
LIST = late(r"\{(\w+):(\w+)\}([+&])([vts]\{\d+,\d+\}|\(\))")
CUE = late(r"\{(\w+)=([\w/-]+)\}")
PIECE = late(
    r"\{\w+:\w+\}[+&](?:[vts]\{\d+,\d+\}|\(\))|\{\w+[:=][\w/-]+\}\??"
    r"|(?:w|,w|noun|own|gap|far|plain|v|t|s)\{\d+,\d+\}|<?!?\[[^\]]+\]\??|\S+"
)

NAMELESS = "_"
"""Name of a slot whose claim may stand in the wording and takes no part: a year, mostly."""


@dataclass(eq=False, repr=False, slots=True)
class Alphabet:
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


class Phrase(NamedTuple):
    """One wording: its name, what it says of its slots, and its pattern over shapes."""

    relation: str
    name: str
    wording: str
    """Its pattern as phrases.toml has it; most are never needed, so they are compiled when they are."""
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

    @property
    def slots(self) -> int:
        """How many claims it names at least; a list, which is all that is atomic, names two."""
        named = [name for name, _ in SLOT.findall(self.wording) if name != NAMELESS]
        return len(named) + bool(LIST.search(self.wording))


class Needs(NamedTuple):
    """What a stretch of a shape must have for a phrase to be worth trying."""

    phrase: int
    """Index of the phrase."""
    all: frozenset[str]
    """The letters that it needs."""
    one_of: tuple[frozenset[str], ...]
    """Sets of each of which it needs one letter."""
    longest: str
    """The longest string that it must hold: most phrases fail here, which is quicker than to try them."""
    runs: tuple[str, ...]
    """All the strings that it must hold, one behind the other, where there is more than one."""


ByLetter: TypeAlias = Mapping[str, tuple[Needs, ...]]
"""Letter -> what those phrases need that are looked for by it; "" -> those that need no letter."""


@dataclass(eq=False, repr=False, slots=True)
class Wordings:
    """All the phrases of a language, compiled, and the letters of its cues."""

    phrases: tuple[Phrase, ...]
    alphabet: Alphabet
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
    """The phrases of a language, compiled once."""
    tables = [language.cues[name] for name in ("signs", "words", "sums")]
    names = [name for table in tables for name in table]
    letters = dict(zip(dict.fromkeys(names), _free_letters(), strict=False))
    cues = {spelling: letters[name] for table in tables for name, spellings in table.items() for spelling in spellings}
    lists = language.cues["lists"]
    sums = "".join(letters[name] for name in language.cues["sums"])
    common = {KINDS.get(name) or letters[name]: i for i, name in enumerate(reversed(COMMON), 2)}
    alphabet = Alphabet(letters, sums, tuple(lists["barriers"]), lists["joint"], lists["last"], common)
    phrases = tuple(
        Phrase(
            relation,
            name,
            shape,
            *_needs(shape, alphabet),
            entry.get("report") != "slip",
            tuple(cue for cue, _ in CUE.findall(shape)),
        )
        for relation, table in language.phrases.items()
        for name, entry in table.items()
        for shape in entry["shapes"]
    )

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

    # What needs a second witness has a neighbour that gives it.
    lone = frozenset(sign for phrase in phrases if phrase.slots == 1 and phrase.alone for sign in phrase.letters)
    alone = {kind for kind, sign in KINDS.items() if sign in lone}
    cue_of = {sign: name for name, sign in letters.items()}
    brackets = letters["("] + letters[")"]
    together = [(i, phrase) for i, phrase in enumerate(phrases) if phrase.is_narrow]
    wide = _by_letter([(i, phrase) for i, phrase in enumerate(phrases) if not phrase.is_narrow], alphabet)

    @lru_cache(maxsize=512)
    def narrow(kinds: frozenset[str], claims: int) -> ByLetter:
        return _by_letter([(i, phrase) for i, phrase in together if phrase.takes(kinds, claims)], alphabet, CLAIMS)

    return Wordings(phrases, alphabet, letter, word, frozenset(alone), cue_of, wide, narrow, brackets)


def _by_letter(
    phrases: Iterable[tuple[int, Phrase]], alphabet: Alphabet, known: frozenset[str] = frozenset()
) -> dict[str, tuple[Needs, ...]]:
    """The needs of each phrase, with its index, by the letters of the rarest set of which it needs one.

    What it needs of the letters that are *known* is there.
    """
    found: dict[str, tuple[Needs, ...]] = {}
    for i, phrase in phrases:
        letters = phrase.letters - known
        choices = [choice for choice in phrase.choices if not choice <= known]
        rarest = min((*map(frozenset, sorted(letters)), *choices), key=alphabet.commonness, default=frozenset(("",)))
        runs = phrase.runs if len(phrase.runs) > 1 else ()
        longest = max(phrase.runs, key=len, default="")
        needs = Needs(i, letters, tuple(choice for choice in choices if choice != rarest), longest, runs)
        for letter in rarest:
            found[letter] = (*found.get(letter, ()), needs)
    return found


def _free_letters() -> Iterator[str]:
    """Letters for the cues; up to U+00FF first, where sets of letters are tables and fast."""
    taken = {WORD, *KINDS.values()}
    for start, end in (("0", "9"), ("a", "z"), ("¡", "ÿ"), ("Ā", "ԯ")):
        yield from (chr(i) for i in range(ord(start), ord(end) + 1) if chr(i) not in taken)


def _needs(
    shape: str, words: Alphabet
) -> tuple[frozenset[str], tuple[frozenset[str], ...], tuple[str, ...], int, bool]:
    """The letters, the sets of letters, the runs of letters and the claims without which a wording cannot be.

    And whether it is narrow.
    """
    pieces = PIECE.findall(shape)
    needs = [_needed(piece, words) for piece in pieces]
    single = frozenset(sign for needed in needs if len(needed) == 1 for sign in needed)
    choices = tuple(sorted({needed for needed in needs if len(needed) > 1}, key=len))
    claims = sum(bool(needed) and needed <= CLAIMS for needed in needs) + any(map(LIST.fullmatch, pieces))
    return single, choices, _runs(pieces, needs), claims, claims > 1 and _is_within_stretch(pieces)


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
def _pattern(wording: str, words: Alphabet) -> re.Pattern[str]:
    return re.compile(_sequence(wording, words))


@cache
def _needed(piece: str, words: Alphabet) -> frozenset[str]:
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
def _part(piece: str, words: Alphabet) -> str:
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


def _listed(piece: re.Match[str], words: Alphabet) -> str:
    """A list of two figures or more: each step is atomic, so that a failure costs one step back and no more."""
    name, kind, form, between = piece.groups()

    def step(joint: str) -> str:
        shape = f") {joint} v{{0,4}} (" if between == "()" else f"{between} {joint} {between}"
        return f"(?>{_sequence(shape, words)}{CLASSES[kind]})"

    most, end = ("1," + str(MOST), "") if form == "+" else ("0," + str(MOST), step(words.last))
    return f"(?P<{name}>{CLASSES[kind]}{step(words.joint)}{{{most}}}{end})"


def _sequence(shape: str, words: Alphabet) -> str:
    return "".join(_part(piece, words) for piece in PIECE.findall(shape))


@cache
def _gap(gap: str, words: Alphabet) -> str:
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
        pattern = _pattern(phrase.wording, words.alphabet)
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
