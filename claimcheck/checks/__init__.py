"""Every check there is, in the order of the documentation."""

from claimcheck.checks._check import Check, Example
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    outside_range,
    impossible_value,
)

__all__ = ["CHECKS", "Check", "Example"]
