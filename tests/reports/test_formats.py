"""The list of the formats and the formats are one."""

from pathlib import Path

import claimcheck.reports
from claimcheck.cli import check
from claimcheck.reports import ALONE, FORMATS, REPORTS


def test_every_module_of_a_format_is_listed():
    modules = {path.stem for path in Path(claimcheck.reports.__file__).parent.glob("[!_]*")}

    assert modules - {"claims"} == set(FORMATS) == set(REPORTS) == set(ALONE)


def test_the_help_of_the_command_names_them_all():
    assert ", ".join(FORMATS) == check.FORMATS
