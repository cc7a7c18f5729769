"""Collects the project's own articles and examples into an archive: python tests/corpus/collect.py > ARCHIVE.jsonl"""

import json
import re
from pathlib import Path

import claimcheck

FOLDER = Path(__file__).parent.parent / "articles"
NOT_OF_THE_ARTICLE = re.compile(r"\A<!--.*-->\n|^[ ]*[\^~].*\n", re.MULTILINE)
"""What it is about, and the findings that are drawn in it."""


def articles():
    for path in sorted(FOLDER.glob("*.md")):
        text = NOT_OF_THE_ARTICLE.sub("", path.read_text(encoding="utf-8"))
        yield {"id": path.stem, "format": "markdown", "text": text}


def examples():
    for check in claimcheck.CHECKS:
        for number, example in enumerate(check.examples, 1):
            yield {"id": f"{check.code}.{number}", "published": str(example.published or ""), "text": example.prose}


if __name__ == "__main__":
    for row in (*articles(), *examples()):
        print(json.dumps(row))
