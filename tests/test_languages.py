"""The word lists: compiled as they are written, and no word that means two things to the wordings."""

import json
import re
from collections import Counter
from importlib.resources import files

import pytest

import claimcheck.languages
from claimcheck.errors import LanguageError
from claimcheck.languages import COMPILED, compiled, load, tables, wordings


def test_the_compiled_words_are_those_that_are_written():
    written = (files(claimcheck.languages) / "en" / COMPILED).read_text(encoding="utf-8")

    assert compiled("en") == json.loads(written), "run: python -m claimcheck.languages"


def test_a_word_is_one_cue_only():
    cues = load("en").cues
    spellings = Counter(word for table in ("signs", "words") for words in cues[table].values() for word in set(words))

    assert [] == [word for word, times in spellings.items() if times > 1]


def test_every_wording_names_known_cues_and_carries_sane_figures():
    for relation, table in tables("en")["phrases"].items():
        for name, entry in table.items():
            assert entry["shapes"], (relation, name)
            assert 0 <= entry.get("holds", 100) <= 100
            assert entry.get("report", "slip") == "slip"


def test_every_wording_has_a_pattern_with_its_slots():
    shapes = [
        shape for table in tables("en")["phrases"].values() for entry in table.values() for shape in entry["shapes"]
    ]

    for phrase, shape in zip(load("en").alphabet.phrases, shapes, strict=True):
        assert re.compile(phrase.pattern).groups >= wordings.slots(shape) - 1, (phrase.relation, phrase.name)


def test_a_wording_that_names_no_cue_is_refused():
    with pytest.raises(LanguageError, match="'nonsuch' is no cue"):
        wordings.compiled(tables("en")["cues"], {"sum": {"odd": {"shapes": ["{a:count} nonsuch {b:count}"]}}})


def test_a_wording_that_is_looked_for_within_sentences_reaches_across_none():
    shapes = [
        shape for table in tables("en")["phrases"].values() for entry in table.values() for shape in entry["shapes"]
    ]
    for phrase, shape in zip(load("en").alphabet.phrases, shapes, strict=True):
        if phrase.demand:
            pieces = wordings.PIECE.findall(shape)[1:-1]
            assert [] == [piece for piece in pieces if wordings.BORDER.search(piece)], phrase.name
