"""Work side by side gives what work one after another gives, and leaves no process behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cli.workers import in_order

DEADLY = -1
ENDLESS = -2


def work(piece):
    if piece == DEADLY:
        os.kill(os.getpid(), signal.SIGTERM)
    if piece == ENDLESS:
        time.sleep(600)
    time.sleep(piece / 1000)
    return os.getpid(), piece


def lost(piece):
    return 0, f"lost {piece}"


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=40), st.integers(1, 4))
def test_results_come_in_the_order_of_the_pieces(pieces, processes):
    assert pieces == [result for _, result in in_order(work, pieces, processes, lost)]


def test_every_process_gets_work():
    assert 2 == len({process for process, _ in in_order(work, [9] * 8, 2, lost)})


@pytest.mark.parametrize(
    "pieces", [[DEADLY], [DEADLY, DEADLY, 1], [1, 2, DEADLY, 3, DEADLY], [1] * 30 + [DEADLY] + [2] * 30]
)
def test_a_process_that_dies_costs_its_piece_alone(pieces):
    expected = [f"lost {piece}" if piece == DEADLY else piece for piece in pieces]

    assert expected == [result for _, result in in_order(work, pieces, 2, lost)]


def test_a_process_that_died_while_it_had_nothing_to_do_is_replaced():
    results = in_order(work, list(range(40)), 1, lost)
    process, first = next(results)
    time.sleep(0.2)
    os.kill(process, signal.SIGTERM)
    while multiprocessing.active_children():
        time.sleep(0.01)

    assert list(range(40)) == [first, *(result for _, result in results)]
    assert [] == multiprocessing.active_children()


def test_no_process_is_left_when_all_is_done_or_nobody_wants_more():
    assert 3 == len(list(in_order(work, [1, 2, 3], 2, lost)))
    assert [] == multiprocessing.active_children()

    results = in_order(work, [1, ENDLESS, ENDLESS], 2, lost)
    next(results)
    results.close()

    assert [] == multiprocessing.active_children()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_no_process_outlives_a_parent_that_is_killed():
    script = (
        "from test_workers import ENDLESS, in_order, lost, work\n"
        "for _ in in_order(work, [1, ENDLESS, ENDLESS], 3, lost): print('begun', flush=True)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.path.dirname(__file__), *sys.path])}
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment)
    parent.stdout.readline()
    parent.kill()

    assert b"" == parent.communicate(timeout=60)[0]  # which ends when the last process has let go of the pipe
