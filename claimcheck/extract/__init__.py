"""From a document to its claims and to the pairs that its wording makes of them, in no particular language."""

from __future__ import annotations

from claimcheck.article import Pairing
from claimcheck.claims import Claim
from claimcheck.extract.addresses import RELATION as LINK
from claimcheck.extract.addresses import linked
from claimcheck.extract.anchors import anchored
from claimcheck.extract.bullets import bulleted_in
from claimcheck.extract.columns import columns_in
from claimcheck.extract.items import items_in
from claimcheck.extract.lexicon import lexicon
from claimcheck.extract.lists import lists_in
from claimcheck.extract.patterns import joined
from claimcheck.extract.phrases import pairings_in
from claimcheck.extract.scan import claims_in
from claimcheck.extract.subjects import reader as subject_reader
from claimcheck.extract.totals import rests_in, totals_in
from claimcheck.languages import Language
from claimcheck.text import Document


def read(document: Document, language: Language) -> tuple[list[Claim], dict[str, list[Pairing]]]:
    """The claims of a document in reading order, and their pairings by relation."""
    prose = joined(document.prose)
    claims = claims_in(prose, lexicon(language))
    anchored(claims, document.published)
    pairings = pairings_in(prose, claims, language)
    for relation, found in (("list", lists_in), ("items", items_in), ("total", totals_in), ("rest", rests_in)):
        if made := list(found(prose, claims, language)):
            pairings[relation] = made
    if made := list(columns_in(prose, claims)):
        pairings["column"] = made
    if made := list(bulleted_in(document, claims, language)):
        pairings["list"] = [*pairings.get("list", ()), *made]
    return claims, pairings


__all__ = ["LINK", "linked", "read", "subject_reader"]
