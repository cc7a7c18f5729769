"""What a count counts: the head of the noun phrase behind the number, without a grammar of English."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from claimcheck.extract.lexicon import Lexicon
from claimcheck.extract.patterns import HYPHEN, SPACE
from claimcheck.late import late

WORD = late(rf"({SPACE}|[{HYPHEN}])([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’‑‐-]{{0,40}})")
STOP, SKIP, PLURAL = 1, 2, 4
JOINED = late(rf"(?:(,)|{SPACE}([A-Za-z]+)){SPACE}([A-Za-z]+)")
PLAIN = late(r"[^\W\d_]+|[\d.;:()]")
LONGEST_PHRASE = 6
"""Words between a number and its noun; a longer phrase is read wrongly more often than rightly."""


class Noun(NamedTuple):
    """A noun phrase behind a number."""

    start: int
    end: int
    singular: str
    phrase: str
    hyphen: bool
    """Tied to the number by a hyphen: "37-truck convoy"."""


def noun_at(text: str, position: int, one: bool, lexicon: Lexicon) -> Noun | None:
    """The noun that a number ending at *position* counts; *one*: it is a single thing, so the noun is no plural."""
    match = WORD.match(text, position)
    if not match:
        return None
    if match[1] in HYPHEN:
        return _tied(text, match, lexicon)
    begin = match.start(2)
    head: re.Match[str] | None = None
    last: re.Match[str] | None = None
    joined = 0
    for count in range(LONGEST_PHRASE + 2):
        word = match[2].lower()
        if word[-1] in HYPHEN or count > LONGEST_PHRASE - 1 + joined:
            break
        kind = word_kind(word, lexicon)
        if kind & STOP and not (count == 0 and kind & SKIP):
            if last is None or head or one or word not in lexicon.joins:
                break
            # "two bitterly fought and divisive referendums": modifiers may be joined before the head has come.
            following = WORD.match(text, match.end())
            if not following or following[1] in HYPHEN:
                break
            match, joined = following, 2
            continue
        if one and last and (word.endswith(lexicon.having) or is_verb(word, lexicon)):
            break  # "one dealer closed", "one dealer sells"
        if not kind & SKIP:
            if kind & PLURAL:
                head = match
            elif head:
                break
            last = match
        following = WORD.match(text, match.end())
        if not following or (head and following[1] in HYPHEN):
            break
        match = following
    if one:
        head = last
    if head is None:
        return None
    end = head.end()
    if "-" in head[2]:
        end = _before_dash(head, lexicon)
    if one and is_verb(head[2].lower(), lexicon):
        return None
    counted = singular(text[head.start(2) : end].lower(), lexicon)
    if counted in lexicon.persons and _persons_follow(text, end, lexicon):
        counted = lexicon.anybody  # "12 men and women"
    return Noun(begin, end, counted, text[begin:end], False)


def _before_dash(head: re.Match[str], lexicon: Lexicon) -> int:
    """Where a noun ends behind which a hyphen does for a dash: "2,000 agents-as many as last year"."""
    noun, _, rest = head[2].lower().partition("-")
    return head.start(2) + len(noun) if is_plural(noun, lexicon) and rest in lexicon.stop else head.end()


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind "one" is what somebody does: "one brings"; a noun behind it would be a singular."""
    return is_plural(word, lexicon) and word not in lexicon.mass


def _persons_follow(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a list of people goes on: "women, children and …"."""
    match = JOINED.match(text, end)
    if not match or not (match[1] == "," or match[2].lower() in lexicon.joins):
        return False
    words = islice(PLAIN.finditer(text, match.start(3), match.end() + 40), 4)
    for word in (found[0].lower() for found in words):
        if not word[0].isalpha() or word in lexicon.values or word in lexicon.articles or word in lexicon.determiners:
            return False  # "one man and one woman", "5 men and 3 women"
        if singular(word, lexicon) in lexicon.persons:
            return True
    return False


def _tied(text: str, match: re.Match[str], lexicon: Lexicon) -> Noun | None:
    word = re.split(f"[{HYPHEN}]", match[2])[0]
    if word.lower() in lexicon.stop or not word:
        return None
    end = match.start(2) + len(word)
    return Noun(match.start(2), end, _bare(singular(word.lower(), lexicon), lexicon), word, True)


def _bare(word: str, lexicon: Lexicon) -> str:
    """The noun in an adjective: "three-pointed" has points, "two-sided" sides."""
    if word.endswith(lexicon.having):
        for ending, instead in lexicon.language.nouns["having"].items():
            if word.endswith(ending) and len(word) > len(ending):
                return word[: -len(ending)] + str(instead)
    return word


@lru_cache(maxsize=4096)
def word_kind(word: str, lexicon: Lexicon) -> int:
    """What a lower-cased word may be in a noun phrase, a sum of STOP, SKIP, PLURAL."""
    listed = STOP * (word in lexicon.stop) + SKIP * (word in lexicon.skip)
    return listed + PLURAL * is_plural(word, lexicon)


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether a lower-cased word is a plural, by its ending and the lists."""
    if word in lexicon.mass:
        return True
    return word[-1:] == "s" and len(word) > 2 and word[-2] not in "su'’i" and word not in lexicon.singular


@lru_cache(maxsize=4096)
def singular(word: str, lexicon: Lexicon) -> str:
    """The singular of a lower-cased noun: by the list of irregular ones, else by its ending."""
    irregular: str | None = lexicon.language.nouns["irregular"].get(word)
    if irregular:
        return irregular
    if "-" in word:
        first, hyphen, last = word.rpartition("-")
        return first + hyphen + singular(last, lexicon)
    if not is_plural(word, lexicon):
        return word
    for ending, instead in lexicon.language.nouns["endings"].items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + str(instead)
    return word
