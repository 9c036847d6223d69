"""Asking WhatsApp which chat a number is, once, and remembering what it says."""

import logging
from datetime import timedelta
from typing import Final

from core.errors import Changed, NotOnWhatsApp, PhoneTaken
from core.model import Contact, Person
from core.ports import Clock, Gateway
from core.store.contacts import Contacts

log = logging.getLogger(__name__)

ASK_AGAIN: Final = timedelta(days=1)
"""How long a number stays without WhatsApp, once WhatsApp has said so."""


class Verification:
    """Looks numbers up. A group, or somebody whose number is hidden, has the chat that WhatsApp itself told."""

    def __init__(self, gateway: Gateway, contacts: Contacts, clock: Clock) -> None:
        self._gateway = gateway
        self._contacts = contacts
        self._clock = clock

    async def check(self, person: Person, contact: Contact) -> Contact:
        """Ask WhatsApp now, and give the contact with the answer in it: `on_whatsapp`, `chat_id`, `verified_at`.

        Raises GatewayError when the gateway cannot tell, PhoneTaken when another contact is that account, Changed when
        the contact has another number, or is gone, since it was asked for.
        """
        if contact.phone is None:
            return contact
        return await self._keep(contact, await self._gateway.chat_id(person.session, contact.phone))

    async def chat_id(self, person: Person, contact: Contact) -> str:
        """Give the chat to write to, asking WhatsApp only where its answer is not known.

        Raises NotOnWhatsApp, or GatewayError when the gateway cannot tell.
        """
        if contact.on_whatsapp or contact.phone is None:
            return contact.chat_id
        if self._lately_absent(contact):
            raise NotOnWhatsApp(phone=contact.phone)
        chat_id = await self._gateway.chat_id(person.session, contact.phone)
        try:
            await self._keep(contact, chat_id)
        except PhoneTaken:
            # Two numbers of one account: the message goes there all the same, and this one is asked about again.
            log.info("contact %s is the same WhatsApp account as another one", contact.id)
        except Changed:
            # Who has another number now is written to there; who is gone, at the number that the message was for.
            if current := await self._contacts.some(contact.owner_id, (contact.id,)):
                return await self.chat_id(person, current[0])
        if chat_id is None:
            raise NotOnWhatsApp(phone=contact.phone)
        return chat_id

    async def _keep(self, contact: Contact, chat_id: str | None) -> Contact:
        if chat_id is None:
            return await self._contacts.absent(contact)
        return await self._contacts.verified(contact, chat_id)

    def _lately_absent(self, contact: Contact) -> bool:
        verified_at = contact.verified_at
        return contact.on_whatsapp is False and verified_at is not None and self._clock.now() - verified_at < ASK_AGAIN
