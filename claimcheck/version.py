"""The version of the program, apart from everything that takes time to import."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
