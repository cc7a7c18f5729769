"""Settings are inert data, and what is not understood is one clear line."""

from dataclasses import dataclass

import pytest

from claimcheck import languages
from claimcheck.errors import SettingsError
from claimcheck.settings import Settings, load, load_file


@dataclass(frozen=True)
class Named:
    """As much of a check as settings look at."""

    code: str
    name: str


CATALOGUE = [
    Named("U101", "converted-value-differs"),
    Named("U103", "unit-does-not-fit"),
    Named("N101", "parts-miss-total"),
]


def codes(**settings):
    return [check.code for check in Settings(**settings).checks(CATALOGUE)]


@pytest.mark.parametrize(
    "select, ignore, expected",
    [
        ((), (), ["U101", "U103", "N101"]),
        (("U",), (), ["U101", "U103"]),
        (("u1", "N101"), (), ["U101", "U103", "N101"]),
        (("parts-miss-total",), (), ["N101"]),
        ((), ("U103",), ["U101", "N101"]),
        (("U",), ("unit-does-not-fit",), ["U101"]),
        ((), ("**",), []),
        ((), ("converted-*",), ["U103", "N101"]),
    ],
)
def test_checks_are_named_by_code_prefix_name_or_pattern(select, ignore, expected):
    assert expected == codes(select=select, ignore=ignore)


@pytest.mark.parametrize(
    "word, hint",
    [
        ("U111", "did you mean 'U101'?"),
        ("part-miss-total", "did you mean 'parts-miss-total'?"),
        ("", "`claimcheck checks` lists them"),
        ("Z", "`claimcheck checks` lists them"),
    ],
)
def test_unknown_check_is_refused_with_a_hint(word, hint):
    with pytest.raises(SettingsError) as refused:
        codes(ignore=(word,))

    assert hint in str(refused.value)


def test_unknown_check_names_the_file_that_named_it():
    with pytest.raises(SettingsError, match=r"claimcheck\.toml: select: unknown check 'U999'"):
        codes(select=("U999",), origin="claimcheck.toml")


def test_without_settings_files_the_defaults_hold(tmp_path):
    (tmp_path / ".git").mkdir()

    assert Settings() == load(tmp_path / "story.md")


def test_the_nearest_settings_win(tmp_path):
    inner = tmp_path / "news"
    inner.mkdir()
    (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nignore = ["U103"]\n')
    (inner / "claimcheck.toml").write_text('fail-on = "error"\n')

    assert ("U103",) == load(tmp_path / "story.md").ignore
    assert ((), "error") == (load(inner / "story.md").ignore, load(inner / "story.md").fail_on)


def test_a_pyproject_that_says_nothing_of_us_is_passed_over(tmp_path):
    inner = tmp_path / "tool"
    inner.mkdir()
    (tmp_path / "claimcheck.toml").write_text('select = ["U"]\n')
    (inner / "pyproject.toml").write_text("this is no TOML\n")

    assert ("U",) == load(inner).select


def test_the_search_ends_at_the_root_of_the_repository(tmp_path):
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    (tmp_path / "claimcheck.toml").write_text('select = ["U"]\n')

    assert Settings() == load(repository / "story.md")


@pytest.mark.parametrize(
    "text, said",
    [
        ('plugins = ["os:system"]', "unknown setting 'plugins'"),
        ('pattern = "(a+)+$"', "unknown setting 'pattern'"),
        ('units = "/etc/passwd"', "units must be a table of text"),
        ("tolerance = nan", "unknown setting 'tolerance'"),
        ('ingore = ["U"]', "did you mean 'ignore'?"),
        ('fail-om = "error"', "did you mean 'fail-on'?"),
        ('select = "U"', "select must be a list"),
        ("select = [1]", "select must be a list"),
        ('fail-on = "never"', "fail-on must be"),
        ('units = {foo = "9**9**9 m"}', "must be a number and a known unit"),
        ('units = {foo = "2 blorgs"}', "unknown unit 'blorgs'"),
        ('units = {mile = "2000 meter"}', "known already"),
        ("[tool.claimcheck", "not valid TOML"),
        ("x=" + "[" * 20000, "not valid TOML: nested too deeply"),
        ("a." * 20000 + "b=1", "not valid TOML: a dotted key has more than 20 parts"),
        ("x=" + "9" * 5000, "not valid TOML"),
        ("x='" + "y" * 300_000 + "'", "not valid TOML: longer than"),
        ('ignore = ["' + "a*" * 50 + '"]', "at most 64 characters"),
    ],
)
def test_what_is_not_understood_is_one_clear_line(tmp_path, text, said):
    path = tmp_path / "claimcheck.toml"
    path.write_text(text)

    with pytest.raises(SettingsError) as refused:
        load_file(path)

    message = str(refused.value)
    assert said in message
    assert message.startswith(str(path))
    assert "\n" not in message


def test_settings_that_are_not_utf8_are_refused(tmp_path):
    path = tmp_path / "claimcheck.toml"
    path.write_bytes(b'select = ["\xff"]')

    with pytest.raises(SettingsError, match="not valid UTF-8 at byte 11"):
        load_file(path)


def test_a_project_unit_is_so_much_of_a_known_one(tmp_path):
    (tmp_path / "claimcheck.toml").write_text('[units]\n"football pitch" = "7140 square_meter"\n')

    word = load(tmp_path).language_with_units(languages.load("en")).units["football pitch"]

    assert (("square_meter",), 7140.0) == (word.readings, word.factor)


def test_without_project_units_the_language_is_the_same():
    english = languages.load("en")

    assert english is Settings().language_with_units(english)


def test_a_spelling_that_is_known_is_not_redefined():
    with pytest.raises(SettingsError, match="'miles' is known already"):
        Settings(units={"miles": "2 kilometer"}).language_with_units(languages.load("en"))
