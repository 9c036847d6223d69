"""Settings: each wrong value ends in one line that names the variable and shows a right one."""

import os
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

import pytest
import tzlocal

from core import settings
from core.errors import SetupError
from core.settings import EXAMPLES, Settings, load, region_of

SECRETS = {
    "BOT_TOKEN": "123456789:AAVerySecretVerySecretVerySecret",
    "MONGO_URL": "mongodb://user:hunter22@db.example:27017",
    "BRIDGE_API_KEY": "a-key-that-nobody-knows",
}


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run without .env and without any setting of the machine."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        for variable in (name, name.upper()):
            monkeypatch.delenv(variable, raising=False)


def refusal() -> str:
    with pytest.raises(SetupError) as refused:
        load()
    assert refused.value.__cause__ is None
    return str(refused.value)


def test_the_defaults() -> None:
    found = load()
    assert found.bot_token is None
    assert found.allowed_user_ids == ()
    assert found.db_name == "wa_scheduler"
    assert found.timezone == tzlocal.get_localzone_name()
    assert (found.pace_min_seconds, found.pace_max_seconds, found.daily_cap) == (3, 8, 250)
    assert (found.grace_seconds, found.history_days) == (21_600, 365)
    assert (found.conversation_ttl_seconds, found.conversation_max) == (1800, 10_000)
    assert found.bridge_fetch_urls is False
    assert (found.bridge_engine, found.log_level, found.log_format) == ("neonize", "INFO", "text")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "not-a-token"),
        ("BOT_TOKEN", "123456:"),
        ("BOT_TOKEN", "123456:a b"),
        ("ALLOWED_USER_IDS", "me"),
        ("ALLOWED_USER_IDS", "123,-5"),
        ("ALLOWED_USER_IDS", "0"),
        ("ALLOWED_USER_IDS", "9" * 30),
        ("ALLOWED_USER_IDS", "²"),
        ("TELEGRAM_API_URL", "localhost:8081"),
        ("MONGO_URL", "postgres://localhost"),
        ("DB_NAME", "a b"),
        ("DB_NAME", "x" * 39),
        ("BRIDGE_URL", "localhost:3000"),
        ("BRIDGE_URL", "unix:relative.sock"),
        ("BRIDGE_ENGINE", "webjs"),
        ("BRIDGE_FETCH_URLS", "perhaps"),
        ("BRIDGE_LISTEN", "3000"),
        ("BRIDGE_LISTEN", "127.0.0.1:70000"),
        ("BRIDGE_LISTEN", "127.0.0.1:²"),
        ("TIMEZONE", "Berlin"),
        ("TIMEZONE", "../etc/passwd"),
        ("TIMEZONE", "Europe"),
        ("DEFAULT_LANGUAGE", "klingon"),
        ("DEFAULT_LANGUAGE", "e n"),
        ("DEFAULT_REGION", "GER"),
        ("DEFAULT_REGION", "XX"),
        ("CONVERSATION_TTL_SECONDS", "5"),
        ("CONVERSATION_MAX", "0"),
        ("PACE_MIN_SECONDS", "-1"),
        ("PACE_MIN_SECONDS", "nan"),
        ("PACE_MAX_SECONDS", "inf"),
        ("PACE_MAX_SECONDS", "1"),
        ("DAILY_CAP", "0"),
        ("DAILY_CAP", "many"),
        ("GRACE_SECONDS", "6h"),
        ("HISTORY_DAYS", "0"),
        ("HISTORY_DAYS", "24856"),
        ("SANDBOX_SCAN_SECONDS", "-1"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_value_is_one_line_with_the_variable_and_an_example(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    line = refusal()
    assert line.startswith(f"{name}: ")
    assert line.endswith(f"Example: {name}={EXAMPLES[name]}")
    assert "\n" not in line
    assert "pydantic" not in line


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_each_example_is_right(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, EXAMPLES[name])
    load()


@pytest.mark.parametrize("wrong", ["DAILY_CAP", "LOG_FORMAT", "TIMEZONE"])
def test_secrets_are_neither_in_a_refusal_nor_in_a_repr(monkeypatch: pytest.MonkeyPatch, wrong: str) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    found = load()
    shown = f"{found!r} {found} {found.model_dump()}"
    monkeypatch.setenv(wrong, "wrong")
    shown += refusal()
    assert not [value for value in (*SECRETS.values(), "hunter22") if value in shown]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "VerySecretWithoutNumber"),
        ("MONGO_URL", "user:hunter22@db.example"),
        ("MONGO_URL", "http://u:hunter22@h"),
    ],
)
def test_a_wrong_secret_is_not_repeated(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    line = refusal()
    assert "VerySecret" not in line
    assert "hunter22" not in line


def test_user_ids_keep_their_order_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_USER_IDS", " 30, 10,,30 ,20,")
    assert load().allowed_user_ids == (30, 10, 20)


def test_an_empty_variable_is_none_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "")
    assert load().bot_token is None


def test_the_environment_goes_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text('DAILY_CAP=7\nDB_NAME="of_file"\nSOMETHING_ELSE=1\n', "utf-8")
    monkeypatch.setenv("DAILY_CAP", "9")
    assert (load().daily_cap, load().db_name) == (9, "of_file")


def test_a_process_may_be_told_to_leave_the_file_alone() -> None:
    Path(".env").write_text("DAILY_CAP=many\n", "utf-8")
    assert load(None).daily_cap == 250


def test_a_file_that_cannot_be_read_is_named() -> None:
    Path(".env").write_bytes(b"BOT_TOKEN=\xff\xfe\n")
    with pytest.raises(SetupError, match=r"^\.env: "):
        load()


def test_a_system_that_contradicts_itself_about_its_zone_is_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def torn() -> str:
        raise ZoneInfoNotFoundError("Multiple configurations:\n/etc/a: UTC\n/etc/b: CET\n")

    monkeypatch.setattr(tzlocal, "get_localzone_name", torn)
    with pytest.raises(SetupError, match=r"^TIMEZONE: .*/etc/b: CET\. Example: TIMEZONE=Europe/Berlin$"):
        load()


def test_values_are_brought_into_form(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "LOG_LEVEL": "debug",
        "DEFAULT_REGION": "de",
        "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
        "BRIDGE_URL": "http://127.0.0.1:3000/",
        "DATA_DIR": "~/wa",
    }.items():
        monkeypatch.setenv(name, value)
    found = load()
    assert (found.log_level, found.default_region) == ("DEBUG", "DE")
    assert (found.telegram_api_url, found.bridge_url) == ("http://127.0.0.1:8081", "http://127.0.0.1:3000")
    assert found.data_dir == Path(os.path.expanduser("~")) / "wa"  # noqa: PTH111 - another way than the code's


@pytest.mark.parametrize(
    ("zone", "region"),
    [
        ("Europe/Berlin", "DE"),
        ("America/Sao_Paulo", "BR"),
        ("Asia/Kolkata", "IN"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Kiev", "UA"),
        ("America/Argentina/Buenos_Aires", "AR"),
        ("UTC", "US"),
        ("Etc/GMT+3", "US"),
        ("Antarctica/Troll", "US"),
        ("No/Where", "US"),
    ],
)
def test_the_country_of_a_zone(monkeypatch: pytest.MonkeyPatch, zone: str, region: str) -> None:
    assert region_of(zone) == region
    if zone != "No/Where":
        monkeypatch.setenv("TIMEZONE", zone)
        assert load().default_region == region


def test_each_setting_that_can_be_wrong_has_an_example() -> None:
    free = {"bridge_api_key", "data_dir"}
    assert {name.lower() for name in settings.EXAMPLES} == set(Settings.model_fields) - free
