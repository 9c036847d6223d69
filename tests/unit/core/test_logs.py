"""Logs: rotated, private, and without secrets."""

import json
import logging
import logging.handlers
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from pydantic import SecretStr

from core.ops import logs
from core.settings import Settings

TOKEN = "123456789:AAExampleTokenExampleTokenExample"
PASSWORD = "s3cr%40t-word"
KEY = 'key-with-"quotes"-and\\-backslash'


@pytest.fixture(autouse=True)
def root() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logging.root.manager.loggerDict}
    yield root
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in list(logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(levels.get(name, logging.NOTSET))


def configured(directory: Path, log_format: Literal["text", "json"]) -> Path:
    settings = Settings.model_construct(
        bot_token=SecretStr(TOKEN),
        mongo_url=SecretStr(f"mongodb://user:{PASSWORD}@db.example:27017/?tls=true"),
        bridge_api_key=SecretStr(KEY),
        data_dir=directory,
        log_level="INFO",
        log_format=log_format,
    )
    logs.configure(settings, "bot")
    return directory / "logs" / "bot.log"


@pytest.mark.parametrize("log_format", ["text", "json"])
@pytest.mark.parametrize(
    "message",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
        "POST https://api.telegram.org/bot987654321:AnOtherTokenAnOtherToken/getMe",
        f"token {TOKEN}",
        f"token {TOKEN.replace(':', '%3A')}",
        f"mongodb://user:{PASSWORD}@db.example:27017/?tls=true is away",
        f"mongodb://user:{PASSWORD}@other.example",
        f"password {PASSWORD}",
        "password s3cr@t-word",
        f"X-Api-Key {KEY}",
        "ws://127.0.0.1:3000/ws?x-api-key=SomeOtherKey&session=*",
        "https://me:hunter22@example.org/",
    ],
)
def test_secrets_are_struck_out_of_messages_and_tracebacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], log_format: Literal["text", "json"], message: str
) -> None:
    file = configured(tmp_path, log_format)
    try:
        raise ValueError(message)
    except ValueError:
        logging.getLogger("test").exception("%s", message)
    for written in (file.read_text("utf-8"), capsys.readouterr().err):
        assert written.count("***") >= 2
        assert "ValueError" in written
        secrets = (TOKEN, TOKEN.split(":")[1], PASSWORD, "s3cr@t-word", KEY, json.dumps(KEY)[1:-1])
        others = ("AnOtherToken", "SomeOtherKey", "hunter22")
        assert not [secret for secret in (*secrets, *others) if secret in written]


def test_a_line_of_json_is_one_object(tmp_path: Path) -> None:
    file = configured(tmp_path, "json")
    logging.getLogger("bot.x").warning("two\nlines, and “quotes”: %s", '"')
    (line,) = file.read_text("utf-8").splitlines()
    entry = json.loads(line)
    assert entry["message"] == 'two\nlines, and “quotes”: "'
    assert (entry["level"], entry["logger"]) == ("WARNING", "bot.x")


def test_what_is_no_secret_stays(tmp_path: Path) -> None:
    file = configured(tmp_path, "text")
    logging.getLogger("test").info("mail me@example.org about mongodb://db.example:27017 at 10:30")
    assert file.read_text("utf-8").rstrip().endswith("mail me@example.org about mongodb://db.example:27017 at 10:30")


def test_files_are_bounded_and_their_directory_is_private(tmp_path: Path, root: logging.Logger) -> None:
    configured(tmp_path, "text")
    (handler,) = [h for h in root.handlers if isinstance(h, logging.handlers.RotatingFileHandler)]
    assert handler.maxBytes * (handler.backupCount + 1) == 25_000_000
    assert (tmp_path / "logs").stat().st_mode & 0o777 == 0o700


def test_libraries_that_log_each_request_are_quiet(tmp_path: Path) -> None:
    file = configured(tmp_path, "text")
    logging.getLogger("httpx").info("HTTP Request: GET …")
    logging.getLogger("aiohttp.access").info("GET …")
    assert file.read_text("utf-8") == ""
    assert sys.stderr is not None
