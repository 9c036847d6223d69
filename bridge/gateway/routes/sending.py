"""Everything that can be sent. 201 means that WhatsApp accepted it, not that it arrived."""

from aiohttp import web

from bridge import api
from bridge.gateway.cards import card_of
from bridge.gateway.routes.table import SENDS, Call, taking
from bridge.gateway.sends import external
from bridge.gateway.service import answer, service
from core.content import Cards, Content, Location, MediaKind, Text

REPLAY = {"Idempotent-Replay": "true"}


async def send_text(request: web.Request, wanted: api.SendText) -> web.Response:
    """Send a text."""
    return await _send(request, wanted, Text(wanted.text))


async def send_image(request: web.Request, wanted: api.SendImage) -> web.Response:
    """Send a picture: JPEG, PNG or WebP, up to 16 MB."""
    return await _send_file(request, wanted, MediaKind.IMAGE, wanted.caption)


async def send_file(request: web.Request, wanted: api.SendFile) -> web.Response:
    """Send a file of any type as a document, up to what a request can carry."""
    return await _send_file(request, wanted, MediaKind.DOCUMENT, wanted.caption)


async def send_video(request: web.Request, wanted: api.SendVideo) -> web.Response:
    """Send a video (MP4, up to 16 MB); with `gif`, which is ours, one that plays by itself without sound."""
    return await _send_file(request, wanted, MediaKind.GIF if wanted.gif else MediaKind.VIDEO, wanted.caption)


async def send_voice(request: web.Request, wanted: api.SendVoice) -> web.Response:
    """Send a voice note: Ogg with Opus, up to 16 MB."""
    return await _send_file(request, wanted, MediaKind.VOICE)


async def send_sticker(request: web.Request, wanted: api.SendSticker) -> web.Response:
    """Send a sticker: WebP, up to 100 KB, or 500 KB when it moves."""
    return await _send_file(request, wanted, MediaKind.STICKER)


async def send_location(request: web.Request, wanted: api.SendLocation) -> web.Response:
    """Send a place on the map."""
    return await _send(request, wanted, Location(wanted.latitude, wanted.longitude, wanted.title or ""))


async def send_contacts(request: web.Request, wanted: api.SendContacts) -> web.Response:
    """Send people's cards, in one message."""
    return await _send(request, wanted, Cards(tuple(card_of(contact) for contact in wanted.contacts)))


async def _send_file(
    request: web.Request,
    wanted: api.SendFile | api.SendVoice | api.SendSticker,
    kind: MediaKind,
    caption: str | None = None,
) -> web.Response:
    here = service(request)
    here.sessions.get(wanted.session)  # nothing is fetched for nobody
    return await _send(request, wanted, await here.files.media(kind, wanted.file, caption))


async def _send(request: web.Request, wanted: api.Send, content: Content) -> web.Response:
    here = service(request)
    outcome = await here.sends.send(here.sessions.get(wanted.session), wanted.chat_id, content, wanted.id)
    response = answer(api.Sent(id=api.full_id(external(outcome.send.chat), outcome.send.id)), 201)
    if outcome.replayed:
        response.headers.update(REPLAY)
    return response


def build() -> list[Call]:
    """Give the calls."""
    return [
        taking(api.SendText, "POST", "/api/sendText", send_text, api.Sent, refuses=SENDS),
        taking(api.SendImage, "POST", "/api/sendImage", send_image, api.Sent, refuses=SENDS),
        taking(api.SendFile, "POST", "/api/sendFile", send_file, api.Sent, refuses=SENDS),
        taking(api.SendVideo, "POST", "/api/sendVideo", send_video, api.Sent, refuses=SENDS),
        taking(api.SendVoice, "POST", "/api/sendVoice", send_voice, api.Sent, refuses=SENDS),
        taking(api.SendSticker, "POST", "/api/sendSticker", send_sticker, api.Sent, refuses=SENDS),
        taking(api.SendLocation, "POST", "/api/sendLocation", send_location, api.Sent, refuses=SENDS),
        taking(api.SendContacts, "POST", "/api/sendContactVcard", send_contacts, api.Sent, refuses=SENDS),
    ]
