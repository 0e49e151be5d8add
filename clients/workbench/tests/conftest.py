"""Tests of the workbench by a real engine: ``REEB_HOME`` names the distribution that it is of."""

import os
from pathlib import Path
from typing import Iterator

import pytest
import reeb
from reeb._engine import ENGINE

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keeps results out of the user's own cache."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["REEB_CACHE"] = str(folder)
    yield folder
    reeb.shutdown()


@pytest.fixture()
def engine() -> int:
    """The number of a running engine's process."""
    ENGINE.folder()
    assert ENGINE.pid is not None
    return ENGINE.pid
