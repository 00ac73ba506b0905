"""Texts and articles that hold everything a format must bear."""

from functools import cache

from corpuskit.article import KINDS, ROLES, Article, Author, Block, Dateline, DateStamp, Mark, Publisher
from corpuskit.conversion.pipeline import parse
from corpuskit.source import SourceDescription

TEXTS = (
    "# Lock gates reopen after nine years\n\nBy [Ada Marsh](https://courier.example/ada) and NWA\n\n"
    "3 March 2024\n\n![The basin](basin.jpg)\n\nThe basin at noon. **Lin Okoro / NWA**\n\n"
    "The lock gates of Port Elm opened on Sunday, *nine years* after they were shut for repair.\n\n"
    '"It was time," the harbour master said. "Nobody believed us any more."\n\n## What it cost\n\n'
    "- the gates: 3 million\n- the basin: 1 million\n\n> We shall do it again.\n\n"
    "| Year | Boats |\n|---|---|\n| 2023 | 0 |\n| 2024 | 41 |\n\n"
    "**Read also:** [The bridge is next](https://courier.example/bridge)\n\n"
    "Original url:\n\n<https://courier.example/2024/03/03/lock-gates>\n",
    "Die Fähre fährt wieder\n\nVon Jule Brandner\n\n04.05.2024, 9:30 Uhr\n\nDie Fähre über die Elm fährt "
    "seit Samstag wieder „jede Stunde“, sagte der Bürgermeister.\n\nMehr als 400 Menschen kamen zum "
    "Anleger.\n",
    "港の水門が九年ぶりに開く\n\n2024年3月3日\n\n港の水門が日曜日に開いた。市民が集まった。\n\n次は橋だ。\n",
)
"""Three made-up documents, in English, German and Japanese."""


@cache
def sample_articles() -> tuple[Article, ...]:
    """Articles as corpuskit reads them, one with every role, one with every kind, and one that is empty."""
    read = [parse(text, name=f"sample-{number}.md") for number, text in enumerate(TEXTS, 1)]
    roles = [Block("paragraph", role, f"The {role} <&> \"quoted\" 'text'\nand a line") for role in ROLES]
    kinds = [Block(kind, "paragraph", f"A {kind}", level=1) for kind in KINDS]
    marked = Block(
        "paragraph",
        "paragraph",
        "bold link, and name",
        marks=(
            Mark("strong", 0, 4),
            Mark("link", 0, 9, "https://courier.example/?a=1&b=2"),
            Mark("person", 15, 19),
        ),
    )
    full = Article(
        id="every-role",
        blocks=(*roles, marked),
        headline='A headline; "quoted", with = signs',
        kicker="Region",
        authors=(Author("Ada Marsh", role="reporter"), Author("NWA", "organization")),
        agencies=("NWA",),
        dateline=Dateline("PORT ELM, March 3 (NWA) -", "PORT ELM", "2024-03-03", "NWA"),
        published=DateStamp("3 March 2024", "2024-03-03", "day"),
        publisher=Publisher("The Elm Courier", "courier.example"),
        url="https://courier.example/2024/03/03/lock-gates",
        keywords=("lock; gates", "back\\slash"),
        source=SourceDescription("every-role.md", "utf-8", "utf-8", "ab" * 32, 10, 10, "text/markdown"),
    )
    return (*read, full, Article(id="every-kind", blocks=tuple(kinds)), Article(id="empty"))
