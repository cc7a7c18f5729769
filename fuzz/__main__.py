"""``python -m fuzz html --minutes 8`` feeds one harness, ``python -m fuzz`` each of them in turn.

Atheris leads the bytes to code that they have not been to; where it is not installed, chance does.  What fails is
written to ``fuzz/found/`` and ends the run with exit code 1; ``python -m fuzz html fuzz/found/...`` feeds it once more.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

FOUND = Path(__file__).parent / "found"
SLOWEST = 10
"""Seconds after which a piece counts as a hang."""

LONGEST = 400
"""Bytes of a piece."""


def main() -> int:
    """Feed what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("harness", nargs="?", help="one of them; without it, each in turn")
    parser.add_argument("pieces", nargs="*", type=Path, help="files that are fed once, instead of new ones")
    parser.add_argument("--minutes", type=float, default=8)
    given = parser.parse_args()
    FOUND.mkdir(exist_ok=True)
    if given.harness is None:
        return _each(given.minutes)
    if given.pieces:
        harness = _harness(given.harness)
        for path in given.pieces:
            harness(path.read_bytes())
        return 0
    return _fed(given.harness, given.minutes * 60)


def _each(minutes: float) -> int:
    """All of them, in processes of their own, because a find ends the process."""
    from fuzz.harnesses import HARNESSES

    return max(
        subprocess.call([sys.executable, "-m", "fuzz", name, "--minutes", str(minutes)]) != 0 for name in HARNESSES
    )


def _fed(name: str, seconds: float) -> int:
    try:
        import atheris
    except ImportError:
        return _by_chance(name, seconds)
    with atheris.instrument_imports(include=["claimcheck"]):
        harness = _kept(name, _harness(name))
        corpus = _corpus(name, harness)  # feeds the seeds, so that what is imported late is imported here
    options = [f"-max_total_time={seconds:.0f}", f"-timeout={SLOWEST}", f"-max_len={LONGEST}", "-len_control=0"]
    options += ["-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={FOUND / name}-", str(corpus)]
    atheris.Setup([sys.argv[0], *options], harness)
    atheris.Fuzz()  # which ends the process
    return 0


def _corpus(name: str, harness: Callable[[bytes], None]) -> Path:
    from fuzz.harnesses import seeds

    corpus = FOUND.parent / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(seeds(name)):
        harness(data)
        (corpus / f"seed-{number}").write_bytes(data)
    return corpus


def _kept(name: str, harness: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The harness, which keeps what it fails on."""

    def keeping(data: bytes) -> None:
        try:
            harness(data)
        except Exception:
            (FOUND / f"{name}-{sha256(data).hexdigest()[:12]}").write_bytes(data)
            raise

    return keeping


def _by_chance(name: str, seconds: float) -> int:
    harness = _harness(name)
    end = time.monotonic() + seconds
    seed = rounds = 0
    while time.monotonic() < end:
        seed, rounds = random.randrange(2**32), rounds + 1
        if not _stands(name, harness, random.Random(seed).randbytes(random.Random(seed).randrange(LONGEST))):
            return 1
    print(f"{name}: {rounds:,} pieces, nothing found")
    return 0


def _stands(name: str, harness: Callable[[bytes], None], data: bytes) -> bool:
    piece = FOUND / f"{name}-current"
    piece.write_bytes(data)  # beforehand, because nobody writes after a hang
    faulthandler.dump_traceback_later(SLOWEST, exit=True)
    try:
        harness(data)
    except Exception:
        import traceback

        traceback.print_exc()
        print(f"{name}: fails on {piece}")
        return False
    finally:
        faulthandler.cancel_dump_traceback_later()
    piece.unlink()
    return True


def _harness(name: str) -> Callable[[bytes], None]:
    from fuzz.harnesses import HARNESSES

    if name not in HARNESSES:
        raise SystemExit(f"unknown harness {name!r}; accepted: {', '.join(HARNESSES)}")
    return HARNESSES[name]


if __name__ == "__main__":
    sys.exit(main())
