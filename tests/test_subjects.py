"""Two figures are recognised as one fact hardly ever wrongly."""

import importlib.util
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_precision_on_the_labelled_figures():
    spec = importlib.util.spec_from_file_location("same_subject", ROOT / "benchmarks" / "same_subject.py")
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    corpus = tomllib.loads((ROOT / "tests" / "corpus" / "en" / "subjects.toml").read_text(encoding="utf-8"))

    assert [] == [line for line in corpus["different"] if benchmark.is_one_fact(line)]
    assert len(corpus["same"]) * 0.6 < sum(map(benchmark.is_one_fact, corpus["same"]))
