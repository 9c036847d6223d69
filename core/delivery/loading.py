"""A delivery's message as the gateway takes it, its file loaded."""

from core.attachment import CardList, Place, StoredFile
from core.content import Card, Cards, Content, Location, Text
from core.content import Media as File
from core.model import Delivery
from core.store.media import Media


async def content(media: Media, delivery: Delivery) -> Content:
    """Give what a delivery carries. Raises FileGone."""
    match delivery.attachment:
        case StoredFile() as file:
            data = await media.load(delivery.owner_id, file.sha256)
            return File(file.kind, data, file.mimetype, file.filename, delivery.text)
        case Place(latitude=latitude, longitude=longitude, title=title):
            return Location(latitude, longitude, title)
        case CardList(cards=cards):
            return Cards(tuple(Card(card.name, card.vcard) for card in cards))
        case None:
            return Text(delivery.text)
