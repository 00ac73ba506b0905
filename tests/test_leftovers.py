"""What pages leave in fields that is none of the article: list markup, addresses as names, counters as images."""

from __future__ import annotations

import json

import corpuskit
import pytest
from corpuskit.recognizers.addresses import is_address
from corpuskit.recognizers.counting_pixels import is_counter

BODY = [
    "The council of Ashby voted on Monday to close the old ferry landing, after a debate of three hours "
    "in which residents, shopkeepers and the harbour master spoke against the plan.",
    "The landing was built in 1904 and has not been repaired since the flood, the mayor said, and the "
    "engineers had told her that the timber would not last another winter.",
    "A group of residents wants to collect signatures until the end of the year. It says that the ferry "
    "is the only way to the market for those who have no car.",
    "The council will look at the costs once more in the spring, when the figures of the region are known.",
]


def page(headline: str) -> str:
    menu = [
        f"  * [{name}](/{name.lower()})" for name in ("News", "Sport", "Culture", "Weather", "Jobs", "Cars")
    ]
    trail = ["  1. [Home](/)", "  2. [Region](/region)", headline]
    paragraphs = [f"{paragraph}\n" for paragraph in BODY]
    footer = [f"  * [{name}](/{name.lower()})" for name in ("Imprint", "Privacy", "Contact", "Advertise")]
    return "\n".join([*menu, "", *trail, "", "By Jane Roe", "", "3 May 2024", "", *paragraphs, *footer, ""])


@pytest.mark.parametrize(
    "written", ["  3. # Ashby closes its old ferry landing", "  3. Ashby closes its old ferry landing"]
)
def test_a_headline_at_the_end_of_a_trail(written: str) -> None:
    article = corpuskit.parse(page(written), format="markdown")
    assert article.headline == "Ashby closes its old ferry landing"
    (block,) = [block for block in article.blocks if block.role == "headline"]
    assert block.text == article.headline
    assert article.messages == ()


@pytest.mark.parametrize(
    "headline", ["15. forum on ferries opens in Ashby", "#ferry: Ashby votes on its landing"]
)
def test_a_headline_may_begin_with_a_number_or_a_sign(headline: str) -> None:
    written = f"# {headline}\n\nBy Jane Roe\n\n3 May 2024\n\n" + "\n\n".join(BODY)
    assert corpuskit.parse(written, format="markdown").headline == headline


def html(head: str, body: str = "") -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!doctype html><html><head><title>Ferry</title>{head}</head><body><article>"
        f"<h1>Ashby closes its old ferry landing</h1>{body}{paragraphs}</article></body></html>"
    )


def meta(name: str, value: str) -> str:
    return f'<meta property="og:{name}" content="{value}">'


URL = meta("url", "https://www.example.at/ferry")


@pytest.mark.parametrize(
    "name",
    ["https://www.example.at", "www.example.at", "//example.at/", "https://social.example/ashby-post"],
)
def test_an_address_is_no_name_of_a_publisher(name: str) -> None:
    article = corpuskit.parse(html(URL + meta("site_name", name)))
    assert article.publisher == corpuskit.Publisher(None, "example.at")
    (evidence,) = [entry for entry in article.evidence if entry.field == "publisher"]
    assert (evidence.rule, evidence.certainty) == ("publisher.domain-of-url", "medium")
    record = {"text": "\n\n".join(BODY), "url": "https://www.example.at/ferry", "publisher": name}
    front = "---\n" + "".join(
        f"{key}: {json.dumps(value)}\n" for key, value in record.items() if key != "text"
    )
    scraped = corpuskit.parse(f"{front}---\n\n{record['text']}\n")
    assert scraped.publisher == corpuskit.Publisher(None, "example.at")


def test_another_statement_names_the_publisher() -> None:
    organization = {"@type": "Organization", "name": "https://www.example.at"}
    data = json.dumps({"@type": "NewsArticle", "headline": "Ferry", "publisher": organization})
    head = f'{URL}<script type="application/ld+json">{data}</script>{meta("site_name", "Ashby Post")}'
    assert corpuskit.parse(html(head)).publisher == corpuskit.Publisher("Ashby Post", "example.at")


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("https://www.example.at/", corpuskit.Publisher(None, "example.at")),
        ("https://social.example/ashby-post", None),
        ("Ashby.at", corpuskit.Publisher("Ashby.at", None)),
    ],
)
def test_a_site_without_an_address_of_the_article(name: str, publisher: corpuskit.Publisher | None) -> None:
    assert corpuskit.parse(html(meta("site_name", name))).publisher == publisher


def test_names_that_are_domains_are_names() -> None:
    assert not any(map(is_address, ["Ashby.at", "ashby-online.de", "WWW", "www. Ashby", "AP // Ashby", ""]))


@pytest.mark.parametrize(
    "address",
    [
        "https://ashby.met.vgwort.de/na/0123abcd",
        "//met.vgwort.de/na/0123abcd",
        "https://social.example/tr?id=12&ev=PageView&noscript=1",
        "https://example.org/i/1x1.gif",
        "/assets/transparent-1x1-2cd8bde463.png",
        "/assets/spacer.gif",
        "https://example.org/pixel.php?a=1",
        "https://example.org/i?width=1&height=1",
        "/hit.php?site_id=3",
    ],
)
def test_addresses_of_counters(address: str) -> None:
    assert is_counter(address)
    text = f"# Ferry\n\nBy Jane Roe\n\n3 May 2024\n\n{BODY[0]}\n\n![]({address})\n\n{BODY[1]}\n"
    article = corpuskit.parse(text)
    assert (article.figures, article.messages) == ((), ())
    (image,) = [block for block in article.blocks if block.kind == "image"]
    assert (image.role, image.rule) == ("boilerplate", "image.counting-pixel")
    assert corpuskit.loads(corpuskit.dumps(article, "json"), "json") == article
    assert corpuskit.parse(html("", f'<img src="{address}">')).figures == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/image/1x1-256/ferry.jpg",
        "https://example.org/pixel-art.png",
        "https://example.org/clear-skies.png",
        "https://example.org/tr",
        "https://example.org/ferry.jpg?width=1200&height=100",
        "https://example.org/counter.jpg",
        "https://vgwort.example/ferry.png",
        "http://[broken/1x1.gif",
        "data:image/gif;base64,R0lGOD",
    ],
)
def test_addresses_of_images(address: str) -> None:
    assert not is_counter(address)


def test_an_image_with_a_text_is_a_figure() -> None:
    text = f"# Ferry\n\nBy Jane Roe\n\n3 May 2024\n\n{BODY[0]}\n\n![The landing](/1x1.gif)\n\n{BODY[1]}\n"
    assert [figure.alt for figure in corpuskit.parse(text).figures] == ["The landing"]


@pytest.mark.parametrize("size", ['width="1" height="1"', 'width="1px" height="1px"'])
def test_images_of_a_pixel(size: str) -> None:
    assert corpuskit.parse(html("", f'<img src="/a.jpg" {size}>')).figures == ()
    assert len(corpuskit.parse(html("", '<img src="/a.jpg" width="100px" height="90px">')).figures) == 1
