"""What a figure is about: head noun, modifiers, what happens, names and circumstances, by position and closed lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.circumstances import sentence_around
from claimcheck.claims import Amount, Subject
from claimcheck.extract.lexicon import Lexicon, lexicon
from claimcheck.extract.nouns import singular
from claimcheck.languages import Language

WINDOW = 160
"""Characters of the sentence on either side of a figure that say what it is about."""

NEAR = 9
"""Words on either side in which the verb stands."""

MOST_FIGURES = 5
"""A sentence with more figures is a list, in which words do not say which is which."""

TOKEN = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’.-][A-Za-zÀ-ÿ]+)*|[0-9][0-9,.]*|[^\s\w]")
NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:of\s(?:the\s)?)?[A-ZÀ-Þ][\w’'.-]*)+")
SHORTEST = 4
"""Letters of a word that means something."""


@dataclass(frozen=True, eq=False)
class Words:
    """The lists of a language in the form that looking up wants."""

    function: frozenset[str]
    ties: frozenset[str]
    definite: frozenset[str]
    verbs: Mapping[str, str]
    apart: frozenset[str]
    alike: Mapping[str, str]
    lexicon: Lexicon


@cache
def words_of(language: Language) -> Words:
    """The words of ``subjects.toml``, looked up by spelling."""
    table = language.subjects
    return Words(
        frozenset(table["function"]["words"]),
        frozenset(table["function"]["ties"]),
        frozenset(table["function"]["definite"]),
        {word: name for name, spellings in table["verbs"].items() for word in spellings},
        frozenset(table["apart"]["words"]),
        {word: f"{name}: {word}" if name != "mood" else name for name, spellings in table["alike"].items() for word in spellings},
        lexicon(language),
    )


def reader(text: str, language: Language) -> Callable[[Amount], Subject]:
    """What reads the subject of a figure of *text*, when it is asked and only once for each."""
    known: dict[int, Subject] = {}

    def subject_of(amount: Amount) -> Subject:
        if amount.start not in known:
            known[amount.start] = subject(text, amount, words_of(language))
        return known[amount.start]

    return subject_of


def subject(text: str, amount: Amount, words: Words) -> Subject:
    """What a figure is about."""
    around = sentence_around(text, amount.start)
    before = text[max(around.start, amount.start - WINDOW) : amount.start].rpartition(";")[2]
    after = text[amount.end : min(around.end, amount.end + WINDOW)].partition(";")[0]
    ahead, behind = TOKEN.findall(before), TOKEN.findall(after)
    # A capital inside a sentence makes a name of a word: "in May", "the State Department".
    lower = [*(t.lower() for t in ahead[:1]), *(t for t in (*ahead[1:], *behind) if not t[0].isupper())]
    head, modifiers = _noun(amount, [t.lower() for t in ahead[-3:]], [t.lower() for t in behind[:6]], words)
    figures = sum(token[0].isdigit() for token in lower)
    return Subject(
        head,
        modifiers,
        frozenset(words.verbs[t] for t in _near(ahead, behind) if t in words.verbs),
        frozenset(_names(ahead, words)) | frozenset(_names(behind, words)),
        frozenset(" ".join(name.split()) for name in NAME.findall(before)),
        frozenset(_contents(lower, words)),
        frozenset(words.alike[t] for t in lower if t in words.alike),
        bool(ahead) and ahead[-1].lower() in words.definite,
        figures > MOST_FIGURES or not words.apart.isdisjoint(lower),
    )


def _near(ahead: Sequence[str], behind: Sequence[str]) -> list[str]:
    return [token.lower() for token in (*ahead[-NEAR:], *behind[:NEAR])]


def _names(tokens: Sequence[str], words: Words) -> Iterable[str]:
    """The capitalised words, but for one that only begins the sentence."""
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if token[0].isupper() and token.lower() not in words.function and (i or following[:1].isupper()):
            yield token.removesuffix("'s").removesuffix("’s")


def _contents(tokens: Iterable[str], words: Words) -> Iterable[str]:
    for token in tokens:
        if len(token) >= SHORTEST and token[0].isalpha() and token not in words.function:
            yield singular(token, words.lexicon)


def _noun(amount: Amount, ahead: Sequence[str], behind: Sequence[str], words: Words) -> tuple[str, frozenset[str]]:
    """Head and modifiers: of a count its own phrase, else the noun behind the unit, or before "of"."""
    if amount.kind == "count":
        phrase = [t.lower() for t in TOKEN.findall(amount.subject)[:-1]]
        return amount.unit, frozenset(singular(t, words.lexicon) for t in phrase if t not in words.function)
    phrase = _phrase(behind, words)
    if not phrase and len(ahead) > 1 and ahead[-1] == words.lexicon.language.subjects["function"]["ties"][0]:
        phrase = [t for t in ahead[-2:-1] if t.isalpha() and t not in words.function]
    if not phrase:
        return "", frozenset()
    return singular(phrase[-1], words.lexicon), frozenset(singular(t, words.lexicon) for t in phrase[:-1])


def _phrase(behind: Sequence[str], words: Words) -> list[str]:
    """The noun phrase right behind a unit, with or without "of"."""
    start = 1 if behind and behind[0] in words.ties else 0
    found: list[str] = []
    for token in behind[start:]:
        if not token[0].isalpha() or token in words.function:
            break
        found.append(token)
    return found
