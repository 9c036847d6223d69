"""The same outside world as the end-to-end tests have."""

from tests.e2e.conftest import data_dir, outside

__all__ = ["data_dir", "outside"]
