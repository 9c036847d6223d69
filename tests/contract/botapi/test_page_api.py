"""The page's API: what a person can do by it, and that no other site's page can."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import ClientSession, ClientTimeout, FormData

from bot.sandbox.guard import LOOPBACK
from bot.sandbox.server import Sandbox, somebody
from core.errors import GatewayUnavailable, SetupError
from core.timing.clock import MovableClock
from tests.contract.botapi.conftest import Still
from tests.e2e.demo import CODE, TYPED_CODE, DemoPhone, DemoPicture, DemoState, DemoZone, code_picture


class GonePhone(DemoPhone):
    """A phone whose gateway is away."""

    async def state(self) -> DemoState:
        raise GatewayUnavailable

    async def unlink(self) -> None:
        raise GatewayUnavailable

    async def picture(self, message_id: str) -> DemoPicture | None:
        raise GatewayUnavailable


@dataclass(frozen=True)
class Site:
    sandbox: Sandbox
    phone: DemoPhone
    clock: MovableClock
    http: ClientSession

    async def get(self, path: str, **headers: str) -> int:
        async with self.http.get(f"{self.sandbox.url}{path}", headers=headers) as response:
            return response.status

    async def post(self, action: str, body: object = None, **headers: str) -> tuple[int, dict[str, object]]:
        async with self.http.post(
            f"{self.sandbox.url}/sandbox/{action}", json={} if body is None else body, headers=headers
        ) as response:
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if is_json else {}

    async def state(self, query: str = "") -> dict[str, dict[str, object]]:
        async with self.http.get(f"{self.sandbox.url}/sandbox/state?{query}") as response:
            state: dict[str, dict[str, object]] = await response.json()
            return state


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    clock = MovableClock(Still())
    phone = DemoPhone(clock)
    async with (
        Sandbox(clock, phone, user=somebody(), zone=DemoZone(), port=0) as sandbox,
        ClientSession(timeout=ClientTimeout(10)) as http,
    ):
        yield Site(sandbox, phone, clock, http)


PATHS = ["/", "/sandbox/state", "/static/app.js", "/bot1:x/getMe"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "[::2]:1", "a:b:c", ""]
)
async def test_another_host_is_refused(site: Site, path: str, host: str) -> None:
    assert await site.get(path, Host=host) == 403


@pytest.mark.parametrize("host", sorted(LOOPBACK - {"::1"} | {"[::1]", "LOCALHOST", "localhost:8765"}))
async def test_this_machine_by_its_names(site: Site, host: str) -> None:
    assert await site.get("/sandbox/state", Host=host) == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
@pytest.mark.parametrize("path", PATHS)
async def test_another_origin_is_refused(site: Site, path: str, origin: str) -> None:
    assert await site.get(path, Origin=origin) == 403


async def test_the_pages_own_origin_is_served(site: Site) -> None:
    assert (await site.post("say", {"text": "hi"}, Origin=site.sandbox.url))[0] == 200
    assert (await site.post("say", {"text": "hi"}, Origin="https://evil.example"))[0] == 403


@pytest.mark.parametrize("path", PATHS[1:])
async def test_no_other_site_can_embed_what_is_behind_the_page(site: Site, path: str) -> None:
    assert await site.get(path, **{"Sec-Fetch-Site": "cross-site"}) == 403
    assert await site.get("/", **{"Sec-Fetch-Site": "cross-site"}) == 200


@pytest.mark.parametrize("path", ["/", "/static/app.js", "/sandbox/state"])
async def test_what_the_page_may_do_is_limited(site: Site, path: str) -> None:
    async with site.http.get(f"{site.sandbox.url}{path}") as response:
        assert response.headers["Content-Security-Policy"].startswith("default-src 'self'; ")
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_saying_something(site: Site) -> None:
    status, body = await site.post("say", {"text": "**hi**"})
    chat = (await site.state())["chat"]
    assert (status, body["message_ids"]) == (200, chat["message_ids"])
    assert isinstance(chat["messages"], list)
    assert (chat["messages"][0]["text"], chat["messages"][0]["outgoing"]) == ("hi", True)
    assert (await site.state(f"since={chat['version']}"))["chat"]["messages"] == []


async def test_waiting_for_a_change(site: Site) -> None:
    version = (await site.state())["chat"]["version"]
    await site.post("say", {"text": "hi"})
    assert len((await site.state(f"since={version}&wait=5"))["chat"]["message_ids"]) == 1  # type: ignore[arg-type]  # JSON
    async with site.http.get(f"{site.sandbox.url}/sandbox/state?since=x") as response:
        assert response.status == 400


@pytest.mark.parametrize(
    ("action", "body", "status"),
    [
        ("say", {}, 400),
        ("say", {"text": "x", "colour": "red"}, 400),
        ("say", {"text": " \n "}, 409),
        ("tap", {"message_id": 1, "data": "x"}, 409),
        ("edit", {"message_id": 1, "text": "x"}, 409),
        ("delete", {"message_id": 1}, 409),
        ("location", {"latitude": 91, "longitude": 0}, 400),
        ("clock", {"seconds": -5}, 400),
        ("clock", {}, 409),
        ("clock", {"to": "2020-01-01T00:00:00Z"}, 409),
        ("clock", {"to": "2030-01-01T00:00:00"}, 400),
        ("clock", {"seconds": 1e300}, 409),
        ("scan", {}, 409),
        ("scan", {"code": "wrong"}, 409),
        ("code", {}, 400),
        ("code", {"code": "ABCD-0000"}, 409),
        ("reply", {"chat_id": "4915123456701@c.us"}, 400),
        ("reply", {"chat_id": "4915123456701@c.us", "text": "nobody is linked"}, 409),
        ("say", ["text"], 400),
    ],
)
async def test_what_cannot_be_done_is_explained(site: Site, action: str, body: object, status: int) -> None:
    answered, error = await site.post(action, body)
    assert answered == status
    assert error["error"]


async def test_the_clock_moves_forward(site: Site) -> None:
    before = site.clock.now()
    assert (await site.post("clock", {"seconds": 90}))[0] == 200
    assert site.clock.now() - before == timedelta(seconds=90)
    assert (await site.post("clock", {"to": "2026-03-02T13:00:00+01:00"}))[0] == 200
    assert site.clock.now() - before == timedelta(days=1)


async def test_a_code_is_read_from_the_newest_picture(site: Site) -> None:
    await site.post("say", {"text": "/start"})
    chat, api = site.sandbox.api.client(site.sandbox.user).chat, site.sandbox.api
    for code in ("an old one", CODE):
        form = FormData({"chat_id": str(chat.user.id)})
        form.add_field("photo", code_picture(code).data, filename="code.png")
        async with site.http.post(f"{site.sandbox.url}/bot{api.token}/sendPhoto", data=form) as response:
            assert response.status == 200
    assert await site.post("scan") == (200, {"linked": True})
    assert (await site.state())["phone"]["linked"] is True
    await site.post("unlink")
    assert (await site.state())["phone"]["linked"] is False


async def test_a_code_is_typed_in_and_somebody_answers(site: Site) -> None:
    assert await site.post("code", {"code": TYPED_CODE}) == (200, {"linked": True})
    assert (await site.post("reply", {"chat_id": "4915123456701@c.us", "text": "Hi"}))[0] == 200
    messages = (await site.state())["phone"]["messages"]
    assert isinstance(messages, list)
    assert [(one["sender"], one["text"]) for one in messages] == [("4915123456701@c.us", "Hi")]


async def test_files_go_up_and_pages_among_them_are_not_shown(site: Site) -> None:
    form = FormData({"kind": "document", "caption": "look"})
    form.add_field("file", b"<script>alert(1)</script>", filename="x.html")
    async with site.http.post(f"{site.sandbox.url}/sandbox/file", data=form) as response:
        assert response.status == 200
    messages = (await site.state())["chat"]["messages"]
    assert isinstance(messages, list)
    async with site.http.get(f"{site.sandbox.url}/sandbox/file/{messages[0]['document']['file_id']}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["Content-Security-Policy"].startswith("sandbox")
    assert await site.get("/sandbox/file/none") == 404


async def test_pictures_on_the_phone_are_shown_and_pages_among_them_are_not(site: Site) -> None:
    site.phone.pictures = {
        "0": DemoPicture(code_picture("x").data, "image/png"),
        "1": DemoPicture(b"<svg onload='alert(1)'/>", "image/svg+xml"),
    }
    site.phone.receive("4915123456701@c.us", "look", 1, kind="image", mimetype="image/png")
    site.phone.receive("4915123456701@c.us", "drawing.svg", 1, kind="document", mimetype="image/svg+xml")
    site.phone.receive("4915123456701@c.us", "photo.png", 1, kind="document", mimetype="image/png")
    messages = (await site.state())["phone"]["messages"]
    assert isinstance(messages, list)
    assert [one["picture"] for one in messages] == [True, False, False]
    async with site.http.get(f"{site.sandbox.url}/sandbox/picture/0") as response:
        assert (response.status, response.content_type) == (200, "image/png")
        assert response.headers["Content-Security-Policy"].startswith("sandbox")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert await site.get("/sandbox/picture/1") == 404
    assert await site.get("/sandbox/picture/none") == 404


async def test_a_file_that_telegram_would_not_take(site: Site) -> None:
    form = FormData({"kind": "photo"})
    form.add_field("file", b"no picture", filename="x.png")
    async with site.http.post(f"{site.sandbox.url}/sandbox/file", data=form) as response:
        assert (response.status, (await response.json())["error"]) == (409, "Bad Request: IMAGE_PROCESS_FAILED")


async def test_events_stream_and_resume(site: Site) -> None:
    await site.post("say", {"text": "one"})
    async with site.http.get(f"{site.sandbox.url}/sandbox/events") as stream:
        assert stream.content_type == "text/event-stream"
        event_id = (await stream.content.readline()).decode().removeprefix("id: ").strip()
        assert b'"text": "one"' in await stream.content.readline()
    await site.post("say", {"text": "two"})
    async with site.http.get(f"{site.sandbox.url}/sandbox/events", headers={"Last-Event-ID": event_id}) as stream:
        await stream.content.readline()
        data = await stream.content.readline()
        assert b'"text": "two"' in data
        assert b'"text": "one"' not in data


async def test_a_gateway_that_is_away() -> None:
    clock = MovableClock(Still())
    async with (
        Sandbox(clock, GonePhone(clock), user=somebody(), zone=DemoZone("UTC"), port=0) as sandbox,
        ClientSession(timeout=ClientTimeout(10)) as http,
    ):
        site = Site(sandbox, GonePhone(clock), clock, http)
        assert (await site.state())["phone"]["available"] is False
        assert (await site.post("unlink"))[0] == 503


async def test_a_port_that_is_taken_is_said_in_one_line(site: Site) -> None:
    port = int(site.sandbox.url.rpartition(":")[2])
    clock = MovableClock(Still())
    with pytest.raises(SetupError, match=f"cannot listen on 127.0.0.1:{port}") as taken:
        await Sandbox(clock, DemoPhone(clock), user=somebody(), zone=DemoZone("UTC"), port=port).__aenter__()
    assert "\n" not in str(taken.value)
