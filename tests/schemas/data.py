"""The JSON Schema of the JSON form and the table schemas of the tables, from the types that the package uses."""

from __future__ import annotations

import json
from typing import Any

import corpuskit
import msgspec
from corpuskit.article import Evidence, Mark, Quotation, QuotedPart, Step
from corpuskit.messages import Message
from corpuskit.wire.shape import SCHEMA, QuotedArticleShape
from corpuskit.wire.table import ARTICLE_COLUMNS, PARAGRAPH_COLUMNS, table_schema

_MODEL = {
    "DateShape": corpuskit.DateStamp,
    "EvidenceShape": Evidence,
    "MarkShape": Mark,
    "QuotationShape": Quotation,
    "QuotedArticleShape": corpuskit.Article,
    "QuotedPartShape": QuotedPart,
    "MessageShape": Message,
    "SourceShape": corpuskit.SourceDescription,
    "StepShape": Step,
}
_FIELDS = {
    "schema": "The name and version of this form.",
    "id": "Stable, and unique in the corpus.",
    "byline": "The raw byline.",
    "lead": "The standfirst or the summary, where the text has one of its own. Follows from blocks.",
    "text": "The body as plain text, a blank line between blocks: what people count. Follows from blocks.",
    "blocks": "All blocks of the source, in its order, also those that are not the article.",
    "figures": "The images with captions and credits. Follows from blocks.",
    "related": "The links to other articles. Follows from blocks.",
    "quotations": "What stands between quotation marks; only where it is asked for. Follows from blocks.",
    "agencies": "The news agencies of the text; those of pictures stand with their figures.",
    "url": "The article's canonical address.",
    "evidence": "Why a field has its value, by the field's key.",
    "steps": "The normalizations that changed something.",
    "messages": "What was said of the document.",
}


def article_schema() -> bytes:
    """JSON Schema 2020-12 of an article: every key must be there, others may be."""
    made = msgspec.json.schema(QuotedArticleShape, ref_template="#/$defs/{name}")
    definitions = {
        name.removesuffix("Shape"): _demanding(name, found) for name, found in made["$defs"].items()
    }
    article = definitions.pop("QuotedArticle")
    article["required"].remove("quotations")
    for key, said in _FIELDS.items():
        article["properties"][key] = {"description": said, **article["properties"][key]}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        **{key: value for key, value in article.items() if key != "title"},
        "$defs": definitions,
    }
    return _written(json.loads(json.dumps(schema).replace('Shape"', '"')))


def _demanding(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """A definition that demands all keys, described as in the model."""
    found = {key: value for key, value in definition.items() if key != "title"}
    found["description"] = _first_paragraph(
        _MODEL.get(name) or getattr(corpuskit, name.removesuffix("Shape"))
    )
    found["properties"] = {
        key: {word: value for word, value in rule.items() if word != "default"}
        for key, rule in definition["properties"].items()
    }
    found["required"] = list(definition["properties"])
    return found


def _first_paragraph(kind: type) -> str:
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split()).replace("``", "")


def table_schemas() -> dict[str, bytes]:
    """The schemas of both tables, by the name of their file."""
    return {
        "articles.table.json": _written(table_schema(ARTICLE_COLUMNS)),
        "paragraphs.table.json": _written(table_schema(PARAGRAPH_COLUMNS)),
    }


def _written(schema: dict[str, Any]) -> bytes:
    return json.dumps(schema, ensure_ascii=False, indent=2).encode() + b"\n"
