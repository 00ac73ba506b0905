from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The check says the same each time and on every machine: no limit of time, the same examples, none remembered.
# Others are looked for on purpose: python -m pytest --hypothesis-profile search
ANY_SPEED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("corpuskit", derandomize=True, database=None, **ANY_SPEED)
settings.register_profile("search", derandomize=False, print_blob=True, **ANY_SPEED)
settings.load_profile("corpuskit")
# Servers of tests are on this machine, whatever proxy the environment names.
os.environ["NO_PROXY"] = os.environ["no_proxy"] = ",".join(
    filter(None, (os.environ.get("no_proxy") or os.environ.get("NO_PROXY"), "127.0.0.1,localhost"))
)
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
