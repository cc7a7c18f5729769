"""A language's words in the form that scanning wants: one trigger pattern, and tables to look words up in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck import units
from claimcheck.extract.calendar import Calendar, calendar
from claimcheck.extract.patterns import HYPHEN, SPACE, trie
from claimcheck.languages import Language, UnitWord
from claimcheck.late import late
from claimcheck.numbers import Hedge

VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
"""Characters that are fractions: numerator and denominator."""

YEAR = r"(?:1[5-9]|20)\d\d"
"""Digits that are a year where nothing stands before them."""

MAGNITUDE, UNIT, AGE, TO, NAME = 1, 2, 4, 8, 16
"""What the token behind a number may be."""

UNIT_TOKEN = late(
    rf"(?:({SPACE})|([{HYPHEN}]| - )(?=[A-Za-zµμ]))?([A-Za-zµμΩ℃℉]+|[%‰°º'\"′″’”/·˚$¢£¥\u20a0-\u20cf元円฿៛֏৳ƒ])"
)
"""One token of a unit, with the space (1) or hyphen (2) before it."""


@dataclass(eq=False, repr=False, slots=True)
class Lexicon:
    """What a scan looks words up in."""

    language: Language
    calendar: Calendar
    trigger: re.Pattern[str]
    """Where a figure may begin in an ASCII text: a run of digits or a number word (1), and a character before it."""
    wide_trigger: re.Pattern[str]
    """The trigger for other text: also a fraction sign such as "½"; half as fast."""
    beginnings: frozenset[str]
    """The number words, in lower case and capitalised."""
    roles: Mapping[str, int]
    """First token behind a number -> what it may be, a sum of MAGNITUDE, UNIT, AGE, TO, NAME."""
    values: Mapping[str, tuple[str, int]]
    """Number word -> its class (one, ten, magnitude, ordinal …) and its value."""
    run: re.Pattern[str]
    """A run of number words from their first letter on, at most twelve."""
    magnitude: re.Pattern[str]
    """A magnitude word after digits."""
    fraction: re.Pattern[str]
    """The denominator after a spelled numerator: "-thirds", " quarters"."""
    and_fraction: re.Pattern[str]
    """ "and a half", "and three-quarters"; groups: numerator, denominator."""
    fraction_of: re.Pattern[str]
    """What must follow "a third" or "half" when it is a fraction: "of", "the", "a mile"."""
    change_in: tuple[str, ...]
    """Words before a fraction that a change is told in: "by", "by about"."""
    changed_by: frozenset[str]
    """The first of them alone, and the verbs of change."""
    from_behind: re.Pattern[str]
    """Behind two figures, the words before a third that make a change of the first: " from 1,200"."""
    change_ends: re.Pattern[str]
    """What must follow such a fraction: a sign, or "to", "from" and the like."""
    apposed: re.Pattern[str]
    """A number and what ties a fraction to it: "23, or about", "200 - just over"."""
    point: re.Pattern[str]
    """ "point five"."""
    denominators: Mapping[str, int]
    magnitudes: Mapping[str, int]
    goes_on: frozenset[str]
    """Words after a number word that may belong to the same number."""
    articles: tuple[str, ...]
    article_ends: frozenset[str]
    units: Mapping[str, UnitWord]
    """The tokens of a spelling, with a space between them -> the unit."""
    unit_beginnings: frozenset[str]
    """Tokens behind which the spelling of a unit may go on."""
    square: frozenset[str]
    cubic: frozenset[str]
    per: re.Pattern[str]
    """What makes a rate; the group is the word, if it is one."""
    per_word: str
    """The word that makes a rate of any two units; the articles make one only of a length and a short time."""
    stop: frozenset[str]
    skip: frozenset[str]
    joins: frozenset[str]
    """Words that join two modifiers or two nouns: "and"."""
    verbs: frozenset[str]
    """Verbs before which a number stands for what was counted before it: "1,450 are"."""
    places: frozenset[str]
    """Prepositions before which a hedged number does."""
    anaphors: frozenset[str]
    """The pronouns in "300,000 of them"."""
    determiners: frozenset[str]
    of: frozenset[str]
    out_of: frozenset[str]
    shares: frozenset[str]
    """What stands between a part and its whole: "one in five"."""
    range_joints: frozenset[str]
    """Words between two numbers of which only the second has its unit."""
    pronoun_before: frozenset[str]
    """Words that make a pronoun of "one": "no one"."""
    one_idiom: frozenset[str]
    """What is tied to "one" without being counted: "one-time"."""
    year_before: frozenset[str]
    """Words after which three bare digits are a year: "in 733"."""
    persons: frozenset[str]
    anybody: str
    """What men and women are together."""
    having: str
    """The ending that makes an adjective of what something has: "three-pointed"."""
    singular: frozenset[str]
    mass: frozenset[str]
    labels: frozenset[str]
    loose_labels: frozenset[str]
    befalling: frozenset[str]
    """Verbs of what befalls people, which make no name of a number behind them: "Storm Kills 17"."""
    money_signs: Mapping[str, tuple[str, ...]]
    money_ends: Mapping[str, tuple[int, ...]]
    """Last character of a currency sign -> the lengths of the signs that end in it, longest first."""
    letters: Mapping[str, int]
    """Letters that are magnitudes behind money: "m", "bn"."""
    ordinal_suffixes: Mapping[str, str]
    """Suffix of an ordinal -> the digits that may stand before it."""
    negatives: frozenset[str]
    needs_figure: frozenset[str]
    """Words after which a bracket with money is no aside but a loss: "was ($3.2 million)"."""
    to: frozenset[str]
    from_words: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    ranged: frozenset[str]
    """Words before two numbers with a dash between them that are no result: "a range of 9-24"."""
    age_after: re.Pattern[str]
    age_before: frozenset[str]
    age_last: frozenset[str]
    age_labels: frozenset[str]
    """Words for people of a certain age: "teenager"."""
    hedges: Mapping[str, tuple[tuple[str, Hedge], ...]]
    hedge_sizes: Mapping[str, tuple[int, ...]]
    """Last word of a hedge -> how many words the hedges have that end in it, the most first."""
    hedge_words: Mapping[str, Hedge]
    hedge_after: re.Pattern[str]
    hedge_after_starts: frozenset[str]
    hedge_behind: Mapping[str, Hedge]
    not_amounts: frozenset[str]
    months: frozenset[str]
    licences: Mapping[str, str]
    score_after: tuple[str, ...]
    score_before: frozenset[str]
    score_down: frozenset[str]
    inch_after: frozenset[str]
    weather: re.Pattern[str]
    differences: Mapping[str, str]
    """Unit of a temperature scale -> the unit of its differences."""
    below_zero: re.Pattern[str]
    """Behind a temperature, the words for a minus: "20 degrees below zero"."""
    difference_before: tuple[str, ...]
    difference_after: re.Pattern[str]

    def age_years(self, words: str) -> bool:
        """Whether an age is counted in years: "year-old", not "month-old"."""
        return words.lower().startswith(tuple(self.language.ages["years"]))


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, made once."""
    numerals, nouns, labels = language.numerals, language.nouns, language.labels
    values = dict(_values(numerals))
    cardinal = [word for word, (kind, _) in values.items() if kind not in ("vague", "ordinal", "fraction")]
    times = calendar(language)
    both = [*values, *(form(word) for word in values for form in (str.capitalize, str.upper)), *times.words]
    joint = rf"(?:[{HYPHEN}]|{SPACE})"
    conjunction = "|".join(map(re.escape, numerals["words"]["and"]))
    denominators = [form for word in numerals["fractions"] for form in (word, word + "s")]
    articles = tuple(numerals["words"]["article"])
    magnitudes = {**numerals["magnitudes"], **numerals["abbreviated"]}
    spelled = _units(language.units)
    begun = _beginnings(spelled)
    trigger, wide_trigger = _triggers(frozenset(both), language, times)
    return Lexicon(
        language=language,
        calendar=times,
        trigger=trigger,
        wide_trigger=wide_trigger,
        beginnings=frozenset(both),
        roles=_roles(language, magnitudes, [key for key in (*spelled, *begun) if " " not in key]),
        values=values,
        run=late(
            rf"(?:{trie(cardinal)})(?![^\W_])(?:{joint}(?:(?:{conjunction}){SPACE})?(?:{trie(cardinal)})(?![^\W_])){{0,11}}",
            re.IGNORECASE,
        ),
        magnitude=late(rf"(?:{SPACE}|[{HYPHEN}])?({trie(magnitudes)})\b\.?", re.IGNORECASE),
        fraction=late(rf"(?: - |{joint})({trie(denominators)})\b", re.IGNORECASE),
        and_fraction=late(
            rf"{SPACE}(?:{conjunction}){joint}({trie([*articles, 'one', 'two', 'three'])})"
            rf"{joint}({trie(denominators)})\b",
            re.IGNORECASE,
        ),
        fraction_of=late(
            rf" \((?=[0-9])|{joint}(?:{numerals['words']['of'][0]}|{'|'.join(numerals['words']['after_fraction'])})\b",
            re.IGNORECASE,
        ),
        change_in=tuple(f" {words} " for words in numerals["words"]["before_fraction"]),
        changed_by=frozenset(word for word in numerals["words"]["before_fraction"] if " " not in word).union(
            language.cues["words"]["rise"], language.cues["words"]["fall"]
        ),
        from_behind=late(rf"[^.;:,()\d]{{0,30}}\s(?:{'|'.join(numerals['words']['from'])})\s(?!{YEAR}\b)[$£€]?\d"),
        change_ends=late(rf"[,.;:)]|\Z|{SPACE}(?:{'|'.join(numerals['words']['behind_change'])})\b"),
        apposed=late(
            rf"\d(?:,\d|\w)*(?: [a-z]+){{0,2}}(?:,? {numerals['words']['or'][0]} |[ ]?[{HYPHEN}]{{1,2}}[ ]?|,? \()"
            rf"(?:(?:{'|'.join(numerals['words']['before_apposed'])}) )?$"
        ),
        point=late(
            rf"{SPACE}{numerals['words']['point'][0]}((?:{SPACE}(?:{trie(numerals['ones'])})\b){{1,4}})", re.IGNORECASE
        ),
        denominators={form: n for word, n in numerals["fractions"].items() for form in (word, word + "s")}
        | {"halves": 2},
        magnitudes=magnitudes,
        goes_on=frozenset([*cardinal, *denominators, *numerals["words"]["and"], *numerals["words"]["point"]]),
        articles=articles,
        article_ends=frozenset(article[-1] for article in articles),
        units=spelled,
        unit_beginnings=begun,
        square=frozenset(language.powers["square"]["before"]),
        cubic=frozenset(language.powers["cubic"]["before"]),
        per=late(rf"\s?/\s?|{joint}({'|'.join(sorted(language.per))}){joint}"),
        per_word=language.per[0],
        stop=frozenset(nouns["words"]["stop"]),
        skip=frozenset(nouns["words"]["skip"]),
        joins=frozenset(nouns["words"]["joins"]),
        verbs=frozenset(nouns["words"]["verbs"]),
        places=frozenset(nouns["words"]["places"]),
        anaphors=frozenset(nouns["words"]["anaphor"]),
        determiners=frozenset(nouns["words"]["determiners"]),
        of=frozenset(numerals["words"]["of"]),
        out_of=frozenset(nouns["words"]["out_of"]),
        shares=frozenset(nouns["words"]["shares"]),
        range_joints=frozenset([*numerals["words"]["to"], *nouns["words"]["joins"]]),
        pronoun_before=frozenset(nouns["words"]["pronoun_before"]),
        one_idiom=frozenset(nouns["words"]["one_idiom"]),
        year_before=frozenset(labels["before"]["years"]),
        persons=frozenset(nouns["words"]["persons"]),
        anybody=nouns["words"]["anybody"],
        having=nouns["words"]["having"],
        singular=frozenset(nouns["words"]["singular"]),
        mass=frozenset(nouns["words"]["mass"]) | nouns["irregular"].keys(),
        labels=frozenset(labels["before"]["words"]),
        loose_labels=frozenset(labels["before"]["loose"]),
        befalling=frozenset().union(
            *(language.subjects["verbs"][name] for name in language.subjects["tolls"]["verbs"])
        ),
        money_signs=language.money_signs,
        money_ends=_sizes_by_end(language.money_signs),
        letters=numerals["letters"],
        ordinal_suffixes=numerals["ordinal_suffix"],
        negatives=frozenset(numerals["words"]["negative"]),
        needs_figure=frozenset(numerals["words"]["needs_figure"]),
        to=frozenset(numerals["words"]["to"]),
        from_words=frozenset(numerals["words"]["from"]),
        between=frozenset(numerals["words"]["between"]),
        between_and=frozenset(numerals["words"]["between_and"]),
        ranged=frozenset(numerals["words"]["ranged"]),
        age_after=late(
            f"(?: - |{joint})" + f"({_alternatives(language.ages['after'])})" + r"(?![^\W_])", re.IGNORECASE
        ),
        age_before=frozenset(language.ages["before"]),
        age_last=frozenset(words.split()[-1] for words in language.ages["before"]),
        age_labels=frozenset(language.ages["labels"]),
        hedges=language.hedges,
        hedge_sizes={
            last: tuple(sorted({words.count(" ") + 1 for words, _ in pairs}, reverse=True))
            for last, pairs in language.hedges.items()
        },
        hedge_words={words: hedge for pairs in language.hedges.values() for words, hedge in reversed(pairs)},
        hedge_after=late(
            SPACE + f"({_alternatives(words for words, _ in language.hedges_after)})" + r"\b", re.IGNORECASE
        ),
        hedge_after_starts=frozenset(words[:2] for words, _ in language.hedges_after),
        hedge_behind=dict(language.hedges_after),
        not_amounts=frozenset(labels["after"]["words"] + labels["after"]["months"]),
        months=frozenset(labels["after"]["months"] + labels["after"]["years"]),
        licences=language.context["licence"],
        score_after=tuple(language.context["words"]["score_after"]),
        score_before=frozenset(language.context["words"]["score_before"]),
        score_down=frozenset(language.context["words"]["score_down"]),
        inch_after=frozenset(language.context["words"]["inch_after"]),
        differences=units.DIFFERENCES,
        below_zero=late(rf"{SPACE}(?:{_alternatives(language.context['words']['below_zero'])})\b", re.IGNORECASE),
        difference_before=tuple(" " + words for words in language.context["words"]["difference_before"]),
        difference_after=late(rf"(?:\([^)]*\) ?)?(?:{_alternatives(language.context['words']['difference_after'])})\b"),
        weather=late(
            rf"°|\b(\d+)\s?[CF]\b.*?\b(?!\1\s?[CF]\b)\d+\s?[CF]\b|\b(?:{trie(language.context['words']['weather'])})\b",
            re.IGNORECASE | re.DOTALL,
        ),
    )


def _triggers(
    beginnings: frozenset[str], language: Language, times: Calendar
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The trigger for text that is ASCII, and for other text.

    Beginning with the character before a figure lets the engine skip through words; a lookbehind is slower.  The looks
    ahead at the first letter spare most words the branches of the trie; small letters come first, being the most.
    """
    attached = [*language.money_attached, *(word for word, kind in times.words.items() if kind == "fiscal")]
    small, capital = _by_case(beginnings)
    return late(
        rf"[^A-Za-z0-9](?=[0-9{_firsts([*beginnings, *attached])}])((?=[a-z])(?:{small})\b|[0-9]+"
        rf"|(?=[A-Z])(?:(?:{capital})\b|(?:{trie(attached)})(?=[0-9])))"
    ), late(
        rf"[^A-Za-zÀ-ÖØ-öø-ÿ](?=[0-9{_firsts([*beginnings, *VULGAR])}])((?=[a-z])(?<![0-9])(?:{small})\b"
        rf"|(?<![0-9])[0-9]+|(?=[A-Z])(?<![0-9])(?:{capital})\b|[{''.join(VULGAR)}])"
    )


def _firsts(words: Iterable[str]) -> str:
    return "".join(sorted({word[0] for word in words}))


def _roles(language: Language, magnitudes: Iterable[str], first_tokens: Iterable[str]) -> dict[str, int]:
    roles: dict[str, int] = {}
    tables = (
        (MAGNITUDE, [*magnitudes, *language.numerals["letters"]]),
        (UNIT, first_tokens),
        (UNIT, [word for power in language.powers.values() for word in power["before"]]),
        (AGE, [re.split(r"[ .-]", words)[0] for words in language.ages["after"]]),
        (TO, [*language.numerals["words"]["to"], *language.numerals["words"]["between_and"]]),
        (NAME, [unit_tokens(word)[0] for table in ("words", "months") for word in language.labels["after"][table]]),
    )
    for role, words in tables:
        for word in words:
            roles[word] = roles.get(word, 0) | role
            roles[word.lower()] = roles.get(word.lower(), 0) | role
    # What makes a name does so in any case: "A" is an ampere, but also the beginning of "A.D.".
    return {word: role | (roles[word.lower()] & NAME) for word, role in roles.items()}


def _sizes_by_end(signs: Iterable[str]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for sign in signs:
        sizes.setdefault(sign[-1], set()).add(len(sign))
    return {end: tuple(sorted(found, reverse=True)) for end, found in sizes.items()}


def _by_case(words: Iterable[str]) -> tuple[str, str]:
    """A trie of small letters and one of capitals: half the branches for every word that is neither."""
    small = trie(word for word in words if word[0].islower())
    return small, trie(word for word in words if not word[0].islower())


def _values(numerals: Mapping[str, Any]) -> Iterable[tuple[str, tuple[str, int]]]:
    # Later tables do not override earlier ones: "third" as an ordinal is also a fraction; the reader looks behind it.
    seen: set[str] = set()
    tables = (
        ("one", "ones"),
        ("ten", "tens"),
        ("magnitude", "magnitudes"),
        ("collective", "collectives"),
        ("ordinal", "ordinals"),
    )
    for kind, table in tables:
        for word, value in numerals[table].items():
            if word not in seen:
                seen.add(word)
                yield word, (kind, value)
    yield from ((word, ("vague", 0)) for word in numerals["vague"])
    yield from ((word, ("fraction", value)) for word, value in numerals["fractions"].items() if word not in seen)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s{1,4}").replace(r"\-", f"(?:[{HYPHEN}]| - )")
        for word in sorted(words, key=len, reverse=True)
    )


def _units(words: Mapping[str, UnitWord]) -> dict[str, UnitWord]:
    """The units by the tokens of their spelling, with one space between them."""
    spelled: dict[str, UnitWord] = {}
    for spelling, word in words.items():
        spelled.setdefault(" ".join(unit_tokens(spelling)), word)
    longer = {key: key.partition(" ") for key in spelled if " " in key}
    capitals = {first.lower(): first for first, _, _ in longer.values() if len(first) > 1 and not first.islower()}
    for key, (first, _, rest) in longer.items():
        if first in capitals:  # what goes on behind "us" goes on behind "US" as well, as "US$" does
            spelled.setdefault(f"{capitals[first]} {rest}", spelled[key])
        if len(first) == 1 and rest[1:2] == " ":  # "u.s. dollars" are printed "U.S. dollars"
            spelled.setdefault(f"{key[:3].upper()}{key[3:]}", spelled[key])
    return spelled


def _beginnings(keys: Iterable[str]) -> frozenset[str]:
    """The keys cut short at each of their spaces."""
    return frozenset(key[:at] for key in keys if " " in key for at, char in enumerate(key) if char == " ")


def unit_tokens(spelling: str) -> list[str]:
    """The tokens of a unit's spelling, without the space, hyphens and dots between them."""
    if spelling.isascii() and spelling.isalpha():
        return [spelling]  # nearly always
    return re.findall(r"[A-Za-zµμΩ℃℉]+|[^\sA-Za-z.\-]", spelling)
