"""Every check there is, in the order of the documentation."""

from claimcheck.checks._check import Check, Example
from claimcheck.checks.age_contradicts_birth import age_contradicts_birth
from claimcheck.checks.age_label_contradicted import age_label_contradicted
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.order_contradicts_dates import order_contradicts_dates
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.past_event_in_future import past_event_in_future
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    outside_range,
    impossible_value,
    age_contradicts_birth,
    age_label_contradicted,
    order_contradicts_dates,
    past_event_in_future,
)

__all__ = ["CHECKS", "Check", "Example"]
