"""Files: up and down, by id, and what is too big or no picture."""

from io import BytesIO

import pytest
import segno
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto
from PIL import Image

from bot.sandbox import qr
from bot.sandbox.errors import ApiError
from bot.sandbox.files import DOWNLOAD_BYTES, PHOTO_BYTES, UPLOAD_BYTES, Files
from tests.contract.botapi.conftest import ANN, Telegram


def upload(data: bytes, name: str = "notes.txt") -> BufferedInputFile:
    return BufferedInputFile(data, name)


async def test_a_document_goes_up_and_comes_down(telegram: Telegram) -> None:
    sent = await telegram.bot.send_document(ANN.id, upload(b"hello"), caption="<i>c</i>", parse_mode="HTML")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.mime_type, sent.document.file_size) == ("notes.txt", "text/plain", 5)
    assert sent.caption == "c"
    down = await telegram.bot.download(sent.document)
    assert down is not None
    assert down.read() == b"hello"


async def test_a_photo_is_measured(telegram: Telegram, picture: bytes) -> None:
    sent = await telegram.bot.send_photo(ANN.id, upload(picture, "p.png"))
    assert sent.photo is not None
    assert (sent.photo[-1].width, sent.photo[-1].height) == (40, 30)


@pytest.mark.parametrize("kind", ["video", "audio", "voice", "animation", "sticker"])
async def test_the_other_kinds(telegram: Telegram, kind: str) -> None:
    sent = await getattr(telegram.bot, f"send_{kind}")(ANN.id, upload(b"data", "f.bin"))
    again = await getattr(telegram.bot, f"send_{kind}")(ANN.id, getattr(sent, kind).file_id)
    assert getattr(again, kind).file_unique_id == getattr(sent, kind).file_unique_id


async def test_an_album(telegram: Telegram, picture: bytes) -> None:
    photo = InputMediaPhoto(media=upload(picture, "p.png"), caption="first")
    sent = await telegram.bot.send_media_group(ANN.id, [photo, InputMediaPhoto(media=upload(picture, "q.png"))])
    assert [message.caption for message in sent] == ["first", None]
    assert len({message.media_group_id for message in sent}) == 1
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await telegram.bot.send_media_group(ANN.id, [photo, InputMediaDocument(media=upload(b"x"))])


async def test_files_by_id_keep_their_kind(telegram: Telegram, picture: bytes) -> None:
    sent = await telegram.bot.send_photo(ANN.id, upload(picture, "p.png"))
    assert sent.photo is not None
    await telegram.bot.send_photo(ANN.id, sent.photo[-1].file_id)
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await telegram.bot.send_document(ANN.id, sent.photo[-1].file_id)
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await telegram.bot.send_photo(ANN.id, "nothing")
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await telegram.bot.send_photo(ANN.id, "https://example.com/x.png")
    with pytest.raises(TelegramBadRequest, match="invalid file_id"):
        await telegram.bot.get_file("nothing")


async def test_what_is_no_picture_is_no_photo(telegram: Telegram) -> None:
    wide = BytesIO()
    Image.new("1", (2100, 100)).save(wide, "PNG")
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await telegram.bot.send_photo(ANN.id, upload(b"not a picture", "p.png"))
    with pytest.raises(TelegramBadRequest, match="PHOTO_INVALID_DIMENSIONS"):
        await telegram.bot.send_photo(ANN.id, upload(wide.getvalue(), "p.png"))
    status, body = await telegram.raw("sendPhoto", chat_id=ANN.id)
    assert (status, body["description"]) == (400, "Bad Request: there is no photo in the request")


async def test_captions_have_their_limit(telegram: Telegram) -> None:
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await telegram.bot.send_document(ANN.id, upload(b"x"), caption="x" * 1025)


@pytest.mark.parametrize(("kind", "limit"), [("Photo", PHOTO_BYTES), ("Document", UPLOAD_BYTES)])
def test_what_is_too_big_is_refused(kind: str, limit: int) -> None:
    with pytest.raises(ApiError, match="file is too big"):
        Files().add(kind, bytes(limit + 1))


async def test_what_is_too_big_to_be_fetched(telegram: Telegram) -> None:
    file = telegram.api.files.add("Document", bytes(DOWNLOAD_BYTES + 1))
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await telegram.bot.get_file(file.id)


def test_the_oldest_files_go_first() -> None:
    files = Files(limit=10)
    kept = [files.add("Document", bytes(4)) for _ in range(3)]
    assert [files.get(file.id) is not None for file in kept] == [False, True, True]


async def test_what_a_person_sends(telegram: Telegram, picture: bytes) -> None:
    telegram.ann.send_file("photo", picture, "p.png", caption="**look**")
    message = (await telegram.bot.get_updates())[-1].message
    assert message is not None
    assert message.photo is not None
    assert message.caption == "look"
    down = await telegram.bot.download(message.photo[-1])
    assert down is not None
    assert down.read() == picture


async def test_paths_need_the_token(telegram: Telegram) -> None:
    file = telegram.api.files.add("Document", b"x")
    async with telegram.http.get(f"{telegram.url}/file/bot1:wrong/{file.path}") as response:
        assert response.status == 401
    async with telegram.http.get(f"{telegram.url}/file/bot{telegram.api.token}/documents/none") as response:
        assert response.status == 404


async def test_a_picture_without_a_code_has_none(picture: bytes) -> None:
    assert await qr.read(picture) is None


@pytest.mark.parametrize("light", ["white", None])
async def test_a_code_is_read_as_a_phone_shows_it(light: str | None) -> None:
    out = BytesIO()
    segno.make_qr("2@code").save(out, kind="png", scale=5, border=4, light=light)
    assert await qr.read(out.getvalue()) == "2@code"
