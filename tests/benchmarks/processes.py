"""The time that whole processes take."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]


def seconds(command: list[str], *, check: bool = True) -> float:
    """How long a command takes, start-up included.

    Python may keep the modules that it has compiled, as it does for whoever installs a package; so the first
    run of a command is not one to count.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    subprocess.run(command, check=check, cwd=ROOT, env=environment, capture_output=True)
    return time.perf_counter() - begin
