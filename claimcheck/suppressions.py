"""Which findings are left out, on whose word, and which such words came to nothing.

A comment or a key of the front matter reaches over a stretch of the text, an entry of the settings over the places
whose words it quotes.  Each finding is put down to one of them, the one that reaches least far; so what another one
makes needless shows as unused.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from claimcheck.article import Severity
from claimcheck.errors import LONGEST_WORD, meant
from claimcheck.late import late
from claimcheck.report import Finding, Kind, Suppressed, fingerprint
from claimcheck.text import Document, Remark, Span

BREAK: Final = late(r"\r\n|\n|\r")
TOKEN: Final = late(r"\w+|[^\w\s]")
ONE_FORM: Final = str.maketrans("‐‑‒–—−‘’“”", "------''\"\"")

REACH: Final = 1_000
"""Characters to either side of a place in which the words that an entry quotes must stand."""

LINE, NEXT_LINE, BEGIN, END, FILE = (
    f"claimcheck-{order}" for order in ("disable-line", "disable-next-line", "disable", "enable", "disable-file")
)
FRONT_MATTER: Final = "ignore"
ORDERS: Final = (LINE, NEXT_LINE, BEGIN, END, FILE)

WIDTH: Final = {LINE: 0, NEXT_LINE: 0, BEGIN: 1, FILE: 2, FRONT_MATTER: 3}
"""Order -> how far it reaches, compared with the others."""

HINTS: Final = 20
"""How many times a document is told what was probably meant; the search for it is not quick."""


NOWHERE: Final = Span(0, 0)


class Entry(NamedTuple):
    """An entry of the settings: the findings of a check, in certain files, at certain words."""

    check: str
    """Code or name."""
    file: str = "*"
    text: str = ""
    """Words of the article with a whole figure of the finding among them; empty means wherever it is."""
    reason: str = ""
    until: date | None = None
    """The last day on which it holds."""


class Suppression(NamedTuple):
    """The findings of one check that are to be left out, and where that is said."""

    kind: Kind
    code: str
    reason: str
    order: str = ""
    """``claimcheck-disable-line`` and its like, ``ignore`` in the front matter; empty in the settings."""
    span: Span | None = None
    """Where it stands in the document."""
    reach: Span = NOWHERE
    """What it reaches over there."""
    entry: Entry | None = None


class Fault(NamedTuple):
    """What is wrong with a suppression, where that shows, and how much it matters."""

    span: Span
    message: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Settled:
    """The findings of a document, told apart by its suppressions, and what came of these."""

    suppressions: Sequence[Suppression]
    findings: Sequence[Finding]
    """Those that nobody has suppressed."""
    suppressed: Sequence[Suppressed]
    used: frozenset[Suppression]
    misread: Sequence[tuple[Span, str]]
    """Where something should be suppressed that was not understood, and why it was not."""
    outdated: Sequence[tuple[Finding, Entry]]
    """Findings that were suppressed until a day that is past."""


def settle(
    findings: Iterable[Finding],
    document: Document,
    entries: Iterable[Entry],
    codes: Mapping[str, str],
    today: date | None = None,
) -> Settled:
    """Tell the findings of a document apart by its remarks and by the entries of the settings for its file.

    *codes* has the code of each check by its name, and by the code itself in small letters.  The last day of an entry
    is compared with *today*; when that is not said, the entry holds.
    """
    reader = _Reader(document, codes)
    remarked = reader.suppressions()
    listed = [
        Suppression("settings", codes[entry.check.lower()], entry.reason, entry=entry)
        for entry in entries
        if entry.check.lower() in codes
    ]
    past = [made for made in listed if _is_past(made, today)]
    said = _Said(document, remarked, [made for made in listed if not _is_past(made, today)])
    once = _Said(document, [], past)
    told = [(finding, said.of(finding)) for finding in findings]
    kept = [finding for finding, by in told if not by]
    return Settled(
        [*remarked, *listed],
        kept,
        [Suppressed(finding, by.kind, by.reason) for finding, by in told if by],
        frozenset(by for _, by in told if by),
        reader.misread,
        [(finding, by.entry) for finding in kept if (by := once.of(finding)) and by.entry],
    )


def _is_past(made: Suppression, today: date | None) -> bool:
    until = made.entry and made.entry.until
    return bool(today and until and until < today)


def fault_found(code: str, name: str, fault: Fault, document: Document) -> Finding:
    """The finding that a fault amounts to."""
    mark = fingerprint(code, (fault.span,), document)
    return Finding(code, name, fault.severity, "certain", fault.message, "", fault.span, (), fingerprint=mark)


class _Reader:
    """Follows the remarks through a document, and knows what is disabled."""

    def __init__(self, document: Document, codes: Mapping[str, str]) -> None:
        self.document = document
        self.codes = codes
        self.lines = _Lines(document)
        self.opened: dict[str, Suppression] = {}
        """Code -> what a ``disable`` has begun and no ``enable`` has ended."""
        self.misread: list[tuple[Span, str]] = []

    def suppressions(self) -> list[Suppression]:
        """What all the remarks ask for, in the order in which they stand."""
        made = [made for remark in self.document.remarks for made in self._read(remark)]
        return sorted([*made, *self.opened.values()], key=lambda each: (each.span, each.code))

    def _read(self, remark: Remark) -> Iterator[Suppression]:
        span = Span(remark.start, remark.end)
        self.misread += ((span, why) for why in self._wrong(remark))
        if remark.order not in ORDERS and remark.order != FRONT_MATTER:
            return
        kind: Kind = "front matter" if remark.order == FRONT_MATTER else "comment"
        for code in dict.fromkeys(self.codes[word.lower()] for word in remark.checks if word.lower() in self.codes):
            yield from self._follow(Suppression(kind, code, remark.reason, remark.order, span, self._reach(remark)))

    def _wrong(self, remark: Remark) -> Iterator[str]:
        unknown = [word for word in remark.checks if word.lower() not in self.codes]
        if remark.wrong:
            yield remark.wrong
        elif remark.order not in ORDERS and remark.order != FRONT_MATTER:
            yield f"'{remark.order[:LONGEST_WORD]}' is unknown{self._meant(remark.order.lower(), ORDERS)}"
        elif not remark.checks:
            yield f"'{remark.order}' names no check; say which, such as {remark.order} U101"
        elif unknown:
            near = self._meant(unknown[0], self.codes.values()) or self._meant(unknown[0], self.codes)
            yield f"there is no check '{unknown[0][:LONGEST_WORD]}' to suppress{near}"

    def _meant(self, word: str, accepted: Iterable[str]) -> str:
        return meant(word, accepted) if len(self.misread) < HINTS else ""

    def _follow(self, made: Suppression) -> Iterator[Suppression]:
        """Keep what begins here until it ends, and hand over what needs no end."""
        begun = self.opened.get(made.code)
        if made.order == BEGIN and not begun:
            self.opened[made.code] = made
        elif made.order == BEGIN:
            yield made._replace(reach=NOWHERE)
        elif made.order == END and begun:
            yield self.opened.pop(made.code)._replace(reach=Span(begun.reach.start, made.reach.start))
        elif made.order == END:
            self.misread.append((made.reach, f"{made.code} is not disabled here"))
        else:
            yield made

    def _reach(self, remark: Remark) -> Span:
        if remark.order == LINE:
            return self.lines.around(remark.start, remark.end)
        if remark.order == NEXT_LINE:
            return self.lines.next_with_text(remark.end)
        if remark.order == BEGIN:
            return Span(remark.start, len(self.document.text))
        if remark.order == END:
            return Span(remark.start, remark.end)
        return Span(0, len(self.document.text))


class _Lines:
    """The lines of a document, each with its line break."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def around(self, start: int, end: int) -> Span:
        """The lines that a stretch of the text touches."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        return Span(self._starts[first], self._starts[last])

    def next_with_text(self, offset: int) -> Span:
        """The first line behind that of *offset* that holds prose; what is empty when there is none."""
        at = bisect_right(self._with_text, Span(self.around(offset - 1, offset).end, 0))
        return self._with_text[at] if at < len(self._with_text) else NOWHERE

    @cached_property
    def _starts(self) -> list[int]:
        text = self.document.text
        return [0, *(ending.end() for ending in BREAK.finditer(text)), len(text) + 1]

    @cached_property
    def _with_text(self) -> list[Span]:
        return [line for line in map(Span, self._starts, self._starts[1:]) if self.document.prose[slice(*line)].strip()]


class _Said:
    """Suppressions, arranged so that the one over a finding is found without a look at all the others."""

    def __init__(self, document: Document, remarked: Iterable[Suppression], listed: Iterable[Suppression]) -> None:
        self.prose = document.prose
        self.reaching: dict[tuple[str, int], list[tuple[int, int, Suppression]]] = defaultdict(list)
        """Code and how far it reaches -> start and end of stretches that do not overlap, in order."""
        self.quoting: dict[str, list[tuple[str, Suppression]]] = defaultdict(list)
        """Code -> the words that are quoted."""
        for made in sorted(remarked, key=lambda each: each.reach):
            stretches = self.reaching[made.code, WIDTH[made.order]]
            start = max(made.reach.start, stretches[-1][1] if stretches else 0)
            if start < made.reach.end:
                stretches.append((start, made.reach.end, made))
        for made in listed:
            self.quoting[made.code].append((words_of(made.entry.text if made.entry else ""), made))

    def of(self, finding: Finding) -> Suppression | None:
        """The suppression of a finding, if there is one."""
        places = (finding.span, *finding.evidence)
        over = (self._over(finding.code, width, place) for width in range(4) for place in places)
        return next(filter(None, over), None) or self._quoting(finding.code, places)

    def _over(self, code: str, width: int, place: Span) -> Suppression | None:
        stretches = self.reaching.get((code, width), ())
        at = bisect_left(stretches, (place.end,)) - 1
        return stretches[at][2] if at >= 0 and place.start < stretches[at][1] else None

    def _quoting(self, code: str, places: Sequence[Span]) -> Suppression | None:
        if code not in self.quoting:
            return None
        around = [(words_of(self.prose[slice(*place)]), self._around(place)) for place in places]
        return next(
            (
                made
                for text, made in self.quoting[code]
                if not text.strip() or any(place in text and text in passage for place, passage in around)
            ),
            None,
        )

    def _around(self, place: Span) -> str:
        return words_of(self.prose[max(0, place.start - REACH) : place.end + REACH])


def words_of(text: str) -> str:
    """Words and signs one blank apart, in small letters, whatever their dashes, quotation marks and line breaks.

    >>> words_of("The “42  miles”\\n(26 km)")
    ' the " 42 miles " ( 26 km ) '
    """
    plain = unicodedata.normalize("NFKC", text).translate(ONE_FORM).casefold()
    return f" {' '.join(TOKEN.findall(plain))} "
