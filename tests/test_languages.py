"""The word lists: compiled as they are written, and no word that means two things to the wordings."""

import json
import re
from collections import Counter
from importlib.resources import files

import claimcheck.languages
from claimcheck.extract import phrases
from claimcheck.languages import COMPILED, load, tables


def test_the_compiled_words_are_those_that_are_written():
    compiled = (files(claimcheck.languages) / "en" / COMPILED).read_text(encoding="utf-8")

    assert tables("en") == json.loads(compiled), "run: python -m claimcheck.languages"


def test_a_word_is_one_cue_only():
    cues = load("en").cues
    spellings = Counter(word for table in ("signs", "words") for words in cues[table].values() for word in set(words))

    assert [] == [word for word, times in spellings.items() if times > 1]


def test_every_wording_names_known_cues_and_carries_sane_figures():
    for relation, wordings in load("en").phrases.items():
        for name, entry in wordings.items():
            assert entry["shapes"], (relation, name)
            assert 0 <= entry.get("holds", 100) <= 100
            assert entry.get("report", "slip") == "slip"


def test_every_wording_can_be_compiled():
    words = phrases.wordings(load("en"))

    for phrase in words.phrases:
        assert phrases._pattern(phrase.wording, words.alphabet).groups >= phrase.slots - 1, (
            phrase.relation,
            phrase.name,
        )


def test_a_wording_that_is_looked_for_within_sentences_reaches_across_none():
    words = phrases.wordings(load("en"))

    for phrase in words.phrases:
        if phrase.is_narrow:
            inside = phrases.PIECE.findall(phrase.wording)[1:-1]
            patterns = [re.sub(r"\[\^.*?\]", "", phrases._part(piece, words.alphabet)) for piece in inside]
            assert [] == [pattern for pattern in patterns if re.search(r"\\\.|~", pattern)], phrase.name
