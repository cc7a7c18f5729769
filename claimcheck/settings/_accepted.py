"""What each setting accepts: one table, of which the reader, the reference and the JSON Schema are made."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, Literal, NamedTuple, TypeAlias, get_args

from claimcheck import units
from claimcheck.article import Severity
from claimcheck.checks import CHECKS, OF_ARTICLES
from claimcheck.errors import LanguageError, SettingsError, meant
from claimcheck.languages import UnitWord
from claimcheck.settings._names import LONGEST_NAME, codes, cut, one_line, unknown_check
from claimcheck.suppressions import Entry

FailOn: TypeAlias = Literal["error", "warning", "note"]

LONGEST_TEXT: Final = 300
"""Characters of the longest pattern, quotation and reason."""

MOST_ENTRIES: Final = 1_000

NAMES: Final = f"a list of codes or names of checks, each of at most {LONGEST_NAME} characters, such as"
PATTERNS: Final = f"a list of names of files, each of at most {LONGEST_TEXT} characters, such as"
SHORT: Final = f"text of at most {LONGEST_TEXT} characters"
LEVELS: Final = '"error", "warning" or "note"'
DEFINITION: Final = re.compile(r"\s*([0-9][0-9./eE+-]{0,60})\s+([A-Za-z][A-Za-z_ ]{0,60}?)\s*")


class Override(NamedTuple):
    """What is otherwise for certain files."""

    select: tuple[str, ...] = ()
    """Instead of the checks that are selected for all; empty means these."""
    ignore: tuple[str, ...] = ()
    """Besides the checks that are ignored for all."""
    fail_on: FailOn | None = None


class Key(NamedTuple):
    """A setting: how its value is read, and what is said of it."""

    read: Callable[[object], object]
    """Raises ``TypeError`` for a value of the wrong kind, :class:`~claimcheck.errors.SettingsError` for a wrong one."""
    accepted: str
    schema: Mapping[str, object]
    about: str


def read(table: object, keys: Mapping[str, Key]) -> dict[str, Any]:
    """The values of a table, by the names of the fields that they belong to.

    Raises ``TypeError`` for what is no table, :class:`~claimcheck.errors.SettingsError` for what it should not hold.
    """
    if not isinstance(table, dict):
        raise TypeError
    return {name.replace("-", "_"): _value(name, value, keys) for name, value in table.items()}


def _value(name: str, value: object, keys: Mapping[str, Key]) -> object:
    if name not in keys:
        raise SettingsError(f"unknown setting {cut(name)}{meant(name, keys)}; accepted: {', '.join(keys)}")
    try:
        return keys[name].read(value)
    except TypeError:
        raise SettingsError(f"{name} must be {keys[name].accepted}") from None
    except SettingsError as error:
        raise SettingsError(f"{name}: {error}") from None


def _texts(value: object, longest: int) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(word, longest) for word in value)


def _text(value: object, longest: int = LONGEST_TEXT) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise TypeError
    return value


def _names(value: object) -> tuple[str, ...]:
    words = _texts(value, LONGEST_NAME)
    codes(words, CHECKS)
    return words


def _patterns(value: object) -> tuple[str, ...]:
    return _texts(value, LONGEST_TEXT)


def _level(value: object) -> str:
    if value not in get_args(Severity):
        raise TypeError
    return str(value)


def _severity(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise TypeError
    codes(value, CHECKS)
    return {word: _level(level) for word, level in value.items()}


def _units(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise TypeError
    for spelling, text in value.items():
        unit_word(spelling, text)
    return value


def _check(value: object) -> str:
    word = _text(value, LONGEST_NAME)
    if not any(word.lower() in (check.code.lower(), check.name) for check in OF_ARTICLES):
        raise SettingsError(unknown_check(word, OF_ARTICLES))
    return word


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise TypeError from None


def _per_file(value: object) -> Mapping[str, Override]:
    if not isinstance(value, dict):
        raise TypeError
    return {_text(pattern): Override(**_within(cut(pattern), table, OVERRIDE)) for pattern, table in value.items()}


def _suppress(value: object) -> tuple[Entry, ...]:
    if not isinstance(value, list) or len(value) > MOST_ENTRIES:
        raise TypeError
    return tuple(_entry(f"entry {i}", table) for i, table in enumerate(value, 1))


def _entry(where: str, table: object) -> Entry:
    given = _within(where, table, ENTRY)
    if "check" not in given:
        raise SettingsError(f'{where} needs a check, such as check = "U101"')
    if not given.get("file") and not given.get("text"):
        raise SettingsError(f"{where} needs a file or a text; to leave a check out everywhere, ignore it")
    return Entry(**given)


def _within(where: str, table: object, keys: Mapping[str, Key]) -> dict[str, Any]:
    try:
        return read(table, keys)
    except TypeError:
        raise SettingsError(f"{where} must be a table; accepted in it: {', '.join(keys)}") from None
    except SettingsError as error:
        raise SettingsError(f"{where}: {error}") from None


def unit_word(spelling: str, text: str, at: str = "") -> UnitWord:
    """A spelling as so much of a known unit: only a number and a name are read, never an expression."""
    match = DEFINITION.fullmatch(text)
    if not match:
        raise SettingsError(f"{at}{cut(spelling)} must be a number and a known unit, such as '7140 square_meter'")
    try:
        known = units.unit(match[2].replace(" ", "_"))
    except LanguageError:
        message = f"{at}{cut(spelling)}: unknown unit {cut(match[2])}; accepted: names such as square_meter"
        raise SettingsError(message) from None
    try:
        made = units.define(re.sub(r"\W", "_", spelling), match[1], known)
    except SettingsError as error:
        raise SettingsError(f"{at}{one_line(str(error))}") from None
    return UnitWord("measure", (known.name,), float(made.exact / known.exact))


def _string(longest: int) -> dict[str, object]:
    return {"type": "string", "maxLength": longest}


def _list(longest: int) -> dict[str, object]:
    return {"type": "array", "items": _string(longest)}


def _map(values: Mapping[str, object]) -> dict[str, object]:
    return {"type": "object", "additionalProperties": values}


def table_schema(keys: Mapping[str, Key]) -> dict[str, object]:
    """The JSON Schema of a table with those keys and no others."""
    properties = {name: {"description": key.about, **key.schema} for name, key in keys.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


LEVEL: Final = {"enum": list(get_args(Severity))}

OVERRIDE: Final[Mapping[str, Key]] = {
    "fail-on": Key(_level, LEVELS, LEVEL, "The least severity of a finding that gives exit code 1."),
    "ignore": Key(_names, f'{NAMES} ["U103"]', _list(LONGEST_NAME), "The checks that do not run."),
    "select": Key(_names, f'{NAMES} ["U", "N101"]', _list(LONGEST_NAME), "The checks that run, and no others."),
}
"""What can be set for all files, and for some."""

ENTRY: Final[Mapping[str, Key]] = {
    "check": Key(_check, 'a code or name of a check, such as "U101"', _string(LONGEST_NAME), "Whose findings."),
    "file": Key(_text, 'a name of files, such as "archive/*.md"', _string(LONGEST_TEXT), "In which files."),
    "reason": Key(_text, SHORT, _string(LONGEST_TEXT), "Why."),
    "text": Key(
        _text, f"{SHORT}, words of the article", _string(LONGEST_TEXT),
        "At which words of the article: a whole figure of the finding is among them.",
    ),
    "until": Key(
        _day, "a day, such as 2027-01-01", {"type": "string", "format": "date"},
        "The last day on which it holds.",
    ),
}  # fmt: skip
"""What an entry of ``suppress`` says."""

ACCEPTED: Final[Mapping[str, Key]] = {
    "exclude": Key(
        _patterns, f'{PATTERNS} ["vendor/*"]', _list(LONGEST_TEXT),
        "Files and folders that are passed over when a folder is checked.",
    ),
    **OVERRIDE,
    "per-file": Key(
        _per_file, 'a table of tables, such as {"drafts/*.md" = {ignore = ["U103"]}}', _map(table_schema(OVERRIDE)),
        "What is otherwise for certain files: `ignore` adds to the general one, `select` and `fail-on` replace it.",
    ),
    "severity": Key(
        _severity, f'a table of {LEVELS}, such as {{U101 = "error"}}', _map(LEVEL),
        "How severe the findings of a check are, whatever it says itself.",
    ),
    "suppress": Key(
        _suppress, f'a list of at most {MOST_ENTRIES:,} tables, such as [{{check = "U101", file = "archive/*.md"}}]',
        {"type": "array", "maxItems": MOST_ENTRIES, "items": table_schema(ENTRY) | {"required": ["check"]}},
        "Findings that are left out of the reports.",
    ),
    "units": Key(
        _units, 'a table of text, such as {"football pitch" = "7140 square_meter"}', _map(_string(LONGEST_TEXT)),
        "Spellings of units that the project adds, and how much of a known unit each is.",
    ),
}  # fmt: skip
"""Every setting, in the order in which they are listed."""
