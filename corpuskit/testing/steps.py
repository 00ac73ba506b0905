"""Checks of normalizers and recognizers."""

from collections.abc import Iterable

from corpuskit.article import ROLES, Article, evolve
from corpuskit.conversion.pipeline import draft, violations_of
from corpuskit.conversion.settings import settings
from corpuskit.formats import Normalizer, Recognizer
from corpuskit.normalizers import normalize
from corpuskit.source import Source
from corpuskit.testing.articles import TEXTS, sample_articles
from corpuskit.testing.checks import ConformanceError, check_name, demand, recognised, texts


def check_normalizer(normalizer: Normalizer, samples: Iterable[str] = TEXTS) -> None:
    """Check a step on articles made of the samples, and on articles that hold everything.

    It is pure and idempotent; it counts what it changes, and only that; the ledger holds behind it.
    """
    demand(isinstance(normalizer, Normalizer), f"{normalizer!r} is no Normalizer")
    check_name(normalizer.name, ())
    for article in sample_articles():
        _check_step(normalizer, article)
    chosen = settings(audit=False)
    for text in texts(samples):
        drafted = draft(text, chosen)
        article = recognised(drafted, chosen)
        _check_step(normalizer, article)
        changed = normalize(article, [normalizer])
        for said in violations_of(changed, drafted, evolve(chosen, steps=(*chosen.steps, normalizer))):
            raise ConformanceError(
                f"behind the step the ledger does not balance: {said.reason} [{said.code}]"
            )


def check_recognizer(recognizer: Recognizer, samples: Iterable[str] = TEXTS) -> None:
    """Check a recognizer on articles made of the samples.

    It leaves the blocks' texts, places and order as they are, gives roles that there are, and gives the same
    for the same article.
    """
    demand(isinstance(recognizer, Recognizer), f"{recognizer!r} is no Recognizer")
    check_name(recognizer.name, ())
    for text in texts(samples):
        drafted = draft(text, settings(audit=False))
        article = recognised(drafted, settings(audit=False))
        found = _recognised(recognizer, article, drafted.source)
        before = [(block.text, block.span, block.kind) for block in article.blocks]
        after = [(block.text, block.span, block.kind) for block in found.blocks]
        demand(before == after, "a recognizer changes roles and marks, never text, places or kinds")
        demand(found.id == article.id, "a recognizer does not change the id")
        for block in found.blocks:
            demand(block.role in ROLES, f"there is no role {block.role!r}")
        again = _recognised(recognizer, article, drafted.source)
        demand(again == found, "the same article was recognised otherwise the second time")


def _recognised(recognizer: Recognizer, article: Article, source: Source) -> Article:
    try:
        found = recognizer.recognize(article, source)
    except Exception as error:
        raise ConformanceError(f"a recognizer raises nothing, but {type(error).__name__}: {error}") from error
    demand(isinstance(found, Article), f"recognize gives {type(found).__name__}, not an Article")
    return found


def _check_step(normalizer: Normalizer, article: Article) -> None:
    try:
        changed, count = normalizer.apply(article)
        again, more = normalizer.apply(changed)
    except Exception as error:
        raise ConformanceError(f"{article.id}: the step raises {type(error).__name__}: {error}") from error
    demand(again == changed, f"{article.id}: the step changes its own result")
    demand(count >= 0, f"{article.id}: a count is never below zero")
    if normalizer.undo is None:  # else recognition did the work, and the step counts what it finds done
        complaint = f"{article.id}: {count} changes were counted, but the article is"
        demand(count > 0 or changed == article, f"{complaint} changed")
        demand(count == 0 or changed != article, f"{complaint} the same")
        demand(more == 0, f"{article.id}: {more} changes were counted the second time")
    demand(normalizer.apply(article)[0] == changed, f"{article.id}: another result the second time")
