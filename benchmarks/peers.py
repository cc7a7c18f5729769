"""Claimcheck beside other readers of dates and quantities: time, memory and import, on the same articles in one run.

    python benchmarks/peers.py [FOLDER or FILE.jsonl] [--chart docs/speed.svg]

Without an argument the articles are those of ``examples/`` and ``tests/articles/``.  A folder gives its ``.txt`` and
``.md`` files, JSON Lines the ``text`` of each row.  The peers come with ``pip install .[bench]``; one that is missing
is named and left out.  Each runs in a process of its own, so that memory and import are its own too; processor time
counts, the best of the rounds for each article.  They do not do the same: two read dates alone, one quantities alone,
claimcheck both, and compares them.
"""

import argparse
import importlib.metadata
import json
import math
import os
import platform
import re
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parent.parent
OWN = (*sorted((ROOT / "examples").glob("*.txt")), *sorted((ROOT / "tests" / "articles").glob("*.md")))
KB = 4096
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def number_scan():
    return lambda text: list(NUMBER.finditer(text))


def claimcheck_check():
    from claimcheck.linter import check

    return check


def dateparser_search():
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def quantulum3_parse():
    from quantulum3 import parser

    return parser.parse


def recognizers_dates():
    from recognizers_date_time import Culture, DateTimeRecognizer

    return DateTimeRecognizer(Culture.English).get_datetime_model().parse


READERS = {
    "one number scan": ("", number_scan),
    "claimcheck": ("claimcheck-text", claimcheck_check),
    "dateparser, search": ("dateparser", dateparser_search),
    "quantulum3": ("quantulum3", quantulum3_parse),
    "Recognizers-Text, dates": ("recognizers-text-date-time", recognizers_dates),
}
"""Name -> its distribution, and what imports it and gives its reading function."""


def articles(path):
    """The texts of a folder or of JSON Lines; the project's own without a path."""
    if path is None:
        files = OWN
    elif path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix in (".txt", ".md"))
    else:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["text"] for line in lines if line.strip()]
    return [file.read_text(encoding="utf-8") for file in files]


def measured(name, texts, rounds):
    """Import, first article, microseconds per 4 KB and megabytes of a reader, in this process."""
    before = peak()
    start = time.process_time()
    read = READERS[name][1]()
    imported = time.process_time()
    read(texts[0])
    first = time.process_time()
    best = [min(taken(read, text) for _ in range(rounds)) for text in texts]
    return {
        "import": 1e3 * (imported - start),
        "first": 1e3 * (first - imported),
        "cost": 1e6 * KB * sum(best) / sum(map(len, texts)),
        "memory": peak() - before,
    }


def taken(read, text):
    start = time.process_time()
    read(text)
    return time.process_time() - start


def peak():
    """Megabytes this process has held at the most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def installed(name):
    """The version of a reader; None when it is not there."""
    distribution = READERS[name][0]
    try:
        return importlib.metadata.version(distribution) if distribution else platform.python_version()
    except importlib.metadata.PackageNotFoundError:
        return None


def in_its_own_process(name, arguments):
    command = [sys.executable, "-W", "ignore", __file__, *arguments, "--only", name]
    # Its messages would stand between the rows of the table.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    made = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if made.returncode:
        sys.exit(f"{name}: {made.stderr.strip().splitlines()[-1]}")
    return json.loads(made.stdout.splitlines()[-1])


def table(rows):
    """The rows as lines, each with its ratio to the number scan."""
    yield f"{'':34}{'4 KB':>12}{'scans':>9}{'claimchecks':>13}{'import':>11}{'first':>10}{'memory':>10}"
    scan, own = rows["one number scan"]["cost"], rows["claimcheck"]["cost"]
    for name, row in rows.items():
        yield (
            f"{name + ' ' + row['version']:34}{row['cost']:9,.0f} µs{row['cost'] / scan:8,.1f}×"
            f"{row['cost'] / own:12,.2f}×{row['import']:8,.0f} ms{row['first']:7,.0f} ms{row['memory']:7,.0f} MB"
        )


BAR, LEFT, WIDTH = 34, 210, 640
FONT = 'font-family="sans-serif"'


def chart(rows, caption):
    """The rows as bars in SVG, on an axis where each step is ten times the one before."""
    costs = {name: row["cost"] for name, row in rows.items()}
    least = 10 ** (len(str(int(min(costs.values())))) - 1)
    decades = max(1, math.ceil(math.log10(max(costs.values()) / least)))
    height = BAR * len(rows) + 76
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {FONT} font-size="14">'
    yield f"<title>{caption}</title>"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
    yield '<text x="10" y="24" font-weight="bold">Time for 4 KB of text; each line is ten times the one before</text>'
    step = (WIDTH - LEFT - 120) / decades
    for i in range(decades + 1):
        x = LEFT + i * step
        yield f'<path d="M{x:.0f} 36V{height - 34}" stroke="#ddd"/>'
    for i, (name, cost) in enumerate(costs.items()):
        y, length = 42 + BAR * i, step * math.log10(cost / least)
        yield f'<text x="{LEFT - 10}" y="{y + 18}" text-anchor="end">{name}</text>'
        yield f'<rect x="{LEFT}" y="{y}" width="{length:.0f}" height="24" fill="{colour(name)}"/>'
        yield f'<text x="{LEFT + length + 8:.0f}" y="{y + 18}">{cost:,.0f} µs</text>'
    yield f'<text x="10" y="{height - 12}" font-size="11" fill="#555">{caption}</text>'
    yield "</svg>"


def colour(name):
    return "#0b6e99" if name == "claimcheck" else "#9aa5ab"


def machine():
    """The processor, as far as the system names it, and the Python."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        processor = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        processor = platform.processor() or platform.machine()
    return f"{processor}, {os.cpu_count()} cores, Python {platform.python_version()}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, help="a folder, or JSON Lines with a key text")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--chart", type=Path, help="where to write the bars as SVG")
    parser.add_argument("--only", choices=READERS, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    asked = arguments()
    texts = articles(asked.articles)
    if not texts:
        sys.exit(f"{asked.articles}: no article; accepted are a folder with .txt or .md files, and JSON Lines")
    if asked.only:
        print(json.dumps(measured(asked.only, texts, asked.rounds)))
        return
    passed = [*([str(asked.articles)] if asked.articles else ()), "--rounds", str(asked.rounds)]
    versions = {name: installed(name) for name in READERS}
    rows = {name: in_its_own_process(name, passed) | {"version": v} for name, v in versions.items() if v}
    caption = f"{len(texts)} articles, {sum(map(len, texts)) / KB:.0f} × 4 KB; {machine()}; {date.today()}"
    print(caption, *table(rows), sep="\n")
    for name in versions.keys() - rows.keys():
        print(f"{name}: not installed, left out; pip install {READERS[name][0]}")
    if asked.chart:
        asked.chart.write_text("\n".join(chart(rows, caption)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
