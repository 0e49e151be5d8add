"""The server that tests ask: its address is in REEB_URL, and it serves the penguins as ``penguins``."""

import os
from typing import Iterator

import pytest
from reeb_client import Client


@pytest.fixture(scope="session")
def url() -> str:
    return os.environ["REEB_URL"]


@pytest.fixture()
def client(url: str) -> Iterator[Client]:
    with Client(url) as open_client:
        yield open_client
