"""Every check there is, in the order of the documentation."""

from claimcheck.checks._check import Check, Example
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.date_does_not_exist import date_does_not_exist
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.list_length_differs import list_length_differs
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.part_exceeds_whole import part_exceeds_whole
from claimcheck.checks.parts_miss_total import parts_miss_total
from claimcheck.checks.period_reversed import period_reversed
from claimcheck.checks.running_total_differs import running_total_differs
from claimcheck.checks.shares_miss_whole import shares_miss_whole
from claimcheck.checks.time_does_not_exist import time_does_not_exist
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit
from claimcheck.checks.weekday_contradicts_date import weekday_contradicts_date
from claimcheck.checks.zones_disagree import zones_disagree

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    parts_miss_total,
    list_length_differs,
    running_total_differs,
    part_exceeds_whole,
    shares_miss_whole,
    outside_range,
    impossible_value,
    weekday_contradicts_date,
    date_does_not_exist,
    time_does_not_exist,
    zones_disagree,
    period_reversed,
)

__all__ = ["CHECKS", "Check", "Example"]
