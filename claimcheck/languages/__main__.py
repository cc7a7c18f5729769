"""``python -m claimcheck.languages`` compiles the word lists of every language into one file that loads fast."""

from __future__ import annotations

import json
from pathlib import Path

from claimcheck.languages import COMPILED, compiled


def main() -> None:
    """Write ``compiled.json`` beside the word lists of each language."""
    for folder in sorted(path for path in Path(__file__).parent.iterdir() if any(path.glob("*.toml"))):
        written = json.dumps(compiled(folder.name), ensure_ascii=False, indent=0, separators=(",", ":"))
        (folder / COMPILED).write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
