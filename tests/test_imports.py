"""Starting is quick because nothing is imported before it is needed."""

import subprocess
import sys

import pytest

SLOW = [
    "dask", "dateparser", "distributed", "mcp", "numpy", "pint", "pyarrow", "pygls", "pyromark", "rich", "starlette",
    "striprtf", "uvicorn", "yaml",
]  # fmt: skip


@pytest.mark.parametrize(
    "statement",
    [
        "import claimcheck",
        "import claimcheck.cli",
        "import claimcheck.lsp.desk",
        "import claimcheck.corpus.child",  # each worker has one more of these
        "import claimcheck; claimcheck.check('The path is 26 miles (42 km) long.')",
    ],
)
def test_no_slow_library_is_loaded_by(statement):
    asked = f"{statement}; import sys; print(sorted(set({SLOW}) & set(sys.modules)))"

    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout

    assert "[]\n" == loaded
