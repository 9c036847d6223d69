"""Files on their way to WhatsApp: by value and by URL, what is taken and what is refused before anything is sent."""

import ipaddress
import json
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from PIL import Image

from bridge import api
from bridge.gateway import formats
from bridge.gateway.cards import card_of
from bridge.gateway.errors import ApiError
from bridge.gateway.fetch import Fetcher, is_public
from bridge.gateway.files import LIMITS, PIXELS, WHOLE, Files, checked, decoded, named
from core.content import Card, MediaKind
from tests.contract.gateway.conftest import CHAT, Running, serving
from tests.contract.gateway.samples import VCARD, encoded, moving_sticker, picture, video, voice

PNG = picture("PNG")
LOSSLESS = picture("WEBP", lossless=True)
GIF = b"GIF89a" + bytes(99)
WEBM = b"\x1aE\xdf\xa3" + bytes(99)
MAPPED = "[::ffff:127.0.0.1]"


def fitting(data: bytes, size: int) -> bytes:
    """Make a file longer, behind what its header tells of."""
    return data + bytes(size - len(data))


def refusal(kind: MediaKind, data: bytes) -> ApiError:
    with pytest.raises(ApiError) as refused:
        checked(kind, data, "", "", "")
    return refused.value


# what a file is


@pytest.mark.parametrize(("kind", "mimetype"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
@pytest.mark.parametrize("size", [(1, 1), (8, 6), (1200, 16)])
def test_a_picture_is_known_by_its_bytes(kind: str, mimetype: str, size: tuple[int, int]) -> None:
    assert formats.picture(picture(kind, *size)) == formats.Picture(mimetype, *size)


def test_every_way_to_write_a_webp_is_known() -> None:
    size = (31, 17)
    lossless = formats.picture(picture("WEBP", *size, lossless=True))
    extended = formats.picture(picture("WEBP", *size, exif=Image.Exif().tobytes()))
    assert lossless == extended == formats.Picture("image/webp", *size)
    assert formats.picture(moving_sticker()) == formats.Picture("image/webp", 16, 16, animated=True)


def test_a_progressive_jpeg_with_a_profile_is_known() -> None:
    data = picture("JPEG", 40, 30, progressive=True, icc_profile=bytes(70_000))
    assert formats.picture(data) == formats.Picture("image/jpeg", 40, 30)


@pytest.mark.parametrize("data", [PNG, picture("JPEG"), picture("WEBP"), LOSSLESS, moving_sticker()])
def test_a_picture_without_its_whole_header_is_none(data: bytes) -> None:
    whole = formats.picture(data)
    seen = {formats.picture(data[:length]) for length in range(len(data))}
    assert seen <= {None, whole}
    assert formats.picture(data[:12]) is None


@pytest.mark.parametrize(
    "data", [b"", GIF, b"%PDF-1.7", b"BM" + bytes(99), b"\xff\xd8\xff" + b"\xff" * 5000, video(), voice()]
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert formats.picture(data) is None
    error = refusal(MediaKind.IMAGE, data)
    assert (error.status, error.body["error"]) == (422, "unfit_file")
    assert "sendFile" in error.body["message"]


def test_the_type_is_what_the_bytes_show_and_not_what_was_claimed() -> None:
    assert checked(MediaKind.IMAGE, PNG, "image/jpeg", "", "").mimetype == "image/png"
    assert checked(MediaKind.VOICE, voice(), "audio/mpeg", "", "").mimetype == "audio/ogg; codecs=opus"
    assert checked(MediaKind.VIDEO, video(b"3gp5"), "video/mp4", "", "").mimetype == "video/3gpp"
    assert checked(MediaKind.GIF, video(), "image/gif", "", "").mimetype == "video/mp4"


def test_a_document_may_be_anything() -> None:
    media = checked(MediaKind.DOCUMENT, b"x", "", "../../notes\x00.txt", "the notes")
    assert (media.mimetype, media.filename, media.caption) == ("application/octet-stream", "notes.txt", "the notes")
    assert checked(MediaKind.DOCUMENT, PNG, "text/csv", "", "").mimetype == "text/csv"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a.pdf", "a.pdf"),
        ("C:\\x\\a.pdf", "a.pdf"),
        ("/etc/", ""),
        ("a\r\nb", "ab"),
        ("\u202efdp.exe", "fdp.exe"),
        ("ü 你", "ü 你"),
    ],
)
def test_a_filename_is_a_name(given: str, name: str) -> None:
    assert named(given) == name


@pytest.mark.parametrize("data", [b"OggS", b"OggS" + bytes(100), b"ID3" + bytes(100), b"RIFF" + bytes(100), PNG])
def test_a_voice_note_has_to_be_opus(data: bytes) -> None:
    assert "Opus" in refusal(MediaKind.VOICE, data).body["message"]


@pytest.mark.parametrize("data", [PNG, GIF, WEBM, video(b"qt  "), video(b"M4A "), video(b"heic")])
@pytest.mark.parametrize("kind", [MediaKind.VIDEO, MediaKind.GIF])
def test_a_video_has_to_be_mp4(data: bytes, kind: MediaKind) -> None:
    assert "MP4" in refusal(kind, data).body["message"]


def test_a_sticker_has_to_be_webp() -> None:
    assert "WebP" in refusal(MediaKind.STICKER, PNG).body["message"]


# how large it may be


@pytest.mark.parametrize(
    ("kind", "data", "limit"),
    [
        (MediaKind.IMAGE, PNG, 16 * 1024 * 1024),
        (MediaKind.VIDEO, video(), 16 * 1024 * 1024),
        (MediaKind.GIF, video(), 16 * 1024 * 1024),
        (MediaKind.VOICE, voice(), 16 * 1024 * 1024),
        (MediaKind.STICKER, picture("WEBP"), 100 * 1024),
        (MediaKind.STICKER, moving_sticker(), 500 * 1024),
        (MediaKind.DOCUMENT, b"x", WHOLE),
    ],
)
def test_each_kind_has_its_limit(kind: MediaKind, data: bytes, limit: int) -> None:
    assert len(checked(kind, fitting(data, limit), "", "", "").data) == limit
    error = refusal(kind, fitting(data, limit + 1))
    assert (error.status, error.body["error"], error.body["statusCode"]) == (413, "too_large", 413)
    assert " MB " in error.body["message"] or " KB " in error.body["message"]


def test_the_largest_document_fits_into_a_request() -> None:
    body = {
        "session": "x" * 54,
        "chatId": CHAT,
        "caption": "é" * 1024,
        "id": "x" * 64,
        "file": encoded(b"", "x" * 127, "é" * 255),
    }
    assert len(json.dumps(body)) + -(-WHOLE // 3) * 4 <= api.BODY_LIMIT


def test_a_picture_that_would_unpack_to_gigabytes_is_refused() -> None:
    wide = PIXELS // 1000
    bomb = PNG[:16] + (wide + 1).to_bytes(4, "big") + (1000).to_bytes(4, "big") + PNG[24:]
    assert "megapixels" in refusal(MediaKind.IMAGE, bomb).body["message"]
    fine = PNG[:16] + wide.to_bytes(4, "big") + (1000).to_bytes(4, "big") + PNG[24:]
    assert checked(MediaKind.IMAGE, fine, "", "", "").data == fine


# base64


@pytest.mark.parametrize(
    "text", ["a", "ab", "abc", "ab==c", "a b=", "YW\nJj", "YWJj\n", "YWJj=", "YW-_", "====", "ü", "secret!!"]
)
def test_base64_is_strict_and_never_repeated(text: str) -> None:
    with pytest.raises(ApiError) as refused:
        decoded(text)
    assert refused.value.status == 400
    assert refused.value.body["message"] == ["file.data: this is not base64"]


def test_a_data_url_is_told_what_to_leave_away() -> None:
    with pytest.raises(ApiError) as refused:
        decoded("data:image/png;base64,AAAA")
    assert "prefix" in refused.value.body["message"][0]
    assert "AAAA" not in str(refused.value)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ApiError) as refused:
        decoded("")
    assert "empty" in refused.value.body["message"][0]


# over HTTP


@pytest.mark.parametrize(
    ("path", "file", "kind", "caption"),
    [
        ("sendImage", encoded(PNG, "image/png"), "image", "see"),
        ("sendFile", encoded(b"%PDF", "application/pdf", "a.pdf"), "document", "read"),
        ("sendVideo", encoded(video()), "video", "watch"),
        ("sendVoice", encoded(voice()), "voice", ""),
        ("sendSticker", encoded(picture("WEBP")), "sticker", ""),
    ],
)
async def test_each_kind_reaches_the_phone(
    gateway: Running, path: str, file: dict[str, Any], kind: str, caption: str
) -> None:
    await gateway.pair()
    body = {"session": "default", "chatId": CHAT, "file": file, "caption": caption or None, "id": "3EB0AB"}
    answer = await gateway.post(f"/api/{path}", body)
    assert answer.json()["id"] == f"true_{CHAT}_3EB0AB"
    again = await gateway.post(f"/api/{path}", body)
    assert (again.headers["Idempotent-Replay"], again.json()) == ("true", answer.json())
    (message,) = gateway.sandbox.phone("default").messages
    assert message.chat_id == CHAT
    assert kind in repr(message)


async def test_a_gif_is_a_video_that_plays_by_itself(gateway: Running) -> None:
    await gateway.pair()
    await gateway.post("/api/sendVideo", {"session": "default", "chatId": CHAT, "file": encoded(video()), "gif": True})
    (message,) = gateway.sandbox.phone("default").messages
    assert "gif" in repr(message)


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("sendImage", {}, "file: "),
    ("sendImage", {"file": {}}, "file: "),
    ("sendImage", {"file": {"mimetype": "image/png", "data": "AAAA", "url": "http://x.example/"}}, "file: "),
    ("sendImage", {"file": {"mimetype": "no type", "data": "AAAA"}}, "file.mimetype: "),
    ("sendImage", {"file": {"mimetype": "image/png\r\nX: y", "data": "AAAA"}}, "file.mimetype: "),
    ("sendImage", {"file": {"data": "%%%"}}, "file.data: "),
    ("sendImage", {"file": {"data": 7}}, "file.data: "),
    ("sendImage", {"file": encoded(PNG), "caption": "x" * 1025}, "caption: "),
    ("sendImage", {"file": encoded(PNG), "mentions": ["all"]}, "mentions"),
    ("sendVideo", {"file": encoded(video()), "asNote": True}, "asNote: "),
    ("sendVoice", {"file": encoded(voice()), "reply_to": "3EB0"}, "reply_to"),
    ("sendLocation", {"latitude": 90.1, "longitude": 0}, "latitude: "),
    ("sendLocation", {"latitude": 0, "longitude": -180.1}, "longitude: "),
    ("sendLocation", {"latitude": 0}, "longitude: "),
    ("sendContactVcard", {"contacts": []}, "contacts: "),
    ("sendContactVcard", {"contacts": [{}]}, "contacts.0: "),
    ("sendContactVcard", {"contacts": [{"vcard": "x" * 65_537}]}, "contacts.0.vcard: "),
    ("sendContactVcard", {"contacts": [{"vcard": VCARD}] * 51}, "contacts: "),
    ("sendContactVcard", {"contacts": [{"fullName": "Jane"}]}, "contacts.0: "),
]


@pytest.mark.parametrize(("path", "fields", "line"), REFUSED)
async def test_what_cannot_be_sent_is_refused_by_name(
    gateway: Running, path: str, fields: dict[str, Any], line: str
) -> None:
    await gateway.pair()
    refused = await gateway.post(f"/api/{path}", {"session": "default", "chatId": CHAT, **fields}, 400)
    assert any(line in told for told in refused.json()["message"])
    assert list(gateway.sandbox.phone("default").messages) == []


# people's cards


def test_a_vcard_goes_out_as_it_is() -> None:
    assert card_of(api.ContactCard(vcard=VCARD)) == Card("Jane Doe", VCARD)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("FN:Jane\\, Doe", "Jane, Doe"),
        ("fn;CHARSET=UTF-8:Zoë", "Zoë"),
        ("item1.FN: Jane ", "Jane"),
        ("ORG:Jane", "Contact"),
        ("FN:", "Contact"),
    ],
)
def test_a_card_is_shown_under_its_name(line: str, name: str) -> None:
    assert card_of(api.ContactCard(vcard=f"BEGIN:VCARD\r\n{line}\r\nEND:VCARD")).name == name


def test_a_card_is_made_of_wahas_fields() -> None:
    contact = api.ContactCard(
        full_name="Jane; Doe", organization="Company, Inc", phone_number="+91 11111 11111", whatsapp_id="911111111111"
    )
    assert card_of(contact) == Card(
        "Jane; Doe",
        "BEGIN:VCARD\nVERSION:3.0\nFN:Jane\\; Doe\nORG:Company\\, Inc;\n"
        "TEL;type=CELL;type=VOICE;waid=911111111111:+91 11111 11111\nEND:VCARD",
    )


def test_a_field_cannot_add_lines_to_a_card() -> None:
    contact = api.ContactCard(full_name="Jane\r\nURL:http://evil.example", phone_number="1\nEND:VCARD")
    assert [line.partition(":")[0] for line in card_of(contact).vcard.splitlines()] == [
        "BEGIN", "VERSION", "FN", "TEL;type=CELL;type=VOICE", "END",
    ]  # fmt: skip


# by URL


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - looked at, not bound
        ("255.255.255.255", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("::7f00:1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d70e", True),
        ("2001:0:4136:e378:8000:63bf:80ff:fffe", False),
    ],
)
def test_only_the_public_internet_is_reached(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


async def test_by_url_is_off_until_it_is_allowed(gateway: Running) -> None:
    await gateway.pair()
    file = {"mimetype": "image/png", "url": "http://example.org/a.png"}
    refused = await gateway.post("/api/sendImage", {"session": "default", "chatId": CHAT, "file": file}, 422)
    assert refused.json()["error"] == "urls_off"
    assert "BRIDGE_FETCH_URLS" in refused.json()["message"]


class Server:
    """A server of files on this machine, which counts who comes."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.url = ""

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        self.asked.append(request.path)
        match request.path:
            case "/a.png":
                return web.Response(body=PNG, content_type="text/html")
            case "/large":
                response = web.StreamResponse()
                await response.prepare(request)
                try:
                    while True:
                        await response.write(bytes(64 * 1024))
                except ConnectionError:
                    return response
            case "/zipped":
                return web.Response(body=b"not gzip", headers={"Content-Encoding": "gzip"})
            case "/to":
                raise web.HTTPFound(request.query["url"])
            case "/empty":
                return web.Response()
            case _:
                raise web.HTTPNotFound


@asynccontextmanager
async def files_served() -> AsyncIterator[Server]:
    server = Server()
    runner = web.ServerRunner(web.Server(server.handle), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


@pytest.fixture
async def files() -> AsyncIterator[Server]:
    async with files_served() as server:
        yield server


@asynccontextmanager
async def fetching(
    allowed: Callable[..., bool] = lambda _: True, resolver: AbstractResolver | None = None
) -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(allowed=allowed, resolver=resolver)
    yield fetcher
    await fetcher.close()


async def refused(fetcher: Fetcher, url: str, limit: int = 100_000) -> ApiError:
    with pytest.raises(ApiError) as found:
        await fetcher.get(url, limit)
    return found.value


async def test_a_file_is_fetched_and_its_bytes_are_believed(files: Server) -> None:
    async with fetching() as fetcher:
        media = await Files(fetcher).media(MediaKind.IMAGE, api.File(mimetype="image/gif", url=f"{files.url}/a.png"))
    assert (media.data, media.mimetype) == (PNG, "image/png")


async def test_a_fetched_file_is_sent(directory: Any, files: Server) -> None:
    async with fetching() as fetcher, serving(directory, fetcher=fetcher) as gateway:
        await gateway.pair()
        body = {"session": "default", "chatId": CHAT, "file": {"mimetype": "image/png", "url": f"{files.url}/a.png"}}
        await gateway.post("/api/sendImage", {**body, "session": "ghost"}, 404)
        assert files.asked == []
        await gateway.post("/api/sendImage", body)
        assert files.asked == ["/a.png"]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0", MAPPED, "①②⑦.0.0.1"]
)
async def test_this_machine_is_not_reached(files: Server, host: str) -> None:
    port = files.url.rpartition(":")[2]
    async with fetching(is_public) as fetcher:
        error = await refused(fetcher, f"http://{host}:{port}/a.png")
    assert error.status in {400, 422}
    assert files.asked == []


async def test_a_redirect_to_this_machine_is_not_followed(files: Server) -> None:
    async with files_served() as inner:
        port = int(files.url.rpartition(":")[2])

        def allowed(address: object) -> bool:
            return not files.asked  # only the first connection

        async with fetching(allowed) as fetcher:
            error = await refused(fetcher, f"http://127.0.0.1:{port}/to?url={inner.url}/a.png")
        assert (error.status, error.body["error"]) == (422, "not_fetched")
        assert (files.asked, inner.asked) == (["/to"], [])


class Names(AbstractResolver):
    """A name server that sends everybody to this machine."""

    def __init__(self) -> None:
        self.asked = 0

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET) -> list[ResolveResult]:
        self.asked += 1
        found = ResolveResult(
            hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=socket.AI_NUMERICHOST
        )
        return [found]

    async def close(self) -> None:
        pass


async def test_a_name_that_leads_to_this_machine_gains_nothing(files: Server) -> None:
    port = files.url.rpartition(":")[2]
    names = Names()
    async with fetching(is_public, names) as fetcher:
        error = await refused(fetcher, f"http://rebinding.example:{port}/a.png")
    assert error.body["error"] == "not_fetched"
    assert files.asked == []
    assert names.asked == 1  # what is looked at is what is connected to: there is no second lookup to lie at


@pytest.mark.parametrize(
    ("path", "status", "word"),
    [
        ("/missing", 422, "404"),
        ("/empty", 422, "empty"),
        ("/large", 413, "larger"),
        ("/zipped", 422, "cannot be fetched"),
        ("/to?url=ftp://example.org/x", 422, "cannot be fetched"),
        ("/to?url=http://[", 422, "cannot be fetched"),
        ("/to?url=/to%3Furl=/to", 422, "cannot be fetched"),
    ],
)
async def test_what_cannot_be_fetched_is_told(files: Server, path: str, status: int, word: str) -> None:
    async with fetching() as fetcher:
        error = await refused(fetcher, files.url + path)
    assert error.status == status
    assert word in error.body["message"]


@pytest.mark.parametrize(
    "url",
    ["", "a.png", "ftp://example.org/a", "file:///etc/passwd", "http://", "http://user:pw@example.org/", "http://["],
)
async def test_only_plain_web_addresses_are_taken(url: str) -> None:
    async with fetching() as fetcher:
        assert (await refused(fetcher, url)).status == 400


def test_limits_are_there_for_every_kind() -> None:
    assert set(LIMITS) == set(MediaKind)
