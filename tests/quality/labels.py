"""What each block of a rendering is, by the gold: the answers that the model learns from."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from corpuskit.article import Block
from corpuskit.recognizers.text_keys import unaccented

CLASSES = ("body", "head", "lead", "caption", "title", "byline")
_LONG = 25
_MOST_OF = 0.6
_LONGEST_BYLINE = 420


def labels(blocks: list[Block], gold: dict[str, Any], scorer: Any) -> list[frozenset[str]]:
    """For each block the classes that it belongs to; lead, title and byline as often as they stand there."""

    def key(text: str) -> str:
        return unaccented(scorer.par_key(text))

    letters = scorer.letters
    sections = gold.get("sections") or []
    paragraphs = {key(text) for section in sections for text in section["paragraphs"]} - {""}
    heads = {key(section["head"]) for section in sections if section["head"]} - {""}
    body = "\n".join(key(text) for section in sections for text in section["paragraphs"])
    grams = _grams(" ".join(text for section in sections for text in section["paragraphs"]))
    lead = {key(text) for text in gold.get("summary") or []} - {""}
    titles = {letters(text) for text in gold.get("titles_ok") or [gold.get("title") or ""]} - {""}
    captions = [letters(image["caption"]) for image in gold.get("images") or [] if image["caption"]]
    authors = [letters(author) for author in gold.get("authors") or []]
    found: list[set[str]] = []
    for block in blocks:
        classes: set[str] = set()
        found.append(classes)
        if not block.text or block.kind == "metadata":
            continue
        own, own_letters = key(block.text), letters(block.text)
        if own in heads:
            classes.add("head")
        elif own in paragraphs or (len(own) >= _LONG and (own in body or _shared(block.text, grams))):
            classes.add("body")
        elif own in lead:
            classes.add("lead")
        if own_letters in titles:
            classes.add("title")
        if any(
            caption == own_letters or (len(caption) > 20 and caption in own_letters) for caption in captions
        ):
            classes.add("caption")
        if (
            len(block.text) < _LONGEST_BYLINE
            and not classes & {"body", "caption", "title"}
            and any(len(author) > 2 and author in own_letters for author in authors)
        ):
            classes.add("byline")
    _drop_far_repeats(blocks, found, key)
    return [frozenset(classes) for classes in found]


def segment_labels(blocks: list[Block], gold: dict[str, Any], scorer: Any) -> list[bool | None]:
    """Whether a block holds a segment that the body has, or one that it must not have; else ``None``."""
    wanted = [scorer.letters(text) for text in gold["segments_with"] or []]
    unwanted = [scorer.letters(text) for text in gold["segments_without"] or []]
    found: list[bool | None] = []
    for block in blocks:
        own = scorer.letters(block.text)
        has = any(len(text) > 5 and text in own for text in wanted)
        has_not = any(len(text) > 5 and text in own for text in unwanted)
        found.append(None if has == has_not else has)
    return found


def _grams(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", unaccented(text))
    return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}


def _shared(text: str, grams: set[tuple[str, ...]]) -> bool:
    own = _grams(text)
    return len(own) > 5 and sum(gram in grams for gram in own) > _MOST_OF * len(own)


def _drop_far_repeats(blocks: list[Block], found: list[set[str]], key: Any) -> None:
    """Of a text that stands there twice, only the one that is nearest to the rest of the body is body."""
    own = [key(block.text) for block in blocks]
    chosen = [i for i, classes in enumerate(found) if classes & {"body", "head", "lead"}]
    times = Counter(own[i] for i in chosen)
    fixed = [i for i in chosen if times[own[i]] == 1 and "body" in found[i]]
    if not fixed:
        return
    middle = fixed[len(fixed) // 2]
    for text, count in times.items():
        if count > 1 and text:
            places = [i for i in chosen if own[i] == text]
            nearest = min(places, key=lambda i: abs(i - middle))
            for place in places:
                if place != nearest:
                    found[place] -= {"body", "head", "lead"}
