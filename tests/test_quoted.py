"""Whether a claim stands inside quotation marks."""

import pytest

from claimcheck import extract, languages
from claimcheck.article import Article
from claimcheck.text import Document


@pytest.mark.parametrize(
    "text, quoted",
    [
        ("“It was 1990,” he said.", [True]),
        ('He said "it was 1990" in 1991.', [True, False]),
        ("``It was 1990,'' he said in 1991.", [True, False]),
        ("The “Star” sank in 1990.", [False]),
        ('"It was long ago.\n\nIt was 1990.', [False]),  # a mark serves its own paragraph
    ],
)
def test_quotation_marks_are_counted_in_the_paragraph(text, quoted):
    document = Document(text)
    claims = extract.read(document, languages.load("en"))[0]
    article = Article(document, claims)

    assert quoted == [article.is_quoted(claim) for claim in claims if text[claim.start : claim.end].isdigit()]
