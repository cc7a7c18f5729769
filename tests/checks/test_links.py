"""S106: what a link says, and what its address says."""

import claimcheck
from claimcheck import Settings, check

LINKS = Settings(select=("S106",))


def read(text, format="markdown", **how):
    return check(text, format=format, settings=LINKS, **how)


def compared(text, format="markdown"):
    report = read(text, format)
    return [
        (relation.phrase, relation.verdict, *(report.document[report.claims[i].span] for i in relation.claims))
        for relation in report.relations
    ]


def test_the_number_of_an_issue_is_held_against_its_address():
    text = "It leaks ([#1284](https://git.example/mill/pump/issues/1284))."

    assert [("number", "consistent", "#1284", "1284")] == compared(text)


def test_an_address_may_stand_under_a_label():
    text = "It leaks: [pump#77], fixed in [#78][The  fix].\n\n[pump#77]: /pull/77\n[the fix]: <https://git.example/pull/79>\n"

    assert [("number", "consistent", "#77", "77"), ("number", "contradicted", "#78", "79")] == compared(text)


def test_an_address_may_hold_more_than_the_number():
    text = "It leaks ([#1284](https://git.example/7/pump/issues/1284#note-3))."

    assert [("number", "consistent", "#1284", "1284")] == compared(text)


def test_words_about_an_issue_may_lead_to_the_change_that_closes_it():
    text = "We are done: [closes the old #128](https://git.example/mill/pump/pull/9041)."

    assert [("number", "undecided", "#128", "9041")] == compared(text)


def test_small_numbers_are_alike_by_chance():
    assert not read("We are done: [closes #12](https://git.example/mill/pump/pull/31).")


def test_a_list_that_is_kept_elsewhere_has_numbers_of_its_own():
    assert not read("Read [issue #3](https://news.example/p/81) of our letter.")


def test_swapped_digits_are_seen_wherever_a_number_leads_to():
    assert read("Read [number #1284](https://news.example/p/1248) of our letter.")


def test_a_sign_written_as_its_number_is_none_of_an_issue():
    assert [] == compared("[The mill&#39;s leak](https://git.example/pull/40)")


def test_the_day_in_an_address_may_lie_in_the_month_of_its_sentence():
    text = "In July 2015 we [opened the mill](/2015/07/08/mill-opens/)."

    assert [("sentence", "consistent", "July 2015", "2015/07/08")] == compared(text)


def test_what_is_written_later_about_a_day_is_no_contradiction():
    text = "See what we wrote [on January 17, 2020](/2020/02/03/pumps/)."

    assert [("words", "undecided", "January 17, 2020", "2020/02/03")] == compared(text)


def test_a_page_was_there_when_it_was_linked():
    front = "---\ndate: 2016-01-05\n---\n\n"

    assert [("published", "consistent", "2016-01-05", "2015/07/08")] == compared(
        front + "The [mill](/2015/07/08/mill/)."
    )
    assert [] == compared(front + "The [mill](/2016/07/08/mill/).")  # added later


def test_all_pages_that_were_there_are_one_line_of_the_ledger():
    links = "".join(f"The [mill](/2015/07/{day:02}/mill/) turns. " for day in range(1, 9))
    (relation,) = read(f"---\ndate: 2016-01-05\n---\n\n{links}").relations

    assert relation.working == (
        "linked pages of 2016-01-05 or earlier: 2015/07/01, 2015/07/02, 2015/07/03, 2015/07/04, 2015/07/05 and 3 more"
    )


def test_the_address_of_a_page_holds_its_own_day():
    front = '+++\ndate = 2016-01-05\naliases = ["news/2016/01/05/pumps.html"]\n+++\n\nNothing leaks.\n'

    assert [("own day", "consistent", "2016-01-05", "2016/01/05")] == compared(front)
    assert ["dated 2016-01-05, the address says 2015/01/05"] == [
        found.message for found in read(front.replace("2016/01", "2015/01")).findings
    ]


def test_a_day_that_no_calendar_has_is_none():
    assert [] == compared("On May 4, 2015 we [opened it](/2015/13/41/mill/).")


def test_links_of_html_are_read_in_pages_and_in_markdown():
    link = "<a class='x' href='/minutes/2019-01-17-pumps'>the notes of January 17, 2020</a>"

    for format in ("html", "markdown"):
        assert [("words", "contradicted", "January 17, 2020", "2019-01-17")] == sorted(
            (phrase, verdict, *sorted(words, reverse=True))
            for phrase, verdict, *words in compared(f"<p>Read {link}.</p>\n\nThen <b>4</b>1 km.", format)
        )


def test_places_are_those_of_the_source_under_a_headline_too():
    text = "It is **4**1 km to the leak ([#1284](https://git.example/mill/pump/issues/1248))."
    report = read(text, headline="A leak")
    (found,) = report.findings

    assert ("1248", ["#1284"]) == (report.document[found.span], [report.document[span] for span in found.evidence])
    assert (1, len("It is **4**1 km to the leak ([#1284](https://git.example/mill/pump/issues/") + 1) == (
        report.document.locate(found.span.start)
    )


def test_what_is_read_and_compared_besides_stays_as_it_is():
    text = "The path is 42 miles (68 km) long ([#12](/pull/12)), and 42 miles (26 km) back."
    with_links = claimcheck.check(text, format="markdown")
    without = claimcheck.check(text.replace("[#12](/pull/12)", "#12"), format="markdown")

    assert [found.message for found in with_links.findings] == [found.message for found in without.findings]
    assert [r.working for r in without.relations] == [r.working for r in with_links.relations if r.check != "S106"]
    assert all(with_links.claims[i] for relation in with_links.relations for i in relation.claims)
