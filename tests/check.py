"""The whole check: lint, format, types, architecture, tests.

    python -m tests.check

Every part runs, whatever the others say; the exit code is 1 if one of them failed. Pytest comes last, so
that its summary closes the output.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PARTS: tuple[tuple[str, list[str]], ...] = (
    ("lint", [sys.executable, "-m", "ruff", "check", "."]),
    ("format", [sys.executable, "-m", "ruff", "format", "--check", "."]),
    ("types", [sys.executable, "-m", "mypy"]),
    (
        "architecture",
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
    ),
    ("tests", [sys.executable, "-m", "pytest", "-q", *sys.argv[1:]]),
)


def main() -> int:
    failed = []
    for name, command in PARTS:
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
            if name != "tests":
                print(f"== {name} FAILED", flush=True)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
