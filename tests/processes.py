"""Processes as the system sees them, for tests of what is started, killed and left behind."""

from __future__ import annotations

from pathlib import Path

KNOWS_CHILDREN = Path("/proc/self/task").is_dir()
"""Whether the system says which processes a process has started."""


def children(pid: int) -> list[int]:
    """The processes that a process has started; none where it is over."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, task.read_text("ascii").split())
        except OSError:  # a thread may end between its listing and its reading
            continue
    return found


def is_running(pid: int) -> bool:
    """Whether a process is there and not over; one that nobody has asked for its exit code is over."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}
