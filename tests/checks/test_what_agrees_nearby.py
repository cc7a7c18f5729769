"""Figures that no set wording ties, but that agree: they stand in the ledger, and are never reported."""

from datetime import date

import pytest

from claimcheck import check

PUBLISHED = date(2017, 6, 18)


def held(text):
    report = check(text, published=PUBLISHED)
    assert [] == report.findings
    return {relation.phrase for relation in report.relations if relation.verdict == "consistent"}


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("chosen-from", "The film was nominated for eight prizes. It won three."),
        ("chosen-from", "Some 1,200 towns applied for aid, and the ministry expects to award 300 grants."),
        ("chosen-from", "The port received 40 bids and accepted three."),
        ("told-one-by-one", "The bill has two parts. The first pays for roads. The second pays for schools."),
        ("told-one-by-one", "Rovers scored four goals. The third goal came from a corner."),
        ("told-one-by-one", "It will hold two hearings: in Ash on Monday, June 19, in Elm on Tuesday, June 20."),
        ("inside-period", "The mine was worked from 1831 to 1857. The worst fire, in 1842, killed nobody."),
        ("inside-period", "Between 1983 and 1987, prices doubled. In 1985, wages did."),
        ("length-to-publication", "Some 300 jobs will go over the next five years. By 2022, the mill is to close."),
        ("length-near-dates", "The quiet 57-year period began in 1800. The volcano woke in 1857."),
        ("length-near-dates", "Aid rose over the past five years, from $1 million in FY2002 to $5 million in FY2006."),
        ("told-in-order", "He was heard on 9 February. He was dismissed, and founded a party on 11 February."),
        ("multiple-around", "At $3 million, the plan is double the old one with its level of $1.5 million."),
        ("multiple-around", "The old breed grew by 122 kg. The new one grew at almost five times this rate (601 kg)."),
        ("sum-over-time", "The fee goes up by $10.30 a month. Members will pay $123.60 for the whole year."),
        ("sum-over-time", "The state restored $160 million. That makes $800 million over five years."),
        ("told-by-size", "Aid rose from $193 million in 2002 to $292 million in 2003, to $364 million in 2004."),
        ("told-in-its-tense", "The mayor said today that work began last week."),
        ("to-from", "The board raised its stake in the mill to 12.5 percent from 9 percent."),
        ("to-from", "The port cut its debt on ships to $85 million from $100 million."),
        ("from-to", "The bill raises the speed limit from 55 to 65 miles per hour."),
        ("now-up-from", "Output was put at 360,000 tons, well down on the record 501,800 tons."),
        ("each-of-sum", "The mill earned $1.5 million, or 23 cents a share, up from $783,000, or 12 cents a share."),
        ("by-to-from", "Sales were off 20.7 percent to 286,771 from 361,785 a year before."),
        ("up-from", "The town ranked eighth in the state, up from tenth the year before."),
        ("of-its", "The line sold four of its 14 ferries."),
        ("of-which", "The port bought 12 million tons of coal a year, of which 5.3 million tons came from Peru."),
        ("of-those", "Some 1,700 shops are open. Of these, 1,200 are in the capital."),
        ("what-is-left", "Holt has taken a 67 percent stake in the mill. Dover will keep the remaining 33 percent."),
        (
            "what-is-left",
            "The treasury offered $500 million. Banks took $127 million. The remaining $373 million went unsold.",
        ),
        (
            "what-is-left",
            "The 14 men were in one cell. When the ship sank, three were let out. He freed the other 11 men.",
        ),
        (
            "division",
            "The state pays less than 20 percent. This means that towns pay more than 80 percent of the cost.",
        ),
        (
            "adds-up",
            "The budget cuts $297 million. It takes $148 million from the dams and $149 million from the locks.",
        ),
        ("adds-up", "The mine has 4,902,940 tons. Of this 1,640,779 tons are proven. Some 3,262,161 tons may be."),
        ("to", "The duty is 14 percent. The bill would bring the duty down to six percent."),
        (
            "to",
            "It wanted to raise the rate from 11 cents to 48.5 cents. The bill will increase the rate to 28.5 cents.",
        ),
        ("to", "The mill had 76 guards. It hired 97 guards, bringing its team to 173."),
        ("of", "The club set a goal of $5 million. It has already raised $7 million."),
        ("compared-with", "Sales were lower at 6.69 million tons, against 7.21 million tons in 1985."),
        ("compared-with", "They paid 12 percent, compared with only 4 percent in the towns."),
        ("further-share", "Some 27 percent own a boat. An additional 34 percent plan to buy one."),
        ("share-beside", "The town took 318 of the 530 bids, a 60 percent approval rate."),
        ("a-rise-of", "A rise of 2.7 percent came first. She will get $955 a month, an increase of $25 a month."),
        ("of-one", "The widow gets $786 per month, and that drops to $500 per month - a loss of $3,432 per year."),
        ("of-the-whole-or", "The clerk tested 2,188 cars last month. Of those, 547, or a quarter, failed."),
        ("of-the-whole-or", "Of the 390,000 who could enroll in the plan, only 200,000 - just over half - have."),
        ("told-behind", "The budget is $4.1 billion. It is $300 million larger than the old one of $3.8 billion."),
        (
            "told-by-size",
            "Peru got the most with $90 million, followed by Chile with $70 million and Cuba with $20 million.",
        ),
    ],
)
def test_what_agrees_is_written_down(phrase, text):
    assert phrase in held(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("chosen-from", "Three towns applied for aid, and the ministry expects to award 300 grants."),
        ("chosen-from", "The film ran in 40 towns and three villages."),
        ("told-one-by-one", "The bill has three parts. The first pays for roads. The second pays for schools."),
        ("told-one-by-one", "Rovers scored two goals. The third goal came from Albion."),
        ("inside-period", "The mine was worked from 1831 to 1857. The town was founded in 1790."),
        ("inside-period", "It rained in 1983 and 1987. In 1985, it did not."),
        ("length-to-publication", "The town lost 300 jobs over the past five years. By 2022, the mill is to close."),
        ("length-near-dates", "The quiet 57-year period began in 1800. The volcano woke in 1875."),
        ("length-near-dates", "Aid rose over the past five years, from $1 million in FY2002 to $5 million in FY2009."),
        ("told-in-order", "He was heard on 11 February. His party had been founded on 9 February."),
        ("multiple-around", "At $3 million, the plan is double the old one with its level of $1.1 million."),
        ("sum-over-time", "The fee goes up by $10.30 a month. Members will pay $132.60 for the whole year."),
        ("to-from", "The fall in prices led to $85 million of losses from $100 million of loans."),
        ("to-from", "The port raised its fee to $90. Ships came from 80 towns."),
        ("up-from", "The town ranked tenth in the state, up from eighth the year before."),
        ("of-its", "The line sold 40 of its 14 ferries."),
        ("what-is-left", "Holt has taken a 67 percent stake in the mill. Dover will keep the remaining 30 percent."),
        (
            "what-is-left",
            "The treasury offered $500 million. Banks took $127 million. The remaining $300 million went unsold.",
        ),
        ("division", "A reading above 50 percent means growth. One below 50 percent means decline."),
        ("adds-up", "The fund got $30 million for the dam, $27.5 million for roads and $2.6 million for a pier."),
        ("adds-up", "It sold shares for $27.1 million, $9.8 million, $18.1 million and $17.3 million."),
        ("to", "The town fined Holt $500. Exports of lamps rose to $600."),
        ("to", "It raised cover for wheat to $8 million and cut cover for feed to $6 million."),
        ("of", "The club set a goal of $5 million. The lake is worth $7 million."),
        ("compared-with", "Sales were 6.69 million tons, against 7.21 million tons in 1985."),
        ("further-share", "Some 27 percent own a boat. Another 84 percent plan to buy one."),
        ("share-beside", "The town approved 318 of the 530 bids. In the poll, 64 percent agreed."),
        ("a-rise-of", "A rise of 7.2 percent came first. She will get $955 a month, an increase of $25 a month."),
        ("told-by-size", "Exports rose 23 percent, imports fell 26.7 percent and sales rose 35.1 percent."),
        ("told-by-size", "The gross spread is $6.50, the top fee is $4 and the rest is $2.50."),
        ("told-by-size", "Aid was $193 million in 2002, $292 million in 2003, and $264 million in 2004."),
        ("told-by-size", "The kit has a lens at $40, a stand at $60, and a case at $90."),
    ],
)
def test_what_does_not_agree_or_is_not_told_together_is_passed_over(phrase, text):
    assert phrase not in held(text)
