"""What is common to archives: which members are read, and which are refused."""

import re
from collections.abc import Callable, Iterator

import msgspec

from corpuskit.article import evolve
from corpuskit.errors import InputError
from corpuskit.inputs.containers import Opened, choose, contents
from corpuskit.inputs.intake import Intake, is_hidden
from corpuskit.inputs.items import Found, Skipped, too_large
from corpuskit.inputs.streams import Stream

_DRIVE = re.compile(r"[A-Za-z]:")
_RATIO_FROM = 1_000_000
"""Bytes below which a member's ratio is not looked at."""


class Member(msgspec.Struct, frozen=True):
    """A member of an archive: its name, where its header is, its size in bytes, and how to read it.

    ``packed`` is its size as it is compressed, where it is so on its own. ``refusal`` is a code and a reason
    where it is nothing to read: a link, a device, encrypted. ``chunks`` gives its bytes, decompressed; it is
    called before the next member is asked for, or never.
    """

    name: str
    offset: int
    size: int
    chunks: Callable[[], Iterator[bytes]]
    packed: int | None = None
    refusal: tuple[str, str] | None = None


class Gate(msgspec.Struct):
    """Lets the members of one archive pass, refuses what is unsafe, and counts."""

    opened: Opened
    intake: Intake
    count: int = 0

    def items(self, member: Member) -> Iterator[Found]:
        """The documents of a member. Raises :class:`InputError` where there were too many members."""
        self.count += 1
        if self.count > self.intake.max_members:
            reason = f"holds more than {self.intake.max_members:,} members; raise --max-members to read them"
            raise InputError("too-many-members", reason, place=f"byte {member.offset}")
        name = member.name.removeprefix("./")
        refused = _unsafe(name)
        if refused is None and any(is_hidden(part) for part in name.split("/")):
            return
        refused = refused or member.refusal
        if refused is not None:
            yield self._error(member, *refused)
            return
        kind = choose(name, self.intake)
        if kind is None:
            return
        if isinstance(kind, Skipped):
            yield Skipped(f"{self.opened.name}/{name}")
            return
        dense = member.packed is not None and member.size > self.intake.max_ratio * max(member.packed, 1)
        if dense and member.size > _RATIO_FROM:
            reason = f"{member.packed:,} bytes become {member.size:,}; raise --max-ratio if they are meant to"
            yield self._error(member, "compression-ratio", reason)
            return
        if kind.is_plain and member.size > self.intake.max_bytes:
            error = too_large("", self.intake.max_bytes)
            yield self._error(member, error.code, error.reason)
            return
        inner = evolve(
            self.opened,
            name=f"{self.opened.name}/{name}",
            stream=Stream(member.chunks()),
            place=self.opened.at(f"member {name}"),
            depth=self.opened.depth + 1,
            is_file=False,
            packed=None,
        )
        yield from contents(inner, kind, self.intake)

    def _error(self, member: Member, code: str, reason: str) -> InputError:
        return self.opened.error(code, reason, f"member {member.name!r}, byte {member.offset}")


def _unsafe(name: str) -> tuple[str, str] | None:
    if name.startswith("/") or _DRIVE.match(name):
        return "unsafe-member", "its name is absolute; nothing of that name is read"
    if ".." in name.split("/"):
        return "unsafe-member", "its name leads out of the archive (..); nothing of that name is read"
    if "\0" in name or not name:
        return "unsafe-member", "its name is none"
    return None
