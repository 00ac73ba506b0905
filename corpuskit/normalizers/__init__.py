"""Steps that change text and record it: one module a step."""

from attrs import evolve

from corpuskit.article import Article, Step
from corpuskit.normalizers import white_space

__all__ = ["normalize"]


def normalize(article: Article) -> Article:
    """Apply every step that loses nothing, in order; a step that changed something is added to ``steps``."""
    article, count = white_space.apply(article)
    if not count:
        return article
    counts = {step.name: step.count for step in article.steps}
    counts[white_space.NAME] = counts.get(white_space.NAME, 0) + count
    return evolve(article, steps=tuple(Step(name, number) for name, number in counts.items()))
