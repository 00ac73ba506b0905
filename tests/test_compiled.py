"""What is listed to be compiled can be: mypyc takes it all, and reads no constant as a tuple of fixed length."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import corpuskit
import pytest

ROOT = Path(__file__).parents[1]
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]["hooks"]["mypyc"]
MODULES = sorted(
    {path for pattern in HOOK["include"] for path in ROOT.glob(pattern)}
    - {ROOT / path for path in HOOK["exclude"]}
)
GENERATE = """
import sys
from mypyc.build import mypycify
mypycify(sys.argv[2:], target_dir=sys.argv[1])
"""


def test_mypyc_takes_the_modules(tmp_path: Path) -> None:
    """The compiler of C is left out: what it makes of them, the proof of compiled builds says."""
    pytest.importorskip("setuptools")
    paths = [str(path.relative_to(ROOT)) for path in MODULES]
    command = [sys.executable, "-c", GENERATE, str(tmp_path), *HOOK["mypy-args"], *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert len(list(tmp_path.rglob("*.c"))) > len(MODULES)


def test_the_modules_are_tested_as_they_stand() -> None:
    """A compiled build leaves its modules in the checkout, where they hide what is edited."""
    compiled = [path.name for path in (ROOT / "corpuskit").rglob("*") if path.suffix in {".so", ".pyd"}]
    assert not compiled, "remove what a compiled build left: git clean -Xf corpuskit"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_constants_are_what_the_compiler_reads_fast(path: Path) -> None:
    """A final tuple without a type of its own has a fixed length: it is copied at every use."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Tuple) and node.value.elts:
            plain = all(isinstance(element, ast.Constant) for element in node.value.elts)
            assert not (plain and ast.unparse(node.annotation) == "Final"), ast.unparse(node.target)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            assert ast.unparse(node.targets[0]).startswith("__"), f"{ast.unparse(node)} is not final"


def test_what_is_not_compiled_inherits_nothing_that_is() -> None:
    """Such a class cannot be made: ``interpreted classes cannot inherit from compiled``."""
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in MODULES}
    compiled = {name.removesuffix(".__init__") for name in names}
    found = []
    for information in pkgutil.walk_packages(corpuskit.__path__, "corpuskit."):
        if information.name in compiled or information.name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(information.name)
        except ImportError:
            continue  # an extra that is not there
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == information.name:
                bases = [base for base in value.__bases__ if base.__module__ in compiled]
                found += [(value, base) for base in bases if type(base) is type]
    assert not found
