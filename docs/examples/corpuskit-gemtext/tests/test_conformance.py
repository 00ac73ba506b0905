from corpuskit.testing import check_normalizer, check_parser, check_recognizer, check_serializer
from corpuskit_gemtext import parser, serializer, steps

SAMPLE = """# Lock gates reopen

By Ada Marsh
2024-03-03

The lock gates of Port Elm opened on Sunday.

=> gemini://Courier.example/bridge The bridge is next
=> gemini://courier.example/feed.gmi
* the gates
* the basin
> It was time.
```ascii art
 /\\_/\\
```
"""


def test_parser() -> None:
    check_parser(parser.FORMAT, [SAMPLE, "```never closed\ntext", "=>\n#\n*\n>\n"])


def test_serializer() -> None:
    check_serializer(serializer.FORMAT)


def test_normalizer() -> None:
    check_normalizer(steps.NORMALIZER, ["See [the bridge](gemini://Courier.example/Bridge) for more.\n"])


def test_recognizer() -> None:
    check_recognizer(steps.RECOGNIZER, [SAMPLE])
