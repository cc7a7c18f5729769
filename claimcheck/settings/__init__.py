"""What a project decides: ``claimcheck.toml``, ``[tool.claimcheck]`` and the flags, as one frozen value.

Settings are inert data.  They name checks, files and units; they run no code, hold no pattern but ``*``, raise no limit
and read or write no other file, since whoever proposes an article may propose its settings too.
"""

from claimcheck.settings._accepted import FailOn
from claimcheck.settings._files import load, load_file
from claimcheck.settings._settings import Override, Settings, unknown_check

__all__ = ["FailOn", "Override", "Settings", "load", "load_file", "unknown_check"]
