"""Each article is checked in a process of its own, which can be ended whatever it does."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from typing import NamedTuple

from claimcheck.serve.desk import desk


class Answer(NamedTuple):
    """An HTTP status and a page."""

    status: int
    page: str


async def answer(content_type: str, body: bytes, seconds: float) -> Answer:
    """The page for the form in *body*, made in a process that is killed after so many *seconds*.

    Raises TimeoutError when it was.
    """
    process = await _started()
    try:
        async with asyncio.timeout(seconds):
            written, _ = await process.communicate(json.dumps(content_type).encode() + b"\n" + body)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        return Answer(500, desk("the check failed, which is a bug of claimcheck; nothing of the article was kept"))
    status, _, page = written.decode().partition("\n")
    return Answer(int(status), page)


async def _started() -> Process:
    # It finds what this process finds, and does not hear the Ctrl-C that is meant for this one.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "claimcheck.serve.worker",
        stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, start_new_session=True,
    )  # fmt: skip
