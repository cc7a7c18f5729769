"""What a figure is about: head noun, modifiers, what happens, names and circumstances, by position and closed lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.claims import Amount, Subject, When
from claimcheck.extract.events import event
from claimcheck.extract.lexicon import Lexicon, lexicon
from claimcheck.extract.nouns import singular
from claimcheck.languages import Language
from claimcheck.late import late
from claimcheck.passages import sentence_around

WINDOW = 160
"""Characters of the sentence on either side of a figure that say what it is about."""

NEAR = 9
"""Words on either side in which the verb stands."""

BESIDE = 5
"""Words on either side in which a figure is set against another: "from $3 million", "$3 million each"."""

LONGEST_RUN = 12
"""Words on either side that may run parallel to those of another figure."""

AFTER = 3
"""Words behind a number of people in which it stands what befell them."""

LISTED = frozenset({"a list"})

MOST_FIGURES = 5
"""A sentence with more figures is a list, in which words do not say which is which."""

TOKEN = late(r"[A-Za-zÀ-ÿ]+(?:['’.-][A-Za-zÀ-ÿ]+)*|[0-9][0-9,.]*|[^\s\w]")
NAME = late(r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:of\s(?:the\s)?)?[A-ZÀ-Þ][\w’'.-]*)+")
YEAR = late(r"(?:1[5-9]|20)[0-9]{2}")
SHORTEST = 4
"""Letters of a word that means something."""


@dataclass(eq=False, repr=False, slots=True)
class Words:
    """The lists of a language in the form that looking up wants."""

    function: frozenset[str]
    ties: frozenset[str]
    part_of: str
    definite: frozenset[str]
    articles: frozenset[str]
    verbs: Mapping[str, str]
    apart: frozenset[str]
    beside: frozenset[str]
    sources: frozenset[str]
    alike: Mapping[str, str]
    tolls: frozenset[str]
    lexicon: Lexicon


@cache
def words_of(language: Language) -> Words:
    """The words of ``subjects.toml``, looked up by spelling."""
    table = language.subjects
    return Words(
        frozenset(table["function"]["words"]),
        frozenset(table["function"]["ties"]),
        table["function"]["ties"][0],
        frozenset(table["function"]["definite"]),
        frozenset(table["function"]["articles"]),
        {word: name for name, spellings in table["verbs"].items() for word in spellings},
        frozenset(table["apart"]["words"]),
        frozenset([*table["apart"]["beside"], *table["apart"]["sources"]]),
        frozenset(table["apart"]["sources"]),
        {word: name if name == "mood" else word for name, spellings in table["alike"].items() for word in spellings},
        frozenset(table["tolls"]["verbs"]),
        lexicon(language),
    )


def reader(text: str, language: Language) -> Callable[[Amount | When], Subject]:
    """What reads the subject of a figure of *text*, when it is asked and only once for each."""
    known: dict[int, Subject] = {}

    def subject_of(claim: Amount | When) -> Subject:
        if claim.start not in known:
            known[claim.start] = (
                event(text, claim, language) if isinstance(claim, When) else subject(text, claim, words_of(language))
            )
        return known[claim.start]

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
    is_definite = bool(ahead) and ahead[-1].lower() in words.definite
    beside = _beside([t.lower() for t in ahead[-BESIDE:]], [t.lower() for t in behind[:BESIDE]], is_definite, words)
    figures = sum(token[0].isdigit() for token in lower)
    leading = words.definite | words.articles
    return Subject(
        head,
        modifiers,
        frozenset(words.verbs[t] for t in _near(ahead, behind) if t in words.verbs),
        frozenset(_names(ahead, words)) | frozenset(_names(behind, words)),
        frozenset(_owners(before, words)),
        frozenset(_contents(lower, words)),
        frozenset(words.alike.get(t, t.rstrip(".,")) for t in lower if t in words.alike or _is_year(t)),
        ahead=tuple(t.lower() for t in ahead[:-LONGEST_RUN:-1] if t.lower() not in words.function),
        behind=tuple(t.lower() for t in behind[:LONGEST_RUN] if t.lower() not in leading),
        is_counted=amount.kind == "count",
        is_definite=is_definite,
        toll=_toll(ahead, behind, words),
        apart=words.apart.intersection(lower)
        | words.beside.intersection(beside)
        | (LISTED if figures > MOST_FIGURES else frozenset()),
    )


def _beside(ahead: list[str], behind: list[str], is_definite: bool, words: Words) -> list[str]:
    """The words that may set a figure apart; not those that take a part of it: "most of the 114 protesters"."""
    if is_definite and ahead[-2:-1] == [words.part_of]:
        if len(ahead) == 2:
            return []  # "Of the $4 million, half"
        ahead = []
    goes_on = any(token[0].isdigit() for token in behind)
    return [*ahead, *(token for token in behind if goes_on or token not in words.sources)]


def _toll(ahead: Sequence[str], behind: Sequence[str], words: Words) -> str:
    """What befell those who are counted, by a word right before the figure or right behind it: "17 dead"."""
    last = words.verbs.get(ahead[-1].lower(), "") if ahead else ""
    if last in words.tolls:
        return last
    for token in behind[:AFTER]:
        found = words.verbs.get(token.lower(), "")
        if found in words.tolls:
            return found
        if token[0].isdigit() or not token[0].isalnum():
            break
    return ""


def _near(ahead: Sequence[str], behind: Sequence[str]) -> list[str]:
    return [token.lower() for token in (*ahead[-NEAR:], *behind[:NEAR])]


def _names(tokens: Sequence[str], words: Words) -> Iterable[str]:
    """The years and the capitalised words, but for one that only begins the sentence."""
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        if _is_year(token):
            yield token.rstrip(".,")
        elif token[0].isupper() and token.lower() not in words.function and (i or _is_name(token, following, words)):
            yield token.removesuffix("'s").removesuffix("’s").casefold()


def _is_name(token: str, following: str, words: Words) -> bool:
    """Whether the first word of a sentence is no noun that only begins it: "Marlow has", not "Pupils have"."""
    past = tuple(words.lexicon.language.events["past_ending"])
    return following[:1].isupper() or (
        not token.endswith("s") and (following in words.lexicon.verbs or following.endswith(past))
    )


def _is_year(token: str) -> bool:
    return token[0].isdigit() and YEAR.fullmatch(token.rstrip(".,")) is not None


def _owners(before: str, words: Words) -> Iterable[str]:
    """The names of two words or more, without an article."""
    for name in NAME.findall(before):
        parts = name.split()
        kept = parts[1:] if parts[0].lower() in words.function else parts
        if len(kept) > 1:
            yield " ".join(kept).casefold()


def _contents(tokens: Iterable[str], words: Words) -> Iterable[str]:
    for token in tokens:
        if len(token) >= SHORTEST and token[0].isalpha() and token not in words.function:
            yield singular(token, words.lexicon)


def _noun(amount: Amount, ahead: Sequence[str], behind: Sequence[str], words: Words) -> tuple[str, frozenset[str]]:
    """Head and modifiers: of a count its own phrase, else the noun behind the unit, or before "of"."""
    if amount.kind == "count":
        phrase = [t.lower() for t in TOKEN.findall(amount.subject)[:-1]]
        return amount.unit, frozenset(singular(t, words.lexicon) for t in phrase if t not in words.function)
    phrase = _phrase(behind, words) if not behind or behind[0] in words.ties else []
    if not phrase and len(ahead) > 1 and ahead[-1] == words.part_of:
        phrase = [t for t in ahead[-2:-1] if t.isalpha() and t not in words.function]
    phrase = phrase or _phrase(behind, words)
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
