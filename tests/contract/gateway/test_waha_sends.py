"""What the client sends to a plain WAHA, and what to our own gateway: each kind of message, as WAHA documents it."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bridge import api, sending
from core.content import Card, Cards, Content, Location, Media, MediaKind, Text
from core.errors import GatewayUnavailable, NotPaired, Refused, TooLarge
from tests.contract.gateway.fakewaha import EMBEDDED, Pair, connected

CHAT = "4915112345678@c.us"
PICTURE = bytes(range(256)) * 3
OURS, PLAIN = "ours", "plain"

CALLS: dict[Content, tuple[str, dict[str, Any]]] = {
    Text("hi"): ("/api/sendText", {"text": "hi", "linkPreview": False}),
    Location(1.5, -2.25, "Home"): ("/api/sendLocation", {"latitude": 1.5, "longitude": -2.25, "title": "Home"}),
    Location(0, 0): ("/api/sendLocation", {"latitude": 0, "longitude": 0, "title": ""}),
    Cards((Card("Ada", "BEGIN:VCARD"), Card("Bob", "BEGIN:VCARD"))): (
        "/api/sendContactVcard",
        {"contacts": [{"fullName": "Ada", "vcard": "BEGIN:VCARD"}, {"fullName": "Bob", "vcard": "BEGIN:VCARD"}]},
    ),
}


@pytest.fixture
async def waha() -> AsyncIterator[Pair]:
    async with connected() as pair:
        yield pair


@pytest.fixture(params=[OURS, PLAIN])
async def either(request: pytest.FixtureRequest, waha: Pair) -> tuple[Pair, bool]:
    if request.param == OURS:
        waha[0].answers["GET /api/server/version"] = (200, EMBEDDED)
    return waha, request.param == OURS


async def sent(waha: Pair, content: Content) -> tuple[str, dict[str, Any]]:
    server, client = waha
    sends = ("Text", "Image", "Video", "Voice", "Sticker", "File", "Location", "ContactVcard")
    for call in sends:
        server.answers[f"POST /api/send{call}"] = (201, {"id": f"true_{CHAT}_3EB0CD"})
    assert await client.send("default", CHAT, content, message_id="3EB0AB") == "3EB0CD"
    name, body = server.asked[-1]
    assert (body.pop("session"), body.pop("chatId")) == ("default", CHAT)
    return name.removeprefix("POST "), body


@pytest.mark.parametrize("content", CALLS, ids=lambda content: type(content).__name__)
async def test_what_is_no_file_goes_out_with_its_id_everywhere(either: tuple[Pair, bool], content: Content) -> None:
    path, fields = CALLS[content]
    assert await sent(either[0], content) == (path, {**fields, "id": "3EB0AB"})


@pytest.mark.parametrize(
    ("kind", "mimetype", "path", "more"),
    [
        (MediaKind.IMAGE, "image/png", "/api/sendImage", {"caption": "look"}),
        (MediaKind.VIDEO, "video/mp4", "/api/sendVideo", {"caption": "look", "convert": False}),
        (MediaKind.GIF, "video/mp4", "/api/sendVideo", {"caption": "look", "convert": False, "gif": True}),
        (MediaKind.VOICE, "audio/ogg; codecs=opus", "/api/sendVoice", {"convert": False}),
        (MediaKind.STICKER, "image/webp", "/api/sendSticker", {}),
        (MediaKind.DOCUMENT, "application/pdf", "/api/sendFile", {"caption": "look"}),
    ],
)
async def test_a_file_goes_out_whole_and_with_its_id_where_that_is_taken(
    either: tuple[Pair, bool], kind: MediaKind, mimetype: str, path: str, more: dict[str, Any]
) -> None:
    waha, ours = either
    asked, fields = await sent(waha, Media(kind, PICTURE, mimetype, "a.bin", "look"))
    file = fields.pop("file")
    assert base64.b64decode(file.pop("data"), validate=True) == PICTURE
    assert file == {"mimetype": mimetype, "filename": "a.bin"}
    assert (asked, fields) == (path, {**more, "id": "3EB0AB"} if ours else more)


@pytest.mark.parametrize(
    ("kind", "mimetype"),
    [(MediaKind.VOICE, "audio/mpeg"), (MediaKind.VIDEO, "video/quicktime"), (MediaKind.GIF, "image/gif")],
)
async def test_a_plain_waha_converts_what_whatsapp_does_not_take(
    either: tuple[Pair, bool], kind: MediaKind, mimetype: str
) -> None:
    waha, ours = either
    assert (await sent(waha, Media(kind, PICTURE, mimetype)))[1]["convert"] is not ours


async def test_a_video_without_words_gets_none_from_waha(waha: Pair) -> None:
    # `caption` left out is "Just watch at this!" there
    assert (await sent(waha, Media(MediaKind.VIDEO, PICTURE, "video/mp4")))[1]["caption"] == ""


async def test_a_file_has_a_name_in_any_case(waha: Pair) -> None:
    assert (await sent(waha, Media(MediaKind.DOCUMENT, PICTURE, "text/plain")))[1]["file"]["filename"] == "document"


@pytest.mark.parametrize("size", [0, 1, 2, 3, sending.PIECE - 1, sending.PIECE, sending.PIECE + 1, 500_000])
async def test_a_file_of_any_size_arrives_as_it_was(waha: Pair, size: int) -> None:
    data = bytes(index * 31 % 251 for index in range(size))
    content = Media(MediaKind.DOCUMENT, data, "text/plain", 'a "quoted" näme', 'with "}} in it')
    fields = (await sent(waha, content))[1]
    assert base64.b64decode(fields["file"]["data"], validate=True) == data
    assert (fields["file"]["filename"], fields["caption"]) == ('a "quoted" näme', 'with "}} in it')


@pytest.mark.parametrize("ours", [True, False])
async def test_what_the_gateway_would_not_take_is_refused_before_it_is_sent(waha: Pair, ours: bool) -> None:
    server, client = waha
    size = api.BODY_LIMIT * 3 // 4 if ours else 50_000_000 * 3 // 4
    if ours:
        server.answers["GET /api/server/version"] = (200, EMBEDDED)
    with pytest.raises(TooLarge):
        await client.send("default", CHAT, Media(MediaKind.DOCUMENT, bytes(size), "x/y"), message_id="3EB0AB")
    assert server.calls == ["GET /api/server/version"]


async def test_a_gateway_that_is_another_one_now_gets_what_it_can_take(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = (200, EMBEDDED)
    picture = Media(MediaKind.IMAGE, PICTURE, "image/png")
    assert "id" in (await sent(waha, picture))[1]
    assert "id" in (await sent(waha, picture))[1]
    assert server.calls.count("GET /api/server/version") == 1
    server.answers["GET /api/server/version"] = (200, {**EMBEDDED, "capabilities": []})
    await client.deduplicates()
    assert "id" not in (await sent(waha, picture))[1]


async def test_what_a_gateway_can_is_not_known_any_more_once_it_was_away(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = (200, EMBEDDED)
    picture = Media(MediaKind.IMAGE, PICTURE, "image/png")
    assert "id" in (await sent(waha, picture))[1]
    server.answers["GET /api/server/version"] = (502, None)
    with pytest.raises(GatewayUnavailable):
        await client.deduplicates()
    server.answers["GET /api/server/version"] = (200, {**EMBEDDED, "capabilities": []})
    assert "id" not in (await sent(waha, picture))[1]


async def test_names_are_cut_to_what_is_shown(waha: Pair) -> None:
    long = "n" * 1000
    assert (await sent(waha, Location(1, 2, long)))[1]["title"] == "n" * 256
    assert (await sent(waha, Cards((Card(long, "BEGIN:VCARD"),))))[1]["contacts"][0]["fullName"] == "n" * 256
    name = (await sent(waha, Media(MediaKind.DOCUMENT, PICTURE, "x/y", f"{long}.pdf")))[1]["file"]["filename"]
    assert (len(name), name[-5:]) == (255, "n.pdf")


async def test_a_gateway_that_does_not_say_what_it_can_is_sent_no_file(waha: Pair) -> None:
    server, client = waha
    server.answers["GET /api/server/version"] = (502, None)
    with pytest.raises(GatewayUnavailable):
        await client.send("default", CHAT, Media(MediaKind.IMAGE, PICTURE, "image/png"), message_id="3EB0AB")
    assert server.calls == ["GET /api/server/version"]


@pytest.mark.parametrize(
    "content",
    [
        Text("\ud83d"),
        Location(float("nan"), 0),
        Location(0, float("inf")),
        Media(MediaKind.IMAGE, PICTURE, "image/png", "\ud83d.png"),
        Cards((Card("\ud83d", "BEGIN:VCARD"),)),
    ],
)
async def test_what_json_cannot_say_is_refused_before_anything_is_sent(waha: Pair, content: Content) -> None:
    server, client = waha
    with pytest.raises(Refused):
        await client.send("default", CHAT, content, message_id="3EB0AB")
    assert not [name for name in server.calls if name.startswith("POST")]


async def test_a_call_that_an_old_waha_does_not_have_is_refused_by_name(waha: Pair) -> None:
    _, client = waha
    with pytest.raises(Refused) as caught:
        await client.send("default", CHAT, Location(1, 2), message_id="3EB0AB")
    assert caught.value.values["reason"] == "not_supported"


# typing and pairing codes


async def test_typing_is_shown_and_ends(waha: Pair) -> None:
    server, client = waha
    server.answers |= {"POST /api/startTyping": (201, {"result": True}), "POST /api/stopTyping": (201, None)}
    await client.typing("default", CHAT, on=True)
    await client.typing("default", CHAT, on=False)
    body = {"session": "default", "chatId": CHAT}
    assert server.asked == [("POST /api/startTyping", body), ("POST /api/stopTyping", body)]


@pytest.mark.parametrize("code", ["ABCD-EFGH", "ABCDEFGH", "abcd-efgh"])
async def test_a_pairing_code_is_read_from_every_engine(waha: Pair, code: str) -> None:
    server, client = waha
    server.answers["POST /api/default/auth/request-code"] = (201, {"code": code})
    assert await client.request_code("default", "+4915112345678") == "ABCD-EFGH"
    assert server.asked[-1][1] == {"phoneNumber": "4915112345678"}


@pytest.mark.parametrize("answer", [None, {}, {"code": None}, {"code": "ABC"}, ["ABCD-EFGH"]])
async def test_an_answer_without_a_pairing_code_is_none(waha: Pair, answer: object) -> None:
    server, client = waha
    server.answers["POST /api/default/auth/request-code"] = (201, answer)
    with pytest.raises(GatewayUnavailable):
        await client.request_code("default", "+4915112345678")


@pytest.mark.parametrize(
    ("status", "expected"), [("STARTING", GatewayUnavailable), ("STOPPED", NotPaired), ("WORKING", NotPaired)]
)
async def test_a_pairing_code_out_of_its_time_says_how_the_session_stands(
    waha: Pair, status: str, expected: type[GatewayUnavailable]
) -> None:
    server, client = waha
    words = f"Can request code only in SCAN_QR_CODE status. The current status is {status}"
    server.answers["POST /api/default/auth/request-code"] = (422, {"message": words, "statusCode": 422})
    with pytest.raises(GatewayUnavailable) as caught:
        await client.request_code("default", "+4915112345678")
    assert type(caught.value) is expected
    assert caught.value.values["status"] == status
