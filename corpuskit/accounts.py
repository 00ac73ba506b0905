"""What the ledger says of a document."""

import msgspec

from corpuskit.messages import Message


class Ledger(msgspec.Struct, frozen=True):
    """Where the source's non-blank code points went; ``violations`` is empty where the ledger balances.

    ``characters`` is the sum of ``body``, ``metadata``, ``set_aside`` (by role) and ``markup``.
    """

    characters: int
    body: int
    metadata: int
    set_aside: tuple[tuple[str, int], ...]
    markup: int
    violations: tuple[Message, ...] = ()

    @property
    def balances(self) -> bool:
        """Whether nothing was lost, doubled or made up."""
        return not self.violations
