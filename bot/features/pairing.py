"""/whatsapp: how the link stands; linking by a QR photo that follows the code; unlinking."""

import asyncio
import importlib.resources
import logging
from typing import Final

from aiogram import Router
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.filters import Command
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto, Message

from bot.app import App
from bot.features.status import account, reason
from bot.i18n import t
from bot.ui.screen import Button, Go, Screen, Ui, goes, unmodified
from core.errors import GatewayError, GatewayUnavailable
from core.model import Person
from core.ports import Session, SessionStatus

log = logging.getLogger(__name__)

FIRST_CODE: Final = 40.0
"""Seconds until the gateway must show a code, or say why it cannot."""
NEXT_CODE: Final = 90.0
"""Seconds until what follows a code must come; WhatsApp's first one lives 60 s."""
EDIT_PAUSE: Final = 1.0
"""Seconds between two edits of the photo at the least."""


async def whatsapp(_: Message | CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Answer /whatsapp: show a link that works, or begin to make one."""
    session = await app.gateway.session(person.session)
    await app.sessions.put(session)
    if session.status is SessionStatus.WORKING:
        unlink = [[Button(t("button-disconnect"), Go(to="unlink"))]]
        await ui.show(Screen(t("whatsapp-connected", account=account(session)), unlink))
        return
    waiting = await ui.send(Screen(t("whatsapp-starting")))
    # In a task of its own, for a handler that waits would keep the chat from being heard.
    app.tasks.spawn(f"pairing {person.id}", Pairing(app, person, ui, waiting.message_id).run())


class Pairing:
    """One attempt to link: a photo that is edited at each new code, and at the end says what became of it."""

    def __init__(self, app: App, person: Person, ui: Ui, waiting: int) -> None:
        self._app = app
        self._person = person
        self._ui = ui
        self._waiting: int | None = waiting
        self._photo: int | None = None
        self._shown = b""

    async def run(self) -> None:
        """Follow the session until it is linked or cannot be."""
        name = self._person.session
        try:
            await self._app.sessions.put(await self._app.gateway.start(name))
            async with asyncio.timeout(FIRST_CODE) as patience:
                async for session in self._app.sessions.changes(name):
                    if session.status is SessionStatus.SCAN_QR_CODE:
                        await self._show(await self._code())
                        patience.reschedule(asyncio.get_running_loop().time() + NEXT_CODE)
                        await asyncio.sleep(EDIT_PAUSE)
                    elif await self._ended(session):
                        return
        except TimeoutError:
            await self._say(Screen(t("whatsapp-no-code"), self._new_code()))
        except GatewayError as error:
            await self._say(Screen(t(error.code, **error.values), self._new_code()))
        except TelegramAPIError as error:
            log.warning("pairing of %s could not be shown: %s", self._person.id, error)
        except asyncio.CancelledError:
            # Replaced by a newer attempt: its code is the one to scan.
            await asyncio.shield(self._withdraw())
            raise

    async def _ended(self, session: Session) -> bool:
        """Show the end, if this state is one."""
        match session.status:
            case SessionStatus.WORKING:
                await self._celebrate(session)
            case SessionStatus.FAILED if self._photo is not None or session.reason:
                expired = session.reason in {"", "expired"}
                text = t("whatsapp-code-expired") if expired else t("whatsapp-failed", reason=reason(session))
                await self._say(Screen(text, self._new_code()))
            case SessionStatus.STOPPED if self._photo is not None:
                await self._say(Screen(t("whatsapp-stopped"), self._new_code()))
            case SessionStatus.PASSKEY_REQUIRED | SessionStatus.PASSKEY_CONFIRMATION_REQUIRED:
                await self._say(Screen(t("whatsapp-passkey"), self._new_code()))
            case _:
                return False
        return True

    async def _code(self) -> bytes | None:
        """Fetch the code; None when it is gone, scanned perhaps, before we could: the next change tells."""
        try:
            return await self._app.gateway.qr(self._person.session)
        except GatewayUnavailable:
            return None

    async def _show(self, picture: bytes | None) -> None:
        """Show a code: as a new photo at first, then in place."""
        if picture is None or picture == self._shown:
            return
        self._shown = picture
        file = BufferedInputFile(picture, "whatsapp-code.png")
        caption = self._ui.html(t("whatsapp-scan"))
        if self._photo is None:
            sent = await self._ui.bot.send_photo(self._person.id, file, caption=caption, protect_content=True)
            self._photo = sent.message_id
            await self._clear_waiting()
        else:
            await self._replace(file, caption)

    async def _celebrate(self, session: Session) -> None:
        """Turn the photo into the good news; the code in it is worth nothing any more."""
        text = t("whatsapp-connected", account=account(session))
        if self._photo is None:
            await self._say(Screen(text))
            return
        picture = (importlib.resources.files("bot.ui") / "connected.png").read_bytes()
        await self._replace(BufferedInputFile(picture, "connected.png"), self._ui.html(text))

    async def _replace(self, file: BufferedInputFile, caption: str) -> None:
        try:
            await self._ui.bot.edit_message_media(
                InputMediaPhoto(media=file, caption=caption), chat_id=self._person.id, message_id=self._photo
            )
        except TelegramBadRequest as problem:
            if not unmodified(problem):
                # Deleted by the person, perhaps: the code must still be seen.
                sent = await self._ui.bot.send_photo(self._person.id, file, caption=caption, protect_content=True)
                self._photo = sent.message_id

    async def _say(self, screen: Screen) -> None:
        """Replace the code, which is void, by words."""
        await self._withdraw()
        await self._ui.send(screen)

    async def _withdraw(self) -> None:
        await self._clear_waiting()
        if self._photo is not None:
            await self._ui.forget(self._photo)
            self._photo = None

    async def _clear_waiting(self) -> None:
        if self._waiting is not None:
            await self._ui.forget(self._waiting)
            self._waiting = None

    def _new_code(self) -> list[list[Button]]:
        return [[Button(t("button-new-code"), Go(to="whatsapp"))]]


async def confirm_unlink(_: CallbackQuery, ui: Ui) -> None:
    """Ask before unlinking."""
    await ui.show(
        Screen(
            t("whatsapp-unlink"),
            [[Button(t("button-disconnect-really"), Go(to="unlink!"))], [Button(t("button-back"), Go(to="whatsapp"))]],
        )
    )


async def unlink(_: CallbackQuery, app: App, person: Person, ui: Ui) -> None:
    """Unlink; what is scheduled stays and waits."""
    app.tasks.cancel(f"pairing {person.id}")
    await app.gateway.logout(person.session)
    await app.sessions.put(await app.gateway.session(person.session))
    await ui.show(Screen(t("whatsapp-unlinked"), [[Button(t("button-connect"), Go(to="whatsapp"))]]))


def build() -> Router:
    """Give the router."""
    router = Router(name="pairing")
    router.message.register(whatsapp, Command("whatsapp", ignore_case=True))
    router.callback_query.register(whatsapp, goes("whatsapp"))
    router.callback_query.register(confirm_unlink, goes("unlink"))
    router.callback_query.register(unlink, goes("unlink!"))
    return router
