"""Where the time goes: what 4 KB cost at each stage, in microseconds and as a multiple of one plain number scan.

    python benchmarks/read_an_article.py

Read are the articles in ``examples/`` and text that is made here.  The stages run by turns, text by text, and the best
of all rounds counts, so that what else the machine does falls on none of them.  Budget: a whole check is at most five
number scans on the articles; loading takes at most 150 ms.
"""

import random
import re
import subprocess
import sys
import time
from pathlib import Path

import claimcheck
from claimcheck import languages
from claimcheck.extract.lexicon import lexicon
from claimcheck.extract.phrases import pairings_in
from claimcheck.extract.scan import claims_in

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
ROUNDS = 25
KB = 4096
ENGLISH = languages.load("en")
WORDS = lexicon(ENGLISH)
EXAMPLES = Path(__file__).parent.parent / "examples"

FIGURES = (
    "The new path runs {a} miles ({km} km) along the canal, and it cost ${a}.{b} million to build.",
    "About {a}% of the pupils stayed at home, compared with {b} who came, the head teacher said.",
    "The {a}-year-old driver was taken to hospital, and two of his {b} passengers were treated for cuts.",
    "It was the coldest night since {year}, and nobody who spoke to the newspaper could remember a worse one.",
    "He was elected in {year} and has since held three offices, the last of them without a rival.",
    "The company, which was founded in {year}, employs {a},{b}0 people at its plant near the river.",
)
PLAIN = (
    "Residents said on Tuesday that they had not been told of the plan before the council voted on it.",
    "Its chairman declined to comment, and calls to the ministry were not returned over the weekend.",
)


def generated(kilobytes=64):
    """Articles of sentences in any order with any figures, about as many as a news agency prints."""
    dice = random.Random(1)
    return [" ".join(sentence(dice) for _ in range(24)) for _ in range(kilobytes * 1024 // (24 * 96))]


def sentence(dice):
    a, b, year = dice.randint(11, 99), dice.randint(11, 99), dice.randint(1900, 2024)
    wording = dice.choice(FIGURES if dice.random() < 0.25 else PLAIN)
    return wording.format(a=a, b=b, year=year, km=round(a * 1.609344))


def number_scan(text, _):
    for _match in NUMBER.finditer(text):
        pass


def trigger_scan(text, _):
    for _match in (WORDS.trigger if text.isascii() else WORDS.wide_trigger).finditer(text):
        pass


def claims(text, _):
    claims_in(text, WORDS)


def phrases(text, made):
    pairings_in(text, made, ENGLISH)


def whole_check(text, _):
    claimcheck.check(text)


STAGES = (number_scan, trigger_scan, claims, phrases, whole_check)


def cost(texts, rounds=ROUNDS):
    """Microseconds per 4 KB of each stage."""
    made = [claims_in(text, WORDS) for text in texts]
    best = [[float("inf")] * len(texts) for _ in STAGES]
    for _ in range(rounds):
        for stage, fastest in zip(STAGES, best, strict=True):
            for i, text in enumerate(texts):
                start = time.perf_counter()
                stage(text, made[i])
                fastest[i] = min(fastest[i], time.perf_counter() - start)
    return [sum(fastest) * 1e6 * KB / sum(map(len, texts)) for fastest in best]


def show(name, texts):
    costs = cost(texts)
    print(f"{name}: {sum(map(len, texts)) / KB:.1f} × 4 KB")
    for stage, each in zip(STAGES, costs, strict=True):
        print(f"    {stage.__name__.replace('_', ' '):14} {each:7.0f} µs   {each / costs[0]:5.2f} × a number scan")


def process(*arguments):
    """Milliseconds of a fresh interpreter, the best of five."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
        best = min(best, time.perf_counter() - start)
    return 1000 * best


def show_starts():
    example = str(min(EXAMPLES.glob("*.txt")))
    bare = process("-c", "pass")
    for name, arguments in (
        ("python -c pass", ("-c", "pass")),
        ("import claimcheck", ("-c", "import claimcheck")),
        ("from claimcheck import check", ("-c", "from claimcheck import check")),
        ("claimcheck --version", ("-m", "claimcheck", "--version")),
        ("claimcheck check FILE", ("-m", "claimcheck", "check", example)),
    ):
        took = process(*arguments)
        print(f"    {name:28} {took:5.0f} ms   {took / bare:5.2f} × python -c pass")


if __name__ == "__main__":
    show("examples", [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))])
    show("generated", generated())
    print("a fresh interpreter")
    show_starts()
