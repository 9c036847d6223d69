"""What is logged as an error, for tests in which nothing may be."""

import logging
from collections.abc import Iterator

import pytest


class Errors(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # anyio waits for a Unix socket by `add_writer(…, future.set_result)`: woken twice, the loop says so.
        if not record.getMessage().startswith("Exception in callback Future.set_result(None)"):
            self.found.append(self.format(record))


@pytest.fixture
def errors() -> Iterator[Errors]:
    handler, root = Errors(), logging.getLogger()
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
