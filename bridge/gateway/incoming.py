"""What others write to an account, in WAHA's words."""

from bridge import api
from core.ports import Ack, Incoming, Kind

MEDIA_TYPES = {
    Kind.IMAGE: "image", Kind.VIDEO: "video", Kind.VOICE: "ptt", Kind.STICKER: "sticker", Kind.DOCUMENT: "document",
    Kind.LOCATION: "location", Kind.CARD: "vcard",
}  # fmt: skip
"""whatsmeow's words for what a message is."""

FILES = frozenset({Kind.IMAGE, Kind.VIDEO, Kind.VOICE, Kind.STICKER, Kind.DOCUMENT})


def message_of(message: Incoming, me: api.Me | None) -> api.Message:
    """Describe somebody else's message as WAHA does.

    What WAHA has no field for stands in `_data`: in GOWS's words, and in ours as `notifyName` and `kind`.
    """
    group = message.chat_id.endswith("@g.us")
    behind = f"_{message.sender}" if group else ""
    return api.Message(
        id=f"false_{message.chat_id}_{message.id}{behind}", timestamp=int(message.at.timestamp()),
        sender=message.chat_id, to=me.id if me else "", participant=message.sender if group else "",
        from_me=False, body=message.text, has_media=message.kind in FILES, ack=Ack.DEVICE, ack_name=Ack.DEVICE.name,
        data={
            "notifyName": message.name, "kind": message.kind,
            "Info": {"PushName": message.name, "MediaType": MEDIA_TYPES.get(message.kind, "")},
        },
    )  # fmt: skip
