"""Checks of serializers, and of a serializer with the reader of its format."""

from collections.abc import Callable, Iterable

from corpuskit.article import Article
from corpuskit.errors import InputError
from corpuskit.formats import Loader, Serializer
from corpuskit.testing.articles import sample_articles
from corpuskit.testing.checks import ConformanceError, check_name, demand

_HEAD = 4096
_FOREIGN = (b"", b"mine", b"<html></html>", b"{}", b"a,b\n1,2\n", b"\x00\x01\x02")


def check_serializer(serializer: Serializer, articles: Iterable[Article] | None = None) -> None:
    """Check a serializer on articles that hold everything an article can hold, and nothing.

    It gives bytes, the same every time; it knows its own files and no others by their beginning; a
    collection can be written item by item.
    """
    demand(isinstance(serializer, Serializer), f"{serializer!r} is no Serializer")
    check_name(serializer.name, (serializer.suffix,))
    chosen = tuple(articles) if articles is not None else sample_articles()
    for article in chosen:
        written = _written(serializer.dumps, article)
        demand(_written(serializer.dumps, article) == written, f"{article.id}: other bytes the second time")
    _check_own(serializer, chosen)
    collection = serializer.collection
    if collection is not None and collection.writer is None:
        items = [_written(collection.item, article) for article in chosen]
        whole = b"".join([collection.opening("corpus"), *items, collection.closing])
        demand(isinstance(whole, bytes), "a collection is not made of bytes")
        again = [_written(collection.item, article) for article in chosen]
        demand(items == again, "an item depends on what was written before it")


def check_round_trip(
    serializer: Serializer,
    loader: Loader,
    articles: Iterable[Article] | None = None,
    *,
    kept: Callable[[Article], object] = lambda article: article,
) -> None:
    """Check that what is written is read back.

    ``kept`` is what of an article the format holds: by default all of it.
    """
    for article in tuple(articles) if articles is not None else sample_articles():
        found = list(loader.load(serializer.dumps(article), "written"))
        demand(len(found) == 1, f"{article.id}: {len(found)} articles came back")
        (back,) = found
        if isinstance(back, InputError):
            raise ConformanceError(f"{article.id} cannot be read back: {back}")
        demand(
            kept(back) == kept(article), f"{article.id} came back as {kept(back)!r}, not {kept(article)!r}"
        )


def _written(dumps: Callable[[Article], bytes], article: Article) -> bytes:
    try:
        written = dumps(article)
    except Exception as error:
        raise ConformanceError(f"{article.id} cannot be written: {type(error).__name__}: {error}") from error
    demand(isinstance(written, bytes), f"{article.id} is written as {type(written).__name__}, not bytes")
    return written


def _check_own(serializer: Serializer, articles: Iterable[Article]) -> None:
    """A format that can tell its own files tells all of them; none takes a file of others for its own."""
    told = [serializer.is_own(serializer.dumps(article)[:_HEAD]) for article in articles]
    if any(told):
        demand(all(told), "is_own does not know every file that dumps writes")
    for data in _FOREIGN:
        demand(not serializer.is_own(data), f"is_own takes {data!r} for its own")
