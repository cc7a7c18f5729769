"""Every check there is, in the order of the documentation."""
from claimcheck.checks._check import Check, Example
from claimcheck.checks.age_contradicts_birth import age_contradicts_birth
from claimcheck.checks.age_label_contradicted import age_label_contradicted
from claimcheck.checks.ago_contradicts_date import ago_contradicts_date
from claimcheck.checks.anniversary_contradicts_year import anniversary_contradicts_year
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.date_does_not_exist import date_does_not_exist
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.order_contradicts_dates import order_contradicts_dates
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.period_reversed import period_reversed
from claimcheck.checks.time_does_not_exist import time_does_not_exist
from claimcheck.checks.past_event_in_future import past_event_in_future
from claimcheck.checks.length_contradicts_dates import length_contradicts_dates
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.headline_differs import headline_differs
from claimcheck.checks.restated_age_differs import restated_age_differs
from claimcheck.checks.restated_date_differs import restated_date_differs
from claimcheck.checks.restated_value_differs import restated_value_differs
from claimcheck.checks.scale_differs import scale_differs
from claimcheck.checks.since_contradicts_length import since_contradicts_length
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit
from claimcheck.checks.weekday_contradicts_date import weekday_contradicts_date
from claimcheck.checks.zones_disagree import zones_disagree

CHECKS: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    outside_range,
    impossible_value,
    weekday_contradicts_date,
    date_does_not_exist,
    time_does_not_exist,
    zones_disagree,
    period_reversed,
    age_contradicts_birth,
    age_label_contradicted,
    order_contradicts_dates,
    past_event_in_future,
    length_contradicts_dates,
    ago_contradicts_date,
    anniversary_contradicts_year,
    since_contradicts_length,
    headline_differs,
    restated_value_differs,
    restated_age_differs,
    restated_date_differs,
    scale_differs,
)

__all__ = ["CHECKS", "Check", "Example"]
