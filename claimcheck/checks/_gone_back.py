"""What goes back to a figure told before, and gives another one: "seven astronauts … the six astronauts"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck import languages
from claimcheck.article import Article, beginning_in
from claimcheck.checks._another_fact import is_of_others
from claimcheck.claims import Amount, Subject
from claimcheck.late import late
from claimcheck.numbers import LOOSE, MISTOLD, Slip, slip
from claimcheck.passages import sentence_around
from claimcheck.reasoning.nearby import goes_back, is_pointed_at, words_of
from claimcheck.reasoning.wording import is_compound, words
from claimcheck.repeats import Repeat

FAR = 700
"""Characters in which a figure is gone back to."""

FEWEST = 3
"""A smaller number goes back to what was named, not counted: "the two firms"."""

REACH = 24
"""Characters in which the word before a figure stands."""

LONGEST = 60
"""Characters behind a figure in which its noun stands."""

WORD_OR_SIGN = late(r"[A-Za-zÀ-ÿ]+(?:['’-][A-Za-zÀ-ÿ]+)*|[^\s\w]|[0-9]+")

PART = 2
"""Words between a part and its whole: "of the"."""

AHEAD, BEHIND = 3, 2
"""Words of meaning on either side in which one may set a figure against others."""

COUNTS = frozenset({"count", "number"})
KINDS = COUNTS | {"money", "measure", "duration", "share"}

MOST_BEFORE = 40
"""Figures before one that goes back which are looked at."""

BEYOND = frozenset({"", "about", "at_least", "over"})
"""Hedges of a first telling that the second drops: "at least 112 workers … the 112 workers"."""


def gone_back(article: Article) -> Iterator[Repeat]:
    """Each figure that goes back to the only one of its noun before it, or of its toll, and differs."""
    body = article.body
    often = Counter(amount.figure.value for amount in body)
    for again in _pointed_at(article) if len(body) > 1 else ():
        i = bisect_left(body, again.start, key=lambda amount: amount.start)
        first = _only_one_before(article, body[max(0, i - MOST_BEFORE) : i], again)
        if first is not None and often[again.figure.value] == 1 and _are_one(article, first, again):
            yield Repeat(first, again, _strong(slip(float(first.figure.value), again.figure)))


def _pointed_at(article: Article) -> Iterator[Amount]:
    """The figures right behind "the" or an owner, or with "all" in them; most figures are not."""
    function, prose = languages.load(article.language).subjects["function"], article.document.prose
    definite = frozenset(function["definite"]) - words(article, "another", "joints")
    whole = tuple(form for word in function["whole"] for form in (word, word.capitalize()))
    owned = _endings(article, "owner")
    for amount in article.body[1:]:
        if amount.kind in KINDS and amount.figure.value >= FEWEST:
            last = prose[max(0, amount.start - REACH) : amount.start].split()[-1:]
            is_all = amount.kind == "count" and prose.startswith(whole, amount.start)
            if is_all or any(word.lower() in definite or word.endswith(owned) for word in last):
                yield amount


def _only_one_before(article: Article, before: Sequence[Amount], again: Amount) -> Amount | None:
    """The figure that another one goes back to: the last of its noun, or of its toll, if these are all of one value."""
    if before and _is_taken_of(article, before[-1], again):
        before = before[:-1]
    if not before:
        return None
    alike = [amount for amount in before if amount.kind == again.kind and amount.unit == again.unit != ""]
    if not alike and again.kind == "count":
        alike = [amount for amount in before if amount.kind == "count" and _are_one_thing(article, amount, again)]
    if not alike and again.kind in COUNTS and again.start - before[-1].end <= FAR and (toll := _toll(article, again)):
        near = [amount for amount in before if amount.kind in COUNTS and again.start - amount.end <= FAR]
        alike = [amount for amount in near if _toll(article, amount) == toll]
    if not alike or again.start - alike[-1].end > FAR:
        return None
    return alike[-1] if len({amount.figure.value for amount in alike}) == 1 else None


def _are_one_thing(article: Article, first: Amount, again: Amount) -> bool:
    """Whether two counts have two nouns for one thing: "took 46 hostages ... the 46 captives"."""
    things = languages.load(article.language).subjects["things"].values()
    return any(first.unit in thing and again.unit in thing for thing in things)


def _is_taken_of(article: Article, part: Amount, again: Amount) -> bool:
    """Whether a figure is a part of the one right behind it: "five of the 18 jets"."""
    between = article.document.prose[part.end : again.start].lower().split(maxsplit=2)
    return between[:1] == languages.load(article.language).numerals["words"]["of"] and len(between) <= PART


def _is_pointed_at(article: Article, amount: Amount) -> bool:
    whole = languages.load(article.language).subjects["function"]["whole"]
    is_whole = article.quote(amount).split(maxsplit=1)[0].lower() in whole
    return (
        is_whole or is_pointed_at(article, amount) or _word_before(article, amount).endswith(_endings(article, "owner"))
    )


def _word_before(article: Article, amount: Amount) -> str:
    return "".join(article.document.prose[max(0, amount.start - REACH) : amount.start].lower().split()[-1:])


def _toll(article: Article, amount: Amount) -> str:
    """What befell those who are counted: by the words beside the figure, or by its noun: "the 14 deaths"."""
    if amount.upto is not None:
        return ""
    table = languages.load(article.language).subjects["tolls"]
    noun = article.quote(amount).split()[-1].lower()
    if noun in table["victims"]:
        return str(table["verbs"][0])
    own = words_of(article.language)[1].get(noun, "")
    return own if own in table["verbs"] else article.subject(amount).toll


def _are_one(article: Article, first: Amount, again: Amount) -> bool:
    """Whether both figures are of one fact: nothing sets one apart, and the later one adds no word of its own."""
    if not _differ(first, again) or not article.are_apart(first, again) or first.when or again.when:
        return False
    if again.kind == "share" and not goes_back(article, again):
        return False  # "its 7 percent stock" has that name, and owners have shares of many things
    if _is_first_of_some(article, first) or not _is_whole(article, first) or not _is_whole(article, again):
        return False
    one, other = article.subject(first), article.subject(again)
    if _is_set_apart(article, one) or _is_set_apart(article, other) or not _adds_nothing(article, again, one, other):
        return False
    return not is_of_others(article, first, again) and not _is_summed(article, first, again)


def _differ(first: Amount, again: Amount) -> bool:
    """Whether two figures cannot be one, a lower bound being told for what it bounds."""
    if first.upto is not None or again.upto is not None or again.figure.hedge or first.figure.hedge not in BEYOND:
        return False
    if first.figure.hedge == "about" and first.interval(LOOSE).meets(again.interval(LOOSE)):
        return False
    one, other = float(first.figure.value), float(again.figure.value)
    is_near = max(one, other) <= MISTOLD * min(one, other)
    return one != other and (is_near or _strong(slip(one, again.figure)) is not None)


def _strong(made: Slip | None) -> Slip | None:
    """A slip that chance hardly ever makes."""
    return made if made is not None and not made.weak else None


def _is_first_of_some(article: Article, first: Amount) -> bool:
    """Whether a first figure goes back itself, or is one of a list: "Smith and three partners", "four and eleven"."""
    if _is_pointed_at(article, first) and not (is_compound(article, first) and first.kind in ("measure", "count")):
        return True
    joined = words(article, "another", "joined")
    sentence = sentence_around(article.document.prose, first.start)
    behind = beginning_in(article.amounts, first.end, sentence.end) if first.kind == "count" else ()
    bare = (amount for amount in behind if amount.kind == "number" and not _toll(article, amount))
    return _word_before(article, first) in joined or any(_word_before(article, amount) in joined for amount in bare)


def _is_whole(article: Article, amount: Amount) -> bool:
    """Whether a figure is neither a part, "2 million of its shares", "only four", nor a name: "the Thirty Years"."""
    said = article.quote(amount).lower().split()
    some = words(article, "another", "some")
    if not words(article, "another", "whole").isdisjoint(said):
        said = []
    within = sentence_around(article.document.prose, amount.start)
    is_name = article.quote(amount)[:1].isupper() and amount.start > within.start + 1
    others = [other for other in beginning_in(article.amounts, *within) if other.unit == amount.unit]
    return (
        some.isdisjoint(said)
        and not is_name
        and all(
            other is amount or other.kind == "number" or _is_some_of_theirs(article, other, amount) for other in others
        )
    )


def _is_some_of_theirs(article: Article, part: Amount, whole: Amount) -> bool:
    """Whether a figure is a part of all that somebody has: "40 of its 212 branches", not "40 of the 72 ships held by"."""
    return _is_taken_of(article, part, whole) and not goes_back(article, whole)


def _is_set_apart(article: Article, subject: Subject) -> bool:
    """Whether a word right beside a figure sets it against others; not one that picks: "among eight candidates"."""
    beside = {*subject.ahead[:AHEAD], *subject.behind[:BEHIND]} - words(article, "another", "picks")
    return not subject.apart.isdisjoint(beside)


def _adds_nothing(article: Article, again: Amount, one: Subject, other: Subject) -> bool:
    """Whether the words right around a later figure, its owner, its adjectives and its noun, have been told."""
    owner = _word_before(article, again)
    if owner.endswith(_endings(article, "owner")) and owner[:-2] not in one.told:
        return False
    phrase, goes_on = _phrase(article, again)
    of = languages.load(article.language).numerals["words"]["of"]
    if is_compound(article, again):
        return bool(phrase) and goes_on not in of and all(_is_told(article, word, one) for word in phrase)
    if again.kind in ("count", "number"):
        return (bool(phrase) or goes_on not in of) and other.modifiers <= one.told
    return goes_on in _ends(article) and all(_is_told(article, word, one) for word in phrase)


def _phrase(article: Article, amount: Amount) -> tuple[list[str], str]:
    """The words behind a figure as far as its noun, and the one behind that, "" for a sign: "deal" and "will"."""
    ends = words_of(article.language)[0] | words(article, "another", "finite")
    phrase: list[str] = []
    for word in WORD_OR_SIGN.findall(article.after(amount)[:LONGEST]):
        if not word[0].isalpha():
            return phrase, ""
        if word.lower() in ends or not word.islower():
            return phrase, word.lower()
        if phrase and word.endswith(_endings(article, "verb")):
            return phrase, ""
        phrase.append(word)
    return phrase, ""


def _ends(article: Article) -> frozenset[str]:
    """What stands behind a noun that is told again, with nothing more to say of it: a verb, or a sign."""
    return words(article, "another", "finite") | words(article, "another", "joined") | {""}


def _is_told(article: Article, noun: str, one: Subject) -> bool:
    """Whether a noun has been told, or another word for the thing."""
    if noun in one.told or noun.removesuffix("s") in one.told:
        return True
    things = languages.load(article.language).subjects["things"].values()
    return any(noun in thing and not one.told.isdisjoint(thing) for thing in things)


def _is_summed(article: Article, first: Amount, again: Amount) -> bool:
    """Whether another figure of the sentence makes the later one of the first: "opened four, and plans three"."""
    sentence = sentence_around(article.document.prose, first.start)
    others = (float(amount.figure.value) for amount in beginning_in(article.amounts, *sentence) if amount is not first)
    apart = abs(float(again.figure.value) - float(first.figure.value))
    return first.kind == "count" and apart in others


def _endings(article: Article, of: str) -> tuple[str, ...]:
    """How an owner ends, whose figure has been told, or a verb that goes on behind a noun."""
    return tuple(languages.load(article.language).subjects["endings"][of])
