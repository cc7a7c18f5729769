"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress


def write_whole(path: str, text: str) -> None:
    """Write *text* to *path* in one step: whoever reads it meanwhile, or after a crash, sees all of it or the old file.

    Raises :class:`OSError`; also for a file that is write-protected, and for a link, which may lead anywhere.
    """
    if os.path.islink(path):
        raise OSError(errno.ELOOP, "is a link")
    there = os.path.exists(path)
    if there and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "is write-protected")
    beside = f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if there:
            shutil.copymode(path, beside)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
