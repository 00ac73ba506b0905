"""Dates have an ISO 8601 form beside the printed one.

Recognition reads them, since only it knows which text is a date; this step counts them, and takes the form
back where the step is switched off. The printed form stays in any case.
"""

from typing import Final

from corpuskit.article import Article, DateStamp, evolve
from corpuskit.formats import Normalizer

NAME: Final = "dates"


def apply(article: Article) -> tuple[Article, int]:
    """The article as it is, and how many of its dates have an ISO form; counted once."""
    if any(step.name == NAME for step in article.steps):
        return article, 0
    stamps = [article.published, article.modified]
    count = sum(stamp is not None and stamp.iso is not None for stamp in stamps)
    count += article.dateline is not None and article.dateline.date is not None
    return article, count


def undo(article: Article) -> Article:
    """The article with its dates as printed only."""
    dateline = article.dateline
    return evolve(
        article,
        published=_as_printed(article.published),
        modified=_as_printed(article.modified),
        dateline=None if dateline is None else evolve(dateline, date=None),
        blocks=tuple(
            evolve(
                block,
                marks=tuple(
                    evolve(mark, target=None) if mark.kind == "date" else mark for mark in block.marks
                ),
            )
            if any(mark.kind == "date" for mark in block.marks)
            else block
            for block in article.blocks
        ),
    )


def _as_printed(stamp: DateStamp | None) -> DateStamp | None:
    return None if stamp is None else DateStamp(stamp.raw)


STEP = Normalizer(NAME, apply, undo=undo)
