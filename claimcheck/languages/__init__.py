"""Languages are data: a folder of TOML per language, loaded into one frozen value.  No Python inside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from pkgutil import get_data
from typing import Any, Literal, NamedTuple, TypeAlias

from claimcheck.errors import LanguageError
from claimcheck.languages.shapes import Alphabet, alphabet
from claimcheck.numbers import Hedge

Table: TypeAlias = Mapping[str, Any]


class UnitWord(NamedTuple):
    """What a spelling of a unit may mean."""

    kind: Literal["measure", "share", "money"]
    readings: tuple[str, ...]
    """Pint names, or ISO 4217 codes for money, likeliest first."""
    factor: float = 1.0
    """Worth in the unit of the readings: a cent is 0.01 of a dollar."""
    money: tuple[str, ...] = ()
    """ISO codes of the currency that has the same name: "pounds"."""
    context: bool = False
    """An English word or a letter that is a unit only where the context licenses it: "in", "C", "m"."""


@dataclass(frozen=True, eq=False)
class Language:
    """The words of one language, as the extractor wants them.  Compared by identity, so it can key a cache."""

    code: str
    numerals: Table
    hedges: Mapping[str, tuple[tuple[str, Hedge], ...]]
    """Last word of a hedge -> the whole hedges that end in it, longest first, and what they do."""
    hedges_after: tuple[tuple[str, Hedge], ...]
    units: Mapping[str, UnitWord]
    """Spelling (lower-cased unless its case matters) -> unit."""
    powers: Mapping[str, Mapping[str, tuple[str, ...]]]
    """``square`` and ``cubic`` -> prefixes and suffixes that make them."""
    per: tuple[str, ...]
    """Words that make a rate of two units, the plain one first."""
    money_signs: Mapping[str, tuple[str, ...]]
    """What stands before a number and makes it money -> ISO codes, likeliest first."""
    money_attached: tuple[str, ...]
    """Those of them in letters that may touch the digits: "USD115", "Rs500"."""
    nouns: Table
    labels: Table
    ages: Table
    context: Table
    circumstances: Table
    calendar: Table
    events: Table
    cues: Table
    subjects: Table
    alphabet: Alphabet
    """The wordings, compiled, and the letters that they are made of."""

    def with_units(self, units: Mapping[str, str]) -> Language:
        """This language with further spellings of measures: spelling -> unit name.

        Raises :class:`~claimcheck.errors.LanguageError` when a spelling is taken already.
        """
        for spelling in units:
            if spelling in self.units or spelling.lower() in self.units:
                raise LanguageError(f"the unit {spelling!r} is known already; a project can only add units")
        return replace(
            self, units={**self.units, **{word: UnitWord("measure", (name,)) for word, name in units.items()}}
        )


COMPILED = "compiled.json"
"""The word lists of a language in one file; reading them as TOML would take a third of a cold start."""


def tables(code: str) -> dict[str, Table]:
    """The word lists of a language as they are written, by the name of their file."""
    import tomllib
    from importlib.resources import files

    folder = files(__name__) / code
    lists = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return {path.name.removesuffix(".toml"): tomllib.loads(path.read_text(encoding="utf-8")) for path in lists}


def compiled(code: str) -> dict[str, Table]:
    """What :func:`load` reads: the word lists, and instead of the wordings the patterns that they come to.

    Raises :class:`~claimcheck.errors.LanguageError` for a wording that names a cue which there is not.
    """
    from claimcheck.languages import shapes, wordings

    lists = tables(code)
    phrases = lists.pop("phrases")
    return {**lists, "alphabet": shapes.written(wordings.compiled(lists["cues"], phrases))}


@cache
def load(code: str) -> Language:
    """The language of an ISO 639 code; raises :class:`~claimcheck.errors.LanguageError` for one that has no folder."""
    try:
        written = get_data(__name__, f"{code}/{COMPILED}")
    except OSError:
        written = None
    if not written:
        raise LanguageError(f"no words for the language {code!r}; accepted: en")
    words = json.loads(written)

    def read(name: str) -> Table:
        table: Table = words[name]
        return table

    hedges, units, currencies = read("hedges"), read("units"), read("currencies")
    return Language(
        code=code,
        numerals=read("numerals"),
        hedges=_by_last_word(hedges["before"]),
        hedges_after=tuple(_longest_first(hedges["after"])),
        units=_merged(dict(_unit_words(units)), dict(_money_words(currencies))),
        powers={power: {side: tuple(words) for side, words in units[power].items()} for power in ("square", "cubic")},
        per=tuple(units["per"]["words"]),
        money_signs=dict(_money_signs(currencies)),
        money_attached=(*currencies["codes"]["words"], *currencies["codes"]["attached"]),
        nouns=read("nouns"),
        labels=read("labels"),
        ages=read("ages"),
        context=read("context"),
        circumstances=read("circumstances"),
        calendar=read("calendar"),
        events=read("events"),
        cues=read("cues"),
        subjects=read("subjects"),
        alphabet=alphabet(words["alphabet"]),
    )


def _merged(measures: dict[str, UnitWord], money: dict[str, UnitWord]) -> dict[str, UnitWord]:
    """All the units; a measure that shares its name with a currency keeps both: "pounds"."""
    shared = {word: measures[word]._replace(money=money[word].readings) for word in measures.keys() & money.keys()}
    return {**money, **measures, **shared}


def _longest_first(table: Mapping[str, list[str]]) -> Iterator[tuple[str, Hedge]]:
    pairs = [(words, hedge) for hedge, phrases in table.items() for words in phrases]
    yield from sorted(pairs, key=lambda pair: -len(pair[0]))  # type: ignore[misc]  # keys of hedges.toml are Hedges


def _by_last_word(table: Mapping[str, list[str]]) -> dict[str, tuple[tuple[str, Hedge], ...]]:
    found: dict[str, list[tuple[str, Hedge]]] = {}
    for words, hedge in _longest_first(table):
        found.setdefault(words.rpartition(" ")[2], []).append((words, hedge))
    return {last: tuple(pairs) for last, pairs in found.items()}


def _unit_words(table: Table) -> Iterator[tuple[str, UnitWord]]:
    for name, spellings in table["words"].items():
        yield from zip(map(str.lower, spellings), repeat(_measure((name,))))
    for name, spellings in table["symbols"].items():
        yield from zip(spellings, repeat(_measure((name,))))
    for spelling, names in table["ambiguous"].items():
        yield spelling, _measure(tuple(names))
    for spelling, names in table["context"].items():
        yield spelling, _measure(tuple(names))._replace(context=True)


def _measure(names: tuple[str, ...]) -> UnitWord:
    return UnitWord("share" if names[0].startswith("percent") else "measure", names)


def _money_words(table: Table) -> Iterator[tuple[str, UnitWord]]:
    for code, words in table["words"].items():
        yield from zip(map(str.lower, words), repeat(UnitWord("money", (code,))))
    for code, signs in table["symbols"].items():
        yield from ((sign, UnitWord("money", (code,))) for sign in signs if " " not in sign)
    for code in table["codes"]["words"]:
        yield code, UnitWord("money", (code,))
    for word, codes in table["ambiguous"].items():
        yield word.lower(), UnitWord("money", tuple(codes))
    for word, minor in {**table["minor"], **table["multiple"]}.items():
        yield (
            word,
            UnitWord("money", (minor["code"], *minor.get("also", ())), float(minor["factor"]), context=len(word) == 1),
        )


def _money_signs(table: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    for code, signs in table["symbols"].items():
        yield from ((sign, (code,)) for sign in signs)
    for code in table["codes"]["words"]:
        yield from ((code, (code,)), (code + "$", (code,)), (code.lower() + "$", (code,)))
    for sign, codes in table["ambiguous"].items():
        if not sign.isalpha() or sign in table["codes"]["attached"]:
            yield sign, tuple(codes)
