"""What a plugin's tests call: each check runs a descriptor on many inputs and says what it does wrong.

    from corpuskit.testing import check_parser
    from my_package import FORMAT

    def test_conformance():
        check_parser(FORMAT, ["text of a sample", ...])

A check returns nothing, or raises :class:`ConformanceError`, which is an ``AssertionError``.
"""

from corpuskit.testing.articles import sample_articles
from corpuskit.testing.checks import ConformanceError
from corpuskit.testing.readers import check_loader, check_parser
from corpuskit.testing.steps import check_normalizer, check_recognizer
from corpuskit.testing.writers import check_round_trip, check_serializer

__all__ = [
    "ConformanceError",
    "check_loader",
    "check_normalizer",
    "check_parser",
    "check_recognizer",
    "check_round_trip",
    "check_serializer",
    "sample_articles",
]
