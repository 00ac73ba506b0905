"""What is released: the wheel holds the package and nothing else, the sdist all that the tests need."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import corpuskit
import pytest

ROOT = Path(__file__).parent.parent
ABSOLUTE = re.compile(rb"(?<![\w.:/])/(?:home|root|work|Users|tmp)/")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="building needs hatchling, from the extra dev")
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return target


def tracked(folder: str) -> set[str]:
    """The files of a folder, as the source tree has them."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".hypothesis" not in path.parts
    }


def test_the_wheel_holds_the_package(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        held = {name for name in names if ".dist-info/" not in name}
        assert held == tracked("corpuskit")
        assert any(name.endswith("licenses/LICENSE") for name in names)
        (metadata,) = (name for name in names if name.endswith("METADATA"))
        said = Parser().parsestr(archive.read(metadata).decode())
        assert said["Version"] == corpuskit.__version__
        assert said["License-Expression"] == "MIT"
        assert said["Requires-Python"] == ">=3.11"
        assert [name for name in held if ABSOLUTE.search(archive.read(name))] == []


def test_the_sdist_holds_the_tests_and_the_docs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    docs = tracked("docs") - {"docs/commands.md"}
    assert names >= tracked("corpuskit") | tracked("seeds") | docs | tracked("tests")
    assert names >= {"README.md", "CHANGELOG.md", "LICENSE", "requirements.lock", "pyproject.toml", ".ci/run"}
    assert "docs/commands.md" not in names
