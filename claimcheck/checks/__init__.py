"""Every check there is, in the order of the documentation."""

from claimcheck.checks._check import Check, Example
from claimcheck.checks.age_contradicts_birth import age_contradicts_birth
from claimcheck.checks.age_label_contradicted import age_label_contradicted
from claimcheck.checks.ago_contradicts_date import ago_contradicts_date
from claimcheck.checks.anniversary_contradicts_year import anniversary_contradicts_year
from claimcheck.checks.change_differs import change_differs
from claimcheck.checks.coming_event_in_past import coming_event_in_past
from claimcheck.checks.conversions_disagree import conversions_disagree
from claimcheck.checks.converted_value_differs import converted_value_differs
from claimcheck.checks.date_does_not_exist import date_does_not_exist
from claimcheck.checks.difference_converted_as_temperature import difference_converted_as_temperature
from claimcheck.checks.difference_differs import difference_differs
from claimcheck.checks.direction_contradicts_values import direction_contradicts_values
from claimcheck.checks.exchange_rates_disagree import exchange_rates_disagree
from claimcheck.checks.fraction_word_differs import fraction_word_differs
from claimcheck.checks.headline_differs import headline_differs
from claimcheck.checks.impossible_decrease import impossible_decrease
from claimcheck.checks.impossible_value import impossible_value
from claimcheck.checks.length_contradicts_dates import length_contradicts_dates
from claimcheck.checks.link_differs import link_differs
from claimcheck.checks.list_length_differs import list_length_differs
from claimcheck.checks.margin_differs import margin_differs
from claimcheck.checks.margin_of_error_impossible import margin_of_error_impossible
from claimcheck.checks.mean_impossible import mean_impossible
from claimcheck.checks.multiple_differs import multiple_differs
from claimcheck.checks.order_contradicts_dates import order_contradicts_dates
from claimcheck.checks.order_contradicts_values import order_contradicts_values
from claimcheck.checks.outside_range import outside_range
from claimcheck.checks.p_value_differs import p_value_differs
from claimcheck.checks.part_exceeds_whole import part_exceeds_whole
from claimcheck.checks.parts_miss_total import parts_miss_total
from claimcheck.checks.past_event_in_future import past_event_in_future
from claimcheck.checks.period_reversed import period_reversed
from claimcheck.checks.points_called_percent import points_called_percent
from claimcheck.checks.product_differs import product_differs
from claimcheck.checks.rate_differs import rate_differs
from claimcheck.checks.restated_age_differs import restated_age_differs
from claimcheck.checks.restated_date_differs import restated_date_differs
from claimcheck.checks.restated_value_differs import restated_value_differs
from claimcheck.checks.running_total_differs import running_total_differs
from claimcheck.checks.scale_differs import scale_differs
from claimcheck.checks.score_contradicts_result import score_contradicts_result
from claimcheck.checks.series_contradicts_games import series_contradicts_games
from claimcheck.checks.share_differs import share_differs
from claimcheck.checks.shares_miss_whole import shares_miss_whole
from claimcheck.checks.since_contradicts_length import since_contradicts_length
from claimcheck.checks.threshold_contradicted import threshold_contradicted
from claimcheck.checks.time_does_not_exist import time_does_not_exist
from claimcheck.checks.unit_does_not_fit import unit_does_not_fit
from claimcheck.checks.unknown_suppression import unknown_suppression
from claimcheck.checks.unused_suppression import unused_suppression
from claimcheck.checks.votes_miss_total import votes_miss_total
from claimcheck.checks.weekday_contradicts_date import weekday_contradicts_date
from claimcheck.checks.zones_disagree import zones_disagree

OF_ARTICLES: tuple[Check, ...] = (
    converted_value_differs,
    difference_converted_as_temperature,
    unit_does_not_fit,
    conversions_disagree,
    exchange_rates_disagree,
    parts_miss_total,
    list_length_differs,
    running_total_differs,
    part_exceeds_whole,
    shares_miss_whole,
    rate_differs,
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
    order_contradicts_values,
    product_differs,
    score_contradicts_result,
    series_contradicts_games,
    votes_miss_total,
    margin_differs,
    impossible_value,
    p_value_differs,
    mean_impossible,
    margin_of_error_impossible,
    weekday_contradicts_date,
    date_does_not_exist,
    time_does_not_exist,
    zones_disagree,
    period_reversed,
    age_contradicts_birth,
    age_label_contradicted,
    order_contradicts_dates,
    past_event_in_future,
    coming_event_in_past,
    length_contradicts_dates,
    ago_contradicts_date,
    anniversary_contradicts_year,
    since_contradicts_length,
    headline_differs,
    restated_value_differs,
    restated_age_differs,
    restated_date_differs,
    scale_differs,
    link_differs,
)
"""What looks at an article."""

OF_SUPPRESSIONS: tuple[Check, ...] = (unknown_suppression, unused_suppression)
"""What looks at the suppressions of an article, when its findings are known."""

CHECKS: tuple[Check, ...] = (*OF_ARTICLES, *OF_SUPPRESSIONS)
"""The whole catalogue."""

__all__ = ["CHECKS", "OF_ARTICLES", "OF_SUPPRESSIONS", "Check", "Example"]
