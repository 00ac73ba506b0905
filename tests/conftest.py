from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("corpuskit", deadline=None)  # the first example pays for what is made on first use
settings.load_profile("corpuskit")
pytest.register_assert_rewrite("tests.nasty_cases")

SHARED = Path(__file__).parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold and schema, which only the project's developers have."""
    if not SHARED.exists():
        pytest.skip("the developers' shared folder is not here")
    return SHARED
