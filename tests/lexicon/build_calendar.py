"""Generate ``corpuskit/lexicon/calendar.json`` from CLDR, through Babel.

    python -m tests.lexicon.build_calendar [--update]

Without ``--update`` it exits 1 if the committed file is not what would be generated.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_cldr_version
from babel.localedata import locale_identifiers

TARGET = Path(str(files("corpuskit.lexicon").joinpath("calendar.json")))


def key(name: str) -> str | None:
    """A name in the form in which text is looked up; ``None``: it cannot serve."""
    folded = unicodedata.normalize("NFC", name.lower()).strip(" .'’")
    if len(folded) < 2 or any(character.isdigit() for character in folded) or " " in folded:
        return None
    return folded if any(character.isalpha() for character in folded) else None


def build() -> dict[str, Any]:
    months: dict[str, dict[str, set[str]]] = {}
    weekdays: set[str] = set()
    periods: dict[str, set[str]] = {"am": set(), "pm": set()}
    for identifier in sorted(name for name in locale_identifiers() if "_" not in name and name != "root"):
        locale = Locale.parse(identifier)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    if folded := key(name):
                        months.setdefault(folded, {}).setdefault(str(number), set()).add(identifier)
                weekdays.update(
                    folded for name in locale.days[context][width].values() if (folded := key(name))
                )
        for half in periods:
            name = key(locale.periods.get(half, ""))
            if name:
                periods[half].add(name)
    both = periods["am"] & periods["pm"]
    return {
        "cldr": get_cldr_version(),
        "day_periods": {half: sorted(names - both) for half, names in periods.items()},
        # A text for each, not lists in a dictionary: reading them took longer than a dozen documents.
        "months": {
            name: "; ".join(
                " ".join([number, *sorted(languages)]) for number, languages in sorted(numbers.items())
            )
            for name, numbers in sorted(months.items())
        },
        "weekdays": sorted(weekdays),
    }


def rendered() -> str:
    return json.dumps(build(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    text = rendered()
    if "--update" in sys.argv:
        TARGET.write_text(text, "utf-8")
        return 0
    if TARGET.read_text("utf-8") != text:
        print("calendar.json is stale; run with --update", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
