"""The tools for agents, called by the protocol's own client from the other end of a pipe."""

import asyncio
import json
import subprocess
import sys
from datetime import date

import pytest
from mcp import StdioServerParameters
from mcp.client.session import ClientSession
from mcp.client.stdio import stdio_client

import claimcheck

WRONG = "The path is 42 miles (26 km) long."
DATED = {"text": "It opened on Monday, June 18.", "published": "2017-06-20", "headline": "Path opens"}
MISTAKES = {
    "text: Field required": ("check_text", {}),
    "text: Input should be a valid string": ("claims", {"text": 5}),
    "published '18 June' is no day; accepted: YYYY-MM-DD": ("check_text", {"text": WRONG, "published": "18 June"}),
    "unknown format 'markdwn' (did you mean 'markdown'?)": ("check_text", {"text": WRONG, "format": "markdwn"}),
    "unknown check 'U111' (did you mean 'U101'?)": ("explain", {"code": "U111"}),
    "Unknown tool: mend": ("mend", {"text": WRONG}),
}


@pytest.fixture(scope="module")
def session():
    """The tools that are offered, and what became of each call."""
    calls = [("check_text", {"text": WRONG}), ("check_text", DATED), ("claims", {"text": WRONG})]
    calls += [("explain", {"code": "u101"}), *MISTAKES.values()]
    return asyncio.run(held(calls))


async def held(calls):
    command = StdioServerParameters(command=sys.executable, args=["-m", "claimcheck", "mcp"])
    async with stdio_client(command) as (read, write), ClientSession(read, write) as client:
        await client.initialize()
        tools = (await client.list_tools()).tools
        return tools, {json.dumps(call): await client.call_tool(*call) for call in calls}


def answer(session, *call):
    return session[1][json.dumps(call)]


def test_every_tool_says_what_it_does_and_that_it_only_reads(session):
    tools = session[0]

    assert ["check_text", "claims", "explain"] == [tool.name for tool in tools]
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)


def test_a_report_is_the_same_json_as_from_python(session):
    result = answer(session, "check_text", {"text": WRONG})

    assert claimcheck.check(WRONG).to_dict() == result.structured_content
    assert result.structured_content == json.loads(result.content[0].text)


def test_day_and_headline_are_heeded(session):
    report = claimcheck.check(DATED["text"], published=date(2017, 6, 20), headline=DATED["headline"])

    assert report.findings
    assert report.to_dict() == answer(session, "check_text", DATED).structured_content


def test_claims_are_those_of_the_report(session):
    listed = answer(session, "claims", {"text": WRONG}).structured_content

    assert ["schema", "document", "claims"] == list(listed)
    assert claimcheck.check(WRONG).to_dict()["claims"] == listed["claims"]


def test_a_check_is_explained_with_its_examples(session):
    explained = answer(session, "explain", {"code": "u101"}).structured_content

    assert ("U101", "converted-value-differs") == (explained["code"], explained["name"])
    assert {"Wrong", "Right"} == {example["verdict"] for example in explained["examples"]}


@pytest.mark.parametrize("said", MISTAKES)
def test_a_mistake_is_one_clear_line(session, said):
    result = answer(session, *MISTAKES[said])

    assert result.is_error
    assert said in result.content[0].text
    assert 1 == len(result.content[0].text.splitlines())


def test_a_missing_library_is_one_line(tmp_path):
    (tmp_path / "mcp").mkdir()
    (tmp_path / "mcp" / "__init__.py").write_text("raise ModuleNotFoundError('no mcp', name='mcp')\n")

    statement = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from claimcheck.cli import main; main()"
    ran = subprocess.run([sys.executable, "-c", statement, "mcp"], capture_output=True, text=True)

    assert 2 == ran.returncode
    assert ran.stderr.startswith("claimcheck: 'mcp' needs mcp, which is not installed; to install it: python -m pip")
    assert 1 == len(ran.stderr.splitlines())
