#!/usr/bin/env python3
"""How surely two figures are recognised as one fact: precision and recall on ``tests/corpus/en/subjects.toml``."""

import re
import sys
import tomllib
from pathlib import Path

from claimcheck import extract, languages, sources
from claimcheck.article import Article
from claimcheck.repeats import Repeat

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "en" / "subjects.toml"
FIGURE = re.compile(r"\{([^}]*)\}")


def is_one_fact(line):
    """Whether the two figures in braces are taken for one fact; unread figures are not."""
    places = [match.start() - 2 * i for i, match in enumerate(FIGURE.finditer(line))]
    document = sources.read(FIGURE.sub(r"\1", line), "text")
    language = languages.load("en")
    claims, pairings = extract.read(document, language)
    article = Article(document, claims, pairings, extract.subject_reader(document.prose, language))
    found = [next((a for a in article.amounts if a.start <= place < a.end), None) for place in places]
    return None not in found and article.is_one_fact(Repeat(*found, None))


def main():
    """Print the figures, and with ``--show`` the lines that are judged wrongly."""
    corpus = tomllib.loads(CORPUS.read_text(encoding="utf-8"))
    same = {line: is_one_fact(line) for line in corpus["same"]}
    different = {line: is_one_fact(line) for line in corpus["different"]}
    hits, alarms = sum(same.values()), sum(different.values())
    if "--show" in sys.argv:
        print(*(f"MISSED  {line}" for line, hit in same.items() if not hit), sep="\n")
        print(*(f"ALARM   {line}" for line, hit in different.items() if hit), sep="\n")
    print(f"figures: {2 * (len(same) + len(different))}")
    print(f"precision_percent: {100 * hits / ((hits + alarms) or 1):.1f}")
    print(f"recall_percent: {100 * hits / len(same):.1f}")


if __name__ == "__main__":
    main()
