"""Make print-style documents of the seed's shape for the benchmarks; the same seed gives the same bytes.

python -m tests.benchmarks.generate FOLDER COUNT
"""

import random
import sys
from pathlib import Path

_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["", "", "n", "r", "s", "t", "l", "nd", "st"]
_FUNCTION_WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "was",
    "for",
    "on",
    "with",
    "as",
    "at",
    "by",
    "it",
    "had",
    "from",
    "said",
    "were",
    "which",
    "after",
]
_FIRST = [
    "Anna",
    "Boris",
    "Clara",
    "Dmitri",
    "Elena",
    "Farid",
    "Greta",
    "Hugo",
    "Irene",
    "Jonas",
    "Katya",
    "Luis",
    "Maren",
    "Nikolai",
    "Olga",
]
_LAST = [
    "Abend",
    "Brook",
    "Castell",
    "Dorin",
    "Ekberg",
    "Falk",
    "Gruber",
    "Hanley",
    "Ivers",
    "Jansen",
    "Korda",
    "Lindt",
    "Marsh",
    "Novak",
]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_AGENCIES = ["AFP", "Reuters", "AP", "dpa", "EFE", "TASS"]


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.vocabulary = [self.word() for _ in range(2500)]

    def word(self) -> str:
        pick = self.random.choice
        return "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(self.random.randint(1, 3)))

    def name(self) -> str:
        return f"{self.random.choice(_FIRST)} {self.random.choice(_LAST)}"

    def sentence(self) -> str:
        words = [
            self.random.choice(_FUNCTION_WORDS if self.random.random() < 0.4 else self.vocabulary)
            for _ in range(self.random.randint(9, 28))
        ]
        if self.random.random() < 0.2:
            words.insert(3, self.name())
        if self.random.random() < 0.2:
            return f'"{" ".join(words).capitalize()}," {self.name()} said.'
        return f"{' '.join(words).capitalize()}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(1, 3)))

    def document(self) -> str:
        pick = self.random.choice
        title = " ".join(pick(self.vocabulary) for _ in range(self.random.randint(5, 11))).title()
        day, month, year = (
            self.random.randint(1, 28),
            self.random.randint(1, 12),
            self.random.randint(2005, 2026),
        )
        parts = [
            f"\n\n# {title}",
            f"By [{pick(_AGENCIES) if self.random.random() < 0.5 else self.name()}](#)",
        ]
        parts.append(f"{_MONTHS[month - 1]} {day}, {year}")
        if self.random.random() < 0.6:
            parts.append(f"\n\n{self.sentence()} **{self.name()} / {pick(_AGENCIES)}**")
        body = [self.paragraph() for _ in range(self.random.randint(8, 24))]
        if self.random.random() < 0.3:
            body.insert(4, f"## {' '.join(pick(self.vocabulary) for _ in range(4)).capitalize()}")
        if self.random.random() < 0.3:
            body.insert(5, f"**Related article:** [{title[::-1]}](#)")
        slug = title.lower().replace(" ", "-")
        url = f"https://www.{pick(self.vocabulary)}-news.example.com/{year}/{month:02}/{day:02}/{slug}"
        return "\n\n".join([*parts, *body, "Original url:", f"<{url}>"]) + "\n"


def generate(folder: Path, count: int, seed: int = 1) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    writer = _Writer(seed)
    for number in range(count):
        (folder / f"{number:06}.md").write_text(writer.document(), "utf-8", newline="\n")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
