"""Which webhooks a config may have, and what it is told that has others."""

from typing import Any

import pytest

from bridge import api
from tests.contract.gateway.conftest import Running

SECRET, TOKEN = "the-hmac-key-7", "the-bearer-token-7"

GOOD: dict[str, Any] = {"url": "http://127.0.0.1:9/hook", "events": ["message"]}

BAD: dict[str, tuple[object, str]] = {
    "no list": (GOOD, "config.webhooks"),
    "no object": (["http://127.0.0.1:9/"], "config.webhooks.0"),
    "too many": ([GOOD] * 11, "config.webhooks"),
    "no url": ([{"events": ["message"]}], "config.webhooks.0.url"),
    "no events": ([{"url": GOOD["url"]}], "config.webhooks.0.events"),
    "empty events": ([GOOD | {"events": []}], "config.webhooks.0.events"),
    "the second": ([GOOD, GOOD | {"url": "x"}], "config.webhooks.1.url"),
    **{
        f"url {url!r}": ([GOOD | {"url": url}], "config.webhooks.0.url")
        for url in (
            "", "example.org", "ftp://example.org/", "file:///etc/passwd", "unix:///run/x.sock", "javascript:alert(1)",
            "http://", "http:///path", "http://a b/", "http://a:99999/", "http://[::1/", "http://a/\r\nX: y",
            "http://a/" + "x" * 2048, 7, None,
        )
    },
    **{
        f"events {events!r}": ([GOOD | {"events": events}], "config.webhooks.0.events")
        for events in ("message", ["mesage"], [7], ["**"], ["message\n"], ["message"] * 51)
    },
    **{
        f"retries {retries!r}": ([GOOD | {"retries": retries}], "config.webhooks.0.retries")
        for retries in (
            7, {"policy": "quadratic"}, {"attempts": -1}, {"attempts": 101}, {"attempts": 1.5}, {"attempts": "many"},
            {"delaySeconds": -1}, {"delaySeconds": 301},
        )
    },
    **{
        f"header {name[:20]!r}: {str(value)[:20]!r}": (
            [GOOD | {"customHeaders": [{"name": name, "value": value}]}], "config.webhooks.0.customHeaders.0",
        )
        for name, value in (
            ("", "x"), ("a b", "x"), ("a:b", "x"), ("a\r\nb", "x"), ("ü", "x"), ("x" * 101, "x"), ("X-A", "a\r\nb: c"),
            ("X-A", "a\x00"), ("X-A", "ü"), ("X-A", "x" * 4097), ("X-A", None), ("Host", "x"), ("content-LENGTH", "0"),
            ("Transfer-Encoding", "chunked"), ("Content-Type", "x"), ("X-Webhook-Hmac", "0"),
        )
    },
    "too many headers": ([GOOD | {"customHeaders": [{"name": "X-A", "value": "b"}] * 21}], "config.webhooks.0.customH"),
    "an empty key": ([GOOD | {"hmac": {"key": ""}}], "config.webhooks.0.hmac.key"),
    "a long key": ([GOOD | {"hmac": {"key": "x" * 1025}}], "config.webhooks.0.hmac.key"),
    "two logins": (
        [
            GOOD | {
                "url": "http://u:p@127.0.0.1:9/", "customHeaders": [{"name": "authorization", "value": "Bearer x"}],
            }
        ],
        "config.webhooks.0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_config_is_refused_and_nothing_is_saved(gateway: Running, name: str) -> None:
    given, where = BAD[name]
    before = {"metadata": {}, "webhooks": [GOOD]}
    await gateway.post("/api/sessions", {"name": "one", "start": False, "config": before})
    refusals = [
        (await gateway.http.put("/api/sessions/one", json={"config": {"webhooks": given}})).json(),
        (await gateway.post("/api/sessions", {"name": "two", "config": {"webhooks": given}}, 400)).json(),
    ]
    for refused in refusals:
        assert refused["statusCode"] == 400
        assert refused["message"][0].startswith(where), refused["message"]
    (found,) = (await gateway.get("/api/sessions?all=true")).json()
    assert (found["name"], found["config"]) == ("one", before)
    (entry,) = await gateway.service.sessions._around.journal.registered()
    assert entry.webhooks == [GOOD]


@pytest.mark.parametrize(
    "fields",
    [
        {"events": ["*"]},
        {"events": ["message", "message.reaction", "presence.update", "engine.event"]},
        {"hmac": None, "retries": None, "customHeaders": None},
        {"hmac": {"key": None}, "retries": {"policy": None, "delaySeconds": None, "attempts": None}},
        {"hmac": {}, "retries": {}, "customHeaders": []},
        {"url": "https://user:pass@hooks.example.org:8443/a/b?c=d#e"},
        {"url": "http://[::1]:8080"},
        {"url": "http://grüße.example/"},
        {"unknown": {"to": "us"}},
    ],
)
async def test_what_waha_takes_is_taken(gateway: Running, fields: dict[str, Any]) -> None:
    config = {"webhooks": [GOOD | fields], "proxy": None, "debug": False, "noweb": {"store": {"enabled": True}}}
    await gateway.post("/api/sessions", {"name": "one", "start": False, "config": config})


def test_no_secret_is_shown_by_repr() -> None:
    headers = [{"name": "X-Token", "value": TOKEN}]
    config = {"webhooks": [GOOD | {"url": "http://h/path-7", "hmac": {"key": SECRET}, "customHeaders": headers}]}
    shown = repr(api.SessionCreate.model_validate({"name": "one", "config": config}))
    assert "X-Token" in shown
    assert not [word for word in (SECRET, TOKEN, "path-7") if word in shown]
