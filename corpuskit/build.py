"""How this package was built."""

from importlib.util import find_spec


def is_compiled() -> bool:
    """Whether the hot modules are compiled (docs/performance.md, "Compiled"); what they do is the same."""
    spec = find_spec("corpuskit.ledger")
    return spec is not None and spec.origin is not None and not spec.origin.endswith(".py")
