"""Imports point downwards.  The list below is the house, roof first."""

import ast
from pathlib import Path

import pytest

import claimcheck

FLOORS = [
    {"__init__", "__main__"},
    {"cli"},
    {"corpus", "serve", "lsp", "mcp"},
    {"linter", "baseline", "diff"},
    {"settings"},
    {"sources", "extract", "checks", "reports"},  # rooms on one floor never meet
    {"reasoning", "suppressions"},
    {"report", "languages"},
    {"article"},
    {"repeats", "verbatim"},
    {"claims"},
    {"units", "dates", "passages"},
    {"numbers", "text", "errors", "globs", "version"},
    {"late"},
]
REASONING = [
    {"remainders", "unannounced"},
    {"bases", "predicates", "surroundings", "changes", "closing", "divisions", "exclusive"},
    {"evidence", "redated"},
    {"circumstances", "wording", "parts", "retold", "tense"},
    {"nearby", "conversions", "chronology", "elapsed", "ratios", "statistics"},
]
"""The floors inside the room with the most modules."""

FLOOR_OF = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
ROOT = Path(claimcheck.__file__).parent

ONLY_IN = {
    "pint": {"units"},
    "dateparser": {"dates", "sources/_frontmatter"},
    "yaml": {"sources/_frontmatter", "sources/_own_key"},
    "pyromark": {"sources/markdown"},
    "striprtf": {"sources/rtf"},
    "rich": {"cli/targets", "cli/progress", "reports/text"},
    "click": {"cli"},
    "pyarrow": {"corpus"},
    "distributed": {"corpus/cluster", "corpus/run"},
    "pygls": {"lsp/server"},
    "lsprotocol": {"lsp/server"},
    "mcp": {"mcp"},
    "pydantic": {"mcp"},
    "starlette": {"serve"},
    "uvicorn": {"serve"},
}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path):
    here = path.relative_to(ROOT).with_suffix("").parts[0]
    for name in imported_names(ast.parse(path.read_text(encoding="utf-8"))):
        top, _, rest = name.partition(".")
        there = rest.partition(".")[0]
        if top == "claimcheck" and there in FLOOR_OF and there != here:
            assert FLOOR_OF[here] < FLOOR_OF[there], f"{here} imports {there}"


@pytest.mark.parametrize("path", sorted((ROOT / "reasoning").glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_reasoning_has_floors_of_its_own(path):
    floor_of = {module: level for level, modules in enumerate(REASONING) for module in modules}
    names = imported_names(ast.parse(path.read_text(encoding="utf-8")))
    inside = [name.split(".")[2] for name in names if name.startswith("claimcheck.reasoning.")]

    assert [] == [name for name in inside if name in floor_of and not floor_of[path.stem] < floor_of[name]]


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_library_has_one_door(path):
    here = path.relative_to(ROOT).with_suffix("").as_posix()
    libraries = {name.partition(".")[0] for name in imported_names(ast.parse(path.read_text(encoding="utf-8")))}

    assert [] == [library for library in libraries & ONLY_IN.keys() if not any(map(at(here), ONLY_IN[library]))]


def at(here):
    """Whether a door, a module or a whole folder, is where the module *here* stands."""
    return lambda door: here == door or here.startswith(f"{door}/")


def test_every_room_has_a_floor():
    rooms = {path.relative_to(ROOT).with_suffix("").parts[0] for path in ROOT.rglob("*.py")}

    assert set() == rooms - FLOOR_OF.keys()


def imported_names(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "claimcheck":
            yield from (f"claimcheck.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module
