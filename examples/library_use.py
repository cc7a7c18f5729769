"""How a program asks: which figures contradict each other, and which were tested and hold?"""

from datetime import date
from pathlib import Path

import claimcheck

STORY = Path(__file__).with_name("border.txt")


def main() -> None:
    report = claimcheck.check_file(STORY, published=date(2017, 6, 18))
    for finding in report.findings:
        line, _ = report.document.locate(finding.span.start)
        print(f"line {line}: {finding.message} ({finding.working})")
    holds = [relation.working for relation in report.relations if relation.verdict == "consistent"]
    print(f"{len(report.claims)} figures read, {len(holds)} comparisons hold, {len(report.findings)} do not")


if __name__ == "__main__":
    main()
