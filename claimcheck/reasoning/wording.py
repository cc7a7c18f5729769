"""Questions about the words around a figure: what it is one of, whether it is only a part, an extreme, a condition.

Which words answer them is data, in ``languages/en/circumstances.toml``.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import languages
from claimcheck.article import Article, last_before
from claimcheck.claims import Amount, Claim
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

REACH = 48
"""Characters beside a figure that are looked at."""

BESIDE = 12
"""Characters beside a figure in which it is set against another."""

STANDS = 6
"""Characters before a figure in which a word of its hedge may stand that is not read with it: "200-just over half"."""

STEP = 2
"""Words before a figure of which one may be a verb of change: "rose about 20 points"."""

THEN = 64
"""Characters behind a figure in which its time is said."""

WORD = late(r"[A-Za-z][A-Za-z'’.]*")
LETTERS = late(r"[^\W\d_]+")

HYPHENS = ("-", "‐", "‑")
ASIDE = late(r"[\])([,;:/=–—]")
"""What ends a statement inside brackets."""

PERIODS = ("hour", "day", "week", "month", "quarter", "year")


def words(article: Article, *path: str) -> frozenset[str]:
    """The words of a table, for a check that compares units with them."""
    return _words(article.document.language, *path)


def per(article: Article, claim: Claim) -> str:
    """What the figure is one of, by the words behind it: "each", a period such as "year", a noun, or "" for nothing.

    A figure that is called an average is one of "each", whatever it is averaged over.
    """
    after = article.document.prose[claim.end : claim.end + REACH].lower()
    if match := _behind(article.document.language).match(after):
        return match.lastgroup if match.lastgroup and match.lastgroup != "noun" else match["noun"]
    return "each" if is_average(article, claim) else ""


def is_average(article: Article, claim: Claim) -> bool:
    """Whether the words before a figure call it an average."""
    return _before(article.document.language).search(_left(article, claim)) is not None


def is_part(article: Article, first: Claim, last: Claim) -> bool:
    """Whether the words between two figures make the second a part of the first, or another matter."""
    between = article.document.prose[min(first.end, last.end) : max(first.start, last.start)]
    return says(article, between, "part")


def is_then(article: Article, claim: Claim) -> bool:
    """Whether the words beside a figure make it the older one of two: "from 32", "32 a year earlier"."""
    language = article.document.language
    after = article.document.prose[claim.end : claim.end + THEN]
    return bool(_then_before(language).search(_left(article, claim)) or _then_behind(language).match(after))


def is_label(article: Article, claim: Claim) -> bool:
    """Whether a bare number is what something is called: "the 944"."""
    return claim.kind == "number" and _is_definite(article, claim)


def is_compound(article: Article, claim: Amount) -> bool:
    """Whether a number is part of an adjective: "nine of the three-judge panels"."""
    return article.document.prose[claim.unit_start - 1 : claim.unit_start] in HYPHENS


def is_in_a_name(article: Article, claim: Amount) -> bool:
    """Whether the word before a number is a name, and both are one: "the Big Ten schools", not "Peru's ten schools"."""
    left = _left(article, claim).split()[-1:]
    of = languages.load(article.document.language).numerals["words"]["of"]  # a sentence may begin with it
    return any(word[:1].isupper() and word.isalpha() and word.lower() not in of for word in left)


def is_period(article: Article, claim: Claim) -> bool:
    """Whether a length of time is a certain time: "the three years that ended in June"."""
    return claim.kind == "duration" and _is_definite(article, claim)


def _is_definite(article: Article, claim: Claim) -> bool:
    said = [*_left(article, claim).lower().split()[-1:], *article.quote(claim).lower().split()[:1]]
    return not words(article, "labelled", "words").isdisjoint(said)


def tells_exchange(article: Article, claim: Claim) -> bool:
    """Whether the sentence of a figure tells what a currency is worth in another, which falls when more is paid."""
    within = sentence_around(article.document.prose, claim.start)
    units = languages.load(article.document.language).units
    found = _against(article.document.language).finditer(article.document.prose, within.start, within.end)
    named = [units.get(word.lower().rstrip(".")) for match in found for word in match.groups("")]
    if any(word is not None and (word.kind == "money" or word.money) for word in named):
        return True
    said = (
        units.get(word.lower().rstrip(".")) for word in WORD.findall(article.document.prose, within.start, within.end)
    )
    return len({word.readings[0] for word in said if word is not None and word.kind == "money"}) > 1


def are_named_apart(article: Article, one: Claim, other: Claim) -> bool:
    """Whether each of two figures has a name of its own before it: "profits of $2, up from revenues of $5"."""
    names = [match[1].lower() for claim in (one, other) if (match := _of_what(article, claim))]
    return len(set(names)) > 1


def is_just(article: Article, claim: Claim) -> bool:
    """Whether a figure goes hardly beyond what it names: "just over half"."""
    said = article.document.prose[max(0, claim.start - STANDS) : claim.end].lower()
    return any(hedge in said for hedge in words(article, "just", "words"))


def is_whole(article: Article, claim: Claim) -> bool:
    """Whether the words beside a figure make it all there is: "of the 240", "240 in all"."""
    language = article.document.language
    after = article.document.prose[claim.end : claim.end + REACH]
    return bool(_whole_before(language).search(_left(article, claim)) or _whole_behind(language).match(after))


def is_step(article: Article, claim: Claim) -> bool:
    """Whether a figure is how far something went, not where it stands: "rose 20 points", "by 65 tons"."""
    left = _left(article, claim).lower().split()[-STEP:]
    is_level = not left or not left[-1].isalpha() or left[-1] in words(article, "steps", "levels")
    return not is_level and not _steps(article.document.language).isdisjoint(left)


def moves(article: Article, prose: str, way: str) -> bool:
    """Whether *prose*, in lower case, has a verb of change that goes a way, ``rise`` or ``fall``."""
    return not set(languages.load(article.document.language).cues["words"][way]).isdisjoint(LETTERS.findall(prose))


def is_set_against(article: Article, claim: Claim) -> bool:
    """Whether a figure stands beside another of the kind in a table: "36 cts vs 68 cts"."""
    return says(article, around(article, claim, BESIDE), "against")


def is_more(article: Article, claim: Claim) -> bool:
    """Whether a figure is added to what there was: "an additional $116.40", "$116.40 more"."""
    after = article.document.prose[claim.end : claim.end + REACH].split(maxsplit=1)
    before = _left(article, claim).split()
    known = words(article, "added", "words")
    return bool(known & {word.lower().rstrip(".,;") for word in (*before[-2:], *after[:1])})


def equates(article: Article, claim: Claim) -> bool:
    """Whether nothing but "or", "an average of" and the like stands between a figure and the one before it."""
    before = last_before(article.claims, claim.start)
    gap = article.document.prose[before.end if before else 0 : claim.start]
    known = words(article, "equates", "words")
    apposed = gap.rpartition(", ")[2]
    if apposed.startswith(tuple(words(article, "equates", "or"))):
        gap = apposed  # "$50 billion in loans, or $10 billion a year"
    return len(gap) <= REACH and all(word.lower().rstrip(".") in known for word in WORD.findall(gap))


def is_extreme(article: Article, claim: Claim) -> bool:
    """Whether a figure is the end of a scale: "a top speed of 60 mph"."""
    return says(article, _left(article, claim), "extreme")


def is_conditional(article: Article, claim: Claim) -> bool:
    """Whether a figure holds only under a condition that stands beside it."""
    return says(article, around(article, claim), "condition")


def is_bracketed_alone(article: Article, claim: Claim) -> bool:
    """Whether brackets that open right before a claim say no more of it: "(26 km)", not "(26 km of it on sand)"."""
    prose = article.document.prose
    opens = prose[max(0, claim.start - BESIDE) : claim.start].rstrip().endswith(("(", "["))
    more = WORD.findall(ASIDE.split(prose[claim.end : claim.end + THEN], 1)[0].lower()) if opens else []
    return words(article, "bracketed", "words").issuperset(more)


def around(article: Article, claim: Claim, reach: int = REACH) -> str:
    """The words on either side of a claim."""
    return article.document.prose[max(0, claim.start - reach) : claim.end + reach]


def says(article: Article, prose: str, table: str) -> bool:
    """Whether *prose* has one of the words of a table."""
    language = article.document.language
    if _firsts(language, table).isdisjoint(LETTERS.findall(prose.lower())):
        return False  # mostly, and the words themselves are slow to look for
    return _any(language, table).search(prose) is not None


def opens_with(article: Article, prose: str, table: str) -> bool:
    """Whether *prose* begins with one of the words of a table."""
    return _any(article.document.language, table).match(prose.lstrip()) is not None


def _of_what(article: Article, claim: Claim) -> re.Match[str] | None:
    return _named(article.document.language).search(_left(article, claim))


def _left(article: Article, claim: Claim) -> str:
    # A hedge is a part of the claim: "an average of about $9.3 million".
    return article.document.prose[max(0, claim.start - REACH) : claim.start]


@cache
def _words(language: str, *path: str) -> frozenset[str]:
    table = languages.load(language).circumstances
    for name in path:
        table = table[name]
    return frozenset(table)


@cache
def _steps(language: str) -> frozenset[str]:
    known = languages.load(language)
    changes = (known.cues["words"][name] for name in ("rise", "fall"))
    return _words(language, "steps", "words").union(*changes)


@cache
def _firsts(language: str, table: str) -> frozenset[str]:
    """What the words of a table begin with, up to the first space or sign."""
    return frozenset(match[0] for word in _words(language, table, "words") if (match := LETTERS.match(word)))


@cache
def _any(language: str, table: str) -> re.Pattern[str]:
    return late(rf"\b(?:{alternatives(_words(language, table, 'words'))})\b", re.IGNORECASE)


@cache
def _before(language: str) -> re.Pattern[str]:
    return late(rf"\b(?:{alternatives(_words(language, 'average', 'before'))})[\s*_(]*$", re.IGNORECASE)


@cache
def _named(language: str) -> re.Pattern[str]:
    """What a figure is, before it: "revenues of "; not words that are no names of things, such as "total of "."""
    of = alternatives(languages.load(language).numerals["words"]["of"])
    return late(
        rf"\b(?!(?:{alternatives(_words(language, 'nameless', 'words'))})\b)([a-z]+)\s+(?:{of})\s*$", re.IGNORECASE
    )


@cache
def _then_before(language: str) -> re.Pattern[str]:
    between = alternatives(_words(language, "then", "between"))
    before = alternatives(_words(language, "then", "before"))
    return late(rf"\b(?:{before})(?:\s+(?:{between}))*[\s*_(]*$", re.IGNORECASE)


@cache
def _then_behind(language: str) -> re.Pattern[str]:
    return late(rf"[^.;:\d$]*?\b(?:{alternatives(_words(language, 'then', 'behind'))})\b", re.IGNORECASE)


@cache
def _whole_before(language: str) -> re.Pattern[str]:
    return late(rf"\b(?:{alternatives(_words(language, 'whole', 'before'))})(?:\s+\w+)?\s*$", re.IGNORECASE)


@cache
def _whole_behind(language: str) -> re.Pattern[str]:
    return late(rf"\s+(?:\w+\s+)?(?:{alternatives(_words(language, 'whole', 'behind'))})\b", re.IGNORECASE)


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What may stand behind a figure and make it one of a kind; the name of the group that matches says of what."""
    table = languages.load(language).circumstances["per"]
    joint = rf"(?:{alternatives(table['joints'])})\s+"
    alone = rf"(?:{alternatives(table['distributive'])})(?!\s+(?!(?:{alternatives(table['after_each'])})\b)[a-z])"
    options = [rf"(?P<each>(?:{alternatives(table['each'])}|{alone}))"]
    for period in PERIODS:
        words = [re.escape(word).replace(r"\ ", r"\s+") for word in table.get(period, ())]
        options.append(rf"(?P<{period}>{'|'.join([*words, joint + period])})")
    options.append(rf"{joint}(?P<noun>[a-z]+)")
    gap = rf"[\s*_)]*(?:(?:{alternatives(table['between'])})\s+)?"
    apart = rf"(?!\s+(?:{alternatives(table['ago'])})\b)"  # "22.9 million a year ago" is no rate
    return late(rf"{gap}(?:{options[0]}\b|(?:{'|'.join(options[1:])})\b{apart})")


def currency_behind(article: Article, price: Amount) -> str:
    """The currency that a price is for one of: USD in "119 yen to the dollar"; "" when there is none."""
    language = languages.load(article.document.language)
    match = _of_one(article.document.language).match(article.document.prose, price.end)
    known = language.units.get(match[1].lower()) if match else None
    return known.readings[0] if known and known.kind == "money" and known.factor == 1 else ""


@cache
def _against(language: str) -> re.Pattern[str]:
    joints = alternatives(_words(language, "exchange", "against"))
    return late(rf"\b(?:{joints})\s+([A-Za-z.]+)(?:\s+([A-Za-z]+))?")


@cache
def _of_one(language: str) -> re.Pattern[str]:
    joints = alternatives(_words(language, "exchange", "joints"))
    return late(rf"\s+(?:{joints})\s+([A-Za-z]+)")
