"""The event that a date is surely given to: not its funeral, its tickets or an arrest that came of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.claims import Subject, When
from claimcheck.languages import Language
from claimcheck.late import alternatives, late
from claimcheck.passages import sentence_around

WINDOW = 160
"""Characters of the sentence on either side of a date in which its event and what sets it apart stand."""

WORD = late(r"[A-Za-zÀ-ÿ]+(?:['’.-][A-Za-zÀ-ÿ]+)*")
SIGN = late(r"[\s\[\](){}*_]+")
"""White space, and what markup leaves of a link."""

BARE = late(r"(?<![\w.,])[0-3]?[0-9](?![0-9A-Za-z]|,[0-9])")
"""A number that may be the day of another date, or what else is told in the same breath."""


def event(text: str, when: When, language: Language) -> Subject:
    """The one event that a date is given to, if its sentence names no other event and no other date."""
    around = sentence_around(text, when.start)
    before = text[max(around.start, when.start - WINDOW) : when.start]
    after = text[when.end : min(around.end, when.end + WINDOW)]
    events = list(_events(language).finditer(before + "|" + after))
    names = [" ".join((match[1] or match[2]).split()) for match in events]
    dated = [name for match, name in zip(events, names, strict=True) if _is_dated(before, match, after, language)]
    if following := _following(language).match(after):
        names.append(following[1])
        dated += names[-1:] if _ends_definite(before, language) else []
    if not dated or len({name.lower() for name in names}) != 1 or BARE.search(before + "|" + after):
        return Subject()
    return _named(dated[0], before, after, language)


def _named(name: str, before: str, after: str, language: Language) -> Subject:
    function = set(language.subjects["function"]["words"])
    words = name.split()
    phrase = [word.lower() for word in words if word.lower() not in function]
    short = " ".join(word for i, word in enumerate(words) if i or word.lower() not in function)
    moved = frozenset(language.subjects["events"]["moved"])
    told = {word.lower() for word in WORD.findall(before + " " + after)}
    return Subject(phrase[-1], frozenset(phrase[:-1]), name=short, apart=moved & told)


def _is_dated(before: str, event: re.Match[str], after: str, language: Language) -> bool:
    """Whether the wording gives the date to an event: "The fair is on May 9", "seats for the fair on May 9 are few"."""
    if event.end() > len(before):
        return False
    lead, gap = (SIGN.sub(" ", part).strip() for part in (before[: event.start()], before[event.end() :]))
    forms = _forms(language)
    is_beside = forms["beside"].fullmatch(gap) is not None
    if is_beside and event[2] and gap == ",":
        return forms["at"].search(lead) is None  # in apposition to a name
    if not lead:
        return is_beside or forms["held"].fullmatch(gap) is not None
    if is_beside and forms["seats"].fullmatch(lead):
        return forms["is"].match(after) is not None
    is_described = forms["order"].search(lead) and forms["that"].match(after)
    return is_beside and bool(is_described or forms["gather"].search(lead))


def _ends_definite(before: str, language: Language) -> bool:
    last = before.split()[-1:]
    return bool(last) and last[0].lower() in language.subjects["events"]["definite"]


@cache
def _forms(language: Language) -> Mapping[str, re.Pattern[str]]:
    """The ways of saying when an event is, as patterns for what stands before and behind it."""
    table: Mapping[str, Sequence[str]] = language.subjects["dated"]
    on, of = alternatives(table["on"]), alternatives(table["for"])
    return {
        "beside": late(rf",?\s*(?:{on})?", re.IGNORECASE),
        "held": late(rf"(?:{alternatives(table['held'])})(?:\s+(?:{on}))?", re.IGNORECASE),
        "seats": late(rf"(?:{alternatives(table['seats'])})\s+(?:{of})", re.IGNORECASE),
        "gather": late(rf"\b(?:{alternatives(table['gather'])})\s+(?:{of})$", re.IGNORECASE),
        "order": late(rf"\b(?:{alternatives(table['order'])})$", re.IGNORECASE),
        "at": late(rf"\b(?:{alternatives(table['at'])})$", re.IGNORECASE),
        "that": late(rf"\s+(?:{alternatives(table['that'])})\b"),
        "is": late(rf",?\s+(?:{alternatives(table['is'])})\b", re.IGNORECASE),
    }


@cache
def _events(language: Language) -> re.Pattern[str]:
    """A definite event: a capitalised name that ends in one of its nouns, or "the" and up to three words before it."""
    table = language.subjects["events"]
    nouns = "|".join(table["nouns"])
    names = "|".join(noun.capitalize() for noun in table["nouns"])
    definite = "|".join(table["definite"])
    plain = rf"(?i:{definite})\s((?:[a-z-]+\s){{0,3}}(?:{nouns}))"
    named = rf"((?:[A-Z][\w’'-]*\s(?:and\s|of\s)?){{1,5}}(?:{names}))"
    return late(rf"\b(?:{plain}|{named})\b")


@cache
def _following(language: Language) -> re.Pattern[str]:
    """An event behind its date: "the May 9 hearing"."""
    return late(rf",?\s+((?:[a-z-]+\s)?(?:{'|'.join(language.subjects['events']['nouns'])}))\b")
