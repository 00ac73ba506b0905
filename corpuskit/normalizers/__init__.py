"""Steps that change an article's text and record it: one module a step, each with a ``STEP``.

The table of them, with what is on by default, is :data:`corpuskit.registry.NORMALIZERS`.
"""

from collections.abc import Iterable
from functools import lru_cache

from corpuskit.article import Article, Step, evolve
from corpuskit.formats import Normalizer
from corpuskit.normalizers.text_step import all_text

__all__ = ["normalize"]


def _may_change(step: Normalizer, text: str) -> bool:
    if not text.isascii():
        return not step.signs or any(map(text.__contains__, step.signs))
    return not step.spares_ascii and any(map(text.__contains__, _ascii_signs(step.signs)))


@lru_cache(maxsize=64)
def _ascii_signs(signs: tuple[str, ...]) -> tuple[str, ...]:
    """Those that can stand in ASCII text."""
    return tuple(sign for sign in signs if sign.isascii())


def normalize(article: Article, steps: Iterable[Normalizer]) -> Article:
    """Apply the steps in order; one that changed something is added to ``Article.steps``."""
    counts: dict[str, int] = {}
    text: str | None = None
    for step in steps:
        if step.signs or step.spares_ascii:
            text = all_text(article) if text is None else text
            if not _may_change(step, text):
                continue
        article, count = step.apply(article)
        if count:
            counts[step.name] = count
            text = None
    if not counts:
        return article
    total = {step.name: step.count for step in article.steps}
    for name, count in counts.items():
        total[name] = total.get(name, 0) + count
    return evolve(article, steps=tuple(Step(name, count) for name, count in total.items()))
