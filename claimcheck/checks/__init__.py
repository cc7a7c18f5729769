"""Every check there is, in the order of the documentation."""
from claimcheck.checks._check import Check, Example
from claimcheck.checks.ago_contradicts_date import ago_contradicts_date
from claimcheck.checks.anniversary_contradicts_year import anniversary_contradicts_year
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.length_contradicts_dates import length_contradicts_dates
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.since_contradicts_length import since_contradicts_length
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    outside_range,
    impossible_value,
    length_contradicts_dates,
    ago_contradicts_date,
    anniversary_contradicts_year,
    since_contradicts_length,
)

__all__ = ["CHECKS", "Check", "Example"]
