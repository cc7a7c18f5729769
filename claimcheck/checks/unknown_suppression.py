"""X001: a suppression is not understood."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.checks._check import check_of_suppressions
from claimcheck.suppressions import Fault, Settled


@check_of_suppressions("X001")
def unknown_suppression(settled: Settled) -> Iterator[Fault]:
    """A comment that should suppress a finding is not understood, and suppresses nothing.

    A slip in a comment must not hide more than its author meant, so what is misspelt, names no check or names one that
    does not exist holds for nothing, and is said.  A comment is `claimcheck-disable-line`, `claimcheck-disable-next-line`,
    `claimcheck-disable-file`, or `claimcheck-disable` up to `claimcheck-enable`, then codes or names of checks with
    commas between them, then a reason.

    Wrong:

        The path is 26 miles (42 km) long. <!-- claimcheck-disable-lin U101 a quotation -->
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'claimcheck-disable-lin' is unknown (did you mean 'claimcheck-disable-line'?)

    Wrong:

        The path is 26 miles (42 km) long. <!-- claimcheck-disable-line converted-value-difers -->
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ there is no check 'converted-value-difers' to suppress (did you mean 'converted-value-differs'?)

    Right:

        The path is 42 miles (26 km) long. <!-- claimcheck-disable-line U101 a quotation -->
    """
    return (Fault(span, why, "warning") for span, why in settled.misread)
