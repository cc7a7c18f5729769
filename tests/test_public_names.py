"""The public names are exactly those that ``claimcheck/__init__.py`` lists."""

import inspect
from importlib import import_module

import claimcheck


def test_public_names_are_sorted_as_the_linter_sorts_them():
    constants = [name for name in claimcheck.__all__ if name.isupper()]
    others = [name for name in claimcheck.__all__ if not name.isupper()]

    assert claimcheck.__all__ == [*sorted(constants), *sorted(others)]


def test_every_public_name_is_listed_and_there():
    public = {
        name
        for name in dir(claimcheck)
        if not name.startswith("_") and not inspect.ismodule(getattr(claimcheck, name)) and name != "annotations"
    }

    assert set(claimcheck.__all__) == public


def test_every_public_name_is_documented():
    undocumented = [
        name
        for name in claimcheck.__all__
        if callable(getattr(claimcheck, name)) and not inspect.getdoc(getattr(claimcheck, name))
    ]

    assert [] == undocumented


def test_every_public_name_is_in_the_room_that_is_opened_for_it():
    rooms = {name: room for room, names in claimcheck._ROOMS.items() for name in names}

    assert sorted(claimcheck.__all__) == sorted(rooms)
    assert [] == [name for name, room in rooms.items() if not hasattr(import_module(f"claimcheck.{room}"), name)]
