"""Nothing is checked while somebody types, and nothing is lost; no test sleeps."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.debounce import DELAY, Debounce


class Clock:
    """Time that passes when it is told to."""

    def __init__(self):
        self.now = 0.0
        self.due = []

    def later(self, seconds, action):
        alarm = Alarm(self.now + seconds, action)
        self.due.append(alarm)
        return alarm

    def pass_(self, seconds):
        self.now += seconds
        for alarm in [alarm for alarm in self.due if alarm.at <= self.now]:
            self.due.remove(alarm)
            if not alarm.is_cancelled:
                alarm.action()


class Alarm:
    def __init__(self, at, action):
        self.at, self.action, self.is_cancelled = at, action, False

    def cancel(self):
        self.is_cancelled = True


def test_only_the_last_of_many_keystrokes_is_acted_on():
    clock, done = Clock(), []
    debounce = Debounce(clock.later)

    for key in "abc":
        debounce.ask("story", lambda key=key: done.append(key))
        clock.pass_(DELAY / 2)
    clock.pass_(DELAY)

    assert ["c"] == done


def test_articles_wait_on_their_own():
    clock, done = Clock(), []
    debounce = Debounce(clock.later)

    debounce.ask("one", lambda: done.append("one"))
    debounce.ask("two", lambda: done.append("two"))
    debounce.forget("one")
    clock.pass_(DELAY)

    assert ["two"] == done


def test_forgetting_what_nobody_asked_for_is_no_error():
    Debounce(Clock().later).forget("story")


@given(st.lists(st.floats(0.01, 1)))
def test_something_is_done_after_every_pause_and_only_then(pauses):
    clock, done = Clock(), []
    debounce = Debounce(clock.later)

    for number, pause in enumerate(pauses):
        debounce.ask("story", lambda number=number: done.append(number))
        clock.pass_(pause)

    # What is due is told by sums of floats, so a pause of just the delay may count as either.
    long = [number for number, pause in enumerate(pauses) if pause > DELAY + 1e-6]
    assert set(long) <= set(done) <= {number for number, pause in enumerate(pauses) if pause > DELAY - 1e-6}
