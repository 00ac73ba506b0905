"""What an article lacks: said, so that pages without one can be told."""

from corpuskit.article import BODY_ROLES
from corpuskit.recognizers.reading import Reading


def report(reading: Reading) -> None:
    """Warn where there is no headline, no body, or neither."""
    if reading.headline is None:
        reading.warn("no-headline", "no headline was found")
        _set_links_aside(reading)
    if not any(block.role in BODY_ROLES for block in reading.blocks):
        reading.warn("empty-body", "no body text was found")
        if reading.headline is None and any(block.text for block in reading.blocks):
            reading.warn("boilerplate-only", "menus, notices or links were found, but no article")


def _set_links_aside(reading: Reading) -> None:
    """Where there is no headline, and no body but links, the links are navigation."""
    found = [i for i, block in enumerate(reading.blocks) if block.role in BODY_ROLES]
    linked = [
        i
        for i in found
        if any(
            m.kind == "link" and m.end - m.start == len(reading.blocks[i].text)
            for m in reading.blocks[i].marks
        )
    ]
    if len(found) == len(linked):
        for i in linked:
            reading.assign(i, "navigation", "navigation.links-alone")
