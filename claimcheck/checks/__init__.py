"""Every check there is, in the order of the documentation."""

from claimcheck.checks._check import Check, Example
from claimcheck.checks.change_differs import change_differs
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.date_does_not_exist import date_does_not_exist
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.difference_differs import difference_differs
from claimcheck.checks.direction_contradicts_values import direction_contradicts_values
from claimcheck.checks.fraction_word_differs import fraction_word_differs
from claimcheck.checks.impossible_decrease import impossible_decrease
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.multiple_differs import multiple_differs
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.period_reversed import period_reversed
from claimcheck.checks.points_called_percent import points_called_percent
from claimcheck.checks.share_differs import share_differs
from claimcheck.checks.threshold_contradicted import threshold_contradicted
from claimcheck.checks.time_does_not_exist import time_does_not_exist
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit
from claimcheck.checks.weekday_contradicts_date import weekday_contradicts_date
from claimcheck.checks.zones_disagree import zones_disagree

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    share_differs,
    fraction_word_differs,
    threshold_contradicted,
    change_differs,
    difference_differs,
    multiple_differs,
    points_called_percent,
    direction_contradicts_values,
    impossible_decrease,
    outside_range,
    impossible_value,
    weekday_contradicts_date,
    date_does_not_exist,
    time_does_not_exist,
    zones_disagree,
    period_reversed,
)

__all__ = ["CHECKS", "Check", "Example"]
