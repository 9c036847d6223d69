"""Where mongod is found."""

from pathlib import Path

import pytest

from core.errors import SetupError
from core.store import mongod


@pytest.fixture
def binary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "my-mongod"
    file.write_text("#!/bin/sh\n")
    file.chmod(0o700)
    return file


def test_a_bare_name_is_the_one_on_the_path(binary: Path) -> None:
    assert mongod.find(Path(binary.name)) == binary
    assert mongod.find(binary) == binary


def test_what_cannot_be_run_is_refused(binary: Path) -> None:
    binary.chmod(0o600)
    for configured in (Path(binary.name), binary):
        with pytest.raises(SetupError, match=r"^MONGOD_PATH: .*my-mongod is not an executable file"):
            mongod.find(configured)
