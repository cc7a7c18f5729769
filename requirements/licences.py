"""The licences of all that claimcheck brings along: listed, and refused where copyleft or unknown.

``python requirements/licences.py`` looks at what is installed of the requirements in ``pyproject.toml`` and of theirs,
extras that users install included.  What only tests and documentation need is never handed on, and does not count.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
NOT_HANDED_ON = {"test", "docs"}

PERMISSIVE = re.compile(
    r"\b(MIT|BSD|0BSD|Apache|ISC|PSF|Python Software Foundation|CNRI|Unlicense|Zlib|MPL-2\.0|Mozilla)\b"
)
"""The Mozilla licence asks for nothing of who uses a library unchanged."""

COPYLEFT = re.compile(r"GPL|General Public|EUPL|SSPL|BUSL|CC-BY|Commons Clause|proprietary", re.IGNORECASE)


def judged(licence: str) -> str:
    """What is wrong with a licence; nothing, when it may be used.

    >>> judged("BSD-3-Clause"), judged("MIT OR GPL-2.0"), judged("LGPL-3.0"), judged("")
    ('', '', 'copyleft', 'unknown')
    """
    choices = [choice for choice in re.split(r"\s+OR\s+", licence) if not COPYLEFT.search(choice)]
    if not choices:
        return "copyleft"
    return "" if any(PERMISSIVE.search(choice) for choice in choices) else "unknown"


def licence(found: Distribution) -> str:
    """What a distribution says of its licence, in the surest of the four places where it may."""
    about = found.metadata
    if expression := about.get("License-Expression"):
        return str(expression)
    classifiers = [name for name in about.get_all("Classifier", []) if name.startswith("License ::")]
    said = ", ".join(name.rpartition(" :: ")[2] for name in classifiers)
    field = " ".join(str(about.get("License") or "").split())[:60]
    return said or field or _first_line(found)


def _first_line(found: Distribution) -> str:
    """How the file with the licence begins."""
    text = found.read_text("licenses/LICENSE") or found.read_text("LICENSE") or ""
    return text.strip().partition("\n")[0]


def handed_on() -> Iterator[tuple[str, str]]:
    """Name and licence of each distribution that claimcheck requires, and those that these require."""
    seen = set()
    waiting = list(_required(_ours(), ()))
    while waiting:
        name, wanted = waiting.pop()
        if (name, wanted) in seen:
            continue
        seen.add((name, wanted))
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # an extra that is not installed here
        yield name, licence(found)
        waiting += _required(found.requires or [], wanted)


def _ours() -> list[str]:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [*project["dependencies"], *(word for name in extras.keys() - NOT_HANDED_ON for word in extras[name])]


def _required(requirements: Iterable[str], extras: Iterable[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for requirement in map(Requirement, requirements):
        if not requirement.marker or any(requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield requirement.name.lower().replace("_", "-"), frozenset(requirement.extras)


def main() -> int:
    """List them, and say what is wrong."""
    wrong = 0
    for name, said in sorted(set(handed_on())):
        why = judged(said)
        wrong += bool(why)
        print(f"{name:24} {said}{f'   <- {why}' if why else ''}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
