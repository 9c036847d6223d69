"""The composition root: what its children are given."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.__main__ import _embedded_gateway
from core.settings import Settings


async def test_the_gateway_gets_its_own_settings_and_none_of_the_bots(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(_env_file=None, bot_token=SecretStr("1:secret"), data_dir=tmp_path, bridge_fetch_urls=True)
    for name in ("BOT_TOKEN", "mongo_url", "ALLOWED_USER_IDS", "BRIDGE_URL", "DAILY_CAP"):
        monkeypatch.setenv(name, "secret")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")
    gateway, child = _embedded_gateway(settings)
    await gateway.aclose()
    env = child._env or {}
    assert "secret" not in "".join(env.values())
    assert (env["BRIDGE_FETCH_URLS"], env["HTTPS_PROXY"]) == ("True", "http://proxy.example")
    assert "--no-env-file" in child._command
