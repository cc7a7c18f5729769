"""Settings are inert data, and what is not understood is one clear line."""

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck import languages
from claimcheck.cli import cli
from claimcheck.errors import SettingsError
from claimcheck.globs import matches
from claimcheck.settings import Override, Settings, load, load_file, reference
from claimcheck.suppressions import Entry

ROOT = Path(__file__).parent.parent


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
        ('fail_on = "error"', "unknown setting 'fail_on' (did you mean 'fail-on'?)"),
        ('select = ["U9"]', "select: unknown check 'U9'"),
        ('exclude = "vendor"', "exclude must be a list of names of files"),
        ("exclude = ['" + "a" * 301 + "']", "each of at most 300 characters"),
        ('severity = {U101 = "fatal"}', 'severity must be a table of "error", "warning" or "note"'),
        ('severity = {U999 = "error"}', "severity: unknown check 'U999'"),
        ("per-file = 1", "per-file must be a table of tables"),
        ('per-file = {"a*" = 1}', "per-file: 'a*' must be a table; accepted in it: fail-on, ignore, select"),
        ('per-file = {"a*" = {units = {}}}', "per-file: 'a*': unknown setting 'units'; accepted: fail-on"),
        ('per-file = {"a*" = {ignore = ["U999"]}}', "per-file: 'a*': ignore: unknown check 'U999'"),
        ("suppress = 1", "suppress must be a list of at most 1,000 tables"),
        ("suppress = [1]", "suppress: entry 1 must be a table; accepted in it: check, file, reason, text, until"),
        ('suppress = [{file = "a*"}]', "suppress: entry 1 needs a check"),
        ('suppress = [{check = "U101"}]', "suppress: entry 1 needs a file or a text"),
        ('suppress = [{check = "U", file = "a"}]', "suppress: entry 1: check: unknown check 'U'"),
        ('suppress = [{check = "X001", file = "a"}]', "suppress: entry 1: check: unknown check 'X001'"),
        ('suppress = [{chekc = "U101", file = "a"}]', "unknown setting 'chekc' (did you mean 'check'?)"),
        (
            'suppress = [{check = "U101", file = "a", until = "soon"}]',
            "entry 1: until must be a day, such as 2027-01-01",
        ),
        ('suppress = [{check = "U101", file = "a", until = 2027-01-01T09:00:00}]', "entry 1: until must be a day"),
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


def test_all_articles_of_a_project_are_read_by_one_language():
    english = languages.load("en")
    one, again, other = (
        Settings(units=units).language_with_units(english)
        for units in ({"pitch": "7140 square_meter"}, {"pitch": "7140 square_meter"}, {"pitch": "7000 square_meter"})
    )

    assert one is again
    assert one is not other


def test_a_spelling_that_is_known_is_not_redefined():
    with pytest.raises(SettingsError, match="'miles' is known already"):
        Settings(units={"miles": "2 kilometer"}).language_with_units(languages.load("en"))


def test_a_hidden_settings_file_holds_too(tmp_path):
    (tmp_path / ".claimcheck.toml").write_text('select = ["U"]\n')

    assert ("U",) == load(tmp_path / "story.md").select


EVERYTHING = """\
fail-on = "error"
exclude = ["vendor/*"]
[per-file."drafts/*.md"]
ignore = ["U103"]
select = ["U", "T"]
fail-on = "note"
[severity]
U101 = "warning"
[[suppress]]
check = "U101"
file = "archive/*.md"
until = 2027-01-01
[units]
"football pitch" = "7140 square_meter"
"""


@pytest.fixture
def everything(tmp_path):
    path = tmp_path / "claimcheck.toml"
    path.write_text(EVERYTHING)
    return load_file(path)


def test_every_setting_is_read(everything):
    assert everything == Settings(
        fail_on="error",
        exclude=("vendor/*",),
        per_file={"drafts/*.md": Override(("U", "T"), ("U103",), "note")},
        severity={"U101": "warning"},
        suppress=(Entry("U101", file="archive/*.md", until=date(2027, 1, 1)),),
        units={"football pitch": "7140 square_meter"},
        origin=everything.origin,
    )


def test_what_is_set_for_certain_files_holds_for_them_alone(everything, tmp_path):
    draft, story = (everything.for_file(str(tmp_path / name)) for name in ("drafts/deep/a.md", "story.md"))

    assert (("U", "T"), ("U103",), "note") == (draft.select, draft.ignore, draft.fail_on)
    assert ((), (), "error") == (story.select, story.ignore, story.fail_on)
    assert draft == draft.for_file(str(tmp_path / "drafts/deep/a.md"))


def test_of_several_patterns_for_a_file_all_ignore_and_the_last_one_selects():
    settings = Settings(ignore=("N",), per_file={"*": Override(("U",), ("U103",)), "a*": Override(("T",), ("T101",))})

    assert (("T",), ("N", "U103", "T101")) == (settings.for_file("a.md").select, settings.for_file("a.md").ignore)


def test_suppressions_for_other_files_do_not_hold(everything, tmp_path):
    assert everything.suppress == everything.for_file(str(tmp_path / "archive" / "a.md")).suppress
    assert () == everything.for_file(str(tmp_path / "a.md")).suppress


@pytest.mark.parametrize("name, pattern, fits", [
    ("a.md", "a.md", True),
    ("a.md", "*", True),
    ("", "*", True),
    ("drafts/b/a.md", "drafts/*.md", True),
    ("drafts/b/a.md", "*/a.*", True),
    ("a.md", "a.md*a.md", False),
    ("ab", "*ab*b", False),
    ("A.md", "a.md", False),
    ("a", "?", False),
    ("a", "[a]", False),
    ("a" * 5_000, "*a" * 150 + "*b", False),
])  # fmt: skip
def test_a_star_stands_for_any_characters_and_no_other_sign_has_a_meaning(name, pattern, fits):
    assert fits == matches(name, pattern)


@given(st.lists(st.text("ab/.", max_size=4), min_size=1, max_size=5), st.data())
def test_a_pattern_fits_whatever_its_stars_are_replaced_by(pieces, data):
    name = pieces[0] + "".join(data.draw(st.text("ab/.", max_size=4)) + piece for piece in pieces[1:])

    assert matches(name, "*".join(pieces))


def test_severities_are_those_of_the_project_whatever_the_check_says():
    text = "The path is 42 miles (26 km) long. They met on Sunday, June 19, 2017."
    settings = Settings(severity={"U": "error", "converted-value-differs": "note"})

    found = claimcheck.check(text, settings=settings).findings

    assert [("U101", "note"), ("T101", "error")] == [(finding.code, finding.severity) for finding in found]


def test_a_severity_of_an_unknown_check_is_refused():
    with pytest.raises(SettingsError, match="severity: unknown check 'U999'"):
        claimcheck.check("So it is.", settings=Settings(severity={"U999": "note"}, origin="claimcheck.toml"))


def test_the_reference_is_current():
    written = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")

    assert reference.page() == written, "run: claimcheck config --format markdown > docs/settings.md"


def test_the_schema_is_current():
    written = (ROOT / "docs" / "settings.schema.json").read_text(encoding="utf-8")

    assert reference.schema() == written, "run: claimcheck config --format schema > docs/settings.schema.json"


def test_the_example_of_the_reference_is_accepted_by_reader_and_schema(tmp_path):
    example = reference.page().partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "claimcheck.toml").write_text(example)

    assert load_file(tmp_path / "claimcheck.toml").exclude
    jsonschema.validate(json.loads(json.dumps(tomllib.loads(example), default=str)), json.loads(reference.schema()))


@pytest.mark.parametrize("text", ["slect = []", 'suppress = [{file = "a"}]', "exclude = 1", "per-file = {a = {x = 1}}"])
def test_the_schema_refuses_what_the_reader_refuses(text):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), json.loads(reference.schema()))


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with settings, and in it."""
    monkeypatch.chdir(tmp_path)
    Path(".git").mkdir()
    Path("claimcheck.toml").write_text(EVERYTHING)


def run(*arguments):
    return CliRunner().invoke(cli, list(arguments))


@pytest.mark.usefixtures("project")
def test_config_prints_what_holds_as_settings_that_can_be_read_again(everything):
    printed = run("config").stdout

    assert reference.values(everything) == reference.values(load_text(printed))


def load_text(text):
    Path("again").mkdir()
    path = Path("again/claimcheck.toml")
    path.write_text(text)
    return load_file(path)


@pytest.mark.usefixtures("project")
def test_config_says_what_holds_for_a_file_and_who_said_so():
    result = run("config", "drafts/a.md", "--show-origin", "--ignore", "T101")
    lines = dict(line.split(" = ", 1) for line in result.stdout.splitlines())
    here = Path("claimcheck.toml").absolute()

    assert f'["vendor/*"]  # {here}' == lines["exclude"]
    assert f"\"note\"  # {here}: per-file 'drafts/*.md'" == lines["fail-on"]
    assert f'["U103", "T101"]  # {here}: per-file \'drafts/*.md\', --ignore' == lines["ignore"]


@pytest.mark.usefixtures("project")
def test_config_prints_json_too():
    plain = json.loads(run("config", "archive/a.md", "--format", "json").stdout)
    told = json.loads(run("config", "--format", "json", "--show-origin", "--fail-on", "note").stdout)

    assert [{"check": "U101", "file": "archive/*.md", "until": "2027-01-01"}] == plain["suppress"]
    assert {"value": "note", "origin": "--fail-on"} == told["fail-on"]
    assert {"value": [], "origin": "default"} == told["select"]


@pytest.mark.usefixtures("project")
def test_isolated_reads_no_settings_file():
    Path("claimcheck.toml").write_text("nonsense = 1")
    Path("a.txt").write_text("So it is.")

    assert (2, 0) == (run("check", "a.txt").exit_code, run("check", "a.txt", "--isolated").exit_code)
    assert 'fail-on = "warning"' in run("config", "--isolated").stdout.splitlines()
    assert "--isolated reads no settings file" in run("check", "a.txt", "--isolated", "--config", "b.toml").stderr


@pytest.mark.usefixtures("project")
def test_what_is_wrong_in_the_settings_is_one_line_and_2():
    Path("claimcheck.toml").write_text("nonsense = 1")

    result = run("config")

    assert (2, 1) == (result.exit_code, len(result.stderr.splitlines()))
    assert "claimcheck.toml: unknown setting 'nonsense'" in result.stderr


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("pattern", ["vendor/*", "vendor", "vendor/", "*/copy.txt", "ve*r"])
def test_what_is_excluded_is_passed_over_in_a_folder_and_read_when_it_is_named(pattern):
    Path("claimcheck.toml").write_text(f'exclude = ["{pattern}"]')
    Path("vendor/deep").mkdir(parents=True)
    for path in ("story.txt", "vendor/deep/copy.txt"):
        Path(path).write_text("The path is 42 miles (26 km) long.")

    walked = run("check", ".", "--format", "concise").stdout.splitlines()

    assert ["./story.txt"] == [line.partition(":")[0] for line in walked]
    assert 1 == run("check", "vendor/deep/copy.txt").exit_code


@pytest.mark.usefixtures("project")
def test_settings_for_certain_files_decide_the_exit_code():
    Path("claimcheck.toml").write_text(
        'fail-on = "error"\n[severity]\nU101 = "note"\n[per-file."a*"]\nfail-on = "note"\n'
    )
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("The path is 42 miles (26 km) long.")

    assert (1, 0) == (run("check", "a.txt").exit_code, run("check", "b.txt").exit_code)
    assert 0 == run("check", "a.txt", "--fail-on", "error").exit_code


@pytest.mark.usefixtures("project")
def test_standard_input_has_the_settings_of_the_name_that_it_is_given():
    Path("claimcheck.toml").write_text('[per-file."drafts/*"]\nignore = ["U101"]\n')
    text = "The path is 42 miles (26 km) long."

    named = CliRunner().invoke(cli, ["check", "-", "--stdin-filename", "drafts/a.md"], input=text)

    assert (0, 1) == (named.exit_code, CliRunner().invoke(cli, ["check", "-"], input=text).exit_code)


def test_the_page_names_every_setting():
    assert [] == [name for name in reference.values(Settings()) if f"\n## {name}\n" not in reference.page()]
