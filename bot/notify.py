"""Core's news -> Telegram messages: one message a delivery, edited as its state moves on."""

import logging
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import InlineKeyboardMarkup

from bot.features import digest as digests
from bot.features import history, replies, summaries
from bot.features.status import PATIENCE, account, connection, restriction
from bot.i18n import Translator, t
from bot.ui.screen import Button, Go, Screen, keyboard, unmodified
from core.causes import DAILY_CAP, REMINDED
from core.delivery.sessions import Sessions
from core.model import Contact, Delivery, DeliveryStatus, Notify, Person
from core.ports import Counts, DayLimit, Digest, Incoming, NotifyLater, Session, SessionStatus
from core.text.customs import tag

log = logging.getLogger(__name__)

PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, TelegramUnauthorizedError, ClientDecodeError)
"""Telegram cannot be reached now; anything else it says about a chat is final."""

QUIET = {DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.CANCELLED}
"""States that need nobody's attention: their messages make no sound, unless their person wants one."""


class TelegramNotifier:
    """The core's Notifier."""

    def __init__(self, bot: Bot, translator: Translator, sessions: Sessions) -> None:
        self._bot = bot
        self._translator = translator
        self._sessions = sessions

    async def tell(self, person: Person, delivery: Delivery) -> int | None:
        """Show a delivery's state in its own message. Raises NotifyLater when Telegram cannot be reached."""
        if delivery.status is DeliveryStatus.CANCELLED and delivery.notice_id is None:
            return None
        screen = history.card(delivery, connected=self._sessions.works(person.session))
        try:
            if delivery.cause == REMINDED and delivery.notice_id is not None:
                # Asked again it has to be heard, and an edited message makes no sound.
                await self._forget(person, delivery.notice_id)
            elif delivery.notice_id is not None and await self._edit(person, delivery.notice_id, screen):
                return delivery.notice_id
            return await self._send(person, screen, quiet=_quietly(person, delivery))
        except PASSING as error:
            raise NotifyLater(str(error)) from error
        except TelegramAPIError as error:
            # The person has blocked the bot, or Telegram will never take this: trying on would hold up all others.
            log.warning("person %s is not told of delivery %s: %s", person.id, delivery.id, error)
            return None

    async def summarise(self, person: Person, counts: Counts, notice_id: int | None) -> int | None:
        """Show how many messages stand where; what is urgent comes in a new message, which is heard."""
        screen = summaries.card(counts.by_status)
        try:
            if notice_id is not None and not counts.urgent and await self._edit(person, notice_id, screen):
                return notice_id
            shown = await self._send(person, screen, quiet=not counts.urgent)
        except PASSING as error:
            raise NotifyLater(str(error)) from error
        except TelegramAPIError as error:
            log.warning("person %s is not told of %d messages: %s", person.id, sum(counts.by_status.values()), error)
            return None
        if notice_id is not None:
            with suppress(TelegramAPIError):
                await self._forget(person, notice_id)
        return shown

    async def digest(self, person: Person, digest: Digest) -> None:
        """Show a person's day at a glance."""
        await self._say(person, digests.card(digest, person.zone))

    async def alert(self, person: Person, session: Session, waiting: int) -> None:
        """Say what is wrong with the WhatsApp account, and that messages wait because of it."""
        if session.status is SessionStatus.WORKING:
            text = t("alert-restricted", account=account(session), restriction=restriction(session), waiting=waiting)
        else:
            text = t("alert-waiting", waiting=waiting, connection=connection(session))
        button = Button(t("button-whatsapp"), Go(to="whatsapp"))
        # Where linking anew does not help, nothing is to be pressed.
        helps = session.status is not SessionStatus.WORKING and session.reason not in PATIENCE
        await self._say(person, Screen(text, [[button]] if helps else []))

    async def limited(self, person: Person, limit: DayLimit) -> None:
        """Say that a limit of the day is reached, and what becomes of the rest."""
        rest = t("limit-waiting", waiting=limit.waiting, lost=limit.lost)
        key = "limit-reached" if limit.cause == DAILY_CAP else "limit-reached-people"
        await self._say(person, Screen(t(key, most=limit.most, rest=rest)))

    async def replied(self, person: Person, contact: Contact, message: Incoming) -> None:
        """Show what a contact wrote. WhatsApp is asked about a number before we write to it, hence `asked`."""
        await self._say(person, replies.card(contact, message, asked=contact.on_whatsapp is True))

    async def _say(self, person: Person, screen: Screen) -> None:
        try:
            await self._send(person, screen, quiet=False)
        except PASSING as error:
            raise NotifyLater(str(error)) from error
        except TelegramAPIError as error:
            log.warning("person %s cannot be told something: %s", person.id, error)

    async def _forget(self, person: Person, message_id: int) -> None:
        """Delete a message that another replaces; one that cannot be deleted stays."""
        try:
            await self._bot.delete_message(person.id, message_id)
        except TelegramBadRequest as problem:
            log.info("message %s of person %s stays: %s", message_id, person.id, problem.message)

    async def _edit(self, person: Person, message_id: int, screen: Screen) -> bool:
        """Edit the message; False when it is gone, so that a new one has to say it."""
        try:
            await self._bot.edit_message_text(
                self._translator.html(screen.text, tag(person), person.zone),
                chat_id=person.id, message_id=message_id, reply_markup=self._keyboard(person, screen),
            )  # fmt: skip
        except TelegramBadRequest as problem:
            return unmodified(problem)
        return True

    async def _send(self, person: Person, screen: Screen, *, quiet: bool) -> int:
        text = self._translator.html(screen.text, tag(person), person.zone)
        sent = await self._bot.send_message(
            person.id, text, reply_markup=self._keyboard(person, screen), disable_notification=quiet
        )
        return sent.message_id

    def _keyboard(self, person: Person, screen: Screen) -> InlineKeyboardMarkup | None:
        return keyboard(screen, lambda text: self._translator.plain(text, tag(person), person.zone))


def _quietly(person: Person, delivery: Delivery) -> bool:
    return delivery.status in QUIET and person.notices is not Notify.SOUND
