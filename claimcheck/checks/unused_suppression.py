"""X002: a suppression suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.checks._check import check_of_suppressions
from claimcheck.suppressions import Fault, Settled


@check_of_suppressions("X002")
def unused_suppression(settled: Settled) -> Iterator[Fault]:
    """A comment suppresses what is not found, or an entry of the settings is past its day.

    The figures were put right, or the comment was left behind when its sentence moved; it would hide the next slip.

    Wrong:

        The path is 26 miles (42 km) long. <!-- claimcheck-disable-line U101 a quotation -->
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing to suppress for U101

    Right:

        The path is 42 miles (26 km) long. <!-- claimcheck-disable-line U101 a quotation -->
    """
    for made in settled.suppressions:
        if made.span and made not in settled.used:
            yield Fault(made.span, f"nothing to suppress for {made.code}", "note")
    for finding, entry in settled.outdated:
        yield Fault(finding.span, f"{finding.code} was suppressed here until {entry.until}", "note")
